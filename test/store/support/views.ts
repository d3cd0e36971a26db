/** What the views must show, whichever PostgreSQL they stand in. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCHEMA, type Column } from '../../../src/columns/columns.ts';
import { rowsOf, type Cell } from '../../../src/columns/rows.ts';
import { heldFinding } from '../../../src/corrections.ts';
import { firstDay, lastDay, read } from '../../../src/edtf.ts';
import { extract } from '../../../src/index.ts';
import type { ReleaseRecord } from '../../../src/record.ts';
import { toColumn } from '../../../src/store/column.ts';
import { connectAlone } from '../../../src/store/connect.ts';
import { openStore, type OpenStore } from '../../../src/store/open.ts';
import type { StoreConfig } from '../../../src/store/reach.ts';
import { anyWholeRecord } from '../../exports/any-record.ts';

const TEXT = 'ROTTERDAM, 4 March 2024 - Rotterdam and Busan signed a memorandum of understanding on 3 March 2024. The port handled 12 million tonnes in 2023, up 4 percent. Trade between both cities reached 300 million euros in 2023.';
/** PostgreSQL knows no U+0000 and no halves of characters. */
const shown = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd');
const deep = (value: unknown): unknown => JSON.parse(JSON.stringify(value), (_, part: unknown) => (typeof part === 'string' ? shown(part) : part)) as unknown;

/** The cell as the view gives it. */
function wanted(cell: Cell, { type, name }: Column): unknown {
  if (cell === null || type === 'number') return cell;
  if (type === 'int') return String(cell);
  if (type === 'json') return deep(JSON.parse(String(cell)));
  if (name === 'id' || name === 'record_id') return toColumn(String(cell));
  return type === 'instant' ? new Date(String(cell)).toISOString() : shown(String(cell));
}
function given(value: unknown, { type }: Column): unknown {
  if (!(value instanceof Date)) return value;
  return type === 'day' ? `${value.getFullYear().toString().padStart(4, '0')}-${String(value.getMonth() + 1).padStart(2, '0')}-${String(value.getDate()).padStart(2, '0')}` : value.toISOString();
}

const real = (day: string | null): string | null => (day !== null && /^\d{4}-/.test(day) && !day.startsWith('0000') && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ? day : null);

export function viewsContract(where: string, config: () => Promise<StoreConfig>): void {
  describe(`the views in ${where}`, () => {
    let opened: OpenStore;
    let client: Client;
    let record: ReleaseRecord;
    beforeAll(async () => {
      opened = await openStore(await config());
      client = await connectAlone(opened.connection);
      record = { ...await extract({ id: 'harbour', text: TEXT, title: 'Two Harbours Sign', publishedAt: '2024-03-04', url: 'https://news.example/1' }), site: 'example' };
      await opened.store.records.put(record, null);
    });
    afterAll(async () => {
      await client?.end();
      await opened?.close();
    });
    const rows = async (text: string): Promise<Record<string, unknown>[]> => (await client.query<Record<string, unknown>>(text)).rows;
    /** Each view beside the rows of the record, which must be the same. */
    const compare = async (one: ReleaseRecord): Promise<void> => {
      for (const table of SCHEMA) {
        const key = table.list.length === 0 ? 'id' : 'record_id';
        const order = table.list.length === 0 ? 'id' : table.list.length === 1 ? 'n' : 'agreement, n';
        const { rows: held } = await client.query<Record<string, unknown>>(`select * from dateliner.${table.name} where ${key} = $1 order by ${order}`, [toColumn(one.id)]);
        expect(held.map((row) => table.columns.map((column) => given(row[column.name], column)))).toEqual(rowsOf(table, one).map((row) => table.columns.map((column, i) => wanted(row[i] ?? null, column))));
      }
    };

    test('show any record that the contract allows as its rows', async () => {
      await fc.assert(fc.asyncProperty(anyWholeRecord, async (any) => {
        const before = await opened.store.records.get(any.id);
        const { version } = await opened.store.records.put({ ...any, id: any.id.slice(0, 50) }, null);
        expect(before === null || version > 0).toBe(true);
        await compare({ ...any, id: any.id.slice(0, 50), version });
      }), { numRuns: 30 });
    });
    test('show what stands: the latest version, with its corrections', async () => {
      const [figure] = record.figures;
      if (figure === undefined) throw new Error('no figure was found');
      await opened.store.corrections.add({ recordId: 'harbour', field: 'figures', key: figure.key, action: 'correct', finding: heldFinding(TEXT, { ...figure, value: 13e6 }), who: 'Aino' }, { version: 1, last: null });
      const standing = async (): Promise<ReleaseRecord> => (await opened.store.records.many(['harbour']))[0] ?? record;
      expect((await standing()).figures[0]?.value).toBe(13e6);
      await compare(await standing());
      await opened.store.records.put({ ...record, title: 'Two Harbours Sign Again' }, null);
      expect(await rows(`select title, version from dateliner.releases where id = 'harbour'`)).toEqual([{ title: 'Two Harbours Sign Again', version: '2' }]);
      expect((await standing()).figures[0]?.value).toBe(13e6);
      await compare(await standing());
      const last = (await opened.store.corrections.of('harbour')).at(-1)?.id ?? '';
      await opened.store.corrections.add({ recordId: 'harbour', field: 'figures', key: figure.key, action: 'undo', finding: null, who: 'Aino' }, { version: 2, last });
      expect((await standing()).figures[0]?.value).toBe(figure.value);
      await compare(await standing());
    });
    test('tell the same days of calendar values as everything else', async () => {
      const points = ['2024-05-06', '2024-02-29', '2023-02-29', '2024-05', '2024', '199X', '19XX', '2024~', '2025-21', '2025-24', '9999-24', '2025-33', '2025-36', '2025-40', '2025-41', 'XXXX-10-24', '0000', 'soon', ''];
      const values = [...points, ...points.slice(0, 12).flatMap((point) => [`${point}/2026-01`, `${point}/..`, `../${point}`])];
      const { rows: told } = await client.query<{ value: string; first: string | null; last: string | null }>('select value, dateliner.first_day(value)::text as first, dateliner.last_day(value)::text as last from unnest($1::text[]) as value', [values]);
      expect(told.map(({ value, first, last }) => [value, first, last])).toEqual(values.map((value) => {
        const known = read(value);
        return [value, known === null ? null : real(firstDay(known)), known === null ? null : real(lastDay(known))];
      }));
    });
    test('answer the queries that the documentation gives', async () => {
      const page = readFileSync(new URL('../../../docs/answers.md', import.meta.url), 'utf8');
      const queries = [...page.matchAll(/```sql\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
      expect(queries).toHaveLength(5);
      const answers = [];
      for (const query of queries) answers.push(await rows(query));
      expect(answers.map((found) => found.length > 0)).toEqual([true, true, true, true, true]);
    });
  });
}
