/** Reads ties that were given up: "Porto cancelled it", "Osaka was removed from the list in 2019". */
import { actorAt, D, P } from '../letters.ts';
import type { Reading } from '../reading.ts';
import type { Scene } from '../scene.ts';
import { clauseEnd } from '../standing.ts';
import { tie, type Topic } from './tie.ts';

/** "A had twinned with B; A cancelled it in 2022". */
export const TOOK_BACK = new RegExp(`(${P})(?: (?:also|then|has|had|itself))* (cancelled|canceled|terminated|ended|suspended|left|quit|revoked|dropped|froze) (?:it|them)(?![\\p{L}])`, 'gu');

export function readTakenBack(scene: Scene, m: RegExpExecArray, topic: Topic): Reading[] {
  const actor = actorAt(scene.mask, m.index);
  if (actor === null || scene.actors[actor]?.kind === 'person') return [];
  const partner = partnersBefore(scene, m.index).find((i) => i !== actor);
  const end = clauseEnd(scene.mask, m.index + m[0].length), words = topic.sister ? 'sister city' : 'ties';
  return [tie(scene, { rule: 'agreement.ended', at: m.index, end, words, subject: [actor], others: partner === undefined ? [] : [partner] })];
}

/** Partners behind "with" earlier in the sentence. */
function partnersBefore({ groups }: Scene, at: number): readonly number[] {
  return groups.findLast((g) => g.end <= at && (g.prep === 'with' || g.prep === 'between'))?.items ?? [];
}

/** "was withdrawn from the list", "were dropped in 2019". */
export const GONE = new RegExp(`(?:was|were|has been|have been) (?:[\\p{Ll}]+ )?(?:withdrawn|removed|dropped|struck off|taken off|delisted|crossed out)(?=[^;.]{0,40}(?:${D}|list))`, 'gu');

export function readGone(scene: Scene, m: RegExpExecArray): Reading[] {
  const subject = scene.groups.find((g) => g.prep === null && g.end <= m.index);
  if (subject === undefined) return [];
  const end = clauseEnd(scene.mask, m.index + m[0].length);
  return [tie(scene, { rule: 'agreement.ended', at: subject.start, end, words: 'sister city', subject: [], others: subject.items.slice(0, 1) })];
}
