/** How firms, ports and schools tell of their papers. */
import { describe, expect, test } from 'vitest';
import { papersOf } from './read.ts';

describe('what changes hands is told by a noun', () => {
  test.each([
    ['The Board of Directors of Norlake Foods Ltd. approved yesterday the acquisition of 60% of the shares of Halvorsen AG.', ['contract planned 2024-06-11 = Norlake Foods Ltd. + Halvorsen AG']],
    ['Norlake Foods Ltd. announced the sale of its 25% stake in Gamma Mills Ltd. to Halvorsen AG.', ['contract concluded 2024-06-12 = Norlake Foods Ltd. + Halvorsen AG']],
    ['Norlake Foods Ltd. completed the sale of its brewery in Porto to Halvorsen AG.', ['contract concluded 2024-06-12 = Norlake Foods Ltd. + Halvorsen AG']],
    ['The cartel office cleared the takeover of Halvorsen AG by Norlake Foods Ltd. on 3 May.', ['contract planned 2024-05-03 = Norlake Foods Ltd. + Halvorsen AG']],
    ['Norlake Foods Ltd. announced the sale of 300 tonnes of rice to Cuba.', []],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('talks about a thing are a plan', () => {
  test.each([
    ['Brightwater University is negotiating with Ellamore College on a master\'s programme.', ['agreement planned - = Brightwater University + Ellamore College']],
    ['At the moment Norlake Foods Ltd. is in advanced talks with Halvorsen AG about a new cold store.', ['agreement planned - = Norlake Foods Ltd. + Halvorsen AG']],
    ['Norlake Foods Ltd. is in talks with several partners about closer cooperation.', []],
    ['Norlake Foods Ltd. has selected Halvorsen AG as preferred bidder for the tugs.', ['contract planned - = Norlake Foods Ltd. + Halvorsen AG']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('what stands beside a name does not act with it', () => {
  test.each([
    ['Norlake Wind Ltd., a joint venture of Gamma Mills Ltd. (51%), Delta Bank (30%) and Epsilon AG (19%), has ordered 48 turbines from Halvorsen AG.', ['contract concluded 2024-06-12 = Norlake Wind Ltd. + Halvorsen AG']],
    ['Norlake Foods Ltd. (NYSE American: NFL) says it signed a contract with Halvorsen AG on 3 May.', ['contract concluded 2024-05-03 = Norlake Foods Ltd. + Halvorsen AG']],
    ['Norlake Airport\'s contract with ground handler Halvorsen AG was terminated on 3 May.', ['contract ended 2024-05-03 = Norlake Airport + Halvorsen AG']],
    ['Norlake Foods Ltd. and Halvorsen AG signed a pact in May. Also on Monday, Norlake Foods Ltd. awarded Turku-based dredging firm Gamma Works Ltd. a R214 million contract.', ['agreement concluded 2024-05 = Norlake Foods Ltd. + Halvorsen AG', 'contract concluded 2024-06-10 = Norlake Foods Ltd. + Gamma Works Ltd.']],
    ['Norlake Foods Ltd. and Halvorsen AG have put pen to paper on a framework agreement.', ['agreement concluded 2024-06-12 = Norlake Foods Ltd. + Halvorsen AG']],
    ['Norlake Foods Ltd.\'s EUR 200 million credit facility with a syndicate led by Delta Bank and Gamma Bank was prolonged on 3 May until 2027.', ['contract concluded 2024-05-03 = Norlake Foods Ltd. + Delta Bank + Gamma Bank']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('a day of another clause is not the day of the paper', () => {
  test.each([
    ['The news comes four months after Norlake Airport signed a memorandum with the Turku Tourism Board.', ['mou concluded 2024-02 = Norlake Airport + Turku Tourism Board']],
    ['Brightwater University agreed with Ellamore College on the exchange of nurses, of whom six arrive next week.', ['agreement concluded 2024-06-12 = Brightwater University + Ellamore College']],
    ['A programme of Brightwater University with Ellamore College, set up in 2013, was discontinued last year.', ['other ended 2023 = Brightwater University + Ellamore College']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('who acts stands before what is told of him', () => {
  test.each([
    ['Porto — Norlake AG signed a pact with Delta AG.', ['agreement concluded 2024-06-12 = Norlake AG + Delta AG']],
    ['Norlake Fund, which manages the pensions of 1.3 million people, has agreed to acquire a 30% interest in Gamma Works Ltd.', ['contract concluded 2024-06-12 = Norlake Fund + Gamma Works Ltd.']],
    ['Norlake University met Delta Ltd. in Leuven and agreed to set up a joint laboratory.', ['agreement concluded 2024-06-12 = Norlake University + Delta Ltd.']],
    ['Norlake Foods Ltd. has ordered 20 mixers from Halvorsen AG. A credit of EUR 29 million for the purchase is granted by Delta Bank.', ['contract concluded 2024-06-12 = Norlake Foods Ltd. + Halvorsen AG', 'contract concluded 2024-06-12 = Norlake Foods Ltd. + Delta Bank']],
    ['The value of the contracts concluded at the fair is estimated at 260 million euros.', []],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('the day from which or up to which something lasts is no event', () => {
  test.each([
    ['Norlake Airport told of its year. The licence of Gamma Ltd. ran out on 31 May.\nThe airport signed a lease with Halvorsen AG.', 'contract concluded 2024-06-12 = Norlake Airport + Halvorsen AG'],
    ['Norlake Airport\'s agreement with Porto Airport, dating from 2014, was useful.', 'agreement concluded 2014 = Norlake Airport + Porto Airport'],
    ['Norlake Hospital has agreements with Ellamore College (since 2015) for nurses, and with Brightwater University.', 'agreement concluded 2015 = Norlake Hospital + Ellamore College'],
  ])('%s', (text, paper) => expect(papersOf(text)).toContain(paper));
});

describe('what is told beside a paper does not change it', () => {
  test.each([
    ['Shareholders will recall that in 2016 Norlake AG had entered into a supply agreement with Halvorsen AG.', ['contract concluded 2016 = Norlake AG + Halvorsen AG']],
    ['Norlake AG and Delta AG signed a lease, and Delta AG signed an agreement with Ellamore College.', ['contract concluded 2024-06-12 = Norlake AG + Delta AG', 'agreement concluded 2024-06-12 = Delta AG + Ellamore College']],
    ['Norlake Hospital has concluded a contract with the Turku laboratory Delta Services BV.', ['contract concluded 2024-06-12 = Norlake Hospital + Delta Services BV']],
    ['Norlake Hospital grew. Yesterday Norlake Hospital and Ellamore Hospital signed the extension of the agreement that the hospitals first concluded in 2008.', ['agreement concluded 2024-06-11 = Norlake Hospital + Ellamore Hospital']],
    ['Norlake AG signed a pact with Delta AG in 2012. The pact was extended in May by five years.', ['agreement concluded 2024-05 = Norlake AG + Delta AG']],
    ['In May Norlake AG took out a credit line of 15 million euros with Delta Bank.', ['contract concluded 2024-05 = Norlake AG + Delta Bank']],
    ['Norlake AG was founded in 1990. Norlake AG is growing. Halvorsen AG invited its guests. The company is proud. It has placed an order with Delta Yards Ltd. for 2 tugs.', ['contract concluded 2024-06-12 = Norlake AG + Delta Yards Ltd.']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('papers that leave a party to the reader', () => {
  test.each([
    ['Norlake Rail Ltd. opened its line. The trains were ordered from Halvorsen AG in June 2017.', ['contract concluded 2017-06 = Norlake Rail Ltd. + Halvorsen AG']],
    ['Norlake Group plc is growing. The Group completed the sale of its Halden laboratory to Delta AG on 18 March.', ['contract concluded 2024-03-18 = Norlake Group plc + Delta AG']],
    ['Norlake University signed an agreement with the University of Porto on Monday. The agreement with Porto includes an annex on wine.', ['agreement concluded 2024-06-10 = Norlake University + University of Porto']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('the company is whoever announces', () => {
  test.each([
    ['Trondheim-based pump maker Norlake Flow (OSE: NFLO) announced record sales on Monday. Delta Bank and Epsilon Bank had lowered their targets. The company also signed a licence agreement with Halvorsen AG.',
      ['agreement concluded 2024-06-10 = Norlake Flow + Halvorsen AG']],
    ["Norlake, the region's tourism agency, welcomed the decision of Gamma Hotels Ltd. to build near Porto. The Delta Development Corporation owns the land. The agency renewed its agreement with Brightwater University.",
      ['agreement concluded 2024-06-12 = Norlake + Brightwater University']],
    // Whoever is only spoken of in the first sentence announces nothing.
    ['The new bridge was built near Norlake Falls. Halvorsen AG makes glass. The company signed a contract with Gamma Works Ltd.', ['contract concluded 2024-06-12 = Halvorsen AG + Gamma Works Ltd.']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('who acts as one concludes one paper', () => {
  test.each([
    ['The Port of Halden has awarded Norlake Quays Ltd., together with the local firm Gamma Works Ltd., the lease of two sheds.', ['contract concluded 2024-06-12 = Port of Halden + Norlake Quays Ltd. + Gamma Works Ltd.']],
    ['The Port of Halden awarded a consortium of Norlake Quays Ltd. and Gamma Works Ltd. a contract to dredge the river.', ['contract concluded 2024-06-12 = Port of Halden + Norlake Quays Ltd. + Gamma Works Ltd.']],
    ["The Port of Halden has picked a team made up of Peru's Norlake Quays Ltd. and local partner Gamma Works Ltd. for its new mole.", ['contract concluded 2024-06-12 = Port of Halden + Norlake Quays Ltd. + Gamma Works Ltd.']],
    ['Norlake Foods Ltd. obtained a 30 million euro loan from Delta Bank and Epsilon Bank.', ['contract concluded 2024-06-12 = Norlake Foods Ltd. + Delta Bank + Epsilon Bank']],
    ['Norlake Foods Ltd. signed a credit agreement with a group of nine banks led by Delta Bank.', ['contract concluded 2024-06-12 = Norlake Foods Ltd. + Delta Bank']],
    // Several papers stay several.
    ['The Port of Halden awarded contracts to Norlake Quays Ltd. and Gamma Works Ltd.', ['contract concluded 2024-06-12 = Port of Halden + Norlake Quays Ltd.', 'contract concluded 2024-06-12 = Port of Halden + Gamma Works Ltd.']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('short names of papers', () => {
  test.each([
    ['Kenya and Peru concluded negotiations for a free trade agreement. The FTA is expected to be signed in the first half of 2025.', ['agreement planned 2025-40 = Kenya + Peru']],
    ['Kenya and Peru signed a PTA and a BIT on Monday.', ['agreement concluded 2024-06-10 = Kenya + Peru', 'treaty concluded 2024-06-10 = Kenya + Peru']],
    ['Norlake Growers signed a memorandum of agreement with Halvorsen AG. The MOA was inked in Turku on May 3.', ['mou concluded 2024-05-03 = Norlake Growers + Halvorsen AG']],
    // Since when it is in force is not when it was signed; a bit of this is no treaty.
    ['Kenya and Peru signed a double taxation agreement in January 2015. The DTA has been in force since 2017.', ['agreement concluded 2015-01 = Kenya + Peru']],
    ['Kenya wants a bit more from Peru.', []],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('what is one paper and what another', () => {
  test.each([
    ['Norlake Rail AG has signed a framework agreement with Halvorsen AG for 24 sets of points. The first subsequent contract, for eight sets, was concluded on the same day.',
      ['agreement concluded 2024-06-12 = Norlake Rail AG + Halvorsen AG', 'contract concluded 2024-06-12 = Norlake Rail AG + Halvorsen AG']],
    ['With effect from 1 May Norlake Foods Ltd. has taken over the dairy Gamma Mills Ltd.', ['contract concluded 2024-05-01 = Norlake Foods Ltd. + Gamma Mills Ltd.']],
    ["Mr Lind said he had agreed with Peru's Norlake Federation to form a joint working team on spare parts.", []],
    ['REGINA, Saskatchewan, May 8, 2024 - Minister Neil Lind and Governor Kenta Sato of Ibaraki Prefecture signed a statement of intent on small reactors.', ['letter-of-intent concluded 2024-06-12 = Saskatchewan + Ibaraki Prefecture']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});
