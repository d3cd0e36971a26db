/** The sentence and the tense around a stretch of a text. */
import type { Draft } from '../draft.ts';
import type { Span } from '../../record.ts';
import { chineseTense, markersOf, tenseNear, type Tense } from './tense.ts';

export interface Clauses {
  readonly sentenceAt: (span: Span) => Span;
  readonly tenseAt: (span: Span) => Tense;
}
/** How far a verb may stand from what it tells of, UTF-16 code units. */
const REACH = 300;

/** The last sentence that begins at or before a place. */
function indexAt(sentences: readonly Span[], place: number): number {
  let low = 0, high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function clausesOf(draft: Draft): Clauses {
  const isChinese = draft.language?.startsWith('zh') === true;
  const known = new Map<string, ReturnType<typeof markersOf>>();
  const sentenceAt = (span: Span): Span => draft.sentences[indexAt(draft.sentences, span.start)] ?? { start: 0, end: draft.text.length };
  const tenseAt = (span: Span): Tense => {
    if (isChinese) return chineseTense(draft.text, span);
    const whole = sentenceAt(span);
    const bucket = span.start - (span.start % REACH);
    const from = Math.max(whole.start, bucket - REACH), to = Math.min(Math.max(whole.end, span.end), Math.max(bucket + 2 * REACH, span.end + REACH));
    const words = draft.text.slice(from, to);
    const key = `${from}-${to}`, markers = known.get(key) ?? markersOf(words);
    known.set(key, markers);
    return tenseNear(words, markers, { start: span.start - from, end: span.end - from });
  };
  return { sentenceAt, tenseAt };
}
