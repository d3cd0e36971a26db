/** Reads what is asked for and papers counted out: "a request by Turku for a twinning agreement", "the following: (a) a treaty on extradition; (b) …". */
import { papersIn } from './mentions.ts';
import { P } from './letters.ts';
import { bodiesIn, plainReading } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import { refuseIn, type Scene } from './scene.ts';
import { clauseEnd } from './standing.ts';
import { matchesOf, occurs } from '../matches.ts';

const TELLING = /request|application|bid|offer|proposal|plea|\((?:a|i|1)\)/i;
/** Who asks stands between the request and the paper. */
const ASKED = new RegExp(`(?<![\\p{L}])(?:[Rr]equests?|[Aa]pplications?|[Bb]ids?|[Oo]ffers?|[Pp]roposals?|[Pp]leas?) (?:by|from|of) (?=(?:the )?(?:[\\p{L}-]+ ){0,3}${P}[^;.]{0,30} (?:for|to enter into|to sign) (?:an?|the) )`, 'gu');
const REFUSED = /(?:refus|reject|declin|turned down|denied|dismiss|withdr|lapsed|not (?:be )?(?:granted|accepted|taken))/i;
/** Where papers are counted out, each item begins with a paper of its own. */
const ITEM = /\((?:[a-h]|[ivx]{1,4}|\d)\) (?:an?|the) /gu;
const COUNTED = /(?:sign|conclu|exchang|adopt|witness|seal)[\p{L}]*[^:]{0,120}:/iu;

export function readRequests(scene: Scene): Reading[] {
  const { mask } = scene;
  if (!occurs(TELLING, mask)) return [];
  return [...matchesOf(ASKED, mask).flatMap((m) => asked(scene, m)), ...(COUNTED.test(mask) ? counted(scene) : [])];
}

function asked(scene: Scene, m: RegExpExecArray): Reading[] {
  const { mask } = scene, end = m.index + m[0].length;
  const who = scene.groups.find((g) => g.head >= end), paper = papersIn(mask).find((p) => p.start > end && p.start - end < 110 && p.family !== 'loose');
  if (who === undefined || paper === undefined || paper.start < who.end) return [];
  if (REFUSED.test(mask.slice(m.index))) { refuseIn(scene, { start: m.index, end: paper.end, rule: 'agreement.planned', why: 'it was refused' }); return []; }
  const other = scene.groups.find((g) => g.prep === 'with' && g.start >= paper.end && g.start - paper.end < 60);
  return [plainReading(scene, { rule: 'agreement.planned', instrument: paper.instrument, step: 'intent', planned: true, words: mask.slice(paper.start, paper.end + 60), subject: bodiesIn(scene, who), others: bodiesIn(scene, other), start: m.index, end: clauseEnd(mask, paper.end), act: paper.start })];
}

/** Items that name no parties of their own are those of whoever signs the others. */
function counted(scene: Scene): Reading[] {
  const { mask } = scene;
  const items = matchesOf(ITEM, mask);
  if (items.length < 2) return [];
  return items.flatMap((item, i) => {
    const from = item.index + item[0].length, to = items[i + 1]?.index ?? mask.length;
    const paper = papersIn(mask).find((p) => p.start >= from && p.end <= to && p.family !== 'loose');
    if (paper === undefined || paper.start - from > 40) return [];
    const sides = scene.groups.find((g) => (g.prep === 'between' || g.prep === 'with') && g.start >= paper.end && g.end <= to);
    const signers = scene.groups.find((g) => g.prep === null && g.end <= (items[0]?.index ?? 0));
    return [plainReading(scene, {
      rule: 'agreement.nominal', instrument: paper.instrument, step: 'signed', planned: false, words: mask.slice(paper.start, Math.min(to, paper.end + 90)), subject: sides?.prep === 'between' ? [] : bodiesIn(scene, signers), others: bodiesIn(scene, sides), together: sides?.prep === 'between',
      start: from - 2, end: Math.max(paper.end, mask.slice(0, to).replace(/[;,. ]+(?:and )?$/u, '').length), act: paper.start,
    })];
  });
}
