/** What monitoring asks for, taken from store and queues, so that it tells of all processes, running or not. */
import type { Registry } from 'prom-client';
import type { Summary } from '../workers/summary.ts';
import { STEPS } from '../workers/meter.ts';
import { queueCounts } from '../workers/jobs.ts';
import { scheduleStates } from '../workers/schedules.ts';
import type { Run, Store } from '../store/store.ts';
import type { Tally } from '../store/tally-types.ts';
import type { Workshop } from '../workers/workshop.ts';
import { recordCount } from './record-count.ts';

type Labels = Readonly<Record<string, string>>;
interface Value { readonly labels: Labels; readonly value: number }
/** One metric with all its values; `histogram` values carry the name of their series. */
interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly values: readonly (Value & { readonly metricName?: string })[];
}

/** Runs that are looked through for the last one of each site. */
const RUNS = 500;

/** All metrics as they stand, in the text form that Prometheus reads. */
export async function exposition(shop: Workshop): Promise<{ text: string; contentType: string }> {
  const { Registry: Metrics } = await import('prom-client');
  const registry: Registry = new Metrics();
  const { store } = shop;
  const [records, tallies, counts, pending, runs, schedules] = await Promise.all([
    recordCount(shop), store.tallies.all(), queueCounts(shop.queues), store.captures.countPending(), store.runs.latest(RUNS), scheduleStates(shop, new Date()),
  ]);
  const families: readonly Family[] = [
    ...countedFamilies(tallies), extractionFamily(tallies),
    gauge('dateliner_records', 'Records in the store.', [{ labels: {}, value: records }]),
    gauge('dateliner_captures_pending', 'Captures that wait to be read.', [{ labels: {}, value: pending }]),
    gauge('dateliner_queue_jobs', 'Jobs by queue and state.', Object.entries(counts).flatMap(([queue, states]) => Object.entries(states).map(([state, value]) => ({ labels: { queue, state }, value })))),
    ...runFamilies(lastRuns(runs)), ...gapFamilies(runs), await fillFamily(store, lastRuns(runs)),
    gauge('dateliner_schedule_overdue', 'Due times that passed without a run, by site.', schedules.map(({ site, overdue }) => ({ labels: { site }, value: overdue?.count ?? 0 }))),
    gauge('dateliner_schedule_missed', 'Due times missed since the schedule was made, by site.', schedules.map(({ site, missed }) => ({ labels: { site }, value: missed }))),
  ];
  for (const family of families) registry.registerMetric(metricOf(family) as unknown as Parameters<Registry['registerMetric']>[0]);
  return { text: await registry.metrics(), contentType: registry.contentType };
}

/** What the registry asks a metric for: its values are ready, nothing is counted here. */
function metricOf(family: Family) {
  return { name: family.name, get: async () => ({ ...family, values: [...family.values], aggregator: 'sum' }) };
}

const gauge = (name: string, help: string, values: readonly Value[]): Family => ({ name, help, type: 'gauge', values });
const counter = (name: string, help: string, values: readonly Value[]): Family => ({ name, help, type: 'counter', values });

function countedFamilies(tallies: readonly Tally[]): Family[] {
  const of = (measure: string): readonly Tally[] => tallies.filter((tally) => tally.measure === measure);
  const byRole = (measure: string): Value[] => of(measure).map(({ site, label, value }) => ({ labels: { site, role: label }, value }));
  return [
    counter('dateliner_pages_total', 'Responses kept, by site and what they were fetched for.', byRole('pages')),
    counter('dateliner_bytes_total', 'Bytes of responses kept, decompressed.', byRole('bytes')),
    counter('dateliner_outcomes_total', 'What became of addresses and captures, by site, result and reason.', of('outcomes').map(({ site, label, value }) => {
      const [result = '', reason = ''] = label.split(' ');
      return { labels: { site, result, reason }, value };
    })),
  ];
}

/** Each step of a histogram counts all that took as long or less. */
function extractionFamily(tallies: readonly Tally[]): Family {
  const name = 'dateliner_extraction_seconds';
  const values: (Value & { metricName: string })[] = [];
  for (const { site, value: sum } of tallies.filter(({ measure }) => measure === 'extraction_seconds')) {
    const counted = new Map(tallies.filter((tally) => tally.measure === 'extraction_steps' && tally.site === site).map(({ label, value }) => [label, value]));
    let total = 0;
    for (const le of [...STEPS.map(String), '+Inf']) {
      total += counted.get(le) ?? 0;
      values.push({ metricName: `${name}_bucket`, labels: { site, le }, value: total });
    }
    values.push({ metricName: `${name}_sum`, labels: { site }, value: sum }, { metricName: `${name}_count`, labels: { site }, value: total });
  }
  return { name, help: 'Time from archived page to record, waiting for a thread included.', type: 'histogram', values };
}

/** The newest run of each site. */
function lastRuns(runs: readonly Run[]): Run[] {
  const last = new Map<string, Run>();
  for (const run of runs) if (!last.has(run.site)) last.set(run.site, run);
  return [...last.values()];
}

const seconds = (at: string | null): number => (at === null ? 0 : new Date(at).getTime() / 1000);

function runFamilies(last: readonly Run[]): Family[] {
  return [
    gauge('dateliner_last_run_started_seconds', 'When the last run of a site began, seconds since the epoch.', last.map(({ site, startedAt }) => ({ labels: { site }, value: seconds(startedAt) }))),
    gauge('dateliner_last_run_finished_seconds', 'When it ended; 0 while it goes on.', last.map(({ site, finishedAt }) => ({ labels: { site }, value: seconds(finishedAt) }))),
    gauge('dateliner_last_run_ok', '1 when the last run of a site is done or goes on, 0 when it failed or was interrupted.', last.map(({ site, status }) => ({ labels: { site }, value: status === 'done' || status === 'running' ? 1 : 0 }))),
  ];
}

/** Gaps of the newest run that asked an origin for anything. */
function gapFamilies(runs: readonly Run[]): Family[] {
  const origins = new Map<string, Summary['origins'][number]>();
  for (const { summary } of runs) for (const origin of (summary as Partial<Summary> | null)?.origins ?? []) if (!origins.has(origin.origin)) origins.set(origin.origin, origin);
  const kept = [...origins.values()].filter(({ leastGapMs }) => leastGapMs !== null);
  return [
    gauge('dateliner_origin_least_gap_seconds', 'Shortest time between two requests to an origin in its last run.', kept.map(({ origin, leastGapMs }) => ({ labels: { origin }, value: (leastGapMs ?? 0) / 1000 }))),
    gauge('dateliner_origin_asked_gap_seconds', 'Time that was to be kept between them.', kept.map(({ origin, askedGapMs }) => ({ labels: { origin }, value: askedGapMs / 1000 }))),
  ];
}

/** The newest rate of each measure of each site: drift in a line. */
async function fillFamily(store: Store, last: readonly Run[]): Promise<Family> {
  const values: Value[] = [];
  for (const { site } of last) {
    for (const { measure, hits, total } of await store.fillRates.before({ runId: '', site, at: new Date().toISOString() }, 1)) {
      if (measure !== 'usual length') values.push({ labels: { site, measure }, value: hits / total });
    }
  }
  return gauge('dateliner_fill_ratio', 'Share of the articles of the last run that have a field, by site and measure.', values);
}
