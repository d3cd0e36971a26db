/** Units told once for many numbers: over a list or a table, or before the colon of a sentence (`in EUR million`, `(TEU)`, `in thousand tonnes:`). */
import { amountAt, rescaled } from './amount.ts';
import { codeBefore, scaledCode } from './currencies.ts';
import { moneyAfter } from './money.ts';
import { SCALES } from './number-words.ts';
import { nounEnd } from './nouns.ts';
import { unitNamedAt, type Quantity, type QuantityKind } from './quantity.ts';
import type { Token } from './tokens.ts';

type Row = readonly Token[];
interface Unit { readonly unit: string; readonly kind: QuantityKind; readonly scale: number }
/** A unit, the column of its cell, and whether it stands in the first row of its table or over it. */
interface Headed { readonly unit: Unit; readonly column: number }

/** A line with more tokens than this is running text. */
const LONGEST = 40;
/** What such a line counts is no money and no weight. */
const COUNTED = /^(?:employees|employee|staff|headcount|workforce|number|numbers|count|personnel|people|persons|visitors|members|sites|stores|shops|branches|ratio|offices|jobs|customers)$/;

/** Gives bare numbers the unit that stands over their column, their list or their clause. */
export function withHeadedUnits(tokens: Row, quantities: readonly Quantity[]): readonly Quantity[] {
  if (!quantities.some(isBare)) return quantities;
  const out = [...quantities];
  let over: readonly Headed[] = [];
  let next = 0;
  const dropped = new Set<number>();
  for (let from = 0; from < tokens.length;) {
    const to = lineEnd(tokens, from);
    const own = unitsIn(tokens, from, to);
    const list = to - from <= LONGEST && !/^[.!?]$/.test(tokens[to - 1]?.text ?? '');
    const here = next;
    while (next < out.length && (out[next]?.from ?? 0) < to) next++;
    for (let i = here; i < next; i++) {
      const q = out[i];
      if (q === undefined || !isBare(q)) continue;
      const unit = within(tokens, { from, at: q.from }, own) ?? (list ? above(tokens, { from, at: q.from }, over) : null);
      if (unit !== null) out[i] = { ...q, kind: unit.kind, unit: unit.unit, amount: unit.scale === 1 ? q.amount : rescaled(q.amount, unit.scale), rule: 'figure.headed-unit' };
    }
    for (const { from: first, to: end } of own) for (let i = here; i < next; i++) if (out[i] !== undefined && (out[i]?.from ?? 0) >= first && (out[i]?.to ?? 0) <= end) dropped.add(i);
    if (to > from) over = own.length > 0 && allDropped(dropped, here, next) ? own.map((h) => h.headed) : list ? over : [];
    from = to + 1;
  }
  return dropped.size === 0 ? out : out.filter((_, i) => !dropped.has(i));
}

function allDropped(dropped: ReadonlySet<number>, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!dropped.has(i)) return false;
  return true;
}

const isBare = (q: Quantity): boolean => q.kind === 'count' && q.unit === 'count' && q.max === null && q.to <= q.amount.to && !q.amount.spelled && !q.amount.scaled;

function lineEnd(tokens: Row, from: number): number {
  let at = from;
  while (at < tokens.length && tokens[at]?.kind !== 'line') at++;
  return at;
}

interface Place { readonly from: number; readonly at: number }
interface Own { readonly headed: Headed; readonly from: number; readonly to: number; readonly colon: boolean }

/** The unit told earlier in the same line: in the cell that heads the row, or before a colon. */
function within(tokens: Row, { from, at }: Place, own: readonly Own[]): Unit | null {
  const told = own.findLast((o) => o.to <= at && at - o.to < LONGEST);
  if (told === undefined || isCounted(tokens, Math.max(from, at - LONGEST), at)) return null;
  const table = columnOf(tokens, told.to, at) > 0 && told.headed.column === 0;
  return told.colon || table ? told.headed.unit : null;
}

/** The unit over a column, or over all of a list or table where it stands over no column. */
function above(tokens: Row, { from, at }: Place, over: readonly Headed[]): Unit | null {
  if (over.length === 0 || isCounted(tokens, from, at)) return null;
  const column = columnOf(tokens, from, at);
  const own = over.find((h) => h.column === column) ?? over.find((h) => h.column === 0);
  return own === undefined || (over.length > 1 && own.column !== column) ? null : own.unit;
}

function isCounted(tokens: Row, from: number, at: number): boolean {
  for (let k = from; k < at; k++) if (COUNTED.test(tokens[k]?.lower ?? '')) return true;
  return nounEnd(tokens, at + 1) > at + 1;
}

function columnOf(tokens: Row, from: number, at: number): number {
  let column = 0;
  for (let k = from; k < at; k++) if (tokens[k]?.text === '|') column++;
  return column;
}

/** Words that lead to a unit. */
const LEADS: ReadonlySet<string> = new Set(['in', 'unit', 'units']);

/** The units that a line tells in brackets, or behind `in` at its end or before a colon. */
function unitsIn(tokens: Row, from: number, to: number): readonly Own[] {
  const found: Own[] = [];
  if (from === to) return found;
  for (let at = from; at < Math.min(to, from + LONGEST); at++) {
    const word = tokens[at];
    const mark = word?.text ?? '';
    const bracket = mark === '(' || mark === '[';
    const cell = at === from || mark === '|';
    const comma = mark === ',';
    if (!bracket && !cell && !comma && !LEADS.has(word?.lower ?? '')) continue;
    let start = cell && at === from && word?.text !== '|' ? at : at + 1;
    while (/^(?:in|:|figures|amounts|all|units?|unit|of)$/.test(tokens[start]?.lower ?? '')) start++;
    const read = unitAt(tokens, start);
    if (read === null) continue;
    const end = tokens[read.to];
    const closes = bracket ? /^[)\],]$/.test(end?.text ?? '') : comma ? /^[:|]$/.test(end?.text ?? '') : end === undefined || end.kind === 'line' || /^[:|)]$/.test(end.text);
    if (closes) found.push({ headed: { unit: read.unit, column: columnOf(tokens, from, start) }, from: start, to: read.to, colon: [end, tokens[read.to + 1]].some((t) => t?.text === ':') });
  }
  return found;
}

/** `EUR million`, `million euros`, `RMB'000`, `thousand tonnes`, `TEU`, `%`. */
function unitAt(tokens: Row, from: number): { readonly unit: Unit; readonly to: number } | null {
  const together = scaledCode(tokens[from]?.text ?? '');
  if (together !== null) return { unit: { unit: together.code, kind: 'money', scale: together.scale }, to: from + 1 };
  const before = scaleAt(tokens, from);
  const money = moneyAfter(tokens, before.to) ?? prefixAt(tokens, before.to);
  const named = money === null ? unitNamedAt(tokens, before.to) : { unit: money.code, kind: 'money' as const, to: money.to };
  // `Overnight stays (thousands)`.
  if (named === null && before.scale >= 1000 && tokens[before.to - 1]?.lower.endsWith('s') === true && /^[)\]]$/.test(tokens[before.to]?.text ?? '')) return { unit: { unit: 'count', kind: 'count', scale: before.scale }, to: before.to };
  if (named === null || named.kind === 'duration') return null;
  const past = tokens[named.to]?.lower === 'in' ? named.to + 1 : named.to;
  const after = before.scale === 1 ? scaleAt(tokens, past) : { scale: before.scale, to: named.to };
  return { unit: { unit: named.unit, kind: named.kind, scale: after.scale }, to: after.to };
}

/** `Rs` in `Rs in crore`: letters that stand before amounts. */
function prefixAt(tokens: Row, at: number): { code: string; to: number } | null {
  const hit = tokens[at]?.kind === 'word' ? codeBefore(tokens[at]?.text ?? '') : null;
  return hit?.sure === true ? { code: hit.code, to: at + 1 } : null;
}

function scaleAt(tokens: Row, from: number): { scale: number; to: number } {
  const word = tokens[from];
  if (word?.kind === 'number') {
    const amount = amountAt(tokens, from, 'english');
    return amount !== null && /^1(?:0|,000)*$|^1 000$/.test(String(amount.mantissa)) ? { scale: amount.value, to: amount.to } : { scale: 1, to: from };
  }
  const thousands = /^['’]$/.test(word?.text ?? '') && tokens[from + 1]?.text === '000' ? from + 2 : word?.text === '000' || word?.lower === '000s' ? from + 1 : 0;
  if (thousands > 0) return { scale: 1e3, to: tokens[thousands]?.lower === 's' ? thousands + 1 : thousands };
  const letters: Readonly<Record<string, number>> = { m: 1e6, M: 1e6, mm: 1e6, MM: 1e6, k: 1e3, K: 1e3, b: 1e9, B: 1e9 };
  const lower = word?.lower ?? '';
  const scale = lower === 'thousands' ? 1e3 : Object.hasOwn(SCALES, lower) ? SCALES[lower] : undefined;
  if (scale !== undefined) return { scale, to: from + 1 };
  const letter = Object.hasOwn(letters, word?.text ?? '') ? letters[word?.text ?? ''] : undefined;
  return letter !== undefined && from > 0 ? { scale: letter, to: from + 1 } : { scale: 1, to: from };
}
