/** Months that open an entry of a year's review: "September. On the 9th …": the days told in its line are of that month. */
import type { Span } from '../../record.ts';
import type { Reading } from './reading.ts';

const HEAD = /(?:^|\n)[\s*>•/–-]{0,5}$/u;
const OVER = /^(?:[.:](?=\s)| [–—-] |[^\S\n]*\n)/u;

/** Where the entry ends that a reading opens; null where it opens none. */
export function entryEnd(text: string, { shape }: Reading, { start, end }: Span): number | null {
  if (shape.kind !== 'point' || shape.at.month === null || shape.at.day !== null) return null;
  const over = HEAD.test(text.slice(Math.max(0, start - 6), start)) ? OVER.exec(text.slice(end, end + 8))?.[0] : undefined;
  if (over === undefined) return null;
  const line = text.indexOf('\n', end + over.length);
  return line < 0 ? text.length : line;
}
