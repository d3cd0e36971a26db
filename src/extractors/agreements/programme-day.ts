/** The day of a programme: its entries begin with an hour and stand under a line that is a day and nothing else. */
import type { Draft } from '../draft.ts';
import type { Span } from '../../record.ts';
import { firstEndingBehind } from '../in-order.ts';

/** "10:30  A and B sign the contract", "9.00 - 9.45: …", "0930 Round table". */
const HOUR = /^\s{0,4}(?:(?:0\d|1[0-8])[0-5]0 (?=\p{Lu})|\d{1,2}[:.]\d{2}(?![\d.,]|\s?(?:%|per|million|billion|[A-Z]{3}))(?:\s?[–-]\s?\d{1,2}[:.]\d{2})?\s?(?:a\.?m\.?|p\.?m\.?|hrs?)?\s{0,3}[:–-]?\s)/u;
/** So far up, in characters, the head of the entry is looked for, and from there the line with the day: every paper asks, in texts without a line end too. */
const REACH = 1500;

/** The day (YYYY-MM-DD) over the programme in whose entry a sentence stands; null where it stands in none. */
export function programmeDay({ text, dates }: Draft, sentence: Span): string | null {
  const from = Math.max(0, sentence.start - REACH), end = text.slice(from, sentence.start).lastIndexOf('\n');
  const line = from + end + 1;
  if (end < 0 || !HOUR.test(text.slice(line, line + 30))) return null;
  for (let i = firstEndingBehind(dates, line) - 1; i >= 0; i--) {
    const date = dates[i];
    if (date === undefined || line - date.end > REACH) return null;
    if (/^\d{4}-\d{2}-\d{2}$/.test(date.value) && isAlone(text, date)) return date.value;
  }
  return null;
}

function isAlone(text: string, { start, end }: Span): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start), behind = /^[^\n]{0,12}/.exec(text.slice(end, end + 12))?.[0] ?? '';
  return /^[\s*#–-]{0,6}$/.test(before) && /^[\s:.,–-]{0,4}$/.test(behind);
}
