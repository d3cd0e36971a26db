/** Parties told by their nation alone: "its Swiss counterpart", "the Turkish side", the state of "the German ambassador". */
import type { Actor, Member } from './actor.ts';
import type { Draft } from '../draft.ts';
import { countryName, placeById } from '../cities/gazetteer.ts';
import { allWithin, lastBefore } from '../in-order.ts';
import { ADJECTIVES, COUNTRY_OF_ADJECTIVE } from '../text/nations.ts';
import type { Pointer } from './pointers.ts';
import { clauseStart } from './windows.ts';
import type { PartyKind } from '../../record.ts';

/** Whoever holds one of these speaks for a state. */
const OF_STATE = /minister|ambassador|consul|envoy|premier|president|chancellor|secretary of state|state secretary|king|queen|emir/i;
/** The same for a region, right behind its name. */
const OF_REGION = /secretary (?:of|for)|governor|prefect/i;
/** "Principal Lind and his Omani colleague": whose colleague it is speaks for a house. */
const OF_A_HOUSE = /(?:[Rr]ectors?|[Pp]rincipal|[Dd]ean|[Pp]rovost|[Dd]irector|[Cc]hairman|[Cc]hairwoman|[Cc]hief [Ee]xecutive|CEO|[Mm]anager|[Cc]urator|[Cc]onductor|[Vv]ice-[Cc]hancellor)(?: (?!Minister)\p{Lu}[\p{L}.-]+){1,4} and (?:his|her) [^,;.]{3,40},? $/u;
/** Behind "and" these go on with what a minister is for. */
const FIELDS = '(?:Trade|Industry|Commerce|Tourism|Culture|Sports?|Youth|Environment|Energy|Mines|Mining|Communications?|Transport|Planning|Development|Economy|Finance|Water|Forestry|Fisheries|Technology|Innovation|Science|Research|Labou?r|Employment|Infrastructure|Investment|Cooperation|Expatriates|Security|Social|Natural|Food|Rural|Urban|European|External|International|Regional)(?![\\p{L}])';
/** "Turkish Trade Minister", "on the Turkish side by Trade Minister", "the German ambassador," before a name. */
const BEFORE = new RegExp(`(?<![\\p{L}-])(${ADJECTIVES})(?: side,?(?: (?:it|the \\p{Ll}+))?(?: (?:was|were|is))?(?: (?:signed|initialled|inked))? by(?: the)?)?(?: (?!and (?!${FIELDS})|with )[\\p{L}-]+){0,7},? $`, 'u');
/** "her Uzbek counterpart" before a name. */
const PEER = new RegExp(`(?<![\\p{L}-])(${ADJECTIVES}) (?:[\\p{Ll}-]+ ){0,2}(?:counterpart|colleague|opposite number),? $`, 'u');
/** ", the Turkish trade minister" behind a name. */
const BEHIND = new RegExp(`^, (?:the )?(${ADJECTIVES}) [\\p{L}-]`, 'u');
/** "Senegal's Minister of Trade" before a name. */
const OWNED_OFFICE = /^(?:'s|’s) (?:(?!with |by )[\p{L}&,-]+ ){1,9}$/u;
const STATE_NOUN = /(?:side|government|authorities|country|nation|republic|kingdom)$/i;

const PLAIN = { city: null, person: null, sure: true } as const;

/** A state as the text calls it, else by its English name. */
export function stateOf(code: string, everyone: readonly Actor[], at: { start: number; end: number }): Member | null {
  const named = everyone.find((a) => a.kind === 'country' && a.country === code);
  const name = countryName(code);
  return named ?? (name === null ? null : { ...PLAIN, start: at.start, end: at.end, name, kind: 'country', country: code });
}

/** The state that an officer of state acts for, where an adjective beside the name tells it. */
export function stateOfOfficer(text: string, person: Actor, everyone: readonly Actor[]): Member | null {
  const peer = PEER.exec(text.slice(Math.max(0, person.start - 60), person.start))?.[1];
  if (peer !== undefined && !OF_A_HOUSE.test(text.slice(Math.max(0, person.start - 140), person.start))) return stateOf(COUNTRY_OF_ADJECTIVE.get(peer) ?? '', everyone, person);
  const title = person.person?.title ?? '', owner = lastBefore(everyone, person.start);
  if ((owner?.kind === 'country' || owner?.kind === 'region') && (OF_STATE.test(title) || OF_REGION.test(title)) && OWNED_OFFICE.test(text.slice(owner.end, person.start))) return owner;
  if (!OF_STATE.test(title)) return null;
  const own = text.slice(clauseStart(text, person.start, 110), person.start);
  const adjective = BEFORE.exec(own)?.[1] ?? BEHIND.exec(text.slice(person.end, person.end + 40))?.[1];
  const code = adjective === undefined ? undefined : COUNTRY_OF_ADJECTIVE.get(adjective);
  return code === undefined ? null : stateOf(code, everyone, person);
}

const KINDS: Readonly<Record<Pointer['wants'], PartyKind>> = { place: 'region', town: 'city', company: 'company', university: 'university', country: 'country', any: 'organization' };

/** Who is meant by words that tell a nation, where nobody of that nation was named. */
export function unnamedOf(text: string, pointer: Pointer, everyone: readonly Actor[]): Member | null {
  if (pointer.country === null) return null;
  const words = text.slice(pointer.start, pointer.end);
  if (pointer.wants === 'country' || STATE_NOUN.test(words) || /^(?:his|her) /i.test(words)) return stateOf(pointer.country, everyone, pointer);
  return { ...PLAIN, start: pointer.start, end: pointer.end, name: words.replace(/^(?:the|its|their|our|this|that) /i, ''), kind: KINDS[pointer.wants], country: pointer.country };
}

/** ISO code of the state where a text was written, as its first words tell, or null. */
export function whereWritten({ dateline, homeCity }: Draft, everyone: readonly Actor[]): string | null {
  const end = dateline === null ? OPENS : dateline.end, first = everyone.find((a) => a.start >= end || a.kind === 'city');
  const at = first !== undefined && first.start < end ? first : undefined;
  return dateline?.country ?? at?.country ?? (homeCity === null ? null : placeById(homeCity)?.country ?? null);
}
/** A town named before so many characters is where the text was written. */
const OPENS = 20;

/** A minister of no named state is one of the state where the text was written. */
export function stateOfWriter(draft: Draft, person: Actor, everyone: readonly Actor[]): Member | null {
  if (!/minister$/i.test(person.person?.title ?? '')) return null;
  const code = whereWritten(draft, everyone);
  return code === null ? null : provinceOfWriter(draft, everyone) ?? stateOf(code, everyone, person);
}

/** "REGINA, Saskatchewan, February 8": the ministers of such news are the province's. */
function provinceOfWriter({ dateline, text }: Draft, everyone: readonly Actor[]): Member | null {
  if (dateline === null) return null;
  return allWithin(everyone, { start: 0, end: dateline.end }).find((a) => a.kind === 'region' && PROVINCE.test(text.slice(Math.max(0, a.start - 30), a.start))) ?? null;
}
const PROVINCE = /\p{L}, $/u;

/** A minister's field of work, behind "Minister of": "Trade", "Health and Social Welfare". */
const FIELD = /^(?:the )?(?:Trade|Industry|Health|Education|Culture|Energy|Agriculture|Transport|Finance|Foreign|Economy|Economic|Labou?r|Tourism|Environment|Defen[cs]e|Interior|Justice|Science|Higher|Digital|Commerce|Water|Mines|Mining|Petroleum|Oil|Public|Social|Housing|Sports?|Youth|Women|Communications?|Information|Infrastructure|Investment|Planning|National|International|Fisheries|Forestry|Technology|Innovation|Planning)(?![\p{L}])/u;

/** "Minister of Trade": the ministry, where its state is not told. */
export function ministryOf(person: Actor, field: string): Member | null {
  if (!/minister|secretary/i.test(person.person?.title ?? '') || !FIELD.test(field)) return null;
  return { ...PLAIN, start: person.start, end: person.end, name: `Ministry of ${field}`, kind: 'government', country: null };
}
