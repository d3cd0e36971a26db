/** The items of minutes, bulletins and diaries: where each begins. */
import type { Draft } from '../draft.ts';
import { firstStartingAt, onceFor } from '../in-order.ts';
import type { Span } from '../../record.ts';

export const MONTHS_IN_CAPITALS = 'JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER';
/** A number, a letter or a word before a number: "9.1 Lease", "(b) approved", "Item 4. Port", "Resolution 17-04". */
const NUMBERED = /^\s{0,4}(?:(?:Item|Resolution|Agenda item|Point|No\.?|(?:Public )?Notice|Order|Decision|Motion|Tender|Award) (?:No\.? ?)?\d{1,3}(?:[./-]\d{1,4})?(?!\d)|\(?(?:\d{1,2}(?:\.\d{1,2})?|[a-z]|[ivx]{2,4})[.)](?= +[\p{Lu}\p{Ll}“"]))/u;
/** "AWARDS. Anna Lind is", "BUDGET – approved", "HARBOUR": words in capitals at the head of a line. */
const CAPITALS = /^[\s*>•/+-]{0,5}\p{Lu}[\p{Lu}\d’'&/-]+(?: [\p{Lu}\d’'&/-]+){0,6}(?:[.:?](?=[ \n]|$)| [–—-] |,? *(?:\n|$))/u;
/** "Airport. Council noted", "Staff: 240", "> Monday, later: the hall": one word or three, cut off. */
const LABELLED = /^[\s*>•/-]{0,5}\p{Lu}[\p{L}’'-]+(?:,? [\p{L}\d’'-]+){0,2}(?:[.:] +| [–—] )(?=[\p{Lu}\d“"‘(])/u;
/** "Which twin towns has Porto?" on a line of its own. */
const ASKED = /^[^\n]{12,110}\?[^\S\n]*(?:\n|$)/u;
/** "3.2.1 Porto. Text approved", "CE/24/811 (18/11) Lease": numbers of three steps, references of orders. */
const REFERENCE = /^\s{0,4}(?:\d{1,2}(?:\.\d{1,2}){2}\.? (?=[\p{Lu}“"])|\p{Lu}{1,5}[/-]\d{2,4}[/-]\d{1,5}[.:]?(?= \S))/u;
/** "1987. Turku – wood", "2015 Lund delegation", "FEBRUARY Agreement with": years and months that open the lines of a chronicle. */
const CHRONICLE = new RegExp(`^[\\s*>•–-]{0,4}(?:(?:1[89]|20)\\d\\d(?:[.:]? (?:[–-] )?(?=[\\p{Lu}"“(*])|[–-]\\d\\d(?:-\\d\\d)? )|(?:${MONTHS_IN_CAPITALS}) (?=\\p{Lu}\\p{Ll}))`, 'u');
const HEADS = [NUMBERED, CAPITALS, LABELLED, ASKED, REFERENCE, CHRONICLE];
/** So much of a line is looked at. */
const REACH = 120;
/** A text of fewer such lines is told in one go. */
const LEAST = 4;

/** Where each item of a text begins, in order; none where it has no items. */
export const itemsOf: (draft: Draft) => readonly Span[] = onceFor(({ text }: Draft) => {
  const starts: number[] = [];
  let isList = false;
  for (let from = 0; from >= 0 && from < text.length; from = nextLine(text, from)) {
    const line = text.slice(from, from + REACH);
    isList = LISTED.test(line) && (isList || isLedInto(text, from));
    if (!isList && HEADS.some((head) => head.test(line))) starts.push(from);
  }
  return starts.length < LEAST ? [] : starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
});

export function nextLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? -1 : at + 1;
}
/** A line of a list. */
const LISTED = /^\s{0,4}(?:[-–•*>] ?|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)] )/u;
/** "They signed:" above a list: its lines belong to what leads into them. */
function isLedInto(text: string, from: number): boolean {
  return /:\s*$/u.test(text.slice(Math.max(0, from - 4), from));
}

/** The item that an offset lies in, or null. */
export function itemAt(draft: Draft, offset: number): Span | null {
  const items = itemsOf(draft), item = items[firstStartingAt(items, offset + 1) - 1];
  return item ?? null;
}
