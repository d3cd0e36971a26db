/** Learning a definition: the patterns, the layout, the files, and the bundled replicas learned and crawled again. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { serveReplicas, type ReplicaName, type Replicas } from '../src/commands/replica-server.ts';
import { extract } from '../src/extractors/extract.ts';
import { decodePage } from '../src/page.ts';
import { relocate, type Site } from '../src/site.ts';
import { SITES, siteNamed } from '../src/sites/registry.ts';
import { candidatePatterns, choosePatterns, segmentPattern } from '../src/workers/teach/address-pattern.ts';
import { checkedDefinitionIn, definitionIn } from '../src/workers/teach/definition-file.ts';
import { constantName, definitionSource, registered } from '../src/workers/teach/definition-source.ts';
import { nameGuess, orderGuess, zoneGuess } from '../src/workers/teach/guesses.ts';
import { learnLayout, readWith } from '../src/workers/teach/layout-lesson.ts';
import { ExpectationSchema } from '../src/workers/teach/expectations.ts';
import { run, temporaryFolder, type Ended } from './command-line.ts';
import { crawl } from './crawlers/run.ts';

const REGISTRY = readFileSync(fileURLToPath(new URL('../src/sites/registry.ts', import.meta.url)), 'utf8');

describe('address patterns', () => {
  test.each([
    ['news', false, 'news'], ['2025', false, '\\d{4}'], ['06', false, '\\d{1,2}'], ['50101', false, '\\d+'], ['2008-07-03', false, '\\d{4}-\\d{2}-\\d{2}'],
    ['202506', false, '\\d+'], ['column_12', false, 'column_\\d+'], ['our-sister-cities', false, 'our-sister-cities'],
    ['xiamen-palermo-memorandum-a101.html', true, '[^/]+-a\\d+\\.html'], ['a-hard-year', true, '[^/]+'], ['release-3.html', true, 'release-\\d+\\.html'],
    ['t20231107_1234567.htm', true, 't\\d+_\\d+\\.htm'], ['12345-harbour-opens', true, '\\d+-[^/]+'], ['agreement', true, '[^/]+'],
    ['0b5e2f6c-9a14-4c77-8d52-aa10e6f3b9c1', true, '[0-9a-f-]{36}'], ['5f3c9a7be21d04', true, '[0-9a-f]+'], ['', true, ''],
    ['content_a1b2c3d4e5f60718293a4b5c6d7e8f90.shtml', true, 'content_[0-9a-f]+\\.shtml'], ['0b5e2f6c-9a14-4c77-8d52-aa10e6f3b9c1_en', true, '[0-9a-f-]{36}_en'],
    ['hallberg-und-stadt-pilsen-vereinbaren-werk', false, '[^/]+'], ['ip_25_1188', true, 'ip_\\d+_\\d+'], ['deed-of-the-facade', false, 'deed-of-the-facade'],
  ] as const)('the part "%s" (last: %s) stands for %s', (segment, isLast, pattern) => {
    expect(segmentPattern(segment, isLast)).toBe(pattern);
    expect(new RegExp(`^(?:${pattern})$`, 'u').test(segment)).toBe(true);
  });

  test.each<{ what: string; urls: string[]; like: string[]; unlike: string[] }>([
    { what: 'dated folders', urls: ['https://a.example/news/2025/06/03/50101/six-cranes/', 'https://a.example/news/2024/11/26/50110/green-ammonia/'],
      like: ['https://a.example/news/2015/03/11/7/x/'], unlike: ['https://a.example/news/2025/', 'https://a.example/news/', 'https://a.example/about/2025/06/03/1/x/'] },
    { what: 'slugs with a number, in folders of any depth', urls: ['https://a.example/sister-cities/one-two-a101.html', 'https://a.example/news/gov/three-four-a102.html'],
      like: ['https://a.example/life/x-a9.html'], unlike: ['https://a.example/news/index.html', 'https://a.example/list-2.html'] },
    { what: 'numbers in the query', urls: ['https://a.example/show?cat=3&id=17', 'https://a.example/show?cat=3&id=18'],
      like: ['https://a.example/show?cat=3&id=99'], unlike: ['https://a.example/show?page=2', 'https://a.example/show'] },
    { what: 'slugs alone', urls: ['https://a.example/press/harbour-opens', 'https://a.example/press/bridge-closed'],
      like: ['https://a.example/press/fog'], unlike: ['https://a.example/press/', 'https://a.example/about', 'https://a.example/press/a/b'] },
  ])('$what: the narrowest pattern takes their like and refuses what is none', ({ urls, like, unlike }) => {
    const [pattern = ''] = candidatePatterns(urls);
    expect([...urls, ...like].filter((url) => !new RegExp(pattern, 'u').test(url))).toEqual([]);
    expect(unlike.filter((url) => new RegExp(pattern, 'u').test(url))).toEqual([]);
  });

  test('every candidate takes the addresses that it was learned from', () => {
    const word = fc.stringMatching(/^[a-z0-9._-]{1,12}$/);
    const url = fc.tuple(fc.array(word, { minLength: 1, maxLength: 5 }), fc.boolean()).map(([parts, slash]) => new URL(`https://a.example/${parts.join('/')}${slash ? '/' : ''}`).href);
    fc.assert(fc.property(fc.array(url, { minLength: 1, maxLength: 2 }), (urls) => {
      for (const pattern of candidatePatterns(urls)) expect(urls.every((u) => new RegExp(pattern, 'u').test(u))).toBe(true);
    }));
  });
  test('a wider pattern is taken where the lists ask for it, unless it takes navigation', () => {
    const urls = ['https://a.example/en/news/harbour-opens'];
    const likely = ['https://a.example/en/news/bridge-closed', 'https://a.example/en/life/choir-sings', 'https://a.example/en/life/cook-wins'];
    expect(choosePatterns(urls, { likely, refused: [] }).taken).toEqual(likely);
    expect(choosePatterns(urls, { likely, refused: ['https://a.example/en/help/opening-hours'] }).taken).toEqual(likely.slice(0, 1));
  });
  test('addresses without anything in common have a pattern each', () => {
    const { patterns } = choosePatterns(['https://a.example/news/12', 'https://a.example/story.php?id=4'], { likely: [], refused: [] });
    expect(patterns).toEqual(['^https?://[^/]+/news/\\d+$', '^https?://[^/]+/story\\.php\\?id=\\d+$']);
  });
});

describe('guesses', () => {
  test.each([
    ['www.gov.cn', [null], 'Asia/Shanghai'], ['a.example', ['2024-01-01T09:00:00+08:00', null], 'Asia/Shanghai'],
    ['a.example', ['2024-01-01T09:00:00+08:00', '2024-01-01T09:00:00+01:00'], null], ['a.example', ['2024-01-01'], null], ['stadt.de', ['2024-01-01T09:00:00+02:00'], 'Europe/Berlin'],
  ] as const)('the zone of %s with %j is %s', (host, stamps, zone) => {
    expect(zoneGuess(host, { publishedAt: stamps, texts: [] })).toBe(zone);
  });
  test.each([
    [['<div>浙ICP备20990001号-1</div>', '<p>京ICP证 000001号</p>'], [null], 'Asia/Shanghai'], [['蜀ICP備20990002號'], ['2024-01-01'], 'Asia/Shanghai'], [['浙ICP备20990001号', 'no number'], [null], null],
    [['The ICP is a working group'], [null], null], [['浙ICP备20990001号'], ['2024-01-01T09:00:00+02:00'], null], [['浙ICP备20990001号'], ['2024-01-01T09:00:00+02:00', '2024-01-01T09:00:00+03:00'], null],
  ])('pages that hold %j with days like %j have the zone %s', (texts, publishedAt, zone) => {
    const found = zoneGuess('news.example', { publishedAt, texts });
    expect(zone === null ? found === 'Asia/Shanghai' : found === zone).toBe(zone !== null);
  });
  test.each([
    { text: 'on 29.07.2025 and 05/06/2025', language: 'en', host: 'a.example', order: 'dmy' }, { text: '10/19/2016 04:10', language: 'en', host: 'a.example', order: 'mdy' },
    { text: '05/06/2016', language: 'en', host: 'a.example', order: null }, { text: '', language: 'de', host: 'a.example', order: 'dmy' },
    { text: '', language: 'en-US', host: 'a.example', order: 'mdy' }, { text: '', language: 'en', host: 'a.org.uk', order: 'dmy' },
  ])('days written as in "$text" ($language, $host) are meant as $order', ({ text, language, host, order }) => {
    expect(orderGuess([text], { language, host })).toBe(order);
  });
  test.each([
    ['www.gochengdu.cn', 'gochengdu'], ['en.xm.gov.cn', 'xm'], ['news.port.example', 'news-port'], ['127.0.0.1:8080', 'site-127-0-0-1'], ['localhost', 'localhost'], ['www.city.org.uk:81', 'city'],
  ])('%s is called %s', (host, name) => {
    expect(nameGuess(host)).toBe(name);
  });
});

const blank: Site = { name: 'a-site', title: 'A', home: 'https://a.example/', starts: [], hosts: ['a.example'], articles: [] };
const lineOf = (source: string, words: string): number => source.slice(0, source.indexOf(words)).split('\n').length;

describe('the file of a definition', () => {
  const folder = temporaryFolder('definition');
  afterAll(folder.remove);
  const file = path.join(folder.path, 'a.ts');

  test('reads back as it was, whatever stands in it', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.string(), { maxLength: 6 }), async (text, cut) => {
      const given: Site = { ...blank, title: text.toWellFormed(), notes: text.toWellFormed(), layouts: [{ body: 'main', cut: cut.map((c) => c.toWellFormed()) }], starts: [{ kind: 'listing', url: 'https://a.example/{page}', firstPage: 0 }] };
      writeFileSync(file, definitionSource(given));
      expect(await definitionIn(`${file}`)).toEqual(given);
    }), { numRuns: 50 });
  });
  test('that is broken or holds something else is told; one that is missing is null', async () => {
    writeFileSync(file, "import { x } from './y.ts';\nexport const a: Site = x;\n");
    await expect(definitionIn(file)).rejects.toThrow(/cannot be read/);
    writeFileSync(file, 'export const a: Site = { name: 1 };\n');
    await expect(definitionIn(file)).rejects.toThrow(/holds no definition of a site: title, home, starts, hosts, articles are missing/);
    expect(await definitionIn(path.join(folder.path, 'none.ts'))).toBeNull();
  });
  const good = definitionSource({ ...blank, starts: [{ kind: 'listing', url: 'https://a.example/news', items: 'ul a' }], articles: ['/press/\\d+$'], language: 'fi', layouts: [{ body: 'div.story', cut: ['div.rel', 'p.share'] }] });
  test.each<[string, [string, string], RegExp]>([
    ['a field that is misspelt', ["language: 'fi'", "langauge: 'fi'"], /langauge: there is no such field/],
    ['a selector that is none', ["'p.share'", "'p..share['"], /layouts\[1\]\.cut\[2\]: is no CSS selector/],
    ['a pattern that does not compile', ["'/press/", "'/press/(("], /articles\[1\]: is no regular expression/],
    ['a number for a word', ["language: 'fi'", 'language: 7'], /language: .*expected string/],
    ['an unknown kind of list', ["kind: 'listing'", "kind: 'listings'"], /starts\[1\]\.kind: /],
    ['a comma that is missing', ["language: 'fi',", "language: 'fi'"], /cannot be read: Unexpected/],
  ])('%s is told with its line', async (_, [from, to], says) => {
    expect(good).toContain(from);
    writeFileSync(file, good.replace(from, to));
    const said = await checkedDefinitionIn(file).then(() => 'nothing', String);
    expect(said).toMatch(says);
    const [, line, column] = /a\.ts:(\d+):(\d+)/.exec(said) ?? [];
    // A break is noticed at what follows it.
    expect(Number(line)).toBe(lineOf(good, from) + Number(from.endsWith(',')));
    expect(Number(column)).toBeGreaterThan(1);
  });
  test('what is right raises nothing', async () => {
    writeFileSync(file, good);
    expect(await checkedDefinitionIn(file)).toMatchObject({ name: 'a-site', language: 'fi' });
  });
  test.each(SITES.map(({ name }) => name))('the definition of %s reads from its file as it was built', async (name) => {
    expect(await definitionIn(fileURLToPath(new URL(`../src/sites/${name}.ts`, import.meta.url)))).toEqual(siteNamed(name));
  });
  test('is registered by two lines, once', () => {
    const after = registered(REGISTRY, 'port-of-x') ?? '';
    expect(after).toContain("import { portOfX } from './port-of-x.ts';\nimport type { Site }");
    expect(after).toMatch(/export const SITES = \[\s+gochengdu, [\w,\s]*replicaWire,\s+portOfX,\s+\] as const/);
    expect(registered("import { a } from './a.ts';\nexport const SITES = [a] as const;\n", 'b')).toBe("import { a } from './a.ts';\nimport { b } from './b.ts';\nexport const SITES = [a, b] as const;\n");
    expect(registered(after, 'port-of-x')).toBe(after);
    expect(registered('export default [];\n', 'port-of-x')).toBeNull();
    expect([constantName('a-1-b'), constantName('9news')]).toEqual(['a1B', 'site9news']);
  });
});

/** A page with a frame, in a markup whose day and author the generic step does not see. */
function framed(n: number, more = ''): { url: string; html: string } {
  const text = [`Lyon and Osaka signed paper number ${n} on cooperation in the harbour, the office of the mayor said on the day.`, `Trade rose to ${n + 100} million euros, and ${n + 7} companies have opened an office since 2015.`, `The next group of ${n + 20} engineers and teachers is expected to come in the spring of the year.`];
  const html = `<!doctype html><html lang="en"><head><title>Paper ${n} signed by the two ports | Port News</title></head><body><div class="bar"><a href="/">Home</a> <a href="/list">List</a></div>
<div class="left"><h1>Paper ${n} signed by the two ports</h1><div class="text-zone">${text.map((line) => `<p>${line}</p>`).join('\n')}${more}</div></div>
<div class="bottom"><p>The port office answers letters on weekdays from nine to noon, in the old customs house.</p></div></body></html>`;
  return { url: `http://port.invalid/paper-${n}`, html };
}
const port: Site = { name: 'port', title: 'Port', home: 'http://port.invalid/', starts: [], hosts: ['port.invalid'], articles: [] };

describe('the layout of two pages', () => {
  test('the tightest element that holds the text is the body, and what both show is cut', () => {
    const { layout } = learnLayout([framed(1), framed(2)], port);
    expect(layout.body).toBe('div.text-zone');
    expect(layout.cut).toEqual(['div.bar', 'div.bottom']);
  });
  test('what both texts end in is an end marker', () => {
    const end = '<p>The port is one of the oldest of the country and has been open all winter since 1911.</p>';
    const samples = [framed(1, end), framed(2, end)];
    const { layout } = learnLayout(samples, port);
    expect(layout.endMarkers).toEqual(['^The port is one of the oldest of the country and has been']);
  });
  test('a day, an author and a title that the generic step does not find are named by their elements', () => {
    const samples = [1, 2].map((n) => {
      const { url, html } = framed(n);
      const dayless = html.replace(/<title>.*?<\/title>/, '<title>Port News</title>').replace(/<h1>.*?<\/h1>/, `<h1>Port News</h1><div class="paper-title">Paper ${n} of the ports</div>`);
      return { url, html: dayless.replace('<div class="bottom">', `<div class="signed-by">Ines Okafor</div><div class="stamp"><span class="source-name">Ines Okafor</span><span class="pub-day">2024.05.1${n}</span></div><div class="bottom">`) };
    });
    const { layout } = learnLayout(samples, port);
    expect(layout).toMatchObject({ title: 'div.paper-title', authors: 'span.source-name' });
    const read = samples.map((sample) => readWith(sample, port, layout));
    expect(read.map(({ title }) => title)).toEqual(['Paper 1 of the ports', 'Paper 2 of the ports']);
    expect(read.map(({ authors, publishedAt }) => [authors, publishedAt])).toEqual([[['Ines Okafor'], '2024-05-11'], [['Ines Okafor'], '2024-05-12']]);
  });
  test('one page, or two copies of one, teach nothing of the frame and say so', () => {
    expect(learnLayout([framed(1)], port)).toEqual({ layout: {}, remarks: [expect.stringMatching(/one article alone/)] });
    expect(learnLayout([framed(1), { ...framed(1), url: 'http://port.invalid/twin' }], port)).toEqual({ layout: {}, remarks: [expect.stringMatching(/share most of their text/)] });
  });
});

let replicas: Replicas;
beforeAll(async () => { replicas = await serveReplicas(); });
afterAll(() => replicas.close());

/** The kept articles of a crawl: path of each canonical URL with its text. */
async function kept(site: Site): Promise<Map<string, string>> {
  const { captured } = await crawl(site, { maxPages: 200 });
  const articles = new Map<string, string>();
  for (const { role, body, headers, finalUrl, canonicalUrl } of captured) {
    if (role !== 'article') continue;
    const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? null;
    const record = await extract({ html: decodePage(body, type).text, url: finalUrl }, { site });
    if (record.pageKind === 'article' && record.text !== '') articles.set(new URL(canonicalUrl).pathname, record.text);
  }
  return articles;
}

const PAGES: Readonly<Record<ReplicaName, readonly [string, string]>> = {
  city: ['/sister-cities/xiamen-palermo-memorandum-a101.html', '/news/marine-economy-report-a113.html'],
  wire: ['/news/2025/06/03/50101/six-cranes-for-lekki/', '/news/2024/11/26/50110/green-ammonia-for-rotterdam/'],
};
const settings = { DATELINER_DELAY: '0', DATELINER_BROWSER: 'never', DATELINER_ALLOW_HOST: '127.0.0.1' };

describe.each(['city', 'wire'] as const)('the replica %s', (name) => {
  const folder = temporaryFolder(`teach-${name}`);
  afterAll(folder.remove);
  let learned: Ended;
  let site: Site;
  beforeAll(async () => {
    const [one, two] = PAGES[name].map((page) => replicas.origins[name] + page);
    learned = await run(['site', 'new', one ?? '', two ?? '', '--name', 'learned', '--dir', '.'], { cwd: folder.path, env: settings });
    site = (await definitionIn(path.join(folder.path, 'learned.ts'))) ?? port;
  });

  test('is learned from two pages, and the definition, the pages and open expectations are written', () => {
    expect([learned.code, learned.err]).toEqual([0, '']);
    const slugs = name === 'city' ? ['xiamen-palermo-memorandum-a101', 'marine-economy-report-a113'] : ['six-cranes-for-lekki', 'green-ammonia-for-rotterdam'];
    for (const slug of slugs) {
      expect(existsSync(path.join(folder.path, 'fixtures', 'sites', 'learned', `${slug}.html`))).toBe(true);
      const draft = readFileSync(path.join(folder.path, 'fixtures', 'expectations', 'learned', `${slug}.yaml`), 'utf8');
      expect(ExpectationSchema.parse(parse(draft))).toMatchObject({ page: `sites/learned/${slug}.html`, says: { body: [], dates: [] }, misses: [] });
      expect(draft).toMatch(/^# title: ".*to check$/m);
    }
    expect(site.notes).toMatch(/^Learned on \d{4}-\d{2}-\d{2} from http:\/\/127\.0\.0\.1/);
    expect([site.title, site.language]).toEqual([name === 'city' ? 'Go Xiamen' : 'Meridian Newswire', 'en']);
  });

  test('of two addresses the one that cannot be had is named, and nothing is written', async () => {
    const missing = `${replicas.origins[name]}/nothing-here`;
    const { code, err } = await run(['site', 'new', replicas.origins[name] + PAGES[name][0], missing, '--name', 'none', '--dir', '.'], { cwd: folder.path, env: settings });
    expect([code, err]).toEqual([1, `dateliner: ${missing}: 404 Not Found\n`]);
    expect(existsSync(path.join(folder.path, 'none.ts'))).toBe(false);
  });

  test('crawled by what was learned it gives every article that the hand-written definition gives, with the same text', async () => {
    const [mine, theirs] = [await kept(site), await kept(relocate(siteNamed(`replica-${name}`) ?? port, replicas.origins[name]))];
    expect([...theirs.keys()].filter((page) => !mine.has(page))).toEqual([]);
    expect([...theirs].filter(([page, text]) => mine.get(page) !== text).map(([page]) => page)).toEqual([]);
    // Nothing tells from outside that the page in GBK is a twin of another.
    expect([...mine.keys()].filter((page) => !theirs.has(page))).toEqual(name === 'city' ? ['/gbk/port-agreement-with-cebu-a108.html'] : []);
  });

  test('the drafts are open for "site test" until a person has filled them', async () => {
    const place = { cwd: folder.path, env: settings };
    const open = await run(['site', 'test', 'learned', '--dir', '.'], place);
    expect([open.code, open.out.match(/^open /gm)?.length]).toEqual([1, 2]);
  });
});
