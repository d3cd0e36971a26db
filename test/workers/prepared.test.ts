/** What takes time and needs no database is begun before there is one. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { createLogger } from '../../src/log.ts';
import { openExtractionPool } from '../../src/workers/extraction-pool.ts';
import { prepareWorkforce } from '../../src/workers/workforce.ts';
import { openWorkshop } from '../../src/workers/workshop.ts';
import { temporaryFolder } from '../command-line.ts';

const folder = temporaryFolder('prepared');
afterAll(() => folder.remove());

const HTML = '<html><head><title>Two ports agree</title></head><body><article><h1>Two ports agree</h1><p>Turku and Porto signed a memorandum on 3 May 2024 in Graz, the mayors said in a statement to the press.</p></article></body></html>';
const TASK = {
  body: Buffer.from(HTML), contentType: 'text/html; charset=utf-8', url: 'http://ports.example/a.html', siteName: 'ports.example', fetchedAt: '2024-05-06T07:08:09.000Z',
  raw: { file: 'archive/a.warc.gz', offset: 0, length: 1 }, hint: null,
};

test('whoever prepares is told while the server is on its way, and whether its database is new', async () => {
  const config = loadConfig({ flags: {}, env: {}, cwd: folder.path });
  const told: boolean[] = [];
  for (let round = 0; round < 2; round += 1) {
    let isOpen = false;
    const shop = await openWorkshop(config, createLogger('silent'), ({ isNew }) => told.push(isNew && !isOpen));
    isOpen = true;
    await shop.close();
  }
  expect(told).toEqual([true, false]);
});

test('threads that were started ahead read what those read that start with a page', async () => {
  const [late, ready] = [await openExtractionPool(1), await prepareWorkforce(1, { atOnce: true })];
  const read = await ready.run(TASK);
  expect(read).toEqual(await late.run(TASK));
  expect(read).toHaveProperty('record.title', 'Two ports agree');
  await Promise.all([late.close(), ready.close(), ready.close()]);
});

test('threads that cannot start are told by the pages that wait for them at once, as a trouble that may pass, and end nothing else', async () => {
  const pool = await openExtractionPool(2, 'file:///nowhere/extraction-thread.js');
  pool.warm();
  const pages = await Promise.allSettled([pool.run(TASK), pool.run(TASK), pool.run(TASK)]);
  await pool.close();
  const trouble = expect.objectContaining({ name: 'Unavailable', message: expect.stringMatching(/^no thread that reads pages can start: .*nowhere/) as string }) as Error;
  expect(pages).toEqual(pages.map(() => ({ status: 'rejected', reason: trouble })));
});

test('a page behind one that takes its thread with it is read by the next thread', async () => {
  const file = path.join(folder.path, 'mortal-thread.mjs');
  writeFileSync(file, 'export default ({ url }) => (url.includes("deadly") ? process.exit(3) : { read: url });');
  const pool = await openExtractionPool(1, pathToFileURL(file).href);
  const pages = await Promise.allSettled(['http://deadly.example/', TASK.url].map((url) => pool.run({ ...TASK, url })));
  await pool.close();
  expect(pages).toEqual([{ status: 'rejected', reason: expect.any(Error) as Error }, { status: 'fulfilled', value: { read: TASK.url } }]);
});

/** What a source loads when it is loaded, over all that it imports: names of packages. */
function packagesOf(source: string, met = new Set<string>()): ReadonlySet<string> {
  const names = new Set<string>();
  met.add(source);
  for (const [, specifier = ''] of readFileSync(source, 'utf8').matchAll(/^(?:import|export) (?!type )(?:[^;']*? from )?'([^']+)'/gm)) {
    const next = path.resolve(path.dirname(source), specifier);
    if (!specifier.startsWith('.')) names.add(specifier);
    else if (!met.has(next)) for (const name of packagesOf(next, met)) names.add(name);
  }
  return names;
}

test('a thread that reads loads no client of a database, no queue and no crawler', () => {
  const packages = packagesOf(path.resolve('src/workers/extraction-thread.ts'));
  expect([...packages]).toContain('zod');
  expect([...packages].filter((name) => ['pg', 'kysely', 'bullmq', 'ioredis', 'piscina', '@crawlee/basic'].includes(name))).toEqual([]);
});
