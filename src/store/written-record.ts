/** A record as the store keeps it: text and columns, so that whoever made it can pass it on to where it is written. */
import { BadInput } from '../errors.ts';
import type { ReleaseRecord } from '../record.ts';
import { keyOf, toColumn, toColumnOrNull } from './column.ts';
import { contentDigest } from './content.ts';
import { cityName, rowColumns } from './row-columns.ts';

/** An entry of an index has a greatest length. */
const ID_MAX_BYTES = 1000;

export interface WrittenRecord {
  readonly id: string;
  /** The record as JSON, as it stands in its first version. */
  readonly body: string;
  /** Digest of what makes it another version. */
  readonly content: string;
  /** What filters ask for, as columns hold it. */
  readonly columns: {
    readonly site: string | null; readonly language: string | null; readonly url_key: string | null; readonly published: string | null;
    readonly cities: string[]; readonly title: string; readonly counts: number[]; readonly least: number;
  };
}

export function writtenRecord(record: ReleaseRecord): WrittenRecord {
  return { id: record.id, body: JSON.stringify({ ...record, version: 1 }), content: contentDigest(record), columns: questionable(record) };
}

/** The JSON of the record with this version. */
export function bodyOf({ body }: WrittenRecord, version: number): string {
  return version === 1 ? body : JSON.stringify({ ...(JSON.parse(body) as ReleaseRecord), version });
}

/** The id as a column holds it. Raises `BadInput` for one that is too long. */
export function idColumn(id: string): string {
  const column = toColumn(id);
  if (Buffer.byteLength(column) > ID_MAX_BYTES) throw new BadInput(`a record id has at most ${ID_MAX_BYTES} bytes, this one begins with ${JSON.stringify(id.slice(0, 60))}`, 'invalid-record');
  return column;
}

/** The columns that filters ask for. */
function questionable(record: ReleaseRecord): WrittenRecord['columns'] {
  const names = record.cities.map((c) => cityName(c.name));
  const ids = record.cities.filter((c) => c.geonameId !== null).map((c) => `id:${c.geonameId}`);
  return {
    site: toColumnOrNull(record.site),
    language: toColumnOrNull(record.language),
    url_key: record.canonicalUrl === null ? null : keyOf(record.canonicalUrl),
    published: record.publishedAt?.slice(0, 10) ?? null,
    cities: [...new Set([...names, ...ids])],
    ...rowColumns(record),
  };
}
