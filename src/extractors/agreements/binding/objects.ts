/** Ties and contracts that are only what another paper is about: "an agreement on friendly ties". */
import type { Paper } from '../mentions.ts';

/** "an agreement on friendly ties", "an MoU for establishing sister relations": the tie is what the paper is about. */
export function isObjectOf(mask: string, paper: Paper, all: readonly Paper[]): boolean {
  if (paper.family === 'paper') return all.some((p) => p.family === 'paper' && (isContract(paper) && isRightAbout(mask, p, paper) || isContract(paper) && restsOnIt(mask, p, paper) || isChangedBy(mask, p, paper)));
  return all.some((p) => p.family === 'paper' && (isAbout(mask, p, paper) || isNamedBy(mask, p, paper)));
}

/** "a memorandum with A on the purchase": another word for a contract. */
function isContract({ instrument, text }: Paper): boolean {
  return instrument === 'contract' && !/^contract|^deal/i.test(text);
}
function isRightAbout(mask: string, paper: Paper, object: Paper): boolean {
  return paper.end <= object.start && object.start - paper.end < 110 && RIGHT_ABOUT.test(mask.slice(paper.end, object.start));
}
const RIGHT_ABOUT = /^ (?:(?:with|between) (?:[^,;.]|(?<=[\uE000-\uEFFF]), (?=(?:the )?[\uE000-\uEFFF])){1,80} )?(?:on|for|about|concerning|covering|regarding) (?:an? |the )?(?:[\p{Ll}-]+ ){0,3}$/u;

/** "a credit line to B under an agreement signed in May": what is given is told by the agreement. */
function restsOnIt(mask: string, { start }: Paper, { end }: Paper): boolean {
  return start > end && start - end < 140 && RESTS.test(mask.slice(end, start));
}
const RESTS = /^(?! (?:agreement|contract))[^;.]* under an? (?:[\p{Ll}\p{N}-]+ ){0,3}$/u;

/** "a protocol on amendments to the agreement of 2010", "an annex to the treaty": the second is there already, and the first tells of it. */
function isChangedBy(mask: string, { end }: Paper, { start }: Paper): boolean {
  return end <= start && start - end < 120 && CHANGES.test(mask.slice(end, start));
}
const CHANGES = /^ to the (?:[\p{L}\p{N}-]+ ){0,4}$|^(?: (?:with|between) [^,;.]{1,60})?,? (?:(?:on|for|concerning|regarding|introducing|making|about) (?:the )?(?:[\p{Ll}]+ )?(?:amendments?|changes?|additions?|supplements?|modifications?|extension|prolongation|implementation|application|revision) (?:to|of|in)|amending|supplementing|modifying|extending|prolonging|implementing|to (?:amend|supplement|extend|prolong|implement|modify)) (?:the |an? |their |its )?(?:[\p{L}\p{N}-]+ ){0,4}$/u;

/** "an accord with A aimed at closer ties", "a memorandum, covering joint research, staff exchange and cooperation". */
function isAbout(mask: string, paper: Paper, object: Paper): boolean {
  if (paper.end > object.start) return false;
  const gap = mask.slice(paper.end, object.start);
  return ABOUT.test(gap) || object.family === 'loose' && gap.length < 200 && IN_ITS_LIST.test(gap);
}
const ABOUT = /^ (?:(?:with|between) [^,;.]{1,80}(?:, [\uE000-\uEFFF])? )?(?:on|of|for|to|about|regarding|concerning|aimed|in|towards?|that|which|establish\w*|formali\w*|(?:re-?)?affirming|confirming|renewing|extending|reviving|deepening|strengthening|expanding|cementing)(?: [^,;.]{0,90})? ?$/;
/** "a memorandum, covering joint research, staff exchange and": the list tells what the paper is about. */
const IN_ITS_LIST = /[ ,](?:on|for|in|covering|covers|concerning|regarding|including|includes|spanning|to) (?:(?!(?:will|established|set up|founded|formed|agreed|launched|forged)(?![\p{L}]))[^;.\uE000-\uEFFF])*$/u;

/** "a sister-city agreement", "friendship, a charter": the tie stands right before the paper. */
function isNamedBy(mask: string, paper: Paper, object: Paper): boolean {
  return paper.start >= object.end && paper.start - object.end <= 9 && RIGHT_BEFORE.test(mask.slice(object.end, paper.start));
}
const RIGHT_BEFORE = /^(?: |, ?(?:an? |the )?)?$/;
