import type { Site } from '../site.ts';

/** The English pages of Chongqing's municipal government. */
export const chongqingGovernment: Site = {
  name: 'chongqing-government',
  title: 'Chongqing Municipal People\'s Government (English)',
  home: 'https://english.cq.gov.cn/',
  notes: [
    'Known from links of 2026: articles under /<section>/<part>/<yyyymm>/t<yyyymmdd>_<number>.html, among them /latestnews/Editor/ and',
    '/latestnews/activities/. Known from a stored page: the older site en.cq.gov.cn with /Government/OfficialRelease/<y>/<m>/<d>/<number>.shtml and a',
    'trail "HOME - Government - Official Release". Guessed: that /latestnews/ lists the newest and pages by the usual links (index_1.html, …);',
    'that articles carry the meta tags of Chinese government sites (ArticleTitle, PubDate, ContentSource) in UTC+8. No selector is known.',
  ].join(' '),
  starts: [
    { kind: 'listing', url: 'https://english.cq.gov.cn/latestnews/Editor/' },
    { kind: 'listing', url: 'https://english.cq.gov.cn/latestnews/activities/' },
  ],
  hosts: ['english.cq.gov.cn', 'en.cq.gov.cn'],
  articles: ['/20\\d{4}/t20\\d{6}_\\d+\\.html$', '^https?://en\\.cq\\.gov\\.cn/(?:[^/]+/)+\\d{4}/\\d{1,2}/\\d{1,2}/\\d+\\.shtml$'],
  never: ['\\.(?:pdf|jpe?g|png|mp4)(?:$|\\?)'],
  canonical: { rewrite: [{ from: '^http://english\\.', to: 'https://english.' }] },
  render: 'auto',
  language: 'en',
  timeZone: 'Asia/Shanghai',
  dateOrder: 'mdy',
  homeCity: 1814906,
  layouts: [{ endMarkers: ['渝ICP备', '^Sponsored by:?', '^Related Links?$'] }],
  politeness: { delayMs: 3000, concurrency: 1 },
  stopAfterKnownPages: 2,
  maxPages: 100,
};
