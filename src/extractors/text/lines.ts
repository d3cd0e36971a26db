/** The lines of a text, and which of them are furniture by their own words. */
import { FURNITURE_LINES, MENU } from './furniture-lines.ts';
import { stretches, trimmed } from './sentences.ts';

/** A line that is not blank: its span, white space left out, and its words. */
export interface Line { readonly start: number; readonly end: number; readonly text: string; readonly reason: string | null }

/** Longer lines are text. */
const LONGEST = 700;

function isMenu(text: string): boolean {
  if (!/[|·•丨]/.test(text)) return false;
  const entries = text.split(/[|·•丨]/).map((entry) => entry.trim()).filter((entry) => entry !== '');
  return entries.length >= 2 && entries.filter((entry) => MENU.test(entry)).length >= 2;
}
/** Why a whole line is furniture; null where it is text. */
function lineReason(text: string): string | null {
  if (text.length > LONGEST) return null;
  if (isMenu(text)) return 'navigation';
  return FURNITURE_LINES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The lines of a text that are not blank, in order. */
export function linesOf(text: string): Line[] {
  const out: Line[] = [];
  for (const line of stretches(text, /\n/g)) {
    const span = trimmed(text, line.start, line.end);
    if (span === null) continue;
    const words = text.slice(span.start, span.end);
    out.push({ start: span.start, end: span.end, text: words, reason: lineReason(words) });
  }
  return out;
}
