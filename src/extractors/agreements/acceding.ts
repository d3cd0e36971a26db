/** Reads who becomes a party of a paper that others have: "A acceded to the treaty between B and C", "A joins a pact with B and C". */
import { papersIn, type Paper } from './mentions.ts';
import type { Group } from './groups.ts';
import { bodiesIn, plainReading } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { clauseEnd, subjectOf } from './standing.ts';
import { before } from './windows.ts';

/** Right before a paper: who joins it stands before the verb. */
const JOINS = /(?<![\p{L}])(?:acced(?:e|es|ed|ing) to|adher(?:e|es|ed|ing) to|sign(?:s|ed)? up to|join(?:s|ed|ing)?) (?:(?:the|an?|this|that|their) )?(?:[\p{L}\uF000-\uF8FE-]+ ){0,3}$/u;
const HINTS = ['acceded', 'accede', 'accedes', 'acceding', 'adhered', 'adhere', 'adheres', 'adhering', 'up', 'joined', 'join', 'joins', 'joining'];
const WISHED = /(?:hopes?|wish(?:es)?|wants?|lik(?:e|es)|could|may|might|invited|application|applied|request|asked) (?:[\p{Ll}]+ )?(?:to )?$/u;

/** Who a paper is between that somebody joins, and the letter at which the joining is told. */
interface Joined { readonly partners: Group; readonly act: number }

/** True of a paper that somebody joins whose parties stand behind it: it is read here. */
export function isJoinedTo(scene: Scene, paper: Paper): boolean {
  return joinedTo(scene, paper) !== null;
}

function joinedTo(scene: Scene, { start, end }: Paper): Joined | null {
  const { mask } = scene, joins = tellsOfJoining(scene) ? JOINS.exec(before(mask, start, 70)) : null;
  if (joins === null) return null;
  const partners = scene.groups.find((g) => (g.prep === 'between' || g.prep === 'with' || g.prep === 'of' || g.prep === 'among') && g.start >= end && BEHIND.test(mask.slice(end, g.start)));
  return partners === undefined ? null : { partners, act: start - joins[0].length };
}
function tellsOfJoining({ words }: Scene): boolean {
  return HINTS.some((word) => words.has(word));
}
const BEHIND = /^(?: of [\uF000-\uF8FE]| signed)? (?:between|with|of|among) (?:the )?$/u;

export function readAcceding(scene: Scene): Reading[] {
  const { mask } = scene;
  return !tellsOfJoining(scene) ? [] : papersIn(mask).flatMap((paper) => {
    const joined = paper.family === 'paper' ? joinedTo(scene, paper) : null;
    if (joined === null) return [];
    const { partners, act } = joined, doer = subjectOf(scene, act), subject = bodiesIn(scene, doer), others = bodiesIn(scene, partners);
    if (doer === null || subject.length === 0 || others.length === 0 || WISHED.test(before(mask, act, 40))) return [];
    const reading = plainReading(scene, {
      rule: 'agreement.signed', instrument: paper.instrument, step: 'signed', words: mask.slice(paper.start, paper.end + 60), subject, others, together: true,
      start: doer.start, end: clauseEnd(mask, partners.end), act,
    });
    return [{ ...reading, paper: paper.start }];
  });
}
