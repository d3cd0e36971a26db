/** Reads items of a list that its introduction announces: "Signed were the following MoUs:" and then "• Between A and B for a wind park". */
import { deedOf } from './announced.ts';
import type { Antecedent } from './papers.ts';
import { papersIn } from './mentions.ts';
import { bodiesIn, plainReading } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import { isPlaceKind } from './same-party.ts';
import type { Scene } from './scene.ts';

const MARKER = /^(?:[-–—•*·▪►>]+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])? ?/u;
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
  const told = PLURAL.exec(mask)?.[0];
  if (told === undefined || !SIGNING.test(mask)) return { instrument: 'agreement', words: 'agreement', tie: false, announced };
  return { announced, plain: true, instrument: /memorand|mous/i.test(mask) ? 'mou' : /contracts|deals/i.test(mask) ? 'contract' : 'agreement', words: /^(?:the following|as follows)$/i.test(told) ? 'agreements' : told, tie: false };
}

/** At most one reading: an item without a paper of its own is one of the papers announced. */
export function readListItems(scene: Scene): Reading[] {
  const { mask, groups } = scene, told = scene.item ?? null;
  const [first] = groups;
  if (told?.plain !== true || first === undefined || papersIn(mask).some((p) => p.family === 'paper')) return [];
  const from = MARKER.exec(mask)?.[0].length ?? 0, lead = mask.slice(from, first.start), items = withoutPlaces(scene, bodiesIn(scene, first));
  const end = mask.trimEnd().replace(/[;.,]$/u, '').length;
  if (lead !== '' && !BETWEEN.test(lead) || items.length < (/^with /i.test(lead) ? 1 : 2) || !BEHIND.test(mask.slice(first.end)) || CLAUSE.test(mask.slice(first.end))) return [];
  return [plainReading(scene, { rule: 'agreement.row', instrument: told.instrument, step: 'signed', planned: false, words: `${told.words} ${mask.slice(first.end)}`, subject: [], others: items, together: true, start: from, end, act: from })];
}

/** "Institute of Water, Pune": beside two bodies a place only tells where one of them sits. */
function withoutPlaces(scene: Scene, items: readonly number[]): readonly number[] {
  const bodies = items.filter((i) => !isPlaceKind(scene.actors[i]?.kind ?? 'other'));
  return items.length > 2 && bodies.length >= 2 ? bodies : items;
}
