/** Sentences: none runs over a line end, none touches page furniture. */
import type { Step } from '../draft.ts';
import type { Span } from '../../record.ts';
import { BEFORE_NUMBER, PERHAPS_LAST, STARTERS, TITLES } from './abbreviations.ts';
import { matchesOf } from '../matches.ts';

/** A stop with the quotes and brackets that close after it, and the white space behind. */
const STOP = /(?:[.!?…]{1,12}["”’»)\]'」』]{0,3}(?:\s+|(?=\p{Lu}\p{Ll}|\p{Lu}\s|["“«]\p{Lu}|$))|[。！？]["”’»)\]」』）》]{0,3}\s*)/gu;
/** How far back the word before a stop is looked for. */
const WORD_REACH = 24;

/** The word that ends at `end`, inner stops kept: "U.S", "Ltd". */
function wordBefore(text: string, end: number): string {
  return /[\p{L}\p{N}][\p{L}\p{N}.&’'-]*$/u.exec(text.slice(Math.max(0, end - WORD_REACH), end))?.[0] ?? '';
}
/** True when a full stop belongs to its word: an abbreviation, an initial, a number in a list. */
function belongs(before: string, next: string, { opensLine, isSuffix }: { opensLine: boolean; isSuffix: boolean }): boolean {
  const word = before.toLowerCase();
  const nextWord = /^["“'‘(]*(\p{L}+)/u.exec(next)?.[1]?.toLowerCase() ?? '';
  if (TITLES.has(word)) return true;
  // "c. 1900", but "C. R. Lund" and "Mrs P. Lund".
  if (BEFORE_NUMBER.has(word) && !(before.length === 1 && before !== word)) return /^\d/.test(next);
  if (PERHAPS_LAST.has(word)) return !STARTERS.has(nextWord) && (!/^["“‘(]/.test(next) || ASIDE.test(next));
  if (/^\p{Lu}$/u.test(before) && before !== 'I') return !isSuffix || !STARTERS.has(nextWord);
  if (/^(?:\p{L}\.){1,4}\p{L}$/u.test(before)) return !STARTERS.has(nextWord);
  return opensLine && /^(?:\d{1,2}|[a-z]|[ivx]{1,4})$/i.test(before);
}
/** "Norlake Foods Ltd. (51%), Delta AG", "Norlake Foods Inc. (NYSE: NFI) has": behind the bracket the sentence goes on. */
const ASIDE = /^\([^().!?]{1,60}\)(?:,|;|['’]s |(?: [–—-])? (?:&|[\p{Ll}\d]))/u;
/** True when a stop between two glued words ends a sentence; not within an address. */
function gluedEnd(text: string, at: number): boolean {
  return /[\p{Ll}\p{N})"”’%]$/u.test(text.slice(at - 1, at)) && !/(?:www\.|:\/\/|@)\S*$/.test(text.slice(Math.max(0, at - 40), at));
}

/** Where the sentences of one line end, each with its trailing white space. */
function* endsIn(line: string): Generator<number> {
  let opened = 0;
  for (const m of matchesOf(STOP, line)) {
    const end = m.index + m[0].length;
    if (end >= line.length) return;
    if (isEnd(line, m, opened)) {
      opened = end;
      yield end;
    }
  }
}
function isEnd(line: string, m: RegExpExecArray, opened: number): boolean {
  if (/^[。！？]/.test(m[0])) return true;
  const end = m.index + m[0].length, next = line.slice(end, end + 80);
  if (/^["“‘'(«[]*[\p{Ll}]/u.test(next) || /^[,;:)\]]/.test(next)) return false;
  if (!/\s$/.test(m[0])) return gluedEnd(line, m.index);
  if (!m[0].startsWith('.') || m[0].startsWith('..')) return true;
  const before = wordBefore(line, m.index);
  const from = m.index - before.length;
  return !belongs(before, next, { opensLine: from === opened, isSuffix: line[from - 1] === '/' });
}

/** Letters, digits and marks of ASCII are no white space; the pattern tells of the rest. */
function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || ((unit < 33 || unit > 126) && /\s/.test(text[at] ?? ''));
}

/** A stretch without the white space at its ends; null where nothing else is in it. */
export function trimmed(text: string, start: number, end: number): Span | null {
  let a = start, b = end;
  while (a < b && isBlank(text, a)) a++;
  while (b > a && isBlank(text, b - 1)) b--;
  return a < b ? { start: a, end: b } : null;
}

/** The stretches of a text outside `ignored`, in order. */
function* readable(length: number, ignored: readonly Span[]): Generator<Span> {
  let from = 0;
  for (const span of ignored) {
    if (span.start > from) yield { start: from, end: span.start };
    from = Math.max(from, span.end);
  }
  if (from < length) yield { start: from, end: length };
}

const LINE_END = /[\n\u2028\u2029]/g;
/** The stretches between the single characters that a global pattern finds, one by one: a text may be all line ends. What takes a whole stretch at once, as `[^\n]+` does, overflows on millions of characters. */
export function* stretches(text: string, ends: RegExp): Generator<Span> {
  let from = 0;
  for (const { index } of text.matchAll(ends)) {
    if (index > from) yield { start: from, end: index };
    from = index + 1;
  }
  if (from < text.length) yield { start: from, end: text.length };
}

/** No person writes a longer sentence: what goes on without a full stop is cut, so that no pattern meets millions of characters. */
const LONGEST = 20_000;
/** The ends of the sentences of a line, and cuts at the blanks within those that are too long. */
function* withCuts(line: string, ends: Iterable<number>): Generator<number> {
  let from = 0;
  for (const end of ends) {
    while (end - from > LONGEST) yield from = cutBefore(line, from, from + LONGEST);
    yield from = end;
  }
}
/** Behind the last blank of a stretch, or at its end; never within a character of two halves. */
function cutBefore(line: string, from: number, to: number): number {
  const blank = line.slice(from, to).lastIndexOf(' ');
  if (blank > 0) return from + blank + 1;
  return (line.charCodeAt(to) & 0xfc00) === 0xdc00 ? to - 1 : to;
}

/** The sentences of a text, trimmed, in order. */
export function sentencesOf(text: string, ignored: readonly Span[] = []): Span[] {
  const out: Span[] = [];
  for (const piece of readable(text.length, ignored)) {
    const own = text.slice(piece.start, piece.end);
    for (const { start, end } of stretches(own, LINE_END)) {
      const line = own.slice(start, end);
      let from = 0;
      for (const to of withCuts(line, [...endsIn(line), line.length])) {
        const span = trimmed(text, piece.start + start + from, piece.start + start + to);
        if (span !== null) out.push(span);
        from = to;
      }
    }
  }
  return out;
}

export const sentenceStep: Step<'sentences'> = {
  gives: 'sentences', needs: ['ignored'], run: (draft) => sentencesOf(draft.text, draft.ignored),
};
