import type { Site } from '../site.ts';

/** Press releases and statements of the World Bank. */
export const worldBankNews: Site = {
  name: 'world-bank-news',
  title: 'World Bank: news',
  home: 'https://www.worldbank.org/en/news',
  notes: [
    'Known from public scrapers of 2016 to 2026: releases under /en/news/press-release/<year>/<month>/<day>/<slug>; the search at search.worldbank.org/api/v2/news',
    'answers with documents by number (and one entry "facets" that is none), each with url, title.cdata! and lnchdt ("2026/8/17 3:00:00" or ISO 8601), rows',
    'to a page and os as the number of the first row; its Atom form is broken. Until about 2023 the text stood in .c14v1-body. Dateline "WASHINGTON, June 16, 2026 —".',
    'Guessed: the last day of that layout; that the newest come first; the layout of today, which the generic step reads.',
  ].join(' '),
  starts: [{
    kind: 'json', firstPage: 0, pageStep: 20,
    url: 'https://search.worldbank.org/api/v2/news?format=json&rows=20&lang_exact=English&displayconttype_exact=Press%20Release&os={page}',
    json: { items: 'documents', address: 'url', title: 'title.cdata!', date: 'lnchdt' },
  }],
  hosts: ['www.worldbank.org', 'search.worldbank.org'],
  articles: ['^https://www\\.worldbank\\.org/en/news/(?:press-release|statement|speech|feature)/\\d{4}/\\d{2}/\\d{2}/[^/?#]+$'],
  never: ['\\.(?:pdf|jpe?g|png|mp4)(?:$|\\?)'],
  canonical: { drop: ['cid'], rewrite: [{ from: '^http://', to: 'https://' }, { from: '(/en/news/[^?#]+)\\.(?:print|html)$', to: '$1' }] },
  render: 'auto',
  language: 'en',
  timeZone: 'America/New_York',
  dateOrder: 'mdy',
  layouts: [
    { endMarkers: ['^Contacts?:?$', '^PRESS RELEASE NO:?', '^In Washington:?$'] },
    { validUntil: '2023-06-30', body: '.c14v1-body', endMarkers: ['^Contacts?:?$', '^PRESS RELEASE NO:?', '^In Washington:?$'] },
  ],
  politeness: { delayMs: 2000, concurrency: 1 },
  maxPages: 100,
};
