/** Finds direct speech and who speaks it. */
import type { Draft } from '../draft.ts';
import { firstFrom, firstTouching, lastBefore, onceFor } from '../in-order.ts';
import type { Found, QuoteFinding } from '../../record.ts';
import { hanSpeaker, isChinese } from './han.ts';
import { spokenOf } from './spoken-of.ts';
import { SAYING } from './titles.ts';

type Quote = Found<QuoteFinding>;

/** Fewer words are a term, a title or a scare quote unless somebody is said to say them. */
const LEAST_WORDS = 4;
/** "We will deliver,": a short sentence, with the stop or the comma that the one who speaks puts behind it. */
const SENTENCE = /^\p{Lu}\S* (?:.* )?\p{Ll}\S*[.!?,…]$/u;
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
      const words = text.match(/\S+/g)?.length ?? 0;
      const goesOn = span.start - last < GOES_ON;
      if (words < LEAST_WORDS && !(told !== null || goesOn) || words < LEAST_WORDS && !SENTENCE.test(text) || told === null && !/[.!?,…]$/u.test(text)) continue;
      const spoken = told === null ? (goesOn ? speaker : null) ?? lastNamed(draft, span.start, from) ?? nearestPerson(draft, span, from) : named(draft, { ...span, line: from }, told) ?? (told.pronoun ? speaker : null);
      if (words < LEAST_WORDS && spoken === null) continue;
      speaker = spoken;
      last = span.end;
      const rule = told === null ? 'quote.unattributed' : 'quote.attributed';
      quotes.push({ ...span, text, speaker, rule, confidence: speaker === null ? SILENT : told === null ? 0.9 : 0.95 });
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
const CLAUSE = /^[,\s—–-]*((?:[^“"„«.;:]|(?<=(?:^|[^\p{L}])(?:Mr|Ms|Mrs|Dr|Prof|Cr|St|Cllr|Ing|Engr?|Hon|Rev|Capt|Md|Adv|Arch|Fr|Sr|Coun|\p{Lu}))\.)*)/u;

/** Speech that ends with its sentence: what follows speaks of it only where it says nothing else. */
const ENDED = /[.!?…]/u;
/** `… across our city." Anna Lind said the port grew`, `… not less." Jan Kos recalled the beginnings`: a sentence of its own. */
const SAYS_ELSE = new RegExp(`^ \\p{Lu}(?:[^"“”.;:]|(?<=(?:Dr|Mr|Ms|Mrs|Prof| \\p{Lu}))\\.){0,140}?(?<![\\p{L}])(?:${SAYING})(?:(?: that)? (?!(?:in|on|at|during|to|after|when|while|before|as|of|about|yesterday|today|last|this|reporters|us)(?![\\p{L}]))\\p{L}|:? ?["“])`, 'u');

/** A dash or a bracket behind a quotation, before who speaks it. */
const SIGNED = /^\.?\s{0,2}(?:[—–]|--|\(|- )\s?/;

/** What stands behind the last line end, quotation mark or full stop; the stop of "Mr. " ends nothing. */
function lastClause(text: string): string {
  const from = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('”'), text.lastIndexOf('"'));
  for (let stop = text.lastIndexOf('. '); stop > from; stop = text.lastIndexOf('. ', stop - 1)) {
    if (!/[A-Z][a-z]?$/.test(text.slice(Math.max(0, stop - 2), stop))) return text.slice(stop + 2);
    if (stop === 0) break;
  }
  return text.slice(from + 1);
}

/** The words around a quotation that say who spoke, or null. */
function attribution(draft: Draft, span: { start: number; end: number }): Attribution | null {
  const after = /^[^\n]{0,160}/u.exec(draft.text.slice(span.end + 1, span.end + 161))?.[0] ?? '';
  const signed = SIGNED.exec(draft.text.slice(span.end + 1, span.end + 60));
  if (signed !== null && firstFrom(draft.people, span.end)?.start === span.end + 1 + signed[0].length) return { before: '', after: `${signed[0]}${after}`.slice(0, 60), pronoun: false };
  const clause = CLAUSE.exec(after)?.[1] ?? '';
  const before = lastClause(draft.text.slice(Math.max(0, span.start - 161), span.start - 1));
  const lead = /[:,]\s*$|that\s*$/u.test(before) || SAY.test(before.slice(-40)) ? before : '';
  const goesOn = draft.text[span.end - 1] === ',' && /^ (?:[\p{Ll}]|\p{Lu}[\p{L}'’.-]* )/u.test(after);
  const led = SAY.test(lead) || (lead.trimEnd().endsWith(':') && (firstFrom(draft.people, span.start - 1 - lead.length)?.end ?? Infinity) <= span.start);
  const tail = (SAY.test(clause) || goesOn) && !(ENDED.test(draft.text[span.end - 1] ?? '') && (led || SAYS_ELSE.test(after))) ? clause : '';
  if (!led && tail === '') return null;
  return { before: led ? lead : '', after: tail, pronoun: /(?<![\p{L}])(?:he|she|He|She)(?![\p{L}])/u.test(`${lead} ${tail}`) };
}

/** Who holds each office, told in small letters by its full title and by its last word, in the order of the text. */
const holdersOf = onceFor((people: Draft['people']): ReadonlyMap<string, readonly Draft['people'][number][]> => {
  const holders = new Map<string, Draft['people'][number][]>();
  for (const person of people) {
    if (person.title === null || person.title.length < 3) continue;
    const title = plainOffice(person.title);
    const [office = title] = title.split(/ (?:of|for) /);
    for (const told of new Set([title, office, `the ${office.split(' ').at(-1) ?? office}`])) {
      const there = holders.get(told);
      if (there === undefined) holders.set(told, [person]); else there.push(person);
    }
  }
  return holders;
});

/** Offices under one name: a CEO is a chief executive, a vice mayor a deputy mayor. */
function plainOffice(title: string): string {
  const told = title.toLowerCase().replaceAll('-', ' ').replace(/\bvice (?=mayor|minister|governor|chair|director|president)/, 'deputy ').replace(/\bchief executive(?: officer)?\b/, 'ceo');
  return told.replace(/\bchair(?:man|woman|person)\b/, 'chair').trim();
}

/** "the Lord Provost said": who holds the office; of several, the one whose body or town is told, else who was named last. */
function officeIn(draft: Draft, clause: string, at: number): string | null {
  const told = OFFICE_TOLD.exec(clause)?.[1];
  if (told === undefined) return null;
  const plain = plainOffice(told).split(' ');
  const holders = holdersOf(draft.people);
  for (let from = 0; from < plain.length; from++) for (let to = plain.length; to > from; to--) {
    const words = plain.slice(from, to).join(' ');
    const held = holders.get(words) ?? (from === 0 ? holders.get(`the ${words}`) : undefined);
    if (held === undefined) continue;
    const own = held.find((p) => p.organization !== null && clause.includes(p.organization.split(' ')[0] ?? p.organization));
    const alone = new Set(held.map((p) => p.name)).size === 1;
    return (own ?? (alone ? held[0] : held.findLast((p) => p.start < at && at - p.end < NEAR)))?.name ?? null;
  }
  return null;
}
/** Of several mayors, `the mayor` is the one named so many characters before. */
const NEAR = 300;
/** An office behind its article or its possessor, in up to five words. */
const OFFICE_TOLD = /(?:(?<![\p{L}])(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Hh]er|[Hh]is)|['’]s?) ([\p{L}-]{2,20}(?: [\p{L}-]{2,20}){0,4})(?![\p{L}'’-])/u;

/** The person of the attribution; behind a pronoun, the last person named before the quotation. */
function named(draft: Draft, span: { start: number; end: number; line: number }, told: Attribution): string | null {
  const afterEnd = span.end + 1 + told.after.length + 4;
  const behind = told.after === '' ? undefined : firstFrom(draft.people, span.end);
  if (behind !== undefined && behind.end <= afterEnd) return behind.name;
  const last = lastBefore(draft.people, span.start);
  if (told.before !== '' && last !== undefined && last.start >= span.start - 1 - told.before.length) return last.name;
  if (told.pronoun) return spokenOf(draft, span, (words, at) => officeIn(draft, words, at)) ?? last?.name ?? null;
  const bearer = bearerIn(draft, `${told.before} ${told.after}`);
  if (bearer !== null) return bearer;
  const unknown = UNKNOWN_FIRST.exec(told.after)?.[1] ?? UNKNOWN.exec(told.after)?.[1] ?? UNKNOWN_BEFORE.exec(told.before)?.[1] ?? null;
  if (unknown?.includes(' ') === true) return unknown;
  const office = officeIn(draft, `${told.before} ${told.after}`, span.start);
  if (office !== null) return office;
  const organization = firstFrom(draft.organizations, span.end);
  return (organization !== undefined && organization.end <= afterEnd ? organization.name : null) ?? unknown;
}
/** `Lind told reporters`, before the text gives her full name: the one person who bears the name. */
function bearerIn(draft: Draft, words: string): string | null {
  const capitals = new Set(words.match(/\p{Lu}[\p{L}-]{1,24}/gu));
  const bearers = new Set(draft.people.filter((p) => p.name.includes(' ') && (capitals.has(p.name.split(' ').at(-1) ?? '') || capitals.has(p.name.split(' ')[0] ?? ''))).map((p) => p.name));
  const [first] = bearers;
  return bearers.size === 1 ? first ?? null : null;
}
/** A full name behind a verb of saying, though nothing else tells that it is a person's. */
const UNKNOWN = new RegExp(`(?:${SAYING})(?: (?!(?:in|at|from|to|of|on|near) )[\\p{Ll}-]{2,20}){0,4} (\\p{Lu}[\\p{L}'’-]{1,24}(?: \\p{Lu}[\\p{L}'’-]{1,24}){0,2})(?=[,.;]|$| (?!\\d))`, 'u');
const UNKNOWN_FIRST = new RegExp(`^[,\\s]*(\\p{Lu}[\\p{L}'’-]{1,24}(?: \\p{Lu}[\\p{L}'’-]{1,24}){0,2}) (?:${SAYING})(?![\\p{L}])`, 'u');
const UNKNOWN_BEFORE = new RegExp(`(?<![\\p{L}])(\\p{Lu}[\\p{L}'’-]{1,24}(?: \\p{Lu}[\\p{L}'’-]{1,24}){0,2})(?: [\\p{Ll}]{2,12}ly)? (?:${SAYING})(?![\\p{L}])[^"“”]{0,60}$`, 'u');

/** Whom the line speaks of last before a quotation; where it opens the line, whom the line before speaks of. */
function nearestPerson(draft: Draft, span: { start: number; end: number }, line: number): string | null {
  const person = lastBefore(draft.people, span.start);
  const floor = span.start - line < 3 ? draft.text.lastIndexOf('\n', Math.max(0, line - 3)) : line;
  return person !== undefined && person.start >= Math.max(floor, span.start - 400) ? person.name : null;
}

/** Whom the sentence just before a quotation speaks of, in the same line. */
function lastNamed(draft: Draft, start: number, line: number): string | null {
  const before = draft.text.slice(Math.max(line, start - 260), start - 1);
  const sentence = before.split(/(?<=[.!?]) (?=\p{Lu})/u).at(-1) ?? '';
  const person = firstFrom(draft.people, start - 1 - sentence.length);
  return person !== undefined && person.end < start ? person.name : null;
}
