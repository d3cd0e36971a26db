import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/extractors/article/article.ts';
import { needsScripts, plainlyShowsText } from '../../src/extractors/article/rendered.ts';
import { decodePage } from '../../src/page.ts';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const pages = ['sites', 'replicas'].flatMap((room) => readdirSync(path.join(fixtures, room), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html')).map((name) => path.join(room, name)));
const url = 'https://example.org/a-1.html';
const paragraph = 'The harbour board of Bergen has met the delegation from Lima for the third time this year, and both sides were content with it. ';
const shell = (inside: string): string => `<html><head><title>x</title></head><body><div id="root"></div>${inside}<script src="/app.js"></script></body></html>`;

describe('a page that plainly shows text', () => {
  test('is one that the whole reading finds text in, too', () => {
    const html = pages.map((page) => ({ page, html: decodePage(readFileSync(path.join(fixtures, page)), null).text }));
    const plain = html.filter((one) => plainlyShowsText(one.html));
    expect(plain.length).toBeGreaterThan(pages.length / 3);
    expect(plain.filter((one) => readArticle({ html: one.html, url, site: null, hint: null, fetchedOn: null }).needsScript).map((one) => one.page)).toEqual([]);
  });
  test.each([
    ['paragraphs', `<p>${paragraph}</p>`.repeat(4), true],
    ['text that a script holds', `<script>const text = "${paragraph.repeat(20)}<p>${paragraph}</p>"</script>`, false],
    ['text for those without scripts', `<noscript>${`<p>${paragraph}</p>`.repeat(6)}</noscript>`, false],
    ['text in a comment', `<!--${`<p>${paragraph}</p>`.repeat(6)}-->`, false],
    ['a consent form', `<p>${`We use cookies so that ${paragraph}`}</p>`.repeat(5), false],
    ['a style without an end', `<style>${`<p>${paragraph}</p>`.repeat(6)}`, false],
    ['one line', `<p>${paragraph}</p>`, false],
  ])('%s', (_, inside, shows) => {
    expect(plainlyShowsText(shell(inside))).toBe(shows);
  });
  test('leaves a shell to the browser', () => {
    expect(needsScripts(shell('<noscript>You need to enable JavaScript to run this app.</noscript>'), url)).toBe(true);
    expect(needsScripts(shell(`<p>${paragraph}</p>`.repeat(4)), url)).toBe(false);
  });
});
