import { describe, expect, test } from 'vitest';
import { pageOf, PARAGRAPHS, type Parts, read } from './article-page.ts';

const WHOLE = PARAGRAPHS.join('\n');
const LONG = 'Readers of the coast have liked this other story about the lighthouse keeper and his seven goats.';

describe('what is not the article is left out', () => {
  test.each<[string, Parts]>([
    ['navigation', { above: '<nav><a href="/">Home</a> <a href="/news">News</a></nav>' }],
    ['a menu known by its class alone', { above: '<div class="main-menu"><ul><li><a href="/">Home</a><li><a href="/t">Trade</a></ul></div>' }],
    ['a breadcrumb', { above: '<div class="breadcrumbs">Home &gt; News &gt; Towns</div>' }],
    ['a menu of districts', { above: '<ul><li><a href="/n">North Varde</a></li><li><a href="/s">South Varde</a></li><li><a href="/o">Old Town</a></li></ul>' }],
    ['the title again', { top: '<p>Varde and Lisse sign</p>' }],
    ['a byline', { top: '<p class="byline">By Oda Brink, staff reporter of this paper in the harbor</p>' }],
    ['a byline without a class', { top: '<p>By Oda Brink</p>' }],
    ['a date line', { top: '<div>Published: 3 May 2019</div>' }],
    ['words for the size of letters', { top: '<div class="fontsize">Font size: Large Medium Small</div>' }],
    ['a caption of a figure', { between: '<figure><img src="a.jpg"><figcaption>The two mayors on the quay, with the old crane behind them.</figcaption></figure>' }],
    ['a caption known by its class', { between: '<p class="wp-caption-text">The two mayors on the quay, with the old crane behind them.</p>' }],
    ['a caption with its credit in brackets', { between: '<p>The quay of Lisse on the day of the signing (Image: Port of Lisse)</p>' }],
    ['key points above the text', { top: '<div class="RenderKeyPoints-list"><ul><li>Two harbor towns have signed a partnership for pilots and apprentices.</li></ul></div>' }],
    ['a word to those who comment', { end: '<p>NOTE: Comments with foul words will not be approved by the moderator of this page.</p>' }],
    ['a photo credit', { between: '<p>Photo: Oda Brink / Coast Pictures</p>' }],
    ['a box of related articles', { between: `<div class="related-posts"><h3>More on towns</h3><p>${LONG}</p></div>` }],
    ['a line that points elsewhere', { between: '<p>READ MORE: <a href="/goats">The keeper and his goats</a></p>' }],
    ['a line of links between paragraphs', { between: '<p><a href="/goats">The keeper of the lighthouse and his seven goats</a></p>' }],
    ['a box between paragraphs that only its heading tells', { between: '<h4>You may also like</h4><ul><li><a href="/goats">The keeper and his goats</a></li><li><a href="/eels">A summer of eels</a></li></ul>' }],
    ['an advertisement mark', { between: '<p>Advertisement</p>' }],
    ['a newsletter form', { between: '<div class="newsletter-signup"><p>Sign up for our letter and get the harbor news each morning in your inbox.</p></div>' }],
    ['a newsletter line without a class', { between: '<p>Subscribe to our morning newsletter</p>' }],
    ['share buttons', { end: '<div class="share"><a href="#">Share</a> <a href="#">Tweet</a></div>' }],
    ['share words without a class', { end: '<p>Share this story</p><p>Share to WeChat Close</p>' }],
    ['teasers under a heading', { end: `<h2>Related articles</h2><p>${LONG}</p><p>Oct 15, 2014</p><p>${LONG.replace('goats', 'cats')}</p><p>Nov 3, 2016</p>` }],
    ['teasers that break off', { end: `<ul><li><a href="/goats">The keeper of the lighthouse and his goats</a> ${LONG.slice(0, 70)}...</li><li><a href="/eels">A summer full of eels for everyone</a> The eels came early and stayed until the nets were full of ...</li></ul>` }],
    ['a teaser glued to the last sentence', { end: '<p>That was all.<a href="/goats">The keeper of the lighthouse and his goats</a></p>' }],
    ['comments', { below: `<div id="comments"><h3>2 comments</h3><p>${LONG}</p><p>I was there and it rained all day long, said nobody at all.</p></div>` }],
    ['comments under a heading', { end: `<h3>Comments</h3><p>${LONG}</p>` }],
    ['a side column', { below: `<aside><h3>Weather</h3><p>${LONG}</p></aside>` }],
    ['the most read', { below: `<div class="most-read"><h3>Most read</h3><ol><li><a href="/goats">${LONG}</a></li></ol></div>` }],
    ['the line about the writer', { head: '<meta name="author" content="Oda Brink">', end: '<p>Oda Brink is the harbor reporter of this paper and writes about ships.</p>' }],
    ['how to reach the writer', { end: '<p>Follow her on Twitter at @odabrink for more of the same.</p>' }],
    ['the agency credit', { end: '<p>Reporting by Oda Brink in Varde; editing by Finn Aal</p>' }],
    ['a consent text', { below: `<div class="cookie-consent"><p>We and our partners use cookies to know you better than you know yourself.</p></div>` }],
    ['what is hidden', { between: `<div style="display: none"><p>${LONG}</p></div><p hidden>${LONG}</p>` }],
    ['a leftover of addresses', { end: '<div>https://news.example/img/one-very-long-name-of-a-picture.jpg 1200 676 admin https://news.example/logo.png</div>' }],
    ['the word of the wire on whose text it is', { end: '<p>The issuer is solely responsible for the content of this announcement.</p>' }],
    ['a line of date, source and editor', { top: '<div>2019-05-03 09:12:44 Source: Coast News Editor: brink</div>' }],
    ['the editor in brackets', { end: '<p>(Editor: Oda Brink, Finn Aal)</p>' }],
    ['teasers with their day in brackets', { end: `<b>Related Stories</b><br><a href="/g">The keeper and his goats come home</a> (Nov 03, 2016)<br>${LONG}<br><a href="/e">A summer full of eels</a> (Jun 25, 2018)<br>${LONG.replace('goats', 'eels')}` }],
    ['the footer', { below: '<footer><p>Varde Coast News, Quay 4, Varde. All rights reserved by the owners of the paper.</p></footer>' }],
    ['the ICP number', { below: '<div class="footer"><a href="/about">About Us</a> | <a href="/terms">Terms of Use</a><p>闽ICP备20990001号-1</p></div>' }],
    ['scripts and styles', { between: '<script>var a = "The towns signed a paper.";</script><style>p { color: red }</style>' }],
  ])('%s', (_, parts) => {
    const { text } = read(pageOf(parts));
    expect(text.replace('\nThat was all.', '')).toBe(WHOLE);
  });
});

describe('what is the article stays', () => {
  test.each<[string, Parts, string]>([
    ['a heading between paragraphs', { between: '<h2>What it costs</h2>' }, 'What it costs'],
    ['a list', { end: '<ul><li>14 apprentices a year</li><li>three pilots from each town</li><li>one regatta in the autumn</li></ul>' }, '14 apprentices a year\nthree pilots from each town\none regatta in the autumn'],
    ['a programme in lines', { end: '<p>June 3 – Varde, Old Quay<br>June 9 – Lisse, Crane Hall<br>June 12 – Varde, Town Hall</p>' }, 'June 3 – Varde, Old Quay\nJune 9 – Lisse, Crane Hall\nJune 12 – Varde, Town Hall'],
    ['a table, a row a line', { between: '<table><tr><th>Town</th><th>Cranes</th></tr><tr><td>Varde</td><td><b>12</b></td></tr><tr><td>Lisse</td><td>3</td></tr></table>' }, 'Town | Cranes\nVarde | 12\nLisse | 3'],
    ['a quotation', { between: '<blockquote><p>“We have waited for this since the great flood,” the mayor said.</p></blockquote>' }, 'since the great flood'],
    ['a post that the article quotes', { between: '<div class="social-embed"><blockquote class="twitter-tweet"><p>So proud of both our towns and of the people who made it happen!</p></blockquote></div>' }, 'So proud of both our towns'],
    ['a word in a link', { between: '<p>The paper, which <a href="/x">the council has put on its own pages</a>, runs for ten years and may be prolonged.</p>' }, 'the council has put on its own pages'],
    ['text in a layout table', { between: `<table><tr><td><div><p>${LONG}</p></div></td></tr></table>` }, LONG],
    ['text that goes on after a box', { between: `<p>Related articles</p><p><a href="/g">The keeper and his goats</a></p><p>After the signing the guests walked to the new crane, where the apprentices of both towns showed how it lifts a boat.</p>` }, 'After the signing the guests walked'],
  ])('%s', (_, parts, kept) => {
    const { text } = read(pageOf(parts));
    expect(text).toContain(kept);
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
  });
  test.each(['has-comments', 'share-enabled', 'with-sidebar', 'related'])('although a wrapper is called %s', (name) => {
    expect(read(pageOf().replace('class="page"', `class="${name}"`)).text).toBe(WHOLE);
  });
  test('although its paragraphs carry names of plain formatting and anchors', () => {
    const html = pageOf().replaceAll('<p>', '<p class="has-normal-font-size" id="share-of-the-related-comments">');
    expect(read(html).text).toBe(WHOLE);
  });
  test.each(['overflow-hidden', 'position-relative', 'text-secondary', 'd-none d-md-block', 'hidden md:block', 'elementor-widget', 'elementor-widget-container', 'node-promoted', 'hentry tag-foot-traffic category-print', 'status-publish', 'trs_editor'])('although paragraphs are formatted by %s', (name) => {
    expect(read(pageOf().replaceAll('<p>', `<div class="${name}"><p>`).replaceAll('</p>', '</p></div>')).text).toBe(WHOLE);
  });
  test('although it is told in captions alone', () => {
    const html = `<h1>Slides</h1><section>${PARAGRAPHS.map((p) => `<div><img src="a.jpg"><p class="caption">${p}</p></div>`).join('')}</section>`;
    expect(read(html).text).toBe(WHOLE);
  });
  test('although a page builder wraps each paragraph five times', () => {
    const wrapped = PARAGRAPHS.map((p) => `${'<div class="wrapper">'.repeat(5)}<p>${p} ${p}</p>${'</div>'.repeat(5)}`).join('');
    expect(read(`<body><div><h1>Slides</h1>${wrapped}</div></body>`).text.split('\n').length).toBe(3);
  });
  test('although its own element has a misleading name', () => {
    expect(read(pageOf().replace('text-column', 'latest')).text).toBe(WHOLE);
  });
  test('a box that a script makes clickable is no link where it holds the whole article, or links of its own', () => {
    const clickable = pageOf({ between: '<p>See <a href="/a">a</a>, <a href="/b">b</a> and <a href="/c">c</a> on pilots, who have met in Varde since spring.</p>' })
      .replace('class="page"', 'data-href="/a"').replace('class="text-column"', 'data-href="/post"');
    expect(read(clickable).text).toContain(PARAGRAPHS.at(-1));
  });
  test('when nothing in it is a sentence', () => {
    const html = '<h1>Calendar</h1><div class="entry-content"><p>Round 1: Varde, 3 March</p><p>Round 2: Lisse, 9 April</p><p>Round 3: Oster, 2 May</p><p>Round 4: Varde, 8 June</p></div>';
    expect(read(html).text).toBe('Round 1: Varde, 3 March\nRound 2: Lisse, 9 April\nRound 3: Oster, 2 May\nRound 4: Varde, 8 June');
  });
  test('when the page is a heap of paragraphs without a root', () => {
    expect(read(PARAGRAPHS.map((p) => `<p>${p}`).join('')).text).toBe(WHOLE);
  });
  test('in Chinese, where sentences are short', () => {
    const html = '<h1>两市签署协议</h1><div class="TRS_Editor"><p>瓦德市与利瑟市周五签署友好协议，双方将共同培养领航员。</p><p>利瑟市市长表示，期待明年春天率团访问。</p></div><p>责任编辑：王某</p>';
    expect(read(html).text).toBe('瓦德市与利瑟市周五签署友好协议，双方将共同培养领航员。\n利瑟市市长表示，期待明年春天率团访问。');
  });
});

test('a page of tables and fonts without a class is read', () => {
  const html = `<TITLE>Coast > News > Varde and Lisse sign</TITLE><TABLE><TR><TD colspan=2><A href="/">Home</A> | <A href="/n">News</A></TD></TR>
<TR><TD width=200><B>Hot Topics</B><BR><A href="/g">The keeper and his goats</A><BR></TD><TD><CENTER><FONT size=5><B>Varde and Lisse sign</B></FONT><BR><FONT size=2>May 3, 2019 14:02 Coast Evening Text Size: A A A</FONT></CENTER><HR>
<FONT size=3>&nbsp;&nbsp;${PARAGRAPHS.join('<BR><BR>&nbsp;&nbsp;')}<BR></FONT>[<A href="javascript:print()">Print</A>] [<A href="javascript:close()">Close</A>]</TD></TR></TABLE>`;
  expect(read(html)).toMatchObject({ title: 'Varde and Lisse sign', text: WHOLE, publishedAt: '2019-05-03T14:02' });
});
test('a Chinese page of the old kind is read', () => {
  const html = `<title>两市签署协议_某市人民政府</title><table><tr><td class="title">两市签署协议</td></tr><tr><td>发布时间：2019-05-03 09:00　来源：市外事办公室　浏览次数：12　字体：大 中 小　打印　关闭</td></tr>
<tr><td id="zoom"><p>　　瓦德市与利瑟市周五签署友好协议，双方将共同培养领航员，并在今年秋天举办帆船比赛。</p><p>　　利瑟市市长表示，期待明年春天率团访问。</p><p>（责任编辑：王某）</p></td></tr></table><div class="footer">主办：某市人民政府办公室　备案序号：某ICP备12345678号</div>`;
  expect(read(html)).toMatchObject({ title: '两市签署协议', text: '瓦德市与利瑟市周五签署友好协议，双方将共同培养领航员，并在今年秋天举办帆船比赛。\n利瑟市市长表示，期待明年春天率团访问。', publishedAt: '2019-05-03T09:00' });
});
test.each([
  '<footer><p>Varde Coast News, Quay 4, Varde. All rights reserved by the owners of the paper.</p></footer>',
  '<div class="cookie-banner"><p>We and our partners use cookies to know you better than you know yourself.</p></div>',
])('a page that is nothing but its frame has no text: %s', (html) => {
  expect(read(`<body>${html}</body>`)).toMatchObject({ kind: 'other', text: '' });
});
test('captions are kept apart, each once, also from above the text', () => {
  const caption = '<p class="caption">The mayors on the quay</p>';
  expect(read(pageOf({ top: caption, between: `${caption}<figcaption>An old crane</figcaption>` })).captions).toEqual(['The mayors on the quay', 'An old crane']);
});
test('a lead that stands twice is told once', () => {
  const { text } = read(pageOf({ between: `<p>${PARAGRAPHS[0]}</p>` }));
  expect(text).toBe(WHOLE);
});
test('a table between two parts of the text, each in a box of its own, is part of it', () => {
  const table = '<section class="block"><table><tr><td>Year</td><td>Ships</td></tr><tr><td>2022</td><td>1,251</td></tr><tr><td>2023</td><td>1,320</td></tr></table></section>';
  const [first, second, third] = PARAGRAPHS;
  const fourth = 'Until now a boat from Varde paid twice in Lisse, once for the quay and once for the pilot, and more than one captain spent the night outside the mole rather than pay for either.';
  const html = `<html><body><section><h1>Varde and Lisse sign</h1></section><section class="block"><p>${first}</p></section>${table}<section class="block text"><p>${second}</p><p>${third}</p><p>${fourth}</p></section></body></html>`;
  expect(read(html).text).toBe([first, 'Year | Ships', '2022 | 1,251', '2023 | 1,320', second, third, fourth].join('\n'));
});
const CONSENT = 'We and our 812 partners store and read what lies on your device in order to show you advertising that somebody paid for, and to learn who you are.';
const POINTS = ['Fees for small boats stay as they are', 'Pilots are trained together from spring on'];
test.each([
  ['a notice of an archive above the title', pageOf().replace('<div class="page"><h1>', '<div class="page text-column"><p>This is archived content. It may no longer be accurate and links may no longer work.</p><h1>'), WHOLE],
  ['a box of consent longer than the text', pageOf({ above: `<div class="qc-cmp2-container"><div class="qc-cmp2-ui">${`<p>${CONSENT}</p>`.repeat(9)}</div></div>` }), WHOLE],
  ['a teaser between paragraphs', pageOf({ between: '<div class="teaser"><div class="cmp-teaser"><h3><a href="/x">Old crane painted red</a></h3><p>Read how the old crane came to its new coat of paint.</p><a href="/x">Read more</a></div></div>' }), WHOLE],
  ['nothing of the points with which it opens', pageOf().replace('<div class="text-column">', `<div class="text-column"><ul>${POINTS.map((point) => `<li>${point}</li>`).join('')}</ul>`), [...POINTS, WHOLE].join('\n')],
])('the text leaves out %s', (_what, html, text) => {
  expect(read(html).text).toBe(text);
});
test('entities, soft hyphens and no-break spaces are plain', () => {
  expect(read(pageOf({ between: '<p>Fees &amp; pilots: co&shy;operation costs 3&nbsp;million crowns a year, says the harbor&#8217;s chief.</p>' })).text).toContain('Fees & pilots: cooperation costs 3 million crowns a year, says the harbor’s chief.');
});
