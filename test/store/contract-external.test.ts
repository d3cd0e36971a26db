import path from 'node:path';
import { afterAll } from 'vitest';
import { storeContract } from './support/contract.ts';
import { makeFolder, removeFolder } from './support/folder.ts';
import { externalServer, type ExternalServer } from './support/server.ts';

const folder = makeFolder();
const given = process.env['TEST_DATABASE_URL'] ?? null;
let server: ExternalServer | null = null;
afterAll(async () => {
  await server?.remove();
  await removeFolder(folder);
});

storeContract('a PostgreSQL server of the user', async () => {
  server = given === null ? await externalServer() : null;
  return { dataDir: path.join(folder, 'data'), databaseUrl: given ?? server?.url ?? null };
});
