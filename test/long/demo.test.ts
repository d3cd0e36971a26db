import { describeDemo } from '../demo-contract.ts';
import { hasPostgres, hasRedis, startPostgres, startRedis } from '../services.ts';

describeDemo({ name: 'with the queue in Redis (needs redis)', there: hasRedis, server: { start: startRedis, variable: 'REDIS_URL' } });
describeDemo({ name: 'on a PostgreSQL server (needs postgresql)', there: hasPostgres, server: { start: startPostgres, variable: 'DATABASE_URL' } });
