/** Days whose parts stand in boxes of their own, as leaves of a calendar: 29 above May above 2013. */
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { Candidate, DateContext } from './candidate.ts';
import { dateOf } from './date-formats.ts';
import type { Outline } from './outline.ts';
import { isElsewhere } from './whereabouts.ts';
import { yearlessDay } from './yearless.ts';

const NAMED = / (?:date|datum|datebox|dato|data|fecha|calendar|kalender|cal|day|time|published|posted|meta) /;
/** A leaf has three or four words. */
const MOST_WORDS = 6;
const LONGEST = 40;
/** Blocks above the title or below the beginning of the text in which such a box may stand. */
const AROUND = 6;

/** The first box of a date around the title whose parts are a day only when they are read together. */
export function fromBoxes({ outline, order, url, title, first }: DateContext): Candidate[] {
  if (first === -1) return [];
  const top = title !== -1 && title <= first ? title : first;
  for (const node of outline.nodes) {
    if (node.firstBlock < top - AROUND || node.firstBlock > first + 1) continue;
    const lines = node.endBlock - node.firstBlock;
    if (lines > 4 || !(NAMED.test(node.hint) || (lines === 3 && isLeaf(outline, node.firstBlock)))) continue;
    if (isElsewhere(outline.blocks[node.firstBlock]?.cut ?? null, node.firstBlock, { title, first })) continue;
    const words = wordsOf(node.element);
    if (words.length < 2 || words.every((word) => dateOf(word, order) === null) === false) continue;
    const text = words.join(' ');
    const value = text.length > LONGEST ? null : dateOf(text, order) ?? (url === null ? null : yearlessDay(text, url));
    if (value !== null) return [{ value, from: 'visible', weight: 5.8, modified: false }];
  }
  return [];
}

/** Three lines of a word or a number each, the last or the first of which is a year. */
function isLeaf({ blocks }: Outline, from: number): boolean {
  const [first = '', second = '', third = ''] = blocks.slice(from, from + 3).map(({ text }) => text);
  return (YEAR.test(third) ? first : YEAR.test(first) ? third : '').length <= 10 && (YEAR.test(third) || YEAR.test(first)) && second.length <= 12;
}
const YEAR = /^(?:19|20)\d\d$/;

/** Its words, those of each element on their own; none where there are more than a leaf has. */
function wordsOf(element: Element): string[] {
  const words: string[] = [];
  const stack: AnyNode[] = [element];
  for (let node = stack.pop(), seen = 0; node !== undefined; node = stack.pop()) {
    if (++seen > 40 || words.length > MOST_WORDS) return [];
    if (isText(node) && node.data.trim() !== '') words.push(node.data.trim());
    if (isTag(node)) stack.push(...node.children.slice(0, 40).toReversed());
  }
  return words;
}
