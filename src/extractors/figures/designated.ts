/** Numbers that a word before them makes the number of a line, a page, a room or the like. */
import { ALWAYS, areDesignated, CAPITALISED, PLACED } from './designators.ts';
import { nounEnd } from './nouns.ts';
import type { Quantity } from './quantity.ts';
import type { Token } from './tokens.ts';

type Row = readonly Token[];
const CAPITAL = /^\p{Lu}/u;
/** `iPhone`. */
const MIXED = /^\p{Ll}\p{Lu}/u;
/** What a line does is no noun that it counts: `tram line 18 stops here`. */
const RUNS = /^(?:stops|runs|serves|leaves|calls|ends|starts|connects|links|opens|closes|crosses|turns|reopens)$/;
const isDigits = (token: Token | undefined): boolean => token?.kind === 'number';

/** `No. 11`, `Line 3`, `page 7`, `top 500`, `Article 5`. */
export function isDesignated(tokens: Row, { from, to, amount }: Quantity): boolean {
  let at = firstOfList(tokens, from) - 1;
  if (at < from - 1 && amount.plain && nounEnd(tokens, to) === to && (CAPITALISED.has(tokens[at]?.lower ?? '') && CAPITAL.test(tokens[at]?.text ?? '') || amount.value < 100 && areDesignated(tokens[at]?.lower ?? ''))) return true;
  if (amount.plain && /^(?:is|are|:)$/.test(tokens[from - 1]?.lower ?? '') && NUMBERED.test(tokens[from - 2]?.lower ?? '')) return true;
  at = from - 1;
  while (tokens[at] !== undefined && /^[.:#-]$/.test(tokens[at]?.text ?? '') && from - at <= 2) at--;
  const word = tokens[at];
  if (word?.kind !== 'word') return false;
  const adjacent = at === from - 1;
  if (tokens[from - 1]?.text === ':' && amount.plain && /^\p{Lu}{2,}$/u.test(word.text)) return true;
  if (ALWAYS.has(word.lower) && (adjacent || tokens[from - 1]?.text !== ':' || /^(?:tel|telephone|phone|fax|mobile|hotline|isbn|issn|code)$/.test(word.lower))) {
    return !(word.lower === 'number' || word.lower === 'numbers' || word.lower === 'ratio') || (amount.plain && nounEnd(tokens, to) === to);
  }
  // `line 3`, `berths 5 to 8`.
  if (adjacent && (CAPITALISED.has(word.lower) || areDesignated(word.lower)) && amount.plain && amount.value < 100 && nounEnd(tokens, to) === to) return true;
  if (adjacent && MIXED.test(word.text) && amount.plain && amount.value < 1000) return true;
  if (adjacent && PLACED.has(word.lower) && amount.plain && amount.value < 10_000 && (nounEnd(tokens, to) === to || RUNS.test(tokens[to]?.lower ?? ''))) return true;
  return adjacent && CAPITALISED.has(word.lower) && CAPITAL.test(word.text) && !amount.scaled && (tokens[from]?.text.length ?? 9) <= 4 && (nounEnd(tokens, to) === to || amount.value < 1000);
}

const NUMBERED = /^(?:hotline|postcode|code|passcode|password|phone|telephone|fax|extension|number|pin|zip|id)$/;

/** The first of `3, 5 and 7` in `Lines 3, 5 and 7`. */
function firstOfList(tokens: Row, from: number): number {
  let at = from;
  for (let k = 0; k < 6 && /^(?:,|and|or|to|&|-|–)$/.test(tokens[at - 1]?.lower ?? ''); k++) {
    const step = tokens[at - 1]?.text === ',' || tokens[at - 2]?.text !== ',' ? 2 : 3;
    if (!isDigits(tokens[at - step]) || (tokens[at - step]?.text.length ?? 9) > 3) break;
    at -= step;
  }
  return at;
}
