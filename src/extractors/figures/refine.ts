/** What a quantity leaves unsaid and its neighbour says: a unit told once, a conversion in brackets. */
import { rescaled } from './amount.ts';
import { isPlural } from './nouns.ts';
import type { Quantity } from './quantity.ts';
import type { Token } from './tokens.ts';

type Row = readonly Token[];

const COMPARES = /^(?:from|to|against|versus|vs|than|with|above|below|of|at|nearly|almost|about|over|reached|exceeded|some)$/;
const SKIPPED = /^(?:the|a|an|some|about|around|nearly|almost|over|only|just|less|more|than|fewer|up|least|approximately|roughly|target|previous|record|figure|level|planned|year-earlier|total|at)$/;
const PAYS = /^(?:gets?|got|receives?|received|took|takes|pays?|paid|costs?|earns?|earned|spent|spends|fetched|fetches|raised)$/;
/** How far back, in tokens, an amount may look for its unit. */
const REACH = 40;

/** Gives bare amounts the unit of the quantity they are compared or listed with. */
export function withSharedUnits(tokens: Row, quantities: readonly Quantity[]): Quantity[] {
  const done = [...quantities];
  for (let i = done.length - 2; i >= 0; i--) {
    const here = done[i];
    const next = done[i + 1];
    if (here !== undefined && next !== undefined) done[i] = fromNext(tokens, here, next);
  }
  for (let i = 1; i < done.length; i++) {
    const here = done[i];
    const before = done[i - 1];
    if (here !== undefined && before?.kind === 'percent' && here.kind === 'count' && here.from - before.to < 15 && /^points?$/.test(tokens[here.amount.to]?.lower ?? '') && !crossesSentence(tokens, before.to, here.from)) { done[i] = { ...adopt(here, before), to: here.amount.to + 1 }; continue; }
    if (here !== undefined && before !== undefined && isMillions(tokens, here, before)) { done[i] = { ...here, kind: 'money', unit: before.unit, amount: rescaled(here.amount, 1e6), rule: 'figure.shared-unit' }; continue; }
    if (here !== undefined && isBare(here) && !countsMore(tokens, here)) done[i] = leadsToCount(tokens, here, done[i + 1]) ? here : fromEarlier(tokens, here, done.slice(Math.max(0, i - 6), i));
  }
  return done;
}

/** `3,200 metres long, with 40 more flights`: the flights are no metres. */
const countsMore = (tokens: Row, { to }: Quantity): boolean => /^(?:more|additional|extra|further|new)$/.test(tokens[to]?.lower ?? '') && tokens[to + 1]?.kind === 'word' && isPlural(tokens[to + 1]);

/** `EUR 388.9m (previous year: 352.1m)`: no metres stand in brackets behind millions of money. */
function isMillions(tokens: Row, here: Quantity, before: Quantity): boolean {
  const letter = tokens[here.to - 1];
  if (here.unit !== 'm' || here.max !== null || before.kind !== 'money' || before.amount.scale !== 1e6 || letter?.text !== 'm' || !letter.glued || here.from - before.to > 8) return false;
  return tokens.slice(before.to, here.from).some((t) => t.text === '(' || /^(?:from|to|against|versus)$/.test(t.lower));
}

const isBare = (q: Quantity): boolean => q.kind === 'count' && q.unit === 'count' && q.to <= (q.max ?? q.amount).to;
const adopt = (q: Quantity, from: Quantity): Quantity => ({ ...q, kind: from.kind, unit: from.unit, rule: 'figure.shared-unit' });

/** `5.2, 6.1 and 7.3 percent`, `from 3 billion to 5 billion yuan`, `40 x 60 metres`. */
function fromNext(tokens: Row, here: Quantity, next: Quantity): Quantity {
  if (next.kind === 'count' || next.from - here.to > 4 || next.from === here.to || here.amount.spelled) return here;
  const joint = tokens.slice(here.to, next.from).map((t) => t.lower);
  const shares = !here.amount.scaled && next.amount.scale > 1 && here.amount.mantissa < 1000;
  const scaled = shares ? { ...here, amount: rescaled(here.amount, next.amount.scale) } : here;
  if (here.kind === 'money') return isRespective(tokens, here, next) ? { ...scaled, rule: 'figure.shared-unit' } : here;
  if (!isBare(here) || (here.amount.scaled && next.kind === 'percent')) return here;
  const toNext = joint[0] === 'to' && /^(?:from|by)$/.test(tokens[here.from - 1]?.lower ?? '');
  const listed = joint.every((w) => /^(?:,|and|or|&|;|x|×|by)$/.test(w)) && (joint.at(-1) !== ',' || next.rule === 'figure.shared-unit') && !(joint[0] === ',' && joint[1] === 'or') && (next.kind !== 'percent' || here.amount.value < 1000);
  return toNext || listed ? adopt(scaled, next) : here;
}

/** `$12.1, $8.4 and $3.0 billion respectively`: the scale of the last serves all. */
function isRespective(tokens: Row, here: Quantity, next: Quantity): boolean {
  if (here.unit !== next.unit || !tokens.slice(here.to, next.from).every((t) => t.kind !== 'word' || /^(?:and|us)$/.test(t.lower))) return false;
  return next.rule === 'figure.shared-unit' || tokens.slice(next.to, next.to + 3).some((t) => t.lower === 'respectively');
}

/** `from 8 to 20 bags`: the noun of the second counts the first too. */
function leadsToCount(tokens: Row, here: Quantity, next: Quantity | undefined): boolean {
  return next !== undefined && next.kind === 'count' && !isBare(next) && next.from - here.to <= 3 && tokens[here.to]?.lower === 'to';
}

function fromEarlier(tokens: Row, here: Quantity, earlier: readonly Quantity[]): Quantity {
  const before = earlier.at(-1);
  if (before === undefined || here.from - before.to > REACH || crossesSentence(tokens, before.to, here.from)) return here;
  const bracketed = lostCurrency(tokens, here, before);
  if (bracketed !== null) return bracketed;
  const sibling = inBrackets(tokens, here) && here.amount.scaled ? earlier.findLast((q) => q.kind === 'money' && tokens[q.from - 1]?.text === '(') : undefined;
  if (sibling !== undefined && here.from - sibling.to <= REACH) return adopt(here, sibling);
  if (before.kind === 'percent' && sharesPercent(tokens, here, before)) return adopt(here, before);
  const measured = alike(tokens, here, earlier);
  const compared = comparator(tokens, here);
  const small = here.amount.value <= 100 && !here.amount.scaled;
  if (compared === 'to' && small && (before.kind === 'percent' || before.kind === 'duration')) return adopt(here, before);
  if (measured === undefined) return here;
  const large = here.amount.scaled || !here.amount.plain || measured.amount.plain;
  const partOf = large && tokens.slice(measured.to, here.from).some((t, k, row) => t.lower === 'of' && row[k + 1]?.lower === 'which');
  const priced = measured.kind === 'money' && here.from - measured.to <= 2 && /^(?:or|and)$/.test(tokens[here.from - 1]?.lower ?? '') && /^(?:for|per)$/.test(tokens[here.to]?.lower ?? '');
  if (priced) return adopt(here, measured);
  if (isGapped(tokens, here, measured)) return shareScale(adopt(here, measured), measured);
  const paid = measured.kind === 'money' && PAYS.test(tokens[here.from - 1]?.lower ?? '') && here.amount.value * 30 >= measured.amount.value;
  return ((compared !== null || paid) && large) || partOf ? adopt(here, measured) : here;
}

/** `the port of Riga 24 million tonnes, Tallinn 18 million`; `exports 4.2 billion euros and imports 3.9`: told of another, in the unit of the first. */
function isGapped(tokens: Row, here: Quantity, before: Quantity): boolean {
  const next = tokens[here.to];
  const over = next === undefined || next.kind !== 'word' || GAP_ENDS.test(next.lower);
  const between = tokens.slice(before.to, here.from);
  if (!over || between.length < 2 || !between.some((t) => /^(?:[,;(]|and|while|but|or)$/.test(t.lower)) || between.some((t) => PEOPLED.test(t.lower))) return false;
  if (!between.some((t) => t.kind === 'word' && t.text.length > 2 && !/^(?:and|while|but)$/.test(t.lower))) return false;
  const alikeScale = here.amount.scaled ? before.amount.value >= 1e5 : before.amount.scaled ? !Number.isInteger(here.amount.mantissa) : here.from - before.to <= 12;
  return alikeScale;
}
const GAP_ENDS = /^(?:and|or|while|whereas|but|from|in|for|to|at|by|on|respectively|compared|against|up|down|was|were|came|went|last|this|of|more|less|respectively)$/;
const PEOPLED = /^(?:population|visitors?|passengers?|people|residents|inhabitants|tourists|members|customers|users|students|employees|staff|jobs|homes|households|numbers?|subscribers|viewers|trips|arrivals|attendance|circulation|downloads|copies|units|followers|farmers|workers|guests|voters|readers|beneficiaries|employs?|employed|employing|serves?|served|score|index|ratio|grade|rating)$/;

/** `24.1 million tonnes, Klaipeda 36.6`: the scale is shared too, where a fraction says so. */
function shareScale(here: Quantity, before: Quantity): Quantity {
  const shares = !here.amount.scaled && before.amount.scale > 1 && !Number.isInteger(here.amount.mantissa);
  return shares ? { ...here, amount: rescaled(here.amount, before.amount.scale) } : here;
}

/** `grew by 12.3 percent and imports by 4.1`, `Italy (18)` behind `Turkey (31%)`. */
function sharesPercent(tokens: Row, here: Quantity, before: Quantity): boolean {
  if (here.amount.scaled || here.amount.value > 100 * Math.max(1, before.amount.value) || here.amount.value > 1000) return false;
  const bracketed = inBrackets(tokens, here) && tokens[before.from - 1]?.text === '(';
  const by = tokens[here.from - 1]?.lower === 'by' && tokens.slice(before.to, here.from).some((t) => /^(?:and|,|;|while)$/.test(t.lower));
  return bracketed || by || (!Number.isInteger(here.amount.mantissa) && isGapped(tokens, here, before));
}

/** The nearest amount of money or measure; a nearer count of like size means that things are counted here too. */
function alike(tokens: Row, here: Quantity, earlier: readonly Quantity[]): Quantity | undefined {
  const near = earlier.filter((q) => q.kind !== 'percent' && q.kind !== 'duration' && here.from - q.to <= REACH && !crossesSentence(tokens, q.to, here.from));
  const like = near.findLast((q) => q.amount.value <= here.amount.value * 30 && here.amount.value <= q.amount.value * 30);
  const chosen = like ?? near.findLast((q) => q.kind !== 'count');
  return chosen === undefined || chosen.kind === 'count' ? undefined : chosen;
}

/** `the first (RMB 52 billion), the second (28 billion)`. */
function inBrackets(tokens: Row, { from, to }: Quantity): boolean {
  return tokens[from - 1]?.text === '(' && tokens[to]?.text === ')';
}

/** `143.6 billion yuan (21.15 billion)`: what stands in brackets is a conversion; its currency follows from its scale. */
function lostCurrency(tokens: Row, here: Quantity, before: Quantity): Quantity | null {
  if (before.kind !== 'money' || tokens[here.from - 1]?.text !== '(' || here.from - 1 !== before.to || tokens[here.to]?.text !== ')' || !here.amount.scaled) return null;
  const rupees = /^(?:crores?|lakhs?|cr|lacs?)$/.test(tokens[here.to - 1]?.lower ?? '');
  const unit = rupees ? 'INR' : before.unit === 'USD' ? null : 'USD';
  return unit === null ? null : { ...here, kind: 'money', unit, rule: 'figure.conversion' };
}

/** The word of comparison before an amount: `up from 1.7 million`, `(2018: 4.5 million)`. */
function comparator(tokens: Row, { from }: Quantity): string | null {
  if (tokens[from - 1]?.text === ':' && tokens[from - 2]?.kind === 'number' && tokens[from - 3]?.text === '(') return 'year';
  let at = from - 1;
  while (from - at <= 4 && SKIPPED.test(tokens[at]?.lower ?? '') && !COMPARES.test(tokens[at]?.lower ?? '')) at--;
  while (from - at <= 4 && SKIPPED.test(tokens[at]?.lower ?? '') && COMPARES.test(tokens[at - 1]?.lower ?? '')) at--;
  const word = tokens[at]?.lower ?? '';
  if (word === 'of') return /^(?:target|goal|level|record|figure|capacity|total|average|high|low)$/.test(tokens[at - 1]?.lower ?? '') ? word : null;
  if (word === 'with') return /^(?:compared|comparing)$/.test(tokens[at - 1]?.lower ?? '') ? word : null;
  return /^(?:from|to|against|versus|vs|than)$/.test(word) ? word : null;
}

/** True where a sentence or a line ends between two tokens. */
export function crossesSentence(tokens: Row, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind === 'line') return true;
    if (token !== undefined && /^[.!?。]$/.test(token.text) && tokens[at + 1]?.glued === false && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')) return true;
  }
  return false;
}

/** The quantity that one in brackets converts: it stands just before the bracket, in another unit of the same kind. */
export function convertedBy(tokens: Row, here: Quantity, before: Quantity | undefined): boolean {
  if (before === undefined || here.kind !== before.kind || here.unit === before.unit || (here.kind !== 'money' && here.kind !== 'measure')) return false;
  const between = tokens.slice(before.to, here.from);
  return between.length > 0 && between.length <= 6 && /^[(（[]$/.test(between[0]?.text ?? '') && between.every((t, k) => k === 0 || t.kind === 'word' || t.text === '.');
}
