import { expect, test } from 'vitest';
import { papersOf } from './read.ts';
import { readText } from '../../src/extractors/pipeline.ts';

const people = (text: string) => readText({ text, title: null, url: null, publishedAt: null, dateOrder: null, homeCity: null }).people.map((p) => [p.name, p.title]);

test.each<[string, ...(readonly [string, string | null])[]]>([
  ['Additional Chief Secretary S K Menon and Minister R Vasanthi came.', ['S K Menon', 'Additional Chief Secretary'], ['R Vasanthi', 'Minister']],
  ['"The road is wide," said B N Iyer.', ['B N Iyer', null]],
  ['It was signed by Vera Lind, Chief Nurse at the clinic.', ['Vera Lind', 'Chief Nurse']],
])('%s', (text, ...expected) => {
  expect(people(text)).toEqual(expected);
});

test.each(['A Spokeswoman said so.', 'Plan B Harbour said little.', 'The Minister A few years ago said no.'])('nobody in: %s', (text) => {
  expect(people(text)).toEqual([]);
});

test('papers to be signed on days to come are planned', () => {
  expect(papersOf('During the visit on June 20-21 the sides plan to sign papers, among them a memorandum between Norlake Rail and Halden Lines.'))
    .toEqual(['mou planned 2024-06-20/2024-06-21 = Norlake Rail + Halden Lines']);
});
