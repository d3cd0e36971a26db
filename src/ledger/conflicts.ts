/** What the reports of one agreement disagree on. */
import type { Group, Grouped } from './group.ts';
import { instrumentsAgree, isTie } from './same.ts';
import { agree, isDay } from './time.ts';
import type { LedgerConflict } from './types.ts';

/** Copies say what their originals say: they are no further voices, unless they say something else. */
export function conflictsIn(group: Group): LedgerConflict[] {
  const steps = [...new Set(group.map(({ report }) => report.step))].toSorted();
  const dates = steps.flatMap((step) => disagreement({ what: 'date', step }, group.filter(({ report }) => report.step === step && report.date !== null), {
    value: ({ report }) => report.date ?? '', agree,
  }));
  const papers = group.filter(({ report }) => !isTie(report));
  const instruments = disagreement({ what: 'instrument', step: null }, papers, {
    value: ({ report }) => report.instrument, agree: (a, b) => instrumentsAgree(a as 'mou', b as 'mou'),
  });
  return [...dates, ...instruments, ...statusConflict(group)];
}

interface Reading { readonly value: (one: Grouped) => string; readonly agree: (a: string, b: string) => boolean }

function disagreement(about: Pick<LedgerConflict, 'what' | 'step'>, among: readonly Grouped[], { value, agree: same }: Reading): LedgerConflict[] {
  const values = [...new Set(among.map(value))].toSorted();
  const inConflict = values.filter((a) => values.some((b) => !same(a, b)));
  if (inConflict.length < 2) return [];
  return [{ ...about, values: inConflict.map((v) => ({ value: v, records: recordsOf(among.filter((one) => value(one) === v)) })) }];
}

/** One says that it was done on a day, another, no earlier than that day, that it is still to be done. */
function statusConflict(group: Group): LedgerConflict[] {
  const done = group.filter(({ report }) => report.status === 'concluded' && report.step !== 'intent' && report.step !== 'approved' && isDay(report.date));
  const open = group.filter(({ report }) => report.status === 'planned' && report.step === 'intent' && done.some((one) => (report.published ?? '') >= (one.report.date ?? '~') && report.date === one.report.date));
  if (open.length === 0) return [];
  return [{ what: 'status', step: null, values: [{ value: 'concluded', records: recordsOf(done) }, { value: 'planned', records: recordsOf(open) }] }];
}

const recordsOf = (some: readonly Grouped[]): string[] => [...new Set(some.map(({ report }) => report.recordId))].toSorted();
