/** Puts reports together that tell of one agreement. */
import { compare, grouped } from './gather.ts';
import type { AgreementReport } from './report.ts';
import { isTie, samePaper } from './same.ts';
import { likeness } from './subject.ts';

export interface Grouped { readonly report: AgreementReport; readonly why: string | null; readonly copyOf: string | null }
export type Group = Grouped[];
/** Id of the original by the id of its copy. */
export type CopyOf = ReadonlyMap<string, string>;

/** The groups, in the order of their first reports; the same for the same reports in any order. */
export function groupReports(reports: readonly AgreementReport[], copyOf: CopyOf = new Map()): Group[] {
  const byParties = grouped(reports, ({ parties }) => parties.map(({ key }) => key).join(' + '));
  return [...byParties].toSorted(([a], [b]) => compare(a, b)).flatMap(([, among]) => groupsAmong(among.toSorted(byTime), copyOf));
}

/** Originals before their copies, then by day of publication. */
function byTime(a: AgreementReport, b: AgreementReport): number {
  return compare(a.published ?? '9', b.published ?? '9') || compare(a.recordId, b.recordId) || a.evidence.start - b.evidence.start || compare(a.key, b.key);
}

function groupsAmong(reports: readonly AgreementReport[], copyOf: CopyOf): Group[] {
  const groups: Group[] = [];
  const isCopy = (report: AgreementReport): boolean => copyOf.has(report.recordId);
  for (const report of [...reports.filter((r) => !isCopy(r)), ...reports.filter(isCopy)]) {
    const original = copyOf.get(report.recordId) ?? null;
    const copied = original === null ? null : homeOfCopy(groups, report, original);
    const homes = copied === null ? homesOf(groups, report) : [copied];
    const [home, ...rest] = homes;
    if (home === undefined) groups.push([{ report, why: null, copyOf: original }]);
    else home.group.push({ report, why: home.why, copyOf: original });
    for (const other of rest) home?.group.push(...groups.splice(groups.indexOf(other.group), 1).flat().map((one) => ({ ...one, why: one.why ?? other.why })));
  }
  return withLooseEnds(groups);
}

interface Home { readonly group: Group; readonly why: string }

/** A copy tells what its original tells: instrument and step say which of its reports it repeats. */
function homeOfCopy(groups: readonly Group[], report: AgreementReport, original: string): Home | null {
  const group = groups.find((g) => g.some((one) => one.report.recordId === original && one.report.instrument === report.instrument && one.report.step === report.step
    && !g.some((other) => other.report.recordId === report.recordId && other.report.key !== report.key && other.report.step === report.step)));
  return group === undefined ? null : { group, why: `a copy of ${original}` };
}

/** The groups that the report belongs to: none, one, or several that it shows to be one. */
function homesOf(groups: readonly Group[], report: AgreementReport): Home[] {
  if (isTie(report)) {
    const group = groups.find((g) => g.some((one) => isTie(one.report) && one.report.relation === report.relation));
    return group === undefined ? [] : [{ group, why: `the same parties, one ${report.relation} tie` }];
  }
  const homes = groups.filter((g) => g.every((one) => !isTie(one.report))).flatMap((group) => {
    // One report of another subject keeps the rest of its group away.
    if (group.some((one) => likeness(one.report, report) === 'different')) return [];
    const whys = group.map((one) => samePaper(one.report, report));
    const why = whys.find((w) => w !== null);
    return why === undefined || why === null ? [] : [{ group, why }];
  });
  // Two that would fit as well as each other: taking either would be a guess, unless all name the same subject.
  return homes.length <= 1 || homes.every(({ group }) => group.some((one) => likeness(one.report, report) === 'same')) ? homes : [];
}

/** An end or a pause of "their partnership" belongs to the one tie that there is, whatever the tie was called. */
function withLooseEnds(groups: readonly Group[]): Group[] {
  const made = groups.filter((g) => g.some(({ report }) => isTie(report) && !isLater(report)));
  const only = made.length === 1 ? made[0] : undefined;
  if (only === undefined) return [...groups];
  const loose = groups.filter((g) => g !== only && g.every(({ report }) => isTie(report) && isLater(report)));
  for (const group of loose) only.push(...group.map((one) => ({ ...one, why: 'the only tie between the same parties' })));
  return groups.filter((g) => !loose.includes(g));
}
const isLater = ({ step }: AgreementReport): boolean => step === 'ended' || step === 'suspended' || step === 'renewed';
