/** What became of a paper, told beside the verb of its signing or without one: it lapsed, was never signed, was taken up again. */
import { hasOwnDay } from '../binding/bare-papers.ts';
import type { Act, Paper } from '../mentions.ts';
import { laterFate, type LaterFate } from '../later-fate.ts';
import type { Reading } from '../reading.ts';
import { before, behind } from '../windows.ts';
import { isOver, type Clause } from './clause.ts';

/** "The pact with A, signed in 2012, was not extended": the fate is told behind the aside that tells of the signing. */
export function fateBehind(clause: Clause): LaterFate | null {
  const { scene, paper, act } = clause;
  if (IN_RELATIVE.test(before(scene.mask, paper.start, 40))) return null;
  const aside = act === null ? hasOwnDay(scene.mask, paper) : act.start > paper.end && PASSING.has(act.step);
  return aside ? laterFate(behind(scene.mask, act === null ? paper.end : act.end, 240)) : null;
}
/** "Talks with Porto, where a memorandum was signed in 2022, have been suspended": not the memorandum. */
const IN_RELATIVE = /, (?:where|in which|with (?:which|whom)) (?:[\p{Ll}-]+ ){0,4}$/u;
/** Beside these a clause may go on to tell what became of the paper. */
const PASSING: ReadonlySet<string> = new Set(['signed', 'established', 'renewed', 'suspended']);

/** "set up ties in 2008, which lapsed in 2013": told only to say that it is over. The first group is the letter of the day. */
export function lapseBehind({ scene, act, last }: Clause): RegExpExecArray | null {
  if (act?.step === 'signed') return ENDED_SINCE.exec(behind(scene.mask, act.end, 150));
  return act?.step === 'established' ? LAPSED.exec(behind(scene.mask, last, 120)) : null;
}
/** "replaces the one concluded with A in 2015, which ended on 31 March": behind the day of its signing that of its end. */
const ENDED_SINCE = /^ [^;.]{0,70}?(?:in|on) [\uF000-\uF8FE], (?:which|but) (?:it |this |has since |has |had )*(?:lapsed|expired|ended|ran out|(?:was|were|been) (?:terminated|cancelled|dissolved|ended)) (?:in|on|at the end of) (?:the )?(?:end of )?([\uF000-\uF8FE])/u;
const LAPSED = /^(?!.{0,80}(?:ended|lapsed|expired)[^;.]*again)[^;.]{0,60}?, ?(?:which|but|and|that) (?:it |this |has since |was |has been |had |has )*(?:lapsed|expired|ended|terminated|suspended|ran out|dissolved|discontinued|cancelled|abandoned)(?: (?:in|on) (?:[\p{Ll}]+ )?([\uF000-\uF8FE]))?/u;

/** What was broken off may have been taken up again in the same breath: the letter of the mask at which that is told. */
export function takenUpAgainAt({ scene, act }: Clause): number | null {
  const again = act !== null && isOver(act) ? AGAIN.exec(scene.mask.slice(act.end)) : null;
  return again === null || act === null ? null : act.end + again.index;
}
const AGAIN = /(?:and|but) (?:(?!not |never )[\p{Ll}]+ ){0,2}(?:taken up again|resumed|restored|revived|renewed|re-established)/u;

/** "extended a €60 million loan": what is lent is new, nothing is prolonged. */
export function isGranted(mask: string, paper: Paper, act: Act): boolean {
  return act.text.startsWith('extend') && GRANTED.test(mask.slice(act.end, paper.end));
}
const GRANTED = /^ an? (?:[^\s,;]+ ){0,5}(?:loan|credit|grant|facilit)|(?:\d|illion) (?:[^\s,;]+ ){0,4}(?:loan|credit)/i;

export interface Fate { readonly step: Reading['step']; readonly planned: boolean }

/** What becomes of a paper that no verb of signing governs: words around it tell whether it is over, or not there yet. */
export function fateOf(mask: string, paper: Paper): Fate | null {
  const lead = before(mask, paper.start, 50), clause = behind(mask, paper.end, 220).split(NEXT_CLAUSE)[0] ?? '';
  const rest = (LET_GO.test(lead) ? clause : clause.replace(STILL_RUNS, '')).replace(NOT_OVER, '');
  if (OVER.test(rest) || OVER_BEFORE.test(lead)) return { step: 'ended', planned: false };
  return AHEAD.test(rest) || EXPECTED.test(rest) || AHEAD_BEFORE.test(lead) ? { step: 'intent', planned: true } : null;
}
/** "an agreement with A, which runs out in June": until then it runs. */
const STILL_RUNS = /,? (?:which|that) (?:only )?(?:expires|lapses|runs out)(?= (?:in|on|at|by|with)(?![\p{L}]))/u;
/** "decided not to renew the agreement with A, which expires in June". */
const LET_GO = /(?:not|without|against) (?:to )?(?:renew|extend|prolong)(?:ing)? (?:the |its |their )(?:[\p{L}-]+ ){0,3}$/u;
/** "has not been cancelled". */
const NOT_OVER = /(?:(?:will|shall)(?: [\p{Ll}]+ly| soon| then)?|(?:due|set|scheduled|bound|expected|about) to) (?:expire|lapse|run out)|(?:not|never|nor)(?: yet| formally| officially)?(?: been)? (?:formally |officially )?(?:expired|lapsed|dissolved|called off|revoked|rescinded|broken off|scrapped|annulled|cancell?ed|terminated|shelved|abandoned)/gu;
const NEXT_CLAUSE = /[;:]|, (?:and|while|but) /;
/** "The pact with A expired", "the end of the pact with A". */
const OVER = /(?:expire|laps|(?:was|were|been) (?:dissolved|called off|revoked|rescinded|broken off)|scrap|dead|died|annul|cancel|terminat|fell through|came to nothing|not come about|not (?:be )?(?:extended|renewed|prolonged)|torn up|tore up|shelved|abandon|collapse|fell apart|falls? apart|fell through|walked (?:out|away)|pulled out|no longer|wound up|ran out|history)/;
const OVER_BEFORE = /(?:shelv|abandon|ditch|repudiat|renounc|quash|ax|scrapp|scupper|jettison|junk)(?:ed|es) (?:the |its |their )(?:[\p{Ll}-]+ ){0,3}$|(?:end|expiry|termination|collapse|loss) of (?:the |its |their |an? )?(?:[\p{Ll}-]+ ){0,2}$|(?:stopp|halt|ceas|suspend|interrupt|discontinu)ed (?:its |their |all |the )?(?:[\p{Ll}-]+ ){1,3}under (?:the |its |their )$|walked (?:out|away) (?:of|from) [^,;]{0,20}$/u;
/** "A pact with A is close", "talks on a pact with A", "a pact with A, talks on which began". */
const AHEAD = /^ (?:with |between )?[^;.]{0,60}(?:is|are) (?:very |now )?(?:close(?! to \p{L}+ing)|imminent|within reach|on the way)(?![\p{L}])|(?:put off|adjourned|in the drawer|(?:is|are) (?:now |all |already )?ready(?= and|,|\.|;|$)|ready for sign|(?:has|had|have) gone to|sent to|pending|unsigned|postpon|delay|to be (?:[\p{Ll}]+ )?(?:signed|worked out|drawn up|drafted|prepared|negotiated|finali[sz]ed|elaborated)|to have been signed|should be ready|awaited|awaits|in the (?:works|pipeline|offing)|under (?:way|negotiation|discussion)|for signature|yet to|remains? to be|would be (?:signed|concluded|sealed)|still to be|nod|submitted|at (?:an? )?(?:advanced|early|final|late) stage|in its (?:final|last) (?:stage|phase)|well advanced|nearly (?:ready|done|finished)|, (?:talks|negotiations|discussions) (?:on|for|about|over) which)/u;
/** "A definitive agreement is expected in July": what is expected is not what the paper should bring about. */
const EXPECTED = /^(?:,? (?:with|between|on|for) [^,;.]{1,60}?,?)? (?:is|are) (?:now |still |then )?(?:expected|due|planned|scheduled|foreseen|anticipated|awaited|targeted)(?= (?:in|on|by|for|before|within|at|later|this|next|early|late|soon|shortly)(?![\p{L}])| [\uF000-\uF8FE]|[.;]|$)/u;
const AHEAD_BEFORE = /(?:draft|planned|proposed|future|prospective|possible|proposal for|plans? for|plan for|(?:talks|negotiations|discussions|progress|headway) (?:on|for|about|towards?)|idea of|hopes? (?:for|of)) (?:an? |the |such an? )?(?:[\p{Ll}-]+ ){0,3}$/u;
