import { Redis } from 'ioredis';
import { afterAll, describe, expect, test } from 'vitest';
import { run, start, temporaryFolder } from '../command-line.ts';
import { lookAtRedis } from '../../src/workers/backend.ts';
import { hasRedis, startRedis, type Service } from '../services.ts';
import { queueContract } from './queue-contract.ts';

describe.skipIf(!hasRedis)('the queue in Redis (needs redis)', () => {
  let redis: Service | null = null;
  afterAll(async () => redis?.stop());
  queueContract(async () => {
    redis = await startRedis();
    return { REDIS_URL: redis.url };
  });

  test('a look at Redis tells what of its settings loses jobs', async () => {
    const url = redis?.url ?? '';
    expect(await lookAtRedis(url)).toEqual([]);
    const client = new Redis(url);
    try {
      await client.config('SET', 'maxmemory-policy', 'allkeys-lru');
      await client.config('SET', 'appendonly', 'no');
      expect(await lookAtRedis(url)).toEqual([expect.stringContaining('(allkeys-lru): set maxmemory-policy to noeviction'), expect.stringContaining('set appendonly to yes')]);
    } finally {
      await client.config('SET', 'maxmemory-policy', 'noeviction');
      client.disconnect();
    }
  });

  test('whoever waits for a job that a worker of another store refused is told why', async () => {
    const [mine, other] = [temporaryFolder('mine'), temporaryFolder('other')];
    const env = { REDIS_URL: redis?.url ?? '' };
    const worker = start(['work'], { cwd: other.path, env });
    try {
      await worker.seen('"working"');
      const waited = await run(['enqueue', '--wait', 'http://press.invalid/release-1.html'], { cwd: mine.path, env });
      expect([waited.code, waited.err]).toEqual([1, expect.stringMatching(/no record of .*wrong-store: .*set DATABASE_URL/)]);
    } finally {
      worker.child.kill('SIGTERM');
      await worker.ended;
      mine.remove();
      other.remove();
    }
  });
});
