import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { Site } from '../../src/site.ts';
import { DEFAULT_MANNERS, MOST_IN_VAIN } from '../../src/crawlers/politeness.ts';
import { QUICK, crawl, site } from './run.ts';
import { serve, type Reply, type TestServer } from './server.ts';

const open: TestServer[] = [];
afterEach(async () => { await Promise.all(open.splice(0).map((server) => server.close())); });

/** Timers and the clock of the log round to a few milliseconds. */
const ROUNDING = 5;
const PAGE = '<p>A page.</p>';

async function newsServer(count: number, more: Record<string, Reply> = {}): Promise<TestServer> {
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const server = await serve({ '/list': numbers.map((n) => `<a href="/a/${n}">x</a>`).join(''), ...Object.fromEntries(numbers.map((n) => [`/a/${n}`, PAGE])), ...more });
  open.push(server);
  return server;
}
const newsSite = (servers: readonly TestServer[], over: Partial<Site> = {}): Site => site({
  hosts: servers.map((s) => s.host), starts: servers.map((s) => ({ kind: 'listing', url: `${s.origin}/list` })), articles: ['/a/'], ...over,
});
const gaps = (server: TestServer): number[] => server.log.slice(1).map((entry, i) => entry.at - (server.log[i]?.at ?? 0));

/** Server and crawler share one event loop here: when the machine stalls it, two requests are noted as one moment. */
const LOADED = { retry: 2 };

describe('the gap between request starts', LOADED, () => {
  it.each([
    { name: 'is the one asked for', over: { delayMs: 120 }, ofSite: {}, robots: '', asked: 120 },
    { name: 'is the site\'s own where none is asked for', over: { delayMs: null }, ofSite: { politeness: { delayMs: 150 } }, robots: '', asked: 150 },
    { name: 'is the longer one of robots.txt', over: { delayMs: 20 }, ofSite: {}, robots: 'User-agent: *\nCrawl-delay: 0.2', asked: 200 },
    { name: 'is not shortened by robots.txt', over: { delayMs: 160 }, ofSite: {}, robots: 'User-agent: *\nCrawl-delay: 0.01', asked: 160 },
    { name: 'is that for our name, where robots.txt has one', over: { delayMs: 0 }, ofSite: {}, robots: 'User-agent: *\nCrawl-delay: 30\n\nUser-agent: Dateliner\nCrawl-delay: 0.15', asked: 150 },
  ])('$name', async ({ over, ofSite, robots, asked }) => {
    const server = await newsServer(4, { '/robots.txt': { headers: { 'content-type': 'text/plain' }, body: robots } });
    const { report } = await crawl(newsSite([server], ofSite), over);
    expect(server.log).toHaveLength(6);
    // What robots.txt asks for is known once it is read.
    expect(Math.min(...gaps(server).slice(1))).toBeGreaterThanOrEqual(asked - ROUNDING);
    expect(report.origins).toMatchObject([{ origin: server.origin, requests: 6, askedGapMs: asked }]);
    expect(report.articles).toBe(4);
  });

  it('that was kept is in the report', async () => {
    const server = await newsServer(4);
    const { report } = await crawl(newsSite([server]), { delayMs: 100 });
    const [origin] = report.origins;
    expect(origin?.leastGapMs).toBeGreaterThanOrEqual(100 - ROUNDING);
    expect(origin?.requests).toBe(server.log.length);
  });

  it('holds for redirects and second tries too', async () => {
    const server = await newsServer(2, { '/a/1': { status: 302, headers: { location: '/b/1' } }, '/b/1': PAGE, '/a/2': { status: 500 } });
    await crawl(newsSite([server]), { delayMs: 100 });
    expect(server.paths().toSorted()).toEqual(['/a/1', '/a/2', '/a/2', '/b/1', '/list', '/robots.txt']);
    expect(Math.min(...gaps(server))).toBeGreaterThanOrEqual(100 - ROUNDING);
  });

  it('is kept for each origin alone: the requests of two are interleaved', async () => {
    const [one, two] = [await newsServer(5), await newsServer(5)];
    await crawl(newsSite([one, two]), { delayMs: 100 });
    for (const server of [one, two]) expect(Math.min(...gaps(server))).toBeGreaterThanOrEqual(100 - ROUNDING);
    const [firstOfTwo, lastOfOne] = [two.log[2]?.at ?? Number.POSITIVE_INFINITY, one.log.at(-1)?.at ?? 0];
    expect(firstOfTwo).toBeLessThan(lastOfOne);
  });

  it('of an origin that answers slowly holds up no other', async () => {
    const held: ServerResponse[] = [];
    // Each is answered only when the other has come: were the quick origin held up, neither would end.
    const meet: Reply = (_q, r) => { if (held.push(r) === 2) for (const response of held) response.end(PAGE); };
    const slow = await newsServer(1, { '/a/1': meet });
    const quick = await newsServer(5, { '/a/5': meet });
    const { report } = await crawl(newsSite([slow, quick]));
    expect(report).toMatchObject({ articles: 6, refused: 0 });
  });
});

describe('connections at once', LOADED, () => {
  it.each([[undefined, 2], [1, 1], [3, 3]])('with a limit of %s are at most %s', async (concurrency, most) => {
    let [now, peak] = [0, 0];
    const slow: Reply = (_q, r) => {
      now += 1;
      peak = Math.max(peak, now);
      setTimeout(() => { now -= 1; r.end(PAGE); }, 40);
    };
    const server = await newsServer(9, Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`/a/${i + 1}`, slow])));
    await crawl(newsSite([server], concurrency === undefined ? {} : { politeness: { concurrency } }));
    expect(peak).toBe(most);
  });
});

describe('a server that asks for patience', LOADED, () => {
  it.each([
    ['429 with seconds', 429, () => '1'],
    ['503 with seconds', 503, () => '1'],
    ['429 with a date', 429, () => new Date(Date.now() + 2000).toUTCString()],
  ])('gets it, for all its pages: %s', async (_name, status, after) => {
    let refusedAt = 0;
    const server = await newsServer(3, {
      '/a/1': (_q, r) => {
        if (refusedAt > 0) return void r.end(PAGE);
        refusedAt = performance.now();
        r.writeHead(status, { 'retry-after': after() }).end();
      },
    });
    const { report } = await crawl(newsSite([server], { politeness: { concurrency: 1 } }));
    expect(report).toMatchObject({ articles: 3, refused: 0 });
    // An HTTP date has whole seconds: of the two it names, one is sure.
    const later = server.log.filter((entry) => entry.at > refusedAt);
    expect(later).toHaveLength(3);
    expect(Math.min(...later.map((entry) => entry.at)) - refusedAt).toBeGreaterThanOrEqual(1000 - ROUNDING);
  });

  it('for longer than a crawl waits is left alone, and its pages may be tried another day', async () => {
    const server = await newsServer(3, { '/a/1': { status: 429, headers: { 'retry-after': '86400' } } });
    const { report, refused } = await crawl(newsSite([server], { politeness: { concurrency: 1 } }), { limits: { ...QUICK, retries: 3 } });
    expect(refused.map((r) => [new URL(r.url).pathname, r.result, r.reason])).toEqual(['/a/1', '/a/2', '/a/3'].map((path) => [path, 'failed', 'throttled']));
    expect(server.paths().filter((path) => path.startsWith('/a/'))).toEqual(['/a/1']);
    expect(report.articles).toBe(0);
  });

  it('again and again is believed in the end', async () => {
    const server = await newsServer(1, { '/a/1': { status: 429 } });
    const { refused } = await crawl(newsSite([server]), { limits: { ...QUICK, retries: 2 } });
    expect(refused).toMatchObject([{ result: 'failed', reason: 'throttled' }]);
    expect(server.paths().filter((path) => path === '/a/1')).toHaveLength(3);
  });
});

const text = (body: string, status = 200): Reply => ({ status, headers: { 'content-type': 'text/plain' }, body });

const broken = (from: number, to: number): Record<string, Reply> => Object.fromEntries(Array.from({ length: to - from + 1 }, (_, i) => [`/a/${from + i}`, { status: 500 }]));

describe('a server in trouble', LOADED, () => {
  it('is left for this crawl after some requests in a row, and what was not asked for is told apart', async () => {
    const server = await newsServer(60, broken(1, 60));
    const { refused, report } = await crawl(newsSite([server]));
    // Robots and the list came before; one request may have been under way beside the last.
    expect(server.log.length - 2).toBeGreaterThanOrEqual(MOST_IN_VAIN);
    expect(server.log.length - 2).toBeLessThanOrEqual(MOST_IN_VAIN + DEFAULT_MANNERS.concurrency);
    expect([report.articles, refused.length]).toEqual([0, 60]);
    const unasked = refused.filter((refusal) => refusal.unasked);
    expect(unasked.length).toBeGreaterThanOrEqual(60 - server.log.length);
    expect(new Set(unasked.map(({ result, reason }) => `${result} ${reason}`))).toEqual(new Set(['failed server-error']));
    expect(unasked[0]?.message).toMatch(/is in trouble: 2\d requests in a row came to nothing/);
  });

  it('of which some pages come is no such server', async () => {
    const server = await newsServer(60, { ...broken(1, 15), ...broken(20, 34), ...broken(40, 54) });
    const { refused, report } = await crawl(newsSite([server]), { limits: { ...QUICK, retries: 0 } });
    expect([report.articles, refused.length, refused.filter((refusal) => refusal.unasked)]).toEqual([15, 45, []]);
  });
});

describe('robots.txt', LOADED, () => {
  it('is asked for once, first, and kept', async () => {
    const server = await newsServer(3, { '/robots.txt': text('User-agent: *\nDisallow: /private') });
    const { captured } = await crawl(newsSite([server]));
    expect(server.paths().filter((path) => path === '/robots.txt')).toHaveLength(1);
    expect(server.paths()[0]).toBe('/robots.txt');
    expect(captured[0]).toMatchObject({ role: 'robots', status: 200 });
  });

  it.each([
    ['that forbids a page', text('User-agent: *\nDisallow: /a/2'), ['refused robots']],
    ['that forbids it to us alone', text('User-agent: *\nAllow: /\n\nUser-agent: dateliner\nDisallow: /a/2'), ['refused robots']],
    ['that forbids it to others', text('User-agent: OtherBot\nDisallow: /a/2'), []],
    ['that allows it after all', text('User-agent: *\nDisallow: /a/\nAllow: /a/'), []],
    ['that is not there', text('', 404), []],
    ['that is forbidden', text('', 403), []],
    ['that is a page of HTML', '<html><body>Disallow: /</body></html>', []],
    ['that is empty', text(''), []],
    ['that is endless', text(`User-agent: *\nDisallow: /a/2\n${'# filling\n'.repeat(200_000)}Disallow: /`), ['refused robots']],
  ] as const)('%s is obeyed', async (_name, robots, refusals) => {
    const server = await newsServer(2, { '/robots.txt': robots });
    const { refused, report } = await crawl(newsSite([server]));
    expect(refused.map((r) => `${r.result} ${r.reason}`)).toEqual(refusals);
    expect(report.articles).toBe(2 - refusals.length);
  });

  it('that is moved is read where it is', async () => {
    const server = await newsServer(2, { '/robots.txt': { status: 301, headers: { location: '/moved.txt' } }, '/moved.txt': text('User-agent: *\nDisallow: /a/2') });
    const { refused } = await crawl(newsSite([server]));
    expect(refused).toMatchObject([{ reason: 'robots' }]);
  });

  it('that cannot be read for now forbids everything for now', async () => {
    const server = await newsServer(2, { '/robots.txt': text('', 503) });
    const { refused, report } = await crawl(newsSite([server]));
    expect(refused).toMatchObject([{ url: `${server.origin}/list`, result: 'failed', reason: 'robots' }]);
    expect(server.paths()).toEqual(['/robots.txt', '/robots.txt']);
    expect(report.fetched).toBe(0);
  });

  it('is obeyed by the targets of redirects', async () => {
    const server = await newsServer(1, { '/robots.txt': text('User-agent: *\nDisallow: /hidden'), '/a/1': { status: 302, headers: { location: '/hidden/1' } }, '/hidden/1': PAGE });
    const { refused } = await crawl(newsSite([server]));
    expect(refused).toMatchObject([{ reason: 'robots' }]);
    expect(server.paths()).not.toContain('/hidden/1');
  });
});
