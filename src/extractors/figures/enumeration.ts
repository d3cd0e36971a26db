/** The rest of an enumeration of names: `in Bergen, Oslo and Narvik`. */
import type { Scene } from './clause.ts';

/** Tokens of an enumeration, at most. */
const MOST = 14;

/** Where the enumeration ends whose first item ends at a place; the place itself where none goes on there. */
export function listEnd(scene: Scene, from: number): number {
  if (scene.tag(from) !== 'comma' || !isName(scene, from - 1)) return from;
  let at = from;
  while (at - from < MOST && scene.tag(at) === 'comma') {
    const next = itemEnd(scene, at + 1);
    if (next === at + 1) return from;
    at = next;
  }
  if (scene.lower(at) !== 'and') return from;
  const end = itemEnd(scene, at + 1);
  return end > at + 1 && END.test(scene.tag(end)) ? end : from;
}
const END = /^(?:stop|comma|verb|auxiliary|close|date|preposition)$/;

/** One to three words with a capital. */
function itemEnd(scene: Scene, from: number): number {
  let at = from;
  while (at - from < 3 && isName(scene, at)) at++;
  return at;
}
const isName = (scene: Scene, at: number): boolean => scene.tag(at) === 'noun' && /^\p{Lu}/u.test(scene.tokens[at]?.text ?? '');
