import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync, chmodSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { usageBlocks } from '../src/commands/usage.ts';
import { extract } from '../src/index.ts';
import { temporaryFolder } from './command-line.ts';

const readme = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');

test.each(Object.entries(usageBlocks()))('the usage in %s is what --help prints (npm run usage writes it)', (name, usage) => {
  const text = readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8');
  expect(/<!-- usage -->\n([\s\S]*)<!-- \/usage -->/.exec(text)?.[1]).toBe(usage);
});

test('the example of the library gives what it says', async () => {
  const code = /const record = await extract\((\{.*?\})\);\nconsole\.log\(record\.(.*?)\); \/\/ (.*)\n/.exec(readme);
  expect(code).not.toBeNull();
  const input = Object.fromEntries([...(code?.[1] ?? '').matchAll(/(\w+): '([^']*)'/g)].map((m) => [m[1], m[2]])) as { id: string; text: string };
  const record = await extract(input);
  expect(record.dates[0]?.value).toBe(code?.[3]);
});

test('the crontab line runs as cron would run it: from its folder, with its PATH, once at a time', () => {
  const line = /```cron\n([\s\S]*?)```/.exec(readme)?.[1]?.trim().split('\n').at(-1) ?? '';
  const [, command] = /^(?:\S+ ){5}(.*)$/.exec(line) ?? [];
  expect(command).toBeDefined();
  const folder = temporaryFolder('cron');
  try {
    const bin = path.join(folder.path, 'bin');
    mkdirSync(bin);
    writeFileSync(path.join(bin, 'npx'), `#!/bin/sh\necho "$(pwd) $*"\n`);
    chmodSync(path.join(bin, 'npx'), 0o755);
    const here = (command ?? '').replaceAll('/srv/dateliner', folder.path).replace(/PATH=\S+/, `PATH=${bin}:/usr/bin:/bin`);
    const ran = spawnSync('/bin/sh', ['-c', here], { env: { HOME: folder.path, SHELL: '/bin/sh' }, encoding: 'utf8' });
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toContain('dateliner crawl');
    expect(ran.stdout).toContain('--quiet');
    expect(ran.stdout.startsWith(folder.path)).toBe(true);
    expect(ran.status).toBe(0);
  } finally {
    folder.remove();
  }
});
