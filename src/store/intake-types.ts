/** What many articles bring to the store at once. */
import type { Trust } from './address-types.ts';
import type { Capture, CaptureResult, NewCapture } from './capture-types.ts';
import type { Standing } from './holding-types.ts';
import type { WrittenRecord } from './written-record.ts';

/** A body at an address. */
export interface Body { readonly canonicalUrl: string; readonly finalUrl: string; readonly digest: string }
/** An article's response, and what the next visit is to know of this one; null where the answer tells nothing of changes. */
export interface Brought { readonly capture: NewCapture; readonly visit: { readonly trust: Trust; readonly stated: string | null } | null }
/** What was made of a capture: a record, or a reason for none. */
export type ReadCapture = { readonly capture: Capture } & ({ readonly record: WrittenRecord } | { readonly outcome: CaptureResult });

/** Many articles in a few statements. */
export interface Intake {
  /** Of each body the first whole response that has it, as `Holdings.whole` finds it. */
  whole(bodies: readonly Body[]): Promise<readonly (Standing | null)[]>;
  /** Adds captures and notes the visits of their addresses. Gives the ids of the captures, in order. */
  bring(articles: readonly Brought[]): Promise<readonly string[]>;
  /** Settles captures and their addresses, and writes their records as `Records.put` does. Gives what came of each. */
  settle(read: readonly ReadCapture[]): Promise<readonly CaptureResult[]>;
}
