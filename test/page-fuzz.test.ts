import { describe, expect, test } from 'vitest';
import { read } from './extractors/article-page.ts';
import { expectPlaced, expectSound } from './page-checks.ts';
import { MUTATION_NAMES, mutatedPage } from './page-mutations.ts';

const PAGES = 612;
const PLACED_BELOW = 60_000;

describe('a damaged page is read', () => {
  const seeds = Array.from({ length: PAGES }, (_, i) => i);
  test.each(MUTATION_NAMES.map((name, i) => [name, seeds.filter((seed) => seed % MUTATION_NAMES.length === i)] as const))('%s', (_, chosen) => {
    for (const seed of chosen) {
      const { name, html } = mutatedPage(seed);
      const article = read(html);
      expectSound(article, name);
      expect(read(html), name).toEqual(article);
      if (html.length < PLACED_BELOW) expectPlaced(article, html, name);
    }
  });
});

test('the same number gives the same page, another one another', () => {
  expect(mutatedPage(7)).toEqual(mutatedPage(7));
  expect(mutatedPage(7).html).not.toBe(mutatedPage(7 + MUTATION_NAMES.length).html);
});
