/** Tells when a site gives less than it used to: a redesign, as seen from the records. */
import type { FillRate, RatedRun, Store } from '../store/store.ts';
import { PAGE_MEASURES, USUAL_LENGTH, ratesOf, type RunCounts } from './run-rates.ts';

/** A measure that fell: this run (with the runs right before it, where it is small) against the runs before. */
export interface Drift {
  readonly measure: string;
  readonly hits: number;
  readonly total: number;
  readonly usualHits: number;
  readonly usualTotal: number;
}

/** Runs of a site that are remembered for a comparison. */
const REMEMBERED = 30;
/** Runs with enough articles that make up the history. */
const HISTORY_RUNS = 10;
/** Smallest samples that say anything: articles, and pages. */
const LEAST_ARTICLES = 5;
const LEAST_PAGES = 3;
/** A history smaller than this is none. */
const LEAST_HISTORY = 15;
/** A rate that fell below this share of what it was is worth a look, unless chance explains it this often. */
const FALLEN_TO = 0.5;
const CHANCE = 0.001;

/** Notes the rates of a run that has ended, and gives those that fell. Doing it again changes nothing. */
export async function noteRun(store: Store, run: RatedRun, counts: RunCounts): Promise<Drift[]> {
  const earlier = await store.fillRates.before(run, REMEMBERED);
  const rates = await ratesOf(store, run, { counts, earlier });
  await store.fillRates.note(run, rates);
  return driftIn(rates, earlier);
}

/** Of these rates, those that fell; `earlier` holds the site's rates before, of each measure the newest first. */
export function driftIn(rates: readonly FillRate[], earlier: readonly FillRate[]): Drift[] {
  return rates.filter(({ measure }) => measure !== USUAL_LENGTH)
    .flatMap((rate) => fallen(rate, earlier.filter(({ measure }) => measure === rate.measure)) ?? []);
}

function fallen(rate: FillRate, earlier: readonly FillRate[]): Drift | null {
  const least = PAGE_MEASURES.has(rate.measure) ? LEAST_PAGES : LEAST_ARTICLES;
  // A site that publishes two releases a day never fills a sample alone: its last runs do so together.
  let merged = 0;
  let sample = { hits: rate.hits, total: rate.total };
  while (sample.total < least && merged < earlier.length) sample = plus(sample, earlier[merged++] ?? { hits: 0, total: 0 });
  const history = runsOf(earlier.slice(merged), least);
  const usual = history.reduce(plus, { hits: 0, total: 0 });
  if (rate.total === 0 || sample.total < least || usual.total < LEAST_HISTORY) return null;
  const limit = FALLEN_TO * usual.hits / usual.total;
  if (rate.hits / rate.total >= limit || sample.hits / sample.total >= limit) return null;
  if (cameBack(history, { rate: sample.hits / sample.total, limit })) return null;
  if (chanceOfFewer(sample, leastLikelyRate(usual)) >= CHANCE) return null;
  return { measure: rate.measure, ...sample, usualHits: usual.hits, usualTotal: usual.total };
}

interface Sample { readonly hits: number; readonly total: number }
const plus = (a: Sample, b: Sample): Sample => ({ hits: a.hits + b.hits, total: a.total + b.total });

/** Articles of one run are alike, and some sites write in bursts: what was as rare before and came back by itself is no redesign. */
function cameBack(history: readonly Sample[], { rate, limit }: { rate: number; limit: number }): boolean {
  const low = history.findLastIndex((run) => run.hits / run.total <= rate);
  return history.slice(0, Math.max(0, low)).some((run) => run.hits / run.total >= limit);
}

/** The last runs, small ones put together until they say something. */
function runsOf(rates: readonly FillRate[], least: number): Sample[] {
  const runs: Sample[] = [];
  let open: Sample = { hits: 0, total: 0 };
  for (const rate of rates) {
    open = plus(open, rate);
    if (open.total < least) continue;
    runs.push(open);
    open = { hits: 0, total: 0 };
    if (runs.length === HISTORY_RUNS) break;
  }
  return runs;
}

/** The lower end of Wilson's interval at 95 %: a share that was seen seldom is believed less. */
export function leastLikelyRate({ hits, total }: Sample): number {
  const z = 1.96;
  const share = hits / total;
  const middle = share + (z * z) / (2 * total);
  const spread = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  return Math.max(0, (middle - spread) / (1 + (z * z) / total));
}

/** How often a sample of this size has so few hits or fewer when each article has one at this rate: the binomial tail. */
export function chanceOfFewer({ hits, total }: Sample, rate: number): number {
  if (hits >= total || rate <= 0) return 1;
  // By logarithms, because the factors of large samples leave the range of numbers.
  let logTerm = total * Math.log1p(-rate);
  let sum = Math.exp(logTerm);
  for (let k = 1; k <= hits; k += 1) {
    logTerm += Math.log((total - k + 1) / k) + Math.log(rate / (1 - rate));
    sum += Math.exp(logTerm);
  }
  return Math.min(1, sum);
}

/** A drift in words, for the summary of a run. */
export function driftText({ measure, hits, total, usualHits, usualTotal }: Drift): string {
  const what = PAGE_MEASURES.has(measure) ? measure : `${measure} (${measure === 'body' ? 'texts of at least half the usual length' : 'articles that have it'})`;
  return `${what}: ${hits} of ${total}, but ${usualHits} of ${usualTotal} in the runs before: the site may have changed its layout`;
}
