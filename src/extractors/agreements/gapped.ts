/** Reads clauses that leave out their verb and keep their paper: "A signed a pact with B, and C a lease with D", "A and B signed a memorandum; C and D, a letter of intent". */
import { ACTOR_BASE } from './letters.ts';
import { papersIn } from './mentions.ts';
import { gapBefore } from './gap-before.ts';
import { groupAt } from './groups.ts';
import { bodiesIn, isMany, plainReading } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { clauseEnd } from './standing.ts';

/** The readings of a sentence, with those of such clauses in the place of what was made of their papers. */
export function withGapped(scene: Scene, readings: readonly Reading[]): readonly Reading[] {
  const gapped = readings.length === 0 ? [] : readGapped(scene, readings);
  if (gapped.length === 0) return readings;
  const rest = readings.filter((r) => !gapped.some((g) => r.paper === g.paper || r.act === g.paper));
  const next = Math.min(...gapped.map((g) => g.start));
  return [...rest.map((r) => before(r, next)), ...gapped];
}

/** Partners that are told behind the next clause's beginning are that clause's. */
function before(reading: Reading, next: number): Reading {
  if (reading.act >= next || (reading.paper ?? 0) >= next) return reading;
  return { ...reading, others: reading.others.filter((i) => reading.scene.mask.indexOf(String.fromCharCode(ACTOR_BASE + i)) < next), end: Math.min(reading.end, next) };
}

function readGapped(scene: Scene, readings: readonly Reading[]): Reading[] {
  const { mask } = scene;
  return papersIn(mask).flatMap((paper) => {
    const at = paper.family === 'loose' ? null : gapBefore(mask, paper.start);
    const doer = at === null ? undefined : groupAt(scene.groups, at), model = doer === undefined ? undefined : readings.findLast((r) => r.paper !== undefined && r.paper < doer.start && r.act < doer.start);
    if (doer === undefined || doer.prep !== null || model === undefined || /[.!?] /.test(mask.slice(model.act, doer.start))) return [];
    const partner = scene.groups.find((g) => (g.prep === 'with' || g.prep === 'to' && paper.instrument === 'contract') && g.start >= paper.end && g.start - paper.end < 90 && !/[;.]/.test(mask.slice(paper.end, g.start)));
    const subject = bodiesIn(scene, doer), others = bodiesIn(scene, partner);
    if (subject.length === 0 || others.length === 0 && !isMany(scene, subject)) return [];
    const reading = plainReading(scene, {
      rule: model.rule, instrument: paper.instrument, step: model.step, planned: model.planned, words: mask.slice(paper.start, paper.end + 90), subject, others, together: others.length === 0,
      start: doer.start, end: clauseEnd(mask, Math.max(paper.end, partner?.end ?? 0)), act: paper.start,
    });
    return [{ ...reading, paper: paper.start }];
  });
}
