/** Costs of what is done, told by a gerund: `Building it cost N`, `Feeding the animals costs N`. */
import { words, type Scene } from '../clause.ts';
import type { Quantity } from '../quantity.ts';

/** Tokens that such a subject has, at most. */
const LONGEST = 9;

/** What is done, where a gerund opens the clause whose verb tells the cost; empty elsewhere. How many there are goes without saying. */
export function costlyDeed(scene: Scene, { from }: Quantity): string {
  let verb = from - 1;
  while (from - verb < 6 && !COST.test(scene.lower(verb))) verb--;
  if (!COST.test(scene.lower(verb))) return '';
  let at = verb - 1;
  while (verb - at < LONGEST && INSIDE.test(scene.tag(at)) && !CLAUSE_START.test(scene.tag(at - 1))) at--;
  const gerund = scene.lower(at);
  if (!CLAUSE_START.test(scene.tag(at - 1)) || !GERUND.test(gerund) || !OBJECT.test(scene.tag(at + 1))) return '';
  return words(scene.tokens.slice(at, verb).filter((_, k) => k === 0 || KEPT.test(scene.tag(at + k)))).toLowerCase();
}
const COST = /^costs?$/;
const INSIDE = /^(?:noun|verb|determiner|figure|preposition|pronoun|adverb|auxiliary)$/;
const CLAUSE_START = /^(?:stop|comma|colon)$/;
const GERUND = /^\p{L}{3,}ing$/u;
const OBJECT = /^(?:determiner|pronoun|figure)$/;
const KEPT = /^(?:noun|preposition)$/;
