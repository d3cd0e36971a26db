import { describe } from 'vitest';
import { queueContract } from './queue-contract.ts';

describe('the queue in the embedded PostgreSQL', () => {
  queueContract(async () => ({}));
});
