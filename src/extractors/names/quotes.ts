/** Finds direct speech and who speaks it. */
import type { Draft } from '../draft.ts';
import { firstTouching } from '../in-order.ts';
import type { Found, QuoteFinding } from '../../record.ts';
import { attribution, STOPPED } from './attribution.ts';
import { hanSpeaker, isChinese } from './han.ts';
import { markedIn, type Marked } from './quotation-marks.ts';
import { lastNamed, named, nearestPerson } from './speakers.ts';

type Quote = Found<QuoteFinding>;

/** Fewer words are a term, a title or a scare quote unless somebody is said to say them. */
const LEAST_WORDS = 4;
/** "We will deliver,": a short sentence, with the stop or the comma that the one who speaks puts behind it. */
const SENTENCE = /^\p{Lu}\S* (?:.* )?\p{Ll}\S*[.!?,…]$/u;
/** `Skills for a Greener Coast`: the name of a work or a programme, with a capital to each word of some length. */
const TITLE = /^\p{Lu}[\p{L}'’-]*(?:[ ,:]{1,2}(?:\p{Lu}[\p{L}'’-]*|of|the|an?|and|or|for|to|in|on|at|by|with|from|as|it|&|[\p{N}-]+))+$/u;
/** Speech that begins again within so many characters goes on. */
const GOES_ON = 200;
/** The confidence of speech whose speaker is not found: mostly the text tells one. */
const SILENT = 0.55;

/** All stretches of direct speech, in order. The words alone, without their marks. */
export function findQuotes(draft: Draft): Quote[] {
  const marked = markedIn(draft.text);
  return isChinese(draft) ? hanQuotes(draft, marked) : speechIn(draft, marked);
}

function speechIn(draft: Draft, marked: readonly Marked[]): Quote[] {
  const quotes: Quote[] = [];
  for (const [i, span] of marked.entries()) {
    if (firstTouching(draft.ignored, span) !== undefined) continue;
    const last = quotes.at(-1);
    const before = marked[i - 1];
    const quote = speech(draft, { span, before, ceiling: marked[i + 1]?.from ?? draft.text.length, last });
    if (quote !== null) quotes.push(quote);
  }
  return quotes;
}

/** A stretch in quotation marks, the one before it, where the one behind it begins, and the speech before it. */
interface Place { readonly span: Marked; readonly before: Marked | undefined; readonly ceiling: number; readonly last: Quote | undefined }

function speech(draft: Draft, place: Place): Quote | null {
  const { span, before, ceiling, last } = place;
  const text = draft.text.slice(span.start, span.end);
  const told = attribution(draft, { span, floor: before?.to ?? 0, ceiling });
  const goesOn = last !== undefined && span.start - last.end < GOES_ON;
  if (told === null && (!STOPPED.test(text) && !(goesOn && isSentence(draft.text, span)) || span.single && !(goesOn && before?.single === true) || span.open === 'forgotten') || isTitle(text)) return null;
  const isShort = wordsIn(text) < LEAST_WORDS;
  if (isShort && (told === null && !goesOn || !SENTENCE.test(text))) return null;
  const line = draft.text.lastIndexOf('\n', span.start) + 1;
  const known = last?.speaker ?? null;
  const speaker = told === null ? (goesOn ? known : null) ?? lastNamed(draft, span.from, line) ?? nearestPerson(draft, span, line) : named(draft, { span, line }, told) ?? (told.pronoun ? known : null);
  if (speaker === null && (isShort || told?.weak === true)) return null;
  const rule = told === null ? 'quote.unattributed' : 'quote.attributed';
  return { start: span.start, end: span.end, text, speaker, rule, confidence: speaker === null ? SILENT : told === null ? 0.9 : 0.95 };
}
const isTitle = (text: string): boolean => !STOPPED.test(text) && (text.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0) > 1 && TITLE.test(text);
/** A sentence of its own whose stop stands behind the mark. */
const isSentence = (text: string, { from, start, to }: Marked): boolean => text[to] === '.' && /\p{Lu}/u.test(text[start] ?? '') && /(?:^|[.!?] |\n)$/.test(text.slice(Math.max(0, from - 2), from));
/** Words, where a script sets them apart; else a word for two characters. */
function wordsIn(text: string): number {
  return /[\u3040-\u30ff\u4e00-\u9fff]/u.test(text) ? text.length / 2 : text.match(/\S+/g)?.length ?? 0;
}

/** Fewer characters of a Chinese text are a term or a name. */
const LEAST_HAN = 8;

function hanQuotes(draft: Draft, marked: readonly Marked[]): Quote[] {
  const quotes: Quote[] = [];
  for (const span of marked) {
    if (span.open !== null || span.single || firstTouching(draft.ignored, span) !== undefined) continue;
    const quote = hanQuote(draft, span, quotes.at(-1)?.speaker ?? null);
    if (quote !== null) quotes.push(quote);
  }
  return quotes;
}
function hanQuote(draft: Draft, span: Marked, last: string | null): Quote | null {
  const text = draft.text.slice(span.start, span.end);
  const before = draft.text.slice(Math.max(0, span.from - 30), span.from), after = draft.text.slice(span.to, span.to + 35);
  const told = hanSpeaker(draft.people, before, after);
  if (text.length < LEAST_HAN || told === null && !/[。！？，]$/u.test(text)) return null;
  const speaker = told ?? (/(?:她|他)/u.test(before.slice(-6)) ? last : null);
  return { start: span.start, end: span.end, text, speaker, rule: told === null ? 'quote.unattributed' : 'quote.attributed', confidence: speaker === null ? SILENT : told === null ? 0.75 : 0.92 };
}
