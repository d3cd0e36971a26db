/** What a step looks like: a shape of its own, and the colour of how the agreement then stands. */
import { markup, type Markup } from '../markup.ts';
import type { LedgerStep } from '../ledger/types.ts';
import type { Standing } from '../ledger/standing.ts';

type Step = LedgerStep['step'];
const SHAPES: Readonly<Record<Step, string>> = {
  intent: 'M0-4.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9z', approved: 'M0-5.5L5.5 0 0 5.5-5.5 0z', signed: 'M0-5a5 5 0 1 1 0 10a5 5 0 1 1 0-10z', established: 'M-4.5-4.5h9v9h-9z',
  renewed: 'M0-5.5L5.6 4.5H-5.6z', suspended: 'M-3-5v10M3-5v10', ended: 'M-4.5-4.5l9 9m0-9l-9 9',
};
const CLASS: Readonly<Record<Step, string>> = { intent: 'hollow planned', approved: 'hollow planned', signed: 'solid concluded', established: 'solid concluded', renewed: 'solid concluded', suspended: 'stroke ended', ended: 'stroke ended' };

export function stepMark(step: Step, { x, y, pale = false }: { readonly x: number; readonly y: number; readonly pale?: boolean }): Markup {
  return markup`<path class="${CLASS[step]}${pale ? ' pale' : ''}" transform="translate(${short(x)} ${short(y)})" d="${SHAPES[step]}"/>`;
}
/** The mark within a line of text. */
export function inlineMark(step: Step): Markup {
  return markup`<svg class="mark" viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true">${stepMark(step, { x: 0, y: 0 })}</svg>`;
}
const OF_STANDING: Readonly<Record<Standing, Step>> = { concluded: 'signed', planned: 'intent', ended: 'ended' };
export const standingMark = (standing: Standing): Markup => inlineMark(OF_STANDING[standing]);

export const short = (value: number): string => String(Math.round(value * 10) / 10);
