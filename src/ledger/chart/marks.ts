/** The marks of a chart: a shape a kind, so that nothing is told by colour alone. */
import { markup, type Markup } from '../../markup.ts';

export type MarkKind = 'reported' | 'revised' | 'conflicting' | 'fits' | 'misfits';

const n = (value: number): string => String(Math.round(value * 10) / 10);

export function markAt(kind: MarkKind, x: number, y: number): Markup {
  if (kind === 'reported') return markup`<circle class="m-reported" cx="${n(x)}" cy="${n(y)}" r="3.6"/>`;
  if (kind === 'revised') return markup`<path class="m-revised" d="M${n(x)} ${n(y - 5)}l5 5-5 5-5-5z"/>`;
  if (kind === 'conflicting') return markup`<path class="m-conflicting" d="M${n(x - 4)} ${n(y - 4)}l8 8m0-8l-8 8"/>`;
  if (kind === 'fits') return markup`<path class="m-fits" d="M${n(x - 4)} ${n(y)}l3 3 5.5-6.5"/>`;
  return markup`<path class="m-misfits" d="M${n(x - 4.5)} ${n(y - 2)}h9m-9 4h9m-7 3.5l5-11"/>`;
}
export const rounded = n;
