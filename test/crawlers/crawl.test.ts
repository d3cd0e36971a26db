import { afterEach, describe, expect, it } from 'vitest';
import { crawl, site } from './run.ts';
import { serve, type TestServer } from './server.ts';

const open: TestServer[] = [];
async function started(pages: Parameters<typeof serve>[0]): Promise<TestServer> {
  const server = await serve(pages);
  open.push(server);
  return server;
}
afterEach(async () => { await Promise.all(open.splice(0).map((server) => server.close())); });

const article = (n: number): string => `<html><head><title>Release ${n}</title></head><body><h1>Release ${n}</h1><p>Something was signed.</p></body></html>`;
const list = (numbers: number[], more = ''): string => `<html><body><ul>${numbers.map((n) => `<li><a href="/a${n}.html">Release ${n}</a> <span>2016-07-${10 + n}</span></li>`).join('')}</ul>${more}</body></html>`;

describe('a listing', () => {
  it('hands on every article that it names, with the date beside it', async () => {
    const server = await started({ '/news/': list([1, 2]), '/a1.html': article(1), '/a2.html': article(2) });
    const { captured, refused, report } = await crawl(site({ hosts: [server.host], starts: [{ kind: 'listing', url: `${server.origin}/news/` }], articles: [String.raw`/a\d+\.html$`] }));
    expect(refused).toEqual([]);
    expect(captured.map((c) => [c.role, new URL(c.url).pathname, c.hint?.publishedAt])).toEqual([
      ['listing', '/news/', undefined], ['article', '/a1.html', '2016-07-11'], ['article', '/a2.html', '2016-07-12'],
    ]);
    expect(report).toMatchObject({ fetched: 3, found: 2, known: 0, articles: 2, refused: 0, hitMaxPages: false, warnings: [] });
  });
});
