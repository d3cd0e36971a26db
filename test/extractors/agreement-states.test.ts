/** Papers of states, ministries and development banks, as newswires and presidents' offices tell of them. */
import { describe, expect, test } from 'vitest';
import { papersOf } from './read.ts';

const VISIT = 'Peru, Norway sign papers as President Solberg visits Lima';

describe('the two states of a text', () => {
  test.each([
    ['The two governments signed an agreement on fisheries on Monday. It costs 12 million U.S. dollars.', ['agreement concluded 2024-06-10 = Peru + Norway']],
    ['Fees of 3 million U.S. dollars were waived. The two countries signed a fisheries agreement in 2011.', ['agreement concluded 2011 = Peru + Norway']],
    ['Their foreign ministries signed a protocol on visas on Monday.', ['agreement concluded 2024-06-10 = Peru + Norway']],
    ['On Monday the following documents were signed:\n- an agreement between the two governments on fisheries;\n- a memorandum between the foreign ministries;\n- a contract between Fjordlys AS and Pesquera Azul SA.', ['agreement concluded 2024-06-10 = Peru + Norway', 'mou concluded 2024-06-10 = Peru + Norway', 'contract concluded 2024-06-10 = Fjordlys AS + Pesquera Azul SA']],
  ])('%s', (text, papers) => {
    expect(papersOf(text, VISIT)).toEqual(papers);
  });

  test('are not those whom towns have for their own countries', () => {
    expect(papersOf('In Bergen the delegation of Arequipa met the mayor. The two sides signed a letter of intent on Monday.', 'Arequipa delegation visits Norway')[0]).toContain('Arequipa');
  });
});

describe('ministers sign for their states', () => {
  test.each([
    ['Foreign Minister Anna Lind of Finland met Kenya\'s Foreign Minister Peter Otieno in Turku. The two ministers signed a memorandum on fisheries.', 'mou concluded 2024-06-12 = Finland + Kenya'],
    ['HELSINKI, June 12. Foreign Minister Anna Lind received her Kenyan counterpart, Peter Otieno. The ministers signed a memorandum on fisheries and agreed to meet in Nakuru in 2025.', 'mou concluded 2024-06-12 = Kenya + Finland'],
  ])('%s', (text, paper) => {
    expect(papersOf(text)).toEqual([paper]);
  });
});

describe('what is only talked of', () => {
  test.each([
    ['They noted progress on an agreement between Chile and Latvia on visas, negotiations on which began in September 2023.', 'agreement planned - = Chile + Latvia'],
    ['The ministers noted progress towards a treaty between Chile and Latvia on visas.', 'treaty planned - = Chile + Latvia'],
  ])('%s', (text, paper) => {
    expect(papersOf(text)).toEqual([paper]);
  });
});

describe('the latter', () => {
  test.each([
    ['Turku has two partners, Porto and Graz. Turku signed an agreement on ferries with the latter in May.', 'agreement concluded 2024-05 = Turku + Graz'],
    ['Turku and Porto looked abroad. The latter signed an agreement with Lodz in May.', 'agreement concluded 2024-05 = Porto + Lodz'],
  ])('%s', (text, paper) => {
    expect(papersOf(text)).toEqual([paper]);
  });
});

describe('papers in the voice of parliaments', () => {
  test.each([
    ['Parliament on Monday ratified the agreement between Chile and Latvia on visas.', ['agreement concluded 2024-06-10 = Chile + Latvia']],
    ['Parliament on Monday ratified the agreement between Chile and Latvia on visas. The document was signed in Riga on 3 May 2023.', ['agreement concluded 2023-05-03 = Chile + Latvia']],
    ['Chile denounced the 1992 agreement with Latvia on Monday.', ['agreement ended 2024-06-10 = Chile + Latvia']],
    ['The protocol with Latvia was initialled by experts and would be signed by Chile in Riga in October 2024.', ['agreement planned 2024-10 = Chile + Latvia']],
    ['Chile and Latvia initialled a protocol on amendments to the fisheries agreement of 2010 on Monday.', ['agreement concluded 2024-06-10 = Chile + Latvia']],
    ['Chile and Latvia signed an agreement on trade in 2010 and one on visas six years later.', ['agreement concluded 2010 = Chile + Latvia', 'agreement concluded 2016 = Chile + Latvia']],
    ['The two ministers of Chile and Latvia agreed on the need to meet more often.', []],
    ['The EU and Chile signed a treaty on trade in 2016.', ['treaty concluded 2016 = EU + Chile']],
  ])('%s', (text, papers) => {
    expect(papersOf(text)).toEqual(papers);
  });
});

describe('what names nobody', () => {
  test.each([
    ['Chile and Latvia will sign an agreement on the Riga-Tallinn railway in May 2025.', ['agreement planned 2025-05 = Chile + Latvia']],
    ['Joint Secretary Ana Lind praised Halvorsen Foods Ltd. and Norlake Bank. The loan agreement was signed on Monday.', ['contract concluded 2024-06-10 = Halvorsen Foods Ltd. + Norlake Bank']],
    ['The Treaty on Friendly Relations and Comprehensive Partnership, which Chile and Latvia signed last year, remains in force.', ['treaty concluded 2023 = Chile + Latvia']],
    ['Norlake Bank will provide a credit line of 5 million euros to Halvorsen Foods Ltd. under an agreement signed on Monday.', ['agreement concluded 2024-06-10 = Norlake Bank + Halvorsen Foods Ltd.']],
  ])('%s', (text, papers) => {
    expect(papersOf(text)).toEqual(papers);
  });
});

describe('papers that are counted off', () => {
  test.each([
    ['Three bilateral agreements were signed in Lima on Monday. The first is a framework agreement between the two governments. The second, a protocol of ten pages, covers ports, and the third one abolishes visas.', ['agreement concluded 2024-06-10 = Peru + Norway', 'agreement concluded 2024-06-10 = Peru + Norway', 'agreement concluded 2024-06-10 = Peru + Norway']],
    ['A similar agreement with Chad has been in force since 2018.', ['agreement concluded 2018 = Peru + Chad']],
  ])('%s', (text, papers) => {
    expect(papersOf(`The Norwegian president is in Lima, Peru. ${text}`, VISIT)).toEqual(papers);
  });
});

describe('ministers speak for their states', () => {
  test.each([
    ['The Minister of Transport of Chile, Ana Lira, and the Minister for Trade of Kenya, Tom Otieno, met on Monday in the Palace, at the end of which they signed a protocol.', ['agreement concluded 2024-06-10 = Chile + Kenya']],
    ['The Kenyan minister signed an agreement on visas with Chile on Monday.', ['agreement concluded 2024-06-10 = Kenya + Chile']],
    ['The minister hoped that an agreement with Chile could be reached before long.', []],
    ['Chile is on a visit that ends on 13 June. Norlake Foods Ltd. signed a contract with Halvorsen Energy AG.', ['contract concluded 2024-06-12 = Norlake Foods Ltd. + Halvorsen Energy AG']],
  ])('%s', (text, papers) => {
    expect(papersOf(text)).toEqual(papers);
  });
});

describe('what stands beside a paper of states', () => {
  test.each([
    ['The State Agency “Coast Administration” of Chile and the Maritime Agency of Latvia signed a memorandum on Monday.', ['mou concluded 2024-06-10 = State Agency “Coast Administration” + Maritime Agency of Latvia']],
    ['Chile and Latvia signed a memorandum on seeds on Monday. The previous memorandum was concluded in 2004.', ['mou concluded 2024-06-10 = Chile + Latvia', 'mou concluded 2004 = Chile + Latvia']],
    ['The signing of documents, including a letter of intent between Norlake Foods Ltd. and Halvorsen Energy AG, took place on Monday.', ['letter-of-intent concluded 2024-06-10 = Norlake Foods Ltd. + Halvorsen Energy AG']],
    ['The two ministers of Chile and Latvia agreed to hold the next session in Riga.', []],
    ['The Norlake Rural Fund is to give 2 million euros under a co-financing agreement to be concluded with Halvorsen Energy AG in January 2025; the rest is paid by the state.', ['contract planned 2025-01 = Norlake Rural Fund + Halvorsen Energy AG']],
    ['It follows the signing, in March, of a strategy paper with Chile.', []],
  ])('%s', (text, papers) => {
    expect(papersOf(text)).toEqual(papers);
  });
});

describe('who signs and who looks on', () => {
  test.each([
    ['In the presence of the presidents of Chile and Latvia, the heads of Norlake and Halvorsen signed an agreement on Monday.', ['agreement concluded 2024-06-10 = Norlake + Halvorsen']],
    ['HE Minister of Trade of Qatar Ali Salem and the Minister of Trade of Chile Ana Lira signed a memorandum on Monday.', ['mou concluded 2024-06-10 = Chile + Qatar']],
    ['The Secretary of State in the Office of Finance of Chile, Ana Lira, and the Minister of Finance of Latvia, Janis Ozols, signed a protocol on Monday.', ['agreement concluded 2024-06-10 = Chile + Latvia']],
    ['Norlake Bank will extend 5 million euros to Halvorsen Foods Ltd. for mills; the contract was signed on Monday.', ['contract concluded 2024-06-10 = Norlake Bank + Halvorsen Foods Ltd.']],
    ['The signing of the protocol between Chile and Latvia, due on 14 June, has been postponed.', ['agreement planned - = Chile + Latvia']],
    ['Asked about reports of a deal with Halvorsen Foods Ltd., Chile said nothing.', []],
    ['A contract was signed by Norlake Foods Ltd. on Monday for 20 buses to be delivered to the city of Turku.', ['contract concluded 2024-06-10 = Norlake Foods Ltd. + Turku']],
  ])('%s', (text, papers) => {
    expect(papersOf(text)).toEqual(papers);
  });
});

describe('what is said and what is due', () => {
  test.each([
    ['Chilean Trade Minister Ana Lira and Latvian Minister of Industry and Trade Janis Ozols signed a protocol on Monday.', ['agreement concluded 2024-06-10 = Chile + Latvia']],
    ['Chile is also due to sign an agreement with Norlake University in August 2024.', ['agreement planned 2024-08 = Chile + Norlake University']],
  ])('%s', (text, papers) => {
    expect(papersOf(text)).toEqual(papers);
  });
});
