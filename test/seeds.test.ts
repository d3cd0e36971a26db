/** The two documents that the project began with, read as a careful reader would. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract } from '../src/index.ts';

const seed = (name: string): string => readFileSync(new URL(`../fixtures/seeds/${name}.txt`, import.meta.url), 'utf8');

const readForum = () => extract({ id: 'forum', text: seed('friendship-cities-forum') });
const readMemorandum = (publishedAt?: string) => extract({ id: 'mou', text: seed('sapporo-mou'), ...(publishedAt === undefined ? {} : { publishedAt }) });

describe('the forum of friendship cities', () => {
  test('has the day of its dateline, and April 16 is in that year', async () => {
    const record = await readForum();
    expect([record.publishedAt, record.publishedFrom, record.dateline?.city, record.dateline?.source]).toEqual(['2025-04-17', 'dateline', 'Chengdu', 'Media OutReach Newswire']);
    expect(record.dates.find((d) => d.text === 'April 16')).toMatchObject({ value: '2025-04-16', basis: 'publication' });
  });
  test('ties Chengdu to Montpellier, and Asti to Tianfu', async () => {
    const { agreements } = await readForum();
    expect(agreements.map((a) => [a.relation, a.date, a.parties.map((p) => p.name).toSorted()])).toEqual([
      ['sister-city', '1981', ['Chengdu', 'Montpellier']],
      ['friendly-cooperation', '2025-02', ['Asti', 'Tianfu New District']],
    ]);
  });
  test('gives the trade volume with its unit, measure and year', async () => {
    const { figures } = await readForum();
    expect(figures.find((f) => f.text === '142.16 billion yuan')).toMatchObject({ value: 142_160_000_000, unit: 'CNY', period: '2024', measure: expect.stringContaining('import and export volume') as string });
  });
  test('names who spoke, with title', async () => {
    const { people, quotes } = await readForum();
    expect(people.map((p) => p.name)).toEqual(['Dewit', 'Maurizio Rasero']);
    expect(people[0]).toMatchObject({ title: 'Chairman', organization: 'Belgian-Chinese Chamber of Commerce' });
    expect(quotes.map((q) => q.speaker)).toEqual(['Dewit']);
  });
});

describe('the memorandum with Sapporo, teasers, share line and footer below it', () => {
  test('its October 24 has no year until the day of publication is known', async () => {
    expect((await readMemorandum()).dates.map((d) => [d.text, d.value])).toEqual([['October 24', 'XXXX-10-24'], ['October 2000', '2000-10']]);
    expect((await readMemorandum('2016-10-28')).dates.map((d) => d.value)).toEqual(['2016-10-24', '2000-10']);
  });
  test('yields the memorandum and the sister-city tie, with their parties', async () => {
    const { agreements } = await readMemorandum('2016-10-28');
    expect(agreements.map((a) => [a.instrument, a.relation, a.status, a.date, a.parties.map((p) => p.name)])).toEqual([
      ['mou', 'friendly-cooperation', 'concluded', '2016-10-24', ['Chengdu', 'Sapporo']],
      ['relationship', 'sister-city', 'concluded', '2000-10', ['Pengzhou', 'Ishikari']],
    ]);
  });
  test('yields nothing from the furniture, which stands in ignored', async () => {
    const record = await readMemorandum();
    const from = record.text.indexOf('Japanese Representative with');
    const items = [...record.dates, ...record.figures, ...record.people, ...record.organizations, ...record.quotes, ...record.cities.flatMap((c) => c.mentions), ...record.agreements.map((a) => a.evidence)];
    expect(items.filter((item) => item.end > from)).toEqual([]);
    const ignored = record.ignored.map((i) => record.text.slice(i.start, i.end)).join('\n');
    for (const words of ['Kikuya Naohiro', 'May 11, 2016', 'Share to WeChat Close', 'Privacy Policy', '蜀ICP备14024942号-1']) expect(ignored).toContain(words);
    expect(record.cities.map((c) => `${c.name}, ${c.country}`).toSorted()).toEqual(['Chengdu, CN', 'Ishikari, JP', 'Pengzhou, CN', 'Sapporo, JP']);
  });
});
