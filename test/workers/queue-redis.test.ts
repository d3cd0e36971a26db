import { afterAll, describe, expect, test } from 'vitest';
import { run, start, temporaryFolder } from '../command-line.ts';
import { hasRedis, startRedis, type Service } from '../services.ts';
import { queueContract } from './queue-contract.ts';

describe.skipIf(!hasRedis)('the queue in Redis (needs redis)', () => {
  let redis: Service | null = null;
  afterAll(async () => redis?.stop());
  queueContract(async () => {
    redis = await startRedis();
    return { REDIS_URL: redis.url };
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
