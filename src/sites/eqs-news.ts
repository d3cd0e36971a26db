import type { Site } from '../site.ts';

/** EQS Newswire: what listed companies of Germany, Austria and Switzerland must and want to publish. */
export const eqsNews: Site = {
  name: 'eqs-news',
  title: 'EQS Newswire',
  home: 'https://www.eqs-news.com/',
  notes: [
    'Known from public scrapers and links of 2022 to 2026: releases under /news/<kind>/<slug>/<uuid>_en and, older, /news/<kind>/<slug>/<number>, in German below',
    '/de/; h1.news-details__title, the text in .news-details__content: "EQS-News: <issuer> / Key word(s): …", the headline again, "26.03.2026 / 07:00 CET/CEST",',
    '"The issuer is solely responsible for the content of this announcement.", the text, "Contact:", and a table.news_footer_layout with language, company,',
    'address, ISIN and "End of News". A feed at /feed/. Guessed: that the front page lists the newest; that WordPress answers the feed for every kind.',
  ].join(' '),
  starts: [
    { kind: 'feed', url: 'https://www.eqs-news.com/feed/' },
    { kind: 'listing', url: 'https://www.eqs-news.com/' },
  ],
  hosts: ['www.eqs-news.com', 'eqs-news.com'],
  articles: ['/news/[a-z-]+/[^/?#]+/(?:[0-9a-f]{8}-[0-9a-f-]{27}(?:_[a-z]{2})?|\\d+)$'],
  never: ['\\.(?:pdf|jpe?g|png|mp4)(?:$|\\?)'],
  canonical: { hosts: ['www.eqs-news.com', 'eqs-news.com'], rewrite: [{ from: '^http://', to: 'https://' }, { from: '^([^?#]*/news/[a-z-]+/[^/?#]+/[^/?#]+)/$', to: '$1' }] },
  render: 'auto',
  timeZone: 'Europe/Berlin',
  dateOrder: 'dmy',
  layouts: [{
    title: 'h1.news-details__title', body: '.news-details__content', cut: ['table.news_footer_layout'],
    endMarkers: ['^(?:Contact|Kontakt|Media contact|Pressekontakt)\\s*:', '^End of (?:Media Release|Inside Information|News)', '^Ende der ', '^\\d{2}\\.\\d{2}\\.\\d{4} (?:CET/CEST )?(?:Dissemination|Veröffentlichung)'],
  }],
  politeness: { delayMs: 3000, concurrency: 1 },
  maxPages: 100,
};
