/** Words of time that no date holds: `for the fifth month in a row`. */
import type { Tag } from './word-tags.ts';

/** Words that can be asked for their class. */
interface Tagged { readonly tag: (at: number) => Tag; readonly lower: (at: number) => string }

/** `for the fifth month`, `in a row`: where the words of time begin that end before a place; the place itself where none do. */
export function timeBefore(scene: Tagged, end: number): number {
  if (!TIME.test(scene.lower(end - 1))) return end;
  let at = end - 2;
  while (end - at < 7 && (ORDER.test(scene.lower(at)) || scene.tag(at) === 'determiner')) at--;
  return at < end - 2 && OVER.test(scene.lower(at)) ? at : end;
}
/** `rose 5% last quarter`: words of time right behind a place, that no date holds. */
export const isTimeBehind = (scene: Tagged, at: number): boolean => LATEST.test(scene.lower(at)) && TIME.test(scene.lower(at + 1));
const LATEST = /^(?:last|next|past|previous)$/;
const TIME = /^(?:years?|seasons?|months?|quarters?|weeks?|decades?|row|inception)$/;
const ORDER = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|past|previous|same|whole|full|fiscal|financial|consecutive|straight|successive|running|two|three|four|five)$/;
const OVER = /^(?:in|for|over|during|since)$/;

/** `the 2019 harvest`, `the third-quarter volume`: a time that tells which one stands between article and noun. */
export function isDateInside(scene: Tagged & { readonly tokens: readonly { readonly text: string }[] }, { from, at }: { readonly from: number; readonly at: number }): boolean {
  if (scene.tag(at) !== 'date') return false;
  let first = at;
  while (at - first < 4 && first > from && scene.tag(first - 1) === 'date') first--;
  let next = at;
  while (next < at + 4 && (scene.tag(next) === 'date' || scene.tag(next) === 'mark')) next++;
  return first > from && scene.tag(first - 1) === 'determiner' && scene.lower(first - 2) === 'of' && scene.tag(next) === 'noun' && !OF_TIME.test(scene.lower(next)) && !/^\p{Lu}/u.test(scene.tokens[next]?.text ?? '');
}

const OF_TIME = /^(?:financial|fiscal|academic|school|calendar|business|season|year|period|quarter|half|month|level|figure|total)$/;
