/** What a relative clause right behind the counted tells of them: `nurses who left the ward`, `shops that sell bread`. */
import { words, type Scene } from '../clause.ts';
import { untimed } from '../complements.ts';
import { PRESENT } from '../word-classes.ts';

/** Tokens of such a clause, at most. */
const LONGEST = 8;

/** The clause in its own words, up to its first date or figure; empty where it is about its object, or leads to a figure at once. */
export function relativeBehind(scene: Scene, from: number): string {
  if (!LEADS.test(scene.lower(from))) return '';
  let verb = from + 1;
  while (verb < from + 5 && HELPING.test(scene.tag(verb))) verb++;
  if (scene.tag(verb) !== 'verb' && !(verb === from + 1 && PRESENT.has(scene.lower(verb)))) return '';
  let to = verb + 1;
  while (to < from + LONGEST && !ENDS.test(scene.tag(to))) to++;
  if (scene.tag(to) === 'figure') return '';
  while (to > verb + 1 && LOOSE.test(scene.tag(to - 1))) to--;
  return untimed(words(scene.tokens.slice(from, to)));
}
const LEADS = /^(?:who|that|which)$/;
const HELPING = /^(?:auxiliary|adverb)$/;
const ENDS = /^(?:stop|comma|colon|open|close|auxiliary|conjunction|relative|figure|date)$/;
const LOOSE = /^(?:preposition|determiner|adverb|mark)$/;
