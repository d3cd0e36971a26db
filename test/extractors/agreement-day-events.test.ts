import { describe, expect, test } from 'vitest';
import { papersOf as told } from './read.ts';

describe('the day of another event is not that of the paper', () => {
  test.each([
    ['After a month', 'Following the talks in February, Turku signed a charter with Porto.', 'agreement concluded 2024-06-12 = Turku + Porto'],
    ['After it, behind the paper', 'The Port of Graz signed a lease with Norlake Metals after a tender in 2022.', 'contract concluded 2024-06-12 = Port of Graz + Norlake Metals'],
    ['After a vote', 'Turku signed a charter with Porto after the council had backed it on 4 June.', 'agreement concluded 2024-06-12 = Turku + Porto'],
    ['Because of what happened', 'Because the storm of March 2023 had sunk its ferry, Turku signed a contract with Norlake Metals.', 'contract concluded 2024-06-12 = Turku + Norlake Metals'],
    ['An anniversary', 'Porto and Graz signed a charter on the 40th anniversary of their twinning in 1984.', 'agreement concluded 2024-06-12 = Porto + Graz'],
    ['As announced', 'Norlake Metals, as announced on 3 April, has now concluded the contract with Halden Foods.', 'contract concluded 2024-06-12 = Norlake Metals + Halden Foods'],
    ['Counted on from it', 'Two years on from the fire of May 2022, Turku and Porto signed a charter.', 'agreement concluded 2024-06-12 = Turku + Porto'],
    ['A plan for a year is no plan of the paper', 'Under its plan for 2035, Turku signed a memorandum with Porto.', 'mou concluded 2024-06-12 = Turku + Porto'],
    ['Near a day, but when', 'Shortly before the vote of 5 June, Turku and Porto signed a charter.', 'agreement concluded - = Turku + Porto'],
    ['It goes on still', 'While the games go on until 20 June, Turku has signed a charter with Porto.', 'agreement concluded 2024-06-12 = Turku + Porto'],
  ])('%s', (_, text, wanted) => {
    expect(told(text).at(-1)).toBe(wanted);
  });

  test.each([
    ['Talks of a day', 'After talks on Monday, Turku and Porto signed a charter.', 'agreement concluded 2024-06-10 = Turku + Porto'],
    ['Hours after', 'Hours after the congress opened on 5 June, Turku and Porto signed a charter.', 'agreement concluded 2024-06-05 = Turku + Porto'],
    ['Its own day before', 'On 5 June, after a long debate, Turku and Porto signed a charter.', 'agreement concluded 2024-06-05 = Turku + Porto'],
    ['Its own day behind', 'Following a visit in March, Turku and Porto signed a charter on 5 June.', 'agreement concluded 2024-06-05 = Turku + Porto'],
    ['A tie of old', 'Turku and Porto became sister cities after a visit in 1984.', 'relationship concluded 1984 = Turku + Porto'],
  ])('but this is: %s', (_, text, wanted) => {
    expect(told(text).at(-1)).toBe(wanted);
  });
});

describe('a day is counted from the event told behind it', () => {
  test.each([
    ['Months', "Three months after the governor's trip in February, Turku and Porto signed a charter.", 'agreement concluded 2024-05 = Turku + Porto'],
    ['A year', 'A year after a first contact in 2021, Norlake Metals and Halden Foods signed a contract.', 'contract concluded 2022 = Norlake Metals + Halden Foods'],
    ['The week', 'The week after the fair of 27 May, Norlake Metals signed a contract with Halden Foods.', 'contract concluded 2024-06-03/2024-06-09 = Norlake Metals + Halden Foods'],
    ['The day before', 'The day before its general meeting on 6 June, Norlake Metals signed a contract with Halden Foods.', 'contract concluded 2024-06-05 = Norlake Metals + Halden Foods'],
    ["After somebody's day", "Two days after Friday's vote, Turku and Porto signed a charter.", 'agreement concluded 2024-06-09 = Turku + Porto'],
    ['A visit that is told behind', 'On the second day of her tour, which began on Thursday, the president of Kenya and the taoiseach of Ireland signed a treaty.', 'treaty concluded 2024-06-07 = Kenya + Ireland'],
  ])('%s', (_, text, wanted) => {
    expect(told(text).at(-1)).toBe(wanted);
  });
});

describe('the last day of a plan is its day', () => {
  test.each([
    ['By the end of', 'Norlake Metals wants to sign a contract with Halden Foods by the end of September.', 'contract planned 2024-09 = Norlake Metals + Halden Foods'],
    ['No later than', 'Turku and Porto will sign the charter no later than 15 July.', 'agreement planned 2024-07-15 = Turku + Porto'],
    ['A season to come', 'Norlake Metals hopes to sign the contract with Halden Foods in the winter.', 'contract planned 2024-24 = Norlake Metals + Halden Foods'],
    ['What the paper is for', 'Norlake Metals will sign a contract with Turku to deliver 30 trams by the end of 2027.', 'contract planned - = Norlake Metals + Turku'],
  ])('%s', (_, text, wanted) => {
    expect(told(text).at(-1)).toBe(wanted);
  });
});

describe('days beside the signing', () => {
  test.each([
    ['The promise', 'Porto pledged on Monday to sign a charter with Graz.', 'agreement planned - = Porto + Graz'],
    ['Agreed to conclude', 'Fiji and Norway agreed on Tuesday to sign a treaty by 2027.', 'treaty planned 2027 = Fiji + Norway'],
    ['It ends later on', 'On 4 June Norlake Metals cancelled the contract with Halden Foods with effect from 31 December.', 'contract ended 2024-12-31 = Norlake Metals + Halden Foods'],
    ['It begins then', 'Norlake Metals has signed a six-year lease with the Port of Graz starting on 1 March 2025.', 'contract concluded 2024-06-12 = Norlake Metals + Port of Graz'],
    ['An event behind the verb', 'Turku and Porto signed a charter at the congress held from Friday to Sunday.', 'agreement concluded 2024-06-07/2024-06-09 = Turku + Porto'],
    ['An event before it', 'During the tour from 3 to 5 June, Fiji and Norway signed a treaty.', 'treaty concluded 2024-06-03/2024-06-05 = Fiji + Norway'],
    ['There', 'The congress will meet on 25 June. Fiji and Norway will sign a treaty there.', 'treaty planned 2024-06-25 = Fiji + Norway'],
    ['There, but when it is over', 'The congress met on 3 June. Fiji and Norway will sign a treaty there.', 'treaty planned - = Fiji + Norway'],
    ['Approved, then signed by somebody', "Turku's council approved the agreement with Porto on 3 June. The mayor signed it in the old library on 10 June.", 'agreement concluded 2024-06-10 = Turku + Porto'],
    ['Approved, to be signed by somebody', "Turku's council approved the agreement with Porto on 3 June. The mayor will sign it in the old library on 20 June.", 'agreement planned 2024-06-03 = Turku + Porto'],
  ])('%s', (_, text, wanted) => {
    expect(told(text).at(-1)).toBe(wanted);
  });
});

describe('two papers, two days', () => {
  test.each([
    ['One verb', 'Norlake Metals signed a memorandum with Halden Foods in 2021 and a contract in April.', ['mou concluded 2021 = Norlake Metals + Halden Foods', 'contract concluded 2024-04 = Norlake Metals + Halden Foods']],
    ['The day leads the second', 'Norlake Metals signed a memorandum with Halden Foods in 2021 and in April a contract.', ['mou concluded 2021 = Norlake Metals + Halden Foods', 'contract concluded 2024-04 = Norlake Metals + Halden Foods']],
    ['One would follow', 'Turku and Porto signed a memorandum on Monday; a loan agreement would follow in October.', ['mou concluded 2024-06-10 = Turku + Porto', 'contract planned 2024-10 = Turku + Porto']],
    ['Initialled and signed', 'The agreement between Fiji and Norway was initialled in 2003 and signed the following year.', ['agreement concluded 2004 = Fiji + Norway']],
    ['Renewed behind an aside', 'Turku and Porto, which signed a charter in 1998, renewed it on Monday.', ['agreement concluded 2024-06-10 = Turku + Porto']],
    ['A year of feasts', 'Turku and Graz this year celebrate 50 years of twinning, which was sealed in 1974.', ['relationship concluded 1974 = Turku + Graz']],
  ])('%s', (_, text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});
