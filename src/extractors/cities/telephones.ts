/** Where telephone numbers of a text are answered, by their calling and area codes: `+86 28 8665 1234`, `(519) 555-0134`. */
import { openTable, type Table } from './table.ts';
import { matchesOf } from '../matches.ts';

/** What a number's beginning stands for: a row of the table of places, of regions or of countries. */
export interface Dialled { readonly of: 'place' | 'region' | 'country'; readonly row: number }

const KINDS: readonly Dialled['of'][] = ['place', 'region', 'country'];
const ROW = 0x3ffff;
const LONGEST = 8;

const INTERNATIONAL = /\+([1-9][\d ()./–-]{6,20}\d)/g;
/** Of North America, which writes it without a sign: `519-555-0134`, `(519) 555-0134`, `1.519.555.0134`. */
const NORTH_AMERICAN = /([2-9]\d\d)(?:\) ?|[-./ ])([2-9]\d\d)[-–. ]\d{4}(?![\d%]|[.,]\d)/g;
/** What may stand before it; asked behind it, for a pattern that begins by looking back is slow over a whole text. */
const BEFORE_IT = /(?:^|[^\d.,$€£¥+#–-])(?:1[-. ])?\(?$/;
/** `028-8665 1234`, in a Chinese text. */
const CHINESE = /(?<![\d.,+-])0(\d{2,3})[-–— ]\d{3,4} ?\d{4}(?!\d)/g;
const FEWEST = 8, MOST = 15;
/** So many numbers are looked at. */
const ENOUGH = 20;

/** Each place, region or country that a number of the text leads to, once, in the order of the text. Linear in the length of the text. */
export function dialledIn(text: string, language: string | null, table: Table = openTable()): readonly Dialled[] {
  const found = new Map<number, Dialled>();
  let read = 0;
  for (const digits of numbersIn(text, language)) {
    if (read++ >= ENOUGH) break;
    const goal = goalOf(digits, table);
    if (goal !== null) found.set(goal, { of: KINDS[goal >>> 18] ?? 'country', row: goal & ROW });
  }
  return [...found.values()];
}

/** The numbers as they are dialled from abroad, digits only. */
function* numbersIn(text: string, language: string | null): Generator<string> {
  if (text.includes('+')) {
    for (const [, number] of matchesOf(INTERNATIONAL, text)) {
      const digits = (number as string).replace('(0)', '').replace(/\D/g, '');
      if (digits.length >= FEWEST && digits.length <= MOST) yield digits;
    }
  }
  for (const { 1: area, 2: exchange, index } of matchesOf(NORTH_AMERICAN, text)) {
    if (BEFORE_IT.test(text.slice(Math.max(0, index - 4), index))) yield `1${area}${exchange}`;
  }
  if (language === 'zh') for (const [, area] of matchesOf(CHINESE, text)) yield `86${area}`;
}

/** What the longest known beginning of a number stands for, as it is packed in the table; null for none. */
function goalOf(digits: string, { codes, goals }: Table): number | null {
  for (let length = Math.min(LONGEST, digits.length); length > 0; length--) {
    const at = indexOf(codes, Number(digits.slice(0, length)));
    if (at >= 0) return goals[at] as number;
  }
  return null;
}
function indexOf(sorted: Uint32Array, wanted: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = sorted[middle] as number;
    if (there === wanted) return middle;
    if (there < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
