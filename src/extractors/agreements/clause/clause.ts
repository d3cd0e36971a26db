/** One paper in its clause: what is known of it before anybody asks who signed it with whom. */
import type { Bound } from '../binding.ts';
import { AGED, WHEREBY } from '../binding/bare-papers.ts';
import type { Act, Paper } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { before, behind } from '../windows.ts';

export interface Clause extends Bound {
  readonly scene: Scene;
  /** Every paper of the sentence. */
  readonly papers: readonly Paper[];
  /** Letter of a day or a count of years as old as which the paper is: "the 30th anniversary of their pact". */
  readonly aged: string | undefined;
  /** "a letter of intent by which A will buy tugs from B": the content of the paper names the parties. */
  readonly whereby: boolean;
  /** Letters of the mask: where the first of paper and verb begins, and where the last of them ends. */
  readonly first: number;
  readonly last: number;
}

export function clauseOf(scene: Scene, bound: Bound, papers: readonly Paper[]): Clause {
  const { paper, act } = bound;
  const bare = act === null;
  return {
    ...bound, scene, papers,
    aged: bare ? AGED.exec(before(scene.mask, paper.start, 90))?.[1] : undefined,
    whereby: bare && WHEREBY.test(behind(scene.mask, paper.end, 60)),
    first: Math.min(paper.start, act?.start ?? paper.start),
    last: Math.max(paper.end, act?.end ?? 0),
  };
}

/** "Under a memorandum signed in 2021, A sends doctors to B": the clause behind names the parties, and whose partner is told with "the" paper. */
const LEADING_UNDER = /^(?:Under|Through|Based on|Pursuant to|By virtue of|Thanks to|As part of|In line with) (an?|the) (?:[\p{L}\p{N}-]+ ){0,5}$/u;
const WITH_SOMEBODY = /^ (?:signed |concluded |reached |made |sealed )?with (?:the )?[\uE000-\uEFFF]/u;
export function leadsClause(mask: string, paper: Paper): boolean {
  const article = LEADING_UNDER.exec(mask.slice(0, paper.start))?.[1];
  return article !== undefined && (article !== 'the' || WITH_SOMEBODY.test(behind(mask, paper.end, 24)));
}

/** What is ended or suspended is nothing that is still to come. */
export function isOver(act: Act): boolean {
  return act.step === 'ended' || act.step === 'suspended';
}
