/** Drops readings of what a sentence tells as not so: asked, supposed, wished, denied from afar, turned down, or still to come. */
import type { Reading } from './reading.ts';
import { refuseIn, type Scene } from './scene.ts';
import { isAsked } from './asked.ts';
import { before, behind } from './windows.ts';

/** So far back from its verb the words may stand that take it back. */
const REACH = 160;
/** Past an aside a clause goes on: "If A, which makes glass, signs". */
const ASIDE = /, (?:which|who|whose|an?|the|its|once|like|unlike) [^,;:]{2,80}, /gu;

/** The readings of a sentence without those; what is told of a day to come is planned. */
export function withoutUnreal(scene: Scene, readings: readonly Reading[]): Reading[] {
  if (readings.length === 0) return [];
  return readings.filter((reading) => {
    const why = whyUnreal(scene, reading);
    if (why !== null) refuseIn(scene, { start: reading.start, end: Math.max(reading.act, reading.start), rule: reading.rule, why });
    return why === null;
  }).map((reading) => (!reading.planned && isStillToCome(scene, reading) ? { ...reading, rule: 'agreement.planned', planned: true } : reading));
}

function whyUnreal({ mask }: Scene, reading: Reading): string | null {
  const { act } = reading, lead = before(mask, act, REACH).replaceAll(ASIDE, ' ');
  if (isAsked(mask, act)) return 'it is asked';
  if (isUnderCondition(lead)) return 'it is only supposed';
  if (COUNTERFACTUAL.test(lead)) return 'it would have been done, and was not';
  if (IN_THAT_CASE.test(lead)) return 'it is only supposed';
  if (UNTRUE.test(lead) || UNSAID.test(lead)) return 'it is told as untrue or unknown';
  if (TALKED_OF.test(lead)) return 'it is only talked of how to keep it';
  if (TAKEN_BACK.test(lead)) return 'it is told as an error';
  if (PLEADED.test(lead)) return 'it is only asked for';
  if (OPINION.test(lead)) return 'somebody finds that it should be done';
  if (BY_NOBODY.test(lead)) return 'nobody does it';
  if (FAILING.test(lead) || KEPT_FROM.test(lead) || GIVEN_UP.test(lead) || TURNED_DOWN.test(lead)) return 'it is not done';
  if (reading.planned && FELL_THROUGH.test(behind(mask, act, 160))) return 'it is not done';
  return whyNoPaper(mask, reading);
}

/** "wanted to sell the shop to B – the sale fell through". */
const FELL_THROUGH = /(?: [–—-]|;|,? but|,? yet) (?:the |that )?(?:sale|deal|plan|talks|takeover|merger|purchase|lease|bid|idea|it|this|that|nothing)(?: (?:then|later|has|have|soon))? (?:fell (?:through|flat)|fallen through|collapsed|came to nothing|came of it|(?:was|were) (?:called off|dropped|abandoned|given up|shelved)|failed)(?![\p{L}])/u;

/** What is told of a paper that no verb of signing governs. */
function whyNoPaper(mask: string, { act, paper, instrument, end, step, rule }: Reading): string | null {
  if (rule === 'agreement.under-paper' && CAME_HOME.test(mask)) return 'with whom is not told';
  if (paper === undefined || instrument === 'relationship') return null;
  const lead = before(mask, paper, 90), rest = behind(mask, paper, Math.max(200, end - paper));
  if (MORE.test(lead) && THAN.test(rest)) return 'it is only compared';
  if (step === 'intent' && POSSIBLE.test(lead)) return 'it is only thought of';
  if (act !== paper) return null;
  if (REJECTED.test(lead) || WAS_REJECTED.test(rest)) return 'it was turned down';
  return POSSIBLE.test(lead) || NEW.test(lead) && WOULD_BE.test(rest) ? 'it is only thought of' : null;
}

/** "talks on marking 60 years of friendship": nothing is concluded. */
const TALKED_OF = /(?:[Tt]alks|[Dd]iscussions|[Cc]onversations|[Tt]alked|[Dd]iscussed|[Pp]lans|[Ii]deas)(?![\p{L}])[^;.]{0,60}? (?:on|about|over|for|to) (?:how (?:best )?to )?(?:mark|celebrat|commemorat)(?:e|ing)? [^,;.]*$/u;

/** "returned from Spain and Peru with two agreements": not with those lands. */
const CAME_HOME = /(?<![\p{L}])(?:returned|returns|came (?:back|home)|comes (?:back|home)|is back)(?![\p{L}])[^;:.]* with (?:(?:two|three|four|five|six|seven|eight|nine|ten|several|\d+|many|new|signed) )+(?:[\p{Ll}-]+ )?(?:agreements|deals|contracts|memoranda|pacts|accords|papers|documents)(?! with)(?![\p{L}])/u;

/** "If A signs", "in the event of", "Had A signed", "whoever signs". */
const CONDITION = /(?:(?:^|[\s(“"])(?:[Ii]f|[Uu]nless|[Ww]hether|[Ll]est|[Ss]uppos(?:e|ing)|[Ii]magine|[Pp]rovid(?:ed|ing) that|[Aa]ssuming|[Oo]n condition that|[Ii]n the event (?:of|that)|[Ii]n case|[Aa]s (?:if|though)|[Ww]hoever)|(?:^|[,;] )[Ss]hould(?= (?:the )?[\uE000-\uEFFF])|^["“(]?(?:Had|Were)(?= (?:the |an? )?(?:[\p{Ll}-]+ ){0,2}[\uE000-\uEFFF])(?! [^,]* not )) ([^,;:.]*)$/u;
/** "If the ships that A bought from B are sold": what tells of a thing is so. */
const OF_A_THING = /(?:^| )(?<!true |case |likely )(?:that|which|who|whom) /;
function isUnderCondition(lead: string): boolean {
  const told = CONDITION.exec(lead)?.[1];
  return told !== undefined && !OF_A_THING.test(told.replace(/^that /, ''));
}

/** "would have signed", "ought to have been sold". */
const COUNTERFACTUAL = /(?<![\p{L}])(?:would|could|should|might|ought to|may|must)(?:n['’]t| not)? have (?:[\p{Ll}]+ly |also |long |already |gladly )?(?:been )?$/u;
/** "If both councils agree, there would be a charter in May". */
const IN_THAT_CASE = /(?:^|[.;:] )["“(]?If [^;:.]{3,90}, (?:then )?(?:there|it|they|we|both|(?:the )?[\uE000-\uEFFF])(?:['’]d| would| could| might) [^,;:.]*$/u;
/** "It is untrue that", "rumours that", "wished that". */
const UNTRUE = /(?<![\p{L}])(?:(?:untrue|false|wrong|incorrect|nonsense|a lie|a myth|unlikely|impossible|not true|not the case|[Rr]umou?rs?|[Ss]peculation|[Gg]ossip|[Aa]llegations?|[Dd]oubts?|[Hh]opes|[Ff]ears) that|(?:wish(?:es|ed)?|doubt(?:s|ed)?|pretend(?:s|ed)?|imagin(?:es|ed)|dream(?:s|ed|t)|fear(?:s|ed))(?: that)?(?! to )) (?:the )?(?:(?!to )[\p{Ll}]+ ){0,3}[\uE000-\uEFFF][^,;:.]*$/u;
/** "In our last bulletin we wrote that A": who takes back what was told. */
const TAKEN_BACK = /(?<![\p{L}])(?:[Ww]e (?:had )?(?:wrote|written|printed)|[Ww]e (?:wrongly|mistakenly|erroneously|incorrectly) (?:wrote|said|stated|reported|gave)|(?:wrongly|mistakenly|erroneously|incorrectly|falsely) (?:said|stated|reported|wrote|written|claimed|announced|suggested)) that [^;:.]*$|(?:^|[.;:] )(?:[Ll]ast (?:week|month|time)|[\uF000-\uF8FE]|In (?:our|the) (?:last|previous) (?:issue|bulletin|newsletter|edition)),? we (?:said|wrote|reported|told you)(?: that)? [^;:.]*$/u;
/** "asked the council to twin with A": what somebody is asked to do; whoever is asked to come and sign does. */
const PLEADED = /(?<![\p{L}])(?:[Pp]etition(?:s|ed|ers)?|(?:ask|urg|implor|beg|press|lobb|petition)(?:s|es|ed|ged|ied)|call(?:s|ed) (?:on|upon)) [^,;:.]{0,60}[\uE000-\uEFFF\p{L}] to (?:[\p{Ll}]+ly )?$/u;
/** "did not confirm that A had signed". */
const UNSAID = /(?<![\p{L}])(?:(?:[Ff]ew|[Nn]obody|[Nn]o one) (?:had )?(?:expected|believed|thought) that [^,;:.]*$|(?:not|n['’]t|never|(?:refused|declined) to|nor) (?:yet )?(?:confirm|say|claim|think|believe|know|recall|remember|prove)(?:ed|s)? (?:that|whether|if) [^,;:.]*$)/u;
/** "thinks that A should sign". */
const OPINION = /(?<![\p{L}])(?:believ(?:es?|ed)|thinks?|thought|argu(?:es?|ed)|insist(?:s|ed)?|finds|found|feels?|felt|maintain(?:s|ed)|in (?:his|her|its|their|my|our) (?:view|opinion),?) (?:that )?[^,;:.]{1,60} (?:should|ought to|must) (?:[\p{Ll}]+ )?$/u;
/** "Nobody in A signed", "under no circumstances will A sign"; not "No city but A signed". */
const BY_NOBODY = /(?:^|[,;:“"] |(?:^|[ ,;:])(?:that|and|but|while) )(?:[Nn]obody|[Nn]o one|[Nn]one of|[Nn]ot (?:one|a single one|any) of|[Ff]ew of|[Nn]ever (?!before)(?=did|has|have|had|will|would)|[Uu]nder no circumstances|[Aa]t no (?:time|point|stage|moment)|[Bb]y no means|[Oo]n no account|[Ii]n no (?:way|case)|[Nn]ot once|[Nn]owhere|[Nn]o (?:(?!but |except |other )[\p{L}\uE000-\uEFFF-]+ ){1,4}(?=(?:has|have|had|ever|will|would) |$))(?![^,;:.]* (?:but|except|other than|that|which|who) )[^,;:.]*$/u;
/** "the failure of A to sign", "no intention of signing". */
const FAILING = /(?<![\p{L}])(?:[Ff]ailures?|[Rr]efusals?|[Ii]nability|[Rr]eluctance|[Rr]eluctant|[Uu]nwilling(?:ness)?|[Uu]nable|[Hh]esita(?:tion|ncy)|[Nn]eglect(?:ed|s)?|[Oo]mitted|[Oo]mits|[Ff]org[eo]ts?|[Aa]fraid|[Uu]nlikely|[Ll]oath|no (?:intentions?|plans?|desire|wish|need|reason|right|power|mandate|authority|interest|hurry|rush|position|time|hope|way)) (?:(?:of|by|for|on the part of|from) [^,;.]{1,60}? )?(?:to|of|in|about) (?:ever |formally |publicly |even )?$/u;
/** "Instead of signing", "far from signing", "prevented A from signing". */
const KEPT_FROM = /(?<![\p{L}])(?:[Ii]nstead of|[Rr]ather than|[Ff]ar from|[Ss]hort of|[Ww]ithout|[Aa]way from|[Oo]pposed to|[Aa]gainst|(?:[Pp]revent|[Kk]eep|[Kk]ept|[Bb]ar|[Bb]ann?|[Ss]topp?|[Dd]eterr?|[Dd]issuad|[Hh]inder)(?:s|ed|red|ing)?(?: [^,;.]{1,60})? from|(?:refrain|abstain)(?:s|ed|ing)? from|(?:balk|baulk|scoff)(?:s|ed|ing)? at|(?:rul|dream|think|thought|despair)(?:es|ed|s|t)? (?:out|of)|no (?:question|thought|talk|chance|hope|prospect) of|(?:how|where|why|with whom) to|(?:possibility|prospect|dream|thought|idea) of) (?:ever |even |formally |his |her |its |their )?$/u;
/** "abandoned its plan to buy". */
const GIVEN_UP = /(?<![\p{L}])(?:abandon(?:s|ed|ing)?|drop(?:s|ped|ping)?|shelv(?:es|ed|ing)|scrap(?:s|ped|ping)?|withdr(?:ew|aws?|awn)|cancel(?:s|led|ed)?|g[ai]ve(?:s|n)? up(?: on)?|bur(?:y|ied)|walk(?:s|ed) away from|back(?:s|ed) (?:out of|away from)|ruled? out|den(?:y|ies|ied)|(?:dashed|lost)) (?:its |their |the |an? |all |any |earlier |his |her |previous )*(?:[\p{Ll}]+ )?(?:plans?|ideas?|proposals?|bids?|offers?|attempts?|intentions?|efforts?|hopes?|ambitions?|promises?) (?:to|of|on|for|about) (?:ever |jointly )?$/u;
/** "declined an offer of B to sign". */
const TURNED_DOWN = /(?<![\p{L}])(?:declin(?:ed|es)|turn(?:ed|s) down|reject(?:ed|s)|refus(?:ed|es)|spurn(?:ed|s)|rebuff(?:ed|s)|ignor(?:ed|es)|dismiss(?:ed|es)|resist(?:ed|s)) (?:the|an?|its|their|his|her|all|any|every|repeated|several|[\uE000-\uEFFF]['’]s) [^,;:.]{1,70}? to (?:[\p{Ll}]+ )?$/u;

/** "signed more agreements than B". */
const MORE = /(?<![\p{L}])(?:more|fewer|bigger|larger|longer|better|older|cheaper|smaller) (?:[\p{Ll}-]+ ){0,3}$/u;
const THAN = /^[^,;:.]{0,80} than (?:the )?(?:[\p{Ll}]+ )?[\uE000-\uEFFF]/u;
/** "The council rejected the pact with B". */
const REJECTED = /(?<![\p{L}])(?:reject(?:s|ed|ing)|veto(?:es|ed|ing)|vot(?:es|ed|ing) (?:against|down)|turn(?:s|ed|ing) down|block(?:s|ed|ing)|rul(?:e|es|ed|ing) out|exclud(?:e|es|ed)|spurn(?:s|ed)) (?:(?:sign|conclud|seek|hav)ing )?(?:the|an?|any|its|this|such an?) (?:[\p{Ll}-]+ ){0,4}$/u;
const WAS_REJECTED = /^[\p{L} -]{0,40}?(?: (?:with|between|on) [^,;.]{1,80}?)? (?:was|were|has been|have been|had been) (?:[\p{Ll}]+ly )?(?:rejected|vetoed|voted down|turned down|ruled out|blocked)(?![\p{L}])/u;
/** "in the event of an agreement with B". */
const POSSIBLE = /(?<![\p{L}])(?:[Ii]n the event of|[Ii]n case of|[Ff]ailing|[Bb]arring|open to|opposed to|(?:possibility|prospect|chances?|hopes?|idea|dream|thought|talk) of|no (?:question|sign|hope|chance) of) (?:an?|any|such an?) (?:[\p{Ll}-]+ ){0,4}$/u;
/** "An agreement between A and B would be welcome". */
const NEW = /(?:^|[\s(“"])(?:[Aa]n?|[Aa]ny|[Ss]uch an?) (?:[\p{Ll}-]+ ){0,4}$/u;
const WOULD_BE = /^[\p{L}-]+(?: [\p{Ll}-]+){0,3}?(?: (?:with|between|on|for) [^,;.]{1,90}?)? (?:would|could|might|may)(?! (?:[\p{Ll}]+ )?be (?:signed|concluded|sealed|reached|ready))(?![\p{L}])/u;

/** "Once A and B have signed, ships will sail": told of a day to come. */
function isStillToCome({ mask }: Scene, { act, step }: Reading): boolean {
  if (step !== 'signed' && step !== 'established' && step !== 'renewed') return false;
  const lead = before(mask, act, REACH), told = SOON.exec(lead)?.[1];
  return told !== undefined && (PRESENT.test(lead) || /[\uE000-\uEFFF] $/u.test(lead) && /^(?:sign|conclude|seal|ink|renew|buy|acquire|agree)s?(?![\p{L}])/u.test(behind(mask, act, 10))) && COMES.test(mask);
}
const SOON = /(?:^|[\s(])(?:[Oo]nce|[Aa]s soon as|[Uu]ntil|[Bb]efore|[Bb]y the time|[Ww]hen|[Aa]fter) ([^,;:.]*)$/u;
const PRESENT = /(?<![\p{L}])(?:is|are|has been|have been|has|have) (?:[\p{Ll}]+ly |finally )?$/u;
const COMES = /(?<![\p{L}])(?:will|shall|can|cannot|may)(?![\p{L}])/u;
