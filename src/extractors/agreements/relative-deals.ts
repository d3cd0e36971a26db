/** Reads deals whose object stands before their verb: "A, which B acquired in 2016", "It is A that B bought", "the tugs that B ordered from A", "B's purchase of A in 2016", "Bought by B in 2016, A grew". */
import { dateAt, D, P } from './letters.ts';
import { groupAt, type Group } from './groups.ts';
import { bodiesIn, plainReading } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { clauseEnd } from './standing.ts';
import { matchesOf } from '../matches.ts';

const WORDS = ['bought', 'Bought', 'acquired', 'Acquired', 'purchased', 'ordered', 'leased', 'chartered', 'purchase', 'acquisition', 'takeover', 'took', 'Taken'];
/** The first group is who acts, the second the verb. */
const CLAUSE = new RegExp(`(?<![\\p{L}])(?:that|which|whom) (?:the )?(${P})(?: (?:has|have|had|later|recently|also|only))* (bought|acquired|purchased|took over|ordered|leased|chartered)(?= (?:in|on|from|for|last|this|back|two|three|when|at|after|${D})|[,.;]|$)`, 'gu');
/** "Bought by B in 2016, A". */
const FRONTED = new RegExp(`^["“(]?(?:Bought|Acquired|Taken over) by (?:the )?(${P})(?: [^,;:.]{0,30})?, (?:the )?(?:[\\p{Ll}-]+ ){0,3}(${P})`, 'gu');
/** "B's purchase of A in 2016": told as done by its day. */
const NOUN = new RegExp(`(${P})['’]s (?:${D} )?(?:purchase|acquisition|take-?over) of (?:the )?(?:[\\p{Ll}-]+ ){0,2}(${P})(?!['’]s| (?:would|will|could))(?: (?:in|on) ${D})?`, 'gu');
const FIRMS: ReadonlySet<string> = new Set(['company', 'organization', 'other']);

export function readRelativeDeals(scene: Scene): Reading[] {
  const { mask, words } = scene;
  if (!WORDS.some((word) => words.has(word))) return [];
  return [
    ...matchesOf(CLAUSE, mask).flatMap((m) => inClause(scene, m)),
    ...matchesOf(FRONTED, mask).flatMap((m) => bought(scene, m, { buyer: groupOf(scene, m, 1), thing: groupOf(scene, m, 2), dated: true })),
    ...matchesOf(NOUN, mask).flatMap((m) => bought(scene, m, { buyer: groupOf(scene, m, 1), thing: groupOf(scene, m, 2), dated: DATE.test(m[0]) })),
  ];
}

const groupOf = ({ groups }: Scene, m: RegExpExecArray, at: 1 | 2): Group | undefined => groupAt(groups, m.index + (at === 1 ? m[0].indexOf(m[1] ?? '') : m[0].lastIndexOf(m[2] ?? '')));

/** From whom it is told behind the verb; else a firm before the clause is what was bought. */
function inClause(scene: Scene, m: RegExpExecArray): Reading[] {
  const end = m.index + m[0].length, buyer = groupOf(scene, m, 1);
  const seller = scene.groups.find((g) => g.prep === 'from' && g.start >= end && g.start - end < 12);
  if (seller !== undefined) return bought(scene, m, { buyer, thing: seller, dated: true });
  const thing = scene.groups.findLast((g) => g.end <= m.index && m.index - g.end < 3), takes = /bought|acquired|purchased|took/.test(m[2] ?? '');
  return takes && (thing?.prep === null || thing?.prep === 'of') ? bought(scene, m, { buyer, thing, dated: true }) : [];
}

function bought(scene: Scene, m: RegExpExecArray, { buyer, thing, dated }: { buyer: Group | undefined; thing: Group | undefined; dated: boolean }): Reading[] {
  const subject = bodiesIn(scene, buyer), others = bodiesIn(scene, thing), sold = thing?.prep === 'from';
  if (!dated || buyer === undefined || thing === undefined || subject.length === 0 || others.length === 0) return [];
  if (!sold && others.some((i) => !FIRMS.has(scene.actors[i]?.kind ?? ''))) return [];
  const end = Math.max(m.index + m[0].length, thing.end), day = OWN_DAY.exec(scene.mask.slice(m.index + m[0].length, m.index + m[0].length + 8))?.[1] ?? DATE.exec(m[0])?.[0];
  return [plainReading(scene, {
    rule: sold ? 'agreement.order' : 'agreement.stake', instrument: 'contract', step: 'signed', words: m[0], subject, others,
    start: Math.min(buyer.start, thing.start), end: clauseEnd(scene.mask, end), act: m.index + Math.max(0, m[0].indexOf(m[2] ?? '')), date: day === undefined ? null : dateAt(day, 0),
  })];
}
const OWN_DAY = new RegExp(`^ (?:in|on) (${D})`, 'u'), DATE = new RegExp(D, 'u');
