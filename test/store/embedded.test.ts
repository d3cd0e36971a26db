import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Unavailable } from '../../src/errors.ts';
import { attach } from '../../src/store/embedded/embedded.ts';
import { placeOf } from '../../src/store/embedded/place.ts';
import { ownStamp, stampOf } from '../../src/store/embedded/stamp.ts';
import { embeddedStatus, stopEmbedded } from '../../src/store/embedded/status.ts';
import { openStore } from '../../src/store/open.ts';
import { databaseStatus, stopDatabase } from '../../src/store/status.ts';
import { clientProcess } from './support/client.ts';
import { folderForTest, usedDataFolder } from './support/folder.ts';
import { aRecord } from './support/records.ts';

const dataIn = (folder: string): string => path.join(folder, 'data');
const serverPid = (dataDir: string): number | null => embeddedStatus({ dataDir }).pid;

test('five processes that start at once share one server, and the last one out stops it', async () => {
  const dataDir = dataIn(folderForTest());
  const clients = [1, 2, 3, 4, 5].map(() => clientProcess(dataDir));
  const greetings = await Promise.all(clients.map((c) => c.greeting));
  expect(new Set(greetings.map((g) => g.attached?.host)).size).toBe(1);
  const pids = await Promise.all(clients.map((c) => c.ask('select pg_postmaster_start_time()::text as at, current_setting($$synchronous_commit$$) as sync, current_setting($$fsync$$) as fsync')));
  expect(new Set(pids.map((a) => a.row?.['at'])).size).toBe(1);
  expect(pids[0]?.row).toMatchObject({ sync: 'on', fsync: 'on' });
  expect(embeddedStatus({ dataDir }).clients.toSorted()).toEqual(clients.map((c) => c.pid).toSorted());
  for (const client of clients.slice(1)) expect(await client.order('leave')).toEqual({ left: true });
  expect(serverPid(dataDir)).not.toBeNull();
  expect(await clients[0]?.order('leave')).toEqual({ left: true });
  expect(serverPid(dataDir)).toBeNull();
  expect(readdirSync(placeOf({ dataDir }).home).toSorted()).toEqual(['clients', 'cluster', 'server.log']);
});

test('the server outlives the process that started it, and a killed client does not keep it', async () => {
  const dataDir = await usedDataFolder();
  const starter = clientProcess(dataDir);
  await starter.greeting;
  const pid = serverPid(dataDir);
  const other = clientProcess(dataDir);
  await other.greeting;
  await starter.kill();
  expect(serverPid(dataDir)).toBe(pid);
  expect((await other.ask('select 1 as one')).row).toEqual({ one: 1 });
  await other.order('leave');
  expect(serverPid(dataDir)).toBeNull();
});

test.runIf(process.platform === 'linux')('the server is a session of its own, so that Ctrl-C in the terminal of its starter does not reach it', async () => {
  const dataDir = await usedDataFolder();
  const attached = await attach({ dataDir });
  const pid = serverPid(dataDir) ?? 0;
  const session = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[3]);
  expect(session).toBe(pid);
  expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toMatch(/\0PG/);
  await attached.detach();
});

test('what stands in PG variables does not change which server is used', async () => {
  const dataDir = await usedDataFolder();
  const client = clientProcess(dataDir, { env: { PGDATA: '/nowhere', PGHOST: '203.0.113.1', PGPORT: '1', PGUSER: 'x', PGDATABASE: 'x', PGOPTIONS: '-c work_mem=7MB', PGSSLMODE: 'require' } });
  expect((await client.greeting).error).toBeUndefined();
  await client.order('leave');
});

test('a server that was killed makes the next operation fail, and any process starts it again with all that was committed', async () => {
  const dataDir = await usedDataFolder();
  const open = await openStore({ dataDir, databaseUrl: null });
  await open.store.records.put(aRecord(), null);
  process.kill(serverPid(dataDir) ?? 0, 'SIGKILL');
  // A backend may answer once more before it notices that its server is gone.
  const trouble = async (): Promise<unknown> => open.store.records.get('a1').then(() => null, (error: unknown) => error);
  let told = await trouble();
  while (told === null) told = await trouble();
  expect(told).toBeInstanceOf(Unavailable);
  await Promise.all([open.ensureRunning(), open.ensureRunning()]);
  expect((await open.store.records.get('a1'))?.id).toBe('a1');
  process.kill(serverPid(dataDir) ?? 0, 'SIGKILL');
  const other = clientProcess(dataDir);
  await other.greeting;
  expect((await other.ask('select count(*)::int as n from dateliner.records')).row).toEqual({ n: 1 });
  expect((await open.store.records.get('a1'))?.id).toBe('a1');
  await open.close();
  await other.order('leave');
  expect(serverPid(dataDir)).toBeNull();
});

test('who is about to leave last has the server bring its files up to date; while others stay nobody does', async () => {
  const dataDir = await usedDataFolder();
  const open = await openStore({ dataDir, databaseUrl: null });
  const other = clientProcess(dataDir);
  await other.greeting;
  const latest = async () => (await other.ask('select checkpoint_lsn::text as lsn from pg_control_checkpoint()')).row?.['lsn'];
  await open.store.records.put(aRecord(), null);
  const before = await latest();
  await open.settle();
  expect(await latest()).toBe(before);
  expect(await other.order('leave')).toEqual({ left: true });
  await open.settle();
  const again = clientProcess(dataDir);
  await again.greeting;
  expect((await again.ask('select checkpoint_lsn::text as lsn from pg_control_checkpoint()')).row?.['lsn']).not.toBe(before);
  await again.order('leave');
  await open.close();
});

test('a stop is quick although somebody who is no client is still connected', async () => {
  const dataDir = await usedDataFolder();
  const first = clientProcess(dataDir);
  await first.greeting;
  expect(await first.order('hold')).toEqual({ held: true });
  expect(await stopEmbedded({ dataDir })).toEqual({ result: 'in-use', clients: [first.pid] });
  expect(await stopEmbedded({ dataDir }, { evenInUse: true })).toEqual({ result: 'stopped' });
  expect(await stopEmbedded({ dataDir })).toEqual({ result: 'not-running' });
});

test('a server whose socket was swept away is replaced', async () => {
  const dataDir = await usedDataFolder();
  const first = await attach({ dataDir });
  const status = embeddedStatus({ dataDir });
  rmSync(path.join(status.socketFolder ?? '', '.s.PGSQL.5432'));
  const second = clientProcess(dataDir);
  expect((await second.greeting).error).toBeUndefined();
  expect((await second.ask('select 1 as one')).row).toEqual({ one: 1 });
  expect(serverPid(dataDir)).not.toBe(status.pid);
  await first.detach();
  await second.order('leave');
});

async function startsAndStops(dataDir: string): Promise<boolean> {
  const attached = await attach({ dataDir });
  const started = serverPid(dataDir) !== null;
  await attached.detach();
  return started && serverPid(dataDir) === null;
}

describe('what dead processes left behind does no harm:', () => {
  const pidOfAnother = process.ppid;

  test('a lock whose owner is gone', async () => {
    const dataDir = await usedDataFolder();
    writeFileSync(placeOf({ dataDir }).lock, '4194303:1:none');
    expect(await startsAndStops(dataDir)).toBe(true);
  });
  test('a lock and the lock for breaking it', async () => {
    const dataDir = await usedDataFolder();
    for (const suffix of ['', '.break', '.break.break']) writeFileSync(placeOf({ dataDir }).lock + suffix, '4194303:1:none');
    expect(await startsAndStops(dataDir)).toBe(true);
  });
  test('a lock whose pid belongs to another process by now', async () => {
    const dataDir = await usedDataFolder();
    writeFileSync(placeOf({ dataDir }).lock, (stampOf(pidOfAnother) ?? '').replace(/:.*/, ':1:none'));
    expect(await startsAndStops(dataDir)).toBe(true);
  });
  test('a client whose pid belongs to another process by now', async () => {
    const dataDir = await usedDataFolder();
    writeFileSync(path.join(placeOf({ dataDir }).clients, 'old'), ownStamp().replace(/:.*/, ':1:none'));
    writeFileSync(path.join(placeOf({ dataDir }).clients, 'empty'), '');
    expect(await startsAndStops(dataDir)).toBe(true);
  });
  test('a note of the server whose pid belongs to another process by now', async () => {
    const dataDir = await usedDataFolder();
    const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'ignore', ...placeOf({ dataDir }).account });
    onTestFinished(() => { child.kill('SIGKILL'); });
    writeFileSync(path.join(placeOf({ dataDir }).cluster, 'postmaster.pid'), `${child.pid}\n/x\n1\n5432\n/x\n\n 1 1\nready   \n`);
    expect(await startsAndStops(dataDir)).toBe(true);
  });
  test('a half-made cluster and drafts', async () => {
    const dataDir = await usedDataFolder();
    const { home, cluster } = placeOf({ dataDir });
    rmSync(cluster, { recursive: true });
    mkdirSync(path.join(home, 'cluster.new-1'));
    writeFileSync(path.join(home, 'cluster.new-1', 'PG_VERSION'), '18');
    expect(await startsAndStops(dataDir)).toBe(true);
    expect(readdirSync(home).filter((n) => n.includes('new'))).toEqual([]);
  });
});

async function refusal(dataDir: string): Promise<string> {
  const failure = await openStore({ dataDir, databaseUrl: null }).then(() => null, (error: unknown) => error);
  return failure instanceof Unavailable ? failure.message : `no refusal: ${String(failure)}`;
}

describe('a data folder that cannot be used is refused with what to do:', () => {
  test('a file in its place', async () => {
    const folder = folderForTest();
    writeFileSync(dataIn(folder), '');
    expect(await refusal(dataIn(folder))).toContain(`the data folder ${dataIn(folder)} cannot be used: a file is in its place`);
    expect(await refusal(path.join(dataIn(folder), 'below'))).toContain('a part of the path is a file');
  });
  test('a database of another PostgreSQL', async () => {
    const dataDir = await usedDataFolder();
    writeFileSync(path.join(placeOf({ dataDir }).cluster, 'PG_VERSION'), '14\n');
    expect(await refusal(dataDir)).toContain('was made by PostgreSQL 14');
    expect(await refusal(dataDir)).toContain('DATABASE_URL');
  });
  test('a database that lost its files', async () => {
    const dataDir = dataIn(folderForTest());
    mkdirSync(placeOf({ dataDir }).cluster, { recursive: true });
    expect(await refusal(dataDir)).toContain('holds no whole database');
  });
  test('a memory that is damaged', async () => {
    const dataDir = dataIn(folderForTest());
    mkdirSync(dataDir);
    writeFileSync(path.join(dataDir, 'store.json'), '{');
    expect(await refusal(dataDir)).toContain('store.json is damaged');
  });
  test('a server that does not start, with its last words', async () => {
    const dataDir = await usedDataFolder();
    writeFileSync(path.join(placeOf({ dataDir }).cluster, 'postgresql.conf'), 'nonsense');
    expect(await refusal(dataDir)).toContain('syntax error in file');
  });
});

describe('a path that is not plain', () => {
  test.each([['with spaces, commas and "quotes"', "a, b \"c\" 'd' $e é"], ['that is too long for a socket', 'x'.repeat(150)]])('%s serves as well', async (_words, name) => {
    const dataDir = path.join(folderForTest(), name);
    renameSync(await usedDataFolder(), dataDir);
    const open = await openStore({ dataDir, databaseUrl: null });
    expect((await open.store.runs.start('x', '2024-01-01T00:00:00Z')).site).toBe('x');
    const client = clientProcess(dataDir, { env: { TMPDIR: '/var/tmp' } });
    expect((await client.greeting).attached).toEqual(open.connection);
    const { socketFolder } = embeddedStatus({ dataDir });
    await client.order('leave');
    await open.close();
    expect(socketFolder === placeOf({ dataDir }).home || !existsSync(socketFolder ?? '')).toBe(true);
  });
  test('through a symbolic link leads to the same server', async () => {
    const dataDir = await usedDataFolder();
    const real = await attach({ dataDir });
    symlinkSync(dataDir, `${dataDir}-link`);
    const linked = await attach({ dataDir: `${dataDir}-link` });
    expect(linked.connection).toEqual(real.connection);
    await real.detach();
    await linked.detach();
    expect(serverPid(dataDir)).toBeNull();
  });
});

test('the status tells of a database that was never started, and starts nothing', async () => {
  const dataDir = dataIn(folderForTest());
  const config = { dataDir, databaseUrl: null };
  expect(await databaseStatus(config)).toMatchObject({ kind: 'embedded', running: false, pid: null, major: null, clients: [], sizeBytes: 0, moved: null, problem: null });
  expect(await stopDatabase(config)).toEqual({ result: 'not-running' });
  expect(existsSync(dataDir)).toBe(false);
});
