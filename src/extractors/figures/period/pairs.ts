/** A figure and a time that its sentence names. */
import type { Span } from '../../../record.ts';
import type { Moment } from './moment.ts';

/** A figure as far as its time is asked for. */
export type Counted = Span & { readonly kind: string; readonly unit?: string };

/** `floor`: where the sentence of both begins. */
export interface Pair { readonly text: string; readonly figure: Counted; readonly moment: Moment; readonly floor: number }
