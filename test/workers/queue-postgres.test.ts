import { afterAll, describe } from 'vitest';
import { hasPostgres, startPostgres, type Service } from '../services.ts';
import { queueContract } from './queue-contract.ts';

describe.skipIf(!hasPostgres)('the queue on a PostgreSQL server (needs postgresql)', () => {
  let server: Service | null = null;
  afterAll(async () => server?.stop());
  queueContract(async () => {
    server = await startPostgres();
    return { DATABASE_URL: server.url };
  });
});
