import { describe, expect, test } from 'vitest';
import { papersOf as told } from './read.ts';

describe('who the parties are', () => {
  test.each([
    ['LODZ, Jul 16, PRN – The cities of Turku and Lodz signed a memorandum on trams.', 'mou concluded 2023-07-16 = Turku + Lodz'],
    ['Turku City Council last night approved a memorandum with the Free and Hanseatic City of Hamburg on green shipping.', 'mou planned 2024-06-11 = Turku City Council + Hamburg'],
    ['Turku Partnership Ltd and Bergen Maritime Cluster announced today that they have signed a cooperation agreement.', 'agreement concluded 2024-06-12 = Turku Partnership Ltd + Bergen Maritime Cluster'],
    ['The Nordic Development Bank will grant Turku a soft loan of 24 million euros; the financing agreement is to be signed in September.', 'contract planned 2024-09 = Nordic Development Bank + Turku'],
    ['Bright Future Foundation joined forces with Halden College to open two houses, for which a protocol was signed on 9 June.', 'agreement concluded 2024-06-09 = Bright Future Foundation + Halden College'],
    ['The Finnish minister of trade, Anna Lind, and her Kenyan colleague, Peter Otieno, signed today a joint declaration on fisheries.', 'declaration concluded 2024-06-12 = Finland + Kenya'],
    ['The Committee of Porto gives money from the city budget, and Halden Institute, a research house, provides models under a separate contract with the Waterline Foundation, signed in March.', 'contract concluded 2024-03 = Halden Institute + Waterline Foundation'],
    ['On 3 June 2024 the mayors of Graz and Porto, Eva Huber and Ivo Matic, put their signatures to a charter of friendship.', 'agreement concluded 2024-06-03 = Graz + Porto'],
    ['The rectors of Lund University and Halden College, Ola Berg and Mary Lind, signed a memorandum on Monday.', 'mou concluded 2024-06-10 = Lund University + Halden College'],
    ['The regions of Tuscany and Hokkaido are close. Governor Paolo Bini and Governor Kenji Sato signed a joint declaration in Sapporo on 5 June.', 'declaration concluded 2024-06-05 = Tuscany + Hokkaido'],
    ['Ohio Governor Mary Lind and Hubei Governor Kenji Sato signed a memorandum on 3 June.', 'mou concluded 2024-06-03 = Ohio + Hubei'],
    ['Turku Mayor Anna Lind and Porto Mayor Rui Costa signed a memorandum on 3 June.', 'mou concluded 2024-06-03 = Turku + Porto'],
    ['Rotterdam Deputy Mayor Anna Lind signed a letter of intent with Graz on 3 June.', 'letter-of-intent concluded 2024-06-03 = Rotterdam + Graz'],
    ['Turku and Porto have celebrated 30 years as sister cities.', 'relationship concluded 1994 = Turku + Porto'],
    ['Turku and Lodz, which have maintained a sister city agreement since 2003, met on Monday.', 'agreement concluded 2003 = Turku + Lodz'],
    ['Porto looks back. Sister-city ties with Graz were renewed on 3 June.', 'relationship concluded 2024-06-03 = Porto + Graz'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual([wanted]);
  });
});

test('where two met is none of them', () => {
  const met = 'On the morning of June 10, Kenji Sato, mayor of Lodz, met with Rui Costa, mayor of Porto, Portugal, at the Lodz International Exchange Center. The two sides spoke of trams and signed a letter of intent.';
  expect(told(met)).toEqual(['letter-of-intent concluded 2024-06-10 = Lodz + Porto']);
});

describe('what is no agreement', () => {
  test.each([
    ['So far Lodz has established friendly relationship with 39 international sister cities and 67 friendly cooperation cities.', null],
    ['Turku and Lodz are close. The two cities are linked by mountains and rivers.', 'Turku twinned with Lodz'],
    ['Halden University has joined the Nordic Water Network. Its rector, Ola Berg, signed the accession papers last week.', null],
    ['NEWS RELEASE 12 March 2024\nPupils of the town met their friends.', 'Sister cities'],
  ])('%s', (text, title) => {
    expect(told(text, title)).toEqual([]);
  });
  test('what a paper told before is about', () => {
    expect(told('Bright Future Foundation and Halden College signed a protocol on 3 June. Under the protocol, the Foundation will provide €24 million over four years.')).toEqual(['agreement concluded 2024-06-03 = Bright Future Foundation + Halden College']);
  });
});
