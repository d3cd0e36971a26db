/** A day that a page offers as its day of publication. */
import type { DateOrder } from './date-formats.ts';
import type { Facts } from './facts.ts';
import type { Outline } from './outline.ts';
import type { PublishedFrom } from '../../record.ts';

export interface Candidate {
  readonly value: string;
  readonly from: PublishedFrom;
  /** 0 to 10. */
  readonly weight: number;
  readonly modified: boolean;
}
export interface DateContext {
  readonly outline: Outline;
  readonly facts: Facts;
  readonly url: string | null;
  readonly order: DateOrder | null;
  /** Of the page (BCP 47), and IANA name of the zone of its site, where they are known. */
  readonly language?: string | null;
  readonly timeZone?: string | null;
  /** Blocks: of the title, of the first and the last of the body; -1 where there is none. */
  readonly title: number;
  /** The day as the site's layout finds it. */
  readonly named?: string | null;
  readonly first: number;
  readonly last: number;
  /** Is told every day that the page offers, for those who ask which won. */
  readonly offered?: (days: readonly Candidate[]) => void;
}
