/** The files that put Dateliner on many machines name what there is. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildProgram } from '../src/commands/program.ts';
import { loadConfig } from '../src/config.ts';

const file = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
interface Service { readonly command?: string; readonly environment?: Readonly<Record<string, string>>; readonly image?: string; readonly volumes?: readonly string[]; readonly depends_on?: object }
const compose = parse(file('compose.yaml'), { merge: true }) as { services: Record<string, Service>; volumes: Record<string, unknown> };
const ours = Object.entries(compose.services).filter(([, service]) => service.image === 'dateliner');

test('there are the services that the guide names', () => {
  expect(Object.keys(compose.services)).toEqual(['redis', 'postgres', 'fetch', 'read', 'serve']);
  expect(Object.values(compose.services).flatMap(({ volumes = [] }) => volumes.map((v) => v.split(':')[0])).filter((name) => !(name ?? '' in compose.volumes))).toEqual([]);
});

describe.each(ours)('the service %s', (_name, { command = '', environment = {}, volumes }) => {
  test('runs a command with options that there are', () => {
    const [name, ...args] = command.split(' ');
    const known = buildProgram({ out: () => undefined, err: () => undefined, terminal: false, env: {}, cwd: '.' }, () => undefined).commands.find((c) => c.name() === name);
    expect(known?.options.map((o) => o.long)).toEqual(expect.arrayContaining(args.filter((word) => word.startsWith('--'))));
  });
  test('is configured by settings that there are, and shares the archive', () => {
    const filled = Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, String(value).replace(/\$\{[^}]*\}/g, 'x')]));
    const config = loadConfig({ flags: {}, env: filled, cwd: '/' });
    expect(config).toMatchObject({ redisUrl: 'redis://redis:6379', databaseUrl: 'postgresql://dateliner:x@postgres:5432/dateliner', logLevel: 'info' });
    expect(config.userAgent).toContain('+x');
    expect(volumes).toContain('data:/data');
  });
});

test('the image copies what there is, and its Node is new enough', () => {
  const lines = file('Dockerfile').split('\n');
  const copied = lines.filter((line) => /^COPY (?!--from)/.test(line)).flatMap((line) => line.split(/\s+/).slice(1, -1));
  expect(copied.filter((name) => !existsSync(new URL(`../${name}`, import.meta.url)))).toEqual([]);
  const named = new Set([...file('scripts/build.mjs').matchAll(/tsconfig[.\w]*\.json/g)].map(([name]) => name));
  expect([...named].filter((name) => !copied.includes(name))).toEqual([]);
  const { engines } = JSON.parse(file('package.json')) as { engines: { node: string } };
  expect(engines.node).toBe('>=20.19');
  expect(lines.filter((line) => line.startsWith('FROM ')).every((line) => line.includes('node:20-'))).toBe(true);
});
