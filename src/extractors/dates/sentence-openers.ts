/** Dates that open their sentence: the name behind them is who acts, not the name of an event of that year. */
import { wordOf, type Token, type Tokens } from './tokens.ts';

/** Not "over" and "around": they count as well. */
const OPENING: ReadonlySet<string> = new Set(('as early late far back long ago in on at by from since for circa throughout during towards toward until till before after through '
  + 'and the end beginning start middle course mid of year years already only just not starting effective within - – ’ \'').split(' '));
/** "From 2026 Winter Games": it is an event after all. */
const EVENT_HEAD = /^(?:(?:cup|olympics?|games|forum|fair|expo|summit|conference|congress|festival|championships?|marathon|awards?|prize|world|winter|summer|international|national|tour|league|open|season|budget|plan|census|elections?|edition|week|day|biennale|exhibition)s?)$/;
/** Words before a date, and capitals behind it, that are looked at. */
const MOST = 6;

const beginsBehind = (token: Token | undefined): boolean => token === undefined || token.cls === 'line' || token.cls === 'dot' || token.cls === 'quote';

/** How many words stand before a date that opens its sentence; 0 where it does not. */
export function wordsToOpen(tokens: Tokens, { from, to }: { readonly from: number; readonly to: number }): number {
  if (tokens.list[from - 1]?.cls === 'the') return 0;
  for (let k = 1; k <= MOST; k++) {
    const token = tokens.list[from - k];
    if (beginsBehind(token)) return k > 1 && !isEvent(tokens, to) ? k - 1 : 0;
    if (token === undefined || !OPENING.has(wordOf(tokens, token)) && token.cls !== 'year') return 0;
  }
  return 0;
}
function isEvent(tokens: Tokens, to: number): boolean {
  for (let k = 1; k <= MOST; k++) {
    const token = tokens.list[to + k];
    if (token === undefined || token.cls !== 'cap' && !/^\p{Lu}/u.test(tokens.text.slice(token.start, token.start + 2))) return false;
    if (EVENT_HEAD.test(wordOf(tokens, token))) return true;
  }
  return false;
}
