/** Reads deals that leave their verb out, each with a day of its own: "A bought B in 2015, C in 2018 and, last year, D"; and what was sold on: "bought B and sold it to C in 2021". */
import { D, dateAt, P } from './letters.ts';
import { groupAt } from './groups.ts';
import { bodiesIn } from './plain-reading.ts';
import { UNDATED, type Reading } from './reading.ts';
import type { Scene } from './scene.ts';

/** The day of the first, right behind its name. */
const ITS_DAY = new RegExp(`^(?: \\([^()]{1,30}\\))?,? (?:(?:back |earlier |late |early )?in |on )?(?:the )?${D}`, 'u');
/** The next one: its day stands before it or behind it. */
const NEXT = new RegExp(`^(?:, and|,| and|; and|;)(?: then| finally| later)?(?:,? (?:in |on )?(${D}),?)? (?:the )?(?:[\\p{Ll}-]+ ){0,3}(${P})(?: \\([^()]{1,30}\\))?(?:,? (?:in |on )?(${D}))?(?=[,.;]| and[ ,]|$)`, 'u');
const SOLD_ON = new RegExp(`^[^;:.]{0,60}?(?:,| and| but| which it)(?: later| then| soon)? (?:re)?sold (?:it |them |${P} )?(?:on |again |back )?(?:(?:in |on )?(${D}) )?to (?:the )?(?:[\\p{Ll}-]+ ){0,3}(${P})(?:,? (?:in |on )?(${D}))?`, 'u');
const FIRMS: ReadonlySet<string> = new Set(['company', 'other', 'organization']);

/** What the purchases of a sentence are followed by. */
export function readFurtherDeals(scene: Scene, readings: readonly Reading[]): Reading[] {
  return readings.filter((r) => r.rule === 'agreement.stake' && r.subject.length > 0 && r.others.length > 0).flatMap((r) => {
    const bought = scene.groups.find((g) => g.start >= r.act && g.items.includes(r.others[0] ?? -1));
    return bought === undefined ? [] : [...bought.items.length > 1 ? [] : furtherOf(scene, r, bought.end), ...soldOn(scene, r, bought.end)];
  });
}

function furtherOf(scene: Scene, model: Reading, end: number): Reading[] {
  const found: Reading[] = [];
  let at = end + (ITS_DAY.exec(scene.mask.slice(end, end + 60))?.[0].length ?? Number.NaN);
  for (let m = next(scene, at); m !== null; m = next(scene, at)) {
    const day = m[1] ?? m[3], items = partyAt(scene, at + m[0].indexOf(m[2] ?? ''));
    if (day === undefined || items.length === 0) break;
    found.push({ ...model, others: items, start: at + m[0].search(/[^\s,;]/u), act: at + m[0].indexOf(m[2] ?? ''), end: at + m[0].length, date: dateAt(day, 0) });
    at += m[0].length;
  }
  return found;
}
const next = ({ mask }: Scene, at: number): RegExpExecArray | null => (Number.isNaN(at) ? null : NEXT.exec(mask.slice(at, at + 120)));

function soldOn(scene: Scene, model: Reading, end: number): Reading[] {
  const m = scene.words.has('sold') || scene.words.has('resold') ? SOLD_ON.exec(scene.mask.slice(end, end + 160)) : null;
  if (m === null) return [];
  const at = end + m[0].lastIndexOf(m[2] ?? ''), others = partyAt(scene, at), day = m[1] ?? m[3];
  if (others.length === 0 || others.some((i) => model.subject.includes(i))) return [];
  return [{ ...model, others, words: m[0], start: end + m[0].indexOf('sold'), act: end + m[0].indexOf('sold'), end: end + m[0].length, date: day === undefined ? UNDATED : dateAt(day, 0) }];
}

const partyAt = (scene: Scene, at: number): readonly number[] => bodiesIn(scene, groupAt(scene.groups, at)).slice(0, 1).filter((i) => FIRMS.has(scene.actors[i]?.kind ?? ''));
