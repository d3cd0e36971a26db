import path from 'node:path';
import { afterAll } from 'vitest';
import { makeFolder, removeFolder } from './support/folder.ts';
import { externalServer, type ExternalServer } from './support/server.ts';
import { viewsContract } from './support/views.ts';

const folder = makeFolder();
let server: ExternalServer | null = null;
afterAll(async () => {
  await server?.remove();
  await removeFolder(folder);
});

viewsContract('a PostgreSQL server of the user', async () => {
  server = await externalServer();
  return { dataDir: path.join(folder, 'data'), databaseUrl: server.url };
});
