/** "The deal, signed in Lusaka on Monday, commits A to buy from B": whom a paper binds stands behind the aside that tells of its signing. */
import type { Act } from './mentions.ts';
import { groupAt, type Group } from './groups.ts';
import type { Scene } from './scene.ts';

const OBLIGES = /^[^;,.]{0,80}, (?:commits?|committed|obliges?|obliged|requires?|required|binds?|bound|allows?|allowed|lets|permits?|gives|gave|grants|entitles?|enables?|sees|will see|will allow|will give|will let|will enable|brings|unites?|links|makes) (?:the |both |together |[\p{L}-]+ (?:firm|company|operator|utility|state|group) )*(?=[\uE000-\uEFFF])/u;

/** Who stands behind such a verb, or null. */
export function obligedBehind({ mask, groups, actors }: Scene, act: Act): Group | null {
  const told = OBLIGES.exec(mask.slice(act.end, act.end + 180));
  const group = told === null ? null : groupAt(groups, act.end + told[0].length) ?? groups.find((g) => g.head >= act.end + told[0].length && g.head - act.end - told[0].length < 4) ?? null;
  return group !== null && group.items.some((i) => actors[i]?.kind !== 'person') ? group : null;
}
