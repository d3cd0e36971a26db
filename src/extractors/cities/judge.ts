/** Whether a name that could be a city is one here: population, its words, its neighbourhood, the rest of the text. */
import { size } from './candidates.ts';
import { FIRMS } from './data/context.ts';
import type { Mention } from './mentions.ts';
import type { Reading } from './resolve.ts';
import type { Votes } from './votes.ts';

/** How strongly a mention speaks for itself; 0 is as good as not. */
export function strength(mention: Mention, reading: Reading, votes: Votes): number {
  const { phrase, context } = mention;
  if (context.refused !== null || reading.place.rank === 'district') return -9;
  if (mention.rivals.length > 0 && mention.beside === null && !outvotes(mention, reading, votes)) return -9;
  const land = mention.beside === null ? 0 : mention.beside.how === 'adjacent' ? 5 : 3;
  const told = mention.beside === null && reading.by === 'adjacent' ? 2 : 0;
  const local = mention.local.includes(reading.place.country) ? 0.5 : 0;
  const sure = context.sure ? 1.5 : 0;
  const line = mention.dateline ? 2 : 0;
  return bySize(size(reading.place)) + byWords(mention, reading) + context.weight + land + told + local + sure + astray(mention, reading, votes) + line
    + Math.min(mayBeWord(phrase) ? BACKED : BACKED_NAME, votes.support(reading.place) * 0.6) + (phrase.first < phrase.last ? 0.6 : 0);
}
/** The most that the rest of the text says for a place: less for what may be a word or a person. */
const BACKED = 2, BACKED_NAME = 2.8;
const mayBeWord = ({ key, senses }: Mention['phrase']): boolean => senses.common || senses.firstName || senses.surname || key.charCodeAt(0) > 0x2e7f;
/** `Victoria` is the city of British Columbia only in a text that speaks of it more than of Australia. */
function outvotes({ rivals, context }: Mention, { place }: Reading, votes: Votes): boolean {
  if (place.rank === 'capital' || context.sure) return true;
  const most = Math.max(...rivals.map((r) => votes.countryWeight(r.slice(0, 2)) + votes.regionWeight(r)));
  return votes.regionWeight(place.region) > 0 && votes.countryWeight(place.country) + votes.regionWeight(place.region) > most;
}
/** A small place in a country of which the text, which names others, says nothing. */
function astray({ beside, context }: Mention, { place }: Reading, votes: Votes): number {
  if (beside === null && context.sure) return size(place) < HAMLET && votes.countryWeight(place.country) <= OWN_VOTE && votes.total >= OWN_VOTE + 1 ? -3.5 : 0;
  return beside === null && size(place) < 100_000 && votes.total >= 1.5 && votes.share(place.country) < 0.1 ? -1.2 : 0;
}
/** `Konak Mayor` in news of Turkey is not the mayor of a hamlet in Serbia, though the words say it is a town. */
const HAMLET = 5_000;
/** What a name that stands twice says for its own land. */
const OWN_VOTE = 0.8;
function bySize(people: number): number {
  if (people >= 1_000_000) return 3;
  if (people >= 300_000) return 2.2;
  if (people >= 100_000) return 1.3;
  if (people >= 30_000) return 0.2;
  if (people >= 10_000) return -0.5;
  return people >= 2_000 ? -1.2 : -1.8;
}
function byWords({ phrase, context, opens, dateline }: Mention, { place, alternate }: Reading): number {
  if (context.sure) return 0;
  const { common, firstName, surname } = phrase.senses;
  const spaceless = phrase.key.charCodeAt(0) > 0x2e7f;
  const pair = spaceless && phrase.end - phrase.start === 2 && size(place) < 300_000 ? PAIR : 0;
  const asPerson = context.weight >= 1.5 ? 0.5 : 1;
  const great = size(place) >= 500_000;
  return (common ? (great ? -2.5 : opens ? -4 : -3) : 0) + asPerson * ((firstName ? (great ? -0.7 : -1.8) : 0) + (surname ? (great ? -0.5 : -1.5) : 0))
    + pair + (alternate ? -0.7 : 0) + (/^saint [a-z]+s$/.test(phrase.key) && size(place) < 90_000 ? -2 : 0) + (phrase.end - phrase.start <= 3 && !spaceless ? -1.5 : 0) + (phrase.caps && phrase.end - phrase.start <= 4 ? -1.5 : 0)
    + (FIRMS.has(phrase.key) ? context.weight >= IN_IT ? -1 : -5 : 0)
    // `COSCO` is no other spelling of Cusco: letters stand for a firm.
    + (phrase.caps && alternate && phrase.first === phrase.last && phrase.end - phrase.start <= 7 && !dateline ? -2.5 : 0);
}

/** What `in` or `near` before a name is worth: only behind such words a firm's name is a town's. */
const IN_IT = 1.5;

/** Any two Chinese characters in a row may be an everyday word; a small town that is meant is mostly told as one (`彭州市`). */
const PAIR = -2.4;

/** What a mention needs: the first one more, further ones of an accepted name less. */
export const NEEDED = 1.5;
export const NEEDED_AGAIN = 0;
/** What a neighbour in a list of cities is worth: `Perth, Kazan and Bonn`. */
export const IN_LIST = 2;

/** What a mention's strength does not tell of how sure it is which of its namesakes is meant. */
export function doubt({ by, margin, place }: Reading, votes: Votes): number {
  if (by === 'adjacent') return 0;
  const elsewhere = votes.total >= 1.5 && votes.share(place.country) < 0.15 ? ABROAD : 0;
  return elsewhere + (by === 'only' ? 0 : Math.max(0, 1.2 - margin) * 1.5 + (by === 'population' ? UNSUPPORTED : 0));
}
/** Nothing but its size speaks for the namesake. */
const UNSUPPORTED = 1.3;
/** The text plays in other countries. */
const ABROAD = 0.8;

/** From a strength to the share of such findings that are right, counted on gold releases; on news of other kinds it is smaller. */
export function confidenceOf(value: number): number {
  return Math.round((0.5 + 0.49 * (1 - Math.exp(-Math.max(0, value) / 1.2))) * 100) / 100;
}
