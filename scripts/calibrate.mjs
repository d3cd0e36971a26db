// Holds what the built rules find, and how sure they say they are, against the gold releases:
//   npm run calibrate [-- tuned|tuned-2|held-out|held-out-2 …] [--errors [KIND …]]
// `--errors` lists every miss, wrong value and surplus of the tuned files; the held-out files are for numbers only.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { extract } from '../dist/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Every gold file, those to work on first. */
const FILES = readdirSync(path.join(root, 'fixtures', 'gold')).filter((file) => file.endsWith('.jsonl')).map((file) => path.basename(file, '.jsonl')).toSorted().toReversed();
const isHeldOut = (name) => name.startsWith('held-out');
const BINS = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];
const THRESHOLDS = [0.5, 0.7, 0.9, 0.95];
/** A bin is noted when it is off by more than this, and holds enough items to tell. */
const OFF = 0.05;
const ENOUGH = 20;

/** The scorer is TypeScript and belongs to the tests: it is compiled aside. */
async function scorer() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateliner-calibrate-'));
  try {
    writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
    const flags = ['--outDir', folder, '--rootDir', root, '--noCheck', '--noEmit', 'false', '--target', 'es2023', '--module', 'nodenext', '--rewriteRelativeImportExtensions', '--ignoreConfig'];
    const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const done = spawnSync(process.execPath, [tsc, ...flags, path.join(root, 'test/quality/score.ts'), path.join(root, 'test/quality/gold.ts')], { cwd: root, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`the scorer does not compile: ${done.stdout}${done.stderr}`);
    const load = (file) => import(pathToFileURL(path.join(folder, 'test', 'quality', file)).href);
    return { ...(await load('score.js')), ...(await load('gold.js')), ...(await load('verdict.js')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const show = (x) => (Number.isFinite(x) ? x.toFixed(3) : '  -  ');
const mean = (numbers) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

/** A finding surer than the threshold, or nothing. */
const surer = (record, threshold, kinds) => ({ ...record, ...Object.fromEntries(kinds.map((kind) => [kind, record[kind].filter((item) => item.confidence >= threshold)])) });

function printScores(kinds, scores) {
  console.log('| kind | span P | R | F1 | value P | R | F1 | slots |\n|---|---|---|---|---|---|---|---|');
  for (const kind of kinds) {
    const { span, value, slots } = scores[kind];
    const numbers = [span, value].flatMap((t) => [t.precision, t.recall, t.f1]).map(show).join(' | ');
    console.log(`| ${kind} | ${numbers} | ${Object.entries(slots).map(([slot, filled]) => `${slot} ${show(filled)}`).join(', ')} |`);
  }
}
/** For agreements a finding is right when it is found: the slots have no confidence of their own. */
const isRight = (verdict) => verdict.outcome === 'right' || (verdict.kind === 'agreements' && verdict.outcome === 'wrong');

function printBins(kinds, verdicts) {
  console.log('\n| kind | confidence | stated mean | share right | n | |\n|---|---|---|---|---|---|');
  for (const kind of kinds) BINS.forEach((low, at) => {
    const high = BINS[at + 1] ?? Infinity;
    const items = verdicts.filter((v) => v.kind === kind && v.outcome !== 'neutral' && v.confidence >= low && v.confidence < high);
    if (items.length === 0) return;
    const stated = mean(items.map((v) => v.confidence));
    const right = mean(items.map((v) => Number(isRight(v))));
    const off = items.length >= ENOUGH && Math.abs(stated - right) > OFF ? (stated > right ? 'too sure' : 'too modest') : '';
    console.log(`| ${kind} | ${low}–${high === Infinity ? 1 : high} | ${show(stated)} | ${show(right)} | ${items.length} | ${off} |`);
  });
}
function printThresholds(kinds, judged) {
  console.log(`\n| kind | ${THRESHOLDS.map((t) => `P at ${t} | R at ${t}`).join(' | ')} |\n|---|${'---|'.repeat(2 * THRESHOLDS.length)}`);
  const scored = THRESHOLDS.map((threshold) => judged(threshold));
  for (const kind of kinds) {
    const cells = scored.map((scores) => (kind === 'agreements' ? scores[kind].span : scores[kind].value)).flatMap((t) => [show(t.precision), show(t.recall)]);
    console.log(`| ${kind} | ${cells.join(' | ')} |`);
  }
}
function printErrors(verdicts, only) {
  for (const v of verdicts) {
    if (['right', 'neutral'].includes(v.outcome) || (only.length > 0 && !only.includes(v.kind))) continue;
    console.log([v.kind, v.release, v.outcome, v.wanted ?? '', v.got ? `got ${v.got}` : '', v.confidence ?? ''].join('\t'));
  }
}

const { KINDS, judge, readGold, inputOf, score } = await scorer();
const words = process.argv.slice(2);
const chosen = FILES.filter((name) => words.includes(name));
const wantsErrors = words.includes('--errors');
if (wantsErrors && chosen.some(isHeldOut)) {
  console.error('The held-out files are for numbers only: --errors takes the tuned files.');
  process.exit(2);
}
for (const name of chosen.length > 0 ? chosen : FILES) {
  const releases = readGold(path.join(root, 'fixtures', 'gold', `${name}.jsonl`));
  const pairs = [];
  for (const release of releases) pairs.push([release, await extract(inputOf(release))]);
  const judged = (threshold) => pairs.flatMap(([release, record]) => judge(release, surer(record, threshold, KINDS)));
  const verdicts = judged(0);
  console.log(`\n## ${name}: ${releases.length} releases\n`);
  printScores(KINDS, score(verdicts));
  printBins(KINDS, verdicts);
  printThresholds(KINDS, (threshold) => score(judged(threshold)));
  if (wantsErrors && !isHeldOut(name)) printErrors(verdicts, KINDS.filter((kind) => words.includes(kind)));
}
