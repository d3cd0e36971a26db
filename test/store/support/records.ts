/** Records for tests: one plain, and any that the contract allows. */
import * as fc from 'fast-check';
import type { ReleaseRecord } from '../../../src/record.ts';

export function aRecord(more: Partial<ReleaseRecord> = {}): ReleaseRecord {
  return {
    schemaVersion: '1', id: 'a1', version: 1, ruleset: 'r1',
    url: 'https://news.example/a1', canonicalUrl: 'https://news.example/a1', site: 'example',
    fetchedAt: '2024-05-06T07:08:09Z', raw: { file: 'archive/x.warc.gz', offset: 0, length: 10 },
    contentHash: `sha256:${'0'.repeat(64)}`, pageKind: 'article',
    title: 'Harbour opens', text: 'The harbour opened.', authors: [], captions: [], ignored: [],
    language: 'en', publishedAt: '2024-05-06', publishedFrom: 'meta', dateline: null,
    dates: [], cities: [], agreements: [], figures: [], people: [], organizations: [], quotes: [],
    ...more,
  };
}

export function aCity(name: string, geonameId: number | null): ReleaseRecord['cities'][number] {
  return {
    name, country: null, admin1: null, geonameId, lat: null, lon: null, role: 'mention',
    mentions: [{ start: 0, end: 3, text: 'The' }], rule: 'cities.test', key: `${name}-1`, confidence: 0.5,
  };
}

/** Every UTF-16 unit, so also U+0000, lone surrogates, and the mark that escaped columns begin with. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xFFFF }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('\0', '\u{10FFFF}', '\u{10FFFF}"x"', '\uD800', '"', '\\u0000', ''),
);
const someText = anyText.filter((text) => text.length > 0);
const aNumber = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(1e21, 5e-324, 0.1, 142_160_000_000)).map((n) => n + 0);

const figure = fc.record({
  start: fc.nat(), end: fc.nat(), text: someText, value: aNumber, max: fc.option(aNumber), unit: fc.constant('USD'),
  kind: fc.constant('money' as const), modifier: fc.constant('exact' as const), measure: fc.option(anyText), period: fc.constant(null),
  change: fc.constant(null), rule: someText, key: someText, confidence: fc.double({ min: 0, max: 1, noNaN: true }),
});
const city = fc.record({ name: someText, geonameId: fc.option(fc.nat()) }).map(({ name, geonameId }) => aCity(name, geonameId));

export const anyRecord: fc.Arbitrary<ReleaseRecord> = fc.record({
  id: someText, ruleset: someText, url: fc.option(anyText), canonicalUrl: fc.option(anyText), site: fc.option(anyText),
  title: fc.option(anyText), text: anyText, authors: fc.array(anyText, { maxLength: 3 }), captions: fc.array(anyText, { maxLength: 3 }),
  language: fc.option(anyText), figures: fc.array(figure, { maxLength: 3 }), cities: fc.array(city, { maxLength: 3 }),
  publishedAt: fc.constantFrom(null, '2024-02-31', '2024-05-06T07:08+08:00'),
}).map((more) => aRecord(more));
