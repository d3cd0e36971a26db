import type { Site } from '../site.ts';

/** A portal for foreigners who live in Chengdu. */
export const homeInChengdu: Site = {
  name: 'home-in-chengdu',
  title: 'HOME in Chengdu',
  home: 'https://homeinchengdu.cn/',
  notes: [
    'Known from stored pages of 2017 to 2021: articles under one folder of their own, /<Words_Of_The_Headline>/; lists under',
    '/<section>/<part>/lang/2/p/<page>.html, where lang/2 is English, with a headline and a line of summary a row and no day; "City Flash" is',
    '/kuaizhidao/chengshikuaixun/. Guessed: the layout of an article and where its day stands; whether the site still answers. The generic step',
    'reads it.',
  ].join(' '),
  starts: [
    { kind: 'listing', url: 'https://homeinchengdu.cn/kuaizhidao/chengshikuaixun/lang/2/p/{page}.html' },
    { kind: 'listing', url: 'https://homeinchengdu.cn/tiyan/wenhua/lang/2/p/{page}.html' },
  ],
  hosts: ['homeinchengdu.cn', 'www.homeinchengdu.cn'],
  articles: ['^https://homeinchengdu\\.cn/[^/?#]*_[^/?#]*/$'],
  never: ['/lang/1(?:/|$)', '\\.(?:pdf|jpe?g|png|mp4)(?:$|\\?)'],
  canonical: {
    hosts: ['homeinchengdu.cn', 'www.homeinchengdu.cn'],
    rewrite: [{ from: '^http://', to: 'https://' }, { from: '^(https://[^/]+/[^/?#.]*_[^/?#.]*)$', to: '$1/' }],
  },
  render: 'auto',
  language: 'en',
  timeZone: 'Asia/Shanghai',
  dateOrder: 'mdy',
  homeCity: 1815286,
  layouts: [{ endMarkers: ['蜀ICP备', '^You May Also Like$'] }],
  politeness: { delayMs: 3000, concurrency: 1 },
  stopAfterKnownPages: 2,
  maxPages: 100,
};
