/** Names that may be cities, each with its neighbourhood and the land that stands beside it. */
import { CITY_STATES, REGION_FIRST } from './data/context.ts';
import { contextOf, type Context, type Scene } from './context.ts';
import { placeAt, type Place } from './gazetteer.ts';
import type { Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';
import type { Votes } from './votes.ts';

/** The land named beside a city: `Oxford, North Carolina`, `Turin (Italy)`, `China's Chengdu`. */
export interface Beside {
  /** ISO codes and region codes, any of which the city must lie in. */
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly how: 'adjacent' | 'possessive';
}
export interface Mention {
  readonly phrase: Phrase;
  readonly context: Context;
  readonly beside: Beside | null;
  readonly dateline: boolean;
  /** The candidates in the land beside it, else all. */
  readonly places: readonly Candidate[];
}
export interface Candidate { readonly place: Place; readonly alternate: boolean }

const BY_RANK = { village: 800, seat4: 1500, seat3: 8000, seat2: 30_000, seat1: 100_000, capital: 150_000, suburb: 1500, district: 0 } as const;
/** Most candidates of one name that are weighed. */
const MOST = 60;

/** Inhabitants, or what a place of its rank has where they are not known. */
export function size(place: Place): number {
  const least = BY_RANK[place.rank];
  return place.rank === 'suburb' ? Math.max(least, place.population / 3) : Math.max(least, place.population);
}

export function inside(place: Place, beside: Beside): boolean {
  return beside.regions.includes(place.region) || beside.countries.includes(place.country);
}

/** Sorts names into cities that may be meant and lands; lands and demonyms are counted as votes. */
export function readMentions(phrases: readonly Phrase[], scene: Scene, votes: Votes): readonly Mention[] {
  const mentions: Mention[] = [];
  const known = new Map<string, readonly Candidate[]>();
  let taken = -1;
  phrases.forEach((phrase, i) => {
    if (i <= taken || !stands(phrase, scene.tokens)) return;
    const all = candidatesOf(phrase, known);
    const beside = all.length === 0 ? null : besideOf({ phrases, i, tokens: scene.tokens }, all);
    if (beside !== null) {
      taken = Math.max(taken, beside.upTo);
      for (const region of beside.regions) votes.region(region, 1 / beside.regions.length);
      if (beside.regions.length === 0) for (const code of beside.countries) votes.country(code, 1 / beside.countries.length);
    }
    if (all.length === 0 || (beside?.how !== 'adjacent' && isLand(phrase, all))) {
      countLand(phrase, votes);
      return;
    }
    const within = beside === null ? [] : all.filter((c) => inside(c.place, beside));
    mentions.push({ phrase, context: contextOf(phrase, scene), beside: within.length > 0 ? beside : null, dateline: opensLine(phrase, scene), places: within.length > 0 ? within : all });
  });
  return mentions;
}

/** Abbreviations are regions only in capitals or with their full stop; they never stand alone here. */
function stands(phrase: Phrase, tokens: readonly Token[]): boolean {
  const { cities, countries, regions, demonyms } = phrase.senses;
  if (cities.length + countries.length + regions.length + demonyms.length === 0) return false;
  const token = tokens[phrase.first] as Token;
  return phrase.first !== phrase.last || token.end - token.start > 2 || phrase.caps || token.shape === 'other';
}
function candidatesOf(phrase: Phrase, known: Map<string, readonly Candidate[]>): readonly Candidate[] {
  let there = known.get(phrase.key);
  if (there === undefined) {
    there = phrase.senses.cities.map((c) => ({ place: placeAt(c.row), alternate: c.kind === 'alternate' }))
      .toSorted((a, b) => size(b.place) - size(a.place) || a.place.row - b.place.row).slice(0, MOST);
    known.set(phrase.key, there);
  }
  return there;
}
/** True for a name that by itself means a country or a region rather than a city. */
function isLand(phrase: Phrase, all: readonly Candidate[]): boolean {
  const { countries, regions } = phrase.senses;
  if (countries.length > 0) return !countries.some((code) => CITY_STATES.has(code));
  if (regions.length === 0) return false;
  if (REGION_FIRST.has(phrase.key)) return true;
  const first = all[0]?.place;
  return first !== undefined && first.rank !== 'capital' && !regions.some((r) => r.region === first.region) && size(first) < 100_000;
}
function countLand({ senses }: Phrase, votes: Votes): void {
  for (const code of senses.countries) votes.country(code, 1 / (senses.countries.length + senses.regions.length));
  for (const region of senses.regions) votes.region(region.region, 1 / (senses.countries.length + senses.regions.length));
  if (senses.countries.length + senses.regions.length === 0) for (const code of senses.demonyms) votes.country(code, 0.6);
}

interface Where { readonly phrases: readonly Phrase[]; readonly i: number; readonly tokens: readonly Token[] }
const BESIDE = new Set(['comma', 'open', 'space', 'slash']);

/** The land right behind (`X, Land`, `X (Land)`) or before (`Land's X`), and the last name that it takes up. */
function besideOf({ phrases, i, tokens }: Where, all: readonly Candidate[]): (Beside & { upTo: number }) | null {
  const phrase = phrases[i] as Phrase;
  const next = phrases[i + 1];
  if (next !== undefined && next.first === phrase.last + 1 && BESIDE.has(tokens[next.first]?.gap ?? '') && (tokens[phrase.last]?.full ?? null) === null) {
    const land = landOf(next, tokens);
    if (land !== null && fits(all, land, next)) {
      const further = phrases[i + 2];
      const country = further !== undefined && further.first === next.last + 1 && tokens[further.first]?.gap === 'comma' ? landOf(further, tokens) : null;
      const both = country !== null && land.regions.some((r) => country.countries.includes(r.slice(0, 2)));
      return { ...land, how: 'adjacent', upTo: both ? i + 2 : i + 1 };
    }
  }
  const before = phrases[i - 1];
  if (before === undefined || before.last !== phrase.first - 1 || tokens[before.last]?.full === null) return null;
  const land = landOf(before, tokens);
  return land === null || !all.some((c) => inside(c.place, { ...land, how: 'possessive' })) ? null : { ...land, how: 'possessive', upTo: -1 };
}
function landOf(phrase: Phrase, tokens: readonly Token[]): Omit<Beside, 'how'> | null {
  const { countries, regions, abbreviations } = phrase.senses;
  const token = tokens[phrase.first] as Token;
  const dotted = phrase.caps || token.end - token.start > 2 || token.gap === 'comma';
  const short = dotted && token.shape !== 'lower' ? abbreviations : [];
  const codes = [...regions, ...short].map((r) => r.region);
  return countries.length + codes.length === 0 ? null : { countries, regions: codes };
}
/** A land that is a city too (`Chicago, New York and Boston`) counts only where its own namesake is no mere hamlet. */
function fits(all: readonly Candidate[], land: Omit<Beside, 'how'>, next: Phrase): boolean {
  const within = all.filter((c) => inside(c.place, { ...land, how: 'adjacent' }));
  const best = within[0];
  if (best === undefined) return false;
  if (next.senses.cities.length === 0 || next.senses.countries.length > 0) return true;
  return size(best.place) * 20 > size((all[0] as Candidate).place);
}

/** A name at the head of a line that a dash, a bracket or a comma sets off: `OTTAWA — `, `Chengdu, China, Oct. 8`. */
function opensLine(phrase: Phrase, { tokens }: Scene): boolean {
  const own = tokens[phrase.first] as Token;
  if (own.gap !== 'line') return false;
  for (let i = phrase.last + 1; i < Math.min(phrase.last + 7, tokens.length); i++) {
    const token = tokens[i] as Token;
    if (token.gap === 'dash' || token.gap === 'open') return true;
    if (token.gap === 'line' || token.shape === 'lower') return false;
  }
  return false;
}
