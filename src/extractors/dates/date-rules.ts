/** What each rule for dates takes and refuses. */
import type { Example, RuleSpec } from '../rule.ts';

/** The day on which the examples that need one were published: a Friday. */
const PUBLISHED = '2016-10-28';
const at = (text: string, out: string): Example => ({ in: text, out, published: PUBLISHED });
const plain = (text: string, out: string): Example => ({ in: text, out });

export const DATE_RULES: readonly RuleSpec[] = [
  { name: 'date.iso', takes: [plain('Posted 2024-09-30 in Graz.', '2024-09-30 = 2024-09-30'), plain('It ends 2016.10.24.', '2016.10.24 = 2016-10-24')], refuses: ['Call 2019-10-2456.', 'Part 2019-13-01 broke.'] },
  { name: 'date.numeric', takes: [plain('Printed 10/19/2016 at noon.', '10/19/2016 = 2016-10-19'), plain('Am 29.07.2025 in Graz.', '29.07.2025 = 2025-07-29')], refuses: ['Version 1.2.30.2019 is out.', 'On 31/31/2016 nothing came.'] },
  { name: 'date.iso-month', takes: [plain('Figures for 2016-10 are out.', '2016-10 = 2016-10'), plain('Issue of 2019-04.', '2019-04 = 2019-04')], refuses: ['Resolution No. 2015-99 passed.', 'Call 2019-1044.'] },
  { name: 'date.year-month-day', takes: [plain('Posted 2017-June-14.', '2017-June-14 = 2017-06-14'), plain('On 2018 May 3 it rained.', '2018 May 3 = 2018-05-03')], refuses: ['In 2017 June Berg sang.'] },
  { name: 'date.day-range', takes: [plain('It ran October 28 - November 2, 2019.', 'October 28 - November 2, 2019 = 2019-10-28/2019-11-02'), plain('Open from 28 December 2019 to 3 January 2020.', '28 December 2019 to 3 January 2020 = 2019-12-28/2020-01-03')], refuses: ['On May 5 and June 3 we met.'] },
  {
    name: 'date.days-of-month',
    takes: [at('They toured Kofu between October 20 and 27.', 'October 20 and 27 = 2016-10-20/2016-10-27'), plain('It was held from 3 to 5 May 2019.', '3 to 5 May 2019 = 2019-05-03/2019-05-05'), plain('The 12th to the 15th of April 2023 were dry.', '12th to the 15th of April 2023 = 2023-04-12/2023-04-15')],
    refuses: ['He counted 5 to 7 million stars.', 'From 9 to 17 people came.'],
  },
  { name: 'date.day-list', takes: [at('Rain fell on October 24 and 25.', 'October 24 = 2016-10-24; 25 = 2016-10-25'), plain('Trains stop on 3, 4 and 6 May 2019.', '3 = 2019-05-03; 4 = 2019-05-04; 6 May 2019 = 2019-05-06')], refuses: ['On May 5 and 20 companies later, they rested.'] },
  {
    name: 'date.month-day-year',
    takes: [plain('Tuesday, October 24, 2017 was cold.', 'Tuesday, October 24, 2017 = 2017-10-24'), plain('Date:November 20th,2017', 'November 20th,2017 = 2017-11-20'), plain('Since 27 May 2011 they meet.', '27 May 2011 = 2011-05-27'), at('On July 4 last year it broke.', 'July 4 last year = 2015-07-04')],
    refuses: ['On October 24 they met.', 'On February 30, 2019 nothing happens.'],
  },
  {
    name: 'date.month-day',
    takes: [at('On October 24, Lyon signed.', 'October 24 = 2016-10-24'), plain('On October 24, Lyon signed.', 'October 24 = XXXX-10-24'), at('The fair will open on 14 March.', '14 March = 2017-03-14'), at('She asked for a reply before 14 March.', '14 March = 2017-03-14'), at('The boats were shown on 12 November.', '12 November = 2016-11-12'), at('Sept.13 saw the cub.', 'Sept.13 = 2016-09-13')],
    refuses: ['In May 25 companies joined.', 'We march 5 miles.', 'The May 4th Movement was read about.'],
  },
  { name: 'date.feast', takes: [plain("Since New Year's Day of 2021 it runs.", "New Year's Day of 2021 = 2021-01-01"), plain('On Christmas Eve 2019 snow fell.', 'Christmas Eve 2019 = 2019-12-24')], refuses: ['The Christmas market is open.'] },
  { name: 'date.open', takes: [plain('From September 2016 onwards it is free.', 'September 2016 onwards = 2016-09/..'), plain('Mayor (2014-present)', '2014-present = 2014/..')], refuses: ['Since 1981 they are friends.'] },
  { name: 'date.range', takes: [plain('From July to September 2019 it was shut.', 'July to September 2019 = 2019-07/2019-09'), plain('Between May 2021 and June 2022 they dug.', 'May 2021 and June 2022 = 2021-05/2022-06'), plain('In April-February 2024-25 exports fell.', 'April-February 2024-25 = 2024-04/2025-02'), plain('Output of January to March 2022/23 was low.', 'January to March 2022/23 = 2023-01/2023-03')], refuses: ['They prolonged the lease of 2017 until June 30, 2027.', 'In May and June 2019 it rained.', 'In May we went to Graz.'] },
  { name: 'date.month-year', takes: [plain('In October 2000 the tie began.', 'October 2000 = 2000-10'), plain('March, 2011 was mild.', 'March, 2011 = 2011-03'), at('It opens in June next year.', 'June next year = 2017-06')], refuses: ['In May 2000 people came.'] },
  { name: 'date.month-list', takes: [plain('In May, June and August 2018 they met.', 'May = 2018-05; June = 2018-06; August 2018 = 2018-08'), plain('It rained in May and June 2019.', 'May = 2019-05; June 2019 = 2019-06')], refuses: ['In May and June they met.'] },
  {
    name: 'date.month',
    takes: [at('He came in July.', 'July = 2016-07'), at('The mayor will visit Graz in March.', 'March = 2017-03'), plain('Talks were held in July.', 'July = XXXX-07')],
    refuses: ['They may come.', 'April Jones sang.', 'Troops march on.', 'May we sing?', 'He met June Berg.'],
  },
  { name: 'date.year-range', takes: [plain('The plan for 2016-2020 is done.', '2016-2020 = 2016/2020'), plain('In the season 2019/20 they won.', '2019/20 = 2019/2020'), plain('Between 2018 and 2022 it grew.', '2018 and 2022 = 2018/2022')], refuses: ['Call 2016-3020 now.', 'It has 2000-3000 seats.'] },
  {
    name: 'date.year',
    takes: [plain('It was founded in 1887.', '1887 = 1887'), plain('Output beat the 2019 target.', '2019 = 2019'), plain('The hall was built around 1950.', '1950 = 1950~'), plain('It ended at the end of 2017.', '2017 = 2017-12')],
    refuses: [
      'The 2025 Graz Friendship Forum opened.', 'Expo 2010 was in Shanghai.', 'Some 2000 guests came.', 'It cost $2019.', 'See Vision 2030.', 'Tel. 0651 718 2020', 'It weighs 2010 kg.', 'He paid 1,981 euros.',
      'A hall of 1500 seats stood there.', 'Regulation 2016/679 applies.', 'The bill (005.00085.2022) passed.',
    ],
  },
  { name: 'date.quarter', takes: [plain('Delivery is in Q1 2025.', 'Q1 2025 = 2025-33'), plain('The third quarter of 2021 was good.', 'third quarter of 2021 = 2021-35'), at('In the first quarter they lost.', 'first quarter = 2016-33')], refuses: ['The first quarter of the match was dull.', 'A quarter of them left.'] },
  { name: 'date.quarters', takes: [plain('The first three quarters of 2024 were good.', 'first three quarters of 2024 = 2024-01/2024-09'), plain('In Q1-Q2 2024 sales fell.', 'Q1-Q2 2024 = 2024-01/2024-06'), plain('In the second and third quarters of 2022 it rained.', 'second and third quarters of 2022 = 2022-04/2022-09')], refuses: ['Three quarters of them left.'] },
  { name: 'date.half', takes: [plain('In the first half of 2024 it rose.', 'first half of 2024 = 2024-40'), plain('H2 2023 was weak.', 'H2 2023 = 2023-41')], refuses: ['The second half of the match was dull.', 'Green H2 is made here.'] },
  { name: 'date.months', takes: [plain('In the first nine months of 2024 it rose.', 'first nine months of 2024 = 2024-01/2024-09'), at('In the first seven months exports fell.', 'first seven months = 2016-01/2016-07'), at('In the eight months to August trade fell.', 'eight months to August = 2016-01/2016-08')], refuses: ['In the first six months of the project they dug.', 'It took nine months.'] },
  { name: 'date.season', takes: [plain('In the winter of 2011 she came.', 'winter of 2011 = 2011-24'), plain('It opens in Spring 2023.', 'Spring 2023 = 2023-21')], refuses: ['In winter it snows.', 'Prices fall 2019 times.'] },
  { name: 'date.relative-season', takes: [at('It failed last winter.', 'last winter = 2015-24'), at('The hall opens next spring.', 'next spring = 2017-21')], refuses: ['In spring they sow.'] },
  { name: 'date.fiscal-year', takes: [plain('In fiscal year 2019 sales rose.', '2019 = 2019'), plain('FY2020 was flat.', 'FY2020 = 2020')], refuses: ['The current fiscal is hard.'] },
  { name: 'date.fiscal-years', takes: [plain('From FY2014 to FY2017 sales rose.', 'FY2014 to FY2017 = 2014/2017'), plain('The plan (FY21-FY23) is out.', 'FY21-FY23 = 2021/2023')], refuses: ['In FY2014 and FY2017 it rained.', 'From FY2019 to FY2017 is no way to count.'] },
  { name: 'date.decade', takes: [plain('Contacts ended in the 1990s.', '1990s = 199X'), plain('A coat from the sixties.', 'sixties = 196X')], refuses: ['A man in his sixties came.', 'It took 30s.'] },
  { name: 'date.century', takes: [plain('From the 17th century on it was known.', '17th century = 16XX'), plain('A house of the nineteenth century.', 'nineteenth century = 18XX')], refuses: ['The 21st Century Maritime Road is a name.', 'It stood for half a century.'] },
  { name: 'date.year-end', takes: [at('By the end of the year it will be done.', 'end of the year = 2016-12'), plain('At year-end 2023 there were ten.', 'year-end 2023 = 2023-12')], refuses: ['The year ended well.'] },
  { name: 'date.month-end', takes: [at('It will be signed before the end of the month.', 'end of the month = 2016-10'), { in: 'Work ends at the end of the month.', out: 'end of the month = 2019-02', published: '2019-02-11' }], refuses: ['A month passed.'] },
  { name: 'date.relative-day', takes: [at('They signed yesterday.', 'yesterday = 2016-10-27'), at('The vote will be held tomorrow.', 'tomorrow = 2016-10-29'), at('The firm announced the deal today.', 'today = 2016-10-28')], refuses: ['They signed yesterday.', "In today's world all is fast."] },
  { name: 'date.relative-year', takes: [at('It opened last year.', 'last year = 2015'), at('It was the third this year.', 'this year = 2016')], refuses: ['They meet once a year.', 'It grew over the past year.'] },
  { name: 'date.relative-month', takes: [at('They met last month.', 'last month = 2016-09'), at('From next April it is free.', 'next April = 2017-04')], refuses: ['They meet every month.'] },
  { name: 'date.relative-week', takes: [at('They met last week.', 'last week = 2016-10-17/2016-10-23'), at('The vote is next week.', 'next week = 2016-10-31/2016-11-06')], refuses: ['It took a week.'] },
  { name: 'date.weekday', takes: [at('He spoke on Tuesday.', 'Tuesday = 2016-10-25'), at('The show will open on Saturday.', 'Saturday = 2016-10-29'), at('Both were signed last Friday.', 'last Friday = 2016-10-21'), at('The desk moves next Monday.', 'next Monday = 2016-10-31')], refuses: ['They meet on Mondays.', 'Good Friday is a feast.', 'Sun Wei spoke.', 'He sat down.'] },
  {
    name: 'date.weekday-range',
    takes: [at('They toured Kofu from Monday to Wednesday.', 'Monday to Wednesday = 2016-10-24/2016-10-26'), at('The fair will be held Tuesday through Thursday.', 'Tuesday through Thursday = 2016-11-01/2016-11-03'), at('The court sat between Thursday and Saturday last week.', 'Thursday and Saturday last week = 2016-10-20/2016-10-22')],
    refuses: ['They toured Kofu from Monday to Wednesday.', 'The desk is open from Monday to Friday.'],
  },
  { name: 'date.day-of-month', takes: [at('On the 22nd of this month they signed.', '22nd of this month = 2016-10-22'), at('On the 30th of last month rain fell.', '30th of last month = 2016-09-30')], refuses: ['It is the 30th month.'] },
  { name: 'date.weekday-day', takes: [at('The council meets on Thursday 27.', 'Thursday 27 = 2016-10-27'), at('It was on Monday the 24th.', 'Monday the 24th = 2016-10-24')], refuses: ['On Monday 20 people came.'] },
  { name: 'date.ordinal-day', takes: [plain('They met on May 3, 2018; on the 5th (local time) they left.', '5th = 2018-05-05'), at('The paper was signed on 27th.', '27th = 2016-10-27'), at('It announced on the 24th that the ferry will sail.', '24th = 2016-10-24')], refuses: ['It stands on the 5th floor.', 'For the 15th time they won.'] },
  { name: 'date.chinese', takes: [plain('两市于2024年10月20日签约。', '2024年10月20日 = 2024-10-20'), at('10月24日,两市签约。', '10月24日 = 2016-10-24'), at('去年开工。', '去年 = 2015')], refuses: ['他们走了3年。', '10日本企业'] },
  { name: 'date.chinese-range', takes: [plain('2024年10月20日至22日访问。', '2024年10月20日至22日 = 2024-10-20/2024-10-22'), plain('2024年1-9月增长。', '2024年1-9月 = 2024-01/2024-09')], refuses: ['从北京到成都。'] },
  { name: 'date.chinese-part', takes: [plain('2025年上半年动工。', '2025年上半年 = 2025-40'), plain('2024年第一季度增长。', '2024年第一季度 = 2024-33')], refuses: ['季度会议。'] },
  { name: 'date.chinese-day', takes: [plain('2024年10月20日签约，22日离开。', '22日 = 2024-10-22'), at('代表团27日到访。', '27日 = 2016-10-27')], refuses: ['地铁3号线', '3日内完成。'] },
  { name: 'date.chinese-decade', takes: [plain('1990年代开始。', '1990年代 = 199X'), plain('1980年代末。', '1980年代 = 198X')], refuses: ['新年代'] },
  { name: 'date.chinese-months', takes: [plain('2024年前5个月增长。', '2024年前5个月 = 2024-01/2024-05'), at('今年前九个月下降。', '今年前九个月 = 2016-01/2016-09')], refuses: ['工期5个月。'] },
  { name: 'date.chinese-century', takes: [plain('19世纪末已有往来。', '19世纪 = 18XX'), plain('20世纪90年代开始。', '20世纪90年代 = 199X')], refuses: ['新世纪公园。'] },
];
