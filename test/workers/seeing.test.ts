/** One crawl, seen by monitoring, by a real collector of traces, and in the log. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { createLogger } from '../../src/log.ts';
import { createApp } from '../../src/serve/app.ts';
import { Door } from '../../src/serve/door.ts';
import { Meter } from '../../src/workers/meter.ts';
import { openTrace } from '../../src/workers/trace.ts';
import { openWorkshop } from '../../src/workers/workshop.ts';
import { run, temporaryFolder } from '../command-line.ts';
import { serveMadeUpSite, type MadeUpSite } from '../made-up-site.ts';

interface Span { readonly name: string; readonly traceId: string; readonly spanId: string; readonly parentSpanId?: string; readonly startTimeUnixNano: string; readonly endTimeUnixNano: string; readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue?: string } }[] }
interface Sent { readonly resourceSpans: readonly { readonly resource: { readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue: string } }[] }; readonly scopeSpans: readonly { readonly spans: readonly Span[] }[] }[] }

const ARTICLES = 8;
const folder = temporaryFolder('seeing');
const sent: Sent[] = [];
let site: MadeUpSite;
let collector: Server;
let log = '';
beforeAll(async () => {
  site = await serveMadeUpSite(ARTICLES);
  collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      if (request.url === '/v1/traces') sent.push(JSON.parse((request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()) as Sent);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const env = {
    DATELINER_ALLOW_HOST: '127.0.0.1', DATELINER_DELAY: '0', DATELINER_BROWSER: 'never', DATELINER_LOG: 'info',
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
  };
  const crawl = await run(['crawl', `${site.origin}/`], { cwd: folder.path, env });
  if (crawl.code !== 0) throw new Error(crawl.err);
  log = crawl.err;
});
afterAll(async () => {
  await site.close();
  await new Promise((resolve) => collector.close(resolve));
  folder.remove();
});

test('a crawl is one trace, from each fetch to its record', () => {
  const spans = sent.flatMap(({ resourceSpans }) => resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
  expect(new Set(spans.map((span) => span.traceId)).size).toBe(1);
  const byId = new Map(spans.map((span) => [span.spanId, span]));
  const way = (span: Span | undefined): string[] => (span === undefined ? [] : [...way(byId.get(span.parentSpanId ?? '')), span.name]);
  const stored = spans.filter((span) => span.name === 'store record');
  expect(stored).toHaveLength(ARTICLES);
  for (const span of stored) expect(way(span)).toEqual(['crawl', 'keep', 'read', 'store record']);
  const fetched = spans.filter((span) => span.name === 'fetch');
  expect(fetched.filter((span) => span.attributes.some(({ key, value }) => key === 'url.full' && /release-\d+\.html$/.test(value.stringValue ?? '')))).toHaveLength(ARTICLES);
  for (const span of fetched) expect([way(span), BigInt(span.endTimeUnixNano) >= BigInt(span.startTimeUnixNano)]).toEqual([['crawl', 'fetch'], true]);
  const names = sent.flatMap(({ resourceSpans }) => resourceSpans.map(({ resource }) => resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue));
  expect(new Set(names)).toEqual(new Set(['dateliner']));
});

test('each line of the log about a page names run, site and address', () => {
  const lines = log.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Record<string, unknown>);
  const read = lines.filter((line) => line['msg'] === 'read');
  expect(read.length).toBeGreaterThanOrEqual(ARTICLES);
  for (const line of read) expect(line).toMatchObject({ run: expect.stringMatching(/^[0-9a-f-]{36}$/) as string, site: site.host, url: expect.stringContaining(site.origin) as string, time: expect.stringMatching(/Z$/) as string });
});

test('the metrics of another process tell what the crawl did, in the form that Prometheus reads', async () => {
  const shop = await openWorkshop(loadConfig({ flags: {}, env: {}, cwd: folder.path }), createLogger('silent'));
  try {
    const app = await createApp({ shop, door: new Door({ host: '127.0.0.1', token: null, names: [] }) });
    const answer = await app.request('http://127.0.0.1/metrics', { headers: { host: '127.0.0.1' } });
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const value = (series: string): number => Number(new RegExp(`^${series.replace(/[{}"+.]/g, '\\$&')} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
    const at = `site="${site.host}"`;
    expect(value('dateliner_records')).toBe(ARTICLES);
    expect(value(`dateliner_outcomes_total{${at},result="new",reason=""}`)).toBe(ARTICLES);
    expect(value(`dateliner_pages_total{${at},role="article"}`)).toBeGreaterThanOrEqual(ARTICLES);
    expect(value(`dateliner_bytes_total{${at},role="article"}`)).toBeGreaterThan(500 * ARTICLES);
    expect(value(`dateliner_extraction_seconds_count{${at}}`)).toBe(value(`dateliner_extraction_seconds_bucket{${at},le="+Inf"}`));
    expect(value(`dateliner_extraction_seconds_count{${at}}`)).toBeGreaterThanOrEqual(ARTICLES);
    expect(value(`dateliner_extraction_seconds_sum{${at}}`)).toBeGreaterThan(0);
    expect(value('dateliner_queue_jobs{queue="articles",state="waiting"}')).toBe(0);
    expect(value(`dateliner_last_run_ok{${at}}`)).toBe(1);
    expect(value(`dateliner_fill_ratio{${at},measure="title"}`)).toBe(1);
    expect(value(`dateliner_origin_asked_gap_seconds{origin="${site.origin}"}`)).toBe(0);
    for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^(# (HELP|TYPE) |[a-z_]+(\{([a-z_]+="[^"\n]*",?)*\})? -?[\d.e+-]+$|$)/);
  } finally {
    await shop.close();
  }
});

test('what several processes count adds up; what the store could not take comes with the next', async () => {
  const shop = await openWorkshop(loadConfig({ flags: {}, env: {}, cwd: folder.path }), createLogger('silent'));
  try {
    const { tallies } = shop.store;
    let away = true;
    const one = new Meter({ ...tallies, add: async (counts) => (away ? Promise.reject(new Error('away')) : tallies.add(counts)) });
    const other = new Meter(tallies);
    one.count('pages', { site: 'sum', label: 'article' });
    await one.flush();
    away = false;
    one.count('pages', { site: 'sum', label: 'article', value: 2 });
    other.count('pages', { site: 'sum', label: 'article', value: 4 });
    await Promise.all([one.flush(), other.flush()]);
    expect((await tallies.all()).filter((tally) => tally.site === 'sum')).toEqual([{ measure: 'pages', site: 'sum', label: 'article', value: 7 }]);
  } finally {
    await shop.close();
  }
});

test('a collector that never answers is told of once, and holds nobody up for long', async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const lost: string[] = [];
  const trace = await openTrace({ endpoint: `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`, instance: 'a test', lost: (error) => lost.push(error.message) });
  await trace.span('crawl', {}, async () => undefined);
  await trace.close();
  silent.closeAllConnections();
  await new Promise((resolve) => silent.close(resolve));
  expect(lost).toHaveLength(1);
}, 8000);
