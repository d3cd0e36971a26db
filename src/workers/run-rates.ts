/** What share of a run's articles has each field, and what share of its pages turned out to be articles. */
import type { Reason } from '../errors.ts';
import { LAYOUT_PARTS, type ReleaseRecord } from '../record.ts';
import type { FillRate, RatedRun, Store } from '../store/store.ts';

/** What a run counted, as its summary tells it. */
export interface RunCounts {
  readonly kept: number;
  readonly refused: number;
  readonly reasons: Partial<Record<Reason, number>>;
  /** False where no pattern tells articles from lists: there every run meets the lists again, and refuses them. */
  readonly tellsArticles: boolean;
}

/** Fields that an article has or has not. */
const FIELDS: Readonly<Record<string, (record: ReleaseRecord) => boolean>> = {
  title: ({ title }) => title !== null,
  publishedAt: ({ publishedAt }) => publishedAt !== null,
  authors: ({ authors }) => authors.length > 0,
  language: ({ language }) => language !== null,
  dates: ({ dates }) => dates.length > 0,
  cities: ({ cities }) => cities.length > 0,
  figures: ({ figures }) => figures.length > 0,
  agreements: ({ agreements }) => agreements.length > 0,
};
/** Measures of pages, not of articles: what was refused counts too. */
export const PAGE_MEASURES: ReadonlySet<string> = new Set(['pages that read as articles', 'addresses that gave articles']);
/** The usual length of a site's texts is kept as the hits of this measure, UTF-16 units; it is no share of anything. */
export const USUAL_LENGTH = 'usual length';
/** Newest articles of a run that are looked at: more say nothing more about a site. */
const MOST_READ = 500;
const AT_ONCE = 50;

/** The rates of a run, from the records it kept; `earlier` are the site's rates before it, newest first. */
export async function ratesOf(store: Store, run: RatedRun, { counts, earlier }: { counts: RunCounts; earlier: readonly FillRate[] }): Promise<FillRate[]> {
  const captures = await store.captures.settled({ results: ['new', 'changed', 'same'], limit: MOST_READ, runId: run.runId });
  const ids = [...new Set(captures.flatMap(({ outcome }) => outcome?.recordId ?? []))];
  const records: ReleaseRecord[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) records.push(...await store.records.made(ids.slice(from, from + AT_ONCE)));
  return [...articleRates(records, earlier), ...(counts.tellsArticles ? pageRates(counts) : [])].filter(({ total }) => total > 0);
}

/** The rates of some articles of one site. */
export function articleRates(records: readonly ReleaseRecord[], earlier: readonly FillRate[]): FillRate[] {
  const share = (measure: string, has: (record: ReleaseRecord) => boolean, among = records): FillRate => (
    { measure, hits: among.filter(has).length, total: among.length });
  const lengths = records.map(({ text }) => text.length);
  const before = earlier.filter(({ measure }) => measure === USUAL_LENGTH).map(({ hits }) => hits);
  const usual = median(before.length > 0 ? before : lengths);
  const paged = records.filter(({ articleFrom }) => articleFrom !== undefined);
  return [
    ...Object.entries(FIELDS).map(([field, has]) => share(field, has)),
    share('body', ({ text }) => text.length >= usual / 2),
    ...LAYOUT_PARTS.map((part) => share(`${part} by the definition's selector`, ({ articleFrom }) => articleFrom?.includes(part) === true, paged)),
    { measure: USUAL_LENGTH, hits: median(lengths), total: lengths.length },
  ];
}

/** What failed may pass, and is tried again in every run, as is what was not asked for: it is told in the summary, and says nothing about a layout. */
function pageRates({ kept, refused, reasons }: RunCounts): FillRate[] {
  const unlike = (reasons['not-article'] ?? 0) + (reasons['empty'] ?? 0);
  const asked = Math.max(0, refused - (reasons.robots ?? 0) - (reasons['private-address'] ?? 0));
  return [
    { measure: 'pages that read as articles', hits: kept, total: kept + unlike },
    { measure: 'addresses that gave articles', hits: kept, total: kept + asked },
  ];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
