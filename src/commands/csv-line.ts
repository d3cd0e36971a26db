/** One line of CSV that a spreadsheet may open. */
import { stringify } from 'csv-stringify/sync';
import { WrongUse } from '../errors.ts';
import type { Io } from './io.ts';
import { printable } from './render-record.ts';

/** Standard output that begins with a byte order mark where it is asked for: without one Excel takes "İzmir" for "Ä°zmir". */
export function markedAsUtf8(io: Io, { bom, form }: { readonly bom?: boolean | undefined; readonly form: string }): Io {
  if (bom !== true) return io;
  if (form !== 'csv') throw new WrongUse('--bom goes with --format csv');
  let begun = false;
  const out = (text: string): void => {
    io.out(begun ? text : `\ufeff${text}`);
    begun = true;
  };
  return { ...io, out };
}

/** No cell starts a formula (a quote is put before what would), moves a cursor or breaks its line. */
export function csvLine(cells: readonly (string | number)[]): string {
  // Trimmed, because a program that trims would find the formula behind the space.
  return stringify([cells.map((cell) => (typeof cell === 'string' ? printable(cell).trim() : cell))], { escape_formulas: true });
}
