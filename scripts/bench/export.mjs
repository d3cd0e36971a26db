// Exports of many made-up records, each form in a process of its own: npm run bench -- export [RECORDS] (default 100,000)
// Memory must not grow with the number of records: a tenth of them is exported for comparison.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { extract } from '../../dist/index.js';
import { FORMATS } from '../../dist/exports/sinks.js';
import { exportStore } from '../../dist/exports/export.js';
import { connectAlone } from '../../dist/store/connect.js';
import { openStore } from '../../dist/store/open.js';

const TEXT = `TURIN, 4 June 2024 - Turin and Graz signed a memorandum of understanding on tourism on 3 June 2024. The mayor of Turin said: "Our cities have been friends since 1957."
Graz counted 1.2 million overnight stays in 2023, up 8.4 percent. Companies of both cities invested 35.5 million euros in joint projects between 2020 and 2023; exports to Turin reached 210 million euros.
A delegation of Lyon attended the ceremony. A second agreement, on public transport, is to be signed in September 2024.`;
/** Most memory that an export may take, MB, and how much more for ten times the records. */
const MOST = 400, GROWTH = 1.35;

const [first, folder, format, limit] = process.argv.slice(2);
if (first === 'child') await child();
else await parent(Number(first ?? 100_000));

async function child() {
  const opened = await openStore({ dataDir: path.join(folder, 'data'), databaseUrl: null });
  const formats = format === 'all' ? FORMATS : [format];
  const started = performance.now();
  const { records } = await exportStore(opened.store, { formats, target: { folder: path.join(folder, 'out') }, filter: limit === undefined ? {} : { limit: Number(limit) }, since: null, now: new Date().toISOString() });
  await opened.close();
  console.log(JSON.stringify({ records, seconds: (performance.now() - started) / 1000, mb: process.resourceUsage().maxRSS / 1024 }));
}

async function parent(count) {
  const home = mkdtempSync(path.join(os.tmpdir(), 'dateliner-bench-export-'));
  chmodSync(home, 0o755);
  try {
    const opened = await openStore({ dataDir: path.join(home, 'data'), databaseUrl: null });
    await fill(opened.connection, count);
    console.log(`${count} records\n${'form'.padEnd(10)} ${'records/s'.padStart(10)} ${'RSS, MB'.padStart(10)} ${'a tenth'.padStart(10)} ${'on disk, MB'.padStart(12)}`);
    for (const name of [...FORMATS, 'all']) {
      const tenth = measured(home, name, Math.ceil(count / 10));
      const whole = measured(home, name, undefined);
      const kept = whole.mb <= MOST && whole.mb <= tenth.mb * GROWTH;
      console.log(`${name.padEnd(10)} ${(whole.records / whole.seconds).toFixed(0).padStart(10)} ${whole.mb.toFixed(0).padStart(10)} ${tenth.mb.toFixed(0).padStart(10)} ${whole.disk.toFixed(0).padStart(12)}  ${kept ? 'kept' : `MISSED: at most ${MOST} MB, and ${GROWTH} times those of a tenth`}`);
    }
    await opened.close();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function measured(home, name, some) {
  const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'child', home, name, ...(some === undefined ? [] : [String(some)])], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  const out = path.join(home, 'out');
  const disk = readdirSync(out).reduce((sum, file) => sum + statSync(path.join(out, file)).size, 0) / 1048576;
  rmSync(out, { recursive: true, force: true });
  return { ...JSON.parse(stdout), disk };
}

/** The same record under many ids and days, straight into the tables. */
async function fill(connection, count) {
  const record = await extract({ id: '@ID@', url: 'https://news.example/@ID@', title: 'Turin and Graz Sign', publishedAt: '2024-06-04', text: TEXT });
  const client = await connectAlone(connection);
  await client.query(`insert into dateliner.articles (id, version, content, site, language, published, cities, title, counts, least)
    select 'release-' || lpad(n::text, 9, '0'), 1, '-', 'example', 'en', '2024-06-04', '{}', 'Turin and Graz Sign', '{}', 1 from generate_series(1, $1::int) n`, [count]);
  await client.query('insert into dateliner.records (id, version, body) select id, 1, replace($1::text, \'@ID@\', id) from dateliner.articles', [JSON.stringify(record)]);
  await client.query('analyze');
  await client.end();
}
