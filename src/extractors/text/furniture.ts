/** Page furniture that a given text still carries: share lines, footers, menus, credits. */
import type { Step } from '../draft.ts';
import type { Ignored } from '../../record.ts';
import { SHARE_WORDS } from './furniture-lines.ts';
import { linesOf, type Line } from './lines.ts';
import { teasersOf } from './teasers.ts';
import { matchesOf } from '../matches.ts';

/** Share words that stand within a line that is otherwise text. */
function sharedWithin(line: Line): Ignored[] {
  if (line.reason !== null) return [];
  return matchesOf(SHARE_WORDS, line.text).map((m) => ({ start: line.start + m.index, end: line.start + m.index + m[0].length, reason: 'share' }));
}

/** The furniture of a text, in order, without overlap. */
export function furnitureOf(text: string): Ignored[] {
  const lines = linesOf(text);
  const teasers = teasersOf(lines);
  const own = lines.flatMap((line) => (line.reason === null ? sharedWithin(line) : [{ start: line.start, end: line.end, reason: line.reason }]));
  const covered = (span: Ignored): boolean => teasers.some((t) => span.start < t.end && t.start < span.end);
  return [...teasers, ...own.filter((span) => !covered(span))].toSorted((a, b) => a.start - b.start);
}

export const furnitureStep: Step<'ignored'> = { gives: 'ignored', needs: [], run: (draft) => furnitureOf(draft.text) };
