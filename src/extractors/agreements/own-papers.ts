/** "A financed the rest; its agreement is due in May": whose a paper is, told by "its" and named earlier in the sentence. */
import type { Member } from './actor.ts';
import type { Reading } from './reading.ts';
import { before } from './windows.ts';

const ITS = /(?:^|[\s:;,–—])[Ii]ts (?:[\p{L}\p{N}%$€£.-]+ ){0,4}$/u;

/** The body that acts before a paper that is called its own, or null. */
export function ownerByPronoun({ scene, paper, act, start }: Reading): Member | null {
  const at = paper ?? start, from = Math.max(at, Math.min(act, at));
  if (!ITS.test(before(scene.mask, from, 50))) return null;
  const group = scene.groups.findLast((g) => g.prep === null && g.end <= from);
  const owner = group === undefined || group.items.length > 1 ? undefined : scene.actors[group.items[0] ?? -1];
  return owner === undefined || !owner.sure || owner.kind === 'person' || owner.kind === 'one' || owner.kind === 'pair' ? null : owner;
}
