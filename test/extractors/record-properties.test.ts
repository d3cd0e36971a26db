import * as fc from 'fast-check';
import edtf from 'edtf';
import { describe, expect, test } from 'vitest';
import { assemble, candidateOf, type Origin } from '../../src/extractors/assemble.ts';
import { checked } from '../../src/extractors/contract.ts';
import { tidy } from '../../src/extractors/extract.ts';
import { readText } from '../../src/extractors/pipeline.ts';
import { extract } from '../../src/index.ts';
import type { ReleaseRecord } from '../../src/record.ts';

/** Stretches that make findings, and stretches that make trouble. */
const stretches = fc.constantFrom(
  'On October 24, 2016, ', 'last Friday ', 'in the first half of 2024 ', '2024年10月20日，', 'Chengdu ', 'Sapporo, Japan, ', '成都', 'the two cities ',
  'signed an MoU on friendly exchange with ', 'established a sister-city relationship with Perth, Kazan and Bonn. ', 'RMB335.67billion ', '€20.3mln ',
  '12.3 percent, up from 11, ', '5 to 7 million tonnes ', 'Mayor Li Ming said: “We will build it together in spring.” ', 'Straits Green Fuels Pte Ltd ', '142.16亿元',
  '\n', '\n\n', '. ', ', ', ' - ', '(', ')', '"', '\u200b', '\u00a0', '😀', '\ud83d', 'e\u0301', '\u202e', '\u0000', 'Share to WeChat Close\n', 'Nov 03, 2016\n', 'About Us | Contact Us\n',
  '999999999999999999999999', '1,2,3,4', '%%%%', '((((((', 'XXXX', 'ÀÉÎÕÜ ', 'MAY MARCH AUGUST ',
);
const texts = fc.oneof(
  fc.array(stretches, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.tuple(fc.array(stretches, { maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 40 })).map(([parts, noise]) => parts.join(noise)),
);
const days = fc.option(fc.date({ min: new Date('1995-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)), { nil: undefined });

const ORIGIN: Origin = {
  id: 'p', ruleset: 'r', url: null, canonicalUrl: null, site: null, fetchedAt: null, raw: null, pageKind: 'article', authors: [], captions: [],
  ignored: [], language: null, publishedFrom: 'given',
};

interface Placed { readonly start: number; readonly end: number; readonly text: string }
function placed(record: ReleaseRecord): Placed[] {
  return [
    ...record.dates, ...record.figures, ...record.people, ...record.organizations, ...record.quotes,
    ...record.cities.flatMap((c) => c.mentions), ...record.agreements.map((a) => a.evidence),
  ];
}
const apart = (spans: readonly Placed[]): boolean => {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  return sorted.every((span, i) => i === 0 || (sorted[i - 1]?.end ?? 0) <= span.start);
};
const read = (text: string, publishedAt: string | undefined): Promise<ReleaseRecord> => extract({ id: 'p', text, ...(publishedAt === undefined ? {} : { publishedAt }) });

describe('whatever the text', () => {
  test('a record is valid, its items quote the text and lie outside of what is ignored', async () => {
    await fc.assert(fc.asyncProperty(texts, days, async (text, day) => {
      const record = await read(text, day);
      checked(record);
      for (const item of placed(record)) {
        expect(record.text.slice(item.start, item.end)).toBe(item.text);
        expect(record.ignored.some((i) => item.start < i.end && i.start < item.end)).toBe(false);
      }
    }), { numRuns: 300 });
  });

  test('no finding breaks the contract, so that none has to be left out', () => {
    fc.assert(fc.property(texts, days, (text, day) => {
      const draft = readText({ text: tidy(text), title: null, url: null, publishedAt: day ?? null, dateOrder: null, homeCity: null });
      expect(() => checked(candidateOf(draft, ORIGIN))).not.toThrow();
    }), { numRuns: 300 });
  });

  test('a finding that breaks the contract is left out, and the others stand', () => {
    const draft = readText({ text: 'In May 2020, 14 ships came to Lyon.', title: null, url: null, publishedAt: null, dateOrder: null, homeCity: null });
    const [date] = draft.dates;
    const broken = { ...draft, dates: [...draft.dates, ...(date === undefined ? [] : [{ ...date, value: '' }, { ...date, text: 'June' }])] };
    expect(assemble(broken, ORIGIN).dates.map((d) => d.value)).toEqual(['2020-05']);
  });

  test('dates, figures and city mentions do not overlap, and date values are EDTF', async () => {
    await fc.assert(fc.asyncProperty(texts, days, async (text, day) => {
      const record = await read(text, day);
      expect(apart([...record.dates, ...record.figures, ...record.cities.flatMap((c) => c.mentions)])).toBe(true);
      for (const value of [...record.dates.map((d) => d.value), ...record.figures.flatMap((f) => f.period ?? [])]) expect(() => edtf(value)).not.toThrow();
    }), { numRuns: 300 });
  });

  test('the same input gives the same bytes, and keys are distinct', async () => {
    await fc.assert(fc.asyncProperty(texts, days, async (text, day) => {
      const [one, two] = [await read(text, day), await read(text, day)];
      expect(JSON.stringify(two)).toBe(JSON.stringify(one));
      const keys = [...one.dates, ...one.cities, ...one.figures, ...one.agreements, ...one.people, ...one.organizations, ...one.quotes].map((i) => i.key);
      expect(new Set(keys).size).toBe(keys.length);
    }), { numRuns: 150 });
  });

  test('text is kept as it came, but for NFC and line ends', async () => {
    await fc.assert(fc.asyncProperty(texts, async (text) => {
      expect((await read(text, undefined)).text).toBe(text.normalize('NFC').replace(/\r\n?/g, '\n').toWellFormed());
    }), { numRuns: 150 });
  });

  test('a page of it is read without an error', async () => {
    await fc.assert(fc.asyncProperty(texts, async (text) => {
      const record = await extract({ id: 'p', html: `<html><body><h1>${text.slice(0, 20)}</h1><p>${text}</p></body></html>` });
      for (const item of placed(record)) expect(record.text.slice(item.start, item.end)).toBe(item.text);
    }), { numRuns: 100 });
  });
});
