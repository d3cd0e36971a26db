import { describe, expect, test } from 'vitest';
import { read } from './extractors/article-page.ts';
import { faultsOf, misplaced } from './page-checks.ts';
import { MUTATION_NAMES, mutatedPage } from './page-mutations.ts';

const PAGES = 612;
const PLACED_BELOW = 60_000;
const seeds = Array.from({ length: PAGES }, (_, i) => i);

function wrongWith(seed: number): string[] {
  const { name, html } = mutatedPage(seed);
  const article = read(html);
  const faults = [...faultsOf(article), ...(html.length < PLACED_BELOW ? misplaced(article, html) : [])];
  if (JSON.stringify(read(html)) !== JSON.stringify(article)) faults.push('another article the second time');
  return faults.map((fault) => `${name}: ${fault}`);
}

describe('a damaged page is read', () => {
  test.each(MUTATION_NAMES.map((name, i) => [name, i] as const))('%s', (_, i) => {
    expect(seeds.filter((seed) => seed % MUTATION_NAMES.length === i).flatMap(wrongWith)).toEqual([]);
  });
});

test('the same number gives the same page, another one another', () => {
  expect(mutatedPage(7)).toEqual(mutatedPage(7));
  expect(mutatedPage(7).html).not.toBe(mutatedPage(7 + MUTATION_NAMES.length).html);
});
