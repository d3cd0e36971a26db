/** What makes a record another version: its content, without what only tells how and when it was made. */
import { createHash } from 'node:crypto';
import type { ReleaseRecord } from '../record.ts';
import { NOT_CONTENT } from '../record-diff.ts';

/** Hex SHA-256 of all fields of the record but `version`, `ruleset`, `fetchedAt`, `raw`, `url` and `blocks`; key order does not matter. */
export function contentDigest(record: ReleaseRecord): string {
  const content = Object.fromEntries(Object.entries(record).filter(([name]) => !NOT_CONTENT.has(name)));
  return createHash('sha256').update(JSON.stringify(content, sorted)).digest('hex');
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
