/** Standard output that takes no more: /dev/full answers as a full disk does. */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const FULL = '/dev/full';

test.runIf(existsSync(FULL)).each([['sites'], ['sites', '--json'], ['ledger', '--help']])('%s %s behind "> FILE" on a full disk tells so in one line and ends with 3', (...args) => {
  const full = openSync(FULL, 'w');
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' });
  closeSync(full);
  expect([status, stderr]).toEqual([3, 'dateliner: standard output cannot be written: the disk is full: make room and try again\n']);
});
test.runIf(existsSync(FULL))('where not even that can be told, the exit code is left', () => {
  const full = openSync(FULL, 'w');
  expect(spawnSync(process.execPath, [CLI, 'no-such-command'], { stdio: ['ignore', 'ignore', full] }).status).toBe(2);
  closeSync(full);
});
