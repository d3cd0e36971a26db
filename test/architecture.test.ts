import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
/** Longest source file, in lines; data files (lists of words, names, units, tables) may be longer. */
const LONGEST = 300;

/** The floor of each room: imports run downhill only, and rooms of one floor do not know each other. */
const FLOORS: Readonly<Record<string, number>> = {
  'cli.ts': 5, 'index.ts': 5, commands: 5, serve: 5, workers: 4, dossier: 4, review: 3, ledger: 3, gold: 3, exports: 3, sites: 2, crawlers: 2, extractors: 2, store: 2,
  'record.ts': 1, 'record-diff.ts': 1, 'record-lines.ts': 1, columns: 1, 'corrections.ts': 1, 'record-schema.ts': 1, 'site.ts': 1, 'page.ts': 1, page: 1, 'edtf.ts': 1, 'markup.ts': 1, 'errors.ts': 1, 'config.ts': 1, 'log.ts': 1, 'counted.ts': 1,
};

interface Source { readonly file: string; readonly room: string; readonly text: string; readonly imports: readonly string[] }

const sources: readonly Source[] = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => {
    const full = path.join(entry.parentPath, entry.name);
    const file = path.relative(SRC, full).split(path.sep).join('/');
    const text = readFileSync(full, 'utf8');
    const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+|[^.'][^']*)'/g)].map((m) => m[1] ?? '');
    return { file, room: file.split('/')[0] ?? file, text, imports: specifiers.map((s) => (s.startsWith('.') ? inside(full, s) : s)) };
  });

function inside(from: string, specifier: string): string {
  return `src:${path.relative(SRC, path.resolve(path.dirname(from), specifier)).split(path.sep).join('/')}`;
}
const local = (source: Source): string[] => source.imports.filter((i) => i.startsWith('src:')).map((i) => i.slice(4));

test('every file stands in a room that has a floor', () => {
  expect(sources.filter((s) => FLOORS[s.room] === undefined).map((s) => s.file)).toEqual([]);
});

test('imports run downhill, and rooms of one floor above the first do not know each other', () => {
  const wrong = sources.flatMap((source) => local(source).filter((target) => {
    const room = target.split('/')[0] ?? target;
    if (room === source.room) return false;
    const [from, to] = [FLOORS[source.room] ?? 0, FLOORS[room] ?? 9];
    return to > from || (to === from && from > 1 && from < 5);
  }).map((target) => `${source.file} imports ${target}`));
  expect(wrong).toEqual([]);
});

test('no import runs in a circle', () => {
  const graph = new Map(sources.map((s) => [s.file, local(s)]));
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    state.set(file, 'done');
  };
  for (const { file } of sources) visit(file, []);
  expect(circles).toEqual([]);
});

describe('extractors are pure', () => {
  const rules: readonly (readonly [string, RegExp])[] = [
    ['the clock', /\bnew Date\(\s*\)|\bDate\.now\b|\bperformance\.|\bprocess\.hrtime\b/],
    ['the environment', /\bprocess\.(env|argv|cwd|platform)\b/],
    ['randomness', /\bMath\.random\b|\brandom(UUID|Bytes|Int)\b/],
    ['the network', /\bfetch\(|'node:(http|https|net|tls|dns|dgram)'|'undici'/],
    ['another process', /'node:(child_process|worker_threads|cluster)'/],
  ];
  const extractors = sources.filter((s) => s.room === 'extractors');
  test.each(rules)('they never touch %s', (_what, pattern) => {
    expect(extractors.filter((s) => pattern.test(s.text)).map((s) => s.file)).toEqual([]);
  });
  test('they read files in two places only: the compiled gazetteer and the digest of the rules', () => {
    const readers = extractors.filter((s) => s.imports.some((i) => /^(node:)?fs(\/promises)?$/.test(i))).map((s) => s.file);
    expect(readers.filter((file) => !file.startsWith('extractors/cities/') && file !== 'extractors/ruleset.ts')).toEqual([]);
    expect(readers.length).toBeLessThanOrEqual(2);
  });
});

test('BullMQ is known in the workers alone', () => {
  expect(sources.filter((s) => s.room !== 'workers' && s.imports.some((i) => ['bullmq', 'ioredis'].includes(i))).map((s) => s.file)).toEqual([]);
});

test('no site is named in code outside its definition', () => {
  const named = sources.filter((s) => s.room !== 'sites' && /\bsite(\.name|Name)?\s*===\s*'[a-z]/.test(s.text)).map((s) => s.file);
  expect(named).toEqual([]);
});

/** Data files hold long literal lists and next to no logic. */
const isData = (s: Source): boolean => (s.text.match(/\b(function|if|for|while)\b|=>/g)?.length ?? 0) <= 6;

test('a file has one subject: it is short, unless it is data', () => {
  const long = sources.filter((s) => !isData(s) && s.text.split('\n').length > LONGEST).map((s) => `${s.file}: ${s.text.split('\n').length} lines`);
  expect(long).toEqual([]);
});

/** The files of a folder of the project that hold code, each with its words. */
const wordsIn = (folder: string): (readonly [file: string, words: ReadonlySet<string>])[] => readdirSync(path.join(SRC, '..', folder), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.m?[jt]s$/.test(entry.name)).map((entry) => path.join(entry.parentPath, entry.name))
  .map((file) => [path.relative(SRC, file), new Set(readFileSync(file, 'utf8').match(/\w+/g))] as const);

test('nothing is exported that nobody else names', () => {
  const words = ['src', 'test', 'scripts'].flatMap(wordsIn);
  const unused = sources.flatMap(({ file, text }) => [...text.matchAll(/^export (?:async )?(?:function\*?|const|let|class) (\w+)/gm)]
    .map((m) => m[1] ?? '').filter((name) => !words.some(([other, held]) => other !== file && held.has(name))).map((name) => `${file}: ${name}`));
  expect(unused).toEqual([]);
});

test('no file is a drawer for what has no name', () => {
  expect(sources.filter((s) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)/.test(s.file)).map((s) => s.file)).toEqual([]);
});

test('the code holds no note left to oneself', () => {
  expect(sources.filter((s) => /\b(TO)(DO)\b|\b(FIX)(ME)\b/.test(s.text)).map((s) => s.file)).toEqual([]);
});
