import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cityStep } from '../../../src/extractors/cities/cities.ts';
import { blankDraft, overlaps, type Draft } from '../../../src/extractors/draft.ts';

const draft = (text: string, more: Partial<Draft> = {}): Draft => ({ ...blankDraft({ text, title: null, url: null, publishedAt: null, dateOrder: null, homeCity: null }), ...more });
const found = (text: string, more?: Partial<Draft>): string => cityStep.run(draft(text, more)).map((c) => `${c.name} ${c.country}`).join(', ');

/** A text and the cities in it. */
const TEXTS: readonly (readonly [string, string])[] = [
  // people
  ['Florence said she was glad. Jack London wrote it.', ''],
  ['Judy Law lives here. Law said nothing.', ''],
  ['Mr. Houston met Dr Lincoln and Mrs Sydney Bristol.', ''],
  ['The writer Charlotte Preston came from Preston in England.', 'Preston GB'],
  // organisations, buildings, teams, papers
  ['The Washington Post and the Boston Globe reported on Aston Villa.', ''],
  ['He studied at the University of Bologna and at Paris Regional Medical Center.', ''],
  ['Shares of Hamburg Commercial Bank and Phoenix Contact rose.', ''],
  ['The Geneva Convention and the Treaty of Lisbon hold.', ''],
  ['St Patrick’s Day was quiet; the White House was lit.', ''],
  // regions and countries
  ['New York state, Quebec, Georgia and Victoria have lakes.', ''],
  ['Zhejiang province, Lake Como and the River Derby are fine.', ''],
  ['The new road in Oaxaca state is open.', ''],
  ['The Tianfu New Area and Pidu District grow; Dayi County too.', ''],
  ['The law holds in Colorado,Washington, Alaska, and Oregon.', ''],
  ['Sales rose in New York, New Jersey and Connecticut.', ''],
  ['They sell in Boston, New York, California and Texas.', 'Boston US, New York City US'],
  ['Schools in Hamburg, Hesse and Bavaria stay open.', 'Hamburg DE'],
  // words
  ['Banks such as SoFi grow. ChengDu met PhilippGraz.', 'Chengdu CN'],
  ['The craft will land on Titan in 2034.', ''],
  ['Reading is fun. Nice! Mobile phones, Police and Celebration.', ''],
  ['MARKET NEWS: BANK OPENS NEW HALL', ''],
  ['Many of the Most Important People live in Hope.', ''],
  // namesakes
  ['The fair in Perth, Scotland, drew many; Perth was full.', 'Perth GB'],
  ['Melbourne is large. It has no tie with Melbourne, Florida.', 'Melbourne AU, Melbourne US'],
  ['EDMONTON, Ky. - A barn burned. Edmonton is in Metcalfe County, Kentucky.', 'Edmonton US'],
  ['The road to Lebanon is long. The City of Lebanon, Pennsylvania, has a museum.', 'Lebanon US'],
  ['Ghosts walk in Cordova, Tennessee, at night.', ''],
  ['Valparaíso gives US$64,000 to Galway.', 'Valparaíso CL, Galway IE'],
  ['He tried California and Texas. He had come via Moscow and Paris.', 'Moscow RU, Paris FR'],
  ['California and Texas. He had come via Paris and Moscow.', 'Paris FR, Moscow RU'],
  // lists, brackets, possessives
  ['Graz is twinned with Bergara (1991), Velika Gorica (since 2004) and Pécs (1989).', 'Graz AT, Bergara ES, Velika Gorica HR, Pécs HU'],
  ['It has been twinned with Morlaix.', 'Morlaix FR'],
  ['It has partners in Poland (Krosno, Ciechanów) and Spain (Manises).', 'Krosno PL, Ciechanów PL, Manises ES'],
  ['Chengdu’s Pengzhou city and Italy’s Asti signed.', 'Chengdu CN, Pengzhou CN, Asti IT'],
  ['It links Ikeda in Japan and Napa in California.', 'Ikeda JP, Napa US'],
  ['Musicians from Galway and Killarney came to Ireland’s capital.', 'Galway IE, Killarney IE'],
  // governments
  ['The Chengdu Municipal People’s Government received the Mayor of Montpellier.', 'Chengdu CN, Montpellier FR'],
  ['Covington City in Washington and Tatsuno City in Japan are twins.', 'Covington US, Tatsuno JP'],
  ['Rotterdam Deputy Mayor Anna Lind came to Graz.', 'Rotterdam NL, Graz AT'],
  // everyday words in Chinese
  ['两市将加强合作，联合建设青年中心，推动友好交流。', ''],
  ['航线于三月开通，前往札幌和成都。', 'Sapporo JP, Chengdu CN'],
  ['代表团访问了四川省彭州市。', 'Pengzhou CN'],
  ['来自奥克兰、卡迪夫和西雅图的代表参加了会议。', 'Auckland NZ, Cardiff GB, Seattle US'],
  // hyphens
  ['The Kazan-based maker runs the Chengdu-Chongqing line.', 'Kazan RU, Chengdu CN, Chongqing CN'],
  ['A Bergen-class tanker and a Verona-style arcade.', ''],
];
describe('cities of a text', () => {
  test.each(TEXTS)('%s → %s', (text, cities) => expect(found(text)).toBe(cities));
});

test('one entry a city, whatever it is called, with every mention', () => {
  const text = 'Peking opened. Beijing’s parks are full, and Beijing is glad.';
  expect(cityStep.run(draft(text)).map((c) => c.mentions.map((m) => m.text))).toEqual([['Peking', 'Beijing', 'Beijing']]);
});
test('the city a site is about decides between namesakes and is no finding itself', () => {
  expect(found('A man from Cambridge was fined.', { homeCity: 4931972 })).toBe('Cambridge US');
  expect(found('Nothing happened.', { homeCity: 1815286 })).toBe('');
});
test('nothing is found in page furniture', () => {
  const text = 'Oslo is cold. Related: Bergen is wet.';
  expect(found(text, { ignored: [{ start: 14, end: text.length, reason: 'teaser' }] })).toBe('Oslo NO');
});

const PIECES = ['Paris', 'London', 'Springfield', 'San José', 'Washington', 'Victoria', 'Turkey', 'Ontario', 'Chengdu', '成都', '北京市', '서울에서', 'Москва', 'Mayor', 'University', 'of', 'in', 'the',
  'the city of', 'City', 'Ohio', 'Ky.', 'Mr', 'Anna', ',', ', ', '. ', ' ', '\n', '-', ' - ', '(', ')', '’s', "'", 'and', 'New Area', 'District', '\ud83d\ude00', '\u0301', '٣'];
const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')), fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')));

test('mentions quote the text, do not overlap, stay out of what is ignored, and are the same each time', () => {
  fc.assert(fc.property(texts, fc.nat(100), fc.nat(60), (raw, from, length) => {
    const text = raw.toWellFormed();
    const ignored = from + length < text.length && length > 0 ? [{ start: from, end: from + length, reason: 'teaser' }] : [];
    const cities = cityStep.run(draft(text, { ignored }));
    const mentions = cities.flatMap((c) => c.mentions).toSorted((a, b) => a.start - b.start);
    for (const m of mentions) expect(text.slice(m.start, m.end)).toBe(m.text);
    expect(mentions.every((m, i) => i === 0 || m.start >= (mentions[i - 1]?.end ?? 0))).toBe(true);
    expect(mentions.some((m) => ignored.some((i) => overlaps(i, m)))).toBe(false);
    expect(new Set(cities.map((c) => `${c.geonameId} ${c.name} ${c.country} ${c.lat}`)).size).toBe(cities.length);
    expect(cities.every((c) => c.confidence >= 0 && c.confidence <= 1)).toBe(true);
    expect(cityStep.run(draft(text, { ignored }))).toEqual(cities);
  }), { numRuns: 300 });
});
const mentionsIn = (text: string): number => cityStep.run(draft(text)).reduce((n, c) => n + c.mentions.length, 0);

test('long walls of capitals, commas, brackets and names are read to their end', () => {
  const part = 'San Jose, Springfield and Salem, Ohio. (London '.repeat(40);
  expect(mentionsIn(part.repeat(10))).toBeGreaterThan(mentionsIn(part));
  expect(mentionsIn('成都北京'.repeat(50_000))).toBe(100_000);
  for (const wall of [',', 'A', 'A.', "A'", '成', '(', 'Paris ', 'Paris, ', '1', '\u0301']) expect(cityStep.run(draft(wall.repeat(100_000 / wall.length))).length).toBeLessThan(3);
});
const sureOf = (text: string): number => cityStep.run(draft(text))[0]?.confidence ?? 0;
test('a namesake that nothing but its size speaks for is less sure than one whose country is named', () => {
  expect(sureOf('The choir sang in Birmingham.')).toBeLessThan(sureOf('The choir sang in Birmingham, England.'));
  expect(sureOf('In Canada and in Ontario the choir is loved. It sang in Birmingham.')).toBeLessThan(sureOf('In England the choir is loved. It sang in Birmingham.'));
});
test.each(['łódźbonn', "bonn's’s"])('five million characters of %s on one line are read', (piece) => {
  expect(() => cityStep.run(draft(piece.repeat(Math.ceil(5_000_000 / piece.length))))).not.toThrow();
});
