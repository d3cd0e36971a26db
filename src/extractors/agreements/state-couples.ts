/** The two states that a paper is called by: "the Kenya–Nepal Free Trade Agreement". */
import { sensesOf } from '../cities/gazetteer.ts';
import type { Span } from '../../record.ts';
import type { Actor } from './actor.ts';
import { before } from './windows.ts';

/** The state before the dash, where the name begins with the other one. */
const FIRST = /(?:^|[\s("“])((?:\p{Lu}[\p{L}.]+ ){0,2}\p{Lu}[\p{L}.]+) ?[-–]$/u;
/** Both, where one word holds them. */
const BOTH = /^(\p{Lu}[\p{L}.]+)[-–](\p{Lu}[\p{L}.]+)(?![\p{L}])/u;
/** What they are of, not far behind. */
const PAPER = /^(?:['’]s)? (?:[\p{L}-]+ ){0,5}?(?:[Aa]greements?|[Aa]rrangements?|[Tt]reat(?:y|ies)|[Pp]rotocols?|[Cc]onventions?|[Pp]acts?|[Mm]emorandum|[Pp]artnership|[Cc]harter|FTA|CEPA|CECA|PTA|EPA|MoU|MOU|BIT)(?![\p{L}])/u;
/** A state's name has no more words. */
const MOST = 3;

/** The states in a name that begins behind a dash, or with two states joined by one; null where it calls no paper. */
export function coupledStates(text: string, { start, end }: Span): readonly Actor[] | null {
  const name = text.slice(start, end), dash = text[start - 1];
  if (dash === '-' || dash === '–') {
    const first = FIRST.exec(before(text, start, 40))?.[1]?.split(' ') ?? [];
    if (first.every((_, i) => stateNamed(first.slice(i).join(' ')) === null)) return null;
    const words = name.split(' ');
    for (let count = Math.min(MOST, words.length); count > 0; count--) {
      const state = actorOf(text, start, words.slice(0, count).join(' '));
      if (state !== null) return PAPER.test(text.slice(state.end, state.end + 70)) ? [state] : null;
    }
    return null;
  }
  const both = BOTH.exec(name);
  if (both === null || !PAPER.test(text.slice(start + both[0].length, start + both[0].length + 70))) return null;
  const [, one = '', other = ''] = both;
  const states = [actorOf(text, start, one), actorOf(text, start + one.length + 1, other)];
  return states.every((state) => state !== null) ? states : null;
}

const stateNamed = (name: string): string | null => sensesOf(name)?.countries[0] ?? null;
function actorOf(text: string, start: number, name: string): Actor | null {
  const country = stateNamed(name);
  return country === null ? null : { start, end: start + name.length, name: text.slice(start, start + name.length), kind: 'country', country, city: null, person: null, sure: true };
}
