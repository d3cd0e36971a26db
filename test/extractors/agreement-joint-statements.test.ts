import { describe, expect, test } from 'vitest';
import { papersOf, read } from './read.ts';

describe('papers that a joint statement counts up within one sentence', () => {
  test.each([
    ['whoever spoke of it signs what nobody is named for', 'On 3 May the two Leaders of Tonga and Kenya witnessed the signing of the following: (a) Agreement on Visa Requirements; (b) MoU on Agriculture; and (c) Letter of Intent between the University of Halden and the Norlake Institute.',
      ['agreement concluded 2024-05-03 = Tonga + Kenya', 'mou concluded 2024-05-03 = Tonga + Kenya', 'letter-of-intent concluded 2024-05-03 = University of Halden + Norlake Institute']],
    ['who is named for one signs it alone', 'The following papers were signed on 4 May: (i) MoU between the Port of Kotka and the Port of Porto; (ii) Agreement between Lund University and Graz University; (iii) Protocol on Sport.',
      ['mou concluded 2024-05-04 = Port of Kotka + Port of Porto', 'agreement concluded 2024-05-04 = Lund University + Graz University']],
    ['the states of a visit by their full names', 'The Prime Minister of the Kingdom of Tonga paid a State Visit to the Republic of Kenya on 3 May. The two Leaders witnessed the signing of: (a) Agreement on Visas; (b) MoU on Sport.',
      ['agreement concluded 2024-05-03 = Kingdom of Tonga + Republic of Kenya', 'mou concluded 2024-05-03 = Kingdom of Tonga + Republic of Kenya']],
    ['a list of other things tells none', 'The council took note of: (a) a budget of 3 million; (b) the visit of Turku; (c) new benches.', []],
  ])('%s', (_, text, wanted) => {
    expect(papersOf(text)).toEqual(wanted);
  });
});

test.each([
  ['The Republic of Kenya and the Kingdom of Tonga signed an agreement on 3 May.', 'Republic of Kenya KE, Kingdom of Tonga TO'],
  ['The Sultanate of Oman signed a treaty with the Hashemite Kingdom of Jordan on 3 May.', 'Sultanate of Oman OM, Hashemite Kingdom of Jordan JO'],
])('a state by its full name is a state: %s', (text, wanted) => {
  expect(read(text).agreements.flatMap((a) => a.parties).map((p) => `${p.name} ${p.country}`).join(', ')).toBe(wanted);
});
