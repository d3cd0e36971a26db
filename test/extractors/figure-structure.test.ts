import { describe, expect, test } from 'vitest';
import { readFigures } from './read-figures.ts';

const measuresOf = (text: string): (string | null)[] => readFigures(text).map((figure) => figure.measure);

describe('a name in a measure is whole, and no time stands at its end', () => {
  test.each([
    ['The council approved a 2 million euro order from Upper Rhine Tram Works Holding for trams.', ['order for trams']],
    ['The port approved a lease with Kade Cold Store, LLC for 3 million euros.', ['lease']],
    ['A facility agreement with Banco do Minho of 3 million euros was signed.', ['facility agreement']],
    ['The mill will create 40 jobs in its first two years.', ['jobs created']],
    ['Quay traffic passed 40 tonnes for the second year in a row (42 tonnes).', ['Quay traffic', 'Quay traffic']],
    // What is read in weeks is no time.
    ['The guild runs 40 shops in the old towns.', ['shops in the old towns']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text).slice(-expected.length)).toEqual(expected);
  });
});

describe('money that is lent is a loan; what is paid under a contract is the price of a thing', () => {
  test.each([
    ['The fund approved a 3 million euro loan to renew the mains of Ulm.', ['loan']],
    ['A grant of 3 million euros for a bus lane was announced.', ['grant']],
    ['A loan of 3 million euros from the Alpine Fund for the mill is planned.', ['loan from the Alpine Fund']],
    ['The guild won a 3 million euro contract to supply looms.', ['contract to supply looms']],
    ['The bank lends the yard 3 million euros.', ['loan to yard']],
    ['The trust awarded the school 3 million euros.', ['awarded to school']],
    ['The mill sold looms to Acme Weavers for 3 million euros.', ['looms sold']],
    ['The fair attracted 3 million euros in private investment.', ['private investment']],
    // `in cash` tells how, `in the south` where.
    ['The guild paid 3 million euros in cash.', ['paid in cash']],
    ['Guests spent 3 million euros in the south.', ['spent in the south']],
    ['The fund promised 3 million francs, or 2.8 million euros, in export aid.', ['export aid', 'export aid']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});

describe('what a figure points back to', () => {
  test.each([
    ['Wool exports to Peru rose, whereas those to Chile fell to 3 million euros.', ['Wool exports to Chile']],
    ['Imports from Peru came to 3 million euros, from Chile 2 million euros.', ['Imports from Peru', 'Imports from Chile']],
    ['Exports of wool grew by 9 percent and those of flax by 4 percent.', ['growth in Exports of wool', 'growth in Exports of flax']],
    ['At 41 percent, turnout was low.', ['turnout']],
    ['Visits numbered 40 in May; 85% of them were made by boat.', ['Visits', 'share of Visits made by boat']],
    ['Red, green and black teas rose by 3%, 4% and 9%.', ['rise in Red', 'rise in green', 'rise in black teas']],
    ['Output averaged 40 tonnes a day in May, which is 6% above plan.', ['Output a day', 'Output a day above plan']],
    ['The fund is worth 9 million euros, with 2 million of it coming from tolls.', ['fund', 'fund from tolls']],
    ['Wool output came to 40 tonnes, below the target of 50 tonnes and 3 percent up from 2012.', ['Wool output', 'target', 'Wool output, up']],
    ['The mill made sales of 9 million euros, 71 percent of it abroad.', ['sales', 'share of sales abroad']],
    // A relative clause has its own subject.
    ['Wool was dear, but flax, which makes up 41 percent of the total, was cheap.', ['share of the total, flax']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});

describe('parts, owners and names', () => {
  test.each([
    ['Deposits stood at 9 million euros, of which 27 percent bear interest.', ['Deposits', 'Deposits bear interest']],
    ['The fund sold 40 tonnes of ore, of which 9 tonnes came from Ulm.', ['ore sold', 'ore from Ulm']],
    ['The guild sold its mill, earning 3 million euros.', ['earned by guild']],
    ['The firm lost 3 million euros.', ['lost']],
    // What lost a few euros of its worth is told itself.
    ['The share lost 3 euros.', ['share']],
    ['The dredging of the channel, 9 km long, was stopped.', ['length of channel']],
    ['They will build a dam with 9 gates at a cost of 3 million euros.', ['gates of dam', 'cost of dam']],
    ['The hall, opened at a cost of 3 million euros, is full.', ['cost of hall']],
    ['A loan of 3 million euros from the Alpine Bank for Tramways was signed.', ['loan from the Alpine Bank for Tramways']],
    ['She spoke at the opening, attended by 90 guests.', ['guests at opening']],
    ['The opening was attended by 90 guests.', ['guests']],
    ['Some 9 million euros of the fund will go to schools.', ['fund to schools']],
    ['Sales reached 9 million euros. Chile was the largest buyer with 4 million euros, and Peru came in third with 2 million euros.', ['Sales', 'Sales, Chile', 'Sales, Peru']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});

describe('a list whose lines begin with their amounts', () => {
  test.each([
    ['Grants:\n• 3 million euros: Ulm School, music rooms\n• 2 million euros: the town of Linz (second part)', ['Ulm School, music rooms', 'town of Linz']],
    // What stands before the figure tells it, and a sentence behind the colon is none.
    ['Sales of 3 million euros: Ulm School is glad.', ['Sales']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});

describe('what was done, and by whom', () => {
  test.each([
    ['Trial runs carried 40 lorries.', ['lorries carried by Trial runs']],
    ['The dry dock repaired 40 ships.', ['ships repaired by dry dock']],
    // Numbers and names are no kinds.
    ['The two towns sent 40 guests.', ['guests sent']],
    ['The ferry took 40 coaches from Ulm to the fair.', ['coaches taken']],
    ['The mill expects to ship 40 tonnes of flour.', ['flour shipped']],
    // Under a contract it is the goods.
    ['The mill signed a contract to ship 40 tonnes of flour.', ['flour']],
    ['Oats rose to record 40 tonnes.', ['Oats']],
    ['The mill has orders for 40 looms worth 3 million euros.', ['looms', 'orders for looms']],
    ['Kenya’s tea exports rose by 4 percent.', ['rise in tea exports']],
    ['Kenya’s GDP rose by 4 percent.', ['rise in Kenya’s GDP']],
    ['Guests from 40 towns came.', ['towns of Guests']],
    ['Representatives from 40 towns came.', ['towns represented']],
    ['The tasting costs 12 euros.', ['cost of tasting']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});
