/** What a page is before anyone reads it: its bytes as text, its address as a canonical URL. */
import type { CanonicalRules } from './site.ts';

/** Folds the addresses of one article into one. Raises a `TypeError` on what is no URL. */
export function canonicalUrl(url: string, rules: CanonicalRules = {}): string {
  void rules;
  return new URL(url).href;
}
