import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { replicaFiles, REPLICA_NAMES } from '../src/commands/replica-server.ts';
import { read } from '../src/edtf.ts';
import { cityFact, clausesOf, dateFact, expectations, figureFact, pageOf } from './sites-expectations.ts';

const all = expectations();
const squashed = (text: string): string => text.replace(/\s+/g, ' ');

describe.each(all.filter(({ expectation }) => expectation.refused === undefined))('$file', ({ expectation }) => {
  const { says, optional, never } = expectation;
  const text = squashed(load(pageOf(expectation))('body').text());
  test('quotes its page', () => {
    const quoted = [expectation.title ?? '', ...says.body, ...[says, optional].flatMap((f) => [
      ...f.dates.map((line) => dateFact(line).words), ...f.figures.map((line) => figureFact(line).words),
      ...f.cities.filter(() => f === says && expectation.language === 'en').map((line) => cityFact(line).names[0] ?? ''),
      ...f.agreements.flatMap(clausesOf),
    ])];
    expect(quoted.filter((line) => !text.toLowerCase().includes(line.toLowerCase()))).toEqual([]);
  });
  test('names dates in EDTF', () => {
    const values = [says, optional].flatMap((f) => [...f.dates.flatMap((line) => dateFact(line).values), ...f.agreements.flatMap((a) => a.date)]);
    expect(values.filter((value) => value !== null && read(value) === null)).toEqual([]);
  });
  test('forbids what its page holds beside the article', () => {
    expect(never.text.filter((line) => text.includes(line))).not.toEqual([]);
  });
});

test('every article of the replicas has an expectation', () => {
  const pages = new Set(all.map(({ expectation }) => expectation.page));
  const articles = REPLICA_NAMES.flatMap((site) => [...replicaFiles(site).keys()].map((file) => site + file))
    .filter((file) => /-a\d+\.html$|^wire\/(?:news|de)\//.test(file) && !file.includes('/drafts/'));
  expect(articles.filter((file) => !pages.has(file))).toEqual([]);
});
