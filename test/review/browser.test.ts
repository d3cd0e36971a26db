/** The file as a person opens it: a real browser, from disk, without network. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/crawlers/find-browser.ts';
import { extract } from '../../src/index.ts';
import type { ReleaseRecord } from '../../src/record.ts';
import { ReviewParts } from '../../src/review/parts.ts';
import { temporaryFolder } from '../command-line.ts';

const browserPath = findBrowser(null);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const HOSTILE = '<img src=x onerror="globalThis.harm=1"></script><script>globalThis.harm=2</script> \u202eturned\u202c \u2028 \ud800';

const RELEASES: readonly (readonly [string, string, string])[] = [
  ['harbour', 'Two Harbours Sign in Rotterdam', 'ROTTERDAM, 4 March 2024 - The cities of Rotterdam and Busan signed a memorandum of understanding on 3 March 2024. Trade between them reached 1.2 billion euros in 2023.'],
  ['tram', 'Helsinki Orders Trams', 'HELSINKI, 2 May 2023 - Helsinki ordered 40 trams for 120 million euros on Tuesday.'],
  ['hostile', HOSTILE, `${HOSTILE} Lisbon opened 12 schools on 1 June 2022. ${'w'.repeat(100_000)}`],
];

describe.skipIf(browserPath === null)('review.html (needs a browser)', () => {
  const folder = temporaryFolder('review');
  const trouble: string[] = [];
  let browser: Browser;
  let page: Page;
  let url = '';
  beforeAll(async () => {
    const records: ReleaseRecord[] = [];
    for (const [id, title, text] of RELEASES) records.push({ ...await extract({ id, text }), title, site: `site-${id}`, canonicalUrl: id === 'hostile' ? 'javascript:globalThis.harm=3' : `https://press.invalid/${id}` });
    const parts = new ReviewParts();
    for (const record of records) parts.add(record);
    const file = path.join(folder.path, 'review.html');
    writeFileSync(file, [...parts.end().pieces].join(''));
    url = pathToFileURL(file).href;
    browser = await chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 1300, height: 800 } });
    page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && trouble.push(message.text())));
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('request', (request) => void (/^(?:file|data):/.test(request.url()) || trouble.push(request.url())));
  });
  afterAll(async () => {
    await browser?.close();
    folder.remove();
  });
  const open = async (hash = ''): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(url + hash);
    await page.locator('#rows a').first().waitFor({ state: 'attached' });
  };
  // Rows that are not laid out yet have no inner text.
  const titles = (): Promise<string[]> => page.locator('#rows .name').allTextContents();

  test('lists the releases, newest first, and opens one with its findings in the words and beside them', async () => {
    await open();
    expect((await titles()).slice(0, 2)).toEqual(['Two Harbours Sign in Rotterdam', 'Helsinki Orders Trams']);
    await page.getByRole('link', { name: 'Two Harbours' }).click();
    expect(await page.locator('#words').innerText()).toContain('The cities of Rotterdam and Busan');
    expect(await page.locator('mark.city').allInnerTexts()).toContain('Busan');
    expect(await page.locator('mark.agreement.city').count()).toBeGreaterThan(0);
    for (const name of ['Dates', 'Cities', 'Figures', 'Agreements']) expect(await page.getByRole('region', { name }).locator('li').count()).toBeGreaterThan(0);
  });
  test('the mouse leads from the words to the record and back', async () => {
    await open('#harbour');
    await page.locator('mark.figure').first().hover();
    expect(await page.locator('#record .figure .near').count()).toBe(1);
    await page.locator('#record .city li', { hasText: 'Busan' }).click();
    expect(await page.locator('mark.picked').allInnerTexts()).toEqual(['Busan']);
  });
  test('the keyboard alone is enough', async () => {
    await open();
    await page.getByRole('heading', { name: 'Two Harbours' }).waitFor();
    await page.keyboard.press('j');
    const [first] = await page.locator('mark.picked').allInnerTexts();
    expect(first).toMatch(/rotterdam/i);
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect((await page.locator('mark.picked').allInnerTexts())[0]).toBe(first);
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: 'Helsinki Orders Trams' }).waitFor();
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('memorandum');
    expect(await titles()).toEqual(['Two Harbours Sign in Rotterdam']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('p');
    await page.getByRole('heading', { name: 'Two Harbours' }).waitFor();
  });
  test('the newest stands beside the list from the beginning, where there is room', async () => {
    const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
    await open();
    await page.getByRole('heading', { name: 'Two Harbours' }).waitFor();
    await page.setViewportSize({ width: 390, height: 800 });
    await open();
    expect(await page.locator('#rows a').first().isVisible()).toBe(true);
    expect(await page.locator('#article').innerText()).not.toContain('Rotterdam');
    await page.setViewportSize({ width, height });
  });
  test('filters hold back what is not asked for', async () => {
    await open();
    await page.getByText('Filters').click();
    const cases: readonly (readonly [() => Promise<unknown>, string])[] = [
      [() => page.getByRole('combobox', { name: 'Site' }).selectOption('site-tram'), 'Helsinki Orders Trams'],
      [() => page.getByLabel('City').fill('busan'), 'Two Harbours Sign in Rotterdam'],
      [() => page.getByRole('combobox', { name: 'With' }).selectOption('agreements'), 'Two Harbours Sign in Rotterdam'],
      [() => page.getByLabel('From').fill('2024-01-01'), 'Two Harbours Sign in Rotterdam'],
    ];
    for (const [ask, title] of cases) {
      await ask();
      expect(await titles()).toEqual([title]);
      await page.getByRole('button', { name: 'Clear' }).click();
      await page.getByText('3 releases', { exact: true }).waitFor();
    }
    await page.getByLabel('City').fill('nowhere at all');
    await page.getByText('No release is like that.').waitFor();
  });
  test('axe finds no serious fault, light and dark, wide and on a phone', async () => {
    for (const [colorScheme, width] of [['light', 1300], ['dark', 1300], ['light', 390], ['dark', 390]] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await open('#harbour');
      await page.keyboard.press('j');
      const faults = await page.evaluate(`(async () => { ${AXE}; return (await axe.run()).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => id + ' ' + nodes.map((node) => node.target).join()); })()`);
      expect(faults).toEqual([]);
    }
  });
  test('on a phone list and article take turns, and nothing is wider than the screen', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    for (const hash of ['', '#harbour', '#hostile']) {
      await open(hash);
      await page.locator(hash === '' ? '#list' : '#reading').waitFor();
      expect([await page.locator('#list').isVisible(), await page.locator('#reading').isVisible()]).toEqual([hash === '', hash !== '']);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
    await page.getByRole('button', { name: 'All releases' }).click();
    // The page follows its address, which a busy browser tells a moment later.
    await page.locator('#list').waitFor();
    expect(await page.locator('#reading').isVisible()).toBe(false);
  });
  test('a hostile release is words and nothing else', async () => {
    await page.setViewportSize({ width: 1300, height: 800 });
    await open('#hostile');
    expect(await page.locator('#title').innerText()).toContain('<img src=x onerror=');
    expect(await page.locator('#article img, #article script, #article a').count()).toBe(0);
    expect(await page.locator('mark.city').allInnerTexts()).toContain('Lisbon');
    expect(await page.evaluate('globalThis.harm ?? null')).toBeNull();
    expect(await page.locator('#words').innerText()).not.toMatch(/[\u202a-\u202e\ud800]/);
  });
  test('each paragraph runs its own way, and an address may name a finding', async () => {
    const record = await extract({ id: 'souks', text: 'وقعت مدينة مراكش مذكرة تفاهم.\n\nOn 5 May 2021 Marrakesh and Granada signed a memorandum of understanding.' });
    const parts = new ReviewParts();
    parts.add(record);
    const file = path.join(folder.path, 'souks.html');
    writeFileSync(file, [...parts.end().pieces].join(''));
    await page.goto(`${pathToFileURL(file).href}#souks&0`);
    const picked = page.locator('mark.picked');
    await picked.first().waitFor();
    expect(await picked.allInnerTexts()).toEqual(['5 May 2021']);
    // The English sentence begins at the left although the text begins in Arabic.
    const [words, day] = [await page.locator('#words').boundingBox(), await picked.boundingBox()];
    expect((day?.x ?? 0) - (words?.x ?? 0)).toBeLessThan(60);
  });
  test('an address that was typed wrong leads to the list', async () => {
    for (const hash of ['#%E0%A4%A', '#no-such-release']) {
      await open(hash);
      expect(await page.locator('#article').innerText()).toBe('Choose a release from the list.');
    }
  });
  test('of many releases so many are drawn at once, and the rest when asked for', async () => {
    const [first] = RELEASES;
    const record = { ...await extract({ id: 'many', text: first?.[2] ?? '' }), title: 'One of many' };
    const parts = new ReviewParts();
    for (let i = 0; i < 1200; i += 1) parts.add({ ...record, id: `many-${i}` });
    const file = path.join(folder.path, 'many.html');
    writeFileSync(file, [...parts.end().pieces].join(''));
    await page.goto(pathToFileURL(file).href);
    await page.getByText('1200 releases', { exact: true }).waitFor();
    expect(await page.locator('#rows a').count()).toBe(200);
    expect(await page.evaluate('document.querySelectorAll("*").length')).toBeLessThan(6000);
    await page.getByRole('button', { name: 'Show more' }).click();
    expect(await page.locator('#rows a').count()).toBe(400);
  });
  test('nothing was asked of the network, and the policy was in the way of nothing', () => {
    expect(trouble).toEqual([]);
  });
});
