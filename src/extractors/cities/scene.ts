/** What is known of a text before its names are judged: titled lines, and the people it names in full. */
import { SMALL, TITLES } from './data/context.ts';
import { sensesOf } from './gazetteer.ts';
import { isName } from './phrases.ts';
import type { Scene } from './context.ts';
import type { Token } from './tokens.ts';

export function sceneOf(tokens: readonly Token[]): Scene {
  const lines = titledLines(tokens);
  return { tokens, titled: (index) => lines[index] === 1, people: peopleIn(tokens, lines) };
}

/** Marks the words of lines in which most longer words begin with a capital. */
function titledLines(tokens: readonly Token[]): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  let from = 0;
  for (let i = 1; i <= tokens.length; i++) {
    if (i < tokens.length && tokens[i]?.gap !== 'line') continue;
    if (isTitled(tokens, from, i)) marks.fill(1, from, i);
    from = i;
  }
  return marks;
}
function isTitled(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 4 || to - from > 30) return false;
  let capital = 0;
  let long = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (SMALL.has(token.fold) || token.shape === 'number' || token.end - token.start < 3) continue;
    long++;
    if (isName(token)) capital++;
  }
  return long >= 3 && capital >= 0.75 * long;
}

/** Surnames behind a first name or a title: `Judy Law` makes every lone `Law` a person. */
function peopleIn(tokens: readonly Token[], titled: Uint8Array): ReadonlySet<string> {
  const people = new Set<string>();
  for (let i = 0; i + 1 < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1] as Token;
    if (token.shape !== 'cap' || next.shape !== 'cap' || titled[i] === 1 || token.full !== null || !(next.gap === 'space' || next.gap === 'dot' || (next.gap === 'other' && TITLES.has(token.fold)))) continue;
    if (TITLES.has(token.fold) && token.fold.length < 4) people.add(next.fold);
    else if (isFirstName(token)) addSurname(tokens, i + 1, people);
  }
  return people;
}
function isFirstName(token: Token): boolean {
  const senses = sensesOf(token.fold);
  return senses !== null && senses.firstName && !senses.common && senses.countries.length === 0 && senses.regions.length === 0;
}
/** The surname may stand behind an initial or a second name: `Judy B. Law`. */
function addSurname(tokens: readonly Token[], from: number, people: Set<string>): void {
  for (let i = from; i < Math.min(from + 3, tokens.length); i++) {
    const token = tokens[i] as Token;
    if (token.shape !== 'cap' || (i > from && token.gap !== 'space' && token.gap !== 'dot' && token.gap !== 'hyphen')) return;
    if (token.end - token.start > 1) people.add(token.fold);
  }
}
