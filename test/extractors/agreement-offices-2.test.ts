import { describe, expect, test } from 'vitest';
import { readText } from '../../src/extractors/pipeline.ts';

const told = (text: string, title: string | null = null, publishedAt = '2024-06-12') =>
  readText({ text, title, url: null, publishedAt, dateOrder: null, homeCity: null }).agreements.map((a) => `${a.instrument} ${a.status} ${a.date ?? '-'} ${a.parties.map((p) => p.name).toSorted().join(' + ')}`);

describe('deals', () => {
  test.each([
    ['Orrin Rail AG has ordered nine trams from Norlake Works Ltd.', 'contract concluded 2024-06-12 Norlake Works Ltd. + Orrin Rail AG'],
    ['Orrin Foods Ltd. closed the sale of 900 tonnes of cheese to Lumen Stores AG in May.', 'contract concluded 2024-05 Lumen Stores AG + Orrin Foods Ltd.'],
    ['Orrin Rail AG called off its merger with Norlake Works Ltd. in April.', 'contract ended 2024-04 Norlake Works Ltd. + Orrin Rail AG'],
    ['The Nordic Growth Bank has approved a loan of $90 million to improve roads in the north of Kenya.', 'contract planned - Kenya + Nordic Growth Bank'],
    ['Orrin University signed with Halden College: three students a year.', 'agreement concluded 2024-06-12 Halden College + Orrin University'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual([wanted]);
  });
  test.each(['Orrin Rail AG spoke of a merger with nobody.', 'Orrin Foods Ltd. closed the sale of its cheese to the public.'])('none: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('labels of lines', () => {
  test.each([
    ['* Lapsed: framework agreement with the Halden Chamber.', /^agreement ended /],
    ['* In preparation: cooperation agreement with the Halden Chamber.', /^agreement planned /],
    ['2. Land. Approved: sale of lot 9 to Orrin Packers Ltd.', /^contract planned /],
  ])('%s', (line, wanted) => {
    expect(told(`NEWS – Norlake Chamber of Industry\n\n* The Chamber met in May.\n${line}`)[0]).toMatch(wanted);
  });
});

describe('whose, and when', () => {
  test('a heading in capitals tells whose partners are listed', () => {
    expect(told('TWINNED CITIES OF GRAZ – overview\n\n1. Nancy (France)\nTwinned: 1982\n\n2. Osaka, Japan\nSince: 1969')).toEqual(['relationship concluded 1982 Graz + Nancy', 'relationship concluded 1969 Graz + Osaka']);
  });
  test('the province is the one whose news it is', () => {
    expect(told('Vinh Phuc province held talks with a delegation from Saxony-Anhalt. The province signed an agreement with Bavaria in 2011.', 'Vinh Phuc looks abroad')).toEqual(['agreement concluded 2011 Bavaria + Vinh Phuc']);
  });
  test('who signed for whom, in the sentence behind, tells the day', () => {
    expect(told('Norlake University and Orrin Works Ltd. have signed a memorandum of understanding.\n\nThe Rector signed on behalf of the university while Ms Lind signed for the company on Monday.')).toEqual(['mou concluded 2024-06-10 Norlake University + Orrin Works Ltd.']);
  });
  test('what is over did not end on the day of another paragraph', () => {
    expect(told('Norlake Museum signed a memorandum with the Halden Archive on 3 June.\n\nThe partnership with the Orrin Institute has expired.')).toEqual(['mou concluded 2024-06-03 Halden Archive + Norlake Museum', 'relationship ended - Norlake Museum + Orrin Institute']);
  });
  test('with whom a body has worked for years', () => {
    expect(told('Norlake University welcomed a partner after Halden College, with which it has cooperated since 2014.')).toEqual(['relationship concluded 2014 Halden College + Norlake University']);
  });
});
