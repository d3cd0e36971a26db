/** An article's address and what the page that named it knew. */
import type { Captured, FoundLink } from './types.ts';

export interface Found extends FoundLink { readonly hint: Captured['hint'] }

/** True for a link that its list dates before a day (YYYY-MM-DD). */
export function isBefore({ hint }: Found, day: string | null): boolean {
  return day !== null && hint !== null && hint.publishedAt.slice(0, 10) < day;
}
