/** What later sentences tell of a paper told before: its subjects, its day, what became of it. */
import { dateAt } from './letters.ts';
import type { Scene } from './scene.ts';
import type { Entry } from './slots.ts';
import type { Story } from './story.ts';
import { subjectsBehind } from './subjects.ts';
import { occurs } from '../matches.ts';

/** Gives the paper told last what the next sentences say that it covers. */
export function aboutIt(sentence: { start: number; text: string }, earlier: Entry[]): void {
  const last = earlier.at(-1);
  if (last === undefined || last.agreement.subjects.length > 0 || last.agreement.instrument === 'relationship' || sentence.start - last.agreement.evidence.end > 600) return;
  const subjects = subjectsBehind(sentence.text);
  if (subjects.length > 0) earlier[earlier.length - 1] = { ...last, agreement: { ...last.agreement, subjects } };
}

/** "their directors signed it on 25 May", "it was signed on Monday": tells the day of the paper told last. */
const SIGNED_IT = /(?:(?:signed|inked|sealed|initialled|concluded) (?:it|them)|(?:^|[;,.] |and )(?:[Ii]t|[Tt]hey) (?:was|were) (?:[\p{Ll}]+ )?(?:signed|inked|sealed|initialled|concluded)|^(?:The|Its|Their) (?:signing|signature|ceremony|signing ceremony|official signing|formal signing)(?: of [^,;.]{3,60})? (?:took place|was held|is held|happened|followed|came))(?![\p{L}])[^;.]{0,60}?([\uF000-\uF8FE])/u;
/** "The signing is planned for 12 October": tells the day of the paper planned last. */
const TO_SIGN_IT = /^(?:(?:It|They|(?:The|This|Both|These) (?:[\p{Ll}]+ )?(?:agreements?|memorand(?:um|a)|contracts?|treat(?:y|ies)|charters?|papers?|documents?|texts?|pacts?|accords?|declarations?|letters?|deals?)) (?:(?:will|shall|should|would) (?:now |then |finally |formally |officially )?be|(?:is|are) (?:now )?(?:due |set |expected |scheduled |planned |likely )?to be) (?:formally |officially |then |jointly |finally )?(?:signed|concluded|sealed|inked)(?! by )[^;.\uF000-\uF8FE]{0,60}? (?:on|in|by|at) (?:the )?(?:end of )?|(?:The|Its|Their) (?:official |formal )?(?:signing|signature|ceremony|signing ceremony)(?: of [^,;.]{3,60})? (?:(?:is|was|has been) (?:planned|scheduled|due|set|foreseen|expected|fixed)(?: (?:to take place|to be held))?|(?:will|should) (?:take place|be held|follow)) (?:for|on|in) (?:the )?)([\uF000-\uF8FE])/u;
/** "They finally signed on 17 October": what had been planned is done. */
const SIGNED_AT_LAST = /^(?:(?:They|The (?:two|three|[\p{Ll}]+s)|Both (?:sides|parties|[\p{Ll}]+s)) (?:then |have |only |at last |eventually |finally )+signed(?: (?:it|them))?|It (?:was|has been) (?:then |at last |eventually |finally )+signed)(?![\p{L}])[^;.]{0,40}? (?:on|in) (?:the )?([\uF000-\uF8FE])/u;
/** A plan that a later sentence tells to have come about. */
function signIt(scene: Scene, last: Entry): Entry | null {
  const { agreement } = last;
  if (agreement.status !== 'planned' || scene.start - agreement.evidence.end > NEXT) return null;
  const date = scene.dates[dateAt(SIGNED_AT_LAST.exec(scene.mask)?.[1] ?? '', 0) ?? -1];
  return date === undefined ? null : { ...last, told: true, agreement: { ...agreement, status: 'concluded', step: 'signed', date: date.value } };
}
/** So near, in characters, a sentence speaks of the paper before it. */
const NEXT = 300;

export function dateIt(scene: Scene, earlier: Entry[]): void {
  const last = earlier.at(-1), signed = last === undefined ? null : signIt(scene, last);
  if (signed !== null) { earlier[earlier.length - 1] = signed; return; }
  const due = last?.agreement.status === 'planned' && (last.agreement.date === null || last.agreement.step === 'approved') && scene.start - last.agreement.evidence.end < 300 ? scene.dates[dateAt(TO_SIGN_IT.exec(scene.mask)?.[1] ?? '', 0) ?? -1] : undefined;
  if (last !== undefined && due !== undefined) { earlier[earlier.length - 1] = { ...last, told: true, agreement: { ...last.agreement, date: due.value } }; return; }
  if (last === undefined || last.told || last.agreement.status !== 'concluded' || scene.start - last.agreement.evidence.end > 300) return;
  const letter = SIGNED_IT.exec(scene.mask)?.[1], date = letter === undefined ? undefined : scene.dates[dateAt(letter, 0) ?? -1];
  if (date === undefined) return;
  // Several papers of one clause share their day.
  for (const [i, entry] of earlier.entries()) if (!entry.told && entry.agreement.status === 'concluded' && entry.agreement.evidence.start === last.agreement.evidence.start) earlier[i] = { ...entry, told: true, agreement: { ...entry.agreement, date: date.value } };
}

/** "... and on Friday they renewed it", "it was formally ended in December 2023": what became of the paper told last. */
const FATE = /(?:^|[;,] |\. |and |but )(?:(?:[^;,.]{0,30}(?:they|it|[\uE000-\uEFFF](?=[^;,.]{0,12} (?:renew|exten|prolong))) (?:have |has |had |[\p{Ll}]+ly )*|(?<=(?:and|but) )(?:then |later |finally |eventually |[\p{Ll}]+ly )*)(?:(renewed|extended|prolonged)|(ended|terminated|cancelled|revoked|dissolved|scrapped)|(suspended|froze)) it(?![\p{L}])|[Ii]t (?:was|has been|had been) (?:[\p{Ll}]+ ){0,2}(?:(renewed|extended|prolonged)|(ended|terminated|cancelled|revoked|dissolved|scrapped|torn up|shelved|dropped|abandoned|called off|annulled|rescinded|withdrawn)|(suspended|frozen))(?! (?:by|for) (?:a|an|the) (?:court|judge)))(?:[^;,.\uF000-\uF8FE]{0,40}(?:in|on|at) (?:the )?(?:end of )?([\uF000-\uF8FE]))?/u;
/** No fate is told without one of these. */
const FATES = /renewed|extended|prolonged|ended|terminated|cancelled|revoked|dissolved|scrapped|froze|torn up|shelved|dropped|abandoned|called off|annulled|rescinded|withdrawn/;
export function fateIt(scene: Scene, earlier: Entry[]): void {
  const last = earlier.at(-1);
  if (last === undefined || last.agreement.status !== 'concluded' && last.agreement.step !== 'suspended' || scene.start - last.agreement.evidence.end > 300 || !occurs(FATES, scene.mask)) return;
  const told = FATE.exec(scene.mask);
  if (told === null || (scene.at[told.index] ?? 0) < last.agreement.evidence.start) return;
  const step = told[1] ?? told[4] ? 'renewed' : told[2] ?? told[5] ? 'ended' : 'suspended';
  const before = /[^;,.]{0,60}$/u.exec(scene.mask.slice(0, told.index + told[0].length))?.[0] ?? '';
  const letter = told[7] ?? /(?:on|in) ([\uF000-\uF8FE]) (?:they|it|the|[\uE000-\uEFFF])/u.exec(before)?.[1];
  const date = letter === undefined ? undefined : scene.dates[dateAt(letter, 0) ?? -1];
  earlier[earlier.length - 1] = { ...last, told: date !== undefined, agreement: { ...last.agreement, step, status: step === 'renewed' ? 'concluded' : 'ended', date: date?.value ?? (step === 'renewed' ? last.agreement.date : null) } };
}

/** "Both texts were signed on Friday": tells the day of papers named before. */
export const BACK = /^(?:both|all (?:three|four|five)|the (?:three|four|five))(?= (?:were|are|was|will be) )|^(?:both |the |all |these )?(?:two |three |four )?(?:texts|documents|papers|agreements|memoranda)(?![\p{L}])/iu;

/** Dates the papers of the paragraph that have no day of their own. True when the paragraph has papers. */
export function dateEarlier(story: Story, papers: readonly Entry[][], entries: readonly Entry[]): boolean {
  const [now] = entries;
  if (now === undefined) return false;
  const paragraph = story.draft.text.lastIndexOf('\n', now.agreement.evidence.start);
  let any = false;
  for (const earlier of papers) for (let i = earlier.length - 1; i >= 0; i--) {
    const entry = earlier[i];
    if (entry === undefined || entry.agreement.evidence.start < paragraph) break;
    any = true;
    if (entry.told && !/^[12]\d{3}$/.test(entry.agreement.date ?? '')) continue;
    const put = now.agreement.status === 'planned' && entry.agreement.status === 'concluded' ? { status: now.agreement.status, step: now.agreement.step } : {};
    earlier[i] = { ...entry, told: entry.told || now.told, agreement: { ...entry.agreement, ...put, date: now.told ? now.agreement.date : entry.agreement.date } };
  }
  return any;
}
