/** Agreements and formal relationships that the text says were, are or will be concluded. */
import { publishedDay, type Draft, type Step } from '../draft.ts';
import { isChinese } from '../names/han.ts';
import type { Span } from '../../record.ts';
import { aboutIt, mayTellEvent } from './afterwards.ts';
import { AWARDED, awardsFrom, mayBeAwardRow } from './award-tables.ts';
import { findHanAgreements, isHanSentence } from './han.ts';
import { refine } from './refine.ts';
import { enumerated } from './enumerated.ts';
import { withHead } from './fact-sheets.ts';
import { readSentence } from './sentence.ts';
import { sisterTopic } from './sister-topic.ts';
import type { Agreement, Entry } from './slots.ts';
import { withDateline } from './soft-dateline.ts';
import { beginStory, type Story } from './story.ts';
import { withSigners } from './signed-by.ts';
import { withSureness } from './sureness.ts';
import { withTradeAround } from './trade-around.ts';
import { unwrapped } from './unwrapped.ts';
import { mayListCities, maySpeakOfPapers, mayStandForPaper, mayTellAlone } from './triggers.ts';

/** A longer stretch without a full stop is a table or a list. */
const LONGEST = 3000;

function findAgreements(given: Draft): Agreement[] {
  const draft = unwrapped(withDateline(given));
  const han = hanSentences(draft);
  const chinese = han.size === 0 ? [] : findHanAgreements(draft, [...han]);
  if (!isRead(draft)) return withSureness(chinese, draft.dates);
  const entries = readSentences(draft, han), found = entries.length === 0 ? [] : withSigners(draft, withTradeAround(draft, refine(entries, publishedDay(draft))));
  return withSureness([...chinese, ...found].toSorted((a, b) => a.evidence.start - b.evidence.start), draft.dates);
}

/** True of a text whose sentences are read in English. */
function isRead(draft: Draft): boolean {
  return !isChinese(draft) && (draft.language === null || draft.language.startsWith('en'));
}

/** The sentences that are written in Chinese; they are looked at one by one only where the text has a word of it. */
function hanSentences({ text, sentences }: Draft): ReadonlySet<Span> {
  return new Set(MAY_BE_HAN.test(text) && HAN.test(text) ? sentences.filter((s) => isHanSentence(text.slice(s.start, s.end))) : []);
}
const HAN = /\p{Script=Han}{4}/u;
/** Quicker to ask: radicals to Han and beyond, and what characters beyond the basic plane begin with. */
const MAY_BE_HAN = /[\u2e80-\u9fff\uf900-\ufaff\ud800-\udbff]/;

/** "PORTO - With the signing": the sentence begins behind the dateline. */
function pastDateline(draft: Draft, { start, end }: Span): number {
  const line = draft.dateline;
  if (line === null || line.start < start || line.end >= end) return start;
  return line.end + (/^[\s–—:-]*/u.exec(draft.text.slice(line.end, line.end + 8))?.[0].length ?? 0);
}

interface Known { readonly text: string; readonly found: readonly Entry[]; readonly story: Story | null; readonly isSister: (span: Span) => boolean }

/** True of a sentence that may tell something: by its own words, or because of what was told before it. */
function isWorthReading(span: Span, { text, found, story, isSister }: Known): boolean {
  if (mayListCities(text) && isSister(span) || mayTellEvent(text, found)) return true;
  const speaks = maySpeakOfPapers(text);
  if (speaks && (found.length > 0 || mayTellAlone(text))) return true;
  if (story !== null && text.endsWith(':') && story.severalAt(span.start) !== null) return true;
  return story !== null && (speaks || mayStandForPaper(text)) && story.antecedent(span.start) !== null;
}

/** Reads the sentences in order; each reading may rest on those before it. */
function readSentences(draft: Draft, han: ReadonlySet<Span>): Entry[] {
  const isSister = sisterTopic(draft), awards = awardsFrom(draft.text);
  const found: Entry[] = [];
  let story: Story | null = null;
  for (const sentence of draft.sentences.flatMap((s) => enumerated(draft.text, withHead(draft.text, s)))) {
    if (han.has(sentence)) continue;
    const start = pastDateline(draft, sentence), span = { start, end: Math.min(sentence.end, start + LONGEST) };
    const text = draft.text.slice(span.start, span.end);
    if (found.length > 0) aboutIt({ start: span.start, text }, found);
    const item = story?.itemOf(span) ?? (awards !== null && start > awards && mayBeAwardRow(text) ? AWARDED : null);
    if (item === null && !isWorthReading(span, { text, found, story, isSister })) continue;
    story ??= beginStory(draft);
    found.push(...readSentence(story, { ...span, text, sister: isSister(span), item }, found));
  }
  return found;
}

export const agreementStep: Step<'agreements'> = {
  gives: 'agreements', run: findAgreements,
  needs: ['language', 'ignored', 'sentences', 'dateline', 'dates', 'cities', 'organizations', 'people'],
};

export { AGREEMENT_RULES } from './rules.ts';
