/** The compiled gazetteer as it lies on disk: a JSON head and columns, read once and looked into without parsing. */
import { readFileSync } from 'node:fs';
import { Unavailable } from '../../errors.ts';

/** Keys as digests in an open-addressing table, what they stand for, and the places as columns. */
export interface Table {
  /** `[ISO code, English name]`. */
  readonly countries: readonly (readonly [string, string])[];
  /** `[country.admin1, name or null]`. */
  readonly regions: readonly (readonly [string, string | null])[];
  readonly prints: Uint32Array;
  /** Where the senses of a key begin, plus one; 0 is a free slot. */
  readonly entries: Uint32Array;
  readonly senses: Uint32Array;
  readonly ids: Uint32Array;
  readonly lats: Float32Array;
  readonly lons: Float32Array;
  readonly populations: Uint32Array;
  readonly nameAt: Uint32Array;
  readonly names: Uint8Array;
  readonly regionOf: Uint16Array;
  readonly countryOf: Uint8Array;
  readonly ranks: Uint8Array;
  /** How many names of a place GeoNames knows, 255 at most. */
  readonly renowns: Uint8Array;
  /** One bit for each pair of Han characters that a name begins with. */
  readonly hanStarts: Uint8Array;
  /** How telephone numbers begin, calling code first, in rising order; and for each the row it stands for, of places (0), regions (1) or countries (2) by the bits above 18. */
  readonly codes: Uint32Array;
  readonly goals: Uint32Array;
}

interface Head {
  readonly countries: Table['countries'];
  readonly regions: Table['regions'];
  readonly sections: Readonly<Record<string, readonly [number, number]>>;
}
const FILE = new URL('../../../compiled/gazetteer.bin', import.meta.url);
const MAGIC = 'DLGAZ1';
let table: Table | null = null;

/** The table, read at first use. Raises `Unavailable` when it has not been built. */
export function openTable(): Table {
  table ??= readTable(FILE);
  return table;
}

/** Reads a compiled gazetteer. Raises `Unavailable` when the file is missing or is not one. */
export function readTable(file: URL): Table {
  const bytes = bytesOf(file);
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new Unavailable(`${file.pathname} is not a gazetteer: run \`npm run build\``);
  const length = bytes.readUInt32LE(40);
  const head = JSON.parse(bytes.toString('utf8', 44, 44 + length)) as Head;
  const buffer = bytes.buffer as ArrayBuffer;
  const start = bytes.byteOffset + Math.ceil((44 + length) / 4) * 4;
  const at = (name: string): readonly [number, number] => {
    const [offset, count] = head.sections[name] ?? [0, 0];
    return [start + offset, count];
  };
  const words = (name: string): Uint32Array => new Uint32Array(buffer, ...at(name));
  const octets = (name: string): Uint8Array => new Uint8Array(buffer, ...at(name));
  return {
    countries: head.countries, regions: head.regions,
    prints: words('prints'), entries: words('entries'), senses: words('senses'), ids: words('ids'),
    lats: new Float32Array(buffer, ...at('lats')), lons: new Float32Array(buffer, ...at('lons')),
    populations: words('populations'), nameAt: words('nameAt'), names: octets('names'),
    regionOf: new Uint16Array(buffer, ...at('regionOf')), countryOf: octets('countryOf'), ranks: octets('ranks'), renowns: octets('renowns'),
    hanStarts: octets('hanStarts'), codes: words('codes'), goals: words('goals'),
  };
}
/** The bytes of a file in a buffer of their own, so that columns lie at multiples of four. */
function bytesOf(file: URL): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Unavailable(`the compiled gazetteer cannot be read (${file.pathname}): run \`npm run build\``, 'internal', { cause: error });
  }
}
