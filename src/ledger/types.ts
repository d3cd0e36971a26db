/** The ledger: one entry for each agreement, whoever reported it and however often. */
import type { AgreementFinding, PartyKind } from '../record.ts';
import type { ToldIn } from './release.ts';

export interface LedgerSource extends ToldIn {
  readonly instrument: AgreementFinding['instrument'];
  readonly status: AgreementFinding['status'];
  /** EDTF. */
  readonly date: string | null;
  readonly evidence: AgreementFinding['evidence'];
  readonly confidence: number;
  /** Why this report was put to the entry; null for the first. */
  readonly why: string | null;
  /** Id of the record that this one is a copy of; copies count once. */
  readonly copyOf: string | null;
}
export interface LedgerStep {
  readonly step: NonNullable<AgreementFinding['step']>;
  /** EDTF: the narrowest value that the sources agree on; the first one's where they do not. */
  readonly date: string | null;
  readonly sources: readonly LedgerSource[];
}
export interface LedgerParty {
  readonly key: string;
  readonly name: string;
  /** Other forms of its name in the sources. */
  readonly forms: readonly string[];
  readonly kind: PartyKind;
  readonly country: string | null;
  /** GeoNames id. */
  readonly city: number | null;
}
/** What sources disagree on, each value with the records that say so. */
export interface LedgerConflict {
  readonly what: 'date' | 'instrument' | 'status';
  readonly step: LedgerStep['step'] | null;
  readonly values: readonly { readonly value: string; readonly records: readonly string[] }[];
}
export interface LedgerEntry {
  /** Stable while the parties, the kind and the first report stay. */
  readonly id: string;
  readonly kind: 'tie' | 'paper';
  readonly parties: readonly LedgerParty[];
  readonly relation: AgreementFinding['relation'];
  readonly instrument: AgreementFinding['instrument'];
  /** The latest step that was taken. */
  readonly stands: LedgerStep['step'];
  readonly steps: readonly LedgerStep[];
  readonly subjects: readonly string[];
  readonly conflicts: readonly LedgerConflict[];
  /** Independent releases that report it: copies are not counted. */
  readonly sources: number;
  readonly copies: number;
}
