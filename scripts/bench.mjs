// Measures speed as ratios within one run, because machines are shared: npm run bench [-- PART… FOLDER] [--long]
// PART is one of texts, pages, lengths, start, threads, memory; FOLDER holds .html and .html.gz pages, .txt texts and .jsonl lines with "text" or "html"; without it the project's fixtures are used.
// With --long, texts of 5 MB instead of 300 kB, threads over 9,000 texts instead of 3,000, and memory over 100,000 documents instead of 6,000.
import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parseDocument } from 'htmlparser2';
import { furnished } from './bench/furniture.mjs';
import { blankDraft, extract, PIPELINE, readArticle } from './bench/rules.mjs';
import { decodePage } from '../dist/page.js';
import { compareThreads } from './bench/threads.mjs';

const PARTS = ['texts', 'pages', 'lengths', 'start', 'threads', 'memory'];
/** Measurements of their own: npm run bench -- gaps | nothing-new | throughput | export. */
const OWN = path.join(fileURLToPath(new URL('.', import.meta.url)), 'bench', `${process.argv[2]}.mjs`);
if (/^[a-z-]+$/.test(process.argv[2] ?? '') && !PARTS.includes(process.argv[2]) && existsSync(OWN)) {
  const { status } = spawnSync(process.execPath, [OWN, ...process.argv.slice(3)], { stdio: 'inherit' });
  process.exit(status ?? 1);
}

const ROUNDS = 7;
/** V8 goes on compiling for a dozen rounds of 200 texts, which is little beside an archive. */
const ROUNDS_OF_TEXTS = 16;
const PROCESSES = 3;
const TEXTS = 200;
/** Compromise takes its time: it reads every fifth text. */
const SHARE = 5;
const LENGTH = 2500;
const root = fileURLToPath(new URL('..', import.meta.url));
const CONTENDER = path.join(root, 'scripts', 'bench', 'contender.mjs');
const isLong = process.argv.includes('--long');
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const parts = words.filter((word) => PARTS.includes(word));
const wants = (part) => parts.length === 0 || parts.includes(part);
const named = words.find((word) => !PARTS.includes(word));
const folder = named ?? path.join(root, 'fixtures');

const bare = (html) => ({ html, url: null, site: null, hint: null, fetchedOn: null });

/** The pages and texts of a folder. */
function inputs() {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).toSorted();
  const of = (ending) => files.filter((file) => file.endsWith(ending));
  const lines = of('.jsonl').flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean)).map((line) => JSON.parse(line));
  const strings = (field) => lines.map((line) => line[field]).filter((value) => typeof value === 'string');
  return {
    pages: [
      ...of('.html').map((file) => decodePage(readFileSync(file), null).text), ...of('.html.gz').map((file) => decodePage(gunzipSync(readFileSync(file)), null).text), ...strings('html'),
    ].filter((html) => html.length > 1000),
    given: [...of('.txt').map((file) => readFileSync(file, 'utf8')), ...strings('text'), ...strings('body')],
  };
}
/** Texts of about the length of a release, each put together from other paragraphs. */
function releases(bodies) {
  const paragraphs = bodies.flatMap((body) => body.split('\n')).filter((line) => line.length > 80);
  if (paragraphs.length === 0) throw new Error(`${folder} holds no text to read`);
  return Array.from({ length: TEXTS }, (_, i) => {
    let text = '';
    for (let k = 0; text.length < LENGTH; k += 1) text += `${paragraphs[(i * 7 + k * (1 + (i % 5))) % paragraphs.length]}\n`;
    return text.slice(0, LENGTH);
  });
}
/** CPU milliseconds of one call. */
async function cpuOf(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
/** CPU milliseconds an item for each contender, the best of several rounds in which all take turns; the first warms up. */
async function compare(contenders, rounds = ROUNDS) {
  const best = new Map(contenders.map(({ name }) => [name, Number.POSITIVE_INFINITY]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, items, work } of contenders) {
      const spent = await cpuOf(async () => {
        for (const item of items) await work(item);
      });
      best.set(name, Math.min(best.get(name), spent / items.length));
    }
  }
  return best;
}
const line = (name, ms, more = '') => console.log(`${name.padEnd(50)} ${ms.toFixed(3).padStart(9)} ms   ${more}`);
function table(best, base) {
  for (const [name, ms] of best) line(name, ms, `${(ms / best.get(base)).toFixed(2)} times`);
}
/** What was measured beside what is wanted: the table at the end. */
const verdicts = [];
function judge(what, measured, { most, least, unit }) {
  const kept = most === undefined ? measured >= least : measured <= most;
  verdicts.push(`${what.padEnd(58)} ${measured.toFixed(2).padStart(9)} ${unit.padEnd(6)} ${most === undefined ? `at least ${least}` : `at most ${most}`}`.padEnd(96) + (kept ? 'kept' : 'MISSED'));
}
/** A package that only developers have, or null. */
async function optional(name) {
  try {
    return await import(name);
  } catch {
    return null;
  }
}

/** Texts read in a process of its own, which has V8 as its users have it; `ms` gives the CPU milliseconds that a list of them took. */
async function startContender(name) {
  const child = fork(CONTENDER, [name]);
  const [ready] = await once(child, 'message');
  if (ready !== 'ready') throw new Error(`${name} gave ${ready}`);
  const ms = async (texts) => {
    child.send(texts);
    return (await once(child, 'message'))[0];
  };
  return { ms, stop: () => child.kill() };
}

/** What the best of several processes takes for a text, round by round: V8 optimizes the same functions more luckily in one process than in the next. */
async function bestOf(name, texts) {
  let best = Infinity;
  for (let started = 0; started < PROCESSES; started += 1) {
    const reader = await startContender(name);
    for (let round = 0; round < ROUNDS_OF_TEXTS; round += 1) best = Math.min(best, (await reader.ms(texts)) / texts.length);
    reader.stop();
  }
  return best;
}

async function textStep(texts) {
  console.log(`\n${texts.length} texts of ${LENGTH} characters, one thread, CPU time, best of ${PROCESSES} processes with ${ROUNDS_OF_TEXTS} rounds each`);
  const hasCompromise = (await optional('compromise')) !== null;
  if (!hasCompromise) console.log('compromise is not installed');
  const [own, theirs] = ['text to record, everything on', 'compromise, nlp(text) alone'];
  const best = new Map();
  if (hasCompromise) best.set(theirs, await bestOf('compromise', texts.filter((_, i) => i % SHARE === 0)));
  best.set(own, await bestOf('record', texts));
  table(best, hasCompromise ? theirs : own);
  if (hasCompromise) judge('text to record, of nlp(text) of compromise', best.get(own) / best.get(theirs), { most: 0.2, unit: 'times' });
}
/** What each step takes of it. */
function stepShares(texts) {
  const best = new Map();
  for (let round = 0; round < ROUNDS; round += 1) {
    const spent = new Map();
    for (const text of texts) {
      let draft = blankDraft({ text, title: null, url: null, publishedAt: '2024-06-01', dateOrder: null, homeCity: null });
      PIPELINE.forEach((step, i) => {
        const before = process.cpuUsage();
        draft = { ...draft, [step.gives]: step.run(draft) };
        const { user, system } = process.cpuUsage(before);
        const name = `  ${i + 1} ${step.gives}`;
        spent.set(name, (spent.get(name) ?? 0) + (user + system) / 1000);
      });
    }
    for (const [name, ms] of spent) best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, ms / texts.length));
  }
  const whole = [...best.values()].reduce((sum, ms) => sum + ms, 0);
  console.log('\nits steps');
  for (const [name, ms] of best) line(name, ms, `${((100 * ms) / whole).toFixed(0).padStart(2)} %`);
}

/** Other libraries complain on the console of what they cannot read. */
const silently = (work) => async (html) => {
  const { log, warn, error } = console;
  Object.assign(console, { log: () => undefined, warn: () => undefined, error: () => undefined });
  try {
    await work(html);
  } catch {
    // What another library cannot read costs it what it costs.
  } finally {
    Object.assign(console, { log, warn, error });
  }
};

async function articleStep(pages, what) {
  console.log(`\n${pages.length} pages of ${Math.round(pages.reduce((sum, page) => sum + page.length, 0) / pages.length)} characters${what}`);
  const parse = { name: 'htmlparser2, DOM parse alone', items: pages, work: (html) => parseDocument(html) };
  const contenders = [parse, { name: 'article step', items: pages, work: (html) => readArticle(bare(html)) }];
  const [readability, linkedom, defuddle] = [await optional('@mozilla/readability'), await optional('linkedom'), await optional('defuddle/node')];
  if (readability !== null && linkedom !== null) contenders.push({ name: 'Readability on linkedom', items: pages, work: silently((html) => new readability.Readability(linkedom.parseHTML(html).document).parse()) });
  else console.log('@mozilla/readability or linkedom is not installed');
  if (defuddle !== null && linkedom !== null) contenders.push({ name: 'defuddle on linkedom', items: pages, work: silently((html) => defuddle.Defuddle(linkedom.parseHTML(html).document, 'https://example.org/')) });
  else console.log('defuddle or linkedom is not installed');
  table(await compare(contenders, 4), parse.name);
}

const repeated = (piece) => (length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Texts of which each character is trouble, beside a plain one. */
function growing(plain) {
  return {
    'releases, one after the other': repeated(`${plain.join('\n')}\n`), 'releases on one line': repeated(plain.join(' ').replaceAll('\n', ' ')),
    'nested brackets': repeated('(['), 'endless digits': repeated('1234567890'), 'commas': repeated(','), 'numbers and commas': repeated('1,'),
    'capitals': repeated('MAYORS OF PERTH '), 'capitalised words': repeated('Mayor Ming Bonn Group '), 'one word': repeated('a'), 'spaces': repeated(' '), 'line ends': repeated('\n'),
    'dates': repeated('on 3 May 2024, '), 'cities': repeated('Perth, Bonn and '), 'quotation marks': repeated('“'), 'Chinese': repeated('成都市与札幌签署协议'),
  };
}
async function lengths(texts) {
  const [small, large] = isLong ? [500_000, 5_000_000] : [30_000, 300_000];
  console.log(`\ntime for ${large} characters against ${small}: 10 times is linear`);
  let worst = 0;
  for (const [name, make] of Object.entries(growing(texts))) {
    const best = await compare([small, large].map((length) => ({ name: String(length), items: [make(length)], work: (text) => extract({ id: 'x', text }) })), isLong ? 1 : 3);
    const growth = best.get(String(large)) / best.get(String(small));
    worst = Math.max(worst, growth);
    line(`  ${name}`, best.get(String(large)), `${growth.toFixed(1).padStart(5)} times`);
  }
  judge(`ten times the text, the worst of these (${large} characters)`, worst, { most: 20, unit: 'times' });
}

const code = (body) => ['--input-type=module', '-e', `const before = process.memoryUsage().rss; const t = performance.now(); ${body}; console.log(JSON.stringify({ ms: performance.now() - t, mb: (process.memoryUsage().rss - before) / 1048576 }))`];
const at = (file) => JSON.stringify(new URL(`../dist/${file}`, import.meta.url).href);
function startUp() {
  console.log('\na process of its own, wall time, best of 5');
  const tries = {
    'import': `await import(${at('index.js')})`,
    'import and first record': `const { extract } = await import(${at('index.js')}); await extract({ id: 'x', text: 'Graz and Turin signed an agreement on 3 May 2024 worth 5 million euros.' })`,
    'gazetteer alone': `const { openTable } = await import(${at('extractors/cities/table.js')}); openTable()`,
  };
  for (const [name, body] of Object.entries(tries)) {
    const told = Array.from({ length: 5 }, () => JSON.parse(spawnSync(process.execPath, code(body), { encoding: 'utf8' }).stdout)).toSorted((a, b) => a.ms - b.ms)[0];
    line(`  ${name}`, told.ms, `${told.mb.toFixed(1)} MB above an empty process`);
    if (name === 'gazetteer alone') {
      judge('gazetteer, to load', told.ms, { most: 100, unit: 'ms' });
      judge('gazetteer, resident above an empty process', told.mb, { most: 60, unit: 'MB' });
    }
  }
  for (const flag of ['--version', '--help']) {
    const spent = Array.from({ length: 5 }, () => {
      const before = performance.now();
      spawnSync(process.execPath, [path.join(root, 'dist', 'cli.js'), flag]);
      return performance.now() - before;
    });
    line(`  dateliner ${flag}`, Math.min(...spent));
  }
}

function threads(texts) {
  const { single, double, documents, load } = compareThreads(texts, { copies: isLong ? 45 : 15, rounds: 2 });
  console.log(`\nextract --workers, ${documents} texts, wall time less that of one text; the machine had ${load.toFixed(1)} to do before, which must be near 0 to tell anything`);
  line('  one', single * 1000);
  line('  two', double * 1000, `${(single / double).toFixed(2)} times as fast`);
  judge('two threads against one', single / double, { least: 1.5, unit: 'times' });
}
function memory() {
  console.log('\nmemory, a process of its own');
  const { stdout } = spawnSync(process.execPath, ['--expose-gc', path.join(root, 'scripts/bench/memory.mjs'), String(isLong ? 100_000 : 6_000)], { encoding: 'utf8' });
  const lines = stdout.trimEnd().split('\n'), last = lines.pop();
  console.log(lines.join('\n'));
  judge('heap over the second half of the documents', JSON.parse(last).heapGrowth, { most: 10, unit: 'MB' });
}

const { pages, given } = inputs();
const bodies = [...given, ...pages.map((html) => readArticle(bare(html)).text).filter((text) => text.length > 500)];
const texts = releases(bodies);
if (wants('texts')) {
  await textStep(texts);
  stepShares(texts);
}
if (wants('pages') && pages.length > 0) {
  // Pages of this project are bare; those of the world carry a hundred kilobytes of furniture, and that is what a reader of them meets.
  if (named === undefined) await articleStep(pages.map((page, n) => furnished(page, n + 1)), ', in the furniture of real pages');
  await articleStep(pages, named === undefined ? ', bare' : '');
}
if (wants('lengths')) await lengths(texts);
if (wants('start')) startUp();
if (wants('threads')) threads(texts);
if (wants('memory')) memory();
console.log(`\n${verdicts.join('\n')}`);
