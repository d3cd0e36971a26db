import type { Site } from '../site.ts';

/** The newswire of Notified: listed companies of North America and Europe, many in two languages. */
export const globeNewswire: Site = {
  name: 'globenewswire',
  title: 'GlobeNewswire',
  home: 'https://www.globenewswire.com/',
  notes: [
    'Known from public scrapers of 2021 to 2026: feeds under /RssFeed/…; releases under /news-release/<year>/<month>/<day>/<number>/',
    '<organization>/<language>/<Slug>.html, the same under /en/news-release/…; the headline in .main-header-container h1, the moment in',
    'span.article-published time, the text in #main-body-container, and after it "Company Profile", "Press Release Actions",',
    '"Recommended Reading" and "Explore". The dateline reads "CITY, June 05, 2025 (GLOBE NEWSWIRE) --". Guessed: that the newsroom page',
    'lists the newest and pages by the usual links.',
  ].join(' '),
  starts: [
    { kind: 'feed', url: 'https://www.globenewswire.com/RssFeed/orgclass/1/feedTitle/GlobeNewswire%20-%20News%20about%20Public%20Companies' },
    { kind: 'listing', url: 'https://www.globenewswire.com/newsroom' },
  ],
  hosts: ['www.globenewswire.com', 'globenewswire.com'],
  articles: ['/news-release/\\d{4}/\\d{2}/\\d{2}/\\d+/\\d+/[a-z]{2}/'],
  never: ['\\.(?:pdf|jpe?g|png|mp4)(?:$|\\?)'],
  canonical: {
    hosts: ['www.globenewswire.com', 'globenewswire.com'],
    rewrite: [{ from: '^http://', to: 'https://' }, { from: '^([^?#]+//[^/]+)/(?:en|fr|de)/news-release/', to: '$1/news-release/' }],
  },
  render: 'auto',
  timeZone: 'America/New_York',
  dateOrder: 'mdy',
  layouts: [{
    title: '.main-header-container h1', body: '#main-body-container', published: '.article-published time',
    endMarkers: ['^Company Profile$', '^Press Release Actions$', '^Recommended Reading$', '^Explore$'],
  }],
  politeness: { delayMs: 3000, concurrency: 1 },
  maxPages: 200,
};
