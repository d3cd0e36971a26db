import { describe, expect, test } from 'vitest';
import { read } from '../read.ts';

const told = (text: string): string => read(text).cities.map((c) => `${c.name}, ${c.admin1 ?? c.country}`).join('; ');

describe('a town is not its own sister city', () => {
  test.each([
    ['Cambridge keeps a charter with Heidelberg. Its other twin is Cambridge, Massachusetts.', 'Cambridge, England; Heidelberg, Baden-Württemberg; Cambridge, Massachusetts'],
    ['The mayor of Boston opened a school for £4 million. The town is twinned with Laval and Boston, Massachusetts.', 'Boston, England; Laval, Quebec; Boston, Massachusetts'],
  ])('%s', (text, cities) => {
    expect(told(text)).toBe(cities);
  });
  test.each([
    ['but where its namesakes are smaller and of other lands, the name is the sister already', 'A delegation from Durham came to Chengdu. Chengdu has been a sister city of Durham, North Carolina, for years.', 'Durham, North Carolina; Chengdu, Sichuan'],
    ['and a land told later for another reason tells of the name before it, too', 'Portsmouth police arrested a man. The man, of Portsmouth, Virginia, is in jail.', 'Portsmouth, Virginia'],
  ])('%s', (_, text, cities) => {
    expect(told(text)).toBe(cities);
  });
});

test('pounds are a sign of Britain', () => {
  expect(told('The council of Newport met on Monday. It paid a grant of £2,000.')).toBe('Newport, Wales');
});
