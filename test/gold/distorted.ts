/** Records that a careless reader would make of gold releases: by the gold alone, so that they never change with the rules. */
import { occurrences } from '../../src/gold/spans.ts';
import type { GoldRelease } from '../quality/gold.ts';
import type { ReleaseRecord } from '../../src/record.ts';

const kept = <T>(entries: readonly T[]): [T, number][] => entries.map((one, n): [T, number] => [one, n]).filter(([, n]) => n % 5 !== 4);

/** Every fifth entry is missed, every seventh has a wrong value, every eleventh stands beside its words; some are there twice. */
export function distorted({ id, body, gold }: GoldRelease): ReleaseRecord {
  const made = { rule: 'test', key: 'test', confidence: 0.9 };
  const place = (text: string, nth: number, n: number): { start: number; end: number; text: string } => {
    const at = [...occurrences(body, text)][nth - 1] ?? { start: 0, end: 1 };
    const start = at.start + (n % 11 === 10 ? 3 : 0), end = Math.min(body.length, at.end + (n % 13 === 12 ? 5 : 0));
    return { start, end: Math.max(end, start + 1), text: body.slice(start, Math.max(end, start + 1)) };
  };
  return {
    id, text: body,
    dates: kept(gold.dates).map(([one, n]) => ({ ...place(one.text, one.nth, n), value: n % 7 === 6 ? '1901' : one.value, basis: 'explicit', role: 'event', ...made })),
    cities: kept(gold.cities).map(([one, n]) => ({ name: n % 3 === 2 ? one.texts[0] ?? one.name : one.name, country: n % 7 === 6 ? 'ZZ' : one.country, admin1: null, geonameId: null, lat: null, lon: null, role: 'mention', mentions: [place(one.texts[0] ?? '', 1, 0)], ...made })),
    figures: kept(gold.figures).map(([one, n]) => ({ ...place(one.text, one.nth, n), value: n % 7 === 6 ? one.value * 10 : one.value, max: one.max, unit: one.unit, kind: 'count', modifier: n % 3 === 0 ? 'exact' : one.modifier, measure: n % 2 === 0 ? one.measure : 'number of things', period: one.period, change: null, ...made })),
    agreements: kept(gold.agreements).flatMap(([one, n]) => {
      const parties = one.parties.slice(n % 4 === 3 ? 1 : 0).map((names) => ({ name: names.at(-1) ?? '', kind: 'other', country: null, city: null }));
      const found = { instrument: n % 3 === 2 ? 'other' : one.instrument, relation: n % 6 === 5 ? 'other' : one.relation, status: one.status, step: null, date: n % 2 === 0 ? one.date : null, place: null, parties, signatories: [], subjects: [], evidence: place(one.evidence, one.nth, n), ...made };
      return n % 4 === 1 ? [found, found] : [found];
    }),
    people: [], organizations: [], quotes: [],
  } as unknown as ReleaseRecord;
}
