/** Words that say what a change is counted from, between it and what it led to: `rose 4% from a year earlier to N`, `up 4% in value to N`. */

/** Tokens that can be asked for their words. */
type Words = readonly { readonly lower: string }[];

/** Where such words begin that end before a place; the place itself where none do. */
export function comparisonBefore(tokens: Words, end: number): number {
  const word = (back: number): string => tokens[end - back]?.lower ?? '';
  // `year-on-year`, `month on month`.
  if (SPAN.test(word(1)) && word(2) === '-' && RATE.test(word(3)) && word(4) === '-') return end - 5;
  if (SPAN.test(word(1)) && RATE.test(word(2)) && word(3) === word(1)) return end - 3;
  // `in value`, `in volume terms`.
  if (word(1) === 'terms' && word(3) === 'in') return end - 3;
  if (EXTENT.test(word(1)) && word(2) === 'in') return end - 2;
  if (BACK.test(word(1)) && SPAN.test(word(2)) && ONE.test(word(3))) return FROM.test(word(4)) ? end - 4 : end - 3;
  const former = SPAN.test(word(1)) && FORMER.test(word(2)) && word(3) === 'the' && FROM.test(word(4));
  return former ? end - 4 : end;
}
const SPAN = /^(?:years?|months?|quarters?|weeks?|seasons?|decades?)$/;
const RATE = /^(?:on|over)$/;
const EXTENT = /^(?:value|volume|quantity|weight|number)$/;
const BACK = /^(?:earlier|before|ago|previously)$/;
const ONE = /^(?:a|one|two|three|six|twelve)$/;
const FROM = /^(?:from|than|over|on)$/;
const FORMER = /^(?:previous|prior|preceding|same)$/;
