/** Programs that are not ours read what is exported, hostile words and all. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { check } from '@placemarkio/check-geojson';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportRecords } from '../../src/exports/export.ts';
import { eventsOf } from '../../src/exports/ical.ts';
import { FORMATS } from '../../src/exports/sinks.ts';
import { extract } from '../../src/index.ts';
import type { ReleaseRecord } from '../../src/record.ts';
import { temporaryFolder } from '../command-line.ts';

const TEXT = 'ROTTERDAM, 4 March 2024 - Rotterdam and Busan signed a memorandum of understanding on 3 March 2024. The port handled 12 million tonnes in 2023.\nA fair opens on 20 April 2024 in Busan.';
/** A formula, a line that turns around, a cursor that moves, U+0000, half a character, a word without end. */
const HOSTILE = `=HYPERLINK("http://x.invalid";"click")\r\n\u202eevil\u202c\u001b[2J\0\ud800 ${'x'.repeat(100_000)} \\n;,"`;
const folder = temporaryFolder('readers');
const at = (name: string): string => path.join(folder.path, name);
let plain: ReleaseRecord;
let hostile: ReleaseRecord;
let duck: DuckDBConnection;

beforeAll(async () => {
  plain = { ...await extract({ id: 'harbour', text: TEXT, title: 'Two Harbours Sign', publishedAt: '2024-03-04', url: 'https://news.example/1' }), fetchedAt: '2024-03-05T06:07:08Z' };
  const [agreement] = plain.agreements;
  const [city] = plain.cities;
  if (agreement === undefined || city === undefined) throw new Error('nothing was found');
  hostile = {
    ...plain, id: `=1+1\n${'i'.repeat(50)}`, title: HOSTILE, url: 'javascript:alert(1)', canonicalUrl: 'javascript:alert(1)', site: '\u202e',
    agreements: [{ ...agreement, date: '2024~', place: HOSTILE, parties: [{ name: HOSTILE, kind: 'other', country: null, city: null }] }],
    cities: [{ ...city, name: HOSTILE, geonameId: null, lat: null, lon: null }, { ...city, geonameId: 7, lat: 91, lon: 1 }],
  };
  async function* all(): AsyncGenerator<ReleaseRecord> { yield* [plain, hostile]; }
  await exportRecords(all(), { formats: FORMATS, target: { folder: folder.path }, now: '2024-01-01T00:00:00.000Z' });
  duck = await (await DuckDBInstance.create(':memory:')).connect();
});
afterAll(() => {
  duck?.closeSync();
  folder.remove();
});
const rows = async (sql: string): Promise<unknown[][]> => (await duck.runAndReadAll(sql)).getRowsJson();

const csv = (name: string): string => `read_csv('${at(`${name}.csv`)}', header = true, all_varchar = true, quote = '"', escape = '"', new_line = '\\r\\n', max_line_size = 10000000)`;

describe('DuckDB', () => {
  test('reads Parquet with types', async () => {
    expect(await rows(`select id, title, published_on + 1, version from '${at('releases.parquet')}' where id = 'harbour'`)).toEqual([['harbour', 'Two Harbours Sign', '2024-03-05', '1']]);
    expect(await rows(`select a.date, a.first_day - date '2024-03-01', p.name from '${at('agreements.parquet')}' a join '${at('agreement_parties.parquet')}' p on p.record_id = a.record_id and p.agreement = a.n where a.record_id = 'harbour' order by p.n`))
      .toEqual([['2024-03-03', '2', 'Rotterdam'], ['2024-03-03', '2', 'Busan']]);
    expect(await rows(`select sum(value) from '${at('figures.parquet')}' where unit = 't' and record_id = 'harbour'`)).toEqual([[12e6]]);
  });
  test('reads CSV, one line a row whatever stands in the cells', async () => {
    expect(await rows(`select count(*), count(distinct id) from ${csv('releases')}`)).toEqual([['2', '2']]);
    expect(await rows(`select id, left(title, 13) from ${csv('releases')} order by id`)).toEqual([[`'=1+1\n${'i'.repeat(50)}`, '\\"=HYPERLINK('], ['harbour', 'Two Harbours ']]);
    expect(await rows(`select count(*) from ${csv('figures')}`)).toEqual([[String(2 * plain.figures.length)]]);
  });
  test('reads JSON Lines', async () => {
    expect(await rows(`select id, len(cities), publishedAt from read_json('${at('records.jsonl')}', format = 'newline_delimited', ignore_errors = true, columns = {id: 'varchar', cities: 'json[]', publishedAt: 'date'}) where id = 'harbour'`)).toEqual([['harbour', String(plain.cities.length), '2024-03-04']]);
  });
});

describe('a GeoJSON validator', () => {
  test('accepts the cities; those without a place on earth have no geometry', () => {
    const { features } = check(readFileSync(at('cities.geojson'), 'utf8')) as { features: { id?: number; geometry: unknown; properties: Record<string, unknown> }[] };
    const busan = features.find(({ properties }) => properties['name'] === 'Busan');
    expect(busan).toMatchObject({ geometry: { type: 'Point', coordinates: [expect.closeTo(129, 0), expect.closeTo(35, 0)] }, properties: { country: 'KR', releases: 1, agreements: 1, firstPublished: '2024-03-04' } });
    expect(features.filter(({ geometry }) => geometry === null)).toHaveLength(2);
  });
});

const parsed = (text: string): ICAL.Component => new ICAL.Component(ICAL.parse(text) as unknown[]);

describe('a calendar parser', () => {
  test('reads the events: all-day, with an end that is exclusive', () => {
    const events = parsed(readFileSync(at('events.ics'), 'utf8')).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    const told = events.map((event) => [event.summary.slice(0, 40), event.startDate.toString(), event.endDate.toString(), event.startDate.isDate]);
    expect(told).toContainEqual(['Rotterdam – Busan: mou, signed', '2024-03-03', '2024-03-04', true]);
    expect(told).toContainEqual(['Two Harbours Sign', '2024-04-20', '2024-04-21', true]);
    expect(events.find((event) => event.uid.startsWith('harbour-agreement'))?.description).toContain('EDTF 2024-03-03');
    expect(told.find(([summary]) => String(summary).startsWith('about: '))).toMatchObject(['about: =HYPERLINK("http://x.invalid";"cl', '2024-01-01', '2025-01-01', true]);
    expect(events.map((event) => String(event.component.getFirstPropertyValue('url') ?? ''))).not.toContainEqual(expect.stringContaining('javascript'));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });
  test('lines are at most 75 octets, end in CR LF and hold no control character', () => {
    const text = readFileSync(at('events.ics'));
    const lines = text.toString('utf8').split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.join('')).not.toMatch(/[\0-\u001f\u202a-\u202e\ufffd]/);
  });
  test.each<readonly [string, ...(string | null)[]]>([
    ['2024-05-06', '20240506', '20240507', null], ['2024-02', '20240201', '20240301', 'no day is told'], ['2024-05-06/2024-05-09', '20240506', '20240510', null],
    ['2024-12-31~', '20241231', '20250101', 'approximate'], ['2024-09/..', '20240901', '20240902', 'the end is open'], ['2025-33', '20250101', '20250401', 'no day is told'],
    ['XXXX-10-24', null, null, null], ['../2024-05', null, null, null], ['199X', null, null, null], ['2024-02-31', null, null, null],
  ])('a date %s is entered from %s to before %s', (value, ...wanted) => {
    const [from = null, to = null, note = ''] = wanted;
    const [event] = eventsOf({ ...plain, dates: [], agreements: plain.agreements.slice(0, 1).map((one) => ({ ...one, date: value })) });
    expect(event === undefined ? null : /DTSTART;VALUE=DATE:(\d+)/.exec(event)?.[1]).toBe(from);
    expect(event === undefined ? null : /DTEND;VALUE=DATE:(\d+)/.exec(event)?.[1]).toBe(to);
    expect(event?.replaceAll('\r\n ', '') ?? '').toContain(note ?? '');
  });
});
