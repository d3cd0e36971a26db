/** Threads that extract, so that the queue's heartbeat never waits for a long page. */
import type { Piscina } from 'piscina';
import { SkipPage, Unavailable, messageOf } from '../errors.ts';
import type { Extraction, ExtractionTask, MemberTask, Written } from './extraction-thread.ts';
import { threadFile } from './thread-file.ts';

/** A page that takes longer than this is given up: milliseconds. */
const LONGEST_MS = 60_000;
/** What a thread has made and not looked through for garbage yet: little of a page outlives it, and each thread has its own. */
const YOUNG_MB = 24;

export interface ExtractionPool {
  /** Starts all threads, and has them load the rules, before there is a page; those that find nothing to do end again. */
  warm(): void;
  /** Raises `SkipPage` (`timeout`) for a page that takes too long, `Unavailable` where no thread can start. */
  run(task: ExtractionTask): Promise<Extraction>;
  /** The same from the bytes of the archive to what the store writes; null when they hold no whole response. */
  write(task: MemberTask): Promise<Written | null>;
  /**
   * Does `work` when a thread is free, or about to be: what waits here costs neither memory nor its time limit. The smaller
   * number goes first, as in the queue: a job of many captures in hand is no reason for others to wait for all of them.
   */
  turn<T>(work: () => Promise<T>, priority?: number): Promise<T>;
  /** A second call does nothing. */
  close(): Promise<void>;
}

/** Starts no thread before the first page comes, or `warm` is called. `file`: address of what the threads load. */
export async function openExtractionPool(threads: number, file: string = threadFile('extraction-thread')): Promise<ExtractionPool> {
  const { Piscina: Pool } = await import('piscina');
  const pool: Piscina = new Pool({ filename: file, minThreads: 0, maxThreads: threads, idleTimeout: 10_000, concurrentTasksPerWorker: 1, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  let closing: Promise<void> | null = null;
  const underWay = new Set<AbortController>();
  tellWhoWaits(pool, underWay);
  // The pool is given as many pages as it has threads: one that waited there for a thread that dies would wait on, and its time would run meanwhile.
  const inHand = turns(threads);
  const timed = async <T>(task: object, name: string): Promise<T> => inHand(async () => {
    // A signal that times out by itself would hold on to the page until then.
    const limit = new AbortController();
    const clock = setTimeout(() => limit.abort(new SkipPage(`reading the page took more than ${LONGEST_MS / 1000} s`, 'timeout')), LONGEST_MS);
    underWay.add(limit);
    try {
      return await (pool.run(task, { signal: limit.signal, name }) as Promise<T>);
    } catch (error) {
      throw limit.signal.aborted ? limit.signal.reason : error;
    } finally {
      underWay.delete(limit);
      clearTimeout(clock);
    }
  });
  return {
    // What is wrong is told by the first page.
    warm: () => { for (let thread = 0; thread < threads; thread += 1) pool.run({}, { name: 'warm' }).catch(() => undefined); },
    run: async (task) => timed<Extraction>(task, 'default'),
    write: async (task) => timed<Written | null>(task, 'write'),
    // One more than there are threads, so that none waits for the next page.
    turn: turns(threads + 1),
    close: () => (closing ??= pool.destroy()),
  };
}

/**
 * A thread that cannot start has no page in hand that could tell of it, and without a listener its error would end the
 * process. While others live they take the pages that wait; with none left those would wait until their time is over.
 */
function tellWhoWaits(pool: Piscina, underWay: ReadonlySet<AbortController>): void {
  pool.on('error', (error: unknown) => {
    if (pool.threads.length > 0) return;
    const trouble = new Unavailable(`no thread that reads pages can start: ${messageOf(error)}`, 'internal', { cause: error });
    for (const limit of underWay) limit.abort(trouble);
  });
}

interface Waiting { readonly priority: number; readonly go: () => void }

/** Lets so many work at once, by priority and in the order of asking. */
export function turns(most: number): ExtractionPool['turn'] {
  let free = most;
  const waiting: Waiting[] = [];
  return async (work, priority = 0) => {
    if (free > 0) free -= 1;
    else {
      await new Promise<void>((go) => {
        const behind = waiting.findLastIndex((one) => one.priority <= priority);
        waiting.splice(behind + 1, 0, { priority, go });
      });
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next.go();
    }
  };
}
