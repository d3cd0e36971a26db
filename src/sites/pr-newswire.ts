import type { Site } from '../site.ts';

/** The largest newswire of the United States; cities and provinces of China publish through it too. */
export const prNewswire: Site = {
  name: 'pr-newswire',
  title: 'PR Newswire',
  home: 'https://www.prnewswire.com/',
  notes: [
    'Known from public scrapers of 2018 to 2026: the feed, the news sitemap and the list with ?page= and ?pagesize= below; releases under',
    '/news-releases/<slug>-<number>.html, those for Asia under /apac/news-releases/; the headline in header.release-header, the day in',
    'p.mb-no ("Mar 24, 2026, 08:00 ET") and in <meta name="date">, the text in section.release-body with a dateline of the spans',
    'legendSpanClass, xn-location and xn-chron and "SOURCE <issuer>" as its last line. Known of the older layout: p.dateTime,',
    'h1[itemprop=name] and span[itemprop=articleBody]. Guessed: the last day of the older layout; the names of the boxes that are cut.',
  ].join(' '),
  starts: [
    { kind: 'feed', url: 'https://www.prnewswire.com/rss/news-releases-list.rss' },
    { kind: 'sitemap', url: 'https://www.prnewswire.com/sitemap-news.xml' },
    { kind: 'listing', url: 'https://www.prnewswire.com/news-releases/news-releases-list/?page={page}&pagesize=100' },
  ],
  hosts: ['www.prnewswire.com', 'prnewswire.com'],
  articles: ['/news-releases/[^/?#]+-\\d{6,}\\.html$'],
  never: ['\\.(?:pdf|jpe?g|png|mp4)(?:$|\\?)'],
  canonical: { hosts: ['www.prnewswire.com', 'prnewswire.com'], drop: ['tc'], rewrite: [{ from: '^http://', to: 'https://' }] },
  render: 'auto',
  language: 'en',
  timeZone: 'America/New_York',
  dateOrder: 'mdy',
  layouts: [
    { title: '.release-header h1', body: 'section.release-body', cut: ['.contact-prn-container', '.related-links', '.dropdown.lang-switch'], endMarkers: ['^SOURCE [^.]{2,120}$', '^SOURCE .{2,100}\\b(?:Inc|Ltd|Corp|Co|Bros|S\\.A|N\\.V|L\\.P)\\.$'] },
    { validUntil: '2017-06-30', title: 'h1[itemprop="name"]', body: '[itemprop="articleBody"]', published: 'p.dateTime', endMarkers: ['^SOURCE [^.]{2,120}$', '^SOURCE .{2,100}\\b(?:Inc|Ltd|Corp|Co|Bros|S\\.A|N\\.V|L\\.P)\\.$'] },
  ],
  politeness: { delayMs: 3000, concurrency: 1 },
  maxPages: 400,
};
