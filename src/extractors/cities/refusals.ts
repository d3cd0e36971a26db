/** Why names that could be cities were not taken, for those who ask. */
import type { Draft } from '../draft.ts';
import { NEEDED } from './judge.ts';
import type { Mention } from './mentions.ts';
import type { Phrase } from './phrases.ts';
import type { Reading } from './resolve.ts';

/** A name, what it would mean, and how much speaks for it. */
export interface Weighed { readonly mention: Mention; readonly reading: Reading; readonly strength: number }
/** All names of a text; those that may be cities; those of them that were taken. */
export interface Verdicts { readonly phrases: readonly Phrase[]; readonly weighed: readonly Weighed[]; readonly taken: readonly Weighed[] }

const CONTEXT = {
  organisation: ['city.organisation', 'part of the name of an organisation'],
  person: ['city.person', 'a person of that name'],
  region: ['city.region', 'a region, or a place in a land that has no such city in the gazetteer'],
  part: ['city.longer-name', 'part of a longer name'],
} as const;

/** Tells every name that was passed over, and for those taken the namesake that came next. */
export function tellRefusals({ trace }: Draft, { phrases, weighed, taken }: Verdicts): void {
  if (trace === undefined) return;
  const tell = ({ start, end }: Phrase, [rule, why]: readonly [string, string]): void => trace.refuse({ kind: 'city', start, end, rule, why });
  const judged = new Set(weighed.map((w) => w.mention.phrase));
  for (const phrase of phrases) {
    if (!judged.has(phrase) && phrase.senses.cities.length > 0) tell(phrase, ['city.land', 'means a country, a region or its people here']);
  }
  const accepted = new Set(taken.map((w) => w.mention));
  for (const one of weighed) {
    if (!accepted.has(one.mention)) tell(one.mention.phrase, reasonOf(one));
    else if (one.reading.rival !== null) tell(one.mention.phrase, outvoted(one.reading));
  }
}

function reasonOf({ mention, reading, strength }: Weighed): readonly [string, string] {
  const { context, phrase, rivals, beside } = mention;
  if (context.refused !== null) return CONTEXT[context.refused];
  if (reading.place.rank === 'district') return ['city.district', 'a district, not a city'];
  if (rivals.length > 0 && beside === null && strength <= -9) return ['city.region', `the region of that name (${rivals.join(', ')}) is as likely`];
  const { common, firstName, surname } = phrase.senses;
  const against = [
    common ? 'a common word' : null, firstName ? 'a first name' : null, surname ? 'a surname' : null,
    phrase.caps && phrase.end - phrase.start <= 4 ? 'capitals of an abbreviation' : null, reading.alternate ? 'only another name of the city' : null,
    context.weight < 0 ? 'its neighbours speak against a city' : null,
  ].filter((words) => words !== null);
  const named = against.length > 0 ? `${against.join(', ')}; ` : '';
  const { name, country, population } = reading.place;
  return [common ? 'city.common-word' : 'city.too-weak', `${named}${name} (${country}, ${population > 0 ? `${population} inhabitants` : 'size unknown'}) has ${strength.toFixed(1)} of the ${NEEDED} that it needs`];
}

function outvoted({ place, rival, by }: Reading): readonly [string, string] {
  const where = (one: typeof place): string => `${one.name} in ${one.admin1 ?? '?'}, ${one.country}`;
  return [by === 'population' ? 'city.population' : 'city.votes', rival === null ? '' : `${where(rival)} comes after ${where(place)}`];
}
