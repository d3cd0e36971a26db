// Holds what the built rules find, and how sure they say they are, against the gold releases:
//   npm run calibrate [-- tuned|tuned-2 …|held-out-6 …|all-held-out] [--errors [KIND …]]
// `--errors` lists every miss, wrong value and surplus of the tuned files; the held-out files are for numbers only.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inputOf } from '../dist/gold/gold.js';
import { judge, score } from '../dist/gold/score.js';
import { KINDS } from '../dist/gold/verdict.js';
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

/** The releases of a gold file. */
const readGold = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
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

const words = process.argv.slice(2);
const chosen = FILES.filter((name) => words.includes(name));
/** One table over every held-out file: enough items in each bin to tell. */
const POOLED = 'all-held-out';
const wantsErrors = words.includes('--errors');
if (wantsErrors && chosen.some(isHeldOut)) {
  console.error('The held-out files are for numbers only: --errors takes the tuned files.');
  process.exit(2);
}
for (const name of chosen.length > 0 ? chosen : words.includes(POOLED) ? [POOLED] : [...FILES, POOLED]) {
  const releases = (name === POOLED ? FILES.filter(isHeldOut) : [name]).flatMap((file) => readGold(path.join(root, 'fixtures', 'gold', `${file}.jsonl`)));
  const pairs = [];
  for (const release of releases) pairs.push([release, await extract(inputOf(release))]);
  const judged = (threshold) => pairs.flatMap(([release, record]) => judge(release, surer(record, threshold, KINDS)));
  const verdicts = judged(0);
  console.log(`\n## ${name}: ${releases.length} releases\n`);
  const looked = KINDS.filter((kind) => releases.some((release) => release.gold[kind] !== undefined));
  printScores(looked, score(verdicts));
  printBins(looked, verdicts);
  printThresholds(looked, (threshold) => score(judged(threshold)));
  if (wantsErrors && !isHeldOut(name) && name !== POOLED) printErrors(verdicts, KINDS.filter((kind) => words.includes(kind)));
}
