/** What makes a record another version: its content, without what only tells how and when it was made. */
import { createHash } from 'node:crypto';
import type { ReleaseRecord } from '../record.ts';
import { NOT_CONTENT } from '../record-diff.ts';

/** Hex SHA-256 of all fields of the record but `version`, `ruleset`, `fetchedAt`, `raw`, `url` and `blocks`; key order does not matter. */
export function contentDigest(record: ReleaseRecord): string {
  const content = Object.fromEntries(Object.entries(record).filter(([name]) => !NOT_CONTENT.has(name)));
  return createHash('sha256').update(JSON.stringify(sorted(content))).digest('hex');
}

/** The same with the keys of all its objects in order. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const ordered: Record<string, unknown> = {};
  for (const key of Object.keys(value).toSorted()) ordered[key] = sorted((value as Record<string, unknown>)[key]);
  return ordered;
}
