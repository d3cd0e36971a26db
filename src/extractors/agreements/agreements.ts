/** Agreements and formal relationships that the text says were, are or will be concluded. */
import type { Draft, Step } from '../draft.ts';
import type { Span } from '../../record.ts';
import { readAwards } from './awards.ts';
import { readBonds } from './bonds.ts';
import { readEntries } from './entries.ts';
import { readGaps } from './gaps.ts';
import { readPurchases } from './purchases.ts';
import { readRequests } from './requests.ts';
import { readRepeats } from './repeats.ts';
import { readSignatures } from './signatures.ts';
import { aboutIt, BACK, dateEarlier, dateIt, fateIt } from './afterwards.ts';
import { castOf, datesOf } from './cast.ts';
import { readClauses } from './clauses.ts';
import { readDeals } from './deals.ts';
import { findHanAgreements, isHanSentence } from './han.ts';
import { firstFrom } from '../in-order.ts';
import { matchesOf, occurs } from '../matches.ts';
import { isChinese } from '../names/han.ts';
import { announcedBy, readListItems } from './list-items.ts';
import { readLasting } from './lasting.ts';
import { readLists } from './lists.ts';
import type { Member } from './actor.ts';
import { plainReading } from './plain-reading.ts';
import { sidesOf, type Pointers } from './parties.ts';
import { readPairings } from './pairings.ts';
import type { Antecedent } from './papers.ts';
import { pointersIn } from './pointers.ts';
import type { Reading } from './reading.ts';
import { refine } from './refine.ts';
import { sceneOf, type Scene } from './scene.ts';
import { findingsOf, type Agreement, type Entry } from './slots.ts';
import { readRows } from './rows.ts';
import { isCouple, restsOn, saysTheSame, seals } from './same-clause.ts';
import { sameParty } from './same-party.ts';
import { Story } from './story.ts';
import { withSureness } from './sureness.ts';
import { announcedIn } from './stand-ins.ts';
import { readTies, type Topic } from './ties.ts';

/** Sentences without any of these words are passed over. */
const TRIGGER = /sign|memorand|\bmous?\b|agree|pact|accord|contract|deal|treat|twin|sister|friend|partner|letters? of|intent|declar|initiative|statement|order|lease|loan|credit|financing|hire[ds]|instruments|take-?over|void|acqui|stake|\d ?(?:%|per ?cent|percent)|joint|venture|ties|relation|link|co-?operat|protocol|arrangement|charter|ink|joined|tied|paired|contacts|award|supply|document|papers?|action plan|plans? of|work(?:ing)? plan|road-?map|anniversary|tender|\bwon\b|purchas|\bbuy|bought|\bsell|\bsold\b|negotiat|grant|venture|merg|team|hands|forces|code-?shar|terms?\b|compact|alli(?:ed|ance)|tie-?up|off-?take|licen[cs]|concession|settle|covenant|grants?\b|understanding|paired|parted|broke|break|subscrib|l[ei]n[dt]|borrow|selected|deliver|appointed|chosen|t[ao]ken? over|took over|the same|likewise|suit|so did|went to|goes to|entrust|pick|commission|signator|part(?:y|ies)\b|\btie\b|\bbond|continue the|programmes?\b|split|separate ways|notari|\bswap|initials/i;
/** Where sister cities are the topic, these may list or end one: "Osaka came in 1974". */
const LISTED = /(?:1[89]|20)\d\d|follow|came|withdr|remov|drop|cancel/;
/** Right behind a paper these tell of the next without naming it: "Another binds A and B". */
const STANDING_IN = /(?<![\p{L}])(?:another|first|second|third|fourth|fifth|similar|latest|largest|biggest|other|(?:that|those|ones?)(?= with|,))(?![\p{L}])/iu;
/** A longer stretch without a full stop is a table or a list. */
const LONGEST = 3000;

/** Reads the sentences in order; each reading may rest on those before it. */
function findAgreements(draft: Draft): Agreement[] {
  const mixed = HAN.test(draft.text);
  const han = new Set(mixed ? draft.sentences.filter((s) => isHanSentence(draft.text.slice(s.start, s.end))) : []);
  const chinese = han.size === 0 ? [] : findHanAgreements(draft, [...han]);
  if (isChinese(draft) || draft.language !== null && !draft.language.startsWith('en') || !occurs(TRIGGER, draft.text) && !occurs(SISTER_TOPIC, draft.title ?? '')) return withSureness(chinese, draft.dates);
  let story: Story | null = null;
  const isSister = sisterTopic(draft);
  const found: Entry[] = [];
  for (const sentence of draft.sentences) {
    if (mixed && han.has(sentence)) continue;
    const span = { start: sentence.start, end: Math.min(sentence.end, sentence.start + LONGEST) };
    const text = draft.text.slice(span.start, span.end);
    if (found.length > 0) aboutIt({ start: span.start, text }, found);
    const item = story?.itemOf(span) ?? null;
    if (item === null && !occurs(TRIGGER, text) && !(occurs(LISTED, text) && isSister(span)) && !(STANDING_IN.test(text) && story !== null && story.antecedent(span.start) !== null)) continue;
    story ??= new Story(draft);
    found.push(...inSentence(story, { ...span, text, sister: isSister(span), item }, found));
  }
  return withSureness([...chinese, ...refine(found)].toSorted((a, b) => a.evidence.start - b.evidence.start), draft.dates);
}
/** A word of Chinese: the sentences must be looked at one by one. */
const HAN = /\p{Script=Han}{4}/u;

/** A sentence with its words, whether sister cities are the topic there, and what the list announced whose item it is. */
interface Sentence extends Span { readonly text: string; readonly sister: boolean; readonly item: Antecedent | null }

function inSentence(story: Story, span: Sentence, earlier: Entry[]): Entry[] {
  const pointers = pointersIn(span.text, span.start);
  const scene = sceneOf(story.draft.text, span, { actors: castOf(story, span, pointers), dates: datesOf(story.draft, span), earlier: story.antecedent(span.start), item: span.item, trace: story.draft.trace });
  dateIt(scene, earlier);
  fateIt(scene, earlier);
  const byStart = new Map(pointers.map((p) => [p.start, p]));
  const found: Entry[] = [];
  for (const reading of readAll(scene, { sister: span.sister, isHome: (actor) => story.home !== null && sameParty(actor, story.home) })) {
    const sides = sidesOf(story, reading, byStart);
    const entries = findingsOf(story, reading, sides);
    const back = BACK.test(scene.mask.slice(reading.start, reading.act)) && reading.others.length === 0;
    if (back && (dateEarlier(story, [earlier, found], entries) || (earlier.at(-1)?.agreement.evidence.end ?? -MEMORY) > span.start - MEMORY)) continue;
    found.push(...entries);
    story.remember(reading, sides);
  }
  fateIt(scene, found);
  const list = announcedBy(scene.mask);
  if (list !== null) story.announceList(list, span.end, signerOf(story, scene, byStart));
  const several = found.length === 0 ? announcedIn(scene.mask) : null;
  if (several !== null) story.announce(several, scene.start);
  return found;
}

/** Who signs what a list announces. */
function signerOf(story: Story, scene: Scene, pointers: Pointers): Member | null {
  const group = scene.groups.find((g) => g.prep === null && g.items.length === 1);
  return group === undefined ? null : sidesOf(story, plainReading(scene, { rule: 'agreement.signed', instrument: 'agreement', step: 'signed', words: '', subject: group.items, others: [], start: group.start, end: group.end, act: group.end }), pointers).subject[0] ?? null;
}

/** Ties first, then papers, then lists, then deals: a reading that tells the same clause again gives way. */
function readAll(scene: Scene, topic: Topic): Reading[] {
  const readings: Reading[] = [];
  const lists = readLists(scene, topic);
  const first = lists.length > 1 ? lists : [];
  const row = readRows(scene)[0] ?? readEntries(scene)[0] ?? readListItems(scene)[0];
  const told = row !== undefined ? [row] : [...first, ...readTies(scene, topic), ...readPairings(scene, topic), ...readBonds(scene, topic), ...readLasting(scene), ...readSignatures(scene), ...readRequests(scene), ...readClauses(scene), ...(first.length > 0 ? [] : lists), ...readAwards(scene), ...readDeals(scene), ...readPurchases(scene)];
  for (const reading of [...told, ...readGaps(scene, told), ...readRepeats(scene, told)]) {
    const sealed = readings.findIndex((r) => seals(r, reading)), deed = readings[sealed];
    if (deed !== undefined) { readings[sealed] = { ...deed, rule: reading.rule, instrument: reading.instrument, step: reading.step, words: `${reading.words} ${deed.words}`, act: reading.act }; continue; }
    const twin = readings.findIndex((r) => saysTheSame(r, reading));
    const listed = readings[twin];
    const coupled = listed === undefined && readings.some((r) => r.instrument === reading.instrument && isCouple(r, reading));
    if (listed === undefined) readings.push(coupled ? { ...reading, coupled } : topic.sister ? inTopic(reading) : reading);
    else if (restsOn(listed, reading)) readings[twin] = { ...listed, subject: reading.subject, others: reading.others, start: Math.min(listed.start, reading.start), words: `${listed.words} ${reading.words}` };
    else if (listed.rule === 'agreement.listed-year' && reading.rule !== 'agreement.listed-year' && reading.subject.length > 0 && reading.others.length === 1) readings[twin] = { ...reading, date: reading.date ?? listed.date };
  }

  return readings.toSorted((a, b) => a.act - b.act);
}

/** A bare letter of intent in a text on sister cities is about sisterhood. */
function inTopic(reading: Reading): Reading {
  if (reading.instrument === 'relationship' && (reading.step === 'ended' || reading.step === 'suspended') && /^(?:the |its |their |this |[\p{L}\d-]+ )?(?:partnership|relationship|link|ties?|links)(?![\p{L}])/u.test(reading.words)) return { ...reading, words: `${reading.words} sister city` };
  if (reading.instrument === 'relationship' && reading.definite && /^(?:the |this |that )?(?:relationship|relations|tie|ties|link|partnership)(?= (?:was|were|is|has|had|dates|goes|began))/i.test(reading.words)) return { ...reading, words: `${reading.words} sister city` };
  const bare = reading.instrument === 'letter-of-intent' && !/ (?:on|for|to|about|of friendly|concerning) |friend|co-?operat/.test(reading.words.replace(/ of intent/i, ''));
  return bare ? { ...reading, words: `${reading.words} sister city` } : reading;
}

const SISTER_TOPIC = /sister|twin(?:s|ned|ning)?\b|friendship[ -]cit|partner (?:cit|town)|city partnership|(?:^|\n)[^\n.]{0,40}\bpartner(?:s|ships)\b[^\n.]{0,60}:(?= ?\n)/gi;
/** How far back a topic carries, in characters. */
const MEMORY = 900;

/** Tells of a sentence whether its title, it or what stands before it speaks of sister cities; the text is searched once. */
function sisterTopic(draft: Draft): (span: Span) => boolean {
  if (occurs(SISTER_TOPIC, draft.title ?? '')) return () => true;
  const told = matchesOf(SISTER_TOPIC, draft.text).map((m) => ({ start: m.index, end: m.index + m[0].length }));
  return ({ start, end }) => (firstFrom(told, start - MEMORY)?.end ?? Number.POSITIVE_INFINITY) <= end;
}

export const agreementStep: Step<'agreements'> = {
  gives: 'agreements', needs: ['language', 'ignored', 'sentences', 'dateline', 'dates', 'cities', 'organizations', 'people'], run: findAgreements,
};

export { AGREEMENT_RULES } from './rules.ts';
