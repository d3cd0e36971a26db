/** What commands and threads load is joined into a few files when the project is built: they read as the modules do. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { shaped } from '../../scripts/shapes.mjs';
import extraction from '../../src/workers/extraction-thread.ts';
import { openExtractionPool } from '../../src/workers/extraction-pool.ts';
import { openOfflineExtractor } from '../../src/workers/offline.ts';

const filesOf = (folder: string) => readdirSync(path.resolve(folder)).map((name) => ({ name, code: readFileSync(path.resolve(folder, name), 'utf8') }));
const packagesOf = (files: ReturnType<typeof filesOf>): string[] => {
  const asked = files.flatMap(({ code }) => [...code.matchAll(/(?:^(?:import|export) (?:[^;'"]*? from )?|\bimport\()["']([^"'.][^"']*)["']/gm)].map(([, name = '']) => name));
  return [...new Set(asked.filter((name) => !name.startsWith('node:')).map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name))].toSorted();
};
const threads = filesOf('dist/threads');

test('the files are few, and ask for nothing but each other and what loads its tables when it is asked', () => {
  expect(threads.length).toBeLessThan(12);
  expect(packagesOf(threads)).toEqual(['encoding-sniffer', 'iconv-lite']);
});

test('commands ask for packages that are installed with them', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const asked = packagesOf(filesOf('dist/joined'));
  expect(asked).toContain('bullmq');
  expect(asked.filter((name) => !(name in dependencies))).toEqual([]);
});

test('literals have the shapes that they share in the modules', () => {
  const filled = threads.filter(({ code }) => code.includes(' ...null,'));
  expect(filled.length).toBeGreaterThan(2);
  const lost = filled.filter(({ code }) => shaped(code.replaceAll(' ...null,', '')) !== code);
  expect(lost.map(({ name }) => name)).toEqual([]);
});

test('a page and a text are read as the modules read them, with the files that they find by their own place', async () => {
  const body = Buffer.from('<html><head><title>A bridge at Linz</title></head><body><article><h1>A bridge at Linz</h1><p>LINZ, Austria, 4 June 2024 - Linz and Brno signed a letter of intent on a bridge of 120 metres on Tuesday, the mayors said at the town hall.</p></article></body></html>');
  const task = {
    body, contentType: 'text/html; charset=gb2312', url: 'http://bridge.example/a.html', siteName: 'bridge.example', fetchedAt: '2024-06-05T07:08:09.000Z',
    raw: { file: 'archive/a.warc.gz', offset: 0, length: 1 }, hint: null,
  };
  const [pool, texts] = [await openExtractionPool(1), await openOfflineExtractor(2)];
  try {
    const read = await pool.run(task);
    expect(read).toEqual(await extraction(task));
    expect(read).toHaveProperty('record.cities.0.name', 'Linz');
      const [line] = await texts.run([{ input: { id: 'a', text: 'Linz and Brno are partners.' } }]);
    expect(line).toMatchObject({ id: 'a' });
  } finally {
    await Promise.all([pool.close(), texts.close()]);
  }
});
