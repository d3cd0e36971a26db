import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/extractors/pipeline.ts';

const read = (text: string) => readText({ text, title: null, url: null, publishedAt: null, dateOrder: null, homeCity: null });

describe('organisations', () => {
  test.each([
    ['The Hamber Science and Technology Parks Corporation and Ellamore Steel Group met.', ['Hamber Science and Technology Parks Corporation', 'Ellamore Steel Group']],
    ['Students of Brightwater University and of the University of Ellamore met.', ['Brightwater University', 'University of Ellamore']],
    ['The Coastal Trade Association (CTA) wrote to CTA members.', ['Coastal Trade Association', 'CTA', 'CTA']],
    ['Zambra Copper plc fell.', ['Zambra Copper plc']],
    ['The group, the bank and the ministry met.', []],
    ['Norlake Lines sails. Norlake paid, and a boat lay in Norlake.', ['Norlake Lines', 'Norlake']],
    ['The National Company Ports Administration SA Hambria (NCPA) met; NCPA paid.', ['National Company Ports Administration SA', 'NCPA', 'NCPA']],
    ['Grupo Ellamoro sold the yard.', ['Grupo Ellamoro']],
    ['The General Administration of Fisheries and the State Administration for Market Regulation met.', ['General Administration of Fisheries', 'State Administration for Market Regulation']],
    ['The Customs Administration of the Netherlands and the Directorate General of Civil Aviation met.', ['Customs Administration of the Netherlands', 'Directorate General of Civil Aviation']],
    ['General Brandt spoke of the Administration of Lund.', []],
    ['Halder Brisk won an order from Norlake Foods Ltd for nets. On Friday Halder Brisk fell.', ['Halder Brisk', 'Norlake Foods Ltd', 'Halder Brisk']],
    ['Halder Brisk won hearts in Lund.', []],
    ['Ostra Bolt AG bought Norlake Foods Ltd of Lund (Sweden). Sweden paid.', ['Ostra Bolt AG', 'Norlake Foods Ltd']],
    ['Norlake Foods Ltd fell. Shares in Norlake closed low.', ['Norlake Foods Ltd', 'Norlake']],
    ['The Turku Chamber of Commerce, Crafts and Shipping wrote to the Ministry of Mines, Water, and Forests.', ['Turku Chamber of Commerce, Crafts and Shipping', 'Ministry of Mines, Water, and Forests']],
    ['The Department of Energy, Finance House and others met.', ['Department of Energy']],
    ['The Halden Tourism and Visitors Bureau met the Institute of International and Regional Studies.', ['Halden Tourism and Visitors Bureau', 'Institute of International and Regional Studies']],
    ['Halden City Council Resolution No. 9 helps the University of Trade and Applied Arts.', ['Halden City Council', 'University of Trade and Applied Arts']],
    ['Lund-based Halder Brisk Group and the state-owned Norlake Foods Ltd met; London-listed Ostra Mining Plc did not.', ['Halder Brisk Group', 'Norlake Foods Ltd', 'Ostra Mining Plc']],
    ['PJSC Norlake wrote to UAB Halder and AS Ostra Sadam.', ['PJSC Norlake', 'UAB Halder', 'AS Ostra Sadam']],
    ['AS TRADE GROWS. The Minister of Trade, Industry and Fisheries spoke.', []],
    ['President Turku Chamber of Commerce (TCC) spoke; TCC agreed.', ['Turku Chamber of Commerce', 'TCC', 'TCC']],
  ])('%s', (text, names) => {
    expect(read(text).organizations.map((o) => o.text)).toEqual(names);
  });
  test('an abbreviation stands for the whole name', () => {
    expect(read('The Coastal Trade Association (CTA) met. CTA voted.').organizations.map((o) => o.name)).toEqual(Array(3).fill('Coastal Trade Association'));
  });
});

describe('people', () => {
  test.each([
    ['Ines Moura, Governor of Alentejo and chair of the club, spoke.', 'Ines Moura', 'Governor', 'Alentejo'],
    ['The guest was Mr. Dewit, Chairman of the Harbour Chamber.', 'Dewit', 'Chairman', 'Harbour Chamber'],
    ['"It is a fine day for all of us," said Jan Petrus, CEO of Norlake.', 'Jan Petrus', 'CEO', 'Norlake'],
    ["Prague's mayor Zdenek Novy came.", 'Zdenek Novy', 'mayor', 'Prague'],
    ['Ohio Governor Mary Lind spoke.', 'Mary Lind', 'Governor', 'Ohio'],
    ['Rotterdam Deputy Mayor Mary Lind spoke.', 'Mary Lind', 'Deputy Mayor', 'Rotterdam'],
    ['Chengdu Party Secretary Shi Xiaolin met guests.', 'Shi Xiaolin', 'Party Secretary', 'Chengdu'],
    ['It was told by Aoife Ó Briain, Mayor of Galway.', 'Aoife Ó Briain', 'Mayor', 'Galway'],
    ['See you there.\n\nCallum Reith\nPresident, Norlake Chamber', 'Callum Reith', 'President', 'Norlake Chamber'],
    ['The striker Davi Moreno, 22, goes to Lund.', 'Davi Moreno', null, null],
    ['Karin Holst moved, Cr Sam Abel seconded.', 'Karin Holst', null, null],
    ['We mourn the late Shri B. N. Rao, who built it.', 'B. N. Rao', null, null],
    ['It was signed by Barr. Ngozi Brandt for the state.', 'Ngozi Brandt', null, null],
    ['Shri Anand Rao IAS, Commissioner of Mysore, spoke.', 'Anand Rao', 'Commissioner', 'Mysore'],
    ['The harbour manager, Engr. Olga Brandt, spoke.', 'Olga Brandt', 'harbour manager', null],
    ['The Consul General in Porto Olga Brandt spoke.', 'Olga Brandt', 'Consul General', 'Porto'],
    ['The college president, Rev. Fr. Jan Petrus, spoke.', 'Jan Petrus', 'president', null],
    ['Olga Brandt, Minister of Trade, Industry and Fisheries, and Jan Kos spoke.', 'Olga Brandt', 'Minister of Trade, Industry and Fisheries', null],
    ['It was opened by Olga Brandt, Federal Minister for Economic Affairs and Climate Action of Germany.', 'Olga Brandt', 'Federal Minister for Economic Affairs and Climate Action', 'Germany'],
    ['Jan Petrus, Head of the Tourism Statistics Section, spoke.', 'Jan Petrus', 'Head', 'Tourism Statistics Section'],
    ['Olga Brandt, Managing Director and Group CEO of Norlake Foods Ltd, spoke.', 'Olga Brandt', 'Managing Director and Group CEO', 'Norlake Foods Ltd'],
    ['The Minister of Economy and Sustainable Development of Georgia, Jan Petrus, spoke.', 'Jan Petrus', 'Minister of Economy and Sustainable Development', 'Georgia'],
    ['Councilman Jan Petrus voted against it.', 'Jan Petrus', 'Councilman', null],
    ['The trade board (Chairman: BRANDT Olga) met.', 'BRANDT Olga', 'Chairman', null],
    ['At the Corn Exchange, Consul Brandt spoke.', 'Brandt', 'Consul', null],
    ['The Coast Chapter, represented by Chairman Jan Petrus, signed.', 'Jan Petrus', 'Chairman', null],
  ])('%s', (text, ...told) => {
    const [person] = read(text).people;
    expect([person?.text, person?.title, person?.organization]).toEqual(told);
  });
  test.each(['The mayor will visit Sri Lanka.', 'President Turku Chamber of Commerce (TCC) spoke.', 'Agenda: Mayor: Taxes must fall.'])('%s: nobody', (text) => {
    expect(read(text).people).toEqual([]);
  });
});

describe('offices', () => {
  test.each([
    ['The Minister of Trade Olga Brandt and the envoy spoke.', 'Olga Brandt', 'Minister of Trade', null],
    ['Investment Minister Olga Brandt said so.', 'Olga Brandt', 'Investment Minister', null],
    ['Deputy City Manager Olga Brandt added a word.', 'Olga Brandt', 'Deputy City Manager', null],
    ['Mayor Olga Brandt of Oulu spoke.', 'Olga Brandt', 'Mayor', 'Oulu'],
    ['Rector Jan Petrus of the University of Turku spoke.', 'Jan Petrus', 'Rector', 'University of Turku'],
    ['Oulu Mayor Olga Brandt spoke.', 'Olga Brandt', 'Mayor', 'Oulu'],
    ['OULU Mayor, Councillor Olga Brandt, and the President of the Harbour Chamber, Jan Petrus, met.', 'Olga Brandt', 'Mayor', 'Oulu'],
    ['Norlake Lines sails. "It is a fine day," said Norlake chief Olga Brandt.', 'Olga Brandt', 'chief', 'Norlake Lines'],
    ['The Coastal Trade Association met. Olga Brandt, President of the Association, spoke.', 'Olga Brandt', 'President', 'Coastal Trade Association'],
    ['The Coastal Trade Association was led by its president Olga Brandt.', 'Olga Brandt', 'president', 'Coastal Trade Association'],
    ['The Coastal Trade Association signed a contract with Norlake Foods Ltd.; its president Olga Brandt thanked all.', 'Olga Brandt', 'president', 'Coastal Trade Association'],
    ['The Coastal Trade Association met Norlake Foods Ltd. and its president Olga Brandt.', 'Olga Brandt', 'president', 'Norlake Foods Ltd.'],
    ['Professor Olga Brandt, President of Norlake University, spoke.', 'Olga Brandt', 'President', 'Norlake University'],
    ['OULU, 4 May 2024 - Mayor Olga Brandt will sign it with Mayor Jan Petrus of Porto.', 'Olga Brandt', 'Mayor', 'Oulu'],
    ['The mayor thanked Chief Economist Olga Brandt.', 'Olga Brandt', 'Chief Economist', null],
    ['Porto waits. Mayor Olga Brandt spoke.', 'Olga Brandt', 'Mayor', 'Porto'],
  ])('%s', (text, ...told) => {
    const person = read(text).people.find((p) => p.text === told[0]);
    expect([person?.text, person?.title, person?.organization]).toEqual(told);
  });
});

describe('quotes', () => {
  test('"she added" points back to the last speaker', () => {
    const { quotes } = read('"We waited for this bridge," said Mayor Anna Lind. "It will hold for a century," she added.');
    expect(quotes.map((q) => q.speaker)).toEqual(['Anna Lind', 'Anna Lind']);
  });
  test.each([
    ['"We had no idea what to do," grumbled harbour master Jan Petrus.', 'Jan Petrus'],
    ['Mayor Anna Lind was blunt: "We have no money left at all."', 'Anna Lind'],
    ['The provost is Deborah Fenwick. "They ask me every single day," Fenwick said.', 'Deborah Fenwick'],
    ['"We are told to trust the pipe," said organiser Vera Lind.', 'Vera Lind'],
    ['“我们等这条航线等了十二年。”港务局局长约瑟夫·基马尼说。当天，代表团参观了码头，并与当地企业座谈。', '约瑟夫·基马尼'],
    ['The Minister of Trade Olga Brandt opened the fair, and Jan Petrus of the chamber sang. "We have waited long for this," the minister said.', 'Olga Brandt'],
    ['The council met with the Lord Provost, Elspeth Marr, in the chair. Item 7 followed. "Our quarrel is not with the people there," the Lord Provost said.', 'Elspeth Marr'],
    ['The chief executive, Lena Ros, signed. "We shall sail in winter as well," the CEO explained.', 'Lena Ros'],
    ['"We want to be faster than our neighbours," Lind told reporters. Mayor Anna Lind has led the city since 2012.', 'Anna Lind'],
    ['"The bridge will change how people live here." – Maria Conti, Minister of Transport', 'Maria Conti'],
    ['"It takes fifty minutes by train," Rector Prof. Dr. Marko Krev remarked.', 'Marko Krev'],
  ])('the speaker of %s', (text, speaker) => {
    expect(read(text).quotes.map((q) => q.speaker)).toEqual([speaker]);
  });
  test.each([
    ['"We will deliver," promised Mayor Olga Brandt. "And we did."', ['We will deliver,', 'And we did.']],
    ['Council leader Jan Petrus replied, "Ask the builder."', ['Ask the builder.']],
    ['They sang "Lang Ago," and "The Sea." Nobody spoke.', []],
  ])('%s: short speech', (text, said) => {
    expect(read(text).quotes.map((q) => q.text)).toEqual(said);
  });
  test('a surname alone before the verb is who speaks', () => {
    expect(read('"I thank the people of Ghent," Wang said, and left.').quotes[0]?.speaker).toBe('Wang');
  });
  test('titles and scare quotes are no speech', () => {
    expect(read('The "green wave" play "As You Like It" was shown.').quotes).toEqual([]);
  });
});

const PIECES = ['Mayor', 'Anna Lind', 'said', '"We are here today,"', '“', '”', '"', 'Norlake Foods Co., Ltd.', '(NF)', 'University of', 'Ellamore', '.', '\n', 'Mr.', ',', 'CEO of', '大学', '😀', 'and', 'Bank', 'the'];
const texts = fc.oneof(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((p) => p.join(' ')), fc.string({ unit: 'grapheme', maxLength: 300 }));

describe('for any text', () => {
  test('every name quotes the text, in order and without overlap', () => {
    fc.assert(fc.property(texts, (raw) => {
      const text = raw.normalize('NFC').toWellFormed();
      const draft = read(text);
      for (const kind of ['organizations', 'people', 'quotes'] as const) {
        let last = 0;
        for (const item of draft[kind]) {
          expect(text.slice(item.start, item.end)).toBe(item.text);
          // Speech may run over line ends.
          expect(item.text).not.toMatch(kind === 'quotes' ? /^\s*$/ : /\n|^$/);
          expect(item.start).toBeGreaterThanOrEqual(last);
          last = item.end;
        }
      }
    }), { numRuns: 300 });
  });
  test.each([
    ['capitals', 'Aa '.repeat(60_000)], ['titles', 'Mayor '.repeat(30_000)], ['marks', '"'.repeat(200_000)], ['openers', '“'.repeat(200_000)], ['unclosed lines', '“a\n'.repeat(60_000)], ['apostrophes', "'a b, ".repeat(40_000)],
    ['names', 'said Anna Lind and '.repeat(10_000)], ['companies', 'Norlake Ltd and '.repeat(10_000)], ['initials', 'A. '.repeat(60_000)],
  ])('%s are read to the end', (_, text) => {
    expect(Array.isArray(read(text).people)).toBe(true);
  });
});

test.each([
  ['Coffee is cheap. Turku-based Norlake, led by chief executive Vera Lind, said so.', ['Vera Lind']],
  ['London-based Director Vera Lind came.', ['Vera Lind']],
])('what only tells whence or how old is no name: %s', (text, names) => {
  expect(read(text).people.map((p) => p.text)).toEqual(names);
});
