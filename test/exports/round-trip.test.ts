/** What goes out comes back: from JSON Lines the record, from CSV and Parquet the rows that build it again. */
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { SCHEMA } from '../../src/columns/columns.ts';
import { rowsOf } from '../../src/columns/rows.ts';
import { openSink, type Format } from '../../src/exports/sinks.ts';
import type { ReleaseRecord } from '../../src/record.ts';
import { recordOfLine } from '../../src/record-lines.ts';
import { fromColumn } from '../../src/store/column.ts';
import { anyWholeRecord } from './any-record.ts';
import { cellFrom, rebuilt, type Told } from './rebuild.ts';

/** The files of a form, by their names, in memory. */
async function written(records: readonly ReleaseRecord[], format: Format): Promise<(name: string) => Buffer> {
  const files = new Map<string, Uint8Array[]>();
  const sink = await openSink(format, {
    file: async (name) => {
      files.set(name, []);
      return { write: async (piece) => void files.get(name)?.push(Buffer.from(piece)), row: () => undefined };
    },
  });
  for (const record of records) await sink.add(record);
  await sink.end();
  return (name) => Buffer.concat(files.get(name) ?? []);
}
/** Several at once, with ids of their own. */
const someRecords = fc.uniqueArray(anyWholeRecord, { selector: ({ id }) => id, maxLength: 4 });

/** Cells that say nothing anew, but must say the same as the record. */
const derived = (records: readonly ReleaseRecord[]): unknown => SCHEMA.map((table) => records.flatMap((record) => rowsOf(table, record)));

describe('a record', () => {
  test('comes back from its cells: every field of the contract stands in a column', () => {
    fc.assert(fc.property(anyWholeRecord, (record) => {
      const tables = Object.fromEntries(SCHEMA.map((table) => [table.name, rowsOf(table, record).map((row): Told => Object.fromEntries(table.columns.map(({ name }, i) => [name, row[i] ?? null])))]));
      expect(rebuilt(tables)).toEqual([record]);
    }), { numRuns: 150 });
  });
  test('comes back from JSON Lines', async () => {
    await fc.assert(fc.asyncProperty(someRecords, async (records) => {
      const file = await written(records, 'jsonl');
      const lines = file('records.jsonl').toString().split('\n').filter(Boolean);
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(records);
      expect(lines.join('')).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u2028]/);
    }), { numRuns: 40 });
  });
  test('comes back from CSV as a program of others reads it, and no cell begins a formula', async () => {
    await fc.assert(fc.asyncProperty(someRecords, async (records) => {
      const file = await written(records, 'csv');
      const cells: unknown[] = [];
      const tables = Object.fromEntries(SCHEMA.map(({ name, columns }) => {
        const [head = [], ...rows] = parse(file(`${name}.csv`), { record_delimiter: '\r\n', bom: false });
        expect(head).toEqual(columns.map((column) => column.name));
        const texts = rows.flatMap((row) => row.filter((_, i) => !['int', 'number'].includes(columns[i]?.type ?? '')));
        expect(texts.filter((cell) => /^[\s\u00a0]*[=+\-@\t\r|%＝＋－＠]/u.test(cell) || /[\0\u202a-\u202e\u2066-\u2069]/.test(cell))).toEqual([]);
        const back = rows.map((row) => row.map((cell, i) => cellFrom(cell, columns[i]?.type ?? 'text')));
        cells.push(back);
        return [name, back.map((row): Told => Object.fromEntries(columns.map((column, i) => [column.name, row[i] ?? null])))];
      }));
      expect(cells).toEqual(derived(records));
      expect(rebuilt(tables)).toEqual(records);
    }), { numRuns: 40 });
  });
  test('comes back from Parquet', async () => {
    await fc.assert(fc.asyncProperty(someRecords, async (records) => {
      const file = await written(records, 'parquet');
      const tables: Record<string, Told[]> = {};
      for (const { name, columns } of SCHEMA) {
        const bytes = file(`${name}.parquet`);
        const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
        tables[name] = rows.map((row) => Object.fromEntries(columns.map((column) => [column.name, plain(row[column.name])])));
      }
      expect(rebuilt(tables)).toEqual(records);
    }), { numRuns: 40 });
  });
});

/** Whole numbers come as bigint, days as dates, text that UTF-8 cannot hold under the store's mark. */
function plain(value: unknown): string | number | null {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' ? fromColumn(value) : (value ?? null) as number | null;
}

const line = (change: object): string => JSON.stringify({ ...fc.sample(anyWholeRecord, { numRuns: 1, seed: 7 })[0], ...change });

describe('a line of a records file', () => {
  test('of today is read', () => {
    expect(recordOfLine(line({ id: 'a' })).id).toBe('a');
  });
  test('of an earlier program, which knew fewer fields, is brought up to today', () => {
    const { quotes: _quotes, organizations: _organizations, dateline: _dateline, blocks: _blocks, ...older } = JSON.parse(line({})) as Record<string, unknown>;
    expect(recordOfLine(JSON.stringify(older))).toMatchObject({ quotes: [], organizations: [], dateline: null });
  });
  test.each([
    [line({ schemaVersion: '0' }), /of version "0" of the contract, and this Dateliner reads version 1: its text is in it: "dateliner extract FILE\.jsonl" makes/],
    [line({ schemaVersion: '2' }), /of version "2".*: upgrade it/],
    [line({ schemaVersion: undefined }), /has no "schemaVersion"/],
    [line({ contentHash: 'md5:1' }), /does not keep to the contract \(contentHash: .*make it anew/],
    ['{"schemaVersion": "1", "id', /no JSON: it may be cut off/], ['[]', /no record/],
  ])('that is none says what to do (%#)', (given, says) => {
    expect(() => recordOfLine(given)).toThrow(says);
  });
});
