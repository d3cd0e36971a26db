import type { Site } from '../site.ts';

/** PR Newswire's service for Asia: releases of cities, fairs and companies from China to Singapore. */
export const prNewswireAsia: Site = {
  name: 'pr-newswire-asia',
  title: 'PR Newswire Asia',
  home: 'https://en.prnasia.com/',
  notes: [
    'Known from links of 2019 to 2026: releases under /releases/apac/<slug>-<number>.shtml and /releases/global/…; a mobile twin on',
    'enmobile.prnasia.com; pictures on mma.prnasia.com. A release opens with "CHENGDU, China, April 17, 2025 /PRNewswire/ --" and closes',
    'with "SOURCE <issuer>", as on www.prnewswire.com, where the same text stands under another number. Known from one list of feeds:',
    'the address of the feed. Guessed: that /releases/apac/ lists the newest and pages by the usual links; the form of the day above',
    'the text; hours of Hong Kong. No selector of the layout is known, so the generic step reads it.',
  ].join(' '),
  starts: [
    { kind: 'feed', url: 'https://en.prnasia.com/rss/latest.xml' },
    { kind: 'listing', url: 'https://en.prnasia.com/releases/apac/' },
  ],
  hosts: ['en.prnasia.com', 'enmobile.prnasia.com'],
  articles: ['/releases/(?:apac|global)/[^/?#]+-\\d+\\.shtml$'],
  never: ['\\.(?:pdf|jpe?g|png|mp4)(?:$|\\?)'],
  canonical: { hosts: ['en.prnasia.com', 'enmobile.prnasia.com'], rewrite: [{ from: '^http://', to: 'https://' }] },
  render: 'auto',
  language: 'en',
  timeZone: 'Asia/Hong_Kong',
  dateOrder: 'mdy',
  layouts: [{ endMarkers: ['^SOURCE [^.]{2,120}$', '^SOURCE .{2,100}\\b(?:Inc|Ltd|Corp|Co|Bros|S\\.A|N\\.V|L\\.P)\\.$', '^Source: [^.]{2,120}$'] }],
  politeness: { delayMs: 3000, concurrency: 1 },
  stopAfterKnownPages: 2,
  maxPages: 200,
};
