import { describe, expect, test } from 'vitest';
import { papersOf as told } from './read.ts';

describe('the day of a paper is the day of what was done', () => {
  test.each([
    ['The second day of a fair', 'The trade fair of Porto was held from 3 to 5 June. On the second day, Norlake Metals signed a contract with Halden Foods.', 'contract concluded 2024-06-04 = Norlake Metals + Halden Foods'],
    ['The closing day of a forum', 'The forum took place in Turku on 3 and 4 June. On its closing day, Porto and Graz signed a cooperation agreement.', 'agreement concluded 2024-06-04 = Porto + Graz'],
    ['The first day of what opened', 'The summit opened on 4 June. On the first day Porto and Graz signed a cooperation agreement.', 'agreement concluded 2024-06-04 = Porto + Graz'],
    ['Two days back', 'Porto and Graz signed a cooperation agreement the day before yesterday.', 'agreement concluded 2024-06-10 = Porto + Graz'],
    ['A quarter', 'The Nordic Bank signed a loan agreement of EUR 90 million with the city of Turku in the first quarter of 2024.', 'contract concluded 2024-33 = Nordic Bank + Turku'],
    ['The ceremony is told behind it', 'Norlake Metals signed a contract with Halden Foods. The ceremony took place on 7 June in Graz.', 'contract concluded 2024-06-07 = Norlake Metals + Halden Foods'],
    ['The day on which nothing came of it', 'The agreement between Turku and Porto, which was to have been signed in April, will now be signed in October.', 'agreement planned 2024-10 = Turku + Porto'],
    ['By the end of the year', 'Norlake Metals expects to sign an agreement with Halden Foods by the end of the year.', 'agreement planned 2024-12 = Norlake Metals + Halden Foods'],
    ['Approved and then to be signed', 'The council of Turku yesterday approved a partnership agreement with Porto. It will be signed on 14 July, when the mayor of Porto comes.', 'agreement planned 2024-07-14 = Turku + Porto'],
    ['A fair and its days', 'During the fair of Porto, held from 3 to 5 June 2023, Norlake Metals signed a contract with Halden Foods.', 'contract concluded 2023-06-03/2023-06-05 = Norlake Metals + Halden Foods'],
    ['Awarded and then signed', 'A contract for 30 trams was awarded to Norlake Metals by the city of Turku on 15 May and signed on 29 May.', 'contract concluded 2024-05-29 = Turku + Norlake Metals'],
    ['Planned once, signed at last', 'The mayors of Turku and Porto had planned to renew the sister city agreement in 2022, but nobody could travel. They finally signed on 7 June.', 'agreement concluded 2024-06-07 = Turku + Porto'],
    ['Time to sign', 'Norlake Metals has until 31 July to sign the storage contract with the Port of Graz.', 'contract planned 2024-07-31 = Norlake Metals + Port of Graz'],
    ['A month that is over, of what is planned', 'Norlake Metals and Halden Foods will sign the contract once parliament has approved it, probably in April.', 'contract planned 2025-04 = Norlake Metals + Halden Foods'],
    ['The week before', 'Norlake Metals bought 200 tonnes of wheat from Halden Foods on Tuesday for shipment in October. The week before, Skerry Shipyard had signed a contract with Norlake Metals.', 'contract concluded 2024-06-03/2024-06-09 = Skerry Shipyard + Norlake Metals'],
    ['The eve of a departure', 'A delegation of 40 from Turku stayed in Porto from 1 to 5 June. On the eve of its departure Turku and Porto signed a cooperation agreement.', 'agreement concluded 2024-06-04 = Turku + Porto'],
    ['The day of an arrival', 'The mayor of Turku arrived in Porto on 4 June. On the day of his arrival, Turku and Porto signed a cooperation agreement.', 'agreement concluded 2024-06-04 = Turku + Porto'],
    ['Ended by both', 'Norlake Metals signed a lease with the Port of Graz in 2016. Last week the two sides agreed to terminate it.', 'contract ended 2024-06-03/2024-06-09 = Norlake Metals + Port of Graz'],
    ['Initialled, the signing to come', 'Ecuador and Norway initialled a free trade agreement on 10 June. It is due to be signed in Quito in the first half of 2025.', 'agreement planned 2025-40 = Ecuador + Norway'],
    ['The decision and its day', 'Norlake Metals has cancelled a contract with Halden Foods that was signed in 2001. The decision was announced on 6 June and took effect immediately.', 'contract ended 2024-06-06 = Norlake Metals + Halden Foods'],
    ['Renewed now, concluded then', 'Turku and Porto on Monday renewed the agreement that they concluded in 1997.', 'agreement concluded 2024-06-10 = Turku + Porto'],
    ['Called by its year', 'On Monday Turku and Porto renewed their 1997 agreement.', 'agreement concluded 2024-06-10 = Turku + Porto'],
    ['Cancelled now, signed then', 'In May Turku cancelled the pact which it had concluded with Porto in 1997.', 'agreement ended 2024-05 = Turku + Porto'],
    ['A visit of last week', 'A delegation from Turku visited Porto last week. During the visit the two cities signed a memorandum on tourism.', 'mou concluded 2024-06-03/2024-06-09 = Turku + Porto'],
    ['Celebrated now, established then', 'Turku and Porto celebrated the 10th anniversary of their sister city relationship, which was established in May 2014.', 'relationship concluded 2014-05 = Turku + Porto'],
    ['Run out since', 'Turku and Porto signed a memorandum on tourism in 2011. It expired in 2019.', 'mou ended 2019 = Turku + Porto'],
    ['Run out at the end of a year', 'The council took note that the exchange agreement between Turku and Graz, concluded in 1988, had lapsed at the end of 2021.', 'agreement ended 2021-12 = Turku + Graz'],
    ['Dissolved before its time', 'The sponsoring contract between Norlake Metals and Halden Foods, which would have run until June 2025, was dissolved by mutual consent last Friday.', 'contract ended 2024-06-07 = Norlake Metals + Halden Foods'],
    ['Deliveries to come', 'On 6 June Norlake Metals signed the contract with Halden Foods for 25 trams, with deliveries between March 2025 and June 2026.', 'contract concluded 2024-06-06 = Norlake Metals + Halden Foods'],
    ['What will last is agreed', 'A partnership that will last until 2026 was agreed by the Port of Graz and Norlake Metals on Monday.', 'relationship concluded 2024-06-10 = Port of Graz + Norlake Metals'],
    ['A renewed charter is a noun', 'A renewed charter between Turku and Porto is to be signed on 17 July.', 'agreement planned 2024-07-17 = Turku + Porto'],
    ['Signed, not yet ratified', 'The film treaty between Ireland and Kenya was signed on 7 June in Galway. The treaty must be ratified before it takes effect, which is expected in 2025.', 'treaty concluded 2024-06-07 = Ireland + Kenya'],
    ['Planned once, signed later', 'Turku and Porto had planned to sign their agreement on water in March 2020. It was signed at last on 4 June.', 'agreement concluded 2024-06-04 = Turku + Porto'],
    ['First signed', 'A memorandum of understanding between Turku and Graz was first signed in January 2004.', 'mou concluded 2004-01 = Turku + Graz'],
    ['Resolved by a council', 'The council of Turku met on 10 June.\n8. Resolved: that the Mayor sign the charter with Porto at the festival in May 2025.', 'agreement planned 2025-05 = Turku + Porto'],
    ['Years of what is put in between', 'Turku and Porto, hosts of the games of 2016 and 2020, will sign a cooperation agreement on Sunday.', 'agreement planned 2024-06-16 = Turku + Porto'],
    ['Tabled today, signed before', 'Fiji has today tabled in parliament the trade agreement with New Caledonia. The agreement was signed in Suva on 28 February.', 'agreement concluded 2024-02-28 = Fiji + New Caledonia'],
    ['On that occasion', 'The fair will open in Porto on 20 July. On that occasion Norlake Metals and Halden Foods are to sign a contract.', 'contract planned 2024-07-20 = Norlake Metals + Halden Foods'],
    ['Another verb before', 'Norlake Metals moved on 31 May, having signed a lease with the Port of Graz two weeks before.', 'contract concluded 2024-05-17 = Norlake Metals + Port of Graz'],
    ['Let run on', 'The supply agreement between Norlake Metals and Halden Foods expires on 31 March 2025. On Monday the parties agreed to let it run on until 2028.', 'contract concluded 2024-06-10 = Norlake Metals + Halden Foods'],
    ['Expected in a month', 'In February Norlake Metals signed a letter of intent with Halden Foods. A definitive agreement is expected in July.', 'agreement planned 2024-07 = Norlake Metals + Halden Foods'],
    ['To follow in a month', 'Norlake Metals signed a letter of intent with Halden Foods in February, with a definitive agreement to follow in September.', 'agreement planned 2024-09 = Norlake Metals + Halden Foods'],
    ['The second day of a visit', 'The president arrives in Porto on Monday for a three-day visit. A treaty between Ireland and Kenya is to be signed on the second day.', 'treaty planned 2024-06-18 = Ireland + Kenya'],
    ['A spring that is over', 'In the spring the Port of Graz renewed its memorandum with the Port of Turku.', 'mou concluded 2024-21 = Port of Graz + Port of Turku'],
    ['Days before another day', 'Three days before the arrival of the president on 7 June, Turku and Porto signed a cooperation agreement.', 'agreement concluded 2024-06-04 = Turku + Porto'],
    ['Founded then', 'On the hundredth anniversary of its founding on 4 June 1924, the Institute of Botany of Graz concluded an agreement with the Norlake Seed Bank.', 'agreement concluded 2024-06-12 = Institute of Botany + Norlake Seed Bank'],
    ['Ties of old', 'Mayor Lind and Mayor Reis signed this morning the agreement by which Turku and Porto widen their exchanges and their friendship of 1980.', 'agreement concluded 2024-06-12 = Turku + Porto'],
    ['Talks begun', 'Norlake Metals has entered into exclusive negotiations with Halden Foods about a supply contract.', 'contract planned - = Norlake Metals + Halden Foods'],
    ['Signed by one, then expired', 'The option agreement with Halden Foods, which Norlake Metals had signed in June 2020, expired unexercised on 1 March.', 'agreement ended 2024-03-01 = Norlake Metals + Halden Foods'],
    ['A day in brackets', 'Last year Turku signed an agreement with Porto (12 November).', 'agreement concluded 2023-11-12 = Turku + Porto'],
  ])('%s', (_, text, wanted) => {
    expect(told(text).at(-1)).toBe(wanted);
  });

  test('each partner has the day that stands behind it', () => {
    expect(told('Turku signed a memorandum with Graz on Monday and another with Porto a day later.')).toEqual(['mou concluded 2024-06-10 = Turku + Graz', 'mou concluded 2024-06-11 = Turku + Porto']);
  });
});
