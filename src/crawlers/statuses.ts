/** What a status that is no success means for what happens next. */
import { SkipPage, TryLater, type DatelinerError } from '../errors.ts';
import { headerOf, type Answer } from './fetch.ts';

const FORBIDDEN: ReadonlySet<number> = new Set([401, 402, 403, 407, 451]);
const PASSING: ReadonlySet<number> = new Set([408, 425, 429]);

/** The error that stands for a response outside 2xx (redirects are followed before). */
export function errorOfStatus(answer: Answer): DatelinerError {
  const { status } = answer;
  const said = `${status} ${answer.statusText}`.trim();
  const wait = retryAfterMs(answer);
  const more = wait === null ? {} : { notBefore: Date.now() + wait };
  if (isThrottle(answer)) return new TryLater(`the server asks for patience: ${said}`, 'throttled', more);
  if (status === 404) return new SkipPage(said, 'not-found');
  if (status === 410) return new SkipPage(said, 'gone');
  if (FORBIDDEN.has(status)) return new SkipPage(said, 'forbidden');
  if (PASSING.has(status)) return new TryLater(said, 'timeout', more);
  if (status >= 400 && status < 500) return new SkipPage(said, 'not-found');
  return new TryLater(said, 'server-error', more);
}

/** "Too many requests", and "unavailable" with a time: both speak for the whole origin. */
export function isThrottle(answer: Answer): boolean {
  return answer.status === 429 || (answer.status === 503 && headerOf(answer.headers, 'retry-after') !== null);
}

/** Milliseconds that Retry-After asks for (seconds or an HTTP date), or null. */
export function retryAfterMs(answer: Answer): number | null {
  const value = headerOf(answer.headers, 'retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  if (!/[a-z]{3}/i.test(value)) return null;
  // The server's own clock tells how far away its date is; ours may differ.
  const until = Date.parse(value);
  if (Number.isNaN(until)) return null;
  const serverNow = Date.parse(headerOf(answer.headers, 'date') ?? '');
  return Math.max(0, until - (Number.isNaN(serverNow) ? Date.now() : serverNow));
}
