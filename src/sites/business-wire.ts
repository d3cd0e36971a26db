import type { Site } from '../site.ts';

/** Berkshire Hathaway's newswire. */
export const businessWire: Site = {
  name: 'business-wire',
  title: 'Business Wire',
  home: 'https://www.businesswire.com/',
  notes: [
    'Known from public scrapers of 2013 to 2026: releases under /news/home/<14 digits>/en/<Slug>, the digits opening with the day; feeds on',
    'feed.businesswire.com. Today: NewsArticle in JSON-LD with datePublished and the issuer as author, .ui-kit-press-release__headline,',
    '…__subhead, …__sidebar with "More News From …", the text in #bw-release-story, contacts in #bw-release-contact-1, a visible day that',
    'scripts fill in. Until early 2025: h1.epi-fontLg, .bw-release-timestamp time[datetime], .bw-release-story, .bw-release-contact. The',
    'dateline reads "CITY--(BUSINESS WIRE)--". Scrapers report refusals to plain requests; the newsroom pages by buttons, not by links.',
    'Guessed: the day of the redesign.',
  ].join(' '),
  starts: [
    { kind: 'feed', url: 'https://feed.businesswire.com/rss/home/?rss=G1QFDERJXkJeEFpRWg==' },
    { kind: 'listing', url: 'https://www.businesswire.com/newsroom?language=en' },
  ],
  hosts: ['www.businesswire.com', 'businesswire.com', 'feed.businesswire.com'],
  articles: ['/news/home/\\d{14}/[a-z]{2}(?:-[A-Z]{2})?(?:/|$)'],
  never: ['^https?://(?:mms|cts)\\.', '\\.(?:pdf|jpe?g|png|mp4)(?:$|\\?)'],
  canonical: { hosts: ['www.businesswire.com', 'businesswire.com'], drop: ['feedref'], rewrite: [{ from: '^http://', to: 'https://' }, { from: '^([^?#]+/news/home/\\d{14}/[^?#]+)/$', to: '$1' }] },
  render: 'auto',
  timeZone: 'America/New_York',
  dateOrder: 'mdy',
  layouts: [
    { title: '.ui-kit-press-release__headline', body: '#bw-release-story', cut: ['.ui-kit-press-release__sidebar', '[id^="bw-release-contact"]'] },
    {
      validUntil: '2025-02-28', title: 'h1.epi-fontLg', body: '.bw-release-story', published: '.bw-release-timestamp time',
      cut: ['.bw-release-contact', '.bw-release-sidebars'],
    },
  ],
  politeness: { delayMs: 3000, concurrency: 1 },
  maxPages: 200,
};
