/** All matches of a pattern: what a global pattern finds, at a part of the cost where the pattern is long. */
import { END, isLetter, KIND_OF } from './patterns/letters.ts';
import { endingsOf, endsSo, type Endings } from './patterns/endings.ts';
import { holds, needOf, type Need } from './patterns/needs.ts';
import { openingsOf, type Openings } from './patterns/openings.ts';
import { runsOf } from './patterns/symbols.ts';

/** Where a pattern is looked for: a pattern of its own, so that nobody else moves its `lastIndex`. */
interface Finder { readonly own: RegExp; readonly points: boolean; readonly openings: Openings | null }
/** Most patterns lack in most texts what they need; where to look for them is worked out when one has it. */
interface Known { readonly need: Need | null; finder: Finder | null }
const known = new WeakMap<RegExp, Known>();
/** Where more of the beginnings of words than this are allowed, the pattern itself is quicker. */
const TELLS_LITTLE = 0.3;

function knownOf(pattern: RegExp): Known {
  const there = known.get(pattern);
  if (there !== undefined) return there;
  const fresh = { need: needOf(pattern), finder: null };
  known.set(pattern, fresh);
  return fresh;
}
const finderOf = (pattern: RegExp): Finder => (knownOf(pattern).finder ??= freshFinder(pattern));

function freshFinder(pattern: RegExp): Finder {
  const openings = openingsOf(pattern);
  const tells = openings.share <= TELLS_LITTLE;
  return { own: new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}${tells ? 'y' : 'g'}`), points: pattern.unicode, openings: tells ? openings : null };
}

/** False where a text lacks what every match holds: then no part of it matches either. */
export function mayOccur(pattern: RegExp, text: string): boolean {
  const { need } = knownOf(pattern);
  return need === null || holds(runsOf(text), need);
}

/** The kinds of the characters of the text that was asked for last: many patterns go over one sentence, one after the other. */
const last = { text: '', kinds: new Uint8Array(4096) };

/** The kind of each character, and ends behind them. */
function kindsOf(text: string): Uint8Array {
  if (text === last.text) return last.kinds;
  const { length } = text;
  if (length + 3 > last.kinds.length) last.kinds = new Uint8Array(2 * length + 3);
  const { kinds } = last;
  for (let at = 0; at < length; at++) kinds[at] = KIND_OF[text.charCodeAt(at)] as number;
  kinds.fill(END, length, length + 3);
  last.text = text;
  return kinds;
}

/** The next place, `from` or behind it, at which a match may begin; -1 where none is left. */
function placeFrom({ first, low, high, fresh }: Openings, kinds: Uint8Array, { from, length }: { from: number; length: number }): number {
  for (let at = from; at <= length; at++) {
    const a = kinds[at] as number;
    if (first[a] === 0 || (fresh && at > 0 && isLetter(kinds[at - 1] as number))) continue;
    const pair = a * 64 + (kinds[at + 1] as number), c = kinds[at + 2] as number;
    const third = c < 32 ? (low[pair] as number) >>> c : (high[pair] as number) >>> (c - 32);
    if ((third & 1) !== 0) return at;
  }
  return -1;
}

/** The first match at a place or behind it. */
function matchFrom({ own, points, openings }: Finder, text: string, from: number): RegExpExecArray | null {
  own.lastIndex = from;
  if (openings === null) return own.exec(text);
  const kinds = kindsOf(text), { length } = text;
  for (let at = placeFrom(openings, kinds, { from, length }); at >= 0; at = placeFrom(openings, kinds, { from: at + 1, length })) {
    if (points && isAmid(text, at)) continue;
    own.lastIndex = at;
    const match = own.exec(text);
    if (match !== null) return match;
  }
  return null;
}
/** True within a character beyond the basic plane. */
const isAmid = (text: string, at: number): boolean => at > 0 && (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;

const NONE: readonly RegExpExecArray[] = [];

/**
 * The matches of a global pattern in order, all found before it returns, so that the pattern may be used while they are gone
 * through. Raises `TypeError` for a pattern that is not global, and for a sticky one.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  if (!pattern.global || pattern.sticky) throw new TypeError(`${String(pattern).slice(0, 80)} is not global`);
  if (!mayOccur(pattern, text)) return NONE;
  const finder = finderOf(pattern);
  const found: RegExpExecArray[] = [];
  let from = 0;
  for (let match = matchFrom(finder, text, 0); match !== null; match = matchFrom(finder, text, from)) {
    found.push(match);
    from = match.index + match[0].length;
    if (match[0] === '') from += finder.points && (text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1;
    if (from > text.length) break;
  }
  return found;
}

/** True where a pattern that is bound to the beginning, by `^`, matches. */
export function begins(pattern: RegExp, text: string): boolean {
  const { own, openings } = finderOf(pattern);
  if (openings !== null && !mayBegin(openings, text)) return false;
  own.lastIndex = 0;
  return own.test(text);
}
function mayBegin({ first, low, high }: Openings, text: string): boolean {
  const [a = END, b = END, c = END] = [0, 1, 2].map((at) => (at < text.length ? KIND_OF[text.charCodeAt(at)] : END));
  return first[a] === 1 && (((c < 32 ? (low[a * 64 + b] as number) >>> c : (high[a * 64 + b] as number) >>> (c - 32)) & 1) === 1);
}

/** True where a pattern matches anywhere, whatever its `lastIndex`. */
export function occurs(pattern: RegExp, text: string): boolean {
  return mayOccur(pattern, text) && matchFrom(finderOf(pattern), text, 0) !== null;
}

const endings = new WeakMap<RegExp, Endings | null>();

/** False where a pattern that is bound to the end, by `$`, cannot match a text for its last characters. */
function mayEnd(pattern: RegExp, text: string): boolean {
  let own = endings.get(pattern);
  if (own === undefined) endings.set(pattern, own = endingsOf(pattern));
  return own === null || endsSo(own, text);
}
/** True where a text ends as a pattern that is bound to the end, by `$`, says: for what stands before a word. */
export function ends(pattern: RegExp, text: string): boolean {
  return mayEnd(pattern, text) && pattern.test(text);
}
/** The match of a pattern that is bound to the end, by `$`. */
export function endOf(pattern: RegExp, text: string): RegExpExecArray | null {
  return mayEnd(pattern, text) ? pattern.exec(text) : null;
}
/** The match of a pattern that is bound to the beginning, by `^`. */
export function beginOf(pattern: RegExp, text: string): RegExpExecArray | null {
  const { openings } = finderOf(pattern);
  return openings !== null && !mayBegin(openings, text) ? null : pattern.exec(text);
}
