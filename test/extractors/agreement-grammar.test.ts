import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { papersOf as told, read as readDraft } from './read.ts';
import type { Refused } from '../../src/extractors/trace.ts';

const read = (text: string, title: string | null = null) => readDraft(text, { title }).agreements;

describe('days that are counted from other days', () => {
  test.each([
    ['Guests came on 4 May 2019. Two days later, Turku and Porto signed a memorandum of understanding.', '2019-05-06'],
    ['Guests came on 4 May 2019. The next day Turku and Porto signed a memorandum of understanding.', '2019-05-05'],
    ['Guests came on 4 May 2019. The following Monday Turku and Porto signed a memorandum of understanding.', '2019-05-06'],
    ['Turku and Porto signed a memorandum of understanding last night.', '2024-06-11'],
    ['Turku and Porto signed a memorandum of understanding a fortnight ago.', '2024-05-29'],
    ['Turku and Porto signed a memorandum of understanding three years ago.', '2021'],
    ['The fair was held in 2011. Turku and Porto became sister cities the same year.', '2011'],
    ['The fair was held in 2011. Turku and Porto became sister cities the year before.', '2010'],
  ])('%s', (text, day) => {
    expect(read(text).map((a) => a.date)).toEqual([day]);
  });
});

describe('lists of partners, whatever their order', () => {
  const THREE = ['relationship concluded 1964 = Turku + Cardiff', 'relationship concluded 1965 = Turku + Porto', 'relationship concluded 1979 = Turku + Tbilisi'];
  test.each([
    'Cardiff, Wales – 1964\nPorto, Portugal – 1965\nTbilisi, Georgia – 1979',
    '1964: Cardiff\n1965: Porto\n1979: Tbilisi',
    '- Cardiff (Wales), 1964\n- Porto (Portugal), 1965\n- Tbilisi (Georgia), 1979',
    'Cardiff | Wales | 1964\nPorto | Portugal | 1965\nTbilisi | Georgia | 1979',
    'Turku was twinned with Cardiff in 1964, Porto in 1965 and Tbilisi in 1979.',
    'In 1964 Turku was twinned with Cardiff, in 1965 with Porto and in 1979 with Tbilisi.',
    'Turku has sister-city relations with Cardiff, Porto and Tbilisi, established in 1964, 1965 and 1979 respectively.',
    'Its sisters are Cardiff (Wales; 1964), Porto (Portugal; 1965) and Tbilisi (Georgia; 1979).',
    'Turku counts among its sister cities Cardiff (since 1964), Porto (since 1965) and, since 1979, Tbilisi.',
    'Cardiff came first in 1964. A year later came Porto, and in 1979 Tbilisi.',
  ])('%s', (text) => {
    expect(told(text, 'Sister cities of Turku').toSorted()).toEqual(THREE.toSorted());
  });
  test.each(['Turku has many sister cities. The mayor was born in Cardiff in 1964.', 'Turku has many sister cities. The Ming (1368-1644) made porcelain.'])('no list: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('deals by verbs in their forms', () => {
  test.each([
    ['Norlake Foods Ltd. orders 20 mixers from Halvorsen Energy AG.', ['contract concluded 2024-06-12 = Norlake Foods Ltd. + Halvorsen Energy AG']],
    ['Norlake Foods Ltd. is lending Halvorsen Energy AG 3 million euros.', ['contract concluded 2024-06-12 = Norlake Foods Ltd. + Halvorsen Energy AG']],
    ['Norlake Foods Ltd. was awarded a contract for 20 mixers by Halvorsen Energy AG.', ['contract concluded 2024-06-12 = Norlake Foods Ltd. + Halvorsen Energy AG']],
    ['Norlake Foods Ltd. has been selected by Halvorsen Energy AG to deliver mixers.', ['contract concluded 2024-06-12 = Norlake Foods Ltd. + Halvorsen Energy AG']],
    ['Norlake Foods Ltd. has contracted Halvorsen Energy AG to deliver mixers.', ['contract concluded 2024-06-12 = Norlake Foods Ltd. + Halvorsen Energy AG']],
    ['Norlake Foods Ltd. borrowed 3 million euros from Halvorsen Energy AG.', ['contract concluded 2024-06-12 = Norlake Foods Ltd. + Halvorsen Energy AG']],
    ['The orders of Norlake Foods Ltd. from Norway and the loans of Halvorsen Energy AG to staff grew.', []],
  ])('%s', (text, agreements) => {
    expect(told(text)).toEqual(agreements);
  });
});

describe('who is meant', () => {
  test.each([
    ['Two pandas from Rotterdam Zoo came to Antwerp Zoo.\nThe loan agreement between the two zoos was signed last November.', ['Rotterdam Zoo', 'Antwerp Zoo']],
    ['Turku signed an agreement with Porto and its partner, the University of Porto, on 4 May 2019.', ['Turku', 'Porto', 'University of Porto']],
    ['Brightwater University and its Brazilian partner, the University of Porto, signed an agreement.', ['Brightwater University', 'University of Porto']],
    ['The contract with the previous supplier of boats, Halvorsen Energy AG, was terminated by Norlake Foods Ltd. on 4 May 2019.', ['Norlake Foods Ltd.', 'Halvorsen Energy AG']],
    ['On Monday Norlake Foods Ltd. managing director Anna Lind and Halvorsen Energy AG chief executive Jan Holm signed an agreement.', ['Norlake Foods Ltd.', 'Halvorsen Energy AG']],
    ['Guests from Moscow came to Riga. Tallinn ended its agreement with the Russian capital.', ['Tallinn', 'Moscow']],
  ])('%s', (text, ...parties) => {
    expect(read(text).map((a) => a.parties.map((p) => p.name))).toEqual(parties);
  });
  test('minutes that never name their own town tell it by their title', () => {
    expect(told('The Committee met. The twinning agreement with Gomel was terminated on 4 May 2021.', 'Aberdeen City Council: minutes')).toEqual(['agreement ended 2021-05-04 = Aberdeen + Gomel']);
  });
});

describe('papers without a verb of signing', () => {
  test.each([
    ['Norlake Foods Ltd. and Halvorsen Energy AG have got themselves a partnership agreement.', 'agreement concluded'],
    ['Norlake Foods Ltd. works under a contract of 2009 with Halvorsen Energy AG.', 'contract concluded'],
    ['An agreement of Turku with Porto should be ready for signature soon.', 'agreement planned'],
    ['The agreement between Turku and Porto is all but dead.', 'agreement ended'],
    ['Turku signed a covenant of the sea with Porto on 4 May 2019.', 'agreement concluded'],
  ])('%s', (text, expected) => {
    expect(told(text).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([expected]);
  });
  test.each(['Turku and Porto signed a guest book.', 'Turku and Porto signed two players.', 'In a joint statement with Porto, Turku welcomed the rain.'])('nothing is concluded in: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

test('"that with" and "the one with" stand for the tie spoken of before', () => {
  expect(told('The twinning of Turku with Cardiff dates from 1964, that with Porto from 1965.').toSorted()).toEqual(['relationship concluded 1964 = Turku + Cardiff', 'relationship concluded 1965 = Turku + Porto']);
});

test('a Chinese sentence is read wherever it stands', () => {
  const text = '2019年5月4日，大连市与韩国釜山市签署友好合作备忘录。\nTurku and Porto signed a letter of intent on 4 May 2019. The mayors of both cities planted a tree in the park behind the town hall and listened to the choir of the harbour school.';
  expect(told(text)).toEqual(['mou concluded 2019-05-04 = 大连 + 釜山', 'letter-of-intent concluded 2019-05-04 = Turku + Porto']);
});

test('refusals of ties and deals say why', () => {
  const refused: Refused[] = [];
  readDraft('Turku and Porto are sister cities. Guests ordered 20 coffees from Norlake Foods Ltd. yesterday.', { trace: { refuse: (r) => refused.push(r) } });
  expect(refused.filter((r) => r.kind === 'agreement').map((r) => r.rule)).toEqual(['agreement.became-sister-city', 'agreement.order']);
});

test('words in any number and order end, and quote the text', () => {
  const words = fc.constantFrom('signed', 'the', 'agreement', 'with', 'Turku', 'Porto', 'in 1990', ',', 'and', '(', ')', 'two days later', 'ordered', 'from', 'Norlake Ltd.', 'a contract', 'its partner', '.', ':', '1990', 'the two cities', '\n', 'x');
  fc.assert(fc.property(fc.array(words, { maxLength: 120 }), (list) => {
    const text = list.join(' ');
    for (const a of read(text)) expect(text.slice(a.evidence.start, a.evidence.end)).toBe(a.evidence.text);
  }), { numRuns: 40 });
});
