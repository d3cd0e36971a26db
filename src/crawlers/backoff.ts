/** How long to wait before the next try. */
import type { Limits } from './types.ts';

const LONGEST = 60_000;

/** Doubles with every try and is spread by up to a half, so that many clients do not return at once; milliseconds. */
export function backoffMs(tries: number, limits: Limits): number {
  const base = Math.min(LONGEST, limits.backoffMs * 2 ** Math.min(tries, 16));
  return base * (1 + Math.random() / 2);
}
