/** One line of CSV that a spreadsheet may open. */
import { stringify } from 'csv-stringify/sync';
import { printable } from './render-record.ts';

/** No cell starts a formula (a quote is put before what would), moves a cursor or breaks its line. */
export function csvLine(cells: readonly (string | number)[]): string {
  // Trimmed, because a program that trims would find the formula behind the space.
  return stringify([cells.map((cell) => (typeof cell === 'string' ? printable(cell).trim() : cell))], { escape_formulas: true });
}
