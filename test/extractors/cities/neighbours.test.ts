/** Which of its namesakes a name means, told by the towns that the text names beside it. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extractors/extract.ts';

const cities = async (text: string): Promise<readonly string[]> =>
  (await extract({ id: 'x', publishedAt: '2024-06-01', text })).cities.map((c) => `${c.name}, ${c.country}, ${c.admin1}`);

describe('towns next to each other speak for one another', () => {
  it.each([
    ['A barn burned near Rome on Sunday. Crews came from Cartersville, Calhoun and Cedartown, deputies said.', 'Rome, US, Georgia'],
    ['A truck left the road between Cambridge and Paris. The driver, from Brantford, is in hospital, and the way to Paris was closed.', 'Paris, CA, Ontario'],
    ['Buses from Hilliard and Powell will stop in Dublin from May, and a park for 300 cars opens in Worthington.', 'Dublin, US, Ohio'],
    ['The fair in Athens drew 900 farmers from Wisconsin. Cows came from Wausau and Medford. Next year Athens will have a second barn, said a judge from Wausau.', 'Athens, US, Wisconsin'],
  ])('%s', async (text, city) => expect(await cities(text)).toContain(city));

  it.each([
    ['The mayor of Cartersville flew to Rome to meet the mayors of Milan and Turin.', 'Rome, IT, Lazio'],
    ['Talks in Paris went on. France and its guests from Brantford and Toronto will meet again.', 'Paris, FR, Île-de-France'],
    ['Flights go from Shannon to Riga, Porto and Boston. The airline is based at Shannon.', 'Boston, US, Massachusetts'],
    ['Guests came from London, Rome, Paris and Vienna.', 'Rome, IT, Lazio'],
  ])('a famous city is left as it is where little speaks against it: %s', async (text, city) => expect(await cities(text)).toContain(city));
});

describe('a place that is told only later', () => {
  it('is what the name meant before, where the text plays there', async () => {
    const text = 'She was born in Paris. She went to school in Clarksville and Bonham, and taught in Honey Grove. Her sisters are all of Paris, Texas.';
    const found = (await extract({ id: 'x', text })).cities.filter((c) => c.name === 'Paris');
    expect(found.map((c) => [c.country, c.mentions.length])).toEqual([['US', 2]]);
  });
  it('is another one, where the text plays elsewhere', async () => {
    const found = await cities('The singer is known in Paris and Lyon, and France loves her. Paris gave her a medal. Next week she sings in Paris, Texas.');
    expect(found).toContain('Paris, FR, Île-de-France');
    expect(found).toContain('Paris, US, Texas');
  });
});

describe('a small town in the country round about', () => {
  it('is found where only its neighbours speak for it', async () => {
    const found = await cities('Heat came to Western Australia early. In Perth it was 40 degrees, in Mandurah 39. Northam had 44 by noon. Western Australia expects more.');
    expect(found).toContain('Northam, AU, Western Australia');
  });
  it('is not, where its name may be a person’s', async () => {
    expect(await cities('Snow fell on Wausau and Medford, in Wisconsin, all night. Merrill had no power.')).not.toContain('Merrill, US, Wisconsin');
  });
});

describe('the province that a text need not name', () => {
  it('is one of Canada', async () => expect(await cities('Councillors in Hamilton want the province to pay for a tram. The province has not answered.')).toContain('Hamilton, CA, Ontario'));
  it('says nothing where it is named', async () => expect(await cities('The province of Zeeland helps London.')).toContain('London, GB, England'));
});

describe('a person who bears the name of a land', () => {
  it('tells nothing of where the text plays', async () => {
    const text = 'Georgia Stevens, 9, skates in Athens and Patras. Georgia began at four, and Georgia hopes to race.';
    expect(await cities(text)).toContain('Athens, GR, Attica');
  });
  it('is none where the land is named as one', async () => {
    expect(await cities('Georgia Stevens ran for office in Georgia. She was born in Athens and lives in Macon.')).toContain('Athens, US, Georgia');
  });
});

it.each([['Strathroy', 'Ontario'], ['Sidney', 'British Columbia'], ['Drumheller', 'Alberta']])('%s, which GeoNames does not list among its towns, is known', async (town, province) => {
  expect(await cities(`A barn burned near ${town}, in Canada.`)).toContain(`${town}, CA, ${province}`);
});
