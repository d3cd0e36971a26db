/** People and bodies that the words beside them tell. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';

const peopleOf = async (text: string): Promise<string[]> => {
  const { people } = await extract({ id: 'x', publishedAt: '2024-06-01', text });
  return people.map(({ name, title, organization }) => `${name} | ${title ?? '-'} | ${organization ?? '-'}`);
};

describe('people told by the words beside them', () => {
  it.each([
    ['The pictures are by photographer Sunniva Aarhus.', 'Sunniva Aarhus | photographer | -'],
    ['Ruben Alcázar (treasurer) read the accounts.', 'Ruben Alcázar | treasurer | -'],
    ['It was opened by Ieva Kalniņa, Latvia’s Culture Minister.', 'Ieva Kalniņa | Culture Minister | Latvia'],
    ['She met Edwin Osei, head of research at the University of Porto.', 'Edwin Osei | head of research | University of Porto'],
    ['Minister Grace Wafula and her Rwandan counterpart, Alice Mukamana, spoke.', 'Alice Mukamana | - | Rwanda'],
    ['The bridge was drawn by Mrs P. Adeyemi.', 'P. Adeyemi | - | -'],
    ['Among them were Vera Lind, Ambassador of Chile, Prof. Jan Petrus (Porto University) and others.', 'Jan Petrus | - | Porto University'],
    ['The mayor of Kotka, Per Lund, spoke.', 'Per Lund | mayor | Kotka'],
    ['CEO Ana Wells of Straits Cable said the ship is late.', 'Ana Wells | CEO | Straits Cable'],
  ])('%s', async (text, wanted) => { expect(await peopleOf(text)).toContain(wanted); });

  it.each(['The owner of the house (president of nothing) was out.', 'A farmer from South Africa sold the winner New Zealand wool.'])('nobody in: %s', async (text) => {
    expect(await peopleOf(text)).toEqual([]);
  });
});
