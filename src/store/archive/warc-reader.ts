/** Reads WARC files of any size and origin, one record at a time: compressed record by record, as a whole, or not at all. */
import { ByteSource } from './byte-source.ts';
import { Damaged } from './damaged.ts';
import { looksLikeMember, memberBeginsWith, unpackedMember } from './gzip-member.ts';
import { MAGIC, readRecord, skipLineEnds, type ReadRecord, type Wanted } from './warc-record.ts';

/** Where a WARC file's bytes come from. */
export interface WarcInput {
  /** The bytes from an offset on. */
  open(offset: number): AsyncIterable<Uint8Array>;
  /** False: it can be read once only, as a pipe can. */
  readonly rewinds: boolean;
}
export interface WarcRecord extends ReadRecord {
  readonly kind: 'record';
  /** Where reading may begin to meet the record again, and where it may begin to go on behind it. */
  readonly offset: number;
  readonly end: number;
}
/** A stretch that holds no readable record. */
export interface WarcDamage {
  readonly kind: 'damage';
  readonly offset: number;
  readonly end: number;
  readonly problem: string;
  /** True when nothing readable follows. */
  readonly last: boolean;
}
export interface ReadingPlan {
  /** Begin here; an offset that a record or damage gave. */
  readonly from?: number;
  /** Default: every block whole. */
  readonly wanted?: Wanted;
  /** Damage is read again from its second byte on, but no more bytes in all than these and those read well. Default: 1 GiB. */
  readonly reread?: number;
}

/** Bytes looked at for the beginning of a record among damaged ones. */
const LOOK = 64 * 1024;
/** Looked at by each test whether a compressed record begins here. */
const TRIAL = 1024;
const REREAD = 1024 * 1024 * 1024;

/** The records of a file in order, and the damage between them. Raises what the input raises. */
export async function* readWarc(input: WarcInput, { from = 0, wanted = () => Number.POSITIVE_INFINITY, reread = REREAD }: ReadingPlan = {}): AsyncGenerator<WarcRecord | WarcDamage> {
  let source = new ByteSource(input.open(from), from);
  let again = 0;
  try {
    for (;;) {
      await skipLineEnds(source);
      if ((await source.chunk()) === null) return;
      const offset = source.offset;
      try {
        yield* looksLikeMember(await source.peek(10)) ? compressed(source, wanted) : plain(source, wanted);
        continue;
      } catch (error) {
        if (!(error instanceof Damaged)) throw error;
        const passed = source.offset - offset;
        if (input.rewinds && passed > 0 && again + passed <= reread + offset) {
          again += passed;
          await source.close();
          source = new ByteSource(input.open(offset + 1), offset + 1);
        } else if (passed === 0) source.skip(1);
        const last = !(await toNextRecord(source));
        yield { kind: 'damage', offset, end: source.offset, problem: error.message, last };
      }
    }
  } finally {
    await source.close();
  }
}

async function* compressed(source: ByteSource, wanted: Wanted): AsyncGenerator<WarcRecord> {
  const offset = source.offset;
  const unpacked = new ByteSource(unpackedMember(source));
  try {
    for (let ended = false; !ended;) {
      const record = await readRecord(unpacked, wanted);
      // The end of the member is where its checksum is looked at.
      ended = (await unpacked.chunk()) === null;
      if (!ended) await meetsAnother(unpacked);
      yield { kind: 'record', offset, end: ended ? source.offset : offset, ...record };
    }
  } finally {
    await unpacked.close();
  }
}

async function* plain(source: ByteSource, wanted: Wanted): AsyncGenerator<WarcRecord> {
  const offset = source.offset;
  const record = await readRecord(source, wanted);
  await meetsAnother(source);
  yield { kind: 'record', offset, end: source.offset, ...record };
}

/** Raises `Damaged` when neither a record nor the end follows. */
async function meetsAnother(source: ByteSource): Promise<void> {
  const next = await source.peek(MAGIC.length);
  if (!MAGIC.startsWith(next.subarray(0, MAGIC.length).toString('latin1'))) throw new Damaged('its length does not lead to another record');
}

/** Goes on to where a record begins; false at the end of the file. */
async function toNextRecord(source: ByteSource): Promise<boolean> {
  for (;;) {
    const bytes = await source.peek(LOOK);
    if (bytes.length === 0) return false;
    const most = bytes.length < LOOK ? bytes.length : bytes.length - TRIAL;
    for (const at of signs(bytes)) {
      if (at >= most) break;
      if (!beginsRecord(bytes, at)) continue;
      source.skip(at);
      return true;
    }
    source.skip(most);
  }
}

/** Where records might begin, in order. */
function* signs(bytes: Buffer): Generator<number> {
  const textFrom = (from: number): number => {
    const at = bytes.indexOf(`\n${MAGIC}`, from);
    return at < 0 ? bytes.length : at + 1;
  };
  const memberFrom = (from: number): number => {
    const at = bytes.indexOf('\u001f\u008b\b', from, 'latin1');
    return at < 0 ? bytes.length : at;
  };
  let text = beginsWithMagic(bytes) ? 0 : textFrom(0);
  let member = memberFrom(0);
  while (Math.min(text, member) < bytes.length) {
    yield Math.min(text, member);
    if (text < member) text = textFrom(text);
    else member = memberFrom(member + 1);
  }
}

function beginsRecord(bytes: Buffer, at: number): boolean {
  return beginsWithMagic(bytes.subarray(at, at + MAGIC.length)) || memberBeginsWith(bytes.subarray(at, at + TRIAL), MAGIC);
}
function beginsWithMagic(bytes: Buffer): boolean {
  return bytes.length >= MAGIC.length && bytes.subarray(0, MAGIC.length).toString('latin1') === MAGIC;
}
