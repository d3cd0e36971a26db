/** An export that is killed leaves the files of before, and the next one clears away what it left. */
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { extract } from '../../src/index.ts';
import { run, temporaryFolder } from '../command-line.ts';
import { until } from '../services.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const folder = temporaryFolder('export-kill');
afterAll(folder.remove);
const out = path.join(folder.path, 'out');
const files = (): [string, string][] => readdirSync(out).filter((name) => !name.endsWith('.tmp')).map((name) => [name, readFileSync(path.join(out, name), 'base64')]);
const drafts = (): string[] => readdirSync(out).filter((name) => name.endsWith('.tmp'));

test('kill -9 amid an export leaves every old file whole', async () => {
  const line = `${JSON.stringify(await extract({ id: 'a', text: 'Turin and Graz met on 4 May 2021.' }))}\n`;
  writeFileSync(path.join(folder.path, 'records.jsonl'), line);
  expect((await run(['export', '--from', 'records.jsonl', '--format', 'all', '-o', 'out'], { cwd: folder.path })).code).toBe(0);
  const before = files();
  const child = spawn(process.execPath, [CLI, 'export', '--from', '-', '--format', 'all', '-o', 'out'], { cwd: folder.path, stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = new Promise((resolve) => child.on('close', resolve));
  // What the killed process has not read yet fails to be written.
  child.stdin.on('error', () => undefined);
  // More than what is gathered before it is written, so that drafts hold something.
  for (let i = 0; i < 600; i += 1) child.stdin.write(line.replace('"id":"a"', `"id":"b${i}"`));
  await until(() => drafts().some((name) => name.includes('records.jsonl') && readFileSync(path.join(out, name)).length > 0));
  child.kill('SIGKILL');
  await ended;
  expect(files()).toEqual(before);
  expect(drafts().length).toBeGreaterThan(0);
  expect((await run(['export', '--from', 'records.jsonl', '--format', 'all', '-o', 'out'], { cwd: folder.path })).code).toBe(0);
  expect(drafts()).toEqual([]);
});
