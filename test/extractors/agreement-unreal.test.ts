import { describe, expect, test } from 'vitest';
import { papersOf as told, read } from './read.ts';
import type { Refused } from '../../src/extractors/trace.ts';

const stated = (text: string): string[] => told(text).map((line) => line.split(' ').slice(1).join(' '));

describe('what nobody says is so', () => {
  test.each([
    'If Norlake Foods Ltd., which has two mills, buys Halvorsen Energy AG, the mayor will resign.',
    'Should Turku sign a charter with Porto, flags will be hung.',
    'Had Turku signed a memorandum with Porto in 2012, the choir would have sung there.',
    'Were Turku to conclude a pact with Porto, it would be its tenth.',
    'Whoever signs the contract with Turku must own 30 ferries.',
    'Suppose that Turku signed a treaty with Porto.',
    'In the event of an agreement between Turku and Porto, a festival would follow.',
    'Turku would have signed the accord with Porto, the mayor said.',
    'Norlake Foods Ltd. could have bought Halvorsen Energy AG in 2016.',
    'Turku ought to have renewed its agreement with Porto.',
    'It is false that Turku and Porto signed a memorandum in 2018.',
    'Rumours that Norlake Foods Ltd. had bought Halvorsen Energy AG were laughed at.',
    'The baker wished that Turku had signed a charter with Porto.',
    'The spokeswoman would not confirm that Turku had signed an agreement with Porto.',
    'The editor thinks that Turku should sign a pact with Porto.',
    'Nobody in Turku has signed an agreement with Porto.',
    'None of the ferries signed a contract with Turku.',
    'No Finnish port has concluded an agreement with Porto.',
    'Under no circumstances will Turku sign an agreement with Porto.',
    'Never did Turku sign a treaty with Porto.',
    'The refusal of Turku to sign the memorandum with Porto came late.',
    'Turku has no intention of concluding an agreement with Porto.',
    'A court kept Turku from signing the contract with Norlake Foods Ltd.',
    'Far from signing an accord with Porto, Turku closed its office.',
    'Norlake Foods Ltd. gave up its plan to buy Halvorsen Energy AG.',
    "Turku resisted every attempt to sign an agreement with Porto.",
    'Parliament rejected the fishing agreement with Porto.',
    'The agreement between Turku and Porto was voted down on Friday.',
    'Turku does not rule out an agreement with Porto.',
    'A pact between Turku and Porto would bring more guests.',
    'Turku concluded more agreements in 2018 than Porto.',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('questions', () => {
  test.each([
    ['Will Turku sign an agreement with Porto?', []],
    ['Has the treaty between Turku and Porto been ratified?', []],
    ['Who signed the charter with Porto for Turku?', []],
    ['Did you know that Turku and Porto signed a charter in 1988?', ['concluded 1988 = Turku + Porto']],
    ['Why did Turku sign the agreement with Porto in 1988?', ['concluded 1988 = Turku + Porto']],
  ])('%s', (text, papers) => {
    expect(stated(text)).toEqual(papers);
  });
});

describe('what is so all the same', () => {
  test.each([
    ['No town but Turku signed the charter with Porto in 2015.', ['concluded 2015 = Turku + Porto']],
    ['After refusing an offer of Halden Rail Ltd., Turku signed a contract with Norlake Foods Ltd. in 2015.', ['concluded 2015 = Turku + Norlake Foods Ltd.']],
    ['Though the ferry would be late, Turku signed a contract with Norlake Foods Ltd. in 2015.', ['concluded 2015 = Turku + Norlake Foods Ltd.']],
    ['The others did not bid, so Norlake Foods Ltd. bought Halvorsen Energy AG in 2015.', ['concluded 2015 = Norlake Foods Ltd. + Halvorsen Energy AG']],
    ['Turku wishes to announce that it has signed an agreement with Porto.', ['concluded 2024-06-12 = Turku + Porto']],
    ['When Turku and Porto signed the treaty in 2015, it snowed.', ['concluded 2015 = Turku + Porto']],
  ])('%s', (text, papers) => {
    expect(stated(text)).toEqual(papers);
  });
});

describe('told of a day to come', () => {
  test.each([
    ['Once Turku and Porto have signed the agreement, the choir will leave.', ['planned - = Turku + Porto']],
    ['As soon as the contract between Turku and Norlake Foods Ltd. is signed, digging will begin.', ['planned - = Turku + Norlake Foods Ltd.']],
    ['Once Turku and Porto had signed the agreement in 2015, the choir left.', ['concluded 2015 = Turku + Porto']],
  ])('%s', (text, papers) => {
    expect(stated(text)).toEqual(papers);
  });
});

test('why it is not told is said', () => {
  const refused: Refused[] = [];
  read('If Turku signs a charter with Porto, flags will be hung. Has Norlake Foods Ltd. bought Halvorsen Energy AG?', { trace: { refuse: (r) => refused.push(r) } });
  expect(refused.filter((r) => r.kind === 'agreement').map((r) => r.why)).toContain('it is asked');
});

test.each([
  'Visitors came from Turku and Porto, and a charter was on display.',
  'Guests came from Turku and Porto, and an old treaty was shown.',
])('a paper to look at is not signed: %s', (text) => expect(told(text)).toEqual([]));
