/** The day before which nothing is wanted: what a list dates earlier is left out, and the list ends there. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Site } from '../../src/site.ts';
import { crawl, site, type Outcome } from './run.ts';
import { serve, type Reply, type TestServer } from './server.ts';

const open: TestServer[] = [];
afterEach(async () => { await Promise.all(open.splice(0).map((server) => server.close())); });

const PAGE = '<html><body><h1>Release</h1><p>Something was signed.</p></body></html>';
const row = (n: number, day: string): string => `<li><a href="/a${n}.html">Release ${n}</a> <i>${day}</i></li>`;
const list = (rows: string, next: number): string => `<ul>${rows}</ul><a rel="next" href="/list${next}">Next</a>`;
const PAGES: Record<string, Reply> = {
  '/list': list(row(1, '2024-06-03') + row(2, '2024-06-02'), 2),
  '/list2': list(row(3, '2024-06-01') + row(4, '2024-05-31') + row(5, ''), 3),
  '/list3': list(row(6, '2024-05-30') + row(7, '2024-05-29'), 4),
  '/list4': list(row(8, '2024-05-28'), 5),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`/a${n}.html`, PAGE])),
};

async function read(over: { since?: string; site?: Partial<Site> }): Promise<{ articles: string[]; lists: string[]; outcome: Outcome }> {
  const server = await serve(PAGES);
  open.push(server);
  const outcome = await crawl(
    site({ hosts: [server.host], articles: [String.raw`/a\d+\.html$`], starts: [{ kind: 'listing', url: `${server.origin}/list` }], ...over.site }),
    over.since === undefined ? {} : { since: over.since },
  );
  const paths = (role: string): string[] => outcome.captured.filter((c) => c.role === role).map((c) => new URL(c.url).pathname).toSorted();
  return { articles: paths('article'), lists: paths('listing'), outcome };
}

describe('a day before which nothing is wanted', () => {
  it('leaves out what the list dates earlier, keeps what it does not date, and goes no further back', async () => {
    const { articles, lists } = await read({ since: '2024-06-01' });
    expect(articles).toEqual(['/a1.html', '/a2.html', '/a3.html', '/a5.html']);
    expect(lists).toEqual(['/list', '/list2', '/list3']);
  });

  it('may stand in the definition of the site; the later of two days counts', async () => {
    expect((await read({ site: { notBefore: '2024-06-02' } })).articles).toEqual(['/a1.html', '/a2.html', '/a5.html']);
    expect((await read({ site: { notBefore: '2024-06-02' }, since: '2024-06-03' })).articles).toEqual(['/a1.html', '/a5.html']);
  });

  it('changes nothing where there is none', async () => {
    expect((await read({})).articles).toHaveLength(8);
  });
});
