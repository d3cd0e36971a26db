/** What later sentences tell of a paper told before: its subjects, its day, what became of it. */
import { EVENT } from './event-nouns.ts';
import { dateAt } from './letters.ts';
import type { Scene } from './scene.ts';
import type { Entry } from './slots.ts';
import type { Story } from './story.ts';
import { subjectsBehind } from './subjects.ts';

/** Gives the paper told last what the next sentences say that it covers. */
export function aboutIt(sentence: { start: number; text: string }, earlier: Entry[]): void {
  const last = earlier.at(-1);
  if (last === undefined || last.agreement.subjects.length > 0 || last.agreement.instrument === 'relationship' || sentence.start - last.agreement.evidence.end > 600) return;
  const subjects = subjectsBehind(sentence.text);
  if (subjects.length > 0) earlier[earlier.length - 1] = { ...last, agreement: { ...last.agreement, subjects } };
}

/** "their directors signed it on 25 May", "it was signed on Monday": tells the day of the paper told last. */
const SIGNED_IT = /(?:(?:signed|inked|sealed|initialled|concluded) (?:it|them|the (?:renewal|extension|documents?|papers?|texts?|instruments?))|(?:^|[;,.] |and )(?:[Ii]t|[Tt]hey) (?:was|were) (?:[\p{Ll}]+ )?(?:signed|inked|sealed|initialled|concluded)|^(?:The|Its|Their) (?:signing|signature|ceremony|signing ceremony|official signing|formal signing)(?: of [^,;.]{3,60})? (?:took place|was held|is held|happened|followed|came)|^Dates? of (?:the )?(?:award|signature|signing|contract|conclusion|execution|agreement)(?= ?: ?[\uF000-\uF8FE])|^(?:Ceremony|Signature|Signing)(?= (?:on )?[\uF000-\uF8FE])|signed (?:on behalf of|for)(?= the | [\uE000-\uEFFF])|for the (?:official )?signing(?: ceremony)?)(?![\p{L}])(?:[^;.]|[ap]·m\.){0,60}?([\uF000-\uF8FE])/u;
/** "The signing is planned for 12 October": tells the day of the paper planned last. */
const TO_SIGN_IT = /^(?:To be (?:formally )?signed(?! by )[^;.\uF000-\uF8FE]{0,40}? (?:on|in|by) (?:the )?(?:end of )?|(?:It|They|(?:The|This|Both|These) (?:[\p{Ll}]+ )?(?:agreements?|memorand(?:um|a)|contracts?|treat(?:y|ies)|charters?|papers?|documents?|texts?|pacts?|accords?|declarations?|letters?|deals?|partnerships?|twinnings?|friendships?)) (?:(?:will|shall|should|would) (?:now |then |finally |formally |officially )?be|(?:is|are) (?:now )?(?:due |set |expected |scheduled |planned |likely )?to be) (?:formally |officially |then |jointly |finally )?(?:signed|concluded|sealed|inked)(?! by )[^;.\uF000-\uF8FE]{0,60}? (?:on|in|by|at) (?:the )?(?:end of )?|(?:The|Its|Their) (?:official |formal )?(?:signing|signature|ceremony|signing ceremony)(?: of [^,;.]{3,60})? (?:(?:is|was|has been) (?:planned|scheduled|due|set|foreseen|expected|fixed)(?: (?:to take place|to be held))?|(?:will|should) (?:take place|be held|follow)) (?:for|on|in) (?:the )?)([\uF000-\uF8FE])/u;
/** "They finally signed on 17 October": what had been planned is done. */
const SIGNED_AT_LAST = /^(?:(?:They|The (?:two|three|[\p{Ll}]+s)|Both (?:sides|parties|[\p{Ll}]+s)) (?:then |have |only |at last |eventually |finally )+signed(?: (?:it|them))?|It (?:was|has been) (?:[\p{Ll}]+ |at last ){0,2}signed)(?![\p{L}])[^;.]{0,40}? (?:on|in) (?:the )?([\uF000-\uF8FE])/u;
/** So near, in characters, a sentence speaks of the paper before it. */
const NEXT = 300;

/** "The decision was announced on 10 June", "The termination took effect on 1 May": the day of what is over. */
const ENDED_ON = /^(?:The|Its|Their|This) (?:decision|termination|cancellation|withdrawal|suspension|dissolution|notice|step|move|vote|break|end|resolution)(?: [\p{Ll}]+){0,2} (?:was (?:announced|taken|made|given|served|published|communicated)|(?:takes|took) effect|(?:came|comes|enters|entered) into (?:force|effect)|is effective|fell|came|follows|followed)(?: [\p{Ll}]+)? (?:in|on|from|at) (?:the )?(?:end of )?([\uF000-\uF8FE])/u;
/** Verbs that leave the signing to another day. */
const INITIALLED = /initiall?(?:ed|s|ing)(?![\p{L}])/u;

/** Gives the paper told last the day that this sentence tells of it. */
export function dateIt(scene: Scene, earlier: Entry[]): void {
  const last = earlier.at(-1);
  if (last === undefined || scene.dates.length === 0 || scene.start - last.agreement.evidence.end > NEXT) return;
  const changed = signIt(scene, last) ?? planIt(scene, last) ?? endIt(scene, last);
  if (changed !== null) earlier[earlier.length - 1] = changed;
  else if (!last.told && last.agreement.status === 'concluded') dateAll(scene, last, earlier);
}

/** The value of the date whose letter a pattern found in a sentence. */
function toldIn(scene: Scene, pattern: RegExp): string | null {
  const letter = pattern.exec(scene.mask)?.[1];
  return letter === undefined ? null : scene.dates[dateAt(letter, 0) ?? -1]?.value ?? null;
}

/** "The mayor signed it on 3 May": what had been approved is done. */
const SOMEBODY_SIGNED = /^(?![^;.]*(?:will|would|to|not|never) sign)[^;.]{1,80}? (?:then |later |finally |had |has )?signed it(?![\p{L}])[^;.\uF000-\uF8FE]{0,60}? (?:on|in) (?:the )?([\uF000-\uF8FE])/u;
function signedBehind(scene: Scene, { agreement }: Entry): string | null {
  const date = agreement.step === 'approved' || agreement.status === 'concluded' && INITIALLED.test(agreement.evidence.text) ? toldIn(scene, SOMEBODY_SIGNED) : null;
  return date !== null && (agreement.date === null || date > agreement.date) ? date : null;
}
/** A plan that a later sentence tells to have come about. */
function signIt(scene: Scene, last: Entry): Entry | null {
  const date = last.agreement.status === 'planned' ? toldIn(scene, SIGNED_AT_LAST) ?? signedBehind(scene, last) : signedBehind(scene, last);
  return date === null ? null : { ...last, told: true, agreement: { ...last.agreement, status: 'concluded', step: 'signed', date } };
}
/** The day on which a paper that is only planned, approved or initialled is to be signed. */
function planIt(scene: Scene, last: Entry): Entry | null {
  const { status, step, date, evidence } = last.agreement;
  const initialled = status === 'concluded' && INITIALLED.test(evidence.text);
  const day = initialled || status === 'planned' && (date === null || step === 'approved') ? toldIn(scene, TO_SIGN_IT) : null;
  if (day === null) return null;
  return { ...last, told: true, agreement: { ...last.agreement, ...(initialled ? { status: 'planned', step: 'intent' } : {}), date: day } };
}
function endIt(scene: Scene, last: Entry): Entry | null {
  const date = last.agreement.status === 'ended' && !last.told ? toldIn(scene, ENDED_ON) : null;
  return date === null ? null : { ...last, told: true, agreement: { ...last.agreement, date } };
}
/** Several papers of one clause share their day. */
function dateAll(scene: Scene, last: Entry, earlier: Entry[]): void {
  const date = toldIn(scene, SIGNED_IT) ?? eventBehind(scene, last);
  if (date === null) return;
  for (const [i, entry] of earlier.entries()) if (!entry.told && entry.agreement.status === 'concluded' && entry.agreement.evidence.start === last.agreement.evidence.start) earlier[i] = { ...entry, told: true, agreement: { ...entry.agreement, date } };
}

/** "…, signed at the Porto Fair. The fair ran from 3 to 5 June": the days of the event at which it was signed. */
const EVENT_RUNS = `^(?:The|This|Their|His|Her|Its) (?:[\\p{L}\\d-]+ ){0,3}?(${EVENT}) (?:(?:was|is|has been|will be) (?:held|staged|hosted|organi[sz]ed)|ran|runs|took place|takes place|lasted|lasts|went on|is (?:taking place|being held))(?![\\p{L}])`;
const EVENT_RAN = new RegExp(`${EVENT_RUNS}[^;.\uF000-\uF8FE]{0,60}?([\uF000-\uF8FE])`, 'u');
const MAY_RUN = new RegExp(EVENT_RUNS, 'u');
/** Whether a sentence may tell when the event was at which the paper told last was signed. */
export const mayTellEvent = (text: string, earlier: readonly Entry[]): boolean => earlier.at(-1)?.told === false && MAY_RUN.test(text);
function eventBehind(scene: Scene, { agreement }: Entry): string | null {
  const [, event, letter] = EVENT_RAN.exec(scene.mask) ?? [];
  if (event === undefined || letter === undefined || !new RegExp(`(?:at|during|of) [^,;.]{0,60}${event}(?![\\p{L}])`, 'iu').test(agreement.evidence.text)) return null;
  return scene.dates[dateAt(letter, 0) ?? -1]?.value ?? null;
}

/** "Both texts were signed on Friday": tells the day of papers named before. */
export const BACK = /^(?:both|all (?:three|four|five)|the (?:three|four|five))(?= (?:were|are|was|will be) )|^(?:both |the |all |these )?(?:two |three |four )?(?:texts|documents|papers|agreements|memoranda|memorandums|contracts|deals|accords|pacts|treaties|letters|protocols)(?![\p{L}])/iu;

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
