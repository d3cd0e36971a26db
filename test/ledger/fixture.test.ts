/** The linked releases and their labels, as they are: every label points at words that stand there, and names what is known. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { read as readEdtf } from '../../src/edtf.ts';
import { STEPS } from '../../src/record.ts';

const read = (name: string): string => readFileSync(new URL(`../../fixtures/ledger/${name}`, import.meta.url), 'utf8');
const line = z.string().regex(/^\S.*\S$/s);
const quoted = { release: line, words: line };
const ReleaseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/), url: z.url(), site: z.string().regex(/^[a-z.-]+\.example$/),
  published: z.iso.date(), title: line, text: line,
});
const edtf = z.string().refine((value) => readEdtf(value) !== null, 'not EDTF');
const PointSchema = z.strictObject({
  ...quoted, period: edtf, value: z.number(), state: z.enum(['first', 'same', 'revised', 'conflict']),
  change: z.strictObject({ by: z.number(), unit: z.enum(['percent', 'count']), from: edtf }).optional(),
});
const LabelsSchema = z.strictObject({
  agreements: z.array(z.strictObject({ ...quoted, entry: line, step: z.enum(STEPS), date: edtf.nullable(), optional: z.literal(true).optional(), note: z.string() })),
  lookalikes: z.array(z.strictObject({ ...quoted, note: line })),
  conflicts: z.array(z.strictObject({
    entry: line, what: z.enum(['date', 'instrument', 'status']), values: z.array(line).min(2),
    reports: z.array(z.strictObject({ release: line, value: line })).min(2),
  })),
  copies: z.array(z.strictObject({
    original: line,
    copies: z.array(z.strictObject({ id: line, kind: z.enum(['exact', 'near']), changed: z.array(z.strictObject({ original: line, copy: line })) })).min(1),
  })),
  series: z.array(z.strictObject({
    place: line, measure: line, unit: z.string().regex(/^[A-Za-z]+$/),
    points: z.array(PointSchema).min(2),
  })),
  contradictions: z.array(z.strictObject({ ...quoted, against: z.strictObject(quoted), why: line })),
});
const releases = read('releases.jsonl').trimEnd().split('\n').map((row) => ReleaseSchema.parse(JSON.parse(row)));
const labels = LabelsSchema.parse(JSON.parse(read('labels.json')));
const texts = new Map(releases.map(({ id, text }) => [id, text]));
const occurrences = (id: string, words: string): number => (texts.get(id) ?? '').split(words).length - 1;
const text = (id: string): string => texts.get(id) ?? '';
const statements = (id: string): string[] => labels.agreements.filter(({ release }) => release === id).map(({ entry, step, date }) => `${entry} ${step} ${date}`);
const firstValue = (series: typeof labels.series[number], period: string): number | undefined =>
  series.points.find((point) => point.period === period && point.state === 'first')?.value;
/** Half of the last digit in which a change is told. */
const halfDigit = (by: number): number => 10 ** -(String(by).split('.')[1]?.length ?? 0) / 2;

describe('the linked releases', () => {
  test('are enough, of several publishers, each at an address and with an id of its own', () => {
    expect(releases.length).toBeGreaterThanOrEqual(44);
    expect(new Set(releases.map(({ site }) => site)).size).toBeGreaterThanOrEqual(6);
    expect(new Set(releases.map(({ url }) => url)).size).toBe(releases.length);
    expect(texts.size).toBe(releases.length);
  });
  test('stand in the order of publication, each on its own host', () => {
    expect(releases.map(({ published }) => published)).toEqual(releases.map(({ published }) => published).toSorted());
    expect(releases.filter(({ url, site }) => new URL(url).host !== site)).toEqual([]);
  });
  test.each(releases)('$id is of the length of a short release, in NFC', ({ text: own }) => {
    const chinese = /\p{Script=Han}/u.test(own);
    expect(own.length).toBeGreaterThanOrEqual(chinese ? 150 : 400);
    expect(own.length).toBeLessThanOrEqual(1_000);
    expect(own.normalize('NFC').replace(/\r\n?/g, '\n')).toBe(own);
  });
});

describe('the labels', () => {
  const quotes = [
    ...labels.agreements, ...labels.lookalikes, ...labels.series.flatMap(({ points }) => points),
    ...labels.contradictions, ...labels.contradictions.map(({ against }) => against),
  ];
  test.each(quotes)('in $release the words "$words" stand once, on one line', ({ release, words }) => {
    expect([occurrences(release, words), words.includes('\n')]).toEqual([1, false]);
  });
  test('name one statement once, and no statement lies in another', () => {
    const spans = labels.agreements.map(({ release, words }) => ({ release, start: text(release).indexOf(words), end: text(release).indexOf(words) + words.length }));
    expect(spans.filter((a, at) => spans.some((b, other) => at < other && a.release === b.release && a.start < b.end && b.start < a.end))).toEqual([]);
  });
  test('hold entries that several releases report, and entries that only one does', () => {
    const entries = [...new Set(labels.agreements.map(({ entry }) => entry))];
    const many = entries.filter((entry) => new Set(labels.agreements.filter((own) => own.entry === entry).map(({ release }) => release)).size > 1);
    expect(many.length).toBeGreaterThanOrEqual(5);
    expect(many.length).toBeLessThan(entries.length);
  });
  test('give conflicts between reports of the entry that they name', () => {
    const reported = new Set(labels.agreements.map(({ entry, release }) => `${entry} ${release}`));
    for (const { entry, values, reports } of labels.conflicts) {
      expect(reports.filter(({ release }) => !reported.has(`${entry} ${release}`))).toEqual([]);
      expect(new Set(reports.map(({ value }) => value))).toEqual(new Set(values));
    }
  });
  test.each(labels.conflicts.filter(({ what }) => what === 'date'))('give the days that the reports of $entry state', ({ entry, reports }) => {
    const stated = new Set(labels.agreements.filter((own) => own.entry === entry).map(({ release, date }) => `${release} ${date}`));
    expect(reports.filter(({ release, value }) => !stated.has(`${release} ${value}`))).toEqual([]);
  });
});

describe('the copies', () => {
  const groups = labels.copies.flatMap(({ original, copies }) => copies.map((copy) => ({ original, ...copy })));
  const published = new Map(releases.map((release) => [release.id, release.published]));
  const sites = new Map(releases.map((release) => [release.id, release.site]));
  test.each(groups)('$id is a copy ($kind) of $original that stands on another site, no earlier', ({ original, id, kind }) => {
    expect(text(id) === text(original)).toBe(kind === 'exact');
    expect(sites.get(id)).not.toBe(sites.get(original));
    expect((published.get(id) ?? '') >= (published.get(original) ?? '')).toBe(true);
  });
  test.each(groups.filter(({ changed }) => changed.length > 0))('$id becomes a part of the text of $original when its changed words are put back', ({ original, id, changed }) => {
    for (const words of changed) expect([occurrences(original, words.original), occurrences(id, words.original), occurrences(id, words.copy)]).toEqual([1, 0, 1]);
    expect(changed.reduce((own, words) => own.replace(words.copy, words.original), text(id))).toContain(text(original));
  });
  test.each(groups)('$id is told to state what $original states', ({ original, id }) => {
    expect(statements(id)).toEqual(statements(original));
  });
});

describe('the series', () => {
  const points = labels.series.flatMap((series) => series.points.map((point) => ({ series, point, name: `${series.measure} of ${series.place}, ${point.period}, in ${point.release}` })));
  test.each(points)('$name: the value stands in the words', ({ point }) => {
    const scale: Record<string, number> = { billion: 1e9, million: 1e6, 万: 1e4 };
    const values = [...point.words.matchAll(/(\d[\d,.]*\d|\d) ?(billion|million|万)?/g)].map(([, digits = '', unit = '']) => Number(digits.replaceAll(',', '')) * (scale[unit] ?? 1));
    expect(values.some((value) => Math.abs(value - point.value) < 1)).toBe(true);
  });
  test('report each period first in one release, none earlier', () => {
    for (const { points: own } of labels.series) {
      for (const period of new Set(own.map((point) => point.period))) {
        const states = own.filter((point) => point.period === period).map(({ state }) => state);
        expect([states[0], states.filter((state) => state === 'first').length]).toEqual(['first', 1]);
      }
    }
  });
  test('say the same number again, another one when it is revised or in conflict', () => {
    expect(points.filter(({ point, series }) => (point.value === firstValue(series, point.period)) !== (point.state === 'first' || point.state === 'same'))).toEqual([]);
  });
  test('hold every stated change but those that are told to be contradictions', () => {
    const holds = ({ point, series }: typeof points[number]): boolean => series.points.some((before) => {
      if (point.change === undefined || before.period !== point.change.from) return false;
      const { by, unit } = point.change;
      const real = unit === 'count' ? point.value - before.value : (point.value / before.value - 1) * 100;
      return Math.abs(real - by) <= (unit === 'count' ? 0 : halfDigit(by) + 0.06);
    });
    const wrong = points.filter((own) => own.point.change !== undefined && !holds(own)).map(({ point }) => point);
    const told = (point: typeof wrong[number]): boolean => labels.contradictions.some(({ release, words }) => release === point.release && (point.words.includes(words) || words.includes(point.words)));
    expect([wrong.filter((point) => !told(point)), wrong.length]).toEqual([[], labels.contradictions.length]);
    expect(labels.contradictions.length).toBeGreaterThanOrEqual(5);
    expect(points.filter(({ point }) => point.change !== undefined).length).toBeGreaterThan(2 * wrong.length);
  });
});
