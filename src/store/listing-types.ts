/** What lists and feeds show for the articles that they name. */

/** An article as one list shows it. */
export interface ListedItem {
  readonly canonicalUrl: string;
  /** Address of the list. */
  readonly list: string;
  readonly title: string | null;
  readonly teaser: string | null;
  /** The day, or the date-time with its own offset, that stands beside it. */
  readonly published: string | null;
  /** The answer in which it was seen first as it is now; null where that is not known. */
  readonly captureId: string | null;
}
export interface SeenItem extends ListedItem { readonly firstSeen: string; readonly lastSeen: string }
export interface ListingCounts { readonly items: number; readonly dated: number; readonly teasers: number }

export interface Listings {
  /** Notes what a list shows; an item that is shown with other words than before keeps the later ones. */
  note(site: string, items: readonly ListedItem[], at: string): Promise<void>;
  /** What lists show for an article, the last seen first. */
  of(canonicalUrl: string): Promise<SeenItem[]>;
  /** Distinct articles that lists of a site have shown since a time, those with a day, and those with a teaser. */
  counts(site: string, since: string): Promise<ListingCounts>;
}
