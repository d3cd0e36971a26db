/** What holds of every article, whatever the page was. */
import { load } from 'cheerio';
import { type AnyNode, hasChildren, isTag, isText } from 'domhandler';
import { INVISIBLE_TAGS } from '../src/extractors/article/tags.ts';
import type { Article } from '../src/extractors/article/article.ts';

/** Letters and digits alone: marks fall away, since what stood between a letter and its mark may be gone. */
const squeezed = (text: string): string => text.normalize('NFD').replace(/[^\p{L}\p{N}]+/gu, '');

/** What is wrong with an article: its text must be plain, its blocks its lines, its score and its day what they may be. */
export function faultsOf({ text, blocks, publishedAt, publishedFrom, score }: Article): string[] {
  const faults: string[] = [];
  if (!text.isWellFormed() || text !== text.normalize('NFC')) faults.push('text out of form');
  if (/[\u0000-\u0009\u000b-\u001f\u200b\ufeff]|\n\n| $/.test(text)) faults.push('text that is not plain');
  if ((publishedAt === null) !== (publishedFrom === null)) faults.push('a day without its source');
  if (!(score >= 0 && score <= 1)) faults.push(`score ${score}`);
  if (blocks.length > 0 && blocks.map(({ start, end }) => text.slice(start, end)).join('\n') !== text) faults.push('blocks that are not the lines');
  let last = -1;
  for (const { start, end } of blocks) {
    if (start <= last || end <= start || end > text.length) faults.push(`block ${start}–${end}`);
    last = end;
  }
  return faults;
}

/** All text below a node that people may see, however deep. */
function textIn(root: AnyNode | undefined): string {
  const parts: string[] = [];
  const open = root === undefined ? [] : [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isText(node)) parts.push(node.data);
    else if (hasChildren(node) && !(isTag(node) && INVISIBLE_TAGS.has(node.name))) for (let i = node.children.length - 1; i >= 0; i--) open.push(node.children[i] as AnyNode);
  }
  return parts.join('');
}

/** What is wrong with the paths: each must name one element, and that must hold the words of its block. */
export function misplaced(article: Article, html: string): string[] {
  const $ = load(html, { xml: { xmlMode: false, decodeEntities: true } });
  return article.blocks.flatMap(({ start, end, path }) => {
    const found = path === null ? null : $(path);
    const right = found === null || (found.length === 1 && squeezed(textIn(found.get(0))).includes(squeezed(article.text.slice(start, end))));
    return right ? [] : [`${start}–${end}: ${path ?? ''}`];
  });
}
