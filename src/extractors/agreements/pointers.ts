/** Words that point back to parties: "the two sides", "the British city", "its operator". */
import type { Span } from '../../record.ts';
import { COUNTRY_OF_ADJECTIVE } from './nations.ts';
import { matchesOf } from '../matches.ts';

/** What kind of party a pointing word wants: places, companies, schools, or anything. */
export type Wanted = 'place' | 'town' | 'company' | 'university' | 'country' | 'any';
export interface Pointer extends Span {
  /** One party, or how many. */
  readonly count: number;
  readonly wants: Wanted;
  /** Told by an adjective: "the British city". */
  readonly country: string | null;
  /** "the host city", "our city": the city the text is about. */
  readonly home: boolean;
  /** "the city", "the council" without more: in a city's own news it is that city. */
  readonly own: boolean;
  /** "the Company", "the Group" with a capital: the body that the text is about. */
  readonly house: boolean;
}

const MANY = /(?<![\p{L}])(?:(?:the|these|those) (?:two|three|four|five)(?: (?:[a-z-]+ ){0,2}(?:cities|sides|parties|companies|universities|countries|governments|institutions|partners|regions|organi[sz]ations|municipalities|towns|ports|firms|banks|harbou?rs|airports|airlines|zoos|museums|libraries|hospitals|agencies|chambers|clubs|institutes|colleges|states|islands|provinces|counties|districts|groups|nations|schools|mayors|leaders|ministers|rectors|presidents|principals|directors|governors|chairmen|signatories|bodies|carriers|railways|zoos))?|both (?:the )?(?:[a-z]+ )?(?:cities|sides|parties|companies|universities|countries|governments|institutions|partners|regions|organi[sz]ations|municipalities|towns|ports|firms|banks|harbou?rs|airports|airlines|zoos|museums|libraries|hospitals|agencies|chambers|clubs|institutes|colleges|states|islands|provinces|mayors|leaders|teams|rectors|presidents|principals|governors|carriers|railways)|(?:the|their) (?:cities|parties|partners|sides|mayors|pair)(?! of )|(?:both|they|them|each other)(?= (?:have |had |also |then |later |will |are to )?(?:sign|agre|exchang|conclud|becam|enter|renew|establish|ink|seal|put)))(?![\p{L}])/giu;
const ADJECTIVES = [...COUNTRY_OF_ADJECTIVE.keys()].toSorted((a, b) => b.length - a.length).join('|');
const ONE = new RegExp(`(?<![\\p{L}])(?:the|The(?= (?:Group|Company) )|our|this)(?: ((?:${ADJECTIVES})))?(?: (host|home|port|river|capital))? (city|town|municipality|council|district|county|province|[Cc]ompany|[Gg]roup|firm|carrier|airline|manufacturer|maker|miner|distiller|brewer|developer|retailer|producer|supplier|startup|start-up|utility|insurer|automaker|carmaker|chipmaker|steelmaker|drugmaker|shipbuilder|planemaker|oil major|telco|conglomerate|investor|bank|lender|university|school|institute|port|operator|authority|ministry|capital|metropolis|side|party|partner|agency|association|chamber)(?![\\p{L}-])(?! (?:of|hall|council|centre|center|government|officials?|mayor|manager))`, 'gu');

function wanted(noun: string): Wanted {
  if (/^(?:cities|towns|municipalities|mayors)$/.test(noun)) return 'town';
  if (/^(?:cit|town|munic|council|distr|count(?:y|ies)|provinc|capital|metropol|region|ports?$|harbou?rs?$|island|states$|mayor)/.test(noun)) return 'place';
  if (/^(?:compan|group|firm|carrier|airline|manufact|[a-z]*maker|miner|distil|brewer|develop|retail|produc|suppl|start|utilit|insur|shipbuild|oil|telco|conglom|invest|bank|lender|operator)/.test(noun)) return 'company';
  if (/^(?:universit|rector|school|institut)/.test(noun)) return 'university';
  if (/^(?:countr|nation)/.test(noun)) return 'country';
  return 'any';
}

/** The pointing words of one stretch of text; offsets are counted from `offset`. */
export function pointersIn(text: string, offset: number): Pointer[] {
  const found: Pointer[] = [];
  for (const m of matchesOf(MANY, text)) {
    const noun = m[0].toLowerCase().split(' ').at(-1) ?? '';
    found.push({ start: offset + m.index, end: offset + m.index + m[0].length, count: { three: 3, four: 4, five: 5 }[m[0].split(' ')[1]?.toLowerCase() ?? ''] ?? 2, wants: /countries|counties/.test(noun) ? noun === 'countries' ? 'country' : 'place' : wanted(noun), country: null, home: false, own: false, house: false });
  }
  for (const m of matchesOf(ONE, text)) {
    const start = offset + m.index;
    if (found.some((p) => p.start < start + m[0].length && start < p.end)) continue;
    found.push({ start, end: start + m[0].length, count: 1, wants: wanted((m[3] ?? '').toLowerCase()), country: COUNTRY_OF_ADJECTIVE.get(m[1] ?? '') ?? null, home: m[2] === 'host' || m[2] === 'home' || m[0].startsWith('our'), own: /^the (?:city|council|town|municipality)$/.test(m[0]), house: /^[Tt]he (?:Company|Group)$/.test(m[0]) });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

const STATE = new RegExp(`(?<![\\p{L}-])(${ADJECTIVES}) (?:government|authorities|state)(?![\\p{L}])`, 'gu');
const UNNAMED = /(?<![\p{L},])(?:(?<!, )an? (?![^,.]{3,40} of )|an? (?=[\p{Ll} -]{3,40} and (?:the |an? |\p{Lu})))((?:(?!of |in |for |with )[\p{Ll}-]+ ){0,2}(?:maker|manufacturer|company|firm|producer|developer|retailer|operator|workshop|plant|consortium|start-up|startup|distiller|brewer|supplier))(?![\p{L}])(?= (?:and|in|from|agreed|signed|will|has|[\p{Lu}]))/gu;

/** A party told without a name of its own: "the Zambian government", "a garment maker". */
export interface Plain extends Span { readonly name: string; readonly government: boolean; readonly country: string | null }

/** Parties of a stretch of text that are told by common nouns; offsets are counted from `offset`. */
export function plainPartiesIn(text: string, offset: number): Plain[] {
  const found: Plain[] = [];
  for (const m of matchesOf(STATE, text)) found.push({ start: offset + m.index, end: offset + m.index + m[0].length, name: m[0], government: true, country: COUNTRY_OF_ADJECTIVE.get(m[1] ?? '') ?? null });
  for (const m of matchesOf(UNNAMED, text)) {
    const name = m[1] ?? '';
    found.push({ start: offset + m.index + m[0].length - name.length, end: offset + m.index + m[0].length, name, government: false, country: null });
  }
  return found;
}
