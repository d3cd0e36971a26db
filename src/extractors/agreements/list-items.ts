/** Reads items of a list that its introduction announces: "Signed were the following MoUs:" and then "• Between A and B for a wind park". */
import { deedOf, MARKER } from './announced.ts';
import type { Antecedent } from './papers.ts';
import { actorAt } from './letters.ts';
import { papersIn } from './mentions.ts';
import { bodiesIn, plainReading } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import { isPlaceKind } from './same-party.ts';
import type { Scene } from './scene.ts';

/** Who is named, right behind the sign of the item; a sign or a preposition of what it is about parts them from the rest. */
const BETWEEN = /^(?:between|with|by) $/iu;
const BEHIND = /^(?:,? (?:for|on|about|to|concerning|regarding|covering|in the (?:field|area)|towards?|worth)(?![\p{L}])| ?[:;,–—|(.-]|$)/u;
/** A verb of its own: the item is a sentence. */
const CLAUSE = /(?<![\p{L}])(?:was|were|is|are|has|have|had|will|would|shall|said|says|agreed|signed|he|she|they|it|we)(?![\p{L}])/u;

/** Papers told by the dozen, and one by one behind the colon. */
const PLURAL = /(?<![\p{L}])(?:papers|documents|instruments|texts|agreements|memorand(?:a|ums)|mous|contracts|pacts|accords|deals|letters|protocols|arrangements|the following|as follows)(?![\p{L}])/iu;
const SIGNING = /(?<![\p{L}])(?:sign|exchang|conclud|ink|seal|reach|agreed|enter|finali|witness)/iu;

/** What an introduction announces: its sentence ends with a colon, or in the middle of it the items begin. */
export function announcedBy(mask: string): Antecedent | null {
  const announced = deedOf(mask);
  if (announced === null) return null;
  const plural = PLURAL.exec(mask), told = plural?.[0];
  if (plural === null || told === undefined || !SIGNING.test(mask)) return { instrument: 'agreement', words: 'agreement', tie: false, announced };
  return { announced, plain: true, ...(PARTNERS.test(mask) ? { partners: true as const } : {}), instrument: /memorand|mous/i.test(mask) ? 'mou' : /contracts|deals/i.test(mask) ? 'contract' : 'agreement', words: /^(?:the following|as follows)$/i.test(told) ? 'agreements' : mask.slice(Math.max(0, plural.index - 20), plural.index + told.length), tie: false };
}

/** "The details are as under:" behind "The State signed 17 MoUs": one by one it tells with whom. */
const DETAILS = /^(?:The (?:details|investors|companies|firms|partners|signatories|MoUs|agreements)|These|They|Details)(?: (?:of (?:the|these) )?[\p{L}]+){0,3}(?: (?:are|were)(?: as (?:under|follows|below))?)? ?: ?$/u;
export function detailedBy({ mask, several }: Scene): Antecedent | null {
  return several == null || several.tie || !DETAILS.test(mask) ? null : { ...several, announced: 'signed', plain: true, partners: true };
}

/** "signed exchange agreements with the following universities:". */
const PARTNERS = /(?<![\p{L}])with(?: each of| all of)?(?: the| these| its| our)?(?: (?!between )[\p{L}\d-]+){0,5} ?: ?$/iu;
/** "Port concession: " before two who conclude it. */
const LABEL = /^[^:;.\uF000-\uF8FE]{1,70}: /u;
const OF_TRADE = /(?<![\p{L}])(?:contract|concession|lease|loan|purchase|sale|supply|licen[cs]e|order|credit)s?(?![\p{L}])/iu;

/** At most one reading: an item without a paper of its own is one of the papers announced. */
export function readListItems(scene: Scene): Reading[] {
  const { mask } = scene, told = scene.item ?? null, first = told?.plain === true ? scene.groups[0] : undefined;
  if (told === null || first === undefined) return [];
  const labelled = readLabelled(scene, told), from = MARKER.exec(mask)?.[0].length ?? 0;
  if (labelled !== null) return [labelled];
  const lead = mask.slice(from, first.start), items = withoutPlaces(scene, bodiesIn(scene, first)), own = papersIn(mask).find((p) => p.family === 'paper');
  if (own !== undefined) return [];
  if (lead !== '' && !BETWEEN.test(lead) || items.length < (/^with /i.test(lead) || told.partners === true ? 1 : 2) || !BEHIND.test(mask.slice(first.end)) || CLAUSE.test(mask.slice(first.end))) return [];
  return [itemOf(scene, { instrument: told.instrument, words: `${told.words} ${mask.slice(first.end)}`, items, from })];
}

/** "Port concession: A and B": what it is about, and then who concludes it. */
function readLabelled(scene: Scene, told: Antecedent): Reading | null {
  const { mask, groups, actors } = scene, from = MARKER.exec(mask)?.[0].length ?? 0, label = told.partners === true ? null : LABEL.exec(mask.slice(from))?.[0] ?? null;
  if (label === null || [...label].some((c) => actors[actorAt(c, 0) ?? -1]?.sure === true)) return null;
  const at = from + label.length, pair = groups.find((g) => g.start >= at), items = withoutPlaces(scene, bodiesIn(scene, pair));
  if (pair === undefined || items.length < 2 || !/^(?:between )?(?:the )?$/u.test(mask.slice(at, pair.start)) || !BEHIND.test(mask.slice(pair.end)) || CLAUSE.test(mask)) return null;
  const own = papersIn(mask).find((p) => p.family === 'paper');
  return itemOf(scene, { instrument: own?.instrument ?? (OF_TRADE.test(label) ? 'contract' : told.instrument), words: `${label} ${told.words}`, items, from });
}

function itemOf(scene: Scene, told: { instrument: Antecedent['instrument']; words: string; items: readonly number[]; from: number }): Reading {
  const { instrument, words, items, from } = told, end = scene.mask.trimEnd().replace(/[;.,]$/u, '').length;
  return plainReading(scene, { rule: 'agreement.row', instrument, step: 'signed', planned: false, words, subject: [], others: items, together: true, start: from, end, act: from });
}

/** "Graz, Austria", "Institute of Water, Pune": beside a town its land, beside two bodies a place only tells where one of them sits. */
function withoutPlaces(scene: Scene, items: readonly number[]): readonly number[] {
  const kinds = items.map((i) => scene.actors[i]?.kind);
  if (kinds[0] === 'city' && (kinds[1] === 'country' || kinds[1] === 'region')) return [...items.slice(0, 1), ...items.slice(2)];
  const bodies = items.filter((i) => !isPlaceKind(scene.actors[i]?.kind ?? 'other'));
  return items.length > 2 && bodies.length >= 2 || scene.item?.partners === true && bodies.length === 1 && bodies[0] === items[0] ? bodies : items;
}
