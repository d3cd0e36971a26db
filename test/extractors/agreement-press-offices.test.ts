import { expect, test } from 'vitest';
import { papersOf } from './read.ts';

/** What press offices of cities, chambers and ports write: each text, and its papers; none where nothing was agreed. */
test.each<[string, string[]]>([
  ['The sisterhood pact of Turku with Graz was renewed in 2022, while that with Osaka never materialized.', ['agreement concluded 2022 = Turku + Graz']],
  ['The mayor of Turku said that a contract with Graz was “fake news”.', []],
  ['Reports of it were many, but the deal with Graz is a hoax, Turku said.', []],
  ['The Turku Chamber asked the ministers for the speedy signing of a treaty with Norway.', []],
  ['The Turku City Council last week vetoed a planned friendship-city pact with Graz.', []],
  ['Mayor Anna Lind of Turku voiced interest in partnering with Graz.', []],
  ['Turku is keen on twinning. The proposal of twinning with Bremen was later turned down.', []],
  ['An MoU was exchanged between Halden Port Ltd and Norlake Steel Ltd on fuels. The MoU shall be extended by mutual consent.', ['mou concluded 2024-06-12 = Halden Port Ltd + Norlake Steel Ltd']],
  ['Halden Rail AG and Norlake Steel Ltd are intending to sign a supply contract for trams.', ['contract planned - = Halden Rail AG + Norlake Steel Ltd']],
  ['Turku foresees to conclude an accord with Graz next October.', ['agreement planned 2024-10 = Turku + Graz']],
  ["Turku's cooperation agreement with Graz has been silently dropped.", ['agreement ended 2024-06-12 = Turku + Graz']],
  ['The partnership of Turku with Graz in Austria came into being in 1987.', ['relationship concluded 1987 = Turku + Graz']],
  ['Turku has since 1971 been a twin town of Graz.', ['relationship concluded 1971 = Turku + Graz']],
  ['Halden Steel Ltd and Norlake Foods AG signed an agreement about berries, and the Turku Bureau of Trade reached a deal with the Chamber of Commerce of Norway.',
    ['agreement concluded 2024-06-12 = Halden Steel Ltd + Norlake Foods AG', 'contract concluded 2024-06-12 = Turku Bureau of Trade + Chamber of Commerce of Norway']],
  ['The Turku Science Park concluded an agreement with the Graz Institute of Technology, and the Maritime Museum in Porto obtained a new roof.', ['agreement concluded 2024-06-12 = Turku Science Park + Graz Institute of Technology']],
  ['Turku has signed twinning agreements with 3 cities this year: with Graz of Austria on February 2, with Lodz on March 9 and with Braga of Portugal on May 5.',
    ['agreement concluded 2024-02-02 = Turku + Graz', 'agreement concluded 2024-03-09 = Turku + Lodz', 'agreement concluded 2024-05-05 = Turku + Braga']],
  ['Turku is twinned with Alicante (since 1985), Dakar and Manizales (both 2005).',
    ['relationship concluded 1985 = Turku + Alicante', 'relationship concluded 2005 = Turku + Dakar', 'relationship concluded 2005 = Turku + Manizales']],
  ['The Halden Society e.V. as well as the Port of Turku signed a memorandum on ferries.', ['mou concluded 2024-06-12 = Halden Society e.V. + Port of Turku']],
  ['Halden County entered into a Strategic Partnership with Norlake Steel AG on trams.', ['relationship concluded 2024-06-12 = Halden County + Norlake Steel AG']],
  ['Anna Lind, head of the Turku Chamber of Trade, met Jan Petrus, head of the Graz Chamber of Commerce, and an agreement on training was signed between two chambers.',
    ['agreement concluded 2024-06-12 = Turku Chamber of Trade + Graz Chamber of Commerce']],
  ['The Mayor of Porto Anna Lind and the Mayor of Lodz Jan Petrus have signed a letter of intent on trams.', ['letter-of-intent concluded 2024-06-12 = Porto + Lodz']],
  ['The Turku Port Authority signed a memorandum with Norlake Nig. Ltd on dredging.', ['mou concluded 2024-06-12 = Turku Port Authority + Norlake Nig. Ltd']],
  ['Turku signed with Graz a cooperation memo on rail.', ['mou concluded 2024-06-12 = Turku + Graz']],
  ['Halden Rail AG and Norlake Steel Ltd will sign a supply contract by the end of 2025.', ['contract planned 2025-12 = Halden Rail AG + Norlake Steel Ltd']],
  ['Halden Rail AG and Norlake Steel Ltd will sign a contract to build a quay by the end of 2025.', ['contract planned - = Halden Rail AG + Norlake Steel Ltd']],
  ['Turku will sign a sister city agreement with Graz, the text of which was cleared by the council on 17 February 2024.', ['agreement planned - = Turku + Graz']],
  ['The Mayor of Porto, Anna Lind, and the Mayor of Graz, Jan Petrus, signed with the presidency of Halden Rail an agreement on trains.', ['agreement concluded 2024-06-12 = Porto + Graz + Halden Rail']],
  ['President Turku Chamber of Commerce Mr. Jan Petrus inked a memorandum with Visiting President of Graz Chamber of Trade (GCT), Mr. Ivo Matic.', ['mou concluded 2024-06-12 = Turku Chamber of Commerce + Graz Chamber of Trade']],
  ['Nobody would speak of a purported accord of Turku with the city of Graz.', []],
])('%s', (text, papers) => {
  expect(papersOf(text)).toEqual(papers);
});
