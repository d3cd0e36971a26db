/** What a line is about, told by the few words that open it: `5. Grants. N to the brass band`. */
import { words, type Scene } from '../clause.ts';
import { crossesSentence } from '../sentences.ts';

/** Words that such an opening has, at most. */
const LONGEST = 3;
/** How far back the line may begin, in tokens. */
const REACH = 60;

/** The opening of the line that a place stands in, in its own words; empty where a sentence opens it. */
export function topicOf(scene: Scene, from: number, openers: RegExp = STOP): string {
  const { tokens } = scene;
  let start = from;
  while (start > 0 && from - start < REACH && tokens[start - 1]?.kind !== 'line') start--;
  if (start > 0 && tokens[start - 1]?.kind !== 'line') return '';
  if (ITEM.test(tokens[start]?.lower ?? '') && tokens[start + 1]?.kind === 'number' && tokens[start + 2]?.text === ',') start += 3;
  while (start < from && (tokens[start]?.kind === 'number' || NUMBERING.test(tokens[start]?.text ?? ''))) start++;
  let end = start;
  while (end < from && end - start <= LONGEST && tokens[end]?.kind === 'word') end++;
  const opens = end > start && end - start <= LONGEST && openers.test(tokens[end]?.text ?? '') && /^\p{L}.{2}/u.test(tokens[start]?.text ?? '') && (openers === COLON ? end + 1 < from && !crossesSentence(tokens, end, from) : /^\p{Lu}/u.test(tokens[start]?.text ?? ''));
  if (opens && scene.tag(start) === 'determiner') start++;
  for (let at = start; at < end; at++) if (!NOMINAL.test(scene.tag(at))) return '';
  return opens && end < from ? words(tokens.slice(start, end)) : '';
}
/** `Dog tax: income rose`: the colon, too, parts what the line is about. */
export const COLON = /^:$/;
const STOP = /^\.$/;
const ITEM = /^(?:item|point|no)$/;
const NOMINAL = /^(?:noun|preposition|conjunction)$/;
const NUMBERING = /^[-–—•*·.)(]$/;
