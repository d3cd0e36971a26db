/** Binds papers to the verbs that make events of them, within one masked sentence. */
import { AGED, isBare } from './binding/bare-papers.ts';
import { isDenied, isUnreal } from './binding/denials.ts';
import { BREAK, fits, isFate, isPassive, REACH, RELATIVE, type Around } from './binding/fitting.ts';
import { actBehind, fateBehind, participleBehind, relativeAct } from './binding/verbs-behind.ts';
import { isGapped, isNextClause } from './gap-before.ts';
import type { Act, Paper } from './mentions.ts';
import { before, behind } from './windows.ts';

export type Way = 'active' | 'passive' | 'nominal' | 'bare';
/** `teller`: the verb of "the pact that A signed was ended", before which A stands. */
export interface Bound { readonly paper: Paper; readonly act: Act | null; readonly way: Way; readonly teller?: Act }

/** The act that a paper belongs to, and how; null when the paper is only mentioned. */
export function bind(mask: string, paper: Paper, around: Around): Bound | null {
  if (isUnreal(mask, paper)) return null;
  const bare: Bound = { paper, act: null, way: 'bare' };
  if (paper.family !== 'loose' && AGED.test(before(mask, paper.start, 90))) return bare;
  const left = actBefore(mask, paper, around);
  if (left?.nominal === true) {
    const resolved = resolvedOn(mask, left, around);
    return resolved === null ? { paper, act: left, way: 'nominal' } : { paper, act: resolved, way: 'active' };
  }
  const told = relativeAct(mask, paper, around);
  const governs = left !== null && !RELATIVE.test(mask.slice(left.end, paper.start)) && !isPassive(mask, left);
  if (governs && NEAR.test(mask.slice(left.end, paper.start))) return byActBefore(mask, { paper, act: left, told }, around);
  if (told !== null) return byTeller(mask, { paper, told }, around);
  if (left !== null && isFronted(mask, left, paper)) return { paper, act: left, way: 'passive' };
  const right = isManner(mask, paper) ? null : actBehind(mask, paper, around);
  if (right !== null) return { paper, act: right, way: 'passive' };
  if (governs) return { paper, act: left, way: 'active' };
  return isBare(mask, paper) ? bare : null;
}
/** "Signed by A and B in May, the memorandum covers sport": the participle opens the sentence that its paper is the subject of. */
function isFronted(mask: string, { start, end, step }: Act, paper: Paper): boolean {
  return start < 3 && (step === 'signed' || step === 'renewed') && /^["“(]?(?:Signed|Concluded|Sealed|Inked|Initialled|Renewed|Agreed|Reached)$/.test(mask.slice(0, end)) && FRONTED.test(mask.slice(end, paper.start));
}
const FRONTED = /^(?! with)[^;:.]{1,110}, (?:the|this|that|their) (?:[\p{L}-]+ ){0,3}$/u;
/** "held in cooperation with B": with whom something is done, no tie that the verb behind could make. */
const isManner = (mask: string, { family, start, end }: Paper): boolean => family !== 'paper' && mask.startsWith(' with ', end) && IN.test(before(mask, start, 30));
const IN = /(?:^|[ (])in (?:close |direct |full )?$/iu;
/** "approved the conclusion of a memorandum", "discussed the signing of a treaty": what was resolved is not done yet. */
function resolvedOn(mask: string, noun: Act, { verbs }: Around): Act | null {
  const verb = verbs.findLast((v) => v.end <= noun.start);
  if (verb === undefined || noun.step !== 'signed' && noun.step !== 'established' || verb.step !== 'approved' && verb.step !== 'intent') return null;
  return ON_ITS_DAY.test(mask.slice(verb.end, noun.start)) && !isPassive(mask, verb) && !isDenied(mask, verb) ? verb : null;
}
const ON_ITS_DAY = /^ (?:(?:on |in )?[\uF000-\uF8FE] )?(?:the )?$/u;

/** No comma between a verb and its paper. */
const NEAR = /^[^,]{0,70}$/;

/** "signed a memorandum", "ratified the treaty that A signed", "ended the pact that A signed". */
function byActBefore(mask: string, { paper, act, told }: { paper: Paper; act: Act; told: Act | null }, around: Around): Bound {
  const signing = act.step !== 'approved' ? null : told ?? participleBehind(mask, paper, around);
  if (signing !== null) return { paper, act: signing, way: signing === told ? 'active' : 'passive' };
  return told !== null && isFate(act) ? { paper, act, way: 'active', teller: told } : { paper, act, way: 'active' };
}

/** "the pact that A signed", "the pact that A signed was ended". */
function byTeller(mask: string, { paper, told }: { paper: Paper; told: Act }, around: Around): Bound {
  const fate = fateBehind(mask, told, around);
  return fate === null ? { paper, act: told, way: 'active' } : { paper, act: fate, way: 'active', teller: told };
}

/** The verb or noun before a paper that may govern it, or null. */
function actBefore(mask: string, paper: Paper, around: Around): Act | null {
  const act = around.verbs.findLast((v) => v.end <= paper.start && paper.start - v.end <= REACH);
  if (act === undefined) return null;
  const gap = mask.slice(act.end, paper.start);
  if (BREAK.test(gap) || act.text.startsWith('follow') || SWAPS.test(act.text) && SWAPPED.test(gap)) return null;
  if (paper.family === 'paper' && (RESTS_ON.test(gap) || beginsClause(mask, paper, gap))) return null;
  if (isDenied(mask, act) || !fits(paper, act) || paper.family === 'loose' && isTaken(mask, act, around)) return null;
  if (isGapped(mask, paper, { left: act, found: around.found }) || isNextClause(mask, paper, { left: act, found: around.found })) return null;
  const endsOther = act.step === 'ended' && !act.nominal && (gap.includes(' with ') || BY_A_PAPER.test(gap));
  return endsOther ? null : act;
}
/** "exchanged views on the treaty". */
const SWAPS = /^exchang/i;
const SWAPPED = /^ (?:their |some |friendly )?(?:views?|ideas|opinions|gifts|experiences?|words|greetings|pleasantries|information|thoughts|souvenirs|notes on|letters on)(?![\p{L}])/u;
/** "will build a terminal under a concession agreement": the deed rests on the paper, it does not make it. */
const RESTS_ON = / (?:under|thanks to|according to|pursuant to|as part of|in line with|on the basis of|based on|following|in accordance with) (?:an?|the|its|their|this|that) /;
/** The same right before a paper. */
export const RESTING = /[^,;] (?:under|pursuant to|as part of|in line with|on the basis of|based on|in accordance with) an? (?:[\p{L}\p{N}-]+ ){0,4}$/u;
/** "scrapped passports in an agreement": the paper is how it was done. */
const BY_A_PAPER = / (?:in|under|through|by) an? (?:[\p{L}\p{N}-]+ ){0,3}$/u;

/** "signed a pact with A, and a lease with B is under way": the second paper is the subject of a clause of its own. */
function beginsClause(mask: string, paper: Paper, gap: string): boolean {
  return OWN_CLAUSE.test(gap) && OWN_PREDICATE.test(behind(mask, paper.end, 130));
}
const OWN_CLAUSE = /,? (?:and|but|while) (?:an?|the|its|their|another|one) (?:[\p{L}\p{N}-]+ ){0,4}$/u;
const OWN_PREDICATE = /^(?: (?:with|between|on|for|of|to) (?:(?! (?:that|which|who|and) )[^,;.]){1,90}?)? (?:is|are|was|were|will|has|have|had|awaits?|should|could|may|might|remains?|stands|runs|ran|ended|expired|lapsed)(?! (?:also )?(?:sign|conclud)(?:ed)? )(?![\p{L}])/u;

/** "the agreement, signed by A, covers exchanges": the verb has its paper before it. */
function isTaken(mask: string, act: Act, { found }: Around): boolean {
  return found.some((p) => p.family === 'paper' && p.end <= act.start && RIGHT_BEFORE_ACT.test(mask.slice(p.end, act.start)));
}
const RIGHT_BEFORE_ACT = /^,? (?:(?:which|that) (?:was|were) )?$/;
