import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run, temporaryFolder } from '../command-line.ts';

const folder = temporaryFolder('usage');
afterAll(folder.remove);
const file = path.join(folder.path, 'plain-file');
writeFileSync(file, 'not a folder');

interface Case { readonly args: readonly string[]; readonly env?: Readonly<Record<string, string>>; readonly code: number; readonly says: RegExp }
const wrong: readonly Case[] = [
  { args: [], code: 2, says: /Usage: dateliner/ },
  { args: ['frobnicate'], code: 2, says: /unknown command 'frobnicate'/ },
  { args: ['crawl'], code: 2, says: /missing required argument 'site'\n\(dateliner crawl --help/ },
  { args: ['db', 'status', 'now'], code: 2, says: /too many arguments.*\n\(dateliner db status --help/ },
  { args: ['crawl', 'no-such-site'], code: 2, says: /there is no site "no-such-site"; known are gochengdu/ },
  { args: ['crawl', 'ftp://example.org/'], code: 2, says: /must start with http:\/\/ or https:\/\// },
  { args: ['crawl', 'replica-city', '--max-pages', '0'], code: 2, says: /--max-pages: "0" will not do/ },
  { args: ['crawl', 'replica-city', '--since', '2026-02-30'], code: 2, says: /--since wants a day of the calendar as YYYY-MM-DD, not "2026-02-30"/ },
  { args: ['enqueue'], code: 2, says: /name at least one address/ },
  { args: ['enqueue', 'gochengdu.cn/a'], code: 2, says: /"gochengdu.cn\/a" is no address/ },
  { args: ['enqueue', '--file', '/nowhere/list.txt'], code: 1, says: /\/nowhere\/list\.txt cannot be read: there is no such file/ },
  { args: ['records', '--since', 'May'], code: 2, says: /--since wants a day of the calendar as YYYY-MM-DD, not "May"/ },
  { args: ['records', '--until', '2024-02-30'], code: 2, says: /--until wants a day of the calendar as YYYY-MM-DD, not "2024-02-30"/ },
  { args: ['records', '--limit', '-1'], code: 2, says: /--limit wants a whole number/ },
  { args: ['records', '--format', 'xml'], code: 2, says: /Allowed choices are table, jsonl, csv/ },
  { args: ['ledger', '--confidence', '2'], code: 2, says: /--confidence wants a number from 0 to 1, not "2"/ },
  { args: ['check-pairs', '/nowhere/pairs.csv'], code: 1, says: /\/nowhere\/pairs\.csv cannot be read as CSV/ },
  { args: ['extract', '--workers', 'none'], code: 2, says: /--workers: "none" will not do/ },
  { args: ['serve', '--host', '0.0.0.0'], code: 2, says: /serving on 0\.0\.0\.0 shows the queue to others: set DATELINER_TOKEN/ },
  { args: ['serve', '--port', 'any'], code: 2, says: /--port wants a number/ },
  { args: ['dead', 'purge'], code: 2, says: /say --all/ },
  { args: ['status'], env: { DATABASE_URL: 'postgres://127.0.0.1:1/none' }, code: 3, says: /127\.0\.0\.1:1/ },
  { args: ['status'], env: { DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/none' }, code: 3, says: /^(?!.*secret)/s },
  { args: ['status', '--data', file], code: 3, says: /plain-file/ },
  { args: ['crawl', 'http://127.0.0.1:9/', '--out', file, '--data', path.join(folder.path, 'd')], code: 3, says: /plain-file/ },
  { args: ['extract', '--out', path.join(file, 'x.jsonl'), '-'], code: 3, says: /plain-file/ },
];

describe('wrong use and missing services', () => {
  test.each(wrong)('$args gives exit code $code', async ({ args, env, code, says }) => {
    const ended = await run(args, { cwd: folder.path, stdin: 'Text.', ...(env === undefined ? {} : { env }) });
    expect(ended.err).toMatch(says);
    expect(ended.err).not.toMatch(/\n\s+at /);
    expect(ended.code).toBe(code);
  });
  test('a Redis that is away is exit code 3 and named', async () => {
    const ended = await run(['status'], { cwd: folder.path, env: { REDIS_URL: 'redis://127.0.0.1:1' } });
    expect([ended.code, ended.out]).toEqual([3, '']);
    expect(ended.err).toMatch(/Redis at 127\.0\.0\.1:1 cannot be used: .*REDIS_URL/);
  });
});

test('--help and --version are exit code 0, on standard output', async () => {
  const [help, version] = [await run(['crawl', '--help'], { cwd: folder.path }), await run(['--version'], { cwd: folder.path })];
  expect([help.code, help.err, version.code]).toEqual([0, '', 0]);
  expect(help.out).toContain('Usage: dateliner crawl');
  expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('doctor tells what is there', async () => {
  const ended = await run(['doctor', '--json'], { cwd: folder.path, env: { DATELINER_CONTACT: 'desk@press.example' } });
  expect(ended.code).toBe(0);
  const checks = JSON.parse(ended.out) as { name: string; state: string }[];
  expect(checks.filter((c) => c.name !== 'Browser').map((c) => c.state)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok']);
  expect(checks.at(-1)).toMatchObject({ name: 'User-Agent', says: expect.stringContaining('desk@press.example') });
  const stray = await run(['doctor'], { cwd: folder.path, env: { DATELINER_DELY: '5' } });
  expect([stray.code, stray.out]).toEqual([0, expect.stringContaining('missing  Environment: DATELINER_DELY: no such setting')]);
});
