/** Files of records, for commands that read them in place of the store. */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { BadInput, EXIT, messageOf } from '../errors.ts';
import { recordOfLine } from '../record-lines.ts';
import type { ReleaseRecord } from '../record.ts';
import type { Io } from './io.ts';
import { withStockedWorkshop } from './session.ts';

/** Gives all records to a piece of work: those of the file that `from` names, else those of the store. `code` is the exit code of the reading. */
export async function withRecords<T>(io: Io, flags: { readonly from?: string }, work: (records: AsyncIterable<ReleaseRecord>) => Promise<T>): Promise<{ readonly made: T; readonly code: number }> {
  if (flags.from === undefined) return { made: await withStockedWorkshop(io, { ...flags }, (shop) => work(shop.store.records.all())), code: EXIT.ok };
  const told = { bad: 0 };
  const made = await work(recordsIn(io, flags.from, told));
  return { made, code: told.bad > 0 ? EXIT.look : EXIT.ok };
}

/** The records of a file, or of standard input (`-`); a line that is none is told on standard error and counted. Raises `BadInput` for a file that cannot be read. */
export async function* recordsIn(io: Io, file: string, told: { bad: number }): AsyncGenerator<ReleaseRecord> {
  const input = file === '-' ? process.stdin : createReadStream(path.resolve(io.cwd, file));
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      const record = line.trim() === '' ? null : tried(io, { line, where: `${file}:${number}`, told });
      if (record !== null) yield record;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw new BadInput(`${file} cannot be read: ${messageOf(error)}`, 'internal', { cause: error });
  }
}

function tried(io: Io, { line, where, told }: { line: string; where: string; told: { bad: number } }): ReleaseRecord | null {
  try {
    return recordOfLine(line);
  } catch (error) {
    told.bad += 1;
    io.err(`dateliner: ${where}: ${messageOf(error)}\n`);
    return null;
  }
}
