/** Cities of a text as actors: themselves, their quarters and ports, and bodies whose name is a form of theirs. */
import { firstStartingAt, firstTouching } from '../in-order.ts';
import type { CityFinding, Found, Span } from '../../record.ts';
import type { Draft } from '../draft.ts';
import type { Actor } from './actor.ts';
import { before } from './windows.ts';

/** Where a city is named. */
export interface CityAt extends Span { readonly city: Found<CityFinding> }

/** Every mention of a city, in order. */
export function citiesIn(draft: Draft): CityAt[] {
  const all = draft.cities.flatMap((city) => city.mentions.map((m): CityAt => ({ start: m.start, end: m.end, city })));
  return all.toSorted((a, b) => a.start - b.start);
}

/** The cities named within a stretch. */
export function citiesWithin(cities: readonly CityAt[], start: number, end: number): CityAt[] {
  const inside: CityAt[] = [];
  for (let i = firstStartingAt(cities, start); i < cities.length && (cities[i]?.end ?? 0) <= end; i++) inside.push(cities[i] as CityAt);
  return inside;
}

/** A city, or what is told of it that acts for itself: "the 13th arrondissement of Paris", "the port of Turku". */
export function ofCityOrPart(text: string, at: CityAt): Actor {
  return ofPort(text, at) ?? ofQuarter(text, at) ?? ofCity(at);
}

export function ofCity({ start, end, city }: CityAt): Actor {
  const name = city.mentions.find((m) => m.start === start)?.text ?? city.name;
  return { start, end, name, kind: 'city', country: city.country, city: city.geonameId, person: null, sure: true };
}

function ofPort(text: string, { start: at, end, city }: CityAt): Actor | null {
  const lead = PORT.exec(before(text, at, 20))?.[0];
  if (lead === undefined) return null;
  const start = at - lead.length;
  return { start, end, name: text.slice(start, end), kind: 'organization', country: city.country, city: city.geonameId, person: null, sure: true };
}
const PORT = /(?<![\p{L}])(?<!(?:sister|twin|partner|friendship)[ -])port of $/u;

/** "the 13th arrondissement of Paris": a part of a city that acts for itself. */
function ofQuarter(text: string, { start: at, end, city }: CityAt): Actor | null {
  const lead = QUARTER.exec(before(text, at, 40))?.[0];
  if (lead === undefined) return null;
  const start = at - lead.length;
  return { start, end, name: text.slice(start, end), kind: 'region', country: city.country, city: null, person: null, sure: true };
}
const QUARTER = /(?<![\p{L}\p{N}])(?:\d{1,2}(?:st|nd|rd|th|e)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth) (?:[Aa]rrondissement|[Dd]istrict|[Ww]ard|[Bb]orough|[Mm]unicipality) of (?:the )?$/u;

/** "City of X", "X City": the city itself, where X is one. */
export function isCityForm(name: string, { city }: CityAt): boolean {
  const bare = name.replace(CITY_FORM, '').replace(/ Metropolitan$/, '').trim();
  return bare !== name && city.mentions.some((m) => m.text === bare || m.text === name) || bare === city.name;
}
const CITY_FORM = /^(?:(?:Free|Hanseatic|Royal|Federal|Independent|Metropolitan|Special) )*(?:City|Town|Municipality|Commune) of | (?:City|Municipality|Town)$/u;

/** "Salaam Fire Brigade" of "Dar es Salaam Fire Brigade": the name begins with its city. */
export function fromCity(text: string, cities: readonly CityAt[], actor: Actor): Actor {
  const at = actor.kind === 'person' ? undefined : firstTouching(cities, actor);
  if (at === undefined || at.start >= actor.start || at.end >= actor.end) return actor;
  return { ...actor, start: at.start, name: text.slice(at.start, actor.end), country: at.city.country, city: at.city.geonameId };
}

/** "Dar" and "Salaam" of "Dar es Salaam". */
export function isPartOfCity(cities: readonly CityAt[], span: Span): boolean {
  const city = firstTouching(cities, span);
  return city !== undefined && city.start <= span.start && city.end >= span.end && city.end - city.start > span.end - span.start;
}
