import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../src/config.ts';
import { temporaryFolder } from './command-line.ts';

const folder = temporaryFolder('config');
afterAll(folder.remove);
const load = (flags: Record<string, unknown>, env: Record<string, string> = {}) => loadConfig({ flags, env, cwd: folder.path });

test('without anything, the folders are below the working folder', () => {
  const config = load({});
  expect([config.dataDir, config.outDir]).toEqual([path.join(folder.path, 'data'), path.join(folder.path, 'out')]);
  expect(config.maxPages).toBe(1000);
  expect(config.delayMs).toBeNull();
});

test('a flag wins over the environment, the environment over the file', () => {
  const file = path.join(folder.path, 'some.yaml');
  writeFileSync(file, 'delay: 1\nmaxPages: 10\nretries: 7\nallowHost: [a.example]\n');
  const config = load({ config: file, delay: '3' }, { DATELINER_DELAY: '2', DATELINER_MAX_PAGES: '20' });
  expect([config.delayMs, config.maxPages, config.retries, config.allowHosts]).toEqual([3, 20, 7, ['a.example']]);
});

test('a list in the environment is split at commas', () => {
  expect(load({}, { DATELINER_ALLOW_HOST: 'a.example, b.example:8080 ,' }).allowHosts).toEqual(['a.example', 'b.example:8080']);
});

describe('wrong settings are told with their name and place', () => {
  const wrong: readonly (readonly [string, () => unknown, RegExp])[] = [
    ['hours without length', () => load({}, { DATELINER_WINDOW: '05:00-05:00' }), /DATELINER_WINDOW: "05:00-05:00" will not do: .*one time/],
    ['hours past midnight', () => load({}, { DATELINER_WINDOW: '05:00-24:30' }), /DATELINER_WINDOW: "05:00-24:30" will not do/],
    ['a number that is none', () => load({ maxPages: 'many' }), /^--max-pages: "many" will not do: a whole number of at least 1 is wanted$/],
    ['an empty number', () => load({ delay: '' }), /^--delay: "" will not do: a whole number of at least 0 is wanted$/],
    ['a number with a fraction', () => load({ workers: '1.5' }), /^--workers: .* whole number of at least 1/],
    ['a word that is none of those known', () => load({}, { DATELINER_BROWSER: 'often' }), /^DATELINER_BROWSER: "often" will not do: one of auto, never, always is wanted$/],
    ['a negative delay', () => load({}, { DATELINER_DELAY: '-5' }), /^DATELINER_DELAY: "-5" will not do/],
    ['a database address of another kind', () => load({}, { DATABASE_URL: 'mysql://x/y' }), /DATABASE_URL must be an address that starts with postgres:\/\//],
    ['a Redis address of another kind', () => load({}, { REDIS_URL: 'localhost:6379' }), /REDIS_URL must be/],
    ['a host with a scheme', () => load({}, { DATELINER_ALLOW_HOST: 'localhost,http://b.example/' }), /^DATELINER_ALLOW_HOST: .* a host or host:port is wanted/],
    ['a network', () => load({ allowHost: ['10.0.0.0/8'] }), /^--allow-host: "10\.0\.0\.0\/8" will not do: a host or host:port/],
    ['a contact that no header can hold', () => load({}, { DATELINER_CONTACT: '新闻@press.example' }), /^DATELINER_CONTACT: .* a header can hold/],
    ['a User-Agent of two lines', () => load({}, { DATELINER_USER_AGENT: 'a\r\nX-Other: b' }), /^DATELINER_USER_AGENT: .*one line/s],
    ['a file that is not there', () => load({ config: '/nowhere/x.yaml' }), /no configuration file \/nowhere\/x\.yaml/],
  ];
  test.each(wrong)('%s', (_name, act, message) => {
    expect(act).toThrow(message);
  });
  test('a file that is no YAML, or holds what is not known', () => {
    const file = path.join(folder.path, 'bad.yaml');
    writeFileSync(file, 'delay: [1\n');
    expect(() => load({ config: file })).toThrow(/could not be read as YAML/);
    writeFileSync(file, 'dely: 1\n');
    expect(() => load({ config: file })).toThrow(/unknown setting dely; known are data, out/);
    writeFileSync(file, 'delay: soon\n');
    expect(() => load({ config: file })).toThrow(/^delay in .*bad\.yaml: "soon" will not do/);
    writeFileSync(file, '- 1\n');
    expect(() => load({ config: file })).toThrow(/list of "name: value" lines/);
  });
  test('the password of a database address is not repeated', () => {
    expect(() => load({}, { DATABASE_URL: 'mysql://u:secret@h/db' })).toThrow(expect.objectContaining({ message: expect.not.stringContaining('secret') as string }) as Error);
  });
});
