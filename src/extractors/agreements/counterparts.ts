/** With whom a paper is: the group behind "with" or "between", the borrower, the supplier, the one who is bought. */
import type { Bound } from './binding.ts';
import { BREAK } from './binding/fitting.ts';
import type { Group } from './groups.ts';
import type { Paper } from './mentions.ts';
import type { Scene } from './scene.ts';
import { before, behind } from './windows.ts';

/** The group that a paper is with; `papers` are all of the sentence, for a partner belongs to the paper before it. */
export function counterparts(scene: Scene, bound: Bound, papers: readonly Paper[]): Group | null {
  return givenTo(scene, bound) ?? partnerBehind(scene, bound, papers) ?? hostOf(scene, bound) ?? boughtBy(scene, bound)
    ?? goalOf(scene, bound) ?? partnerBefore(scene, bound) ?? null;
}

/** True of a group whose preposition makes it a partner of the paper. */
function isPartner(scene: Scene, bound: Bound, group: Group): boolean {
  const { paper } = bound;
  switch (group.prep) {
    case 'with': case 'among': return true;
    case 'between': return !ROUTE.test(before(scene.mask, group.start, 40));
    case 'of': return /that of$/i.test(paper.text);
    case 'from': return !FIRM_FROM.test(before(scene.mask, group.start, 40)) && isOfContract(scene, bound, group);
    case 'for': return isOfContract(scene, bound, group) && isApprovedFor(scene, bound, group);
    case 'to': return isBoundTo(paper, group) || isOfContract(scene, bound, group) && isSuppliedTo(scene, bound, group);
    default: return false;
  }
}
/** "signed by A, a young firm from B": where the firm is at home. */
const FIRM_FROM = /, (?:an?|the) (?:[\p{Ll}-]+ ){1,3}$/u;
const WITH = new Set(['with', 'between', 'among']);
/** "a codeshare on flights between B and C": where they fly is not who flies. */
const ROUTE = /(?<![\p{L}])(?:flights?|routes?|(?:(?:air|ferry|bus|train|rail|railway|shipping|direct|regular|daily|weekly|feeder|liner|container|freight|cargo|passenger|night|fast|high-speed|maritime|sea|road|transport) )+(?:services?|links?|connections?|lines?|traffic|corridors?)|trains?|ferries|sailings|service|railway|motorway|highway|pipeline|cable|interconnector|tunnel|bridge|traffic|goods|passengers|cargo) between (?:the )?$/u;

/** "its ties to B". */
function isBoundTo({ family, text, end }: Paper, { start }: Group): boolean {
  return family !== 'paper' && !/shar/.test(text) && start - end < 9;
}

/** "a contract from B"; not "a loan to bring water to B". */
function isOfContract({ mask }: Scene, { paper }: Bound, { start }: Group): boolean {
  return paper.instrument === 'contract' && !ITS_OBJECT.test(mask.slice(Math.min(paper.end, start), start));
}
/** "a loan to bring water to X", "pumps that draw warmth from Y": what the contract does, not with whom it is. */
const ITS_OBJECT = / (?:to (?!the |supply|deliver|ship |export |sell|provide|lease|transfer|buy|purchase)[\p{Ll}]{3,}|that|which|for [\p{Ll}]+ing) [^;.]* /u;

/** "approved a loan for B", not "for B's port". */
function isApprovedFor({ mask }: Scene, { paper, act }: Bound, { end }: Group): boolean {
  return act?.step === 'approved' && LENT.test(paper.text) && !/^['’]/.test(mask.slice(end, end + 1));
}
/** What a bank's board approves for somebody. */
const LENT = /loan|credit|grant|financ|guarantee|facilit/i;

/** "a loan to B", "a contract to deliver trams to B". */
function isSuppliedTo({ mask }: Scene, { paper, act }: Bound, { start }: Group): boolean {
  return MONEY.test(paper.text + (act?.text ?? '')) || LETS.test(paper.text) && mask.startsWith(' of ', paper.end) && start - paper.end < 90 || SUPPLIES.test(mask.slice(paper.end, start));
}
/** "the lease of the old quay to B". */
const LETS = /^(?:lease|sale|hire|letting|sublease)$/i;
const MONEY = /loan|credit|grant|financ|award/;
const SUPPLIES = / (?:supply|deliver|sell|ship|export|provide|lease|transfer|be (?:supplied|delivered|sold|shipped)) [^;.]{0,90}$/;

/** "granted Cape Verde a loan", "awarded the yard a contract". */
function givenTo({ groups, mask }: Scene, { paper, act }: Bound): Group | undefined {
  if (act === null || act.end > paper.start || paper.instrument !== 'contract' && !LENT.test(paper.text) || !GIVES.test(act.text)) return undefined;
  return groups.find((g) => g.prep === null && g.start >= act.end && g.start - act.end < 6 && THEN_THING.test(mask.slice(g.end, paper.start + 1)));
}
const GIVES = /^(?:grant|gav|giv|len[dt]|extend|offer|provid|award|pledg|promis|approv|accord)/i;
const THEN_THING = / (?:an?|the|another|two|three|[\p{N}$€£¥][^ ]*) /u;

/** The partner behind a paper and its verb: before the next paper, if one stands there. */
function partnerBehind(scene: Scene, bound: Bound, papers: readonly Paper[]): Group | undefined {
  const { paper, act } = bound, { mask } = scene;
  const first = Math.min(paper.start, act?.start ?? paper.start), last = Math.max(paper.end, act?.end ?? 0);
  const told = paper.end + (COLON.exec(behind(mask, paper.end, 40))?.[0].length ?? 0);
  const partners = scene.groups.filter((g) => g.start >= first && g.start - last < 160 && isPartner(scene, bound, g) && !OTHER_SIGNS.test(mask.slice(paper.end, Math.max(paper.end, g.start)))
    && !BREAK.test(mask.slice(Math.max(told, Math.min(act?.end ?? 0, g.start)), g.start)));
  const named = act === null ? undefined : partners.find((g) => g.end <= paper.start && SIGNS_WITH.test(mask.slice(act.start, g.start)));
  return named ?? partners.find((g) => g.start >= paper.end && !papers.some((p) => p.family === 'paper' && p.end <= g.start && isNext(mask, paper, p))) ?? partners[0];
}
/** "signed with B a pact on tourism and with C one on fishing". */
const SIGNS_WITH = /^(?:sign|conclud|ink|seal)[\p{Ll}]* with (?:the )?$/u;
/** "A and B signed a lease, and B signed a pact with C": C is in a clause of its own. */
const OTHER_SIGNS = /(?:,|;) (?:and|while|but) (?:the )?(?:[\p{Ll}'’-]+ ){0,4}[\uE000-\uEFFF](?: (?:has|have|had|also|then|will))* (?:sign|conclud|ink|enter|agre|renew|extend|award|order|sold|bought|terminat)[\p{Ll}]*(?![\p{L}])/u;
/** "signed three contracts in May: with A, with B and with C". */
const COLON = /^(?: (?:in|on|this|last) [^;:.]{1,20}| [\uF000-\uF8FE])?: (?=with )/u;

/** Another paper behind a paper, unless both are coordinated: "a memorandum and a contract with B". */
function isNext(mask: string, paper: Paper, other: Paper): boolean {
  return other.start >= paper.end && !COORDINATED.test(mask.slice(paper.end, other.start));
}
const COORDINATED = /^(?:,? and |, | of ).{0,40}$/;

/** "put her name to an agreement at Hanseo Polytechnic": these are no halls. */
function hostOf({ groups, actors }: Scene, { paper, act }: Bound): Group | undefined {
  if (act === null || !/^(?:put|set|sign|affix)/i.test(act.text)) return undefined;
  return groups.find((g) => g.prep === 'at' && g.start >= paper.end && g.start - paper.end < 12 && HOSTS.has(actors[g.items[0] ?? -1]?.kind ?? ''));
}
const HOSTS: ReadonlySet<string> = new Set(['university', 'company']);

/** "an agreement to acquire X", "for the purchase of X": what is bought is the other side. */
function boughtBy({ groups, mask }: Scene, { paper }: Bound): Group | undefined {
  return groups.find((g) => g.start >= paper.end && g.start - paper.end < 120 && ACQUIRES.test(mask.slice(paper.end, g.start)));
}
const ACQUIRES = /^[^;.]{0,30} (?:to (?:acquire|buy|purchase|take over|merge with)|for the (?:acquisition|purchase|takeover) of)(?: [^;,.]{0,60}?)?(?: (?:of|in|from))? (?:the )?$/u;

/** "flies to B on Monday to sign": with whom is told by where to. */
function goalOf({ groups, mask }: Scene, { paper, act }: Bound): Group | undefined {
  if (act === null || paper.start < act.start || !before(mask, act.start, 4).endsWith(' to ')) return undefined;
  return groups.findLast((g) => g.end <= act.start && act.start - g.end < 50 && !mask.startsWith(', where ', g.end) && GOES.test(before(mask, g.start, 30)));
}
const GOES = /(?:fl(?:y|ies|ew|ying)|travel(?:s|led|ed|ling|ing)?|heads?|headed|heading|goes|go|went|going|sails?|sailed|returns?|returned) (?:on to |back to |to |for )(?:the )?$|(?:leaves?|left|sets? (?:off|out)|bound) for (?:the )?$/;

/** "With B a pact was signed": the partner before a paper, unless another subject begins a clause in between. */
function partnerBefore(scene: Scene, bound: Bound): Group | undefined {
  const { paper, act } = bound, { groups, mask } = scene;
  const first = Math.min(paper.start, act?.start ?? paper.start);
  const until = act !== null && act.start < paper.start ? act.start : -1;
  return groups.findLast((g) => WITH.has(g.prep ?? '') && g.end <= first && first - g.end < 100 && isPartner(scene, bound, g)
    && !BREAK.test(mask.slice(g.end, first))
    && !groups.some((s) => s.prep === null && s.start > g.end && s.end <= until && AND_THEN.test(mask.slice(g.end, s.start))));
}
/** "... with B on Monday, and C signed": a clause of its own. */
const AND_THEN = /, (?:and|but|while) (?:the )?$/;

/** "Penang, with which Xiamen set up ties": the partner stands before the clause. */
export function withWhich({ groups, mask }: Scene, verb: number): Group | null {
  const from = Math.max(0, verb - 90);
  const clause = WITH_WHICH.exec(mask.slice(from, verb));
  if (clause === null) return null;
  const at = from + clause.index;
  return groups.findLast((g) => g.end <= at && at - g.end < 3) ?? null;
}
const WITH_WHICH = /(?:, |^| )with (?:which|whom|whose [a-z]+(?: [a-z]+)?) [^;.,]*$/;
