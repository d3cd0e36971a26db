// What \p{…} of a rule becomes in the built files: few ranges of code units, for reasons and measurements see decisions/0013.

/** V8 tests so many ranges in place, and calls a function of its own for each character where a class has more. */
export const MOST_RANGES = 16;
/** A negated class of a pattern of Unicode is turned around, which adds a range at the end and one around the surrogates. */
const MOST_NEGATED = MOST_RANGES - 2;
/** Ranges that V8 adds to letters where case is ignored: those of micro, Ohm, Kelvin and Ångström, and the iota below. */
const ADDED_BY_CASE = 4;

const LETTERS = 'A-Z a-z c0-d6 d8-2c1 37b-60b 620-1fff 2c00-2dff 3041-30fa 30fc-31ff 3400-d7a3 f900-fdfb';
/** For a class that is full of other things: with the marks between Latin and Greek, and the ringed signs before Han. */
const COARSE_LETTERS = 'A-Z a-z c0-d6 d8-60b 620-1fff 2c00-2dff 3041-30fa 30fc-d7a3 f900-fdfb';

/**
 * Each property by the ranges that it always has, and by those that it has where a class is not full yet, the most wanted
 * first. Scripts of which no site is read come in whole, with their digits, marks and points. Upper and lower case are not
 * here: in Latin and Cyrillic blocks they change from letter to letter, so that few ranges would take one for the other.
 */
const PROPERTIES = {
  L: [LETTERS, 'aa ba ff21-ff3a ff41-ff5a 3005-3007 b5'],
  N: ['0-9', 'bc-be b2-b3 b9 ff10-ff19 2150-218b 2460-249b 660-669'],
  M: ['300-36f', 'fe00-fe0f 20d0-20f0'],
  'Script=Han': ['3005-3007 3400-9fff f900-fad9 20000-323af', ''],
};

/** `A-Z`, `a-z` and `0-9` stand as they are, all else by its number in base 16. */
function rangesOf(words) {
  return words.split(' ').filter(Boolean).map((word) => {
    if (/^(?:A-Z|a-z|0-9)$/.test(word)) return [word.codePointAt(0), word.codePointAt(2)];
    const [from, to = from] = word.split('-').map((digits) => Number.parseInt(digits, 16));
    return [from, to];
  });
}

const TABLE = new Map(Object.entries(PROPERTIES).map(([name, [always, more]]) => [name, { always: rangesOf(always), more: rangesOf(more) }]));
const COARSE = new Map(TABLE).set('L', { always: rangesOf(COARSE_LETTERS), more: [] });

/** The same code points in as few ranges as can be, in order. */
export function merged(ranges) {
  const out = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

/**
 * The ranges for the properties `names` of one class that holds the ranges `others` besides; null where one of them is not
 * narrowed, or where not even the ranges that are always there would fit.
 */
export function narrowed(names, { others, negated, ignoreCase }) {
  const most = (negated ? MOST_NEGATED : MOST_RANGES) - (ignoreCase ? ADDED_BY_CASE : 0);
  const fits = (ranges) => merged([...ranges, ...others]).length <= most;
  for (const table of [TABLE, COARSE]) {
    const known = names.map((name) => table.get(name));
    if (known.includes(undefined)) return null;
    let ranges = known.flatMap(({ always }) => always);
    if (!fits(ranges)) continue;
    for (const more of known.flatMap((one) => one.more)) if (fits([...ranges, more])) ranges = [...ranges, more];
    return merged(ranges);
  }
  return null;
}
