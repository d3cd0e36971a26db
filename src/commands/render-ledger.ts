/** Ledger entries as a person reads them, and as lines of a table. */
import { counted } from '../counted.ts';
import type { LedgerEntry, LedgerStep } from '../ledger/types.ts';
import { printable, shortened } from './render-record.ts';

const WIDTH = 110;

/** One entry: who, what, how it stands, each step with the words that it rests on, and what sources disagree on. */
export function renderEntry(entry: LedgerEntry): string {
  const copies = entry.copies === 0 ? '' : `, ${counted(entry.copies, 'copy', 'copies')}`;
  const lines = [
    entry.parties.map((p) => (p.country === null || p.kind === 'country' ? p.name : `${p.name} (${p.country})`)).join(' – '),
    `  ${entry.kind === 'tie' ? `${entry.relation} tie` : `${entry.instrument}, ${entry.relation}`} · ${entry.stands} · ${counted(entry.sources, 'release')}${copies} · ${entry.id}`,
    ...(entry.subjects.length === 0 ? [] : [`  about ${entry.subjects.join('; ')}`]),
    ...entry.steps.flatMap(renderStep),
    ...entry.conflicts.map((c) => `  ! sources disagree on the ${c.what}${c.step === null ? '' : ` (${c.step})`}: ${c.values.map((v) => `${v.value} in ${v.records.join(', ')}`).join(' · ')}`),
  ];
  return `${lines.map((line) => printable(shortened(line, WIDTH))).join('\n')}\n`;
}

function renderStep({ step, date, sources }: LedgerStep): string[] {
  return [
    `  ${(date ?? 'no day told').padEnd(12)} ${step}`,
    ...sources.flatMap((s) => [
      `    "${s.evidence.text.replaceAll('\n', ' ')}"`,
      `    ${[s.site, s.published, s.url ?? s.recordId, s.why === null ? null : `(${s.why})`].filter(Boolean).join(' · ')}`,
    ]),
  ];
}

/** Columns of the CSV form: one line for each source of each step. */
export const LEDGER_COLUMNS = ['entry', 'kind', 'parties', 'cities', 'instrument', 'relation', 'stands', 'step', 'date', 'site', 'published', 'url', 'record', 'evidence', 'confidence', 'why', 'copyOf', 'conflicts'] as const;
export function ledgerRows(entry: LedgerEntry): (string | number)[][] {
  return entry.steps.flatMap((step) => step.sources.map((s) => [
    entry.id, entry.kind, entry.parties.map((p) => p.name).join('; '), entry.parties.map((p) => p.city ?? '').join('; '), s.instrument, entry.relation, entry.stands, step.step, s.date ?? '',
    s.site ?? '', s.published ?? '', s.url ?? '', s.recordId, s.evidence.text, s.confidence, s.why ?? '', s.copyOf ?? '', entry.conflicts.map((c) => c.what).join('; '),
  ]));
}
