/** What is known of a figure when its measure is asked for, and the measure of the figure before in shorter words. */
import type { Governor } from '../governor/governor.ts';
import { CHANGE_LEAD } from '../measure-words.ts';

/** What the figures before have told, and what governs this one. */
export interface Told {
  readonly governor: Governor;
  /** The measure of the figure before, in the same sentence. */
  readonly last: string | null;
  /** The noun that the last count counted. */
  readonly head: string | null;
  /** The measure of the last figure near by that is no percentage. */
  readonly anchor: string | null;
  /** What the last percentage of the sentence measured, where it was one of change. */
  readonly change: string | null;
  /** What the percentage of the sentence before was of. */
  readonly whole: string | null;
  /** True behind a count with a noun of its own. */
  readonly beside: boolean;
  /** True right behind an amount of money. */
  readonly lender: boolean;
}

/** A measure without its complements: `share of exports` of `share of exports to Peru`. */
export function short(measure: string | null): string {
  const change = CHANGE_LEAD.exec(measure ?? '')?.[0] ?? '';
  const plain = (measure ?? '').slice(change.length);
  const head = MEASURING.exec(plain)?.[0] ?? '';
  return change + head + (plain.slice(head.length).split(COMPLEMENT)[0] ?? '');
}
/** Nouns that say nothing without what is behind them. */
const MEASURING = /^(?:the )?(?:total |annual |daily )?(?:share|number|volume|value|amount|rate|cost|costs|level|output|sales?|prices?|area|length|exports?|imports?|volumes|total) (?:of|in) /i;
const COMPLEMENT = / (?:of|in|to|between|with|from|for|by|at) /;

/** `an increase in exports` measures exports, where no percentage follows. */
export function unchanged(last: string | null): string {
  return (last ?? '').replace(CHANGE_LEAD, '');
}

/** `garbage` of `garbage generated daily`, where something else is told of a part of it: what was done with the whole, and how often, goes without saying. */
export function undone(last: string): string {
  return last.replace(DEED, '');
}
const DEED = /(?<=^[\p{L}'’-]+(?: [\p{L}'’-]+){0,4}?)(?: (?:a|per) (?:day|week|month|year)| daily| annually| yearly)*(?: (?:(?!need)[\p{L}-]{2,}ed|sold|built|sent|made|held|spent|paid|grown|taken|bought|lent|flown|brought))?(?: (?:a|per) (?:day|week|month|year)| daily| annually| yearly)*$/u;
