import type { Site } from '../site.ts';

/** News releases of the Asian Development Bank. */
export const adbNews: Site = {
  name: 'adb-news',
  title: 'Asian Development Bank: news',
  home: 'https://www.adb.org/news',
  notes: [
    'Known from public scrapers and stored pages of 2014 to 2026: Drupal; releases under /news/<slug>, listed at /news/releases with ?page= counted from 0,',
    'rows in .views-list li, days as "29 Jan 2019" in .date-display-single; the text in <article>, opening with "MANILA, PHILIPPINES (29 January 2019) —" and',
    'closing with a paragraph on the bank itself; a feed at /rss/news that refuses some clients, a copy of it at feeds.feedburner.com/adb_news. Scrapers',
    'report that Cloudflare turns plain requests away. Guessed: the layout of today, which the generic step reads.',
  ].join(' '),
  starts: [
    { kind: 'feed', url: 'https://www.adb.org/rss/news' },
    { kind: 'listing', url: 'https://www.adb.org/news/releases?page={page}', firstPage: 0 },
  ],
  hosts: ['www.adb.org', 'adb.org'],
  articles: ['^https://www\\.adb\\.org/news/(?!(?:releases|articles|country-offices|contacts|events|search|main|op-ed|speeches|videos|infographics|features)$)[a-z0-9-]+$'],
  never: ['\\.(?:pdf|jpe?g|png|mp4)(?:$|\\?)'],
  canonical: { hosts: ['www.adb.org', 'adb.org'], rewrite: [{ from: '^http://', to: 'https://' }] },
  render: 'auto',
  language: 'en',
  timeZone: 'Asia/Manila',
  dateOrder: 'dmy',
  layouts: [{ published: '.date-display-single', endMarkers: ['^Media Contacts?$', '^Subscribe to our ', '^Share this page'] }],
  politeness: { delayMs: 3000, concurrency: 1 },
  maxPages: 100,
};
