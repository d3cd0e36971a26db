import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText, withEntities } from '../../src/page.ts';

test.each([
  ['no-break and ideographic spaces are spaces', 'a\u00a0b\u3000c\u2003d', 'a b c d'],
  ['soft hyphens and zero-width spaces go', 'co\u00adope\u200bration\ufeff', 'cooperation'],
  ['letters and their accents are one', 'Me\u0301xico', 'México'],
  ['control characters are spaces', 'a\u0000b\u0085c', 'a b c'],
  ['half surrogates are replaced', 'a\ud800b', 'a\ufffdb'],
  ['the joiner inside an emoji stays', '👩\u200d🔬', '👩\u200d🔬'],
])('%s', (_, from, to) => {
  expect(plainText(from)).toBe(to);
});
test.each([
  ['Q&amp;A &ndash; the city', 'Q&A – the city'], ['<b>Two</b><br>cities', 'Two cities'], ['1 < 2 & 3', '1 < 2 & 3'], ['&#x6210;&#37117;', '成都'],
])('%j without entities and mark-up is %j', (from, to) => {
  expect(withEntities(from)).toBe(to);
});
test('a plain text is plain', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(plainText(plainText(text))).toBe(plainText(text));
  }));
});
