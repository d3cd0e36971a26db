/** One key for a body that goes by several names: known only from all reports together. */
import { folded } from './party-key.ts';
import type { AgreementReport, ReportedParty } from './report.ts';

/** The reports with each body under one key. */
export function withOneName(reports: readonly AgreementReport[]): AgreementReport[] {
  const parties = reports.flatMap((report) => report.parties);
  const full = fullNames(parties);
  const short = withoutTowns(parties);
  const keyOf = (key: string): string => short.get(full.get(key) ?? key) ?? full.get(key) ?? key;
  return reports.map((report) => ({ ...report, parties: report.parties.map((party) => ({ ...party, key: keyOf(party.key) })).toSorted((a, b) => (a.key < b.key ? -1 : 1)) }));
}

/** An acronym stands for the one name that releases give it to; where they give it to several, for none. */
function fullNames(parties: readonly ReportedParty[]): Map<string, string> {
  const given = new Map<string, Set<string>>();
  for (const { key, acronym } of parties) {
    if (acronym === undefined || acronym === null) continue;
    const short = `body:${acronym.toLowerCase()}`;
    given.set(short, (given.get(short) ?? new Set()).add(key));
  }
  return new Map([...given].flatMap(([short, keys]) => (keys.size === 1 ? [[short, [...keys][0] ?? short] as const] : [])));
}

/** A company with its town before its name is the one that others call without it: "Chengdu Rongtai Rail", "Rongtai Rail". */
function withoutTowns(parties: readonly ReportedParty[]): Map<string, string> {
  const towns = new Set(parties.filter(({ key }) => key.startsWith('city:')).map(({ name }) => folded(name)));
  const known = new Set(parties.map(({ key }) => key));
  return new Map(parties.filter(({ kind, key }) => kind === 'company' && key.startsWith('body:')).flatMap(({ key }) => {
    const words = key.slice('body:'.length).split(' ');
    const rest = words.filter((word) => !towns.has(word));
    const bare = `body:${rest.join(' ')}`;
    return rest.length >= 2 && rest.length < words.length && known.has(bare) ? [[key, bare] as const] : [];
  }));
}
