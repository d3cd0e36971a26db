/** What looks like a number and is no quantity: dates, times, names, telephone numbers, list numbering. */
import { amountAt } from './amount.ts';
import { isDesignated } from './designated.ts';
import { ADDRESS, MONTHS, NAMED_AFTER, WEEKDAYS } from './designators.ts';
import { isPlural, isStop, nounEnd } from './nouns.ts';
import type { Quantity } from './quantity.ts';
import type { Token } from './tokens.ts';

const DASH = new Set(['-', '–', '—', '‐', '‑', '/', '.', '_']);
const CAPITAL = /^\p{Lu}/u;

type Row = readonly Token[];

/** Why the quantity read at some tokens must not become a finding, or null where it may. */
export function noiseOf(tokens: Row, quantity: Quantity): string | null {
  if (touchesLetters(tokens, quantity)) return 'part of a name with letters and digits';
  if (inCode(tokens, quantity)) return 'part of a code, a score, a time or a telephone number';
  if (quantity.kind === 'duration' && isInterval(tokens, quantity)) return 'a point or stretch of time';
  if (quantity.amount.spelled) return spelledNoise(tokens, quantity) ? 'a number word in running text' : null;
  if (isListNumber(tokens, quantity)) return 'numbering of a list';
  if (nearMonth(tokens, quantity)) return 'a day beside a month';
  if (quantity.kind !== 'count') return quantity.kind === 'duration' && isClock(tokens, quantity) ? 'a time of day' : null;
  if (isClock(tokens, quantity)) return 'a time of day';
  if (isDesignated(tokens, quantity)) return 'the number of a line, page, article or the like';
  if (isYear(tokens, quantity)) return 'a year';
  if (isNamed(tokens, quantity)) return 'part of a name or an address, or an age';
  if (isAside(tokens, quantity)) return 'a note in brackets';
  return isDottedDate(tokens, quantity) ? 'a date' : null;
}

/** `A380`, `U13`, `Covid-19`, `5G`, `22nd`, `1990s`. */
function touchesLetters(tokens: Row, { from, to, kind }: Quantity): boolean {
  const first = tokens[from];
  const before = tokens[from - 1];
  const last = tokens[to - 1];
  const after = tokens[to];
  if (first?.kind === 'number' && first.glued && (before?.kind === 'word' || before?.kind === 'han')) return true;
  if (first?.kind === 'number' && first.glued && before?.glued === true && DASH.has(before.text) && tokens[from - 2]?.kind === 'word' && kind === 'count') return true;
  return after?.glued === true && (after.kind === 'han' || (after.kind === 'word' && last?.kind !== 'mark'));
}

/** Parts of longer codes: `2015-99`, `2013;72`, `3,815/1969`, `0755-21-0190`, `+65 6555 0190`, `24/7`, `10:30`, `3:1`. */
function inCode(tokens: Row, quantity: Quantity): boolean {
  const { from, to } = quantity;
  if (quantity.kind === 'count' && tokens[from - 1]?.lower === 'per') return true;
  if (quantity.kind === 'count' && (isOneIn(tokens, quantity) || isRatio(tokens, quantity))) return true;
  if (quantity.amount.spelled) return false;
  const before = tokens[from - 1];
  const after = tokens[to];
  const first = tokens[from];
  if (quantity.kind !== 'money' && before !== undefined && /^[#№@&_=\\^/]$/.test(before.text) && first?.glued === true) return true;
  if (before?.text === '°' || /^[°′″]$/.test(after?.text ?? '') || (tokens[to - 1]?.text === '°' && isDigits(after))) return true;
  if (before?.text === '[' && after?.text === ']') return true;
  if (quantity.kind === 'count' && quantity.amount.plain && (first?.text.length ?? 0) >= 7 && nounEnd(tokens, to) === to) return true;
  if (isDigits(before) && quantity.kind === 'count' && quantity.amount.plain && apart(before, first) <= 1) return true;
  if (isDigits(after) && quantity.kind === 'count' && quantity.amount.plain && apart(tokens[to - 1], after) <= 1) return true;
  if (first?.glued === true && before !== undefined && /^[-–:./+]$/.test(before.text) && before.glued && isDigits(tokens[from - 2])) return true;
  if (first?.glued === true && before?.glued === true && isCited(tokens, from)) return true;
  if (after?.glued === true && /^[-–:/+]$/.test(after.text) && tokens[to + 1]?.glued === true && isDigits(tokens[to + 1])) return true;
  if (before?.text === '+' && first?.glued === true && (quantity.kind === 'count' || isDigits(after))) return true;
  if (quantity.kind === 'count' && after?.glued === true && /^[@_=\\]$/.test(after.text)) return true;
  return quantity.max !== null && quantity.kind === 'count' && quantity.amount.plain && tokens[quantity.amount.to]?.lower !== 'to' && nounEnd(tokens, to) === to && quantity.max.value < 10;
}

/** Volume and pages of a journal, `2013;72(2):246`; a local number, `+49 (0)40 890 85`. */
function isCited(tokens: Row, from: number): boolean {
  const sign = tokens[from - 1]?.text, before = tokens[from - 2];
  if (sign === ';') return /^(?:19|20)\d\d$/.test(before?.text ?? '');
  return sign === ':' ? before?.text === ')' && before.glued : sign === ')' && before?.text === '0' && tokens[from - 3]?.text === '(';
}

/** `1. 9. 2005`, with blanks. */
function isDottedDate(tokens: Row, { from, to, amount }: Quantity): boolean {
  if (!amount.plain || amount.value > 31 || tokens[to]?.text !== '.') return false;
  const year = (at: number): boolean => /^(?:19|20)\d\d$/.test(tokens[at]?.text ?? '');
  return year(to + 1) ? tokens[from - 1]?.text === '.' && isDigits(tokens[from - 2]) : isDigits(tokens[to + 1]) && tokens[to + 2]?.text === '.' && year(to + 3);
}

/** `one in five`, `3 out of 10`. */
function isOneIn(tokens: Row, { from }: Quantity): boolean {
  const at = tokens[from - 1]?.lower === 'every' ? from - 2 : from - 1;
  const joint = tokens[at]?.lower === 'of' && tokens[at - 1]?.lower === 'out' ? at - 2 : at - 1;
  return /^(?:in|of)$/.test(tokens[at]?.lower ?? '') && /^(?:one|two|three|four|nine|\d)$/.test(tokens[joint]?.lower ?? '') && (joint < at - 1 || tokens[at]?.lower === 'in');
}

/** `3 in 4`, `nine out of ten`. */
function isRatio(tokens: Row, { to, amount }: Quantity): boolean {
  const at = tokens[to]?.lower === 'in' ? to + 1 : tokens[to]?.lower === 'out' && tokens[to + 1]?.lower === 'of' ? to + 2 : 0;
  const whole = at === 0 ? null : amountAt(tokens, at, 'english');
  return whole !== null && amount.value <= 10 && whole.value > amount.value && whole.value <= 100 && (whole.plain || whole.spelled);
}

const isDigits = (token: Token | undefined): boolean => token?.kind === 'number';
const apart = (a: Token | undefined, b: Token | undefined): number => (a === undefined || b === undefined ? 9 : b.start - a.end);

/** `1. `, `2) `, `(3) ` at the head of a line. */
function isListNumber(tokens: Row, { from, to, amount, kind }: Quantity): boolean {
  if (!amount.plain || amount.value > 99 || kind !== 'count') return false;
  const open = tokens[from - 1]?.text === '(' ? 1 : 0;
  const head = tokens[from - 1 - open];
  const next = tokens[to];
  const atHead = head === undefined || head.kind === 'line';
  if (atHead && next !== undefined && /^[.)、:]$/.test(next.text)) return true;
  return open === 1 && next?.text === ')' && amount.value < 10 && !isCountBehindName(tokens, { from, to });
}

/** `Germany (8) and Japan (5)`: numbers in brackets behind one name after the other. */
function isCountBehindName(tokens: Row, { from, to }: { readonly from: number; readonly to: number }): boolean {
  if (!CAPITAL.test(tokens[from - 2]?.text ?? '') || tokens[from - 1]?.glued === true) return false;
  const bracketed = (at: number): boolean => tokens[at]?.text === '(' && isDigits(tokens[at + 1]) && tokens[at + 2]?.text === ')';
  for (let k = 2; k < 8; k++) if (/^(?:,|;|and)$/.test(tokens[to + 1]?.lower ?? '') && bracketed(to + k)) return true;
  for (let k = 5; k < 10; k++) if (bracketed(from - k) && /^(?:,|;|and)$/.test(tokens[from - k + 3]?.lower ?? '')) return true;
  return false;
}

/** A day beside a month: `12 to 15 April`, `July 11 to 13`, `October 24 and 25`; but `taken in May, 17 were` is none. */
function nearMonth(tokens: Row, { from, to, amount, kind, max }: Quantity): boolean {
  if (kind !== 'count' || amount.scaled || !amount.plain) return false;
  const value = (max ?? amount).value;
  if (value > 31 && !(value > 1000 && value < 2200)) return false;
  return monthAfter(tokens, to) || monthBefore(tokens, from, to);
}

function monthAfter(tokens: Row, to: number): boolean {
  let at = to;
  for (let k = 0; k < 6; k++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.kind === 'word' && MONTHS.has(token.lower)) return CAPITAL.test(token.text) || k === 0;
    if (!(isDay(token) || /^(?:to|and|of|the|or|through|until|st|nd|rd|th|[-–,])$/.test(token.lower))) return false;
    at++;
  }
  return false;
}

function monthBefore(tokens: Row, from: number, to: number): boolean {
  const counted = nounEnd(tokens, to) > to;
  for (let k = 1; k < 7; k++) {
    const token = tokens[from - k];
    if (token === undefined) return false;
    if (token.kind === 'word' && MONTHS.has(token.lower) && CAPITAL.test(token.text)) return !counted && !(k === 2 && tokens[from - 1]?.text === ',' && tokens[from - 3]?.lower === 'in');
    if (token.kind === 'word' && WEEKDAYS.has(token.lower) && k === 1) return !counted;
    if (!(isDay(token) || /^(?:to|and|the|or|through|until|st|nd|rd|th|[-–,.])$/.test(token.lower))) return false;
  }
  return false;
}
const isDay = (token: Token): boolean => token.kind === 'number' && token.text.length <= 2 && Number(token.text) <= 31;

/** `9 am`, `7 p.m.`, `10 o'clock`, `at 17.30 hrs`. */
function isClock(tokens: Row, { to, from, kind, amount }: Quantity): boolean {
  const after = tokens[to];
  if (kind === 'duration' && isHourOfDay(tokens, { from, to })) return true;
  if (kind === 'duration') return tokens[to - 1]?.lower.startsWith('h') === true && amount.plain === false && !amount.scaled && /^(?:at|from|until|by)$/.test(tokens[from - 1]?.lower ?? '') && tokens[from]?.text.includes('.') === true;
  if (!amount.scaled && nounEnd(tokens, to) === to && /^(?:[01]?\d|2[0-3])[.][0-5]\d$/.test(tokens[from]?.text ?? '') && /^(?:at|from|until|till|by|before|after|around|between)$/.test(tokens[from - 1]?.lower ?? '')) return true;
  if (!amount.scaled && nounEnd(tokens, to) === to && CLOCK.test(tokens[from]?.text ?? '') && /^(?:and|or|to)$/.test(tokens[from - 1]?.lower ?? '') && CLOCK.test(tokens[from - 2]?.text ?? '') && /^(?:at|from|between)$/.test(tokens[from - 3]?.lower ?? '')) return true;
  if (isBehindDay(tokens, from)) return !amount.scaled && nounEnd(tokens, to) === to && CLOCK.test(tokens[from]?.text ?? '');
  if (after?.kind !== 'word') return false;
  if (/^(?:am|pm|o'clock|o’clock|uhr|noon|gmt|utc|cet|bst|est)$/.test(after.lower)) return true;
  return /^[ap]$/.test(after.lower) && tokens[to + 1]?.text === '.' && tokens[to + 2]?.lower === 'm';
}

/** `17h00`, `at 17h`. */
function isHourOfDay(tokens: Row, { from, to }: { readonly from: number; readonly to: number }): boolean {
  if (tokens[to - 1]?.lower !== 'h' || !/^(?:[01]?\d|2[0-3])$/.test(tokens[from]?.text ?? '')) return false;
  return (tokens[to]?.glued === true && /^[0-5]\d$/.test(tokens[to]?.text ?? '')) || /^(?:at|from|until|by)$/.test(tokens[from - 1]?.lower ?? '');
}

/** `8.15`. */
const CLOCK = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/;

/** `10 June, 14.00`, `Friday, 19.30`. */
function isBehindDay(tokens: Row, from: number): boolean {
  const before = tokens[from - 2]?.lower ?? '';
  return tokens[from - 1]?.text === ',' && (MONTHS.has(before) || WEEKDAYS.has(before));
}

/** `seventeen years ago`, `two days later`, `the first six months`: a point or stretch of time, told by the dates. */
function isInterval(tokens: Row, { from, to }: Quantity): boolean {
  // `in the 12 months ended 31 March`, `in the 12 months to June`.
  if (tokens[from - 1]?.lower === 'the' && (/^(?:ended|ending)$/.test(tokens[to]?.lower ?? '') || (tokens[to]?.lower === 'to' && (MONTHS.has(tokens[to + 1]?.lower ?? '') || MONTHS.has(tokens[to + 2]?.lower ?? ''))))) return true;
  return /^(?:ago|later|earlier|before|after|afterwards)$/.test(tokens[to]?.lower ?? '') || /^(?:first|last|past|next|previous|final|coming|following|preceding|recent|opening)$/.test(tokens[from - 1]?.lower ?? '');
}

/** Bare digits that a year could be, and years that open the name of an event. */
function isYear(tokens: Row, { from, to, amount, max }: Quantity): boolean {
  if (!amount.plain || (max !== null && !max.plain)) return false;
  const { value } = amount;
  if (!Number.isInteger(value) || value < 1000 || value > 2200) return false;
  const counted = nounEnd(tokens, to);
  if (counted === to) return true;
  const next = tokens[to];
  const modified = /^(?:than|over|about|some|nearly|almost|around|least|to|exceeded|approximately)$/.test(tokens[from - 1]?.lower ?? '');
  return value >= 1800 && value < 2100 && !modified && (CAPITAL.test(next?.text ?? '') || (counted === to + 1 && !/^(?:people|students|employees|visitors|guests|participants|jobs|units|companies|workers|passengers|members|households|delegates|tourists|spectators|vehicles|staff|persons|residents)$/.test(next?.lower ?? '')) || counted > to + 1);
}

/** A bare number that belongs to a name: `Formula 1`, `Windows 11`, `500 Startups`, `Zhang Wei, 45,`. */
function isNamed(tokens: Row, { from, to, amount }: Quantity): boolean {
  if (!amount.plain) return false;
  const before = tokens[from - 1];
  const after = tokens[to];
  if (after !== undefined && (NAMED_AFTER.has(after.lower) || (ADDRESS.has(after.lower) && amount.value < 1000) || isStreet(tokens, to))) return true;
  if ((tokens[from]?.text.length ?? 0) >= 5 && (tokens[from]?.text.length ?? 0) <= 6 && CAPITAL.test(after?.text ?? '') && nounEnd(tokens, to) === to) return true;
  if (before?.kind === 'word' && /^\p{Lu}{2,}$/u.test(before.text) && (/^\d{3,}$/.test(tokens[from - 2]?.text ?? ''))) return true;
  if (before?.text === '.' && nounEnd(tokens, to) === to && /^\p{Lu}$/u.test(tokens[from - 2]?.text ?? '') && tokens[from - 3]?.text === '.') return true;
  if (isAge(tokens, { from, to, value: amount.value })) return true;
  if (before?.kind !== 'word' || !CAPITAL.test(before.text) || isSentenceStart(tokens, from - 1) || isStop(before)) return false;
  return nounEnd(tokens, to) === to && !isPlural(before);
}

/** `207 South Main Street`: names in capitals that end in a word for a street. */
function isStreet(tokens: Row, to: number): boolean {
  for (let at = to; at < to + 4 && CAPITAL.test(tokens[at]?.text ?? ''); at++) {
    if (at > to && ADDRESS.has(tokens[at]?.lower ?? '')) return true;
  }
  return false;
}

/** `the mayor, 58, said`, `won by Kipchoge, 24.` */
function isAge(tokens: Row, { from, to, value }: { from: number; to: number; value: number }): boolean {
  const word = tokens[from - 2];
  if (tokens[from - 1]?.text !== ',' || value < 10 || value > 99 || word?.kind !== 'word') return false;
  const closing = tokens[to]?.text ?? '.';
  return closing === ',' ? tokens[to + 1]?.kind === 'word' : closing === '.' && CAPITAL.test(word.text);
}

function isSentenceStart(tokens: Row, at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.kind === 'line' || /^[.!?:;"“”•·*–—-]$/.test(before.text);
}

/** Fractions of a second kind: `3/4`, `(5)` after a word that is a footnote. */
function isAside(tokens: Row, { from, to, amount }: Quantity): boolean {
  if (!amount.plain || tokens[from - 1]?.text !== '(' || tokens[to]?.text !== ')') return false;
  // "on Monday (17)": the day of the month.
  return tokens[from - 1]?.glued === true && amount.value < 100 || amount.value < 32 && WEEKDAYS.has(tokens[from - 2]?.lower ?? '');
}

/** One to three in running text are words, not figures; names such as `Big Four` are no figures either. */
function spelledNoise(tokens: Row, quantity: Quantity): boolean {
  const { from, to, amount, kind } = quantity;
  const before = tokens[from - 1];
  const first = tokens[from];
  const after = tokens[to];
  if (quantity.rule === 'figure.times') return false;
  if (kind === 'count' && amount.value < 4) return true;
  if (kind === 'duration' && amount.value === 1) return true;
  if (after?.lower === 'hundreds' || after?.lower === 'thousands') return true;
  if (first?.glued === true && before !== undefined && /^[-–‑]$/.test(before.text)) return true;
  if (after?.glued === true && /^[-–‑]$/.test(after.text) && kind === 'count') return !HYPHENATED.test(tokens[to + 1]?.lower ?? '');
  if (kind !== 'count') return false;
  if (before?.lower === 'top' || before?.lower === 'number' || isSpelledNeighbour(tokens, quantity)) return true;
  if (!CAPITAL.test(first?.text ?? '')) return false;
  return !isSentenceStart(tokens, from) || (CAPITAL.test(after?.text ?? '') && !tokens.slice(to, nounEnd(tokens, to)).some((t) => !CAPITAL.test(t.text)));
}
const HYPHENATED = /^(?:member|person|strong|storey|story|lane|bed|seat|room|point|nation|country|city|party|seater|berth|track|station|stop|hectare|acre|man|page|volume|part|course|hole|team|game|match|unit|car|coach)$/;

function isSpelledNeighbour(tokens: Row, { from, to, amount }: Quantity): boolean {
  const after = tokens[to]?.lower ?? '';
  const before = tokens[from - 1]?.lower ?? '';
  return amount.value < 100 && (/^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/.test(after) || /^(?:nineteen|eighteen|twenty)$/.test(before));
}
