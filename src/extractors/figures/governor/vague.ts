/** Words that only make a figure vaguer, between it and what governs it: `more than`, `up to a total of`. */
import type { Scene } from '../clause.ts';
import { VAGUE } from '../word-classes.ts';

/** The place of the word that leads into a figure, the vague ones left out: `to` in `rose to more than 40`. */
export function beforeVague(scene: Scene, from: number): number {
  let at = from - 1;
  for (let k = 0; k < 7 && VAGUE.has(scene.lower(at)); k++) {
    const pair = isPair(scene, at);
    if (!pair && LEADING.test(scene.lower(at))) break;
    at -= pair ? 2 : 1;
  }
  if (scene.lower(at) === '.' && SHORTENED.test(scene.lower(at - 1))) at -= 2;
  if (scene.tag(at) === 'mark' && SIGN.test(scene.lower(at))) at--;
  return pastAdverbs(scene, at);
}
/** Alone these lead into the figure, and are no part of what is vague about it. */
const LEADING = /^(?:to|of|in|at)$/;
/** `sales c. N`. */
const SHORTENED = /^(?:c|ca|approx|est)$/;
const SIGN = /^[+~≈-]$/;

/** `up to`, `a total of`: the preposition belongs to the word before it. */
const isPair = (scene: Scene, at: number): boolean => PAIRS.get(scene.lower(at))?.test(scene.lower(at - 1)) === true;
const PAIRS: ReadonlyMap<string, RegExp> = new Map([
  ['to', /^(?:up|close)$/],
  ['of', /^(?:excess|total|average|record|minimum|maximum|sum)$/],
]);

/** `rose sharply 12%`. */
function pastAdverbs(scene: Scene, from: number): number {
  let at = from;
  while (from - at < 4 && scene.tag(at) === 'adverb') at--;
  return at;
}
