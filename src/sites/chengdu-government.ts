import type { Site } from '../site.ts';

/** The English pages of Chengdu's municipal government. */
export const chengduGovernment: Site = {
  name: 'chengdu-government',
  title: 'Chengdu Municipal People\'s Government (English)',
  home: 'https://www.chengdu.gov.cn/english/',
  notes: [
    'Known from a stored page of 2020: articles under /english/new/<year>-<month>/<day>/content_<32 hex digits>.shtml, with "LOCATION: HOME >',
    'News > News", the headline, "Updated:2020-05-24  CLOSE" and the text. Known from a public route of 2026 for the Chinese pages of the same',
    'system: the site lets in browsers only; a list page names its column in <meta name="channelId">, and its rows come as JSON from',
    '/es-search/search/<channelId> (results[] with title, url and publishedTimeStr, in UTC+8); an article has the meta tags ArticleTitle, PubDate',
    'and ContentSource and its text in .detail_content. Guessed: that the English news has such a list page at the address below, and that',
    'English articles have the same tags today. A page is asked for by HTTP before a browser shows it: where that first answer is a refusal, the crawl ends with it.',
  ].join(' '),
  starts: [{
    kind: 'json',
    url: 'https://www.chengdu.gov.cn/es-search/search/{key}?_template=ucap/cdtf&_pageSize=20&SORTED_TIME=DESC&IS_STICKY=DESC&SEQ_NUM=DESC&page={page}',
    json: { items: 'results', address: 'url', title: 'title', date: 'publishedTimeStr', key: { page: 'https://www.chengdu.gov.cn/english/new/list.shtml', meta: 'channelId' } },
  }],
  hosts: ['www.chengdu.gov.cn', 'chengdu.gov.cn'],
  articles: ['/english/(?:[^/]+/)*\\d{4}-\\d{2}/\\d{2}/(?:content_)?[0-9a-f]{32}\\.shtml$', '/english/(?:[^/]+/)*\\d{4}-\\d{2}/\\d{2}/content_\\d+\\.shtml$'],
  never: ['\\.(?:pdf|jpe?g|png|mp4)(?:$|\\?)'],
  canonical: { hosts: ['www.chengdu.gov.cn', 'chengdu.gov.cn'], rewrite: [{ from: '^http://', to: 'https://' }] },
  render: 'browser',
  language: 'en',
  timeZone: 'Asia/Shanghai',
  dateOrder: 'mdy',
  homeCity: 1815286,
  layouts: [{ body: '.detail_content', endMarkers: ['^Related (?:News|Links)', '蜀ICP备'] }],
  politeness: { delayMs: 3000, concurrency: 1 },
  stopAfterKnownPages: 2,
  maxPages: 100,
};
