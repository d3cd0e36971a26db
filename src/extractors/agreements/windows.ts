/** The stretch of a mask, or of a text, right before or right behind a letter, for patterns that look a little way back or ahead. */

/** At most so many letters before `at`. */
export function before(mask: string, at: number, letters: number): string {
  return mask.slice(Math.max(0, at - letters), at);
}
/** At most so many letters from `at` on. */
export function behind(mask: string, at: number, letters: number): string {
  return mask.slice(at, at + letters);
}
/** Where the clause begins that goes on to `at`: behind its last sign of an end, at most so many letters back. */
export function clauseStart(text: string, at: number, letters: number): number {
  const first = Math.max(0, at - letters);
  let from = at;
  while (from > first && !CLAUSE_ENDS.has(text.charCodeAt(from - 1))) from--;
  return from;
}
const CLAUSE_ENDS: ReadonlySet<number> = new Set([...'.;:!?\n'].map((sign) => sign.charCodeAt(0)));
