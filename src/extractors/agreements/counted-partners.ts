/** Reads partners that are counted first and told behind a colon: "signed agreements with three cities: with A on 3 May, with B on 9 May". */
import { actsIn, papersIn } from './mentions.ts';
import { D, dateAt, P } from './letters.ts';
import { groupAt } from './groups.ts';
import { bodiesIn, plainReading } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { subjectOf } from './standing.ts';
import { matchesOf } from '../matches.ts';

/** The paper is told in the plural, its partners by their number. */
const COUNTED = /^ with (?:a total of |the following )?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|several|the following) (?:[\p{L}-]+ ){0,3}?(?:cit(?:y|ies)|towns|ports|regions|provinces|states|prefectures|counties|municipalities|countries|universities|schools|institutions|chambers|partners|companies|enterprises|places)(?![\p{L}])[^;:.\uE000-\uEFFF]{0,60}: (?=with )/u;
/** One of them, with a day of its own. */
const ONE = new RegExp(`with (?:the )?(?:(?:city|town|port) of )?(${P})(?:,? (?:in|of|from) (?:the )?${P}|, ${P}| \\([^()]{1,30}\\))?,? (?:(?:in|on) )?(${D})`, 'gu');

export function readCountedPartners(scene: Scene): Reading[] {
  const { mask } = scene;
  if (!mask.includes(': with ')) return [];
  const paper = papersIn(mask).find((p) => p.family !== 'loose' && COUNTED.test(mask.slice(p.end)));
  if (paper === undefined) return [];
  const act = actsIn(mask.slice(0, paper.start), []).findLast((a) => (a.step === 'signed' || a.step === 'established' || a.step === 'renewed') && paper.start - a.end < 60);
  if (act === undefined) return [];
  const subject = bodiesIn(scene, subjectOf(scene, act.start)), from = mask.indexOf(': with ', paper.end);
  return matchesOf(ONE, mask.slice(from)).flatMap((m) => {
    const at = from + m.index, others = bodiesIn(scene, groupAt(scene.groups, at + m[0].indexOf(m[1] ?? ''))).slice(0, 1);
    if (others.length === 0) return [];
    return [plainReading(scene, {
      rule: 'agreement.row', instrument: paper.instrument, step: act.step, words: mask.slice(Math.max(0, paper.start - 40), paper.end), subject, others,
      start: at, end: at + m[0].length, act: at, planned: false, date: dateAt(m[2] ?? '', 0),
    })];
  });
}
