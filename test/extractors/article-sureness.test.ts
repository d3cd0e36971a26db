import { describe, expect, test } from 'vitest';
import { PARAGRAPHS, pageOf, read } from './article-page.ts';

const long = Array.from({ length: 12 }, (_, i) => `<p>In month ${i + 1} the harbor counted ${400 + i} ships, and the council was told of each of them in a letter of its own.</p>`).join('');
const ROWS = `<ul>${Array.from({ length: 9 }, (_, i) => `<li><a href="/${i}">The town of Varde does thing number ${i}</a></li>`).join('')}</ul>`;
const HAN = '<p>两市周五签署友好合作协议，双方将共同培养领航员，并在每年春天互派学徒，两地议会一致通过。</p>';
const score = (html: string): number => read(html, { url: 'https://news.example/x' }).score;

describe('how sure it is of a text', () => {
  test('a long one nearly certain', () => {
    expect(score(pageOf({ between: long }))).toBeGreaterThan(0.95);
  });
  test.each([
    ['a long text', 'a short one', pageOf({ between: long }), pageOf()],
    ['a short text', 'one that is a single line', pageOf(), `<h1>Varde</h1><p>3 May 2019</p><p>${PARAGRAPHS[0]}</p>`],
    ['a text', 'one that has no word of its title', pageOf(), pageOf({ title: 'Beekeepers count swarms again' })],
    ['a text', 'one in Chinese that has nothing of its title', `<h1>两市签署友好协议</h1>${HAN}`, `<h1>海洋渔业捕捞报告</h1>${HAN}`],
    ['a single line', 'a list of links', `<h1>Varde</h1><p>3 May 2019</p><p>${PARAGRAPHS[0]}</p>`, `<h1>News</h1><p>${PARAGRAPHS[0]}</p>${ROWS}`],
  ])('%s more than %s', (...[,, more, less]) => {
    expect(score(more)).toBeGreaterThan(score(less));
  });
  test.each([['an error', '<title>404</title><h1>Page not found</h1>'], ['an empty page', '']])('%s not at all', (_, html) => {
    expect(score(html)).toBe(0);
  });
});
