/** What one release says of one agreement: the stuff that the ledger is made of. */
import type { AgreementFinding, Party, ReleaseRecord } from '../record.ts';
import { isTownHall, partyRefs, type PartyRef } from './party-key.ts';
import { toldIn, type ToldIn } from './release.ts';

/** A party, with the acronym that the release gives it: "Baltic Institute of Food Research (BIFR)". */
export interface ReportedParty extends PartyRef { readonly acronym?: string | null }

export interface AgreementReport extends ToldIn {
  readonly parties: readonly ReportedParty[];
  readonly instrument: AgreementFinding['instrument'];
  readonly relation: AgreementFinding['relation'];
  readonly status: AgreementFinding['status'];
  readonly step: NonNullable<AgreementFinding['step']>;
  /** EDTF. */
  readonly date: string | null;
  readonly subjects: readonly string[];
  readonly evidence: AgreementFinding['evidence'];
  readonly confidence: number;
}

/** The agreements of a record that name two parties or more and are at least so sure. */
export function reportsOf(record: ReleaseRecord, leastConfidence = 0): AgreementReport[] {
  return record.agreements.flatMap((finding) => {
    const named = finding.parties.filter((party) => !standsBehindCity(party, finding)).map((party) => withUsualName(party, record));
    const parties = partyRefs(named).map((party) => ({ ...party, acronym: acronymOf(party.name, record.text) }));
    if (parties.length < 2 || finding.confidence < leastConfidence) return [];
    return [{
      ...toldIn(record, finding.key), parties, instrument: finding.instrument, relation: finding.relation, status: finding.status, step: stepOf(finding),
      date: finding.date, subjects: finding.subjects, evidence: finding.evidence, confidence: finding.confidence,
    }];
  });
}

/** "San Jose, California": what stands behind a city and a comma tells where it is, and is no party of its own. */
function standsBehindCity({ name, kind }: Party, { parties, evidence }: AgreementFinding): boolean {
  return (kind === 'region' || kind === 'country') && parties.some((city) => city.kind === 'city' && evidence.text.includes(`${city.name}, ${name}`));
}

/** Capitals in brackets behind the name, where they are its initials. */
function acronymOf(name: string, text: string): string | null {
  const at = text.indexOf(`${name} (`);
  const given = at === -1 ? null : /^\(([A-Z][A-Za-z]{1,9})\)/.exec(text.slice(at + name.length + 1, at + name.length + 14))?.[1] ?? null;
  if (given === null) return null;
  const initials = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]).join('');
  return initials === given.toUpperCase() ? given : null;
}

/** A city goes by its usual name, however the release writes it; a town hall belongs to the city that its name holds. */
function withUsualName(party: Party, { cities }: ReleaseRecord): Party {
  if (party.kind === 'city' && party.city !== null) {
    const name = cities.find(({ geonameId }) => geonameId === party.city)?.name;
    return name === undefined ? party : { ...party, name };
  }
  if (party.city !== null || !(party.kind === 'city' || (party.kind === 'government' && isTownHall(party.name)))) return party;
  // "The Costa Rican capital San José" ends in the city's name; a town hall may have it anywhere.
  const home = cities.find(({ name, mentions }) => [name, ...mentions.map(({ text }) => text)].some((form) => (party.kind === 'city' ? party.name.endsWith(form) : party.name.includes(form))));
  return home === undefined ? party : { ...party, city: home.geonameId, country: home.country };
}

function stepOf({ step, status, instrument, relation }: AgreementFinding): AgreementReport['step'] {
  // What was signed is the intention; the tie itself is still to come.
  if (instrument === 'letter-of-intent' && relation === 'sister-city' && status !== 'ended') return 'intent';
  if (step !== null) return step;
  if (status === 'ended') return 'ended';
  if (status === 'planned') return 'intent';
  return instrument === 'relationship' ? 'established' : 'signed';
}
