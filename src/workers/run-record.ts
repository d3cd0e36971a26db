/** The record that a run of one address led to. */
import type { ReleaseRecord } from '../record.ts';
import { addressOf } from './sites.ts';
import type { AddressState } from '../store/address-types.ts';
import type { SeenItem } from '../store/listing-types.ts';
import type { Workshop } from './workshop.ts';

/** The record that this run made or confirmed, else the one known for the address; null when there is none. */
export async function recordOfRun(shop: Workshop, runId: string, url: string): Promise<ReleaseRecord | null> {
  const pointedAt = await releaseOfUrl(shop, url);
  if (pointedAt !== null) return pointedAt;
  const [capture] = await shop.store.captures.settled({ results: ['new', 'changed', 'same'], limit: 1, runId });
  const recordId = capture?.outcome?.recordId ?? null;
  if (recordId !== null) return shop.store.records.get(recordId);
  return recordOfUrl(shop, url);
}

/** The record of an address, by its canonical form. */
export async function recordOfUrl(shop: Workshop, url: string): Promise<ReleaseRecord | null> {
  return await releaseOfUrl(shop, url) ?? shop.store.records.byUrl(addressOf(url));
}

/** The record of one of several releases on a page, whose address has its anchor; null for an address without one, or with that of a mere part. */
async function releaseOfUrl(shop: Workshop, url: string): Promise<ReleaseRecord | null> {
  const { hash } = new URL(url);
  return hash === '' ? null : shop.store.records.byUrl(addressOf(url) + hash);
}

/** What is known of an address; null: nothing. */
export async function stateOfUrl(shop: Workshop, url: string): Promise<AddressState | null> {
  return shop.store.addresses.get(addressOf(url));
}

/** What lists show for the article at an address. */
export async function listedAt(shop: Workshop, url: string): Promise<SeenItem[]> {
  return shop.store.listings.of(addressOf(url));
}
