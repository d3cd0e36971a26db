/** The archive as an operator sees it: listed, read, verified by us and by a foreign tool, repaired, pruned. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, closeSync, openSync, readFileSync, readdirSync, writeSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run, temporaryFolder, type Ended } from '../command-line.ts';
import { articlePage, serveMadeUpSite, type MadeUpSite } from '../made-up-site.ts';

const folder = temporaryFolder('archive');
const cwd = folder.path;
const place = { cwd, env: { DATELINER_DELAY: '0', DATELINER_BROWSER: 'never', DATELINER_ALLOW_HOST: '127.0.0.1' } };
let site: MadeUpSite;
beforeAll(async () => {
  site = await serveMadeUpSite(3);
  await run(['crawl', `${site.origin}/`], place);
  await run(['crawl', `${site.origin}/`, '--full'], place);
});
afterAll(async () => {
  await site.close();
  folder.remove();
});

const command = (...args: readonly string[]): Promise<Ended> => run(['archive', ...args], place);
const filesNow = (): string[] => readdirSync(path.join(cwd, 'data/archive')).toSorted().map((name) => path.join(cwd, 'data/archive', name));
interface Listed { readonly kind: string; readonly finalUrl: string; readonly id: string; readonly origin?: unknown }
async function listed(...args: readonly string[]): Promise<Listed[]> {
  return (await command('list', '--json', ...args)).out.split('\n').filter(Boolean).map((text) => JSON.parse(text) as Listed);
}

test('lists what is in it; what came again is kept without its body, and printed with it', async () => {
  const url = `${site.origin}/release-2.html`;
  const captures = await listed('--url', `${url}?utm_source=feed#top`);
  expect(captures.map(({ kind, origin }) => [kind, origin !== undefined])).toEqual([['article', false], ['article', true]]);
  for (const which of [url, captures[0]?.id ?? '', captures[1]?.id ?? '']) expect((await command('cat', which)).out).toBe(articlePage(2));
  expect((await command('cat', url, '--headers')).out).toMatch(/^200 OK\ncontent-type: text\/html; charset=utf-8\n/);
  expect((await command('cat', url, '--record')).out).toMatch(/^WARC\/1\.1\r\nWARC-Type: revisit\r\n/);
  expect((await listed('--since', '2999-01-01'))).toEqual([]);
  const none = await command('cat', 'https://nowhere.example/');
  expect([none.code, none.err]).toEqual([1, expect.stringContaining('the archive holds nothing for')]);
  expect((await command('list', '--since', '2024-13-01')).code).toBe(2);
});

test('a foreign tool reads it: its index of responses is ours', async () => {
  const tool = fileURLToPath(new URL('../../node_modules/warcio/dist/cli.js', import.meta.url));
  const indexed = spawnSync(process.execPath, [tool, 'cdx-index', ...filesNow().filter((file) => file.endsWith('.gz'))], { encoding: 'utf8' });
  const theirs = indexed.stdout.split('\n').filter(Boolean).map((text) => JSON.parse(text.slice(text.indexOf('{'))) as { url: string; offset: string; length: string; status?: string });
  const ours = (await listed()).map((capture) => capture as unknown as { finalUrl: string; raw: { offset: number; length: number } });
  expect(theirs.map(({ url, offset, length }) => `${url} ${offset} ${length}`).toSorted()).toEqual(ours.map(({ finalUrl, raw }) => `${finalUrl} ${raw.offset} ${raw.length}`).toSorted());
  expect(ours.length).toBeGreaterThan(6);
});

test('nothing that a record rests on is pruned', async () => {
  const pruned = JSON.parse((await command('prune', '--older-than', '0', '--old-versions', '--json')).out) as { files: string[] };
  expect(pruned.files.length).toBe(0);
  expect((await command('prune')).code).toBe(2);
});

describe('verify', () => {
  test('finds all well, then a torn end, which it sets aside on demand', async () => {
    const good = await command('verify');
    expect([good.code, good.out]).toEqual([0, expect.stringMatching(/^2 files, .* responses: all is well\n$/)]);
    const [file = ''] = filesNow();
    const whole = readFileSync(file);
    appendFileSync(file, whole.subarray(0, 100));
    const torn = await command('verify');
    expect([torn.code, torn.out]).toEqual([1, expect.stringContaining(`at ${whole.length}: 100 bytes at the end hold no whole record`)]);
    const repaired = await command('verify', '--repair');
    expect([repaired.code, repaired.out]).toEqual([0, expect.stringContaining('all is well, 1 torn end set aside')]);
    expect(readFileSync(file).equals(whole)).toBe(true);
    expect(readFileSync(`${file}.torn-${whole.length}`).equals(whole.subarray(0, 100))).toBe(true);
    expect((await command('verify')).code).toBe(0);
  });

  test('finds a byte that changed, and tells which capture is lost', async () => {
    const [file = ''] = filesNow();
    const before = readFileSync(file);
    const [capture] = await listed('--url', `${site.origin}/release-1.html`) as unknown as [{ id: string; raw: { offset: number } }];
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.from([0xff, 0, 0xff, 0]), 0, 4, capture.raw.offset + 200);
    const bad = await command('verify', '--json');
    const findings = bad.out.split('\n').filter(Boolean).map((text) => JSON.parse(text) as { severity: string; offset: number; problem: string });
    expect(bad.code).toBe(1);
    expect(findings.filter(({ offset }) => offset === capture.raw.offset).map(({ problem }) => problem)).toEqual([expect.stringMatching(/hold no whole record/), expect.stringContaining(`capture ${capture.id} points here`)]);
    writeSync(handle, before, 0, before.length, 0);
    closeSync(handle);
    expect((await command('verify')).code).toBe(0);
  });

  test('looks at files of any origin, too', async () => {
    const missing = await command('verify', path.join(cwd, 'none.warc.gz'));
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('there is no file')]);
    expect((await command('verify', ...filesNow().filter((file) => file.endsWith('.gz')))).out).toMatch(/all is well/);
  });
});
