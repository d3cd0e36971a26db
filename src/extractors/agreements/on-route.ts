/** Towns that a line, a road or a cable leads between: "the Dakar-Thiès line". */
import type { Span } from '../../record.ts';

const WAY = '(?: [\\p{Ll}-]+)? (?:line|railway|rail|road|highway|motorway|expressway|route|corridor|pipeline|section|stretch|flight|flights|ferry|canal|bridge|tunnel|service|leg)s?(?![\\p{L}])';
const ROUTE = new RegExp(`^${WAY}`, 'u'), FROM_HERE = new RegExp(`^[-–](?:\\p{Lu}[\\p{L}]+[- ]?){1,3}${WAY}`, 'u');

/** True where the words behind a place tell that it is an end of a line. */
export const leadsOn = (text: string, end: number): boolean => ROUTE.test(text.slice(end, end + 30));

/** "the Dakar-Thiès line": it leads from the one to the other, and neither of them does anything. */
export function isOnRoute(text: string, { start, end }: Span): boolean {
  return FROM_HERE.test(text.slice(end, end + 60)) || /\p{L}[-–]$/u.test(text.slice(Math.max(0, start - 2), start)) && leadsOn(text, end);
}
