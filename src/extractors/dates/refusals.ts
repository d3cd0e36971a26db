/** Where words that read like a date are none: quantities, names, numbers of things. */
import type { Reading } from './reading.ts';
import {
  AFTER_DAY, BEGINS_CLAUSE, COUNTED, FEAST_HEADS, FUNCTION_WORDS, MONTH_OPENERS, NAME_TAILS, NUMBER_LABELS, OPENING_WORDS, PAPERS, PROVISIONS, QUANTIFIERS, RESULTS, SPORT, UNSURE_MONTHS, YEAR_CAPS, YEAR_HEADS, YEAR_OPENERS,
} from './refusal-words.ts';
import { wordOf, type Token, type Tokens } from './tokens.ts';
import { wordsToOpen } from './sentence-openers.ts';
import { isRoutine } from './weekday-runs.ts';

const NUMBERS: ReadonlySet<string> = new Set(['num', 'day', 'year', 'ord']);
const LETTERS: ReadonlySet<string> = new Set(['word', 'cap']);

/** The neighbours of a reading. */
interface Around {
  readonly tokens: Tokens;
  readonly from: number;
  readonly to: number;
  readonly prev: Token | undefined;
  readonly next: Token | undefined;
}
const isCapital = (tokens: Tokens, token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(tokens.text.slice(token.start, token.start + 2));
const at = (around: Around, offset: number): Token | undefined => around.tokens.list[offset < 0 ? around.from + offset : around.to + offset];

/** Letters or digits stand right against it: part of a longer word, number, address or code, or the pages of a journal, "57(10):1015–21". */
function clings({ tokens, prev, next, from, to }: Around): boolean {
  if (next?.glued && tokens.text.startsWith('T', next.start) && next.end - next.start === 1 && tokens.list[to + 2]?.glued && NUMBERS.has(tokens.list[to + 2]?.cls ?? '') && tokens.list[from]?.cls === 'year') return false;
  const first = tokens.list[from], before = tokens.list[from - 2], after = tokens.list[to + 2];
  if (first?.glued && prev !== undefined) {
    if (LETTERS.has(prev.cls) || NUMBERS.has(prev.cls) || prev.cls === 'sign' && !/[*'‘’…;!?]/.test(wordOf(tokens, prev))) return true;
    if (prev.cls === 'slash' || (prev.cls === 'colon' && before !== undefined && (NUMBERS.has(before.cls) || prev.glued && before.cls === 'close'))) return true;
    if ((prev.cls === 'dot' || prev.cls === 'comma') && prev.glued && before !== undefined && NUMBERS.has(before.cls) && before.cls !== 'year') return true;
    if (prev.cls === 'dash' && prev.glued && before !== undefined && !['prep', 'end', 'word', 'month', 'year', 'decade'].includes(before.cls)) return true;
    if (prev.cls === 'dash' && prev.glued && before?.cls === 'word' && !/^(?:mid|pre|post|end|late|early)$/.test(wordOf(tokens, before))) return true;
  }
  if (next?.glued !== true) return false;
  if (next.cls === 'sign' && /[%°_@=+#$€£¥\\]/.test(wordOf(tokens, next))) return true;
  if (LETTERS.has(next.cls) && /\d/.test(tokens.text[next.start - 1] ?? '')) return true;
  const follows = after?.glued === true ? after.cls : '';
  if (['slash', 'dot', 'colon'].includes(next.cls)) return NUMBERS.has(follows) || (next.cls === 'slash' && LETTERS.has(follows));
  return next.cls === 'dash' && (NUMBERS.has(follows) || (LETTERS.has(follows) && !isDateAdjective(tokens, after)));
}
/** The second half of a compound that keeps a year a year: "2016-based", "October-end". */
const isDateAdjective = (tokens: Tokens, token: Token | undefined): boolean => /^(?:based|end|dated|bound)$/.test(wordOf(tokens, token));

const isPlural = (word: string): boolean => /^[a-z]{3,}s$/.test(word) && !/(?:ss|us|is|ous)$/.test(word) && !/^(?:was|has|does|its|this|sales|figures|results|levels|numbers|plans|goals|targets|prices|games|elections|exports|imports|opens|begins|starts|ends|sees|marks|runs)$/.test(word);

/** `观众达1900人`, `2000余名`. */
const COUNTED_ZH = /^[余多]?[人名位个家件条座所场次项对吨元辆艘架只头本套户册款公平万亿千百亩]/u;

function yearRefused(around: Around, year: number): boolean {
  const { tokens, prev, next } = around;
  const before = wordOf(tokens, prev), after = wordOf(tokens, next);
  if (/^['’]/.test(wordOf(tokens, tokens.list[around.from])) && !/^(?:in|since|of|from|until|till|by|before|after)$/.test(before)) return true;
  if (COUNTED_ZH.test(tokens.text.slice(tokens.list[around.to]?.end ?? 0, (tokens.list[around.to]?.end ?? 0) + 2))) return true;
  const opened = YEAR_OPENERS.has(before), usual = year >= 1900 && year <= 2035;
  if (COUNTED.has(after) && !(usual && year >= 1950 && /^(?:in|since|during|by)$/.test(before) && !/^(?:people|square|sq|km|m|yuan|percent|million|billion|years|days|hours|meters|metres|kilometers|kilometres)$/.test(after))) return true;
  if (prev?.cls === 'dot' && prev.glued && NUMBER_LABELS.has(wordOf(tokens, at(around, -2)))) return true;
  if (NUMBER_LABELS.has(before) || (prev !== undefined && NUMBERS.has(prev.cls)) || (next !== undefined && ['num', 'year'].includes(next.cls))) return true;
  if (prev?.cls === 'sign' && /[$€£¥#№+]/.test(before)) return true;
  if (prev?.cls === 'colon' && COUNT_LABEL.test(wordOf(tokens, at(around, -2)))) return true;
  if (usual ? QUANTIFIERS.has(before) && (year % 100 === 0 || year < 1960) && !(before === 'to' && after === '') && isQuantityAfter(next, after) : !farYear(around, year, before)) return true;
  if (usual && !opened && isPlural(after) && (year % 10 === 0 || year < 1990)) return true;
  if (prev?.cls === 'cap' && !YEAR_CAPS.has(before) && !opensSentence(around) && wordsToOpen(tokens, around) === 0) return true;
  if (prev?.cls === 'of' && at(around, -2)?.cls === 'cap' && !countsYears(around)) return true;
  if (before === 'the' && !isShortPaper(after) && (next === undefined || !['word', 'and', 'or', 'season', 'month', 'fiscal', 'half', 'quarter', 'nth', 'yearunit', 'prep', 'dash'].includes(next.cls))) return true;
  return isNamed(around, before);
}
/** "Its 2024 revenue", "Clearly 2016 has been …": the word in capitals before the year only opens the sentence. */
function opensSentence(around: Around): boolean {
  const before = at(around, -2), word = wordOf(around.tokens, around.prev);
  if (before !== undefined && !['dot', 'quote', 'line', 'colon'].includes(before.cls)) return false;
  if (OPENING_WORDS.has(word)) return true;
  return word.endsWith('ly') && /^(?:was|has|had|is|will|saw|brought|marked|became|remains)$/.test(wordOf(around.tokens, around.next));
}
/** "Beginning of 2018", "Class of 2019": the word before "of" is no law, treaty or game of that year. */
function countsYears(around: Around): boolean {
  const head = wordOf(around.tokens, at(around, -2)), before = at(around, -3);
  return head === 'class' || ((before === undefined || ['dot', 'quote', 'line', 'colon', 'open'].includes(before.cls)) && YEAR_HEADS.has(head));
}
const isQuantityAfter = (next: Token | undefined, after: string): boolean => next?.cls === 'word' && !FUNCTION_WORDS.has(after);

/** "the 2019 MoU with Graz": a paper of that year, and no name. */
const isShortPaper = (word: string): boolean => /^(?:mou|moa|fta)s?$/.test(word);

/** A name begins with the year: "the 2025 Friendship Cities Forum". */
function isNamed(around: Around, before: string): boolean {
  const { tokens, next, from } = around;
  const capital = next !== undefined && (next.cls === 'cap' || (['season', 'nth', 'ordword', 'card', 'word', 'month', 'present', 'half', 'year'].includes(next.cls) && isCapital(tokens, next) && next.cls !== 'month'));
  if (capital && isShortPaper(wordOf(tokens, next))) return false;
  if (!capital) return next?.cls === 'word' && before === 'the' && at(around, 2)?.cls === 'cap' && /^(?:world|summer|winter|international|national|annual|global)$/.test(wordOf(tokens, next));
  return (!/^(?:in|since|until|till|by|during|before|after|between|early|late|mid|year|through)$/.test(before) || tokens.list[from - 1]?.cls === 'the') && wordsToOpen(tokens, around) === 0;
}
/** Words before "of" or a colon that announce a quantity. */
const COUNT_LABEL = /^(?:population|total|staff|crowd|number|capacity|area|height|length|altitude|elevation|maximum|average|audience|group|some|team|distance|price|fee|employees|members|seats|inhabitants|visitors)$/;
/** A year far from ours needs a word that opens a date before it, and nothing counted behind. */
function farYear({ tokens, prev, next, from }: Around, year: number, before: string): boolean {
  const opens = year > 2035 ? /^(?:in|by|until|till|to|through|since|before|after|of|and|between|from|year)$/ : /^(?:in|since|until|till|from|year|between|circa|early|late|before|after|during|and|around|about|by|to)$/;
  const ofEvent = before === 'of' && year % 10 !== 0 && year < 1900 && !COUNT_LABEL.test(wordOf(tokens, tokens.list[from - 2]));
  const entry = (prev === undefined || prev.cls === 'line' || prev.cls === 'dot') && (next?.cls === 'dash' || next?.cls === 'colon');
  if (entry && year < 2036) return true;
  if (!opens.test(before) && !ofEvent && prev?.cls !== 'open' && prev?.cls !== 'dash') return false;
  return next === undefined || !['word', 'of'].includes(next.cls) || FUNCTION_WORDS.has(wordOf(tokens, next)) || (ofEvent && wordOf(tokens, next).endsWith('ed'));
}

function monthRefused(around: Around, month: number): boolean {
  const { tokens, prev, next, from } = around;
  const before = wordOf(tokens, prev), after = wordOf(tokens, next), own = wordOf(tokens, tokens.list[from]);
  const opened = MONTH_OPENERS.has(before) || (prev?.cls === 'dash' && prev.glued && /^(?:mid|early|late|end)$/.test(wordOf(tokens, at(around, -2))));
  if (NAME_TAILS.has(after) && isCapital(tokens, next)) return true;
  if (/^(?:each|every)$/.test(before) || (before === 'in' && /^(?:year|annually)$/.test(wordOf(tokens, at(around, -2))) && wordOf(tokens, at(around, -3)) === 'every')) return true;
  if (prev?.cls === 'the' && next?.cls === 'word' && own.length > 2) return false;
  if (['in', 'of'].includes(before) && at(around, -2)?.cls === 'weekday') return true;
  if (prev?.cls === 'cap' && prev.end - prev.start > 1 && !opened) return true;
  const opening = next?.cls === 'cap' ? wordsToOpen(tokens, around) : 0;
  // "From March Lyon": nobody is called so; May and June are names as well.
  if (opening > 1 || opening === 1 && month === 3 && /^(?:from|by|until|till|after|before|around)$/.test(before)) return false;
  if (UNSURE_MONTHS.has(month) && next?.cls === 'cap' && /^(?:by|from|for|and|with|to|of|before|after|on|through|around)$/.test(before)) return true;
  if (next?.cls === 'cap' && /^(?:jan|mar|jun|dec)$/.test(own)) return true;
  if (opened) return /^(?:may|mar|march|jan|dec)$/.test(own) && before === 'to' && next?.cls === 'word' && !FUNCTION_WORDS.has(after);
  if (next?.cls === 'possessive' && prev?.cls !== 'cap') return month === 5;
  if (next?.cls === 'cap') return true;
  if (own.length <= 4 && month !== 7 && month !== 6) return true;
  if (prev?.cls === 'the' || next?.cls === 'the') return UNSURE_MONTHS.has(month);
  return UNSURE_MONTHS.has(month) && (month === 3 || month === 5 || prev?.cls === 'word' || next?.cls !== 'word');
}

const isDay = (t: Token | undefined): boolean => t?.cls === 'weekday' || t?.cls === 'weekdays';
const joins = (t: Token | undefined): boolean => t?.cls === 'to' || t?.cls === 'dash' || t?.cls === 'until';
function weekdayRefused(around: Around): boolean {
  const { tokens, prev, next, from } = around;
  if (tokens.list[from]?.cls !== 'weekday' && (next?.cls === 'in' || next?.cls === 'of') && at(around, 2)?.cls === 'month') return true;
  const before = wordOf(tokens, prev), after = wordOf(tokens, next);
  if (FEAST_HEADS.has(before) || ['nth', 'ordword', 'ord'].includes(prev?.cls ?? '')) return true;
  if (PAPERS.has(after) && isCapital(tokens, next)) return true;
  if (before === 'the' && next?.cls === 'word' && isPlural(after)) return true;
  if (before === 'a' && prev?.cls === 'word' && wordOf(tokens, at(around, -2)) === 'on' && (next?.cls !== 'word' || FUNCTION_WORDS.has(after))) return true;
  if (recurs(around)) return true;
  return (joins(next) && isDay(at(around, 2))) || (joins(prev) && isDay(at(around, -2)));
}
/** "every Tuesday, Thursday and Saturday", "Mondays to Friday". */
function recurs({ tokens, from }: Around): boolean {
  for (let k = from - 1; k >= from - 8; k--) {
    const token = tokens.list[k];
    if (token === undefined || token.cls === 'weekdays') return token !== undefined;
    if (/^(?:every|each)$/.test(wordOf(tokens, token))) return true;
    if (token.cls !== 'comma' && token.cls !== 'and' && token.cls !== 'weekday') return false;
  }
  return false;
}
/** "the last year" is a stretch of time; "the previous year" counts from another. */
function relativeRefused(around: Around): boolean {
  const { tokens, prev, from } = around;
  const word = wordOf(tokens, tokens.list[from]);
  if (!/^(?:last|this|next|current|past|coming|upcoming)$/.test(word)) return true;
  const unit = tokens.list[around.to]?.cls ?? '';
  if (unit === 'month' || unit === 'weekday' || unit === 'season' || unit === 'fall') return false;
  return /^(?:past|coming|upcoming)$/.test(word) || (word !== 'current' && prev?.cls === 'the') || (prev?.cls === 'fiscal');
}
function decadeRefused(around: Around): boolean {
  const { tokens, prev, from } = around;
  const own = wordOf(tokens, tokens.list[from]);
  if (/^\d{4}/.test(own) || /^['’]\d/.test(own)) return false;
  return !/^(?:the|early|late|mid|swinging|roaring)$/.test(wordOf(tokens, prev)) && !(prev?.cls === 'dash' && /^(?:mid|early|late)$/.test(wordOf(tokens, at(around, -2))));
}
/** "On the 21st the Mayor received": what stands at the head of a sentence and before its subject. */
const OPENS: ReadonlySet<string> = new Set(['dot', 'line', 'colon']);
function ordinalRefused(around: Around): boolean {
  const { tokens, next, prev } = around;
  const before = wordOf(tokens, prev?.cls === 'the' ? at(around, -2) : prev);
  if (before === 'on' && prev?.cls === 'the' && OPENS.has(at(around, -3)?.cls ?? 'line') && BEGINS_CLAUSE.has(wordOf(tokens, next))) return false;
  if (!/^(?:on|by|since|from|until|till|before|after)$/.test(before)) return true;
  if (next === undefined) return false;
  return !['comma', 'dot', 'line', 'close', 'open', 'and', 'to', 'until', 'in', 'on'].includes(next.cls) && !AFTER_DAY.has(wordOf(tokens, next));
}
/** A month or day name inside a longer name, or a day that counts what follows. */
function dayRefused(around: Around): boolean {
  const { tokens, next, to } = around;
  const after = wordOf(tokens, next), last = tokens.list[to], first = tokens.list[around.from];
  if (first?.cls === 'day' && PROVISIONS.has(wordOf(tokens, around.prev))) return true;
  if (last?.cls === 'day' && ((COUNTED.has(after) && around.prev?.cls !== 'on') || (next?.glued === true && next.cls === 'sign' && after === '%'))) return true;
  if (last?.cls === 'day' && next?.cls === 'word' && isPlural(after) && around.prev?.cls !== 'on') return true;
  if (next?.cls === 'colon' && next.glued && last?.cls === 'day' && NUMBERS.has(at(around, 2)?.cls ?? '') && at(around, 2)?.glued === true) return true;
  return NAME_TAILS.has(after) && isCapital(tokens, next);
}
/** A period counted from a beginning of its own: "the first six months of the project". */
function periodRefused(around: Around): boolean {
  const { tokens, from, to, next, prev } = around;
  if (tokens.list[from]?.cls === 'qcode' && RESULTS.has(wordOf(tokens, next))) return false;
  if (next?.cls === 'of' || prev?.cls === 'cap' || (tokens.list[to]?.cls === 'half' && prev?.cls === 'word')) return true;
  if (tokens.list[to]?.cls !== 'half' && tokens.list[to]?.cls !== 'quarter') return false;
  return tokens.list.slice(Math.max(0, from - 25), to + 25).some((t) => t.cls === 'word' && SPORT.has(wordOf(tokens, t)));
}

/** Chinese: a stretch of time, or another word, follows. */
function chineseRefused({ tokens, to, prev, next }: Around, rule: string): boolean {
  const last = tokens.list[to];
  const after = next?.glued === true ? wordOf(tokens, next) : '';
  if (rule === 'date.chinese-day' && (tokens.text[last?.start ?? 0] === '号' || prev?.glued === true && /[\d.第.:]/.test(tokens.text[prev.end - 1] ?? ''))) return true;
  return last?.cls === 'zhri' && tokens.text[last.start] === '日' && /^[本内游均益常报前后]$/.test(after);
}

/** Rules whose words may stand inside a longer word, number or code. */
const MAY_CLING: ReadonlySet<string> = new Set(
  'iso numeric year year-range range month-day day-list month-year month-day-year quarter decade iso-month fiscal-year'.split(' ').map((name) => `date.${name}`),
);

const told = (speaks: boolean, why: string): string | null => (speaks ? why : null);
/** What speaks against a reading, by its rule, and what to tell of it. */
function objection(reading: Reading, around: Around): string | null {
  const { tokens, from, to, prev, next } = around;
  const last = tokens.list[to];
  switch (reading.rule) {
    case 'date.year': return told(yearRefused(around, tokens.list[from]?.n ?? 0), 'the number counts something, or the year is part of a name');
    case 'date.year-range': return told(COUNTED.has(wordOf(tokens, next)) || prev?.cls === 'sign' && /[$€£¥]/.test(wordOf(tokens, prev)) || isNamed(around, 'the'), 'a quantity or part of a name');
    case 'date.month': return told(monthRefused(around, tokens.list[from]?.n ?? 0), 'a name, a verb or an everyday word rather than the month');
    case 'date.weekday': return told(weekdayRefused(around) || (tokens.list[from]?.cls !== 'weekday' && relativeRefused({ ...around, to: from + 1 })), 'a name, or a day that comes every week');
    case 'date.weekday-range': return told(isRoutine(tokens.text, { start: tokens.list[from]?.start ?? 0, end: last?.end ?? 0 }), 'days that come every week, or told again by their dates');
    case 'date.relative-year': case 'date.relative-month': case 'date.relative-week': case 'date.relative-season': return told(relativeRefused(around), 'a stretch of time, not a period of the calendar');
    case 'date.decade': return told(decadeRefused(around), 'an age or a number, not a decade');
    case 'date.century': return told(tokens.text.startsWith('C', last?.start ?? 0) || /^(?:bc|bce|b)$/.test(wordOf(tokens, next)), 'part of a name, or before our era');
    case 'date.ordinal-day': return told(ordinalRefused(around), 'a rank, not a day of the month');
    case 'date.month-day': case 'date.day-list': case 'date.days-of-month': return told(dayRefused(around), 'the number counts what follows, or the day is part of a name');
    case 'date.weekday-day': return told(dayRefused(around) || joins(prev) || next?.cls === 'dash', 'the number is no day of the month');
    case 'date.quarter': case 'date.months': case 'date.quarters': case 'date.half': return told(last?.cls !== 'year' && last?.cls !== 'yearunit' && periodRefused(around), 'a part of something else than the year');
    case 'date.season': return told(tokens.list[from]?.cls === 'fall' && !isCapital(tokens, tokens.list[from]) && !/^(?:in|the|of|since|until|by)$/.test(wordOf(tokens, prev)), 'a fall, not the season');
    default: return null;
  }
}
/** "dated 9th January, 2019 stands terminated": a comma and a year of our days end a day that is told whole. */
function endsWholeDay({ rule, to }: Reading, { list }: Tokens): boolean {
  const year = list[to]?.n ?? 0;
  return rule === 'date.month-day-year' && list[to - 1]?.cls === 'comma' && year >= 1950 && year <= 2035 && year % 50 !== 0;
}
/** Why the words around a reading show that it is no date; null where none does. */
export function refusalOf(reading: Reading, tokens: Tokens): string | null {
  const { from, to, rule } = reading;
  const around: Around = { tokens, from, to, prev: tokens.list[from - 1], next: tokens.list[to + 1] };
  if (rule.startsWith('date.chinese')) return chineseRefused(around, rule) ? 'a stretch of time, or part of another word' : null;
  if (MAY_CLING.has(rule) && clings(around)) return 'part of a longer number, word, address or code';
  const last = tokens.list[to];
  if (last?.cls === 'year' && rule !== 'date.year' && COUNTED.has(wordOf(tokens, around.next)) && !endsWholeDay(reading, tokens)) return 'the number counts what follows';
  return objection(reading, around);
}
