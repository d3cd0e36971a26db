/** Reads partnerships told by a verb alone: "took Porto as a partner", "broke with Turku", "were paired in 1988". */
import { isTurnedDown } from './against/turned-down.ts';
import { clauseEnd, subjectOf } from './standing.ts';
import type { Reading } from './reading.ts';
import type { Group } from './groups.ts';
import { D, P } from './letters.ts';
import type { Scene } from './scene.ts';
import { tie, type Topic } from './ties/tie.ts';
import { matchesOf, occurs } from '../matches.ts';

const MOST_WORDS = '(?:(?!with |by |from )[\\p{L}\\p{N}-]+ ){0,4}?';
const PARTNER = `(?=(?:the |its |both )?${MOST_WORDS}${P})`;
/** "took Lviv as a partner", "signed up Iberia as its ally". */
const TAKEN = new RegExp(`(?<![\\p{L}])(?:t(?:ake|akes|ook|aken|aking)|adopt(?:s|ed|ing)?|accept(?:s|ed|ing)?|add(?:s|ed|ing)?|welcom(?:e|es|ed|ing)|sign(?:s|ed|ing)? up|ch(?:oose|ose|osen|ooses)|w(?:in|ins|on)|gain(?:s|ed)?) ${PARTNER}[^,;.]{1,60}? as (?:an?|the|its|their|our) (?:[\\p{L}-]+ ){0,3}?(partners?|sisters?|twins?|allies|ally)(?![\\p{L}-])`, 'gu');
/** "have become partners", "became allies in". */
const BECAME = /(?<![\p{L}])(?:bec[ao]mes?|becoming) (?:[\p{Ll}-]+ ){0,2}?(partners|allies|twins|sisters|(?:sister|partner|twin)[ -](?:hospitals|schools|universities|colleges|airports|museums|libraries|clubs|chambers|institutions|parks|zoos))(?! (?:cit|town|of ))(?![\p{L}-])/gu;
/** "were paired in 1988": all who are paired stand before the verb. */
const PAIRED = new RegExp(`(?:was|were|been|are) (?:officially |formally |first )?(twinned|paired|linked|matched|joined in friendship|united)(?= (?:in|on|since|as) (?:[\\p{Ll}]+ )?${D}|,| by (?:an? |the |their )?(?:[\\p{Ll}-]+ ){0,3}(?:charter|treaty|partnership|agreement|pact|accord|ties|twinning|friendship|mayors|councils)|\\.|;|$)`, 'gu');
/** "A and B have joined forces to": nobody stands behind "with". */
const JOINED = /(?<![\p{L}])(?:join(?:s|ed|ing)? (?:hands|forces)|team(?:s|ed|ing)? up|link(?:s|ed|ing)? up|partner(?:ed|ing)? up|t(?:ied|ying) up|tied the knot|struck up a partnership)(?! with)(?![\p{L}])/gu;
const BROKEN = new RegExp(`(?<![\\p{L}])(?:br(?:eak|eaks|oke|oken|eaking)(?: off)?(?: (?:all )?(?:ties|links|relations|contacts?))?|part(?:s|ed|ing)? (?:ways|company)|cut(?:s|ting)? (?:all )?(?:ties|links|relations|contacts?)|sever(?:s|ed)? (?:all )?(?:ties|links|relations|contacts?)|fall(?:en)? out|fell out) with ${PARTNER}`, 'gu');
const PROPOSED = new RegExp(`(?<![\\p{L}])(?:proposals?|motions?|plans?|bids?|applications?|requests?|talks|an offer|ideas?) (?:to|for|of|about|on) (?:add|adding|twin with|twinning with|adopt|adopting|ties with|links? with|a (?:twinning|link|partnership) with|pair with|pairing with|link up with) ${PARTNER}`, 'gu');
const TELLING = /partner|sister|twin|all(?:y|ies)|hands|forces|team|link|knot|paired|linked|matched|united|joined|br[eo]|part|cut|sever|f[ae]ll/;

/** Every partnership that a verb of a sentence makes, breaks or proposes. */
export function readPairings(scene: Scene, topic: Topic): Reading[] {
  const { mask } = scene;
  if (!occurs(TELLING, mask)) return [];
  const readings: Reading[] = [];
  const words = topic.sister ? 'sister city' : 'partnership';
  for (const m of matchesOf(TAKEN, mask)) readings.push(...taken(scene, m, /sister|twin/.test(m[1] ?? '') ? 'sister city' : words));
  for (const m of matchesOf(BECAME, mask)) readings.push(...together(scene, m, /^(?:sister|twin)s$/.test(m[1] ?? '') ? 'sister city' : / |-/.test(m[1] ?? '') ? 'partnership' : words));
  for (const m of matchesOf(PAIRED, mask)) if (topic.sister || m[1] === 'twinned') readings.push(...together(scene, m, 'sister city'));
  for (const m of matchesOf(JOINED, mask)) readings.push(...together(scene, m, words));
  for (const m of matchesOf(BROKEN, mask)) readings.push(...broken(scene, m, words));
  if (topic.sister) for (const m of matchesOf(PROPOSED, mask)) {
    const partner = groupAt(scene, m.index + m[0].length);
    if (partner !== undefined && !isTurnedDown(mask, partner.end)) readings.push({ ...tie(scene, { rule: 'agreement.twinned', at: m.index, end: clauseEnd(mask, partner.end), words, subject: [], others: partner.items }), planned: true, step: 'intent' });
  }
  return readings;
}

function groupAt(scene: Scene, at: number): Group | undefined {
  return scene.groups.find((g) => g.end > at && g.head - at <= 60);
}
function isBody(scene: Scene, group: Group | null | undefined): group is Group {
  return group != null && group.items.some((i) => scene.actors[i]?.kind !== 'person');
}

function taken(scene: Scene, m: RegExpExecArray, words: string): Reading[] {
  const subject = subjectOf(scene, m.index);
  const partner = scene.groups.find((g) => g.end > m.index && g.head > m.index);
  if (!isBody(scene, partner) || subject === partner) return [];
  return [tie(scene, { rule: 'agreement.twinned', at: subject?.start ?? m.index, end: clauseEnd(scene.mask, m.index + m[0].length), words, subject: subject?.items ?? [], others: partner.items, act: m.index })];
}

function together(scene: Scene, m: RegExpExecArray, words: string): Reading[] {
  const subject = subjectOf(scene, m.index);
  if (!isBody(scene, subject)) return [];
  const end = m.index + m[0].length;
  const other = /^ (?:with|of) /.test(scene.mask.slice(end)) ? groupAt(scene, end + 6) : undefined;
  const many = subject.items.length > 1 || scene.actors[subject.items[0] ?? -1]?.kind === 'pair';
  if (!many && other === undefined) return [];
  return [tie(scene, { rule: 'agreement.twinned', at: subject.start, end: clauseEnd(scene.mask, other?.end ?? end), words, subject: subject.items, others: other?.items ?? [], together: other === undefined, act: m.index })];
}

function broken(scene: Scene, m: RegExpExecArray, words: string): Reading[] {
  const subject = subjectOf(scene, m.index), partner = groupAt(scene, m.index + m[0].length);
  if (!isBody(scene, partner) || scene.actors[partner.items[0] ?? -1]?.kind === 'other' && subject === null) return [];
  return [tie(scene, { rule: 'agreement.ended', at: subject?.start ?? m.index, end: clauseEnd(scene.mask, partner.end), words, subject: subject?.items ?? [], others: partner.items, act: m.index })];
}
