/** Words for now that name no day. */
import type { Reading } from './reading.ts';
import type { Tense } from './tense.ts';
import { wordOf, type Token, type Tokens } from './tokens.ts';

/** True for "today" where it means nowadays, and for its like. */
export function isVague(reading: Reading, tokens: Tokens, tense: Tense): boolean {
  if (reading.rule !== 'date.relative-day') return false;
  const token = tokens.list[reading.from], next = tokens.list[reading.to + 1], prev = tokens.list[reading.from - 1];
  if (token === undefined || token.n !== 0) return false;
  if (prev?.cls === 'prep' && /^(?:from|by|before)$/i.test(tokens.text.slice(prev.start, prev.end)) || /^(?:starting|beginning|effective)$/.test(wordOf(tokens, prev))) return false;
  if (wordOf(tokens, prev) === 'here' && next?.cls !== 'possessive') return tense === 'present';
  if (prev?.cls === 'of' || next?.cls === 'possessive') return true;
  return (tense === 'present' || tense === null) && !happens(tokens.text, token);
}

/** What happens once, in the present tense: "opens today", "is signed today", "today marks"; not "lives here today". */
const ONCE = '(?:opens|launches|starts|begins|kicks off|announces|unveils|signs|inaugurates|publishes|votes|concludes|meets|takes (?:place|effect|office)|(?:comes?|enters?) into (?:force|effect|operation)|enters? service|goes? (?:live|on sale)'
  + '|(?:is|are) (?:being |officially )?(?:opened|launched|signed|held|awarded|presented|published|announced|inaugurated|unveiled|released|sworn in|handed over|celebrating|marking|announcing|launching|opening))';
const BEFORE = new RegExp(`(?<![\\p{L}])${ONCE}(?: (?:(?!(?:is|are|has|have) )[^,;:.!?()]){1,50})? $`, 'u');
const BEHIND = new RegExp(`^(?: (?:marks|sees)|,?(?: \\p{L}[^,;:.!?()]{0,50})? ${ONCE})(?![\\p{L}])`, 'u');
/** So far from the word for the day stands what happens on it. */
const FAR = 80;

const happens = (text: string, { start, end }: Token): boolean => BEFORE.test(text.slice(Math.max(0, start - FAR), start)) || BEHIND.test(text.slice(end, end + FAR));
