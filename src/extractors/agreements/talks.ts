/** Reads what is still being talked over: "A is negotiating with B on a depot", "A is in advanced talks with B about a joint degree". */
import { DENIED } from './acts.ts';
import { bodiesIn, plainReading } from './plain-reading.ts';
import { papersIn } from './mentions.ts';
import type { Reading } from './reading.ts';
import { refuseIn, type Scene } from './scene.ts';
import { clauseEnd, subjectOf } from './standing.ts';
import { matchesOf } from '../matches.ts';

const TELLING = ['negotiating', 'talks', 'negotiations', 'discussions'];
const TALKING = new RegExp(
  '(?<![\\p{L}])(?:negotiating|(?:in|began|begun|opened|started|entered into|holding|resumed|conducting|leading|having) (?:(?:advanced|final|early|exclusive|close|direct|concrete|formal|active) )?(?:talks|negotiations|discussions)) with '
  + '(?=[^;:.]{0,60}[\\uE000-\\uEFFF])', 'gu');
const OVER_A_THING = new RegExp('(?<![\\p{L}])(?:[Tt]alks|[Nn]egotiations|[Dd]iscussions) (?:over|on|about|for|regarding) (?:an?|the|its) [^;:.]{3,70}? with (?=[^;:.]{0,60}[\\uE000-\\uEFFF])', 'gu');
/** What it is about: a thing, not how well all get along. */
const ABOUT = /^[^;:.]{0,60}? (?:on|about|over|regarding|concerning|for) (?:(?:an?|the|its|their|opening|building|setting up|establishing|extending|taking over|using|leasing|buying|selling|supplying) )/u;
const VAGUE = /^[^;.]{0,70}(?:co-?operation|ties|relations|exchanges|friendship|dialogue|matters|issues|questions|topics|possibilit|opportunit|potential|future)/;
const OVER = /(?:broke|fail|collapse|were ended|without result)/;
const TRADE = /suppl|leas|purchas|buy|sale|sell|terminal|facilit|build|construct|deliver|loan|financ|stake|licen[cs]|plant|order/;

export function readTalks(scene: Scene): Reading[] {
  const { mask, words } = scene;
  if (!TELLING.some((word) => words.has(word))) return [];
  return [...matchesOf(TALKING, mask).flatMap((m) => talkedOver(scene, m)), ...matchesOf(OVER_A_THING, mask).flatMap((m) => thingTalkedOver(scene, m))];
}

/** "A is negotiating with B on a depot". */
function talkedOver(scene: Scene, m: RegExpExecArray): Reading[] {
  const { mask } = scene, end = m.index + m[0].length;
  const subject = subjectOf(scene, m.index), partner = scene.groups.find((g) => g.prep === 'with' && g.head >= end && g.start < end + 4);
  const actors = bodiesIn(scene, subject), others = bodiesIn(scene, partner);
  const rest = partner === undefined ? '' : mask.slice(partner.end, partner.end + 120);
  if (subject === null || partner === undefined || actors.length === 0 || others.length === 0 || !ABOUT.test(rest) || VAGUE.test(rest)) return [];
  // A paper that is negotiated is read by its name.
  const clause = clauseEnd(mask, partner.end);
  if (papersIn(mask).some((p) => p.start >= partner.end && p.end <= clause && p.start - partner.end < 60)) return [];
  if (cameToNothing(scene, m, rest)) return [];
  return [plainReading(scene, {
    rule: 'agreement.planned', instrument: TRADE.test(rest) ? 'contract' : 'agreement', step: 'intent', planned: true, words: rest,
    subject: actors, others, start: subject.start, end: clause, act: m.index,
  })];
}

/** "Talks over a depot with B": who talks may be told before, or stay unsaid. */
function thingTalkedOver(scene: Scene, m: RegExpExecArray): Reading[] {
  const { mask } = scene, end = m.index + m[0].length, thing = m[0].slice(m[0].search(/ (?:over|on|about|for|regarding) /));
  const partner = scene.groups.find((g) => g.prep === 'with' && g.end > end), others = bodiesIn(scene, partner);
  if (partner === undefined || others.length === 0 || VAGUE.test(thing) || papersIn(mask).some((p) => p.family !== 'tie' && p.start >= m.index && p.end <= end)) return [];
  if (cameToNothing(scene, m, mask.slice(partner.end, partner.end + 120))) return [];
  const subject = IN_TALKS.test(mask.slice(0, m.index)) ? subjectOf(scene, m.index) : null;
  return [plainReading(scene, {
    rule: 'agreement.planned', instrument: TRADE.test(thing) ? 'contract' : 'agreement', step: 'intent', planned: true, words: thing,
    subject: bodiesIn(scene, subject), others, start: subject?.start ?? m.index, end: clauseEnd(mask, partner.end), act: m.index,
  })];
}
/** "A is in advanced talks over". */
const IN_TALKS = /(?<![\p{L}])(?:in|began|begun|opened|started|entered|holding|resumed|conducting|leading|having|has) (?:[\p{Ll}]+ )?$/u;

function cameToNothing(scene: Scene, m: RegExpExecArray, rest: string): boolean {
  const vain = OVER.test(rest) || DENIED.test(` ${scene.mask.slice(Math.max(0, m.index - 20), m.index)} `);
  if (vain) refuseIn(scene, { start: m.index, end: m.index + m[0].length, rule: 'agreement.planned', why: 'the talks led to nothing' });
  return vain;
}
