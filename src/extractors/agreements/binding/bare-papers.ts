/** Papers and ties that no verb of signing governs, but that the text tells as being there: "the pact of 21 January 2000". */
import type { Paper } from '../mentions.ts';
import { before, behind } from '../windows.ts';

/** True of a paper whose parties, day or content stand with it, whatever the verb. */
export function isBare(mask: string, paper: Paper): boolean {
  if (paper.family === 'loose') return false;
  if (isHadByPair(mask, paper) || paper.family === 'tie' && isTieThatIsOver(mask, paper) || hasOwnDay(mask, paper)) return true;
  return paper.family === 'paper' && standsByItself(mask, paper);
}

/** "A and B have got themselves a codeshare": two parties, a verb of any kind, one new paper. */
function isHadByPair(mask: string, { start }: Paper): boolean {
  return PAIR_HAS.test(before(mask, start, 110)) && !ONLY_WANTED.test(before(mask, start, 50));
}
const PAIR_HAS = /[\uE000-\uEFFF](?:,? and |, )(?:the |its )?(?:[\p{Ll}]+ ){0,2}[\uE000-\uEFFF](?: [\p{Ll}]+){1,5} (?:an? |their (?:first |second |new )?)(?:[\p{Ll}\p{N}-]+ ){0,3}$/u;
const ONLY_WANTED = /(?:need|lack|want|without|seek|consider|discuss|propos|negotiat|prepar|under|if )/;

/** "the partnership with A is dead". */
function isTieThatIsOver(mask: string, { end }: Paper): boolean {
  return WITH_SOMEBODY.test(behind(mask, end, 100)) && DEAD.test(mask.slice(end));
}
/** "an agreement on ferries with Porto", "the pact, signed twice, between A and B": a paper whose parties stand with it exists, whatever the verb. */
const WITH_SOMEBODY = /^(?:,? (?:on|for|about|of|over|concerning|regarding|to|in) [^,;:.]{3,80})?(?:, (?:worth|valued at|running|lasting|effective|dated) [^;:.]{3,60}?,)?,? (?:(?:is|was) )?(?:with|between) (?:[\p{L}'’-]+,? ){0,6}[\uE000-\uEFFF]/u;
const DEAD = /^[^;:.]{0,120}(?:dead|over|no more|a thing of the past|history|(?:was|were|been) (?:[\p{Ll}]+ )?(?:scrapped|shelved|abandoned))/u;

function standsByItself(mask: string, { start, end, text }: Paper): boolean {
  if (WHEREBY.test(behind(mask, end, 60)) || NOT_THERE_YET.test(behind(mask, end, 200))) return true;
  const lead = before(mask, start, 50);
  if (BINDS_TWO.test(behind(mask, end, 160)) && NEW.test(lead)) return true;
  return OF_TWO.test(lead) && !/s$/i.test(text) || WITH_SOMEBODY.test(behind(mask, end, 160));
}
/** "a letter of intent by which A will buy tugs from B": the paper stands, its content names the parties. */
export const WHEREBY = /^,? (?:(?:by|under|in|through) which|whereby) (?:the )?[\uE000-\uEFFF]/u;
/** "the agreement should be ready for signature", "a draft accord had gone to the ministry": what is not there yet is planned. */
const NOT_THERE_YET = /^(?:[^;:.]{0,120})? (?:(?:was|were|has been|have been|is|are) (?:put off|postponed|delayed|adjourned|shelved until|being (?:drafted|drawn up|worked)|ready for sign)|should be (?:ready|signed)|(?:is|are|remains?) (?:still )?(?:in the drawer|unsigned|awaiting|pending|outstanding)|stays in the drawer|(?:has|had|have) gone to|(?:was|were|has been|had been) (?:sent|submitted|forwarded|put) to|awaits? (?:the |its )?(?:sign|approv|ratif|consent|nod)|needs? (?:the )?(?:approval|consent|ratification)|waits for|still (?:has|needs|requires|to be)|yet to be (?:signed|papered|concluded|finali[sz]ed)|is (?:expected|due|hoped) (?:by|in|for|before|next|this|soon)|(?:is|are|was|were) to be (?:[\p{Ll}]+ )?(?:worked out|drawn up|drafted|prepared|negotiated|finali[sz]ed|elaborated)|(?:is|are) (?:now |still |already )?(?:at (?:an? )?(?:advanced|early|final|late) stage|in its (?:final|last) (?:stage|phase)|nearly (?:ready|done|finished)|well advanced|being (?:finali[sz]ed|negotiated|prepared)))/u;
/** "An accord ties Porto to Turku": a new paper and two whom it binds. */
const BINDS_TWO = /^(?: (?!with|between)[\p{Ll}-]+){0,5} (?:ties?|tied|binds?|bound|links?|linked|commits?|committed|unites?|united|obliges?|obliged|allows?|lets?|joins?|joined|connects?|connected|brings?|brought|governs?|requires?|gives?|gave|entitles?|makes?|made) (?:the |both |together )*[\uE000-\uEFFF][^;:.]{0,60}[\uE000-\uEFFF]/u;
const NEW = /(?:^|[\s(])an? (?:[\p{L}\p{N}-]+ ){0,4}$/iu;
/** "the Porto–Turku accord". */
const OF_TWO = /[\uE000-\uEFFF][-–—/][\uE000-\uEFFF] (?:[\p{Ll}-]+ ){0,3}$/u;

/** "the 30th anniversary of the signing of their twinning pact", "20 years of friendship": the paper or tie is as old as that. */
export const AGED = /([\uF000-\uF8FE])(?: (?:[\p{Ll}]+ )?anniversary of| years of|-year-old)(?: (?:the|their|its|this|that|an?))?(?: (?:official |formal )?(?:signing|establishment|conclusion|founding|setting up|creation|formation|beginning|inception) of(?: (?:the|their|its|an?))?)? (?:[\p{Ll}-]+ ){0,3}$/u;

const MADE = '(?:proclaimed|declared|signed|concluded|sealed|founded|begun|established|entered into|agreed|made|formed|forged|started|set up|reached|inked|created|launched|renewed)';
/** "a contract from 2017", "the pact of 21 January 2000", "a partnership, founded in 1970": the paper tells its own day. */
const OWN_DAY_BEHIND = new RegExp(`^(?: (?:with|between|on|for|of) (?:(?! (?:of|from|dated|since|in) [\\uF000-\\uF8FE])[^,;.]){1,80}?(?:, [\\uE000-\\uEFFF](?=,))?)?(?:,? (?:of|from|dated|since|(?:now )?in (?:place|force|effect) since|(?:which|that) (?:dates|goes) (?:back )?(?:to|from)|dating (?:back )?(?:to|from)|(?:that|which) (?:goes back to|began (?:in|on)|started (?:in|on)|dates from)|(?:(?:that|which) (?:was|were|has existed|had been|has been) )?(?:${MADE} )?(?:in|on|since|as early as|back in))|,? (?:which|that) (?:binds|links|ties|unites|joins|connects) [^,;.]{3,40} since|,? ${MADE}| ?\\((?:since |of |from )?) ?(?:the (?:year )?)?[\\uF000-\\uF8FE]`, 'u');

/** True where a day stands with a paper as its own, behind it or before it. */
export function hasOwnDay(mask: string, paper: Paper): boolean {
  const day = OWN_DAY_BEHIND.exec(behind(mask, paper.end, 170))?.[0];
  // "ties with A in 2004" may tell when something else was; "ties with A formed in 2004" does not.
  if (day !== undefined) return paper.family === 'paper' || !/ (?:in|on) [\uF000-\uF8FE]$/.test(day) || IS_MADE.test(day);
  return paper.family === 'paper' && OWN_DAY_BEFORE.test(before(mask, paper.start, 40)) && ITS_DAY_BEFORE.test(before(mask, paper.start, 50));
}
const IS_MADE = new RegExp(MADE);
const OWN_DAY_BEFORE = /[\uF000-\uF8FE] (?:[\p{Ll}-]+ ){0,3}$/u;
/** "the 2017 agreement", "its May 2004 pact". */
const ITS_DAY_BEFORE = /(?:^|[\s(])(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?|[Tt]his|[Tt]hat|[Oo]ur|[Uu]nder|['’]s) (?:[\p{Ll}]+ )?[\uF000-\uF8FE] (?:[\p{Ll}-]+ ){0,3}$/u;
