import type { Site } from '../site.ts';

/** The pages that China Daily makes for Chengdu and Chongqing. */
export const chinaDailyRegional: Site = {
  name: 'china-daily-regional',
  title: 'China Daily: Chengdu and Chongqing',
  home: 'https://regional.chinadaily.com.cn/',
  notes: [
    'Known from links of 2019 to 2026: regional.chinadaily.com.cn and subsites.chinadaily.com.cn hold one folder a city, with articles under',
    '/<city>/<year>-<month>/<day>/c_<number>.htm. Known from a stored page of 2014: the older pages under /m/<city>/…/content_<number>.htm on',
    'global. and www., with "Home > News", the headline, "( China Daily )", "Updated: 2014-09-18", and below the text "Copyright © … China',
    'Daily", "Sponsored by …" and "Powered by China Daily". Guessed: that folders named chengdu and chongqing list their releases and page',
    'by the usual links; no selector is known, so the generic step reads both.',
  ].join(' '),
  starts: [
    { kind: 'listing', url: 'https://regional.chinadaily.com.cn/chengdu/' },
    { kind: 'listing', url: 'https://regional.chinadaily.com.cn/chongqing/' },
    { kind: 'listing', url: 'https://global.chinadaily.com.cn/m/chengdu/' },
  ],
  hosts: ['regional.chinadaily.com.cn', 'subsites.chinadaily.com.cn', 'global.chinadaily.com.cn'],
  articles: [
    '^https://[^/]+/(?:en/)?(?:chengdu|chongqing)[a-z0-9]*/(?:[^/]+/)*\\d{4}-\\d{2}/\\d{2}/c_\\d+\\.htm$',
    '^https://[^/]+/m/(?:chengdu|chongqing)/(?:[^/]+/)*\\d{4}-\\d{2}/\\d{2}/content_\\d+(?:_\\d+)?\\.htm$',
  ],
  never: ['\\.(?:pdf|jpe?g|png|mp4)(?:$|\\?)'],
  canonical: { rewrite: [{ from: '^http://', to: 'https://' }] },
  render: 'auto',
  language: 'en',
  timeZone: 'Asia/Shanghai',
  dateOrder: 'mdy',
  layouts: [{ endMarkers: ['^Copyright ©', '^Sponsored by ', '^Presented by China Daily', '京ICP备'] }],
  politeness: { delayMs: 3000, concurrency: 1 },
  stopAfterKnownPages: 2,
  maxPages: 200,
};
