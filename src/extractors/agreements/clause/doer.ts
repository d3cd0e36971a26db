/** Whoever does what a paper allows has signed it: "A lays tracks under a contract signed in May". */
import { RESTING } from '../binding.ts';
import type { Group } from '../groups.ts';
import { obligedBehind } from '../obliges.ts';
import type { Scene } from '../scene.ts';
import { before } from '../windows.ts';
import { leadsClause, type Clause } from './clause.ts';

/** Who does the deed that rests on a signed paper, or whom the paper binds; nobody where another verb tells who signed. */
export function doerOf(clause: Clause): Group | undefined {
  const { scene, paper, act, way } = clause;
  if (act === null || way !== 'passive') return undefined;
  const signed = SIGNED_BEHIND.test(scene.mask.slice(paper.end, act.start));
  const lender = signed ? lenderBefore(clause) : undefined;
  if (lender !== undefined) return lender;
  const doer = signed && restsOn(clause) ? firstActorBefore(scene, paper.start) : doerBehind(clause);
  return doer ?? obligedBehind(scene, act) ?? undefined;
}
/** Between a paper and its participle stands nothing but the partner. */
const SIGNED_BEHIND = /^(?: with [^,;.]{1,60},)? (?:(?:still |yet )?to be |(?:which|that) (?:is|are|was|were|will be|has been|is to be) )?$/;

/** True where the paper is what a deed rests on: "lays tracks under a contract". */
export function restsOn({ scene, paper }: Clause): boolean {
  return RESTING.test(before(scene.mask, paper.start, 80));
}

/** "40 million lent by A under an agreement signed in May". */
function lenderBefore({ scene, paper }: Clause): Group | undefined {
  return scene.groups.find((g) => (g.prep === 'by' || g.prep === 'from') && UNDER_IT.test(scene.mask.slice(g.end, paper.start)));
}
const UNDER_IT = /^,? under an? (?:[\p{L}\p{N}-]+ ){0,4}$/u;

/** "Under a contract signed in May, A lays tracks". */
function doerBehind({ scene, paper, act }: Clause): Group | undefined {
  if (act === null || !leadsClause(scene.mask, paper)) return undefined;
  return scene.groups.find((g) => g.prep === null && g.start > act.end && MAIN_CLAUSE.test(scene.mask.slice(act.end, g.start)));
}
const MAIN_CLAUSE = /^[^;:.]*, (?:the )?$/;

/** The first who acts in the clause that ends at a letter: behind ", and" another clause begins. */
function firstActorBefore({ groups, mask }: Scene, end: number): Group | undefined {
  const acting = groups.filter((g) => g.prep === null && g.end < end);
  const last = acting.findLastIndex((g, i) => {
    const previous = acting[i - 1];
    return previous !== undefined && OTHER_CLAUSE.test(mask.slice(previous.end, g.start));
  });
  return acting[Math.max(last, 0)];
}
const OTHER_CLAUSE = /[;:]|, (?:and|but|while|whereas) (?:the )?$/;
