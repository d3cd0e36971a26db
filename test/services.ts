/** Real servers for tests: each on loopback, in a folder of its own, ended by its own process id. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';
import { temporaryFolder } from './command-line.ts';

export interface Service {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Kills the server with -9 and starts it again on the same files and port. */
  readonly crash: () => Promise<void>;
  /** As `crash`, but what it had not yet brought to disk is gone, as after a power cut. */
  readonly forget: () => Promise<void>;
}

interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly ids?: { readonly uid: number; readonly gid: number };
  /** What the server prints when it can be used. */
  readonly ready: string;
}

/** A running server: it printed that it is ready. */
async function launch({ command, args, ids, ready }: Launch): Promise<{ child: ChildProcess; ended: Promise<void> }> {
  const child = spawn(command, args, { ...ids, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => { if (text.includes(ready)) resolve(); });
    }
    void ended.then(() => reject(new Error(`${command} ended before it was ready`)));
  });
  return { child, ended };
}

/** A server that can be stopped and crashed. */
async function service(url: string, how: Launch, { clean, lose = () => undefined }: { clean: () => void; lose?: () => void }): Promise<Service> {
  let running = await launch(how);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    running.child.kill(signal);
    await running.ended;
  };
  return {
    url,
    stop: async () => {
      await end('SIGINT');
      clean();
    },
    crash: async () => {
      await end('SIGKILL');
      running = await launch(how);
    },
    forget: async () => {
      await end('SIGKILL');
      lose();
      running = await launch(how);
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** True when a redis-server can be started here. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** Takes the last part of a Redis log away: with an fsync each second, a power cut loses up to the last second. */
function loseTail(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.incr.aof'))) {
    const file = path.join(folder, name);
    truncateSync(file, Math.floor(statSync(file).size * 0.9));
  }
}

/** Starts a redis-server that keeps its jobs over a crash. */
export async function startRedis(): Promise<Service> {
  const folder = temporaryFolder('redis');
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder.path, '--appendonly', 'yes', '--appendfsync', 'everysec', '--save', '', '--maxmemory-policy', 'noeviction'];
  return service(`redis://127.0.0.1:${port}`, { command: 'redis-server', args, ready: 'Ready to accept connections' }, { clean: folder.remove, lose: () => loseTail(path.join(folder.path, 'appendonlydir')) });
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
  const ids = process.getuid?.() === 0 ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : null;
  chmodSync(folder.path, 0o700);
  if (ids !== null) chownSync(folder.path, UNPRIVILEGED, UNPRIVILEGED);
  const [initdb, postgres] = [path.join(postgresBin ?? '', 'initdb'), path.join(postgresBin ?? '', 'postgres')];
  const data = path.join(folder.path, 'data');
  const made = spawnSync(initdb, ['-D', data, '-A', 'trust', '-U', 'tester', '-E', 'UTF8', '--locale=C', '--no-sync'], { ...ids, cwd: '/', encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const args = ['-D', data, '-k', folder.path, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200'];
  const url = `postgres://tester@127.0.0.1:${port}/postgres`;
  return service(url, { command: postgres, args, ready: 'ready to accept connections', ...(ids === null ? {} : { ids }) }, { clean: folder.remove });
}

/** Waits for something that must come true; the test's own time limit ends it. */
export async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await what())) await sleep(25);
}
