import type { Site } from '../site.ts';

/** The English pages of the Chinese news agency. */
export const xinhuaEnglish: Site = {
  name: 'xinhua-english',
  title: 'Xinhua (English)',
  home: 'https://english.news.cn/',
  notes: [
    'Known from public scrapers and saved pages of 2022 to 2026: articles under /<yyyymmdd>/<32 hex digits>/c.html, some below a section;',
    'lists under /list/<section>.htm with the links in .tit a and the day in span.time; .conTop h1, p.time, <meta name="publishdate">, the',
    'text in #detailContent; a title element that ends in "-Xinhua". The lists fill further rows from files of JSON /list/ds_<hex>.json, whose',
    'form is not known. Known of the older pages: news. and www.xinhuanet.com/english/<year>-<month>/<day>/c_<number>.htm with <meta name="pubdate"> or span#pubtime.',
    'Guessed: the last day of those; the words of the line of source, day and editor; the dateline "CHENGDU, Aug. 14 (Xinhua) --" is the agency\'s.',
  ].join(' '),
  starts: [
    { kind: 'listing', url: 'https://english.news.cn/list/latestnews.htm' },
    { kind: 'listing', url: 'https://english.news.cn/list/china-business.htm' },
    { kind: 'listing', url: 'https://english.news.cn/list/china-chinaworld.htm' },
  ],
  hosts: ['english.news.cn', 'www.xinhuanet.com', 'news.xinhuanet.com'],
  articles: ['^https://(?:www|news)\\.xinhuanet\\.com/english/20\\d{2}-\\d{2}/\\d{2}/c_\\d+\\.htm$', '^https://english\\.news\\.cn/(?:[a-z]+/)*20\\d{6}/[0-9a-f]{32}/c\\.html$'],
  never: ['\\.(?:pdf|jpe?g|png|mp4)(?:$|\\?)'],
  canonical: { rewrite: [{ from: '^http://', to: 'https://' }, { from: '/c_\\d+\\.html$', to: '/c.html' }] },
  render: 'auto',
  language: 'en',
  timeZone: 'Asia/Shanghai',
  dateOrder: 'mdy',
  layouts: [
    { title: '.conTop h1', body: '#detailContent', published: '.conTop .time', dateFormat: 'yyyy-MM-dd HH:mm:ss', cut: ['.editor', '.relatednews'], endMarkers: ['^■$'] },
    { validUntil: '2021-06-30', published: '#pubtime', dateFormat: 'yyyy-MM-dd HH:mm:ss' },
  ],
  politeness: { delayMs: 3000, concurrency: 1 },
  maxPages: 200,
};
