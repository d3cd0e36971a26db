import { describe, expect, test } from 'vitest';
import { papersOf } from './read.ts';

const stated = (text: string): string[] => papersOf(text).map((line) => line.split(' ').slice(1).join(' ')).toSorted();

describe('who is only named beside those who act', () => {
  test.each([
    ['Turku, like Bergen before it, signed a charter with Porto in 2017.', ['concluded 2017 = Turku + Porto']],
    ['Turku and Riga, but not Bergen, signed the charter with Porto in 2017.', ['concluded 2017 = Turku + Riga + Porto']],
    ['It was not Bergen but Turku that signed the charter with Porto in 2017.', ['concluded 2017 = Turku + Porto']],
    ['Turku followed Bergen in signing the charter with Porto in 2017.', ['concluded 2017 = Turku + Porto']],
    ['In order to take over Norlake Foods Ltd., Halvorsen Energy AG signed a loan agreement with Brightwater Bank in 2017.', ['concluded 2017 = Halvorsen Energy AG + Brightwater Bank']],
    ['Not only Bergen but also Turku signed the charter with Porto in 2017.', ['concluded 2017 = Bergen + Turku + Porto']],
    ['Bergen, Riga as well as Turku signed the declaration in 2017.', ['concluded 2017 = Bergen + Riga + Turku']],
  ])('%s', (text, papers) => {
    expect(stated(text)).toEqual(papers);
  });
});

describe('several papers in one sentence, each with its own parties and day', () => {
  test.each([
    ['Turku signed a treaty with Porto in 2015 and Bergen signed one with Riga in 2018.', ['concluded 2015 = Turku + Porto', 'concluded 2018 = Bergen + Riga']],
    ['Turku signed a treaty with Porto in 2015, Bergen signed one with Riga in 2018.', ['concluded 2015 = Turku + Porto', 'concluded 2018 = Bergen + Riga']],
    ['Turku sealed an accord with Porto and Bergen concluded one with Riga.', ['concluded 2024-06-12 = Bergen + Riga', 'concluded 2024-06-12 = Turku + Porto']],
    ['Turku will sign an accord with Porto in August and Bergen with Riga in October.', ['planned 2024-08 = Turku + Porto', 'planned 2024-10 = Bergen + Riga']],
    ['In 2015 Turku signed an accord with Porto, in 2018 with Riga.', ['concluded 2015 = Turku + Porto', 'concluded 2018 = Turku + Riga']],
    ['Turku signed contracts in 2015 with Norlake Foods Ltd. and in 2018 with Halvorsen Energy AG.', ['concluded 2015 = Turku + Norlake Foods Ltd.', 'concluded 2018 = Turku + Halvorsen Energy AG']],
    ['Turku signed an accord with Porto in 2015, as did Riga in 2018.', ['concluded 2015 = Turku + Porto', 'concluded 2018 = Riga + Porto']],
    ['Turku and Bergen concluded treaties with Porto and Riga respectively.', ['concluded 2024-06-12 = Bergen + Riga', 'concluded 2024-06-12 = Turku + Porto']],
    ['Turku signed an accord with Porto in May 2015 and with Riga in June 2018.', ['concluded 2015-05 = Turku + Porto', 'concluded 2018-06 = Turku + Riga']],
    ['Turku signed an accord with Porto and Riga in 2015.', ['concluded 2015 = Turku + Porto + Riga']],
  ])('%s', (text, papers) => {
    expect(stated(text)).toEqual(papers);
  });
});
