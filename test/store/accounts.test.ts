import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { hasName, isRoot, obstacle } from '../../src/store/embedded/account.ts';
import { findBinaries, usableBinaries } from '../../src/store/embedded/binaries.ts';
import { attach } from '../../src/store/embedded/embedded.ts';
import { makePlace, placeOf } from '../../src/store/embedded/place.ts';
import { stopEmbedded, whereEmbedded } from '../../src/store/embedded/status.ts';
import { until } from '../services.ts';
import { clientProcess } from './support/client.ts';
import { folderForTest, makeFolder, removeFolder, usedDataFolder } from './support/folder.ts';

const NOBODY = 65534;
/** A uid that no user table knows. */
const UNNAMED = 54_321;
const here = fileURLToPath(new URL('.', import.meta.url));
/** Another user must be able to read the program. */
const othersMayRun = isRoot() && obstacle(here, { uid: UNNAMED, gid: UNNAMED }) === null;
const namespaces = othersMayRun && spawnSync('unshare', ['--user', '--map-user=65534', 'true'], { uid: UNNAMED, gid: UNNAMED, stdio: 'ignore' }).status === 0;

/** Do the programs run as the user that the server runs as? */
function run(bin: string): boolean {
  const as = isRoot() ? { uid: NOBODY, gid: NOBODY } : {};
  return ['postgres', 'initdb'].every((program) => spawnSync(path.join(bin, program), ['--version'], { ...as, cwd: '/', env: {} }).status === 0);
}

function folderOf(uid: number): string {
  const folder = folderForTest();
  chownSync(folder, uid, uid);
  return path.join(folder, 'data');
}

describe.runIf(othersMayRun)('as an ordinary user', () => {
  test('the server runs as that user', async () => {
    const dataDir = folderOf(NOBODY);
    const client = clientProcess(dataDir, { uid: NOBODY });
    expect((await client.greeting).error).toBeUndefined();
    expect((await client.ask('select 1 as one')).row).toEqual({ one: 1 });
    await client.order('leave');
    expect(statSync(placeOf({ dataDir }).cluster).uid).toBe(NOBODY);
  });
  test.runIf(namespaces)('a user whom the user table does not know can make a database', async () => {
    expect(hasName(UNNAMED)).toBe(false);
    const dataDir = folderOf(UNNAMED);
    const client = clientProcess(dataDir, { uid: UNNAMED });
    expect((await client.greeting).error).toBeUndefined();
    expect((await client.ask('select 1 as one')).row).toEqual({ one: 1 });
    await client.order('leave');
  });
  test('a folder that may not be written is refused with its path and what to do', async () => {
    const folder = folderForTest();
    const { error, name } = await clientProcess(path.join(folder, 'data'), { uid: NOBODY }).greeting;
    expect(name).toBe('Unavailable');
    expect(error).toContain(`the data folder ${folder}/data cannot be used: it may not be written by this user`);
  });
  test('a database of another user is refused with the uid of its owner', async () => {
    const dataDir = await usedDataFolder();
    const { error, name } = await clientProcess(dataDir, { uid: UNNAMED }).greeting;
    expect(name).toBe('Unavailable');
    expect(error).toContain(`belongs to uid ${NOBODY}`);
    const asked = spawnSync(process.execPath, ['--input-type=module', '-e', `
      const { embeddedStatus, stopEmbedded } = await import(${JSON.stringify(new URL('../../dist/store/embedded/status.js', import.meta.url).href)});
      const config = { dataDir: ${JSON.stringify(dataDir)} };
      for (const ask of [embeddedStatus, stopEmbedded]) try { await ask(config); } catch (error) { console.log(error.name); }
    `], { uid: UNNAMED, gid: UNNAMED, cwd: '/', encoding: 'utf8' });
    expect(asked).toMatchObject({ stdout: 'Unavailable\nUnavailable\n', stderr: '' });
  });
  test('root takes part in the database of a user, who can use it alone again afterwards', async () => {
    const dataDir = await usedDataFolder();
    chownSync(path.dirname(dataDir), NOBODY, NOBODY);
    spawnSync('chown', ['-R', `${NOBODY}:${NOBODY}`, dataDir]);
    const root = await attach({ dataDir });
    const user = clientProcess(dataDir, { uid: NOBODY });
    expect((await user.greeting).error).toBeUndefined();
    await root.detach();
    expect((await user.ask('select 1 as one')).row).toEqual({ one: 1 });
    await user.order('leave');
    const again = clientProcess(dataDir, { uid: NOBODY });
    expect((await again.greeting).error).toBeUndefined();
    await again.order('leave');
  });
});

describe.runIf(isRoot())('as root', () => {
  test('the owner of the data folder runs the server, also when the user table does not know it', async () => {
    const dataDir = folderOf(UNNAMED);
    mkdirSync(dataDir);
    chownSync(dataDir, UNNAMED, UNNAMED);
    const attached = await attach({ dataDir });
    expect(statSync(placeOf({ dataDir }).cluster)).toMatchObject({ uid: UNNAMED, gid: UNNAMED });
    await attached.detach();
  });

  test('below a folder that only root may pass, the database goes elsewhere and is found again', async () => {
    const folder = folderForTest();
    const closed = path.join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const refuge = path.join(folder, 'refuge');
    const config = { dataDir: path.join(closed, 'data'), refuges: [path.join(closed, 'refuge'), refuge] };
    onTestFinished(async () => { await stopEmbedded(config, { evenInUse: true }); });
    const before = whereEmbedded(config);
    expect(before.moved).toContain(`${closed} lets in nobody but root`);
    expect(path.dirname(before.home)).toBe(refuge);
    expect(existsSync(refuge)).toBe(false);
    const first = await attach(config);
    const where = whereEmbedded(config);
    expect(path.dirname(where.home)).toBe(refuge);
    expect(statSync(where.home).mode & 0o777).toBe(0o700);
    expect(statSync(where.home).uid).toBe(NOBODY);
    const second = clientProcess(config.dataDir, { refuge: '/elsewhere' });
    expect((await second.greeting).attached?.host).toBe(where.home);
    await first.detach();
    await second.order('leave');
    expect(readdirSync(config.dataDir)).toEqual(['postgres']);
    rmSync(config.dataDir, { recursive: true });
    const places = [1, 2, 3].map(() => makePlace(config));
    expect(new Set(places.map((p) => p.home)).size).toBe(1);
    // Made anew: an empty one; and that of the folder that is gone was tidied away.
    expect(places[0]?.home).not.toBe(where.home);
    await until(() => readdirSync(refuge).length === 1);
    expect(readdirSync(refuge)).toEqual([path.basename(places[0]?.home ?? '')]);
    rmSync(places[0]?.home ?? '', { recursive: true });
    await expect(attach(config)).rejects.toThrow('which is gone');
  });

  test('a folder that was closed later is refused with the one that stands in the way', async () => {
    const dataDir = await usedDataFolder();
    chmodSync(dataDir, 0o700);
    await expect(attach({ dataDir })).rejects.toThrow(`${dataDir} lets in nobody but root (chmod o+x would help)`);
  });
});

describe('the binaries', () => {
  const found = findBinaries();
  const hasLinks = existsSync(path.join(found.native, 'pg-symlinks.json'));
  /** A copy of the package as npm unpacks it: no links, because its postinstall was left out. */
  const folder = makeFolder();
  const stripped = path.join(folder, 'package');
  afterAll(() => removeFolder(folder));
  beforeAll(() => {
    cpSync(found.native, path.join(stripped, 'native'), { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') && !lstatSync(file).isSymbolicLink() });
  });

  test.runIf(hasLinks)('are refused by the system without their links, and run once these are made', () => {
    const place = makePlace({ dataDir: path.join(folderForTest(), 'data') });
    expect(run(path.join(stripped, 'native', 'bin'))).toBe(false);
    const bin = usableBinaries({ ...found, native: path.join(stripped, 'native') }, place);
    expect(bin).toBe(path.join(stripped, 'native', 'bin'));
    expect(run(bin)).toBe(true);
  });
  test.runIf(isRoot())('are copied when the server cannot reach them', () => {
    const closed = path.join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    cpSync(stripped, path.join(closed, 'package'), { recursive: true, verbatimSymlinks: true });
    const place = makePlace({ dataDir: path.join(folderForTest(), 'data') });
    mkdirSync(path.join(place.home, 'native-1.0'));
    writeFileSync(path.join(place.home, 'native-1.0', 'old'), '');
    const bin = usableBinaries({ ...found, native: path.join(closed, 'package', 'native') }, place);
    expect(bin).toBe(path.join(place.home, `native-${found.version}`, 'native', 'bin'));
    expect(run(bin)).toBe(true);
    expect(readdirSync(place.home).filter((n) => n.startsWith('native-'))).toEqual([`native-${found.version}`]);
    expect(usableBinaries({ ...found, native: path.join(closed, 'package', 'native') }, place)).toBe(bin);
  });
});
