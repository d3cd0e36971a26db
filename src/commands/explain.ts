/** Why a record is as it is: what was seen on the page, what was found, and what was refused. */
import type { PageSeen, Refused } from '../extractors/trace.ts';
import type { ReleaseRecord } from '../record.ts';
import { extractOffline } from '../workers/offline-extract.ts';
import type { OfflineInput } from '../workers/offline-input.ts';

/** A refusal with the words it is about. */
export interface Refusal extends Refused { readonly text: string }
export interface Explanation {
  readonly record: ReleaseRecord;
  /** In the order of the text. */
  readonly refused: readonly Refusal[];
  /** Null for a text, which has no article step. */
  readonly page: PageSeen | null;
}

/** Reads one document and remembers what was refused on the way. Raises `BadInput` for what cannot be read. */
export async function explain(given: OfflineInput): Promise<Explanation> {
  const refused = new Map<string, Refused>();
  let page: PageSeen | null = null;
  const record = await extractOffline(given, {
    refuse: ({ kind, start, end, rule, why }) => refused.set(`${kind} ${start} ${end} ${rule} ${why}`, { kind, start, end, rule, why }),
    page: (seen) => { page = seen; },
  });
  const inOrder = [...refused.values()].toSorted((a, b) => a.start - b.start || a.end - b.end);
  return { record, refused: inOrder.map((one) => ({ ...one, text: record.text.slice(one.start, one.end) })), page };
}
