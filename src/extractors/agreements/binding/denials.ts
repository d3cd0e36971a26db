/** Papers that there are not: denied, wished for, supposed, not signed yet. */
import { DENIED } from '../acts.ts';
import type { Act, Paper } from '../mentions.ts';
import { before, behind } from '../windows.ts';

/** Verbs that bring a paper about. */
const MAKING = '(?:reach|sign|ink|seal|conclud|mak|made|strik|struck|clos|clinch|finali[sz]|agree|com|came|arriv|enter|secur|w[io]n|obtain|achiev|get|got|land|find|found|form|establish|set up|produc|bring|brought|yield|lead|led|result|join|ha[vds])(?:e|ed|es|d|ing|ning)?(?: (?:on|to|at|in|into|about))?';

/** True of a paper that the words around it say is not there, or only may be. */
export function isUnreal(mask: string, paper: Paper): boolean {
  const lead = before(mask, paper.start, 90);
  return NONE.test(lead.slice(-40)) || BY_CONSENT.test(lead.slice(-20)) || SUPPOSED.test(lead) || TAKEN_OFF.test(behind(mask, paper.end, 120));
}
/** "No agreement was signed", "without any contract": a paper that there is not. */
const NONE = /(?:^|[\s(“"])(?:[Nn]o|[Nn]either|[Ww]ithout(?: an?| any)?|[Nn]ot (?:an?|any|one)) (?:(?!longer |less |doubt )[\p{Ll}-]+ ){0,3}$/u;
/** "terminated by mutual agreement": how something is done. */
const BY_CONSENT = /(?<![\p{L}])(?:by|in|through|upon) (?:mutual|common|joint|amicable|general|full|tacit) $/u;
/** True of a paper that the words before it say was not made, was lost or was turned down. */
export function isNotMade(mask: string, paper: Paper): boolean {
  const lead = before(mask, paper.start, 90);
  return NOT_MADE.test(lead) && !UNTIL_THEN.test(behind(mask, paper.end, 120)) || ABSENT.test(lead) || UNREACHED.test(lead) || AT_ISSUE.test(lead) || NEVER_MADE.test(behind(mask, paper.end, 120)) || PLANNED.test(`${lead.slice(-60)}${paper.text} `) && DROPPED.test(behind(mask, paper.end, 200)) || PLAN_OF.test(lead) && SHELVED.test(behind(mask, paper.end, 120));
}
/** "Without an agreement", "are far from an agreement", "wants a trade agreement", "bid for a contract", "disagree about a memorandum", "a supposed accord". */
const ABSENT = /(?<![\p{L}])(?:supposed|alleged|purported|rumou?red) (?:[\p{Ll}-]+ ){0,2}$|(?<![\p{L}])(?:[Ww]ithout|(?:far|excluded|barred) from|bids? for|competed? for|appl(?:y|ies|ied) for|wants?|wanted|disagreed? (?:about|on|over)|in favou?r of|instead of|hop(?:es|ed|ing) for|in search of|look(?:s|ed|ing)? for) (?:an?|any) (?:[\p{Ll}-]+ ){0,3}$/u;
/** "expired without the parties having reached a definitive agreement". */
const UNREACHED = /(?<![\p{L}])without (?:(?:the|its|their|either|any) (?:[\p{L}-]+ ){1,3}|[\uE000-\uEFFF] )?(?:having |ever |being )*(?:reach|sign|conclud|agree|mak|made|com|turn|becom|lead|led|enter)(?:ed|ing|e)?(?: (?:on|to|into))?(?: (?:an?|any|the))? (?:[\p{Ll}-]+ ){0,3}$/u;
/** "A planned contract with B fell through": there was none that could end. */
const PLANNED = /(?:^|\s)(?:[Aa]|[Tt]he|[Ii]ts|[Tt]heir) (?:[\p{Ll}]+ )?(?:planned|proposed|envisaged|intended|mooted) (?:[\p{L}-]+ ){0,7}$/u;
const DROPPED = /^[^;.]{0,150}? (?:fell through|came to nothing|did not (?:come about|materiali[sz]e)|never came about)(?![\p{L}])/u;
/** "A plan to join the Norlake alliance has been shelved": what was planned came to an end, not what it was for. */
const PLAN_OF = /(?:^|[\s“"])(?:[Pp]lans?|[Pp]roposals?|[Bb]ids?|[Ii]deas?|[Ii]ntentions?) (?:(?:to|of|for) (?:[\p{Ll}]+ )?)(?:an?|the|its|their|such an?) (?:[\p{L}\uE000-\uEFFF-]+ ){0,4}$/u;
const SHELVED = /^(?: (?:with|between|on|for) [^,;.]{1,80}?)? (?:has|have|had|was|were)(?: [\p{Ll}]+ly)?(?: been)? (?:shelved|dropped|abandoned|scrapped|rejected|voted down|withdrawn|called off|put on (?:hold|ice))(?![\p{L}])/u;
/** "the agreement between A and B was never signed", "that with C never materialised", "a deal with D is a hoax", "an agreement seems unlikely". */
const NEVER_MADE = /^(?: (?:with|between|on|of|for) [^,;.]{1,80}?)? (?:never (?:actually |really |ever )?(?:materiali[sz]ed|came (?:about|into being|to (?:fruition|pass|anything))|got (?:off the ground|anywhere|past)|saw the light|took (?:off|shape)|happened|existed)|(?:is|was|are|were) (?:[\p{Ll}]+ ){0,2}[“"‘']?(?:fake|a fake|a hoax|hoaxes|untrue|not true|false|fabricated|made up|an? invention|baseless|unfounded|without foundation|a rumou?r|rumou?rs)|(?:was|were|has|have|had) never (?:been )?(?:signed|concluded|sealed|ratified|made|reached)|(?:seems?|seemed|looks?|looked|appears?|remains?|is|was|(?:has|have|had) (?:so far |long |also )?(?:been|proved|proven|remained)) (?:very |highly |rather |still |too )?(?:unlikely|impossible|possible|conceivable|elusive|difficult|hard|tricky|tough|out of the question|out of reach|not in sight|far off))(?![\p{L}])/u;
/** "failed to reach an agreement", "has been unable to strike a deal": what is not renewed was there, and what is not signed yet may come. */
const NOT_MADE = new RegExp(`(?<![\\p{L}])(?:(?:(?:did|does|do|could|would|will|can|has|have|had|is|was|are|were)(?: not|n't)|cannot|never)(?! yet| so far| hesitate| fail)|(?:failed|fails?|unable|unwilling|not able|not ready|refus(?:ed|es|ing)|declin(?:ed|es|ing)) to|(?:stopped|fell|falls) short of|without|far from) (?:[\\p{Ll}]+ ){0,2}?${MAKING}(?: (?:an?|any|one|their|its|such an?))?(?: (?!yet )[\\p{Ll}-]+){0,3} $|(?<![\\p{L}])(?:miss(?:es|ed)(?: out on)?|los[et]s?|turned down|walked out of|rejected|ruled out|kill(?:ed|s)|veto(?:ed|es)|voted down|block(?:ed|s)|nix(?:ed|es)|scuttle[ds]|torpedoe[ds]|threw out|throws out) (?:an?|any) (?:[\\p{Ll}-]+ ){0,3}$`, 'u');
/** "whether the agreement is renewed", "if the two sides sign a pact": nothing is told. */
const SUPPOSED = /(?:^|[\s,(])(?:[Ii]f|[Uu]nless|[Ww]hether(?: or not)?) [^,;:.]*$/u;
/** "What is the deal with Haskell?": asked why, and nothing is signed; "the hard task of striking a deal": not done yet; "nearly signed": not at all. */
const AT_ISSUE = new RegExp(`(?<![\\p{L}])(?:[Ww]hat(?:['’]s|[Ee]ver| is| was) the (?:big |real |whole )?|(?:nearly|almost|all but) ${MAKING} (?:(?:an?|the) )?(?:[\\p{Ll}-]+ ){0,3}|(?:task|challenge|difficult(?:y|ies)|problem|chances?|odds|likelihood|art|cost|business|idea|way) of (?:${MAKING}|(?:renew|extend|prolong|sav|keep)ing) (?:(?:an?|any|the|such an?|new|its|their) )?(?:[\\p{Ll}-]+ ){0,3})$`, 'u');
/** "the contract was struck from the agenda". */
const TAKEN_OFF = /^[^,;:.]{0,60} (?:was|were|has been|have been) (?:removed|struck|taken|withdrawn) (?:from|off) /;

/** "urged the government for early conclusion of a treaty", "asked for the speedy signing of". */
const SOON = /(?<![\p{L}])(?:urg|call|press|push|plead|ask|appeal|request|demand|stress|hop)(?:e|es|ed|ing|s)? (?:[^;:.]{1,50} )?(?:for|the need of) (?:an? |the )?(?:early|earlier|speedy|swift|quick|prompt|timely|immediate|expeditious|rapid) (?:conclusion|signing|signature|finali[sz]ation|ratification|renewal) of (?:an? |the |its |their )?(?:[\p{L}-]+ ){0,3}$/u;
/** True of a paper that somebody wants, though it is not even planned. */
export const isWished = (mask: string, paper: Paper): boolean => WISHED.test(before(mask, paper.start, 90)) || SOON.test(before(mask, paper.start, 120));

/** "called for an agreement with Porto", "would welcome closer ties": somebody wants what is not even planned. */
const WISHED = /(?<![\p{L}])(?:drop(?:s|ped)|shelv(?:es|ed)|abandon(?:s|ed)|scrap(?:s|ped)|cancel(?:s|led|ed)|buri(?:es|ed)|withdr(?:ew|aws)|reject(?:s|ed)|ruled out|turned down) (?:its |their |the |an? |all |any )?(?:[\p{Ll}]+ )?(?:plans?|ideas?|proposals?|talks|negotiations|bids?|offers?) (?:for|to|on|of|about) (?:(?:sign|conclude|sell|buy|make|renew|join|enter into) )?(?:an?|such an?|the|its|their)? ?(?:[\p{Ll}-]+ ){0,4}$|(?<![\p{L}])(?:call(?:s|ed|ing)?|press(?:es|ed|ing)?|push(?:es|ed|ing)?|plead(?:s|ed|ing)?|lobb(?:y|ies|ied|ying)|argu(?:es|ed|ing)|appeal(?:s|ed|ing)?|campaign(?:s|ed|ing)?|hop(?:es|ed|ing)|long(?:s|ed)|calls) for (?:an?|such an?|closer|new|more|the) (?:[\p{Ll}-]+ ){0,4}$|(?<![\p{L}])(?:urg(?:es|ed|ing)|demand(?:s|ed|ing)|favour(?:s|ed)|favor(?:s|ed)|would (?:like|welcome|prefer)|needs?|wish(?:es|ed) for|dream(?:s|ed|t) of|deserves?) (?:an?|such an?|closer|more) (?:[\p{Ll}-]+ ){0,4}$|(?<![\p{L}])(?:interest(?:ed)?|the (?:possibility|prospect|feasibility|idea|benefits|merits)|need|case|appetite|room|scope) (?:in|of|for) (?:an?|such an?|signing an?|concluding an?|having an?) (?:[\p{Ll}-]+ ){0,4}$/u;

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
