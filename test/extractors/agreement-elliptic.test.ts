import { describe, expect, test } from 'vitest';
import { papersOf as told } from './read.ts';

describe('papers told without being named again', () => {
  test.each([
    ['Two memoranda were signed in Riga on 2 May 2024. The second, on training, carries the signatures of Liepaja University and Gdynia Maritime University.', 'mou concluded 2024-05-02 = Liepaja University + Gdynia Maritime University'],
    ['Bergen Sea College and the Lofoten Institute signed a memorandum on kelp on 3 June 2024. Another, about nets, binds the Port of Riga and Kalmar Shipping AB.', 'mou concluded 2024-06-03 = Port of Riga + Kalmar Shipping AB'],
    ['Malmö and Porto signed a letter of intent on 3 June 2024. The same was done by Turku and Braga on 5 June 2024.', 'letter-of-intent concluded 2024-06-05 = Turku + Braga'],
    ['Malmö and Porto signed a memorandum on 3 June 2024. So did Turku and Braga.', 'mou concluded 2024-06-03 = Turku + Braga'],
    ['Malmö and Porto signed a memorandum on 3 June 2024. Turku and Braga did the same for rail freight.', 'mou concluded 2024-06-03 = Turku + Braga'],
  ])('%s', (text, agreement) => {
    expect(told(text)).toContain(agreement);
  });

  test('the talks of others are not the same again', () => {
    expect(told('Malmö and Porto signed a memorandum on 3 June 2024. So did the weather its own.')).toHaveLength(1);
    expect(told('Three papers were read aloud on 2 May 2024. The second, on training, drew applause.')).toEqual([]);
  });
});

test('parties that share one verb are as many papers', () => {
  expect(told('Norlake Foods Ltd. signed a contract with the Port of Riga, Balt Grain SIA with the Port of Kiel, and Delta Metal GmbH with the Port of Rauma.')).toEqual([
    'contract concluded 2024-06-12 = Norlake Foods Ltd. + Port of Riga', 'contract concluded 2024-06-12 = Balt Grain SIA + Port of Kiel', 'contract concluded 2024-06-12 = Delta Metal GmbH + Port of Rauma',
  ]);
  expect(told('Malmö was twinned with Pisa in 1988, Turku with Braga in 1990.')).toEqual(['relationship concluded 1988 = Malmö + Pisa', 'relationship concluded 1990 = Turku + Braga']);
});

describe('entries of a list', () => {
  test.each([
    ['With Kotka Terminals Oy: lease of berth 14, signed 3 March 2024', 'contract concluded 2024-03-03 = Kotka Terminals Oy'],
    ['3) with Balt Grain SIA: contract for 80,000 tonnes of wheat, to be signed on 4 July 2024;', 'contract planned 2024-07-04 = Balt Grain SIA'],
    ['- Norlake Foods Ltd. and the University of Pécs, research agreement, 12 May 2024', 'agreement concluded 2024-05-12 = Norlake Foods Ltd. + University of Pécs'],
    ['University of Graz | 2009 | memorandum', 'mou concluded 2009 = University of Graz'],
    ['Kyoto Institute - memorandum on bamboo, dated 4 June 2020', 'mou concluded 2020-06-04 = Kyoto Institute'],
  ])('%s', (text, agreement) => {
    expect(told(text)).toEqual([agreement]);
  });

  test.each(['Kyoto Institute - no contract, but a shared van.', 'With Graz: talks about a memorandum', 'University of Graz | 2009 | 40 students'])('nothing is concluded in: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('what goes to somebody', () => {
  test.each([
    ['The order for the two tugs goes to Damsen Yard AS of Gorinchem, the Port of Lagos said.', 'contract concluded 2024-06-12 = Port of Lagos + Damsen Yard AS'],
    ['The tender for 40 trams was awarded by the city of Szeged to Pesa Wagons SA.', 'contract concluded 2024-06-12 = Szeged + Pesa Wagons SA'],
    ['Halvorsen Energy AG entrusted Delta Metal GmbH with the repair of the dam.', 'contract concluded 2024-06-12 = Halvorsen Energy AG + Delta Metal GmbH'],
    ['Halvorsen Energy AG picked Delta Metal GmbH as supplier of turbines.', 'contract concluded 2024-06-12 = Halvorsen Energy AG + Delta Metal GmbH'],
    ['The new cranes will be delivered by Konecrest Oy of Turku, the Port of Lagos said.', 'contract planned - = Konecrest Oy + Port of Lagos'],
    ['Kalmar Shipping AB subscribed for 10% of the shares of Balt Grain SIA.', 'contract concluded 2024-06-12 = Kalmar Shipping AB + Balt Grain SIA'],
  ])('%s', (text, agreement) => {
    expect(told(text)).toEqual([agreement]);
  });

  test.each(['The works of the painter went to Braga.', 'No contract was awarded to Damsen Yard AS.'])('nothing is concluded in: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

test('who accedes to a paper joins its parties', () => {
  expect(told('Norlake Foods Ltd. and Balt Grain SIA signed a framework agreement on 3 June 2024. Delta Metal GmbH is expected to accede to the agreement on 1 July 2024.')).toEqual([
    'agreement concluded 2024-06-03 = Norlake Foods Ltd. + Balt Grain SIA', 'agreement planned 2024-07-01 = Delta Metal GmbH + Norlake Foods Ltd. + Balt Grain SIA',
  ]);
  expect(told('Norlake Foods Ltd. and Balt Grain SIA signed a framework agreement on 3 June 2024. Delta Metal GmbH hopes to accede to the agreement.')).toHaveLength(1);
});

describe('ties told beside a name, or by a verb without a partner behind it', () => {
  test.each([
    ['Turku and Porto, joined since 4 May 1986, are not affected.', 'relationship concluded 1986-05-04 = Turku + Porto'],
    ['Porto and Turku twinned in 1960.', 'relationship concluded 1960 = Porto + Turku'],
    ['The sister cities Porto and Turku parted company on 3 May 2024.', 'relationship ended 2024-05-03 = Porto + Turku'],
    ['Porto and Turku let their tie, formed in 1989, lapse.', 'relationship ended 2024-06-12 = Porto + Turku'],
    ['Norlake Foods Ltd. will no longer continue the partnership with Balt Grain SIA.', 'relationship ended 2024-06-12 = Norlake Foods Ltd. + Balt Grain SIA'],
    ['It was in Porto, on 3 July 1954, that Turku took its first partner.', 'relationship concluded 1954-07-03 = Turku + Porto'],
    ['The sister cities of Turku: Porto, a friendly exchange city from 2015, went one step up on 3 May 2024.', 'relationship concluded 2024-05-03 = Turku + Porto'],
  ])('%s', (text, agreement) => {
    expect(told(text)).toContain(agreement);
  });

  test.each(['If Porto will no longer continue the partnership, guests will be sad.', 'The crowd split up at noon in Porto and Turku.', 'The friends went separate ways.'])('nothing is concluded in: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

test('behind "With X," the clause itself begins', () => {
  expect(told('With Porto, Turku signed a memorandum on ferries on 3 May 2024.')).toEqual(['mou concluded 2024-05-03 = Turku + Porto']);
});

test('a list of partners is told by its heading', () => {
  expect(told('The city of Linz has partnerships with:\nHalle (since 1975)\nTampere, Finland (1995)')).toEqual(['relationship concluded 1975 = Linz + Halle', 'relationship concluded 1995 = Linz + Tampere']);
});

describe('deals told by a noun, or without what is signed', () => {
  test.each([
    ['The purchase of a 25% stake in Balt Grain SIA by Norlake Foods Ltd. was closed on 3 May 2024.', 'contract concluded 2024-05-03 = Norlake Foods Ltd. + Balt Grain SIA'],
    ['Norlake Foods Ltd. and Balt Grain SIA are merging.', 'contract planned - = Norlake Foods Ltd. + Balt Grain SIA'],
    ['Norlake Foods Ltd. signed with the Port of Riga on 3 June 2024.', 'agreement concluded 2024-06-03 = Norlake Foods Ltd. + Port of Riga'],
    ['The joint venture of Delta Metal GmbH and Norlake Foods Ltd., agreed in 2019, is no more.', 'agreement concluded 2019 = Delta Metal GmbH + Norlake Foods Ltd.'],
    ['The contract that Delta Metal GmbH won in 2019 from the Port of Riga has been cancelled.', 'contract ended - = Delta Metal GmbH + Port of Riga'],
    ['Brightwater University has broken off its exchange with Ellamore College.', 'relationship ended - = Brightwater University + Ellamore College'],
  ])('%s', (text, agreement) => {
    expect(told(text).map((line) => line.replace(/(ended) [\d-]+ =/, '$1 - ='))).toEqual([agreement]);
  });

  test.each(['The chambers of Porto and Turku exchanged views on the treaty.', 'The sale of tickets in Porto was closed on 3 May 2024.', 'Anna Lind signed with a club in Porto.'])('nothing is concluded in: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

test.each([
  ['Since 12 May 2024, Turku and Porto are sister cities.', 'relationship concluded 2024-05-12 = Turku + Porto'],
  ['Turku has been the partner of Porto for 28 years.', 'relationship concluded 1996 = Turku + Porto'],
])('what has lasted began: %s', (text, agreement) => {
  expect(told(text)).toEqual([agreement]);
});

test.each([
  'The museum of Turku will lend Porto two trams for the parade.', 'Styria sold goods for 92 million euros to Iran in 2005.', 'The loan of 63 paintings by the museum of Turku to Porto was a success.',
])('things lent for a show and the trade of lands are no deals: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('a council that consents to a paper told before is no party to a second one', () => {
  expect(told('Norlake Foods Ltd. and the Port of Riga signed a lease agreement on 3 June 2024. The Riga City Council approved the agreement on 5 June 2024.')).toHaveLength(1);
});

test('papers with several partners that are told one by one are not counted twice', () => {
  expect(told('Anna Lind of the city of Turku travelled to Porto and Malmö and signed documents with the two cities. On 3 June 2024 Turku signed a memorandum on ferries with Porto.')).toHaveLength(1);
});

describe('Chinese: several at once, and what only tells of ties', () => {
  test.each([
    ['2024年5月4日，厦门市文化和旅游局分别同泉州市、漳州市两地文旅部门签订了客源互送协议，合作期为三年。', ['agreement concluded 2024-05-04 = 厦门市文化和旅游局 + 泉州', 'agreement concluded 2024-05-04 = 厦门市文化和旅游局 + 漳州']],
    ['法国里昂于1984年5月3日、德国波恩于1988年7月2日先后与大连结好，往来一直很多。', ['relationship concluded 1984-05-03 = 大连 + 里昂', 'relationship concluded 1988-07-02 = 大连 + 波恩']],
    ['大连将与法国里昂举办结好四十周年系列活动，让更多市民成为友城交往的参与者。', []],
  ])('%s', (text, agreements) => {
    expect(told(text)).toEqual(agreements);
  });
});

test('papers counted out are read one by one', () => {
  expect(told('The ministers witnessed the signing of: (a) an agreement on visas between Norlake Foods Ltd. and Balt Grain SIA; (b) a memorandum between Brightwater University and Ellamore College.')).toEqual([
    'agreement concluded 2024-06-12 = Norlake Foods Ltd. + Balt Grain SIA', 'mou concluded 2024-06-12 = Brightwater University + Ellamore College',
  ]);
});

test.each([
  ['A request by Porto for a twinning agreement with Turku will be heard in July.', ['agreement planned - = Porto + Turku']],
  ['A request by Porto for a twinning agreement with Turku was rejected.', []],
])('what is asked for is planned, unless it is refused: %s', (text, agreements) => {
  expect(told(text).map((line) => line.replace(/planned [\d-]+ =/, 'planned - ='))).toEqual(agreements);
});
