/** Where rows and articles come from: the file itself. */
import { type Packed, type Query, type Row, type View, rowOf, unpack } from './model.ts';

/** Rows of the list, and how to get those behind them. */
export interface Rows { readonly rows: readonly Row[]; readonly total: number | null; readonly more: string | null }
export interface Source {
  readonly rows: (query: Query, after: string | null) => Promise<Rows>;
  readonly view: (id: string) => Promise<View | null>;
  readonly sites: () => Promise<readonly string[]>;
}

/** Rows shown at once: more would take longer than a person wants to wait. */
const SHOWN = 200;

interface Entry { readonly row: Row; readonly packed: Packed; readonly cities: string; words: string | null }

/** The releases that stand in the page, newest first. */
export function embeddedSource(all: readonly Packed[]): Source {
  const entries = all.map((packed): Entry => {
    const view = unpack(packed);
    const cities = view.items.filter(({ kind }) => kind === 'city').map(({ value }) => value.toLowerCase()).join('\n');
    return { row: rowOf(view), packed, cities, words: null };
  }).toSorted((a, b) => compared(b.row.day, a.row.day) || compared(a.row.id, b.row.id));
  // An address holds no half characters, an id may.
  const byId = new Map(entries.map((entry) => [entry.row.id.toWellFormed(), entry]));
  return {
    rows: async (query, after) => {
      const from = after === null ? 0 : Number(after);
      const found = entries.filter((entry) => matches(entry, query));
      return { rows: found.slice(from, from + SHOWN).map(({ row }) => row), total: found.length, more: found.length > from + SHOWN ? String(from + SHOWN) : null };
    },
    view: async (id) => {
      const entry = byId.get(id.toWellFormed());
      return entry === undefined ? null : unpack(entry.packed);
    },
    sites: async () => [...new Set(entries.map(({ row }) => row.site))].filter((site) => site !== '').toSorted(),
  };
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function matches(entry: Entry, query: Query): boolean {
  const { row } = entry;
  if (query.site !== '' && row.site !== query.site) return false;
  if (query.since !== '' && row.day < query.since) return false;
  if (query.until !== '' && (row.day === '' || row.day > query.until)) return false;
  if (query.kind !== '' && (row.counts[Number(query.kind)] ?? 0) === 0) return false;
  if (query.below !== '' && row.least >= Number(query.below)) return false;
  if (query.city !== '' && !entry.cities.includes(query.city.toLowerCase())) return false;
  return query.words === '' || query.words.toLowerCase().split(/\s+/).every((word) => wordsOf(entry).includes(word));
}

/** Made when somebody first searches. */
function wordsOf(entry: Entry): string {
  entry.words ??= `${entry.row.title}\n${entry.packed.v.url}\n${entry.packed.v.text}`.toLowerCase();
  return entry.words;
}
