/** Holds WARC files against themselves and against the index: lengths, checksums, digests, and that both know the same. */
import { createHash } from 'node:crypto';
import { messageOf } from '../../errors.ts';
import type { HeldPlace } from '../holding-types.ts';
import { readWarc, type WarcDamage, type WarcInput, type WarcRecord } from './warc-reader.ts';
import { originIn, responseIn } from './warc.ts';

/** Something that was found. `bad`: a record is lost or in doubt; `torn`: so is the end of the file; `note`: a person may want to know. */
export interface Finding {
  readonly severity: 'bad' | 'torn' | 'note';
  readonly file: string;
  readonly offset: number | null;
  readonly problem: string;
}
/** What was read of a file. */
export interface Verified {
  readonly records: number;
  readonly responses: number;
  /** Responses that no capture points at; 0 where the index was not asked. */
  readonly unknown: number;
  /** Where the readable part ends, when nothing readable follows. */
  readonly tornAt: number | null;
}
export interface VerifyTask {
  readonly file: string;
  readonly input: WarcInput;
  /** What captures point at in this file, by offset; null: the index is not asked. */
  readonly places: AsyncIterable<HeldPlace> | null;
  /** Raises when a body that a revisit refers to cannot be had; null: such bodies are not looked for. */
  readonly originIsThere: ((origin: { readonly file: string; readonly offset: number; readonly digest: string | null }) => Promise<void>) | null;
}

/** Larger blocks are not held in memory: their digests are left unchecked, which is told. */
const BLOCK_MAX = 256 * 1024 * 1024;
const NEEDED = ['warc-record-id', 'warc-date', 'warc-type'] as const;

/** Yields what is wrong, in the order of the file; returns what was read. */
export async function* verifyWarc({ file, input, places, originIsThere }: VerifyTask): AsyncGenerator<Finding, Verified> {
  const index = places === null ? null : new Index(places);
  const counts = { records: 0, responses: 0, unknown: 0 };
  let tornAt: number | null = null;
  const finding = (severity: Finding['severity'], offset: number, problem: string): Finding => ({ severity, file, offset, problem });
  for await (const found of readWarc(input, { wanted: () => BLOCK_MAX })) {
    if (found.kind === 'damage') {
      if (found.last) tornAt = found.offset;
      yield finding(found.last ? 'torn' : 'bad', found.offset, damageText(found));
      continue;
    }
    counts.records += 1;
    for (const problem of problemsOf(found)) yield finding('bad', found.offset, problem);
    if (found.fields.type !== 'response' && found.fields.type !== 'revisit') continue;
    counts.responses += 1;
    const origin = originIn(found);
    if (origin !== null && originIsThere !== null) {
      const missing = await originIsThere(origin).then(() => null, messageOf);
      if (missing !== null) yield finding('bad', found.offset, `the body that came again is not to be had: ${missing}`);
    }
    if (index === null) continue;
    for (const lost of await index.before(found.offset)) yield finding('bad', lost.offset, `capture ${lost.id} points here, where no response stands`);
    const place = await index.at(found.offset);
    if (place === null) counts.unknown += 1;
    else if (found.offset + place.length !== found.end) yield finding('bad', found.offset, `capture ${place.id} tells ${place.length} bytes, and the record has ${found.end - found.offset}`);
  }
  for (const lost of await index?.before(Number.POSITIVE_INFINITY) ?? []) yield finding('bad', lost.offset, `capture ${lost.id} points here, where no response stands`);
  return { ...counts, tornAt };
}

const damageText = ({ offset, end, problem, last }: WarcDamage): string => `${end - offset} bytes ${last ? 'at the end ' : ''}hold no whole record: ${problem}`;

function* problemsOf(record: WarcRecord): Generator<string> {
  const { fields, block, blockLength } = record;
  const missing = NEEDED.filter((name) => fields.get(name) === null);
  if (missing.length > 0) yield `the record lacks ${missing.join(', ')}`;
  if (block.length !== blockLength) return yield `its ${blockLength} bytes are more than are checked`;
  if (differs(fields.get('warc-block-digest'), block)) yield 'its bytes are not those that its digest was made of';
  if (fields.type !== 'response' || !/^application\/http/i.test(fields.get('content-type') ?? '')) return;
  const told = fields.get('warc-payload-digest');
  try {
    const { headers, body } = responseIn(record);
    // Tools differ in what they make the digest of when the body came in chunks or compressed.
    const asItIs = headers.every(([name]) => !/^(transfer|content)-encoding$/i.test(name));
    if (asItIs && differs(told, body)) yield 'its body is not the one that its digest was made of';
  } catch (error) {
    yield messageOf(error);
  }
}

/** False for digests of algorithms that are not known here, and where there is none. */
function differs(told: string | null, bytes: Buffer): boolean {
  const [, algorithm = '', value = ''] = /^(sha1|sha256|md5)[:-](\S+)$/i.exec(told ?? '') ?? [];
  if (algorithm === '') return false;
  const digest = createHash(algorithm.toLowerCase()).update(bytes).digest();
  const anyCase = value.replace(/=+$/, '').toLowerCase();
  return anyCase !== digest.toString('hex') && anyCase !== base32(digest).toLowerCase() && value !== digest.toString('base64');
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** RFC 4648, without padding. */
function base32(bytes: Buffer): string {
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += ALPHABET[(value >>> (bits - 5)) & 31];
    value &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + ALPHABET[(value << (5 - bits)) & 31];
}

/** What captures point at, taken in step with the file. */
class Index {
  readonly #places: AsyncIterator<HeldPlace>;
  #next: HeldPlace | null | undefined;

  constructor(places: AsyncIterable<HeldPlace>) {
    this.#places = places[Symbol.asyncIterator]();
  }

  /** Takes the places before an offset. */
  async before(offset: number): Promise<HeldPlace[]> {
    const passed: HeldPlace[] = [];
    for (let place = await this.#peek(); place !== null && place.offset < offset; place = await this.#peek()) {
      passed.push(place);
      this.#next = undefined;
    }
    return passed;
  }

  /** Takes the place at an offset; null without one. */
  async at(offset: number): Promise<HeldPlace | null> {
    const place = await this.#peek();
    if (place?.offset !== offset) return null;
    this.#next = undefined;
    return place;
  }

  async #peek(): Promise<HeldPlace | null> {
    if (this.#next === undefined) {
      const next = await this.#places.next();
      this.#next = next.done === true ? null : next.value;
    }
    return this.#next;
  }
}
