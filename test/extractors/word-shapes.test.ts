import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayHold } from '../../src/extractors/word-shapes.ts';

test('each word of a list may be held, whatever its letters', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 })), (words) => {
    const may = mayHold(words);
    expect(words.filter((word) => !may(word))).toEqual([]);
  }));
});
test('words of other letters or another length are passed over', () => {
  const may = mayHold(['harbour', 'mayor', 'said']);
  expect(['harbours', 'sad', 'sails', 'mayors', 'arbour'].filter((word) => may(word))).toEqual([]);
  expect(['harbour', 'mayor', 'said', 'sand'].filter((word) => may(word))).toEqual(['harbour', 'mayor', 'said', 'sand']);
});
