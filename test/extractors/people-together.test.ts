import { expect, test } from 'vitest';
import { readText } from '../../src/extractors/pipeline.ts';

const people = (text: string) => readText({ text, title: null, url: null, publishedAt: null, dateOrder: null, homeCity: null }).people.map((p) => [p.name, p.title]);

test.each<[string, ...(readonly [string, string | null])[]]>([
  ['Mayors Vera Lind and Rui Costa put their names to it.', ['Vera Lind', 'Mayor'], ['Rui Costa', 'Mayor']],
  ['The mayors Vera Lind (Turku) and Rui Costa (Porto) opened the fair.', ['Vera Lind', 'mayor'], ['Rui Costa', 'mayor']],
  ['Foreign Ministers Vera Lind of Finland, Rui Costa of Portugal and Jan Petrus spoke.', ['Vera Lind', 'Foreign Minister'], ['Rui Costa', 'Foreign Minister'], ['Jan Petrus', 'Foreign Minister']],
  ['The two ministers of trade, Vera Lind and Rui Costa, dined.', ['Vera Lind', 'minister'], ['Rui Costa', 'minister']],
  ['The chairwomen Vera Lind and Ana Costa came.', ['Vera Lind', 'chairwoman'], ['Ana Costa', 'chairwoman']],
  ['He received his Portuguese counterpart, Rui Costa, for talks.', ['Rui Costa', null]],
  ['She thanked her counterpart from Porto, Rui Costa, and her predecessor Jan Petrus.', ['Rui Costa', null], ['Jan Petrus', null]],
])('%s', (text, ...expected) => {
  expect(people(text)).toEqual(expected);
});

test.each(['The mayors of Turku and Porto met.', 'Directors Northlight and Sons Ltd met.', 'Its counterpart in Porto, the Harbour Authority, agreed.', 'Ministers From All Over came.'])('nobody in: %s', (text) => {
  expect(people(text)).toEqual([]);
});
