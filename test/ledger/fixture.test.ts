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
    points: z.array(z.strictObject({ ...quoted, period: edtf, value: z.number(), state: z.enum(['first', 'same', 'revised', 'conflict']) })).min(1),
  })),
  contradictions: z.array(z.strictObject({ ...quoted, against: z.strictObject(quoted), why: line })),
});
const releases = read('releases.jsonl').trimEnd().split('\n').map((row) => ReleaseSchema.parse(JSON.parse(row)));
const labels = LabelsSchema.parse(JSON.parse(read('labels.json')));
const texts = new Map(releases.map(({ id, text }) => [id, text]));
const occurrences = (id: string, words: string): number => (texts.get(id) ?? '').split(words).length - 1;
const text = (id: string): string => texts.get(id) ?? '';

describe('the linked releases', () => {
  test('are enough, of several publishers, each at an address and with an id of its own', () => {
    expect(releases.length).toBeGreaterThanOrEqual(15);
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
