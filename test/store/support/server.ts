/** A PostgreSQL server of the user's own: the system's if there is one, else the package's, on a loopback port with a password. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { isRoot } from '../../../src/store/embedded/account.ts';
import { findBinaries } from '../../../src/store/embedded/binaries.ts';
import { freePort } from '../../services.ts';
import { makeFolder, removeFolder } from './folder.ts';

export interface ExternalServer {
  readonly port: number;
  /** With user and password. */
  readonly url: string;
  /** Ends it as a crash does, or cleanly. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

const PASSWORD = 'se:cr@t/%';

export async function externalServer(): Promise<ExternalServer> {
  const folder = makeFolder();
  const as = isRoot() ? { uid: 65534, gid: 65534 } : {};
  const home = path.join(folder, 'server');
  mkdirSync(home);
  if (isRoot()) chownSync(home, 65534, 65534);
  const cluster = path.join(home, 'cluster');
  const secret = path.join(folder, 'password');
  writeFileSync(secret, PASSWORD);
  const bin = binFolder();
  const made = spawnSync(path.join(bin, 'initdb'), ['-D', cluster, '-A', 'scram-sha-256', '-U', 'keeper', '--pwfile', secret, '-E', 'UTF8', '--no-locale', '--no-sync'], { ...as, cwd: '/', encoding: 'utf8', env: {} });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  let running: { child: ChildProcess; ended: Promise<void> } | null = null;
  const stop = async (signal: NodeJS.Signals = 'SIGQUIT'): Promise<void> => {
    running?.child.kill(signal);
    await running?.ended;
  };
  const start = async (): Promise<void> => {
    const child = spawn(path.join(bin, 'postgres'), ['-D', cluster, '-h', '127.0.0.1', '-p', String(port), '-k', home, '-c', 'fsync=off'], { ...as, cwd: '/', env: {}, stdio: 'ignore' });
    const ended = new Promise<void>((resolve) => { child.on('exit', () => resolve()); });
    running = { child, ended };
    while (!await answersAt(port)) await new Promise((resolve) => { setTimeout(resolve, 10); });
  };
  await start();
  const url = `postgresql://keeper:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres`;
  return { port, url, start, stop, remove: async () => { await stop(); await removeFolder(folder); } };
}

function binFolder(): string {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).filter((v) => Number(v) >= 13 && existsSync(path.join(base, v, 'bin', 'initdb'))) : [];
  const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? path.join(findBinaries().native, 'bin') : path.join(base, newest, 'bin');
}

/** Ready to let clients in: a start-up packet for an unknown user is answered with a demand for a password, not with "starting". */
function answersAt(port: number): Promise<boolean> {
  const words = Buffer.from('user\0nobody\0database\0postgres\0\0');
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + words.length, 0);
  head.writeInt32BE(196_608, 4);
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(Buffer.concat([head, words])));
    const end = (ready: boolean): void => { socket.destroy(); resolve(ready); };
    socket.on('data', (data) => end(data[0] === 'R'.charCodeAt(0)));
    socket.on('error', () => end(false));
    socket.on('close', () => end(false));
  });
}
