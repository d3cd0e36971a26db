/** What can be told across releases: which are copies, which agreements there are, how figures moved. */
import type { ReleaseRecord } from '../record.ts';
import { copyMap, findCopies, releaseOf, type CopyGroup, type Release } from './copies.ts';
import { buildLedger } from './ledger.ts';
import { reportsOf, type AgreementReport } from './report.ts';
import { placedFigures, type Placed } from './series/read-figures.ts';
import { buildSeries } from './series/series.ts';
import type { Series } from './series/types.ts';
import type { LedgerEntry } from './types.ts';

export interface Answers {
  readonly records: number;
  readonly copies: readonly CopyGroup[];
  readonly ledger: readonly LedgerEntry[];
  readonly series: readonly Series[];
}

/** Findings that are less sure than this stay out, 0 to 1: a wrong line costs a reader more than a missing one. */
const LEAST_CONFIDENCE = 0.5;

/** Reads all records once; of each only what the answers need is kept, and never its text. */
export async function answersFrom(records: AsyncIterable<ReleaseRecord> | Iterable<ReleaseRecord>, leastConfidence = LEAST_CONFIDENCE): Promise<Answers> {
  const releases: Release[] = [];
  const reports: AgreementReport[] = [];
  const figures: Placed[] = [];
  for await (const record of records) {
    releases.push(releaseOf(record));
    reports.push(...reportsOf(record, leastConfidence));
    figures.push(...placedFigures(record).filter(({ reading }) => reading.confidence >= leastConfidence));
  }
  const copies = findCopies(releases);
  const copyOf = copyMap(copies);
  const changed = new Set(copies.flatMap((group) => group.copies).filter((copy) => copy.changed.length > 0).map(({ id }) => id));
  return {
    records: releases.length, copies, ledger: buildLedger(reports, copyOf),
    // A copy says nothing new, unless its numbers were changed on the way.
    series: buildSeries(figures.filter(({ reading }) => !copyOf.has(reading.recordId) || changed.has(reading.recordId))),
  };
}
