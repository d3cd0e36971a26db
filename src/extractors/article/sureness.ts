/** How much of its text an article is likely to have right: near the F1 of the words it has, against what a reader would mark. */
import type { Body } from './body.ts';
import type { Outline } from './outline.ts';
import { proseChars } from './prose.ts';
import type { PageKind } from '../../record.ts';

/** A text out of structured data is the publisher's own, but often cut short. */
export const STRUCTURED = 0.9;
/** What is no article has words, not a text. */
const MOST: { readonly [K in PageKind]: number } = { article: 1, video: 0.5, other: 0.3, listing: 0.2, error: 0 };
/** Characters of prose from which on a wrong line more or less does not tell. */
const LONG = 1500;

/**
 * 0 to 1. Long texts are right nearly always (0.98 on real pages); short ones, those with much prose beside them and
 * those of links or of lines that are no sentences less often.
 */
export function surenessOf(outline: Outline, body: Body, kind: PageKind): number {
  const chars = body.blocks.reduce((n, b) => n + b.text.length, 0);
  if (chars === 0) return 0;
  const prose = body.blocks.reduce((n, b) => n + proseChars(b), 0);
  const beside = outline.blocks.reduce((n, b) => n + (b.cut === null ? proseChars(b) : 0), 0);
  const links = body.blocks.reduce((n, b) => n + b.linkChars, 0) / chars;
  const sure = 0.76 + 0.24 * Math.min(1, prose / LONG) ** 0.5 - 0.08 * (1 - Math.min(1, prose / Math.max(1, beside)))
    - 0.25 * Math.max(0, links - 0.2) - 0.15 * Math.max(0, 0.8 - Math.min(1, prose / chars));
  return Math.round(100 * MOST[kind] * Math.max(0, Math.min(1, sure - 0.01))) / 100;
}
