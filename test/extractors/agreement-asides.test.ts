import { describe, expect, test } from 'vitest';
import { asideBefore } from '../../src/extractors/agreements/asides.ts';
import { papersOf as told } from './read.ts';

describe('what an aside tells of the subject is neither the plan nor the day of the verb behind it', () => {
  test.each([
    ['Turku, which was to host the fair, signed a memorandum with Porto on Monday.', ['mou concluded 2024-06-10 = Turku + Porto']],
    ['Turku, which failed to agree with Lund in 2019, signed a memorandum with Porto on Monday.', ['mou concluded 2024-06-10 = Turku + Porto']],
    ['Turku – which will host the fair next year – signed a memorandum with Porto.', ['mou concluded 2024-06-12 = Turku + Porto']],
    ['Turku (which is to host the fair) signed a memorandum with Porto on Monday.', ['mou concluded 2024-06-10 = Turku + Porto']],
    ['Norlake Films, which was to show three more of them, ended its contract with Halden AB.', ['contract ended 2024-06-12 = Norlake Films + Halden AB']],
    ['Norlake Foods, which will open a mill in Lund next year and plans another, has signed a supply contract with Halden AB.', ['contract concluded 2024-06-12 = Norlake Foods + Halden AB']],
    ['Norlake Foods, founded in 1961, signed a supply contract with Halden AB on Monday.', ['contract concluded 2024-06-10 = Norlake Foods + Halden AB']],
    ['Turku, which will turn 800 in 2029, has been twinned with Porto since 1988.', ['relationship concluded 1988 = Turku + Porto']],
    ['The agreement, to be reviewed in 2027, was signed by Turku and Porto on Monday.', ['agreement concluded 2024-06-10 = Turku + Porto']],
    ['Mayor Elina Salo of Turku, who leaves office in May 2025, signed a charter with Porto on Tuesday.', ['agreement concluded 2024-06-11 = Turku + Porto']],
    ['Turku, having hosted the fair in 2019, signed a memorandum with Porto on Monday.', ['mou concluded 2024-06-10 = Turku + Porto']],
    ['After meeting in Lund in 2019, Turku and Porto concluded a memorandum.', ['mou concluded 2024-06-12 = Turku + Porto']],
    ['Turku, where Norlake Foods will open a mill in 2026, and Porto signed a memorandum.', ['mou concluded 2024-06-12 = Porto + Turku']],
    // What is told in the aside itself, and what is planned all the same.
    ['The memorandum, which Turku and Porto will sign in July, covers schools.', ['mou planned 2024-07 = Turku + Porto']],
    ['Turku, which hosted the fair in 2022, will sign a memorandum with Porto in July.', ['mou planned 2024-07 = Turku + Porto']],
    ['Turku, which became a partner of Porto in 2009, renewed the cooperation agreement with Porto on Monday.', ['agreement concluded 2024-06-10 = Turku + Porto']],
  ])('%s', (text, wanted) => {
    expect(told(text).filter((line) => !line.startsWith('relationship') || wanted.includes(line))).toEqual(wanted);
  });

  test.each([
    'Norlake Foods AG, a maker of jam, bought Halden Mills Ltd on Monday.',
    'Norlake Foods AG, which makes jam, acquired Halden Mills Ltd on Monday.',
    'Norlake Foods AG, which will open a mill in Lund, bought Halden Mills Ltd on Monday.',
  ])('who is told of by an aside still buys: %s', (text) => {
    expect(told(text)).toEqual(['contract concluded 2024-06-10 = Norlake Foods AG + Halden Mills Ltd']);
  });

  test('the aside is found by its end before the verb', () => {
    const mask = 'Turku, which opens in May, has signed it';
    expect(asideBefore(mask, mask.indexOf('signed'))).toEqual({ start: 5, end: 27 });
    expect(asideBefore(mask, mask.indexOf('opens'))).toBeNull();
    expect(asideBefore('Turku, which will sign', 17)).toBeNull();
  });
});

describe('what is only asked, feared, possible, alleged or told in a story is no agreement', () => {
  test.each([
    "What's the big deal with Haskell? Many programmers in Turku ask that.",
    'Anna Berg, a professor at Lund, said the row had complicated the hard task of striking a deal with Beijing.',
    'A customs pact is far off. Instead, actually signing a deal has proved elusive for Norway and Chile.',
    'The city of Turku faces the challenge of renewing its agreement with Porto.',
    'The ship Aurora will be able to deliver 80 tons of cargo to the surface of Mars.',
    'Norway was one of the first countries in the region to ratify international treaties that protect rivers.',
    'The government of Ontario launched a plan to offer loans to help first-time buyers in Toronto.',
    'Pedro Alves has agreed a deal to replace Mauro Silva as manager of Porto until 2026.',
    'He flew to Oslo to see Brandt in order to terminate his friendship with him.',
    'In the novel, Venice and Genoa sign a peace treaty in 1381.',
    'The film tells of a deal between a banker from Geneva and a thief.',
    'Critics accuse him of pulling out of the missile treaty with Russia and of raising taxes in Ukraine.',
    'The Company paid 21.5 million dollars to acquire the Property in Tampa.',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });

  test.each([
    ['Instead of Lund, Porto signed the charter with Turku on Monday.', ['agreement concluded 2024-06-10 = Porto + Turku']],
    ['Unlike Lund, Porto has renewed its agreement with Turku.', ['agreement concluded 2024-06-12 = Porto + Turku']],
    ['Neither Porto nor Turku has signed the charter.', []],
    ['Porto and Turku nearly signed a charter in 2019.', []],
    ['The mayors, Rita Sol of Porto and Elina Salo of Turku, signed a charter on Monday.', ['agreement concluded 2024-06-10 = Porto + Turku']],
    ['The two ministers, Anna Lind of Norway and Rui Reis of Portugal, signed a treaty in Oslo on Monday.', ['treaty concluded 2024-06-10 = Norway + Portugal']],
    ['In the film studio of Babelsberg, Potsdam and Turku signed a letter of intent.', ['letter-of-intent concluded 2024-06-12 = Potsdam + Turku']],
    ['Parliament ratified treaties with Norway and Chile on Tuesday.', ['treaty concluded 2024-06-11 = Norway', 'treaty concluded 2024-06-11 = Chile']],
    ['Chad is negotiating agreements with Niger and Benin.', ['agreement planned - = Chad + Niger', 'agreement planned - = Chad + Benin']],
    ['Phase 1 of the tram was built under a contract that Norlake AB and Turku signed in 2019.', ['contract concluded 2019 = Norlake AB + Turku']],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});
