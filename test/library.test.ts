/** The door of the library, from a folder that has it among its packages. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from './command-line.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = temporaryFolder('library');
afterAll(folder.remove);
const at = (...parts: string[]): string => path.join(folder.path, ...parts);
const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: folder.path, encoding: 'utf8' });

beforeAll(() => {
  mkdirSync(at('node_modules'));
  symlinkSync(root, at('node_modules', 'dateliner'));
  writeFileSync(at('package.json'), '{"type":"module"}');
});

describe('the library', () => {
  test('has few exports', () => {
    const { stdout } = node('--input-type=module', '-e', `console.log(Object.keys(await import('dateliner')).sort().join())`);
    expect(stdout.trim()).toBe('BadInput,extract');
    expect(node('--input-type=module', '-e', `await import('dateliner/dist/cli.js')`).stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
    expect(node('--input-type=module', '-e', `const { default: schema } = await import('dateliner/schema', { with: { type: 'json' } }); console.log(schema.title)`).stdout.trim()).toBe('Dateliner record');
  });
  test('does nothing when it is imported: no file, no socket, no timer, no listener, nothing on the console', () => {
    writeFileSync(at('watch.mjs'), `
import fs from 'node:fs';
import net from 'node:net';
import child from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
const touched = [];
const own = new Set(['readFileSync', 'openSync', 'open', 'readFile', 'writeFile', 'writeFileSync', 'mkdirSync', 'mkdir', 'createReadStream', 'createWriteStream']);
for (const [name, object] of [['fs', fs], ['net', net], ['child', child]]) for (const key of Object.keys(object)) {
  if (typeof object[key] !== 'function' || (name === 'fs' && !own.has(key)) || /^[A-Z]/.test(key)) continue;
  const call = object[key];
  object[key] = (...args) => { touched.push(name + '.' + key + ' ' + args[0]); return call(...args); };
}
syncBuiltinESMExports();
const before = { globals: new Set(Object.getOwnPropertyNames(globalThis)), env: JSON.stringify(process.env), listeners: process.eventNames().length };
await import('dateliner');
const code = /\\.(?:[cm]?js|json)$|^fs\\.\\w+ \\d+$/;
console.log(JSON.stringify({
  touched: touched.filter((what) => !code.test(what)), open: process.getActiveResourcesInfo().filter((what) => /TCP|Pipe|Timeout|Immediate|FSEvent|Worker/.test(what) && !/PipeWrap/.test(what)),
  globals: Object.getOwnPropertyNames(globalThis).filter((name) => !before.globals.has(name) && !name.startsWith('__zod')), env: JSON.stringify(process.env) === before.env, listeners: process.eventNames().length - before.listeners,
}));`);
    const { stdout, stderr, status } = node('watch.mjs');
    expect([JSON.parse(stdout), stderr, status]).toEqual([{ touched: [], open: [], globals: [], env: true, listeners: 0 }, '', 0]);
    expect(readdirSync(folder.path).filter((name) => ['data', 'out', 'storage'].includes(name))).toEqual([]);
  });
  test('runs its example, and on a file of the reader\'s own', () => {
    const example = path.join('node_modules', 'dateliner', 'examples', 'extract.mjs');
    const { stdout, stderr } = node(example);
    expect(stderr).toBe('');
    expect(stdout).toContain('agreement  Lyon – Nagoya: letter-of-intent, concluded, 2023-06-09\n');
    expect(stdout).toContain('figure     4200000 EUR');
    writeFileSync(at('own.txt'), 'Turin and Graz met on 4 May 2021.');
    expect(node(example, 'own.txt').stdout).toMatch(/^date {7}2021-05-04 .*"4 May 2021"\n/);
  });
  test('is named in the README with the line that runs the example', () => {
    expect(readFileSync(path.join(root, 'README.md'), 'utf8')).toContain('node examples/extract.mjs');
  });
});
