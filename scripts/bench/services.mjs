// A Redis and a PostgreSQL server of the system for measurements, on loopback, gone when the measurement ends.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** PostgreSQL refuses to run as root: any other uid will do. */
const UNPRIVILEGED = 65_534;

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function launch(command, args, { ids, ready, folder }) {
  const child = spawn(command, args, { ...ids, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => child.on('close', resolve));
  await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => String(text).includes(ready) && resolve());
    void ended.then(() => reject(new Error(`${command} ended before it was ready`)));
  });
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { pid: child.pid, stop };
}

const made = (name) => mkdtempSync(path.join(os.tmpdir(), `dateliner-bench-${name}-`));

/** Both, or null where one of them is not installed. */
export async function startServers() {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).toSorted((a, b) => Number(b) - Number(a)) : [];
  const bin = versions.map((version) => path.join(root, version, 'bin')).find((one) => existsSync(path.join(one, 'initdb')));
  if (bin === undefined || spawnSync('redis-server', ['--version']).status !== 0) return null;
  const [redis, postgres] = [await startRedis(), await startPostgres(bin)];
  return {
    env: { REDIS_URL: redis.url, DATABASE_URL: postgres.url }, pids: [redis.pid, postgres.pid],
    stop: async () => { await redis.stop(); await postgres.stop(); },
  };
}

async function startRedis() {
  const [folder, port] = [made('redis'), await freePort()];
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--appendfsync', 'everysec', '--save', '', '--maxmemory-policy', 'noeviction'];
  return { url: `redis://127.0.0.1:${port}`, ...await launch('redis-server', args, { ready: 'Ready to accept connections', folder }) };
}

async function startPostgres(bin) {
  const [folder, port] = [made('pg'), await freePort()];
  const ids = process.getuid?.() === 0 ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : undefined;
  chmodSync(folder, 0o700);
  if (ids !== undefined) chownSync(folder, ids.uid, ids.gid);
  const data = path.join(folder, 'data');
  const init = spawnSync(path.join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'bench', '-E', 'UTF8', '--locale=C', '--no-sync'], { ...ids, cwd: '/', encoding: 'utf8' });
  if (init.status !== 0) throw new Error(`initdb: ${init.stderr}`);
  const args = ['-D', data, '-k', folder, '-p', String(port), '-c', 'listen_addresses=127.0.0.1'];
  return { url: `postgres://bench@127.0.0.1:${port}/postgres`, ...await launch(path.join(bin, 'postgres'), args, { ids, ready: 'ready to accept connections', folder }) };
}
