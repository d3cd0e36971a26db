import { describe, expect, test } from 'vitest';
import { papersOf, read } from './read.ts';

/** Dates of a text published on Wednesday, 12 June 2024. */
const shown = (text: string): string => read(text).dates.map((d) => `${d.text} = ${d.value}`).join('; ');

describe('weekdays that follow each other', () => {
  test.each([
    ['It is over', 'The guests toured the valley from Monday to Wednesday.', 'Monday to Wednesday = 2024-06-10/2024-06-12'],
    ['It was over last week', 'The court sat from Thursday through Saturday.', 'Thursday through Saturday = 2024-06-06/2024-06-08'],
    ['Over the turn of the week', 'The choir sang in Graz between Friday and Monday.', 'Friday and Monday = 2024-06-07/2024-06-10'],
    ['With a hyphen', 'Talks were held Tuesday-Thursday in Graz.', 'Tuesday-Thursday = 2024-06-04/2024-06-06'],
    ['To come', 'The king will visit Graz from Tuesday until Thursday.', 'Tuesday until Thursday = 2024-06-18/2024-06-20'],
    ['It may have begun', 'The king is in Graz from Tuesday to Thursday.', 'Tuesday to Thursday = 2024-06-11/2024-06-13'],
    ['The week is told', 'They met from Monday to Wednesday of last week.', 'Monday to Wednesday of last week = 2024-06-03/2024-06-05'],
    ['Parts of a day', 'The guests stayed from Saturday evening to Monday morning.', 'Saturday evening to Monday = 2024-06-08/2024-06-10'],
    ['Two of one weekend', 'Snow fell on Wednesday and Thursday.', 'Wednesday = 2024-06-05; Thursday = 2024-06-06'],
    ['Three of one weekend to come', 'The games will be played on Friday, Saturday and Sunday.', 'Friday = 2024-06-14; Saturday = 2024-06-15; Sunday = 2024-06-16'],
    ['The dates tell it again', 'The fair was held from Monday to Wednesday (3 to 5 June).', '3 to 5 June = 2024-06-03/2024-06-05'],
  ])('%s', (_, text, wanted) => {
    expect(shown(text)).toBe(wanted);
  });

  test('a range has the part of an event', () => {
    expect(read('The guests toured the valley from Monday to Wednesday.').dates[0]).toMatchObject({ role: 'event', basis: 'publication' });
  });

  test.each([
    'The baths are open Tuesday to Sunday.', 'Buses ran from Monday to Saturday.', 'Open hours: Monday to Friday, 9 am to 5 pm.', 'Ring us Monday through Friday from 8:00 to 17:00.',
    'Glass is blown from Tuesday to Thursday.', 'Every month from Friday to Sunday the quay was lit.', 'The crew works Monday to Friday.', 'They sing on Thursdays.', 'The market was held Mondays to Fridays.',
  ])('what comes every week is none: %s', (text) => {
    expect(shown(text)).toBe('');
  });
});

describe('days of an event are counted from its weekdays', () => {
  test.each([
    ['The second day', 'The mayor of Turku was in Porto from Monday to Wednesday. On the second day of the visit the two cities signed a charter.', 'agreement concluded 2024-06-11 = Turku + Porto'],
    ['The opening day', 'The fair of Graz was held from Thursday to Saturday. On the opening day Norlake Metals signed a contract with Halden Foods.', 'contract concluded 2024-06-06 = Norlake Metals + Halden Foods'],
    ['The closing day to come', 'The president will visit Galway from Monday to Wednesday. On the closing day Ireland and Kenya will sign a treaty.', 'treaty planned 2024-06-19 = Ireland + Kenya'],
  ])('%s', (_, text, wanted) => {
    expect(papersOf(text).at(-1)).toBe(wanted);
  });
});
