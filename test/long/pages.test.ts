/** Ten thousand damaged pages: `PAGES` says how many, `SEED` from which number on. */
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { read } from '../extractors/article-page.ts';
import { faultsOf, misplaced } from '../page-checks.ts';
import { MUTATION_NAMES, mutatedPage } from '../page-mutations.ts';

const pages = Number(process.env['PAGES'] ?? 10_000);
const first = Number(process.env['SEED'] ?? 1_000);
const LARGE = 100_000;
/** Of what a plain parse of the same page takes. */
const MOST = 60;
/** Milliseconds below which a parse is too short to be measured: pages that are one attribute are parsed in no time. */
const LEAST = 1;
/** Four times the page may take so many times as long. */
const GROWTH = 10;

const spent = (work: () => unknown): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
/** The least of three: what else the machine did in the meantime is no part of it. */
const least = (work: () => unknown): number => Math.min(spent(work), spent(work), spent(work));
const parsed = (html: string): void => new Parser({ ontext: () => undefined }, { decodeEntities: true }).end(html);
const timesTheParse = (html: string): number => least(() => read(html)) / Math.max(LEAST, least(() => parsed(html)));

function wrongWith(seed: number): string[] {
  const { name, html } = mutatedPage(seed);
  const article = read(html);
  const faults = [...faultsOf(article), ...(seed % 3 === 0 && html.length < 40_000 ? misplaced(article, html) : [])];
  if (seed % 5 === 0 && JSON.stringify(read(html)) !== JSON.stringify(article)) faults.push('another article the second time');
  const ratio = html.length < LARGE ? 0 : timesTheParse(html);
  if (ratio > MOST) faults.push(`${Math.round(ratio)} times the parse of ${html.length} characters`);
  return faults.map((fault) => `${name}: ${fault}`);
}

describe(`of ${pages} pages from number ${first} on`, () => {
  test.each(MUTATION_NAMES.map((name, i) => [name, i] as const))('those with %s are read, soundly and not for long', (_, i) => {
    const seeds = Array.from({ length: pages }, (__, n) => first + n).filter((seed) => seed % MUTATION_NAMES.length === i);
    expect(seeds.flatMap(wrongWith)).toEqual([]);
  });
});

describe('four times as much takes about four times as long', () => {
  const P = '<p>The harbor towns of Varde and Lisse signed a partnership on Friday, and both councils voted for it without a voice against.</p>';
  test.each([
    P, '<p>x</p>', '<br>', '<span>a</span>', '<b>', '<a>', '<hr>', '<div></div>', '<html>', '<h1>Varde and</h1>', '<h2>The towns</h2>', '<title>Varde and Lisse</title>', '<time>2019-05-03</time>', '<time datetime="2019-05-03">May 3, 2019</time>', '<p>3 May 2019</p>',
    '<div itemprop="datePublished">3 May 2019</div>', '<p>By Oda Brink</p>', '<p>Photo: Oda</p>', '<p>Related articles</p>', '<meta name=date content="2019-05-03">', '<script></script>', '<script type="application/ld+json">{"@type":"Article","datePublished":"2019-05-03"}</script>',
    '<li><a href="/x">A title that is long enough</a>', '<p><a href=x>The harbor of Varde opens a quay now</a></p><p>3 May 2019</p>', 'end.<a href=x>The harbor of Varde opens a quay</a>', '<ul><li>Pilots will be trained in Lisse.</li></ul>',
    '<tr><td>412<td>x</tr>', '<td><p>hello there world</p></td>', '<table><tr><td>1<td>2', '<dl><dt>Ab</dt><dd>Long enough text here and there 1</dd></dl>', '<div class="text">', '<div class="comments">x y z</div>', '<p class=caption>An old crane stands there</p>', '<form><input>x</form>',
  ])('of %s', (piece) => {
    for (const around of ['', P.repeat(3)]) {
      const page = (times: number): string => `${around}${piece.repeat(times)}${around}`;
      read(page(4000));
      expect(least(() => read(page(16_000)))).toBeLessThan(GROWTH * Math.max(10, least(() => read(page(4000)))));
    }
  });
});
