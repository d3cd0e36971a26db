import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { papersIn } from '../../src/extractors/agreements/mentions.ts';
import { governmentOf, isNegated, tokensOf } from '../../src/extractors/agreements/phrases.ts';
import { read } from './read.ts';

const told = (text: string, title: string | null = null): string[] => read(text, { title })
  .agreements.map((a) => `${a.instrument} ${a.relation} ${a.status} ${a.date ?? '-'} = ${a.parties.map((p) => p.name).join(' + ')}`);

/** The verb that governs the first paper of a sentence, and how. */
function governed(sentence: string): string {
  const tokens = tokensOf(sentence, papersIn(sentence));
  const { role, verb } = governmentOf(tokens, tokens.findIndex((t) => t.tag === 'paper'));
  return `${role}: ${tokens[verb]?.word ?? '-'}${verb >= 0 && isNegated(tokens, verb) ? ' (denied)' : ''}`;
}

describe('which verb governs a paper', () => {
  test.each([
    ['\uE000 cobbled together an agreement with \uE001', 'object: cobbled'],
    ['\uE000 sealed with \uE001, during the visit of its head last week, an agreement on nets', 'object: sealed'],
    ['\uE000 never wanted a pact with \uE001', 'object: wanted (denied)'],
    ['\uE000 and \uE001 set their names on \uF000 to an accord', 'object: set'],
    ['A pact that nobody had expected binds \uE000 and \uE001', 'subject: binds'],
    ['An agreement with \uE000, in force since \uF000, was put aside', 'subject: put'],
    ['\uE000 sells heat to \uE001 under a contract', 'behind: sells'],
  ])('%s', (sentence, verb) => {
    expect(governed(sentence)).toBe(verb);
  });

  test('is found in any row of words, of any length', () => {
    const words = fc.array(fc.constantFrom('a', 'pact', 'agreement', 'with', '\uE000', '\uF000', ',', 'which', 'was', 'signed', 'and', 'to', 'under', '.', 'binds', "'s"), { maxLength: 60 });
    fc.assert(fc.property(words, (row) => {
      const sentence = row.join(' ');
      const tokens = tokensOf(sentence, papersIn(sentence));
      for (const [at, token] of tokens.entries()) {
        if (token.tag !== 'paper') continue;
        const { verb } = governmentOf(tokens, at);
        expect(verb === -1 || tokens[verb] !== undefined && verb !== at).toBe(true);
      }
    }));
  });
});

describe('what is not concluded', () => {
  test.each([
    ['No agreement was signed between Malmö and Gdańsk on 4 May 2019.'],
    ['It was asked whether the agreement between Malmö and Gdańsk had been renewed.'],
    ['If Malmö and Gdańsk ever sign a treaty, the ferry will stop.'],
    ['The lease with Norlake Foods Ltd. was removed from the agenda.'],
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });

  test.each([
    ['The council authorised the mayor of Malmö to sign a memorandum of understanding with Gdańsk.', 'mou friendly-cooperation planned - = Malmö + Gdańsk'],
    ['The assembly of Malmö gave its approval to a cooperation agreement with Gdańsk on 4 May 2024.', 'agreement friendly-cooperation planned 2024-05-04 = Malmö + Gdańsk'],
  ])('%s', (text, agreement) => {
    expect(told(text)).toEqual([agreement]);
  });
});

describe('who the parties are, by what they are and whose', () => {
  test.each([
    ["Malmö's port agency signed an agreement with the museum of Gdańsk on 4 May 2019.", ["agreement cooperation concluded 2019-05-04 = Malmö's port agency + museum of Gdańsk"]],
    ["Malmö's mayor and her colleague from Gdańsk signed an agreement on 4 May 2019.", ['agreement friendly-cooperation concluded 2019-05-04 = Malmö + Gdańsk']],
    ['Malmö and Gdańsk, capital of Pomerania, signed an agreement on 4 May 2019.', ['agreement friendly-cooperation concluded 2019-05-04 = Malmö + Gdańsk']],
    ['Insurer Halvorsen Energy AG signed an agreement with Turku-based Norlake Foods Ltd. on 4 May 2019.', ['agreement cooperation concluded 2019-05-04 = Halvorsen Energy AG + Norlake Foods Ltd.']],
    ['Norlake Foods Ltd. signed supply contracts with Halvorsen Energy AG, in June 2021, and with Orrin Rail AG, in May 2022.', [
      'contract trade-investment concluded 2021-06 = Norlake Foods Ltd. + Halvorsen Energy AG', 'contract trade-investment concluded 2022-05 = Norlake Foods Ltd. + Orrin Rail AG',
    ]],
    ['The Chamber of Commerce of Malmö concluded an agreement with its counterpart in Gdańsk on 4 May 2019.', ['agreement cooperation concluded 2019-05-04 = Chamber of Commerce of Malmö + Gdańsk']],
    ['Norlake Foods Ltd. and Halvorsen Energy AG have joined forces to build a mill.', ['relationship cooperation concluded - = Norlake Foods Ltd. + Halvorsen Energy AG']],
  ])('%s', (text, agreements) => {
    expect(told(text)).toEqual(agreements);
  });
});

describe('which day is the paper\'s', () => {
  test.each([
    ['Turin and Graz signed a memorandum of understanding, which is valid for five years, on Monday.', '2024-06-10'],
    ['Malmö and Gdańsk have worked together since 2007, when they signed a memorandum of understanding.', '2007'],
    ['Norlake Foods Ltd. bought 300 boats from Halvorsen Energy AG, to be shipped in July.', '2024-06-12'],
    ['The twinning agreement between Malmö and Gdańsk was approved on 23 May and will be signed in July.', '2024-07'],
    ['A framework agreement for 2025-2027 between Malmö and Gdańsk was signed on 4 May 2024.', '2024-05-04'],
  ])('%s', (text, day) => {
    expect(told(text)).toEqual([expect.stringContaining(` ${day} = `)]);
  });

  test('no day is taken from a text that reports of several', () => {
    const text = 'The guests came on 3 June 2024. They left on 7 June 2024.\nMalmö and Gdańsk signed an agreement on nets.';
    expect(told(text)).toEqual(['agreement friendly-cooperation concluded - = Malmö + Gdańsk']);
  });
});
