/** The rules of the figure grammar, each with examples, and how often each is right. */
import type { RuleSpec } from '../rule.ts';

const takes = (...pairs: readonly (readonly [string, string])[]): RuleSpec['takes'] => pairs.map(([text, out]) => ({ in: text, out }));

export const FIGURE_RULES: readonly RuleSpec[] = [
  {
    name: 'figure.money-code-amount',
    takes: takes(
      ['Sales came to RMB335.67billion.', 'RMB335.67billion = 335670000000 CNY'],
      ['The dam costs more than US$59.2 billion.', 'US$59.2 billion = 59200000000 USD min'],
      ['A grant of €20.3mln was agreed.', '€20.3mln = 20300000 EUR'],
      ['Rs. 8,313 crore were set aside.', 'Rs. 8,313 crore = 83130000000 INR'],
      ['It raised USD10m.', 'USD10m = 10000000 USD'],
    ),
    refuses: ['The TOP 500 list is out.', 'COP 26 was held in Glasgow.', 'The R3 road is closed.'],
  },
  {
    name: 'figure.money-amount-name',
    takes: takes(
      ['A 100-billion-yuan industry is planned.', '100-billion-yuan = 100000000000 CNY'],
      ['He gave nearly 300 Hong Kong dollars.', '300 Hong Kong dollars = 300 HKD approx'],
      ['They invested 12 million euros there.', '12 million euros = 12000000 EUR'],
    ),
    refuses: ['The team won 3 won games.', '500 pounds of rice were cooked.'],
  },
  {
    name: 'figure.money-range',
    takes: takes(
      ['The plant will need Rs 500-700 crore.', 'Rs 500-700 crore = 5000000000..7000000000 INR'],
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
    name: 'figure.measure',
    takes: takes(
      ['The park covers 44 sq km.', '44 sq km = 44 km2'], ['The 23.3-km line is elevated.', '23.3-km = 23.3 km'],
      ['The port handled 35.3 mln TEUs.', '35.3 mln TEUs = 35300000 TEU'], ['It runs at up to 80 km/h.', '80 km/h = 80 km/h max'],
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
    takes: takes(['The lease runs for 39 months.', '39 months = 39 month'], ['The ride takes over ten hours.', 'ten hours = 10 hour min']),
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
      ['Some 60 guests came.', '60 guests = 60 count approx'], ['Mayors of 31 cities met.', '31 cities = 31 count'],
      ['A dozen companies signed up.', 'A dozen companies = 12 count'], ['He invited twenty-one friendly partner cities.', 'twenty-one friendly partner cities = 21 count'],
    ),
    refuses: ['Call +65 6123 0000.', 'It ranks among the Fortune 500.', 'See page 12.', 'They met at 10:30.', 'The Covid-19 rules are gone.', 'One of the two mayors spoke.', 'It was finished in 2019.'],
  },
  {
    name: 'figure.count-range',
    takes: takes(['It needs 10 to 15 workers.', '10 to 15 workers = 10..15 count'], ['About 5–7 million visitors came.', '5–7 million visitors = 5000000..7000000 count approx']),
    refuses: ['The home side won 3-1.', 'The offices are closed on 12-15 April.'],
  },
  {
    name: 'figure.times',
    takes: takes(['It is 3.5 times the figure of old.', '3.5 times = 3.5 times'], ['Sales grew 21 folds.', '21 folds = 21 times'], ['Eight times as many came.', 'Eight times = 8 times']),
    refuses: ['The trains ran 304 times.'],
  },
  {
    name: 'figure.shared-unit',
    takes: takes(
      ['The price fell from 8,900 dollars to less than 6,000.', '6,000 = 6000 USD max'],
      ['It rose from 3 billion to 5 billion yuan.', '3 billion = 3000000000 CNY'],
      ['Exports grew 5.2, 6.1 and 7.3 percent.', '5.2 = 5.2 percent; 6.1 = 6.1 percent'],
    ),
    refuses: ['It cost 300 yuan and 40 guests came.'],
  },
  {
    name: 'figure.conversion',
    takes: takes(['Trade was 127.9 billion yuan (20.29 billion).', '20.29 billion = 20290000000 USD'], ['They pay €20.3 million (163 crore).', '163 crore = 1630000000 INR']),
    refuses: ['It has 300 staff (20 thousand).'],
  },
  {
    name: 'figure.chinese',
    takes: takes(
      ['进出口总额142.16亿元，增长5.2%。', '142.16亿元 = 14216000000 CNY; 5.2% = 5.2 percent'],
      ['全市有友城110个。', '110个 = 110 count'],
      ['开行1200余列班列，下降百分之五。', '1200余列 = 1200 count min; 百分之五 = 5 percent'],
    ),
    refuses: ['会议于2023年5月3日召开。', '第3次会议。', '两个城市签约。'],
  },
];

/** Shares of right values per rule, measured on texts that the rules were not written on. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  'figure.money-code-amount': 0.98, 'figure.money-amount-name': 0.98, 'figure.money-range': 0.93, 'figure.percent': 0.98, 'figure.percent-range': 0.93,
  'figure.measure': 0.96, 'figure.measure-range': 0.92, 'figure.duration': 0.93, 'figure.duration-range': 0.92, 'figure.count': 0.93, 'figure.count-range': 0.85,
  'figure.times': 0.9, 'figure.shared-unit': 0.85, 'figure.conversion': 0.75, 'figure.chinese': 0.93,
};

/** How often, of a hundred findings of a rule, value and unit are right. */
export function confidenceOf(rule: string): number {
  return CONFIDENCE[rule] ?? 0.8;
}
