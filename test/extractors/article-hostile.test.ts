import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PARAGRAPHS, read } from './article-page.ts';

const TEXT = PARAGRAPHS.map((p) => `<p>${p}</p>`).join('');
const WHOLE = PARAGRAPHS.join('\n');

describe('a hostile page is read', () => {
  test.each([
    ['five thousand elements deep', `${'<div>'.repeat(5000)}${TEXT}${'</div>'.repeat(5000)}`],
    ['five thousand lists deep', `${'<ul><li>'.repeat(2400)}</ul>${TEXT}`],
    ['with an attribute of a megabyte', `<div class="${'wide '.repeat(200_000)}" style="${'display :'.repeat(100_000)}">${TEXT}</div>`],
    ['with a megabyte of blanks', `${' \n'.repeat(500_000)}<div>${TEXT}</div>`],
    ['with JSON-LD nested without end', `<script type="application/ld+json">${'['.repeat(300_000)}</script><div>${TEXT}</div>`],
    ['with control characters and half surrogates', `\u0000<div>${TEXT.replaceAll('</p>', '\u0001\u0000</p>')}</div>\u0008`],
    ['cut off in a tag', `<html><body><div>${TEXT}<a href="/no`],
    ['cut off in a comment', `<html><body><div>${TEXT}<!-- and so`],
    ['whose head never ends', `<html><head><title>x</title><div>${TEXT}</div>`],
    ['whose elements close in the wrong order', `<div><b><p>${PARAGRAPHS[0]}</b></div></p><div><i><p>${PARAGRAPHS[1]}<div>${PARAGRAPHS[2]}</i></p>`],
  ])('%s', (_, html) => {
    expect(read(html).text).toBe(WHOLE);
  });
});

test('deeper than any page of people, it is still a record', () => {
  expect(read(`${'<b>'.repeat(60_000)}${TEXT}`).kind).toBe('other');
});
test('an article of three megabytes is read to its end', () => {
  const html = `<h1>Log</h1><div>${Array.from({ length: 25_000 }, (_, i) => `<p>On day ${i} of the voyage the crew wrote nothing in the log but the weather, which was fair.</p>`).join('')}</div>`;
  expect(read(html).text).toMatch(/On day 24999 of the voyage[^\n]*$/);
});
test.each(['1', '1.', ', ', '(', 'A', '<', '&', '&#', 'may ', 'January 1', '2019-', 'by ', '<p>Related articles</p>', '<p>Jan 5, 2019</p>', '<h1>x</h1>', '<a href=x>', '<table><tr><td>1<td>2', '<li><a href=x>A title that is long enough</a>', ']]>', '"@type":"Article"'])(
  'a hundred thousand characters of %j are read', (piece) => {
    const html = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(read(`<p>${html}</p>`).text.length).toBeLessThanOrEqual(html.length * 2);
    expect(read(`<script type="application/ld+json">${html}</script><title>${html}</title><meta name="date" content="${html}">`).publishedFrom).toBe(null);
  });

const piece = fc.oneof(
  fc.string({ unit: 'binary' }), fc.constantFrom('<div>', '</div>', '<p>', '</p>', '<h1>', '<a href="/x">', '</a>', '<li>', '<table><tr><td>', '<br>', '<time datetime="2019-05-03">', '<nav>', '</nav>', '<script type="application/ld+json">{"@type":"Article"', '</script>', '<meta name="date" content="', '">', '<div class="related comments">', '<!--', 'May 3, 2019', PARAGRAPHS[0], '两市签署友好协议，双方将共同培养领航员。'),
);
test('any mixture of mark-up and text gives an article whose text is plain', () => {
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
    const article = read(pieces.join(''));
    expect(article.text).toBe(article.text.normalize('NFC'));
    expect(article.text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u00a0\u200b\ufeff]|\n\n| $/);
    expect(article.text.isWellFormed()).toBe(true);
    expect(article.publishedAt === null).toBe(article.publishedFrom === null);
  }), { numRuns: 300 });
});
test('the same page gives the same article', () => {
  fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
    expect(read(pieces.join(''))).toEqual(read(pieces.join('')));
  }));
});
