import type { Site } from '../site.ts';

/** The bundled replica of a city portal: made-up releases, served by `replica-server` with every trap of such a site. */
export const replicaCity: Site = {
  name: 'replica-city',
  title: 'Go Xiamen (replica)',
  home: 'http://city.replica.invalid/',
  notes: 'Made up for the demo and the tests: see fixtures/README.md. The origin is served nowhere; `relocate` moves it to a port.',
  starts: [
    { kind: 'listing', url: 'http://city.replica.invalid/news/index.html', items: 'ul.list a', next: '.pages a.next' },
    { kind: 'listing', url: 'http://city.replica.invalid/sister-cities/list-{page}.html', items: 'ul.list a', firstPage: 1 },
  ],
  hosts: ['city.replica.invalid'],
  articles: ['-a\\d+\\.html$'],
  never: ['\\.(?:pdf|jpe?g|png)(?:$|\\?)'],
  canonical: {
    rewrite: [
      { from: '^(.*-a\\d+\\.html)\\?content_id=\\d+$', to: '$1' },
      { from: '^(.*)\\.html\\?content_id=(\\d+)$', to: '$1-a$2.html' },
      { from: '^(https?://[^/]+)/gbk/', to: '$1/news/' },
    ],
  },
  render: 'auto',
  language: 'en',
  timeZone: 'Asia/Shanghai',
  dateOrder: 'mdy',
  homeCity: 1790645,
  layouts: [{
    cut: ['.related', '.share', '.fontsize', '.districts'],
    endMarkers: ['^Share to WeChat', '^About Us \\| Privacy', '闽ICP备'],
  }],
  politeness: { delayMs: 0, concurrency: 4 },
};
