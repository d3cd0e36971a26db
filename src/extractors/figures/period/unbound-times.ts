/** Times that a sentence names and that are not those of a figure in it: when a paper was signed, until when something runs, of what another clause tells. */
import type { Span } from '../../../record.ts';
import { isElsewhere, isOfOpening } from './clause-times.ts';
import { isOfDeed } from './day-times.ts';
import { isNamed } from './compared-times.ts';
import type { Counted, Pair } from './pairs.ts';
import { FOUNDED, ISSUED } from './period-words.ts';

/** Until then something lasts. */
const UNTIL = /\b(?:until|till|(?:notes|bonds|debentures) due)(?: (?:the|end|of|early|late|mid))* ?$/i;
/** A sentence that begins by telling of a beginning: `Renamed in 2019, the bureau has 19 offices`. */
const OPENS = /^["“]?(?:First |Originally |Newly )?(?!Based|Compared|Measured|Asked|Overall|Adjusted|Combined)\p{Lu}\p{Ll}+(?:ed|uilt|orn|aid)\b[^,;:]{0,70}$/u;
const PAPER = /^ (?:\w+ )?(?:award|contract|agreement|deal|accord|law|act|treaty|memorandum|MoU|pact|protocol|convention|charter)\b/;
/** `in 2019 prices`: what money was worth then. */
const PRICES = /^ (?:constant |fixed |average )?(?:prices|dollars|euros|pounds|terms|money)\b/;
/** `the port manager said on Friday`, `told reporters in Oslo on Friday`: when it was told, not when it was so. */
const SAID_THEN = /\b(?:said|told (?:\w+ ){1,3}(?:(?:in|at) (?:\w+ ){1,3})?)(?:\s?(?:on|late on|early on|late|early))? ?$/;
const OWNS = /\b(?:an?|the|its|their|his|her|under|that) $/i;
/** What is, in the present: between it and the time of a past deed a clause ends. */
const STATE = /\b(?:has|have|employs?|operates?|supports?|holds?|covers?|comprises?|includes?|owns?|runs?|serves?|offers?|lives? in|works? in|maintains?|counts?|contains?|hosts?|is home to|are|is|lies|provides?|requires?|stretches|houses|boasts)(?: (?:a|an|the|of|in|with|over|some|about|around|nearly|almost|more|than|up|to|total|staff|network|population|area|length|capacity|currently|now|also|home|made|least|at)){0,5} ?$/i;
const NEXT_CLAUSE = /(?:[,;]| and| but) (?:it |they |which |who |has |have )?(?:also )?(?:\w+ly )?(?:[a-z]+ed|sold|built|made|had|was|were|saw|took|grew|rose|fell|won|spent|brought|sent|began|became|lost) /;
const PARTED = /;|, (?:and|but|while|which|whose|where)\b|\b(?:and|but|while|which|whose)\b/;
export const PAST = /\b(?:[a-z]+ed|sold|built|made|had|was|were|saw|took|grew|rose|fell|won|spent|brought|sent|began|became|lost|came|left|ran)\b/;
/** What a subject told by a participle goes on with: `loans approved in 2012 came to`. */
const GOES_ON = /^,? (?:reached|came|totall?ed|amounted|stood|was|were|rose|fell|grew|exceeded|numbered|averaged)\b/;
const SO_FAR = /\b(?:up to now|to date|so far(?! (?:this|in|during))|currently|at present|presently|nowadays|by now)\b/i;
const RELATIVE = /,?(?<! of| in) (?:whose|which|who|where|among (?:which|whom|them)|one of which|the first)\b/;
const BESIDE = /^ ?(?:long|wide|tall|high|deep|thick|away|off|from|north|south|east|west)\b/;

/** True where a time in the sentence of a figure is not the figure's. */
export function isUnbound(pair: Pair): boolean {
  const { text, figure, moment, floor } = pair;
  const lead = text.slice(Math.max(floor, moment.start - 60), moment.start);
  // `its 2019 agreement`: the year names the paper.
  if (PAPER.test(text.slice(moment.end, moment.end + 30)) && OWNS.test(lead)) return true;
  if (SAID_THEN.test(lead) && /^(?:[,.;]|\.?$| that )/.test(text.slice(moment.end, moment.end + 6))) return true;
  if (PRICES.test(text.slice(moment.end, moment.end + 24))) return true;
  if (isBesideTime(pair) || isOfDeed(pair) || isBeforeThen(pair) || isSoFar(pair) || isElsewhere(pair) || isOfOpening(pair)) return true;
  return figure.end <= moment.start ? isUnboundBehind(pair, lead) : isUnboundBefore(pair, lead);
}

/** `9 km from the coast`, `32 metres wide`: how large a thing is has no time. */
function isBesideTime({ text, figure }: Pair): boolean {
  return figure.kind === 'measure' && LENGTHS.test(figure.unit ?? '') && BESIDE.test(text.slice(figure.end, figure.end + 8));
}
const LENGTHS = /^(?:k?m|mi|nmi|ft|cm)$/;

/** `2020年之前`: before then. */
function isBeforeThen({ text, moment: { end } }: Pair): boolean {
  return text.charCodeAt(end) > 0x2e80 && /^(?:之前|以前|前)/u.test(text.slice(end, end + 2));
}

/** `opened in 2012 and to date has served N`: it is so now, whatever else is dated. */
function isSoFar({ text, figure, moment, floor }: Pair): boolean {
  return SO_FAR.test(text.slice(Math.max(floor, figure.start - 120), figure.start)) && !/today|now/i.test(text.slice(moment.start, moment.end));
}

/** For a time behind the figure. `lead`: the words before the time. */
function isUnboundBehind(pair: Pair, lead: string): boolean {
  const { text, figure, moment, floor } = pair;
  const gap = text.slice(figure.end, moment.start);
  if (moment.counted !== true && (FOUNDED.test(gap) || ISSUED.test(gap))) return !SUFFERED.test(gap) && !isOwnDeed(pair, gap);
  if (WILL_BE.test(gap) || isIncluded(gap) || leadsOnZh(pair, gap)) return true;
  if (RELATIVE.test(gap) && !WHICH_IS.test(gap)) return true;
  if (STATE.test(text.slice(Math.max(floor, figure.start - 50), figure.start)) && NEXT_CLAUSE.test(gap)) return true;
  return ISSUED.test(lead) && lead.length > gap.length && moment.start - figure.end > 40;
}
/** `N ships were built in 2019`: what was done with the counted dates them. */
const SUFFERED = /^[^,;]{0,60}\b(?:(?:were|was|been|being|are|is)(?: \w+ly| also| only| all)?|(?:the|its|their) \w+|it|they|he|she|we) [a-z]+(?:ed|t|n)\b/;
/** `; six joined in April`, `40 shops opened in 2023`: what the counted did themselves dates them, where they open their clause. */
function isOwnDeed({ text, figure, floor }: Pair, gap: string): boolean {
  return figure.kind === 'count' && OWN_DEED.test(gap) && CLAUSE_OPENS.test(text.slice(Math.max(floor, figure.start - 40), figure.start));
}
const OWN_DEED = /^(?: [\p{L}-]+){0,4} (?:joined|opened|reopened|ended|expired|matured|began)(?: [\p{L}’']+){0,3} $/u;
const CLAUSE_OPENS = /(?:^|[.;:,\n]) ?(?:and )?(?:(?:of (?:whom|which)|some|about|around|nearly|another|only|over|more than|the|at least) )*$/i;
/** `N, will be finished by the end of 2030`. */
const WILL_BE = /,? (?:will|is to|are to|must) be [a-z]+(?:ed|t) (?:by|in|on|before) (?:the end of )?$/;
/** `, which is N more than in 2018`. */
const WHICH_IS = /^,? which (?:is|was|are|were) (?:by )?\S*\d/;

/** `N, including one opened in 2019`: only that one is dated. */
const isIncluded = (gap: string): boolean => /, including\b/.test(gap) && DEED.test(gap);
const DEED = /\b(?:agreed|signed|opened|founded|launched|built|approved|announced|inaugurated)\b/;

/** `N，将于2030年`: the time leads what follows. */
function leadsOnZh({ text, moment }: Pair, gap: string): boolean {
  return /(?:将于|将在|拟于|定于|计划于)$/u.test(gap) || (/，[^，]{0,3}$/u.test(gap) && !/^[，）)]/u.test(text.slice(moment.end)));
}

/** For a time before the figure. */
function isUnboundBefore(pair: Pair, lead: string): boolean {
  const { text, figure, moment, floor } = pair;
  if (UNTIL.test(lead) && !/\b(?:from|between)\b/i.test(lead) || isAside(pair)) return true;
  const gap = text.slice(moment.end, figure.start);
  const deed = moment.counted !== true && (FOUNDED.test(lead) || ISSUED.test(lead));
  if (deed) return !GOES_ON.test(gap) && (figure.start - moment.end >= 40 || /[,;]|\band\b/.test(gap));
  const opens = moment.start - floor < 110 && OPENS.test(text.slice(floor, moment.start)) && /^[^;]{0,30},/.test(gap);
  return opens || isStateBehind(pair);
}

/** `Turnover at Alto, founded in 1961, rose by N`, `numbers, which had fallen in 2020, reached N`: the aside dates itself. */
function isAside({ text, figure, moment, floor }: Pair): boolean {
  const opened = ASIDE.exec(text.slice(Math.max(floor, moment.start - 100), moment.start));
  if (opened === null || !CLOSED.test(text.slice(moment.end, figure.start))) return false;
  return !SPAN_OF_TIME.test(text.slice(floor, Math.max(floor, moment.start - 100) + opened.index));
}
const ASIDE = /, (?:which|who|whose|where|(?:first |last |newly )?(?:founded|established|incorporated|created|set up|(?:re)?opened|launched|born|formed|held|built|bought|acquired|elected|appointed|completed)) [^,;:]*$/;
const CLOSED = /^[^,;:]{0,30}, (?!which|who|and|but|then|or)/;
/** `sales in the quarter, which ended in March, came to N`: there the aside tells the period. */
const SPAN_OF_TIME = /\b(?:year|half|quarter|period|months?|season|weeks?|term)$/;

/** `was founded in 2012 and employs N`: the state is that of today, where a clause ends between the two. */
function isStateBehind({ text, figure, moment, floor }: Pair): boolean {
  const state = STATE.exec(text.slice(Math.max(moment.end, figure.start - 50), figure.start));
  if (state === null || /^(?:is|are)\b/i.test(state[0])) return false;
  const end = figure.start - state[0].length;
  return PARTED.test(text.slice(moment.end, end)) && PAST.test(text.slice(Math.max(floor, figure.start - 240), end));
}

/** `(about 46 million dollars)`, `53 per cent of them`: of the time of the figure before. */
export function isOfFormer(text: string, figure: Span, former: Span | undefined): boolean {
  if (former === undefined || figure.start - former.end > 16) return false;
  const gap = text.slice(former.end, figure.start);
  if (gap.includes('\n')) return false;
  if (text[figure.end] === ')' && CONVERSION.test(gap)) return true;
  return LISTED.test(gap) && OF_THEM.test(text.slice(figure.end, figure.end + 10));
}
/** `Revenue 1,204 (1,066)`, `$412m ($398m)`: in the same unit, what stands alone in brackets is of the year before. */
export function isYearBefore(text: string, figure: Counted, former: Counted | undefined): boolean {
  if (former === undefined || figure.unit !== former.unit || (figure.kind === 'percent' && /\D$/.test(text.slice(figure.start, figure.end))) || figure.kind === 'duration' || text[figure.end] !== ')') return false;
  return ALONE.test(text.slice(former.end, figure.start)) && !isNamed(text, figure);
}
const ALONE = /^ \([$€£¥]?$/;
const CONVERSION = /^ ?\((?:about|some|approx\.?|around|nearly|over|or|equivalent to|US)? ?[$€£¥]?$/;
const LISTED = /^(?:,| and|, and) (?:\w+ )?$/;
const OF_THEM = /^ of (?:them|whom|which|it|these|those)\b/;
