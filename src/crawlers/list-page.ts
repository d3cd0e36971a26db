/** One page of a list: what is known before it is read, and what it held. */
import type { Site, Start } from '../site.ts';
import type { Scope } from './scope.ts';
import type { Found } from './types.ts';

export interface ListPage { readonly links: readonly Found[]; readonly next: string | null }
export interface ListSetup {
  readonly site: Site;
  readonly start: Start;
  readonly scope: Scope;
  /** The address that the page was served from, and which page of the list it is, from 1. */
  readonly url: string;
  readonly page: number;
}
