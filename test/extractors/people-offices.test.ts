import { describe, expect, test } from 'vitest';
import { readText } from '../../src/extractors/pipeline.ts';

const read = (text: string) => readText({ text, title: null, url: null, publishedAt: null, dateOrder: null, homeCity: null });
/** Each person as `name, office, body`. */
const told = (text: string) => read(text).people.map((p) => `${p.name}, ${p.title ?? '-'}, ${p.organization ?? '-'}`);

describe('an office that was another\'s', () => {
  test.each<[string, ...string[]]>([
    ['Anna Lind, director of the Norlake Institute, leaves. Her successor, Jan Petrus, starts in May.', 'Anna Lind, director, Norlake Institute', 'Jan Petrus, director, Norlake Institute'],
    ['The board appointed Dr Anna Lind as Chief Medical Officer of Halder Works AG. She succeeds Jan Petrus, who retires.', 'Anna Lind, Chief Medical Officer, Halder Works AG', 'Jan Petrus, Chief Medical Officer, Halder Works AG'],
    ['Norlake Foods Ltd has named Anna Lind head of sales.', 'Anna Lind, head of sales, Norlake Foods Ltd'],
    ['Brightwater University has a new rector. Dr. Anna Lind planted a pear.', 'Anna Lind, rector, Brightwater University'],
    ['The Norlake Rowing Club, chaired by Anna Lind, met.', 'Anna Lind, -, Norlake Rowing Club'],
  ])('%s', (text, ...people) => {
    expect(told(text)).toEqual(people);
  });
});

describe('of two bodies told before', () => {
  test.each<[string, ...string[]]>([
    ['The Norlake Chamber of Crafts and the Halden Mining Guild share an office. Anna Lind, who presides over the latter, has the key.', 'Anna Lind, -, Halden Mining Guild'],
    ['The Norlake Chamber of Crafts and the Halden Mining Guild share an office. Anna Lind, who presides over the former, has the key.', 'Anna Lind, -, Norlake Chamber of Crafts'],
  ])('%s', (text, ...people) => {
    expect(told(text)).toEqual(people);
  });
});

describe('the one ministry of the text', () => {
  test.each<[string, ...string[]]>([
    ['The Ministry of Fisheries lent a ship. Deputy Minister Anna Lind was on board.', 'Anna Lind, Deputy Minister, Ministry of Fisheries'],
    ['The Ministry of Fisheries and the Ministry of Health lent a ship. Deputy Minister Anna Lind was on board.', 'Anna Lind, Deputy Minister, -'],
  ])('%s', (text, ...people) => {
    expect(told(text)).toEqual(people);
  });
});

describe('bodies that open with a word of another tongue', () => {
  test.each<[string, string]>([
    ['The nurses of Hospital Sant Lluc met.', 'Hospital Sant Lluc, organization'],
    ['They signed with Ayuntamiento Valdeluz on Monday.', 'Ayuntamiento Valdeluz, government'],
    ['It is lent by Instituto Mondego.', 'Instituto Mondego, university'],
    ['It was built by Astilleros Norlake.', 'Astilleros Norlake, company'],
    ['It comes from Stadtwerke Halden.', 'Stadtwerke Halden, company'],
  ])('%s', (text, body) => {
    expect(read(text).organizations.map((o) => `${o.name}, ${o.kind}`)).toEqual([body]);
  });
  test.each(['The train ran on Metro Line 4 and came late.', 'They flew from Puerto Rico and landed.'])('none: %s', (text) => {
    expect(read(text).organizations).toEqual([]);
  });
});

describe('people by ranks, honours and offices', () => {
  test.each<[string, ...string[]]>([
    ['Lt. Col. Anna Lind took command, relieving Maj. Jan Petrus.', 'Anna Lind, Lt. Col., -', 'Jan Petrus, Maj., -'],
    ['Ms. Anna Lind, IAS, Commissioner, Halden City Council, saw it.', 'Anna Lind, Commissioner, Halden City Council'],
    ['Minister for Housing Anna Lind TD turned the sod.', 'Anna Lind, Minister for Housing, -'],
    ['The group\'s new chief financial officer is Anna Lind, who starts in May.', 'Anna Lind, chief financial officer, -'],
    ['Justice Minister Anna Lind resigned; her deputy, Jan Petrus, takes over.', 'Anna Lind, Justice Minister, -', 'Jan Petrus, deputy, -'],
    ['J. R. Lind, Jr., president of the Halden Mining Guild, met H. K. Costa of Halder Works AG.', 'J. R. Lind, president, Halden Mining Guild', 'H. K. Costa, -, Halder Works AG'],
    ['Sister Maria Anna Lind, principal of Halden School, sang.', 'Maria Anna Lind, principal, Halden School'],
    ['Sergeant First Class Anna Lind was honoured.', 'Anna Lind, Sergeant First Class, -'],
    ['The Hon. Anna Lind KC MP, Shadow Attorney-General, and Baroness Olga Brandt spoke.', 'Anna Lind, Shadow Attorney-General, -', 'Olga Brandt, -, -'],
    ['Thanks go to Anna Lind, our volunteer coordinator.', 'Anna Lind, volunteer coordinator, -'],
    ['A plaque honours Maria Lind (1911–1987).', 'Maria Lind, -, -'],
    ['Head coach Anna Lind was away.', 'Anna Lind, Head coach, -'],
    ['The jury – architect Anna Lind, historian Jan Petrus and engineer Rui Costa – met.', 'Anna Lind, architect, -', 'Jan Petrus, historian, -', 'Rui Costa, engineer, -'],
    ['Anna Lind is to become managing director of Halder Works AG.', 'Anna Lind, managing director, Halder Works AG'],
    ['Members elected Anna Lind as chair, Dafydd ap Gwilym as vice-chair and Jan Petrus as treasurer.', 'Anna Lind, chair, -', 'Dafydd ap Gwilym, vice-chair, -', 'Jan Petrus, treasurer, -'],
  ])('%s', (text, ...people) => {
    expect(told(text)).toEqual(people);
  });
});

describe('people by the body they belong to', () => {
  test.each<[string, ...string[]]>([
    ['The talk by Maria de la Cruz of the Norlake Institute was full.', 'Maria de la Cruz, -, Norlake Institute'],
    ['Present were Anneliese Lind (Norlake Institute), Maria Costa (Halden City Council) and Åse Brandt (Halder Works AG).', 'Anneliese Lind, -, Norlake Institute', 'Maria Costa, -, Halden City Council', 'Åse Brandt, -, Halder Works AG'],
    ['It was initialled by Rafael Costa for Halder Works AG.', 'Rafael Costa, -, Halder Works AG'],
  ])('%s', (text, ...people) => {
    expect(told(text)).toEqual(people);
  });
  test.each([
    'The Annual Meeting of the Norlake Institute was full.', 'The Advisory Panel (Norlake Institute) met.', 'Friends of the Old Mill wrote to them.',
    'The Silk Project (1911–1987) ended.', 'A lift was built by Turner Brisk for Halder Works AG.', 'Norlake Brisk became leader of the market.',
  ])('nobody: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('names of bodies', () => {
  test.each<[string, ...string[]]>([
    ['The Society for the Protection of Wells wrote.', 'Society for the Protection of Wells, organization'],
    ['The Institute of Marine Law and Policy wrote.', 'Institute of Marine Law and Policy, university'],
    ["The Halden Boys' Orchestra played.", "Halden Boys' Orchestra, organization"],
    ['Philip Glass sat in the first row.'],
    ['It was made by Norlake Glass.', 'Norlake Glass, company'],
  ])('%s', (text, ...bodies) => {
    expect(read(text).organizations.map((o) => `${o.name}, ${o.kind}`)).toEqual(bodies);
  });
});
