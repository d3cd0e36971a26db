import { describe, expect, test } from 'vitest';
import { read } from '../../src/edtf.ts';
import {
  FIGURE_KINDS, INSTRUMENTS, MODIFIERS, PARTY_KINDS, RELATIONS, STATUSES,
  type AgreementFinding, type DateFinding, type FigureFinding,
} from '../../src/record.ts';
import { extract } from '../../src/extractors/extract.ts';
import { partyF1 } from '../../src/gold/agreements.ts';
import { filledUp, goldFile, readGold, readings, type GoldRelease, type Quoted } from './gold.ts';
import { judge, score, tally } from '../../src/gold/score.ts';
import { alignSpans, locate } from '../../src/gold/spans.ts';
import type { Outcome } from '../../src/gold/verdict.ts';
import { foldCity, phraseF1, sameName } from '../../src/gold/words.ts';

const BODY = 'On 4 May 2021 Turin signed a memorandum of understanding with Graz worth over 3 million euros.';
const release: GoldRelease = {
  id: 'made-up', site: 'example.org', published: null, title: 'A paper', body: BODY,
  gold: {
    dates: [{ text: '4 May 2021', nth: 1, value: '2021-05-04', optional: false }],
    cities: [{ name: 'Turin', country: 'IT', texts: ['Turin'], aka: ['Torino'], optional: false }, { name: 'Graz', country: 'AT', texts: ['Graz'], aka: [], optional: true }],
    agreements: [{ evidence: 'signed a memorandum of understanding with Graz', nth: 1, optional: false, alt: { date: [null] }, instrument: 'mou', relation: 'friendly-cooperation', status: 'concluded', date: '2021-05-04', parties: [['Turin', 'City of Turin'], ['Graz']] }],
    figures: [{ text: '3 million euros', nth: 1, value: 3e6, max: null, unit: 'EUR', kind: 'money', modifier: 'min', measure: 'memorandum', period: null, optional: false }],
    people: [], organizations: [], quotes: [],
  },
};
const made = { rule: 'test', key: 'test', confidence: 0.9 };
const quoted = (text: string): { start: number; end: number; text: string } => ({ ...locate(BODY, text, 1), text });
const date = (value: string, text = '4 May 2021'): DateFinding => ({ ...quoted(text), value, basis: 'explicit', role: 'event', ...made });
const figure = (change: Partial<FigureFinding>): FigureFinding => ({
  ...quoted('3 million euros'), value: 3e6, max: null, unit: 'EUR', kind: 'money', modifier: 'min', measure: 'memorandum', period: null, change: null, ...made, ...change,
});
const agreement = (change: Partial<AgreementFinding>): AgreementFinding => ({
  instrument: 'mou', relation: 'friendly-cooperation', status: 'concluded', step: 'signed', date: null, place: null, signatories: [], subjects: [],
  parties: ['Torino, City of Turin', 'Graz'].map((name) => ({ name, kind: 'city', country: null, city: null })),
  evidence: quoted('Turin signed a memorandum of understanding with Graz'), ...made, ...change,
});
const blank = await extract({ id: 'made-up', text: BODY });
const nothing = { ...blank, dates: [], cities: [], figures: [], agreements: [], people: [], organizations: [], quotes: [] };
const outcomes = (found: Partial<typeof blank>, kind: string): Outcome[] => judge(release, { ...nothing, ...found }).filter((v) => v.kind === kind).map((v) => v.outcome);

describe('a verdict', () => {
  test.each<[string, readonly DateFinding[], readonly Outcome[]]>([
    ['right on the right value', [date('2021-05-04')], ['right']],
    ['right in spite of a mark of doubt', [date('2021-05-04~')], ['right']],
    ['wrong on another value', [date('2021-04-05')], ['wrong']],
    ['missed where nothing is found', [], ['missed']],
    ['spurious where nothing is there', [date('2021', 'Turin')], ['missed', 'spurious']],
    ['given once to words found twice', [date('2021-05-04'), date('2021', '2021')], ['right', 'spurious']],
  ])('on a date is %s', (_, dates, wanted) => {
    expect(outcomes({ dates: [...dates] }, 'dates')).toEqual(wanted);
  });

  test.each<[string, Partial<FigureFinding>, Outcome]>([
    ['is right whatever its modifier, which is a slot', { modifier: 'exact' }, 'right'],
    ['is wrong in another currency', { unit: 'USD' }, 'wrong'],
    ['is wrong by a power of ten', { value: 3e7 }, 'wrong'],
  ])('on a figure %s', (_, change, wanted) => {
    expect(outcomes({ figures: [figure(change)] }, 'figures')).toEqual([wanted]);
  });

  test.each<[string, Partial<AgreementFinding>, readonly Outcome[]]>([
    ['is right with every slot, an alternative date too', {}, ['right']],
    ['is wrong, but found, with another instrument', { instrument: 'treaty' }, ['wrong']],
    ['misses one of which less than half of the parties are right', { parties: [{ name: 'Lyon', kind: 'city', country: 'FR', city: null }] }, ['missed', 'spurious']],
  ])('on an agreement %s', (_, change, wanted) => {
    expect(outcomes({ agreements: [agreement(change)] }, 'agreements')).toEqual(wanted);
  });

  test('neither rewards nor punishes an optional city', () => {
    const city = { name: 'Graz', country: 'AT', admin1: null, geonameId: null, lat: null, lon: null, role: 'mention' as const, mentions: [quoted('Graz')], ...made };
    expect(outcomes({ cities: [city] }, 'cities')).toEqual(['neutral', 'missed']);
  });

  test('is refused on a record of another text', () => {
    expect(() => judge(release, { ...nothing, text: 'another' })).toThrow(RangeError);
  });
});

describe('a count', () => {
  test('leaves optional findings out of precision and recall', () => {
    const verdicts = (['right', 'right', 'wrong', 'spurious', 'missed', 'neutral'] as const).map((outcome) => ({ release: 'a', kind: 'dates' as const, item: '', outcome, slots: {} }));
    expect(tally(verdicts, ['right'])).toMatchObject({ precision: 0.5, recall: 0.5, f1: 0.5, found: 2, given: 4, wanted: 4 });
  });
  test('gives nothing for nothing', () => {
    expect(score([]).dates.value).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('words', () => {
  test.each([['City of Turin', 'turin'], ['Łódź', 'łodz'], ['Kunming Municipality', 'kunming'], ['The Hague', 'hague']])('%s is folded to %s', (name, wanted) => {
    expect(foldCity(name)).toBe(wanted);
  });
  test.each([['port authority of genoa', 'genoa', true], ['genoa', 'geno', false], ['', 'genoa', false]])('"%s" and "%s" are one name: %s', (a, b, wanted) => {
    expect(sameName(a, b)).toBe(wanted);
  });
  test.each([['growth of exports', 'export growth', 1], ['exports', 'imports', 0], ['exports to Ghana', 'exports', 2 / 3], ['exports', null, 0]])('"%s" and "%s" share %d', (a, b, wanted) => {
    expect(phraseF1(a, b)).toBeCloseTo(wanted);
  });
  test('parties are matched so that as many as can be have a partner', () => {
    expect(partyF1([['Port of Genoa', 'Genoa'], ['Genoa']], ['Genoa', 'Port of Genoa'])).toBe(1);
  });
});

describe('spans', () => {
  test('the closest pair goes first, and each side is used once', () => {
    expect([...alignSpans([{ start: 0, end: 10 }], [{ start: 5, end: 10 }, { start: 0, end: 10 }])]).toEqual([[0, 1]]);
  });
  test('a finding that swallows the sentence speaks of nothing', () => {
    expect(alignSpans([{ start: 20, end: 24 }], [{ start: 0, end: 90 }]).size).toBe(0);
  });
  test('words that are not there are an error', () => {
    expect(() => locate('once', 'once', 2)).toThrow(RangeError);
  });
});

const lists = ({ gold }: GoldRelease): readonly (readonly Quoted[])[] => [gold.dates, gold.figures, gold.people ?? [], gold.organizations ?? [], gold.quotes ?? []];
const quotes = (body: string, text: string, nth: number): boolean => {
  try {
    return locate(body, text, nth).start >= 0;
  } catch {
    return false;
  }
};

/** Every word of a closed list that a release uses: the entry, the field, the words that the record knows. */
const closedWords = ({ gold }: GoldRelease): readonly (readonly [object, string, readonly string[]])[] => [
  ...gold.agreements.flatMap((one) => [[one, 'instrument', INSTRUMENTS], [one, 'relation', RELATIONS], [one, 'status', STATUSES]] as const),
  ...gold.figures.flatMap((one) => [[one, 'kind', FIGURE_KINDS], [one, 'modifier', MODIFIERS]] as const),
  ...(gold.organizations ?? []).map((one) => [one, 'kind', PARTY_KINDS] as const),
];
const calendarValues = ({ gold }: GoldRelease): readonly unknown[] => [
  ...gold.dates.flatMap((one) => readings(one, 'value')),
  ...gold.figures.flatMap((one) => readings(one, 'period')),
  ...gold.agreements.flatMap((one) => readings(one, 'date')),
];

const FILES = ['tuned', 'tuned-2', 'tuned-3', 'tuned-4', 'tuned-5', 'tuned-6', 'tuned-7', 'tuned-8', 'tuned-9', 'tuned-10', 'held-out-4', 'held-out-6', 'held-out-7', 'held-out-8'];
describe.each(FILES)('the %s releases', (name) => {
  const releases = readGold(goldFile(name)).map(filledUp);

  test('quote their own words', () => {
    const strange = releases.flatMap((one) => [
      ...lists(one).flat().filter(({ text, nth }) => !quotes(one.body, text, nth)).map(({ text }) => `${one.id}: ${text}`),
      ...one.gold.agreements.filter(({ evidence, nth }) => !quotes(one.body, evidence, nth)).map(({ evidence }) => `${one.id}: ${evidence}`),
      ...one.gold.cities.flatMap(({ texts }) => texts).filter((text) => !one.body.includes(text)).map((text) => `${one.id}: ${text}`),
    ]);
    expect(strange).toEqual([]);
  });
  test('say nothing twice of the same words', () => {
    const twice = releases.flatMap((one) => lists(one).flatMap((entries) => {
      const places = entries.map(({ text, nth }) => `${one.id}: ${text}, ${nth}`);
      return places.filter((place, at) => places.indexOf(place) !== at);
    }));
    expect(twice).toEqual([]);
  });
  test('speak in the words of the record', () => {
    const strange = releases.flatMap((one) => closedWords(one).flatMap(([entry, field, known]) =>
      readings(entry, field).filter((word) => !known.includes(String(word))).map((word) => `${one.id}: ${field} ${String(word)}`)));
    expect(strange).toEqual([]);
  });
  test('give dates that the calendar has', () => {
    const strange = releases.flatMap((one) => calendarValues(one)
      .filter((value) => value !== null && (typeof value !== 'string' || read(value) === null))
      .map((value) => `${one.id}: ${String(value)}`));
    expect(strange).toEqual([]);
  });
  test('have ids of their own', () => {
    expect(new Set(releases.map((one) => one.id)).size).toBe(releases.length);
  });
});
