import { createHash } from 'node:crypto';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { viewStatements } from '../../src/store/views.ts';
import { makeFolder, removeFolder } from './support/folder.ts';
import { viewsContract } from './support/views.ts';

const folder = makeFolder();
afterAll(() => removeFolder(folder));

viewsContract('the embedded PostgreSQL', async () => ({ dataDir: path.join(folder, 'data'), databaseUrl: null }));

test('a change of the columns is a change of the views: it wants a migration that calls makeViews, and its digest here', () => {
  expect(createHash('sha256').update(viewStatements().join('\n')).digest('hex').slice(0, 16)).toBe('be35bfe0e0921626');
});
