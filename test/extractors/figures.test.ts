import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps, type Draft } from '../../src/extractors/draft.ts';
import { CURRENCIES } from '../../src/extractors/figures/currencies.ts';
import { readFigures as read } from './read-figures.ts';

const english = (n: number): string => (n / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const brief = (text: string, more: Partial<Draft> = {}): string[] => read(text, more)
  .map((f) => `${f.text} = ${f.value}${f.max === null ? '' : `..${f.max}`} ${f.unit}${f.modifier === 'exact' ? '' : ` ${f.modifier}`}`);

describe('figures in running text', () => {
  test.each([
    ['Deals worth HK$7.3 billion (CNY6.41billion) were made.', ['HK$7.3 billion = 7300000000 HKD', 'CNY6.41billion = 6410000000 CNY']],
    ['It cost almost €620 million ($731.4 million).', ['€620 million = 620000000 EUR approx', '$731.4 million = 731400000 USD approx']],
    ['They spent 53.18 billion yuan(about 7.92 billion U.S. dollars).', ['53.18 billion yuan = 53180000000 CNY', '7.92 billion U.S. dollars = 7920000000 USD approx']],
    ['The bill was US$63.8 in the end.', ['US$63.8 = 63.8 USD']],
    ['The hall cost 31 M€, its roof 2.5 Mio. € and the door 40 k€.', ['31 M€ = 31000000 EUR', '2.5 Mio. € = 2500000 EUR', '40 k€ = 40000 EUR']],
    ['The pier cost BDS$14 million.', ['BDS$14 million = 14000000 BBD']],
    ['A budget of Rs 1.2 lakh crore was passed.', ['Rs 1.2 lakh crore = 1200000000000 INR']],
    ['A total of 12,34,567 voters came.', ['12,34,567 voters = 1234567 count']],
    ['One hundred and twenty dancers came from twenty-one towns.', ['One hundred and twenty dancers = 120 count', 'twenty-one towns = 21 count']],
    ['It lasted one and a half hours.', ['one and a half hours = 1.5 hour']],
    ['Over 1,500 sq. m of glass was used.', ['1,500 sq. m = 1500 m2 min']],
    ['We have 20+ offices and 500-plus clients.', ['20+ offices = 20 count min', '500-plus clients = 500 count min']],
    ['No more than 20 per cent of it is lost.', ['20 per cent = 20 percent max']],
    ['The fee is between $3 and $4 million.', ['$3 and $4 million = 3000000..4000000 USD']],
    ['Exports were 3.1, 4.2 and 5.3 billion yuan, respectively.', ['3.1 = 3100000000 CNY', '4.2 = 4200000000 CNY', '5.3 billion yuan = 5300000000 CNY']],
    ['Profit rose from $2 million to $5 million.', ['$2 million = 2000000 USD', '$5 million = 5000000 USD']],
    ['In all 1 234 567 people voted.', ['1 234 567 people = 1234567 count']],
    ['The fund holds CHF 3 million and 20 million zlotys.', ['CHF 3 million = 3000000 CHF', '20 million zlotys = 20000000 PLN']],
    ['Tickets cost 20 yuan, and 10 for children.', ['20 yuan = 20 CNY', '10 = 10 CNY']],
    ['Members grew by 1,283 to 12,406.', ['1,283 = 1283 count', '12,406 = 12406 count']],
    ['A 500-bed clinic for 20-odd billion yuan.', ['500-bed = 500 count', '20-odd billion yuan = 20000000000 CNY approx']],
    ['It drew 1.300 publishers on 40 x 60 metres.', ['1.300 publishers = 1300 count', '40 = 40 m', '60 metres = 60 m']],
    ['They got $12.1, $8.4 and $3.0 billion respectively.', ['$12.1 = 12100000000 USD', '$8.4 = 8400000000 USD', '$3.0 billion = 3000000000 USD']],
    ['Sales rose threefold, or 4.3m tonnes more.', ['threefold = 3 times', '4.3m tonnes = 4300000 t']],
    ['Le quai a vu 3,1 millions de tonnes.', ['3,1 millions de tonnes = 3100000 t']],
    ['出口额约56.8亿元人民币（8.4亿美元），占地1500亩。', ['56.8亿元人民币 = 5680000000 CNY approx', '8.4亿美元 = 840000000 USD approx', '1500亩 = 1500 mu']],
    ['The payout is 50 pence, or HK5.5 cents.', ['50 pence = 0.5 GBP', 'HK5.5 cents = 0.055 HKD']],
    ['The quay cost lei 240 million.', ['lei 240 million = 240000000 RON']],
    ['Sales of the Trujillo mill reached S/ 73 million, its debt S/. 8.5 million.', ['S/ 73 million = 73000000 PEN', 'S/. 8.5 million = 8500000 PEN']],
    ['The refund comes to K 6 million.', ['K 6 million = 6000000 ZMW']],
    ['They sold of type K 6 million and of Vitamin K 7 million.', ['6 million = 6000000 count', '7 million = 7000000 count']],
    ['The port runs nine yard tractors on 60 yards of rail.', ['nine yard tractors = 9 count', '60 yards = 60 yd']],
    ['Ships call at berths 3 to 6 and leave from gates 11 and 12 with 40 crew.', ['40 crew = 40 count']],
    ['Ore made 40 million tonnes, coal 30 million and grain 12.4.', ['40 million tonnes = 40000000 t', '30 million = 30000000 t', '12.4 = 12400000 t']],
    ['Exports grew by 12.3 percent and imports by 4.1.', ['12.3 percent = 12.3 percent', '4.1 = 4.1 percent']],
    ['Italy (31%) led before Spain (18).', ['31% = 31 percent', '18 = 18 percent']],
    ['It spent 5 million euros, and 3.2 million came.', ['5 million euros = 5000000 EUR', '3.2 million = 3200000 count']],
    ['Profit rose by 12.1 to 64.3 million euros.', ['12.1 = 12100000 EUR', '64.3 million euros = 64300000 EUR']],
    ['Traffic went to 472.830 TEU, grain to 18,4 million tons.', ['472.830 TEU = 472830 TEU', '18,4 million tons = 18400000 t']],
    ['出口占全省的两成以上，完成三成。', ['两成 = 20 percent min', '三成 = 30 percent']],
    ['It pumps 300 m3 a day along 25 nautical miles.', ['300 m3 = 300 m3', '25 nautical miles = 25 nmi']],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });
});

describe('numbers that are no figures', () => {
  test.each([
    'Dial +86 28 6555 0190 or 0755-21-0190.', 'The A380 and the C919 stood beside a Boeing 747.', 'In 2019 it was founded.', 'They met on 12 to 15 April.', 'He met her on July 11 to 13.',
    'See page 4 and Article 5.', 'It opens at 10:30 and closes at 7 p.m.', 'It opens at 9h and closes by 17h30.', 'The match ended 3-1.', 'Visit www.example.org/a/415220.html now.', 'Write to a1234@example.org.', 'The 5G network and Industry 4.0 are here.',
    'Ring +49 (0)40 5550 190.', 'Harbour Stud. 2013;72(2):246–52.', 'Harbour Stud. 2004;49:15.',
    'Covid-19 came.', 'Law 3,815/1969 was cited.', '1. The parties agree.', 'It is one of the two.', 'G20 leaders met.', 'Shares (HKEX: 9988) were traded.', 'Take Line 2 to Terminal 3.', 'The rule of thumb [12] holds.', 'The mayor, 58, spoke.', 'He left at 14.30 on time.', 'Lines 3, 5 and 7 are shut.', 'The hotline is 12345.', 'It stands at 30°39′N.', 'It ends 4-2.', 'The Big Four met.', 'He lives in 10126 Torino.', 'It stood at 207 South Main Street then.', 'The TVs are 4K.', '2019年5月3日，第3次会议。',
  ])('%s', (text) => {
    expect(brief(text)).toEqual([]);
  });
});

test('Indian, Swiss, French and German separators are read by what they part', () => {
  expect(brief('2,15,000 farmers, 5\'000 francs, 3 500 places.')).toEqual(['2,15,000 farmers = 215000 count', '5\'000 francs = 5000 CHF', '3 500 places = 3500 count']);
  expect(brief('Rund 1.250 Stellen und 4,43 Mrd. Euro.', { language: 'de' })).toEqual(['1.250 Stellen = 1250 count approx', '4,43 Mrd. Euro = 4430000000 EUR'].map((s) => s.replace('1.250 Stellen', '1.250')));
});

test('a yen sign is read by the country the text speaks of', () => {
  expect(brief('Japan paid ¥8 million.')).toEqual(['¥8 million = 8000000 JPY']);
  expect(brief('China paid ¥8 million.')).toEqual(['¥8 million = 8000000 CNY']);
});

test('a figure takes its period from a date of its sentence, and never stands in a date', () => {
  const text = 'Trade reached 618 billion yuan in 2024.';
  const dates: Draft['dates'] = [{ start: 34, end: 38, text: '2024', value: '2024', basis: 'explicit', role: 'reference', rule: 'date.year', confidence: 1 }];
  expect(read(text, { dates }).map((f) => [f.text, f.period])).toEqual([['618 billion yuan', '2024']]);
  expect(read('It sold 12 boats.', { dates: [{ ...dates[0] as (typeof dates)[number], start: 8, end: 10, text: '12' }] })).toEqual([]);
});

describe('what a figure measures', () => {
  test.each([
    ['Trade between the two ports reached RMB 318.6 billion.', ['Trade between the two ports']],
    ['Delegates from 47 cities in 21 countries came.', ['cities represented', 'countries represented']],
    ['Imports were 89 billion yuan, up 11.6%.', ['Imports', 'Imports, up']],
    ['The shaft was sunk to a depth of 270 m.', ['depth of shaft']],
    ['The bridge, 1,650 metres long and 32 metres wide, is new.', ['length of bridge', 'width of bridge']],
    ['Its total import and export volume stood at 361 million dollars.', ['total import and export volume']],
    ['Compared with the spring, exports were up by 17%.', ['exports, up']],
    ['Exports of cheese more than doubled, to 412 million euros.', ['Exports of cheese']],
    ['The urban surveyed jobless rate stood at 5.4 percent.', ['urban surveyed jobless rate']],
    ['Exports of tin grew the most, by 225 million euros.', ['growth in Exports of tin']],
    ['Goods were exported from Malta to the value of 4.4 million euros.', ['Goods exported']],
    ['The largest share in exports was held by machines (14%), furniture (13%) and toys (12%).', ['share in exports, machines', 'share in exports, furniture', 'share in exports, toys']],
    ['Output increased by 2.1 per cent, and new orders by 4 per cent.', ['increase in Output', 'increase in new orders']],
    ['The bank will provide 40 million dollars, the state 10 million dollars.', ['provided by bank', 'provided by state']],
    ['Sales reached 4 billion euros, a year-on-year increase of 31.2%.', ['Sales', 'increase in Sales']],
    ['Tallow is the third city of the land, with a population of 228,000.', ['population of Tallow']],
    ['The firm won a 9 million dollar contract with Carra Ltd for a new production line.', ['contract for a new production line']],
    ['The museum sold 30% of its stock.', ['stock sold']],
    ['A loan of 25 million euros ($27 million) was granted.', ['loan', 'loan']],
    ['Five agents bought a 31% stake in the yard.', ['agents', 'stake in the yard']],
    ['The farm lies 9 km from the old mill.', ['distance from the old mill']],
    ['Raw coal: 88 mln tonnes.', ['Raw coal']],
    ['The links cost taxpayers 18,240 euros.', ['cost of links']],
    ['The yard will invest 46 million euros (about $50 million) in a new dock.', ['investment in a new dock', 'investment in a new dock']],
    ['A delegation of 26 people to Perth arrived.', ['people in delegation']],
    ['Turkey sold dried fruit worth $1.32 billion.', ['dried fruit sold']],
    ['Towns and harbours of the coast numbered 36 and 51 respectively.', ['Towns of the coast', 'harbours of the coast']],
    ['Hotels drew 210 guests from 13 lands, 5.7% more than before.', ['guests drawn by Hotels', 'lands of guests', 'more guests drawn']],
    ['From Peru came 41 percent, from Chile 26 percent.', ['from Peru', 'from Chile']],
    ['The mill sold 618 t, against 577 t before.', ['sold by mill', 'sold by mill']],
    ['In all, 41 of 45 members were present.', ['members present', 'members']],
    ['Overnight stays in hotels in the town fell by 5 percent to 733,000.', ['fall in Overnight stays in hotels in the town', 'Overnight stays in hotels in the town']],
    ['Passenger numbers at the airport rose to 210,000.', ['Passenger numbers at the airport']],
    ['Guests from Oslo, Turin and Sofia numbered 210, 180 and 95 respectively.', ['Guests from Oslo', 'Guests from Turin', 'Guests from Sofia']],
    ['Wool, flax and hemp accounted for 31, 19 and 7.5 percent of sales, respectively.', ['share of sales, Wool', 'share of sales, flax', 'share of sales, hemp']],
    ['Farming accounted for 12 percent of output, trade for 61 percent.', ['share of output, Farming', 'share of output, trade']],
    ['The mill, built at a cost of 24 million dollars, covers an area of 3 hectares.', ['cost of mill', 'area of mill']],
    ['The bridge stretches 12.6 kilometres.', ['length of bridge']],
    ['Guests rose to 2.3 million, including 410,000 from abroad.', ['Guests', 'Guests from abroad']],
    ['Sales of bicycles doubled to 94,000 units.', ['Sales of bicycles']],
    ['Of the 640 homes planned, 220 have been completed.', ['homes', 'homes completed']],
    ['The yard drew 640 buyers and 85 sellers.', ['buyers drawn', 'sellers drawn']],
    ['The ministry said the deficit would narrow to 2.9 percent of output.', ['share of output, deficit']],
    ['The bank lent the yard 40 million euros, at 3.5 percent.', ['loan to yard', 'interest']],
    ['Of this total, 4,200 tonnes corresponded to sugar.', ['sugar']],
    ['Tea came to 40 million euros and brought 12 jobs. In 2018, the figure was 35 million euros.', ['Tea', 'jobs brought by Tea', 'Tea']],
    ['Budget – 5 million euros.', ['Budget']],
    ['Which loses about 40 percent of its water?', ['water lost']],
    ['The bank closed with a profit; the 42,000 euro fine was paid.', ['fine']],
    ['Some 130 pupils and teachers have travelled to Cork.', ['pupils and teachers who travelled to Cork']],
    ['Fares start at 89 euros to Cork, 54 euros to Hull.', ['Fares to Cork', 'Fares to Hull']],
    ['The council has set aside 12 million euros for roads.', ['set aside for roads']],
    ['Sugar output is forecast at 31 million tonnes, down from 33 million tonnes.', ['Sugar output', 'Sugar output']],
    ['Exports came to 1.5 billion euros and imports to 1.7 billion euros.', ['Exports', 'imports']],
    ['The airline will add 24 weekly flights and increase seat capacity by 18 percent.', ['weekly flights added', 'increase in seat capacity']],
    ['Milk fell 2 percent to 1.3 million tonnes and cheese by 5 percent to 210,000 tonnes.', ['fall in Milk', 'Milk', 'fall in cheese', 'cheese']],
    ['Output expanded by 4 percent, after contracting 1 percent.', ['expansion in Output', 'contraction in Output']],
    ['The fair drew 310,000 guests, 40,000 more than before.', ['guests drawn', 'more guests drawn']],
    ['The mill milled 81 tonnes of grain, of which 36 tonnes was winter rye.', ['grain milled', 'winter rye']],
    ['Sales from Peru were up 14 percent, while those from Chile were down 5 percent.', ['Sales from Peru, up', 'Sales from Chile, down']],
    ['The tugs were built by the port for 8 million dollars.', ['tugs built']],
    ['The mill will burn 600 tons of waste, or 85 percent of what the city leaves.', ['waste burned', 'share of what the city leaves']],
    ['A course for 15 nurses will begin.', ['nurses in course']],
    ['The hall runs 412 km of pipes at speeds of up to 16 km/h.', ['pipes run', 'speed']],
    ['The harbour paid for six ship-to-shore cranes worth €20.3mln.', ['ship-to-shore cranes paid', 'ship-to-shore cranes']],
  ])('%s', (text, expected) => {
    expect(read(text).map((f) => f.measure?.replace(' bought', ''))).toEqual(expected);
  });
});

describe('what is no figure, and what is none of the change it looks like', () => {
  test('numbers in names of machines and schools are no counts', () => {
    expect(brief('Boeing 737 MAX 8 jets left from P.S. 118 today.')).toEqual([]);
  });
  test.each([
    ['The train runs at up to 160 km/h.', null], ['Grants make up 20 percent of it.', null], ['The fair drew 310,000 guests, 40,000 more than before.', 'up'],
    ['Output grew by 4 percent, after contracting 1 percent.', 'down'],
  ])('%s', (text, direction) => {
    expect(read(text).at(-1)?.change?.direction ?? null).toBe(direction);
  });
  test('over some days is how long it took, not more than so many', () => {
    expect(read('The fair drew 310,000 guests over ten days.').map((f) => f.modifier)).toEqual(['exact', 'exact']);
    expect(read('It will pay EUR 3 million (USD 4 million) over three years.').map((f) => f.modifier)).toEqual(['exact', 'exact', 'exact']);
    expect(read('Fares rose 5% over two years.').map((f) => f.modifier)).toEqual(['exact', 'exact']);
    expect(read('It took over ten days.').map((f) => f.modifier)).toEqual(['min']);
    expect(read('Over ten days went by.').map((f) => f.modifier)).toEqual(['min']);
  });
});

test('a date that a figure is compared with is the period of that figure alone', () => {
  const text = 'In 2023 over 540 boats left, against 413 in 2022.';
  const year = (start: number): Draft['dates'][number] => ({ start, end: start + 4, text: text.slice(start, start + 4), value: text.slice(start, start + 4), basis: 'explicit', role: 'reference', rule: 'date.year', confidence: 1 });
  expect(read(text, { dates: [year(3), year(44)] }).map((f) => f.period)).toEqual(['2023', '2022']);
});

const city = (country: string, text: string): Draft['cities'][number] => ({ name: text, country, admin1: null, geonameId: null, lat: null, lon: null, role: 'mention', mentions: [{ start: 0, end: text.length, text }], rule: 'city.name', confidence: 0.9 });

describe('a short name of money that several countries share', () => {
  test.each([
    ['Hobart got $183 million.', 'AU', ['183000000 AUD']],
    ['The mine at Francistown made P 41 million.', 'BW', ['41000000 BWP']],
    ['The mill at Lae made K 41 million.', 'PG', ['41000000 PGK']],
    ['The estate at Zomba made K 41 million.', 'MW', ['41000000 MWK']],
    ['Bergen sold it for 60 million kroner and 120 kr.', 'NO', ['60000000 NOK', '120 NOK']],
    ['Aarhus paid 3 million kroner ($0.4 million).', 'DK', ['3000000 DKK', '400000 USD']],
    ['Perth paid US$5 million and $3 million.', 'AU', ['5000000 USD', '3000000 USD']],
    ['Salta spent 40 million pesos.', 'AR', ['40000000 ARS']],
    ['Nantes got $5 million.', 'FR', ['5000000 USD']],
    ['Tangier gets 240 million dirhams and DH 20 million.', 'MA', ['240000000 MAD', '20000000 MAD']],
    ['Sfax lent 3 million dinars, Doha gave 5 million riyals.', 'TN', ['3000000 TND', '5000000 SAR']],
    ['Gulu voted Shs 4.5 billion and Shs20,000.', 'UG', ['4500000000 UGX', '20000 UGX']],
    // Where the text begins is its home, though most of what it names lies elsewhere.
    ['Dunedin, whose partners are in China, China, China and Japan, got $5 million.', 'NZ', ['5000000 NZD']],
    ['Dunedin sold it to an American buyer in the United States for $5 million.', 'NZ', ['5000000 USD']],
  ])('%s', (text, country, expected) => {
    expect(read(text, { cities: [city(country, text.split(' ')[0] ?? '')] }).map((f) => `${f.value} ${f.unit}`)).toEqual(expected);
  });
});

test('the countries that a text names tell what its dollars are', () => {
  expect(brief('The New Zealand government put $4 million aside.')).toEqual(['$4 million = 4000000 NZD']);
  expect(brief('Canadian farmers sold wheat for $4 million.')).toEqual(['$4 million = 4000000 CAD']);
});
test.each([['https://www.lindale.example.au/news/1', 'AUD'], ['https://lindale.example.nz', 'NZD'], ['https://lindale.example.co/news/1', 'USD'], [null, 'USD']])('the site %s tells what a dollar is', (url, code) => {
  expect(read('The town pays $48,000 a year.', { url }).map((f) => f.unit)).toEqual([code]);
});
test('letters and a sign are one name of money', () => {
  expect(brief('It cost GH¢120 million, then GH₵ 4.5 million, E£30m and CN¥ 9bn.')).toEqual(['GH¢120 million = 120000000 GHS', 'GH₵ 4.5 million = 4500000 GHS', 'E£30m = 30000000 EGP', 'CN¥ 9bn = 9000000000 CNY']);
});

test('what a text says of its dollars, and where it is listed, tells which they are', () => {
  expect(brief('All amounts are in Canadian dollars. Sales were $48 million, the backlog US$105 million.')).toEqual(['$48 million = 48000000 CAD', 'US$105 million = 105000000 USD']);
  expect(brief('Nordhafen (ASX: NHF) paid $5 million.')).toEqual(['$5 million = 5000000 AUD']);
});

describe('a unit told once for many numbers', () => {
  test.each([
    ['Income (EUR million)\nItem | 2024\nSales | 412.5\nEmployees | 1,240', ['412500000 EUR', '1240 count']],
    ['Item | Amount (USD \'000) | Change (%)\nWages | 412 | 3.2', ['412000 USD', '3.2 percent']],
    ['Unit: 10,000 tonnes\nCoal 412', ['4120000 t']],
    ['HK$\'000\nTurnover 412,330', ['412330000 HKD']],
    ['Key figures (in EUR million)\nSales: 412.5\nThe town spoke of 12.5 again, and of much more.', ['412500000 EUR', '12.5 count']],
  ])('%j', (text, expected) => {
    expect(read(text).filter((f) => !/^20\d\d$/.test(f.text)).map((f) => `${f.value} ${f.unit}`)).toEqual(expected);
  });
});

describe('what a Chinese figure measures', () => {
  test.each([
    ['去年宁波港完成货物吞吐量9亿吨，同比增长3.1%。', ['货物吞吐量', '货物吞吐量同比增长']],
    ['开通至巴生港等地的航线36条。', ['航线']],
    // What grew needs no other side; how many times is told as such; whose area it is stands behind.
    ['全市对荷兰进出口总额达9亿元，同比增长3.1%。', ['对荷兰进出口总额', '进出口总额同比增长']],
    ['发运货物9万吨，是2019年的2.5倍。', ['发运货物', '发运货物倍数']],
    ['项目将建设面积3万平方米的展览中心。', ['展览中心面积']],
    ['占全市进出口总额的62.4%，其中57%为女生。', ['占全市进出口总额比重', '女生']],
    ['去年收入为56亿元，利润4.3亿元，分别增长12%和8%。', ['收入', '利润', '收入增长', '利润增长']],
    ['出口和进口分别为5.2亿元和3.1亿元。', ['出口', '进口']],
    ['来自35个国家和地区的820家企业。', ['国家和地区', '企业']],
    ['全市产量5万吨，增速比上年同期提高1.2个百分点。', ['产量', '增速提高']],
    ['银行的3000万美元贷款，投入4艘5600标箱的船舶。', ['贷款', '船舶', '船舶']],
  ])('%s', (text, expected) => {
    expect(read(text).map((f) => f.measure)).toEqual(expected);
  });
});

test('what is refused is told to a trace, and changes nothing', () => {
  const told: string[] = [];
  const text = 'Take Line 2 with 40 guests; call 0755-21-0190.';
  expect(read(text, { trace: { refuse: ({ start, end, why }) => told.push(`${text.slice(start, end)}: ${why}`) } })).toEqual(read(text));
  expect(told).toContain('2: the number of a line, page, article or the like');
});

test('rows of a table take their period from the heading of the column and their measure from the head of the row', () => {
  const text = 'Cargo | 2022 | 2021\nTimber | 412 t | 455 t';
  const year = (start: number): Draft['dates'][number] => ({ start, end: start + 4, text: text.slice(start, start + 4), value: text.slice(start, start + 4), basis: 'explicit', role: 'reference', rule: 'date.year', confidence: 1 });
  expect(read(text, { dates: [year(8), year(15)] }).map((f) => [f.measure, f.period])).toEqual([['Timber', '2022'], ['Timber', '2021']]);
});

test('falls are positive values with a direction', () => {
  expect(read('Exports fell by 1.7 pct to 5 million yuan.').map((f) => [f.value, f.change])).toEqual([[1.7, { direction: 'down', how: 'by' }], [5_000_000, { direction: 'down', how: 'to' }]]);
});

describe('properties', () => {
  const soup = fc.array(fc.oneof(
    fc.constantFrom('12', '3.5', '1,234', ' ', ' ', ' ', '-', '–', 'million', 'bn', 'yuan', '$', 'US$', '%', 'percent', '(', ')', ',', '.', 'to', 'and', 'from', 'between', 'twenty', 'hundred', 'one', 'a', 'half', 'cities', 'km', 'sq', 'm', '2', 'RMB', '亿元', '约', '百分之', '\n', '+', '/', ':', 'April', '2019'),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  ), { maxLength: 60 }).map((parts) => parts.join(''));

  test('spans quote the text, follow one another and stay clear of what is closed', () => {
    fc.assert(fc.property(soup, fc.nat(80), fc.nat(30), (raw, at, length) => {
      const text = raw.normalize('NFC').toWellFormed();
      const ignored = at + length < text.length && length > 0 ? [{ start: at, end: at + length, reason: 'teaser' }] : [];
      const found = read(text, { ignored });
      let end = 0;
      for (const f of found) {
        expect(text.slice(f.start, f.end)).toBe(f.text);
        expect(f.text.length).toBeGreaterThan(0);
        expect(f.start).toBeGreaterThanOrEqual(end);
        expect(ignored.some((i) => overlaps(i, f))).toBe(false);
        expect(Number.isFinite(f.value)).toBe(true);
        expect(f.max === null || f.max > f.value).toBe(true);
        expect(f.unit).toMatch(/^[A-Za-z][A-Za-z0-9/]*$/);
        ({ end } = f);
      }
      expect(read(text, { ignored })).toEqual(found);
    }), { numRuns: 600 });
  });

  const scale = fc.constantFrom(['', 1], [' million', 1e6], [' mln', 1e6], [' billion', 1e9], [' bn', 1e9], [' Bln', 1e9], [' trillion', 1e12], [' crore', 1e7], [' lakh', 1e5]) as fc.Arbitrary<[string, number]>;
  const cents = fc.integer({ min: 101, max: 99_999_999 }).filter((n) => n % 100 !== 0);

  test('an amount of money is read back whatever its currency, scale and place', () => {
    const code = fc.constantFrom(...CURRENCIES.map((c) => c.code));
    fc.assert(fc.property(code, scale, cents, (unit, [word, factor], n) => {
      const value = Number(((n / 100) * factor).toPrecision(15));
      for (const text of [`It paid ${unit} ${english(n)}${word} then.`, `It paid ${unit}${english(n)}${word} then.`]) {
        const [f, ...more] = read(text);
        expect(more).toEqual([]);
        expect([f?.unit, f?.kind]).toEqual([unit, 'money']);
        expect(Math.abs((f?.value ?? 0) - value)).toBeLessThanOrEqual(value * 1e-12);
      }
    }), { numRuns: 400 });
  });

  test('every currency is read by each of its names after an amount', () => {
    const wrong = CURRENCIES.flatMap(({ code, names }) => names.map((name) => ({ code, name, got: read(`They paid 3.5 million ${name} for it.`)[0] })))
      .filter(({ code, got }) => got?.unit !== code || got.value !== 3_500_000);
    expect(wrong.map(({ code, name }) => `${code} ${name}`)).toEqual([]);
  });

  test('spelled-out whole numbers are read back', () => {
    const ones = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
    const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
    const below100 = (n: number): string => (n < 20 ? ones[n] ?? '' : `${tens[Math.floor(n / 10)]}${n % 10 === 0 ? '' : `-${ones[n % 10]}`}`);
    const words = (n: number): string => (n < 100 ? below100(n) : `${ones[Math.floor(n / 100)]} hundred${n % 100 === 0 ? '' : ` and ${below100(n % 100)}`}`);
    const wrong = Array.from({ length: 996 }, (_, i) => i + 4).filter((n) => {
      const [figure, ...more] = read(`They sent ${words(n)} letters.`);
      return figure?.value !== n || figure.unit !== 'count' || more.length > 0;
    });
    expect(wrong).toEqual([]);
  });

  test('a paragraph without number, date, place or organisation changes nothing before it', () => {
    fc.assert(fc.property(soup, fc.constantFrom('\nThanks to all who helped.', '\nThe mood was good.', '\nThey will meet again.'), (raw, more) => {
      const text = raw.normalize('NFC').toWellFormed();
      expect(read(text + more)).toEqual(read(text));
    }), { numRuns: 300 });
  });

  test('percentages and ranges are read back', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 400 }), fc.constantFrom('%', ' percent', ' per cent', ' pct', ' percentage points'), (low, more, unit) => {
      expect(read(`It is ${low}${unit}.`).map((f) => [f.value, f.unit])).toEqual([[low, 'percent']]);
      expect(read(`It is ${low} to ${low + more}${unit}.`).map((f) => [f.value, f.max])).toEqual([[low, low + more]]);
      expect(read(`It is ${low}–${low + more}${unit}.`).map((f) => [f.value, f.max])).toEqual([[low, low + more]]);
    }));
  });
});
