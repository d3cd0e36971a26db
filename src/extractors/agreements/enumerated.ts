/** Items that are counted up within one sentence: "witnessed the signing of the following: (a) …; (b) …; and (c) …". */
import type { Span } from '../../record.ts';

/** Behind a colon the first of them. */
const FIRST = /: ?(?=\((?:a|i|1)\) \p{L})/u;
/** Behind a semicolon or a comma each of the others. */
const NEXT = /(?<=[;,](?: and| as well as)? )(?=\((?:[b-z]|[ivx]{2,4}|\d{1,2})\) \p{L})/gu;

/** The introduction and its items, each by itself, as they are where each has a line of its own; else the sentence as it is. */
export function enumerated(text: string, sentence: Span): Span[] {
  const found = text.slice(sentence.start, sentence.end), first = found.includes('(') ? FIRST.exec(found) : null;
  if (first === null) return [sentence];
  const begins = [0, first.index + first[0].length, ...[...found.matchAll(NEXT)].map((m) => m.index).filter((at) => at > first.index)];
  return begins.length < 3 ? [sentence] : begins.map((at, i) => ({ start: sentence.start + at, end: sentence.start + (begins[i + 1] ?? found.length) }));
}
