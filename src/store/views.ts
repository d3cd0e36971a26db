/** The views for analysts, made from the declared list of columns: `select … from dateliner.agreements`. */
import { sql, type Kysely } from 'kysely';
import { SCHEMA as TABLES, type Column, type ColumnType, type Source, type Table } from '../columns/columns.ts';
import { SCHEMA } from './tables.ts';

const TYPES: Readonly<Record<ColumnType, string>> = { text: 'text', word: 'text', edtf: 'text', time: 'text', instant: 'timestamptz', json: 'jsonb', int: 'bigint', number: 'double precision', day: 'date' };

/** A column's value in `item`; `item` and `body` are jsonb. */
function expression({ source, type }: Column, table: Table): string {
  const holder = table.list.length === 0 ? 'j.body' : 'i.item';
  switch (source.from) {
    case 'record': return 'a.id';
    case 'position': return source.of === 'item' ? 'i.n' : 'o.n';
    case 'first-day': case 'last-day': return `${SCHEMA}.${source.from === 'first-day' ? 'first_day' : 'last_day'}(${at(holder, source, 'text')})`;
    case 'day': return `${SCHEMA}.real_day(left(${at(holder, source, 'text')}, 10))`;
    case 'length': return `jsonb_array_length(${at(holder, source, 'json')})::bigint`;
    default: break;
  }
  // The id of a release is its key in the store, so that a view joins and filters by its index.
  if (table.list.length === 0 && source.path.join() === 'id') return 'a.id';
  if (type === 'json') return `nullif(${at(holder, source, 'json')}, 'null'::jsonb)`;
  return `(${at(holder, source, 'text')})${TYPES[type] === 'text' ? '' : `::${TYPES[type]}`}`;
}

const at = (holder: string, source: Source & { readonly path: readonly string[] }, as: 'text' | 'json'): string => `${holder} ${as === 'text' ? '#>>' : '#>'} '{${source.path.join(',')}}'`;

/** Each release once, as it stands, with its corrections; its JSON is read once for all columns. */
const RELEASES = `${SCHEMA}.articles a join ${SCHEMA}.records r on r.id = a.id and r.version = a.version
  left join ${SCHEMA}.corrected c on c.id = a.id and c.version = a.version
  cross join lateral (select ${SCHEMA}.readable(coalesce(c.body, r.body)) as body offset 0) j`;

function from({ list: [outer, inner] }: Table): string {
  if (outer === undefined) return RELEASES;
  if (inner === undefined) return `${RELEASES}\n  cross join lateral jsonb_array_elements(j.body -> '${outer}') with ordinality as i (item, n)`;
  return `${RELEASES}\n  cross join lateral jsonb_array_elements(j.body -> '${outer}') with ordinality as o (item, n)\n  cross join lateral jsonb_array_elements(o.item -> '${inner}') with ordinality as i (item, n)`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** JSON that PostgreSQL can read: it refuses U+0000 and halves of characters, which stand there as escapes; they become �. */
const FUNCTIONS = [
  `create or replace function ${SCHEMA}.readable(body text) returns jsonb language sql immutable strict parallel safe as $$
    select (case when body ~ '\\\\u(0000|d[89a-f])' then regexp_replace(body, '(?<!\\\\)((?:\\\\\\\\)*)\\\\u(?:0000|d[89a-f][0-9a-f][0-9a-f])', '\\1' || chr(65533), 'g') else body end)::jsonb $$`,
  `create or replace function ${SCHEMA}.real_day(day text) returns date language plpgsql immutable strict parallel safe as $$
    declare
      y int; m int; d int;
    begin
      if day !~ '^\\d{4}-\\d{2}-\\d{2}$' then return null; end if;
      y := left(day, 4)::int; m := substr(day, 6, 2)::int; d := right(day, 2)::int;
      if y = 0 or m not between 1 and 12 or d < 1 or d > extract(day from make_date(y, m, 1) + interval '1 month - 1 day') then return null; end if;
      return make_date(y, m, d);
    end $$`,
  // One end of a calendar value: year, decade or century, then a month, a part of the year (seasons 21–24, quarters 33–36, halves 40–41) or a day.
  `create or replace function ${SCHEMA}.edtf_edge(point text, is_last boolean) returns date language plpgsql immutable strict parallel safe as $$
    declare
      part text[] := regexp_match(point, '^(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}))?)?~?$');
      y int; low int := 1; high int := 12; n int;
    begin
      if part is null or (part[2] = 'XX' and part[3] is not null) then return null; end if;
      y := replace(part[1], 'X', '0')::int;
      if part[3] is not null then return ${SCHEMA}.real_day(lpad(y::text, 4, '0') || '-' || part[2] || '-' || part[3]); end if;
      n := nullif(part[2], 'XX')::int;
      if n between 21 and 24 then low := (n - 21) * 3 + 3; high := low + 2;
      elsif n between 33 and 36 then low := (n - 33) * 3 + 1; high := low + 2;
      elsif n = 40 then high := 6;
      elsif n = 41 then low := 7;
      elsif n between 1 and 12 then low := n; high := n;
      elsif n is not null then return null;
      end if;
      if not is_last then return ${SCHEMA}.real_day(lpad(y::text, 4, '0') || '-' || lpad(low::text, 2, '0') || '-01'); end if;
      y := y + case when part[1] like '%XX' then 99 when part[1] like '%X' then 9 else 0 end;
      if high > 12 then y := y + 1; high := high - 12; end if;
      if y = 0 or y > 9999 then return null; end if;
      return (make_date(y, high, 1) + interval '1 month - 1 day')::date;
    end $$`,
  ...(['first', 'last'] as const).map((which) => `create or replace function ${SCHEMA}.${which}_day(value text) returns date language sql immutable strict parallel safe as $$
    select case when value not like '%/%/%' then ${SCHEMA}.edtf_edge(case when value like '%/%' then split_part(value, '/', ${which === 'first' ? 1 : 2}) else value end, ${String(which === 'last')}) end $$`),
];

/** What makes the views anew, statement by statement. */
export function viewStatements(): readonly string[] {
  return [
    ...TABLES.toReversed().map(({ name }) => `drop view if exists ${SCHEMA}.${name}`), ...FUNCTIONS,
    ...TABLES.flatMap((table) => [
      `create view ${SCHEMA}.${table.name} as select ${table.columns.map((column) => `${expression(column, table)} as ${column.name}`).join(', ')} from ${from(table)} where a.version > 0`,
      `comment on view ${SCHEMA}.${table.name} is ${quoted(table.about)}`,
      ...table.columns.map(({ name, about }) => `comment on column ${SCHEMA}.${table.name}.${name} is ${quoted(about)}`),
    ]),
  ];
}

export async function makeViews(db: Kysely<unknown>): Promise<void> {
  for (const statement of viewStatements()) await sql.raw(statement).execute(db);
}
