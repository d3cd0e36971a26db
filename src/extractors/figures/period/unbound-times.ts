/** Times that a sentence names and that are not those of a figure in it: when a paper was signed, until when something runs, of what another clause tells. */
import type { Span } from '../../../record.ts';
import { isElsewhere, isOfOpening } from './clause-times.ts';
import { isOfDeed } from './day-times.ts';
import type { Pair } from './pairs.ts';
import { FOUNDED, ISSUED } from './period-words.ts';

/** Until then something lasts. */
const UNTIL = /\b(?:until|till)(?: (?:the|end|of|early|late|mid))* ?$/i;
/** A sentence that begins by telling of a beginning: `Renamed in 2019, the bureau has 19 offices`. */
const OPENS = /^["“]?(?:First |Originally |Newly )?(?!Based|Compared|Measured|Asked|Overall|Adjusted|Combined)\p{Lu}\p{Ll}+(?:ed|uilt|orn|aid)\b[^,;:]{0,70}$/u;
const PAPER = /^ (?:\w+ )?(?:award|contract|agreement|deal|accord|law|act|treaty|memorandum|MoU|pact|protocol|convention|charter)\b/;
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
  if (PAPER.test(text.slice(moment.end, moment.end + 30)) && OWNS.test(lead)) return true;
  if (isBesideTime(pair) || isOfDeed(pair) || (text.charCodeAt(moment.end) > 0x2e80 && /^(?:之前|以前|前)/u.test(text.slice(moment.end, moment.end + 2)))) return true;
  if (SO_FAR.test(text.slice(Math.max(floor, figure.start - 120), figure.start)) && !/today|now/i.test(text.slice(moment.start, moment.end))) return true;
  if (isElsewhere(pair) || isOfOpening(pair)) return true;
  return figure.end <= moment.start ? isUnboundBehind(pair, lead) : isUnboundBefore(pair, lead);
}

/** `9 km from the coast`, `32 metres wide`: how large a thing is has no time. */
function isBesideTime({ text, figure }: Pair): boolean {
  return figure.kind === 'measure' && /^(?:k?m|mi|nmi|ft|cm)$/.test(figure.unit ?? '') && BESIDE.test(text.slice(figure.end, figure.end + 8));
}

function isUnboundBehind({ text, figure, moment, floor }: Pair, lead: string): boolean {
  const gap = text.slice(figure.end, moment.start);
  const deed = FOUNDED.test(gap) || ISSUED.test(gap);
  if (deed) return !/^[^,;]{0,60}\b(?:(?:were|was|been|being|are|is)(?: \w+ly| also| only| all)?|(?:the|its|their) \w+|it|they|he|she|we) [a-z]+(?:ed|t|n)\b/.test(gap);
  if (/,? (?:will|is to|are to|must) be [a-z]+(?:ed|t) (?:by|in|on|before) (?:the end of )?$/.test(gap)) return true;
  if (/, including\b/.test(gap) && /\b(?:agreed|signed|opened|founded|launched|built|approved|announced|inaugurated)\b/.test(gap)) return true;
  if (/(?:将于|将在|拟于|定于|计划于)$/u.test(gap) || (/，[^，]{0,3}$/u.test(gap) && !/^[，）)]/u.test(text.slice(moment.end)))) return true;
  if (RELATIVE.test(gap) && !/^,? which (?:is|was|are|were) (?:by )?\S*\d/.test(gap)) return true;
  if (STATE.test(text.slice(Math.max(floor, figure.start - 50), figure.start)) && NEXT_CLAUSE.test(gap)) return true;
  return ISSUED.test(lead) && lead.length > gap.length && moment.start - figure.end > 40;
}

function isUnboundBefore({ text, figure, moment, floor }: Pair, lead: string): boolean {
  if (UNTIL.test(lead) && !/\b(?:from|between)\b/i.test(lead)) return true;
  const gap = text.slice(moment.end, figure.start);
  const deed = FOUNDED.test(lead) || ISSUED.test(lead);
  if (deed && moment.counted !== true) return !GOES_ON.test(gap) && (figure.start - moment.end >= 40 || /[,;]|\band\b/.test(gap));
  if (OPENS.test(text.slice(floor, moment.start)) && moment.start - floor < 110 && /^[^;]{0,30},/.test(gap)) return true;
  const state = STATE.exec(text.slice(Math.max(moment.end, figure.start - 50), figure.start));
  return state !== null && !/^(?:is|are)\b/i.test(state[0]) && PARTED.test(text.slice(moment.end, figure.start - state[0].length)) && PAST.test(text.slice(Math.max(floor, figure.start - 240), figure.start - state[0].length));
}

/** `(about 46 million dollars)`, `53 per cent of them`: of the time of the figure before. */
export function isOfFormer(text: string, figure: Span, former: Span | undefined): boolean {
  const gap = former === undefined || figure.start - former.end > 16 ? null : text.slice(former.end, figure.start);
  if (gap === null || gap.includes('\n')) return false;
  return (/^ ?\((?:about|some|approx\.?|around|nearly|over|or|equivalent to|US)? ?[$€£¥]?$/.test(gap) && text[figure.end] === ')') || (/^(?:,| and|, and) (?:\w+ )?$/.test(gap) && /^ of (?:them|whom|which|it|these|those)\b/.test(text.slice(figure.end, figure.end + 10)));
}
