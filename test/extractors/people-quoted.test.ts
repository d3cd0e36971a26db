import { expect, test } from 'vitest';
import { readText } from '../../src/extractors/pipeline.ts';

const people = (text: string) => readText({ text, title: null, url: null, publishedAt: null, dateOrder: null, homeCity: null }).people.map((p) => p.text);

test.each<[string, ...string[]]>([
  ['Oda Brenk runs the yard. “It floats,” said Brenk.', 'Oda Brenk', 'Brenk'],
  ['Ilka Moor keeps bees. “They swarm,” Moor grumbled.', 'Ilka Moor', 'Moor'],
  ['Tavel, whom Ada Tavel raised, sings. Tavel said so.', 'Ada Tavel', 'Tavel'],
  ['Text by Ilka Moor, 2023.', 'Ilka Moor'],
  ['(Reporter: Ilka Moor)\nIt rained.', 'Ilka Moor'],
])('%s', (text, ...expected) => {
  expect(people(text)).toEqual(expected);
});

test.each(['They walked by Ilka Moor, and it rained.', 'Ilka Moor keeps bees. The Moor was wet.', 'Norlake Brenk said so. Oda Norlake Brenk is a yard.'])('nobody by a surname alone in: %s', (text) => {
  expect(people(text).filter((name) => !name.includes(' '))).toEqual([]);
});
