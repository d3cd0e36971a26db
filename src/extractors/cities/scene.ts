/** What is known of a text before its names are judged: titled lines, and the people it names in full. */
import type { Draft } from '../draft.ts';
import { ORGANISATION_HEADS, SMALL } from './data/context.ts';
import { sensesOfKey } from './gazetteer.ts';
import { isName } from './phrases.ts';
import type { Scene } from './context.ts';
import type { Token } from './tokens.ts';

export function sceneOf({ text, dateline }: Pick<Draft, 'text' | 'dateline'>, tokens: readonly Token[]): Scene {
  const lines = titledLines(text, tokens);
  const { people, marks } = peopleIn(tokens, lines);
  return { text, dateline: dateline?.city == null ? -1 : dateline.start, tokens, titled: (index) => lines[index] === 1, people, person: (index) => marks[index] === 1 };
}

/** Marks the words of lines in which most longer words begin with a capital. */
function titledLines(text: string, tokens: readonly Token[]): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  let from = 0;
  for (let i = 1; i <= tokens.length; i++) {
    if (i < tokens.length && tokens[i]?.gap !== 'line') continue;
    if (!endsSentence(text, tokens[i - 1] as Token) && isTitled(tokens, from, i)) marks.fill(1, from, i);
    from = i;
  }
  return marks;
}
const endsSentence = (text: string, { end }: Token): boolean => /^[^\n]{0,2}[.!?。]/.test(text.slice(end, end + 4));
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

/** Full names: `Judy Law`, `Mr Wellington Paarl`. Their words are marked, and a lone `Law` elsewhere is the same person. */
function peopleIn(tokens: readonly Token[], titled: Uint8Array): { people: ReadonlySet<string>; marks: Uint8Array } {
  const people = new Set<string>();
  const marks = new Uint8Array(tokens.length);
  for (let i = 0; i + 1 < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.shape !== 'cap' || token.full !== null || titled[i] === 1 || marks[i] === 1) continue;
    const title = SHORT_TITLES.has(token.fold);
    // What stands behind is looked at first: most capitals begin no name of two words.
    if (!title && !(isJoined(tokens[i + 1]) && isFirstName(token))) continue;
    const last = nameEnd(tokens, i, title);
    if (last === i || (last > i + 1 && !title && isPlaceRun(tokens, i + 1, last))) continue;
    marks.fill(1, title ? i + 1 : i, last + 1);
    const surname = tokens[last] as Token;
    if (surname.end - surname.start > 2) people.add(surname.fold);
  }
  return { people, marks };
}
const SHORT_TITLES = new Set(['mr', 'mrs', 'ms', 'dr', 'sir', 'dame', 'prof', 'sgt', 'capt', 'rev', 'sen', 'rep', 'lt', 'col', 'gen', 'cpl', 'const', 'insp']);

const isJoined = (next: Token | undefined): boolean => next?.shape === 'cap' && (next.gap === 'space' || next.gap === 'dot');

function isFirstName(token: Token): boolean {
  const senses = sensesOfKey(token.fold);
  return senses !== null && senses.firstName && !senses.common && senses.countries.length === 0 && senses.regions.length === 0;
}
/** The last word of a name that begins here: at most three further words, no land, no organisation's noun. */
function nameEnd(tokens: readonly Token[], first: number, title: boolean): number {
  let last = first;
  for (let i = first + 1; i < Math.min(first + (title ? 3 : 4), tokens.length); i++) {
    const token = tokens[i] as Token;
    const joined = token.gap === 'space' || token.gap === 'dot' || (i > first + 1 && token.gap === 'hyphen') || (i === first + 1 && title && token.gap === 'other');
    if (token.shape !== 'cap' || !joined || ORGANISATION_HEADS.has(token.fold) || (!title && isLand(token))) break;
    last = i;
    if (token.full !== null) break;
  }
  const behind = tokens[last + 1];
  return behind !== undefined && behind.gap === 'space' && isName(behind) && ORGANISATION_HEADS.has(behind.fold) ? first : last;
}
function isLand(token: Token): boolean {
  const senses = sensesOfKey(token.fold);
  return senses !== null && (senses.countries.length > 0 || senses.regions.length > 0 || senses.abbreviations.length > 0) && !senses.surname;
}
/** `San Francisco`, `Fort Wayne`: what looks like a surname is the rest of a city's name. */
function isPlaceRun(tokens: readonly Token[], from: number, to: number): boolean {
  const senses = sensesOfKey(tokens.slice(from, to + 1).map((t) => t.fold).join(' '));
  return senses !== null && senses.cities.length > 0;
}
