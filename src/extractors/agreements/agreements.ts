/** Agreements and formal relationships that the text says were, are or will be concluded. */
import type { Draft, Step } from '../draft.ts';
import type { DateFinding, Found, Span } from '../../record.ts';
import type { Actor } from './actors.ts';
import { readClauses } from './clauses.ts';
import { withBodies } from './common-bodies.ts';
import { readDeals } from './deals.ts';
import { findHanAgreements, isHanSentence } from './han.ts';
import { firstFrom } from '../in-order.ts';
import { matchesOf, occurs } from '../matches.ts';
import { isChinese } from '../names/han.ts';
import { readLists } from './lists.ts';
import { sidesOf } from './parties.ts';
import { readPairings } from './pairings.ts';
import { plainPartiesIn, pointersIn, type Plain, type Pointer } from './pointers.ts';
import type { Reading } from './reading.ts';
import { agesIn } from './ages.ts';
import { countedDays } from './relative-days.ts';
import { refine } from './refine.ts';
import { dateAt, sceneOf, type Scene } from './scene.ts';
import { findingsOf, type Agreement, type Entry } from './slots.ts';
import { readRows } from './rows.ts';
import { sameParty } from './same-party.ts';
import { Story } from './story.ts';
import { withSureness } from './sureness.ts';
import { subjectsBehind } from './subjects.ts';
import { readTies, type Topic } from './ties.ts';

/** Sentences without any of these words are passed over. */
const TRIGGER = /sign|memorand|\bmous?\b|agree|pact|accord|contract|deal|treat|twin|sister|friend|partner|letters? of|intent|declar|initiative|statement|order|lease|loan|credit|acqui|stake|\d ?(?:%|per ?cent|percent)|joint|venture|ties|relation|link|co-?operat|protocol|arrangement|charter|ink|joined|tied|paired|contacts|award|supply|document|papers?|action plan|plans? of|work(?:ing)? plan|road-?map|anniversary|tender|\bwon\b|purchas|\bbuy|bought|\bsell|negotiat|grant|venture|merg|team|hands|forces|code-?shar|terms?\b|compact|alli(?:ed|ance)|tie-?up|off-?take|licen[cs]|concession|settle|covenant|grants?\b|understanding|paired|parted|broke|break|subscrib|l[ei]n[dt]|borrow|selected|deliver|appointed|chosen|t[ao]ken? over|took over/i;
/** Where sister cities are the topic, these may list or end one: "Osaka came in 1974". */
const LISTED = /(?:1[89]|20)\d\d|follow|came|withdr|remov|drop|cancel/;
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
    if (!occurs(TRIGGER, text) && !(occurs(LISTED, text) && isSister(span))) continue;
    story ??= new Story(draft);
    found.push(...inSentence(story, { ...span, text, sister: isSister(span) }, found));
  }
  return withSureness([...chinese, ...refine(found)].toSorted((a, b) => a.evidence.start - b.evidence.start), draft.dates);
}
/** A word of Chinese: the sentences must be looked at one by one. */
const HAN = /\p{Script=Han}{4}/u;

/** A sentence with its words, and whether sister cities are the topic there. */
interface Sentence extends Span { readonly text: string; readonly sister: boolean }

function inSentence(story: Story, span: Sentence, earlier: Entry[]): Entry[] {
  const pointers = pointersIn(span.text, span.start);
  const plain = plainPartiesIn(span.text, span.start);
  const scene = sceneOf(story.draft.text, span, { actors: withPointers(story.draft.text, withPlain(withBodies(story.draft.text, span, actorsWithin(story, span)), plain), pointers), dates: withCounted(story.draft, span), earlier: story.antecedent(span.start), trace: story.draft.trace });
  dateIt(scene, earlier);
  if (occurs(FATES, scene.mask)) fateIt(scene, earlier);
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
  if (found.length > 0 && occurs(FATES, scene.mask)) fateIt(scene, found);
  return found;
}

/** Gives the paper told last what the next sentences say that it covers. */
function aboutIt(sentence: { start: number; text: string }, earlier: Entry[]): void {
  const last = earlier.at(-1);
  if (last === undefined || last.agreement.subjects.length > 0 || last.agreement.instrument === 'relationship' || sentence.start - last.agreement.evidence.end > 600) return;
  const subjects = subjectsBehind(sentence.text);
  if (subjects.length > 0) earlier[earlier.length - 1] = { ...last, agreement: { ...last.agreement, subjects } };
}

/** "their directors signed it on 25 May", "it was signed on Monday": tells the day of the paper told last. */
const SIGNED_IT = /(?:(?:signed|inked|sealed|initialled|concluded) (?:it|them)|(?:^|[;,.] |and )(?:[Ii]t|[Tt]hey) (?:was|were) (?:[\p{Ll}]+ )?(?:signed|inked|sealed|initialled|concluded))(?![\p{L}])[^;.]{0,60}?([\uF000-\uF8FE])/u;
function dateIt(scene: Scene, earlier: Entry[]): void {
  const last = earlier.at(-1);
  if (last === undefined || last.told || last.agreement.status !== 'concluded' || scene.start - last.agreement.evidence.end > 300) return;
  const letter = SIGNED_IT.exec(scene.mask)?.[1], date = letter === undefined ? undefined : scene.dates[dateAt(letter, 0) ?? -1];
  if (date !== undefined) earlier[earlier.length - 1] = { ...last, told: true, agreement: { ...last.agreement, date: date.value } };
}

/** "... and on Friday they renewed it", "it was formally ended in December 2023": what became of the paper told last. */
const FATE = /(?:^|[;,] |\. |and |but )(?:[^;,.]{0,30}(?:they|it|[\uE000-\uEFFF](?=[^;,.]{0,12} (?:renew|exten|prolong))) (?:have |has |had |[\p{Ll}]+ly )*(?:(renewed|extended|prolonged)|(ended|terminated|cancelled|revoked|dissolved|scrapped)|(suspended|froze)) it(?![\p{L}])|[Ii]t (?:was|has been|had been) (?:[\p{Ll}]+ ){0,2}(?:(renewed|extended|prolonged)|(ended|terminated|cancelled|revoked|dissolved|scrapped)|(suspended|frozen))(?! (?:by|for) (?:a|an|the) (?:court|judge)))(?:[^;,.\uF000-\uF8FE]{0,40}(?:in|on|at) (?:the )?(?:end of )?([\uF000-\uF8FE]))?/u;
/** No fate is told without one of these. */
const FATES = /renewed|extended|prolonged|ended|terminated|cancelled|revoked|dissolved|scrapped|froze/;
function fateIt(scene: Scene, earlier: Entry[]): void {
  const last = earlier.at(-1);
  if (last === undefined || last.agreement.status !== 'concluded' && last.agreement.step !== 'suspended' || scene.start - last.agreement.evidence.end > 300) return;
  const told = FATE.exec(scene.mask);
  if (told === null || (scene.at[told.index] ?? 0) < last.agreement.evidence.start) return;
  const step = told[1] ?? told[4] ? 'renewed' : told[2] ?? told[5] ? 'ended' : 'suspended';
  const before = /[^;,.]{0,60}$/u.exec(scene.mask.slice(0, told.index + told[0].length))?.[0] ?? '';
  const letter = told[7] ?? /(?:on|in) ([\uF000-\uF8FE]) (?:they|it|the|[\uE000-\uEFFF])/u.exec(before)?.[1];
  const date = letter === undefined ? undefined : scene.dates[dateAt(letter, 0) ?? -1];
  earlier[earlier.length - 1] = { ...last, told: date !== undefined, agreement: { ...last.agreement, step, status: step === 'renewed' ? 'concluded' : 'ended', date: date?.value ?? (step === 'renewed' ? last.agreement.date : null) } };
}

/** "Both texts were signed on Friday": tells the day of papers named before. */
const BACK = /^(?:both|all (?:three|four|five)|the (?:three|four|five))(?= (?:were|are|was|will be) )|^(?:both |the |all |these )?(?:two |three |four )?(?:texts|documents|papers|agreements|memoranda)(?![\p{L}])/iu;

/** Dates the papers of the paragraph that have no day of their own. True when the paragraph has papers. */
function dateEarlier(story: Story, papers: readonly Entry[][], entries: readonly Entry[]): boolean {
  const [now] = entries;
  if (now === undefined) return false;
  const paragraph = story.draft.text.lastIndexOf('\n', now.agreement.evidence.start);
  let any = false;
  for (const earlier of papers) for (let i = earlier.length - 1; i >= 0; i--) {
    const entry = earlier[i];
    if (entry === undefined || entry.agreement.evidence.start < paragraph) break;
    any = true;
    if (entry.told && !/^[12]\d{3}$/.test(entry.agreement.date ?? '')) continue;
    const put = now.agreement.status === 'planned' && entry.agreement.status === 'concluded' ? { status: now.agreement.status, step: now.agreement.step } : {};
    earlier[i] = { ...entry, told: entry.told || now.told, agreement: { ...entry.agreement, ...put, date: now.told ? now.agreement.date : entry.agreement.date } };
  }
  return any;
}

/** Ties first, then papers, then lists, then deals: a reading that tells the same clause again gives way. */
function readAll(scene: Scene, topic: Topic): Reading[] {
  const readings: Reading[] = [];
  const lists = readLists(scene, topic);
  const first = lists.length > 1 ? lists : [];
  const rows = readRows(scene);
  for (const reading of rows.length > 0 ? rows : [...first, ...readTies(scene, topic), ...readPairings(scene, topic), ...readClauses(scene), ...(first.length > 0 ? [] : lists), ...readDeals(scene)]) {
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
  if (reading.instrument === 'relationship' && reading.step === 'ended' && /^(?:the |its |their |this |[\p{L}\d-]+ )?(?:partnership|relationship|link|ties?|links)(?![\p{L}])/u.test(reading.words)) return { ...reading, words: `${reading.words} sister city` };
  if (reading.instrument === 'relationship' && reading.definite && /^(?:the |this |that )?(?:relationship|relations|tie|ties|link|partnership)(?= (?:was|were|is|has|had|dates|goes|began))/i.test(reading.words)) return { ...reading, words: `${reading.words} sister city` };
  const bare = reading.instrument === 'letter-of-intent' && !/ (?:on|for|to|about|of friendly|concerning) |friend|co-?operat/.test(reading.words.replace(/ of intent/i, ''));
  return bare ? { ...reading, words: `${reading.words} sister city` } : reading;
}

const partners = (r: Reading): string => r.others.join(',');

/** "will lend 40 million under an agreement signed in May": the deed rests on the paper told behind it. */
const RESTS = / under an? (?:[\p{L}\p{N}-]+ ){0,4}$/u;
const DEALS: ReadonlySet<string> = new Set(['agreement.order', 'agreement.loan', 'agreement.stake']);

function restsOn(a: Reading, b: Reading): boolean {
  return DEALS.has(b.rule) && a.paper !== undefined && a.paper > b.act && RESTS.test(b.scene.mask.slice(b.act, a.paper)) && a.others.length === 0;
}

/** "a memorandum on trade and a memorandum on rail": two papers of one verb. */
const COUPLED = /(?:,| and|, and|,? as well as|,? along with) (?:an?|another) (?:[\p{L}\p{N}-]+ ){0,4}$/u;
function isCouple(a: Reading, b: Reading): boolean {
  const { mask } = b.scene;
  return a.paper !== undefined && b.paper !== undefined && a.paper < b.paper && COUPLED.test(mask.slice(a.paper, b.paper)) && / an? (?:[\p{L}\p{N}-]+ ){0,4}$/u.test(mask.slice(Math.max(0, a.paper - 50), a.paper));
}

/** One verb makes one event, unless each names another partner or another paper. */
function saysTheSame(a: Reading, b: Reading): boolean {
  if (isCouple(a, b)) return false;
  if (restsOn(a, b)) return true;
  if (b.rule === 'agreement.listed-year' && a.date === b.date && a.date !== null && a.subject.some((o) => b.others.includes(o))) return true;
  if (a.rule === 'agreement.listed-year' || b.rule === 'agreement.listed-year') return a.others.some((o) => b.others.includes(o) || b.subject.includes(o));
  if (a.rule === 'agreement.under-paper' && b.rule === 'agreement.order' && partners(a) === partners(b) && a.subject.join(',') === b.subject.join(',')) return true;
  if (Math.abs(a.act - b.act) > 12 && a.rule !== 'agreement.under-paper') return a.instrument === 'relationship' && b.instrument === 'relationship' && partners(a) === partners(b) && a.others.length > 0;
  if (a.rule === 'agreement.under-paper' && b.instrument === 'contract' && b.others.length === 0 && a.others.length > 0 && a.subject.join(',') === b.subject.join(',')) return true;
  if (b.rule === 'agreement.order' && a.instrument === 'contract' && a.others.length > 0 && a.subject.join(',') === b.subject.join(',')) return true;
  if (b.rule === 'agreement.joint-action' && partners(a) === partners(b) && a.subject.join(',') === b.subject.join(',')) return true;
  return a.instrument === b.instrument && (partners(a) === partners(b) || b.others.length === 0 && a.others.length > 0 && a.date === null);
}

const SISTER_TOPIC = /sister|twin(?:s|ned|ning)?\b|friendship[ -]cit|partner (?:cit|town)|city partnership/gi;
/** How far back a topic carries, in characters. */
const MEMORY = 900;

/** Tells of a sentence whether its title, it or what stands before it speaks of sister cities; the text is searched once. */
function sisterTopic(draft: Draft): (span: Span) => boolean {
  if (occurs(SISTER_TOPIC, draft.title ?? '')) return () => true;
  const told = matchesOf(SISTER_TOPIC, draft.text).map((m) => ({ start: m.index, end: m.index + m[0].length }));
  return ({ start, end }) => (firstFrom(told, start - MEMORY)?.end ?? Number.POSITIVE_INFINITY) <= end;
}

function actorsWithin(story: Story, span: Span): Actor[] {
  const inside: Actor[] = [];
  for (let i = story.before(span.start); i < story.actors.length; i++) {
    const actor = story.actors[i];
    if (actor === undefined || actor.start >= span.end) break;
    if (actor.end <= span.end) inside.push(actor);
  }
  return inside;
}

/** Parties told by common nouns, where no name covers them. */
function withPlain(actors: readonly Actor[], plain: readonly Plain[]): Actor[] {
  const free = plain.filter((p) => !actors.some((a) => a.start < p.end && p.start < a.end));
  return [...actors, ...free.map((p): Actor => ({ start: p.start, end: p.end, name: p.name, kind: p.kind, country: p.country, city: null, person: null, sure: true }))];
}

/** "its partner Porto", "its partner, the University of Porto,": the name tells who is meant. */
function isApposed(text: string, pointer: Pointer, actor: Actor): boolean {
  if (actor.start < pointer.end || actor.start - pointer.end > 6 || actor.kind === 'person' && !pointer.kin || pointer.count > 1) return false;
  const gap = text.slice(pointer.end, actor.start);
  if (gap === ' ') return true;
  return /^, (?:the )?$/.test(gap) && (pointer.kin || pointer.country !== null) && /^(?:[,.;)]| (?:and|on|in|to|for|has|have|will) |$)/.test(text.slice(actor.end, actor.end + 6));
}

/** "the two clubs, A of Porto and B of Turku,": those who are meant follow by name. */
function isSpelledOut(text: string, pointer: Pointer, actors: readonly Actor[]): boolean {
  const at = actors.findIndex((a) => a.start >= pointer.end), first = actors[at];
  if (first === undefined || !/^(?:,|:| –)? (?:the )?$/.test(text.slice(pointer.end, first.start))) return false;
  const next = actors.slice(at + 1, at + 3).find((a) => /(?:^|[^,;.]) and (?:the )?$/.test(text.slice(first.end, Math.min(a.start, first.end + 80))));
  return next !== undefined && next.start - first.end < 80 && !/[;.]|, (?!.*,)/.test(text.slice(first.end, next.start).replace(/^, [^,;]{2,40},/, ''));
}

/** Pointing words stand among the actors, where no name covers them. */
function withPointers(text: string, actors: readonly Actor[], pointers: readonly Pointer[]): Actor[] {
  const free = pointers.filter((p) => !(p.count > 1 && isSpelledOut(text, p, actors)) && !actors.some((a) => a.start < p.end && p.start < a.end || isApposed(text, p, a) || p.kin && a.start > p.end && a.start - p.end < 11 && /^ (?:from|of|in) (?:the )?$/.test(text.slice(p.end, a.start))));
  return [...actors, ...free.map((p): Actor => ({ start: p.start, end: p.end, name: '', kind: p.count > 1 ? 'pair' : 'one', country: null, city: null, person: null, sure: true }))].toSorted((a, b) => a.start - b.start);
}

/** The dates of a sentence, those that are counted from another day among them. */
function withCounted(draft: Draft, span: Span): Found<DateFinding>[] {
  const told = datesWithin(draft.dates, span);
  const published = draft.publishedAt?.slice(0, 10) ?? draft.dateline?.date ?? null;
  const counted = [...countedDays(draft.text, span, { dates: draft.dates, published }), ...agesIn(draft.text, span, published)];
  return counted.length === 0 ? told : [...told.filter((d) => !counted.some((c) => c.start < d.end && d.start < c.end)), ...counted].toSorted((a, b) => a.start - b.start);
}

function datesWithin(dates: Draft['dates'], span: Span): Found<DateFinding>[] {
  let lo = 0, hi = dates.length;
  while (lo < hi) { const mid = (lo + hi) >> 1; if ((dates[mid]?.start ?? 0) < span.start) lo = mid + 1; else hi = mid; }
  const inside: Found<DateFinding>[] = [];
  for (let i = lo; i < dates.length; i++) {
    const date = dates[i];
    if (date === undefined || date.start >= span.end) break;
    if (date.end <= span.end) inside.push(date);
  }
  return inside;
}

export const agreementStep: Step<'agreements'> = {
  gives: 'agreements', needs: ['language', 'ignored', 'sentences', 'dateline', 'dates', 'cities', 'organizations', 'people'], run: findAgreements,
};

export { AGREEMENT_RULES } from './rules.ts';
