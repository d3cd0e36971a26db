/** `over`, `nearly`, `up to`: what the words around a number say of its exactness. */
import { GOING } from './change.ts';
import { PhraseTable } from './phrases.ts';
import type { Quantity } from './quantity.ts';
import type { Token } from './tokens.ts';

export type Modifier = 'exact' | 'approx' | 'min' | 'max';

const forms = (modifier: Modifier, words: string): [string, Modifier][] => words.split('|').map((w) => [w, modifier]);

const BEFORE = new PhraseTable<Modifier>([
  ...forms('min', 'more than|over|well over|just over|slightly over|a little over|a bit over|above|well above|at least|no fewer than|no less than|not less than|not fewer than|in excess of|excess of|exceeded|exceeding|exceeds|exceed|surpassed|surpassing|surpasses|surpass|topped|topping|tops|'
    + 'passed|passing|passes|crossed|crossing|crosses|cross|beyond|upwards of|upward of|north of|a minimum of|minimum of|minimum|min.|better than|greater than|larger than|higher than|longer than|bigger than|exceeded the|surpassed the|passed the|crossed the|topped the|exceeding the|surpassing the|passing the|topping the|broke the|broken the|breaking through|broke through|'
    + 'a good|as few as|as little as|starting at|starting from|start at|starts at|not under|not below|>|≥|outnumbered|upwards'),
  ...forms('max', 'up to|less than|fewer than|no more than|not more than|under|just under|well under|slightly under|below|well below|at most|at the most|a maximum of|maximum of|maximum|max.|max|not exceeding|not over|as many as|as much as|as high as|within|lower than|smaller than|shorter than|no greater than|no longer than|no higher than|limited to|capped at|short of|shy of|just shy of|<|≤|not to exceed|must not exceed|will not exceed|does not exceed|do not exceed|did not exceed'),
  ...forms('approx', 'about|around|some|approximately|approx|approx.|roughly|nearly|almost|close to|an estimated|estimated|circa|ca|ca.|c.|in the region of|in the order of|of the order of|on the order of|in the neighborhood of|near|nearing|approaching|approached|more or less|an average of about|virtually|practically|~|≈|an approximate|somewhere around|anywhere from|anywhere between|somewhere between|or so|nigh on|ungefähr|rund|environ|circa|cerca de|expected|près de|unos|unas|closer to|hovering around|not quite|close on|getting on for|in the vicinity of'),
]);
const AFTER = new PhraseTable<Modifier>([
  ...forms('min', 'or more|and more|or above|and above|or over|and over|or higher|or greater|upwards|and upwards|or better|and counting'),
  ...forms('max', 'or less|or fewer|or under|and under|or below|and below|at most|at the most|at maximum|maximum|or lower'),
  ...forms('approx', 'or so|or thereabouts|-odd|odd|approximately|approx|approx.|give or take'),
]);
/** Words that may stand between modifier and number: `exceeding for the first time a total of 5 million` is left. */
const BETWEEN = new Set(['a', 'an', 'the', 'another', 'total', 'of', 'record', 'whopping', 'full', 'further', 'additional', 'combined', 'just', 'only', 'its', 'estimated']);

/** What the words just before or after a quantity say. */
export function modifierOf(tokens: readonly Token[], quantity: Quantity): Modifier {
  if (quantity.plus) return 'min';
  const inner = tokens.slice(quantity.amount.from + 1, quantity.amount.to).find((t) => /^(?:odd|some|plus|\+)$/.test(t.lower));
  if (inner !== undefined) return /^(?:odd|some)$/.test(inner.lower) ? 'approx' : 'min';
  if (tokens[quantity.amount.to]?.glued === true && tokens[quantity.amount.to + 1]?.lower === 'odd') return 'approx';
  const here = negated(tokens, quantity);
  if (here !== null) return here;
  const after = AFTER.at(tokens, quantity.to);
  return (after !== null && tokens[after.next]?.lower !== 'than' ? after.value : null) ?? afterNoun(tokens, quantity) ?? 'exact';
}

function negated(tokens: readonly Token[], quantity: Quantity): Modifier | null {
  let at = quantity.from;
  for (let skipped = 0; skipped < 4; skipped++) {
    if (quantity.kind === 'duration' && tokens[at - 1]?.lower === 'over' && isSpread(tokens[at - 2])) return null;
    // `spread over 3 sq km`: that is where.
    if (tokens[at - 1]?.lower === 'over' && /^(?:spread|spreads|spreading|scattered|distributed|stretche[sd]|extends|extended|flew|flies)$/.test(tokens[at - 2]?.lower ?? '')) return null;
    const hit = BEFORE.before(tokens, at, 4);
    if (hit !== null && (isReached(tokens, hit.next) || isComparison(tokens, hit.next, at))) return null;
    if (hit !== null) return hit.value === 'min' && tokens[hit.next - 1]?.lower === 'not' ? 'max' : vague(tokens, hit, skipped);
    const word = tokens[at - 1];
    if (word === undefined || !BETWEEN.has(word.lower)) return null;
    at--;
  }
  return null;
}

/** `crept up to 5 percent`: that is what it came to. */
const isReached = (tokens: readonly Token[], at: number): boolean => tokens[at]?.lower === 'up' && GOING.test(tokens[at - 1]?.lower ?? '');

/** `3.9 percent, lower than 4.7 percent a year ago`, `more than the 300 of 2020`: the number is what something else is held against. `at`: behind `than`. */
function isComparison(tokens: readonly Token[], from: number, at: number): boolean {
  if (tokens[at - 1]?.lower !== 'than') return false;
  if (tokens[at]?.lower === 'the') return true;
  let lead = from - 1;
  if (DEGREE.test(tokens[lead]?.lower ?? '')) lead--;
  return HELD_AGAINST.test(tokens[from]?.lower ?? '') && tokens[lead]?.text === ',' && /^(?:%|percent|cent|million|billion|trillion|tonnes|tons)$|\d$/.test(tokens[lead - 1]?.lower ?? '');
}
const HELD_AGAINST = /^(?:higher|lower|larger|smaller|bigger|greater|longer|shorter|better)$/;
const DEGREE = /^(?:slightly|much|far|well|markedly|considerably|significantly|a)$/;

/** `40 million over three years`, `5% over two years`: in how long something comes about. */
function isSpread(before: Token | undefined): boolean {
  if (before === undefined) return false;
  return before.kind === 'word' ? !BEFORE_MORE.test(before.lower) : before.kind === 'number' || before.text === ')' || before.text === '%';
}
/** Behind these, and where a clause begins, `over three years` are more than three. */
const BEFORE_MORE = /^(?:for|of|takes|took|take|lasted|lasts|last|is|was|are|were|has|had|have|just|well|slightly|after|aged|a|little|with|from|and|to|in|been|be)$/;

/** `over the past ten years`, `above the 50`: a preposition of time or place before an article is no modifier. */
function vague(tokens: readonly Token[], hit: { value: Modifier; next: number }, skipped: number): Modifier | null {
  const word = tokens[hit.next]?.lower ?? '';
  if (skipped > 0 && /^(?:more|less|fewer)$/.test(word) && /^(?:percent|cent|%|times|fold|points?)$/.test(tokens[hit.next - 1]?.lower ?? '')) return null;
  return skipped > 0 && /^(?:over|within|under|above|below|near|some|around|about|beyond|expected|short|shy)$/.test(word) ? null : hit.value;
}

/** `15 years or more`, `6,800 people or so`. */
function afterNoun(tokens: readonly Token[], { to }: Quantity): Modifier | null {
  for (let k = 1; k <= 2; k++) if (tokens[to + k - 1]?.kind === 'word') {
    const hit = AFTER.at(tokens, to + k);
    if (hit !== null && tokens[to + k]?.kind === 'word' && /^(?:or)$/.test(tokens[to + k]?.lower ?? '')) return hit.value;
  }
  return null;
}
