import { describe, expect, test } from 'vitest';
import { readText } from '../../src/extractors/pipeline.ts';

/** Each quotation as `speaker: words`. */
const said = (text: string) => readText({ text, title: null, url: null, publishedAt: null, dateOrder: null, homeCity: null }).quotes.map((q) => `${q.speaker}: ${q.text}`);

describe('the marks of', () => {
  test.each<[string, string, ...string[]]>([
    ['Britain', '‘It’s the bakers’ own mill and it won’t be sold,’ said Mayor Anna Lind. ‘Not to anybody’s fund.’', 'Anna Lind: It’s the bakers’ own mill and it won’t be sold,', 'Anna Lind: Not to anybody’s fund.'],
    ['Britain, typed', "Mayor Anna Lind said: 'The residents' hall doesn't close and the pupils' choir stays.'", "Anna Lind: The residents' hall doesn't close and the pupils' choir stays."],
    ['Britain, with double ones within', '‘My mother said “never trust a dry May” and she was right,’ said Mayor Anna Lind.', 'Anna Lind: My mother said “never trust a dry May” and she was right,'],
    ['Germany', 'Mayor Anna Lind told guests: „We build these buses for those who drive them.“', 'Anna Lind: We build these buses for those who drive them.'],
    ['Poland', '„We sell no tree without planting two,” said Mayor Anna Lind.', 'Anna Lind: We sell no tree without planting two,'],
    ['France', '« We came for the cheese and stayed, » said Mayor Anna Lind.', 'Anna Lind: We came for the cheese and stayed,'],
    ['Denmark', '»We came for the cheese and stayed,« said Mayor Anna Lind.', 'Anna Lind: We came for the cheese and stayed,'],
    ['Japan', '「Our two ports now share their cranes,」 said Mayor Anna Lind.', 'Anna Lind: Our two ports now share their cranes,'],
    ['a wide keyboard', 'Mayor Anna Lind said, ＂We welcome all who come by train.＂', 'Anna Lind: We welcome all who come by train.'],
    ['TeX', "``We planted it when the wall fell,'' said Mayor Anna Lind.", 'Anna Lind: We planted it when the wall fell,'],
    ['a typewriter', "''We planted it when the wall fell,'' said Mayor Anna Lind.", 'Anna Lind: We planted it when the wall fell,'],
    ['a page escaped twice', '&quot;We planted it when the wall fell,&quot; said Mayor Anna Lind.', 'Anna Lind: We planted it when the wall fell,'],
    ['two keyboards', '“We planted it when the wall fell," said Mayor Anna Lind.', 'Anna Lind: We planted it when the wall fell,'],
  ])('%s', (_, text, ...quotes) => {
    expect(said(text)).toEqual(quotes);
  });
});

describe('speech runs', () => {
  test('over paragraphs, of which the last alone closes', () => {
    expect(said('Mayor Anna Lind said: "We began with a single bus.\n\n"Today there are forty of them.\n\n"They run all night."\n\nIt rained.')).toEqual([
      'Anna Lind: We began with a single bus.', 'Anna Lind: Today there are forty of them.', 'Anna Lind: They run all night.',
    ]);
  });
  test('over the line ends of a paragraph', () => {
    expect(said('Mayor Anna Lind said: "We began with\na single bus and a map."\nIt rained.')).toEqual(['Anna Lind: We began with\na single bus and a map.']);
  });
  test('to a stop that stands behind the mark', () => {
    expect(said('“The grant pays for two”, explains Mayor Anna Lind. “Before it there was one”.')).toEqual(['Anna Lind: The grant pays for two', 'Anna Lind: Before it there was one']);
  });
  test('to the end of its line where nobody closed it', () => {
    expect(said('Mayor Anna Lind said: "We began with a single bus.\nIt rained.')).toEqual(['Anna Lind: We began with a single bus.']);
  });
});

describe('the speaker', () => {
  test.each([
    ['According to project manager Anna Lind, "the tunnel is dry and eleven days early".', 'Anna Lind: the tunnel is dry and eleven days early'],
    ['It was, in the words of Mayor Anna Lind, "a fence that was taken down".', 'Anna Lind: a fence that was taken down'],
    ['They chose what Mayor Anna Lind described as "the least bad of eleven options".', 'Anna Lind: the least bad of eleven options'],
    ['"We are hiring in all four of our yards."\n– Anna Lind, Director\n\nIt rained.', 'Anna Lind: We are hiring in all four of our yards.'],
    ['„Wir bauen die Wand zuerst“, sagte Bürgermeisterin Anna Lind.', 'Anna Lind: Wir bauen die Wand zuerst'],
    ['“Every child who swims is one call fewer.”\nAnna Lind, lifeboat crew\n\nIt rained.', 'Anna Lind: Every child who swims is one call fewer.'],
    ['“We are hiring in all four of our yards.”\nAnna Lind, Director\n\nIt rained.', 'Anna Lind: We are hiring in all four of our yards.'],
  ])('of %s', (text, quote) => {
    expect(said(text)).toEqual([quote]);
  });
});

test.each([
  'Some call the tower "the big old cheese grater". It is tall.',
  "The farmers' market and the bakers' guild join the 'Eat Where You Live' week, said Anna Lind.",
  'The \'Skills for a Greener Coast\' scheme follows \'Bridge to Work\'.',
  'The motto "One River, Three Countries" stands on it.\n"Skills for a Greener Coast" pays for it.',
  'Anna Lind said that "Skills for a Greener Coast" pays for sixty of them.',
  'A pipe of 5" and one of 6" were laid by Mayor Anna Lind.',
  'The rock \'n\' roll of the \'60s and the \'70s is back, said Mayor Anna Lind.',
])('no speech: %s', (text) => {
  expect(said(text)).toEqual([]);
});
