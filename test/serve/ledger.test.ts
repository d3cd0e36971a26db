/** `/ledger` on a real store: the agreements by party, time and status, as a page and as CSV. */
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { extract } from '../../src/index.ts';
import { createLogger } from '../../src/log.ts';
import { createApp } from '../../src/serve/app.ts';
import type { ServeApp } from '../../src/serve/context.ts';
import { Door } from '../../src/serve/door.ts';
import { openWorkshop, type Workshop } from '../../src/workers/workshop.ts';
import { temporaryFolder } from '../command-line.ts';

const BASE = 'http://127.0.0.1:4747';
const TEXTS = {
  nantes: 'NANTES, 9 April 2019 - The cities of Nantes and Recife signed a twinning agreement on 8 April 2019.',
  again: 'RECIFE, 12 April 2019 - Nantes and Recife signed a sister-city agreement on 8 April 2019, and the mayors planted trees.',
  izmir: 'İZMİR, 3 May 2022 - İzmir and Bremen will sign a memorandum of understanding on 20 May 2022.',
} as const;
const folder = temporaryFolder('ledger-serve');
let shop: Workshop;
let app: ServeApp;
beforeAll(async () => {
  shop = await openWorkshop(loadConfig({ flags: {}, env: {}, cwd: folder.path }), createLogger('silent'));
  app = await createApp({ shop, door: new Door({ host: '127.0.0.1', token: null, names: [] }) });
  for (const [id, text] of Object.entries(TEXTS)) await shop.store.records.put({ ...await extract({ id, text, publishedAt: text.includes('2022') ? '2022-05-03' : '2019-04-09' }), title: `=${id}`, site: '<b>press</b>', canonicalUrl: id === 'izmir' ? 'javascript:alert(1)' : `https://press.invalid/${id}` }, null);
});
afterAll(async () => {
  await shop?.close();
  folder.remove();
});
const page = async (query: string, path = '/ledger'): Promise<string> => (await app.request(`${BASE}${path}?${query}`, { headers: { host: '127.0.0.1:4747' } })).text();
const count = (text: string): string => /\d+ to \d+ of (\d+)/.exec(text)?.[1] ?? '0';

test('an agreement that two releases tell stands there once, leads to the words of both, and to the dossiers of its cities', async () => {
  const text = await page('city=nantes&with=Recife');
  expect(count(text)).toBe('1');
  expect(text).toMatch(/href="\/review#nantes&(amp;)?agreement/);
  expect(text).toMatch(/href="\/review#again&(amp;)?agreement/);
  expect(text).toMatch(/href="\/dossier\?city=\d+"><bdi>Nantes/);
  expect(text).toContain('href="https://press.invalid/nantes"');
});
test.each([['status=planned', '1'], ['status=ended', '0'], ['during=2019', '1'], ['during=2020/2021', '0'], ['during=2019/2022', '2'], ['kind=nonsense&status=nonsense', '2']])('%s: %s', async (query, wanted) => {
  expect(count(await page(query))).toBe(wanted);
});
test('years are counted, and the one that is asked for can be given back', async () => {
  const text = await page('status=&during=2019');
  expect(text).toMatch(/href="\/ledger" aria-current="true">2019 <span>1/);
  expect(text).toContain('href="/ledger?during=2022">2022');
});
test('what cannot be read as a time is told, and nothing from a release or an address is markup', async () => {
  const text = await page(`during=${encodeURIComponent('<i>soon')}`);
  expect(text).toContain('“&lt;i&gt;soon” is no time');
  expect(text).toContain('&lt;b&gt;press&lt;/b&gt;');
  expect(text).not.toMatch(/<b>press|<i>soon|href="javascript/);
});
test('the same as CSV, one line a source, as a spreadsheet opens it', async () => {
  const answer = await app.request(`${BASE}/ledger/ledger.csv?during=2022`, { headers: { host: '127.0.0.1:4747' } });
  // `text()` would take the mark away.
  const text = Buffer.from(await answer.arrayBuffer()).toString('utf8');
  expect(text).toMatch(/^\ufeffentry,kind,parties/);
  expect(parse<Record<string, string>>(text, { columns: true, bom: true })).toMatchObject([{ parties: expect.stringContaining('İzmir') as unknown, stands: 'intent', date: '2022-05-20', record: 'izmir' }]);
});
