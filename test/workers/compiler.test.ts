/** V8's flags are set in a process that is under way: whatever was compiled before must go on working with what comes after. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const TEXT = 'Turku and Porto signed a memorandum worth 5 million euros on 3 May 2024, Mayor Anna Lind said in Graz — “a fine day for both cities.”';

/** A process of its own that reads before the flags are set and long enough behind it that all its patterns and functions are compiled again. */
const SCRIPT = `
  const { readText } = await import('./dist/extractors/pipeline.js');
  const { compileForMany } = await import('./dist/workers/compiler.js');
  const read = (i) => readText({ text: \`${TEXT} \${i}\`.repeat(1 + (i % 7)), title: null, url: null, publishedAt: '2024-06-12', dateOrder: null, homeCity: null }).agreements.length;
  const before = read(0);
  compileForMany();
  for (let i = 0; i < 400; i += 1) read(i);
  console.log(before, read(0));
`;

test('a process that had read before its flags are set reads on', () => {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', SCRIPT], { encoding: 'utf8' });
  // V8 complains of a flag that it does not know, and goes on.
  expect({ status, signal, stdout, stderr }).toEqual({ status: 0, signal: null, stdout: '1 1\n', stderr: '' });
});
