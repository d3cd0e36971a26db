import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readFeed } from '../src/crawlers/feed.ts';
import { readJsonList } from '../src/crawlers/json-listing.ts';
import { parseHtml, readListing } from '../src/crawlers/listing.ts';
import { pageAddress } from '../src/crawlers/pager.ts';
import { Scope } from '../src/crawlers/scope.ts';
import { readSitemap } from '../src/crawlers/sitemap.ts';
import type { Site, Start } from '../src/site.ts';
import { SITES, siteNamed } from '../src/sites/registry.ts';
import { FIXTURES } from './sites-expectations.ts';

/** `lists.yaml` of a site: which start, the saved answer, the articles that it names with the day beside them, and the next page. */
const ListSchema = z.array(z.strictObject({ start: z.int().min(0), file: z.string(), finds: z.array(z.string()).min(1), next: z.url().optional() }));
const folder = path.join(FIXTURES, 'sites');
const lists = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'lists.yaml')))
  .flatMap((name) => ListSchema.parse(parse(readFileSync(path.join(folder, name, 'lists.yaml'), 'utf8'))).map((list) => ({ name, ...list })));

interface Read { readonly links: readonly { readonly url: string; readonly day: string | null }[]; readonly next: string | null }
async function read(site: Site, start: Start, text: string): Promise<Read> {
  const url = pageAddress(start, 1);
  const dated = (items: readonly { url: string; publishedAt: string | null }[] | null): Read => ({
    links: (items ?? []).map((item) => ({ url: item.url, day: item.publishedAt })), next: start.url.includes('{page}') ? pageAddress(start, 2) : null,
  });
  switch (start.kind) {
    case 'feed': return dated(await readFeed(text));
    case 'sitemap': return dated((await readSitemap(text))?.pages ?? null);
    case 'json': return dated(start.json === undefined ? null : readJsonList(text, start.json));
    default: {
      const list = readListing(await parseHtml(text), { site, start, scope: new Scope(site), url, page: 1 });
      return { links: list.links.map((link) => ({ url: link.url, day: link.hint?.publishedAt ?? null })), next: list.next };
    }
  }
}

test.each(lists)('the list $file of $name leads to its articles, with their days', async ({ name, start: index, file, finds, next: expected }) => {
  const site = siteNamed(name)!;
  const start = site.starts[index]!;
  const { links, next } = await read(site, start, readFileSync(path.join(folder, name, file), 'utf8'));
  const scope = new Scope(site);
  const found = links.flatMap(({ url, day }) => {
    const link = scope.link(url, pageAddress(start, 1));
    return link === null || !scope.isArticle(link) ? [] : [day === null ? link.canonicalUrl : `${link.canonicalUrl} ${day.slice(0, 10)}`];
  });
  expect([found, expected === undefined ? undefined : next]).toEqual([finds, expected]);
});

test('every list of JSON in a definition has a saved answer', () => {
  const declared = (SITES as readonly Site[]).flatMap((site) => site.starts.flatMap((start, index) => (start.kind === 'json' ? [`${site.name} ${index}`] : [])));
  expect(declared.filter((line) => !lists.some(({ name, start }) => `${name} ${start}` === line))).toEqual([]);
});
