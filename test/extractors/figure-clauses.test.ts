/** What a clause tells of its figures: who does what, for whom, at what cost. */
import { describe, expect, test } from 'vitest';
import { readFigures } from './read-figures.ts';

const told = (text: string): string[] => readFigures(text).map((figure) => `${figure.text} = ${figure.value} ${figure.unit}`);
const measuresOf = (text: string): (string | null)[] => readFigures(text).map((figure) => figure.measure);

describe('what the counted did is a clause of its own', () => {
  test.each([
    ['Of the 40 volunteers, 12 joined.', ['volunteers', 'volunteers who joined']],
    ['The choir has 40 members; six joined in April.', ['members of choir', 'members who joined in April']],
    ['Some 31 bakeries won a medal.', ['bakeries that won medal']],
    ['The town has 90 shops; 14 of them closed their doors.', ['shops', 'shops that closed doors']],
    ['It questioned 300 pupils, of whom 61 percent began their day at home.', ['pupils questioned', 'pupils who began day at home']],
    // Where they came from is told by the preposition, what they suffered by the participle.
    ['The hall has 90 guests; 31 of them came from abroad.', ['guests of hall', 'guests from abroad']],
    ['The yard has 40 boats; 9 were sold.', ['boats of yard', 'boats sold']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});

describe('those who stand behind the verb are not always its object', () => {
  test.each([
    ['The canal will benefit 2,300 farmers.', ['farmers who benefit']],
    ['The canal will benefit 14 villages in the delta.', ['villages in the delta that benefit']],
    ['The club has given prizes to 310 pupils.', ['pupils given prizes']],
    ['It delivers hot meals to about 90 tenants and gave medals to 31 runners.', ['tenants given hot meals', 'runners given medals']],
    ['The road leads to 31 farms.', ['farms']],
    ['With 2,100 members, the guild is the oldest of its kind.', ['members of guild']],
    ['The tour went to 31 towns.', ['towns of tour']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});

describe('costs, aims and what something came to', () => {
  test.each([
    ['Heating it cost €4,000.', ['cost of heating']],
    ['Feeding its 390 goats costs $31,000.', ['goats', 'cost of feeding goats']],
    ['The painting cost €4,000.', ['cost of painting']],
    ['The council sets aside $14 million for paths.', ['set aside for paths']],
    ['Six sets of cutlery cost €90.', ['sets of cutlery', 'cost of sets of cutlery']],
    ['The deficit is to peak at $31 million.', ['deficit']],
    ['The fund awarded 9 million euros to eleven schools in Ulm.', ['awarded to schools in Ulm', 'schools in Ulm']],
    ['Since then the bank has invested $1.9 billion in 71 dairies in Ghana.', ['invested in dairies in Ghana', 'dairies in Ghana']],
    ['The club will contribute 4,000 euros towards the repair of the roof.', ['contribution by club towards the repair of the roof']],
    ['Its bells weigh 3 tonnes.', ['weight of bells']],
    ['Olst lies 9 km off the coast.', ['distance off the coast']],
    ['Tram output fell 7 percent to 1,200 vehicles.', ['fall in Tram output', 'Tram output']],
    ['It gets research grants of 4 million euros.', ['research grants']],
    ['The price of rye remained unchanged at 190 euros.', ['price of rye']],
    ['It bought the dairy of Olst Ltd at Ulm, near Bonn, for 4 million euros.', ['purchase price of dairy of Olst Ltd at Ulm']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});

describe('papers, headings and pronouns', () => {
  test.each([
    ['The yard won an order from Olst Ltd for 14 lifeboats, worth $2.3 million.', ['lifeboats', 'order for lifeboats']],
    ['They signed a contract to supply 240 tons of hay, worth €61,000.', ['hay supplied', 'contract for hay']],
    ['The farm has 14 valid leases, worth €61,000.', ['valid leases of farm', 'valid leases']],
    ['The new pier. Cost €4.4 million.', ['Cost of new pier']],
    ['4. Footbridge. Length 41 metres, cost £300,000.', ['Length of Footbridge', 'cost of Footbridge']],
    ['The pier opened in May. It cost €4.4 million.', ['cost']],
    ['Wages paid to them fell to €9 million.', ['Wages paid']],
    ['The share of rye dwindled to 9 percent.', ['share of rye']],
    ['The state committed to 9 million euros.', ['committed by state']],
    ['It will take care of the pond and cost €9,000.', ['cost']],
    ['The fair gave work to 40 bakers.', ['bakers given work']],
    ['Herring quotas were cut by 9 percent.', ['cut in Herring quotas']],
    ['Tea sales reached 9 tonnes, which corresponds to 12 percent of the total.', ['Tea sales', 'share of the total, Tea sales']],
    ['The mill has 40 workers and sales of €9 million.', ['workers of mill', 'sales']],
    ['It bought Dutch tulips, bulbs and seed for €9,000.', ['purchase price of Dutch tulips, bulbs and seed']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});

describe('which word is the verb', () => {
  test.each([
    ['Members export goods worth $7 million.', ['goods exported']],
    ['Local mills hold reserves of 3.4 million euros.', ['reserves']],
    ['Its members export club has reserves of 3.4 million euros.', ['reserves of members export club']],
    ['The town will plant 310 limes and spend €1.1 million on ponds.', ['limes planted', 'spent on ponds']],
    ['The barge can carry 65 cars and burns 4 tonnes of fuel a day.', ['cars carried', 'fuel a day burned']],
    ['The office received 412 bids, rejected 31 and approved 220.', ['bids received', 'bids rejected', 'bids approved']],
    ['The vet inspected 340 stables and closed 6.', ['stables inspected', 'stables closed']],
    ['Its 36 looms produce 410 km of cloth a year.', ['looms', 'cloth a year produced']],
    ['Rye was sown on 1,300 hectares.', ['Rye sown']],
    ['The price of a barrel slid 3 dollars to 71 dollars.', ['fall in price of a barrel', 'price of a barrel']],
    ['The number of mills with more than 25 looms grew by 3 to 81.', [expect.any(String), 'growth in mills', 'mills']],
    ['The club raised $750,000 for a boat.', ['raised for a boat']],
    ['The firm raised fees by 9 percent.', ['increase in fees']],
    ['The ditch, 410 m in length, is dry.', ['length of ditch']],
    ['The storm left 2,100 farms without power.', ['farms without power']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});

describe('clauses beside clauses', () => {
  test.each([
    ['Tram traffic rose by 9 percent compared with the spring, while lorry traffic fell 4 percent.', ['rise in Tram traffic', 'fall in lorry traffic']],
    ['Seating will rise from 4 million to 7 million riders.', ['Seating', 'Seating']],
    ['The works are put at 14 million dollars, with the parish contributing 6 million dollars.', ['works', 'contribution by parish']],
    ['The new mill, built for $410 million, has 24 looms.', ['new mill built', 'looms of new mill']],
    ['The club will send 20 boys and receive 15.', ['boys sent', 'boys received by club']],
    ['The vets treat 310 horses a year with 9 nurses.', ['horses treated a year', 'nurses']],
    ['Peat supplied 31 percent of heat, straw 24 percent and gas 19 percent.', ['share of heat supplied by Peat', 'share of heat supplied by straw', 'share of heat supplied by gas']],
    ['Students from 61 towns came, 31 percent of whom receive a scholarship.', ['towns of Students', 'share of Students that receive a scholarship']],
    ['The choir has 41 members, of whom 31 percent are women.', ['members of choir', 'members who are women']],
    ['The fair costs dealers €300 a day.', ['cost of fair a day']],
    ['Sales to Peru rose 31 percent, and to Chile 9 percent.', ['rise in Sales to Peru', 'rise in Sales to Chile']],
    ['The guild is expected to expand 2.1 percent.', ['expansion in guild']],
    ['The fund manages assets of $31 million.', ['assets']],
    ['Of 40 students, 91 percent found work.', ['students', 'students who found work']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});

describe('an amount that names something new does not compare', () => {
  test.each([
    ['It comes from the bank, which is lending $31 million, and from a $9 million county subsidy.', ['loan by bank', 'county subsidy']],
    ['Net profit, helped by the sale of a mill for €6 million, rose to €24 million.', ['sale of a mill', 'Net profit']],
    ['Sales came to €6 million, up from €5 million.', ['Sales', 'Sales']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});

describe('small amounts with the letter for pence', () => {
  test.each([
    ['The paper costs 85p a copy; the annual costs £12.', ['85p = 0.85 GBP', '£12 = 12 GBP']],
    ['A dividend of 12.5p per share was declared, on a profit of £9m.', ['12.5p = 0.125 GBP', '£9m = 9000000 GBP']],
    ['Shares of the brewery (£3m) rose by 31p to 512p.', ['£3m = 3000000 GBP', '31p = 0.31 GBP', '512p = 5.12 GBP']],
    ['The film costs £4 and is shown in 720p or 1080p.', ['£4 = 4 GBP']],
    ['The screen shows 85p.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
