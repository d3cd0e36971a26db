/** Holds a definition against its saved pages: what a careful reader expects, and what is read. */
import { extract } from '../../extractors/extract.ts';
import type { ReleaseRecord } from '../../record.ts';
import type { Site } from '../../site.ts';
import { expectationsIn, missed, pageIn, type Expectation } from './expectations.ts';

export interface CheckedPage {
  readonly file: string;
  readonly url: string;
  /** Facts that were found, missed, and findings that stand beside the facts; those that the file notes as known are left out. */
  readonly passed: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  /** Misses noted in the file that are found by now: their lines go. */
  readonly mended: readonly string[];
  readonly noted: number;
  /** True where nobody has filled the file yet. */
  readonly isOpen: boolean;
}

/** Reads every saved page of a site; empty where there is none. */
export async function checkSite(site: Site, fixtures: string): Promise<CheckedPage[]> {
  const own = expectationsIn(fixtures).filter(({ expectation }) => isOf(site, expectation));
  return Promise.all(own.map(async ({ file, expectation }) => checkPage(site, { file, expectation, html: pageIn(fixtures, expectation) })));
}

/** An expectation names the canonical URL, whose origin the definition may replace. */
function isOf({ hosts, canonical }: Site, { url }: Expectation): boolean {
  const { host, origin } = new URL(url);
  return hosts.includes(host) || canonical?.origin === origin;
}

async function checkPage(site: Site, { file, expectation, html }: { file: string; expectation: Expectation; html: string }): Promise<CheckedPage> {
  const record = await extract({ html, url: expectation.served ?? expectation.url }, { site, fetchedAt: expectation.fetchedAt ?? null });
  const isOpen = expectation.refused === undefined && expectation.title === undefined && expectation.says.body.length === 0;
  if (isOpen) return { file, url: expectation.url, passed: 0, missed: [], wrong: [], mended: [], noted: 0, isOpen };
  const lines = missed(record, expectation);
  const fresh = lines.filter((line) => !expectation.misses.includes(line));
  const wrong = fresh.filter((line) => /^(?:beside|never) /.test(line));
  return {
    file, url: expectation.url, passed: factsOf(expectation) - lines.filter((line) => !line.startsWith('beside ')).length, noted: lines.length - fresh.length,
    missed: fresh.filter((line) => !wrong.includes(line)).map((line) => explained(line, record, expectation)), wrong,
    mended: expectation.misses.filter((line) => !lines.includes(line)), isOpen,
  };
}

/** Title, day, language, authors, captions, kind and address; and what the file lists. */
function factsOf({ refused, says, never }: Expectation): number {
  if (refused !== undefined) return 1;
  return 7 + [says.body, says.dates, says.cities, says.figures, says.agreements, ...Object.values(never)].reduce((n, list) => n + list.length, 0);
}

function explained(line: string, record: ReleaseRecord, expectation: Expectation): string {
  const pair = { title: [record.title, expectation.title], publishedAt: [record.publishedAt?.slice(0, 10) ?? null, expectation.publishedAt], language: [record.language, expectation.language], authors: [record.authors, expectation.authors], captions: [record.captions, expectation.captions], url: [record.canonicalUrl, expectation.url], pageKind: [record.pageKind, 'article'] }[line];
  return pair === undefined ? line : `${line}: read ${JSON.stringify(pair[0])}, expected ${JSON.stringify(pair[1] ?? null)}`;
}
