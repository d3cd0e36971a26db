/** Fractions in words, as shares of a hundred: `two thirds`, `half of them`, `one in five jobs`, `every second train`. */
import { countOf, UNITS } from '../text/numerals.ts';
import { afterHyphen } from './amount.ts';
import type { Quantity } from './quantity.ts';
import type { Token } from './tokens.ts';

const PARTS: Readonly<Record<string, number>> = { third: 3, quarter: 4, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10 };
/** Numbers of parts, and of what they are taken from. */
const COUNTS: Readonly<Record<string, number>> = { ...Object.fromEntries(UNITS.map((word) => [word, countOf(word)])), twenty: 20, hundred: 100, a: 1, an: 1 };
const RULE = 'figure.fraction';

/** Reads the fraction that begins at a token, or null. What stands around it must show that it is none of a day, a quarter of a year or the next in a row. */
export function fractionAt(tokens: readonly Token[], from: number): Quantity | null {
  const word = tokens[from]?.lower ?? '';
  if (word === 'half') return ofOnePercent(tokens, { from, to: from + 1, share: 0.5 }) ?? halfAt(tokens, from);
  if (word === 'every') return everyAt(tokens, from);
  return partsAt(tokens, from, word) ?? oneInAt(tokens, from, word);
}

/** `a third of`, `two-thirds`, `fell by a quarter`. */
function partsAt(tokens: readonly Token[], from: number, word: string): Quantity | null {
  const count = Object.hasOwn(COUNTS, word) ? COUNTS[word] ?? 0 : 0;
  if (count === 0) return null;
  const at = afterHyphen(tokens, from + 1), part = tokens[at]?.lower ?? '';
  const whole = PARTS[count > 1 ? part.replace(/s$/, '') : part];
  if (whole === undefined || whole <= count || (count > 1) !== part.endsWith('s') || isOrdinal(tokens, from)) return null;
  const points = ofOnePercent(tokens, { from, to: at + 1, share: count / whole });
  if (points !== null) return points;
  if (tokens[at + 1]?.lower === 'of') return isTime(tokens, at + 2) ? null : fraction(from, at + 1, count / whole);
  return (count > 1 && part !== 'quarters') || (isChange(tokens, from) && isOver(tokens, at + 1)) ? fraction(from, at + 1, count / whole) : null;
}

/** `half of the cost`, `half the guests`, `fell by half`, `more than half were women`. */
function halfAt(tokens: readonly Token[], from: number): Quantity | null {
  const next = tokens[from + 1]?.lower ?? '';
  if (afterHyphen(tokens, from + 1) !== from + 1 || isOrdinal(tokens, from) || /^(?:an?|one|and)$/.test(tokens[from - 1]?.lower ?? '')) return null;
  const isShare = next === 'of' ? !isTime(tokens, from + 2)
    : DETERMINER.test(next) ? !isTime(tokens, from + 1) && !isTime(tokens, from + 2) && !LIKE.test(tokens[from + 2]?.lower ?? '')
      : isOver(tokens, from + 1) ? isChange(tokens, from) : BE.test(next) && isVague(tokens, from - 1);
  return isShare ? fraction(from, from + 1, 0.5) : null;
}

/** `one in five jobs`, `seven in ten films`, `2 out of 3 visitors`. */
function oneInAt(tokens: readonly Token[], from: number, word: string): Quantity | null {
  const count = smallAt(tokens[from]);
  if (count === 0 || word === 'a' || word === 'an') return null;
  const joint = afterHyphen(tokens, from + 1), link = tokens[joint]?.lower ?? '';
  const out = link === 'out' && tokens[joint + 1]?.lower === 'of';
  if (!out && link !== 'in') return null;
  const at = out ? joint + 2 : afterHyphen(tokens, joint + 1), whole = smallAt(tokens[at]), behind = tokens[at + 1];
  if (whole <= count || tokens[at]?.kind !== tokens[from]?.kind || behind?.glued === true && behind.kind !== 'mark') return null;
  const said = out || count === 1 || isVague(tokens, from - 1) || isStart(tokens, from);
  if (!said || RATED.test(tokens[from - 1]?.lower ?? '') || (!out && !isCounted(tokens, at + 1))) return null;
  return isTime(tokens, at + 1) ? null : fraction(from, at + 1, count / whole);
}

/** What is counted stands behind: `one in five jobs`, `one in five of the jobs`. */
function isCounted(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at];
  if (behind?.lower === 'of') return DETERMINER.test(tokens[at + 1]?.lower ?? '');
  return behind?.kind === 'word' && !PLACES.test(behind.lower) && !/^(?:and|or|in|to|by)$/.test(behind.lower);
}

/** `every second train`; `every third year` tells how often. */
function everyAt(tokens: readonly Token[], from: number): Quantity | null {
  const order = tokens[from + 1]?.lower ?? '', whole = order === 'second' ? 2 : PARTS[order], noun = tokens[from + 2];
  return whole === undefined || order === 'quarter' || noun?.kind !== 'word' || isTime(tokens, from + 2) ? null : fraction(from, from + 2, 1 / whole);
}

/** `half a percentage point`, `three quarters of one percent`: no hundredths of a whole but of one percent. */
function ofOnePercent(tokens: readonly Token[], { from, to, share }: { readonly from: number; readonly to: number; readonly share: number }): Quantity | null {
  const one = tokens[to]?.lower === 'of' ? to + 1 : to;
  if (!/^(?:an?|one)$/.test(tokens[one]?.lower ?? '')) return null;
  const point = /^(?:percentage|per|%)$/.test(tokens[one + 1]?.lower ?? '') && /^(?:point|cent)$/.test(tokens[one + 2]?.lower ?? '') ? one + 3 : /^percent$/.test(tokens[one + 1]?.lower ?? '') ? one + 2 : null;
  if (point === null) return null;
  const found = fraction(from, point, share / 100);
  return { ...found, rule: 'figure.percent', amount: { ...found.amount, value: share, mantissa: share } };
}

function fraction(from: number, to: number, share: number): Quantity {
  const value = Math.round(share * 10_000) / 100;
  return { from, to, amount: { value, from, to, spelled: true, plain: false, scaled: false, mantissa: value, scale: 1 }, max: null, unit: 'percent', kind: 'percent', rule: RULE, plus: false };
}

/** `five`, `8`: a number so small that shares are told with it, else 0. */
function smallAt(token: Token | undefined): number {
  if (token?.kind === 'number') return /^[1-9]\d{0,2}$/.test(token.text) ? Number(token.text) : 0;
  return token !== undefined && Object.hasOwn(COUNTS, token.lower) ? COUNTS[token.lower] ?? 0 : 0;
}

/** `the first three quarters`, `the second half`, `in the three quarters`: a stretch of time or one of a row. */
function isOrdinal(tokens: readonly Token[], at: number): boolean {
  const last = tokens[at - 1]?.lower ?? '';
  return ORDINAL.test(last) || last === 'the' && tokens[at]?.lower === 'three' && /^(?:all|over|in|during)$/.test(tokens[at - 2]?.lower ?? '');
}
const ORDINAL = /^(?:first|second|third|fourth|last|latter|former|past|next|other|previous|following|final|same|better|opening|closing|this|each|every|top|bottom|northern|southern|eastern|western)$/;

/** Words of time, also behind an article or a year: of these a half or a quarter is a stretch. */
function isTime(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  if (first === undefined || first.kind === 'number') return /^(?:1[5-9]|20)\d\d$/.test(first?.text ?? '');
  const noun = /^(?:an?|the|this|last|next|that|its|their|each|one|every|fiscal|financial|previous|calendar)$/.test(first.lower) ? tokens[at + 1] : first;
  return noun !== undefined && (TIME.test(noun.lower) || /^(?:1[5-9]|20)\d\d$/.test(noun.text) || /^(?:fiscal|financial|calendar)$/.test(noun.lower));
}
const TIME = /^(?:years?|months?|weeks?|days?|nights?|hours?|minutes?|seconds?|century|centuries|decades?|seasons?|mornings?|evenings?|weekends?|summers?|winters?|autumns?|springs?|time|times|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|quarters?|semesters?|terms?|editions?|matches|games|miles?|kilomet(?:re|er)s?|gallons?|pounds?|dozen|million|billion|thousand|trillion|game|match|century's|growth|contraction|expansion|losses|decline)$/;

/** `by a third`, `up nearly a quarter`, `a fall of more than half`. */
function isChange(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  while (isVague(tokens, at)) at--;
  const word = tokens[at]?.lower ?? '';
  return /^(?:by|up|down|only)$/.test(word) || word === 'of' && CHANGE.test(tokens[at - 1]?.lower ?? '');
}
const CHANGE = /^(?:fall|drop|rise|increase|decrease|decline|cut|reduction|growth|gain|jump|loss|saving|share|discount|stake|majority)$/;
const isVague = (tokens: readonly Token[], at: number): boolean => VAGUE.test(tokens[at]?.lower ?? '');
const VAGUE = /^(?:about|almost|nearly|over|around|roughly|some|more|less|fewer|than|just|under|well|at|least|approximately|another|fully|better|as|much|close|to)$/;

/** Nothing stands behind that could be counted: `by a third company` is the next in a row. */
function isOver(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next === undefined || next.kind === 'line' || next.kind === 'mark' && !next.text.startsWith('-') || next.kind === 'word' && FUNCTION.test(next.lower);
}
const FUNCTION = /^(?:to|in|on|at|from|over|since|for|and|or|but|while|after|before|within|during|when|as|this|last|compared|against|between|by|with|year|until|thanks|because|where|which|more|less|fewer|again)$/;
const isStart = (tokens: readonly Token[], at: number): boolean => at === 0 || /^(?:[.!?:;,“"(•–—]|line)$/.test(tokens[at - 1]?.kind === 'line' ? 'line' : tokens[at - 1]?.text ?? '');
const DETERMINER = /^(?:the|its|their|our|his|her|all|these|those|this)$/;
const BE = /^(?:are|were|was|is|had|have|has|came|come|live|lived|said|went|go|work|will|would|do|did)$/;
/** `half the size of`: held against something else. */
const LIKE = /^(?:size|price|cost|speed|height|length|width|weight|rate|amount|distance|age|way|battle|story|fun|answer|truth|problem|point|level)$/;
/** `one in two countries`: where it is. */
const PLACES = /^(?:countries|cities|towns|villages|districts|regions|provinces|states|places|locations|phases|stages|steps|parts|volumes|rooms|groups|classes|categories|sizes|colours|colors|versions|lots|tranches|instalments|installments|rounds|languages|sites|directions|halls|buildings|locales|continents|columns|rows|batches|weeks|sections|sessions)$/;
const RATED = /^(?:rated|scored?|scores|rating|rates?|ranked|awarded)$/;
