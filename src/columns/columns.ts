/**
 * The one list of tables and columns that a record is told in outside of JSON: CSV files, Parquet files and the views in
 * PostgreSQL are all made from it. Together the tables hold every field of the contract, so that records can be built again
 * from their rows.
 */

/**
 * `text` may hold anything; `word` comes from a closed list or is a code; `edtf` a calendar value; `time` ISO 8601, `instant` in UTC;
 * `json` a list or an object; `int` and `number` numbers; `day` a day of the calendar, YYYY-MM-DD.
 */
export type ColumnType = 'text' | 'word' | 'edtf' | 'time' | 'instant' | 'json' | 'int' | 'number' | 'day';

/** Where a cell comes from: a field of the item, of the record around it, a position, or what follows from a field. */
export type Source =
  | { readonly from: 'item' | 'record'; readonly path: readonly string[] }
  /** Position of the item in its list, or of the item that holds the list; from 1. */
  | { readonly from: 'position'; readonly of: 'item' | 'holder' }
  /** First or last day of a calendar value; null where it has none. */
  | { readonly from: 'first-day' | 'last-day'; readonly path: readonly string[] }
  /** The day of a date or date-time; null where the calendar has no such day. */
  | { readonly from: 'day'; readonly path: readonly string[] }
  | { readonly from: 'length'; readonly path: readonly string[] };

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly source: Source;
  readonly about: string;
  /** The field may be absent in a record, and then is so again when the record is built from its rows. */
  readonly mayBeAbsent?: true;
}
export const TABLES = ['releases', 'dates', 'cities', 'agreements', 'agreement_parties', 'figures', 'people', 'organizations', 'quotes'] as const;
export type TableName = (typeof TABLES)[number];
export interface Table {
  readonly name: TableName;
  readonly about: string;
  /** The list of the record that rows stand for, and the list in each of its items; none for the record itself. */
  readonly list: readonly string[];
  readonly columns: readonly Column[];
}

const item = (path: string): Source => ({ from: 'item', path: path.split('.') });
const column = (name: string, type: ColumnType, [source, about]: readonly [Source, string]): Column => ({ name, type, source, about });
const field = (name: string, type: ColumnType, about: string): Column => column(name, type, [item(camel(name)), about]);
const at = (name: string, type: ColumnType, [path, about]: readonly [string, string]): Column => column(name, type, [item(path), about]);
const absent = (name: string, type: ColumnType, about: string): Column => ({ ...field(name, type, about), mayBeAbsent: true });
const camel = (name: string): string => name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const KEYS: readonly Column[] = [
  column('record_id', 'text', [{ from: 'record', path: ['id'] }, 'the release: releases.id']),
  column('n', 'int', [{ from: 'position', of: 'item' }, 'position in the record, from 1']),
];
const MADE: readonly Column[] = [
  field('key', 'text', 'what corrections hold on to'), field('rule', 'text', 'the rule that made it, or person'), field('confidence', 'number', '0 to 1'),
];
const WORDS: readonly Column[] = [
  at('start_offset', 'int', ['start', 'UTF-16 position in the text']), at('end_offset', 'int', ['end', 'behind the last one']), field('text', 'text', 'the words'),
];
const days = (path: string): Column[] => [
  column('first_day', 'day', [{ from: 'first-day', path: [path] }, `first day of ${path}`]), column('last_day', 'day', [{ from: 'last-day', path: [path] }, `last day of ${path}`]),
];

const RELEASES: readonly Column[] = [
  field('id', 'text', 'id of the record'), field('schema_version', 'word', 'version of the contract'), field('version', 'int', 'counts changes of the content'),
  field('ruleset', 'word', 'digest of the rules'), field('url', 'text', 'address fetched'), field('canonical_url', 'text', 'address that stands for the article'),
  field('site', 'text', 'name of the definition, or host'), field('fetched_at', 'instant', 'when it was fetched'),
  at('raw_file', 'text', ['raw.file', 'archive file']), at('raw_offset', 'int', ['raw.offset', 'where the response begins in it']), at('raw_length', 'int', ['raw.length', 'its bytes']),
  field('content_hash', 'word', 'SHA-256 of the text'), field('page_kind', 'word', 'article, listing, …'), field('title', 'text', 'title'), field('text', 'text', 'the article'),
  field('authors', 'json', 'list of names'), field('captions', 'json', 'list of texts'), field('ignored', 'json', 'stretches of the text that are no part of the article'),
  field('language', 'word', 'BCP 47'), field('published_at', 'time', 'date or date-time as the page tells it'),
  column('published_on', 'day', [{ from: 'day', path: ['publishedAt'] }, 'the day as the page shows it']), field('published_from', 'word', 'how it is known'),
  at('dateline_place', 'text', ['dateline.place', 'place in the dateline']), at('dateline_city', 'text', ['dateline.city', 'city in the dateline']),
  at('dateline_country', 'word', ['dateline.country', 'ISO 3166-1 alpha-2']), at('dateline_source', 'text', ['dateline.source', 'newswire or source']),
  at('dateline_date', 'edtf', ['dateline.date', 'its date']), at('dateline_start', 'int', ['dateline.start', 'UTF-16 position in the text']), at('dateline_end', 'int', ['dateline.end', 'behind the last one']),
  absent('article_from', 'json', 'parts that the definition\'s selectors gave'), absent('article_missed', 'json', 'selectors that found nothing'),
  absent('article_score', 'number', 'how sure the text is, 0 to 1'), absent('blocks', 'json', 'where the lines stand on the page'),
];

/** All tables, in the order in which they are written. */
export const SCHEMA: readonly Table[] = [
  { name: 'releases', about: 'one row a release', list: [], columns: RELEASES },
  { name: 'dates', about: 'one row a date', list: ['dates'], columns: [...KEYS, ...WORDS, field('value', 'edtf', 'EDTF, ISO 8601-2'), ...days('value'), field('basis', 'word', 'explicit, publication, context, unresolved'), field('role', 'word', 'publication, event, since, deadline, reference'), ...MADE] },
  {
    name: 'cities', about: 'one row a city of a release', list: ['cities'], columns: [
      ...KEYS, field('name', 'text', 'usual English name'), field('country', 'word', 'ISO 3166-1 alpha-2'), field('admin1', 'text', 'province or state'), field('geoname_id', 'int', 'GeoNames id'),
      field('lat', 'number', 'degrees'), field('lon', 'number', 'degrees'), field('role', 'word', 'dateline, party, venue, origin, mention'),
      column('mention_count', 'int', [{ from: 'length', path: ['mentions'] }, 'how often it is named']), field('mentions', 'json', 'where: start, end, text'), ...MADE,
    ],
  },
  {
    name: 'agreements', about: 'one row an agreement of a release', list: ['agreements'], columns: [
      ...KEYS, field('instrument', 'word', 'mou, agreement, contract, …'), field('relation', 'word', 'sister-city, cooperation, …'), field('status', 'word', 'concluded, planned, ended'),
      field('step', 'word', 'intent, approved, signed, …'), field('date', 'edtf', 'day of what the status says'), ...days('date'), field('place', 'text', 'where'),
      field('subjects', 'json', 'list of texts'), field('signatories', 'json', 'name, title, party of each'),
      at('evidence_start', 'int', ['evidence.start', 'UTF-16 position in the text']), at('evidence_end', 'int', ['evidence.end', 'behind the last one']), at('evidence', 'text', ['evidence.text', 'the clause that states it']), ...MADE,
    ],
  },
  {
    name: 'agreement_parties', about: 'one row a party of an agreement', list: ['agreements', 'parties'], columns: [
      column('record_id', 'text', [{ from: 'record', path: ['id'] }, 'the release: releases.id']), column('agreement', 'int', [{ from: 'position', of: 'holder' }, 'the agreement: agreements.n']),
      column('n', 'int', [{ from: 'position', of: 'item' }, 'position among the parties, from 1']), field('name', 'text', 'name in the text'), field('kind', 'word', 'city, company, …'),
      field('country', 'word', 'ISO 3166-1 alpha-2'), at('city_geoname_id', 'int', ['city', 'GeoNames id']),
    ],
  },
  {
    name: 'figures', about: 'one row a figure', list: ['figures'], columns: [
      ...KEYS, ...WORDS, field('value', 'number', 'the plain number'), field('max', 'number', 'upper end of a range'), field('unit', 'word', 'ISO 4217, percent, km2, count, …'), field('kind', 'word', 'money, percent, measure, …'),
      field('modifier', 'word', 'exact, approx, min, max'), field('measure', 'text', 'what is counted or measured'), field('period', 'edtf', 'the time that it is about'), ...days('period'),
      at('change_direction', 'word', ['change.direction', 'up or down']), at('change_how', 'word', ['change.how', 'by or to']), ...MADE,
    ],
  },
  { name: 'people', about: 'one row a person', list: ['people'], columns: [...KEYS, ...WORDS, field('name', 'text', 'name'), field('title', 'text', 'office'), field('organization', 'text', 'of which organization'), ...MADE] },
  { name: 'organizations', about: 'one row an organization', list: ['organizations'], columns: [...KEYS, ...WORDS, field('name', 'text', 'name'), field('kind', 'word', 'company, university, …'), ...MADE] },
  { name: 'quotes', about: 'one row a quote', list: ['quotes'], columns: [...KEYS, ...WORDS, field('speaker', 'text', 'who said it'), ...MADE] },
];
