/** Brackets around times and figures: `(2016: 12 million)` tells of another time by the way. */
import type { Span } from '../../../record.ts';
import type { Moment } from './moment.ts';
import type { Counted } from './pairs.ts';

/** The times that date a figure within the same brackets, with their brackets. */
export function asidesOf(text: string, moments: readonly Moment[]): ReadonlyMap<Moment, Span> {
  const found = new Map<Moment, Span>();
  if (!/[(（]/.test(text)) return found;
  for (const moment of moments) {
    const span = bracketsOf(text, moment);
    if (span !== null) found.set(moment, span);
  }
  return found;
}

/** `(2016: 12 million)`: a time that dates another figure within brackets is that one's alone; the brackets, or null. */
function bracketsOf(text: string, { start, end }: Moment): Span | null {
  const lead = text.slice(Math.max(0, start - 40), start);
  const open = Math.max(lead.lastIndexOf('('), lead.lastIndexOf('（'));
  if (open < 0 || /[)）\n]/.test(lead.slice(open))) return null;
  const rest = text.slice(end, end + 60);
  const close = rest.search(/[)）]/);
  // `(1.8 billion at the end of 2016)`: or it closes them behind the figure that it dates.
  const dates = close >= 0 && (/\d/.test(rest.slice(0, close)) || (close === 0 && DATED.test(lead.slice(open))));
  return dates ? { start: start - lead.length + open, end: end + close } : null;
}

const DATED = /^.[^)]*\d[^)]* (?:in|at|on|for|of|from|since)(?: the)?(?: end of)? ?$/;

/** The times of a sentence, but those in brackets that the figure does not stand in. */
export function outside(own: readonly Moment[], figure: Counted, brackets: ReadonlyMap<Moment, Span>): readonly Moment[] {
  if (brackets.size === 0) return own;
  return own.filter((moment) => {
    const around = brackets.get(moment);
    return around === undefined || (figure.start > around.start && figure.end <= around.end);
  });
}

/** True where a bracket stands open before a figure. `floor`: where its sentence begins. */
export function isInBrackets(text: string, figure: Span, floor: number): boolean {
  return OPEN.test(text.slice(Math.max(floor, figure.start - 80), figure.start));
}
const OPEN = /[(（][^()（）]*$/;
