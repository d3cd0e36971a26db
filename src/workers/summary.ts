/** What a run did, for programs (JSON) and for people (text). */
import { counted } from '../counted.ts';
import type { CrawlReport, OriginReport } from '../crawlers/types.ts';
import { Unavailable, messageOf, type Reason } from '../errors.ts';
import { withoutSecrets } from '../page.ts';
import type { Run, RunStatus, Store } from '../store/store.ts';
import type { ListingCounts } from '../store/listing-types.ts';
import type { Site } from '../site.ts';
import { driftText, noteRun, type Drift } from './drift.ts';
import { NONE_HAD, NO_ARTICLE, noneGiven } from './none-given.ts';

/** How many refusals a summary spells out; all are counted. */
const MOST_REFUSALS = 200;

export interface Summary {
  readonly run: string;
  readonly site: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly status: RunStatus;
  readonly pages: {
    /** Distinct article addresses found on listings, feeds and sitemaps. */
    readonly seen: number;
    /** Of them, known from earlier runs. */
    readonly known: number;
    /** Requests answered with a page, listings included. */
    readonly fetched: number;
    /** Of them, and of sitemaps that were not even asked for, those that stand as they were, by the word of their servers. */
    readonly unchanged: number;
    readonly new: number;
    readonly changed: number;
    readonly same: number;
    readonly refused: number;
    readonly failed: number;
  };
  /** Articles that lists and feeds named in this run, those with a day, and those with a teaser. */
  readonly listed: ListingCounts;
  /** Refused and failed addresses by reason. */
  readonly reasons: Partial<Record<Reason, number>>;
  readonly refusals: readonly { readonly url: string; readonly reason: Reason; readonly message: string }[];
  /** Kept articles of this run by language; `und` where it is not known. */
  readonly languages: Readonly<Record<string, number>>;
  /** Requests and gaps really kept, by origin. */
  readonly origins: readonly OriginReport[];
  readonly hitMaxPages: boolean;
  /** Addresses put off to the next crawl because the hours or the day's budget were over. */
  readonly left: number;
  readonly warnings: readonly string[];
  /** What the site gave much less of than in its runs before; null where there was nothing to compare. */
  readonly drift: readonly Drift[] | null;
  /** Records in the store after the run. */
  readonly records: number;
  readonly error?: string;
  /** True when the run failed because a service or a folder could not be used. */
  readonly unavailable?: boolean;
}

export interface RunEnd {
  readonly run: Run;
  readonly report: CrawlReport;
  readonly finishedAt: string;
  readonly status: RunStatus;
  /** The site that was crawled; null for a single address, which says nothing about its site. */
  readonly crawled: Site | null;
}

/** Counts what became of a run's captures and refusals. */
export async function summarize(store: Store, { run, report, finishedAt, status, crawled }: RunEnd): Promise<Summary> {
  const pages = { seen: report.found, known: report.known, fetched: report.fetched, unchanged: report.unchanged, new: 0, changed: 0, same: 0, refused: 0, failed: 0 };
  const reasons: Partial<Record<Reason, number>> = {};
  const languages: Record<string, number> = {};
  for (const { result, reason, language, count } of await store.runs.outcomes(run.id)) {
    if (result !== null) pages[result] += count;
    if (reason !== null) reasons[reason] = (reasons[reason] ?? 0) + count;
    if (language !== null) languages[language] = (languages[language] ?? 0) + count;
  }
  const refusals = await store.runs.refusals(run.id, MOST_REFUSALS);
  const counts = { kept: pages.new + pages.changed + pages.same, refused: pages.refused, reasons, tellsArticles: (crawled?.articles.length ?? 0) > 0 };
  const comparable = crawled !== null && status === 'done' && counts.kept + counts.refused > 0;
  const drift = comparable ? await noteRun(store, { runId: run.id, site: run.site, at: run.startedAt }, counts) : null;
  return {
    run: run.id, site: run.site, startedAt: run.startedAt, finishedAt, status, pages, listed: await store.listings.counts(run.site, run.startedAt), reasons,
    refusals: refusals.map(({ url, reason, message }) => ({ url: withoutSecrets(url), reason, message: withoutSecrets(message) })),
    languages, origins: report.origins, hitMaxPages: report.hitMaxPages, left: report.left, drift,
    warnings: [...report.warnings, ...(await noneGiven(store, { site: crawled, report, pages, status, refusals })), ...(drift ?? []).map(driftText)].map(withoutSecrets),
    records: await store.records.count(),
  };
}

/** Ends a run that an error ended, with that as its summary. */
export async function endFailed({ runs }: Store, runId: string, error: unknown): Promise<void> {
  const run = await runs.get(runId);
  await runs.finish(runId, { finishedAt: new Date().toISOString(), status: 'failed', summary: { run: runId, site: run?.site ?? null, status: 'failed', error: messageOf(error), unavailable: error instanceof Unavailable } });
}

/** True when a person should look at the run: exit code 1. */
export function wantsLook(summary: Summary): boolean {
  return summary.status === 'failed' || (summary.drift ?? []).length > 0 || summary.warnings.some((w) => [NO_ARTICLE, NONE_HAD, 'it took more than'].some((known) => w.startsWith(known)));
}

function originText({ origin, requests, askedGapMs, leastGapMs, medianGapMs, throttled }: OriginReport): string {
  const gaps = leastGapMs === null ? '' : `, least gap ${leastGapMs} ms, median ${medianGapMs} ms`;
  const patience = throttled === 0 ? '' : `, asked for patience ${counted(throttled, 'time')}`;
  return `${origin}: ${counted(requests, 'request')}${gaps} (${askedGapMs} ms asked)${patience}`;
}

/** The summary as a person reads it. */
export function summaryText(summary: Summary): string {
  if (summary.pages === undefined) return `${summary.site}: ${summary.status}${summary.error === undefined ? '' : `: ${summary.error}`}\n`;
  const { pages } = summary;
  const kept = pages.new + pages.changed + pages.same;
  const head = `${summary.site}: ${pages.seen} articles seen (${pages.known} known), ${pages.new} new, ${pages.changed} changed, ${kept} kept, ${pages.refused} refused, ${pages.failed} failed`;
  const lines = [head, `  ${summary.status}, ${summary.startedAt} to ${summary.finishedAt}, ${pages.fetched} pages fetched${pages.unchanged > 0 ? `, ${pages.unchanged} unchanged` : ''}`];
  if (pages.new + pages.changed + pages.failed === 0 && summary.status === 'done') lines.push('  nothing is new');
  if (summary.listed?.items > 0) lines.push(`  lists: ${summary.listed.items} items, ${summary.listed.dated} with a day, ${summary.listed.teasers} with a teaser`);
  const languages = Object.entries(summary.languages).toSorted().map(([language, count]) => `${count} ${language}`);
  if (languages.length > 0) lines.push(`  languages: ${languages.join(', ')}`);
  for (const [reason, count] of Object.entries(summary.reasons).toSorted()) lines.push(`  ${count} × ${reason}`);
  for (const refusal of summary.refusals) lines.push(`    ${refusal.reason}: ${refusal.url}: ${refusal.message}`);
  for (const origin of summary.origins) lines.push(`  ${originText(origin)}`);
  if (summary.left > 0) lines.push(`  ${summary.left} put off to the next crawl`);
  if (summary.hitMaxPages) lines.push('  stopped at the page limit (--max-pages)');
  for (const warning of summary.warnings) lines.push(`  look: ${warning}`);
  return `${lines.join('\n')}\n`;
}
