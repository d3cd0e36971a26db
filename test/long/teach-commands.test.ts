/** `site new` and `site test` as a developer meets them: in a checkout, in a folder of one's own, with right and wrong use. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveReplicas, type Replicas } from '../../src/commands/replica-server.ts';
import { findBrowser } from '../../src/crawlers/find-browser.ts';
import { definitionIn } from '../../src/workers/teach/definition-file.ts';
import { run, temporaryFolder, type Ended } from '../command-line.ts';
import { crawl } from '../crawlers/run.ts';
import { serveMadeUpSite, type MadeUpSite } from '../made-up-site.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const env = { DATELINER_DELAY: '0', DATELINER_BROWSER: 'never', DATELINER_ALLOW_HOST: '127.0.0.1', DATELINER_RETRIES: '0' };
const folder = temporaryFolder('site-command');
let replicas: Replicas;
let madeUp: MadeUpSite;
beforeAll(async () => {
  replicas = await serveReplicas();
  madeUp = await serveMadeUpSite(60);
});
afterAll(async () => {
  await Promise.all([replicas.close(), madeUp.close()]);
  folder.remove();
});
const site = (args: readonly string[], cwd = folder.path, more: Readonly<Record<string, string>> = env): Promise<Ended> => run(['site', ...args], { cwd, env: more });

/** A checkout of its own for each test, so that they run in any order. */
const newCheckout = (name: string, registry: string = readFileSync(path.join(PROJECT, 'src', 'sites', 'registry.ts'), 'utf8')): string => {
  const checkout = path.join(folder.path, name);
  mkdirSync(path.join(checkout, 'src', 'sites'), { recursive: true });
  writeFileSync(path.join(checkout, 'src', 'sites', 'registry.ts'), registry);
  return checkout;
};
describe('what cannot be learned from', () => {
  test.each<[string, (r: Replicas) => string[], number, RegExp]>([
    ['a list', (r) => [`${r.origins.city}/news/index.html`], 1, /reads as a page of kind \w+, not as an article/],
    ['a feed', (r) => [`${r.origins.wire}/feed.xml`], 1, /is no page of HTML but xml/],
    ['a page that robots.txt forbids', (r) => [`${r.origins.city}/drafts/unfinished-bridge-a119.html`], 1, /robots\.txt disallows it/],
    ['a page that is gone', (r) => [`${r.origins.city}/news/harbor-fog-a120.html`], 1, /404/],
    ['a page that only a browser can show', (r) => [`${r.origins.city}/app/night-ferry-a116.html`], 1, /empty before its scripts have run/],
    ['pages of two sites', (r) => [`${r.origins.city}/news/marine-economy-report-a113.html`, `${r.origins.wire}/news/2020/02/07/50109/portland-looks-north/`], 1, /of different sites/],
    ['what is no address', () => ['somewhere'], 2, /no address that can be fetched/],
    ['an address under a name that is none', (r) => [`${r.origins.city}/`, '--name', 'A B'], 2, /no name for a definition/],
  ])('%s is told', async (...[, args, code, said]) => {
    const ended = await site(['new', ...args(replicas), '--dir', 'wrong']);
    expect([ended.code, ended.err]).toEqual([code, expect.stringMatching(said)]);
    expect(existsSync(path.join(folder.path, 'wrong'))).toBe(false);
  });
  test('a private address is refused unless it is named', async () => {
    const ended = await site(['new', `${replicas.origins.city}/news/marine-economy-report-a113.html`, '--dir', 'wrong'], folder.path, { DATELINER_BROWSER: 'never' });
    expect([ended.code, ended.err]).toEqual([1, expect.stringContaining('--allow-host 127.0.0.1')]);
  });
  test('outside a checkout a folder must be named', async () => {
    const ended = await site(['new', `${replicas.origins.city}/news/marine-economy-report-a113.html`]);
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining('--dir')]);
  });
});

describe('in a checkout', () => {
  test('the definition is written beside the others and registered; a second time only by force; it crawls every page of the list it learned', async () => {
    const checkout = newCheckout('checkout');
    const args = ['new', `${madeUp.origin}/release-3.html`, `${madeUp.origin}/release-18.html`, '--name', 'made-up'];
    const first = await site(args, checkout);
    expect([first.code, first.err]).toEqual([0, '']);
    const registry = readFileSync(path.join(checkout, 'src', 'sites', 'registry.ts'), 'utf8');
    expect([registry.match(/from '\.\/made-up\.ts'/g)?.length, registry.match(/\bmadeUp\b/g)?.length]).toEqual([1, 2]);
    const again = await site(args, checkout);
    expect([again.code, again.err]).toEqual([2, expect.stringMatching(/made-up\.ts is there already/)]);
    expect((await site([...args, '--force'], checkout)).code).toBe(0);
    expect(readFileSync(path.join(checkout, 'src', 'sites', 'registry.ts'), 'utf8')).toBe(registry);
    const learned = await definitionIn(path.join(checkout, 'src', 'sites', 'made-up.ts'));
    expect(learned).toMatchObject({ starts: [{ kind: 'listing', url: `${madeUp.origin}/` }], articles: ['^https?://[^/]+/release-\\d+\\.html$'], layouts: [{ body: 'article' }] });
    const { captured } = await crawl(learned!, { maxPages: 200 });
    expect(captured.filter(({ role }) => role === 'article')).toHaveLength(60);
  });
  test('a registry of another shape is left alone, and the lines are told', async () => {
    const checkout = newCheckout('odd-checkout', 'export default [];\n');
    const ended = await site(['new', `${madeUp.origin}/release-4.html`, '--name', 'other'], checkout);
    expect([ended.code, ended.out]).toEqual([0, expect.stringContaining("import { other } from './other.ts';")]);
    expect(readFileSync(path.join(checkout, 'src', 'sites', 'registry.ts'), 'utf8')).toBe('export default [];\n');
  });
});

test('one address is enough where its list leads to more', async () => {
  const ended = await site(['new', `${replicas.origins.wire}/news/2024/11/26/50110/green-ammonia-for-rotterdam/`, '--name', 'one', '--dir', 'one']);
  const learned = await definitionIn(path.join(folder.path, 'one', 'one.ts'));
  expect(ended.code).toBe(0);
  expect(learned?.articles[0]).toBe('^https?://[^/]+/news/\\d{4}/\\d{1,2}/\\d{1,2}/\\d+/[^/]+/?$');
  expect(learned?.layouts?.[0]?.body).toBe('article');
});
test.skipIf(findBrowser(null) === null)('a page that scripts make is learned as the browser shows it (needs a browser)', async () => {
  const ended = await site(['new', `${replicas.origins.city}/app/night-ferry-a116.html`, '--name', 'app', '--dir', 'app'], folder.path, { ...env, DATELINER_BROWSER: 'auto' });
  expect([ended.code, ended.err]).toEqual([0, '']);
  expect(readFileSync(path.join(folder.path, 'app', 'fixtures', 'sites', 'app', 'night-ferry-a116.html'), 'utf8')).toContain('Kaohsiung');
});
test('a list that a person names is used alone, and one that names nothing is told with exit code 1', async () => {
  const article = `${replicas.origins.city}/sister-cities/xiamen-palermo-memorandum-a101.html`;
  const named = await site(['new', article, '--listing', `${replicas.origins.city}/sister-cities/list-1.html`, '--name', 'listed', '--dir', 'listed']);
  expect([named.code, (await definitionIn(path.join(folder.path, 'listed', 'listed.ts')))?.starts]).toEqual([
    0, [{ kind: 'listing', url: `${replicas.origins.city}/sister-cities/list-{page}.html`, firstPage: 1 }],
  ]);
  const empty = await site(['new', article, '--listing', `${replicas.origins.city}/about.html`, '--name', 'empty', '--dir', 'empty']);
  expect([empty.code, empty.out]).toEqual([1, expect.stringContaining('look: no list names the articles')]);
});

describe('site test', () => {
  const page = '/sister-cities/xiamen-palermo-memorandum-a101.html';
  const yaml = path.join(folder.path, 'tried', 'fixtures', 'expectations', 'tried', 'xiamen-palermo-memorandum-a101.yaml');
  const args = ['test', 'tried', '--dir', 'tried'];
  let facts = '';
  beforeAll(async () => {
    await site(['new', replicas.origins.city + page, '--name', 'tried', '--dir', 'tried']);
    // What the bundled expectation of this page says, for the page as it was saved here.
    facts = readFileSync(path.join(PROJECT, 'fixtures', 'expectations', 'city', 'xiamen-palermo-memorandum-a101.yaml'), 'utf8')
      .replace(/^url: .*$/m, `url: "${replicas.origins.city}${page}"`).replace(/^page: .*$/m, 'page: "sites/tried/xiamen-palermo-memorandum-a101.html"');
  });
  test('passes where all is found as a person says', async () => {
    writeFileSync(yaml, facts);
    const ended = await site(args);
    expect([ended.code, ended.err]).toEqual([0, '']);
    expect(ended.out).toMatch(/^pass {2}tried\/xiamen-palermo-memorandum-a101\.yaml: \d+ facts\n1 pages: /);
  });
  test('tells what is missed, what is false, and what was noted and is found', async () => {
    writeFileSync(yaml, facts.replace(/^title: .*$/m, 'title: "Another"').replace('    - "Monreale, IT"\n', '').replace(/^misses:[\s\S]*$/m, 'misses: ["cities: Xiamen, CN"]\n'));
    const ended = await site(args);
    expect(ended.code).toBe(1);
    expect(ended.out).toContain('  miss   title: read "Xiamen and Palermo Sign Memorandum", expected "Another"\n');
    expect(ended.out).toContain('  false  beside cities: Monreale, IT\n');
    expect(ended.out).toContain('  found  cities: Xiamen, CN (take its line out of misses)\n');
  });
  test('reads the definition from its file, so that a change needs no build', async () => {
    writeFileSync(yaml, facts);
    const file = path.join(folder.path, 'tried', 'tried.ts');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace(/^};$/m, "  layouts: [{ body: 'div.footer' }],\n};").replace(/^ {2}layouts: \[\n[\s\S]*?^ {2}\],\n/m, '').replace(/^ {2}layouts: \[\{ body: 'div\.c.*\n/m, ''));
    const ended = await site(args);
    expect([ended.code, ended.out]).toEqual([1, expect.stringContaining('  miss   ')]);
    writeFileSync(file, before);
  });
  test('an expectation that cannot be read, a page that is missing and a name that is not known are told', async () => {
    writeFileSync(yaml, `${facts}\ntypo: 1\n`);
    expect(await site(args)).toMatchObject({ code: 1, err: expect.stringMatching(/is no expectation: .*typo/) });
    writeFileSync(yaml, facts.replace(/^page: .*$/m, 'page: "sites/tried/none.html"'));
    expect(await site(args)).toMatchObject({ code: 1, err: expect.stringContaining('there is no saved page') });
    expect(await site(['test', 'nobody', '--dir', 'tried'])).toMatchObject({ code: 2, err: expect.stringContaining('no definition "nobody"') });
    expect(await site(['test', 'gochengdu', '--dir', 'tried'])).toMatchObject({ code: 1, err: expect.stringContaining('has no expectations') });
  });
  test('--live shows up to three articles of today, and ends with 1 when nothing reads as one', async () => {
    const good = await site([...args, '--live']);
    expect([good.code, good.out]).toEqual([0, expect.stringMatching(/3 fetched, 3 read as articles/)]);
    const gone = await serveMadeUpSite(30);
    await site(['new', `${gone.origin}/release-2.html`, '--name', 'gone', '--dir', 'tried']);
    await gone.close();
    expect(await site(['test', 'gone', '--dir', 'tried', '--live'])).toMatchObject({ code: 1, err: expect.stringContaining('nothing reads as an article') });
  });
});
