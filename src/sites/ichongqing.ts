import type { Site } from '../site.ts';

/** Chongqing's portal for foreigners. */
export const ichongqing: Site = {
  name: 'ichongqing',
  title: 'iChongqing',
  home: 'https://www.ichongqing.info/',
  notes: [
    'Known from links and stored pages of 2023 to 2026: WordPress; posts under /<year>/<month>/<day>/<slug>/, each with a twin under …/amp/ and the',
    'short form /?p=<number>; the feed at /feed/. A post opens with a photo and its caption "(Photo by …)", then "Chongqing - The …". Pages such',
    'as /attraction/…, /brands/… and /culture/ are no posts. Guessed: that feed and front page are enough to find what is new; the names of the',
    'boxes that are cut.',
  ].join(' '),
  starts: [
    { kind: 'feed', url: 'https://www.ichongqing.info/feed/' },
    { kind: 'listing', url: 'https://www.ichongqing.info/' },
  ],
  hosts: ['www.ichongqing.info', 'ichongqing.info'],
  articles: ['/\\d{4}/\\d{2}/\\d{2}/[^/?#]+/$'],
  never: ['/wp-(?:admin|json|login)', '\\.(?:pdf|jpe?g|png|mp4)(?:$|\\?)'],
  canonical: {
    hosts: ['www.ichongqing.info', 'ichongqing.info'],
    rewrite: [{ from: '^http://', to: 'https://' }, { from: '/amp/?$', to: '/' }, { from: '^([^?#]*/\\d{4}/\\d{2}/\\d{2}/[^/?#]+)$', to: '$1/' }],
  },
  render: 'auto',
  language: 'en',
  timeZone: 'Asia/Shanghai',
  dateOrder: 'mdy',
  homeCity: 1814906,
  layouts: [{ cut: ['.sharedaddy', '.jp-relatedposts', '.td-post-sharing', '.td_block_related_posts'], endMarkers: ['^Related Stor(?:y|ies)', '^You may also like'] }],
  politeness: { delayMs: 2000, concurrency: 1 },
  maxPages: 100,
};
