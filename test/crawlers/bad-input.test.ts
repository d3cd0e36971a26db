import http from 'node:http';
import net from 'node:net';
import zlib from 'node:zlib';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchPage } from '../../src/crawlers/crawl.ts';
import type { Limits } from '../../src/crawlers/types.ts';
import type { Reason } from '../../src/errors.ts';
import { QUICK, crawl, options, recorder, site, type Outcome } from './run.ts';
import { serve, type Reply, type TestServer } from './server.ts';

const open: TestServer[] = [];
afterEach(async () => { await Promise.all(open.splice(0).map((server) => server.close())); });

const PAGE = '<html><body><h1>Good</h1><p>A good page.</p></body></html>';
const SMALL: Limits = { ...QUICK, maxBytes: 2_000_000 };
/** For servers that stall: the good page has to come within these times. */
const SHORT: Limits = { ...SMALL, timeoutMs: 3000, idleMs: 1000 };

/** A list of two: the page under test, and a good one that must come through whatever the first does. */
async function crawlTwo(reply: Reply, more: Record<string, Reply> = {}, limits = SMALL): Promise<Outcome & { server: TestServer }> {
  const server = await serve({ '/list': '<a href="/a/bad">Bad</a><a href="/a/good">Good</a>', '/a/bad': reply, '/a/good': PAGE, ...more });
  open.push(server);
  const outcome = await crawl(site({ hosts: [server.host], starts: [{ kind: 'listing', url: `${server.origin}/list` }], articles: ['/a/'] }), { limits });
  return { ...outcome, server };
}

interface Case { readonly name: string; readonly reply: Reply; readonly result: 'refused' | 'failed'; readonly reason: Reason; /** Least number of requests; exact but where a kept connection may be the one that is closed. */ readonly requests: number; readonly atLeast?: true; readonly more?: Record<string, Reply> }
const html = { 'content-type': 'text/html' };
const CASES: readonly Case[] = [
  { name: '404', reply: { status: 404 }, result: 'refused', reason: 'not-found', requests: 1 },
  { name: '410', reply: { status: 410 }, result: 'refused', reason: 'gone', requests: 1 },
  { name: '403', reply: { status: 403 }, result: 'refused', reason: 'forbidden', requests: 1 },
  { name: '401', reply: { status: 401 }, result: 'refused', reason: 'forbidden', requests: 1 },
  { name: '451', reply: { status: 451 }, result: 'refused', reason: 'forbidden', requests: 1 },
  { name: '400', reply: { status: 400 }, result: 'refused', reason: 'not-found', requests: 1 },
  { name: '500', reply: { status: 500 }, result: 'failed', reason: 'server-error', requests: 2 },
  { name: '502', reply: { status: 502 }, result: 'failed', reason: 'server-error', requests: 2 },
  { name: '503 without a time', reply: { status: 503 }, result: 'failed', reason: 'server-error', requests: 2 },
  { name: 'a redirect to nowhere named', reply: { status: 302 }, result: 'failed', reason: 'server-error', requests: 2 },
  { name: 'an empty body', reply: { status: 200, headers: html, body: '' }, result: 'failed', reason: 'empty', requests: 2 },
  { name: 'a PDF', reply: { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.7 and so on' }, result: 'refused', reason: 'not-html', requests: 1 },
  { name: 'a PDF that calls itself HTML', reply: { headers: html, body: '%PDF-1.7 and so on' }, result: 'refused', reason: 'not-html', requests: 1 },
  { name: 'an image', reply: { headers: { 'content-type': 'image/png' }, body: Buffer.from('89504e470d0a1a0a0000', 'hex') }, result: 'refused', reason: 'not-html', requests: 1 },
  { name: 'a ZIP without a content type', reply: (_q, r) => { r.writeHead(200).end(Buffer.from('504b0304140000000800', 'hex')); }, result: 'refused', reason: 'not-html', requests: 1 },
  { name: 'JSON', reply: { headers: { 'content-type': 'application/json' }, body: '{"a":1}' }, result: 'refused', reason: 'not-html', requests: 1 },
  { name: 'a circle of redirects', reply: { status: 302, headers: { location: '/a/bad2' } }, more: { '/a/bad2': { status: 302, headers: { location: '/a/bad' } } }, result: 'refused', reason: 'redirect-loop', requests: 1 },
  { name: 'a redirect to itself', reply: { status: 301, headers: { location: '/a/bad' } }, result: 'refused', reason: 'redirect-loop', requests: 1 },
  { name: 'redirects without end', reply: { status: 302, headers: { location: '/h/1' } }, more: Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`/h/${i + 1}`, { status: 302, headers: { location: `/h/${i + 2}` } }])), result: 'refused', reason: 'redirect-loop', requests: 1 },
  { name: 'a redirect off the site', reply: { status: 302, headers: { location: 'http://elsewhere.example/x' } }, result: 'refused', reason: 'off-site', requests: 1 },
  { name: 'a redirect to a file', reply: { status: 302, headers: { location: 'file:///etc/passwd' } }, result: 'refused', reason: 'off-site', requests: 1 },
  { name: 'a redirect to no address', reply: { status: 302, headers: { location: 'http://[' } }, result: 'refused', reason: 'bad-url', requests: 1 },
  { name: 'a redirect to the front page', reply: { status: 302, headers: { location: '/' } }, more: { '/': PAGE }, result: 'refused', reason: 'not-found', requests: 1 },
  { name: 'a body larger than allowed, announced', reply: { headers: html, body: '<p>'.padEnd(2_000_001, 'x') }, result: 'refused', reason: 'too-large', requests: 1 },
  { name: 'a body larger than allowed, unannounced', reply: (_q, r) => { r.writeHead(200, html); for (let i = 0; i < 40; i += 1) r.write('<p>'.padEnd(60_000, 'x')); r.end(); }, result: 'refused', reason: 'too-large', requests: 1 },
  { name: 'a gzip bomb', reply: { headers: { ...html, 'content-encoding': 'gzip' }, body: zlib.gzipSync(Buffer.alloc(1_900_000)) }, result: 'refused', reason: 'bomb', requests: 1 },
  { name: 'a bomb in two layers', reply: { headers: { ...html, 'content-encoding': 'gzip, gzip' }, body: zlib.gzipSync(zlib.gzipSync(Buffer.alloc(1_900_000))) }, result: 'refused', reason: 'bomb', requests: 1 },
  { name: 'encodings in ten layers', reply: { headers: { ...html, 'content-encoding': Array.from({ length: 10 }, () => 'gzip').join(', ') }, body: 'x' }, result: 'refused', reason: 'encoding', requests: 1 },
  { name: 'an unknown content encoding', reply: { headers: { ...html, 'content-encoding': 'rot13' }, body: 'x' }, result: 'refused', reason: 'encoding', requests: 1 },
  { name: 'damaged gzip', reply: { headers: { ...html, 'content-encoding': 'gzip' }, body: zlib.gzipSync('<p>a page that is cut off in the middle</p>').subarray(0, 20) }, result: 'failed', reason: 'network', requests: 2 },
  { name: 'no answer', reply: () => undefined, result: 'failed', reason: 'timeout', requests: 2 },
  { name: 'a body that stops', reply: (_q, r) => { r.writeHead(200, html); r.write('<p>half'); }, result: 'failed', reason: 'timeout', requests: 2 },
  { name: 'a body that never ends', reply: (_q, r) => { r.writeHead(200, html); const timer = setInterval(() => r.write('.'), 50); r.on('close', () => clearInterval(timer)); }, result: 'failed', reason: 'timeout', requests: 2 },
  { name: 'a connection closed before the answer', reply: (q) => { q.socket.destroy(); }, result: 'failed', reason: 'network', requests: 2, atLeast: true },
  { name: 'a connection closed in the body', reply: (q, r) => { r.writeHead(200, { ...html, 'content-length': '1000' }); r.write('<p>half', () => q.socket.destroy()); }, result: 'failed', reason: 'network', requests: 2 },
  { name: 'an answer that is no HTTP', reply: (q) => { q.socket.end('220 mail.example ready\r\n'); }, result: 'failed', reason: 'network', requests: 2 },
  { name: 'endless headers', reply: (q) => { q.socket.write('HTTP/1.1 200 OK\r\n'); q.socket.end(`X: ${'y'.repeat(200_000)}\r\n\r\n`); }, result: 'failed', reason: 'network', requests: 2 },
];

describe('a bad answer', () => {
  for (const { name, reply, result, reason, requests, atLeast, more } of CASES) {
    it(`is told once and stops nothing: ${name}`, async () => {
      const { refused, captured, report, server } = await crawlTwo(reply, more, reason === 'timeout' ? SHORT : SMALL);
      expect(refused.map((r) => [new URL(r.url).pathname, r.result, r.reason])).toEqual([['/a/bad', result, reason]]);
      expect(refused[0]?.message).not.toBe('');
      expect(captured.filter((c) => c.role === 'article').map((c) => new URL(c.url).pathname)).toEqual(['/a/good']);
      const asked = server.paths().filter((path) => path === '/a/bad').length;
      expect(atLeast === true ? Math.min(asked, requests) : asked).toBe(requests);
      expect(report).toMatchObject({ articles: 1, refused: 1 });
    });
  }
});

const FINE: readonly (readonly [string, Reply, string])[] = [
  ['gzip', { headers: { ...html, 'content-encoding': 'gzip' }, body: zlib.gzipSync(PAGE) }, PAGE],
  ['brotli', { headers: { ...html, 'content-encoding': 'br' }, body: zlib.brotliCompressSync(PAGE) }, PAGE],
  ['deflate', { headers: { ...html, 'content-encoding': 'deflate' }, body: zlib.deflateSync(PAGE) }, PAGE],
  ['raw deflate', { headers: { ...html, 'content-encoding': 'deflate' }, body: zlib.deflateRawSync(PAGE) }, PAGE],
  ['two layers', { headers: { ...html, 'content-encoding': 'gzip, br' }, body: zlib.brotliCompressSync(zlib.gzipSync(PAGE)) }, PAGE],
  ['text that calls itself gzip', { headers: { ...html, 'content-encoding': 'gzip' }, body: PAGE }, PAGE],
  ['HTML without a content type', (_q, r) => { r.writeHead(200).end(PAGE); }, PAGE],
  ['HTML that calls itself a download', { headers: { 'content-type': 'application/octet-stream' }, body: PAGE }, PAGE],
  ['HTML that calls itself plain text', { headers: { 'content-type': 'text/plain' }, body: PAGE }, PAGE],
  ['UTF-16 with zeros between its letters', { headers: { 'content-type': 'text/html; charset=utf-16le' }, body: Buffer.from(PAGE, 'utf16le') }, PAGE.split('').join('\0') + '\0'],
  ['a well packed page below the size of a bomb', { headers: { ...html, 'content-encoding': 'gzip' }, body: zlib.gzipSync(`<p>${'x'.repeat(900_000)}`) }, `<p>${'x'.repeat(900_000)}`],
];

describe('an odd answer', () => {
  for (const [name, reply, body] of FINE) {
    it(`is taken as it is meant: ${name}`, async () => {
      const { captured, refused } = await crawlTwo(reply);
      expect(refused).toEqual([]);
      expect(captured.find((c) => c.url.endsWith('/a/bad'))?.body.toString('latin1')).toBe(body);
    });
  }

  it('is not needed from a connection that the server has just closed: the request goes out again', async () => {
    const used = new WeakSet<object>();
    const once: Reply = (q, r) => {
      if (used.has(q.socket)) return void q.socket.resetAndDestroy();
      used.add(q.socket);
      r.writeHead(200, html).end(PAGE);
    };
    const { captured, refused } = await crawlTwo(once, { '/a/good': once }, { ...SMALL, retries: 0 });
    expect(refused).toEqual([]);
    expect(captured.filter((c) => c.role === 'article')).toHaveLength(2);
  });

  it('is asked for without the name and password of its link', async () => {
    const server = await serve({ '/a': PAGE });
    open.push(server);
    const { hooks } = recorder();
    await fetchPage({ url: `http://me:secret@${server.host}/a`, site: site({ hosts: [server.host], starts: [] }) }, hooks, options());
    expect(server.log.map((entry) => entry.headers.authorization)).toEqual([undefined, undefined]);
  });

  it('keeps its headers as they came, in order and twice where they came twice', async () => {
    const { captured } = await crawlTwo((_q, r) => { r.writeHead(200, ['X-One', '1', 'content-TYPE', 'text/html', 'X-Two', 'a', 'X-Two', 'b']).end(PAGE); });
    const { headers, requestHeaders, status, statusText } = captured.find((c) => c.url.endsWith('/a/bad')) ?? {};
    expect(headers?.slice(0, 4)).toEqual([['X-One', '1'], ['content-TYPE', 'text/html'], ['X-Two', 'a'], ['X-Two', 'b']]);
    expect([status, statusText]).toEqual([200, 'OK']);
    expect(requestHeaders).toContainEqual(['user-agent', 'Dateliner/test']);
  });
});

async function refusalOf(url: string, allowHosts: string[] = []): Promise<string | undefined> {
  const { hooks, record } = recorder();
  const report = await fetchPage({ url, site: site({ hosts: [], starts: [] }) }, hooks, options({ allowHosts, limits: { ...QUICK, retries: 0 } }));
  expect(record.captured).toEqual([]);
  expect(report.articles).toBe(0);
  return record.refused.map((r) => `${r.result} ${r.reason}`).join();
}

const unknownHost = (): Promise<never> => Promise.reject(Object.assign(new Error('getaddrinfo ENOTFOUND nowhere.example'), { code: 'ENOTFOUND' }));

describe('an address put in by hand', () => {
  it.each([
    ['no address', 'refused bad-url'], ['ftp://example.com/x', 'refused bad-url'], ['javascript:alert(1)', 'refused bad-url'], ['file:///etc/passwd', 'refused bad-url'],
    ['http://', 'refused bad-url'], ['http://127.0.0.1/x', 'refused private-address'], ['http://[::1]/x', 'refused private-address'],
  ])('%s is answered with "%s"', async (url, answer) => { expect(await refusalOf(url)).toBe(answer); });

  it('of a host that no one knows fails and may be tried again', async () => {
    const { hooks, record } = recorder();
    await fetchPage({ url: 'http://nowhere.example/x', site: site({ hosts: ['nowhere.example'], starts: [] }) }, hooks, options({ limits: { ...QUICK, retries: 0 }, resolve: unknownHost }));
    expect(record.refused).toMatchObject([{ result: 'failed' }]);
  });

  it('of a port where nobody listens fails and may be tried again', async () => {
    const probe = net.createServer();
    await new Promise<void>((resolve) => { probe.listen(0, '127.0.0.1', resolve); });
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => { probe.close(resolve); });
    expect(await refusalOf(`http://127.0.0.1:${port}/x`, ['127.0.0.1'])).toMatch(/^failed /);
  });

  it('is fetched alone: its links are not followed', async () => {
    const server = await serve({ '/a': '<a href="/b">other</a>', '/b': PAGE });
    open.push(server);
    const { hooks, record } = recorder();
    await fetchPage({ url: `${server.origin}/a#part`, site: site({ hosts: [server.host], starts: [] }) }, hooks, options());
    expect(server.paths()).toEqual(['/robots.txt', '/a']);
    expect(record.captured).toMatchObject([{ role: 'article', url: `${server.origin}/a`, canonicalUrl: `${server.origin}/a`, hint: null, rendered: false }]);
  });
});

describe('a crawl', () => {
  it('ends with what a hook throws, and asks for nothing more', async () => {
    const server = await serve({ '/list': Array.from({ length: 30 }, (_, i) => `<a href="/a/${i}">x</a>`).join(''), ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`/a/${i}`, PAGE])) });
    open.push(server);
    const { hooks } = recorder();
    const { crawlSite } = await import('../../src/crawlers/crawl.ts');
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    const captured = (r: { role: string }): Promise<void> => (r.role === 'article' ? Promise.reject(full) : Promise.resolve());
    const crawling = crawlSite(site({ hosts: [server.host], starts: [{ kind: 'listing', url: `${server.origin}/list` }], articles: ['/a/'] }), { ...hooks, captured }, options());
    await expect(crawling).rejects.toBe(full);
    expect(server.paths().filter((p) => p.startsWith('/a/')).length).toBeLessThan(5);
  });

  it('that is given up tells what was done', async () => {
    const abort = new AbortController();
    const waiting: http.ServerResponse[] = [];
    const server = await serve({ '/list': '<a href="/a/1">x</a><a href="/a/2">x</a>', '/a/1': PAGE, '/a/2': (_q, r) => { waiting.push(r); abort.abort(); } });
    open.push(server);
    const outcome = await crawl(site({ hosts: [server.host], starts: [{ kind: 'listing', url: `${server.origin}/list` }], articles: ['/a/'], politeness: { concurrency: 1 } }), { signal: abort.signal });
    expect(outcome.report).toMatchObject({ articles: 1, found: 2, refused: 0 });
    expect(waiting).toHaveLength(1);
  });

  it('leaves no folder behind', async () => {
    const { existsSync } = await import('node:fs');
    expect(existsSync('storage')).toBe(false);
  });
});
