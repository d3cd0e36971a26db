/** Finds direct speech and who speaks it. */
import type { Draft } from '../draft.ts';
import { firstFrom, firstTouching, lastBefore, onceFor } from '../in-order.ts';
import type { Found, QuoteFinding } from '../../record.ts';
import { hanSpeaker, isChinese } from './han.ts';
import { SAYING } from './titles.ts';

type Quote = Found<QuoteFinding>;

/** Fewer words are a term, a title or a scare quote unless somebody is said to say them. */
const LEAST_WORDS = 4;
const LONGEST = 1500;
/** Speech that begins again within so many characters goes on. */
const GOES_ON = 200;
const SAY = new RegExp(`(?<![\\p{L}])(?:${SAYING})(?![\\p{L}])`, 'u');
const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '"': '"', '„': '“', '«': '»' };

/** All stretches of direct speech, in order. The words alone, without their marks. */
export function findQuotes(draft: Draft): Quote[] {
  const chinese = isChinese(draft);
  const quotes: Quote[] = [];
  let from = 0;
  let speaker: string | null = null;
  let last = -GOES_ON;
  for (const line of draft.text.split('\n')) {
    for (const span of spansIn(line, from)) {
      if (firstTouching(draft.ignored, span) !== undefined) continue;
      if (chinese) {
        const quote = hanQuote(draft, span, speaker);
        if (quote === null) continue;
        speaker = quote.speaker;
        quotes.push(quote);
        continue;
      }
      const text = draft.text.slice(span.start, span.end);
      const told = attribution(draft, span);
      const words = text.split(/\s+/).length;
      if (words < LEAST_WORDS || (told === null && !/[.!?,…]$/u.test(text))) continue;
      const goesOn = span.start - last < GOES_ON;
      speaker = told === null ? (goesOn ? speaker : null) ?? lastNamed(draft, span.start, from) : named(draft, span, told) ?? (told.pronoun ? speaker : null);
      last = span.end;
      const rule = told === null ? 'quote.unattributed' : 'quote.attributed';
      quotes.push({ ...span, text, speaker, rule, confidence: speaker === null ? SILENT : told === null ? 0.8 : 0.95 });
    }
    from += line.length + 1;
  }
  return quotes;
}

/** The confidence of speech whose speaker is not found: mostly the text tells one. */
const SILENT = 0.55;
/** Fewer characters of a Chinese text are a term or a name. */
const LEAST_HAN = 8;

function hanQuote(draft: Draft, span: { start: number; end: number }, last: string | null): Quote | null {
  const text = draft.text.slice(span.start, span.end);
  const before = draft.text.slice(Math.max(0, span.start - 31), span.start - 1), after = draft.text.slice(span.end + 1, span.end + 36);
  const told = hanSpeaker(draft.people, before, after);
  if (text.length < LEAST_HAN || told === null && !/[。！？，]$/u.test(text)) return null;
  const speaker = told ?? (/(?:她|他)/u.test(before.slice(-6)) ? last : null);
  return { ...span, text, speaker, rule: told === null ? 'quote.unattributed' : 'quote.attributed', confidence: speaker === null ? SILENT : told === null ? 0.75 : 0.92 };
}

const MARKS = new Set(Object.keys(CLOSERS).map((mark) => mark.charCodeAt(0)));
/** Nearly all characters are letters and blanks: they are told apart first. */
const isMark = (unit: number): boolean => (unit === 34 || unit > 127) && MARKS.has(unit);

/** What stands between an opening mark and its closing mark on one line. */
function* spansIn(line: string, offset: number): Generator<{ start: number; end: number }> {
  // Each closing mark is looked up once, however many opening marks wait for it.
  const next = new Map<string, number>();
  for (let i = 0; i < line.length; i++) {
    const closer = isMark(line.charCodeAt(i)) ? CLOSERS[line[i] ?? ''] : undefined;
    if (closer === undefined || /[\p{L}\p{N}]/u.test(line[i - 1] ?? '')) continue;
    let end = next.get(closer) ?? -2;
    if (end !== -1 && end <= i) next.set(closer, end = line.indexOf(closer, i + 1));
    if (end < 0 || end - i > LONGEST) continue;
    const inner = line.slice(i + 1, end);
    const lead = inner.length - inner.trimStart().length, tail = inner.length - inner.trimEnd().length;
    if (inner.trim() !== '') yield { start: offset + i + 1 + lead, end: offset + end - tail };
    i = end;
  }
}

interface Attribution { readonly before: string; readonly after: string; readonly pronoun: boolean }

/** Up to the full stop that ends it: those of "Dr." and of initials do not. */
const CLAUSE = /^[,\s—–-]*((?:[^“"„«.;:]|(?<=(?:^|[^\p{L}])(?:Mr|Ms|Mrs|Dr|Prof|Cr|St|Cllr|\p{Lu}))\.)*)/u;

/** The words around a quotation that say who spoke, or null. */
function attribution(draft: Draft, span: { start: number; end: number }): Attribution | null {
  const after = /^[^\n]{0,160}/u.exec(draft.text.slice(span.end + 1, span.end + 161))?.[0] ?? '';
  const clause = CLAUSE.exec(after)?.[1] ?? '';
  const before = draft.text.slice(Math.max(0, span.start - 161), span.start - 1).split(/\n|(?<![A-Z][a-z]?)\. |[”"]/u).at(-1) ?? '';
  const lead = /[:,]\s*$|that\s*$/u.test(before) || SAY.test(before.slice(-40)) ? before : '';
  const goesOn = draft.text[span.end - 1] === ',' && /^ (?:[\p{Ll}]|\p{Lu}[\p{L}'’.-]* )/u.test(after);
  const tail = SAY.test(clause) || goesOn ? clause : '';
  const led = SAY.test(lead) || (lead.trimEnd().endsWith(':') && (firstFrom(draft.people, span.start - 1 - lead.length)?.end ?? Infinity) <= span.start);
  if (!led && tail === '') return null;
  return { before: led ? lead : '', after: tail, pronoun: /(?<![\p{L}])(?:he|she|He|She)(?![\p{L}])/u.test(`${lead} ${tail}`) };
}

/** Who holds each title, in small letters behind its article; null where several do. */
const holdersOf = onceFor((people: Draft['people']): ReadonlyMap<string, string | null> => {
  const holders = new Map<string, string | null>();
  for (const { title, name } of people) {
    if (title === null || title.length <= 3) continue;
    const told = `the ${title.toLowerCase()}`, there = holders.get(told);
    holders.set(told, there === undefined || there === name ? name : null);
  }
  return holders;
});

/** "the Lord Provost said": whose title it is, where one person alone has it. */
function officeIn(draft: Draft, words: string): string | null {
  const told = words.toLowerCase();
  const names = new Set([...holdersOf(draft.people)].filter(([title]) => told.includes(title)).map(([, name]) => name));
  const [first] = names;
  return names.size === 1 ? first ?? null : null;
}

/** The person of the attribution; behind a pronoun, the last person named before the quotation. */
function named(draft: Draft, span: { start: number; end: number }, told: Attribution): string | null {
  const afterEnd = span.end + 1 + told.after.length + 4;
  const behind = told.after === '' ? undefined : firstFrom(draft.people, span.end);
  if (behind !== undefined && behind.end <= afterEnd) return behind.name;
  const last = lastBefore(draft.people, span.start);
  if (told.before !== '' && last !== undefined && last.start >= span.start - 1 - told.before.length) return last.name;
  if (told.pronoun) return last?.name ?? null;
  const office = officeIn(draft, `${told.before} ${told.after}`);
  if (office !== null) return office;
  const organization = firstFrom(draft.organizations, span.end);
  return (organization !== undefined && organization.end <= afterEnd ? organization.name : null) ?? UNKNOWN.exec(told.after)?.[1] ?? null;
}
/** A full name behind a verb of saying, though nothing else tells that it is a person's. */
const UNKNOWN = new RegExp(`(?:${SAYING})(?: [\\p{Ll}-]{2,20}){0,4} (\\p{Lu}[\\p{L}'’-]{1,24}(?: \\p{Lu}[\\p{L}'’-]{1,24}){1,2})(?=[,.;]|$| )`, 'u');

/** Whom the sentence just before a quotation speaks of, in the same line. */
function lastNamed(draft: Draft, start: number, line: number): string | null {
  const before = draft.text.slice(Math.max(line, start - 260), start - 1);
  const sentence = before.split(/(?<=[.!?]) (?=\p{Lu})/u).at(-1) ?? '';
  const person = firstFrom(draft.people, start - 1 - sentence.length);
  return person !== undefined && person.end < start ? person.name : null;
}
