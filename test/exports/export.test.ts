/** `export` on a real store: what goes out, what changed since, and what a failure leaves behind. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heldFinding } from '../../src/corrections.ts';
import { exportRecords } from '../../src/exports/export.ts';
import type { ReleaseRecord } from '../../src/record.ts';
import { openStore, type OpenStore } from '../../src/store/open.ts';
import { temporaryFolder } from '../command-line.ts';
import { runHere } from '../run-here.ts';
import { aCity, aRecord } from '../store/support/records.ts';

const folder = temporaryFolder('export');
let opened: OpenStore;
const at = (...parts: string[]): string => path.join(folder.path, ...parts);
const lines = (...parts: string[]): Record<string, unknown>[] => readFileSync(at(...parts), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>);
const ids = (...parts: string[]): unknown[] => lines(...parts).map(({ id }) => id);
const run = (...args: string[]) => runHere(['export', ...args], folder.path);

const record = (id: string, more: Partial<ReleaseRecord> = {}): ReleaseRecord => aRecord({ id, canonicalUrl: `https://news.example/${id}`, cities: [aCity('Busan', 7)], ...more });

beforeAll(async () => {
  opened = await openStore({ dataDir: at('data'), databaseUrl: null });
  for (const id of ['b', 'a', 'Z', '\0', 'ä']) await opened.store.records.put(record(id, { site: id === 'a' ? 'other' : 'example' }), null);
  await opened.store.corrections.add({ recordId: 'b', field: 'cities', key: 'Busan-1', action: 'correct', finding: heldFinding('The harbour opened.', { ...aCity('Ulsan', 8) }), who: 'Aino' }, { version: 1, last: null });
});
afterAll(async () => {
  await opened?.close();
  folder.remove();
});

describe('an export', () => {
  test('into a folder holds every record with its corrections, in the order of the store', async () => {
    const { code, out } = await run('--format', 'jsonl', 'csv', '-o', 'all');
    expect(code).toBe(0);
    expect(out).toMatch(/^5 records in /);
    const wanted: ReleaseRecord[] = [];
    for await (const one of opened.store.records.all()) wanted.push(one);
    expect(lines('all', 'records.jsonl')).toEqual(wanted);
    expect(lines('all', 'records.jsonl').find(({ id }) => id === 'b')).toMatchObject({ cities: [{ name: 'Ulsan', rule: 'person' }] });
    expect(readFileSync(at('all', 'cities.csv'), 'utf8')).toContain('b,1,Ulsan,');
    expect(JSON.parse(readFileSync(at('all', 'export.json'), 'utf8'))).toMatchObject({ dateliner: 'export', records: 5, since: null, files: expect.arrayContaining([expect.objectContaining({ name: 'records.jsonl', rows: 5 }), expect.objectContaining({ name: 'releases.csv', rows: 5 })]) as unknown });
  });
  test('into a file takes its form from the ending', async () => {
    expect((await run('-o', 'cities.geojson', '--site', 'other')).code).toBe(0);
    expect(JSON.parse(readFileSync(at('cities.geojson'), 'utf8'))).toMatchObject({ features: [{ properties: { name: 'Busan', releases: 1 } }] });
    expect((await run('-o', 'some.jsonl', '--city', 'busan', '--limit', '2')).code).toBe(0);
    expect(ids('some.jsonl')).toEqual(['Z', 'a']);
  });
  test.each<[readonly string[], RegExp]>([
    [['--format', 'csv', '-o', 'x.csv'], /CSV and Parquet have a file for each kind.*name a folder/], [['--format', 'xml'], /Allowed choices are/], [['--published-since', 'May'], /--published-since wants a day/],
    [['--since', 'yesterday'], /--since wants a day .*"yesterday" is none/], [['--since', 'last', '-o', 'x.jsonl'], /--since last goes with a folder/], [['--limit', '0'], /--limit wants/], [['--from', 'x.jsonl', '--site', 'a'], /--from takes all records/],
  ])('that is asked for wrongly says so: %j', async (args, says) => {
    const { code, err } = await run(...args);
    expect(err).toMatch(says);
    expect(code).toBe(2);
  });
});

describe('--since', () => {
  test('a day gives what was written or corrected from then on', async () => {
    expect((await run('--since', '2020-01-01', '-o', 'day')).code).toBe(0);
    expect(lines('day', 'changes.jsonl').map(({ id, what, version }) => [id, what, version])).toEqual([['Z', 'new', 1], ['a', 'new', 1], ['b', 'new', 1], ['ä', 'new', 1], ['\0', 'new', 1]]);
    expect((await run('--since', '2999-01-01', '-o', 'day')).out).toMatch(/^0 records \(0 new/);
    expect(ids('day', 'records.jsonl')).toEqual([]);
  });
  test('a day goes with a single file, too', async () => {
    expect((await run('--since', '2020-01-01', '-o', 'since.jsonl')).out).toMatch(/^5 records \(5 new/);
    expect(ids('since.jsonl')).toHaveLength(5);
    expect(lines('since.jsonl')[0]).toHaveProperty('schemaVersion');
  });
  test('a run gives what was written from its beginning on', async () => {
    const { id } = await opened.store.runs.start('example', '2999-05-06T00:00:00.000Z');
    expect((await run('--since', id, '-o', 'run')).out).toMatch(/^0 records/);
  });
  test('last gives everything the first time, then what is new, changed, corrected and gone', async () => {
    expect((await run('--since', 'last', '-o', 'last', '--published-since', '2024-01-01')).out).toMatch(/^5 records in/);
    await opened.store.records.put(record('c'), null);
    await opened.store.records.put(record('Z', { title: 'Another' }), null);
    await opened.store.records.put(record('ä', { publishedAt: '2020-01-01' }), null);
    await opened.store.corrections.add({ recordId: 'a', field: 'cities', key: 'Busan-1', action: 'reject', finding: null, who: 'Aino' }, { version: 1, last: null });
    expect((await run('--since', 'last', '-o', 'last', '--published-since', '2024-01-01')).out).toMatch(/^3 records \(1 new, 1 changed, 1 corrected; 1 gone\)/);
    expect(lines('last', 'changes.jsonl')).toEqual([
      { id: 'Z', what: 'changed', version: 2, before: 1 }, { id: 'a', what: 'corrected', version: 1, before: 1 },
      { id: 'c', what: 'new', version: 1, before: null }, { id: 'ä', what: 'gone', version: null, before: 1 },
    ]);
    expect(ids('last', 'records.jsonl')).toEqual(['Z', 'a', 'c']);
    expect((await run('--since', 'last', '-o', 'last', '--published-since', '2024-01-01')).out).toMatch(/^0 records \(0 new, 0 changed, 0 corrected; 0 gone\)/);
  });
  test('last with other filters than before is refused', async () => {
    expect(await run('--since', 'last', '-o', 'last')).toMatchObject({ code: 2, err: expect.stringMatching(/made with the filters \{"since":"2024-01-01"\}.*use the same, or another folder/) as string });
  });
  test('last after a damaged state says which file to remove', async () => {
    writeFileSync(at('last', 'export-state.jsonl'), '["a", 1, nul');
    expect(await run('--since', 'last', '-o', 'last', '--published-since', '2024-01-01')).toMatchObject({ code: 1, err: expect.stringMatching(/export-state\.jsonl:1 is damaged: remove the file/) as string });
  });
});

async function* good(): AsyncGenerator<ReleaseRecord> { yield record('a'); }
async function* bad(): AsyncGenerator<ReleaseRecord> {
  yield record('b');
  throw new Error('the disk is gone');
}

describe('whatever goes wrong', () => {
  test('the files of before stand, and nothing else is left', async () => {
    const target = { folder: at('broken') };
    await exportRecords(good(), { formats: ['jsonl', 'csv', 'parquet'], target, now: '2024-01-01T00:00:00.000Z' });
    const before = readdirSync(at('broken')).map((name) => [name, readFileSync(at('broken', name), 'base64')]);
    await expect(exportRecords(bad(), { formats: ['jsonl', 'csv', 'parquet'], target, now: '2024-01-01T00:00:00.000Z' })).rejects.toThrow('the disk is gone');
    expect(readdirSync(at('broken')).map((name) => [name, readFileSync(at('broken', name), 'base64')])).toEqual(before);
  });
  test('a line of a records file that is none is told, and the others go out', async () => {
    writeFileSync(at('records.jsonl'), `${JSON.stringify(record('a'))}\n{"id":"old","text":"x"}\n\n${JSON.stringify(record('b'))}\n`);
    expect(await run('--from', 'records.jsonl', '-o', 'from.jsonl')).toMatchObject({ code: 1, err: expect.stringMatching(/records\.jsonl:2: the line has no "schemaVersion".*"dateliner extract FILE\.jsonl"/) as string });
    expect(ids('from.jsonl')).toEqual(['a', 'b']);
    expect(await run('--from', 'nowhere.jsonl', '-o', 'never.jsonl')).toMatchObject({ code: 1, err: expect.stringMatching(/nowhere\.jsonl cannot be read/) as string });
    expect(existsSync(at('never.jsonl'))).toBe(false);
  });
});
