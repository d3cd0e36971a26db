/** The land that stands beside a name: behind a comma, in brackets, before it as its owner. */
import { candidatesOf, holds, isLand, type Candidate } from './candidates.ts';
import type { Place } from './gazetteer.ts';
import type { Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';

/** The land named beside a city: `Oxford, North Carolina`, `Turin (Italy)`, `China's Chengdu`. */
export interface Beside {
  /** ISO codes and region codes, any of which the city must lie in. */
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly how: 'adjacent' | 'possessive' | 'away';
}

export function inside(place: Place, beside: Beside): boolean {
  return beside.regions.includes(place.region) || beside.countries.includes(place.country);
}

interface Where { readonly phrases: readonly Phrase[]; readonly i: number; readonly tokens: readonly Token[] }
const BESIDE = new Set(['comma', 'open', 'space', 'slash']);

/** The land right behind (`X, Land`, `X (Land)`) or before (`Land's X`), and the last name that it takes up. */
export function besideOf({ phrases, i, tokens }: Where, all: readonly Candidate[]): (Beside & { upTo: number }) | null {
  if (all.length === 0) return null;
  const phrase = phrases[i] as Phrase;
  const next = phrases[i + 1];
  if (next !== undefined && next.first === phrase.last + 1 && BESIDE.has(tokens[next.first]?.gap ?? '') && (tokens[phrase.last]?.full ?? null) === null) {
    const land = landOf(next);
    const apart = tokens[next.first]?.gap === 'space' && (phrase.senses.common || phrase.first !== phrase.last);
    if (land !== null && isAway({ phrase, all, next }, land, tokens)) return { ...land, how: 'away', upTo: -1 };
    if (land !== null && !apart && fits({ phrase, all }, land, next)) {
      const further = phrases[i + 2];
      const country = further !== undefined && further.first === next.last + 1 && tokens[further.first]?.gap === 'comma' ? landOf(further) : null;
      const both = country !== null && land.regions.some((r) => country.countries.includes(r.slice(0, 2)));
      return { ...land, how: 'adjacent', upTo: both ? i + 2 : i + 1 };
    }
  }
  const behind = landIn(phrases, i, tokens);
  const before = landBefore(phrases, i, tokens) ?? behind;
  if (before === null) return null;
  const eaten = before === behind && !holds(before, candidatesOf(before));
  const land = landOf(before);
  return land === null || !all.some((c) => inside(c.place, { ...land, how: 'possessive' })) ? null : { ...land, how: 'possessive', upTo: eaten ? i + 1 : -1 };
}
/** `X in California`, `X in southern Sichuan`. */
function landIn(phrases: readonly Phrase[], i: number, tokens: readonly Token[]): Phrase | null {
  const own = (phrases[i] as Phrase).last;
  const last = tokens[own + 1]?.fold === 'city' ? own + 1 : own;
  const next = phrases[i + 1];
  const joint = tokens[last + 1];
  if (next === undefined || joint?.fold !== 'in' || joint.gap !== 'space' || next.first > last + 5) return null;
  for (let k = last + 2; k <= next.first; k++) {
    const token = tokens[k] as Token;
    if ((token.gap !== 'space' && token.gap !== 'hyphen') || (k < next.first && token.shape !== 'lower')) return null;
  }
  return next;
}
/** `China's X`, `Poland (X, Y)`: the land whose city or list of cities this is. */
function landBefore(phrases: readonly Phrase[], i: number, tokens: readonly Token[]): Phrase | null {
  const phrase = phrases[i] as Phrase;
  const before = phrases[i - 1];
  if (before?.end === phrase.start && tokens[phrase.first]?.shape === 'han') return before;
  if (before === undefined || before.last !== phrase.first - 1) return null;
  if (tokens[before.last]?.full !== null) return before;
  for (let k = i; k > 0 && k > i - 8; k--) {
    const here = phrases[k] as Phrase;
    if ((phrases[k - 1] as Phrase).last !== here.first - 1) return null;
    const gap = tokens[here.first]?.gap;
    if (gap === 'open') return (phrases[k - 1] as Phrase);
    if (gap !== 'comma') return null;
  }
  return null;
}
function landOf(phrase: Phrase): Omit<Beside, 'how'> | null {
  const { countries, regions, abbreviations } = phrase.senses;
  const codes = [...regions, ...abbreviations].map((r) => r.region);
  return countries.length + codes.length === 0 ? null : { countries, regions: codes };
}
/** `Cordova, Tennessee` where the gazetteer has no Cordova there: none of its namesakes is meant. */
function isAway({ phrase, all, next }: { phrase: Phrase; all: readonly Candidate[]; next: Phrase }, land: Omit<Beside, 'how'>, tokens: readonly Token[]): boolean {
  return tokens[next.first]?.gap === 'comma' && tokens[next.last + 1]?.fold !== 'and' && (next.senses.abbreviations.length > 0 || isLand(next, candidatesOf(next))) && phrase.senses.regions.length + phrase.senses.countries.length === 0
    && !all.some((c) => inside(c.place, { ...land, how: 'adjacent' }));
}
/**
 * A land that is a city too (`Chicago, New York and Boston`) counts only where its own namesake is no mere hamlet;
 * a country is a city only before a region (`Turkey, Texas`).
 */
function fits({ phrase, all }: { phrase: Phrase; all: readonly Candidate[] }, land: Omit<Beside, 'how'>, next: Phrase): boolean {
  const within = all.filter((c) => inside(c.place, { ...land, how: 'adjacent' }));
  const best = within[0];
  if (best === undefined) return false;
  if (phrase.senses.countries.length > 0 && (land.regions.length === 0 || next.senses.countries.length > 0)) return false;
  if (next.senses.cities.length === 0 || next.senses.abbreviations.length > 0 || isLand(next, candidatesOf(next))) return true;
  return best.size * 20 > (all[0] as Candidate).size;
}
