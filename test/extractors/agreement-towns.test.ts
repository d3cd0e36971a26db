import { describe, expect, test } from 'vitest';
import { papersOf as told, read } from './read.ts';

describe('papers in the releases of town halls', () => {
  test.each([
    ['Turku and Porto signed a cooperation agreement on 3 June. The agreement is valid for two years and can be extended.', ['agreement concluded 2024-06-03 = Turku + Porto']],
    ['Turku and Porto signed a cooperation agreement on 3 June. The agreement runs for five years and will be automatically renewed.', ['agreement concluded 2024-06-03 = Turku + Porto']],
    ['Turku and Porto signed a cooperation agreement on 3 June. The agreement may also be prolonged by either side.', ['agreement concluded 2024-06-03 = Turku + Porto']],
    ['The City of Turku reports on its ties.\nGraz, Austria – The friendship that was formalised in 1992 remains the most active one.', ['relationship concluded 1992 = Graz + City of Turku']],
    ['A memorandum on nets, signed in 2018 by Turku, Halden College and Lund University, expired in May and has not been renewed.', ['mou ended 2024-05 = Turku + Halden College + Lund University']],
    ['Turku and Porto are close. In 2015 a protocol was signed with Graz, on bicycle lanes, which was never put into practice and lapsed at the end of 2017.', ['agreement ended 2017-12 = Turku + Graz']],
    ['On 8 April 1987 Turku and Porto signed one of the first twinning agreements between Finland and Portugal.', ['agreement concluded 1987-04-08 = Turku + Porto']],
    ['With Osaka the city of Turku has been linked since 1997 in a regional cooperation.', ['relationship concluded 1997 = Turku + Osaka']],
    ['Turku and Porto signed a twinning pact on 3 June. At the time the pact had to be approved by the Ministry of the Interior.', ['agreement concluded 2024-06-03 = Turku + Porto']],
    ['Turku is twinned with Bonn since 1990. In 2021 Turku was raised to city status.', ['relationship concluded 1990 = Turku + Bonn']],
    ['Mayor Anna Lind of Turku and Mayor Rui Costa of Porto agreed in principle to lift the existing friendship to a sister city tie.', ['relationship planned - = Turku + Porto']],
    ['An agreement between Xiamen No. 1 High School and Halden High School was renewed in May 2022.', ['agreement concluded 2022-05 = Xiamen No. 1 High School + Halden High School']],
    ['Nakuru County has a new partner. The memorandum was signed on Thursday by Governor Mary Lind and the Mayor of Lublin, Jan Nowak.', ['mou concluded 2024-06-06 = Nakuru County + Lublin']],
    ['Turku and Porto are twins. Guests came to mark 70 years of friendship between Bristol and Hannover.', ['relationship concluded 1954 = Bristol + Hannover']],
    ['Turku has sister cities. The tie with Graz is old. Its airport has had flights to Bonn since 2018.', []],
    ['Turku and Porto talked. The visit to Bonn did not result in an agreement with Graz.', []],
    ['Turku is a sister city of Graz since 1994. The agreement has been renewed every decade.', ['relationship concluded 1994 = Turku + Graz']],
    ['The pact of Turku with Porto dates from 2000 and lapsed last December.', ['agreement ended 2023-12 = Turku + Porto']],
    ['The lease of the old car park of Turku to Halden Parking Ltd had been terminated on 5 June.', ['contract ended 2024-06-05 = Turku + Halden Parking Ltd']],
    ['A charter was signed on Friday by the Lord Mayor of Turku and by Graz\'s Oberbürgermeister, Stefan Huber.', ['agreement concluded 2024-06-07 = Turku + Graz']],
    ['Turku has a friendship agreement with Lavrento in Greece (signed in March 2012).', ['agreement concluded 2012-03 = Turku + Lavrento']],
    ['Mayor Lu Shan of Taichung met with the delegation of Marin County, California, led by Mary Lind, at Riverside City Hall today. The two parties signed an agreement.', ['agreement concluded 2024-06-12 = Taichung + Marin County']],
    ["Turku is proud of its ties. Last year agreements were concluded with Nagoya (October 25) and Tottori Prefecture's Yonago.", ['agreement concluded 2023-10-25 = Turku + Nagoya', 'agreement concluded 2023 = Turku + Yonago']],
    ['In Graz, twinned with Turku since 1983, the council voted in May to end the arrangement.', ['relationship ended 2024-05 = Graz + Turku']],
    ['The council of the City of Turku decided on Monday by a large majority to enter into a partnership with the city of Graz.', ['relationship planned 2024-06-10 = City of Turku + Graz']],
    ['Turku and Graz are twins since 1990. The Free Voters had moved to end the ties altogether.', ['relationship concluded 1990 = Turku + Graz']],
    ['Turku celebrated the 35th anniversary of the contract with Graz in April with a regatta.', ['contract concluded 1989 = Turku + Graz']],
    ['- Turku, Porto and the Halden Institute: protocol on nuts, to be signed in August', ['agreement planned 2024-08 = Turku + Porto + Halden Institute']],
    ['Turku has been twinned with Graz since 1990. It thanked the visit of the mayor to Bonn in April 2025.', ['relationship concluded 1990 = Turku + Graz']],
    ['Turku has a sister in Hawaii, with which it signed in 1994.', ['relationship concluded 1994 = Turku + Hawaii']],
    ['Gov. Mary Lind of Marin County and Vice Gov. Jan Holm of Hainan Province signed a sisterhood agreement on Friday.', ['agreement concluded 2024-06-07 = Marin County + Hainan Province']],
    ['The twinning of Turku with Graz, entered into in 1995, has not been cancelled.', ['relationship concluded 1995 = Turku + Graz']],
    ['A proposal by some councillors of Turku to open a twinning with Graz was withdrawn before the vote.', []],
    ['The City of Turku signed memorandums of understanding (MoU) with two foreign cities in one day.', []],
    ['Turku is proud of its twinnings. They are with Graz (1987) and Porto (1966).', ['relationship concluded 1987 = Turku + Graz', 'relationship concluded 1966 = Turku + Porto']],
    ['An agreement of Turku with Graz, approved by the council in May, will be signed when Mayor Anna Lind visits Austria in October.', ['agreement planned 2024-10 = Turku + Graz']],
    ['Secretary Hu Jian of the CPC Wuhan Municipal Committee visited Turku. Wuhan is large. Hu Jian and Mayor Anna Lind of Turku signed a letter of intent on twinning on Monday. The formal agreement would be signed in May 2025.', ['letter-of-intent concluded 2024-06-10 = Wuhan + Turku', 'agreement planned 2025-05 = Wuhan + Turku']],
    ['Turku will sign a memorandum with Graz on 28 August 2024. It replaces a memorandum from 2005 which had become outdated.', ['mou planned 2024-08-28 = Turku + Graz', 'mou concluded 2005 = Turku + Graz']],
    ['The mayor of Turku, Anna Lind, and her peer of Graz, Stefan Huber, signed yesterday an agreement.', ['agreement concluded 2024-06-11 = Graz + Turku']],
    ['Lund University and Halden College already have a joint PhD agreement, signed in 2016.', ['agreement concluded 2016 = Lund University + Halden College']],
    ['The next forum will be held in Turku, in cooperation with the Halden Society, on a date to be announced.', []],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
  test('a weekday with its day and month in brackets is one day', () => {
    expect(read('The bill went to the council on Tuesday (4/6), and was put off to Friday (28.6.).').dates.map((d) => `${d.text} = ${d.value}`)).toEqual(['Tuesday (4/6) = 2024-06-04', 'Friday (28.6.) = 2024-06-28']);
  });
});

describe('towns that are won as partners', () => {
  test.each([
    ['Turku has won Porto as its fourth sister city.', 'relationship concluded - = Turku + Porto'],
    ['Turku has adopted Porto as its sister city.', 'relationship concluded - = Turku + Porto'],
    ['Turku gains a sister city in Portugal: Porto.', 'relationship concluded - = Turku + Porto'],
    ['Turku has a new twin town, Porto.', 'relationship concluded - = Turku + Porto'],
    ['Turku and Porto are soon to become sister cities.', 'relationship planned - = Turku + Porto'],
    ['Forty years ago Turku and Porto became sister cities.', 'relationship concluded 1984 = Turku + Porto'],
  ])('%s', (text, wanted) => expect(told(text)).toEqual([wanted]));
  test.each(['Turku has a sister city, Porto.', 'Turku welcomed guests from Porto, a sister city.', 'Turku and Porto are sister cities.', 'Turku has not found a sister city in Portugal: Porto, it said, is too large.'])('but not by this: %s', (text) => expect(told(text)).toEqual([]));
});
