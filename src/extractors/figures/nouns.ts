/** The counted noun after a number. There is no tagger: plural endings and closed word lists tell where it stands. */
import { afterHyphen } from './amount.ts';
import type { Token } from './tokens.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Plurals that do not end in `s`. */
const PLURALS = list(
  'people persons personnel staff men women children youth youths media police cattle sheep fish aircraft spacecraft series species faculty crew alumni criteria phenomena talent talents poultry livestock wildlife seamen fishermen businessmen '
  + 'businesspeople salespeople spokespeople women-led workforce clergy infantry troops folk kids mice teeth feet geese oxen percent head metro rail housing participants pax cars graduates data vaccine offspring sportspeople craftsmen workmen',
);
/** Words that end a noun phrase: nothing behind them is counted. */
const STOPS = list(
  'the a an of in on at by for from to with and or but as than then that which who whom whose this these those its their his her our your my is are was were be been being has have had do does did will would shall should can could may might must '
  + 'not also only just even still yet already more most less least per each every both all any some such so if when while where because since until before after during within without between among across against over under above below '
  + 'into onto out off up down about around via versus vs like through throughout towards toward upon along despite although though however i we he she it they them him us me you there here now today yesterday tomorrow '
  + 'came come comes went go goes said says say told took take takes made make makes gave give gives got get gets held hold holds signed attended joined visited travelled moved lived worked according including compared respectively annually daily monthly weekly yearly ago later earlier old long wide high tall deep apart away overall always perhaps besides sometimes afterwards nowadays '
  + 'two three four five six seven eight nine ten eleven twelve am pm o\'clock respectively year-on-year plus minus times thus plus besides alone together altogether',
);
/** Words in `s` that are no plural. */
const NOT_PLURAL = list('business analysis basis crisis gas bus campus focus process press access progress success address class glass grass loss mass pass cross express wireless plus us bonus status virus census corpus surplus corps chaos less this thus his is was as its yes has does always perhaps towards besides afterwards news across various previous serious famous numerous continuous religious precious international-class world-class cross-class overseas sports arts sales goods operations logistics telecommunications communications electronics plastics textiles services-sector politics economics physics mathematics athletics ceramics');

const plural = (word: string): boolean => PLURALS.has(word) || (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('ous') && !NOT_PLURAL.has(word));
const plausible = (token: Token): boolean => token.kind === 'word' && token.text.length > 1 && !STOPS.has(token.lower);

/** The token after the head of the counted noun that begins at a token, or `from` where none stands there. */
export function nounEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let words = 0; words < 5; words++) {
    const token = tokens[at];
    if (token !== undefined && words === 0 && /^(?:daily|weekly|monthly|yearly)$/.test(token.lower) && isPlural(tokens[at + 1])) { at++; continue; }
    const joined = token === undefined ? at : afterHyphen(tokens, at + 1);
    if (token === undefined || !(plausible(token) || isCompound(tokens, at))) return from;
    if (plural(token.lower) && plausible(token)) return headEnd(tokens, at);
    at = joined;
  }
  return from;
}

/** `high-pressure pumps`, `long-term leases`: with a hyphen such a word is part of an adjective. */
const isCompound = (tokens: readonly Token[], at: number): boolean => COMPOUND.test(tokens[at]?.lower ?? '') && afterHyphen(tokens, at + 1) !== at + 1 && tokens[at + 2]?.kind === 'word';
const COMPOUND = /^(?:high|long|short|low|wide|deep|off|on|in|out|up|full|over|under|all|old|two|three|four|five|six|self|multi|above|below|most|more|single|double|first|second|third)$/;

/** `sports teams`, `sales offices`: a plural may stand before the head. */
function headEnd(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1];
  const joined = next !== undefined && !next.glued && plausible(next) && plural(next.lower) && /^\p{Ll}/u.test(next.text) && !isCosting(tokens, at + 1) ? at + 2 : at + 1;
  return joined;
}

/** `five wines costs €12`. */
const isCosting = (tokens: readonly Token[], at: number): boolean => tokens[at]?.lower === 'costs' && /^[$€£¥\d]/.test(tokens[at + 1]?.text ?? '');

/** True where a word may be a plural noun. */
export function isPlural(token: Token | undefined): boolean {
  return token !== undefined && plausible(token) && plural(token.lower);
}

/** True where a word ends a noun phrase. */
export function isStop(token: Token | undefined): boolean {
  return token === undefined || token.kind !== 'word' || STOPS.has(token.lower);
}
