/** How well the ledger puts reports together, against labels made by hand. */
import { answersFrom, type Answers } from '../../src/ledger/answers.ts';
import { extract } from '../../src/extractors/extract.ts';
import type { ReleaseRecord } from '../../src/record.ts';
import { siteFor } from '../../src/sites/registry.ts';
import { expectations, pageOf } from '../sites-expectations.ts';

export interface LinkedRelease { readonly id: string; readonly url: string; readonly site: string; readonly published: string; readonly title: string; readonly text: string }
/** `optional`: said in passing, so that a reader may well leave it out. */
export interface Label { readonly release: string; readonly words: string; readonly entry: string; readonly optional?: boolean }

export async function recordsOf(releases: readonly LinkedRelease[]): Promise<ReleaseRecord[]> {
  return Promise.all(releases.map(async ({ id, url, site, published, title, text }) => ({ ...await extract({ id, url, publishedAt: published, title, text }), site })));
}

/** The articles of the replica sites, read as a crawl reads them; their ids are their canonical addresses. */
export async function replicaRecords(): Promise<ReleaseRecord[]> {
  const pages = expectations().map(({ expectation }) => expectation).filter(({ url, refused }) => url.includes('.replica.invalid') && refused === undefined);
  return Promise.all(pages.map(async (page) => extract({ id: page.url, html: pageOf(page), url: page.served ?? page.url }, { site: siteFor(page.url), fetchedAt: page.fetchedAt ?? null })));
}

export const answersOf = (records: readonly ReleaseRecord[]): Promise<Answers> => answersFrom(records);

export interface Merging {
  /** Of the pairs of reports that the ledger holds to be one agreement, the share that is. */
  readonly precision: number;
  /** Of the pairs of statements that are one agreement, the share that the ledger put together. */
  readonly recall: number;
  /** Of those, where both statements were read at all. */
  readonly recallOfRead: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Statements that stand in no label are agreements of their own: put together with others, they are wrong pairs. */
export function judgeMerging(ledger: Answers['ledger'], records: readonly ReleaseRecord[], labels: readonly Label[]): Merging {
  // Line ends as blanks: a clause may run over one.
  const texts = new Map(records.map(({ id, text }) => [id, text.replace(/\s/g, ' ')]));
  const placed = labels.map((label) => ({ ...label, at: texts.get(label.release)?.indexOf(label.words) ?? -1 }));
  const sources = ledger.flatMap((entry) => entry.steps.flatMap((step) => step.sources.map((s) => ({ entry: entry.id, ...s }))));
  const reports = sources.map((s) => {
    const label = placed.find((l) => l.release === s.recordId && l.at < s.evidence.end && s.evidence.start < l.at + l.words.length);
    return { in: s.entry, is: label?.entry ?? `unlabelled ${s.recordId} ${s.key}`, told: `${s.recordId} "${s.evidence.text.slice(0, 80)}"` };
  });
  const where = (label: (typeof placed)[number]): Set<string> => new Set(sources.filter((s) => s.recordId === label.release && label.at < s.evidence.end && s.evidence.start < label.at + label.words.length).map((s) => s.entry));
  const [together, wrong] = [pairs(reports).filter(([a, b]) => a.in === b.in), pairs(reports).filter(([a, b]) => a.in === b.in && a.is !== b.is)];
  const same = pairs(placed.filter(({ optional }) => optional !== true)).filter(([a, b]) => a.entry === b.entry);
  const read = same.filter(([a, b]) => where(a).size > 0 && where(b).size > 0);
  const found = read.filter(([a, b]) => [...where(a)].some((id) => where(b).has(id)));
  return {
    precision: together.length === 0 ? 1 : 1 - wrong.length / together.length, recall: found.length / same.length, recallOfRead: found.length / read.length,
    wrong: wrong.map(([a, b]) => `${a.told} + ${b.told}`),
    missed: same.filter((pair) => !found.includes(pair)).map(([a, b]) => `${a.entry}: ${a.release} "${a.words.slice(0, 60)}"${where(a).size === 0 ? ' (not read)' : ''} + ${b.release} "${b.words.slice(0, 60)}"${where(b).size === 0 ? ' (not read)' : ''}`),
  };
}

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((a, i) => all.slice(i + 1).map((b): [T, T] => [a, b]));
}
