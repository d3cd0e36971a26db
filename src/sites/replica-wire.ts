import type { Site } from '../site.ts';

/** The bundled replica of a newswire: a feed with faults, a sitemap index, releases with datelines and boilerplate. */
export const replicaWire: Site = {
  name: 'replica-wire',
  title: 'Meridian Newswire (replica)',
  home: 'http://wire.replica.invalid/',
  notes: 'Made up for the demo and the tests: see fixtures/README.md. The origin is served nowhere; `relocate` moves it to a port.',
  starts: [
    { kind: 'feed', url: 'http://wire.replica.invalid/feed.xml' },
    { kind: 'feed', url: 'http://wire.replica.invalid/atom.xml' },
    { kind: 'sitemap', url: 'http://wire.replica.invalid/sitemap.xml' },
  ],
  hosts: ['wire.replica.invalid'],
  articles: ['/news/\\d{4}/\\d{2}/\\d{2}/\\d+/', '/de/presse/[a-z0-9-]+\\.html$'],
  canonical: { drop: ['ref'] },
  render: 'auto',
  dateOrder: 'dmy',
  layouts: [{ endMarkers: ['^The issuer alone answers for the content'] }],
  politeness: { delayMs: 0, concurrency: 4 },
};
