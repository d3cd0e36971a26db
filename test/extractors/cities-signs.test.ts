import { describe, expect, it } from 'vitest';
import { placeAt } from '../../src/extractors/cities/gazetteer.ts';
import { dialledIn } from '../../src/extractors/cities/telephones.ts';
import { openTable } from '../../src/extractors/cities/table.ts';
import { landOfSite, landsOfAddresses } from '../../src/extractors/text/addresses.ts';
import { extract } from '../../src/extractors/extract.ts';

/** What the numbers of a text lead to, by name. */
function dialled(text: string, language = 'en'): readonly string[] {
  const { regions, countries } = openTable();
  return dialledIn(text, language).map(({ of, row }) => (of === 'place' ? placeAt(row).name : of === 'region' ? regions[row]?.[1] ?? '' : countries[row]?.[1] ?? ''));
}
const cities = async (text: string, more: { url?: string; publishedAt?: string } = {}): Promise<readonly string[]> =>
  (await extract({ id: 'x', publishedAt: '2024-06-01', ...more, text })).cities.map((c) => `${c.name}, ${c.country}, ${c.admin1}`);

describe('telephone numbers', () => {
  it.each([
    ['Call +86 28 8610 4455 before noon.', 'Chengdu'],
    ['Press office: +44 (0)121 496 0000', 'Birmingham'],
    ['Tel. +49-89-5550 1234', 'Munich'],
    ['Tel. +33 1 55 00 01 02', 'France'],
    ['Ask the county at (806) 555-0112.', 'Texas'],
    ['Ask at 1-519-661-0100.', 'London'],
    ['Ask at 304.399.0150, please.', 'Huntington'],
  ])('%s', (text, place) => expect(dialled(text)).toEqual([place]));

  it('reads the area codes of China in Chinese alone', () => {
    expect(dialled('联系电话：028-86104455', 'zh')).toEqual(['Chengdu']);
    expect(dialled('Lot 028-86104455', 'en')).toEqual([]);
  });
  it.each([
    'Toll-free: 1-800-555-0100', 'The fund rose by +12.5 percent to 304 399.', 'Tender no. 2304-399-6500 and $304-399-6500', 'Serial 304-399-65001', 'It sold 212 555 1234.5 tonnes.',
    'A total of 304,399,6500 units', 'In 2023-2024 and 806 people',
  ])('takes none for a number that is none: %s', (text) => expect(dialled(text)).toEqual([]));
  it('tells each place once, in the order of the text', () => {
    expect(dialled('304-399-0150, +86 28 8610 4455, 304-399-0151')).toEqual(['Chengdu', 'Huntington']);
  });
});

describe('addresses', () => {
  it.each([['https://www.hobart.example.au/news/1', 'AU'], ['https://leeds.example.uk', 'GB'], ['https://shop.example.io/', null], ['https://example.com/a.de', null], [null, null]])('%s', (url, land) => {
    expect(landOfSite(url)).toBe(land);
  });
  it('are found in a text', () => {
    expect([...landsOfAddresses('Write to press@council.example.nz, see www.brant-example.ca, harbour.co.uk or startup.io. We left at 3 p.m. and e.g. ate.')]).toEqual(['NZ', 'CA', 'GB']);
  });
});

describe('what tells of a place without naming it', () => {
  it('decides between namesakes', async () => {
    const told = 'London police ask drivers to keep off the bridge. London will open it again on Friday.';
    expect(await cities(told)).toEqual(['London, GB, England']);
    expect(await cities(`${told} Call 519-661-0100 with questions.`)).toEqual(['London, CA, Ontario']);
  });
  it('counts postcodes, bodies and the end of the address', async () => {
    const told = 'The library in Halifax opens on Sundays from now on.';
    expect(await cities(told)).toEqual(['Halifax, CA, Nova Scotia']);
    expect(await cities(`${told} The NHS clinic beside it, at HX1 1UJ, stays shut.`, { url: 'https://halifax.example.uk/a' })).toEqual(['Halifax, GB, England']);
  });
  it('leaves alone what a land stands beside', async () => {
    expect(await cities('Trams made in Paris, France, reached London, England. Call 519-661-0100.')).toEqual(['Paris, FR, Île-de-France', 'London, GB, England']);
  });
});
