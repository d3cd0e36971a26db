/** Papers that there are not: denied, wished for, supposed, not signed yet. */
import { DENIED } from '../acts.ts';
import type { Act, Paper } from '../mentions.ts';
import { before, behind } from '../windows.ts';

/** Verbs that bring a paper about. */
const MAKING = '(?:reach|sign|ink|seal|conclud|mak|made|strik|struck|clos|clinch|finali[sz]|agree|com|came|arriv|enter|secur|w[io]n|obtain|achiev|get|got|land|find|found|form|establish|set up|produc|bring|brought|yield|lead|led|result|join|ha[vds])(?:e|ed|es|d|ing|ning)?(?: (?:on|to|at|in|into|about))?';

/** True of a paper that the words around it say is not there, or only may be. */
export function isUnreal(mask: string, paper: Paper): boolean {
  const lead = before(mask, paper.start, 90);
  return NONE.test(lead.slice(-40)) || SUPPOSED.test(lead) || TAKEN_OFF.test(behind(mask, paper.end, 120));
}
/** "No agreement was signed", "without any contract": a paper that there is not. */
const NONE = /(?:^|[\s(“"])(?:[Nn]o|[Nn]either|[Ww]ithout(?: an?| any)?|[Nn]ot (?:an?|any|one)) (?:(?!longer |less |doubt )[\p{Ll}-]+ ){0,3}$/u;
/** True of a paper that the words before it say was not made, was lost or was turned down. */
export function isNotMade(mask: string, paper: Paper): boolean {
  const lead = before(mask, paper.start, 90);
  return NOT_MADE.test(lead) && !UNTIL_THEN.test(behind(mask, paper.end, 120)) || ABSENT.test(lead) || AT_ISSUE.test(lead) || NEVER_MADE.test(behind(mask, paper.end, 120)) || PLANNED.test(`${lead.slice(-60)}${paper.text} `) && DROPPED.test(behind(mask, paper.end, 200));
}
/** "Without an agreement", "are far from an agreement", "wants a trade agreement", "bid for a contract", "disagree about a memorandum". */
const ABSENT = /(?<![\p{L}])(?:[Ww]ithout|(?:far|excluded|barred) from|bids? for|competed? for|appl(?:y|ies|ied) for|wants?|wanted|disagreed? (?:about|on|over)|in favou?r of|instead of|hop(?:es|ed|ing) for|in search of|look(?:s|ed|ing)? for) (?:an?|any) (?:[\p{Ll}-]+ ){0,3}$/u;
/** "A planned contract with B fell through": there was none that could end. */
const PLANNED = /(?:^|\s)(?:[Aa]|[Tt]he|[Ii]ts|[Tt]heir) (?:[\p{Ll}]+ )?(?:planned|proposed|envisaged|intended|mooted) (?:[\p{L}-]+ ){0,7}$/u;
const DROPPED = /^[^;.]{0,150}? (?:fell through|came to nothing|did not (?:come about|materiali[sz]e)|never came about)(?![\p{L}])/u;
/** "the agreement between A and B was never signed", "an agreement seems unlikely". */
const NEVER_MADE = /^(?: (?:with|between|on|of|for) [^,;.]{1,80}?)? (?:(?:was|were|has|have|had) never (?:been )?(?:signed|concluded|sealed|ratified|made|reached)|(?:seems?|seemed|looks?|looked|appears?|remains?|is|was|(?:has|have|had) (?:so far |long |also )?(?:been|proved|proven|remained)) (?:very |highly |rather |still |too )?(?:unlikely|impossible|possible|conceivable|elusive|difficult|hard|tricky|tough|out of the question|out of reach|not in sight|far off))(?![\p{L}])/u;
/** "failed to reach an agreement", "has been unable to strike a deal": what is not renewed was there, and what is not signed yet may come. */
const NOT_MADE = new RegExp(`(?<![\\p{L}])(?:(?:(?:did|does|do|could|would|will|can|has|have|had|is|was|are|were)(?: not|n't)|cannot|never)(?! yet| so far| hesitate| fail)|(?:failed|fails?|unable|unwilling|not able|not ready|refus(?:ed|es|ing)|declin(?:ed|es|ing)) to|(?:stopped|fell|falls) short of|without|far from) (?:[\\p{Ll}]+ ){0,2}?${MAKING}(?: (?:an?|any|one|their|its|such an?))?(?: (?!yet )[\\p{Ll}-]+){0,3} $|(?<![\\p{L}])(?:miss(?:es|ed)(?: out on)?|los[et]s?|turned down|walked out of|rejected|ruled out) (?:an?|any) (?:[\\p{Ll}-]+ ){0,3}$`, 'u');
/** "whether the agreement is renewed", "if the two sides sign a pact": nothing is told. */
const SUPPOSED = /(?:^|[\s,(])(?:[Ii]f|[Uu]nless|[Ww]hether(?: or not)?) [^,;:.]*$/u;
/** "What is the deal with Haskell?": asked why, and nothing is signed; "the hard task of striking a deal": not done yet; "nearly signed": not at all. */
const AT_ISSUE = new RegExp(`(?<![\\p{L}])(?:[Ww]hat(?:['’]s|[Ee]ver| is| was) the (?:big |real |whole )?|(?:nearly|almost|all but) ${MAKING} (?:(?:an?|the) )?(?:[\\p{Ll}-]+ ){0,3}|(?:task|challenge|difficult(?:y|ies)|problem|chances?|odds|likelihood|art|cost|business|idea|way) of (?:${MAKING}|(?:renew|extend|prolong|sav|keep)ing) (?:(?:an?|any|the|such an?|new|its|their) )?(?:[\\p{Ll}-]+ ){0,3})$`, 'u');
/** "the contract was struck from the agenda". */
const TAKEN_OFF = /^[^,;:.]{0,60} (?:was|were|has been|have been) (?:removed|struck|taken|withdrawn) (?:from|off) /;

/** "called for an agreement with Porto", "would welcome closer ties": somebody wants what is not even planned. */
export const WISHED = /(?<![\p{L}])(?:drop(?:s|ped)|shelv(?:es|ed)|abandon(?:s|ed)|scrap(?:s|ped)|cancel(?:s|led|ed)|buri(?:es|ed)|withdr(?:ew|aws)|reject(?:s|ed)|ruled out|turned down) (?:its |their |the |an? |all |any )?(?:[\p{Ll}]+ )?(?:plans?|ideas?|proposals?|talks|negotiations|bids?|offers?) (?:for|to|on|of|about) (?:(?:sign|conclude|sell|buy|make|renew|join|enter into) )?(?:an?|such an?|the|its|their)? ?(?:[\p{Ll}-]+ ){0,4}$|(?<![\p{L}])(?:call(?:s|ed|ing)?|press(?:es|ed|ing)?|push(?:es|ed|ing)?|plead(?:s|ed|ing)?|lobb(?:y|ies|ied|ying)|argu(?:es|ed|ing)|appeal(?:s|ed|ing)?|campaign(?:s|ed|ing)?|hop(?:es|ed|ing)|long(?:s|ed)|calls) for (?:an?|such an?|closer|new|more|the) (?:[\p{Ll}-]+ ){0,4}$|(?<![\p{L}])(?:urg(?:es|ed|ing)|demand(?:s|ed|ing)|favour(?:s|ed)|favor(?:s|ed)|would (?:like|welcome|prefer)|needs?|wish(?:es|ed) for|dream(?:s|ed|t) of|deserves?) (?:an?|such an?|closer|more) (?:[\p{Ll}-]+ ){0,4}$|(?<![\p{L}])(?:interest(?:ed)?|the (?:possibility|prospect|feasibility|idea|benefits|merits)|need|case|appetite|room|scope) (?:in|of|for) (?:an?|such an?|signing an?|concluding an?|having an?) (?:[\p{Ll}-]+ ){0,4}$/u;

/** "hoped that an agreement could be reached": nobody says when or with whom. */
export function isHopedFor(mask: string, paper: Paper): boolean {
  return HOPED.test(before(mask, paper.start, 90)) && REACHED.test(behind(mask, paper.end, 90));
}
const HOPED = /(?<![\p{L}])(?:hop(?:es|ed|ing)|(?:expressed|voiced|stated) (?:the |his |her |its |their )?(?:hopes?|wish|desire|confidence|optimism)) that (?:an?|such an?) (?:[\p{Ll}-]+ ){0,4}$/u;
const REACHED = /^[^;.]{0,60} (?:could|would|might|can|may) (?:[\p{Ll}]+ )?be (?:reached|achieved|found|struck|obtained)(?![\p{L}])/u;

/** "has yet to be signed", "has not been signed so far": what has not been signed yet is planned. */
export function isNotYet(mask: string, act: Act): boolean {
  const lead = mask.slice(Math.max(0, act.start - 30), act.end);
  return NOT_YET.test(lead) || NOT_SIGNED.test(lead) && SO_FAR.test(behind(mask, act.end, 10));
}
const NOT_YET = /(?:(?:yet|still|remains?) to (?:be )?|(?:not|n't) yet (?:been |be )?|(?:^|[.;] )Not (?:yet )?)(?:signed|concluded|sealed|finali[sz]ed|ratified|inked|sign|conclude)$/;
const NOT_SIGNED = /(?:not|n't) (?:been |be )?(?:formally |officially )?(?:signed|concluded|sealed|finali[sz]ed|ratified|inked)$/;
const SO_FAR = /^ (?:as yet|yet|so far|to date)(?![\p{L}])/u;

/** "did not sign", "signed nothing": denied for good. */
export function isDenied(mask: string, act: Act): boolean {
  if (isNotYet(mask, act)) return false;
  const lead = before(mask, act.start, 40).split(/[,;:]| but /).at(-1) ?? '';
  return DENIED.test(`${lead} `) && !UNTIL_THEN.test(behind(mask, act.end, 120)) || NOTHING.test(behind(mask, act.end, 10));
}
/** "did not sign the pact until 2019": then it was signed. */
const UNTIL_THEN = /^[^,;:.]* until (?:the )?(?:[\p{Ll}]+ )?([\uF000-\uF8FE])/u;
const NOT_UNTIL = /^["“(]?(?:[Nn]ot|[Oo]nly) (?:until|in|on) ([\uF000-\uF8FE]) (?:was|were|did|has|have|had) /u;
/** The letter of the day before which something was not signed, where that is how its day is told. */
export function daySince(mask: string, act: Act): string | null {
  const late = DENIED.test(`${before(mask, act.start, 40)} `) ? UNTIL_THEN.exec(behind(mask, act.end, 120)) : null;
  return (late ?? NOT_UNTIL.exec(mask))?.[1] ?? null;
}
const NOTHING = /^ (?:nothing|no )/;
