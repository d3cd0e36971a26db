/** Numbers of dates in words, as treaties and deeds write them: "the twenty-ninth day of May, two thousand and twenty-five". */
import { countOf, ORDINALS, TENS, UNITS } from '../text/numerals.ts';

export interface Spelled { readonly end: number; readonly n: number }

const UNIT = UNITS.slice(0, 9).join('|');
const ORDINAL = new RegExp(`(twenty|thirty)-(${ORDINALS.slice(0, 9).join('|')})(?![\\p{L}-])`, 'iuy');
/** "twenty-first" to "thirty-first" from a place on, or null. */
export function ordinalAt(text: string, from: number): Spelled | null {
  ORDINAL.lastIndex = from;
  const m = ORDINAL.exec(text), [tens = '', unit = ''] = m?.slice(1).map((word) => word.toLowerCase()) ?? [];
  const n = countOf(tens) + ORDINALS.indexOf(unit) + 1;
  return m === null || n > 31 ? null : { end: ORDINAL.lastIndex, n };
}

const SMALL = `(?:(${TENS.join('|')})(?:[- ](${UNIT}))?|(${UNITS.join('|')}))(?![\\p{L}-])`;
const YEAR = new RegExp(`(two thousand|one thousand nine hundred|nineteen hundred)(?:(?:,? and)? ${SMALL})?(?![\\p{L}])`, 'iuy');
/** Only behind a month: elsewhere so many are counted. */
const MONTH = /(?:January|February|March|April|May|June|July|August|September|October|November|December),? (?:in the year |of the year |of )?$/u;
/** "two thousand and twenty-five" behind a month from a place on, or null. */
export function yearAt(text: string, from: number): Spelled | null {
  YEAR.lastIndex = from;
  const m = YEAR.exec(text);
  if (m === null || !MONTH.test(text.slice(Math.max(0, from - 30), from))) return null;
  const [base = '', ...rest] = m.slice(1).map((word: string | undefined) => word?.toLowerCase() ?? '');
  return { end: YEAR.lastIndex, n: rest.reduce((sum, word) => sum + countOf(word), base.startsWith('two') ? 2000 : 1900) };
}
