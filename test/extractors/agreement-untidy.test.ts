/** Agreements in untidy texts: broken lines, letters and fact sheets of bodies, tables of awards, lists of investors, speeches of nobody that is named. */
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/extractors/pipeline.ts';
import { papersOf as told } from './read.ts';

/** Papers of a text under a title, or on the site of a town. */
const under = (text: string, given: { title?: string; homeCity?: number }): string[] =>
  readText({ text, title: given.title ?? null, url: null, publishedAt: '2024-06-12', dateOrder: null, homeCity: given.homeCity ?? null })
    .agreements.map((a) => `${a.instrument} ${a.relation} ${a.status} ${a.date ?? '-'} = ${a.parties.map((p) => p.name).join(' + ')}`);

test.each([
  ['The delegation came back on Sunday. On 3 June 2024 the Norlake Medical Centre signed a\nmemorandum of understanding on the treatment of burns with the\nHalden Clinic.', ['mou concluded 2024-06-03 = Norlake Medical Centre + Halden Clinic']],
  ['The guests also saw the harbour. The municipality of Turku,\nwhich is twinned with Graz since 2013, offered tea to all of\nthem.', ['relationship concluded 2013 = Graz + Turku']],
])('a sentence goes on in the next line where the line was broken at a width: %s', (text, papers) => {
  expect(told(text)).toEqual(papers);
});
test('short lines, and lines before a blank one, end their sentences', () => {
  expect(told('Signed in June:\nhelp for two museums and a very long list of other good things\n\nwith Graz')).toEqual([]);
});

describe('the body whose letter or fact sheet the title or the first line tells', () => {
  test.each([
    ['IN THIS ISSUE. The Vice-Chancellor signed three MoUs in May: with Brightwater University, on theses; with Norlake Foods Ltd., on placements; and with Orrin Power AG, on a laboratory.', 'University of Lund South newsletter, issue 7', [
      'mou cooperation concluded 2024-05 = University of Lund South + Brightwater University', 'mou cooperation concluded 2024-05 = University of Lund South + Norlake Foods Ltd.', 'mou cooperation concluded 2024-05 = University of Lund South + Orrin Power AG',
    ]],
    ['PORT OF VALENZA IN BRIEF\n\nFounded: 1874\nBerths: 22\nSister ports: Busan (1998), Montevideo (2016)', 'Facts', ['relationship sister-city concluded 1998 = Port of Valenza + Busan', 'relationship sister-city concluded 2016 = Port of Valenza + Montevideo']],
  ])('%s', (text, title, papers) => {
    expect(under(text, { title })).toEqual(papers);
  });
});

describe('whom the government of a state signs with', () => {
  const list = 'The Government of Kerala today signed 17 MoUs at the forum. The details are as under:\n\n1. Norlake Steel, Pune – Rs 5,200 crore – 4,000 jobs\n2. Orrin Foods Ltd., Surat – Rs 250 crore\n\n';
  test('is told by the rows behind "the details", past the towns where firms sit', () => {
    expect(under(list, {})).toEqual(['mou trade-investment concluded 2024-06-12 = Government of Kerala + Norlake Steel', 'mou trade-investment concluded 2024-06-12 = Government of Kerala + Orrin Foods Ltd.']);
  });
  test('is not told by a number of papers, nor by who is named behind them', () => {
    expect(told(`${list}The State will sign an MoU with Halden Metals AG in July.`).at(-1)).toBe('mou planned 2024-07 = Government of Kerala + Halden Metals AG');
    expect(told('The Government of Kerala signed 17 MoUs on 3 June. Later Norlake Steel Ltd. opened a plant.').some((paper) => paper.includes('Norlake'))).toBe(false);
  });
});

describe('rows of a table of awards', () => {
  test.each([
    ['CONTRACT AWARD NOTICES WEEK 20\nLot Subject Supplier Value Date of award\n1 School meals, northern district Orrin Catering Ltd £1,240,000 10 May 2024\n3 Translation services No award —\nContracting authority: Cambridge City Council, Procurement Unit', ['contract concluded 2024-05-10 = Cambridge City Council + Orrin Catering Ltd']],
    ['TENDER RESULTS, MUNICIPALITY OF KOTOR\n12 Street cleaning Orrin Cleaning Ltd EUR 96,000\n13 Playground: cancelled', ['contract concluded 2024-06-12 = Kotor + Orrin Cleaning Ltd']],
    ['SUPPLIERS OF THE TOWN OF TURKU\n12 Street cleaning Orrin Cleaning Ltd EUR 96,000', []],
  ])('%s', (text, papers) => {
    expect(told(text)).toEqual(papers);
  });
});

describe('who speaks as "we"', () => {
  test('is none of those whom he only meets or names as partners', () => {
    expect(told('Dear friends,\n\nWith Nantes we have been twinned since 1961, with Graz since 1984, and in 2013 we became the sister city of Lund. I travelled to Nantes last week.').toSorted()).toEqual([
      'relationship concluded 1961 = Nantes', 'relationship concluded 1984 = Graz', 'relationship concluded 2013 = Lund',
    ]);
  });
  test('is the town on whose own site the text stands, once it is named', () => {
    expect(under('2019: a look back\n\nGraz and Graz again: our friends of Graz came to see the mayor of Turku.\n\nMarch\nSigning of the partnership agreement with Kutaisi, Georgia (12 March).', { homeCity: 633_679 })).toEqual(['agreement friendly-cooperation concluded 2024-03-12 = Turku + Kutaisi']);
  });
});

describe('lines of bulletins', () => {
  test.each([
    ['2019 in Turku\n\nOctober\nLetter of intent on a joint film fund: Turku and Hanover, 9 October 2023.', ['letter-of-intent concluded 2023-10-09 = Turku + Hanover']],
    ['CHRONICLE – TURKU CITY COUNCIL\n\n30 May – With Brightwater University: agreement on the wine campus, for nine years.', ['agreement concluded 2024-05-30 = Turku + Brightwater University']],
    ['MINUTES – TURKU CITY COUNCIL\n\n5. Snow ploughs. Low bid by Norlake Fleet Inc. accepted.', ['contract planned - = Turku + Norlake Fleet Inc.']],
    ['BULLETIN – TURKU CITY COUNCIL\n\n• 17.07. – End of the agreement with Norlake Telecom AG on cheap telephony', ['agreement ended 2024-07-17 = Turku + Norlake Telecom AG']],
  ])('%s', (text, papers) => {
    expect(told(text)).toEqual(papers);
  });
});

describe('who is a party', () => {
  test.each([
    ['Turku Harbour Ltd. in June:\n– Shore power contract with Norlake Power AG, 3 June 2024', 'Shore'],
    ['Minutes of the Economic Development Committee, City of Turku\n\n2. Development agreement with Norlake Lofts LLC.', 'Development'],
    ["Latvia's transport ministry awarded the contract for the Riga–Liepaja line to Norlake Rail AG on 3 June.", 'Riga'],
  ])('not what only tells of which kind a paper is, nor an end of a line: %s', (text, none) => {
    const papers = told(text);
    expect(papers.length).toBeGreaterThan(0);
    expect(papers.filter((paper) => paper.includes(none))).toEqual([]);
  });
  test.each([
    ['The Port of Valencia awarded the works contract to the Acciona-led consortium on 3 May 2023.', ['contract concluded 2023-05-03 = Port of Valencia + Acciona-led consortium']],
    ['China and Kazakhstan signed an agreement on steel on 3 June. Norlake Atom AG and Orrin Power AG sent guests. The leaders also issued a joint communique.', ['agreement concluded 2024-06-03 = China + Kazakhstan', 'declaration concluded 2024-06-03 = China + Kazakhstan']],
  ])('%s', (text, papers) => {
    expect(told(text)).toEqual(papers);
  });
});
