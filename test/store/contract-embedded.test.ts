import path from 'node:path';
import { afterAll } from 'vitest';
import { storeContract } from './support/contract.ts';
import { makeFolder, removeFolder } from './support/folder.ts';

const folder = makeFolder();
afterAll(() => removeFolder(folder));

storeContract('the embedded PostgreSQL', async () => ({ dataDir: path.join(folder, 'data'), databaseUrl: null }));
