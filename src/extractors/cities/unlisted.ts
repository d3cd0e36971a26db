/** Towns that the gazetteer does not know, told by the list of cities of one country in which they stand. */
import { sensesOfKey } from './gazetteer.ts';
import { isName } from './phrases.ts';
import type { Span } from '../../record.ts';
import type { Token } from './tokens.ts';

/** A city that is found already: its last and first word, and its country. */
export interface Neighbour { readonly first: number; readonly last: number; readonly country: string }
export interface Unlisted extends Span { readonly country: string }

const LEAST = 4;

/** `Adama, X, Bichena and Y`: X stands between two cities of one country, Y behind two of them. */
export function findUnlisted(tokens: readonly Token[], found: readonly Neighbour[]): readonly Unlisted[] {
  const ends = new Map(found.map((n) => [n.last, n]));
  const starts = new Map(found.map((n) => [n.first, n]));
  const out: Unlisted[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!mayBeTown(tokens, i)) continue;
    const before = ends.get(token.gap === 'comma' ? i - 1 : i - 2);
    if (before === undefined) continue;
    const second = token.gap === 'comma' ? starts.get(followerOf(tokens, i)) : tokens[before.first]?.gap === 'comma' ? ends.get(before.first - 1) : undefined;
    if (second?.country !== before.country) continue;
    ends.set(i, { first: i, last: i, country: before.country });
    out.push({ start: token.start, end: token.end, country: before.country });
  }
  return out;
}
/** An unknown capitalised word alone, behind a comma or `and`. */
function mayBeTown(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  if (token.shape !== 'cap' || token.opens || token.end - token.start < LEAST || sensesOfKey(token.fold) !== null) return false;
  if (next !== undefined && isName(next) && (next.gap === 'space' || next.gap === 'hyphen')) return false;
  return token.gap === 'comma' || (token.gap === 'space' && tokens[i - 1]?.fold === 'and');
}
/** The word at which the next member of the list begins, or -1. */
function followerOf(tokens: readonly Token[], i: number): number {
  const next = tokens[i + 1];
  if (next?.gap === 'comma' && next.fold !== 'and') return i + 1;
  return next?.fold === 'and' ? i + 2 : -1;
}
