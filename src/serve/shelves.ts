/** The answers of all records, kept until a record or a correction comes. */
import type { Workshop } from '../workers/workshop.ts';
import { fillShelf, type Shelf } from '../dossier/shelf.ts';

/** The shelf as it is now; who asks while it is being filled waits for the same. */
export async function shelfOf(shop: Workshop): Promise<Shelf> {
  const mark = await shop.store.records.mark();
  const there = held.get(shop);
  if (there?.mark === mark) return there.shelf;
  const filling = { mark, shelf: fillShelf(shop.store.records.all()) };
  held.set(shop, filling);
  try {
    return await filling.shelf;
  } catch (error) {
    // The next one tries again.
    if (held.get(shop) === filling) held.delete(shop);
    throw error;
  }
}
const held = new WeakMap<Workshop, { readonly mark: string; readonly shelf: Promise<Shelf> }>();
