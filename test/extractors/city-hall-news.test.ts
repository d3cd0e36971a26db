/** What news of city halls has that other news has less of: houses, firms and hamlets that look like towns. */
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/extractors/pipeline.ts';

const read = (text: string) => readText({ text, title: null, url: null, publishedAt: '2024-06-05', dateOrder: null, homeCity: null });

describe('towns', () => {
  test.each([
    ['The loan comes from Banco Municipal de Salta, and Salta in Argentina pays it back.', ['Salta, AR']],
    ['The berth belongs to COSCO. Guests came from Antwerp and Ghent in Belgium.', ['Antwerp, BE', 'Ghent, BE']],
    ['In Lyon, France, the band played at the Corum.', ['Lyon, FR']],
    ['Konak Mayor Ayla Demir and the mayor of Manisa met in Bursa, Turkey.', ['Manisa, TR', 'Bursa, TR']],
    ['The choir of the Hague sang in Bonn.', ['The Hague, NL', 'Bonn, DE']],
    ['The Hamburg port and the Bremen museum met.', ['Hamburg, DE', 'Bremen, DE']],
    ['The mayor of Hallstatt met guests from Linz in Austria.', ['Hallstatt, AT', 'Linz, AT']],
  ])('%s', (text, told) => {
    expect(read(text).cities.map((c) => `${c.name}, ${c.country}`)).toEqual(told);
  });
});

describe('days', () => {
  test.each([
    ['The two towns agreed on it in March.', ['2024-03 event']],
    ['The port moved 3 million boxes in 2023, up 12 percent from 2019.', ['2023 reference', '2019 reference']],
    ['Ticket sales rose by 7.5% from 2019.', ['2019 reference']],
    ['The tram has run from 2019.', ['2019 since']],
    ['Halden, May 29/2024 (HNA) The mayor met guests.', ['2024-05-29 event']],
  ])('%s', (text, told) => {
    expect(read(text).dates.map((d) => `${d.value} ${d.role}`)).toEqual(told);
  });
});

describe('figures', () => {
  test.each([
    ['The mayor met the guests on Monday (17) and showed 40 boats.', ['40 boats']],
    ['The guests (17) came.', ['17']],
  ])('%s', (text, told) => {
    expect(read(text).figures.map((f) => f.text)).toEqual(told);
  });
  test.each([
    ['The show will bring 140 masks.', 'masks brought'],
    ['Some 60 trains run between Lund and Oslo.', 'trains running between Lund and Oslo'],
    ['Some 60 boats visit Lund.', 'boats visiting Lund'],
  ])('%s', (text, measure) => {
    expect(read(text).figures[0]?.measure).toBe(measure);
  });
});
