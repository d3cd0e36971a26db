/** An export: records of the store, or of a file, into files that all take their places at the end. */
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { WrongUse } from '../errors.ts';
import type { ReleaseRecord } from '../record.ts';
import type { RecordFilter, RecordHead, Store } from '../store/store.ts';
import { changeSince, changesAgainst, heldLine, type Change, type ChangeKind } from './changes.ts';
import { Drafts, type WrittenFile } from './drafts.ts';
import { openSink, type Format, type Sink } from './sinks.ts';

/** Records read at once. */
const BATCH = 50;
/** What an export into a folder writes down of itself: a summary, what changed, and which versions it holds. */
const MANIFEST = 'export.json';
const CHANGES = 'changes.jsonl';
const STATE = 'export-state.jsonl';

/** A folder of several files, or one file. */
export type Target = { readonly folder: string } | { readonly file: string };
export interface Wanted { readonly formats: readonly Format[]; readonly target: Target; /** ISO 8601 UTC. */ readonly now: string; /** CSV begins with a byte order mark. */ readonly bom?: boolean | undefined }
export interface Asked extends Wanted {
  readonly filter: RecordFilter;
  /** Only what changed: since a time (ISO 8601), or since the last export into the folder. */
  readonly since: { readonly at: string } | 'last' | null;
}
export interface Exported {
  readonly records: number;
  readonly files: readonly WrittenFile[];
  /** How many records changed in which way; null where everything was asked for, or `last` before the first export. */
  readonly changes: Readonly<Record<ChangeKind, number>> | null;
}

/** Records from elsewhere. */
export async function exportRecords(records: AsyncIterable<ReleaseRecord>, wanted: Wanted): Promise<Exported> {
  const out = new Output(wanted);
  return out.whole(async () => {
    for await (const record of records) await out.add(record);
    return null;
  });
}

/** Raises `WrongUse` for `last` after an export with other filters; whatever goes wrong, the old files stay. */
export async function exportStore(store: Store, asked: Asked): Promise<Exported> {
  const { target, filter, since } = asked;
  const state = 'folder' in target ? path.join(target.folder, STATE) : null;
  const before = since === 'last' && state !== null && existsSync(state) ? state : null;
  if (before !== null) await refuseOtherFilter(path.join(path.dirname(before), MANIFEST), filter);
  const isWhole = since === null || (since === 'last' && before === null);
  const out = new Output(asked);
  return out.whole(async () => {
    const counts: Record<ChangeKind, number> = { new: 0, changed: 0, corrected: 0, gone: 0 };
    const changes = isWhole || state === null ? null : await out.drafts.file(CHANGES);
    const held = state === null || typeof since === 'object' && since !== null ? null : await out.drafts.file(STATE);
    for await (const batch of inBatches(picked(store, asked, before))) {
      for (const { head, change } of batch) {
        if (head !== null) await held?.write(heldLine(head));
        if (change === null) continue;
        counts[change.what] += 1;
        changes?.row();
        await changes?.write(`${JSON.stringify(change)}\n`);
      }
      const ids = batch.flatMap(({ head, change }) => (head !== null && (isWhole || change !== null) ? [head.id] : []));
      for (const record of await store.records.many(ids)) await out.add(record);
    }
    return isWhole ? null : counts;
  });
}

interface Picked { readonly head: RecordHead | null; readonly change: Change | null }

/** Every record that is there, with its change; of a time, only what changed since. */
async function* picked(store: Store, { filter, since }: Asked, before: string | null): AsyncGenerator<Picked> {
  if (before !== null) return yield* changesAgainst(before, store.records.heads(filter));
  const at = since === null || since === 'last' ? null : since.at;
  for await (const head of store.records.heads({ ...filter, ...(at === null ? {} : { changedSince: at }) })) yield { head, change: at === null ? null : changeSince(head, at) };
}

async function* inBatches<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The files on their way, and how many records went into them. */
class Output {
  readonly drafts: Drafts;
  readonly #wanted: Wanted & { readonly filter?: RecordFilter; readonly since?: Asked['since'] };
  #sinks: Sink[] = [];
  #records = 0;

  constructor(wanted: Wanted & { readonly filter?: RecordFilter; readonly since?: Asked['since'] }) {
    this.#wanted = wanted;
    const { target } = wanted;
    this.drafts = new Drafts((name) => ('file' in target ? target.file : path.join(target.folder, name)));
  }

  async add(record: ReleaseRecord): Promise<void> {
    this.#records += 1;
    for (const sink of this.#sinks) await sink.add(record);
  }

  /** Opens the files, lets `work` add records, and puts the files into their places; or leaves everything as it was. */
  async whole(work: () => Promise<Exported['changes']>): Promise<Exported> {
    const { formats, target } = this.#wanted;
    try {
      for (const format of formats) this.#sinks.push(await openSink(format, this.drafts, { bom: this.#wanted.bom }));
      const changes = await work();
      for (const sink of this.#sinks) await sink.end();
      const done = { records: this.#records, files: this.drafts.written().filter(({ name }) => name !== STATE), changes };
      if ('folder' in target) await this.#manifest(done);
      await this.drafts.commit();
      if ('folder' in target && changes === null) await rm(path.join(target.folder, CHANGES), { force: true });
      return done;
    } catch (error) {
      await this.drafts.discard();
      throw error;
    }
  }

  async #manifest({ records, files, changes }: Exported): Promise<void> {
    const { now, filter = {}, since = null } = this.#wanted;
    const manifest = await this.drafts.file(MANIFEST);
    await manifest.write(`${JSON.stringify({ dateliner: 'export', at: now, since: typeof since === 'string' || since === null ? since : since.at, filter, records, changes, files }, null, 2)}\n`);
  }
}

async function refuseOtherFilter(manifest: string, filter: RecordFilter): Promise<void> {
  const earlier = await readFile(manifest, 'utf8').then((text) => JSON.parse(text) as { filter?: unknown }).catch(() => null);
  if (earlier === null || JSON.stringify(earlier.filter ?? {}) === JSON.stringify(filter)) return;
  throw new WrongUse(`the last export into this folder was made with the filters ${JSON.stringify(earlier.filter)}, this one asks for ${JSON.stringify(filter)}: use the same, or another folder`);
}
