/** Whether a figure says that something rose or fell, by an amount or to one. */
import type { FigureFinding } from '../../record.ts';
import { comparisonBefore } from './comparisons.ts';
import type { Quantity } from './quantity.ts';
import type { Token } from './tokens.ts';
import { VAGUE } from './word-classes.ts';

export type Change = FigureFinding['change'];

const UP = /^(?:rose|rise|rises|risen|rising|grew|grow|grows|grown|growing|growth|increase|increased|increases|increasing|up|climbed|climb|climbing|jumping|surging|soaring|expanding|gaining|boosting|raising|widening|gain|gained|gains|jumped|jump|surged|surge|soared|expand|expands|expanded|expansion|advanced|plus|rebounded|added|higher|more|improved|widened|doubled|raised|raise|boosted|accelerated|swelled|ballooned|mushroomed|leapt|leaped|spiked|rocketed|improvement|hiked|upped|tripled|trebled|quadrupled|strengthened|rallied|recovered|skyrocketed|lifted|mounted|appreciated)$/;
const DOWN = /^(?:fell|fall|falls|fallen|falling|dropped|drop|drops|declined|decline|declines|declining|decrease|decreased|decreases|decreasing|down|shrank|shrunk|shrink|shrinking|contracted|contracting|dropping|slipping|plunging|easing|narrowing|lowering|reducing|cutting|contraction|lost|loss|losing|reduced|reduction|cut|slipped|slumped|slump|plunged|dipped|dip|minus|lower|less|fewer|narrowed|lowered|slowed|eased|shed|tumbled|plummeted|sank|slid|retreated|trimmed|slashed|pared|drop|deteriorated|sagged|halved|dwindled|weakened|collapsed|crashed|softened|moderated|cooled|depreciated|devalued)$/;
const REACH = 8;

/** Looks back over the clause for a word of change, then at the word behind the figure (`23 percent more`). */
export function changeOf(tokens: readonly Token[], quantity: Quantity): Change {
  if (quantity.kind === 'duration') return null;
  // `minus 14 degrees` is so cold, and no fall.
  if (quantity.unit.startsWith('deg') && /^(?:minus|[-−–])$/.test(tokens[quantity.from - 1]?.lower ?? '')) return null;
  const sign = tokens[quantity.from - 1];
  if (sign !== undefined && tokens[quantity.from]?.glued === true && /^[+\-−–]$/.test(sign.text) && (!sign.glued || tokens[quantity.from - 2]?.text === '(')) {
    return { direction: sign.text === '+' ? 'up' : 'down', how: 'by' };
  }
  return backward(tokens, quantity) ?? forward(tokens, quantity);
}

/** Verbs that have no object: an amount right behind them is what it changed by. */
const INTRANSITIVE = /^(?:rises|falls|climbs|jumps|slips|dips|rose|risen|climbed|jumped|surged|soared|gained|fell|fallen|declined|slipped|slumped|plunged|dipped|eased|tumbled|plummeted|sank|slid|retreated)$/;

/** `the contract rose 48 dollars`, `jobs fell 300 to 4,000`; but `climbed 300 metres`. */
export function isRightBehindChange(tokens: readonly Token[], { from, to, amount, max, kind, unit }: Quantity): boolean {
  if (kind === 'measure' ? LENGTH.test(unit) : kind !== 'money' && (kind !== 'count' || to > (max ?? amount).to)) return false;
  let at = from - 1;
  while (from - at < 4 && VAGUE.has(tokens[at]?.lower ?? '')) at--;
  const verb = tokens[at]?.lower ?? '';
  return INTRANSITIVE.test(verb) || (kind === 'money' && MOSTLY.test(verb));
}
/** Verbs that seldom have an object of money: `exports increased $36.7 billion`. */
const MOSTLY = /^(?:increased|decreased|grew|widened|narrowed|shrank|expanded)$/;
const COMPARED = /^(?:compared|relative|comparison|opposed|equal|equivalent|next)$/;

/** `gained 14 points`. */
const isPoints = (tokens: readonly Token[], { to }: Quantity): boolean => /^points?$/.test(tokens[to - 1]?.lower ?? '');

/** What climbs or falls so far has moved in space. */
const LENGTH = /^(?:k?m|cm|mm|ft|mi|yd|in|nmi|deg)$/;

/** `an increase of 20 euros`, `a cut of 3 million`. */
const OF_CHANGE = /^(?:increase|rise|growth|jump|surge|improvement|hike|decrease|decline|drop|fall|reduction|cut|dip|slump)s?$/;

function isOfChange(tokens: readonly Token[], { from }: Quantity): boolean {
  let at = from - 1;
  while (from - at < 4 && VAGUE.has(tokens[at]?.lower ?? '') && tokens[at]?.lower !== 'of') at--;
  return tokens[at]?.lower === 'of' && OF_CHANGE.test(tokens[at - 1]?.lower ?? '');
}

/** `smaller by 200 million`: words that are no change where no amount of it stands behind. */
const BY_DEGREE = /^(?:small|larg|bigg|weak|strong|short|long|heavi|light|cheap|dear|fast|slow)er$/;

/** `grew at 6 percent a year`. */
const GROWING = /^(?:gr[eo]w(?:n|ing|s)?|ris(?:e|es|en|ing)|rose|expand(?:ed|s|ing)?|increas(?:ed|es|ing)|fall(?:s|en|ing)?|fell|shr[aiu]nk(?:s|ing)?|declin(?:ed|es|ing))$/;
/** Before `up to`: the amount is what something came to. */
export const GOING = /^(?:go|goes|going|gone|went|shot|moved?|moves|pushed|crept|crawled|inched|ticked|edged|came)$/;
const PASSING = /^(?:fell|fallen|falling|dropped|slipped|dipped|sank|rose|risen|rising|climbed|jumped|went|moved)$/;

const CAUSED = /^(?:driven|led|caused|fuell?ed|supported|helped|offset|backed|followed|accompanied|powered|spurred|prompted|triggered)$/;

function backward(tokens: readonly Token[], quantity: Quantity): Change {
  const { kind } = quantity;
  let { from } = quantity;
  let how: 'by' | 'to' | null = null;
  for (let k = 1; k <= REACH; k++) {
    // `rose 4% (5% at constant rates) to 81 million`.
    if (how === 'to' && k < 4 && tokens[from - k]?.text === ')') from = bracketBefore(tokens, from - k) + k - 1;
    const token = tokens[from - k];
    if (token === undefined || token.kind === 'line' || /^[.;:)(]$/.test(token.text) || (token.text === ',' && k > 2)) return null;
    if (token.kind === 'number' && k > 2 && how !== 'to') return null;
    // `down on the 300 of 2020`: that is what something else is compared with.
    if (token.lower === 'on' && k === 2 && tokens[from - 1]?.lower === 'the') return null;
    if (token.lower === 'on' && k < 3 && /^(?:up|down|improvement|increase|decrease)$/.test(tokens[from - k - 1]?.lower ?? '')) return null;
    if (token.lower === 'from' || token.lower === 'than' || token.lower === 'of') { if (token.lower === 'from') return null; if (token.lower === 'than') { k++; continue; } }
    // `an increase compared to the 4.67 million of 2023`.
    if (token.lower === 'to' && COMPARED.test(tokens[from - k - 1]?.lower ?? '')) return null;
    if (how === null && token.lower === 'to') from = comparisonBefore(tokens, from - k) + k;
    // `growth was driven by four routes`: what brought it about.
    if (token.lower === 'by' && CAUSED.test(tokens[from - k - 1]?.lower ?? '')) return null;
    if (token.lower === 'by' || token.lower === 'to') how ??= token.lower;
    // `8 percent up at 612,000`: that is the level.
    if (token.lower === 'at' && k < 3 && how === null && !GROWING.test(tokens[from - k - 1]?.lower ?? '')) return null;
    // `fell below 30 percent`: that is what it came to.
    if (k === 1 && /^(?:below|above)$/.test(token.lower) && PASSING.test(tokens[from - 2]?.lower ?? '')) how = 'to';
    if (token.lower === 'up' && tokens[from - k + 1]?.lower === 'to' && !GOING.test(tokens[from - k - 1]?.lower ?? '') && !(k === 2 && tokens[quantity.to]?.lower === 'from')) return null;
    // `40 million plus 5 million in fees`.
    if (token.lower === 'plus' && kind !== 'percent') return null;
    if (token.lower === 'up' && /^m(?:akes?|ade|aking)$/.test(tokens[from - k - 1]?.lower ?? '')) return null;
    const direction = directionOf(token.lower) ?? (tokens[from - k + 1]?.lower === 'by' && BY_DEGREE.test(token.lower) ? degreeOf(token.lower) : null);
    if (direction === null) continue;
    if (how === null && kind !== 'percent' && !/^(?:times|bp)$/.test(quantity.unit) && !isPoints(tokens, quantity) && !/^(?:up|down|plus|minus)$/.test(token.lower) && !isRightBehindChange(tokens, quantity) && !isOfChange(tokens, quantity)) return null;
    return { direction, how: how ?? 'by' };
  }
  return null;
}

/** The way a word of change points, or null. */
export const directionOf = (word: string): 'up' | 'down' | null => (UP.test(word) ? 'up' : DOWN.test(word) ? 'down' : null);
const degreeOf = (word: string): 'up' | 'down' => (/^(?:small|weak|short|light|cheap|slow)/.test(word) ? 'down' : 'up');

/** Where the bracket opens that closes at a token, within a few; the token itself where none does. */
function bracketBefore(tokens: readonly Token[], at: number): number {
  for (let k = at - 1; k > Math.max(0, at - 12); k--) if (tokens[k]?.text === '(') return k;
  return at;
}

function forward(tokens: readonly Token[], { to, kind }: Quantity): Change {
  if (kind !== 'percent' && tokens[to + 1]?.lower !== 'than') return null;
  const next = tokens[to]?.lower ?? '';
  // `1.2% up to 500`, `1.2% above that`: the amounts between which it is paid; `30% up front`: when.
  if (next === 'up' && /^(?:to|front)$/.test(tokens[to + 1]?.lower ?? '')) return null;
  if (/^(?:above|below)$/.test(next) && /^(?:that|this|it|which)$/.test(tokens[to + 1]?.lower ?? '') && !/^(?:of|level)$/.test(tokens[to + 2]?.lower ?? '')) return null;
  if (/^(?:more|higher|up|above|ahead|growth|increase|rise|larger|faster|dearer|costlier|pricier|bigger|stronger|longer|heavier|jump|gain|surge)$/.test(next)) return { direction: 'up', how: 'by' };
  return /^(?:less|lower|down|fewer|below|decrease|decline|drop|fall|reduction|cut|dip|cheaper|smaller|weaker|shorter|lighter|slower)$/.test(next) ? { direction: 'down', how: 'by' } : null;
}
