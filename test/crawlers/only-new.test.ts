import { afterEach, describe, expect, it } from 'vitest';
import type { Start } from '../../src/site.ts';
import { Remembered } from './remembered.ts';
import { QUICK, site } from './run.ts';
import { serve, type Reply, type TestServer } from './server.ts';

const open: TestServer[] = [];
afterEach(async () => { await Promise.all(open.splice(0).map((server) => server.close())); });

const PAGE = '<p>A page.</p>';
const links = (...numbers: number[]): string => numbers.map((n) => `<a href="/a/${n}">x</a>`).join('');
const pages = (count: number): Record<string, Reply> => Object.fromEntries(Array.from({ length: count }, (_, i) => [`/a/${i + 1}`, PAGE]));

async function serverOf(more: Record<string, Reply>): Promise<TestServer> {
  const server = await serve({ ...pages(9), ...more });
  open.push(server);
  return server;
}
const siteOf = (server: TestServer, ...starts: Start[]) => site({
  hosts: [server.host], starts: starts.map((start) => ({ ...start, url: server.origin + start.url })), articles: ['/a/'],
});
const LIST: Start = { kind: 'listing', url: '/list' };

/** A page whose server knows its state: an entity tag by content, honoured as `honour` says. */
function tagged(content: () => string, honour: 'always' | 'never' | 'blindly' | 'with one tag'): Reply {
  return (request, response) => {
    const body = content();
    const etag = honour === 'with one tag' ? '"one"' : `"${body.length}"`;
    const asked = request.headers['if-none-match'];
    const stands = honour === 'blindly' ? asked !== undefined : honour !== 'never' && asked === etag;
    if (stands) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { 'content-type': 'text/html', etag }).end(body);
  };
}
const conditional = (server: TestServer, path: string): boolean[] => server.log.filter((entry) => entry.path === path).map((entry) => entry.headers['if-none-match'] !== undefined);

describe('a list whose server tells of changes', () => {
  it('is asked for changes alone once it has proved honest, and in full again and again', async () => {
    const server = await serverOf({ '/list': tagged(() => links(1, 2), 'always') });
    const memory = new Remembered();
    for (let i = 0; i < 9; i += 1) await memory.crawl(siteOf(server, LIST));
    // In full until it has proved right, then after one, two, three answers that were believed.
    expect(conditional(server, '/list')).toEqual([false, false, true, false, true, true, false, true, true]);
  });

  it('gives what is new at once, also after many answers of "not modified"', async () => {
    let list = links(1);
    const server = await serverOf({ '/list': tagged(() => list, 'always') });
    const memory = new Remembered();
    for (let i = 0; i < 3; i += 1) await memory.crawl(siteOf(server, LIST));
    list = links(1, 2);
    const { report } = await memory.crawl(siteOf(server, LIST));
    expect(report).toMatchObject({ articles: 1, unchanged: 0 });
  });

  it.each(['blindly', 'with one tag'] as const)('is found out when it says so of what has changed (%s), and never believed again', async (how) => {
    let list = links(1);
    const server = await serverOf({ '/list': tagged(() => list, how) });
    const memory = new Remembered();
    for (let i = 0; i < 2; i += 1) await memory.crawl(siteOf(server, LIST));
    list = links(1, 2);
    const missed = await memory.crawl(siteOf(server, LIST));
    const found = await memory.crawl(siteOf(server, LIST));
    expect([missed.report.articles, found.report.articles]).toEqual([0, 1]);
    list = links(1, 2, 3);
    const later = [await memory.crawl(siteOf(server, LIST)), await memory.crawl(siteOf(server, LIST))];
    expect(later.map(({ report }) => report.articles)).toEqual([1, 0]);
    expect(conditional(server, '/list').slice(-2)).toEqual([false, false]);
  });

  it('that lists what an earlier crawl did not get to is read from the archive, and the rest is fetched', async () => {
    const server = await serverOf({ '/list': tagged(() => links(1, 2, 3), 'always') });
    const memory = new Remembered();
    await memory.crawl(siteOf(server, LIST), { maxPages: 2 });
    const { report } = await memory.crawl(siteOf(server, LIST));
    expect(report.articles).toBe(2);
    expect(server.paths().filter((path) => path.startsWith('/a/')).toSorted()).toEqual(['/a/1', '/a/2', '/a/3']);
  });

  it('is asked in full by whoever wants all', async () => {
    const server = await serverOf({ '/list': tagged(() => links(1), 'always') });
    const memory = new Remembered();
    for (let i = 0; i < 4; i += 1) await memory.crawl(siteOf(server, LIST), { full: true });
    expect(conditional(server, '/list')).toEqual([false, false, false, false]);
    expect(server.paths().filter((path) => path === '/a/1')).toHaveLength(4);
  });
});

/** A file of XML whose addresses are those of the server. */
const absolute = (server: TestServer, text: string): Reply => ({ headers: { 'content-type': 'application/xml' }, body: text.replaceAll('<loc>/', `<loc>${server.origin}/`) });

describe('a sitemap index', () => {
  const NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
  const index = (...changed: string[]): string => `<sitemapindex ${NS}>${changed.map((day, i) => `<sitemap><loc>/s${i + 1}.xml</loc><lastmod>${day}</lastmod></sitemap>`).join('')}</sitemapindex>`;
  const map = (...numbers: number[]): string => `<urlset ${NS}>${numbers.map((n) => `<url><loc>/a/${n}</loc></url>`).join('')}</urlset>`;
  const START: Start = { kind: 'sitemap', url: '/index.xml' };

  it('saves asking for sitemaps that it states are unchanged, once it has proved right', async () => {
    const server = await serverOf({});
    const set = (days: [string, string], second: number[]): void => {
      Object.assign(server.pages, { '/index.xml': absolute(server, index(...days)), '/s1.xml': absolute(server, map(1, 2)), '/s2.xml': absolute(server, map(...second)) });
    };
    const memory = new Remembered();
    set(['2024-01-01', '2024-02-01'], [3]);
    for (let i = 0; i < 2; i += 1) await memory.crawl(siteOf(server, START));
    set(['2024-01-01', '2024-03-01'], [3, 4]);
    const { report } = await memory.crawl(siteOf(server, START));
    expect(report).toMatchObject({ articles: 1, unchanged: 1 });
    expect(server.paths().filter((path) => path === '/s1.xml')).toHaveLength(2);
    // What changes under the same date is found out, and the index no longer believed.
    Object.assign(server.pages, { '/s2.xml': absolute(server, map(3, 4, 5)), '/s1.xml': absolute(server, map(1, 2, 6)) });
    for (let i = 0; i < 4; i += 1) await memory.crawl(siteOf(server, START));
    expect(server.paths()).toEqual(expect.arrayContaining(['/a/5', '/a/6']));
    const before = server.paths().filter((path) => path === '/s1.xml').length;
    await memory.crawl(siteOf(server, START));
    expect(server.paths().filter((path) => path === '/s1.xml')).toHaveLength(before + 1);
  });
});

describe('what an earlier crawl did not get to', () => {
  it('is fetched by the next one, deep pages of a list too', async () => {
    const server = await serverOf({
      '/list': `${links(1, 2)}<a rel="next" href="/list?p=2">Next</a>`, '/list?p=2': `${links(3, 4)}<a rel="next" href="/list?p=3">Next</a>`,
      '/list?p=3': `${links(5, 6)}<a rel="next" href="/list?p=4">Next</a>`, '/list?p=4': links(7, 8),
    });
    const memory = new Remembered();
    const runs: number[] = [];
    for (let i = 0; i < 6; i += 1) runs.push((await memory.crawl(siteOf(server, LIST), { maxPages: 4 })).report.articles);
    expect(runs.reduce((sum, n) => sum + n)).toBe(8);
    expect(server.paths().filter((path) => path.startsWith('/a/')).toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `/a/${n}`));
    expect(runs.at(-1)).toBe(0);
  });

  it('keeps the date that its list told', async () => {
    const server = await serverOf({ '/list': PAGE });
    const memory = new Remembered();
    const url = `${server.origin}/a/1`;
    memory.open.set(url, { url, canonicalUrl: url, hint: { publishedAt: '2024-05-06', from: 'listing' } });
    const { captured } = await memory.crawl(siteOf(server, LIST));
    expect(captured.find((response) => response.role === 'article')?.hint).toEqual({ publishedAt: '2024-05-06', from: 'listing' });
  });

  it('is left alone where the definition no longer wants it', async () => {
    const server = await serverOf({ '/list': PAGE, '/b/1': PAGE });
    const memory = new Remembered();
    for (const [path, day] of [['/b/1', '2024-05-06'], ['/a/1', '2001-01-01']] as const) {
      const url = server.origin + path;
      memory.open.set(url, { url, canonicalUrl: url, hint: { publishedAt: day, from: 'listing' } });
    }
    await memory.crawl(siteOf(server, LIST), { since: '2020-01-01' });
    expect(server.paths()).toEqual(['/robots.txt', '/list']);
  });
});

describe('a known article whose time has come', () => {
  it('is looked at after all that is new, and handed on only where it changed', async () => {
    let body = '<p>First.</p>';
    const server = await serverOf({ '/list': links(1, 2), '/a/1': tagged(() => body, 'always') });
    const memory = new Remembered();
    const url = `${server.origin}/a/1`;
    memory.due = [{ url, canonicalUrl: url, hint: null }];
    const found = [];
    for (const [list, text] of [[links(1, 2), body], [links(1, 2, 3), body], [links(1, 2, 3), body], [links(1, 2, 3), '<p>First, corrected.</p>']] as const) {
      Object.assign(server.pages, { '/list': list });
      body = text;
      const { captured, report } = await memory.crawl(siteOf(server, LIST));
      found.push([captured.filter((response) => response.role === 'article').map((response) => new URL(response.url).pathname), report.unchanged]);
    }
    expect(found).toEqual([[['/a/1', '/a/2'], 0], [['/a/3', '/a/1'], 0], [[], 1], [['/a/1'], 0]]);
  });
});

const robots = (text: string, headers: Record<string, string> = {}): Reply => ({ headers: { 'content-type': 'text/plain', ...headers }, body: text });

describe('a robots.txt that is remembered', () => {
  it('is not asked for again within its time', async () => {
    const server = await serverOf({ '/list': links(1, 2), '/robots.txt': robots('User-agent: *\nDisallow: /a/2') });
    const memory = new Remembered();
    for (let i = 0; i < 2; i += 1) await memory.crawl(siteOf(server, LIST), { full: true });
    expect(server.paths().filter((path) => path === '/robots.txt')).toHaveLength(1);
    expect(server.paths()).not.toContain('/a/2');
  });

  it.each([[{}, 24], [{ 'cache-control': 'public, max-age=7200' }, 2], [{ 'cache-control': 'max-age=9999999' }, 24], [{ 'cache-control': 'max-age=0' }, 1 / 6]])('is kept as long as its server says, a day at most: %o', async (headers, hours) => {
    const server = await serverOf({ '/list': PAGE, '/robots.txt': robots('', headers) });
    const memory = new Remembered();
    await memory.crawl(siteOf(server, LIST));
    const kept = memory.robots.get(server.origin);
    expect((Date.parse(kept?.until ?? '') - Date.parse(kept?.fetchedAt ?? '')) / 3600_000).toBeCloseTo(hours, 5);
  });

  it.each([
    { status: 500, days: 2, asked: ['/list', '/a/1'] }, { status: 500, days: 31, asked: [] }, { status: 404, days: 2, asked: ['/list', '/a/1', '/a/2'] },
  ])('is obeyed while the file cannot be read, for a month: $status after $days days', async ({ status, days, asked }) => {
    const server = await serverOf({ '/list': links(1, 2), '/robots.txt': { status } });
    const memory = new Remembered();
    const fetchedAt = new Date(Date.now() - days * 24 * 3600_000).toISOString();
    memory.robots.set(server.origin, { text: 'User-agent: *\nDisallow: /a/2', fetchedAt, until: fetchedAt });
    await memory.crawl(siteOf(server, LIST), { limits: { ...QUICK, retries: 0 } });
    expect(server.paths().filter((path) => path !== '/robots.txt')).toEqual(asked);
  });
});

/** Hours that begin and end so many hours from now. */
const inHours = (from: number, to: number): string => [from, to].map((more) => new Date(Date.now() + more * 3600_000).toISOString().slice(11, 16)).join('-');

describe('what there is no time for today', () => {
  it('is left for another day when the budget is spent, and no failure', async () => {
    const server = await serverOf({ '/list': links(1, 2, 3, 4) });
    const memory = new Remembered();
    const { report } = await memory.crawl(siteOf(server, LIST), { pagesPerDay: 4 });
    expect(server.paths()).toHaveLength(4);
    expect(report).toMatchObject({ articles: 2, refused: 0, left: 2, warnings: [expect.stringMatching(/has had its 4 requests of today: what is left/)] });
    const next = await memory.crawl(siteOf(server, LIST));
    expect(next.report).toMatchObject({ articles: 2, left: 0, warnings: [] });
  });

  it('is not asked for out of hours', async () => {
    const server = await serverOf({ '/list': links(1) });
    const { report } = await new Remembered().crawl(siteOf(server, LIST), { window: inHours(2, 5) });
    expect(server.paths()).toEqual([]);
    expect(report).toMatchObject({ fetched: 0, refused: 0, left: 1, warnings: [expect.stringMatching(/it is not between .* \(UTC\)/)] });
  });

  it('is asked for within the hours', async () => {
    const server = await serverOf({ '/list': links(1) });
    const { report } = await new Remembered().crawl({ ...siteOf(server, LIST), politeness: { window: inHours(-3, 3) } });
    expect(report).toMatchObject({ articles: 1, left: 0 });
  });
});
