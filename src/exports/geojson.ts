/** Cities as points (RFC 7946) with how much is told of them. */
import { safeJson } from '../columns/plain-words.ts';
import type { CityFinding, ReleaseRecord } from '../record.ts';

/** Fields are the properties of a feature. */
interface Point {
  readonly name: string;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly geonameId: number | null;
  lat: number | null;
  lon: number | null;
  releases: number;
  mentions: number;
  /** Reports of agreements in which the city is a party. */
  agreements: number;
  firstPublished: string | null;
  lastPublished: string | null;
}

/** One point a city: what is held grows with the number of cities, not with that of releases. */
export class CityPoints {
  readonly #points = new Map<string, Point>();

  add(record: ReleaseRecord): void {
    const day = record.publishedAt?.slice(0, 10) ?? null;
    for (const city of record.cities) {
      const point = this.#pointOf(city);
      point.releases += 1;
      point.mentions += city.mentions.length;
      point.lat ??= city.lat;
      point.lon ??= city.lon;
      if (day === null) continue;
      point.firstPublished = point.firstPublished === null || day < point.firstPublished ? day : point.firstPublished;
      point.lastPublished = point.lastPublished === null || day > point.lastPublished ? day : point.lastPublished;
    }
    for (const { parties } of record.agreements) {
      for (const id of new Set(parties.flatMap(({ city }) => city ?? []))) {
        const point = this.#points.get(String(id));
        if (point !== undefined) point.agreements += 1;
      }
    }
  }

  /** The file in pieces, cities by GeoNames id, then by name; those without coordinates have no geometry. */
  *pieces(): Generator<{ readonly piece: string; readonly isFeature: boolean }> {
    yield { piece: '{"type":"FeatureCollection","features":[', isFeature: false };
    const sorted = [...this.#points.values()].toSorted((a, b) => (a.geonameId ?? Infinity) - (b.geonameId ?? Infinity) || compare(a.name, b.name) || compare(a.country ?? '', b.country ?? ''));
    for (const [i, point] of sorted.entries()) yield { piece: `${i === 0 ? '' : ','}\n${safeJson(JSON.stringify(feature(point)))}`, isFeature: true };
    yield { piece: '\n]}\n', isFeature: false };
  }

  #pointOf({ name, country, admin1, geonameId, lat, lon }: CityFinding): Point {
    const key = geonameId === null ? JSON.stringify([name, country, admin1]) : String(geonameId);
    const held = this.#points.get(key);
    if (held !== undefined) return held;
    const point = { name, country, admin1, geonameId, lat, lon, releases: 0, mentions: 0, agreements: 0, firstPublished: null, lastPublished: null };
    this.#points.set(key, point);
    return point;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function feature({ lat, lon, ...properties }: Point) {
  const isPlaced = lat !== null && lon !== null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return {
    type: 'Feature', ...(properties.geonameId === null ? {} : { id: properties.geonameId }),
    geometry: isPlaced ? { type: 'Point', coordinates: [lon, lat] } : null, properties,
  };
}
