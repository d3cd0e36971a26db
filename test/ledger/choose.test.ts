import { describe, expect, test } from 'vitest';
import { chosenEntries, spanOf, type LedgerWish } from '../../src/ledger/choose.ts';
import type { LedgerEntry, LedgerStep } from '../../src/ledger/types.ts';

const step = (what: LedgerStep['step'], date: string | null, published = '2021-06-01'): LedgerStep => ({
  step: what, date, sources: [{ recordId: 'r', key: 'k', site: null, url: null, title: null, published, instrument: 'mou', status: 'concluded', date, evidence: { start: 0, end: 1, text: 'x' }, confidence: 1, why: null, copyOf: null }],
});
function entry(id: string, [kind, ...names]: readonly [LedgerEntry['kind'], ...string[]], ...steps: readonly LedgerStep[]): LedgerEntry {
  return {
    id, kind, parties: names.map((name) => ({ key: name, name, forms: [], kind: 'city', country: null, city: null })), relation: 'cooperation', instrument: 'mou',
    stands: steps.at(-1)?.step ?? 'signed', steps, subjects: [], conflicts: [], sources: 1, copies: 0,
  };
}
const LEDGER = [
  entry('tie', ['tie', 'Turku', 'Gdansk'], step('established', '1987'), step('renewed', '2017-05-12')),
  entry('paper', ['paper', 'Turku', 'Bergen'], step('signed', '2019-10')),
  entry('plan', ['paper', 'Bergen', 'Gdansk'], step('intent', null)),
  entry('over', ['tie', 'Turku', 'Osaka'], step('established', '199X'), step('ended', '2022')),
];
const ids = (wish: LedgerWish): string[] => chosenEntries(LEDGER, wish).map(({ id }) => id);
const during = (text: string): string[] => ids({ during: spanOf(text) ?? { first: '', last: '' } });

describe('entries are chosen', () => {
  test.each<[string, LedgerWish, string[]]>([
    ['nothing asked: all', {}, ['tie', 'paper', 'plan', 'over']], ['by a pair', { parties: ['Gdansk', 'turku'] }, ['tie']],
    ['by how they stand', { standing: 'concluded' }, ['tie', 'paper']], ['planned', { standing: 'planned' }, ['plan']], ['ended', { standing: 'ended' }, ['over']],
    ['by kind', { kind: 'tie', parties: ['Turku'] }, ['tie', 'over']],
  ])('%s', (_, wish, wanted) => {
    expect(ids(wish)).toEqual(wanted);
  });
  test.each<[string, string[]]>([
    ['2017', ['tie']], ['1987', ['tie']], ['2019-10', ['paper']], ['2019-09', []], ['2019-10-31', ['paper']], ['2017/2019', ['tie', 'paper']],
    // Where no day is told, the day of the report counts.
    ['2021', ['plan']], ['2020/..', ['plan', 'over']], ['../1995', ['tie', 'over']],
  ])('by what happened in %s', (text, wanted) => {
    expect(during(text)).toEqual(wanted);
  });
  test.each(['', 'last year', '2019-13', '2020/2019', '2019/2020/2021'])('"%s" is no time', (text) => {
    expect(spanOf(text)).toBeNull();
  });
});
