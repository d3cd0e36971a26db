import { afterAll, describe } from 'vitest';
import { hasRedis, startRedis, type Service } from '../services.ts';
import { queueContract } from './queue-contract.ts';

describe.skipIf(!hasRedis)('the queue in Redis (needs redis)', () => {
  let redis: Service | null = null;
  afterAll(async () => redis?.stop());
  queueContract(async () => {
    redis = await startRedis();
    return { REDIS_URL: redis.url };
  });
});
