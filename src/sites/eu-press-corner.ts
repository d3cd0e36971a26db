import type { Site } from '../site.ts';

/** The press corner of the European Commission. */
export const euPressCorner: Site = {
  name: 'eu-press-corner',
  title: 'European Commission: press corner',
  home: 'https://ec.europa.eu/commission/presscorner/home/en',
  notes: [
    'Known from public code of 2020 to 2026: an Angular page that a browser must show; documents at /commission/presscorner/detail/en/ip_26_301, in',
    'capitals too. The feed api/rss and the search api/search (pagenumber from 1, newest first, docuLanguageListResources[] with title, eventDate and',
    'refCode such as IP/26/301) need no browser. The document as JSON is at api/documents, which holds its text as HTML in a field. In the browser:',
    'h1.ecl-page-header__title, .ecl-page-header__meta-item for the kind, the day and the place, and .ecl-paragraph-detail for the text, which opens',
    'without a dateline. Guessed: the names of the boxes below the text.',
  ].join(' '),
  starts: [
    { kind: 'feed', url: 'https://ec.europa.eu/commission/presscorner/api/rss?language=en' },
    {
      kind: 'json', url: 'https://ec.europa.eu/commission/presscorner/api/search?language=en&pagesize=50&pagenumber={page}',
      json: {
        items: 'docuLanguageListResources', address: 'refCode', title: 'title', date: 'eventDate',
        rewrite: [
          { from: '^IP/(\\d+)/(\\d+)$', to: '/commission/presscorner/detail/en/ip_$1_$2' },
          { from: '^STATEMENT/(\\d+)/(\\d+)$', to: '/commission/presscorner/detail/en/statement_$1_$2' },
          { from: '^SPEECH/(\\d+)/(\\d+)$', to: '/commission/presscorner/detail/en/speech_$1_$2' },
          { from: '^QANDA/(\\d+)/(\\d+)$', to: '/commission/presscorner/detail/en/qanda_$1_$2' },
          { from: '^MEX/(\\d+)/(\\d+)$', to: '/commission/presscorner/detail/en/mex_$1_$2' },
        ],
      },
    },
  ],
  hosts: ['ec.europa.eu'],
  articles: ['/commission/presscorner/detail/en/(?:ip|statement|speech|qanda|mex)_\\d{2}_\\d+$'],
  never: ['\\.(?:pdf|jpe?g|png|mp4)(?:$|\\?)'],
  canonical: {
    rewrite: [
      { from: '^http://', to: 'https://' },
      { from: '/detail/en/IP_', to: '/detail/en/ip_' }, { from: '/detail/en/STATEMENT_', to: '/detail/en/statement_' }, { from: '/detail/en/SPEECH_', to: '/detail/en/speech_' },
      { from: '/detail/en/QANDA_', to: '/detail/en/qanda_' }, { from: '/detail/en/MEX_', to: '/detail/en/mex_' },
    ],
  },
  render: 'browser',
  language: 'en',
  timeZone: 'Europe/Brussels',
  dateOrder: 'dmy',
  layouts: [{
    title: 'h1.ecl-page-header__title', body: '.ecl-paragraph-detail', published: '.ecl-page-header__meta-item:nth-of-type(2)',
    endMarkers: ['^For [Mm]ore [Ii]nformation$', '^Press contacts?:?$', '^Related (?:topics|media|links)$', '^Quote\\(s\\)$'],
  }],
  politeness: { delayMs: 2000, concurrency: 1 },
  maxPages: 100,
};
