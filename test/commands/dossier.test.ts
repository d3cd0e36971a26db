/** `dossier` and `series --svg` as a person types them, on a real store. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { createLogger } from '../../src/log.ts';
import { openWorkshop } from '../../src/workers/workshop.ts';
import { LANGUAGES } from '../../src/dossier/languages.ts';
import { run, temporaryFolder } from '../command-line.ts';
import { records } from '../dossier/releases.ts';

const folder = temporaryFolder('dossier-command');
const place = { cwd: folder.path };
beforeAll(async () => {
  const shop = await openWorkshop(loadConfig({ flags: {}, env: {}, cwd: folder.path }), createLogger('silent'));
  for (const record of await records()) await shop.store.records.put(record, null);
  await shop.close();
});
afterAll(() => folder.remove());

test('a dossier is a file that names itself after its city, or goes where it is told to', async () => {
  const ended = await run(['dossier', 'Chengdu'], place);
  const file = path.join(folder.path, 'dossier-chengdu.html');
  expect([ended.code, ended.out]).toEqual([0, expect.stringContaining(file)]);
  expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>[^]*<h1><bdi>Chengdu<[^]*<\/html>\n$/);
  const out = await run(['dossier', '1815286', '-o', '-', '--since', '2018-01-01', '--lang', 'zh'], place);
  expect([out.code, out.out.includes('<html lang="zh">'), out.out.includes('Turku')]).toEqual([0, true, false]);
});
test.each([
  [['dossier', 'Perth'], 2, /several cities are called "Perth"[^]*2063523/], [['dossier', 'Xyzzyville'], 1, /no city is known as "Xyzzyville"/], [['dossier', 'Chengdu', '--since', 'soon'], 2, /--since wants a day/],
  [['dossier', 'Chengdu', '-o', '/dev/null/dossier.html'], 3, /the output file \/dev\/null\/dossier.html cannot be used/], [['dossier', 'Chengdu', '--lang', 'tlh'], 2, new RegExp(`Allowed choices are ${Object.keys(LANGUAGES).join(', ')}`)], [['series', 'nothing at all', '--svg', 'x.svg'], 1, /no such series/],
] as const)('%j ends with %i and says why', async (args, code, message) => {
  const ended = await run([...args], place);
  expect([ended.code, ended.err]).toEqual([code, expect.stringMatching(message)]);
  expect(existsSync(path.join(folder.path, 'x.svg'))).toBe(false);
});
test('a chart is a file of its own', async () => {
  expect((await run(['series', 'foreign trade', '--city', 'Chengdu', '--svg', 'trade.svg'], place)).code).toBe(0);
  expect(readFileSync(path.join(folder.path, 'trade.svg'), 'utf8')).toMatch(/^<\?xml[^]*<svg [^]*822[^]*<\/svg>\n$/);
});
