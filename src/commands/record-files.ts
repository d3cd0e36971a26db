/** Files of records, for commands that read them in place of the store. */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { BadInput, EXIT, messageOf } from '../errors.ts';
import { recordOfLine } from '../record-lines.ts';
import type { ReleaseRecord } from '../record.ts';
import { whyUnreadable } from '../store/trouble.ts';
import type { Io } from './io.ts';
import { withStockedWorkshop } from './session.ts';

/** Further lines that are no records are counted. */
const MOST_TOLD = 20;

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
  let [number, good] = [0, 0];
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      const record = line.trim() === '' ? null : tried(io, { line, where: `${file}:${number}`, told });
      if (record === null) continue;
      good += 1;
      yield record;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw new BadInput(`${file} cannot be read: ${whyUnreadable(error)}`, 'internal', { cause: error });
  }
  if (told.bad > MOST_TOLD) io.err(`dateliner: ${file}: ${told.bad} lines in all are no records\n`);
  // Answers and exports of another file altogether would look like those of no records.
  if (told.bad > 0 && good === 0) throw new BadInput(`${file} holds no record: name a file that "dateliner extract", "records --json" or "export" wrote`);
}

function tried(io: Io, { line, where, told }: { line: string; where: string; told: { bad: number } }): ReleaseRecord | null {
  try {
    return recordOfLine(line);
  } catch (error) {
    told.bad += 1;
    if (told.bad <= MOST_TOLD) io.err(`dateliner: ${where}: ${messageOf(error)}\n`);
    return null;
  }
}
