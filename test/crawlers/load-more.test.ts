import type http from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import type { Start } from '../../src/site.ts';
import { crawl, site } from './run.ts';
import { serve, type Reply, type TestServer } from './server.ts';

const open: TestServer[] = [];
afterAll(async () => { await Promise.all(open.map((server) => server.close())); });

/** Articles that a list leads to, and what was asked of it. */
async function walked(start: Omit<Start, 'url'> & { path: string }, pages: Record<string, Reply>): Promise<{ articles: string[]; asked: string[]; warnings: readonly string[] }> {
  const articles = Object.fromEntries([1, 2, 3, 4].map((n) => [`/r/${n}`, `<p>Article ${n}</p>`]));
  const server = await serve({ ...pages, ...articles });
  open.push(server);
  const { path, ...rest } = start;
  const { captured, report } = await crawl(site({ hosts: [server.host], starts: [{ ...rest, url: server.origin + path }], articles: ['/r/\\d'] }));
  return {
    articles: captured.filter(({ role }) => role === 'article').map(({ url }) => new URL(url).pathname).toSorted(), warnings: report.warnings,
    asked: server.paths().filter((asked) => !/^\/r\/|robots/.test(asked)),
  };
}
const row = (n: number): string => `<li><a href="/r/${n}">Quay number ${n} opened</a></li>`;
const json = (value: unknown): Reply => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) });
/** Answers a POST by what is sent. */
const posted = (answer: (body: string, type: string) => string | null): Reply => (request: http.IncomingMessage, response: http.ServerResponse) => {
  let body = '';
  request.on('data', (chunk: Buffer) => { body += chunk.toString(); });
  request.on('end', () => {
    const text = request.method === 'POST' ? answer(body, request.headers['content-type'] ?? '') : null;
    response.writeHead(text === null ? 404 : 200, { 'content-type': 'text/html' }).end(text ?? '');
  });
};

describe('more of a list is asked for as its definition says', () => {
  it('by a form that is sent, page by page, until one is not there', async () => {
    const sent: string[] = [];
    const { articles } = await walked({ kind: 'listing', path: '/ajax', post: 'action=more&page={page}' }, {
      '/ajax': posted((body, type) => {
        sent.push(`${type.split(';')[0]} ${body}`);
        const page = Number(/page=(\d+)/.exec(body)?.[1]);
        return page <= 2 ? `<ul>${row(page * 2 - 1)}${row(page * 2)}</ul>` : null;
      }),
    });
    expect([articles, sent]).toEqual([['/r/1', '/r/2', '/r/3', '/r/4'], [1, 2, 3].map((n) => `application/x-www-form-urlencoded action=more&page=${n}`)]);
  });

  it('by JSON that is sent, with its own count', async () => {
    const { articles } = await walked({ kind: 'json', path: '/api', post: '{"offset":{page},"size":2}', firstPage: 0, pageStep: 2, json: { items: 'rows', address: 'u' } }, {
      '/api': posted((body) => { const { offset } = JSON.parse(body) as { offset: number }; return JSON.stringify({ rows: offset < 4 ? [{ u: `/r/${offset + 1}` }, { u: `/r/${offset + 2}` }] : [] }); }),
    });
    expect(articles).toEqual(['/r/1', '/r/2', '/r/3', '/r/4']);
  });

  it('in HTML that stands inside JSON', async () => {
    const { articles, warnings } = await walked({ kind: 'json', path: '/more?p={page}', items: 'li a', json: { items: '', address: '', html: 'data.html' } }, {
      '/more?p=1': json({ data: { html: `<ul>${row(1)}${row(2)}</ul><p><a href="/r/4">Not in the list</a></p>` } }), '/more?p=2': json({ data: { html: `<ul>${row(3)}</ul>` } }), '/more?p=3': json({ data: { html: '' } }),
    });
    expect([articles, warnings]).toEqual([['/r/1', '/r/2', '/r/3'], []]);
  });

  it('by the address that the answer tells', async () => {
    const { articles, asked } = await walked({ kind: 'json', path: '/list', json: { items: 'items', address: 'u', next: 'paging.next' } }, {
      '/list': json({ items: [{ u: '/r/1' }], paging: { next: '/list?after=1' } }), '/list?after=1': json({ items: [{ u: '/r/2' }], paging: {} }),
    });
    expect([articles, asked]).toEqual([['/r/1', '/r/2'], ['/list', '/list?after=1']]);
  });

  it('by a cursor that the answer tells', async () => {
    const { articles, asked } = await walked({ kind: 'json', path: '/list?c={cursor}', json: { items: 'items', address: 'u', next: 'cursor' } }, {
      '/list?c=': json({ items: [{ u: '/r/1' }], cursor: 'a b' }), '/list?c=a%20b': json({ items: [{ u: '/r/2' }], cursor: null }),
    });
    expect([articles, asked]).toEqual([['/r/1', '/r/2'], ['/list?c=', '/list?c=a%20b']]);
  });
});
