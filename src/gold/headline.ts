/** The few numbers by which readings of gold releases are compared. */
import { KINDS, type Kind, type Verdict } from './verdict.ts';
import { score, type Tally } from './score.ts';

/** The kinds of which the headline is made. */
const HEADLINE_KINDS = ['dates', 'cities', 'figures', 'agreements'] as const;

export interface Headline {
  /** F1: dates and figures with the right value, cities with name and country, agreements found; of the kinds that were looked for. */
  readonly f1: Readonly<Partial<Record<Kind, number>>>;
  /** F1 of agreements with every slot right; null where none was looked for. */
  readonly agreementsStrict: number | null;
  /** Mean of the four headline kinds; of those that were looked for. */
  readonly mean: number;
}

/** What counts as found, by kind: agreements when they are found at all, everything else with the right value. */
export function found(kind: Kind, { span, value }: { readonly span: Tally; readonly value: Tally }): Tally {
  return kind === 'agreements' ? span : value;
}

export function headline(verdicts: readonly Verdict[]): Headline {
  const scores = score(verdicts);
  const there = KINDS.filter((kind) => verdicts.some((verdict) => verdict.kind === kind));
  const f1 = Object.fromEntries(there.map((kind) => [kind, found(kind, scores[kind]).f1]));
  const counted = HEADLINE_KINDS.flatMap((kind) => f1[kind] ?? []);
  return {
    f1, agreementsStrict: there.includes('agreements') ? scores.agreements.value.f1 : null,
    mean: counted.length === 0 ? 0 : counted.reduce((sum, one) => sum + one, 0) / counted.length,
  };
}
