/** Who was called by a noun where the text named them: "InvestNorth, the state's investment agency", "the utility Norwatt". */
import type { Actor } from './actor.ts';
import { lastNear } from '../in-order.ts';
import { isPlaceKind } from './same-party.ts';
import { before } from './windows.ts';

/** So far behind a name an apposition may go. */
const APPOSED = 90;
/** So many characters further on it is still meant by that noun. */
const FAR = 4000;
/** Nouns that call anybody tell nothing. */
const ANYBODY: ReadonlySet<string> = new Set('company group firm side party partner body business enterprise organisation organization institution university school institute college buyer seller borrower client customer investor operator port airport museum zoo hospital club'.split(' '));

/** The body last named before an offset as what a noun says, or null. */
export function calledSo(text: string, actors: readonly Actor[], told: { readonly noun: string; readonly at: number }): Actor | null {
  const { noun, at } = told;
  if (ANYBODY.has(noun) || !/^[\p{Ll}-]{5,}$/u.test(noun)) return null;
  const apposed = new RegExp(`(?:^|[ -])${noun}(?: (?:of|in|for|from|with|based|that|which|owned) |$)`, 'u');
  const isMeant = (a: Actor): boolean => a.sure && a.kind !== 'person' && a.kind !== 'one' && a.kind !== 'pair' && !isPlaceKind(a.kind)
    && (before(text, a.start, noun.length + 2).toLowerCase().endsWith(` ${noun} `) || isApposed(text.slice(a.end, a.end + APPOSED), apposed));
  return lastNear(actors, { place: at, reach: FAR }, isMeant) ?? null;
}

/** ", the state's investment agency,", " (NLK), a maker of pumps". */
function isApposed(behind: string, called: RegExp): boolean {
  const told = /^(?: \([^()]{1,24}\))?, (?:an?|the|its|\p{Lu}[\p{L}]+['’]s) ([^,.;()]{3,70})/u.exec(behind)?.[1];
  return told !== undefined && called.test(told);
}
