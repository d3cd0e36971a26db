// How much scripting does the review page take to open its list and an article with 10,000 records, served and as files?
// npm run bench -- review [RECORDS]: medians of several openings, by the browser's own account (Performance.getMetrics).
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { loadConfig } from '../../dist/config.js';
import { findBrowser } from '../../dist/crawlers/find-browser.js';
import { extract } from '../../dist/index.js';
import { createLogger } from '../../dist/log.js';
import { ReviewParts } from '../../dist/review/parts.js';
import { createApp } from '../../dist/serve/app.js';
import { Door } from '../../dist/serve/door.js';
import { listen } from '../../dist/serve/server.js';
import { openWorkshop } from '../../dist/workers/workshop.js';

const records = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 10_000);
const ROUNDS = 5;
/** Milliseconds of scripting that nobody waits for. */
const MOST = 200;
const root = fileURLToPath(new URL('../..', import.meta.url));
const browserPath = findBrowser(null);
if (browserPath === null) throw new Error('no Chromium was found: "dateliner doctor" tells where it is looked for');

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const lines = readFileSync(path.join(root, 'fixtures/gold/tuned.jsonl'), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const read = [];
for (const { id, body, title, published } of lines) read.push(await extract({ id, text: body, title, ...(published ? { publishedAt: published } : {}) }));
const day = (i) => new Date(Date.UTC(2010, 0, 1 + (i % 5000))).toISOString().slice(0, 10);
const recordAt = (i) => ({ ...read[i % read.length], id: `release-${i}`, title: `${read[i % read.length].title ?? 'Release'} ${i}`, site: `site-${i % 20}`, publishedAt: day(i) });

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateliner-bench-'));
chmodSync(folder, 0o755);
const shop = await openWorkshop(loadConfig({ flags: { data: path.join(folder, 'data') }, env: {}, cwd: folder }), createLogger('error'));
const server = await listen(await createApp({ shop, door: new Door({ host: '127.0.0.1', token: null, names: [] }) }), { host: '127.0.0.1', port: 0 });
const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
try {
  const parts = new ReviewParts();
  const write = ({ name, pieces }) => writeFileSync(path.join(folder, name), [...pieces].join(''));
  for (let i = 0; i < records; i += 1) {
    const record = recordAt(i);
    await shop.store.records.put(record, null);
    const full = parts.add(record);
    if (full !== null) write(full);
  }
  write(parts.end());
  const files = readdirSync(folder).filter((name) => name.startsWith('review'));
  console.log(`${records} records of ${Math.round(read.reduce((sum, { text }) => sum + text.length, 0) / read.length)} characters; ${files.length} files for disk`);
  await measure('served', `${server.url}/review`, 'release-17');
  await measure('file', pathToFileURL(path.join(folder, 'review.html')).href, 'release-17');
} finally {
  await browser.close();
  await server.close();
  await shop.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(name, url, id) {
  const spent = { list: [], article: [], search: [] };
  let nodes = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    const scripting = async () => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map((metric) => [metric.name, metric.value]));
    const step = async (what, act) => {
      const before = await scripting();
      await act();
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      const after = await scripting();
      spent[what].push({ script: (after.ScriptDuration - before.ScriptDuration) * 1000, all: (after.TaskDuration - before.TaskDuration) * 1000 });
      nodes = Math.max(nodes, after.Nodes);
    };
    await step('list', async () => {
      await page.goto(url);
      await page.locator('#rows a').first().waitFor();
    });
    await step('article', async () => {
      await page.evaluate(`location.hash = '#${id}'`);
      await page.locator('#title').waitFor();
    });
    await step('search', async () => {
      await page.locator('#search').fill('release 99');
      await page.waitForTimeout(300);
    });
    await page.close();
  }
  for (const [what, all] of Object.entries(spent)) {
    const script = median(all.map((one) => one.script));
    console.log(`${name.padEnd(7)} ${what.padEnd(8)} ${script.toFixed(0).padStart(5)} ms of scripting, ${median(all.map((one) => one.all)).toFixed(0).padStart(5)} ms with layout and painting${what === 'search' || script <= MOST ? '' : `: more than ${MOST}`}`);
  }
  console.log(`${name.padEnd(7)} ${nodes} nodes at most`);
}
