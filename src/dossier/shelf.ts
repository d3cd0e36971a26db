/** What a dossier is made of: the answers of all releases, and where each release and city stands. */
import type { ReleaseRecord } from '../record.ts';
import { answersFrom, type Answers } from '../ledger/answers.ts';

/** A release as a dossier cites it. */
export interface Cited {
  readonly id: string;
  readonly site: string | null;
  readonly url: string | null;
  readonly title: string | null;
  /** YYYY-MM-DD. */
  readonly published: string | null;
  /** GeoNames ids of the cities that it names. */
  readonly cities: readonly number[];
}
/** A city as the releases know it. */
export interface KnownCity {
  readonly id: number;
  readonly name: string;
  readonly country: string | null;
  readonly admin1: string | null;
  /** Degrees; null where nobody gave them. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** All that releases call it. */
  readonly forms: ReadonlySet<string>;
  /** Releases that name it. */
  readonly releases: number;
}
export interface Shelf {
  readonly answers: Answers;
  readonly releases: ReadonlyMap<string, Cited>;
  readonly cities: ReadonlyMap<number, KnownCity>;
}
/** `since`: only releases of this day or later, YYYY-MM-DD; those without a day are left out then. */
export interface ShelfWish { readonly since?: string; readonly confidence?: number }

/** Reads all records once, and keeps no text. */
export async function fillShelf(records: AsyncIterable<ReleaseRecord> | Iterable<ReleaseRecord>, { since, confidence }: ShelfWish = {}): Promise<Shelf> {
  const releases = new Map<string, Cited>();
  const cities = new Map<number, KnownCity & { forms: Set<string>; releases: number }>();
  async function* noted(): AsyncGenerator<ReleaseRecord> {
    for await (const record of records) {
      if (since !== undefined && (record.publishedAt ?? '') < since) continue;
      releases.set(record.id, citedFrom(record));
      for (const { geonameId, name, country, admin1, lat, lon, mentions } of record.cities) {
        if (geonameId === null) continue;
        const known = cities.get(geonameId) ?? { id: geonameId, name, country, admin1, lat, lon, forms: new Set([name]), releases: 0 };
        for (const { text } of mentions) known.forms.add(text);
        known.releases += 1;
        cities.set(geonameId, known);
      }
      yield record;
    }
  }
  return { answers: await answersFrom(noted(), confidence), releases, cities };
}

function citedFrom({ id, site, canonicalUrl, url, title, publishedAt, cities }: ReleaseRecord): Cited {
  return {
    id, site, url: canonicalUrl ?? url, title, published: publishedAt?.slice(0, 10) ?? null,
    cities: [...new Set(cities.flatMap(({ geonameId }) => (geonameId === null ? [] : [geonameId])))],
  };
}
