/** Binds papers to the verbs that make events of them, within one masked sentence. */
import { ACT_NAMES, DENIED, type Step } from './acts.ts';
import { PAPER_NAMES, type Instrument, type PaperName } from './papers.ts';
import { matchesOf } from '../matches.ts';

export interface Paper { readonly start: number; readonly end: number; readonly instrument: Instrument; readonly family: PaperName['family']; readonly text: string; /** Of a word that stands for a paper: what that was called. */ readonly words?: string }
export interface Act { readonly start: number; readonly end: number; readonly step: Step; readonly nominal: boolean; readonly strong: boolean; readonly text: string }
export type Way = 'active' | 'passive' | 'nominal' | 'bare';
/** `teller`: the verb of "the pact that A signed was ended", before which A stands. */
export interface Bound { readonly paper: Paper; readonly act: Act | null; readonly way: Way; readonly teller?: Act }

const papers = new RegExp(`(?<![\\p{L}-])(?:${PAPER_NAMES.map((p) => `(${p.pattern})`).join('|')})(?![\\p{L}])`, 'giu');
const acts = new RegExp(`(?<![\\p{L}-])(?:${ACT_NAMES.map((a) => `(${a.pattern})`).join('|')})(?![\\p{L}])`, 'giu');

/** Longest way from a verb to its paper, in letters of the mask. */
const REACH = 150;
const BE = /(?:^|[\s,])(?:was|were|is|are|been|be|being|got|gets)(?: [\p{L}]{2,12}){0,2} $/u;
/** What parts one clause from the next. */
export const BREAK = /[;:]|, and that |, (?:the (?:first|second|third|only|largest|latest|oldest|biggest)|while|whereas|but|although|including|among them|(?:under |of |by |in |for )?which|who(?:se|m)?|where) |\. /;
const RELATIVE = / (?:that|which|who|when|where|after|before|while|because|since|as) /;
const INTRANSITIVE = /^(?:expire|lapse|end|ran|run|under |in |on |close |near|await|being |dat|go(?:es)? |c[oa]me|follow|enter(?:s|ed)? into (?:force|eff|op)|went|t(?:ake|ook)|is |are |was |were |remain|stay|has |have |had |exist|allowed|left|permitted|(?:will|shall|is to|are to|should) follow)/i;

/** The mask that was read last: several readers ask for its papers, one after the other. */
let last: { readonly mask: string; readonly papers: readonly Paper[] } = { mask: '', papers: [] };

/** Every paper and tie that a masked sentence names, in order. */
export function papersIn(mask: string): readonly Paper[] {
  if (mask !== last.mask) last = { mask, papers: readPapers(mask) };
  return last.papers;
}
function readPapers(mask: string): Paper[] {
  const found: Paper[] = [];
  for (const m of matchesOf(papers, mask)) {
    const which = m.slice(1).findIndex((g) => g !== undefined);
    const name = PAPER_NAMES[which];
    if (name !== undefined) found.push({ start: m.index, end: m.index + m[0].length, instrument: name.instrument, family: name.family, text: m[0] });
  }
  return found;
}
/** Every verb and noun of signing that lies in no paper's name, in order. */
export function actsIn(mask: string, taken: readonly Paper[]): Act[] {
  const found: Act[] = [];
  for (const m of matchesOf(acts, mask)) {
    const start = m.index, end = start + m[0].length;
    if (taken.some((p) => p.start < end && start < p.end)) continue;
    const name = ACT_NAMES[m.slice(1).findIndex((g) => g !== undefined)];
    if (name !== undefined) found.push({ start, end, step: name.step, nominal: name.nominal === true, strong: name.strong === true, text: m[0] });
  }
  return found;
}

/** "an agreement on friendly ties", "an MoU for establishing sister relations": the tie is what the paper is about. */
export function isObjectOf(mask: string, paper: Paper, all: readonly Paper[]): boolean {
  if (paper.family === 'paper') return paper.instrument === 'contract' && !/^contract|^deal/i.test(paper.text) && all.some((p) => p.family === 'paper' && p.end <= paper.start && paper.start - p.end < 110 && /^ (?:(?:with|between) [^,;.]{1,80} )?(?:on|for|about|concerning|covering|regarding) (?:an? |the )?(?:[\p{Ll}-]+ ){0,3}$/u.test(mask.slice(p.end, paper.start)));
  return all.some((p) => p.family === 'paper' && (
    p.end <= paper.start && /^ (?:(?:with|between) [^,;.]{1,80}(?:, [\uE000-\uEFFF])? )?(?:on|of|for|to|about|regarding|concerning|aimed|in|towards?|that|which|establish\w*|formali\w*|(?:re-?)?affirming|confirming|renewing|extending|reviving|deepening|strengthening|expanding|cementing)(?: [^,;.]{0,90})? ?$/.test(mask.slice(p.end, paper.start))
    || paper.family === 'loose' && p.end <= paper.start && paper.start - p.end < 200 && IN_ITS_LIST.test(mask.slice(p.end, paper.start))
    || p.start >= paper.end && p.start - paper.end <= 9 && /^(?: |, ?(?:an? |the )?)?$/.test(mask.slice(paper.end, p.start))));
}

/** "a memorandum, covering joint research, staff exchange and": the list tells what the paper is about. */
const IN_ITS_LIST = /[ ,](?:on|for|in|covering|covers|concerning|regarding|including|includes|spanning|to) (?:(?!(?:will|established|set up|founded|formed|agreed|launched|forged)(?![\p{L}]))[^;.\uE000-\uEFFF])*$/u;

/** "was signed", not "is negotiating" or "is expected to sign". */
function passive(mask: string, act: Act): boolean {
  const before = mask.slice(Math.max(0, act.start - 30), act.start);
  return !/ing(?: |$)/.test(act.text) && !before.endsWith(' to ') && BE.test(before);
}

interface Around { readonly verbs: readonly Act[]; readonly found: readonly Paper[] }

/** "No agreement was signed", "without any contract": a paper that there is not. */
const NONE = /(?:^|[\s(“"])(?:[Nn]o|[Nn]either|[Ww]ithout(?: an?| any)?|[Nn]ot (?:an?|any|one)) (?:(?!longer |less |doubt )[\p{Ll}-]+ ){0,3}$/u;

/** "called for an agreement with Porto", "would welcome closer ties": somebody wants what is not even planned. */
export const WISHED = /(?<![\p{L}])(?:drop(?:s|ped)|shelv(?:es|ed)|abandon(?:s|ed)|scrap(?:s|ped)|cancel(?:s|led|ed)|buri(?:es|ed)|withdr(?:ew|aws)|reject(?:s|ed)|ruled out|turned down) (?:its |their |the |an? |all |any )?(?:[\p{Ll}]+ )?(?:plans?|ideas?|proposals?|talks|negotiations|bids?|offers?) (?:for|to|on|of|about) (?:(?:sign|conclude|sell|buy|make|renew|join|enter into) )?(?:an?|such an?|the|its|their)? ?(?:[\p{Ll}-]+ ){0,4}$|(?<![\p{L}])(?:call(?:s|ed|ing)?|press(?:es|ed|ing)?|push(?:es|ed|ing)?|plead(?:s|ed|ing)?|lobb(?:y|ies|ied|ying)|argu(?:es|ed|ing)|appeal(?:s|ed|ing)?|campaign(?:s|ed|ing)?|hop(?:es|ed|ing)|long(?:s|ed)|calls) for (?:an?|such an?|closer|new|more|the) (?:[\p{Ll}-]+ ){0,4}$|(?<![\p{L}])(?:urg(?:es|ed|ing)|demand(?:s|ed|ing)|favour(?:s|ed)|favor(?:s|ed)|would (?:like|welcome|prefer)|needs?|wish(?:es|ed) for|dream(?:s|ed|t) of|deserves?) (?:an?|such an?|closer|more) (?:[\p{Ll}-]+ ){0,4}$|(?<![\p{L}])(?:interest(?:ed)?|the (?:possibility|prospect|feasibility|idea|benefits|merits)|need|case|appetite|room|scope) (?:in|of|for) (?:an?|such an?|signing an?|concluding an?|having an?) (?:[\p{Ll}-]+ ){0,4}$/u;

/** "whether the agreement is renewed", "if the two sides sign a pact": nothing is told. */
const SUPPOSED = /(?:^|[\s,(])(?:[Ii]f|[Uu]nless|[Ww]hether(?: or not)?) [^,;:.]*$/u;

/** "the agreement, signed by A, covers exchanges": the verb has its paper before it. */
const isTaken = (mask: string, act: Act, { found }: Around): boolean => found.some((p) => p.family === 'paper' && p.end <= act.start && /^,? (?:(?:which|that) (?:was|were) )?$/.test(mask.slice(p.end, act.start)));

/** "will build a terminal under a concession agreement": the deed rests on the paper, it does not make it. */
const RESTS_ON = / (?:under|thanks to|according to|pursuant to|as part of|in line with|on the basis of|based on|following|in accordance with) (?:an?|the|its|their|this|that) /;
/** The same right before a paper. */
export const RESTING = /[^,;] (?:under|pursuant to|as part of|in line with|on the basis of|based on|in accordance with) an? (?:[\p{L}\p{N}-]+ ){0,4}$/u;

/** "exchanged views on the treaty". */
const SWAPS = /^exchang/i;
const SWAPPED = /^ (?:their |some |friendly )?(?:views?|ideas|opinions|gifts|experiences?|words|greetings|pleasantries|information|thoughts|souvenirs|notes on|letters on)(?![\p{L}])/u;

/** "signed a pact with A, and a lease with B is under way": the second paper is the subject of a clause of its own. */
const OWN_CLAUSE = /,? (?:and|but|while) (?:an?|the|its|their|another|one) (?:[\p{L}\p{N}-]+ ){0,4}$/u;
const OWN_PREDICATE = /^(?: (?:with|between|on|for|of|to) (?:(?! (?:that|which|who|and) )[^,;.]){1,90}?)? (?:is|are|was|were|will|has|have|had|awaits?|should|could|may|might|remains?|stands|runs|ran|ended|expired|lapsed)(?! (?:also )?(?:sign|conclud)(?:ed)? )(?![\p{L}])/u;

/** "scrapped passports in an agreement": the paper is how it was done. */
const BY_A_PAPER = / (?:in|under|through|by) an? (?:[\p{L}\p{N}-]+ ){0,3}$/u;

/** The act that a paper belongs to, and how; null when the paper is only mentioned. */
export function bind(mask: string, paper: Paper, around: Around): Bound | null {
  const lead = mask.slice(Math.max(0, paper.start - 90), paper.start);
  if (NONE.test(lead.slice(-40)) || SUPPOSED.test(lead) || /^[^,;:.]{0,60} (?:was|were|has been|have been) (?:removed|struck|taken|withdrawn) (?:from|off) /.test(mask.slice(paper.end, paper.end + 120))) return null;
  const left = around.verbs.filter((a) => a.end <= paper.start && paper.start - a.end <= REACH).at(-1);
  const gap = left === undefined ? '' : mask.slice(left.end, paper.start);
  const leftFits = left !== undefined && !BREAK.test(gap) && !(paper.family === 'paper' && OWN_CLAUSE.test(gap) && OWN_PREDICATE.test(mask.slice(paper.end, paper.end + 130))) && !(SWAPS.test(left.text) && SWAPPED.test(gap)) && !(paper.family === 'paper' && RESTS_ON.test(gap)) && !denied(mask, left) && !left.text.startsWith('follow') && fits(paper, left) && !(paper.family === 'loose' && isTaken(mask, left, around)) && !(left.step === 'ended' && !left.nominal && (gap.includes(' with ') || BY_A_PAPER.test(gap)));
  if (paper.family !== 'loose' && AGED.test(lead)) return { paper, act: null, way: 'bare' };
  if (leftFits && left.nominal) return { paper, act: left, way: 'nominal' };
  const told = relativeAct(mask, paper, around);
  if (leftFits && /^[^,]{0,70}$/.test(gap) && !RELATIVE.test(gap) && !passive(mask, left)) {
    const signing = left.step === 'approved' ? told ?? participleBehind(mask, paper, around) : null;
    if (signing !== null) return { paper, act: signing, way: signing === told ? 'active' : 'passive' };
    return told !== null && (left.step === 'ended' || left.step === 'suspended' || left.step === 'renewed') ? { paper, act: left, way: 'active', teller: told } : { paper, act: left, way: 'active' };
  }
  if (told !== null) {
    const fate = fateBehind(mask, told, around);
    return fate === null ? { paper, act: told, way: 'active' } : { paper, act: fate, way: 'active', teller: told };
  }
  const right = rightAct(mask, paper, around);
  if (right !== null) return { paper, act: right, way: 'passive' };
  if (leftFits && !RELATIVE.test(gap) && !passive(mask, left)) return { paper, act: left, way: 'active' };
  if (paper.family !== 'loose' && PAIR_HAS.test(mask.slice(Math.max(0, paper.start - 110), paper.start)) && !/(?:need|lack|want|without|seek|consider|discuss|propos|negotiat|prepar|under|if )/.test(mask.slice(Math.max(0, paper.start - 50), paper.start))) return { paper, act: null, way: 'bare' };
  if (paper.family === 'tie' && WITH_SOMEBODY.test(mask.slice(paper.end, paper.end + 100)) && /^[^;:.]{0,120}(?:dead|over|no more|a thing of the past|history|(?:was|were|been) (?:[\p{Ll}]+ )?(?:scrapped|shelved|abandoned))/u.test(mask.slice(paper.end))) return { paper, act: null, way: 'bare' };
  if (paper.family !== 'loose' && hasOwnDay(mask, paper)) return { paper, act: null, way: 'bare' };
  if (paper.family === 'paper' && WHEREBY.test(mask.slice(paper.end, paper.end + 60))) return { paper, act: null, way: 'bare' };
  if (paper.family === 'paper' && (NOT_THERE_YET.test(mask.slice(paper.end, paper.end + 200)) || BINDS_TWO.test(mask.slice(paper.end, paper.end + 160)) && /(?:^|[\s(])an? (?:[\p{L}\p{N}-]+ ){0,4}$/iu.test(mask.slice(Math.max(0, paper.start - 50), paper.start)))) return { paper, act: null, way: 'bare' };
  if (paper.family !== 'loose' && /[\uE000-\uEFFF][-–—/][\uE000-\uEFFF] (?:[\p{Ll}-]+ ){0,3}$/u.test(mask.slice(Math.max(0, paper.start - 50), paper.start)) && paper.family === 'paper' && !/s$/i.test(paper.text)) return { paper, act: null, way: 'bare' };
  if (paper.family === 'paper' && WITH_SOMEBODY.test(mask.slice(paper.end, paper.end + 160))) return { paper, act: null, way: 'bare' };
  return null;
}

/** "the 30th anniversary of the signing of their twinning pact", "20 years of friendship": the paper or tie is as old as that. */
export const AGED = /([\uF000-\uF8FE])(?: (?:[\p{Ll}]+ )?anniversary of| years of|-year-old)(?: (?:the|their|its|this|that|an?))?(?: (?:official |formal )?(?:signing|establishment|conclusion|founding|setting up|creation|formation|beginning|inception) of(?: (?:the|their|its|an?))?)? (?:[\p{Ll}-]+ ){0,3}$/u;

const MADE = '(?:signed|concluded|sealed|founded|begun|established|entered into|agreed|made|formed|forged|started|set up|reached|inked|created|launched|renewed)';
/** "a contract from 2017", "the pact of 21 January 2000", "a partnership, founded in 1970": the paper tells its own day. */
const OWN_DAY_BEHIND = new RegExp(`^(?: (?:with|between|on|for|of) (?:(?! (?:of|from|dated|since|in) [\\uF000-\\uF8FE])[^,;.]){1,80}?(?:, [\\uE000-\\uEFFF](?=,))?)?(?:,? (?:of|from|dated|since|(?:now )?in (?:place|force|effect) since|(?:which|that) (?:dates|goes) (?:back )?(?:to|from)|dating (?:back )?(?:to|from)|(?:that|which) (?:goes back to|began (?:in|on)|started (?:in|on)|dates from)|(?:(?:that|which) (?:was|were|has existed|had been|has been) )?(?:${MADE} )?(?:in|on|since|as early as|back in))|,? ${MADE}| ?\\((?:since |of |from )?) ?(?:the (?:year )?)?[\\uF000-\\uF8FE]`, 'u');
const OWN_DAY_BEFORE = /[\uF000-\uF8FE] (?:[\p{Ll}-]+ ){0,3}$/u;

export function hasOwnDay(mask: string, paper: Paper): boolean {
  const behind = OWN_DAY_BEHIND.exec(mask.slice(paper.end, paper.end + 170));
  if (behind !== null) return paper.family === 'paper' || !/ (?:in|on) [\uF000-\uF8FE]$/.test(behind[0]) || new RegExp(MADE).test(behind[0]);
  return paper.family === 'paper' && OWN_DAY_BEFORE.test(mask.slice(Math.max(0, paper.start - 40), paper.start)) && /(?:^|[\s(])(?:the|its|their|a|an|this|that|our|under|['’]s) (?:[\p{Ll}]+ )?[\uF000-\uF8FE] (?:[\p{Ll}-]+ ){0,3}$/u.test(mask.slice(Math.max(0, paper.start - 50), paper.start));
}

/** "the agreement should be ready for signature", "a draft accord had gone to the ministry": what is not there yet is planned. */
const NOT_THERE_YET = /^(?:[^;:.]{0,120})? (?:(?:was|were|has been|have been|is|are) (?:put off|postponed|delayed|adjourned|shelved until|being (?:drafted|drawn up|worked)|ready for sign)|should be (?:ready|signed)|(?:is|are|remains?) (?:still )?(?:in the drawer|unsigned|awaiting|pending|outstanding)|stays in the drawer|(?:has|had|have) gone to|(?:was|were|has been|had been) (?:sent|submitted|forwarded|put) to|awaits? (?:the |its )?(?:sign|approv|ratif|consent|nod)|needs? (?:the )?(?:approval|consent|ratification)|waits for|still (?:has|needs|requires|to be)|yet to be (?:signed|papered|concluded|finali[sz]ed)|is (?:expected|due|hoped) (?:by|in|for|before|next|this|soon)|(?:is|are) (?:now |still |already )?(?:at (?:an? )?(?:advanced|early|final|late) stage|in its (?:final|last) (?:stage|phase)|nearly (?:ready|done|finished)|well advanced|being (?:finali[sz]ed|negotiated|prepared)))/u;
/** "An accord ties Porto to Turku": a new paper and two whom it binds. */
const BINDS_TWO = /^(?: (?!with|between)[\p{Ll}-]+){0,5} (?:ties?|tied|binds?|bound|links?|linked|commits?|committed|unites?|united|obliges?|obliged|allows?|lets?|joins?|joined|connects?|connected|brings?|brought|governs?|requires?|gives?|gave|entitles?|makes?|made) (?:the |both |together )*[\uE000-\uEFFF][^;:.]{0,60}[\uE000-\uEFFF]/u;

/** "A and B have got themselves a codeshare": two parties, a verb of any kind, one new paper. */
const PAIR_HAS = /[\uE000-\uEFFF](?:,? and |, )(?:the |its )?(?:[\p{Ll}]+ ){0,2}[\uE000-\uEFFF](?: [\p{Ll}]+){1,5} (?:an? |their (?:first |second |new )?)(?:[\p{Ll}\p{N}-]+ ){0,3}$/u;

/** "an agreement on ferries with Porto", "the pact, signed twice, between A and B": a paper whose parties stand with it exists, whatever the verb. */
const WITH_SOMEBODY = /^(?:,? (?:on|for|about|of|over|concerning|regarding|to|in) [^,;:.]{3,80})?(?:, (?:worth|valued at|running|lasting|effective|dated) [^;:.]{3,60}?,)?,? (?:(?:is|was) )?(?:with|between) (?:[\p{L}'’-]+,? ){0,6}[\uE000-\uEFFF]/u;

/** "a letter of intent by which A will buy tugs from B": the paper stands, its content names the parties. */
export const WHEREBY = /^,? (?:(?:by|under|in|through) which|whereby) (?:the )?[\uE000-\uEFFF]/u;

/** Loose words ("ties", "documents") need a telling verb; "discussed cooperation" is talk. */
function fits(paper: Paper, act: Act): boolean {
  if (paper.family === 'paper') return true;
  if (paper.family === 'tie') return act.step !== 'intent' || /propos|negotiat|discuss/.test(act.text);
  return act.strong || act.text.startsWith('reach') && /co-?operation/.test(paper.text) || /^(?:dat|go)/.test(act.text) && /tie|link|relation|bond/.test(paper.text) || (/^(?:both |two |three |four |the )?(?:texts|documents?|papers?)$/i.test(paper.text) ? act.step === 'signed' : /^(?:sign|seal|formali[sz])/i.test(act.text) || act.step === 'established' && !/launch|start|create|set/.test(act.text));
}

const CLAUSE_OF = /^(?:(?: [^;.]{0,80}?)?,? (?:that|which) [^;:.]{0,80}| (?:the )?)[\uE000-\uEFFF],?(?: (?:has|have|had|also|both|jointly|then|will|are to|is to|plan to))* $/u;
/** "the memorandum that A and B signed": who acts stands behind the paper. */
function relativeAct(mask: string, paper: Paper, around: Around): Act | null {
  for (const act of around.verbs) {
    if (act.start < paper.end || act.nominal || act.start - paper.end > REACH) continue;
    if (CLAUSE_OF.test(mask.slice(paper.end, act.start)) && !around.found.some((p) => p.start >= paper.end && p.end <= act.start && p.family === 'paper')) return denied(mask, act) || !fits(paper, act) || act.text.endsWith('ing') ? null : act;
  }
  return null;
}

/** "the partnership with A, which was established in 2004": the clause tells how it came to be. */
const WHICH_WAS = /^(?: (?:with|between|of) [^,;.]{1,80})?,? (?:which|that) (?:was|were|has been|had been) (?:(?:first|originally|formally|officially) )?$/u;

function rightAct(mask: string, paper: Paper, around: Around): Act | null {
  for (const act of around.verbs) {
    if (act.start < paper.end) continue;
    const gap = mask.slice(paper.end, act.start);
    if (gap.length > 220 || act.nominal || !fits(paper, act)) { if (gap.length > 220) return null; continue; }
    const later = /; (?:it|they|this|both|the (?:text|paper|document)s?) (?:was|were|is|are|will be|has been) $/.test(gap);
    if (BREAK.test(gap) && !later && !WHICH_WAS.test(gap)) return null;
    if (denied(mask, act) || /(?:due|set|scheduled|bound) to $/.test(mask.slice(Math.max(0, act.start - 12), act.start)) && (act.step === 'ended')) continue;
    const be = BE.test(gap.slice(-30)) || later;
    const participle = /(?:ed|uck|wn|ten|en|ut|de)(?: (?:off|on|to|upon|out))?$/i.test(act.text) && /^(?:[^,]{0,90}|[^,]{0,60},(?: [\p{Ll}]{2,12})?) $/u.test(gap) && !/ (?:has|have|had|who|which|that) /.test(gap) && !subjectIn(gap);
    const aside = !be && /, (?:first |originally |initially |already )?$/.test(gap);
    if (be || participle || INTRANSITIVE.test(act.text)) return aside ? afterAside(mask, act, around) ?? act : participle && !be ? lapsedBehind(mask, act, around) ?? act : act;
    if (around.found.some((p) => p.start >= paper.end && p.end <= act.start) && act.step !== 'ended') return null;
  }
  return null;
}

/** "ratified the treaty with B signed in 2022": what was signed before is approved behind. */
function participleBehind(mask: string, paper: Paper, { verbs }: Around): Act | null {
  const act = verbs.find((a) => a.start > paper.end && a.start - paper.end < 100);
  return act !== undefined && /^(?:signed|concluded|inked|sealed)/.test(act.text) && /^(?: (?:with|between) [^,;.]{1,80}?)?,? (?:which was |that was |already )?$/.test(mask.slice(paper.end, act.start)) ? act : null;
}

/** "the pact, signed in 2011, was ended": the verb behind the aside tells what became of it. */
function afterAside(mask: string, act: Act, around: Around): Act | null {
  const next = around.verbs.find((v) => v.start > act.end);
  return next !== undefined && next.step !== 'approved' && !(next.step === 'intent' && (act.step === 'ended' || act.step === 'suspended')) && /^[^,;]{0,60}, (?:was|were|has been|had been|is|be|will be|shall be|is to be) $/.test(mask.slice(act.end, next.start)) && !denied(mask, next) ? next : null;
}

/** "the pact concluded in 2011 between A and B lapsed in May", "... has been terminated": what became of it. */
function lapsedBehind(mask: string, act: Act, { verbs }: Around): Act | null {
  const next = verbs.find((v) => v.start > act.end && !v.nominal);
  if (next === undefined || next.start - act.end > 140 || next.step !== 'ended' && next.step !== 'suspended' && next.step !== 'renewed' || denied(mask, next)) return null;
  const gap = mask.slice(act.end, next.start);
  return !BREAK.test(gap) && !RELATIVE.test(gap) && (BE.test(gap.slice(-30)) || LAPSES.test(next.text) && /[^,] $/.test(gap)) && !/ (?:and|or|to|by) $/.test(gap) ? next : null;
}
const LAPSES = /(?:expired?|expires|lapsed?|lapses|ran out|ended|c[ao]me to an end)$/;

/** "the pact that A and B signed in 2011 was ended": what became of it stands behind the clause that tells who made it. */
function fateBehind(mask: string, told: Act, around: Around): Act | null {
  const next = around.verbs.find((v) => v.start > told.end);
  return next !== undefined && (next.step === 'ended' || next.step === 'suspended' || next.step === 'renewed') && /^[^,;.]{0,80} (?:was|were|has been|had been|is|be|will be|is to be|has|have|had) (?:[\p{Ll}]+ )?$/u.test(mask.slice(told.end, next.start)) && !denied(mask, next) ? next : null;
}

/** A party right before the verb would be its subject. */
function subjectIn(gap: string): boolean {
  return /[\uE000-\uEFFF](?: (?:has|have|had|will|also|recently))* $/.test(gap) && !/(?:with|between|and|by|of|in) (?:the )?[\uE000-\uEFFF] $/.test(gap);
}

/** What has not been signed yet is planned. */
const NOT_YET = /(?:(?:yet|still|remains?) to (?:be )?|(?:not|n't) yet (?:been |be )?|(?:^|[.;] )Not (?:yet )?)(?:signed|concluded|sealed|finali[sz]ed|ratified|inked|sign|conclude)$/;

/** "has yet to be signed", "has not been signed so far". */
export function isNotYet(mask: string, act: Act): boolean {
  const lead = mask.slice(Math.max(0, act.start - 30), act.end);
  return NOT_YET.test(lead) || /(?:not|n't) (?:been |be )?(?:formally |officially )?(?:signed|concluded|sealed|finali[sz]ed|ratified|inked)$/.test(lead) && /^ (?:as yet|yet|so far|to date)(?![\p{L}])/u.test(mask.slice(act.end, act.end + 10));
}

function denied(mask: string, act: Act): boolean {
  if (isNotYet(mask, act)) return false;
  const before = mask.slice(Math.max(0, act.start - 40), act.start).split(/[,;:]/).at(-1) ?? '';
  return DENIED.test(`${before} `) || /^ (?:nothing|no )/.test(mask.slice(act.end, act.end + 10));
}
