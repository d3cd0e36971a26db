// How many pages a second go the whole way (fetched, archived, queued, extracted, stored), politeness off, and what
// memory it takes: npm run bench -- throughput [PAGES] [BYTES A PAGE] [--again]. `--again` crawls a second time, when nothing is new.
// REDIS_URL and DATABASE_URL choose the services. The server of the pages is a process of its own, on the same machine.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const words = process.argv.slice(2);
const [pages = 3000, size = 40_000] = words.filter((word) => /^\d+$/.test(word)).map(Number);
const TICK = 100;

/** Of a process: greatest resident size in MB, CPU seconds; null where it cannot be told. */
function usage(pid) {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    return { peak: Number(peak?.[1] ?? 0) / 1024, now: Number(fields[21]) * 4096 / 1_048_576, cpu: (Number(fields[11]) + Number(fields[12])) / TICK };
  } catch {
    return null;
  }
}

const cpuOf = (fields, from) => (Number(fields[from]) + Number(fields[from + 1])) / TICK;

/** CPU seconds of a server and of the processes that it started. */
function familyCpu(pid) {
  let sum = 0;
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
      if (Number(name) === pid) sum += cpuOf(fields, 11) + cpuOf(fields, 13);
      else if (Number(fields[1]) === pid) sum += cpuOf(fields, 11);
    } catch {
      // It has ended: its parent has counted it.
    }
  }
  return sum;
}
/** Process id of the embedded server; null when another one is used. */
function embeddedServer(folder) {
  const { stdout } = spawnSync(process.execPath, [path.join(root, 'dist', 'cli.js'), 'db', 'status', '--json'], { cwd: folder, encoding: 'utf8' });
  try {
    return JSON.parse(stdout).pid ?? null;
  } catch {
    return null;
  }
}

/** CPU seconds of each thread of a process, by name; null where it cannot be told. */
function threads(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`).map((task) => {
      const stat = readFileSync(`/proc/${pid}/task/${task}/stat`, 'utf8');
      const fields = stat.replace(/^.*\) /, '').split(' ');
      return { name: task === String(pid) ? 'main' : /\((.*)\)/.exec(stat)?.[1] ?? '', cpu: (Number(fields[11]) + Number(fields[12])) / TICK };
    });
  } catch {
    return null;
  }
}

/** Runs a command of ours and gives wall seconds, its memory over time and its last words. */
async function measured(args, env) {
  const child = spawn(process.execPath, [path.join(root, 'dist', 'cli.js'), ...args], { cwd: env.folder, env: { ...process.env, ...env.env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => { said += piece; });
  const series = [];
  let server = null;
  let last = { peak: 0, cpu: 0, database: 0, threads: [] };
  const begun = performance.now();
  const watch = setInterval(() => {
    const seen = usage(child.pid);
    if (server === null && series.length > 8) server = embeddedServer(env.folder);
    if (seen === null) return;
    last = { ...seen, threads: threads(child.pid) ?? last.threads, database: server === null ? 0 : familyCpu(server) };
    series.push(Math.round(seen.now));
  }, 500);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  return { seconds: (performance.now() - begun) / 1000, code, said, ...last, series };
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateliner-bench-'));
const server = spawn(process.execPath, [path.join(root, 'scripts', 'bench', 'site-server.mjs'), String(pages), String(size)], { stdio: ['ignore', 'pipe', 'inherit'] });
const port = await new Promise((resolve) => server.stdout.once('data', (piece) => resolve(Number(String(piece)))));
const url = `http://127.0.0.1:${port}/sitemap.xml`;
const env = { folder, env: { DATELINER_ALLOW_HOST: '127.0.0.1', DATELINER_DELAY: '0', DATELINER_BROWSER: 'never' } };
try {
  const crawl = ['crawl', url, '--max-pages', String(pages + 100)];
  for (const round of words.includes('--again') ? ['first', 'again'] : ['first']) {
    const took = await measured(crawl, env);
    console.log(`${round}: ${pages} pages of ${size} bytes in ${took.seconds.toFixed(1)} s: ${(pages / took.seconds).toFixed(0)} pages/s; CPU ${took.cpu.toFixed(1)} s, ${(1000 * took.cpu / pages).toFixed(1)} ms a page; greatest resident size ${took.peak.toFixed(0)} MB; exit code ${took.code}`);
    console.log(`  resident MB every ${Math.max(1, Math.round(took.series.length / 24)) / 2} s: ${took.series.filter((_, i) => i % Math.max(1, Math.round(took.series.length / 24)) === 0).join(' ')}`);
    const by = Map.groupBy?.(took.threads, (t) => t.name) ?? took.threads.reduce((map, t) => map.set(t.name, [...(map.get(t.name) ?? []), t]), new Map());
    console.log(`  CPU seconds: database ${took.database.toFixed(1)}; ${[...by].map(([name, list]) => `${name} ${list.map((t) => t.cpu.toFixed(1)).join(' + ')}`).join('; ')}`);
    if (took.code !== 0) console.log(took.said.slice(-2000));
  }
  console.log(`load of the machine: ${os.loadavg().map((n) => n.toFixed(1)).join(' ')} on ${os.cpus().length} cores; ${readdirSync(folder).join(', ')} left and removed`);
} finally {
  server.kill();
  spawnSync(process.execPath, [path.join(root, 'dist', 'cli.js'), 'db', 'stop', '--force'], { cwd: folder });
  rmSync(folder, { recursive: true, force: true });
}
