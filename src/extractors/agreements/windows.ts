/** The stretch of a mask, or of a text, right before or right behind a letter, for patterns that look a little way back or ahead. */

/** At most so many letters before `at`. */
export function before(mask: string, at: number, letters: number): string {
  return mask.slice(Math.max(0, at - letters), at);
}
/** At most so many letters from `at` on. */
export function behind(mask: string, at: number, letters: number): string {
  return mask.slice(at, at + letters);
}
