/** Who a party is: cities by their GeoNames id, countries by their code, the rest by the words of their names. */
import type { Party } from '../record.ts';

/** A party as a report names it, with what tells whether two are one. */
export interface PartyRef extends Party { readonly key: string }

/** Words for a city's own government: what it signs, the city has signed. */
const CITY_HALL = /\b(?:municipal(?:ity)?|city|town|metropolitan|borough|urban)\b.*\b(?:government|council|corporation|hall|administration|authorit(?:y|ies)|assembly)\b|\b(?:municipality|city|town) of\b|\bcity hall\b|\bmunicipality$|市(?:人民)?政府$|市政厅$|市役所$/iu;
/** Parts of a government that sign in their own name. */
const OFFICE = /\b(?:bureau|department|office|commission|committee|ministry|agency|department|board|port|school|library|museum|university|hospital|airport|police|chamber)\b|局$|厅$|委员会$/iu;
const LEGAL_FORM = /\b(?:co|company|ltd|limited|inc|incorporated|corp|corporation|llc|plc|gmbh|ag|se|sa|s a|nv|n v|bv|b v|spa|s p a|srl|jsc|pjsc|oao|ooo|as|asa|ab|oy|oyj|kk|pte|pty|sdn|bhd|group|holding|holdings)\b/gu;
const SMALL_WORDS = new Set(['the', 'of', 'and', 'for', 'in', 'at', 'de', 'du', 'des', 'la', 'le', 'el', 'y', 'und', 'der', 'die']);

/** True for a city's own government; not for its bureaus and boards. */
export const isTownHall = (name: string): boolean => CITY_HALL.test(name) && !OFFICE.test(name);

/** What stands for the party in comparisons; null for words that name nobody ("the company"). */
export function partyKey(party: Party): string | null {
  const name = folded(party.name);
  if (party.city !== null && (party.kind === 'city' || (party.kind === 'government' && isTownHall(party.name)))) return `city:${party.city}`;
  if (party.kind === 'country' && party.country !== null) return `country:${party.country}`;
  const words = bareWords(name);
  if (words.length === 0) return null;
  const room = party.kind === 'city' ? 'place' : party.kind === 'region' ? 'region' : 'body';
  return `${room}:${words.join(' ')}`;
}

/** The parties of an agreement that can be told from others, each once, in the order of their keys. */
export function partyRefs(parties: readonly Party[]): PartyRef[] {
  const refs = new Map<string, PartyRef>();
  for (const party of parties) {
    const key = partyKey(party);
    if (key !== null && !refs.has(key)) refs.set(key, { ...party, key });
  }
  // "Chengdu and Turku, Finland" are two: a country is a party where none of its cities is.
  const countries = new Set([...refs.values()].filter(({ key }) => key.startsWith('city:')).map(({ country }) => `country:${country}`));
  const own = [...refs.values()].filter(({ key }) => !countries.has(key));
  return (own.length >= 2 ? own : [...refs.values()]).toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** Lower case without accents and outer blanks. */
export const plainLetters = (text: string): string => text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().trim();

/** Plain letters, words apart by one space. */
export function folded(name: string): string {
  return plainLetters(name).replaceAll('&', ' and ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The words that tell, in alphabetical order: "University of Leeds" and "Leeds University" are one. */
function bareWords(name: string): string[] {
  const isPort = /\bports?\b/.test(name);
  const all = name.split(' ').filter((word) => word !== '' && !SMALL_WORDS.has(word) && !(isPort && word === 'authority'));
  const telling = all.join(' ').replace(LEGAL_FORM, ' ').split(' ').filter(Boolean);
  const words = telling.length > 0 ? telling : all;
  return COMMON.has(words.join(' ')) ? [] : words.toSorted();
}

/** Names that point at somebody named elsewhere. */
const COMMON: ReadonlySet<string> = new Set([
  'company', 'university', 'city', 'chamber', 'bank', 'port', 'ministry', 'government', 'council', 'institute', 'association', 'board',
  'department', 'agency', 'fund', 'group', 'partner', 'partners', 'both sides', 'two sides', 'two cities', 'airline', 'college', 'school',
  '双方', '两市', '两地',
]);
