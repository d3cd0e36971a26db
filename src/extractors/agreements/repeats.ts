/** Reads what is told only as the same again: "Turku and Braga did the same", "So did Turku and Braga", "The same was signed with Kiel". */
import type { Antecedent } from './papers.ts';
import type { Group } from './groups.ts';
import { clauseEnd, subjectOf } from './standing.ts';
import { bodiesIn, isMany, plainReading } from './plain-reading.ts';
import { dateAt } from './letters.ts';
import { UNDATED, type Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { matchesOf, occurs } from '../matches.ts';

const TELLING = /[Tt]he same|likewise|follow(?:ed|s) suit|(?:[Ss]o|[Aa]s) (?:is|are|was|were|did|do|have|had|has|will) |(?:did|done) so(?![\p{L}])/u;
/** Who does it stands before the verb. */
const DID = /(?<![\p{L}])(?:d(?:id|o|oes|one)|follow(?:ed|s)? suit|took the same step|w(?:ill|ould) do)(?: (?:the same|likewise|so))?(?: (?:in turn|too|as well|also|later|earlier))?(?= (?:with|for|on|in|a|the|by|last|this|one|two|three|[\uF000-\uF8FE])|[,.;]|$)/gu;
/** Who does it stands behind the verb. */
const SO_DID = /(?:^|[,;.] |, (?:and|as) )(?:[Ss]o|[Aa]s) (?:did|do|have|had|will|has) (?=(?:the )?(?:[\p{Ll}]+ ){0,3}[\uE000-\uEFFF])|[Tt]he same (?:step |thing |text |paper )?(?:was|is|has been|had been|were|will be) (?:later )?(?:done|signed|agreed|concluded|sealed|repeated|arranged)(?: (?:[\p{Ll}]+ )?[\uF000-\uF8FE])? (?:by|between|with) /gu;

/** "A's ties with B are suspended; so are those with C": the same befell another. */
const SO_ARE = /[,;] (?:and )?so (?:is|are|was|were|has been|have been) (?:its |their )?(?:(?:that|those|the one|ties|relations|links?|partnership|twinning|agreement|contract)s?) with (?=(?:the )?(?:[\p{Ll}]+ ){0,3}[\uE000-\uEFFF])/gu;

function befell(scene: Scene, m: RegExpExecArray, readings: readonly Reading[]): Reading[] {
  const end = m.index + m[0].length, model = readings.findLast((r) => r.act < m.index), partner = scene.groups.find((g) => g.head >= end && g.head - end < 30);
  const others = bodiesIn(scene, partner);
  if (model === undefined || others.length === 0) return [];
  const subject = model.subject.length > 0 ? model.subject : [];
  return [{ ...model, subject, others, together: false, start: m.index, end: clauseEnd(scene.mask, partner?.end ?? end), act: m.index + 2, date: null, definite: false }];
}

/** The paper that is meant: told before in the sentence, else the one that was spoken of last. */
export function readRepeats(scene: Scene, readings: readonly Reading[]): Reading[] {
  const { mask } = scene;
  if (!occurs(TELLING, mask)) return [];
  const meant = (at: number): Antecedent | null => {
    const own = readings.findLast((r) => r.act < at);
    return own === undefined ? scene.earlier : { instrument: own.instrument, words: own.words, tie: own.instrument === 'relationship' };
  };
  const found: Reading[] = matchesOf(SO_ARE, mask).flatMap((m) => befell(scene, m, readings));
  for (const m of matchesOf(DID, mask)) {
    if (!/same|likewise|suit|so$/u.test(m[0])) continue;
    const doer = subjectOf(scene, m.index), end = m.index + m[0].length;
    const partner = scene.groups.find((g) => g.prep === 'with' && g.start >= end && g.start - end < 40);
    found.push(...again(scene, meant(m.index), { doers: [doer, partner], start: doer?.start ?? m.index, act: m.index, end: Math.max(end, partner?.end ?? 0) }));
  }
  for (const m of matchesOf(SO_DID, mask)) {
    const end = m.index + m[0].length, doer = scene.groups.find((g) => g.head >= end);
    const partner = doer === undefined ? undefined : scene.groups.find((g) => g.prep === 'with' && g.start >= doer.end && g.start - doer.end < 30);
    const told = again(scene, meant(m.index), { doers: [doer, partner], start: m.index, act: m.index, end: Math.max(end, doer?.end ?? 0, partner?.end ?? 0) });
    found.push(...(told.length > 0 || doer === undefined ? told : withTheSame(scene, readings.findLast((r) => r.act < m.index), doer)));
  }
  return found;
}

/** "A signed a pact with B in 2014, as did C in 2016": with the same partner. */
function withTheSame(scene: Scene, model: Reading | undefined, doer: Group): Reading[] {
  const subject = bodiesIn(scene, doer), day = OWN_DAY.exec(scene.mask.slice(doer.end, doer.end + 8))?.[1];
  if (model === undefined || model.others.length !== 1 || subject.length === 0 || doer.prep !== null || subject.some((i) => model.others.includes(i))) return [];
  return [{ ...model, subject, together: false, start: doer.start, end: doer.end + (day === undefined ? 0 : 5), act: doer.start, date: day === undefined ? UNDATED : dateAt(day, 0), definite: false }];
}
const OWN_DAY = /^,? (?:in|on) ([\uF000-\uF8FE])/u;

function again(scene: Scene, meant: Antecedent | null, told: { doers: readonly (Group | null | undefined)[]; start: number; act: number; end: number }): Reading[] {
  const [doer, partner] = told.doers;
  const subject = bodiesIn(scene, doer), others = bodiesIn(scene, partner).filter((i) => !subject.includes(i));
  if (meant === null || subject.length === 0 || others.length === 0 && !isMany(scene, subject) && doer?.prep !== 'with') return [];
  return [plainReading(scene, {
    rule: meant.tie ? 'agreement.twinned' : 'agreement.any-verb', instrument: meant.instrument, step: meant.tie ? 'established' : 'signed', words: meant.words,
    subject: doer?.prep === 'with' ? [] : subject, others: doer?.prep === 'with' ? subject : others, start: told.start, end: clauseEnd(scene.mask, told.end), act: told.act,
  })];
}
