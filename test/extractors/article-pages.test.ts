import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { decodePage } from '../../src/page.ts';
import { PAGE_KINDS } from '../../src/record.ts';
import { read } from './article-page.ts';

const folder = fileURLToPath(new URL('../../fixtures/pages/', import.meta.url));
/** `published` is the day and the way it is told, or null. */
const PageSchema = z.strictObject({
  file: z.string(), url: z.url().optional(), kind: z.enum(PAGE_KINDS).default('article'), title: z.string().nullable(), published: z.string().nullable(),
  authors: z.array(z.string()), captions: z.array(z.string()).default([]), text: z.array(z.string()).optional(),
});
const pages = z.array(PageSchema).parse(parse(readFileSync(path.join(folder, 'pages.yaml'), 'utf8')));
const html = (file: string): string => decodePage(readFileSync(path.join(folder, file)), null).text;

describe('of a page of each kind, all of the article is read and nothing else', () => {
  test.each(pages)('$file', ({ file, url, kind, title, published, authors, captions, text }) => {
    const article = read(html(file), { url: url ?? null });
    const day = article.publishedAt === null ? null : `${article.publishedAt.slice(0, 10)} ${article.publishedFrom}`;
    expect({ kind: article.kind, title: article.title, published: day, authors: article.authors, captions: article.captions, ...(text === undefined ? {} : { text: article.text.split('\n') }) })
      .toEqual({ kind, title, published, authors, captions, ...(text === undefined ? {} : { text }) });
  });
  test('every page of the folder has its expectation', () => {
    expect(pages.map(({ file }) => file).toSorted()).toEqual(readdirSync(folder).filter((file) => file.endsWith('.html')).toSorted());
  });
});
