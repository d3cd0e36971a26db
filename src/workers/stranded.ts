/**
 * Trouble that cannot even be written down, as on a full disk: the queue does not learn of it, so whoever waits in this
 * process for a run or for its captures would wait for ever.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventEmitter } from 'node:events';
import { Unavailable } from '../errors.ts';

/** A run's job is tried again well within this time, unless the queue cannot note its failure: milliseconds. */
export const STRANDED_MS = 10_000;
/** No capture could be read for so long, milliseconds: the service or folder is more than restarted. */
const UNREAD_MS = 30_000;
/** Stands for all captures that this process reads. */
const READING = 'reading';

const troubleWith = (what: string): string => `trouble ${what}`;
const goodOf = (what: string): string => `good ${what}`;

/** The job of a run begins, first or again; without a run: a capture was read. */
export function tellGood(ends: EventEmitter, runId: string = READING): void {
  ends.emit(goodOf(runId));
}

/** The job of a run, or the reading of a capture, met a service or folder that cannot be used. */
export function tellTrouble(ends: EventEmitter, error: unknown, runId: string = READING): void {
  if (error instanceof Unavailable) ends.emit(troubleWith(runId), error);
}

interface Watch { readonly what?: string; readonly afterMs: number; readonly stranded: (trouble: Unavailable) => void }

/** Calls `stranded` with a trouble after which nothing good was told for so long; gives what ends the listening. */
export function onStranded(ends: EventEmitter, { what = READING, afterMs, stranded }: Watch): () => void {
  let timer: NodeJS.Timeout | null = null;
  const good = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const trouble = (error: Unavailable): void => { timer ??= setTimeout(() => stranded(error), afterMs); };
  ends.on(troubleWith(what), trouble).on(goodOf(what), good);
  return () => {
    good();
    ends.off(troubleWith(what), trouble).off(goodOf(what), good);
  };
}

/** Calls `look` every so many milliseconds until it says that it is enough. Raises the trouble that keeps this process from reading any capture; `ends` null: waits all the same. */
export async function untilRead(ends: EventEmitter | null, everyMs: number, look: (looks: number) => Promise<boolean>): Promise<void> {
  const fatal: { trouble: Unavailable | null } = { trouble: null };
  const done = ends === null ? () => undefined : onStranded(ends, { afterMs: UNREAD_MS, stranded: (trouble) => { fatal.trouble = trouble; } });
  try {
    for (let looks = 1; !(await look(looks)); looks += 1) {
      if (fatal.trouble !== null) throw fatal.trouble;
      await sleep(everyMs);
    }
  } finally {
    done();
  }
}
