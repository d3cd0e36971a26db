/**
 * When a server is believed that says nothing has changed. It is asked so once it has proved honest on that address, at
 * first every second time, later less and less often in full; one that is caught is never asked so again.
 */
import type { Trust, Validators } from './earlier.ts';
import { headerOf, type Answer } from './fetch.ts';

export const NO_TRUST: Trust = { proofs: 0, unchecked: 0, lies: false };

/** However honest, a server is asked in full every so many times, and once in so many days. */
const MOST_UNCHECKED = 8;
const LONGEST_UNCHECKED = 7 * 24 * 3600 * 1000;

/** May a server that was last answered in full at `fetchedAt` (ISO 8601) be believed without looking? */
export function mayBelieve(trust: Trust, fetchedAt: string, now: number): boolean {
  if (trust.lies || now - Date.parse(fetchedAt) > LONGEST_UNCHECKED) return false;
  return trust.unchecked < Math.min(MOST_UNCHECKED, trust.proofs);
}

/** It said that nothing has changed, and was believed. */
export function believed(trust: Trust): Trust {
  return { ...trust, unchecked: trust.unchecked + 1 };
}

/** A full answer came: did the bytes change, and does the server say that they did? */
export function checked(trust: Trust, { changed, says }: { readonly changed: boolean; readonly says: 'changed' | 'same' | 'nothing' }): Trust {
  if (says === 'nothing') return { ...trust, unchecked: 0 };
  if (changed && says === 'same') return { proofs: 0, unchecked: 0, lies: true };
  return { ...trust, proofs: Math.min(MOST_UNCHECKED, trust.proofs + 1), unchecked: 0 };
}

export function validatorsOf(answer: Answer): Validators {
  return { etag: headerOf(answer.headers, 'etag')?.trim() || null, lastModified: headerOf(answer.headers, 'last-modified')?.trim() || null };
}

/** Does the second of two answers say that the page is another than in the first? An entity tag outweighs a date. */
export function claimOf(before: Validators, after: Validators): 'changed' | 'same' | 'nothing' {
  if (before.etag !== null && after.etag !== null) return before.etag === after.etag ? 'same' : 'changed';
  if (before.lastModified !== null && after.lastModified !== null) return before.lastModified === after.lastModified ? 'same' : 'changed';
  return 'nothing';
}

/** The headers of a request that is answered in full only if the page has changed; null where nothing can be said. */
export function conditions({ etag, lastModified }: Validators): Readonly<Record<string, string>> | null {
  if (etag !== null && isHeader(etag)) return { 'if-none-match': etag };
  if (lastModified !== null && isHeader(lastModified)) return { 'if-modified-since': lastModified };
  return null;
}

/** What a header of a request may hold: servers send bytes that we must not send back. */
const isHeader = (value: string): boolean => /^[\x20-\x7e]{1,1000}$/.test(value);
