import type { Site } from '../site.ts';

/** A newswire that many Asian cities and companies publish through. */
export const mediaOutreach: Site = {
  name: 'media-outreach',
  title: 'Media OutReach Newswire',
  home: 'https://www.media-outreach.com/',
  notes: [
    'Known from links of 2019 to 2026: releases live under /news/<country>/<year>/<month>/<day>/<number>/<slug>/, where the day is',
    'the day of publication; the same release answers on country hosts such as hong-kong.media-outreach.com. A release opens with',
    'a dateline "CHENGDU, CHINA - Media OutReach Newswire - 17 April 2025 -" and closes with "Hashtag: #…", "The issuer is solely',
    'responsible for the content of this announcement." and "About …". Guessed: that /news/ lists the newest releases and pages by',
    'the usual links; that the country hosts are twins of www. for every release; the words above the contact. No feed or sitemap address is known.',
  ].join(' '),
  starts: [{ kind: 'listing', url: 'https://www.media-outreach.com/news/' }],
  hosts: ['www.media-outreach.com', 'media-outreach.com', 'hong-kong.media-outreach.com'],
  articles: ['/news/[a-z-]+/\\d{4}/\\d{2}/\\d{2}/\\d+/'],
  never: ['\\.(?:pdf|jpe?g|png|mp4)(?:$|\\?)'],
  canonical: {
    hosts: ['www.media-outreach.com', 'media-outreach.com', 'hong-kong.media-outreach.com'],
    rewrite: [{ from: '^http://', to: 'https://' }, { from: '^([^?#]*/news/[a-z-]+/\\d{4}/\\d{2}/\\d{2}/\\d+/[^/?#]+)$', to: '$1/' }],
  },
  render: 'auto',
  language: 'en',
  timeZone: 'Asia/Hong_Kong',
  dateOrder: 'dmy',
  layouts: [{
    endMarkers: ['^Issued by [^.]{2,120}$', '^Media contacts?\\s*:', '^The issuer is solely responsible for the content of this announcement', '^Media OutReach Newswire is '],
  }],
  politeness: { delayMs: 2000, concurrency: 1 },
  maxPages: 20,
};
