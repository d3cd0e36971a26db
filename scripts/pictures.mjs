// Makes the pictures of the README anew: npm run pictures. Needs Chromium; takes what the demo crawls, and the linked releases of fixtures/ledger/.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { loadConfig } from '../dist/config.js';
import { findBrowser } from '../dist/crawlers/find-browser.js';
import { extract } from '../dist/index.js';
import { createLogger } from '../dist/log.js';
import { createApp } from '../dist/serve/app.js';
import { Door } from '../dist/serve/door.js';
import { listen } from '../dist/serve/server.js';
import { openWorkshop } from '../dist/workers/workshop.js';

/** Largest picture, bytes: a README is read over slow lines, too. */
const LARGEST = 250_000;
const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = path.join(root, 'docs', 'pictures');
const browserPath = findBrowser(null);
if (browserPath === null) throw new Error('no Chromium was found: "dateliner doctor" tells where it is looked for');

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateliner-pictures-'));
chmodSync(folder, 0o755);
mkdirSync(pictures, { recursive: true });
try {
  const demo = spawnSync(process.execPath, [path.join(root, 'bin', 'dateliner.js'), 'demo', '--browser', 'never'], { cwd: folder, encoding: 'utf8' });
  if (demo.status !== 0) throw new Error(`the demo failed: ${demo.stderr}`);
  const shop = await openWorkshop(loadConfig({ flags: {}, env: {}, cwd: folder }), createLogger('error'));
  try {
    await addLinked(shop.store);
    await taken(shop);
  } finally {
    await shop.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function addLinked(store) {
  for (const line of readFileSync(path.join(root, 'fixtures', 'ledger', 'releases.jsonl'), 'utf8').trim().split('\n')) {
    const { id, url, site, published, title, text } = JSON.parse(line);
    await store.records.put({ ...await extract({ id, url, publishedAt: published, title, text }), site }, null);
  }
}

async function taken(shop) {
  const server = await listen(await createApp({ shop, door: new Door({ host: '127.0.0.1', token: null, names: [] }) }), { host: '127.0.0.1', port: 0 });
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--font-render-hinting=none'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1240, height: 720 }, colorScheme: 'light' });
    await page.goto(`${server.url}/review#chengdu-turku-2016`);
    await page.getByLabel('Search').fill('Turku');
    await page.getByText('releases').first().waitFor();
    await corrected(page);
    await shoot(page, 'review.png');
    await page.setViewportSize({ width: 1120, height: 1180 });
    await page.goto(`${server.url}/dossier?city=Chengdu`);
    await shoot(page, 'dossier.png');
    await page.setViewportSize({ width: 1120, height: 700 });
    await page.goto(`${server.url}/series`);
    await page.locator('.charts').evaluate((charts) => charts.scrollIntoView());
    await shoot(page, 'series.png');
  } finally {
    await browser.close();
    await server.close();
  }
}

/** As a person would: one finding accepted, one corrected, one looked at. */
async function corrected(page) {
  await page.getByLabel('Your name').fill('Aino');
  const dates = page.getByRole('region', { name: 'Dates' }).locator('li');
  await dates.first().getByRole('button', { name: 'Accept' }).click();
  await dates.first().getByText('accepted by Aino').waitFor();
  const people = page.getByRole('region', { name: 'People' }).locator('li');
  await people.first().getByRole('button', { name: 'Correct' }).click();
  await people.first().getByLabel('organization').fill('Chengdu Municipal People’s Government');
  await people.first().getByRole('button', { name: 'Save' }).click();
  await people.first().getByText('corrected by Aino').waitFor();
  await page.locator('mark.agreement').last().click();
  await page.locator('#record').evaluate((record) => record.scrollTo(0, 0));
  await page.mouse.move(0, 0);
}

async function shoot(page, name) {
  const file = path.join(pictures, name);
  await page.screenshot({ path: file, animations: 'disabled' });
  const { size } = statSync(file);
  console.log(`${path.relative(root, file)}: ${Math.round(size / 1000)} kB`);
  if (size > LARGEST) throw new Error(`${name} has ${size} bytes, more than ${LARGEST}`);
}
