/** Papers that were only wished for, talked of, alleged or opposed: nothing was concluded. */
import { isDisowned } from './disowned.ts';
import { beforeVerb, verbToPaper, type Case, type Objection } from './case.ts';

const stepOf = ({ bound: { act } }: Case): string | null => act?.step ?? null;

export const NOT_DONE: readonly Objection[] = [
  { why: 'it is only called for', holds: (one) => CALLED_ON.test(beforeVerb(one, 110)) },
  { why: 'it was only meant to be', holds: (one) => / an? (?:[\p{L}\p{N}-]+ ){0,4}$/u.test(one.lead) && MEANT.test(beforeVerb(one, 50)) },
  { why: 'nothing came of it', holds: (one) => stepOf(one) === 'intent' && FAILED.test(behindBoth(one)) },
  { why: 'with whom is not named', holds: (one) => stepOf(one) === 'intent' && UNNAMED_PARTNER.test(verbToPaper(one) ?? '') },
  { why: 'it ends something else', holds: (one) => endsElse(one) },
  { why: 'it was only moved', holds: (one) => ENDS_ELSE.has(stepOf(one) ?? '') && MOVED_TO.test(beforeVerb(one, 40)) },
  { why: 'a membership, no agreement', holds: ({ lead }) => /(?:accession|membership|admission|entry|joining) $/i.test(lead) },
  { why: 'it is told as not to go on', holds: ({ bound: { act, paper }, lead }) => (act === null || act.start > paper.end && act.step === 'ended') && NOT_GOING_ON.test(lead) },
  { why: 'it is told in a story', holds: ({ mask }) => IN_A_STORY.test(mask) },
  { why: 'it is only alleged', holds: (one) => ACCUSED.test(beforeVerb(one, 120)) },
  { why: 'it is only opposed', holds: ({ lead }) => OPPOSED.test(lead) },
  { why: 'it is forged', holds: ({ lead, bound: { paper }, others }) => FAKED.test(lead) || paper.family === 'paper' && others === null && FORGED.test(lead) },
  { why: 'it is a rumour', holds: ({ lead }) => RUMOURED.test(lead) },
  { why: 'it is denied', holds: ({ mask, bound: { act } }) => act !== null && isDisowned(mask, act.start) },
  { why: 'it is a rule for later, no event', holds: ({ mask, bound: { act, paper } }) => act !== null && act.step === 'renewed' && act.start > paper.end && RENEWS_ITSELF.test(mask.slice(paper.end, act.end + 16)) },
];

function behindBoth({ mask, bound: { act, paper } }: Case): string {
  const from = Math.max(act?.end ?? 0, paper.end);
  return mask.slice(from, from + 90);
}
function endsElse({ mask, bound: { act, paper } }: Case): boolean {
  return act !== null && ENDS_ELSE.has(act.step) && act.start > paper.end && TRANSITIVE.test(mask.slice(paper.end, act.end + 40));
}

/** "had meant to sign an agreement": it came to nothing. */
const MEANT = /(?<![\p{L}])had (?:[\p{Ll}]+ly |once |also )?(?:meant|hoped|intended|wanted|wished|tried|sought|longed) to (?:[\p{Ll}]+ )?$/u;
/** "called on the government to sign the protocol". */
const CALLED_ON = /(?:call(?:s|ed|ing)? (?:up)?on|urg(?:es|ed|ing)|encourag(?:es|ed|ing)|exhort(?:s|ed|ing)|plead(?:s|ed|ing)? with|press(?:es|ed|ing)|appeal(?:s|ed|ing)? to|implor(?:es|ed)|begg(?:ed|ing)) (?:[^\s;:.]+ ){1,8}to (?:[\p{Ll}]+ )?$/u;
/** "talks on a treaty broke down". */
const FAILED = /^[^;.]{0,60}? (?:broke (?:down|up|off)|have broken (?:down|off)|collapsed?|(?:have |has )?failed|stalled|ended (?:without|in failure|with no|inconclusively)|(?:were|was|have been|has been) (?:broken off|called off|abandoned|suspended|halted)|came to nothing|fell through|(?:brought|yielded|produced|led to) no (?:result|outcome|breakthrough)s?)(?![\p{L}])/u;
/** "is negotiating with three banks over a loan". */
const UNNAMED_PARTNER = /^ ?(?:with|between) (?!(?:an?|the) [^,;.]{0,40}[\uE000-\uEFFF])(?:an?|several|some|various|other|further|potential|two|three|four|five|a number of|local|foreign|international|commercial|private) [^,;.\uE000-\uEFFF]{3,60} (?:over|on|about|for|regarding) (?:an?|the|its|their) (?:[\p{L}-]+ ){0,4}$/u;
/** "The agreement ends a strike of nine days", "the accord halts the fighting". */
const TRANSITIVE = /^(?: (?:with|between) [^,;.]{1,60}?)? (?:(?:will|would|could|may|might|also|thus|should|formally) )*(?:ends?|ended|halts?|halted|terminates?|terminated|cancels?|cancelled|suspends?|suspended|freezes?|froze|pauses?|paused|dissolves?|dissolved) (?:an?|the|its|their|all|any|years|months|weeks|decades|days|nearly|more than|\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten) (?!end |day |year |month |week |same |following |years ago|months ago)/u;
const ENDS_ELSE: ReadonlySet<string> = new Set(['ended', 'suspended']);
/** "had moved to end the ties", "a motion to suspend the link". */
const MOVED_TO = /(?:(?:had|has|have) (?:moved|wanted|sought|asked|threatened|called)|moved|motions?|calls?|petitions?|requests?|demands?|threat(?:s|ened)?) to (?:[\p{Ll}]+ )?$/u;
/** "would not renew its agreement with B": its end is told by that verb. */
const NOT_GOING_ON = /(?:not|no longer|never|n['’]t) (?:be |to )?(?:renew|extend|prolong|continu)[\p{Ll}]* (?:the |its |their |this |that )(?:[\p{Ll}-]+ ){0,4}$/u;
/** "In the novel, Venice and Genoa sign a treaty", "The film tells of a deal". */
const IN_A_STORY = /^(?:In|The|His|Her|This|Set in) (?:(?:the|his|her|this|that) )?(?:[\p{Ll}]+ )?(?:novel|film|movie|book|play|drama|opera|comic|sitcom|musical|tale|legend)(?:,| (?:tells|is about|follows|revolves|centres|centers|depicts|portrays|recounts|shows))(?![\p{L}])/u;
/** "accused him of pulling out of". */
const ACCUSED = /(?<![\p{L}])accus(?:es?|ed|ing) [^;:.]{1,80} of (?:[\p{Ll}]+ )?$/u;
/** "signed a petition against the contract". */
const OPPOSED = /(?:petitions?|protests?|appeals?|objections?|complaints?|campaigns?|rall(?:y|ies)|lawsuits?|demonstrations?) (?:against|over|about) (?:the|an?|its|their) (?:[\p{Ll}-]+ ){0,3}$/iu;
/** From such a word to the paper: "a", "several new". */
const ONE_OF_THEM = ' (?:(?:an?|the|two|three|several|its|their|his|her) )?(?:[\\p{Ll}-]+ ){0,2}$';
/** "forged a loan agreement", not "forged a partnership with Porto". */
const FORGED = new RegExp(`forg(?:ed|es)${ONE_OF_THEM}`, 'iu');
/** "a fake contract", "arrested for forging a loan agreement". */
const FAKED = new RegExp(`(?:forging|fak(?:e|ed|es|ing)|falsif(?:ied|ies|ying)|fabricat(?:ed|ing)|fictitious|counterfeit(?:ed|ing)?|bogus|sham)${ONE_OF_THEM}`, 'iu');
/** "rumours of a deal with B". */
const RUMOURED = /(?:(?:rumou?rs?|speculation|gossip|whispers) (?:of|about|over|on|that)|reports? (?:of|about)) (?:(?:an?|the|any|its|their) )?(?:[\p{Ll}-]+ ){0,2}$/iu;
/** "are renewed automatically unless one of the parties objects". */
const RENEWS_ITSELF = / (?:is|are|will be|shall be) (?:then )?(?:(?:automatically|tacitly) (?:renewed|extended|prolonged)|(?:renewed|extended|prolonged) (?:automatically|tacitly))/u;
