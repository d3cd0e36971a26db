// Are gaps kept? Twenty hosts at once, each crawled by two processes that share a store (and a Redis, with REDIS_URL): every
// host asks for a Crawl-delay, and once for patience. The servers tell: npm run bench -- gaps [SECONDS]
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HOSTS = 20;
const PAGES = 6;
const PATIENCE = 3;
const child = process.argv[2] === 'child';
const nothing = () => Promise.resolve();

/** A host with a list and pages; the fourth request to it is told to come back later, once. */
async function hostOf(delay) {
  const log = [];
  const server = http.createServer((request, response) => {
    const late = log.length === 3;
    log.push({ at: performance.now(), late });
    if (late) return void response.writeHead(429, { 'retry-after': String(PATIENCE) }).end();
    response.setHeader('content-type', request.url === '/robots.txt' ? 'text/plain' : 'text/html');
    if (request.url === '/robots.txt') return void response.end(`User-agent: *\nCrawl-delay: ${delay}\n`);
    return void response.end(request.url === '/' ? Array.from({ length: PAGES }, (_, i) => `<a href="/a/${i}">${i}</a>`).join(' ') : `<h1>${request.url}</h1><p>Words.</p>`);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { log, server, host: `127.0.0.1:${server.address().port}` };
}

async function measure(delay) {
  const hosts = await Promise.all(Array.from({ length: HOSTS }, () => hostOf(delay)));
  const data = mkdtempSync(path.join(os.tmpdir(), 'dateliner-bench-'));
  chmodSync(data, 0o755);
  const began = performance.now();
  const crawls = [0, 1].map(() => fork(fileURLToPath(import.meta.url), ['child', data, ...hosts.map(({ host }) => host)]));
  const ends = await Promise.all(crawls.map((one) => new Promise((resolve) => { one.on('exit', resolve); })));
  if (ends.some((code) => code !== 0)) process.exitCode = 1;
  const gaps = hosts.flatMap(({ log }) => log.slice(1).map((entry, i) => ({ ms: entry.at - log[i].at, asked: (log[i].late ? Math.max(PATIENCE, delay) : delay) * 1000 })));
  const off = gaps.map(({ ms, asked }) => ms - asked).toSorted((a, b) => a - b);
  const requests = hosts.reduce((sum, { log }) => sum + log.length, 0);
  console.log(`${HOSTS} hosts, 2 processes, ${delay} s asked (${PATIENCE} s after a 429), ${process.env.REDIS_URL ? 'turns in Redis' : 'turns in PostgreSQL'}, load ${os.loadavg()[0].toFixed(1)}`);
  console.log(`${requests} requests in ${((performance.now() - began) / 1000).toFixed(0)} s; ${gaps.length} gaps, longer than asked by: least ${off[0].toFixed(1)} ms, median ${off[Math.floor(off.length / 2)].toFixed(1)} ms, most ${off.at(-1).toFixed(0)} ms`);
  console.log(`gaps shorter than asked: ${off.filter((ms) => ms < 0).length}`);
  await Promise.all(hosts.map(({ server }) => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); })));
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
}

/** One of the processes: crawls all hosts at once, with the turns of the store. */
async function crawl([data, ...hosts]) {
  const { openWorkshop } = await import('../../dist/workers/workshop.js');
  const { loadConfig } = await import('../../dist/config.js');
  const { createLogger } = await import('../../dist/log.js');
  const { crawlSite } = await import('../../dist/crawlers/crawl.js');
  const { DEFAULT_LIMITS } = await import('../../dist/crawlers/types.js');
  const shop = await openWorkshop(loadConfig({ flags: { data }, env: process.env, cwd: data }), createLogger('error'));
  const site = { name: 'hosts', title: 'Hosts', home: `http://${hosts[0]}/`, hosts, articles: ['/a/'], starts: hosts.map((host) => ({ kind: 'listing', url: `http://${host}/` })) };
  const hooks = { unknown: (links) => Promise.resolve(new Set(links.map((link) => link.canonicalUrl))), captured: nothing, refused: nothing, looksUnrendered: () => false, gate: shop.backend.gate ?? shop.store.origins };
  await crawlSite(site, hooks, {
    full: false, maxPages: 10_000, delayMs: 100, allowHosts: hosts, limits: DEFAULT_LIMITS, userAgent: 'Dateliner/bench', browser: 'never', browserPath: null, signal: new AbortController().signal,
  });
  await shop.close();
}

if (child) await crawl(process.argv.slice(3));
else await measure(Number(process.argv.slice(2).find((word) => /^\d+(\.\d+)?$/.test(word)) ?? 2));
