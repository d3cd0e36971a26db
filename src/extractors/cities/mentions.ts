/** Names that may be cities, each with its neighbourhood and the land that stands beside it. */
import { CITY_STATES, REGION_FIRST } from './data/context.ts';
import { contextOf, type Context, type Scene } from './context.ts';
import { foldName } from './fold.ts';
import { placeAt, type Place, type Senses } from './gazetteer.ts';
import { namesakesOfLands } from './namesakes.ts';
import type { Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';
import type { Votes } from './votes.ts';

/** The land named beside a city: `Oxford, North Carolina`, `Turin (Italy)`, `China's Chengdu`. */
export interface Beside {
  /** ISO codes and region codes, any of which the city must lie in. */
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly how: 'adjacent' | 'possessive' | 'away';
}
export interface Mention {
  readonly phrase: Phrase;
  readonly context: Context;
  readonly beside: Beside | null;
  /** Told, with its land, among sister cities: another one than the town of that name whose sister it is. */
  readonly sister: boolean;
  readonly dateline: boolean;
  /** At the head of a sentence or in a line of capitals, where a capital says nothing. */
  readonly opens: boolean;
  /** Countries of the land or people named shortly before it in the same sentence. */
  readonly local: readonly string[];
  /** Regions of the same name in which none of its namesakes lies: `Victoria` of Australia. */
  readonly rivals: readonly string[];
  /** Where the name and the land beside it end. */
  readonly until: number;
  /** The candidates in the land beside it, else all. */
  readonly places: readonly Candidate[];
}
/** A place that a name may mean; `size` as below, `log` its logarithm. */
export interface Candidate { readonly place: Place; readonly alternate: boolean; readonly size: number; readonly log: number }

const BY_RANK = { village: 800, seat4: 1500, seat3: 8000, seat2: 30_000, seat1: 100_000, capital: 150_000, suburb: 1500, district: 0 } as const;
/** By so much the seat of a county counts for more than its inhabitants. */
const SEAT = 3;
/** Most candidates of one name that are weighed. */
const MOST = 60;

/** Inhabitants, or what a place of its rank has where they are not known. */
export function size(place: Place): number {
  const least = BY_RANK[place.rank];
  if (place.rank === 'suburb') return Math.max(least, place.population / 3);
  // America has three thousand counties: the seat of a small one is a small town.
  return Math.max(place.population, place.population > 0 && place.rank === 'seat2' && place.country === 'US' ? Math.min(least, SEAT * place.population) : least);
}

export function inside(place: Place, beside: Beside): boolean {
  return beside.regions.includes(place.region) || beside.countries.includes(place.country);
}

/** Sorts names into cities that may be meant and lands; lands and demonyms are counted as votes. */
export function readMentions(phrases: readonly Phrase[], scene: Scene, votes: Votes): readonly Mention[] {
  const standing = phrases.filter((p) => stands(p, scene));
  const all = standing.map(candidatesOf);
  const besides = standing.map((_, i) => besideOf({ phrases: standing, i, tokens: scene.tokens }, all[i] as readonly Candidate[]));
  const contexts = standing.map((p, i) => ((all[i] as readonly Candidate[]).length === 0 ? null : contextOf(p, scene)));
  const told = new Set(standing.filter((p, i) => besides[i]?.how === 'adjacent' || (contexts[i]?.sure === true && p.senses.countries.length > 0)).map((p) => p.key));
  const girls = namesakesOfLands(standing, scene.tokens);
  const mentions: Mention[] = [];
  let taken = -1;
  let land: Phrase | null = null;
  standing.forEach((phrase, i) => {
    const places = all[i] as readonly Candidate[];
    const beside = besides[i] ?? null;
    if (i <= taken) return;
    if (beside !== null) {
      taken = Math.max(taken, beside.upTo);
      if (!isNamesakeSister(phrase, standing, scene)) countBeside(beside, votes);
    }
    const context = contexts[i] ?? null;
    const names = context !== null && (told.has(phrase.key) || !isLand(phrase, places));
    if (!names && !girls.has(phrase.key)) countLand(phrase, votes);
    const local = land !== null && close(land, phrase, scene.tokens) ? countriesOf(land) : [];
    if (!names || countriesOf(phrase).length > 0) land = phrase;
    if (names) mentions.push(mentionOf({ local, phrase, context, beside, places, scene, until: (standing[Math.max(i, beside?.upTo ?? i)] as Phrase).end }));
  });
  return mentions;
}
interface Making { local: readonly string[]; phrase: Phrase; context: Context; beside: Beside | null; places: readonly Candidate[]; scene: Scene; until: number }

function mentionOf({ local, phrase, context, beside, places, scene, until }: Making): Mention {
  const within = beside === null ? [] : places.filter((c) => inside(c.place, beside));
  const { regions } = phrase.senses;
  const elsewhere = beside?.how === 'away' && !context.sure && places.every((c) => c.size < 5_000_000);
  return {
    phrase, context: elsewhere ? { ...context, refused: 'region' } : context, beside: within.length > 0 ? beside : null, sister: within.length > 0 && beside?.how === 'adjacent' && isAmongSisters(phrase, scene), dateline: opensLine(phrase, scene), until,
    opens: scene.titled(phrase.first) || (scene.tokens[phrase.first] as Token).opens,
    local, rivals: holds(phrase, places) ? [] : regions.map((r) => r.region), places: within.length > 0 ? within : places,
  };
}
const isAmongSisters = ({ start }: Phrase, { text }: Scene): boolean => AMONG_SISTERS.test(text.slice(Math.max(0, start - 160), start));
/** "Durham … twinned with Durham, North Carolina": where the sister lies says nothing of the town of its name. */
function isNamesakeSister(phrase: Phrase, all: readonly Phrase[], scene: Scene): boolean {
  return isAmongSisters(phrase, scene) && all.some((p) => p.key === phrase.key && p.start < phrase.start);
}
const AMONG_SISTERS = /(?<![\p{L}])(?:[Ss]ister|[Tt]win(?:s|ned|ning)?|[Ff]riendship|[Pp]artner)(?![\p{L}])[^.;\n]*(?:\w\.\w[^.;\n]*)*$/u;
const countriesOf = ({ senses }: Phrase): readonly string[] => [...senses.countries, ...senses.demonyms, ...senses.regions.map((r) => r.country)];
const CLOSE = 12;

/** True where two names stand in one sentence, not far from each other. */
function close(before: Phrase, phrase: Phrase, tokens: readonly Token[]): boolean {
  if (phrase.first - before.last > CLOSE) return false;
  for (let k = before.last + 1; k <= phrase.first; k++) if ((tokens[k] as Token).opens) return false;
  return true;
}
function countBeside(beside: Beside, votes: Votes): void {
  for (const region of beside.regions) votes.region(region, 0.5 / beside.regions.length);
  if (beside.regions.length === 0) for (const code of beside.countries) votes.country(code, 0.5 / beside.countries.length);
}

const DEGREE = /^(?:M\.D|M\.A|D\.C\.S)\.?$/;
/** Abbreviations are regions only behind a comma, in capitals or with their full stop; a short name stands in capitals. */
function stands(phrase: Phrase, { tokens, text }: Scene): boolean {
  const { cities, countries, regions, demonyms } = phrase.senses;
  const token = tokens[phrase.first] as Token;
  // "US$64,000" speaks of money, and of no land.
  if (/^ ?\$/.test(text.slice(phrase.end, phrase.end + 2))) return false;
  const short = phrase.first === phrase.last && token.end - token.start <= 2 && token.shape !== 'other' && token.shape !== 'han';
  if (cities.length + countries.length + regions.length + demonyms.length > 0 && (!short || phrase.caps)) return true;
  if (DEGREE.test(text.slice(phrase.start, phrase.end))) return false;
  const behind = token.gap === 'comma' || token.gap === 'space' || token.gap === 'open';
  return phrase.senses.abbreviations.length > 0 && behind && (phrase.caps || text[phrase.end] === '.' || phrase.end - phrase.start > 3);
}
/** The places a name may mean, greatest first; kept as long as what the gazetteer says of the name. */
function candidatesOf({ senses }: Phrase): readonly Candidate[] {
  if (senses.cities.length === 0) return NONE;
  let there = known.get(senses);
  if (there === undefined) {
    there = senses.cities.map((c) => candidate(placeAt(c.row), c.kind === 'alternate'))
      .toSorted((a, b) => b.size - a.size || a.place.row - b.place.row).slice(0, MOST);
    known.set(senses, there);
  }
  return there;
}
const NONE: readonly Candidate[] = [];
const known = new WeakMap<Senses, readonly Candidate[]>();
function candidate(place: Place, alternate: boolean): Candidate {
  const people = size(place);
  return { place, alternate, size: people, log: Math.log10(people + 10) };
}
/** True for a name that by itself means a country or a region rather than a city. */
function isLand(phrase: Phrase, all: readonly Candidate[]): boolean {
  const { countries, regions } = phrase.senses;
  const first = all[0]?.place;
  if (countries.length > 0) return !countries.some((code) => CITY_STATES.has(code));
  if (regions.length === 0 || first === undefined) return regions.length > 0;
  if (REGION_FIRST.has(phrase.key)) return true;
  if (regions.some((r) => r.region === first.region)) return foldName(first.name) !== phrase.key && first.population < 5_000_000;
  return first.rank !== 'capital' && first.population < 200_000;
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
/** True for a name of a region in which a city of that name lies: `New York`, but not `Washington`. */
function holds({ senses }: Phrase, all: readonly Candidate[]): boolean {
  return all.some((c) => senses.regions.some((r) => r.region === c.place.region));
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

/** A name at the head of a line that a dash, a bracket or a comma sets off: `OTTAWA — `, `Chengdu, China, Oct. 8`. */
function opensLine(phrase: Phrase, { tokens }: Scene): boolean {
  const own = tokens[phrase.first] as Token;
  if (own.gap !== 'line') return false;
  for (let i = phrase.last + 1; i < Math.min(phrase.last + 7, tokens.length); i++) {
    const token = tokens[i] as Token;
    if (token.gap === 'dash' || token.gap === 'open') return true;
    if (i === phrase.last + 1 && phrase.caps && token.shape === 'cap' && token.gap === 'space') return true;
    if (token.gap === 'line' || token.shape === 'lower') return false;
  }
  return false;
}
