/** The ledger of all agreements: reports in, entries out. Pure: the same records give the same ledger. */
import { createHash } from 'node:crypto';
import type { AgreementFinding } from '../record.ts';
import { withOneName } from './aliases.ts';
import { conflictsIn } from './conflicts.ts';
import { mostFrequent } from './gather.ts';
import { groupReports, type CopyOf, type Group, type Grouped } from './group.ts';
import type { AgreementReport } from './report.ts';
import { isTie } from './same.ts';
import { agree, narrower, stretchOf } from './time.ts';
import type { LedgerEntry, LedgerParty, LedgerSource, LedgerStep } from './types.ts';

/** Entries by their parties, then by time. `copyOf` names the original of each record that is a copy. */
export function buildLedger(reports: readonly AgreementReport[], copyOf: CopyOf = new Map()): LedgerEntry[] {
  return groupReports(withOneName(reports), copyOf).map(entryOf);
}

function entryOf(group: Group): LedgerEntry {
  const reports = group.map(({ report }) => report);
  const steps = stepsOf(group);
  const first = reports[0] as AgreementReport;
  return {
    id: idOf(first), kind: isTie(first) ? 'tie' : 'paper', parties: partiesOf(reports), relation: first.relation,
    instrument: usualInstrument(reports), stands: steps.at(-1)?.step ?? first.step, steps,
    subjects: [...new Set(reports.flatMap(({ subjects }) => subjects))], conflicts: conflictsIn(group),
    sources: new Set(group.filter(({ copyOf }) => copyOf === null).map(({ report }) => report.recordId)).size,
    copies: new Set(group.filter(({ copyOf }) => copyOf !== null).map(({ report }) => report.recordId)).size,
  };
}

function idOf(first: AgreementReport): string {
  const parts = [...first.parties.map((p) => p.key), first.relation, ...(isTie(first) ? [] : [first.instrument, first.recordId, first.key])];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}

function partiesOf(reports: readonly AgreementReport[]): LedgerParty[] {
  return (reports[0]?.parties ?? []).map(({ key }) => {
    const named = reports.flatMap(({ parties }) => parties.filter((p) => p.key === key));
    const names = mostFrequent(named.map(({ name }) => name));
    const party = named.find(({ name }) => name === names[0]) ?? named[0];
    return {
      key, name: names[0] ?? key, forms: names.slice(1), kind: party?.kind ?? 'other',
      country: named.find(({ country }) => country !== null)?.country ?? null, city: named.find(({ city }) => city !== null)?.city ?? null,
    };
  });
}

/** A general word gives way to a name of the instrument. */
function usualInstrument(reports: readonly AgreementReport[]): AgreementFinding['instrument'] {
  const told = reports.map(({ instrument }) => instrument);
  const telling = told.filter((instrument) => instrument !== 'agreement' && instrument !== 'other');
  return (mostFrequent(telling.length > 0 ? telling : told)[0] ?? 'other') as AgreementFinding['instrument'];
}

/** How it came to be, then what happened to it, in the order of time. */
function stepsOf(group: Group): LedgerStep[] {
  const told = (step: LedgerStep['step']): Grouped[] => group.filter(({ report }) => report.step === step);
  // An agreement is made once, whatever days its reports name; each renewal and each end is a step of its own.
  const made = MADE.filter((step) => told(step).length > 0).map((step) => stepOf(step, told(step)));
  const later = LATER.flatMap((step) => byDate(told(step)).map((some) => stepOf(step, some)));
  return [...made, ...later.toSorted((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1))];
}
const MADE: readonly LedgerStep['step'][] = ['intent', 'approved', 'signed', 'established'];
const LATER: readonly LedgerStep['step'][] = ['renewed', 'suspended', 'ended'];
const timeOf = ({ date, sources }: LedgerStep): string => stretchOf(date)?.first ?? sources[0]?.published ?? '';

function byDate(told: readonly Grouped[]): Grouped[][] {
  const lots: Grouped[][] = [];
  for (const one of told) {
    const lot = lots.find((some) => some.every((other) => agree(other.report.date, one.report.date)));
    if (lot === undefined) lots.push([one]);
    else lot.push(one);
  }
  return lots;
}

function stepOf(step: LedgerStep['step'], told: readonly Grouped[]): LedgerStep {
  const dates = told.map(({ report }) => report.date);
  const date = dates.reduce((best, next) => (agree(best, next) ? narrower(best, next) : best), null);
  return { step, date, sources: told.map(sourceOf) };
}

function sourceOf({ report, why, copyOf }: Grouped): LedgerSource {
  const { recordId, key, site, url, title, published, instrument, status, date, evidence, confidence } = report;
  return { recordId, key, site, url, title, published, instrument, status, date, evidence, confidence, why, copyOf };
}
