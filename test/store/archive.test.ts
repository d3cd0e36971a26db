import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { WARCParser } from 'warcio';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { BadInput, TryLater, Unavailable } from '../../src/errors.ts';
import type { RawPointer } from '../../src/record.ts';
import { WarcArchive } from '../../src/store/archive/archive.ts';
import type { ArchivedExchange } from '../../src/store/archive/types.ts';
import { asOrdinaryUser, folderForTest, makeFolder, removeFolder } from './support/folder.ts';

const shared = makeFolder();
afterAll(() => removeFolder(shared));

function anExchange(more: Partial<ArchivedExchange> = {}): ArchivedExchange {
  return {
    method: 'GET', url: 'https://news.example/harbour?page=2', fetchedAt: '2024-05-06T07:08:09.123Z', status: 200, statusText: 'OK',
    headers: [['Content-Type', 'text/html; charset=utf-8']], requestHeaders: [['User-Agent', 'Dateliner']],
    body: Buffer.from('<p>The harbour opened.</p>'), rendered: false, ...more,
  };
}

function archiveIn(folder: string, options: { fileMax?: number } = {}): WarcArchive {
  const archive = new WarcArchive(folder, options);
  onTestFinished(() => archive.close());
  return archive;
}

const filesIn = (folder: string): string[] => readdirSync(path.join(folder, 'archive')).toSorted();

/** Every record of a file, as an archive tool sees them. */
async function recordsOf(file: string): Promise<{ type: string; url: string | null; status: unknown; text: string; digest: string | null }[]> {
  const seen = [];
  for await (const record of new WARCParser([readFileSync(file)])) {
    const text = await record.contentText();
    seen.push({ type: record.warcType, url: record.warcTargetURI ?? null, status: record.httpHeaders?.statusCode, text, digest: record.warcPayloadDigest ?? null });
  }
  return seen;
}

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,15}$/).filter((n) => !/^(content-encoding|transfer-encoding|content-length)$/i.test(n));
const value = fc.oneof(fc.string({ unit: 'binary' }).filter((v) => v.isWellFormed()), fc.constantFrom('', 'a,,,b', 'a: b', 'WARC/1.1', 'é')).map((v) => v.replace(/[\r\n\0]/g, '').trim());
const exchange = fc.record({
  url: fc.webUrl({ withQueryParameters: true, withFragments: false }).map((u) => new URL(u).href), status: fc.integer({ min: 200, max: 599 }), statusText: fc.constantFrom('', 'OK', 'Not so good'),
  headers: fc.array(fc.tuple(name, value), { maxLength: 6 }), body: fc.uint8Array({ maxLength: 400 }).map((b) => Buffer.from(b)), rendered: fc.boolean(),
}).map((more) => anExchange(more));

test('a response comes back as it was kept, whatever it holds', async () => {
  const archive = new WarcArchive(shared);
  await fc.assert(fc.asyncProperty(exchange, async (given) => {
    const back = await archive.read(await archive.append(given));
    expect({ ...back, body: back.body.toString('base64') }).toEqual({
      url: given.url, fetchedAt: given.fetchedAt, status: given.status, statusText: given.statusText, headers: given.headers, body: given.body.toString('base64'),
    });
  }), { numRuns: 60 });
  await archive.close();
});

test('headers that tell of compression keep another name, because the body is kept unpacked', async () => {
  const archive = archiveIn(folderForTest());
  const body = Buffer.from('unpacked');
  const pointer = await archive.append(anExchange({ body, headers: [['Content-Encoding', 'br'], ['transfer-encoding', 'chunked'], ['Content-Length', '3'], ['Set-Cookie', 'a=1'], ['set-cookie', 'b=2'], ['Set-Cookie', 'a=1']] }));
  expect((await archive.read(pointer)).headers).toEqual([
    ['x-archive-orig-content-encoding', 'br'], ['x-archive-orig-transfer-encoding', 'chunked'], ['x-archive-orig-content-length', '3'],
    ['Set-Cookie', 'a=1'], ['set-cookie', 'b=2'], ['Set-Cookie', 'a=1'],
  ]);
  expect((await archive.read(await archive.append(anExchange({ body, headers: [['Content-Length', '8']] })))).headers).toEqual([['Content-Length', '8']]);
});

test('any archive tool reads the file: who wrote it, the response, its request, and that a browser made it', async () => {
  const folder = folderForTest();
  const archive = archiveIn(folder);
  await archive.append(anExchange({ rendered: true, headers: [['Content-Encoding', 'gzip'], ['Content-Type', 'text/html']] }));
  const [file = ''] = filesIn(folder);
  expect(file).toMatch(new RegExp(`^\\d{8}T\\d{6}Z-[A-Za-z0-9-]+-${process.pid}-[0-9a-f]{8}\\.warc\\.gz$`));
  const url = 'https://news.example/harbour?page=2';
  expect(await recordsOf(path.join(folder, 'archive', file))).toMatchObject([
    { type: 'warcinfo', text: expect.stringContaining('software: Dateliner') as string },
    { type: 'response', url, status: 200, text: '<p>The harbour opened.</p>', digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string },
    { type: 'request', url, text: '' },
    { type: 'metadata', url, text: expect.stringContaining('browser') as string },
  ]);
});

test('many responses at once keep their own places, and another process reads them', async () => {
  const folder = folderForTest();
  const archive = archiveIn(folder);
  const bodies = Array.from({ length: 60 }, (_, i) => Buffer.alloc(i * 1000, `${i} `));
  const pointers = await Promise.all(bodies.map((body) => archive.append(anExchange({ body }))));
  expect(filesIn(folder)).toHaveLength(1);
  const other = archiveIn(folder);
  const back = await Promise.all(pointers.map((p) => other.read(p)));
  expect(back.map((r) => r.body.equals(bodies[back.indexOf(r)] ?? Buffer.of(1)))).toEqual(bodies.map(() => true));
  expect(filesIn(folder)).toHaveLength(1);
});

test('a file that is full is followed by another, also while many write', async () => {
  const folder = folderForTest();
  const archive = archiveIn(folder, { fileMax: 2000 });
  const pointers: RawPointer[] = [];
  for (let round = 0; round < 4; round += 1) pointers.push(...await Promise.all(Array.from({ length: 5 }, () => archive.append(anExchange()))));
  expect(filesIn(folder).length).toBeGreaterThan(2);
  for (const pointer of pointers) expect((await archive.read(pointer)).status).toBe(200);
});

async function twoKept(): Promise<{ folder: string; archive: WarcArchive; pointers: RawPointer[]; file: string }> {
  const folder = folderForTest();
  const archive = archiveIn(folder);
  const pointers = [await archive.append(anExchange()), await archive.append(anExchange({ body: Buffer.alloc(3000, 'x') }))];
  return { folder, archive, pointers, file: path.join(folder, pointers[0]?.file ?? '') };
}
async function refusal(archive: WarcArchive, pointer: RawPointer | undefined): Promise<string> {
  const failure = await archive.read(pointer ?? { file: '', offset: 0, length: 0 }).then(() => null, (error: unknown) => error);
  return failure instanceof BadInput ? failure.message : `no refusal: ${String(failure)}`;
}

describe('a response that came again', () => {
  const url = 'https://news.example/harbour?page=2';
  const later = anExchange({ fetchedAt: '2024-06-01T00:00:00.000Z', headers: [['Date', 'later']] });

  test('is kept without its body, and read back with it, from another file as well', async () => {
    const folder = folderForTest();
    const first = archiveIn(folder);
    const origin = await first.append(anExchange());
    await first.close();
    const archive = archiveIn(folder);
    const again = await archive.appendAgain(later, origin);
    expect(again).not.toBeNull();
    expect(again?.file).not.toBe(origin.file);
    expect(await archive.read(again ?? origin)).toEqual({ url, fetchedAt: later.fetchedAt, status: 200, statusText: 'OK', headers: later.headers, body: later.body });
    const [, revisit] = await recordsOf(path.join(folder, again?.file ?? ''));
    expect(revisit).toMatchObject({ type: 'revisit', url, status: 200, text: '', digest: (await recordsOf(path.join(folder, origin.file)))[1]?.digest });
    expect((await archive.recordBytes(again ?? origin)).toString()).toMatch(/WARC-Profile: .*identical-payload-digest\r\nWARC-Refers-To: <urn:uuid:[0-9a-f-]{36}>\r\nWARC-Refers-To-Target-URI: https:\/\/news\.example\/harbour\?page=2\r\nWARC-Refers-To-Date: 2024-05-06T07:08:09\.123Z/);
  });
  test('is kept whole when its origin is another one, is not whole, or is gone', async () => {
    const folder = folderForTest();
    const archive = archiveIn(folder);
    const origin = await archive.append(anExchange());
    expect(await archive.appendAgain({ ...later, body: Buffer.from('other') }, origin)).toBeNull();
    const again = await archive.appendAgain(later, origin);
    expect(await archive.appendAgain(later, again ?? origin)).toBeNull();
    expect(await archive.appendAgain(later, { ...origin, offset: origin.offset + 1 })).toBeNull();
    expect(await archive.appendAgain(later, { ...origin, file: 'archive/gone.warc.gz' })).toBeNull();
  });
  test('is refused when its origin was changed behind it', async () => {
    const folder = folderForTest();
    const archive = archiveIn(folder);
    const origin = await archive.append(anExchange());
    const again = await archive.appendAgain(later, origin);
    rmSync(path.join(folder, origin.file));
    await expect(archiveIn(folder).read(again ?? origin)).rejects.toThrow(TryLater);
  });
});

test('what is known beside a response stands in a metadata record', async () => {
  const folder = folderForTest();
  const archive = archiveIn(folder);
  await archive.append(anExchange({ notes: [['dateliner-site', 'example'], ['evil\r\nname', 'a\r\nb']] }));
  const [, , , notes] = await recordsOf(path.join(folder, 'archive', filesIn(folder)[0] ?? ''));
  expect([notes?.type, notes?.text]).toEqual(['metadata', 'dateliner-site: example\r\nevil  name: a  b\r\n']);
});

describe('a pointer that leads nowhere good is refused with file and offset:', () => {
  test('a torn end, while what stands before it stays readable', async () => {
    const { archive, pointers: [first, second], file, folder } = await twoKept();
    truncateSync(file, (second?.offset ?? 0) + 20);
    expect(await refusal(archive, second)).toMatch(new RegExp(`damaged: archive/.* ends at \\d+, before the response at ${second?.offset} `));
    const other = archiveIn(folder);
    expect((await other.read(first ?? { file: '', offset: 0, length: 0 })).status).toBe(200);
    const next = await other.append(anExchange());
    expect(next.file).not.toBe(first?.file);
    expect((await other.read(next)).status).toBe(200);
  });
  test('a byte that changed', async () => {
    const { archive, pointers: [, second], file } = await twoKept();
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.from([0xFF, 0x00, 0xFF]), 0, 3, (second?.offset ?? 0) + 60);
    expect(await refusal(archive, second)).toMatch(new RegExp(`damaged: archive/.* at ${second?.offset}: `));
  });
  test('zeros where a machine lost power', async () => {
    const { archive, file, pointers: [first] } = await twoKept();
    const { length } = readFileSync(file);
    appendFileSync(file, Buffer.alloc(500));
    expect(await refusal(archive, { file: first?.file ?? '', offset: length, length: 500 })).toContain(`at ${length}: `);
  });
  test('a record of another kind', async () => {
    const { archive, pointers: [first] } = await twoKept();
    expect(await refusal(archive, { file: first?.file ?? '', offset: 0, length: first?.offset ?? 0 })).toContain('a warcinfo record stands there');
  });
  test('a file that is gone', async () => {
    const { archive, pointers: [first], file } = await twoKept();
    rmSync(file);
    expect(await refusal(archive, first)).toContain(`${file} is missing`);
  });
  test.each(['../secret', 'archive/../../secret', '/etc/passwd', 'archive', ''])('%j, which is no file of the archive', async (file) => {
    const { archive } = await twoKept();
    expect(await refusal(archive, { file, offset: 0, length: 10 })).toContain('is no file of the archive');
  });
});

describe('a disk that does not take it', () => {
  test('is told, and nothing of the response is kept', async () => {
    const folder = folderForTest();
    writeFileSync(path.join(folder, 'archive'), 'a file in the way');
    const archive = archiveIn(folder);
    await expect(archive.append(anExchange())).rejects.toThrow(Unavailable);
    rmSync(path.join(folder, 'archive'));
    expect((await archive.read(await archive.append(anExchange()))).status).toBe(200);
  });
  test('may forbid writing', async () => {
    const folder = folderForTest();
    mkdirSync(path.join(folder, 'archive'));
    chmodSync(path.join(folder, 'archive'), 0o500);
    await asOrdinaryUser(folder, async () => {
      await expect(archiveIn(folder).append(anExchange())).rejects.toThrow('may not be written by this user');
    });
  });
  /** A process whose files may grow to 64 kB only, which the system refuses as it refuses on a full disk. */
  test.runIf(existsSync('/usr/bin/prlimit'))('may be full in the middle: what was kept before stays readable, and what fits is kept again', async () => {
    const folder = folderForTest();
    const script = fileURLToPath(new URL('support/fill-archive.mjs', import.meta.url));
    const done = spawnSync('/usr/bin/prlimit', ['--fsize=65536', process.execPath, script, folder], { encoding: 'utf8' });
    expect(done.stderr).toBe('');
    const { kept, refused, after } = JSON.parse(done.stdout) as { kept: RawPointer[]; refused: string; after: RawPointer };
    expect(refused).toMatch(/^Unavailable: the archive .* cannot be used: /);
    const archive = archiveIn(folder);
    for (const pointer of [...kept, after]) expect((await archive.read(pointer)).status).toBe(200);
    expect(kept.length).toBeGreaterThan(0);
    expect(after.file).toBe(kept[0]?.file);
    expect((await recordsOf(path.join(folder, after.file))).filter((r) => r.type === 'response')).toHaveLength(kept.length + 1);
  });
});
