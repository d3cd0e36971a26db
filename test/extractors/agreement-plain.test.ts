/** Agreements as press offices tell them in two or three plain sentences. */
import { describe, expect, test } from 'vitest';
import { partiesOfHeadline } from '../../src/extractors/agreements/headline.ts';
import { read } from './read.ts';

interface Short { readonly title?: string; readonly text: string }
/** One line an agreement, as of a Wednesday, 12 June 2024. */
function told({ title, text }: Short): string[] {
  return read(text, { title: title ?? null }).agreements.map((a) => `${a.parties.map((p) => p.name).join(' + ')} | ${a.relation} ${a.status} ${a.date}`);
}

describe('who is named in the headline alone', () => {
  test.each<[Short, string]>([
    [{ title: 'Turku and Porto ink forestry pact', text: 'The agreement was signed on Friday at the town hall.' }, 'Turku + Porto | friendly-cooperation concluded 2024-06-07'],
    [{ title: 'Turku Renews Pact With Porto', text: 'The two cities signed the agreement on Friday.' }, 'Turku + Porto | friendly-cooperation concluded 2024-06-07'],
    [{ title: 'Ghana and Peru deepen ties', text: 'The two countries signed an agreement on air services on Monday.' }, 'Ghana + Peru | cooperation concluded 2024-06-10'],
    [{ title: 'Ghana, Peru seal rice deal', text: 'The deal was signed in Accra on Monday.' }, 'Ghana + Peru | trade-investment concluded 2024-06-10'],
    [{ title: 'Turku and Porto to plant trees', text: 'Graz and Linz signed an agreement on Friday.' }, 'Graz + Linz | friendly-cooperation concluded 2024-06-07'],
  ])('%o', (short, expected) => {
    expect(told(short)).toEqual([expected]);
  });

  test.each([
    ['Agreement between Port of Turku and Port of Porto', ['Port of Turku', 'Port of Porto']],
    ['University of Graz and Norlake Steel sign lease', ['University of Graz', 'Norlake Steel']],
    ['Norlake Ltd signs accord with the Bank of Ghana on coins', ['Norlake Ltd', 'Bank of Ghana']],
    ['Teachers and Council reach pay deal', []],
    ['Mayor and Ministers sign book of honour', []],
    ['Turku opens a pool', []],
  ])('%s', (title, names) => {
    expect(partiesOfHeadline(title).map((m) => m.name)).toEqual(names);
  });
});

test.each<[string, readonly string[]]>([
  // What the partner is already is not what the paper makes of it.
  ['Turku renewed its sister city relationship with Porto on 8 June.', ['Turku + Porto | sister-city concluded 2024-06-08']],
  ['Turku signed a memorandum with its sister city Porto on 8 June.', ['Turku + Porto | friendly-cooperation concluded 2024-06-08']],
  // Bodies told by common nouns.
  ["Turku's port signed a letter of intent with Porto's port on 3 June 2024.", ["Turku's port + Porto's port | cooperation concluded 2024-06-03"]],
  ['The libraries of Turku, Porto and Graz signed an agreement on Monday.', ['Library of Turku + Library of Porto + Library of Graz | cooperation concluded 2024-06-10']],
  ['Two memorandums were signed on Monday, one between the universities of Turku and Porto, the other between the zoos of Graz and Linz.', ['University of Turku + University of Porto | cooperation concluded 2024-06-10', 'Zoo of Graz + Zoo of Linz | cooperation concluded 2024-06-10']],
  ['The University of Turku has concluded an agreement with a Danish company for the drying of moss on Monday.', ['University of Turku + Danish company | cooperation concluded 2024-06-10']],
  // Where it was signed and where they fly is nobody.
  ["The deal, signed in Turku on 30 May, commits Zambia's NORLAKE to buy 60 megawatts from Halvorsen Solar.", ['NORLAKE + Halvorsen Solar | trade-investment concluded 2024-05-30']],
  ['The company Norlake Marine opened an office in Turku under an agreement with Hainan of 3 June 2024.', ['Norlake Marine + Hainan | cooperation concluded 2024-06-03']],
  ['Air Norlake and Zambra Airlines share flights between Turku and Porto. The codeshare agreement was signed on Monday.', ['Air Norlake + Zambra Airlines | cooperation concluded 2024-06-10']],
  ['Halvorsen Hospital trains nurses for Norlake Hospital under a five-year partnership launched on Monday.', ['Halvorsen Hospital + Norlake Hospital | cooperation concluded 2024-06-10']],
  // Days and tellings of something else.
  ['Ghana and Peru signed an agreement on tuna on 3 June 2024 and Kenya joined it on 9 June 2024.', ['Ghana + Peru | cooperation concluded 2024-06-03']],
  ['Turku has terminated its supply agreement with Norlake Dairy. The agreement had been in force since 2018.', ['Turku + Norlake Dairy | trade-investment ended 2024-06-12']],
  ['Turku and Porto agreed to work toward a sister city agreement, which could be signed in October.', ['Turku + Porto | sister-city planned 2024-10']],
  // Whoever is called by what it is for, and what is called again.
  ['The statistical offices of Chile and Peru exchanged letters of intent on Friday.', ['Statistical office of Chile + Statistical office of Peru | cooperation concluded 2024-06-07']],
  ['The Turku film festival and the Baltic Film Foundation will hold a fair in October. Their directors signed a memorandum in Graz on 18 May.', ['Turku film festival + Baltic Film Foundation | cooperation concluded 2024-05-18']],
  ["The dockers' union and the Port of Turku ended the strike with an agreement on Saturday.", ["dockers' union + Port of Turku | cooperation concluded 2024-06-08"]],
  ['Norlake of France has been chosen to supervise the building of the Turku tramway. The contract was signed with the agency HALTRAM on 27 May.', ['Norlake + HALTRAM | trade-investment concluded 2024-05-27']],
  ['On 10 June in Kazan, Tatarstan and the Chinese province of Guangdong signed a plan of cooperation.', ['Tatarstan + Guangdong | friendly-cooperation concluded 2024-06-10']],
  ['Three agreements were signed in Turku on Monday. The first, on visas, is between Kenya and Peru; the second, on grain, is between the companies Norlake and Halvorsen.', ['Kenya + Peru | cooperation concluded 2024-06-10', 'Norlake + Halvorsen | cooperation concluded 2024-06-10']],
  ['Qatar Relief signed agreements with UNHCR and the World Food Programme on Monday.', ['Qatar Relief + UNHCR | cooperation concluded 2024-06-10', 'Qatar Relief + World Food Programme | cooperation concluded 2024-06-10']],
  // Money and rights.
  ['The board of the Nordic Savings Bank approved a loan of 30 million dollars for Norlake Railways. The agreement will be signed in Turku in August.', ['Nordic Savings Bank + Norlake Railways | trade-investment planned 2024-08']],
  ['The vaccine maker Norlake licensed its malaria vaccine to the Serum Institute of Turku on Thursday.', ['Norlake + Serum Institute of Turku | trade-investment concluded 2024-06-06']],
  ["Fiji's sugar corporation has signed a five-year deal to sell raw sugar to Norlake Foods.", ["Fiji's sugar corporation + Norlake Foods | trade-investment concluded 2024-06-12"]],
  ['The Nordic Savings Bank has granted Peru a loan of 40 million euros to extend the port of Turku.', ['Nordic Savings Bank + Peru | trade-investment concluded 2024-06-12']],
  ['Norlake Bank closed a 500 million dollar syndicated loan with eleven banks on Sunday.', ['Norlake Bank + eleven banks | trade-investment concluded 2024-06-09']],
  ['The agreement with the city of Turku was signed on 30 May 2024 by Norlake Water.', ['Norlake Water + Turku | cooperation concluded 2024-05-30']],
  ['Turku and its partner town Porto took up their ties again on Monday.', ['Turku + Porto | friendly-cooperation concluded 2024-06-10']],
  ['A 60 million dollar credit for Peru was approved by the Nordic Savings Bank on 7 June.', ['Nordic Savings Bank + Peru | trade-investment planned 2024-06-07']],
  ['The takeover of Norlake by Halvorsen Cement was completed in March.', ['Halvorsen Cement + Norlake | trade-investment concluded 2024-03']],
  ["Kenya's aviation authority hired the Irish consultancy Norlake Avia on 3 June to draft a plan.", ["Kenya's aviation authority + Norlake Avia | trade-investment concluded 2024-06-03"]],
  ['A Chilean mining company has leased 3,000 hectares from the municipality of Turku.', ['Chilean mining company + Turku | trade-investment concluded 2024-06-12']],
  // Who is called again.
  ['The Turku Port Authority, Norlake Lines and the trading house Halvorsen are studying a terminal. They have put the terms in a memorandum dated 27 May.', ['Turku Port Authority + Norlake Lines + Halvorsen | cooperation concluded 2024-05-27']],
  ['Honduras closed its office. It broke with Taipei in March 2023.', ['Honduras + Taipei | cooperation ended 2023-03']],
  ['Vice chancellors Khalid Lind and Rui Costa met. A memorandum was signed between Turku University and Porto University on Thursday.', ['Turku University + Porto University | cooperation concluded 2024-06-06']],
  ["The pilots' union of Air Norlake reached a wage deal with the company on Sunday.", ["pilots' union + Air Norlake | other concluded 2024-06-09"]],
  ['Turku and Porto will be twinned.', ['Turku + Porto | sister-city planned null']],
  ['Norlake, Halvorsen and Zambrol took the decision on the field in May. The three partners also signed the contracts with the builder Hallship on Monday.', ['Norlake + Halvorsen + Zambrol + Hallship | trade-investment concluded 2024-06-10']],
  // What opens a sentence may be a name, and some states are their own adjectives.
  ['New Zealand and Fiji signed a fishing pact on Monday.', ['New Zealand + Fiji | cooperation concluded 2024-06-10']],
  ["Peru's Congress approved on 6 June the labour agreement with Ghana.", ['Peru + Ghana | cooperation planned 2024-06-06']],
  ['At the fair the region of Kaluga signed agreements with the companies Norlake Foods and Halvorsen AG on Monday.', ['Kaluga + Norlake Foods | cooperation concluded 2024-06-10', 'Kaluga + Halvorsen AG | cooperation concluded 2024-06-10']],
  ['The contract for the metro of Quito was given to a consortium of Norlake AG and Halvorsen AG in 2022.', ['Quito + Norlake AG + Halvorsen AG | trade-investment concluded 2022']],
  ['An agreement between the Tunisian football federation and the sports ministry was announced on Monday.', ['Tunisian football federation + sports ministry | cooperation concluded 2024-06-10']],
  ['Norlake Wings and Air Zambra extended their codeshare to Turku on Monday.', ['Norlake Wings + Air Zambra | cooperation concluded 2024-06-10']],
  ['Kenya has finalised preparations to sign a financing agreement with Peru.', ['Kenya + Peru | trade-investment planned null']],
  ['Turku and Porto opened a joint office under a protocol of 2022 between the two towns.', ['Turku + Porto | friendly-cooperation concluded 2022']],
  ['Kenya and Peru signed 14 legal instruments on Tuesday.', ['Kenya + Peru | cooperation concluded 2024-06-11']],
  // One thing told twice, and days of something else.
  ['The Turku Port Authority and the Port of Porto have agreed to build a green corridor. They signed a memorandum of understanding on May 28 in Graz.', ['Turku Port Authority + Port of Porto | cooperation concluded 2024-05-28']],
  ['Talks between Kenya and Peru on a fishing treaty will resume in Turku next week.', ['Kenya + Peru | cooperation planned null']],
  // Nobody's.
  ['The Turku ice hockey team beat Espoo on Friday. The club extended its contract with the arena operator until 2030.', []],
  ['The company denied a report that it had signed a contract with Norlake.', []],
  ['Two men were arrested in Turku for forging a loan agreement with a bank.', []],
  ['Norlake has sold its plant to nobody, the minister said, denying rumours of a deal with investors from Qatar.', []],
  ['Residents of Turku signed a petition against the contract with the parking company Norlake.', []],
  ["Turku's coach Filip Lind will leave when his contract ends in 2026.", []],
  ['The coach has signed a two-year contract with the club in Turku.', []],
  ['Striker Tom Riis signed a new deal with Norlake FC on Monday.', []],
])('%s', (text, expected) => {
  expect(told({ text })).toEqual(expected);
});
