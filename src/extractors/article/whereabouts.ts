/** Where on a page a day stands: near the title and the text, or where other pages are told of. */
import type { Block } from './outline.ts';

/** Regions whose dates belong to other pages. */
const ELSEWHERE: ReadonlySet<string> = new Set(['related', 'comments', 'advertising', 'newsletter', 'consent', 'side', 'navigation', 'hidden', 'layout', 'release']);
/** Between title and body, names of boxes are wrong more often than not; what lists other articles is never meant. */
const NEVER: ReadonlySet<string> = new Set(['related', 'comments', 'head', 'consent', 'layout', 'release']);

/** True for a block in a region of other pages. */
export function isElsewhere(cut: string | null, index: number, around: { title: number; first: number }): boolean {
  if (cut === null) return false;
  const between = around.title !== -1 && index >= around.title - 1 && index <= around.first + 1;
  return (between ? NEVER : ELSEWHERE).has(cut);
}

/** 2.5 between title and body, 1.8 right above the title, less with distance, 0 far away. */
export function nearness(block: number, around: { title: number; first: number; last: number }): number {
  const { title, first, last } = around;
  if (first === -1) return 1;
  const top = title !== -1 && title <= first ? title : first;
  if (block >= top && block <= first + 1) return 2.5;
  if (block >= top - 2 && block < top) return 1.8;
  if (block < top - 2) return Math.max(0, 2 - (top - 2 - block) * 0.2);
  if (block <= last) return 0.5;
  return block <= last + 4 ? 1.5 : 0;
}

/** True when so much of a block is link that a stretch of it must lie in one. */
export const inLink = (block: Block, chars: number): boolean => block.linkChars > 4 && block.linkChars + chars > block.text.length;
