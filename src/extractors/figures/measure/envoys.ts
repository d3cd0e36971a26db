/** Places that are counted by the people they sent: `mayors from 59 cities in 33 countries`. */
import { words, type Row, type Scene } from '../clause.ts';
import { ENVOYS } from '../measure-words.ts';
import type { Quantity } from '../quantity.ts';

/** `mayors from 59 cities in 33 countries`: the places are represented; `640 visitors from 12 countries`: they are those of the visitors. */
export function envoysBefore(scene: Scene, { from }: Quantity): string | null {
  const { tokens } = scene;
  const lead = leadingIn(tokens, from);
  const who = lead < 0 ? -1 : lastEnvoy(tokens, lead);
  if (who < 0) return null;
  let first = who;
  while (who - first < 4 && scene.tag(first - 1) === 'noun') first--;
  return scene.tag(first - 1) === 'figure' || isPlain(scene, first, who) ? `of ${words(tokens.slice(first, who + 1))}` : 'represented';
}

/** `guests from 23 cities`: one word for them, and none for who speaks for others. */
const isPlain = (scene: Scene, first: number, who: number): boolean => first === who && !SPEAKING.test(scene.lower(who)) && !JOINT.test(scene.tag(first - 1));
const SPEAKING = /^(?:representatives|delegates|delegations|envoys|officials)$/;
const JOINT = /^(?:conjunction|comma)$/;

/** Where the `from` or `of` stands that leads to the places, or -1; other counts of places may stand between. */
function leadingIn(tokens: Row, from: number): number {
  let at = from - 1;
  while (from - at < 8 && !isLead(tokens, at)) {
    const token = tokens[at];
    if (token?.kind !== 'number' && !BETWEEN.test(token?.lower ?? '.')) return -1;
    at--;
  }
  return at;
}
const BETWEEN = /^(?:in|across|and|more|than|over|some|about|around|nearly|almost|the|cities|towns|universities|institutions|companies|enterprises|provinces|regions)$/;

/** `from`, `of`; but not that of `a total of`. */
const isLead = (tokens: Row, at: number): boolean => FROM_OR_OF.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.lower !== 'total';
const FROM_OR_OF = /^(?:from|of)$/;

function lastEnvoy(tokens: Row, end: number): number {
  for (let at = end - 1; at >= Math.max(0, end - 4); at--) if (ENVOYS.has(tokens[at]?.lower ?? '')) return at;
  return -1;
}
