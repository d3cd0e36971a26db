/** Articles by what the page that named them knew. */
import type { Found } from './types.ts';

/** True for a link that its list dates before a day (YYYY-MM-DD). */
export function isBefore({ hint }: Found, day: string | null): boolean {
  return day !== null && hint !== null && hint.publishedAt.slice(0, 10) < day;
}
