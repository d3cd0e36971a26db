/** Numbers in English words, in small letters. */

const words = (list: string): readonly string[] => list.split(' ');
/** From one up. */
export const UNITS = words('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen');
/** From twenty up. */
export const TENS = words('twenty thirty forty fifty sixty seventy eighty ninety');
/** From the first up. */
export const ORDINALS = words('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth');

/** What "twenty", "seven" and their like count; 0 for anything else. */
export const countOf = (word: string): number => (TENS.includes(word) ? 10 * TENS.indexOf(word) + 20 : UNITS.indexOf(word) + 1);
