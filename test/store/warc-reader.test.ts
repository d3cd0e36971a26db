/** WARC files of any origin: whole, torn, damaged, compressed in one piece or not at all. */
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWarc, type ReadingPlan, type WarcDamage, type WarcInput, type WarcRecord } from '../../src/store/archive/warc-reader.ts';

function aRecord(block: string | Buffer, fields: readonly string[] = []): Buffer {
  const bytes = Buffer.from(block);
  return Buffer.concat([Buffer.from(['WARC/1.0', 'WARC-Type: resource', ...fields, `Content-Length: ${bytes.length}`, '', ''].join('\r\n')), bytes, Buffer.from('\r\n\r\n')]);
}

/** A file that comes in pieces of some size. */
function inputOf(bytes: Buffer, { piece = 64 * 1024, rewinds = true } = {}): WarcInput {
  async function* from(offset: number): AsyncGenerator<Buffer> {
    for (let at = offset; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  return { open: from, rewinds };
}

async function all(input: WarcInput, plan: ReadingPlan = {}): Promise<(WarcRecord | WarcDamage)[]> {
  const found: (WarcRecord | WarcDamage)[] = [];
  for await (const one of readWarc(input, plan)) found.push(one);
  return found;
}
const told = (found: readonly (WarcRecord | WarcDamage)[]): string[] => found.map((one) => (one.kind === 'record' ? one.block.toString('utf8') : `! ${one.problem}`));

const words = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('', 'WARC/1.0\r\n\r\n', '\r\n\r\nWARC/1.1', '\u001f\u008b\b\0')), { minLength: 1, maxLength: 8 })
  .map((list) => list.map((word) => word.toWellFormed()));

describe('every record comes back, with the place where it stands,', () => {
  const forms: readonly (readonly [string, (records: readonly Buffer[]) => Buffer])[] = [
    ['from a file compressed record by record', (records) => Buffer.concat(records.map((record) => gzipSync(record)))],
    ['from a file compressed in one piece', (records) => gzipSync(Buffer.concat(records))],
    ['from a file that is not compressed', (records) => Buffer.concat(records)],
  ];
  test.each(forms)('%s', async (_words, packed) => {
    await fc.assert(fc.asyncProperty(words, fc.integer({ min: 1, max: 200 }), async (blocks, piece) => {
      const file = packed(blocks.map((block) => aRecord(block)));
      const found = await all(inputOf(file, { piece }));
      expect(told(found)).toEqual(blocks);
      // Reading may begin again wherever a record was said to stand.
      const place = found[Math.floor(found.length / 2)]?.offset ?? 0;
      const again = await all(inputOf(file, { piece }), { from: place });
      expect(told(again)).toEqual(told(found.filter((one) => one.offset >= place)));
    }), { numRuns: 60 });
  });
});

test('a block that is longer than wanted is passed over, with its length', async () => {
  const file = Buffer.concat([gzipSync(aRecord('x'.repeat(500_000))), gzipSync(aRecord('short'))]);
  const found = await all(inputOf(file), { wanted: () => 1000 });
  expect(found.map((one) => (one.kind === 'record' ? [one.block.length, one.blockLength] : one))).toEqual([[0, 500_000], [5, 5]]);
});

test('fields are found whatever their case, folded ones in one line', async () => {
  const [record] = await all(inputOf(aRecord('', ['warc-TARGET-uri:   http://a.example/', 'X-Long: one', '  two'])));
  expect(record?.kind === 'record' && [record.fields.type, record.fields.get('warc-target-uri'), record.fields.get('x-long'), record.fields.get('none')])
    .toEqual(['resource', 'http://a.example/', 'one two', null]);
});

const good = (name: string): Buffer => gzipSync(aRecord(name));
const flipped = (bytes: Buffer, at: number): Buffer => Buffer.from(bytes.map((byte, i) => (i === at ? byte ^ 0xff : byte)));

describe('damage is told with its place, and what follows is read:', () => {
  const [first, damaged, third] = [good('one'), gzipSync(aRecord(randomBytes(200).toString('hex'))), good('three')];
  const plain = [aRecord('one'), aRecord('two'), aRecord('three')] as const;
  const cases: readonly (readonly [string, Buffer, readonly (string | RegExp)[]])[] = [
    ['a record that cannot be unpacked', Buffer.concat([first, flipped(damaged, 60), third]), ['one', /^! (it cannot be unpacked|its checksum is wrong|its length|no record)/, 'three']],
    ['a wrong checksum', Buffer.concat([first, flipped(damaged, damaged.length - 6), third]), ['one', /^! its checksum is wrong/, 'three']],
    ['a record that is cut off in the middle of the file', Buffer.concat([first, damaged.subarray(0, 80), third]), ['one', /^! /, 'three']],
    ['a torn end', Buffer.concat([first, third, damaged.subarray(0, 80)]), ['one', 'three', /^! the file ends inside it/]],
    ['zeros where a machine lost power', Buffer.concat([first, Buffer.alloc(5000)]), ['one', /^! no record begins here/]],
    ['another file\'s bytes', Buffer.concat([first, Buffer.from('<html>not a record</html>'), third]), ['one', /^! no record begins here/, 'three']],
    ['a length that is too long', Buffer.concat([plain[0], Buffer.from(plain[1].toString().replace('Content-Length: 3', 'Content-Length: 999999999999')), plain[2]]), ['one', /^! the file ends inside it/, 'three']],
    ['a length that is too short', Buffer.concat([plain[0], Buffer.from(plain[1].toString().replace('Content-Length: 3', 'Content-Length: 1')), plain[2]]), ['one', /^! its length does not lead/, 'three']],
    ['a length that is none', Buffer.concat([plain[0], Buffer.from(plain[1].toString().replace('Content-Length: 3', 'Content-Length: many')), plain[2]]), ['one', /^! its length is "many"/, 'three']],
    ['an uncompressed file that is cut off', Buffer.concat(plain).subarray(0, -12), ['one', 'two', /^! the file ends inside it/]],
  ];
  test.each(cases)('%s', async (_words, file, expected) => {
    for (const piece of [7, 64 * 1024]) {
      const found = await all(inputOf(file, { piece }));
      expect(told(found).map((said, i) => expected[i] === said || (expected[i] instanceof RegExp && expected[i].test(said)) || said)).toEqual(expected.map(() => true));
      const last = found.at(-1);
      expect(last?.kind === 'damage' ? last.last : false).toBe(last?.kind === 'damage');
      expect(found.at(-1)?.end).toBe(file.length);
    }
  });

  test('in a pipe what follows is read as well, as far as it was not taken for a part of the damaged record', async () => {
    const found = await all(inputOf(Buffer.concat([first, Buffer.from('junk'.repeat(50)), third]), { rewinds: false, piece: 50 }));
    expect(told(found)).toEqual(['one', '! no record begins here', 'three']);
  });

  test('and nothing is read over and over: hostile files cost a multiple of their size', async () => {
    let opened = 0;
    let given = 0;
    const counted = (input: WarcInput): WarcInput => ({
      rewinds: true,
      open: (offset) => {
        opened += 1;
        const chunks = input.open(offset);
        return (async function* metered() {
          for await (const chunk of chunks) {
            given += chunk.length;
            yield chunk;
          }
        })();
      },
    });
    const endless = Buffer.concat(Array.from({ length: 60 }, () => Buffer.concat([Buffer.from('WARC/1.0\r\nContent-Length: 99999999\r\n\r\n'), Buffer.alloc(50_000)])));
    const found = await all(counted(inputOf(endless)), { wanted: () => 0, reread: endless.length });
    expect(found.every(({ kind }) => kind === 'damage')).toBe(true);
    expect(given).toBeLessThan(5 * endless.length);
    expect(opened).toBeGreaterThan(1);
  });
});
