import { expect, test } from 'vitest';
import { PARAGRAPHS, pageOf, type Parts, read } from './article-page.ts';

const longer = `${PARAGRAPHS[0]} According to a publication of the East-Coast-Board of 4 May 2019 the quays are worn out, and nobody who has walked on them in winter will contradict the engineers who wrote it.`;
test.each<[string, Parts, string, string | null]>([
  ['the day in a title is of what it speaks of', { title: 'Minutes of the meeting of 14 April 2015', top: '<p>20 May 2015</p>' }, '/a', '2015-05-20'],
  ['it is taken where there is no other', { title: 'Minutes of the meeting of 14 April 2015' }, '/a', '2015-04-14'],
  ['the day of the visit in the head gives way to the address', { above: '<div><span>Friday, 10 January 2020</span></div>' }, '/2013/02/28/pact', '2013-02-28'],
  ['and to a line below the title', { above: '<div><span>Friday, 10 January 2020</span></div>', top: '<p>28 Feb 2013</p>' }, '/a', '2013-02-28'],
  ['a day by the title outdoes that of a letter below', { top: '<p>28 Feb 2013, by Oda</p>', below: '<div><p class="date">1 March 2013, by Bo</p><p>How good for our town.</p></div>' }, '/a', '2013-02-28'],
  ['a day below the text is taken before those of letters', { end: '<p class="x">28 Feb 2013 | 2 letters</p>', below: '<div><b>Bo</b> March 2, 2013<br>Good.</div><div><b>Al</b> March 4, 2013<br>Bad.</div>' }, '/a', '2013-02-28'],
  ['a paper of which the text tells is not the text', { between: `<p>${longer}</p>` }, '/a', null],
  ['a label behind a full stop is one', { end: '<p>Varde and Lisse. Words and pictures by Oda Lind. First published 28 Feb 2013</p>' }, '/a', '2013-02-28'],
  ['what a pointer shows over words', { top: '<div class="meta"><span title="Thursday, February 28th, 2013, 10:02 am">years ago</span></div>' }, '/a', '2013-02-28'],
  ['the last words of a title are no label', { title: 'Varde takes in boats before the deadline', top: '<p class="x">28 Feb 2013</p>', below: '<footer>Page last modified: 3 May 2015</footer>' }, '/a', '2013-02-28'],
  ['a place, the sign of an agency and the day', { top: '<p>Varde (hpa/28.02.2013/08:15) - The harbor towns of Varde and Lisse will share their pilots, and here is what they say of it in full.</p>' }, '/a', '2013-02-28'],
  ['three lines of a box without a name', { top: '<div class="b7"><div>28</div><div>February</div><div>2013</div></div>' }, '/a', '2013-02-28'],
  ['another day of two digits tells which number is the month', { html: '', top: '<p class="x">02/07/13</p>', below: '<p>This page was last updated 03/15/14.</p>' }, '/a', '2013-02-07'],
  ['American points, where they can be nothing else', { top: '<p>02.28.2013</p>' }, '/a', '2013-02-28'],
])('%s', (...[, parts, path, day]) => {
  expect(read(pageOf(parts), { url: `https://news.example${path}` }).publishedAt?.slice(0, 10) ?? null).toBe(day);
});
test('a paper in the first paragraph is none either', () => {
  expect(read(pageOf().replace(PARAGRAPHS[0], longer)).publishedAt).toBeNull();
});
