/** A table as a Parquet file, written group of rows by group of rows. */
import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Column, ColumnType, Table } from '../columns/columns.ts';
import { rowsOf, type Cell } from '../columns/rows.ts';
import type { ReleaseRecord } from '../record.ts';
import { escapedColumn, toColumn } from '../store/column.ts';

/** A group ends with so many rows, or so many UTF-16 units of text, whichever comes first. */
const GROUP_ROWS = 20_000;
const GROUP_LENGTH = 4 * 1024 * 1024;
const DAY_MS = 86_400_000;

interface Out { readonly write: (piece: Uint8Array) => Promise<void>; readonly row: () => void }

export class ParquetTable {
  readonly #table: Table;
  readonly #out: Out;
  readonly #bytes = new ByteWriter();
  readonly #writer: ParquetWriter;
  #columns: Cell[][];
  #rows = 0;
  #length = 0;

  constructor(table: Table, out: Out) {
    this.#table = table;
    this.#out = out;
    this.#columns = table.columns.map(() => []);
    this.#writer = new ParquetWriter({ writer: this.#bytes, schema: [{ name: table.name, num_children: table.columns.length }, ...table.columns.map(element)], createdBy: 'dateliner' });
  }

  async add(record: ReleaseRecord): Promise<void> {
    for (const row of rowsOf(this.#table, record)) {
      this.#out.row();
      for (const [i, cell] of row.entries()) {
        this.#columns[i]?.push(cell);
        if (typeof cell === 'string') this.#length += cell.length;
      }
      this.#rows += 1;
      if (this.#rows >= GROUP_ROWS || this.#length >= GROUP_LENGTH) await this.#group();
    }
  }

  async end(): Promise<void> {
    await this.#group();
    await this.#writer.finish();
    await this.#send();
  }

  async #group(): Promise<void> {
    if (this.#rows === 0) return;
    const columnData = this.#table.columns.map(({ name, type }, i) => ({ name, data: (this.#columns[i] ?? []).map((cell) => valueOf(cell, type)), offsetIndex: false }));
    const rowGroupSize = this.#rows;
    this.#columns = this.#table.columns.map(() => []);
    this.#rows = 0;
    this.#length = 0;
    await this.#writer.write({ columnData, rowGroupSize });
    await this.#send();
  }

  async #send(): Promise<void> {
    await this.#out.write(this.#bytes.getBytes().slice());
    this.#bytes.index = 0;
  }
}

const TYPES: Readonly<Record<ColumnType, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, word: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, edtf: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  time: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, instant: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, json: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  int: { type: 'INT64' }, number: { type: 'DOUBLE' }, day: { type: 'INT32', converted_type: 'DATE' },
};
const element = ({ name, type }: Column): SchemaElement => ({ name, repetition_type: 'OPTIONAL', ...TYPES[type] });

/** Text that UTF-8 cannot hold, or that readers stumble over (U+0000, a byte order mark at its beginning), is U+10FFFF with the text as a JSON string behind it. */
function valueOf(cell: Cell, type: ColumnType): string | number | bigint | null {
  if (cell === null) return null;
  if (type === 'int') return BigInt(cell);
  if (type === 'day') return Date.parse(`${cell}T00:00:00Z`) / DAY_MS;
  if (typeof cell === 'number') return cell;
  return cell.startsWith('\ufeff') ? escapedColumn(cell) : toColumn(cell);
}
