/** Who goes first. The queue takes the job with the smallest number, and of equal ones the oldest. */

/** Addresses that a person named, and their pages: before everything else. */
export const BY_HAND = 0;
/** Addresses of a list: after those named one by one. */
export const FROM_LIST = 5;
/** The first band of what crawls bring. */
const FIRST_BAND = 10;
/** As many captures of one site share a band. */
export const BAND = 25;
/** Beyond it all are alike, so that the numbers stay within what the queue takes. */
const LAST_BAND = 100_000;

/**
 * The priority of a capture while `ahead` others of its site wait. A site's next captures go into later bands the more
 * of them wait, so a small site that comes later meets at most one band of each other site before its own pages.
 */
export function bandAfter(ahead: number): number {
  return FIRST_BAND + Math.min(LAST_BAND, Math.floor(ahead / BAND));
}
