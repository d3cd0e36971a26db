import { describe, expect, test } from 'vitest';
import { pageOf, PARAGRAPHS, read } from './article-page.ts';
import { misplaced } from '../page-checks.ts';
import { extract } from '../../src/extractors/extract.ts';

const [first, second, third] = PARAGRAPHS;
const paths = (html: string): (string | null)[] => read(html).blocks.map(({ path }) => path);

describe('a line of the text knows its place on the page', () => {
  const column = 'html:root>body:nth-child(2)>div:nth-child(1)>div:nth-child(2)';
  test.each<[string, string, (string | null)[]]>([
    ['in a paragraph', pageOf(), [1, 2, 3].map((n) => `${column}>p:nth-child(${n})`)],
    ['behind what nobody reads', pageOf({ between: '<script>1</script><!-- x --><figure><img></figure>' }), [1, 2, 5].map((n) => `${column}>p:nth-child(${n})`)],
    ['in a row of a table', pageOf({ between: '<table><tr><td>Ships in port</td><td>412</td></tr><tr><td>Tons landed</td><td>18,400</td></tr></table>' }),
      [...[1, 2].map((n) => `${column}>p:nth-child(${n})`), ...[1, 2].map((n) => `${column}>table:nth-child(3)>tr:nth-child(${n})`), `${column}>p:nth-child(4)`]],
    ['between line breaks, in the element around them', `<div>${PARAGRAPHS.join('<br>')}</div>`, PARAGRAPHS.map(() => 'div:nth-child(1):root')],
    ['on a page without a root', `<h1>Varde</h1>${PARAGRAPHS.map((p) => `<p>${p}</p>`).join('')}`, [2, 3, 4].map((n) => `p:nth-child(${n}):root`)],
    ['in an element with a name that no selector can write', `<div><o:p>${first}</o:p><p>${second}</p><p>${third}</p></div>`, ['div:nth-child(1):root', 'div:nth-child(1):root>p:nth-child(2)', 'div:nth-child(1):root>p:nth-child(3)']],
    ['on a page that holds two', `<html><p>${first}</p><p>${second}</p></html><html><p>${third}</p></html>`, ['html:nth-child(1):root>p:nth-child(1)', 'html:nth-child(1):root>p:nth-child(2)', 'html:nth-child(2):root>p:nth-child(1)']],
    ['outside all elements', PARAGRAPHS.join('<br>'), [null, null, null]],
  ])('%s', (_, html, expected) => {
    expect(paths(html)).toEqual(expected);
    expect(misplaced(read(html), html)).toEqual([]);
  });
});

test('deeper than two hundred elements, the element around is named', () => {
  const html = `${'<div>'.repeat(400)}${PARAGRAPHS.map((p) => `<p>${p}</p>`).join('')}`;
  expect(paths(html)).toEqual(PARAGRAPHS.map(() => `div:nth-child(1):root${'>div:nth-child(1)'.repeat(199)}`));
  expect(misplaced(read(html), html)).toEqual([]);
});
test('a text that only structured data holds has no place', () => {
  expect(read(`<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', articleBody: PARAGRAPHS.join('\n') })}</script><div id="app"></div>`)).toMatchObject({ text: PARAGRAPHS.join('\n'), blocks: [] });
});
test('a record of a page has the places, that of a text has none', async () => {
  const record = await extract({ id: 'x', html: pageOf() });
  expect(record.blocks?.map(({ start, end }) => record.text.slice(start, end))).toEqual([...PARAGRAPHS]);
  expect(await extract({ id: 'x', text: first })).not.toHaveProperty('blocks');
});
