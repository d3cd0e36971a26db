/** A dossier as a person opens it: a real browser, from disk, without network, on a phone and on paper. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/crawlers/find-browser.ts';
import { fillShelf } from '../../src/dossier/shelf.ts';
import { tellOf } from '../../src/dossier/tell.ts';
import { ENGLISH } from '../../src/dossier/words-en.ts';
import { temporaryFolder } from '../command-line.ts';
import { records } from './releases.ts';

const browserPath = findBrowser(null);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(browserPath === null)('a dossier (needs a browser)', () => {
  const folder = temporaryFolder('dossier');
  const trouble: string[] = [];
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const file = path.join(folder.path, 'dossier.html');
    writeFileSync(file, tellOf(await fillShelf(await records()), 'Chengdu', ENGLISH).page);
    browser = await chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
    page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && trouble.push(message.text())));
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('request', (request) => void (/^(?:file|data):/.test(request.url()) || trouble.push(request.url())));
    await page.goto(pathToFileURL(file).href);
  });
  afterAll(async () => {
    await browser?.close();
    folder.remove();
  });

  test('axe finds no serious fault, light and dark, wide and on a phone', async () => {
    for (const [colorScheme, width] of [['light', 1300], ['dark', 1300], ['light', 390], ['dark', 390]] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const faults = await page.evaluate(`(async () => { ${AXE}; return (await axe.run()).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => id + ' ' + nodes.map((node) => node.target).join()); })()`);
      expect(faults).toEqual([]);
    }
  });
  test('on a phone it has a map and a timeline of its own, and nothing is wider than the screen', async () => {
    await page.setViewportSize({ width: 390, height: 900 });
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect([await page.locator('.map:visible').count(), await page.locator('.lanes:visible').count()]).toEqual([1, 1]);
    expect(await page.locator('.map:visible .label').allTextContents()).toContain('Turku');
  });
  test('on paper it is light, shows what is folded on the screen, and runs over A4 pages', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('.values:visible').count()).toBeGreaterThan(0);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(/MediaBox \[0 0 59\d(?:\.\d+)? 84\d/);
    await page.emulateMedia({ media: null });
  });
  test('a hostile release is words, and its address no link', async () => {
    expect(await page.locator('#sources').innerText()).toContain('<img src=x onerror=');
    expect(await page.locator('img, a[href^="javascript"], svg script, main script').count()).toBe(0);
    expect(await page.evaluate('globalThis.harm ?? null')).toBeNull();
    expect(await page.locator('body').innerText()).not.toMatch(/[\u202a-\u202e\ud800]/);
  });
  test('nothing was asked of the network, and the policy was in the way of nothing', () => {
    expect(trouble).toEqual([]);
  });
});
