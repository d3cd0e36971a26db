/** Reads ties told by what they have come to: "have been twinned for 50 years", "raised their relations to a strategic partnership". */
import { DENIED, FUTURE } from './acts.ts';
import { isAge } from './ages.ts';
import type { Group } from './groups.ts';
import { D, dateAt, P } from './letters.ts';
import { bodiesIn, isMany, plainReading } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { clauseEnd, subjectOf } from './standing.ts';
import { matchesOf, occurs } from '../matches.ts';
import { before } from './windows.ts';

const TELLING = /have been|since|turn(?:s|ed|ing) |begun|founded|established|formed|forged|to terms|(?:rais|lift|elevat|upgrad|promot)(?:e|es|ed|ing|s)?(?![\p{L}])/u;
/** All who are tied stand before the verb; the day is counted back. */
const FOR_YEARS = new RegExp(`(?<![\\p{L}])have been (?:officially |formally )?(twinned|linked|paired|partners|friends|sisters|twins)(?: (?:with|to) each other)?,? for (?:the (?:past |last )?|more than |over )?(${D}) years`, 'gu');
const TIES = '(?:relations(?:hips?)?|ties|links|partnership|co-?operation|friendship|bilateral (?:relations|ties)|status)';
const HIGHER = '(?:partnership|relationship|alliance|relations|ties|friendship|(?:sister|twin|partner|friendship) (?:cit(?:y|ies)|towns?)|twinning|sisterhood)';
/** From what to what: "raised their ties to a comprehensive strategic partnership". */
const RAISED = new RegExp(`(?<![\\p{L}])(?:rais|lift|elevat|upgrad|promot)(?:e|es|ed|ing|s)? (?:(?:the|their|its|bilateral|diplomatic|friendly) ){0,3}(?:[\\p{Ll}-]+ ){0,2}?${TIES}(?: [^;.]{1,80}?)? (?:to|into) (?:(?:the )?(?:level|rank|status) of )?(?:an? |the )?(?:[\\p{L}“"'-]+ ){0,4}?${HIGHER}(?![\\p{L}])`, 'gu');
/** The same turned round: "relations between A and B were raised to". */
const WERE_RAISED = new RegExp(`(?<![\\p{L}])${TIES}(?: [^;.]{1,80}?)? (?:was|were|has been|have been|had been|will be) (?:[\\p{Ll}]+ly )?(?:raised|lifted|elevated|upgraded|promoted) (?:to|into) (?:(?:the )?(?:level|rank|status) of )?(?:an? |the )?(?:[\\p{L}“"'-]+ ){0,4}?${HIGHER}(?![\\p{L}])`, 'gu');

/** "the twinning pact of the two towns turned 30 this year": as old as that. */
const TURNED = new RegExp(`(?<![\\p{L}])(agreement|pact|accord|charter|treaty|memorandum|twinning|partnership|friendship|ties?|links?|relationship|alliance|co-?operation)(?: (?:of|between|with) [^,;.]{1,90}?)?,? (?:(?:which|that) )?turn(?:s|ed|ing) (${D})`, 'gu');

/** "The relationship, begun in 1986, is one of the oldest": of those told before. */
const BEGUN = new RegExp(`^(?:The|This|Their) (?:[\\p{Ll}-]+ ){0,2}?(relationship|link|tie|friendship|partnership|twinning),? (?:begun|founded|established|formed|forged|sealed|concluded) (?:in|on) (?:[\\p{Ll}]+ )?(${D})`, 'gu');
/** "have come to terms on advertising", "came to terms with B over a lease". */
const TERMS = /(?<![\p{L}])(?:have |has |had )?c[ao]me to terms(?: (?=with )| (?=on |over |about |[\uF000-\uF8FE])|(?=[.,;]))/gu;

/** "have been cooperating since 2015", "has worked together with B since 2019". */
const COOPERATED = new RegExp(`(?<![\\p{L}])(?<!(?:which|who|that) )(?:have|has) (?:been )?(?:successfully |closely )?(?:co-?operat(?:ed|ing)|collaborat(?:ed|ing)|work(?:ed|ing) together)(?: with (?:the )?(?:[\\p{Ll}-]+ ){0,3}${P})?,? since (?:the )?(?:[\\p{Ll}]+ )?(${D})`, 'gu');

/** Every such tie of a sentence. */
export function readLasting(scene: Scene): Reading[] {
  const { mask } = scene;
  if (!occurs(TELLING, mask)) return [];
  return [
    ...matchesOf(FOR_YEARS, mask).flatMap((m) => lasting(scene, m)),
    ...matchesOf(TURNED, mask).flatMap((m) => turned(scene, m)),
    ...matchesOf(BEGUN, mask).flatMap((m) => begun(scene, m)),
    ...matchesOf(COOPERATED, mask).flatMap((m) => cooperated(scene, m)),
    ...matchesOf(TERMS, mask).flatMap((m) => agreed(scene, m)),
    ...matchesOf(RAISED, mask).flatMap((m) => raised(scene, m)),
    ...matchesOf(WERE_RAISED, mask).flatMap((m) => raised(scene, m)),
  ];
}

function lasting(scene: Scene, m: RegExpExecArray): Reading[] {
  const subject = subjectOf(scene, m.index), items = bodiesIn(scene, subject), age = scene.dates.findIndex((d) => isAge(d));
  if (subject === null || !isMany(scene, items)) return [];
  return [plainReading(scene, {
    rule: 'agreement.sister-since', instrument: 'relationship', step: 'established', planned: false, words: /partners|friends|linked/.test(m[1] ?? '') ? 'partnership' : 'sister city',
    subject: items, others: [], together: true, start: subject.start, end: clauseEnd(scene.mask, m.index + m[0].length), act: m.index, date: age < 0 ? null : age,
  })];
}

/** Bodies that work together since a year: their relation is told with it. */
function cooperated(scene: Scene, m: RegExpExecArray): Reading[] {
  const subject = subjectOf(scene, m.index), end = m.index + m[0].length, partner = scene.groups.find((g) => g.prep === 'with' && g.start >= m.index && g.end <= end);
  const items = bodiesIn(scene, subject), others = bodiesIn(scene, partner);
  if (subject === null || items.length === 0 || others.length === 0 && !isMany(scene, items)) return [];
  return [plainReading(scene, {
    rule: 'agreement.sister-since', instrument: 'relationship', step: 'established', planned: false, words: 'cooperation', subject: items, others,
    together: others.length === 0, start: subject.start, end: clauseEnd(scene.mask, end), act: m.index, date: dateAt(m[1] ?? '', 0),
  })];
}

/** Whose it is stands behind it, or owns it. */
function turned(scene: Scene, m: RegExpExecArray): Reading[] {
  const { mask, groups } = scene, end = m.index + m[0].length, date = dateAt(m[2] ?? '', 0);
  const behind = groups.find((g) => g.prep !== null && g.start >= m.index && g.end <= end), owner = groups.findLast((g) => g.end <= m.index && m.index - g.end < 40 && mask.slice(g.end, m.index).startsWith("'s "));
  const items = bodiesIn(scene, owner), others = bodiesIn(scene, behind);
  if (!isAge(scene.dates[date ?? -1]) || items.length + others.length === 0) return [];
  const lead = /(?<![\p{L}])(?:[Tt]he|[Ii]ts|[Tt]heir|[Tt]his) (?:[\p{Ll}-]+ ){0,4}$/u.exec(mask.slice(0, m.index))?.[0] ?? '', paper = m[1] ?? '';
  return [plainReading(scene, {
    rule: 'agreement.sister-since', instrument: PAPERS.get(paper) ?? 'relationship', step: 'established', planned: false, words: `${lead}${paper}`, subject: items, others,
    together: items.length === 0, start: Math.min(owner?.start ?? m.index, m.index - lead.length), end: clauseEnd(mask, end), act: m.index, date,
  })];
}
const PAPERS: ReadonlyMap<string, Reading['instrument']> = new Map([['agreement', 'agreement'], ['pact', 'agreement'], ['accord', 'agreement'], ['charter', 'agreement'], ['treaty', 'treaty'], ['memorandum', 'mou']]);

function begun(scene: Scene, m: RegExpExecArray): Reading[] {
  const end = m.index + m[0].length;
  return [plainReading(scene, {
    rule: 'agreement.sister-since', instrument: 'relationship', step: 'established', planned: false, words: m[1] ?? '', subject: [], others: [],
    together: true, start: 0, end: clauseEnd(scene.mask, end), act: end, date: dateAt(m[2] ?? '', 0), definite: true,
  })];
}

/** Two bodies agree on something: the cause of one person is none. */
function agreed(scene: Scene, m: RegExpExecArray): Reading[] {
  const { mask } = scene, end = m.index + m[0].length, subject = subjectOf(scene, m.index);
  const partner = scene.groups.find((g) => g.prep === 'with' && g.start >= end - 1 && g.start - end < 30);
  const items = bodiesIn(scene, subject), others = bodiesIn(scene, partner);
  if (subject === null || DENIED.test(` ${before(mask, m.index, 30)} `) || items.length === 0 || others.length === 0 && !isMany(scene, items)) return [];
  return [plainReading(scene, { rule: 'agreement.joint-action', instrument: 'agreement', step: 'signed', words: m[0], subject: items, others, together: others.length === 0, start: subject.start, end: clauseEnd(mask, Math.max(end, partner?.end ?? 0)), act: m.index })];
}

/** Whose ties they are stands with them, behind "between" or "with"; else who raises them. */
function raised(scene: Scene, m: RegExpExecArray): Reading[] {
  const { mask, groups } = scene, end = m.index + m[0].length;
  const within = (g: Group): boolean => g.start >= m.index && g.start - end < 40;
  const between = groups.find((g) => (g.prep === 'between' || g.prep === 'among' || g.prep === 'of') && within(g));
  const partner = groups.find((g) => g.prep === 'with' && within(g));
  const subject = between === undefined ? subjectOf(scene, m.index) : null;
  const items = bodiesIn(scene, subject ?? between), others = bodiesIn(scene, between === undefined ? partner : undefined);
  if (items.length === 0 || others.length === 0 && !isMany(scene, items)) return [];
  return [plainReading(scene, {
    rule: 'agreement.tie', instrument: 'relationship', step: 'established', planned: FUTURE.test(before(mask, m.index, 45)) || before(mask, m.index, 20).endsWith('in principle to ') || / will be /.test(m[0]), words: m[0],
    subject: items, others, together: others.length === 0, start: subject?.start ?? m.index, end: clauseEnd(mask, Math.max(end, partner?.end ?? 0)), act: m.index,
  })];
}
