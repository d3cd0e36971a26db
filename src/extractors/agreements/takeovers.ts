/** Reads what changes hands, told by a noun: "approved the acquisition of 60% of B", "announced the sale of its stake in C to D". */
import type { Step } from './acts.ts';
import type { Group } from './groups.ts';
import { P } from './letters.ts';
import { bodiesIn, plainReading } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { clauseEnd, subjectOf } from './standing.ts';
import { matchesOf } from '../matches.ts';

const BOUGHT = ['acquisition', 'purchase', 'takeover', 'take', 'buy', 'buyout'];
const SOLD = ['sale', 'disposal', 'divestment', 'divestiture'];
const isTold = (words: ReadonlySet<string>, some: readonly string[]): boolean => some.some((word) => words.has(word));

/** What is done with a deal; the first group that matched tells the step. */
const DONE = '(?<approved>approv(?:ed|es|ing)|authori[sz](?:ed|es)|clear(?:ed|s)|resolved(?: on)?|decided(?: on)?)|(?<meant>plan(?:s|ned|ning)|propos(?:es|ed|ing)|consider(?:s|ing)|negotiat(?:es|ed|ing)|intends)'
  + '|(?:complet|clos|conclud|announc|agre|confirm|report|finali[sz]|seal|sign|disclos)(?:ed|es|s|ing)(?: on)?';
const WHEN = '(?: (?:today|yesterday|[\\p{Ll}]+ly|(?:on |in )?[\\uF000-\\uF8FE]))?';
const NOUN = '(?:the|its|an?|their) (?:(?!of )[\\p{Ll}\\p{N}%€$£.,-]+ ){0,3}?';
/** From the verb past the noun to what is bought or sold. */
const pattern = (nouns: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${DONE})${WHEN} ${NOUN}(?:${nouns}) of (?=(?:[^;.:]|\\.\\d){0,110}?${P})`, 'gu');
const BUYING = pattern('acquisition|purchase|take-?over|buy-?out'), SELLING = pattern('sale|disposal|divestment|divestiture');

/** "(60%) of the shares in B": what stands before the name of what is bought. */
const UP_TO = new RegExp(`^(?:[^;.:\\uE000-\\uEFFF]|\\.\\d){0,110}?(?=${P})`, 'u');
/** Goods are bought by other rules; this is about firms, their parts and shares in them. */
const IS_SHARE = /(?:\d ?(?:%|per ?cent|percent|pct)|stake|shares?|shareholding|interest|majority|control|unit|arm|business|division|subsidiary|plant|mill|factory|brewery|hotel|mine|refinery|terminal|rights|brands?|operations?|building|property|land|laboratory|clinic|yard|farm|site|warehouse|vessel|fleet|stores?|shops?|depot|quarry|studio|works) /u;

export function readTakeovers(scene: Scene): Reading[] {
  const { mask, words } = scene;
  return [
    ...(isTold(words, BOUGHT) ? matchesOf(BUYING, mask).flatMap((m) => bought(scene, m)) : []),
    ...(isTold(words, SOLD) ? matchesOf(SELLING, mask).flatMap((m) => sold(scene, m)) : []),
  ];
}

const stepOf = ({ groups }: RegExpExecArray): Step => (groups?.['approved'] !== undefined ? 'approved' : groups?.['meant'] !== undefined ? 'intent' : 'signed');

/** The buyer acts, or stands behind "by"; what is bought is named behind the noun. */
function bought(scene: Scene, m: RegExpExecArray): Reading[] {
  const end = m.index + m[0].length, lead = UP_TO.exec(scene.mask.slice(end))?.[0] ?? '';
  const thing = scene.groups.find((g) => g.end > end + lead.length && g.start <= end + lead.length);
  if (thing === undefined || lead.length > 4 && !IS_SHARE.test(lead) && !/^(?:the )?(?:[\p{L}-]+ ){1,4}$/u.test(lead)) return [];
  const by = behind(scene, thing, 'by');
  return read(scene, m, { buyer: by ?? subjectOf(scene, m.index), other: thing, end: by?.end ?? thing.end });
}

/** The seller acts, and the buyer stands behind "to". */
function sold(scene: Scene, m: RegExpExecArray): Reading[] {
  const end = m.index + m[0].length, rest = scene.mask.slice(end, end + 110);
  const first = scene.groups.find((g) => g.end > end);
  if (first === undefined || !IS_SHARE.test(`${rest.split(/ to /)[0] ?? ''} `) && first.prep !== null && !OWN.test(rest)) return [];
  const buyer = first.prep === 'to' ? first : behind(scene, first, 'to') ?? behind(scene, first, 'by');
  return buyer === undefined ? [] : read(scene, m, { buyer: subjectOf(scene, m.index), other: buyer, end: buyer.end });
}

/** "the sale of its Halden works". */
const OWN = /^(?:its|their) (?!products?|goods|services?|tickets)/;

/** The next group behind another that a preposition governs, in the same clause. */
function behind({ groups, mask }: Scene, group: Group, prep: string): Group | undefined {
  return groups.find((g) => g.start >= group.end && g.prep === prep && g.start - group.end < 70 && !/[;:]|\. |, (?:and|but|which|while) /.test(mask.slice(group.end, g.start)));
}

const PLACES: ReadonlySet<string> = new Set(['region', 'country']);

function read(scene: Scene, m: RegExpExecArray, { buyer, other, end }: { buyer: Group | null; other: Group; end: number }): Reading[] {
  const subject = bodiesIn(scene, buyer), others = bodiesIn(scene, other);
  if (buyer === null || subject.length === 0 || others.every((i) => PLACES.has(scene.actors[i]?.kind ?? ''))) return [];
  const step = stepOf(m);
  return [plainReading(scene, {
    rule: 'agreement.stake', instrument: 'contract', step, words: m[0], subject, others,
    start: Math.min(buyer.start, m.index), end: clauseEnd(scene.mask, end), act: m.index,
  })];
}
