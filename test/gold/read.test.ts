import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/gold/evaluate.ts';
import { goldLine } from '../../src/gold/read.ts';

const BODY = 'On 4 May 2021 Turin and Graz signed an agreement.\nOn 5 May 2021 Turin paid 3 million\neuros.';
const date = { text: '4 May 2021', nth: 1, value: '2021-05-04', optional: false };
const line = (gold: unknown, more: object = {}): string => JSON.stringify({ id: 'a', published: null, title: 'A', body: BODY, gold, ...more });

describe('a gold file tells what is wrong with it, and what is good is taken', () => {
  test.each<{ what: string; given: string; says: RegExp; kept: number }>([
    { what: 'a whole line', given: line({ dates: [date] }), says: /^$/, kept: 1 },
    { what: 'words over a line end', given: line({ figures: [{ text: '3 million euros', value: 3e6, unit: 'EUR', kind: 'money' }] }), says: /^$/, kept: 1 },
    { what: 'words that are not there', given: line({ dates: [{ ...date, text: '6 May 2021' }, date] }), says: /dates\[0\] is left out: the body does not hold "6 May 2021"/, kept: 1 },
    { what: 'an occurrence that is not there', given: line({ dates: [{ ...date, nth: 4 }] }), says: /asks for occurrence 4 of "4 May 2021", and the body holds 1: the last one is taken/, kept: 1 },
    { what: 'a value that is no date', given: line({ dates: [{ ...date, value: 'May 4' }] }), says: /dates\[0\] is left out: value: it is no EDTF value/, kept: 0 },
    { what: 'an unknown kind of finding', given: line({ dates: [date], towns: [] }), says: /gold has towns, which is no kind of finding/, kept: 1 },
    { what: 'an unknown word', given: line({ dates: [date], agreements: [{ evidence: 'signed', instrument: 'handshake', relation: 'other', status: 'concluded', date: null, parties: [] }] }), says: /agreements\[0\] is left out: instrument:/, kept: 1 },
    { what: 'a city of which a form is not there', given: line({ dates: [date], cities: [{ name: 'Turin', country: 'IT', texts: ['Torino'] }] }), says: /\(Turin\) names "Torino" in "texts", which the body does not hold/, kept: 2 },
    { what: 'entries that are no list', given: line({ dates: 'none' }), says: /gold\.dates is no list/, kept: 0 },
  ])('$what', ({ given, says, kept }) => {
    const { release, troubles } = goldLine(given, 7);
    expect(troubles.map(({ message }) => message).join('\n')).toMatch(says);
    expect(troubles.every((trouble) => trouble.line === 7)).toBe(true);
    expect(Object.values(release?.gold ?? {}).flat()).toHaveLength(kept);
  });
  test.each([['{"id": "a", "bo', /no JSON: it may be cut off/], ['{"id":"a"}', /body: .*gold: .*a line is \{"id"/s], ['[]', /a line is/], ['7', /a line is/]])('the line %s is refused', (given, says) => {
    const { release, troubles } = goldLine(given, 2);
    expect(release).toBeNull();
    expect(troubles[0]?.message).toMatch(says);
  });
  test('a body in another Unicode form and with other line ends is the text that is read', async () => {
    const body = 'Zu\u0308rich and Graz met on 4 May 2021.\r\nThey met again.';
    const content = JSON.stringify({ id: 'a', published: null, title: null, body, gold: { cities: [{ name: 'Zürich', country: 'CH', texts: ['Zu\u0308rich'] }], dates: [date] } });
    const { verdicts, troubles } = await evaluate(content);
    expect(troubles).toEqual([]);
    expect(verdicts.filter(({ kind }) => kind === 'dates').map(({ outcome }) => outcome)).toEqual(['right']);
  });
  test('an id that comes twice counts once', async () => {
    const { releases, troubles } = await evaluate(`${line({ dates: [date] })}\n\n${line({ dates: [] })}\n`);
    expect([releases, troubles]).toEqual([1, [{ line: 3, message: 'the id a was there before; only the first is scored' }]]);
  });
});
