import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extractors/extract.ts';
import { monthsTo, shifted, weeksTo } from '../../src/extractors/figures/period/stretches.ts';

const periods = async (text: string): Promise<string[]> => (await extract({ id: 'x', publishedAt: '2024-06-05', title: 'News', text }))
  .figures.filter((f) => f.kind !== 'duration').map((f) => `${f.text}: ${f.period}`);

describe('the period of a figure', () => {
  test.each([
    ['is not a year within brackets that dates another figure', 'In 2022 the guild ran 93 tours (2021: 104), of which 37 went by boat.', ['93 tours: 2022', '104: 2021', '37: 2022']],
    ['is not carried out of brackets', 'In 2022 the guild spent €14 million (0.5% of turnover; 2021: €12 million); it sent 341 coaches.', ['€14 million: 2022', '0.5%: 2022', '€12 million: 2021', '341 coaches: 2022']],
    ['is the half year that a day or a month ends', 'Results for the half year to 31 March 2023 showed turnover of €88m (half year to March 2022: €79m).', ['€88m: 2022-10/2023-03', '€79m: 2021-10/2022-03']],
    ['is not the month whose figure it doubles', 'In July 2023 alone, 42,000 tonnes of rice were shipped, twice June\'s volume.', ['42,000 tonnes: 2023-07']],
    ['is not the year in which who is spoken of was founded', 'Turnover at Norlake Foods, founded in 1961, rose by 12% to 40 million euros in 2023.', ['12%: 2023', '40 million euros: 2023']],
    ['is not that of an aside about the subject', 'Guest numbers, which had fallen in 2020, reached 1.2 million.', ['1.2 million: null']],
    ['is not the year of the first fair', 'The fair, first held in 1987, drew 41,000 visitors.', ['41,000 visitors: null']],
    ['is told by an aside about a stretch of time', 'Sales in the season, which closed in 2023, came to 64 million euros.', ['64 million euros: 2023']],
    ['is not the day on which something took effect', 'Visitors from Peru rose 24% in 2022, with those from Lima up by 12% after the permit took effect on 1 January 2023.', ['24%: 2022', '12%: 2022']],
    ['is a year earlier for what it was before', 'In 2022 harvests rose from 310 to 352 tonnes.', ['310: 2021', '352 tonnes: 2022']],
    ['is a year earlier behind up from', 'In 2022 fuel cost the ferry 71 million euros, up from 58 million euros.', ['71 million euros: 2022', '58 million euros: 2021']],
    ['is the one told behind it, though something rose from it', 'In 2022 the herd numbered 31, down from 74 in 2019.', ['31: 2022', '74: 2019']],
    ['is carried to a label of the same paragraph', 'The 2022 fair sold 9,640 tickets. Submissions: 512 in all.', ['9,640 tickets: 2022', '512: 2022']],
    ['is the same month of the year before', 'Hotels took in 900 guests in May 2023, as opposed to 1,100 in May of the previous year.', ['900 guests: 2023-05', '1,100: 2022-05']],
    ['is that of the survey where a bureau tells of it', 'Exports came to 16 million euros in the first half of 2023, 27% less than a year before, the Ministry of Trade said.\nPears: 994 tonnes, down 20%.\nThe mills shipped 26% of all flour.\nPeru took 17%.', ['16 million euros: 2023-40', '27%: 2023-40', '994 tonnes: 2023-40', '20%: 2023-40', '26%: 2023-40', '17%: 2023-40']],
    ['is not the Chinese year behind a contrast', '2018年接待游客34万人次，而2017年为41万人次。', ['34万人次: 2018', '41万人次: 2017']],
    ['is not a Chinese year before which something is to be done', '双方将在2027年前投资2亿欧元。', ['2亿欧元: null']],
    ['is counted back from the last day of a stretch', 'In the twelve months to 31 March, the mill ground 4,100 tonnes of rye.', ['4,100 tonnes: 2023-04/2024-03']],
    ['is counted back from it behind the figure too', 'The mill ground 4,100 tonnes of rye in the nine months ended 30 September 2023.', ['4,100 tonnes: 2023-01/2023-09']],
    ['is the year in the brackets of its label', 'Trade (2022): $41bn', ['$41bn: 2022']],
    ['is the week that a day ends', 'Claims came to 9,000 in the week ended 26 May 2024.', ['9,000: 2024-05-20/2024-05-26']],
    ['is not the year of the level it is held against', 'Rail traffic is back at 88% of its 2018 level, and grain beat last year\'s by 4 percent.', ['88%: null', '4 percent: null']],
    ['is not that of a figure in brackets before it', 'Orders are NOK 31 million (NOK 28 million at the end of 2022).', ['NOK 31 million: null', 'NOK 28 million: 2022-12']],
    ['is not the end of a year it is compared with', 'Deposits were CHF 31 million, up 4% versus end-2022.', ['CHF 31 million: null', '4%: null']],
    ['is not the year in whose prices it is told', 'In 2015 prices the quay costs 64 million euros.', ['64 million euros: null']],
    ['is not that when a bond matures', 'The loan matures in 2031 and carries interest of 4.5%.', ['4.5%: null']],
    ['is not the time of what it is ahead of', 'Sales of 64 million euros were 9% ahead of 2022.', ['64 million euros: null', '9%: null']],
    ['is counted back from it with a capital as well', 'For the six Months ended 30 June 2023, sales came to 64 million euros.', ['64 million euros: 2023-01/2023-06']],
    ['is not counted back where nothing tells how far', 'In the past months to 30 June 2023, the mill ground 4,100 tonnes of rye.', ['4,100 tonnes: null']],
    ['is a year where the twelve months are one', 'For the twelve months ended 31 December 2023, sales were up 11% at 64 million euros.', ['11%: 2023', '64 million euros: 2023']],
    ['goes back a year with the words', 'The rate stood at 3.9 percent at the end of March 2024, against 4.4 percent a year before.', ['3.9 percent: 2024-03', '4.4 percent: 2023-03']],
    ['is the same year where the text says so', 'Trade reached 4 billion yuan in 2013. Imports of tea came to 5 million yuan in the same year.', ['4 billion yuan: 2013', '5 million yuan: 2013']],
    ['is the year before, not the one of the founding', 'In 2021 the brewery, founded in 1903, had sales of EUR 38 million (previous year: 35 million).', ['EUR 38 million: 2021', '35 million: 2020']],
    ['is that of the line which leads into a list', 'Orrin Rail reported its results for the first half of 2023.\nHighlights\n- Revenue up 8% to 64 million euros (1H 2022: 59 million euros)\n- 12 new depots', ['8%: 2023-40', '64 million euros: 2023-40', '59 million euros: 2022-40', '12 new depots: 2023-40']],
    ['is carried to the sentence behind', 'In 2022 the province exported goods worth 18 billion euros. Imports reached 16 billion euros.', ['18 billion euros: 2022', '16 billion euros: 2022']],
    ['stands in brackets right behind it', 'The leakage has fallen from 25.6% (2010) to 9.8% (2023).', ['25.6%: 2010', '9.8%: 2023']],
    ['goes back some years with the words', 'Pipes reached 27,000 people at the end of March 2024, compared with 3,100 five years before.', ['27,000 people: 2024-03', '3,100: 2019-03']],
    ['is not the year of what it is so many times', 'In the first ten months of 2023, 23,400 passengers came, 1.3 times the number of whole 2022.', ['23,400 passengers: 2023-01/2023-10', '1.3 times: 2023-01/2023-10']],
    ['is not a year that somebody speaks of before a list', '"In 2013 we counted heads; today we count coins," she said.\nKey provisions\n- Wages: 17,500 euros', ['17,500 euros: null']],
    ['is not carried to what is planned', 'In 2022 the province built 18 schools. The city will build 40 homes.', ['18 schools: 2022', '40 homes: null']],
    ['is the day on which many are awaited from many places', 'Around 4,000 runners from 60 nations are expected on 8 June.', ['4,000 runners: 2024-06-08', '60 nations: 2024-06-08']],
    ['leads into a list by the stretch that a day ends', 'Orrin Rail announced its results for the six months ended 30 June 2023.\nHighlights\n- Revenue up 8% to 64 million euros (1H2022: 59 million euros)', ['8%: 2023-01/2023-06', '64 million euros: 2023-01/2023-06', '59 million euros: 2022-40']],
    ['is carried on past a figure of another time', 'The yard built 61 boats in 2023. Masts rose from 310 in 2022 to 402. Sails came to 900.', ['61 boats: 2023', '310: 2022', '402: 2023', '900: 2023']],
    ['is carried over a sentence without figures', 'In 2023 the port handled 41 million tonnes. The weather was kind. Ferries carried 300,000 cars.', ['41 million tonnes: 2023', '300,000 cars: 2023']],
    ['is not the time of the level it is compared with', 'The line carried 1.9 million riders in May 2024, 38% of the level of May 2019. Cargo rose by 6%.', ['1.9 million riders: 2024-05', '38%: 2024-05', '6%: 2024-05']],
    ['is that of the clause, not of the one joined to it', 'Trade came to 185 million dollars in 2022, which is 4.7% higher than in 2021, and in January-September 2023 increased by 12%.', ['185 million dollars: 2022', '4.7%: 2022', '12%: 2023-01/2023-09']],
    ['runs over the years from one to another', 'In the period from FY2014 to FY2017 there were 84 meetings.', ['84 meetings: 2014/2017']],
    ['is the same stretch a year before', 'The port received 374 ships in the first ten months of this year, against 291 in the same period last year.', ['374 ships: 2024-01/2024-10', '291: 2023-01/2023-10']],
    ['is not the year of a beginning told before a comma', 'Renamed in 2019, the bureau has 19 offices.', ['19 offices: null']],
    ['is not the time until which a paper runs', 'The pact runs until June 2027 and gives the partners a fund of 4 million euros.', ['4 million euros: null']],
    ['is not the year that tells papers apart', 'The yard built 23 boats under a 2016 award.', ['23 boats: null']],
    ['is not the day on which a contract was signed', 'On 3 June 2024 the port signed a contract worth 18 million euros.', ['18 million euros: null']],
    ['is not the year of another clause for what is so today', 'The firm operates 9 depots, and handled 186,000 tonnes in 2021.', ['9 depots: null', '186,000 tonnes: 2021']],
    ['is not when the report came out', 'The sector supports 3,100 jobs, according to a report published in 2023.', ['3,100 jobs: null']],
    ['is the year in which the counted were signed', 'In all, 14 deals were signed in 2023.', ['14 deals: 2023']],
    ['is that of what it converts and of what it is a part of', 'In 2022 the mill sold flour for 40 million dirhams (10.9 million dollars) to 84 bakers, 12 of them abroad.', ['40 million dirhams: 2022', '10.9 million dollars: 2022', '84 bakers: 2022', '12: 2022']],
    ['is not carried into a list of what a paper says', 'Trade grew to 4 million tonnes in 2018.\nThe pact provides for:\n- an investment of 3 million euros', ['4 million tonnes: 2018', '3 million euros: null']],
    ['leads into a list behind a name in quotation marks', 'Orrin Rail ("Orrin") reported its results for the first half of 2023.\nHighlights\n- Revenue up 8%', ['8%: 2023-40']],
    ['is not of the distance it stands beside', 'The mill, built in 1903, lies 9 km from the coast.', ['9 km: null']],
    ['is not that of a clause about something else', 'The firm, whose contract was renewed in May 2023, gave 750,000 euros.', ['750,000 euros: null']],
    ['is not the opening told behind a joint for what is there', 'The new hall has room for 340 desks and 12 ovens and will open in spring 2025.', ['340 desks: null', '12 ovens: null']],
    ['is not the end of the works between two commas', 'The weir, completed in 1931, holds 12 million cubic metres of water.', ['12 million cubic metres: null']],
    ['is not the time of another clause in the past for what is so today', 'The town has 8,100 people and its harbour took in 912 boats in 2022.', ['8,100 people: null', '912 boats: 2022']],
    ['is not the day on which a paper about it was signed', 'On Monday the mill signed a contract for 41 looms, which will stand in 3 halls.', ['41 looms: null', '3 halls: null']],
    ['is the day for those who came then', 'On Sunday the choir drew 410 listeners.', ['410 listeners: 2024-06-02']],
    ['is not what a Chinese plan is to open with', '工程总投资6.4亿元，占地310亩，预计2027年投产。', ['6.4亿元: null', '310亩: null']],
    ['is the stretch after which it was counted', 'After the first quarter of 2023 rye sales came to 4 million euros, up 3% on the corresponding period of last year.', ['4 million euros: 2023-33', '3%: 2023-33']],
    ['is that of the target', 'Trade stood at 14 million euros in 2019, and they mean to bring it to 90 million euros by 2026.', ['14 million euros: 2019', '90 million euros: 2026']],
    ['is the end of the stretch over which it was reached', 'Lodgers doubled from 2014 to 2016, reaching 9,040.', ['9,040: 2016']],
    ['is that of what is compared with a loss', 'Sales rose in FY2022 to 74 million euros, against a loss of 6 million euros in FY2021.', ['74 million euros: 2022', '6 million euros: 2021']],
    ['is not carried to what went on over years', 'In 2019 the port handled 4 million tonnes. Over the past six years calls rose to 912.', ['4 million tonnes: 2019', '912: null']],
    ['is not the month in which one paper about it was made', 'The guild signed a contract in February for the storage of 900 tonnes, and sold 40 carts in 2023.', ['900 tonnes: null', '40 carts: 2023']],
    ['is the year told behind what a paper is about', 'The mill signed a contract to supply 2,400 tonnes of rye, worth 6.1 million euros, to a baker in 2023.', ['2,400 tonnes: 2023', '6.1 million euros: 2023']],
    ['is not the stretch of a camp for what it costs', 'A camp will be held from 25 July to 5 August 2024; the fee is 95 euros per head.', ['95 euros: null']],
    ['is not that of what is done each year', '两校将于5月签约，每年互派学生60名。', ['60名: null']],
    ['is not the year that a firm reports on for its shops', 'Holt Bread, with 41 shops, posted a loss of 6 million euros for 2023.', ['41 shops: null', '6 million euros: 2023']],
    ['is not carried out of the first brackets of a line', 'Calls: 212 (2022: 168); guests: 401,000.', ['212: null', '168: 2022', '401,000: null']],
    ['is not the founding told in Chinese', '这所学校创办于1952年，现有学生2800人。', ['2800人: null']],
    ['is the month in which the counted were taken', 'Of 412 carts weighed in May, 17 were too heavy.', ['412 carts: 2024-05', '17: 2024-05']],
    ['is that of the day since which it was counted no lower', 'Requests fell to 1,030 in April 2024, the fewest since February 2021, when 990 were filed.', ['1,030: 2024-04', '990: 2021-02']],
    ['is the same quarter of the year named', 'Boats landed 900 tonnes of cod in the first quarter of 2024, compared with 1,100 tonnes in the same quarter of 2022.', ['900 tonnes: 2024-33', '1,100 tonnes: 2022-33']],
    ['is not that of another clause for what a present verb tells', 'The trust manages 74,000 hectares of wood and sold 900 carts in 2023.', ['74,000 hectares: null', '900 carts: 2023']],
    ['is not that of a Chinese clause behind', '园区面积18平方公里，2023年产值300亿元，是2013年的3倍。', ['18平方公里: null', '300亿元: 2023', '3倍: 2023']],
    ['is not the day of a vote on money', 'The council will vote on 25 June on a budget of 61 million euros.', ['61 million euros: null']],
    ['is not that of what the sentence before compared with', 'In the year ended 30 June 2019 profit was 18 million euros, compared with 16 million euros a year before. The quay moved 212 carts, 3 per cent more than in the previous year. Log sales went up by 14 per cent.', ['18 million euros: 2018-07/2019-06', '16 million euros: 2017-07/2018-06', '212 carts: 2018-07/2019-06', '3 per cent: 2018-07/2019-06', '14 per cent: 2018-07/2019-06']],
    ['is not the day on which the release came out', 'The hall holds 1,200 seats.', ['1,200 seats: null']],
  ])('%s', async (_, text, expected) => {
    expect(await periods(text)).toEqual(expected);
  });
});

describe('stretches of time', () => {
  test.each([
    ['2017-06-30', 12, '2016-07/2017-06'], ['2024-12-31', 12, '2024'], ['2024-06-30', 6, '2024-01/2024-06'], ['2024-03', 1, '2024-03'], ['2024', 6, null], ['2024-06-30', 0, null],
  ])('%s ends %i months: %s', (day, months, expected) => {
    expect(monthsTo(day, months)).toBe(expected);
  });
  test('weeks are counted to the day', () => {
    expect(weeksTo('2024-03-03', 2)).toBe('2024-02-19/2024-03-03');
    expect(weeksTo('2024-03', 2)).toBe(null);
  });
  test.each([['2024', -1, '2023'], ['2024-33', 1, '2025-33'], ['2024-02-29', -1, '2023-02-28'], ['2019/2020', -1, '2018/2019'], ['2024-07-01/2024-07-31', 1, '2025-07-01/2025-07-31']])('%s moved by %i years is %s', (value, years, expected) => {
    expect(shifted(value, years)).toBe(expected);
  });
  test('to move a year on and back gives the same value', () => {
    fc.assert(fc.property(fc.integer({ min: 1000, max: 9000 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: -50, max: 50 }), (year, month, by) => {
      const value = `${year}-${String(month).padStart(2, '0')}`;
      expect(shifted(shifted(value, by), -by)).toBe(value);
    }));
  });
});
