/** `serve` as a person uses it: started from the command line, seen in a real browser. */
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/crawlers/find-browser.ts';
import { run, start, temporaryFolder, type Started } from '../command-line.ts';
import { freePort } from '../services.ts';

const TOKEN = 'a-token-of-good-length';
const browserPath = findBrowser(null);

describe.skipIf(browserPath === null)('the pages of serve (needs a browser)', () => {
  const folder = temporaryFolder('serve-cli');
  let server: Started;
  let browser: Browser;
  let page: Page;
  let base = '';
  const trouble: string[] = [];
  beforeAll(async () => {
    await run(['enqueue', 'http://press.invalid/release-1.html'], { cwd: folder.path });
    const port = await freePort();
    base = `http://127.0.0.1:${port}`;
    server = start(['serve', '--port', String(port)], { cwd: folder.path, env: { DATELINER_TOKEN: TOKEN } });
    await server.seen(`serving on ${base}/`);
    browser = await chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox'] });
    page = await browser.newPage();
    page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && trouble.push(message.text())));
    page.on('request', (request) => void (request.url().startsWith(base) || request.url().startsWith('data:') || trouble.push(request.url())));
  });
  afterAll(async () => {
    await browser?.close();
    server?.child.kill('SIGTERM');
    await server?.ended;
    folder.remove();
  });

  /** The buttons that change a job stand right before its data. */
  const jobButtons = async (): Promise<number> => {
    await page.goto(`${base}/queues/queue/urls?status=waiting`);
    await page.getByText('press.invalid').first().waitFor();
    return (await page.getByRole('button').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).indexOf('collapse JSON') - 1;
  };

  test('the home page shows what waits and leads to the dashboard; a guest sees the job there', async () => {
    await page.goto(`${base}/`);
    expect(await page.locator('tbody tr', { hasText: 'urls' }).first().innerText()).toMatch(/^urls\s+1\s/);
    await page.getByRole('link', { name: 'Queues' }).click();
    await page.getByText('Dateliner (read-only)').first().waitFor();
    expect(await jobButtons()).toBeGreaterThan(0);
  });
  test('signed in with the token, a person removes the job; signed out the dashboard is read-only again', async () => {
    const guests = await jobButtons();
    await page.goto(`${base}/login`);
    await page.getByLabel(/Token/).fill(TOKEN);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Signed in with the token.').waitFor();
    const last = await jobButtons();
    expect(last).toBeGreaterThan(guests);
    await page.getByRole('button').nth(last).click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('press.invalid').first().waitFor({ state: 'detached' });
    await page.goto(`${base}/`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('The dashboards are read-only.').waitFor();
    const status = JSON.parse((await run(['status', '--json'], { cwd: folder.path })).out) as { queues: { urls: Record<string, number> } };
    expect(status.queues.urls).toMatchObject({ waiting: 0, failed: 0 });
  });
  test.each(['/', '/login'])('%s meets the rules of accessible pages', async (path) => {
    await page.goto(`${base}${path}`);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } }).axe.run());
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
  test('nothing was asked of another host, and the policy was in the way of nothing', () => {
    expect(trouble).toEqual([]);
  });
  test('SIGTERM ends the server cleanly', async () => {
    server.child.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
  });
});
