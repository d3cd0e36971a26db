/** Numbers of dates in words, as treaties and deeds write them: "the twenty-ninth day of May, two thousand and twenty-five". */

const UNITS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const NTH = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

export interface Spelled { readonly end: number; readonly n: number }

const ORDINAL = new RegExp(`(twenty|thirty)-(${NTH.slice(1).join('|')})(?![\\p{L}-])`, 'iuy');
/** "twenty-first" to "thirty-first" from a place on, or null. */
export function ordinalAt(text: string, from: number): Spelled | null {
  ORDINAL.lastIndex = from;
  const m = ORDINAL.exec(text);
  const n = m === null ? 0 : 10 * TENS.indexOf((m[1] ?? '').toLowerCase()) + NTH.indexOf((m[2] ?? '').toLowerCase());
  return m === null || n > 31 ? null : { end: ORDINAL.lastIndex, n };
}

const SMALL = `(?:(${TENS.slice(2).join('|')})(?:[- ](${UNITS.slice(1, 10).join('|')}))?|(${UNITS.slice(1).join('|')}))(?![\\p{L}-])`;
const YEAR = new RegExp(`(two thousand|one thousand nine hundred|nineteen hundred)(?:(?:,? and)? ${SMALL})?(?![\\p{L}])`, 'iuy');
/** Only behind a month: elsewhere so many are counted. */
const MONTH = /(?:January|February|March|April|May|June|July|August|September|October|November|December),? (?:in the year |of the year |of )?$/u;
/** "two thousand and twenty-five" behind a month from a place on, or null. */
export function yearAt(text: string, from: number): Spelled | null {
  YEAR.lastIndex = from;
  const m = YEAR.exec(text);
  if (m === null || !MONTH.test(text.slice(Math.max(0, from - 30), from))) return null;
  const [, base = '', tens, unit, teen] = m.map((word) => word?.toLowerCase());
  return { end: YEAR.lastIndex, n: (base.startsWith('two') ? 2000 : 1900) + (teen !== undefined ? UNITS.indexOf(teen) : 10 * Math.max(0, TENS.indexOf(tens ?? '')) + UNITS.indexOf(unit ?? '')) };
}
