/** A job that hangs must not hold its worker for ever. */
import { setTimeout as sleep } from 'node:timers/promises';
import { TryLater } from '../errors.ts';

/** Longest time for reading one capture, milliseconds; the thread that reads has a shorter limit of its own. */
export const ARTICLE_MS = 3 * 60_000;
/** Longest time for one address by hand, its waits for the origin's pace included: milliseconds. */
export const URL_MS = 20 * 60_000;

/** The result of `work`, or `TryLater` (`timeout`) when it takes longer: then its end is nobody's business any more. */
export async function within<T>(ms: number, what: string, work: () => Promise<T>): Promise<T> {
  const done = new AbortController();
  const late = sleep(ms, undefined, { signal: done.signal }).then(() => { throw new TryLater(`${what} took more than ${ms / 1000} s`, 'timeout'); });
  // When the work ends first, the timer's own end is no news.
  late.catch(() => undefined);
  try {
    return await Promise.race([work(), late]);
  } finally {
    done.abort();
  }
}
