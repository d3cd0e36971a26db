import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { BROKEN, conformTo, type Shape } from '../../src/extractors/conform.ts';
import { checked } from '../../src/extractors/contract.ts';
import { extract } from '../../src/extractors/extract.ts';
import { RecordSchema, type ReleaseRecord } from '../../src/record.ts';

const conform = conformTo(z.toJSONSchema(RecordSchema) as Shape);
let whole: ReleaseRecord;
beforeAll(async () => {
  whole = await extract({
    id: 'contract', url: 'https://releases.example/2024/7', publishedAt: '2024-03-07',
    text: 'TURIN, Italy, March 7, 2024 - Turin and Graz signed a memorandum of understanding on March 5. Trade rose 12 percent to 3.4 million euros in 2023. '
      + '"We will build it together," said Mayor Paolo Conti of Graz University of Technology.',
  }, { fetchedAt: '2024-03-08T01:02:03Z', raw: { file: 'a.warc.gz', offset: 0, length: 9 } });
});

type Way = readonly (string | number)[];
function waysOf(value: unknown, way: Way = []): Way[] {
  if (typeof value !== 'object' || value === null) return [way];
  return [way, ...Object.entries(value).flatMap(([name, own]) => waysOf(own, [...way, Array.isArray(value) ? Number(name) : name]))];
}
type Change = { readonly how: 'replace'; readonly by: unknown } | { readonly how: 'delete' } | { readonly how: 'add'; readonly by: unknown };
const nasty = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, '', 'x', 0, -1, 1, 0.5, 1.5, NaN, Infinity, -0, 2 ** 53, true, [], {}, [null], 'CN', 'cn', '2024', '2024-02-30', '2024-02-29T10:00:00Z', '2024-02-30T10:00:00Z', 'mou', 'city', `sha256:${'0'.repeat(64)}`, 'x'.repeat(601), 'km/h', '%'),
  fc.string(), fc.integer(), fc.double(), fc.jsonValue(),
);
const changes: fc.Arbitrary<Change> = fc.oneof(
  nasty.map((by) => ({ how: 'replace', by }) as const), fc.constant({ how: 'delete' } as const), nasty.map((by) => ({ how: 'add', by }) as const),
);
function changed(record: unknown, way: Way, change: Change): unknown {
  const [name, ...rest] = way;
  if (name === undefined) {
    if (change.how === 'replace') return change.by;
    return change.how === 'add' && typeof record === 'object' && record !== null && !Array.isArray(record) ? { surplus: change.by, ...record } : record;
  }
  const copy = (Array.isArray(record) ? [...record] : { ...(record as object) }) as Record<string | number, unknown>;
  if (rest.length === 0 && change.how === 'delete') delete copy[name];
  else copy[name] = changed(copy[name], rest, change);
  return copy;
}

describe('the quick check of the contract', () => {
  it('has a record to work on that holds every kind of finding', () => {
    const empty = (['dates', 'cities', 'agreements', 'figures', 'people', 'quotes'] as const).filter((kind) => whole[kind].length === 0);
    expect(empty).toEqual([]);
  });

  it('agrees with the schema on a record in which anything was changed', () => {
    const ways = waysOf(whole);
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(ways.length - 1), changes), { minLength: 1, maxLength: 2 }), (edits) => {
      let candidate: unknown = whole;
      for (const [at, change] of edits) candidate = changed(candidate, ways[at] ?? [], change);
      const slow = RecordSchema.safeParse(candidate);
      const quick = conform(candidate);
      expect(quick === BROKEN ? 'refused' : JSON.stringify(quick)).toBe(slow.success ? JSON.stringify(slow.data) : 'refused');
    }), { numRuns: 3000 });
  });

  it.each<[string, Shape]>([['oneOf', { oneOf: [] } as Shape], ['multipleOf', { type: 'number', multipleOf: 2 } as Shape], ['no type', {}]])(
    'refuses to compile a schema with %s rather than pass it over', (_, shape) => expect(() => conformTo(shape)).toThrow(TypeError),
  );
});

describe('a record that breaks its contract', () => {
  it.each<[string, (record: ReleaseRecord) => unknown, RegExp]>([
    ['has no id', (r) => ({ ...r, id: '' }), /at id: /],
    ['has a figure without a unit', (r) => ({ ...r, figures: [{ ...r.figures[0], unit: '%' }] }), /at figures\.0\.unit: /],
    ['quotes what is not in the text', (r) => ({ ...r, dates: [{ ...r.dates[0], text: 'someday' }] }), /dates\[0\] does not quote the text/],
    ['quotes a city a place too late', (r) => ({ ...r, cities: r.cities.map((c) => ({ ...c, mentions: c.mentions.map((m) => ({ ...m, start: m.start + 1, end: m.end + 1 })) })) }), /cities\[0\]\.mentions\[0\] does not quote/],
    ['quotes evidence that ends too early', (r) => ({ ...r, agreements: r.agreements.map((a) => ({ ...a, evidence: { ...a.evidence, end: a.evidence.end - 1 } })) }), /agreements\.evidence\[0\] does not quote/],
  ])('that %s is refused, and the error says where', (_, broken, where) => expect(() => checked(broken(whole))).toThrow(where));
});
