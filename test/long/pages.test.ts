/** Ten thousand damaged pages: `PAGES` says how many, `SEED` from which number on. */
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { read } from '../extractors/article-page.ts';
import { expectPlaced, expectSound } from '../page-checks.ts';
import { MUTATION_NAMES, mutatedPage } from '../page-mutations.ts';

const pages = Number(process.env['PAGES'] ?? 10_000);
const seed = Number(process.env['SEED'] ?? 1_000);
const LARGE = 100_000;
/** Of what a plain parse of the same page takes. */
const MOST = 60;
/** Milliseconds below which a parse is too short to be measured: pages that are one attribute are parsed in no time. */
const LEAST = 1;

const spent = (work: () => unknown): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
const parsed = (html: string): void => new Parser({ ontext: () => undefined }, { decodeEntities: true }).end(html);
/** The least of three: what else the machine did in the meantime is no part of it. */
const least = (work: () => unknown): number => Math.min(spent(work), spent(work), spent(work));

describe(`of ${pages} pages from number ${seed} on`, () => {
  test.each(MUTATION_NAMES.map((name, i) => [name, i] as const))('those with %s are read, soundly and not for long', (_, i) => {
    for (let n = seed; n < seed + pages; n++) {
      if (n % MUTATION_NAMES.length !== i) continue;
      const { name, html } = mutatedPage(n);
      const article = read(html);
      expectSound(article, name);
      if (n % 5 === 0) expect(read(html), name).toEqual(article);
      if (n % 3 === 0 && html.length < 40_000) expectPlaced(article, html, name);
      if (html.length < LARGE) continue;
      const ratio = least(() => read(html)) / Math.max(LEAST, least(() => parsed(html)));
      expect(ratio, `${name}: ${html.length} characters`).toBeLessThan(MOST);
    }
  });
});
