/** Which papers are there at all: told in other words, told twice, or told and none. */
import { describe, expect, test } from 'vitest';
import { papersOf } from './read.ts';

describe('a tie is told by what it has come to', () => {
  test.each([
    ['Since 2008 Humboldt College of Lima has had a partnership with Ellamore College.', ['relationship concluded 2008 = Humboldt College of Lima + Ellamore College']],
    ['The strategic partnership of Peru and Kenya, proclaimed in 2017, exists on paper only.', ['relationship concluded 2017 = Peru + Kenya']],
    ['The twin cities of Turku and Porto held a forum. The relationship, begun in 1986, is one of the oldest.', ['relationship concluded 1986 = Turku + Porto']],
    ['Turku is no longer twinned with Porto.', ['relationship ended 2024-06-12 = Turku + Porto']],
    ['Turku hosted friends from Porto. The towns have been twinned for 30 years.', ['relationship concluded 1994 = Turku + Porto']],
    ['Peru and Kenya elevated their ties to a strategic partnership on Monday.', ['relationship concluded 2024-06-10 = Peru + Kenya']],
    ['Relations between Peru and Kenya were raised to a comprehensive partnership in 2019.', ['relationship concluded 2019 = Peru + Kenya']],
    ['They recalled that the twinning charter of Turku and Porto turned 20 this year.', ['agreement concluded 2004 = Turku + Porto']],
    ['This year marks the 40th anniversary of the friendship between Turku and Porto.', ['relationship concluded 1984 = Turku + Porto']],
    ['Varna has been Turku\'s partner since 1975, and guests come every year.', ['relationship concluded 1975 = Turku + Varna']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('a deal is told without a paper', () => {
  test.each([
    ['The Turku Tourism Board and Norlake Airways have come to terms on joint advertising.', ['agreement concluded 2024-06-12 = Turku Tourism Board + Norlake Airways']],
    ['Norlake Bus Ltd. has signed with Halvorsen AG for 80 more electric buses.', ['contract concluded 2024-06-12 = Norlake Bus Ltd. + Halvorsen AG']],
    ['The Tunisian and Algerian ministers of the interior signed minutes of a meeting on border security on Monday.', ['other concluded 2024-06-10 = Tunisia + Algeria']],
    ['Norlake Airlines has firmed up an order with Halvorsen Aero AG for eleven jets.', ['contract concluded 2024-06-12 = Norlake Airlines + Halvorsen Aero AG']],
    ['Peru and Kenya agreed on Monday to build a cable between Lima and Mombasa.', ['agreement concluded 2024-06-10 = Peru + Kenya']],
    ['Brightwater University and Ellamore College will swap lecturers under an accord initialled on Monday.', ['agreement concluded 2024-06-10 = Brightwater University + Ellamore College']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('the phrase that opens a sentence ends where its subjects begin', () => {
  test.each([
    ['At the foot of Mount Beko, Turku and Porto signed a pact of friendship.', ['agreement concluded 2024-06-12 = Turku + Porto']],
    ['Under the trees of Nice, Turku signed a pact of friendship with Porto.', ['agreement concluded 2024-06-12 = Turku + Porto']],
    ['TURKU - With the signing of a letter of intent on 21 February, Turku and Porto have moved closer.', ['letter-of-intent concluded 2024-02-21 = Turku + Porto']],
    ['Peru and the Nordic Bank closed a $300 million policy loan on Monday.', ['contract concluded 2024-06-10 = Peru + Nordic Bank']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
  test('who signs beside another with the title of an office is a person', () => {
    expect(papersOf('Kruger Park and Yosemite Park now work together. The superintendents Oscar Mthimba and Cam Sholty signed a five-year arrangement on Monday.').join()).not.toMatch(/Mthimba|Sholty/);
  });
});

describe('the introduction of a list tells what was done with the papers of its items', () => {
  test.each([
    ['The board of the Nordic Bank approved on Monday:\n- a loan of 25 million euros to Latvia for roads\n- a grant of 3 million euros to Moldova for schools.', ['contract planned = Nordic Bank + Latvia', 'contract planned = Nordic Bank + Moldova']],
    ['The City Council of Porto approved\n1. A twinning agreement with Turku\n2. The lease of Pier 4 to Norlake Foods Ltd.', ['agreement planned = City Council of Porto + Turku', 'contract planned = City Council of Porto + Norlake Foods Ltd.']],
    ['Peru and Kenya signed the following documents:\n- Memorandum of Understanding on sports\n- Agreement on air services', ['mou concluded = Peru + Kenya', 'agreement concluded = Peru + Kenya']],
    ['The board of the Nordic Bank did not approve:\n- a loan of 25 million euros to Latvia for roads', []],
  ])('%s', (text, papers) => expect(papersOf(text).map((line) => line.replace(/ (?:\S+) =/, ' ='))).toEqual(papers));
  test('what somebody had meant to sign is none', () => expect(papersOf('Turku and Porto had meant to sign a ferry agreement.')).toEqual([]));
});

describe('a clause may leave out the verb that the one before it told', () => {
  test.each([
    ['Norlake Foods Ltd. and Halvorsen AG concluded an agreement on a plant, and the Nordic Bank and the Bank of Turku a memorandum on co-financing.', ['agreement concluded 2024-06-12 = Norlake Foods Ltd. + Halvorsen AG', 'mou concluded 2024-06-12 = Nordic Bank + Bank of Turku']],
    ['Turku signed a contract with Halvorsen AG, and Porto a lease with Norlake Foods Ltd.', ['contract concluded 2024-06-12 = Turku + Halvorsen AG', 'contract concluded 2024-06-12 = Porto + Norlake Foods Ltd.']],
    ['Turku and Porto signed a memorandum; Bonn and Graz, a letter of intent.', ['mou concluded 2024-06-12 = Turku + Porto', 'letter-of-intent concluded 2024-06-12 = Bonn + Graz']],
    ['Turku signed with Bonn, Graz and Kiel a memorandum on trams.', ['mou concluded 2024-06-12 = Turku + Bonn + Graz + Kiel']],
    ['The ties of Turku with Porto are suspended until further notice; so are those with Braga.', ['relationship ended 2024-06-12 = Turku + Porto', 'relationship ended 2024-06-12 = Turku + Braga']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('what is still being worked out is planned', () => {
  test.each([
    ['Peru and Kenya are putting the finishing touches to a free trade deal.', ['contract planned - = Peru + Kenya']],
    ['Peru and Kenya met in Lima. An agreement between the two countries is to be worked out by the end of the year.', ['agreement planned 2024-12 = Peru + Kenya']],
    ['Volta River Authority will buy gas from the producer Halvorsen Energy AG.', ['contract planned - = Volta River Authority + Halvorsen Energy AG']],
    ['Norlake Foods Ltd. has bought the rest of Halvorsen Mills AG. Bakers Union AG has bought Skerry Foods Ltd\'s cement business.', ['contract concluded 2024-06-12 = Norlake Foods Ltd. + Halvorsen Mills AG', 'contract concluded 2024-06-12 = Bakers Union AG + Skerry Foods Ltd']],
    ['Turku and Porto are neighbours. A treaty was drafted in May and was signed by mayors Mats Lind and Rune Reis on Saturday.', ['treaty concluded 2024-06-08 = Turku + Porto']],
    ['With the Port of Porto, the Port of Turku agreed in January on a green corridor.', ['agreement concluded 2024-01 = Port of Turku + Port of Porto']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('one paper told again is one paper', () => {
  test.each([
    ['The Port of Turku and the Port of Porto have extended their cooperation agreement. The first agreement was concluded in 2019 and dealt with pilots.', 1],
    ['Norlake Foods Ltd. took over Halvorsen Mills AG. The purchase contract was signed on Monday.', 1],
    ['Peru signed an agreement with Kenya on gas on Monday. Norlake Oil Ltd. and Halvorsen Energy AG also put their names to the document.', 1],
    ['Turku and Porto signed a memorandum on ferries on Monday. They agreed to build a pier together.', 1],
    ['Norlake Steel Ltd. and Halvorsen AG have parted ways: the agreement of 2005 ended on Friday.', 1],
    ['Mayors Anna Lind of Turku and Rui Reis of Porto signed a memorandum confirming the sister-city bond of 1985.', 1],
  ])('%s', (text, count) => expect(papersOf(text)).toHaveLength(count));
});

describe('what looks like a paper and is none', () => {
  test.each([
    'Turku United have signed striker Tom Riis on a two-year contract.',
    'Talks between the dockers\' union and the Port of Turku broke down on Sunday without agreement.',
    'The minister urged Turku and Porto to sign a memorandum soon.',
    'The mayors of Turku, Porto and Lviv have signed an open letter to the United Nations.',
    'All three contracts were signed before Christmas. The yard in Porto is glad.',
    'Partner | Year | Event in 2024',
    'Turku will not twin with Porto.',
    'Turku is not twinned with Porto.',
  ])('%s', (text) => expect(papersOf(text)).toEqual([]));
  test('what an agreement ends is not the agreement', () => {
    expect(papersOf('Norlake Foods Ltd. and the Bakers Union have reached a wage agreement. The agreement ends a strike of nine days.')).toHaveLength(1);
  });
  test('the second column of a table tells where the first one is', () => {
    expect(papersOf('University of Porto | Portugal | Memorandum of understanding | 4 June 2021', 'Partners of Brightwater University').join()).not.toContain('Portugal');
  });
  test('the field of a minister is no party', () => {
    expect(papersOf('Finance minister Anna Lind signed the loan agreement with the Nordic Savings Bank on Sunday.').join()).not.toContain('Finance');
  });
  test('a paper whose kind is told in brackets is one', () => {
    expect(papersOf('Norlake Foods signed a cooperation agreement (MoU) with Halden AB.')).toEqual(['mou concluded 2024-06-12 = Norlake Foods + Halden AB']);
  });
  test('a firm told by what it is and then by name is one', () => {
    expect(papersOf('Norlake Dairy signed a contract with a Turku-based retailer, Red Panda Mart.')).toEqual(['contract concluded 2024-06-12 = Norlake Dairy + Red Panda Mart']);
  });
});
