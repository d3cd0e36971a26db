/** Looks after the files of a data folder's archive: verifies them, sets torn ends aside, removes what is spent. */
import { open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { BadInput, messageOf } from '../../errors.ts';
import { isAlive } from '../alive.ts';
import type { Holdings } from '../holding-types.ts';
import { flushFolder } from '../flush.ts';
import { folderTrouble, isErrno } from '../trouble.ts';
import { FOLDER, fileInput, hostName, pathIn } from './archive-files.ts';
import { verifyWarc, type Finding, type Verified } from './verify.ts';
import { readWarc } from './warc-reader.ts';

export interface ArchiveTotals { readonly files: number; readonly bytes: number; readonly records: number; readonly responses: number; readonly bad: number; readonly setAside: number }

/** Files of the archive in the data folder, by name: those of the index are named alike. */
async function archiveFiles(dataDir: string): Promise<string[]> {
  try {
    const names = await readdir(path.join(dataDir, FOLDER));
    return names.filter((name) => /\.warc(\.gz)?$/.test(name)).toSorted().map((name) => `${FOLDER}/${name}`);
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return [];
    throw folderTrouble('the archive', path.join(dataDir, FOLDER), error);
  }
}

/** Verifies every file against itself and the index. With `repair` torn ends that nobody writes to any more are set aside. */
export async function* verifyArchive(dataDir: string, holdings: Holdings, { repair }: { readonly repair: boolean }): AsyncGenerator<Finding, ArchiveTotals> {
  const totals = { files: 0, bytes: 0, records: 0, responses: 0, bad: 0, setAside: 0 };
  const there = await archiveFiles(dataDir);
  for (const file of await holdings.files()) {
    if (there.includes(file)) continue;
    totals.bad += 1;
    yield { severity: 'bad', file, offset: null, problem: 'captures point into this file, and it is missing' };
  }
  for (const file of there) {
    const full = pathIn(dataDir, file);
    const { size } = await stat(full);
    const growing = isBeingWritten(file);
    const task = { file, input: fileInput(full, size), places: holdings.inFile(file), originIsThere: (origin: Origin) => originIsThere(dataDir, origin) };
    const verified = yield* counted(verifyWarc(task), { totals, torn: growing ? 'it is being written' : repair ? 'set aside' : null });
    totals.files += 1;
    totals.bytes += size;
    totals.records += verified.records;
    totals.responses += verified.responses;
    if (verified.unknown > 0) yield { severity: 'note', file, offset: null, problem: `${verified.unknown} responses have no capture: whoever wrote them was stopped before it could note them` };
    if (verified.tornAt === null || growing || !repair) continue;
    await setAside(full, verified.tornAt);
    totals.setAside += 1;
  }
  return totals;
}

interface Origin { readonly file: string; readonly offset: number; readonly digest: string | null }

/** Passes findings on and counts them; a torn end is nothing bad when something is known or done about it. */
async function* counted(findings: AsyncGenerator<Finding, Verified>, { totals, torn }: { totals: { bad: number }; torn: string | null }): AsyncGenerator<Finding, Verified> {
  for (;;) {
    const next = await findings.next();
    if (next.done === true) return next.value;
    const { severity, problem } = next.value;
    const harmless = severity === 'note' || (severity === 'torn' && torn !== null);
    if (!harmless) totals.bad += 1;
    yield severity === 'torn' && torn !== null ? { ...next.value, severity: 'note', problem: `${problem} (${torn})` } : next.value;
  }
}

async function originIsThere(dataDir: string, { file, offset, digest }: Origin): Promise<void> {
  for await (const found of readWarc(fileInput(pathIn(dataDir, `${FOLDER}/${file}`)), { from: offset, wanted: () => 0 })) {
    if (found.kind === 'damage') throw new BadInput(`${file} at ${offset}: ${found.problem}`);
    if (found.fields.type !== 'response' || found.fields.get('warc-payload-digest') !== digest) throw new BadInput(`${file} at ${offset} holds another body`);
    return;
  }
  throw new BadInput(`${file} ends before ${offset}`);
}

/** The name of a file tells the machine and the process that writes it. */
function isBeingWritten(file: string): boolean {
  const [, host, pid] = /^\d{8}T\d{6}Z-(.+)-(\d+)-[0-9a-f]{8}\.warc\.gz$/.exec(path.basename(file)) ?? [];
  return host === hostName() && isAlive(Number(pid));
}

/** Moves what stands from an offset on into a file beside, which is on the disk before the end is cut off. */
async function setAside(full: string, offset: number): Promise<void> {
  const [whole, aside] = [await open(full, 'r+'), await open(`${full}.torn-${offset}`, 'w', 0o600)];
  try {
    const bytes = Buffer.alloc(1024 * 1024);
    for (let at = offset; ;) {
      const { bytesRead } = await whole.read(bytes, 0, bytes.length, at);
      if (bytesRead === 0) break;
      await aside.writeFile(bytes.subarray(0, bytesRead));
      at += bytesRead;
    }
    await aside.sync();
    await flushFolder(path.dirname(full));
    await whole.truncate(offset);
    await whole.sync();
  } finally {
    await Promise.all([whole.close(), aside.close()]);
  }
}

export interface Pruned { readonly files: readonly string[]; readonly bytes: number; readonly captures: number }

/** Removes the files on which nothing rests, with their captures; with `dryRun` it only tells. */
export async function pruneArchive(dataDir: string, holdings: Holdings, how: { readonly before: string; readonly versions: 'all' | 'standing'; readonly dryRun: boolean }): Promise<Pruned> {
  const spent = await holdings.spent(how);
  let bytes = 0;
  for (const { file } of spent) {
    const full = pathIn(dataDir, file);
    bytes += await stat(full).then(({ size }) => size, () => 0);
    if (how.dryRun) continue;
    // The index first: a file without captures harms nobody, captures without their file do.
    await holdings.forget(file);
    await rm(full, { force: true }).catch((error: unknown) => { throw new BadInput(`${full} could not be removed: ${messageOf(error)}`); });
  }
  return { files: spent.map(({ file }) => file), bytes, captures: spent.reduce((sum, { captures }) => sum + captures, 0) };
}
