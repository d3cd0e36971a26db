import { existsSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { Unavailable, messageOf } from '../../src/errors.ts';
import { openStore } from '../../src/store/open.ts';
import { databaseStatus, stopDatabase } from '../../src/store/status.ts';
import { folderForTest, makeFolder, removeFolder } from './support/folder.ts';
import { freePort } from '../services.ts';
import { externalServer, type ExternalServer } from './support/server.ts';
import { aRecord } from './support/records.ts';

let server: ExternalServer;
const shared = makeFolder();
beforeAll(async () => { server = await externalServer(); });
afterAll(async () => {
  await server.remove();
  await removeFolder(shared);
});

async function newDatabase(name: string, statements: readonly string[] = []): Promise<string> {
  const url = new URL(server.url);
  const client = new Client({ connectionString: server.url });
  await client.connect();
  for (const statement of [`create database ${name}`, ...statements]) await client.query(statement);
  await client.end();
  url.pathname = `/${name}`;
  return url.href;
}

/** The server's address, changed. */
function at(change: (url: URL) => void): string {
  const url = new URL(server.url);
  change(url);
  return url.href;
}

async function refusal(databaseUrl: string): Promise<string> {
  const failure = await openStore({ dataDir: path.join(folderForTest(), 'data'), databaseUrl }).then(() => null, (error: unknown) => error);
  expect(failure).toBeInstanceOf(Unavailable);
  return messageOf(failure);
}

describe('a database that cannot be used', () => {
  test('says that nothing answers, and where', async () => {
    const port = await freePort();
    expect(await refusal(at((u) => { u.port = String(port); }))).toBe(`the database "postgres" at 127.0.0.1:${port} (DATABASE_URL): nothing answers there: is the server running?`);
  });
  test('says that the password is wrong, and tells neither user nor password', async () => {
    const said = await refusal(at((u) => { u.password = 'guessed'; }));
    expect(said).toContain('refuses the user or the password');
    expect(said).not.toMatch(/guessed|keeper/);
  });
  test('says that the database does not exist', async () => {
    expect(await refusal(at((u) => { u.pathname = '/elsewhere'; }))).toContain('"elsewhere" at 127.0.0.1');
  });
  test('says that a socket is missing', async () => {
    expect(await refusal('postgresql://keeper@/x?host=/nowhere/at/all')).toContain('/nowhere/at/all (DATABASE_URL): there is no such socket');
  });
  test.each(['mysql://keeper:se@host/x', 'postgres//x', 'host=localhost password=se', '', 'postgresql://keeper:se%zz@host:99999999/x'])('says that %j is no address, without repeating it', async (url) => {
    const said = await refusal(url);
    expect(said).toContain('DATABASE_URL cannot be read');
    expect(said).not.toContain('keeper');
  });
  test('says that it hung up', async () => {
    const liar = net.createServer((socket) => socket.on('error', () => undefined).on('data', () => socket.destroy()));
    await new Promise<void>((resolve) => { liar.listen(0, '127.0.0.1', resolve); });
    onTestFinished(() => { liar.close(); });
    const address = liar.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await refusal(`postgresql://keeper:x@127.0.0.1:${port}/postgres`)).toContain('closed the connection');
  });
  test('says which right is missing', async () => {
    const url = new URL(await newDatabase('closed', [`create role guest login password 'g'`]));
    url.username = 'guest';
    url.password = 'g';
    expect(await refusal(url.href)).toContain('the right to create a schema');
  });
  test('says that its tables are newer than the program', async () => {
    const url = await newDatabase('newer');
    await (await openStore({ dataDir: path.join(shared, 'newer'), databaseUrl: url })).close();
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`insert into dateliner.kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')`);
    await client.end();
    expect(await refusal(url)).toContain('newer Dateliner');
  });
});

test('a server that goes away makes operations fail with what to do, and serves again when it is back', async () => {
  const open = await openStore({ dataDir: path.join(shared, 'away'), databaseUrl: await newDatabase('away') });
  const held = await open.store.lock('crawl');
  await open.store.records.put(aRecord(), null);
  await server.stop('SIGQUIT');
  const failures = await Promise.all([1, 2, 3, 4, 5, 6].map(() => open.store.records.get('a1').then(() => null, (error: unknown) => error)));
  for (const failure of failures) expect(failure).toBeInstanceOf(Unavailable);
  expect(messageOf(failures[0])).toMatch(/^the database "away" at 127\.0\.0\.1:\d+ \(DATABASE_URL\): /);
  expect(held?.lost.aborted).toBe(true);
  await server.start();
  expect((await open.store.records.get('a1'))?.id).toBe('a1');
  await held?.release();
  await open.close();
});

test('a table that gets a column while a store is open does not stop it', async () => {
  const databaseUrl = await newDatabase('grows');
  const { store } = await openStore({ dataDir: path.join(folderForTest(), 'data'), databaseUrl });
  onTestFinished(() => store.close());
  // A plan is kept after some uses.
  for (let i = 0; i < 8; i += 1) expect(await store.captures.get('1')).toBeNull();
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('alter table dateliner.captures add column colour text');
  await client.end();
  for (let i = 0; i < 8; i += 1) expect(await store.captures.get('1')).toBeNull();
});

test('five stores that open an empty database at once make its tables once', async () => {
  const databaseUrl = await newDatabase('crowded');
  const all = await Promise.all([1, 2, 3, 4, 5].map((n) => openStore({ dataDir: path.join(shared, `crowd-${n}`), databaseUrl })));
  expect(new Set(all.map((open) => open.store.id)).size).toBe(1);
  await Promise.all(all.map((open) => open.close()));
});

test('another database on the same data folder is told once, and the embedded one is not made for it', async () => {
  const dataDir = path.join(folderForTest(), 'data');
  const open = async (databaseUrl: string): Promise<readonly string[]> => {
    const store = await openStore({ dataDir, databaseUrl });
    await store.close();
    return store.notices;
  };
  const [one, two] = [await newDatabase('one'), await newDatabase('two')];
  expect(await open(one)).toEqual([]);
  expect(await open(two)).toEqual([expect.stringContaining('used with another database before')]);
  expect(await open(two)).toEqual([]);
  expect(existsSync(path.join(dataDir, 'postgres'))).toBe(false);
});

test('the status of an external database counts its connections, names no credentials, and it is not stopped', async () => {
  const config = { dataDir: path.join(shared, 'status'), databaseUrl: await newDatabase('looked_at') };
  const open = await openStore(config);
  const status = await databaseStatus(config);
  expect(status).toMatchObject({ kind: 'external', where: `the database "looked_at" at 127.0.0.1:${server.port} (DATABASE_URL)`, connections: 1 });
  expect(await stopDatabase(config)).toEqual({ result: 'external' });
  expect(await open.store.records.count()).toBe(0);
  await open.close();
});
