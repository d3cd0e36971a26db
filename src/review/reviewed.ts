/** A record with all that was said about it, as the page shows it where it can be corrected. */
import { applyCorrections, standing, standingOf, type Correction, type Standing } from '../corrections.ts';
import type { ReleaseRecord } from '../record.ts';
import { CHOICES, FIELD_OF, formOf, type Finding } from './forms.ts';
import { KINDS, type Item, type Kind, type View } from './page/model.ts';
import { viewOf } from './view.ts';

/** The findings that stand, and those that were rejected, which can be taken back. */
export function reviewedView(record: ReleaseRecord, corrections: readonly Correction[]): View {
  const said = standing(corrections);
  const applied = applyCorrections(record, corrections);
  const there = viewOf(applied).items.map((item) => withState(applied, item, said));
  const rejected = viewOf(record).items.filter(({ kind, key }) => standingOf(said, FIELD_OF[kind], key)?.decision?.action === 'reject').map((item) => withState(record, item, said));
  return { ...viewOf(applied), items: [...there, ...rejected], ...(record.raw === null ? {} : { kept: `/review/kept?${new URLSearchParams({ id: record.id }).toString()}` }), version: record.version, choices: CHOICES, blank: Object.fromEntries(KINDS.map((kind) => [kind, formOf(kind)])) };
}

function withState(record: ReleaseRecord, item: Item, said: ReadonlyMap<string, Standing>): Item {
  const state = standingOf(said, FIELD_OF[item.kind], item.key);
  const decision = state?.decision ?? null;
  const finding = findingIn(record, item.kind, item.key);
  return {
    ...item, form: finding === null ? {} : formOf(item.kind, finding), last: state?.last ?? null,
    ...(decision === null ? {} : { said: { action: decision.action, who: decision.who, at: decision.at, ...(decision.satisfiedBy === undefined ? {} : { satisfied: true }) } }),
  };
}

export function findingIn(record: ReleaseRecord, kind: Kind, key: string): Finding | null {
  return (record[FIELD_OF[kind]] as readonly Finding[]).find((finding) => finding.key === key) ?? null;
}
