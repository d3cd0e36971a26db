import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from './read.ts';
import type { Refused } from '../../src/extractors/trace.ts';

const told = (text: string): string[] => read(text).agreements.map((a) => `${a.instrument} ${a.relation} ${a.status} ${a.date ?? '-'} = ${a.parties.map((p) => p.name).join(' + ')}`);

describe('who the parties are', () => {
  test.each([
    ['In May 2001 Chengdu\'s Dujiangyan city established a sister-city relationship with Porto.', 'relationship sister-city concluded 2001-05 = Dujiangyan + Porto'],
    ['The 5th arrondissement of Lyon and Turku signed a friendship agreement on 4 May 2019.', 'agreement friendly-cooperation concluded 2019-05-04 = 5th arrondissement of Lyon + Turku'],
    ['As a port in northern Finland, Turku signed an agreement with Porto on 4 May 2019.', 'agreement friendly-cooperation concluded 2019-05-04 = Turku + Porto'],
    ['At the end of the reception Turku, Porto and Malmö adopted a joint declaration on 4 May 2019.', 'declaration friendly-cooperation concluded 2019-05-04 = Turku + Porto + Malmö'],
    ['A memorandum of understanding on ferries was signed between the cities of Turku and Porto on 4 May 2019.', 'mou friendly-cooperation concluded 2019-05-04 = Turku + Porto'],
    ['Turku, Finland\'s oldest town, signed an agreement with Porto on 4 May 2019.', 'agreement friendly-cooperation concluded 2019-05-04 = Turku + Porto'],
    ['Norlake Foods, Inc. signed a loan agreement with Nordic Savings Bank on 4 May 2019 to bring water to the city of Turku.', 'contract trade-investment concluded 2019-05-04 = Norlake Foods, Inc. + Nordic Savings Bank'],
  ])('%s', (text, agreement) => {
    expect(told(text)).toEqual([agreement]);
  });
});

describe('where the verb stands behind the paper', () => {
  test.each([
    ['The ferry rests on a memorandum that Turku and Porto signed on 4 May 2019.', 'mou friendly-cooperation concluded 2019-05-04 = Turku + Porto'],
    ['A guest came from Porto, with which Turku set up friendly ties in 2011.', 'relationship friendly-cooperation concluded 2011 = Turku + Porto'],
    ['It is a letter of intent by which Norlake Foods Ltd. will buy two boats from Halvorsen Energy AG.', 'letter-of-intent trade-investment concluded 2024-06-12 = Norlake Foods Ltd. + Halvorsen Energy AG'],
    ['The sister-city relationship between Turku and Porto, which was established in 2004, has flourished.', 'relationship sister-city concluded 2004 = Turku + Porto'],
    ['Turku marked the 20th anniversary of its sister-city relationship with Porto, established in 2004.', 'relationship sister-city concluded 2004 = Turku + Porto'],
    ['Since signing the friendship agreement in 2013, Turku and Porto have exchanged 300 students.', 'agreement friendly-cooperation concluded 2013 = Turku + Porto'],
    ['The Nordic Savings Bank (NSB) and the city of Turku agreed a EUR 400 million loan on 4 May 2019.', 'contract trade-investment concluded 2019-05-04 = Nordic Savings Bank + Turku'],
    ['Talks with Porto on a memorandum of cooperation with Turku are to begin soon.', 'mou friendly-cooperation planned - = Turku + Porto'],
  ])('%s', (text, agreement) => {
    expect(told(text).map((line) => line.split(' = ')[0])).toEqual([agreement.split(' = ')[0]]);
  });
});

describe('when it was', () => {
  test.each([
    ['Turku and Porto made contact in 2013 and signed an agreement in March 2015.', '2015-03'],
    ['Turku and Porto will sign an agreement, planned for November 2024.', '2024-11'],
    ['The twinning between Turku and Porto has been suspended since January 2022.', '2022-01'],
    ['Turku and Porto signed the Memorandum on Sea Rescue (2018-2020).', '2024-06-12'],
  ])('%s', (text, date) => {
    expect(read(text).agreements.map((a) => a.date)).toEqual([date]);
  });
});

test.each([
  'Turku has established friendly relations with 31 cities.', 'Turku keeps sister-city ties with more than forty ports.', 'Eleven papers were signed at the fair.',
  'The fair forges a bridge of friendship between Turku and Porto.', 'By the end of May 2021, Turku had 38 sister cities and 66 friendly cities around the world.',
  'At the end of the year Turku counts Porto among its partners.',
])('nothing is concluded in: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('a deed rests on a paper that it does not make: who does it has signed', () => {
  expect(told('Norlake Foods Ltd. will build a terminal in Porto under a 25-year agreement signed with Halvorsen Energy AG on 2 May 2024.'))
    .toEqual(['agreement cooperation concluded 2024-05-02 = Norlake Foods Ltd. + Halvorsen Energy AG']);
});

test('what became of a paper stands behind the clause that tells how it began', () => {
  expect(read('The agreement between Turku and Porto, first signed in 2012, was extended until 2028 at a ceremony on 4 May 2019.').agreements.map((a) => [a.step, a.date])).toEqual([['renewed', '2019-05-04']]);
});

test('the end of a tie is told by what ends', () => {
  expect(told('The mayor of Turku announced the end of the long partnership with Porto on 4 May 2019.')).toEqual([expect.stringMatching(/ ended 2019-05-04 = Turku \+ Porto$/)]);
});

test.each([
  ['Mayor Anna Lind and Vice Mayor Rui Dias signed the memorandum on behalf of Turku and Porto on 4 May 2019.', []],
  ['Turku and Porto renewed their agreement for another five years on 4 May 2019.', []],
  ['Turku and Porto signed an agreement on the margins of the fair on 4 May 2019.', []],
  ['The mayors of Turku and Porto signed a statement of cooperation on 4 May 2019, the council said.', []],
  ['Turku and Porto signed an agreement on climate cooperation on Thursday.', ['climate cooperation']],
  ['Turku and Porto signed an agreement on green shipping on 4 May 2019.', ['green shipping']],
])('for whom, how long and where is no subject: %s', (text, subjects) => {
  expect(read(text).agreements.map((a) => a.subjects)).toEqual([subjects]);
});

test('a paper that is told again with some of its parties is one paper', () => {
  expect(told('Turku, Porto and Malmö signed a three-party agreement on 4 May 2019. The agreement was signed in Turku by Mayor Anna Lind of Porto.')).toHaveLength(1);
});

test.each([
  ['Turku and Porto signed a memorandum on port cooperation on 4 May 2019. In the afternoon, the two cities signed a memorandum on school exchanges.', 2],
  ['Turku and Porto signed a memorandum on 4 May 2019. An hour later, Turku and Porto signed another memorandum.', 2],
  ['Turku and Porto signed a memorandum on ferries on 4 May 2019. Mayor Anna Lind of Turku said that a memorandum on ferries with Porto was signed at last.', 1],
])('two papers of one kind are two where they say so: %s', (text, papers) => {
  expect(told(text)).toHaveLength(papers);
});

describe('Chinese releases', () => {
  test.each([
    ['2019年5月4日，大连市与韩国釜山市签署友好合作备忘录，双方将在贸易、旅游和教育等领域开展合作与交流。', 'mou friendly-cooperation concluded 2019-05-04 = 大连 + 釜山'],
    ['青岛港务局与大连海事大学拟签署合作协议，双方将共同培养航运人才，推动港口的发展和建设。', 'agreement cooperation planned - = 青岛港务局 + 大连海事大学'],
  ])('%s', (text, agreement) => {
    expect(told(text)).toEqual([agreement]);
  });
  test('a speaker is named behind the words', () => {
    const draft = read('昨天上午，青岛市市长李明华出席了开幕式。“我们的港口欢迎每一位远方的客人。”李明华说，今后还要开通更多的航线。');
    expect([draft.people[0]?.title, draft.quotes[0]?.speaker]).toEqual(['市长', '李明华']);
  });
});

describe('for any text', () => {
  const base = 'Turku and Porto signed an agreement on 4 May 2019. Mayor Anna Lind said: "We have waited long for this day." Norlake Foods Ltd. ordered 20 boats from Halvorsen Energy AG.\nThe two cities became sister cities in 1996.';
  test('a paragraph behind it that names nobody, no place, no day and no number changes nothing before it', () => {
    const words = fc.array(fc.constantFrom('the', 'boats', 'were', 'green', 'and', 'people', 'sang', 'in', 'small', 'rain', 'with', 'bread'), { minLength: 3, maxLength: 25 });
    const { agreements, people, organizations, quotes } = read(base);
    fc.assert(fc.property(words, (tail) => {
      const longer = read(`${base}\n${tail.join(' ')}.`);
      expect({ agreements: longer.agreements, people: longer.people, organizations: longer.organizations, quotes: longer.quotes }).toEqual({ agreements, people, organizations, quotes });
    }), { numRuns: 40 });
  });
  test('whoever listens to refusals gets the same findings', () => {
    const text = `${base} Under the agreement trams run. Turku has ties with 31 cities. Mayor of Turku, Finland, came.`;
    const refused: Refused[] = [];
    expect(read(text, { trace: { refuse: (r) => refused.push(r) } }).agreements).toEqual(read(text).agreements);
    expect(refused.filter((r) => r.kind === 'agreement' && r.end > r.start && r.why !== '').length).toBeGreaterThan(0);
  });
});

describe('the side that the clause leaves to its reader', () => {
  test.each([
    ['Turku is a port on the Baltic. Mayor Anna Lind signed an agreement with Porto on 4 May 2019.', 'agreement friendly-cooperation concluded 2019-05-04 = Turku + Porto'],
    ['Norlake Foods Ltd. (OSE: NLF) said in Turku that it has signed a supply contract with Halvorsen Energy AG on 4 May 2019.', 'contract trade-investment concluded 2019-05-04 = Norlake Foods Ltd. + Halvorsen Energy AG'],
    ['Norlake Foods Ltd. reported on its year. The Group signed a tripartite framework agreement with Halvorsen Energy AG and Lakeland Mills Inc. on 4 May 2019.', 'agreement cooperation concluded 2019-05-04 = Norlake Foods Ltd. + Halvorsen Energy AG + Lakeland Mills Inc.'],
    ['At the signing of a three-party memorandum on 4 May 2019, Turku, Porto and Malmö promised to share a ferry.', 'mou friendly-cooperation concluded 2019-05-04 = Turku + Porto + Malmö'],
  ])('%s', (text, agreement) => {
    expect(told(text)).toEqual([agreement]);
  });
});

test('each partner has the year in the brackets behind it', () => {
  expect(told('Turku is twinned with Porto (1973), Malmö (1989) and Gdynia (2005).')).toEqual([
    'relationship sister-city concluded 1973 = Turku + Porto', 'relationship sister-city concluded 1989 = Turku + Malmö', 'relationship sister-city concluded 2005 = Turku + Gdynia',
  ]);
});

test.each([
  ['Turku is expected to sign an agreement with Porto in August 2024.', 'agreement friendly-cooperation planned 2024-08 = Turku + Porto'],
  ['An agreement between Turku and Porto has been drawn up.', 'agreement friendly-cooperation planned - = Turku + Porto'],
  ['The grant agreement between Turku and Porto will follow in August 2024.', 'contract trade-investment planned 2024-08 = Turku + Porto'],
])('is only planned: %s', (text, agreement) => {
  expect(told(text)).toEqual([agreement]);
});

test.each([
  ['Turku was twinned with Porto in 1994 and with Malmö in 2004.', ['relationship sister-city concluded 1994 = Turku + Porto', 'relationship sister-city concluded 2004 = Turku + Malmö']],
  ['Turku and Porto will share a ferry under a protocol signed by Mayor Anna Lind and Mayor Rui Costa on 4 May 2019.', ['agreement friendly-cooperation concluded 2019-05-04 = Turku + Porto']],
  ['Turku is a port. The partnership with Porto was ended last year.', ['relationship friendly-cooperation ended 2023 = Turku + Porto']],
  ['Norlake Foods Ltd. met Halvorsen Energy AG. The plan follows a term sheet the two companies signed in May 2023.', ['letter-of-intent cooperation concluded 2023-05 = Norlake Foods Ltd. + Halvorsen Energy AG']],
  ['Rector Hanna Berg of the University of Turku and President Yamada of Kyoto University signed a student exchange agreement on 4 May 2019.', ['agreement cooperation concluded 2019-05-04 = University of Turku + Kyoto University']],
])('nobody is left out: %s', (text, agreements) => {
  expect(told(text)).toEqual(agreements);
});
