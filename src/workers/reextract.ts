/** Today's rules over the archive: which records would change, and how, before anything is written. */
import { Interrupted, Unavailable, WrongUse, messageOf } from '../errors.ts';
import { rulesetDigest } from '../extractors/ruleset.ts';
import { recordDiff, type RecordChange } from '../record-diff.ts';
import type { ReleaseRecord } from '../record.ts';
import type { OpenStore } from '../store/open.ts';
import type { Capture, Store } from '../store/store.ts';
import type { Put, Successor } from '../store/successor.ts';
import { writtenRecord } from '../store/written-record.ts';
import type { ExtractionPool } from './extraction-pool.ts';
import { Gathering } from './gathering.ts';
import { readArchived } from './read-archived.ts';

export interface Reextraction {
  readonly site?: string;
  /** Day (YYYY-MM-DD, UTC) before which pages were fetched that are left out. */
  readonly since?: string;
  /** Write new versions; otherwise only tell. */
  readonly apply: boolean;
  /** Id of the capture behind which to begin. */
  readonly after?: string;
  /** Pages under way at once: what is in the threads, and what is being looked up or written. */
  readonly width: number;
  readonly signal: AbortSignal;
}
/** What became of one page. `lost`: it reads as no article any more; its record stays. */
export interface Reread {
  readonly kind: 'same' | 'changed' | 'new' | 'lost' | 'refused' | 'unread';
  readonly captureId: string;
  readonly url: string;
  readonly id: string | null;
  readonly title: string | null;
  /** The version that stood, and the rules that made it. */
  readonly version: number | null;
  readonly ruleset: string | null;
  readonly changes: readonly RecordChange[];
  /** Why there is no record of it. */
  readonly message: string | null;
  /** The version that was written. */
  readonly written: number | null;
}
export type RereadCounts = Record<Reread['kind'], number>;

/** Captures fetched at once from the index. */
const BATCH = 200;
/** After so many pages it is noted how far the work has come. */
const NOTE_EVERY = 50;
/** Milliseconds between the beginnings of two batches of records that are not full. */
const WRITE_GAP_MS = 50;

/** The name under which it is noted how far an applied re-extraction has come: other rules are other work. */
function nameOf({ site, since }: Reextraction): string {
  return `reextract ${rulesetDigest()} ${site ?? '*'} ${since ?? '*'}`;
}

/**
 * Reads every page that stands, oldest first, and yields what became of each. An applied one that was stopped goes on
 * where it was. Raises `WrongUse` while another one is applied.
 */
export async function* reextract(opened: OpenStore, pool: ExtractionPool, task: Reextraction): AsyncGenerator<Reread> {
  const lock = task.apply ? await opened.store.lock('reextract') : null;
  if (task.apply && lock === null) throw new WrongUse('another process applies a re-extraction to this store: let it end first');
  try {
    yield* rereadAll(opened, pool, task);
  } finally {
    await lock?.release();
  }
}

async function* rereadAll(opened: OpenStore, pool: ExtractionPool, task: Reextraction): AsyncGenerator<Reread> {
  const { progress } = opened.store;
  const counts: RereadCounts = { same: 0, changed: 0, new: 0, lost: 0, refused: 0, unread: 0 };
  const noted = task.apply ? await progress.get(nameOf(task)) : null;
  const from = task.after ?? (noted === null || noted.done ? '0' : noted.position);
  let position = from;
  const note = async (done: boolean): Promise<void> => {
    if (task.apply) await progress.note(nameOf(task), { position, done, counts });
  };
  const window: Promise<Reread>[] = [];
  const desk = deskOf(opened, pool, task);
  try {
    for await (const capture of standing(opened, task, from)) {
      if (task.signal.aborted) break;
      const reading = reread(desk, capture);
      // Whoever takes it from the window hears of its failure; until then it is nobody's.
      reading.catch(() => undefined);
      window.push(reading);
      if (window.length < task.width) continue;
      const done = await window.shift();
      if (done === undefined) continue;
      counts[done.kind] += 1;
      position = done.captureId;
      yield done;
      if (total(counts) % NOTE_EVERY === 0) await note(false);
    }
    for (const reading of window) {
      const done = await reading;
      counts[done.kind] += 1;
      position = done.captureId;
      yield done;
    }
    if (task.signal.aborted) throw new Interrupted(`stopped behind capture ${position}; go on with ${task.apply ? 'the same command' : `--after ${position}`}`);
    await note(true);
  } catch (error) {
    await note(false).catch(() => undefined);
    throw error;
  }
}

const total = (counts: RereadCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

async function* standing({ store }: OpenStore, { site, since }: Reextraction, from: string): AsyncGenerator<Capture> {
  for (let afterId = from; ;) {
    const captures = await store.holdings.standing({ afterId, limit: BATCH, ...(site === undefined ? {} : { site }), ...(since === undefined ? {} : { since }) });
    yield* captures;
    if (captures.length < BATCH) return;
    afterId = captures.at(-1)?.id ?? afterId;
  }
}

/** What all pages of a re-extraction share: what is asked of the store, and told to it, at about the same time goes together. */
interface Desk {
  readonly store: Store;
  readonly apply: boolean;
  readonly read: (capture: Capture) => ReturnType<typeof readArchived>;
  readonly stood: (id: string) => Promise<ReleaseRecord | null>;
  readonly put: (successor: Successor) => Promise<Put>;
}

function deskOf({ store, archive }: OpenStore, pool: ExtractionPool, { apply, width }: Reextraction): Desk {
  const lookUps = new Gathering<string, ReleaseRecord | null>({
    most: width, gapMs: 0,
    work: async (ids) => {
      const records = new Map((await store.records.made([...new Set(ids)])).map((record) => [record.id, record]));
      return ids.map((id) => records.get(id) ?? null);
    },
  });
  const writings = new Gathering<Successor, { readonly put: Put } | { readonly error: unknown }>({ most: width, gapMs: WRITE_GAP_MS, work: (batch) => putEach(store, batch) });
  return {
    store, apply,
    read: (capture) => pool.turn(() => readArchived(archive, pool, capture)),
    stood: (id) => lookUps.add(id),
    put: async (successor) => {
      const done = await writings.add(successor);
      if ('put' in done) return done.put;
      throw done.error;
    },
  };
}

/** Together where they can be; each alone where one cannot be written, or is of the same article as another. */
async function putEach({ records }: Store, batch: readonly Successor[]): Promise<readonly ({ readonly put: Put } | { readonly error: unknown })[]> {
  if (new Set(batch.map(({ record }) => record.id)).size === batch.length) {
    const puts = await records.putAll(batch).catch(() => null);
    if (puts !== null) return puts.map((put) => ({ put }));
  }
  const each = [];
  for (const { record, captureId, over } of batch) each.push(await records.put(record, captureId, over).then((put) => ({ put }), (error: unknown) => ({ error })));
  return each;
}

async function reread(desk: Desk, capture: Capture): Promise<Reread> {
  const before = { captureId: capture.id, url: capture.finalUrl, id: capture.outcome?.recordId ?? null, title: null, version: null, ruleset: null, changes: [], message: null, written: null };
  try {
    const extraction = await desk.read(capture);
    if ('record' in extraction) return await compared(desk, capture, extraction.record);
    const stood = before.id === null ? null : await desk.stood(before.id);
    return { ...before, kind: stood === null ? 'refused' : 'lost', title: stood?.title ?? null, version: stood?.version ?? null, ruleset: stood?.ruleset ?? null, message: extraction.refused.message };
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    return { ...before, kind: 'unread', message: messageOf(error) };
  }
}

async function compared(desk: Desk, capture: Capture, record: ReleaseRecord): Promise<Reread> {
  const stood = await desk.stood(record.id);
  const changes = stood === null ? [] : recordDiff(stood, record);
  const kind = stood === null ? 'new' : changes.length > 0 ? 'changed' : 'same';
  const told = { kind, captureId: capture.id, url: capture.finalUrl, id: record.id, title: record.title, version: stood?.version ?? null, ruleset: stood?.ruleset ?? null, changes, message: null } as const;
  if (!desk.apply || kind === 'same') return { ...told, written: null };
  // Only over what was compared: a crawl may have written meanwhile.
  const { result, version } = await desk.put({ record: writtenRecord(record), captureId: capture.id, over: stood?.version ?? 0 });
  if (kind === 'new') await accept(desk.store, capture, record.id);
  return { ...told, written: result === 'same' ? null : version };
}

/** A page that is an article now is known as one. */
async function accept(store: Store, capture: Capture, recordId: string): Promise<void> {
  const outcome = { result: 'new', reason: null, message: null } as const;
  await store.captures.settle(capture.id, { ...outcome, recordId });
  await store.addresses.settle({ site: capture.site, url: capture.finalUrl, canonicalUrl: capture.canonicalUrl, at: capture.fetchedAt, ...outcome });
}
