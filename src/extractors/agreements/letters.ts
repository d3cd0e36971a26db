/** The private alphabets of a masked sentence: each possible party and each date is one letter, so that patterns can speak of them. */

/** First letters of the alphabets, both inside the private use area of Unicode. */
export const ACTOR_BASE = 0xe000;
export const DATE_BASE = 0xf000;
export const MOST = 0x0fff;
/** For patterns: any party, any date. */
export const P = '[\\uE000-\\uEFFF]';
export const D = '[\\uF000-\\uF8FE]';

/** Index of the actor at a letter of a mask, or null. */
export function actorAt(mask: string, i: number): number | null {
  const code = mask.charCodeAt(i);
  return code >= ACTOR_BASE && code < DATE_BASE ? code - ACTOR_BASE : null;
}
/** Index of the date at a letter of a mask, or null. */
export function dateAt(mask: string, i: number): number | null {
  const code = mask.charCodeAt(i);
  return code >= DATE_BASE && code < 0xf8ff ? code - DATE_BASE : null;
}
