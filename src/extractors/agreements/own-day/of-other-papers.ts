/** Days and years of other papers: the one that is renewed or ended, the one before, what is kept. */
import { isAge } from '../ages.ts';
import type { Holds } from './told-day.ts';

export const OF_OLD_TIMES: readonly Holds[] = [(day) => isAge(day.date), isOfTheOld, isOfAnniversary];

/** Whether a date tells when the paper was made that the reading only renews or ends. */
function isOfTheOld(day: Parameters<Holds>[0]): boolean {
  const { step } = day.reading;
  if (step !== 'renewed' && step !== 'ended' && step !== 'suspended') return false;
  if (/(?:^|[\s,(])dated (?:as of )?$/.test(day.before(14))) return true;
  if (/^\d{4}$/.test(day.date.text) && OWNED.test(day.before(7)) && PAPER_BEHIND.test(day.behind(60))) return true;
  if (day.isYear && day.behind(1) === ')' && PARTNERS_YEAR.test(day.before(30))) return true;
  return day.fromVerb !== null && AS_IT_WAS.test(day.fromVerb);
}
/** "suspended its agreement with Porto (1995)": the year of what there was. */
const PARTNERS_YEAR = /\p{Lu}[\p{L}'’-]* \($/u;
/** "renewed the agreement that they concluded in 1997", "cancelled the pact it had signed with Porto in 1997": the day of what there was. */
const AS_IT_WAS = /(?: that| which)? (?:it|they|we|both(?: [\p{Ll}]+)?|the (?:(?:two|three) )?[\p{Ll}]+)(?: had| have| has)?(?: first| originally| jointly| once)? (?:signed|concluded|sealed|inked|made|founded|established|agreed|entered into)(?: (?:with|in|at) [^,;.]{2,60}?)? (?:back )?(?:in|on) (?:the )?$/u;
/** "renewed their 1997 agreement": the year is part of what the paper is called. */
const OWNED = /(?:[Ii]ts|[Tt]heir|[Tt]he|[Oo]ur|['’]s) $/u, PAPER_BEHIND = /^ (?:[\p{Ll}-]+ ){0,3}(?:agreement|pact|accord|memorandum|contract|treaty|charter|deal|partnership|twinning|protocol|declaration|MoU|MOU)(?![\p{L}])/u;

/** "signed a charter on the 50th anniversary of their twinning in 1974": the year of what is kept. */
const KEPT = /anniversary (?:of|since) [^,;.]{2,70}$/iu;
function isOfAnniversary(day: Parameters<Holds>[0]): boolean {
  const { date, text, verb, reading: { step, scene } } = day;
  if (step !== 'signed' && step !== 'renewed' || date.value.length > 7) return false;
  return day.fromVerb !== null ? KEPT.test(day.fromVerb) : KEPT.test(text.slice(scene.start, date.start)) && /^[^;]*,/.test(text.slice(date.end, verb));
}

/** Years that are part of something else, and years of a paper before. */
export const OF_OTHER_PAPERS: readonly Holds[] = [
  (day) => day.isYear && YEARS_NOUN.test(day.behind(20)) && !isCalledByYear(day) && !/(?:in|since|from|of|during) $/i.test(day.before(8)),
  (day) => /^\d{4}\/\d{4}$/.test(day.date.value) && /[\p{Ll}] $/u.test(day.text.slice(day.date.start - 2, day.date.start)) && !/(?:^|[^\p{L}])(?:in|from|of|between|during|since|over) $/iu.test(day.before(9)),
  (day) => day.toVerb !== null && day.isYear && /^(?:(?:,| and) \d{4}){0,3},/.test(day.behind(30)) && OF_YEARS.test(day.before(60)),
  (day) => day.fromVerb !== null && day.isYear && isMadeAnew(day) && OF_OLD.test(day.before(40)),
  (day) => day.fromVerb !== null && day.reading.step !== 'ended' && AFTER_THAT.test(day.before(60)),
  (day) => day.fromVerb !== null && COMES.test(day.fromVerb),
  (day) => day.fromVerb !== null && AFTER_ANOTHER.test(day.before(70)),
  (day) => day.fromVerb !== null && day.reading.step === 'signed' && !PAPER_NEXT.test(day.behind(40)) && REPLACED.test(day.before(60)),
  (day) => day.toVerb !== null && day.isYear && NEXT_CLAUSE.test(day.toVerb) && OF_OLD.test(day.before(40)),
];
const isMadeAnew: Holds = ({ reading: { step, act, paper } }) => (step === 'signed' || step === 'renewed') && act < (paper ?? 0);
/** "builds on a 2014 memorandum between A and B": nothing else is told of when it was made. */
const isCalledByYear: Holds = ({ date, text, reading: { rule, paper, scene, step } }) => step !== 'renewed' && step !== 'ended' && /(?:^|\s)an? $/.test(text.slice(Math.max(0, date.start - 3), date.start)) && PAPER_BEHIND.test(text.slice(date.end, date.end + 60)) || rule === 'agreement.in-force' && paper !== undefined && TO_PAPER.test(text.slice(date.end, scene.at[paper] ?? 0));
const TO_PAPER = /^ (?:[\p{L}-]+ ){0,3}$/u;
/** "the 2020 games": what stands behind the year is called by it. */
const YEARS_NOUN = /^ (?!and|but|or|to|in|by|with|between|when|after|under|as|for|on|at|of|from|was|were|is|are|had|has|will|that|which|who|while|the|a|an|this|also|only|if|near|over|because|until|through|against|before|during)[\p{Ll}-]{3,}/u;
/** "A and B, hosts of the games of 2016 and 2020, will sign": years of what is put in between. */
const OF_YEARS = /, (?!(?:which|who|on|in|at|since) )[^,;.]* (?:of|for) (?:\d{4}(?:, | and | or ))?$/u;
/** "signed the agreement by which they extend their ties of 1980": the year of what there was before. */
const OF_OLD = /(?:ties|relations|relationship|partnership|twinning|link|bond|friendship|agreement|pact|treaty|accord|contract|memorandum|convention|charter) of (?:the year )?$/;
/** "signed an agreement, their second after that of 2011": the year of the one before. */
const AFTER_THAT = /(?:after|following|replac(?:es|ed|ing)|succeed(?:s|ed|ing)|supersed(?:es|ed|ing)|builds? on|building on) (?:that|those|one|(?:the|an?) (?:[\p{Ll}]+ ){0,2}(?:one|paper|text|document|agreement|pact|memorandum|accord|convention|contract|treaty)) (?:of|from|dated|(?:signed|concluded|made) in) (?:the year )?$/u;
/** "The deal comes a month after the leaders signed": counted for what was before it. */
const COMES = / (?:comes|came)(?: (?:only|just|barely|about|nearly|less than))? $/u;
/** "signed a memorandum, replaced in 2020 by a treaty": the year of the next one. */
const REPLACED = /(?:,|,? and|,? but) (?:(?:which|that) )?(?:(?:was|were|has been|then|later|since|again) )*(?:replaced|superseded|succeeded|followed|amended|updated)(?: by [^,;.]{3,40})? (?:in|on) (?:the )?$/u;
const PAPER_NEXT = /^ by an? (?:[\p{L}-]+ ){0,3}(?:treaty|protocol|contract|memorandum|charter)(?![\p{L}])/u;
/** "renewed their accord of 2018, and the growers signed": the year of the clause before. */
const NEXT_CLAUSE = /^(?:, (?:and|while|whereas)|;) /u;
/** "its third agreement with a port, after Porto in 2012": the year of another partner. */
const AFTER_ANOTHER = /, (?:after|following) (?:the |one with |that with )?\p{Lu}[^,;.]{1,50} in (?:the year )?$/u;
