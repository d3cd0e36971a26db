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
/** "signed eight agreements this year, including with A in February and B in September". */
const AMONG = /^[^;:.\uE000-\uEFFF]{0,40}?,? (?:including|among them|notably|namely)(?: (?:those|ones?|agreements|memoranda))? (?=with )/u;
/** One of them, with a day of its own. */
const ONE = new RegExp(`(?:with|, and|,| and) (?:the )?(?:[\\p{Ll}-]+ ){0,2}(?:(?:city|town|port) of )?(${P})(?:,? (?:in|of|from) (?:the )?${P}|, ${P}| \\([^()]{1,30}\\))?,? (?:(?:in|on) )?(${D})`, 'gu');

/** Behind one of these the first of them stands. */
const OPENS = /(?:[:)]|including|among them|notably|namely|those|ones?|agreements|memoranda) with /u, MANY = /(?:s|memoranda|mous)$/iu;

export function readCountedPartners(scene: Scene): Reading[] {
  const { mask } = scene;
  if (!OPENS.test(mask)) return [];
  const paper = papersIn(mask).find((p) => p.family !== 'loose' && (COUNTED.test(mask.slice(p.end)) || MANY.test(mask.slice(p.start, p.end)) && AMONG.test(mask.slice(p.end))));
  if (paper === undefined) return [];
  const act = actsIn(mask.slice(0, paper.start), []).findLast((a) => (a.step === 'signed' || a.step === 'established' || a.step === 'renewed') && paper.start - a.end < 60);
  if (act === undefined) return [];
  const subject = bodiesIn(scene, subjectOf(scene, act.start)), from = paper.end + mask.slice(paper.end).search(OPENS);
  // Who signs stands before them: of partners alone one would be taken for another's.
  return subject.length === 0 ? [] : matchesOf(ONE, mask.slice(from)).flatMap((m) => {
    const at = from + m.index, others = bodiesIn(scene, groupAt(scene.groups, at + m[0].indexOf(m[1] ?? ''))).slice(0, 1);
    if (others.length === 0) return [];
    return [plainReading(scene, {
      rule: 'agreement.row', instrument: paper.instrument, step: act.step, words: mask.slice(Math.max(0, paper.start - 40), paper.end), subject, others,
      start: at, end: at + m[0].length, act: at, planned: false, date: dateAt(m[2] ?? '', 0),
    })];
  });
}
