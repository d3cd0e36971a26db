/** A paper that a verb was found for, as the objections to it look at it. */
import type { Bound } from '../binding.ts';
import type { Group } from '../groups.ts';
import type { Scene } from '../scene.ts';
import { before, behind } from '../windows.ts';

/** The parties on both sides of a paper, as far as they are told. */
export interface Sides { readonly actors: readonly number[]; readonly others: Group | null }

/** The paper, its verb, and the words around them. */
export interface Case extends Sides {
  readonly scene: Scene;
  readonly bound: Bound;
  readonly mask: string;
  /** Right before the paper, and right behind it. */
  readonly lead: string;
  readonly tail: string;
  /** The paper's noun is a plural. */
  readonly isMany: boolean;
}
/** What speaks against a paper, and whether it does here. */
export interface Objection { readonly why: string; readonly holds: (one: Case) => boolean }

export function caseOf(scene: Scene, bound: Bound, { actors, others }: Sides): Case {
  const { mask } = scene, { paper } = bound;
  return { scene, bound, mask, actors, others, lead: before(mask, paper.start, 60), tail: behind(mask, paper.end, 140), isMany: /s$/i.test(paper.text) };
}

/** The words before the verb; none where no verb makes the paper. */
export const beforeVerb = ({ mask, bound: { act } }: Case, letters: number): string => (act === null ? '' : before(mask, act.start, letters));
/** The words from the verb to the paper behind it; null where the verb does not stand before the paper. */
export const verbToPaper = ({ mask, bound: { act, paper } }: Case): string | null => (act !== null && act.end <= paper.start ? mask.slice(act.end, paper.start) : null);
