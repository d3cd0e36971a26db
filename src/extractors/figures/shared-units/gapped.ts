/** Clauses that leave out what the one before told: `the port of Riga 24 million tonnes, Tallinn 18 million`. */
import type { Quantity } from '../quantity.ts';
import type { Token } from '../tokens.ts';

type Row = readonly Token[];

/** `the port of Riga 24 million tonnes, Tallinn 18 million`; `exports 4.2 billion euros and imports 3.9`: told of another, in the unit of the first. */
export function isGapped(tokens: Row, here: Quantity, before: Quantity): boolean {
  if (!endsThere(tokens[here.to])) return false;
  const between = tokens.slice(before.to, here.from);
  if (between.length < 2 || !between.some((t) => JOINT.test(t.lower)) || between.some((t) => PEOPLED.test(t.lower))) return false;
  return (between.some(isName) || isParallel(tokens, here, before)) && isAlike(here, before);
}

/** `84 million euros in 2022 and 91 million in 2023`: both with the same word behind them. */
function isParallel(tokens: Row, here: Quantity, before: Quantity): boolean {
  const word = tokens[here.to]?.lower ?? '';
  return here.amount.scaled && PARALLEL.test(word) && tokens[before.to]?.lower === word && JOINT.test(tokens[here.from - 1]?.lower ?? '');
}
const PARALLEL = /^(?:in|for|from|at|on|to|by)$/;

/** True where no noun behind the amount is counted by it. */
const endsThere = (next: Token | undefined): boolean => next === undefined || next.kind !== 'word' || GAP_ENDS.test(next.lower);
const GAP_ENDS = /^(?:and|or|while|whereas|but|from|in|for|to|at|by|on|respectively|compared|against|up|down|was|were|came|went|last|this|of|more|less|respectively)$/;

const JOINT = /^(?:[,;(]|and|while|but|or)$/;
/** What is counted in people or things has no unit of money or measure. */
const PEOPLED = /^(?:population|visitors?|passengers?|people|residents|inhabitants|tourists|members|customers|users|students|employees|staff|jobs|homes|households|numbers?|subscribers|viewers|trips|arrivals|attendance|circulation|downloads|copies|units|nikkei|topix|kospi|kosdaq|dow|dax|ftse|nasdaq|sensex|nifty|stoxx|followers|farmers|workers|guests|voters|readers|beneficiaries|employs?|employed|employing|serves?|served|score|index|ratio|grade|rating|seats?|beds?|rooms?|crew|cabins|stores|shops|schools|vehicles|cars|ships|vessels|trains|flights)$/;

/** A word that may say what the second amount is of. */
const isName = (t: Token): boolean => t.kind === 'word' && t.text.length > 2 && !/^(?:and|while|but)$/.test(t.lower);

/** True of two amounts that may be in one unit, by their scales. */
function isAlike(here: Quantity, before: Quantity): boolean {
  if (here.amount.scaled) return before.amount.value >= 1e5;
  return before.amount.scaled ? !Number.isInteger(here.amount.mantissa) : here.from - before.to <= 12;
}
