import type { Site } from '../site.ts';

/** The English portal of Chengdu, where this project began. */
export const gochengdu: Site = {
  name: 'gochengdu',
  title: 'Go Chengdu',
  home: 'https://www.gochengdu.cn/',
  notes: [
    'Known from public pages of 2014 to 2020: article addresses end in -a<number>.html under /news/…, /life/… and',
    '/en2016/news/… (the sister cities under /en2016/news/our-sister-cities/city-profile-exchange-activities/), the same page',
    'answers on www. and cn.; the number is counted over the whole site. Title, "Authors: …", text, about five related teasers',
    'each with a date of its own, "Share to WeChat Close", "Scan via WeChat!", a line of links, the ICP number. Most pages show',
    'no date of publication. Known from links of 2025: a newer layout under /en/article/news/<number> and',
    '/en/article/column_<number>/<number>; section pages such as /en/news/visitor; files on file.gochengdu.cn.',
    'Guessed: that the section addresses below list the releases and page by the usual links; that ?content_id=<number> names',
    'the same number as -a<number>. An address that has the content id alone, without a slug, cannot be told to which slug it',
    'belongs: such addresses are folded onto each other only. No selector of the layout is known, so the generic step reads it.',
  ].join(' '),
  starts: [
    { kind: 'listing', url: 'https://www.gochengdu.cn/news/' },
    { kind: 'listing', url: 'https://www.gochengdu.cn/en2016/news/our-sister-cities/city-profile-exchange-activities/' },
    { kind: 'listing', url: 'https://www.gochengdu.cn/en/news/' },
  ],
  hosts: ['www.gochengdu.cn', 'cn.gochengdu.cn', 'en.gochengdu.cn', 'gochengdu.cn'],
  articles: ['-a\\d+\\.html$', '/en/article/(?:news|column_\\d+)/\\d+$', '/\\?content_id=\\d+$'],
  never: ['^https?://file\\.', '/images/', '\\.(?:pdf|jpe?g|png|mp4)(?:$|\\?)'],
  canonical: {
    hosts: ['www.gochengdu.cn', 'cn.gochengdu.cn', 'en.gochengdu.cn', 'gochengdu.cn'],
    rewrite: [
      { from: '^http://', to: 'https://' },
      { from: '^(.*-a\\d+\\.html)\\?content_id=\\d+$', to: '$1' },
      { from: '^(.*)\\.html\\?content_id=(\\d+)$', to: '$1-a$2.html' },
      { from: '^(https?://[^/]+)/[^?]*\\?content_id=(\\d+)$', to: '$1/?content_id=$2' },
    ],
  },
  render: 'auto',
  language: 'en',
  timeZone: 'Asia/Shanghai',
  dateOrder: 'mdy',
  homeCity: 1815286,
  layouts: [{
    endMarkers: [
      '^Share to WeChat', '^Scan via WeChat', '^About Us \\| Privacy Policy', '^Related (?:Articles|News|Reading)', '蜀ICP备',
    ],
  }],
  politeness: { delayMs: 3000, concurrency: 1 },
  stopAfterKnownPages: 2,
  maxPages: 50,
};
