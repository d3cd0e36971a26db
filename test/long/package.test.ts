/** The package as it is packed and installed: its files, its types, its example. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../command-line.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = temporaryFolder('package');
afterAll(folder.remove);
const at = (...parts: string[]): string => path.join(folder.path, ...parts);
const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: folder.path, encoding: 'utf8' });

beforeAll(() => {
  const packed = spawnSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder.path], { cwd: root, encoding: 'utf8' });
  if (packed.status !== 0) throw new Error(`npm pack: ${packed.stderr}`);
  mkdirSync(at('node_modules', 'dateliner'), { recursive: true });
  const unpacked = spawnSync('tar', ['-xzf', at(readdirSync(folder.path).find((name) => name.endsWith('.tgz')) ?? ''), '--strip-components=1', '-C', at('node_modules', 'dateliner')]);
  if (unpacked.status !== 0) throw new Error('the package cannot be unpacked');
  // What it depends on, and nothing that only its developers have, but the types of Node that every program in TypeScript has.
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  for (const name of [...Object.keys(dependencies), '@types/node']) {
    mkdirSync(path.dirname(at('node_modules', name)), { recursive: true });
    symlinkSync(path.join(root, 'node_modules', name), at('node_modules', name));
  }
  writeFileSync(at('package.json'), '{"type":"module"}');
});

const tsc = (name: string): string => node(path.join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '--noEmit', '--strict', '--exactOptionalPropertyTypes', '--module', 'nodenext', '--target', 'es2023', '--types', 'node', name).stdout;

describe('the installed package', () => {
  test('is typed: a program that uses it is checked, and one that misuses it is refused', () => {
    const good = `import { extract, BadInput, type ExtractInput, type ReleaseRecord, type AgreementFinding } from 'dateliner';
const input: ExtractInput = { id: '1', text: 'Graz', publishedAt: '2024-01-01' };
const record: ReleaseRecord = await extract(input);
const parties: string[] = record.agreements.flatMap((one: AgreementFinding) => one.parties.map((party) => party.name));
export const first: string | undefined = record.dates[0]?.value ?? parties[0];
export const bad = (error: unknown): boolean => error instanceof BadInput;
`;
    writeFileSync(at('good.ts'), good);
    expect(tsc('good.ts')).toBe('');
    writeFileSync(at('wrong.ts'), `import { extract } from 'dateliner';\nconst record = await extract({ id: 1, text: 'Graz' });\nexport const value: number = record.title;\n`);
    expect(tsc('wrong.ts').match(/error TS\d+/g)).toHaveLength(2);
  });
  test('runs its example', () => {
    const { stdout, stderr } = node(path.join('node_modules', 'dateliner', 'examples', 'extract.mjs'));
    expect(stderr).toBe('');
    expect(stdout).toContain('agreement  Lyon – Nagoya');
  });
  test('runs its command line', () => {
    expect(node(path.join('node_modules', 'dateliner', 'bin', 'dateliner.js'), '--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
