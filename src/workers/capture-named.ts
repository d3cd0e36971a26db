/** The archived response that a person names: by a capture's number, by the id of its record, or by its address. */
import type { RawPointer } from '../record.ts';
import type { Store } from '../store/store.ts';
import { addressOf } from './sites.ts';

/** Where the response stands, the newest one of an address; null when there is none. */
export async function responseNamed(store: Store, which: string): Promise<RawPointer | null> {
  if (/^\d{1,18}$/.test(which)) {
    const capture = await store.captures.get(which);
    if (capture !== null) return capture.raw;
  }
  const record = await store.records.get(which);
  if (record !== null) return record.raw;
  if (!URL.canParse(which)) return null;
  return (await store.holdings.newest(addressOf(which)))?.raw ?? null;
}
