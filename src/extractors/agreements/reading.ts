/** A reading: what a rule understood of one clause, before parties are resolved and slots are filled. */
import type { Member } from './actor.ts';
import type { Instrument } from './papers.ts';
import type { Step } from './acts.ts';
import type { Scene } from './scene.ts';

export type RuleName =
  | 'agreement.signed' | 'agreement.nominal' | 'agreement.in-force' | 'agreement.tie' | 'agreement.ended' | 'agreement.planned'
  | 'agreement.became-sister-city' | 'agreement.twinned' | 'agreement.sister-since' | 'agreement.listed-year' | 'agreement.order'
  | 'agreement.stake' | 'agreement.loan' | 'agreement.joint-action' | 'agreement.row' | 'agreement.any-verb' | 'agreement.under-paper' | 'agreement.beside';

/** `date` of a partner whose place in a list tells no day. */
export const UNDATED = -1;

export interface Reading {
  readonly rule: RuleName;
  readonly scene: Scene;
  readonly instrument: Instrument;
  readonly step: Step;
  readonly planned: boolean;
  /** Words that name the paper and its object: they tell the relation. */
  readonly words: string;
  /** Indexes of actors: who acts, and with whom. */
  readonly subject: readonly number[];
  readonly others: readonly number[];
  /** All parties share one paper, even if many are named behind "with". */
  readonly together: boolean;
  /** Masked stretch of the clause, and the letter of its verb. */
  readonly start: number;
  readonly end: number;
  readonly act: number;
  /** Index of the scene's date that is told for this party by its place in a list. */
  readonly date: number | null;
  /** Nobody is missing: the text names one party alone. */
  readonly complete: boolean;
  /** Letter at which the name of the paper begins, where one is named. */
  readonly paper?: number;
  /** Told beside another paper of the same verb: "and a memorandum on rail". */
  readonly coupled?: boolean;
  /** One of several that were told at once: "the second, on visas". */
  readonly counted?: true;
  /** "the memorandum", "both texts": a paper that was spoken of before. */
  readonly definite: boolean;
  /** "acceded to the agreement": those of the paper told before are parties too. */
  readonly joins?: true;
  /** Who is named earlier in the sentence: taken when nobody acts and nobody is acted with. */
  readonly nearby: readonly number[];
}

/** Parties found for a reading, the persons who stand for them set apart. */
export interface Sides {
  readonly subject: readonly Member[]; readonly others: readonly Member[]; readonly people: readonly Signed[];
  /** The text names nobody: the headline does. */
  readonly lent?: true;
}
/** A person who acted, and the party the person stands for. */
export interface Signed { readonly name: string; readonly title: string | null; readonly party: Member | null }
