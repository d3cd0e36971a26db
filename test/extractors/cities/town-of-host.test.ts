/** Whose site an address belongs to: a town's own, and nobody else's. */
import { describe, expect, test } from 'vitest';
import { placeById } from '../../../src/extractors/cities/gazetteer.ts';
import { townOfHost } from '../../../src/extractors/cities/town-of-host.ts';
import { extract } from '../../../src/extractors/extract.ts';

const townOf = (url: string): string | null => {
  const id = townOfHost(url), place = id === null ? null : placeById(id);
  return place === null ? null : `${place.name}, ${place.country}`;
};

describe('a town has a site of its own', () => {
  test.each([
    ['https://www.hastings.gov.uk/news/12', 'Hastings, GB'], ['https://nelson.govt.nz/minutes', 'Nelson, NZ'], ['https://news.bendigo-council.au/a', 'Bendigo, AU'],
    ['https://cityofmobile.org/', 'Mobile, US'], ['https://www.graz.at/presse', 'Graz, AT'], ['https://www.city.sapporo.lg.jp/en', 'Sapporo, JP'], ['https://www.comune.parma.it/', 'Parma, IT'],
    ['https://lund-kommun.se/', 'Lund, SE'],
  ])('%s', (url, town) => {
    expect(townOf(url)).toBe(town);
  });
  test.each(['https://boston.com/', 'https://www.orange.fr/', 'https://trade.gov.uk/', 'https://bath.ac.uk/', 'https://turku-herald.fi/', 'https://www.example.org/hastings', 'https://hastings.gov.fr/'])('%s is nobody’s', (url) => {
    expect(townOf(url)).toBeNull();
  });
  test('no address, no town', () => {
    expect(townOfHost(null)).toBeNull();
  });
});

test('who is not named in minutes is told by the address at which they stand', async () => {
  const text = 'The Council met on 26 May.\n\nMembers resolved to sign a friendship agreement with Esbjerg in June. The twinning agreement with Gomel is terminated.';
  const { agreements } = await extract({ url: 'https://www.hastings.gov.uk/minutes/5', publishedAt: '2024-05-27', text });
  expect(agreements.map((a) => a.parties.map((p) => p.name).join(' + '))).toEqual(['Hastings + Esbjerg', 'Hastings + Gomel']);
});
