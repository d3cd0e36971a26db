/** The store goes from one PostgreSQL to another by a file, whatever their versions. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BadInput } from '../../src/errors.ts';
import { openDatabase } from '../../src/store/connect.ts';
import { readDump, writeDump } from '../../src/store/dump-file.ts';
import { dumpLines } from '../../src/store/dump.ts';
import { MIGRATION_NAMES, migrateUpTo } from '../../src/store/migrate.ts';
import { openStore, type OpenStore } from '../../src/store/open.ts';
import { beginDump, restoreDump, type Restored } from '../../src/store/restore.ts';
import { hasPostgres, startPostgres, type Service } from '../services.ts';
import { run } from '../command-line.ts';
import { folderForTest, makeFolder, removeFolder } from './support/folder.ts';
import { aCity, aRecord } from './support/records.ts';

const AT = '2024-05-06T00:00:00.000Z';
const folder = makeFolder();
const dataDir = path.join(folder, 'data');
let opened: OpenStore;
let dump: string[];
let captureId: string;
beforeAll(async () => {
  opened = await openStore({ dataDir, databaseUrl: null });
  const url = 'https://news.example/\u{1F600}\\n"';
  const raw = await opened.archive.append({ method: 'GET', url: 'https://news.example/1', fetchedAt: AT, status: 200, statusText: 'OK', headers: [], requestHeaders: [], body: Buffer.from('kept'), rendered: false });
  captureId = await opened.store.captures.add({
    runId: 'run', site: 'example', kind: 'article', url, finalUrl: url, canonicalUrl: url, fetchedAt: '2024-05-06T07:08:09.123Z', status: 200, contentType: null,
    etag: '"\0"', lastModified: null, digest: 'sha256:1', length: 5_000_000_000, rendered: true, raw, hint: { publishedAt: '2024-05-01', from: 'feed' },
  });
  for (const n of [1, 2]) await opened.store.records.put(aRecord({ id: 'twice', title: `Title ${n}\n\u2028`, text: 'lone \uD800 and \0', cities: [aCity('Århus', 2_624_652)] }), captureId);
  for (let n = 0; n < 450; n += 1) await opened.store.records.put(aRecord({ id: `many-${n}`, canonicalUrl: `https://news.example/${n}` }), null);
  await opened.store.runs.finish((await opened.store.runs.start('example', AT)).id, { finishedAt: AT, status: 'done', summary: { note: 'a\0b' } });
  await opened.store.addresses.seen([{ site: 'example', canonicalUrl: url, url }], { at: AT });
  dump = [];
  for await (const line of dumpLines(opened.connection, AT)) dump.push(line);
});
afterAll(async () => {
  await opened.close();
  await removeFolder(folder);
});

async function* from(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
/** What a store holds, without what tells where it is. */
async function contents({ store, archive }: OpenStore): Promise<unknown> {
  const records = [];
  for await (const record of store.records.all()) records.push(record);
  const capture = await store.captures.get(captureId);
  return {
    id: store.id, records, capture, first: await store.records.get('twice', 1), runs: await store.runs.latest(10), address: await store.addresses.get(capture?.canonicalUrl ?? ''),
    body: (await archive.read(capture?.raw ?? { file: '', offset: 0, length: 0 })).body.toString(),
  };
}

describe.runIf(hasPostgres)('between an embedded PostgreSQL and a server of another version', () => {
  let server: Service;
  beforeAll(async () => { server = await startPostgres(); });
  afterAll(() => server.stop());

  test('the store goes there and back, byte for byte, and new captures get new numbers', async () => {
    const restored = await restoreDump({ kind: 'url', connectionString: server.url }, await beginDump(from(dump)));
    expect(restored.rows).toMatchObject({ captures: 1, records: 452, articles: 451, runs: 1, addresses: 1 });
    const there = await openStore({ dataDir, databaseUrl: server.url });
    expect(await contents(there)).toEqual(await contents(opened));
    expect(there.notices).toEqual([]);
    const known = await there.store.captures.get(captureId);
    const { id: _id, outcome: _outcome, ...again } = known ?? {} as never;
    expect(Number(await there.store.captures.add({ ...again, raw: { ...again.raw, offset: 99 } }))).toBeGreaterThan(Number(captureId));
    const back: string[] = [];
    for await (const line of dumpLines(there.connection, AT)) back.push(line);
    await there.close();
    expect((JSON.parse(back[0] ?? '') as { postgres: string }).postgres).not.toBe((JSON.parse(dump[0] ?? '') as { postgres: string }).postgres);
    expect(back.slice(1).filter((line) => !line.startsWith('[') && !line.includes('"raw_offset":99')).toSorted()).toEqual(dump.slice(1).filter((line) => !line.startsWith('[')).toSorted());
    await expect(restoreDump({ kind: 'url', connectionString: server.url }, await beginDump(from(dump)))).rejects.toThrow('holds a store already');
  });
});

describe('the commands', () => {
  test('write a file for its owner alone and load it into a new data folder; a data folder of another PostgreSQL is refused with this way out', async () => {
    const place = folderForTest();
    const file = path.join(folder, 'store.jsonl.gz');
    const dumped = await run(['db', 'dump', file, '--data', dataDir], { cwd: place });
    expect([dumped.code, dumped.err]).toEqual([0, '']);
    expect(gunzipSync(readFileSync(file)).toString().split('\n')[0]).toMatch(/^\{"dateliner":"dump","format":1,/);
    const other = path.join(place, 'data');
    const restored = await run(['db', 'restore', file, '--data', other, '--json'], { cwd: place });
    expect([restored.code, restored.err, JSON.parse(restored.out)]).toEqual([0, '', expect.objectContaining({ rows: expect.objectContaining({ records: 452 }) as unknown })]);
    const cluster = path.join(other, 'postgres', 'cluster');
    writeFileSync(path.join(cluster, 'PG_VERSION'), '14\n');
    const refused = await run(['status', '--data', other], { cwd: place });
    expect([refused.code, refused.err]).toEqual([3, expect.stringMatching(/was made by PostgreSQL 14.*"dateliner db dump FILE".*move .* away and load the dump \("dateliner db restore FILE"\)/)]);
    renameSync(path.join(other, 'postgres'), path.join(place, 'old'));
    expect((await run(['db', 'restore', file, '--data', other], { cwd: place })).code).toBe(0);
    const listed = await run(['records', '--data', other, '--limit', '2', '--json'], { cwd: place });
    expect(listed.out.split('\n').filter(Boolean)).toHaveLength(2);
  });
});

const head = (): Record<string, unknown> => JSON.parse(dump[0] ?? '') as Record<string, unknown>;
async function* failing(): AsyncGenerator<string> {
  yield 'a line';
  throw new BadInput('it broke');
}

describe('nothing is loaded', () => {
  let target: OpenStore;
  const targetFolder = makeFolder();
  beforeAll(async () => { target = await openStore({ dataDir: path.join(targetFolder, 'data'), databaseUrl: null }); });
  afterAll(async () => {
    await target.close();
    await removeFolder(targetFolder);
  });
  const restore = async (lines: readonly string[]): Promise<Restored> => restoreDump(target.connection, await beginDump(from(lines)));

  test.each<readonly [string, () => readonly string[], RegExp]>([
    ['a file that is something else', () => ['{"id":"a"}'], /no dump of a store/],
    ['an empty file', () => [], /no dump of a store/],
    ['a dump of a newer version', () => [JSON.stringify({ ...head(), migrations: [...MIGRATION_NAMES, '9999-later'] }), ...dump.slice(1)], /newer Dateliner/],
    ['a dump that is cut off', () => dump.slice(0, -1), /cut off/],
    ['a dump that lacks a row', () => dump.filter((line) => !line.includes('"many-7"')), /it tells of/],
    ['a dump with a damaged row', () => dump.map((line) => line.replace('"id":"many-7"', '"id":"many-7')), /json/],
    ['a dump of tables that are none', () => [dump[0] ?? '', '["table","pg_class"]'], /not known/],
  ])('of %s', async (_words, lines, message) => {
    await expect(restore(lines())).rejects.toThrow(message);
    const again = await openStore({ dataDir: path.join(targetFolder, 'data'), databaseUrl: null });
    expect([await again.store.records.count(), await again.store.captures.countPending()]).toEqual([0, 0]);
    await again.close();
  });

  test('of a file that is cut off or is not there', async () => {
    const file = path.join(targetFolder, 'torn.gz');
    writeFileSync(file, gzipSync(dump.join('\n')).subarray(0, -50));
    await expect(beginDump(readDump(file, Readable.from([]))).then((begun) => restoreDump(target.connection, begun))).rejects.toThrow(BadInput);
    await expect(beginDump(readDump(path.join(targetFolder, 'none'), Readable.from([])))).rejects.toThrow('there is no such file');
  });
});

test('a dump that fails leaves the old file as it was', async () => {
  const file = path.join(folder, 'old.jsonl');
  writeFileSync(file, 'old');
  await expect(writeDump(file, failing(), process.stdout)).rejects.toThrow('it broke');
  expect(readFileSync(file, 'utf8')).toBe('old');
});

test('a data folder of an older version is brought up to date, with all that it holds', async () => {
  const home = makeFolder();
  const older = await openStore({ dataDir: path.join(home, 'data'), databaseUrl: null });
  const database = openDatabase(older.connection);
  await database.db.schema.dropSchema('dateliner').cascade().execute();
  await migrateUpTo(database.db, database.where, '0001-first');
  await database.db.withSchema('dateliner').insertInto('articles').values({ id: 'old', version: 1, content: 'x', site: null, language: null, url_key: null, published: null, cities: [] }).execute();
  await database.db.withSchema('dateliner').insertInto('records').values({ id: 'old', version: 1, body: JSON.stringify(aRecord({ id: 'old' })), capture_id: null }).execute();
  await database.db.destroy();
  const migrated = await openStore({ dataDir: path.join(home, 'data'), databaseUrl: null });
  expect(await migrated.store.records.get('old')).toEqual(aRecord({ id: 'old' }));
  expect(await migrated.store.holdings.files()).toEqual([]);
  await migrated.close();
  await older.close();
  await removeFolder(home);
});
