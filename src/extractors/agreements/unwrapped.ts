/** Sentences of a text whose lines were broken at a width: "signed a memorandum with the\nPort of Porto" goes on in the next line. */
import type { Draft } from '../draft.ts';
import type { Span } from '../../record.ts';

/** Shorter lines are not full: they end where they were meant to. */
const FULL = 40;
/** A line that ends in the middle of a sentence, before one that goes on with it, or behind a word that wants a name. */
const BROKEN = /[\p{L}\d,’')%][^\S\n]{0,3}\n[^\S\n]{0,3}\p{Ll}|(?<![\p{L}])(?:the|of|and|with|in|to|by|between|for|an?|its|their)[^\S\n]{0,3}\n[^\S\n]{0,3}\p{Lu}/u;
/** The longest of these words and the white space around the line end, in characters. */
const REACH = 16;

/** The draft with sentences that run over such line ends; as it is where there are none. */
export function unwrapped(draft: Draft): Draft {
  if (!BROKEN.test(draft.text)) return draft;
  const sentences: Span[] = [];
  for (const sentence of draft.sentences) {
    const last = sentences.at(-1);
    if (last !== undefined && goesOn(draft.text, last, sentence)) sentences[sentences.length - 1] = { start: last.start, end: sentence.end };
    else sentences.push(sentence);
  }
  return sentences.length === draft.sentences.length ? draft : { ...draft, sentences };
}

/** A full line, and right behind it, without a blank line, what goes on with its sentence. */
function goesOn(text: string, last: Span, next: Span): boolean {
  const gap = text.slice(last.end, next.start), line = text.lastIndexOf('\n', last.end - 1) + 1;
  if (gap.trim() !== '' || gap.split('\n').length !== 2 || last.end - line < FULL) return false;
  return BROKEN.test(text.slice(Math.max(line, last.end - REACH), next.start + 1));
}
