/** What speaks against a paper that a verb was found for: it is told again, only mentioned, a total, or nobody's. */
import type { Bound } from './binding.ts';
import type { Paper } from './mentions.ts';
import type { Group } from './groups.ts';
import type { Scene } from './scene.ts';
import { isDefinite } from './paper-phrase.ts';
import { isLookedBackAt, isProvision } from './provisions.ts';

/** "had meant to sign an agreement": it came to nothing. */
const MEANT = /(?<![\p{L}])had (?:[\p{Ll}]+ly |once |also )?(?:meant|hoped|intended|wanted|wished|tried|sought|longed) to (?:[\p{Ll}]+ )?$/u;
/** "called on the government to sign the protocol". */
const CALLED_ON = /(?:call(?:s|ed|ing)? (?:up)?on|urg(?:es|ed|ing)|encourag(?:es|ed|ing)|exhort(?:s|ed|ing)|plead(?:s|ed|ing)? with|press(?:es|ed|ing)|appeal(?:s|ed|ing)? to|implor(?:es|ed)|begg(?:ed|ing)) (?:[^\s;:.]+ ){1,8}to (?:[\p{Ll}]+ )?$/u;

/** What speaks against a paper that a verb was found for, or null. */
export function whyNot(scene: Scene, bound: Bound, sides: { actors: readonly number[]; others: Group | null }): string | null {
  const { mask } = scene;
  const { paper, act, way } = bound;
  const before = mask.slice(Math.max(0, paper.start - 60), paper.start), after = mask.slice(paper.end, paper.end + 140);
  const many = /s$/i.test(paper.text);
  if (act !== null && CALLED_ON.test(mask.slice(Math.max(0, act.start - 110), act.start))) return 'it is only called for';
  if (act !== null && / an? (?:[\p{L}\p{N}-]+ ){0,4}$/u.test(before) && MEANT.test(mask.slice(Math.max(0, act.start - 50), act.start))) return 'it was only meant to be';
  if (act !== null && act.step === 'intent' && FAILED.test(mask.slice(Math.max(act.end, paper.end), Math.max(act.end, paper.end) + 90))) return 'nothing came of it';
  if (act !== null && act.step === 'intent' && act.end <= paper.start && UNNAMED_PARTNER.test(mask.slice(act.end, paper.start))) return 'with whom is not named';
  if (act !== null && ENDS_ELSE.has(act.step) && act.start > paper.end && TRANSITIVE.test(mask.slice(paper.end, act.end + 40))) return 'it ends something else';
  if (act !== null && ENDS_ELSE.has(act.step) && MOVED_TO.test(mask.slice(Math.max(0, act.start - 40), act.start))) return 'it was only moved';
  if (/(?:accession|membership|admission|entry|joining) $/i.test(before)) return 'a membership, no agreement';
  if (act !== null && act.step === 'intent' && act.start > paper.end && isDefinite(mask, paper) && /, (?:which|that) (?:was|were|had been|has been) (?:[\p{Ll}]+ )?$/u.test(mask.slice(paper.end, act.start))) return 'it only tells more of what was told before';
  if (PREDICATE.test(mask.slice(Math.max(0, paper.start - 80), paper.start)) && (scene.earlier !== null || OF_ITS_KIND.test(after))) return 'it only tells more of what was told before';
  if (paper.family === 'loose' && /documents|papers/.test(paper.text) && sides.others?.items.every((i) => scene.actors[i]?.kind === 'pair') === true) return 'each of them is told by itself';
  if ((act === null || act.start > paper.end && act.step === 'ended') && NOT_GOING_ON.test(before)) return 'it is told as not to go on';
  if (many && COUNTED_UP.test(after)) return 'each of them is told by itself';
  if (many && sides.others === null && /: ?$/.test(mask)) return 'they are told one by one behind the colon';
  if (many && PARTITIVE.test(before) && sides.actors.length === 0) return 'each of them is told by itself';
  if (act !== null && way === 'active' && /contract|deal|agreement|terms/i.test(paper.text) && (EMPLOYED.test(mask.slice(Math.max(0, act.start - 90), act.start)) || sides.actors.length === 1 && PLAYER.test(scene.actors[sides.actors[0] ?? -1]?.name ?? ''))) return 'it is the contract of one person';
  if (act !== null && act.end <= paper.start && /^sign/i.test(act.text) && ENGAGED.test(mask.slice(act.end, paper.end))) return 'it is the contract of one person';
  if (act !== null && act.end <= paper.start && sides.others === null && TAKES_PLACE.test(after)) return 'it is the contract of one person';
  if (FRIENDS.test(paper.text) && HIS.test(before)) return 'it is between persons';
  if (IN_A_STORY.test(mask)) return 'it is told in a story';
  if (act !== null && ACCUSED.test(mask.slice(Math.max(0, act.start - 120), act.start))) return 'it is only alleged';
  if (paper.instrument === 'contract' && HIS.test(before)) return 'it is the contract of one person';
  if (OPPOSED.test(before)) return 'it is only opposed';
  if (FAKED.test(before) || paper.family === 'paper' && sides.others === null && FORGED.test(before)) return 'it is forged';
  if (RUMOURED.test(before)) return 'it is a rumour';
  if (act !== null && isDisowned(mask, act.start)) return 'it is denied';
  if (act !== null && act.step === 'renewed' && act.start > paper.end && RENEWS_ITSELF.test(mask.slice(paper.end, act.end + 16))) return 'it is a rule for later, no event';
  if (many && SUM_OF.test(before) && sides.others === null) return 'a bare total: no partner is named';
  if (isTotal(after, paper.end, sides.others) || COUNTED.test(before) && WITH_MANY.test(after)) return 'a bare total: no partner is named';
  if (/statement|declaration|communiqu/i.test(paper.text) && SAID_IN.test(before) || /statement/i.test(paper.text) && / in an? (?:joint |written |press )?$/.test(before)) return 'the statement only tells where something was said';
  if (sides.others !== null) return null;
  if (isLookedBackAt(mask, bound)) return 'it only tells more of what was told before';
  if (isProvision(mask, bound)) return 'it is what the paper provides for';
  if (/, an? (?:[\p{Ll}]+ )?$/u.test(before) && /^ (?:that|which) /.test(after) && sides.actors.length === 0) return 'it only tells more of what was told before';
  if (/^deals|^contracts/i.test(paper.text) && /^ (?:worth|valued|total)/.test(after)) return 'a sum of contracts: no partner is named';
  if (many && / worth /.test(after.slice(0, 30)) && sides.actors.every((i) => scene.actors[i]?.kind === 'country')) return 'a sum of contracts: no partner is named';
  if (many && sides.actors.length < 2 && (after.startsWith(' with ') || act !== null && (act.step === 'intent' || act.step === 'approved') && BARE.test(before))) return 'no second party is named';
  if (!OWN_EVENT.test(after) && ONLY_MENTIONED.test(way === 'active' && act !== null && act.end > paper.start - 60 ? mask.slice(act.end, paper.start) : before)) return 'the paper is only mentioned: something follows from it';
  return many && sides.actors.length === 0 && !isDefinite(mask, paper) ? 'papers in the plural without any party' : null;
}
/** "The agreement ends a strike of nine days", "the accord halts the fighting". */
const TRANSITIVE = /^(?: (?:with|between) [^,;.]{1,60}?)? (?:(?:will|would|could|may|might|also|thus|should|formally) )*(?:ends?|ended|halts?|halted|terminates?|terminated|cancels?|cancelled|suspends?|suspended|freezes?|froze|pauses?|paused|dissolves?|dissolved) (?:an?|the|its|their|all|any|years|months|weeks|decades|days|nearly|more than|\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten) (?!end |day |year |month |week |same |following |years ago|months ago)/u;
const ENDS_ELSE: ReadonlySet<string> = new Set(['ended', 'suspended']);
/** "had moved to end the ties", "a motion to suspend the link". */
const MOVED_TO = /(?:(?:had|has|have) (?:moved|wanted|sought|asked|threatened|called)|moved|motions?|calls?|petitions?|requests?|demands?|threat(?:s|ened)?) to (?:[\p{Ll}]+ )?$/u;
/** "is negotiating with three banks over a loan". */
const UNNAMED_PARTNER = /^ ?(?:with|between) (?!(?:an?|the) [^,;.]{0,40}[\uE000-\uEFFF])(?:an?|several|some|various|other|further|potential|two|three|four|five|a number of|local|foreign|international|commercial|private) [^,;.\uE000-\uEFFF]{3,60} (?:over|on|about|for|regarding) (?:an?|the|its|their) (?:[\p{L}-]+ ){0,4}$/u;
/** "signed documents, including a letter of intent between A and B". */
const COUNTED_UP = /^(?: (?!with|between)[\p{Ll}-]+){0,4},? (?:including|such as|among them|namely|notably|amongst which) (?:an?|one|the) (?:[\p{L}-]+ ){0,4}?(?:letter|memorandum|mou|agreement|contract|deal|protocol|treaty|pact|accord|declaration|arrangement)(?![\p{L}])/iu;
/** "Of the three charters the oldest dates from 1958". */
const PARTITIVE = /(?:^|[,;.] )(?:[Oo]f|[Aa]mong) (?:the|its|their|these) (?:[\p{L}\p{N}]+ ){0,3}$/u;
/** "The coach has signed a two-year contract", "striker Tom Riis signs a new deal". */
const EMPLOYED = /(?:^|[^\p{L}-])(?:coach|manager of the (?:team|side)|footballer|player|striker|midfielder|goalkeeper|keeper|defender|winger|(?:centre-)?forward|captain|quarterback|pitcher|cyclist|rider|sprinter|swimmer|athlete|singer|actor|actress|conductor|novelist|author|presenter|employee|worker|teacher|nurse|tenant|international|teenager|\d\d-year-old)s?(?:,? [\uE000-\uEFFF])?,? (?:(?:has|have|had|also|now|will|then|finally) )*$/iu;
const PLAYER = /^(?:Coach|Striker|Midfielder|Goalkeeper|Defender|Winger|Forward|Captain|Quarterback|Singer|Actor|Actress|Footballer) /;
/** "signed the winger Tom Riis on a two-year contract", "sign Riis to a new deal": somebody is signed, not something. */
const ENGAGED = /^ (?:up )?(?:(?!(?:an?|with|on|to) )[\p{L}\p{N}'’-]+ ){0,6}[\uE000-\uEFFF][^;.]{0,70}? (?:on|to) an? (?:[\p{L}\p{N}-]+ ){0,4}(?:contracts?|deals?|agreement|terms)$/u;
/** "agreed a deal to replace Silva as manager". */
const TAKES_PLACE = /^ to (?:replace|succeed|manage|coach|captain|play for|[^,;.]{1,70} as (?:[^,;.]{1,40} )?(?:manager|coach|trainer|captain|boss|skipper))(?![\p{L}])/u;
/** "his friendship with Brandt". */
const FRIENDS = /^(?:friendships?|relationships?|ties)$/i;
/** "In the novel, Venice and Genoa sign a treaty", "The film tells of a deal". */
const IN_A_STORY = /^(?:In|The|His|Her|This|Set in) (?:(?:the|his|her|this|that) )?(?:[\p{Ll}]+ )?(?:novel|film|movie|book|play|drama|opera|comic|sitcom|musical|tale|legend)(?:,| (?:tells|is about|follows|revolves|centres|centers|depicts|portrays|recounts|shows))(?![\p{L}])/u;
/** "accused him of pulling out of". */
const ACCUSED = /(?<![\p{L}])accus(?:es?|ed|ing) [^;:.]{1,80} of (?:[\p{Ll}]+ )?$/u;
/** From such a word to the paper: "a", "several new". */
const ONE_OF_THEM = ' (?:(?:an?|the|two|three|several|its|their|his|her) )?(?:[\\p{Ll}-]+ ){0,2}$';
/** "forged a loan agreement", not "forged a partnership with Porto". */
const FORGED = new RegExp(`forg(?:ed|es)${ONE_OF_THEM}`, 'iu');
/** "a fake contract", "arrested for forging a loan agreement". */
const FAKED = new RegExp(`(?:forging|fak(?:e|ed|es|ing)|falsif(?:ied|ies|ying)|fabricat(?:ed|ing)|fictitious|counterfeit(?:ed|ing)?|bogus|sham)${ONE_OF_THEM}`, 'iu');
/** "when his contract ends". */
const HIS = /(?:^|\s)(?:[Hh]is|[Hh]er) (?:[\p{Ll}-]+ ){0,3}$/u;
/** "signed a petition against the contract". */
const OPPOSED = /(?:petitions?|protests?|appeals?|objections?|complaints?|campaigns?|rall(?:y|ies)|lawsuits?|demonstrations?) (?:against|over|about) (?:the|an?|its|their) (?:[\p{Ll}-]+ ){0,3}$/iu;
/** "rumours of a deal with B". */
const RUMOURED = /(?:(?:rumou?rs?|speculation|gossip|whispers) (?:of|about|over|on|that)|reports? (?:of|about)) (?:(?:an?|the|any|its|their) )?(?:[\p{Ll}-]+ ){0,2}$/iu;
/** "denied a report that it had signed": true of the verb that begins at a place. */
export function isDisowned(mask: string, verb: number): boolean {
  return DISOWNED.test(mask.slice(Math.max(0, verb - 120), verb));
}
const DISOWNED = /(?:den(?:y|ied|ies|ying)|dismiss(?:ed|es|ing)|refut(?:ed|es|ing)|reject(?:ed|s|ing)) (?:(?:an?|the|all|any|media|press|these|those) )*(?:reports?|rumou?rs?|claims?|suggestions?|speculation|allegations?|assertions?|having|that|it|he|she)(?: [^;:.]{0,60})? $/u;
const SAID_IN = /(?:^|[.;,“"] )In an? (?:[\p{Ll}]+ ){0,2}$|(?:said|say|stated|announced|according to|told)[^,;]{0,30} in an? (?:joint |written |press )?$/u;
/** "would not renew its agreement with B": its end is told by that verb. */
const NOT_GOING_ON = /(?:not|no longer|never|n['’]t) (?:be |to )?(?:renew|extend|prolong|continu)[\p{Ll}]* (?:the |its |their |this |that )(?:[\p{Ll}-]+ ){0,4}$/u;

/** "under an agreement to be signed in March": the paper's own event is told behind it. */
const OWN_EVENT = /^,? (?:[\p{Ll}]+ ){0,3}?(?:to be |that (?:was|is|will be) |which (?:was|is|will be) |which,? (?:however,? )?(?:has|have|is|was) (?:not|yet to)(?: yet)?(?: been| be)? )?(?:signed|concluded|sealed|reached|initialled|initialed|inked|agreed|struck|made|finali[sz]ed|renewed|drawn up) /u;

/** "It is the fifth document of its kind", "this is the second pact between the two": said of the paper told before. */
const PREDICATE = /(?:^|[.;,“"] |and )(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]he (?:paper|document|deal|agreement|contract|accord|pact|memorandum|order|tie-up|partnership|move|signing)) (?:is|was|will be|becomes|became|marks|marked|represents|constitutes) (?:only |also |already |just )?(?:the|an?|one of the|their|its) (?:[\p{L}\p{N}-]+ ){0,4}$/u;
/** "talks on a treaty broke down". */
const FAILED = /^[^;.]{0,60}? (?:broke (?:down|up|off)|have broken (?:down|off)|collapsed?|(?:have |has )?failed|stalled|ended (?:without|in failure|with no|inconclusively)|(?:were|was|have been|has been) (?:broken off|called off|abandoned|suspended|halted)|came to nothing|fell through|(?:brought|yielded|produced|led to) no (?:result|outcome|breakthrough)s?)(?![\p{L}])/u;
const OF_ITS_KIND = /^ of (?:its|this|that|the|such) (?:kind|sort|type|nature)(?![\p{L}])/u;

/** "negotiating deals", "to ratify international treaties": any such papers. */
const BARE = /(?<!(?:the|its|their|these|those|both|two|three|four|five|six|seven|eight|nine|ten|several|\d) (?:[\p{Ll}-]+ )?)(?:[\p{Ll}]+(?:ing|e|y|t|n|er|al|ic|cial) )$/u;

/** "are renewed automatically unless one of the parties objects". */
const RENEWS_ITSELF = / (?:is|are|will be|shall be) (?:then )?(?:(?:automatically|tacitly) (?:renewed|extended|prolonged)|(?:renewed|extended|prolonged) (?:automatically|tacitly))/u;
/** "the value of the contracts concluded at the fair". */
const SUM_OF = /(?:value|number|volume|worth|total|sum|amount|majority|most|share) of (?:the |all |its |their )*(?:[\p{Ll}-]+ ){0,2}$/u;

const PARTNERS = 'cities|towns|countries|regions|partners|universities|companies|ports|provinces|states|municipalities|institutions|schools|places|districts|counties|organi[sz]ations|enterprises|firms|governments|providers|suppliers|bidders|tenderers|contractors|sponsors|hospitals|clubs|chambers|associations|agencies|airports';
/** "with 31 cities", "with more than a dozen ports": a total, unless the partners are named right behind it. */
const TOTAL = new RegExp(`^(?: [\\p{Ll}-]+){0,5}(?: ?\\([^()]{1,12}\\))? (?:with|between) (?:a total of |more than |over |about |some |nearly |around |as many as |at least |almost |up to )?(?:\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens of|hundreds of|scores of|many|several|numerous|various|a number of|other)(?: [\\p{L}-]+){0,3}? (?:${PARTNERS})(?!:|,? (?:of |namely |including |such as |like )?[\\uE000-\\uEFFF])`, 'u');
/** No total where some of those counted are named behind: "with five ports, among them A and B". */
function isTotal(after: string, from: number, others: Group | null): boolean {
  const end = from + (TOTAL.exec(after)?.[0].length ?? -from);
  return end > 0 && !(others !== null && others.start < end && end <= others.head);
}
/** "94 memoranda with chambers around the world": counted, and nobody is named. */
const COUNTED = /(?:^|\s)(?:\d{2,}|dozens of|scores of|hundreds of|numerous|many)(?: [\p{Ll}-]+){0,2} $/u;
const WITH_MANY = new RegExp(`^ with (?:[\\p{Ll}]+ ){0,2}(?:${PARTNERS})(?![\\p{L}])(?!:|,? (?:of |namely |including |such as |like )?[\\uE000-\\uEFFF])`, 'u');

/** "under the agreement": what follows from a paper, not the paper's own event. */
const ONLY_MENTIONED = /(?:^|\s)(?:[Uu]nder|[Aa]ccording to|[Aa]s per|[Pp]er|[Pp]ursuant to|[Ii]n line with|[Ii]n accordance with|[Bb]ased on|[Tt]hanks to) (?:the |an? |this |that |its |their )(?:[\p{L}\uF000-\uF8FE-]+ ){0,4}$/u;

/** "a request by Porto for a twinning agreement was rejected". */
export function isRefused(mask: string, paper: Paper): boolean {
  return REFUSED.test(mask.slice(paper.end, paper.end + 130)) && ASKED_FOR.test(mask.slice(Math.max(0, paper.start - 110), paper.start));
}
const ASKED_FOR = /(?:requests?|proposals?|ideas?|motions?|suggestions?) (?:of|for) (?:[\p{L}-]+ ){0,2}$|(?:requests?|applications?|bids?|offers?|proposals?|pleas?|motions?) (?:(?:by|from|of|for) (?:[^;.]{1,80} for )?|(?:[^;.]{1,50} )?to (?:open|establish|enter into|sign|start|create|conclude|form|set up|seek) )(?:an?|the) (?:[\p{L}-]+ ){0,3}$/iu;
const REFUSED = /^[^;.]{0,80} (?:(?:was|were|has been|is|be) (?:[\p{Ll}]+ )?(?:refused|rejected|declined|turned down|denied|dismissed|withdrawn|voted down)|(?:failed|found no (?:majority|support)))(?![\p{L}])/u;

/** True of what is told to be turned down right behind a place. */
export const isTurnedDown = (mask: string, from: number): boolean => REFUSED.test(mask.slice(from, from + 130));

/** "A motion to end the twinning was defeated", "voted down a bid to end it": what was moved has not been done. */
export function isDefeated(mask: string, act: { readonly start: number; readonly end: number }): boolean {
  const lead = mask.slice(Math.max(0, act.start - 100), act.start), moved = MOVED.exec(lead);
  return moved !== null && (VOTED_DOWN.test(lead.slice(0, moved.index)) || LOST.test(mask.slice(act.end, act.end + 200)));
}
const MOVED = /(?<![\p{L}])(?:[Mm]otions?|[Pp]roposals?|[Bb]ids?|[Rr]esolutions?|[Aa]ttempts?|[Pp]etitions?|[Mm]oves?|[Ii]nitiatives?|[Rr]equests?|[Cc]alls?)(?: [^,;.]{1,40})? to $/u;
const VOTED_DOWN = /(?:vot(?:ed|es) (?:down|against)|reject(?:ed|s)|threw out|throws out|defeat(?:ed|s)|turn(?:ed|s) down|dismiss(?:ed|es)|refus(?:ed|es)|los(?:t|es)) (?:an?|the|any|all|two|another) (?:[\p{Ll}-]+ ){0,2}$/u;
const LOST = /^[^;.]{0,160}? (?:(?:was|were|has been|have been) (?:[\p{Ll}]+ )?(?:defeated|rejected|voted down|lost|thrown out|turned down|dismissed|withdrawn)|(?:failed|fell)(?= (?:by|on|with|to)|[.,;]|$)|found no (?:majority|support)|did not (?:pass|carry))(?![\p{L}])/u;
