/** What speaks against a paper that a verb was found for: it is told again, only mentioned, a total, or nobody's. */
import { caseOf, type Objection, type Sides } from './against/case.ts';
import { NOT_DONE } from './against/not-done.ts';
import { OF_PERSONS } from './against/of-persons.ts';
import { FOLLOWED_FROM, SPOKEN_OF, SPOKEN_OF_ALONE } from './against/spoken-of.ts';
import { TOTALS, TOTALS_ALONE } from './against/totals.ts';
import type { Bound } from './binding.ts';
import type { Scene } from './scene.ts';

const ALWAYS: readonly Objection[] = [...NOT_DONE, ...SPOKEN_OF, ...OF_PERSONS, ...TOTALS];
/** Only where nobody is named on the other side. */
const ALONE: readonly Objection[] = [...SPOKEN_OF_ALONE, ...TOTALS_ALONE, FOLLOWED_FROM];

/** What speaks against a paper that a verb was found for, or null. */
export function whyNot(scene: Scene, bound: Bound, sides: Sides): string | null {
  const one = caseOf(scene, bound, sides), first = ALWAYS.find(({ holds }) => holds(one));
  if (first !== undefined) return first.why;
  return sides.others === null ? ALONE.find(({ holds }) => holds(one))?.why ?? null : null;
}
