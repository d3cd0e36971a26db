/** Reads one paper with its verb: who did what with which, or why it is none. */
import type { Bound } from '../binding.ts';
import { hasOwnDay } from '../binding/bare-papers.ts';
import type { Act, Paper } from '../mentions.ts';
import { whyNot } from '../against.ts';
import { daySince } from '../binding/denials.ts';
import type { LaterFate } from '../later-fate.ts';
import type { Group } from '../groups.ts';
import { dateAt } from '../letters.ts';
import { behind } from '../windows.ts';
import { UNDATED, type Reading, type RuleName } from '../reading.ts';
import { refuseIn, type Scene } from '../scene.ts';
import { clauseEnd } from '../standing.ts';
import { clauseOf, isOver, type Clause } from './clause.ts';
import { nearbyOf, ownersOrNearby, startOfClause } from './extent.ts';
import { fateBehind, fateOf, isGranted, lapseBehind, takenUpAgainAt, type Fate } from './fate.ts';
import { isPlanned, isRatified, signingAhead } from './plan.ts';
import { partnersOf, rolesOf, type Roles } from './roles.ts';
import { withFurther } from './several.ts';
import { isKnown, isSingle, wordsOf } from './words.ts';

/** The readings of a paper: none where something speaks against it, several where it is told with several partners. */
export function readClause(scene: Scene, bound: Bound, papers: readonly Paper[]): Reading[] {
  const clause = clauseOf(scene, bound, papers);
  const roles = rolesOf(clause);
  const why = whyNot(scene, bound, roles);
  if (why !== null) {
    refuseIn(scene, { start: clause.first, end: clause.last, rule: ruleOf(bound, false), why });
    return [];
  }
  const fate = fateBehind(clause);
  if (fate !== null) return readFate(clause, fate);
  const lapse = lapseBehind(clause);
  if (lapse !== null && bound.act !== null) return readLapse(clause, bound.act, lapse[1]);
  const whole = readWhole(clause, roles);
  return roles.others?.prep === 'with' ? withFurther(whole, roles.others) : [whole];
}

/** The paper with what became of it in place of its signing. */
function readFate(clause: Clause, fate: LaterFate): Reading[] {
  const { scene, paper, act, papers } = clause;
  const start = act === null ? paper.end : act.end, end = start + fate.end;
  const ended: Act = { start, end, step: fate.step, nominal: false, strong: true, text: 'ended' };
  const planned = fate.step === 'intent';
  const date = fate.date !== null ? dateAt(fate.date, 0) : fate.deed ? null : UNDATED;
  return readClause(scene, { paper, act: ended, way: 'passive' }, papers)
    .map((r) => ({ ...bySigners(clause, r), rule: planned ? 'agreement.planned' : 'agreement.ended', planned, end: Math.max(r.end, end), date }));
}

/** "a memorandum, signed in 2018 by A and B, lapsed": who had signed it, where nobody else is told. */
function bySigners({ scene, act, way }: Clause, reading: Reading): Reading {
  if (act === null || way !== 'passive' || reading.subject.length + reading.others.length > 0) return reading;
  const by = scene.groups.find((g) => g.prep === 'by' && g.start >= act.end && g.start - act.end < 30);
  return by === undefined ? reading : { ...reading, subject: by.items, together: true };
}

function readLapse({ scene, paper, way, papers }: Clause, act: Act, day: string | undefined): Reading[] {
  const date = day === undefined ? null : dateAt(day, 0);
  return readClause(scene, { paper, act: { ...act, step: 'ended' }, way }, papers)
    .map((r) => ({ ...r, rule: 'agreement.ended', planned: false, date }));
}

function readWhole(clause: Clause, roles: Roles): Reading {
  const { scene, paper, act, first } = clause;
  const partners = partnersOf(roles), nobody = roles.actors.length + partners.length === 0;
  const ahead = signingAhead(clause), planned = ahead !== null || isPlanned(clause);
  const fate = act === null ? fateOf(scene.mask, paper) : null;
  const again = takenUpAgainAt(clause);
  return {
    scene, instrument: paper.instrument, paper: paper.start, complete: false,
    rule: again === null ? ruleOf(clause, planned) : 'agreement.tie',
    step: again === null ? stepOf(clause, fate) : 'renewed',
    planned: planned || fate?.planned === true,
    words: wordsOf(clause),
    definite: isKnown(clause),
    subject: roles.actors, others: partners,
    together: roles.between || roles.cosigners.length > 0 || isSingle(clause) || isOneBody(scene, roles.others),
    start: startOfClause(clause, roles, nobody),
    end: clauseEnd(scene.mask, Math.max(clause.last, roles.others?.end ?? 0, roles.by?.end ?? 0)),
    act: again ?? act?.start ?? paper.start,
    date: ahead === null ? dayOf(clause) : ahead[1] === undefined ? UNDATED : dateAt(ahead[1], 0),
    nearby: nobody ? ownersOrNearby(clause) : nearbyOf(scene, first),
  };
}

/** "with a syndicate led by A and B": they conclude one paper together. */
function isOneBody({ mask }: Scene, group: Group | null): boolean {
  return group !== null && group.items.length > 1 && /(?:consortium|syndicate|group|team|alliance|club) /.test(mask.slice(group.start, group.head));
}

function stepOf(clause: Clause, fate: Fate | null): Reading['step'] {
  const { scene, paper, act, aged } = clause;
  if (act !== null) return isGranted(scene.mask, paper, act) || isRatified(scene.mask, act) && !isPlanned(clause) ? 'signed' : act.step;
  if (fate !== null) return fate.step;
  return aged !== undefined && paper.family === 'tie' ? 'established' : 'signed';
}

/** The day from which the paper's age counts, unless it tells its own. */
function dayOf({ scene, paper, act, aged, teller }: Clause): number | null {
  // "the pact that A signed in 2009 lapsed in 2019": the day of the end stands behind its verb.
  if (act !== null && teller !== undefined && act.start > teller.end && isOver(act)) return dateAt(END_DAY.exec(behind(scene.mask, act.end, 40))?.[1] ?? '', 0);
  const since = act === null || act.nominal ? null : daySince(scene.mask, act);
  if (since !== null) return dateAt(since, 0);
  if (aged === undefined) return act === null ? dateAt(FROM_DAY.exec(behind(scene.mask, paper.end, 10))?.[1] ?? '', 0) : null;
  const begun = dateAt(aged, 0), year = Number(scene.dates[begun ?? -1]?.value);
  // "the 35th anniversary of the pact with B in April": then it was kept, not concluded.
  const isFar = scene.dates.every((d, i) => i === begun || Number(d.value.slice(0, 4)) > year + 1);
  return hasOwnDay(scene.mask, paper) && !isFar ? null : begun;
}

const END_DAY = /^(?: (?:in|on|at|with|the|end|of|effect|from))* ([\uF000-\uF8FE])/u;

/** "a memorandum from 2005". */
const FROM_DAY = /^ from ([\uF000-\uF8FE])(?! (?:to|until|till|on|onwards))/u;

function ruleOf({ paper, act, way }: Bound, planned: boolean): RuleName {
  if (act === null) return 'agreement.in-force';
  if (isOver(act)) return 'agreement.ended';
  if (/loan|credit/i.test(paper.text) && act.step !== 'intent') return 'agreement.loan';
  if (planned) return 'agreement.planned';
  if (way === 'nominal') return 'agreement.nominal';
  return paper.family === 'paper' ? 'agreement.signed' : 'agreement.tie';
}
