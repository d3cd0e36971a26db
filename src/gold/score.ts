/** Scores records against gold releases: precision, recall and F1 of every kind, and how well the slots are filled. */
import type { ReleaseRecord } from '../record.ts';
import { judgeAgreements } from './agreements.ts';
import { judgeCities } from './cities.ts';
import type { GoldRelease } from './gold.ts';
import { judgeMentions } from './mentions.ts';
import { KINDS, type Kind, type Outcome, type Verdict } from './verdict.ts';

export interface Tally { readonly precision: number; readonly recall: number; readonly f1: number; readonly found: number; readonly given: number; readonly wanted: number }
export interface Score {
  /** Found on the right words (for cities and agreements: found at all). */
  readonly span: Tally;
  /** With the right value; for agreements, with every slot right. */
  readonly value: Tally;
  /** Mean of each slot over what was found. */
  readonly slots: Readonly<Record<string, number>>;
}

/** What a reader says of a record, item by item. Throws where the record's text is not the release's body. */
export function judge(release: GoldRelease, record: ReleaseRecord): Verdict[] {
  if (record.text !== release.body) throw new RangeError(`${release.id}: the text of the record is not the body`);
  return [...judgeMentions(release, record), ...judgeCities(release, record.cities), ...judgeAgreements(release, record.agreements)];
}
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Counts verdicts; `hits` are the outcomes that count as found. */
export function tally(verdicts: readonly Verdict[], hits: readonly Outcome[]): Tally {
  const count = (outcomes: readonly Outcome[]): number => verdicts.filter((verdict) => outcomes.includes(verdict.outcome)).length;
  const found = count(hits);
  const given = count(['right', 'wrong', 'spurious']);
  const wanted = count(['right', 'wrong', 'missed']);
  return { precision: ratio(found, given), recall: ratio(found, wanted), f1: ratio(2 * found, given + wanted), found, given, wanted };
}
function slotMeans(verdicts: readonly Verdict[]): Record<string, number> {
  const sums = new Map<string, { sum: number; n: number }>();
  for (const [slot, filled] of verdicts.flatMap((verdict) => Object.entries(verdict.slots))) {
    const { sum, n } = sums.get(slot) ?? { sum: 0, n: 0 };
    sums.set(slot, { sum: sum + filled, n: n + 1 });
  }
  return Object.fromEntries([...sums].map(([slot, { sum, n }]) => [slot, sum / n]));
}
/** The score of every kind. */
export function score(verdicts: readonly Verdict[]): Record<Kind, Score> {
  const of = (kind: Kind): Score => {
    const own = verdicts.filter((verdict) => verdict.kind === kind);
    return { span: tally(own, ['right', 'wrong']), value: tally(own, ['right']), slots: slotMeans(own) };
  };
  return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, Score>;
}
