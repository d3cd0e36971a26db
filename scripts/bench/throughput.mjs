// How many pages a second go the whole way (fetched, archived, queued, extracted, stored), politeness off, and what
// CPU and memory it takes: npm run bench -- throughput [PAGES] [BYTES A PAGE] [--again] [--servers] [--scrapy]
// `--again` crawls a second time, when nothing is new. With `--servers` the same is measured with a Redis and a PostgreSQL
// server of the system. With `--scrapy` Scrapy fetches the same pages before and after and writes their text, and no more:
// rates depend on the machine, and on what else it does, so the one to keep up with is measured in the same run where it is
// installed. The server of the pages is a process of its own, on the same machine.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { familyCpu, threads, usage } from './processes.mjs';
import { runScrapy, scrapyVersion } from './scrapy.mjs';
import { startServers } from './services.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = path.join(root, 'dist', 'cli.js');
const words = process.argv.slice(2);
const [pages = 3000, size = 40_000] = words.filter((word) => /^\d+$/.test(word)).map(Number);
/** Where the target stands: Scrapy on such pages, fetching and writing text alone. */
const TARGET = { perSecond: 170, megabytes: 400 };

/** The embedded server: its process id and how to reach it; null when it does not run. */
function embeddedServer(folder) {
  const { stdout } = spawnSync(process.execPath, [cli, 'db', 'status', '--json'], { cwd: folder, encoding: 'utf8' });
  try {
    return JSON.parse(stdout);
  } catch {
    return null;
  }
}

/** Runs a command of ours and gives wall seconds, CPU, memory over time, when how many pages had been answered, and its last words. */
async function measured(args, { folder, env, origin, pids }) {
  const child = spawn(process.execPath, [cli, ...args], { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => { said += piece; });
  const series = [];
  const answered = [];
  const known = new Set(pids);
  let last = { peak: 0, cpu: 0, services: 0, threads: [] };
  const begun = performance.now();
  const watch = setInterval(() => {
    const seen = usage(child.pid);
    if (seen === null) return;
    series.push(Math.round(seen.now));
    // It begins a while after the command, the later the busier the machine is.
    if (known.size === 0 && series.length % 8 === 0) for (const pid of [embeddedServer(folder)?.pid].filter(Boolean)) known.add(pid);
    last = { ...seen, threads: threads(child.pid) ?? last.threads, services: [...known].reduce((sum, pid) => sum + familyCpu(pid), 0) };
    void fetch(`${origin}/answered`).then((r) => r.text()).then((n) => answered.push({ at: performance.now() - begun, count: Number(n) }), () => undefined);
  }, 500);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  return { seconds: (performance.now() - begun) / 1000, code, said, ...last, series, answered };
}

/** Pages a second in each fifth of the pages. */
function pace(answered, from) {
  const fifths = [];
  let [at, count] = [answered.find((one) => one.count > from)?.at ?? 0, from];
  for (const one of answered) {
    if (one.count - from < ((fifths.length + 1) * pages) / 5 - 1 || one.count === count) continue;
    fifths.push(Math.round((1000 * (one.count - count)) / (one.at - at)));
    [at, count] = [one.at, one.count];
  }
  return fifths;
}

/** Bytes a page in the tables of the store, with their indexes. */
async function sizes(url) {
  const client = new Client(url);
  await client.connect();
  const { rows: tables } = await client.query("select relname as name, pg_total_relation_size(oid) as bytes from pg_class where relkind = 'r' and relnamespace = 'dateliner'::regnamespace order by 2 desc limit 4");
  await client.end();
  return tables.map(({ name, bytes }) => `, ${name} ${Math.round(bytes / pages)}`).join('');
}

function told(round, took, from) {
  const rate = pages / took.seconds;
  console.log(`${round}: ${pages} pages of ${size} bytes in ${took.seconds.toFixed(1)} s: ${rate.toFixed(0)} pages/s; CPU ${(1000 * took.cpu / pages).toFixed(1)} ms a page, services ${(1000 * took.services / pages).toFixed(1)}; greatest resident size ${took.peak.toFixed(0)} MB; exit code ${took.code}`);
  const step = Math.max(1, Math.round(took.series.length / 24));
  console.log(`  resident MB every ${step / 2} s: ${took.series.filter((_, i) => i % step === 0).join(' ')}`);
  console.log(`  answered pages/s in each fifth: ${pace(took.answered, from).join(' ')}`);
  const by = took.threads.reduce((map, one) => map.set(one.name, [...(map.get(one.name) ?? []), one]), new Map());
  console.log(`  CPU seconds of threads that still run: ${[...by].map(([name, list]) => `${name} ${list.map((one) => one.cpu.toFixed(1)).join(' + ')}`).join('; ')}`);
  if (took.code !== 0) console.log(took.said.slice(-2000));
  return { rate, cpu: 1000 * took.cpu / pages, services: 1000 * took.services / pages, peak: took.peak };
}

/** Gives `work` the address of a site of its own, which ends with it, and a new folder. */
async function withSite(work) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateliner-bench-'));
  const site = spawn(process.execPath, [path.join(root, 'scripts', 'bench', 'site-server.mjs'), String(pages), String(size)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise((resolve) => site.stdout.once('data', (piece) => resolve(Number(String(piece)))));
  try {
    await work(`http://127.0.0.1:${port}`, folder);
  } finally {
    site.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One way of keeping store and queue, in a folder of its own. */
const way = (name, services, rows) => withSite(async (origin, folder) => {
  const env = { DATELINER_ALLOW_HOST: '127.0.0.1', DATELINER_DELAY: '0', DATELINER_BROWSER: 'never', ...services?.env };
  try {
    console.log(`\n${name}`);
    for (const round of words.includes('--again') ? ['first', 'again'] : ['first']) {
      const from = Number(await (await fetch(`${origin}/answered`)).text());
      const took = await measured(['crawl', `${origin}/sitemap.xml`, '--max-pages', String(pages + 100)], { folder, env, origin, pids: services?.pids ?? [] });
      const row = told(round, took, from);
      if (round === 'first') rows.push({ name, ...row });
    }
    const archive = path.join(folder, 'data', 'archive');
    const kept = readdirSync(archive).reduce((sum, file) => sum + statSync(path.join(archive, file)).size, 0);
    console.log(`  bytes a page: archive ${Math.round(kept / pages)}${env.DATABASE_URL === undefined ? '' : await sizes(env.DATABASE_URL)}`);
  } finally {
    spawnSync(process.execPath, [cli, 'db', 'stop', '--force'], { cwd: folder });
  }
});

/** Scrapy alone, which does less: one row more. */
const scrapy = (version, rows) => withSite(async (origin, folder) => {
  const { seconds, code, cpu, peak, written } = await runScrapy(`${origin}/sitemap.xml`, folder);
  console.log(`\n${version}, fetching and writing text alone: ${written} pages in ${seconds.toFixed(1)} s; exit code ${code}`);
  rows.push({ name: version, rate: written / seconds, cpu: 1000 * cpu / written, services: 0, peak });
});

const rows = [];
const version = words.includes('--scrapy') ? scrapyVersion() : null;
if (words.includes('--scrapy') && version === null) console.log('scrapy is not installed: not measured beside');
if (version !== null) await scrapy(version, rows);
await way('embedded database', null, rows);
if (words.includes('--servers')) {
  const servers = await startServers();
  if (servers === null) console.log('redis-server or PostgreSQL is not installed: not measured with them');
  else await way('Redis and PostgreSQL', servers, rows).finally(servers.stop);
}
if (version !== null) await scrapy(version, rows);
console.log(`\n${'store and queue'.padEnd(24)} pages/s  CPU ms a page  of services  greatest MB`);
for (const { name, rate, cpu, services, peak } of rows) console.log(`${name.padEnd(24)} ${rate.toFixed(0).padStart(7)} ${cpu.toFixed(1).padStart(14)} ${services.toFixed(1).padStart(12)} ${peak.toFixed(0).padStart(12)}`);
const beside = rows.filter(({ name }) => name === version).map(({ rate }) => rate);
if (beside.length > 0) for (const { name, rate } of rows.filter((row) => row.name !== version)) console.log(`${name}, of ${version} in the same run: ${(rate * beside.length / beside.reduce((sum, each) => sum + each, 0)).toFixed(2)} times, wanted 1`);
console.log(`${'wanted'.padEnd(24)} ${String(TARGET.perSecond).padStart(7)} ${''.padStart(14)} ${''.padStart(12)} ${String(TARGET.megabytes).padStart(12)}`);
console.log(`load of the machine: ${os.loadavg().map((n) => n.toFixed(1)).join(' ')} on ${os.cpus().length} cores`);
