/** The labels of the replica sites' articles: they point at words of the pages, and leave out no agreement that an expectation tells. */
import { readFileSync } from 'node:fs';
import * as cheerio from 'cheerio';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { read as readEdtf } from '../../src/edtf.ts';
import { STEPS } from '../../src/record.ts';
import { clausesOf, expectations, pageOf } from '../sites-expectations.ts';

const line = z.string().regex(/^\S.*\S$/);
const LabelsSchema = z.strictObject({
  agreements: z.array(z.strictObject({
    release: z.url(), words: line, entry: line, step: z.enum(STEPS), optional: z.literal(true).optional(), note: z.string(),
    date: z.string().refine((value) => readEdtf(value) !== null, 'not EDTF').nullable(),
  })),
  copies: z.array(z.strictObject({
    original: z.url(),
    copies: z.array(z.strictObject({ id: z.url(), kind: z.enum(['exact', 'near']), changed: z.array(z.strictObject({ original: line, copy: line })) })).min(1),
  })),
});
const labels = LabelsSchema.parse(JSON.parse(readFileSync(new URL('../../fixtures/ledger/replica-labels.json', import.meta.url), 'utf8')));
const pages = expectations().filter(({ file }) => /^(?:city|wire)\//.test(file)).map(({ expectation }) => expectation);
const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** What can be read on the pages of an address: their words as served, and those that only a browser shows. */
const readable = new Map(pages.map(({ url }) => [url, oneSpace(pages.filter((page) => page.url === url).map((page) =>
  page.refused === 'needs-browser' ? (page.says.agreements ?? []).flatMap(clausesOf).join(' ') : cheerio.load(pageOf(page))('body').text()).join(' '))]));
const body = (url: string): readonly string[] => pages.find((page) => page.url === url)?.says.body ?? [];

describe('the labels of the replicas', () => {
  test.each(labels.agreements)('"$words" stands on $release', ({ release, words }) => {
    expect(readable.get(release)).toContain(words);
  });
  test('have a statement for each agreement that an expectation tells', () => {
    const told = pages.flatMap((page) => (page.says.agreements ?? []).map((agreement) => ({ url: page.url, clauses: clausesOf(agreement) })));
    const labelled = ({ url, clauses }: typeof told[number]): boolean => labels.agreements.some(({ release, words }) =>
      release === url && clauses.some((clause) => clause.includes(words) || words.includes(clause)));
    expect(told.length).toBeGreaterThan(40);
    expect(told.filter((one) => !labelled(one))).toEqual([]);
  });
  test('name one statement once', () => {
    const names = labels.agreements.map(({ release, words }) => `${release} ${words}`);
    expect(new Set(names).size).toBe(names.length);
  });
  test('put into one entry what two pages tell of one agreement', () => {
    const pagesOf = (entry: string): number => new Set(labels.agreements.filter((own) => own.entry === entry).map(({ release }) => release)).size;
    expect([...new Set(labels.agreements.map(({ entry }) => entry))].filter((entry) => pagesOf(entry) > 1)).toEqual(['xiamen-palermo-mou', 'halifax-aberdeen']);
  });
  test.each(labels.copies.flatMap(({ original, copies }) => copies.map((copy) => ({ original, ...copy }))))('$id says what $original says', ({ original, id }) => {
    expect(body(original).length).toBeGreaterThan(0);
    expect(body(original).filter((words) => readable.get(id)?.includes(oneSpace(words)) !== true)).toEqual([]);
  });
});
