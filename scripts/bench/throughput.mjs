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

/** CPU seconds of the database servers that stand below this folder, and of those they started. */
function databaseCpu(folder) {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
      return [{ pid, parent: fields[1], cpu: (Number(fields[11]) + Number(fields[12])) / TICK, children: (Number(fields[13]) + Number(fields[14])) / TICK, line: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }];
    } catch {
      return [];
    }
  });
  const masters = all.filter(({ line }) => line.includes(folder) && line.includes('postgres'));
  const pids = new Set(masters.map(({ pid }) => pid));
  return masters.reduce((sum, { cpu, children }) => sum + cpu + children, 0) + all.filter(({ parent }) => pids.has(parent)).reduce((sum, { cpu }) => sum + cpu, 0);
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
  let last = { peak: 0, cpu: 0, database: 0, threads: [] };
  const begun = performance.now();
  const watch = setInterval(() => {
    const seen = usage(child.pid);
    if (seen === null) return;
    last = { ...seen, threads: threads(child.pid) ?? last.threads, database: databaseCpu(env.folder) };
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
