/** Figures and times that are only compared with. */
import type { Span } from '../../../record.ts';
import type { Counted } from './pairs.ts';
import { COMPARED } from './period-words.ts';
import { isStretch, shifted } from './stretches.ts';

/** `92% of its 2019 level`, `beat last year's by 8 percent`: the date tells which level something is held against. */
function isHeldAgainst(text: string, { lead, end }: { readonly lead: string; readonly end: number }): boolean {
  const tail = text.slice(end, end + 12);
  return /^['’]s(?: by\b| and\b|[,.;])/.test(tail) || (/^(?:['’]s)? (?:level|figure|total|volume|peak|record|mark)/.test(tail) && AGAINST.test(lead));
}
const AGAINST = /[\w%] (?:of|to|than|above|below|at|from|with|on|against|double|over|beat|match\w*|exceed\w*) (?:its |the |their |that )?$/;

const MULTIPLES = ['times ', 'twice ', 'double ', 'triple ', 'half '];
const TIMES = /\b(?:times|twice|double|triple|half) (?:(?:the|that|those|what|as)\b[^,;.]{0,30})?$/;
/** Words that a comparison may end with, looked up before the long pattern is tried. */
const LAST_WORDS: ReadonlySet<string> = new Set(`than after from against versus vs over with to at since above below under big on in of the that end those for period months month quarter time last as
  level levels figure figures volume volumes number numbers value values total totals average averages seen recorded reached about some nearly a only just loss profit deficit surplus target relation year comparison relative opposed behind par negative positive restated adjusted revised`.split(/\s+/));

function mayCompare(lead: string): boolean {
  const end = lead.trimEnd();
  const word = end.slice(end.lastIndexOf(' ') + 1).toLowerCase();
  return !/^[a-z]+\.?$/.test(word) || LAST_WORDS.has(word.replace('.', ''));
}

/** `grew 8% over the same period of last year`; but `over the same period, exports fell` tells when. */
const OVER_SAME = /^over (?:the |that )?(?:same|corresponding|comparable) /i, BY_SO_MUCH = /\d(?:[^.;,\n]|(?<=\d)[.,](?=\d)){0,40} $/;
/** True for what the words before it only compare something with; a stretch `from the 12th to the 15th` is none. */
export function isCompared(text: string, { start, end }: Span, floor: number): boolean {
  const lead = text.slice(Math.max(floor, start - 44), start);
  if ((MULTIPLES.some((word) => lead.includes(word)) && TIMES.test(lead)) || /^(?:(?:同期|全年)的|的\s?[\d.]+多?倍)/u.test(text.slice(end, end + 8))) return true;
  if (isHeldAgainst(text, { lead, end })) return true;
  if (OVER_SAME.test(text.slice(start, end)) && BY_SO_MUCH.test(lead)) return true;
  if (COMPARING.test(lead) || isAfterChange(text, start, floor)) return true;
  if (!mayCompare(lead) || /^over(?: the)? $/i.test(lead)) return false;
  if (/\b(?:from|over)(?: the)? $/i.test(lead) && /[a-z\d] (?:to|until|through) /i.test(text.slice(start, end))) return false;
  if (/\bagainst (?:an?|the) (?:\w+ )?(?:loss|profit|deficit|surplus|target|total|figure|result) of $/i.test(lead)) return true;
  return COMPARED.test(lead.replace(YEAR_OF, '$1 ').replace(/\bend-$/, '').replace(/\b(?:(?:an? )?(?:negative|positive|restated|adjusted|revised)|about|some|nearly|the|a|only|just)\s*$/i, ''));
}

/** `less than in the record year`: which year it was. */
const YEAR_OF = /\b(the) [a-z-]+ year $/;
/** `Comparing April 2024 with April 2023, exports grew`. */
const COMPARING = /\b[Cc]ompar(?:ing|ison of) [^.;,]{3,30} (?:with|to|and) $/;

/** `after a fall of 4.7%`, `following 22 million in March and 16 million`: what was before the change that is told. */
function isAfterChange(text: string, start: number, floor: number): boolean {
  const lead = text.slice(Math.max(floor, start - 90), start);
  return /(?:after|following) /.test(lead) && AFTER_CHANGE.test(lead);
}
const AFTER_CHANGE = /(?<=[^.\n] )(?:after|following) (?:(?:an? |the )?(?:[a-z-]+ ){0,3}(?:increase|rise|growth|gain|jump|decrease|decline|fall|drop|dip|slump|surplus|deficit|profit|loss) (?:of|by) |(?:[^.;,]*\d[^;,]{0,40} and )?)[$€£¥]?$/;

/** `60 nations`: with a noun of its own a count is compared with nothing, though `from` stand before it. */
export const isNamed = (text: string, { start, end, kind }: Counted): boolean => kind === 'count' && /\d[^\d]*[a-z]{3}/i.test(text.slice(start, Math.min(end, start + 80)).replace(SCALE, ''));

const SCALE = /\b(?:thousand|[mbt]r?illion|crore|lakh)\b/i;

/** `31, down from 74 in 2019`: the date is of the figure behind, which is only compared with. */
export function isOthers(text: string, moment: Span, other: Counted | undefined): boolean {
  return other !== undefined && other.end <= moment.start && moment.start - other.end < 12 && isCompared(text, other, other.start - 44);
}

/** What something was before it changed. */
const FROM = /\b(?:up|down|compared (?:to|with)|(rose|risen|grew|grown|fell|fallen|climbed|jumped|surged|dropped|declined|shrank|slipped|improved|narrowed|went|soared|plunged)\b[^.;:]{0,40}?)(?:,? from)? ?(?:about |some |nearly |over |just |only )?$/i;
const TO = /^ ?(?:percent|per cent|%)? ?to /;

/** `Harvests rose from 310 to 352 tonnes`, `costs came to N, up from M`: what it was before is of a year earlier, where nothing else dates it. */
export function beforeChange(text: string, { figure, next, told }: { readonly figure: Counted; readonly next: Counted | undefined; readonly told: string }): string {
  if (!text.slice(Math.max(0, figure.start - 16), figure.start).includes('from')) return told;
  const lead = text.slice(Math.max(0, figure.start - 70), figure.start);
  const m = /\bfrom (?:about |some |nearly |over |just |only )?[$€£¥]?$/i.test(lead) ? FROM.exec(lead) : null;
  if (/^ (?:now|today|currently|at present)\b/.test(text.slice(figure.end, figure.end + 12))) return told;
  // A sum raised from one amount to another is as often of one paper.
  if (m === null || (figure.kind === 'money' && m[1] !== undefined) || !isStretch(told) || isLong(told)) return told;
  if (m[1] !== undefined && (next === undefined || !TO.test(text.slice(figure.end, Math.min(next.start, figure.end + 20))))) return told;
  return shifted(told, -1);
}

/** Of several years nobody tells what was before the first of them; a month or a quarter is as often compared with the one before. */
const isLong = (value: string): boolean => /^\d{4}-(?:0\d|1[0-2]|3[3-6])$/.test(value) || /^\d{4}\/\d{4}$/.test(value) || value.startsWith('..') || value.endsWith('..');
