/** Records on their way to be the next versions of their articles. */
import type { WrittenRecord } from './written-record.ts';

/** A record that may become the next version of its article: with `over` only where that version stands (0: none). */
export interface Successor { readonly record: WrittenRecord; readonly captureId: string | null; readonly over?: number }
/** What came of it, and the version that stands now. */
export interface Put { readonly result: 'new' | 'changed' | 'same'; readonly version: number }
