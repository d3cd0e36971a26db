/** An article's address and what the page that named it knew. */
import type { Captured, FoundLink } from './types.ts';

export interface Found extends FoundLink { readonly hint: Captured['hint'] }
