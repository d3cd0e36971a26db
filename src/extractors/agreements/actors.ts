/** Who may be a party: every city, body, region, country, person and other proper name of a text, in order. */
import type { Draft } from '../draft.ts';
import { Claims, firstTouching } from '../in-order.ts';
import { phrasesIn } from '../names/capitals.ts';
import { DESCRIBING } from '../names/org-words.ts';
import type { Found, OrganizationFinding, PartyKind } from '../../record.ts';
import type { Actor } from './actor.ts';
import { citiesIn, citiesWithin, fromCity, isCityForm, isPartOfCity, ofCityOrPart, type CityAt } from './city-actors.ts';
import { withoutDescribing } from './described.ts';
import { rejoined, withoutSeats } from './joined-actors.ts';
import { isNoName } from './no-names.ts';
import { isOnRoute } from './on-route.ts';
import { actorsOfPhrase, GOVERNMENT_FORM, opensSentence } from './phrase-actors.ts';
import { leadOf } from './phrase-parts.ts';
import { employerOf, isSomebody, personFrom } from './somebody.ts';
import { withToldKinds } from './told-kinds.ts';

/** So many cities are looked for within the names of bodies. */
const MOST_SEATS = 40;

/** What was found so far; `taken` are the stretches that name somebody. */
interface Cast { readonly draft: Draft; readonly cities: readonly CityAt[]; readonly actors: Actor[]; readonly taken: Claims }

/** Every actor of a draft, in order, without overlap. */
export function actorsIn(draft: Draft): Actor[] {
  const cast: Cast = { draft, cities: citiesIn(draft), actors: [], taken: new Claims() };
  addBodies(cast);
  addPeople(cast);
  addNames(cast);
  addCities(cast);
  const { text } = draft;
  return withToldKinds(text, withoutDescribing(text, withoutSeats(text, rejoined(text, cast.actors.toSorted((a, b) => a.start - b.start)))));
}

/** Bodies, each with the city in its name, or in its name elsewhere. */
function addBodies({ draft, cities, actors, taken }: Cast): void {
  const named = draft.cities.slice(0, MOST_SEATS).flatMap((city) => cities.find((c) => c.city === city) ?? []);
  const seats = new Map<string, CityAt>();
  for (const body of draft.organizations) {
    const { start, end, name } = body;
    const seat = citiesWithin(cities, start, end)[0] ?? basedIn(draft.text, cities, start) ?? seats.get(name) ?? named.find((c) => ` ${name} `.includes(` ${c.city.name} `));
    if (seat !== undefined) seats.set(name, seat);
    taken.add(body);
    const lead = name === draft.text.slice(start, end) ? leadOf(name) : 0;
    const country = seat?.city.country ?? null, city = seat?.city.geonameId ?? null;
    actors.push({ start: start + lead, end, name: name.slice(lead), kind: kindOfBody(body, seat), country, city, person: null, sure: true });
  }
}

/** "Turku-based Norlake Ltd.": the city right before the name. */
function basedIn(text: string, cities: readonly CityAt[], start: number): CityAt | undefined {
  const told = BASED.exec(text.slice(Math.max(0, start - 16), start))?.[0];
  return told === undefined ? undefined : cities.find((c) => c.end === start - told.length);
}
const BASED = /-(?:based|headquartered|listed) $/;

function kindOfBody({ name, kind }: Found<OrganizationFinding>, seat: CityAt | undefined): PartyKind {
  if (seat !== undefined && isCityForm(name, seat)) return 'city';
  const governs = GOVERNMENT_FORM.test(name) && seat !== undefined && !/(?:Ltd|Inc|Group)\.?$/u.test(name);
  return governs || TOWN_BODY.test(name) ? 'government' : kind;
}
/** These act for a town whether or not the town is known by itself. */
const TOWN_BODY = /^(?:(?:City|Town|Municipal|Borough|District) )?Council of |(?:City|Town|Municipal|Borough) Council$/u;

function addPeople({ draft, actors, taken }: Cast): void {
  for (const person of draft.people) {
    if (taken.has(person)) continue;
    taken.add(person);
    actors.push({ start: person.start, end: person.end, name: person.name, kind: 'person', country: null, city: null, person, sure: true });
  }
}

/** Everything else that has a capital. */
function addNames(cast: Cast): void {
  const { draft: { text, title, people }, cities } = cast, phrases = phrasesIn(cast.draft);
  const names = new Set(people.flatMap((p) => p.name.split(' ')));
  const inside = phrases.filter((p) => !opensSentence(text, p)).flatMap((p) => p.words.map((w) => w.text));
  // The first word of a title has its capital from there.
  const known = { text, cities, elsewhere: new Set([...inside, ...(title ?? '').split(' ').filter((_, i, words) => i > 0 && !/[:.?!–—|]$/u.test(words[i - 1] ?? ''))]) };
  for (const phrase of phrases) for (const actor of actorsOfPhrase(phrase, known)) addName(cast, actor, names);
}

/** `names` are those of the people known: a name of theirs by itself is one of them. */
function addName({ draft, cities, actors, taken }: Cast, actor: Actor, names: ReadonlySet<string>): void {
  const other = actor.kind === 'other';
  if (other && (isInDate(draft, actor) || isNoName(draft.text, actor)) || taken.has(actor)) return;
  if (other && isSomebody(draft, actor, { pushed: actors.at(-1), known: names })) {
    taken.add(actor);
    actors.push(personFrom(actor, employerOf(draft, actor)));
    return;
  }
  if (draft.text[actor.end] === '$' || actor.end - actor.start < 2 || other && isPartOfCity(cities, actor)) return;
  const whole = fromCity(draft.text, cities, actor);
  taken.add(whole);
  actors.push(whole);
}

/** "Thu 6 June": the weekday is nobody. */
function isInDate({ dates }: Draft, { start, end }: Actor): boolean {
  const date = firstTouching(dates, { start, end });
  return date !== undefined && date.start <= start && end <= date.end;
}

/** Cities that stand in no other name; not in "Turku-based". */
function addCities({ draft: { text }, cities, actors, taken }: Cast): void {
  for (const city of cities) {
    if (taken.has(city) || TELLS_WHERE.test(text.slice(city.end, city.end + 16)) || isOnRoute(text, city)) continue;
    taken.add(city);
    actors.push(ofCityOrPart(text, city));
  }
}
const TELLS_WHERE = new RegExp(`^${DESCRIBING}(?![\\p{L}])`, 'u');
