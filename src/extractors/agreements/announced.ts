/** Reads lists whose introduction tells what was done with what each item names: "The board approved:" and then "- a loan of 25 million to Latvia". */
import { actsIn, papersIn, type Paper } from './mentions.ts';
import { clauseEnd } from './standing.ts';
import type { Group } from './groups.ts';
import { bodiesIn, plainReading } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';

/** What an introduction may say was done with the papers of its list. */
export type Deed = 'signed' | 'approved' | 'ended';

const DEEDS: readonly (readonly [Deed, RegExp])[] = [
  ['ended', /(?<![\p{L}])(?:terminated|ended|cancelled|not renewed|discontinued)(?![\p{L}])/iu],
  ['approved', /(?<![\p{L}])(?:approv(?:ed|es|al)|authori[sz](?:ed|es)|endorsed|adopted|cleared|agreed to|(?:is|are) to be signed|will be signed|will sign)(?![\p{L}])/iu],
  ['signed', /(?<![\p{L}])(?:sign(?:ed|s|ing|ature of)|exchange(?:d| of)|conclu(?:ded|sion of)|inked|sealed|reached|agreed|entered|finali[sz]ed|granted|awarded|came out of|resulted in)(?![\p{L}])/iu],
];
/** What is not done announces nothing. */
const NOT_DONE = /(?<![\p{L}])(?:not|never|no|n['’]t|if|whether|refused|rejected|failed|deferred|must|should|could|may)(?![\p{L}])/u;

/** What the introduction of a list says was done with its items, or null. */
export function deedOf(mask: string): Deed | null {
  if (NOT_DONE.test(mask)) return null;
  return DEEDS.find(([, pattern]) => pattern.test(mask))?.[0] ?? null;
}

/** The sign or the number of an item. */
export const MARKER = /^(?:[-–—•*·▪►>]+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])? ?/u;
/** From the sign of the item to its paper: an article and what describes it. */
const LEAD = /^(?:(?:an? |the )?(?:[\p{L}-]+ )?(?:adjustment|amendment|addendum|annex|supplement|protocol|extension)s? (?:to|of) (?=the ))?(?:(?:an?|the|its|their|one|two|three|another) )?(?:(?!(?:with|of|for|on|between|to|by|in|at|from|and|that|which) )[\p{L}\p{N}€$£'’.,-]+ ){0,6}$/iu;
/** A verb of its own: the item is a sentence, which other rules read. */
const CLAUSE = /(?<![\p{L}])(?:was|were|is|are|has|have|had|will|would|shall|said|says|he|she|they|it|we|be)(?![\p{L}])/u;

/** At most one reading: an item that names its own paper. */
export function readAnnounced(scene: Scene): Reading[] {
  const { mask } = scene, deed = scene.item?.announced;
  if (deed === undefined || CLAUSE.test(mask)) return [];
  const from = MARKER.exec(mask)?.[0].length ?? 0;
  const paper = papersIn(mask).find((p) => p.family !== 'loose');
  if (paper === undefined || !LEAD.test(mask.slice(from, paper.start)) || actsIn(mask, [paper]).length > 0) return [];
  const { others, end } = partiesOf(scene, paper);
  if (others.length === 0 && scene.item?.joint !== true) return [];
  return [plainReading(scene, {
    rule: deed === 'approved' ? 'agreement.planned' : deed === 'ended' ? 'agreement.ended' : 'agreement.row', instrument: paper.instrument, step: deed, planned: deed === 'approved',
    words: mask.slice(from, paper.end + 90), subject: [], others, together: others.length > 1, start: from, end: clauseEnd(mask, Math.max(paper.end, end)), act: paper.start,
  })];
}

/** Whom the item names behind its paper; who signs them all is told by the introduction. */
function partiesOf(scene: Scene, paper: Paper): { others: readonly number[]; end: number } {
  const behind = scene.groups.filter((g) => g.start >= paper.end);
  const by = (...preps: string[]): Group | undefined => behind.find((g) => g.prep !== null && preps.includes(g.prep) && bodiesIn(scene, g).length > 0);
  const group = by('between', 'among') ?? by('with') ?? (paper.instrument === 'contract' ? by('to', 'from', 'for', 'by') : undefined);
  return { others: bodiesIn(scene, group), end: group?.end ?? 0 };
}
