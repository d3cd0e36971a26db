/** Papers that are only spoken of: told before, told one by one behind, or the ground on which something else stands. */
import { isDefinite } from '../paper-phrase.ts';
import { isLookedBackAt, isProvision } from '../provisions.ts';
import { before } from '../windows.ts';
import type { Case, Objection } from './case.ts';
import { PARLIAMENTS } from '../legislatures.ts';

const MORE = 'it only tells more of what was told before', EACH = 'each of them is told by itself';

export const SPOKEN_OF: readonly Objection[] = [
  { why: MORE, holds: isToldOfAgain },
  { why: MORE, holds: ({ mask, bound: { paper }, scene, tail }) => PREDICATE.test(before(mask, paper.start, 80)) && (scene.earlier !== null || OF_ITS_KIND.test(tail)) },
  { why: MORE, holds: ({ mask, bound: { paper } }) => FIRST_SUCH.test(before(mask, paper.start, 60)) },
  { why: MORE, holds: isLaidBeforeHouse },
  { why: EACH, holds: ({ bound: { paper }, others, scene }) => paper.family === 'loose' && /documents|papers/.test(paper.text) && others?.items.every((i) => scene.actors[i]?.kind === 'pair') === true },
  { why: EACH, holds: ({ isMany, tail }) => isMany && COUNTED_UP.test(tail) },
  { why: 'they are told one by one behind the colon', holds: ({ isMany, others, mask }) => isMany && others === null && /: ?$/.test(mask) },
  { why: EACH, holds: ({ isMany, lead, actors }) => isMany && PARTITIVE.test(lead) && actors.length === 0 },
  { why: 'the statement only tells where something was said', holds: tellsWhereSaid },
];
/** Where nobody is named on the other side. */
export const SPOKEN_OF_ALONE: readonly Objection[] = [
  { why: MORE, holds: ({ mask, bound }) => isLookedBackAt(mask, bound) },
  { why: 'it is what the paper provides for', holds: ({ mask, bound }) => isProvision(mask, bound) },
  { why: MORE, holds: ({ lead, tail, actors }) => /, an? (?:[\p{Ll}]+ )?$/u.test(lead) && /^ (?:that|which) /.test(tail) && actors.length === 0 },
];
/** Asked when nothing else speaks against the paper. */
export const FOLLOWED_FROM: Objection = { why: 'the paper is only mentioned: something follows from it', holds: (one) => !OWN_EVENT.test(one.tail) && ONLY_MENTIONED.test(leadOfMention(one)) };

function isToldOfAgain({ mask, bound: { act, paper } }: Case): boolean {
  return act !== null && act.step === 'intent' && act.start > paper.end && isDefinite(mask, paper) && /, (?:which|that) (?:was|were|had been|has been) (?:[\p{Ll}]+ )?$/u.test(mask.slice(paper.end, act.start));
}
/** "The protocol must now be approved by Congress": the one that was signed. */
function isLaidBeforeHouse({ mask, scene: { earlier, groups, actors }, bound: { act, paper } }: Case): boolean {
  if (act?.step !== 'approved' || earlier === null || act.start < paper.end || !isDefinite(mask, paper)) return false;
  const by = groups.find((g) => g.prep === 'by' && g.start >= act.end && g.start - act.end < 12);
  return by !== undefined && by.items.every((i) => LEGISLATURE.test(actors[i]?.name ?? ''));
}
const LEGISLATURE = new RegExp(`^(?:(?:National|Federal|Chilean|European) )?(?:${PARLIAMENTS})$`);

function tellsWhereSaid({ bound: { paper }, lead }: Case): boolean {
  return /statement|declaration|communiqu/i.test(paper.text) && SAID_IN.test(lead) || /statement/i.test(paper.text) && / in an? (?:joint |written |press )?$/.test(lead);
}
function leadOfMention({ mask, lead, bound: { act, paper, way } }: Case): string {
  return way === 'active' && act !== null && act.end > paper.start - 60 ? mask.slice(act.end, paper.start) : lead;
}

/** "It is the fifth document of its kind", "this is the second pact between the two": said of the paper told before. */
const PREDICATE = /(?:^|[.;,“"] |and )(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]he (?:paper|document|deal|agreement|contract|accord|pact|memorandum|order|tie-up|partnership|move|signing)) (?:is|was|will be|becomes|became|marks|marked|represents|constitutes) (?:only |also |already |just )?(?:the|an?|one of the|their|its) (?:[\p{L}\p{N}-]+ ){0,4}$/u;
/** "signed a trade agreement, its first such deal with a neighbour". */
const FIRST_SUCH = /, (?:its|their|the|[\uE000-\uEFFF](?:'s|’s)) (?:[\p{L}\p{N}-]+ ){1,3}such (?:[\p{L}-]+ ){0,2}$/u;
const OF_ITS_KIND = /^ of (?:its|this|that|the|such) (?:kind|sort|type|nature)(?![\p{L}])/u;
/** "signed documents, including a letter of intent between A and B". */
const COUNTED_UP = /^(?: (?!with|between)[\p{Ll}-]+){0,4},? (?:including|such as|among them|namely|notably|amongst which) (?:an?|one|the) (?:[\p{L}-]+ ){0,4}?(?:letter|memorandum|mou|agreement|contract|deal|protocol|treaty|pact|accord|declaration|arrangement)(?![\p{L}])/iu;
/** "Of the three charters the oldest dates from 1958". */
const PARTITIVE = /(?:^|[,;.] )(?:[Oo]f|[Aa]mong) (?:the|its|their|these) (?:[\p{L}\p{N}]+ ){0,3}$/u;
const SAID_IN = /(?:^|[.;,“"] )In an? (?:[\p{Ll}]+ ){0,2}$|(?:said|say|stated|announced|according to|told)[^,;]{0,30} in an? (?:joint |written |press )?$/u;
/** "under an agreement to be signed in March": the paper's own event is told behind it. */
const OWN_EVENT = /^,? (?:[\p{Ll}]+ ){0,3}?(?:to be |that (?:was|is|will be) |which (?:was|is|will be) |which,? (?:however,? )?(?:has|have|is|was) (?:not|yet to)(?: yet)?(?: been| be)? )?(?:signed|concluded|sealed|reached|initialled|initialed|inked|agreed|struck|made|finali[sz]ed|renewed|drawn up) /u;
/** "under the agreement": what follows from a paper, not the paper's own event. */
const ONLY_MENTIONED = /(?:^|\s)(?:[Uu]nder|[Aa]ccording to|[Aa]s per|[Pp]er|[Pp]ursuant to|[Ii]n line with|[Ii]n accordance with|[Bb]ased on|[Tt]hanks to) (?:the |an? |this |that |its |their )(?:[\p{L}\uF000-\uF8FE-]+ ){0,4}$/u;
