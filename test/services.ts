/** Real servers for tests: each on loopback, in a folder of its own, ended by its own process id. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';
import { temporaryFolder } from './command-line.ts';

export interface Service { readonly url: string; readonly stop: () => Promise<void>; readonly pid: number }

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** True when a redis-server can be started here. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** Starts a redis-server that keeps its jobs over a crash. */
export async function startRedis(): Promise<Service> {
  const folder = temporaryFolder('redis');
  const port = await freePort();
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder.path, '--appendonly', 'yes', '--save', '', '--maxmemory-policy', 'noeviction'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => { if (text.includes('Ready to accept connections')) resolve(); });
    void ended.then(() => reject(new Error('redis-server ended before it was ready')));
  });
  return {
    url: `redis://127.0.0.1:${port}`, pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      folder.remove();
    },
  };
}

/** Folder of the system's own PostgreSQL binaries, not those that come with the project; null where there are none. */
const postgresBin = ((): string | null => {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).toSorted((a, b) => Number(b) - Number(a)) : [];
  const bin = versions.map((version) => path.join(root, version, 'bin')).find((folder) => existsSync(path.join(folder, 'initdb')));
  return bin ?? null;
})();
export const hasPostgres = postgresBin !== null;

/** PostgreSQL refuses to run as root: any other uid will do. */
const UNPRIVILEGED = 65_534;

/** Starts a PostgreSQL server on a loopback port, with a cluster of its own. */
export async function startPostgres(): Promise<Service> {
  const folder = temporaryFolder('pg');
  const port = await freePort();
  const ids = process.getuid?.() === 0 ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : {};
  chmodSync(folder.path, 0o700);
  if ('uid' in ids) chownSync(folder.path, UNPRIVILEGED, UNPRIVILEGED);
  const [initdb, postgres] = [path.join(postgresBin ?? '', 'initdb'), path.join(postgresBin ?? '', 'postgres')];
  const data = path.join(folder.path, 'data');
  const made = spawnSync(initdb, ['-D', data, '-A', 'trust', '-U', 'tester', '-E', 'UTF8', '--locale=C', '--no-sync'], { ...ids, cwd: '/', encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const child = spawn(postgres, ['-D', data, '-k', folder.path, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200'], { ...ids, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => { if (text.includes('ready to accept connections')) resolve(); });
    void ended.then(() => reject(new Error('postgres ended before it was ready')));
  });
  return {
    url: `postgres://tester@127.0.0.1:${port}/postgres`, pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGINT');
      await ended;
      folder.remove();
    },
  };
}

/** Waits for something that must come true; the test's own time limit ends it. */
export async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await what())) await sleep(25);
}
