/** Corrections as the store holds them. */
import type { Correction } from '../corrections.ts';

export type NewCorrection = Omit<Correction, 'id' | 'at' | 'satisfiedBy'>;
/** What whoever writes has seen. */
export interface SeenState {
  /** Version of the record. */
  readonly version: number;
  /** Id of the last correction of the finding; null for none. */
  readonly last: string | null;
}
export interface Corrections {
  /**
   * Writes a correction when nothing has happened since it was seen what stands: else `newer` (another correction of the
   * same finding) or `reread` (another version of the record), and nothing is written.
   */
  add(correction: NewCorrection, seen: SeenState): Promise<'stored' | 'newer' | 'reread'>;
  /** All that was said about a record, in order. */
  of(recordId: string): Promise<readonly Correction[]>;
  /** The same for several records at once. */
  ofAll(recordIds: readonly string[]): Promise<ReadonlyMap<string, readonly Correction[]>>;
  /** Ids of the records of which anything was said, sorted (byte order), fetched in batches. */
  records(): AsyncIterable<string>;
  /** Notes which corrections the rules (their digest) say by themselves, and which they do not. */
  satisfied(ruleset: string, found: { readonly met: readonly string[]; readonly unmet: readonly string[] }): Promise<void>;
}
