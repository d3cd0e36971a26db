import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

const people = (text: string): string => read(text).people.map((p) => `${p.name} (${p.title ?? ''}${p.organization === null ? '' : `, ${p.organization}`})`).join('; ');
const bodies = (text: string): string => read(text).organizations.map((o) => `${o.name} = ${o.kind}`).join('; ');
const cities = (text: string): string => read(text).cities.map((c) => `${c.name} ${c.country}`).join('; ');
/** Dates of a text published on 12 June 2024. */
const dates = (text: string): string => read(text).dates.map((d) => `${d.text} = ${d.value}`).join('; ');

/** Figures with their measure, period and change. */
const figures = (text: string): string => read(text).figures.map((f) => `${f.text} = ${f.value} ${f.unit}, ${f.measure ?? '-'}, ${f.period ?? '-'}, ${f.change === null ? '-' : `${f.change.direction} ${f.change.how}`}`).join('; ');

describe('officers as press offices tell them', () => {
  test.each([
    ['What somebody did is no office', 'The Chairman of Tamale Harbour Authority, Hon. Kofi Ansere, praised the Minister for the gift.', 'Kofi Ansere (Chairman, Tamale Harbour Authority)'],
    ['A form of address in brackets', 'Dr. (Mrs.) Abena Ofori opened the ward.', 'Abena Ofori ()'],
    ['A body between commas', 'The Permanent Secretary, Ministry of Works, Engr. Bola Adisa, cut the tape.', 'Bola Adisa (Permanent Secretary, Ministry of Works)'],
    ['Who leads whom', 'Fire Chief Nora Lind and opposition leader Jan Petrus were there.', 'Nora Lind (Fire Chief); Jan Petrus (opposition leader)'],
    ['A member of a council', '“It was time,” said Ward 3 Coun. Nora Lind.', 'Nora Lind ()'],
    ['The rank before an office behind a body', 'The paper was signed by Oulu Chamber Third Vice-Chairman HE Salim bin Nasser Al Hadi.', 'Salim bin Nasser Al Hadi (Vice-Chairman, Oulu Chamber)'],
    ['Fields of work are nobody', 'The Director General of Water Services, Dr Amos Otieno, said the wells were full.', 'Amos Otieno (Director General of Water Services)'],
  ])('%s', (_, text, wanted) => {
    expect(people(text)).toBe(wanted);
  });

  test('a ward is nobody who speaks', () => {
    expect(read('“This took us far too long,” said Ward 3 Coun. Nora Lind.').quotes.map((q) => q.speaker)).toEqual(['Nora Lind']);
    expect(read('“This took us far too long,” Otieno told reporters in Oslo.').quotes.map((q) => q.speaker)).not.toContain('Oslo');
    expect(read('“This took us far too long,” said Ward 3 of the hospital.').quotes.map((q) => q.speaker)).toEqual([null]);
  });
});

test.each([
  ['The mark of a wire', 'SOURCE Orrin Glass AG', 'Orrin Glass AG = company'],
  ['A field within a field', 'The Commission for Protection of Competition agreed.', 'Commission for Protection of Competition = government'],
  ['A couple', 'It was paid by the Olof and Greta Berglund Foundation.', 'Olof and Greta Berglund Foundation = organization'],
  ['Two bodies', 'It was paid by Norway and Greta Berglund Foundation.', 'Greta Berglund Foundation = organization'],
  ['Trusts go on', 'The roof was paid for by the Lumen Trust for Nature.', 'Lumen Trust for Nature = organization'],
  ['Letters that all know', 'UNESCO and the WHO sent experts.', 'UNESCO = organization; WHO = organization'],
  ['A heading', 'WHO WE ARE: a choir.', ''],
  ['Organs of a body', 'The Steering Committee and the Board of Directors met.', ''],
  ['A desk', 'Ask Orrin Media Relations.', ''],
])('bodies: %s', (_, text, wanted) => {
  expect(bodies(text)).toBe(wanted);
});

test.each([
  ['Who rules a town stands behind it', 'Mayor of Graz Klara Steindl met guests.', 'Graz AT'],
  ['A longer name', 'The film Mayor of Graz Rising Stars Again Tonight ran.', ''],
  ['Counts between towns', 'Trams carried more in Turku 148,700 (+17%) and Kemi 46,500 (+8%).', 'Turku FI; Kemi FI'],
  ['A route', 'She flew from Zagreb to Split.', 'Zagreb HR; Split HR'],
  ['No route', 'The board of Zagreb wants to Split the bill.', 'Zagreb HR'],
  ['A firm', 'Honda and Hitachi raised pay.', ''],
  ['The town of that name', 'The mayor of Hitachi opened a park in Hitachi City.', 'Hitachi JP'],
  ['Parts of a town', 'The pool in the Brighton neighbourhood is shut.', ''],
  ['A town that a land is called by', 'Luxembourg, 21 March 2024\nThe court gave its ruling.', 'Luxembourg LU'],
  ['The land', 'Luxembourg paid more than Belgium.', ''],
  ['A region that a town is called by', 'The quay in Davao is new.', 'Davao City PH'],
])('towns: %s', (_, text, wanted) => {
  expect(cities(text)).toBe(wanted);
});

test.each([
  ['What was agreed is to come', 'The two agreed to open a school in February.', 'February = 2025-02'],
  ['When it was agreed', 'In November the two agreed to open a school.', 'November = 2023-11'],
  ['A word behind a hyphen', 'The Bern-based troupe (18–21 September) sings.', '18–21 September = 2024-09-18/2024-09-21'],
])('dates: %s', (_, text, wanted) => {
  expect(dates(text)).toBe(wanted);
});

test.each([
  ['What brought it about', 'Growth in Turku was driven by six new lines.', 'six new lines = 6 count, new lines, -, -'],
  ['By so much', 'Sales in Turku grew by 6 percent.', '6 percent = 6 percent, growth in Sales in Turku, -, up by'],
  ['When it was told', 'Traffic hit 1.3 million tonnes, the harbour master said Monday.', '1.3 million tonnes = 1300000 t, Traffic, -, -'],
  ['When it was so', 'The mill sold 60 tonnes on Monday.', '60 tonnes = 60 t, sold by mill, 2024-06-10, -'],
  ['Before taxes', 'The order, worth PLN 1.2 billion gross, was signed.', 'PLN 1.2 billion = 1200000000 PLN, order, -, -'],
  ['Who tells it', 'According to the bureau, only 21% of the farms in the valley have wells.', '21% = 21 percent, share of the farms in the valley, -, -'],
  ['Much water', 'Losses fell to 388 megalitres per day.', '388 megalitres = 388 ML, Losses per day, -, down to'],
  ['A day in Arabic', 'يعقد المنتدى في 15 مايو 2024 في الدوحة.', ''],
])('figures: %s', (_, text, wanted) => {
  expect(figures(text)).toBe(wanted);
});
