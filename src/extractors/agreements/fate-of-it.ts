/** What became of the paper told last: renewed, ended or suspended, as a later clause tells of "it". */
import { dateAt } from './letters.ts';
import type { Scene } from './scene.ts';
import type { Entry } from './slots.ts';
import { occurs } from '../matches.ts';

/** "... and on Friday they renewed it", "it was formally ended in December 2023": what became of the paper told last. */
const FATE = /(?:^|[;,] |\. |and |but )(?:(?:[^;,.]{0,30}(?:they|it|[\uE000-\uEFFF](?=[^;,.]{0,12} (?:renew|exten|prolong))) (?:have |has |had |[\p{Ll}]+ly )*|(?<=(?:and|but|,) )(?:then |later |finally |eventually |[\p{Ll}]+ly )*)(?:(renewed|extended|prolonged)|(ended|terminated|cancelled|revoked|dissolved|scrapped)|(suspended|froze)) it(?![\p{L}])|[Ii]t (?:was|has been|had been) (?:[\p{Ll}]+ ){0,2}(?:(renewed|extended|prolonged)|(ended|terminated|cancelled|revoked|dissolved|scrapped|torn up|shelved|dropped|abandoned|called off|annulled|rescinded|withdrawn)|(suspended|frozen))(?! (?:by|for) (?:a|an|the) (?:court|judge)))(?:[^;,.\uF000-\uF8FE]{0,40}(?:in|on|at) (?:the )?(?:end of )?([\uF000-\uF8FE]))?/u;
/** No fate is told without one of these. */
const FATES = /renew|exten|prolong|let it|let them|ended|terminated|cancelled|revoked|dissolved|scrapped|froze|torn up|shelved|dropped|abandoned|called off|annulled|rescinded|withdrawn|terminate|cancel|dissolve|scrap|rescind|revoke|to end it|to end them|discontinue|expired|lapsed|ran out|came to (?:an|its|their) end/;

/** "the two sides agreed to terminate it", "It expired in 2019", "the officer said it had lapsed", "It was never renewed". */
const OVER = /(?:agreed|decided|voted|resolved|chose|opted)(?: [\p{Ll}]+){0,2} to (?:terminate|end|cancel|dissolve|scrap|rescind|annul|revoke|discontinue) (?:it|them|(?:the|that|this) (?:arrangement|link|twinning|tie|partnership|relationship))(?![\p{L}]| (?:with|between|of))|(?:^It|(?:said|says|confirmed|added|noted|explained|reported|replied|recalled)(?: that)? it) (?:had |has )?(?:then |later |finally |quietly |simply |since |already )?(?:expired|lapsed|ran out|came to (?:an|its|their) end)(?![\p{L}])|^It (?:was|has|had) (?:not|never)(?: been)? (?:renewed|extended|prolonged)(?! yet)/u;
/** "On Tuesday the parties agreed to let it run on": both prolong it. */
const KEPT = /(?:[Tt]hey|[\uE000-\uEFFF]|[Tt]he (?:two|three|parties|sides|partners|cities|companies)(?: [\p{Ll}]+)?|[Bb]oth(?: [\p{Ll}]+)?) (?:have |had )?agreed to (?:(?:renew|extend|prolong|continue) (?:it|them)|let (?:it|them) (?:run|go) on)(?![\p{L}])/u;
const DAY_AFTER = /^[^;,.\uF000-\uF8FE]{0,40}(?:in|on|at|with) (?:the )?(?:end of )?([\uF000-\uF8FE])/u;
const DAY_BEFORE = /(?:^|[;,] |and |but )(?:[Ii]n |[Oo]n )?([\uF000-\uF8FE]),? (?:they|it|the|both|[\uE000-\uEFFF])[^;,.\uF000-\uF8FE]{0,60}$/u;

/** "On Tuesday the parties agreed". */
const DAY_AT_FRONT = /(?:^|[;,] )(?:[Ii]n |[Oo]n )?([\uF000-\uF8FE]),? $/u;
/** So near, in characters, a sentence speaks of the paper before it. */
const NEXT = 300;

/** What became of the paper told last, as this sentence tells it. */
export function fateIt(scene: Scene, earlier: Entry[]): void {
  const last = earlier.at(-1);
  if (last === undefined || scene.start - last.agreement.evidence.end > NEXT || !occurs(FATES, scene.mask)) return;
  const alive = last.agreement.status === 'concluded' || last.agreement.step === 'suspended';
  const changed = (last.agreement.status === 'planned' ? null : decided(scene, last, { pattern: KEPT, step: 'renewed' })) ?? (alive ? decided(scene, last, { pattern: OVER, step: 'ended' }) ?? become(scene, last) : null);
  if (changed !== null) earlier[earlier.length - 1] = changed;
}

/** "they renewed it", "it was ended". */
function become(scene: Scene, last: Entry): Entry | null {
  const told = FATE.exec(scene.mask);
  if (told === null || (scene.at[told.index] ?? 0) < last.agreement.evidence.start) return null;
  const step = told[1] ?? told[4] ? 'renewed' : told[2] ?? told[5] ? 'ended' : 'suspended';
  const before = /[^;,.]{0,60}$/u.exec(scene.mask.slice(0, told.index + told[0].length))?.[0] ?? '';
  const letter = told[7] ?? /(?:on|in) ([\uF000-\uF8FE]) (?:they|it|the|[\uE000-\uEFFF])/u.exec(before)?.[1];
  const date = letter === undefined ? undefined : scene.dates[dateAt(letter, 0) ?? -1];
  return { ...last, told: date !== undefined, agreement: { ...last.agreement, step, status: step === 'renewed' ? 'concluded' : 'ended', date: date?.value ?? (step === 'renewed' ? last.agreement.date : null) } };
}

/** What both or one of them decided of it. */
function decided(scene: Scene, last: Entry, how: { readonly pattern: RegExp; readonly step: 'ended' | 'renewed' }): Entry | null {
  const found = how.pattern.exec(scene.mask);
  if (found === null || (scene.at[found.index] ?? 0) < last.agreement.evidence.start) return null;
  const letter = (DAY_AFTER.exec(scene.mask.slice(found.index + found[0].length)) ?? DAY_BEFORE.exec(scene.mask.slice(0, found.index)))?.[1] ?? DAY_AT_FRONT.exec(scene.mask.slice(0, found.index))?.[1];
  const date = letter === undefined ? undefined : scene.dates[dateAt(letter, 0) ?? -1]?.value;
  return { ...last, told: date !== undefined, agreement: { ...last.agreement, step: how.step, status: how.step === 'ended' ? 'ended' : 'concluded', date: date ?? null } };
}
