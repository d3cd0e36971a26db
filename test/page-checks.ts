/** What holds of every article, whatever the page was. */
import { load } from 'cheerio';
import { expect } from 'vitest';
import type { Article } from '../src/extractors/article/article.ts';

const squeezed = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');

/** The text is plain, its blocks are its lines, and score and day are what they may be. */
export function expectSound(article: Article, name: string): void {
  const { text, blocks } = article;
  expect(text.isWellFormed(), name).toBe(true);
  expect(text === text.normalize('NFC'), name).toBe(true);
  expect(text, name).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u200b\ufeff]|\n\n| $/);
  expect(article.publishedAt === null, name).toBe(article.publishedFrom === null);
  expect(article.score >= 0 && article.score <= 1, name).toBe(true);
  if (blocks.length > 0) expect(blocks.map(({ start, end }) => text.slice(start, end)), name).toEqual(text.split('\n'));
  let last = -1;
  for (const { start, end } of blocks) {
    expect(start > last && end > start && end <= text.length, name).toBe(true);
    last = end;
  }
}

/** Each path names one element, and that holds the words of its block. */
export function expectPlaced(article: Article, html: string, name: string): void {
  const $ = load(html, { xml: { xmlMode: false, decodeEntities: true } });
  for (const { start, end, path } of article.blocks) {
    if (path === null) continue;
    const found = $(path);
    expect(found.length, `${name}: ${path}`).toBe(1);
    expect(squeezed(found.text()), `${name}: ${path}`).toContain(squeezed(article.text.slice(start, end)));
  }
}
