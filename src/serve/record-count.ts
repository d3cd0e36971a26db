/** How many records there are: counting millions takes long, so it is done at most once a minute. */
import type { Workshop } from '../workers/workshop.ts';

const COUNT_MS = 60_000;
const counted = new WeakMap<Workshop, { readonly at: number; readonly count: Promise<number> }>();

/** The count, at most a minute old; one that failed is asked for again. */
export function recordCount(shop: Workshop): Promise<number> {
  const known = counted.get(shop);
  if (known !== undefined && performance.now() - known.at < COUNT_MS) return known.count;
  const count = shop.store.records.count();
  counted.set(shop, { at: performance.now(), count });
  count.catch(() => counted.delete(shop));
  return count;
}
