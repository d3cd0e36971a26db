/** What one release says of one agreement: the stuff that the ledger is made of. */
import type { AgreementFinding, Party, ReleaseRecord } from '../record.ts';
import { isTownHall, partyRefs, type PartyRef } from './party-key.ts';

export interface AgreementReport {
  readonly recordId: string;
  /** Key of the finding in its record. */
  readonly key: string;
  readonly site: string | null;
  readonly url: string | null;
  readonly title: string | null;
  /** Day of publication, YYYY-MM-DD. */
  readonly published: string | null;
  readonly parties: readonly PartyRef[];
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
    const parties = partyRefs(finding.parties.map((party) => withUsualName(party, record)));
    if (parties.length < 2 || finding.confidence < leastConfidence) return [];
    return [{
      recordId: record.id, key: finding.key, site: record.site, url: record.canonicalUrl ?? record.url, title: record.title,
      published: record.publishedAt?.slice(0, 10) ?? null,
      parties, instrument: finding.instrument, relation: finding.relation, status: finding.status, step: stepOf(finding),
      date: finding.date, subjects: finding.subjects, evidence: finding.evidence, confidence: finding.confidence,
    }];
  });
}

/** A city goes by its usual name, however the release writes it; a town hall belongs to the city that its name holds. */
function withUsualName(party: Party, { cities }: ReleaseRecord): Party {
  if (party.kind === 'city' && party.city !== null) {
    const name = cities.find(({ geonameId }) => geonameId === party.city)?.name;
    return name === undefined ? party : { ...party, name };
  }
  if (party.kind !== 'government' || party.city !== null || !isTownHall(party.name)) return party;
  const home = cities.find(({ name, mentions }) => [name, ...mentions.map(({ text }) => text)].some((form) => party.name.includes(form)));
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
