/** Readiness tells which service is away; the server goes on. */
import { afterAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { createLogger } from '../../src/log.ts';
import { createApp } from '../../src/serve/app.ts';
import { Door } from '../../src/serve/door.ts';
import { listen } from '../../src/serve/server.ts';
import { openWorkshop } from '../../src/workers/workshop.ts';
import { temporaryFolder } from '../command-line.ts';
import { hasPostgres, hasRedis, startPostgres, startRedis, until } from '../services.ts';

describe.skipIf(!hasRedis)('a server whose Redis is away (needs redis)', () => {
  const folder = temporaryFolder('ready');
  afterAll(folder.remove);
  test('says that it is not ready and why, answers on its port, and can be closed', async () => {
    const redis = await startRedis();
    const shop = await openWorkshop(loadConfig({ flags: {}, env: { REDIS_URL: redis.url }, cwd: folder.path }), createLogger('silent'));
    const app = await createApp({ shop, door: new Door({ host: '127.0.0.1', token: null, names: [] }) });
    const server = await listen(app, { host: '127.0.0.1', port: 0 });
    const ready = async (): Promise<[number, unknown]> => {
      const answer = await fetch(`${server.url}/ready`);
      return [answer.status, await answer.json()];
    };
    expect(await ready()).toEqual([200, { status: 'ready', store: true, queue: true }]);
    await expect(listen(app, { host: '127.0.0.1', port: Number(new URL(server.url).port) })).rejects.toThrow(/cannot be served on: .*EADDRINUSE.*--port/);
    await redis.crash();
    await until(async () => (await fetch(`${server.url}/metrics`)).status === 200);
    await redis.stop();
    expect(await ready()).toEqual([503, { status: 'not ready', store: true, queue: false }]);
    expect(await Promise.all(['/health', '/', '/metrics', '/queues', '/ledger'].map(async (path) => (await fetch(server.url + path)).status))).toEqual([200, 503, 503, 503, 200]);
    await server.close();
    await shop.close();
  });
});

describe.skipIf(!hasPostgres)('a server whose store is away (needs postgresql)', () => {
  const folder = temporaryFolder('storeless');
  afterAll(folder.remove);
  test('answers pages and figures with "not now", not with "wrong"', async () => {
    const postgres = await startPostgres();
    const shop = await openWorkshop(loadConfig({ flags: {}, env: { DATABASE_URL: postgres.url }, cwd: folder.path }), createLogger('silent'));
    const app = await createApp({ shop, door: new Door({ host: '127.0.0.1', token: null, names: [] }) });
    const server = await listen(app, { host: '127.0.0.1', port: 0 });
    const statuses = async (): Promise<number[]> => Promise.all(['/', '/metrics'].map(async (path) => (await fetch(server.url + path)).status));
    expect(await statuses()).toEqual([200, 200]);
    await postgres.stop();
    expect(await statuses()).toEqual([503, 503]);
    await server.close();
    await shop.close().catch(() => undefined);
  });
});
