/** Rows of cells in a text, one a line: what heads the column and the row of a figure. */
import type { Span } from '../../record.ts';

/** Where a figure stands in a table: what it measures, the first cell of its row, and the cell that heads its column. */
export interface Cell { readonly label: string; readonly row: Span; readonly heading: Span }

const CELL = ' | ';
/** Cells of a row that are looked at, at most. */
const WIDEST = 40;

/** The cell of every figure that stands in a table, by the figure's place in the list. Figures are in the order of the text. */
export function cellsOf(text: string, figures: readonly Span[]): ReadonlyMap<number, Cell> {
  const cells = new Map<number, Cell>();
  if (!text.includes(CELL)) return cells;
  let next = 0;
  let head: Span[] | null = null;
  for (let start = 0; start < text.length;) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const row = text.slice(start, end).includes(CELL) ? columns(text, start, end) : null;
    for (; next < figures.length && (figures[next]?.start ?? 0) < end; next++) {
      const figure = figures[next];
      const at = row === null || figure === undefined ? -1 : row.findIndex((c) => c.start <= figure.start && figure.end <= c.end);
      const [first] = row ?? [];
      const heading = head?.[at];
      if (at > 0 && first !== undefined && heading !== undefined) cells.set(next, { label: labelOf(text, first, heading), row: first, heading });
    }
    head = row === null ? null : head ?? row;
    start = end + 1;
  }
  return cells;
}

/** The first cell of a row says what is measured; where that is a time, the head of the column does. */
function labelOf(text: string, row: Span, heading: Span): string {
  const label = text.slice(row.start, row.end).trim();
  return TIME.test(label) ? text.slice(heading.start, heading.end).trim() : label;
}
const TIME = /^(?:\d{4}-\d\d(?:-\d\d)?|\d\d?[./]\d\d?[./]\d{2,4}|(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?|Q[1-4](?: \d{4})?|(?:\d\d? )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\.?(?: \d\d?,)?(?: \d{4})?)$/i;

function columns(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (let at = start; at <= end && spans.length < WIDEST;) {
    const cut = text.indexOf(CELL, at);
    const stop = cut < 0 || cut > end ? end : cut;
    spans.push({ start: at, end: stop });
    at = stop + CELL.length;
  }
  return spans;
}
