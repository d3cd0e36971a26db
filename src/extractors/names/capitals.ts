/** Phrases of capitalised words: what a name looks like before anyone knows whose it is. */
import type { Draft } from '../draft.ts';
import type { Span } from '../../record.ts';
import { FUNCTION_NOUNS, INNER_WORDS, MONTH_DAY_WORDS, OF_HEADS, PLACE_HEADS } from './org-words.ts';
import { SIGN_OF } from './titles.ts';
import { matchesOf } from '../matches.ts';

/** One word of a text. */
export interface Word extends Span { readonly text: string; readonly capital: boolean }
/** Words that follow each other in one sentence; `words` are in order and not empty. */
export interface Phrase extends Span { readonly words: readonly Word[]; readonly opensSentence: boolean }

/** No name is longer: what goes on is a heading or a list without commas. */
const LONGEST = 14;
const WORD = /(?:\p{Lu}\.){2,3}(?!\p{L})|S\.p\.A\.|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’\-/]*(?:&[\p{L}\p{N}]+)?\.?|&/gu;
const CAPITAL = /^\p{Lu}/u;
/** Legal forms that are written small, but belong to the name before them. */
const LOWER_FORM = /^(?:plc|gmbh|asa|mbh)$/;
/** Letters whose full stop belongs to a name: initials, Co., Ltd., St., U.S. */
const DOTTED = /^(?:\p{Lu}|Co|Ltd|Inc|Corp|Pte|Pvt|St|Bros|S\.A|Mt|Dr|Mr|Ms|Mrs|Prof|Cr|No|(?:\p{Lu}\.){1,2}\p{Lu}|S\.p\.A)\.$/u;

/** The words of a stretch of a text, without closing full stops and possessive endings. */
export function wordsOf(text: string, span: Span): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (const match of matchesOf(WORD, text.slice(span.start, span.end))) {
    let word = match[0];
    if (word.endsWith('.') && !DOTTED.test(word)) word = word.slice(0, -1);
    word = word.replace(/(?<!People|Women|Children|Men|Workers|Farmers|Citizens)['’]s?$|[-/]+$/u, '');
    if (word === '') continue;
    const start = span.start + match.index;
    words.push({ text: word, start, end: start + word.length, capital: CAPITAL.test(word) || LOWER_FORM.test(word) });
  }
  return words;
}

/** Only white space (and the comma of "Co., Ltd.") may stand between two words of one name. */
function joined(text: string, a: Word, b: Word): boolean {
  const between = text.slice(a.end, b.start);
  return between === ' ' || between === ', ' && (/^Co\.?$/u.test(a.text) && /^(?:Ltd|Inc|Limited)/u.test(b.text) || /^(?:Inc|LLC|Ltd|L\.P|S\.A|N\.V|Limited|Corp)\.?$/u.test(b.text));
}

/** "Science and Technology", not "Paris and Rome": both neighbours name a field of work. */
function bridges(words: readonly Word[], i: number): boolean {
  const word = words[i]?.text ?? '';
  if (word === 'of' || word === 'for') return binds(words, i);
  if (word !== 'and' && word !== '&') return INNER_WORDS.has(word);
  if (word === '&') return true;
  return FUNCTION_NOUNS.has(words[i - 1]?.text ?? '') && FUNCTION_NOUNS.has(words[i + 1]?.text ?? '');
}

/** "University of X", "Republic of X" are one name; "Students of X", "Mayor of X" are not. */
function binds(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]?.text ?? '';
  return OF_HEADS.has(before) || PLACE_HEADS.has(before);
}

/** How many words of lower case lead from a name on to more of the same name: 0, 1 ("of") or 2 ("of the"). */
function bridge(text: string, words: readonly Word[], i: number): number | null {
  const a = words[i], b = words[i + 1], c = words[i + 2], d = words[i + 3];
  if (a === undefined || b === undefined || !joined(text, a, b)) return null;
  if (b.capital) return 0;
  if (c === undefined || !joined(text, b, c) || !bridges(words, i + 1)) return null;
  if (c.capital) return 1;
  return c.text === 'the' && d?.capital === true && joined(text, c, d) ? 2 : null;
}

/** The capitalised phrases of one sentence, in order. */
export function phrasesOf(text: string, sentence: Span): Phrase[] {
  return phrasesAmong(text, sentence, wordsOf(text, sentence));
}
function phrasesAmong(text: string, sentence: Span, words: readonly Word[]): Phrase[] {
  const phrases: Phrase[] = [];
  for (let i = 0; i < words.length; i++) {
    const first = words[i];
    if (first === undefined || !CAPITAL.test(first.text) || MONTH_DAY_WORDS.has(first.text)) continue;
    let last = i;
    for (let more = bridge(text, words, last); more !== null && last - i < LONGEST; more = bridge(text, words, last)) {
      if (MONTH_DAY_WORDS.has(words[last + more + 1]?.text ?? '')) break;
      last += more + 1;
    }
    const own = words.slice(i, last + 1);
    phrases.push({ start: first.start, end: own.at(-1)?.end ?? first.end, words: own, opensSentence: first.start === sentence.start });
    i = last;
  }
  return phrases;
}

interface Scanned { readonly text: string; readonly phrases: readonly Phrase[]; readonly signs: readonly number[] }
const known = new WeakMap<readonly Span[], Scanned>();

function scanned(draft: Pick<Draft, 'text' | 'sentences'>): Scanned {
  const held = known.get(draft.sentences);
  if (held !== undefined && held.text === draft.text) return held;
  const phrases: Phrase[] = [], signs: number[] = [];
  for (const sentence of draft.sentences) {
    const words = wordsOf(draft.text, sentence);
    phrases.push(...phrasesAmong(draft.text, sentence, words));
    signs.push(words.reduce((all, word) => all | (SIGN_OF.get(word.text) ?? 0), 0));
  }
  const fresh = { text: draft.text, phrases, signs };
  known.set(draft.sentences, fresh);
  return fresh;
}

/** The capitalised phrases of a draft, read once and shared by the steps that need them. */
export function phrasesIn(draft: Pick<Draft, 'text' | 'sentences'>): readonly Phrase[] {
  return scanned(draft).phrases;
}
/** Per sentence the signs of persons in it, as bits of `SIGNS`: most sentences have none and need no further look. */
export function signsIn(draft: Pick<Draft, 'text' | 'sentences'>): readonly number[] {
  return scanned(draft).signs;
}
