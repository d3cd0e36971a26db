/** Statements that a connection keeps prepared: parsing and planning cost more than most of ours take to run. */
import { createHash } from 'node:crypto';

/** Statements written for a batch differ by its size: only so many, and none longer than this, are kept. */
const MOST = 300;
const LONGEST = 5000;

const names = new Map<string, string>();
let generation = 0;

/** The name to prepare a statement under; undefined for one that is not worth it. */
export function preparedName(text: string, values: readonly unknown[]): string | undefined {
  if (values.length === 0 || text.length > LONGEST) return undefined;
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST) return known;
  const name = `dateliner_${generation}_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
}

/** True when a table has changed since the statement was prepared; from then on statements have other names. */
export function isOutdated(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== '0A000' || !error.message.includes('cached plan')) return false;
  generation += 1;
  names.clear();
  return true;
}
