/** Reads clauses that leave out their verb: "Lund signed a pact with Pisa, Turku with Braga and Bergen with Kiel". */
import { dateAt } from './letters.ts';
import { papersIn } from './mentions.ts';
import type { Group } from './groups.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';

/** What parts such a clause from the one before, and what stands between its two parties. */
const OPENS = /(?:[,;](?: and| while| whereas)? |(?:^|[^,]) and )(?:the )?$/u;
const BETWEEN = /^(?:,? (?:in|on) [\uF000-\uF8FE],?)? with $/u;
const OWN_DAY = /^(?: (?:on|about|for|over) (?:[^\s,;.\uE000-\uF8FE]+ ?){1,6})?,? ?(?:(?:in|on) )?([\uF000-\uF8FE])/u;
const SINGULAR: ReadonlySet<string> = new Set(['with', 'between', 'to', 'from']);

/** Readings like those given, for the parties that share their verb. */
export function readGaps(scene: Scene, readings: readonly Reading[]): Reading[] {
  if (readings.length === 0 || !/[\uE000-\uEFFF](?:,? (?:in|on) [\uF000-\uF8FE],?)?(?: \([^()]*\))? with /u.test(scene.mask)) return [];
  const found: Reading[] = [];
  scene.groups.forEach((doer, i) => {
    const partner = scene.groups[i + 1];
    if (partner === undefined || doer.prep !== null || partner.prep !== 'with' || !BETWEEN.test(scene.mask.slice(doer.end, headOf(scene, partner)))) return;
    const before = scene.mask.slice(0, doer.start);
    const model = readings.findLast((r) => r.act < doer.start && r.end > 0 && r.others.length > 0 && !/[.!?]/u.test(scene.mask.slice(r.act, doer.start)));
    if (model === undefined || !OPENS.test(before) || !isShared(scene, model, doer) || model.subject.some((s) => doer.items.includes(s))) return;
    found.push(gap(scene, model, { doer, partner }));
  });
  return found;
}

/** Where the words of a group begin, "with" included. */
const headOf = (scene: Scene, group: Group): number => {
  const at = scene.mask.lastIndexOf('with ', group.start);
  return at < 0 ? group.start : at + 5;
};

/** The clause before tells a partner behind "with" too, and no other verb has begun since. */
function isShared(scene: Scene, model: Reading, doer: Group): boolean {
  const partner = scene.groups.findLast((g) => g.prep !== null && SINGULAR.has(g.prep) && g.end <= doer.start && g.items.some((i) => model.others.includes(i)));
  const last = scene.groups.findLast((g) => g.end <= doer.start);
  return partner !== undefined && last !== undefined && !/(?<![\p{L}])(?:was|were|is|are|has|have|had|will|which|who)(?![\p{L}])/u.test(scene.mask.slice(partner.end, doer.start));
}

function gap(scene: Scene, model: Reading, told: { doer: Group; partner: Group }): Reading {
  const { doer, partner } = told;
  const day = OWN_DAY.exec(scene.mask.slice(partner.end, partner.end + 60))?.[1];
  const own = papersIn(scene.mask).find((p) => p.start >= partner.end && p.start - partner.end < 24 && p.family !== 'loose' && !/[,;]/u.test(scene.mask.slice(partner.end, p.start)));
  const end = day === undefined ? partner.end : partner.end + scene.mask.slice(partner.end).indexOf(day) + 1;
  return {
    ...model, instrument: own?.instrument ?? model.instrument, words: own === undefined ? model.words : scene.mask.slice(own.start, own.start + 90), subject: doer.items, others: partner.items, together: false,
    start: doer.start, end: Math.max(end, own?.end ?? 0), act: doer.end, date: day === undefined ? null : dateAt(day, 0), definite: false,
  };
}
