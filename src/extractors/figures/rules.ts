/** The rules of the figure grammar, each with examples, and how often each is right. */
import type { RuleSpec } from '../rule.ts';

const takes = (...pairs: readonly (readonly [string, string])[]): RuleSpec['takes'] => pairs.map(([text, out]) => ({ in: text, out }));

export const FIGURE_RULES: readonly RuleSpec[] = [
  {
    name: 'figure.money-code-amount',
    takes: takes(
      ['Sales came to RMB274.93billion.', 'RMB274.93billion = 274930000000 CNY'],
      ['The dam costs more than US$63.8 billion.', 'US$63.8 billion = 63800000000 USD min'],
      ['A grant of €18.6mln was agreed.', '€18.6mln = 18600000 EUR'],
      ['Rs. 4,127 crore were set aside.', 'Rs. 4,127 crore = 41270000000 INR'],
      ['It raised USD10m.', 'USD10m = 10000000 USD'],
    ),
    refuses: ['The TOP 500 list is out.', 'COP 26 was held in Glasgow.', 'The R3 road is closed.'],
  },
  {
    name: 'figure.money-amount-name',
    takes: takes(
      ['A 200-billion-yuan industry is planned.', '200-billion-yuan = 200000000000 CNY'],
      ['He gave nearly 300 Hong Kong dollars.', '300 Hong Kong dollars = 300 HKD approx'],
      ['They invested 12 million euros there.', '12 million euros = 12000000 EUR'],
    ),
    refuses: ['The team won 3 won games.', '500 pounds of rice were cooked.'],
  },
  {
    name: 'figure.money-range',
    takes: takes(
      ['The plant will need Rs 300-450 crore.', 'Rs 300-450 crore = 3000000000..4500000000 INR'],
      ['It costs between 3 and 5 billion yuan.', '3 and 5 billion yuan = 3000000000..5000000000 CNY'],
    ),
    refuses: ['Revenue rose from 3 billion to 5 billion yuan.'],
  },
  {
    name: 'figure.percent',
    takes: takes(['Output grew 5.2%.', '5.2% = 5.2 percent'], ['Less than 1 per cent agreed.', '1 per cent = 1 percent max'], ['It fell by 0.3 percentage points.', '0.3 percentage points = 0.3 percent']),
    refuses: ['Nobody knows the percentage.'],
  },
  {
    name: 'figure.percent-range',
    takes: takes(['Prices may rise by 10 to 20 percent.', '10 to 20 percent = 10..20 percent'], ['Some 5%–7% of it is lost.', '5%–7% = 5..7 percent approx']),
    refuses: ['The share rose from 3 to 5 percent.'],
  },
  {
    name: 'figure.fraction',
    takes: takes(
      ['Two thirds of the bill was paid.', 'Two thirds = 66.67 percent'], ['Visits fell by nearly a third.', 'a third = 33.33 percent approx'], ['One in five jobs is in trade.', 'One in five = 20 percent'],
      ['More than half were women.', 'half = 50 percent min'], ['Every second train is full.', 'Every second = 50 percent'],
    ),
    refuses: ['The second half begins in June.', 'A third factory opens.', 'In the first three quarters it rained.', 'It opens every second year.', 'One in Lyon, two in Nice.', 'He left after half an hour.'],
  },
  {
    name: 'figure.measure',
    takes: takes(
      ['The park covers 58 sq km.', '58 sq km = 58 km2'], ['The 31.7-km line is new.', '31.7-km = 31.7 km'],
      ['The port handled 21.8 mln TEUs.', '21.8 mln TEUs = 21800000 TEU'], ['It runs at up to 95 km/h.', '95 km/h = 95 km/h max'],
    ),
    refuses: ['The A380 landed.', 'Take Line 2 to the park.'],
  },
  {
    name: 'figure.measure-range',
    takes: takes(['Waves of 3 to 5 metres were seen.', '3 to 5 metres = 3..5 m'], ['A yield of 5–7 million tonnes is likely.', '5–7 million tonnes = 5000000..7000000 t']),
    refuses: ['The depth grew from 3 metres to 5 metres.'],
  },
  {
    name: 'figure.duration',
    takes: takes(['The lease runs for 27 months.', '27 months = 27 month'], ['The ride takes over ten hours.', 'ten hours = 10 hour min']),
    refuses: ['He came two years ago.', 'In the first six months it rained.'],
  },
  {
    name: 'figure.duration-range',
    takes: takes(['Trains need ten to twelve days.', 'ten to twelve days = 10..12 day'], ['Allow 3-4 weeks.', '3-4 weeks = 3..4 week']),
    refuses: ['It takes 3 weeks.'],
  },
  {
    name: 'figure.count',
    takes: takes(
      ['Some 75 guests came.', '75 guests = 75 count approx'], ['Mayors of 31 cities met.', '31 cities = 31 count'],
      ['A dozen companies signed up.', 'A dozen companies = 12 count'], ['He invited twenty-one friendly partner cities.', 'twenty-one friendly partner cities = 21 count'],
    ),
    refuses: ['Call +65 6555 0190.', 'It ranks among the Fortune 500.', 'See page 12.', 'They met at 10:30.', 'The Covid-19 rules are gone.', 'One of the two mayors spoke.', 'It was finished in 2019.'],
  },
  {
    name: 'figure.count-range',
    takes: takes(['It needs 10 to 15 workers.', '10 to 15 workers = 10..15 count'], ['About 5–7 million visitors came.', '5–7 million visitors = 5000000..7000000 count approx']),
    refuses: ['The home side won 3-1.', 'The offices are closed on 12-15 April.'],
  },
  {
    name: 'figure.times',
    takes: takes(['It is 3.5 times the figure of old.', '3.5 times = 3.5 times'], ['Sales grew 12 folds.', '12 folds = 12 times'], ['Eight times as many came.', 'Eight times = 8 times']),
    refuses: ['The trains ran 217 times.'],
  },
  {
    name: 'figure.shared-unit',
    takes: takes(
      ['The price fell from 7,400 dollars to less than 5,000.', '5,000 = 5000 USD max'],
      ['It rose from 3 billion to 5 billion yuan.', '3 billion = 3000000000 CNY'],
      ['Exports grew 5.2, 6.1 and 7.3 percent.', '5.2 = 5.2 percent; 6.1 = 6.1 percent'],
    ),
    refuses: ['It cost 300 yuan and 40 guests came.'],
  },
  {
    name: 'figure.headed-unit',
    takes: takes(
      ['Key figures (in EUR million)\nSales: 412.5', '412.5 = 412500000 EUR'],
      ['Landings in thousand tonnes: cod 41.', '41 = 41000 t'],
      ['Fish | Weight (kg)\nCod | 412', '412 = 412 kg'],
    ),
    refuses: ['Key figures (in EUR million)\nEmployees: 1,240', 'Sold in euros, it drew 412.'],
  },
  {
    name: 'figure.conversion',
    takes: takes(['Trade was 143.6 billion yuan (21.15 billion).', '21.15 billion = 21150000000 USD'], ['They pay €18.6 million (163 crore).', '163 crore = 1630000000 INR']),
    refuses: ['It has 300 staff (20 thousand).'],
  },
  {
    name: 'figure.chinese',
    takes: takes(
      ['进出口总额168.42亿元，增长5.2%。', '168.42亿元 = 16842000000 CNY; 5.2% = 5.2 percent'],
      ['全市有友城110个。', '110个 = 110 count'],
      ['开行1200余列班列，下降百分之五。', '1200余列 = 1200 count min; 百分之五 = 5 percent'],
    ),
    refuses: ['会议于2023年5月3日召开。', '第3次会议。', '两个城市签约。'],
  },
];

/**
 * How often a rule gives the right value and unit: what two sets of gold releases show that the rules were worked on with, held
 * down as if twenty more findings had been right no oftener than was once judged. On releases that nobody worked with, value and
 * unit of the figures at 0.9 and above were right 95 times in 100 in one set and 99 times in the other.
 */
const CONFIDENCE: Readonly<Record<string, number>> = {
  'figure.money-code-amount': 0.98, 'figure.money-amount-name': 0.98, 'figure.money-range': 0.94, 'figure.percent': 0.99, 'figure.percent-range': 0.95, 'figure.fraction': 0.9,
  'figure.measure': 0.97, 'figure.measure-range': 0.92, 'figure.duration': 0.96, 'figure.duration-range': 0.92, 'figure.count': 0.98, 'figure.count-range': 0.82,
  'figure.times': 0.91, 'figure.shared-unit': 0.89, 'figure.headed-unit': 0.88, 'figure.conversion': 0.8, 'figure.chinese': 0.97,
};
/** The confidence of a number that stands alone. */
export const BARE = 0.93;

/** How often, of a hundred findings of a rule, value and unit are right. */
export function confidenceOf(rule: string): number {
  return CONFIDENCE[rule] ?? 0.8;
}
