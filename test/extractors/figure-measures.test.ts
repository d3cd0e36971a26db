import { describe, expect, test } from 'vitest';
import { blankDraft } from '../../src/extractors/draft.ts';
import { figureStep } from '../../src/extractors/figures/figures.ts';

function measuresOf(text: string): (string | null)[] {
  const draft = blankDraft({ text, title: null, url: null, publishedAt: null, dateOrder: null, homeCity: null });
  return figureStep.run({ ...draft, sentences: [{ start: 0, end: text.length }] }).map((figure) => figure.measure);
}

describe('what a figure measures is told by the words around it', () => {
  test.each([
    ['The lodge received 640 hikers from 12 lands.', ['hikers received', 'lands of hikers']],
    ['The choir has 90 singers, 31 of them foreign, 12 of them new.', ['singers of choir', 'foreign singers', 'new singers']],
    ['Of the papers on the shelf, only nine were read.', ['papers on the shelf read']],
    ['Among the barns, 14 are empty.', ['barns empty']],
    ['Day trippers (1,838) and lodgers (1,246) went up by 29.2% and 6.4% respectively.', ['Day trippers', 'lodgers', 'increase in Day trippers', 'increase in lodgers']],
    ['Salt sales stood at 9 million euros and grain sales at 4 million euros, up 2.2% and 12.6% respectively.', ['Salt sales', 'grain sales', 'increase in Salt sales', 'increase in grain sales']],
    ['The town will lay new drains by 2030; the cost, $47.9 million, is shared.', ['cost']],
    ['Exports came to $10 million; imports, $25 million.', ['Exports', 'imports']],
    ['Boats fell slightly, from 7,850 to 7,420.', ['Boats', 'Boats']],
    ['Ferry calls grew by 18.9% year-on-year to 3,084.', ['growth in Ferry calls', 'Ferry calls']],
    ['Trade stood at a mere USD 14.3 million.', ['Trade']],
    ['The roofing contract went to Baker Danish Roofers (DKK 36.5 million).', ['roofing contract']],
    ['They agreed on a bakery with two ovens (RMB 460 million).', ['bakery']],
    ['The mill has 96 hands and a budget of less than $25,000.', ['hands of mill', 'budget']],
    ['The port of Ulm moved 40.7 million tonnes, 6.2% more than before.', ['cargo moved by port of Ulm', 'increase in cargo moved']],
    ['The feeder carried 41,700 TEUs.', ['containers carried by feeder']],
    ['The bank will buy 51 percent of a tannery.', ['stake in tannery']],
    ['The firm will acquire Wool Works for €23 million.', ['purchase price of Wool Works']],
    ['Trade came to RMB 46 billion; Peru was the largest partner with RMB 15 billion.', ['Trade', 'Trade, Peru']],
    ['Total cost is estimated at $587 million.', ['Total cost']],
    ['Of 14 Mayday calls, 9 came by radio.', ['Mayday calls', 'Mayday calls came by radio']],
    ['Ninety flats were newly set up, and 93 tours were carried out.', ['flats set up', 'tours carried out']],
    ['The state contributes $20 million.', ['contribution by state']],
    ['It signed a loan agreement worth EUR 80 million.', ['loan agreement']],
    ['The number of lambs was 11.', ['lambs']],
    ['Sowing accounted for 57% of output, fishing for 5%.', ['share of output, Sowing', 'share of output, fishing']],
    ['About 635,000 people live in the four towns and 227,000 in the villages.', ['people live in the four towns', 'towns', 'people in the villages']],
    ['The council approved a $2.9 million contract with Holt Paving to repair the quay.', ['contract to repair the quay']],
    ['长江港今年接待游客612万人次，新增航线3条、航班8个。', ['接待游客', '新增航线', '新增航班']],
    ['两校每年交换25名学生，订单不低于5亿元。', ['交换学生', '订单']],
    ['一艘149米长的游轮启航，双方签下3.2亿元的造船合同。', ['游轮长度', '造船合同']],
    ['产值412亿元，占全市的22.3%；今年又增长6.8%。', ['产值', '占全市比重', '产值增长']],
    ['摊位比去年增加18%。', ['摊位增加']],
    ['Spending on research reached 2.1 billion francs, of which 640 million came from industry.', ['Spending on research', 'Spending on research came from industry']],
    ['The agency estimates that 2.4 million households lack broadband.', ['households lack broadband']],
    ['Some 70 percent of respondents said they would move.', ['share of respondents said they would move']],
    ['The government will pay 200 euros a month to each family with two children.', ['paid to each family a month']],
    ['Rail freight volumes shrank by a tenth, to 88 million tonnes.', ['Rail freight volumes']],
    ['The council has 14,300 social homes, of which 2,100 stand empty.', ['social homes of council', 'social homes stand empty']],
    ['Germany remained the largest buyer with a share of 21 percent.', ['share, Germany']],
    ['The drought has cut maize yields by 35 percent in the south and by 20 percent in the west.', ['decrease in maize yields', 'decrease in maize yields in the west']],
    ['Turnover at the group\'s 93 stores grew to 740 million kronor.', ['stores', 'Turnover at the group\'s 93 stores']],
    ['In the north, rents went up 9.4 percent; in the capital they rose 3.1 percent.', ['increase in rents', 'rise in rents in the capital']],
    ['The festival attracted 72,000 visitors and generated revenue of 5.1 million euros for local hotels.', ['visitors attracted', 'revenue for local hotels']],
    ['A survey of 1,500 firms showed that 38 percent plan to hire.', ['firms of survey', 'firms plan to hire']],
    ['Passenger numbers at the port were up 11 percent to 930,000, while freight slipped 2 percent to 4.4 million tonnes.', ['increase in Passenger numbers at the port', 'Passenger numbers at the port', 'fall in freight', 'freight']],
    ['The rescue package includes 300 million euros in grants and 150 million euros in loans.', ['grants', 'loans']],
    ['The airport plans to spend 90 million dollars on a second runway.', ['spent on a second runway']],
    ['Olst, a town of 9,000 people, will build a pier.', ['people of Olst']],
    ['Olst is a town on the river, a neighbour of Wijhe and Deventer, with 9,000 people.', ['people of Olst']],
    ['The fair ended in Basel with 16 pledges.', ['pledges']],
    ['The dinner drew 240 guests in spite of the rain.', ['guests drawn']],
    ['Sales stagnated at 259 million euros.', ['Sales']],
    ['The pit gives 3,000 barrels a day of crude.', ['crude given a day']],
    ['Rinks numbered 38, on 3,600 square meters.', ['Rinks', 'area']],
    ['In all, 230 firms have settled in the town.', ['firms settled in the town']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});
