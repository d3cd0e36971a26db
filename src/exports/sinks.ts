/** The forms in which records go out: each takes them one by one and holds no more than it must. */
import { SCHEMA } from '../columns/columns.ts';
import { safeJson } from '../columns/plain-words.ts';
import { rowsOf } from '../columns/rows.ts';
import type { ReleaseRecord } from '../record.ts';
import { csvLine } from './csv.ts';
import type { Drafts } from './drafts.ts';

export const FORMATS = ['jsonl', 'csv', 'parquet', 'geojson', 'ical'] as const;
export type Format = (typeof FORMATS)[number];
/** The files of the forms that have one; the others have one a table. */
export const SINGLE_FILES = { jsonl: 'records.jsonl', geojson: 'cities.geojson', ical: 'events.ics' } as const;

export interface Sink {
  readonly add: (record: ReleaseRecord) => Promise<void>;
  /** After the last record. */
  readonly end: () => Promise<void>;
}
/** Where files are begun. */
export type Files = Pick<Drafts, 'file'>;
type Opened = (drafts: Files) => Promise<Sink>;

const jsonl: Opened = async (drafts) => {
  const file = await drafts.file(SINGLE_FILES.jsonl);
  return {
    add: async (record) => {
      file.row();
      await file.write(`${safeJson(JSON.stringify(record))}\n`);
    },
    end: async () => undefined,
  };
};

const csv: Opened = async (drafts) => {
  const files: { readonly add: (record: ReleaseRecord) => Promise<void> }[] = [];
  for (const table of SCHEMA) {
    const file = await drafts.file(`${table.name}.csv`);
    const types = table.columns.map(({ type }) => type);
    await file.write(csvLine(table.columns.map(({ name }) => name), types.map(() => 'word')));
    files.push({
      add: async (record) => {
        for (const row of rowsOf(table, record)) {
          file.row();
          await file.write(csvLine(row, types));
        }
      },
    });
  }
  return {
    add: async (record) => {
      for (const file of files) await file.add(record);
    },
    end: async () => undefined,
  };
};

const parquet: Opened = async (drafts) => {
  const { ParquetTable } = await import('./parquet.ts');
  const tables: InstanceType<typeof ParquetTable>[] = [];
  for (const table of SCHEMA) tables.push(new ParquetTable(table, await drafts.file(`${table.name}.parquet`)));
  return {
    add: async (record) => {
      for (const table of tables) await table.add(record);
    },
    end: async () => {
      for (const table of tables) await table.end();
    },
  };
};

const geojson: Opened = async (drafts) => {
  const { CityPoints } = await import('./geojson.ts');
  const file = await drafts.file(SINGLE_FILES.geojson);
  const points = new CityPoints();
  return {
    add: async (record) => points.add(record),
    end: async () => {
      for (const { piece, isFeature } of points.pieces()) {
        if (isFeature) file.row();
        await file.write(piece);
      }
    },
  };
};

const ical: Opened = async (drafts) => {
  const { CALENDAR_BEGIN, CALENDAR_END, eventsOf } = await import('./ical.ts');
  const file = await drafts.file(SINGLE_FILES.ical);
  await file.write(CALENDAR_BEGIN);
  return {
    add: async (record) => {
      for (const event of eventsOf(record)) {
        file.row();
        await file.write(event);
      }
    },
    end: () => file.write(CALENDAR_END),
  };
};

const OPENED: Readonly<Record<Format, Opened>> = { jsonl, csv, parquet, geojson, ical };

/** Begins the files of a form; CSV behind a byte order mark where that is asked for. */
export function openSink(format: Format, drafts: Files, { bom = false }: { readonly bom?: boolean | undefined } = {}): Promise<Sink> {
  return OPENED[format](bom && format === 'csv' ? marked(drafts) : drafts);
}

/** Excel takes a file for UTF-8 only behind this mark. */
function marked(drafts: Files): Files {
  return {
    file: async (name) => {
      const file = await drafts.file(name);
      await file.write('\ufeff');
      return file;
    },
  };
}
