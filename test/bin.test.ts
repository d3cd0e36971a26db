/** The first start: what a blocked install script would have done is done then. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from './command-line.ts';

const BIN = fileURLToPath(new URL('../bin', import.meta.url));

function project(files: Readonly<Record<string, string>>): { run: () => { code: number | null; out: string; err: string }; remove: () => void } {
  const folder = temporaryFolder('bin');
  cpSync(BIN, path.join(folder.path, 'bin'), { recursive: true });
  for (const [name, text] of Object.entries({ 'package.json': '{"type":"module"}', ...files })) {
    mkdirSync(path.dirname(path.join(folder.path, name)), { recursive: true });
    writeFileSync(path.join(folder.path, name), text);
  }
  const run = () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(folder.path, 'bin', 'dateliner.js'), 'a', 'b'], { encoding: 'utf8' });
    return { code: status, out: stdout, err: stderr };
  };
  return { run, remove: folder.remove };
}

const compiler = { 'node_modules/typescript/package.json': '{}' };
/** A build script that speaks and then does this, in the project's folder. */
const build = (body: string) => ({
  'scripts/build.mjs': `import { mkdirSync, writeFileSync } from 'node:fs';\nprocess.chdir(new URL('..', import.meta.url).pathname);\nconsole.log('compiling');\n${body}`,
});
const GOOD_BUILD = "mkdirSync('dist'); mkdirSync('compiled'); writeFileSync('dist/cli.js', 'console.log(process.argv.slice(2).join())'); writeFileSync('compiled/ruleset.txt', '');";

test('builds once where nothing was built, and keeps standard output for the command', () => {
  const { run, remove } = project({ ...compiler, ...build(GOOD_BUILD) });
  try {
    expect(run()).toEqual({ code: 0, out: 'a,b\n', err: expect.stringMatching(/building\n.*compiling/s) });
    expect(run()).toEqual({ code: 0, out: 'a,b\n', err: '' });
  } finally {
    remove();
  }
});

test.each([
  ['what builds is missing', {}, /run "npm ci"/],
  ['the build fails', { ...compiler, ...build('process.exit(1)') }, /run "npm run build"/],
])('says what to do and gives exit code 3 when %s', (_what, files, told) => {
  const { run, remove } = project(files);
  try {
    expect(run()).toEqual({ code: 3, out: '', err: expect.stringMatching(told) });
  } finally {
    remove();
  }
});
