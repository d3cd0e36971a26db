/** Corrections on a real store, through the server as a page would ask, and once as a person does in a browser. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { findBrowser } from '../../src/crawlers/find-browser.ts';
import { extract } from '../../src/index.ts';
import { goldFrom } from '../../src/gold/from-record.ts';
import { createLogger } from '../../src/log.ts';
import type { ReleaseRecord } from '../../src/record.ts';
import type { View } from '../../src/review/page/model.ts';
import { createApp } from '../../src/serve/app.ts';
import type { ServeApp } from '../../src/serve/context.ts';
import { Door } from '../../src/serve/door.ts';
import { listen } from '../../src/serve/server.ts';
import { writeOutput } from '../../src/workers/output.ts';
import { openWorkshop, type Workshop } from '../../src/workers/workshop.ts';
import { temporaryFolder } from '../command-line.ts';

/** Run by the test beside the page's own scripts, which its policy would not let in. */
const SERIOUS_FAULTS = `(async () => { ${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')}; return (await axe.run()).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => id + ' ' + nodes.map((node) => node.target).join()); })()`;
const BASE = 'http://127.0.0.1:4747';
const folder = temporaryFolder('review-serve');
let shop: Workshop;
let app: ServeApp;
let closed: ServeApp;
let record: ReleaseRecord;
let cookie = '';
let csrf = '';

beforeAll(async () => {
  shop = await openWorkshop(loadConfig({ flags: {}, env: {}, cwd: folder.path }), createLogger('silent'));
  app = await createApp({ shop, door: new Door({ host: '127.0.0.1', token: null, names: [] }) });
  closed = await createApp({ shop, door: new Door({ host: '127.0.0.1', token: 'a-token-of-good-length', names: [] }) });
  record = { ...await extract({ id: 'harbour', text: 'ROTTERDAM, 4 March 2024 - Rotterdam and Busan signed a memorandum of understanding on 3 March 2024. The port handled 12 million tonnes.' }), title: 'Two Harbours Sign' };
  await shop.store.records.put(record, null);
  for (let i = 0; i < 250; i += 1) await shop.store.records.put({ ...record, id: `filler-${i}`, title: `Filler ${i}`, site: i % 2 === 0 ? 'even' : 'odd', publishedAt: '2020-01-01', cities: [] }, null);
  const home = await ask(app, '/review', { headers: { accept: 'text/html' } });
  cookie = /XSRF-TOKEN=[^;]*/.exec(home.headers.getSetCookie().join('\n'))?.[0] ?? '';
  csrf = /name="csrf" content="([^"]*)"/.exec(await home.text())?.[1] ?? '';
});
afterAll(async () => {
  await shop?.close();
  folder.remove();
});

const ask = (to: ServeApp, where: string, init: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<Response> =>
  Promise.resolve(to.request(`${BASE}${where}`, { ...init, headers: { host: '127.0.0.1:4747', ...init.headers } }));
const view = async (id = 'harbour'): Promise<View> => await (await ask(app, `/review/release?id=${id}`)).json() as View;
const kept = (id: string): Promise<Response> => ask(app, `/review/kept?id=${id}`);
const say = (body: Readonly<Record<string, unknown>>, headers: Record<string, string> = { origin: BASE, cookie, 'x-xsrf-token': csrf }, to = app): Promise<Response> =>
  ask(to, '/review/release?id=harbour', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ version: 1, last: null, key: null, who: 'Aino', ...body }) });
const kindOf = async (kind: string, n = 0): Promise<View['items'][number]> => {
  const item = (await view()).items.filter((one) => one.kind === kind)[n];
  if (item === undefined) throw new Error(`no ${kind}`);
  return item;
};

describe('the list', () => {
  test('comes page by page, newest first, and answers filters', async () => {
    const first = await (await ask(app, '/review/rows')).json() as { rows: { id: string }[]; more: string };
    const second = await (await ask(app, `/review/rows?${new URLSearchParams({ after: first.more }).toString()}`)).json() as { rows: { id: string }[]; more: null };
    expect([first.rows.length, second.rows.length, second.more]).toEqual([200, 51, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(251);
    const count = async (query: string): Promise<number> => (await (await ask(app, `/review/rows?${query}`)).json() as { rows: unknown[] }).rows.length;
    expect(await Promise.all(['words=two+harbours', 'site=odd', 'kind=1', 'city=busan', 'since=2021-01-01&until=2025-01-01', 'below=0.01', 'reviewed=yes'].map(count))).toEqual([1, 125, 1, 1, record.publishedAt === null ? 0 : 1, 0, 0]);
    expect(await (await ask(app, '/review/sites')).json()).toEqual(expect.arrayContaining(['even', 'odd']));
  });
});

describe('a correction', () => {
  test('is stored with who and when, wins in what is written out, and survives another reading', async () => {
    const figure = await kindOf('figure');
    const answer = await say({ kind: 'figure', key: figure.key, action: 'correct', form: { ...figure.form, value: '13,000,000' } });
    expect(answer.status).toBe(200);
    expect((await view()).items.find(({ key }) => key === figure.key)).toMatchObject({ said: { action: 'correct', who: 'Aino' }, sure: 1 });
    const out = mkdtempSync(path.join(folder.path, 'out-'));
    await writeOutput(shop.store, out);
    const written = readFileSync(path.join(out, 'records.jsonl'), 'utf8').split('\n').filter((line) => line.includes('"id":"harbour"')).map((line) => JSON.parse(line) as ReleaseRecord)[0];
    expect(written?.figures[0]).toMatchObject({ value: 13_000_000, rule: 'person' });
    expect(readFileSync(path.join(out, 'review.html'), 'utf8')).toContain('13,000,000');
    expect((await shop.store.records.get('harbour'))?.figures[0]?.value).not.toBe(13_000_000);
  });
  test('of what another has corrected meanwhile is refused and told; nothing is lost', async () => {
    const date = await kindOf('date');
    const [one, two] = await Promise.all([say({ kind: 'date', key: date.key, action: 'accept' }), say({ kind: 'date', key: date.key, action: 'reject', who: 'Ben' })]);
    expect([one.status, two.status].toSorted()).toEqual([200, 409]);
    expect(((await (one.status === 409 ? one : two).json()) as { message: string }).message).toContain('Somebody else');
    const { last } = (await view()).items.find(({ key }) => key === date.key) ?? {};
    expect((await say({ kind: 'date', key: date.key, action: 'undo', last })).status).toBe(200);
  });
  test('from a page that was open while the release was read anew is refused', async () => {
    await shop.store.records.put({ ...record, captions: ['A crane'] }, null);
    const city = await kindOf('city');
    const answer = await say({ kind: 'city', key: city.key, action: 'reject' });
    expect([answer.status, ((await answer.json()) as { message: string }).message]).toEqual([409, expect.stringContaining('read anew')]);
    expect((await say({ kind: 'city', key: city.key, action: 'reject', version: 2 })).status).toBe(200);
    expect((await view()).items.find(({ kind }) => kind === 'figure')?.said).toMatchObject({ action: 'correct' });
  });
  test('is made of people, organizations and quotes, too, and goes into the gold', async () => {
    await shop.store.records.put({ ...await extract({ id: 'names', text: 'Mayor Anneli Rautio met Peter Sandholm, director of the Baltic Institute of Food Research. "We build on trust," Rautio said.' }), title: 'Names' }, null);
    const seen = async (): Promise<View> => await (await ask(app, '/review/release?id=names')).json() as View;
    const { items } = await seen();
    const write = async (body: Readonly<Record<string, unknown>>): Promise<number> => (await ask(app, '/review/release?id=names', {
      method: 'POST', headers: { 'content-type': 'application/json', origin: BASE, cookie, 'x-xsrf-token': csrf }, body: JSON.stringify({ version: 1, last: null, key: null, who: 'Aino', ...body }),
    })).status;
    for (const kind of ['person', 'organization', 'quote']) expect(items.filter((item) => item.kind === kind).length).toBeGreaterThan(0);
    const [person, quote] = ['person', 'quote'].map((kind) => items.find((item) => item.kind === kind));
    expect(await write({ kind: 'person', key: person?.key, action: 'correct', form: { ...person?.form, title: 'Mayor of Turku' } })).toBe(200);
    expect(await write({ kind: 'quote', key: quote?.key, action: 'reject' })).toBe(200);
    expect(await write({ kind: 'organization', action: 'add', span: { start: 0, end: 5 }, form: { name: 'The Mayor', kind: 'planet' } })).toBe(400);
    expect(await write({ kind: 'organization', action: 'add', span: { start: 0, end: 5 }, form: { name: 'The Mayor', kind: 'government' } })).toBe(200);
    const names = await shop.store.records.get('names');
    const gold = names === null ? null : goldFrom(names, await shop.store.corrections.of('names'), { whole: false });
    expect(gold?.gold.people?.find(({ title }) => title === 'Mayor of Turku')).toMatchObject({ optional: false });
    expect([gold?.gold.organizations?.filter(({ optional }) => !optional).map(({ name }) => name), gold?.gold.quotes]).toEqual([['The Mayor'], []]);
    const list = await (await ask(app, '/review/rows?kind=6')).json() as { rows: { id: string }[] };
    expect(list.rows.map(({ id }) => id)).toEqual(['names']);
  });
  test.each<readonly [string, Record<string, string>]>([
    ['another site', { origin: 'https://elsewhere.example' }], ['no page at all', {}], ['a page without the mark', { origin: BASE }],
  ])('from %s is refused', async (_what, headers) => {
    expect((await say({ kind: 'date', key: 'x', action: 'reject', version: 2 }, headers)).status).toBe(403);
  });
  test('by a guest of a server with a token is refused; with the token it is taken', async () => {
    const { key } = await kindOf('agreement');
    const home = await ask(closed, '/review', { headers: { accept: 'text/html' } });
    const own = /XSRF-TOKEN=([^;]*)/.exec(home.headers.getSetCookie().join('\n'))?.[1] ?? '';
    expect(await home.text()).not.toContain('id="who"');
    const body = { kind: 'agreement', key, action: 'accept', version: 2 };
    expect((await say(body, { origin: BASE, cookie: `XSRF-TOKEN=${own}`, 'x-xsrf-token': decodeURIComponent(own) }, closed)).status).toBe(403);
    expect((await say(body, { authorization: 'Bearer a-token-of-good-length' }, closed)).status).toBe(200);
  });
  test.each<readonly [string, Readonly<Record<string, unknown>>, number]>([
    ['nonsense', { kind: 'planet', action: 'accept', version: 2 }, 400], ['a finding that is none', { kind: 'date', key: 'date:none', action: 'accept', version: 2 }, 409],
    ['a date that is none', { kind: 'date', action: 'add', span: { start: 0, end: 9 }, form: { value: 'soon' }, version: 2 }, 400],
  ])('of %s is refused', async (_what, body, status) => {
    expect((await say(body)).status).toBe(status);
  });
});

describe('the page as it was archived', () => {
  const sent = '<script>globalThis.harm = 1</script><p>Ville de Nîmes, 成都</p>';
  beforeAll(async () => {
    const exchange = { method: 'GET', url: 'https://press.invalid/kept', fetchedAt: '2024-03-05T06:00:00.000Z', status: 200, statusText: 'OK', requestHeaders: [], rendered: false } as const;
    const raw = await shop.archive.append({ ...exchange, headers: [['content-type', 'text/html; charset=windows-1252']], body: Buffer.from(sent.replace('成都', ''), 'latin1') });
    const made = await shop.archive.append({ ...exchange, headers: [['content-type', 'text/html; charset=gbk']], body: Buffer.from(sent), rendered: true });
    await shop.store.records.put({ ...record, id: 'kept', raw, publishedAt: '2019-01-01' }, null);
    await shop.store.records.put({ ...record, id: 'made', raw: made, publishedAt: '2019-01-01' }, null);
  });
  test.each([['kept', sent.replace('成都', '')], ['made', sent]])('%s is shown as the words it is made of, in its own encoding', async (id, words) => {
    const answer = await kept(id);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual([200, expect.stringMatching(/^text\/plain/i), 'nosniff']);
    expect(await answer.text()).toBe(words);
  });
  test('a release leads to it where there is one', async () => {
    expect([(await view('kept')).kept, (await view('filler-1')).kept]).toEqual(['/review/kept?id=kept', undefined]);
    expect([(await kept('filler-1')).status, (await kept('nobody')).status]).toEqual([404, 404]);
  });
});

describe('the answers of all releases', () => {
  beforeAll(async () => {
    for (const [id, text] of [['trade-22', 'In 2022, the foreign trade of Busan reached 10 billion dollars.'], ['trade-23', 'In 2023, the foreign trade of Busan reached 12 billion dollars, up 20 percent.']] as const) await shop.store.records.put({ ...await extract({ id, text }), site: 'even' }, null);
  });
  test('series stand in a page with their charts, each report leading to its words', async () => {
    const text = await (await ask(app, '/series?city=Busan')).text();
    expect(text).toContain('<svg class="chart"');
    expect(text).toContain('href="/review#trade-23"');
    expect(await (await ask(app, '/series?what=all&measure=%3Cscript%3Enothing')).text()).toMatch(/value="&lt;script&gt;nothing"[^]*No such series/);
  });
  test('a dossier is the page that the command writes; a city that nothing is told of leads back to the choice', async () => {
    const answer = await ask(app, '/dossier?city=Busan');
    expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'sha256-[^']+'; style-src 'self' 'sha256-/);
    expect(await answer.text()).toMatch(/<h1><bdi>Busan<[^]*Rotterdam/);
    const lost = await ask(app, '/dossier?city=Xyzzyville');
    expect([lost.status, (await lost.text()).includes('no city is known as &quot;Xyzzyville&quot;')]).toEqual([404, true]);
  });
  test('a correction changes them at once', async () => {
    const [figure] = (await shop.store.records.get('trade-22'))?.figures ?? [];
    expect(await shop.store.corrections.add({ recordId: 'trade-22', field: 'figures', key: figure?.key ?? '', action: 'reject', finding: null, who: 'Aino' }, { version: 1, last: null })).toBe('stored');
    expect(await (await ask(app, '/series?city=Busan')).text()).toContain('1 have one period only');
  });
});

const browserPath = findBrowser(null);
test.skipIf(browserPath === null)('axe finds no serious fault in the pages of ledger, series and dossiers (needs a browser)', async () => {
  const server = await listen(app, { host: '127.0.0.1', port: 0 });
  const browser = await chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const trouble: string[] = [];
    page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && trouble.push(message.text())));
    for (const [where, width, colorScheme] of [['/series?what=all', 1300, 'light'], ['/series?what=all', 390, 'dark'], ['/ledger', 390, 'light'], ['/ledger', 1300, 'dark'], ['/dossier', 390, 'light'], ['/dossier?city=Busan', 1300, 'dark']] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${server.url}${where}`);
      expect(await page.evaluate(SERIOUS_FAULTS)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
    expect(trouble).toEqual([]);
  } finally {
    await browser.close();
    await server.close();
  }
});
test.skipIf(browserPath === null)('a person accepts, rejects, corrects, adds and undoes, by keyboard and mouse (needs a browser)', async () => {
  const server = await listen(app, { host: '127.0.0.1', port: 0 });
  const browser = await chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox'] });
  const trouble: string[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
    page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && !message.text().includes('409') && trouble.push(message.text())));
    await page.goto(`${server.url}/review#harbour`);
    await page.getByRole('link', { name: 'Filler 0', exact: false }).first().waitFor();
    // However many there are, so many are drawn.
    expect(await page.locator('#rows a').count()).toBe(200);
    expect(await page.evaluate('document.querySelectorAll("*").length')).toBeLessThan(6000);
    await page.getByLabel('Your name').fill('Chen');
    const figures = page.getByRole('region', { name: 'Figures' }).locator('li');
    await figures.first().getByRole('button', { name: 'Undo' }).click();
    await figures.first().getByRole('button', { name: 'Accept' }).click();
    await figures.getByText('accepted by Chen').waitFor();
    const dates = page.getByRole('region', { name: 'Dates' }).locator('li');
    await dates.last().locator('.card').click();
    await page.keyboard.press('r');
    await dates.getByText('rejected by Chen').waitFor();
    await page.keyboard.press('u');
    await dates.getByText('rejected by Chen').waitFor({ state: 'detached' });
    await page.evaluate(`(() => { const walker = document.createTreeWalker(document.getElementById('words'), 4); let node; while ((node = walker.nextNode())) { const at = node.data.indexOf('handled'); if (at >= 0) { getSelection().setBaseAndExtent(node, at, node, at + 7); return; } } })()`);
    await page.getByRole('button', { name: 'date', exact: true }).click();
    await page.getByLabel('value').fill('2024');
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await page.evaluate(SERIOUS_FAULTS)).toEqual([]);
    }
    await page.getByRole('button', { name: 'Save' }).click();
    await dates.getByText('added by Chen').waitFor();
    expect(await page.locator('mark', { hasText: 'handled' }).count()).toBe(1);
    await shop.store.records.put({ ...record, captions: ['Another crane'] }, null);
    await figures.first().getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('alert').getByText('read anew').waitFor();
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.locator('.source', { hasText: 'version 3' }).waitFor();
    expect(await figures.first().getByText('accepted by Chen').isVisible()).toBe(true);
    expect(trouble).toEqual([]);
  } finally {
    await browser.close();
    await server.close();
  }
});
