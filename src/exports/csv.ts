/**
 * Rows as CSV (RFC 4180) that a spreadsheet may open: no cell is a formula, none moves a cursor, and nothing is lost.
 *
 * Null is an empty cell. A text that begins like a formula, or with ' or \, or that is empty, has a ' before it: take one
 * away to have the text. A text with control characters, marks that turn a line around or halves of a character is a \
 * followed by the text as a JSON string. Everything else is the text as it is.
 */
import type { ColumnType } from '../columns/columns.ts';
import { isSafe, safeJson } from '../columns/plain-words.ts';
import type { Cell } from '../columns/rows.ts';

/** What a spreadsheet reads as the beginning of a formula, perhaps behind white space; and our own two marks. */
const GUARDED = /^[\s\u00a0]*[=+\-@|%＝＋－＠]|^['\\\t\n]|^\s|^$/u;

/** A line with its end. */
export function csvLine(cells: readonly Cell[], types: readonly ColumnType[]): string {
  return `${cells.map((cell, i) => quoted(written(cell, types[i] ?? 'text'))).join(',')}\r\n`;
}

/** The cell without the quotes of CSV. */
function written(cell: Cell, type: ColumnType): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (type === 'json') return cell;
  if (!isSafe(cell)) return `\\${safeJson(JSON.stringify(cell))}`;
  return GUARDED.test(cell) ? `'${cell}` : cell;
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
