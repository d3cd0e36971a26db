/** Agreements and formal relationships that the text says were, are or will be concluded. */
import type { Draft, Step } from '../draft.ts';
import type { DateFinding, Found, Span } from '../../record.ts';
import type { Actor } from './actors.ts';
import { readClauses } from './clauses.ts';
import { sidesOf } from './parties.ts';
import { pointersIn, type Pointer } from './pointers.ts';
import type { Reading } from './reading.ts';
import { refine } from './refine.ts';
import { sceneOf, type Scene } from './scene.ts';
import { findingsOf, type Agreement } from './slots.ts';
import { Story } from './story.ts';

/** Sentences without any of these words are passed over. */
const TRIGGER = /sign|memorand|\bmous?\b|agree|pact|accord|contract|deal|treat|twin|sister|friend|partner|letters? of|intent|declar|initiative|statement|order|lease|loan|credit|acqui|stake|\d ?(?:%|per ?cent|percent)|joint|venture|ties|relation|link|co-?operat|protocol|arrangement|charter|ink|joined|tied|paired|contacts|award|supply|document|papers?/i;
/** A longer stretch without a full stop is a table or a list. */
const LONGEST = 3000;

/** Reads the sentences in order; each reading may rest on those before it. */
function findAgreements(draft: Draft): Agreement[] {
  if (draft.language !== null && !draft.language.startsWith('en')) return [];
  if (!TRIGGER.test(draft.text)) return [];
  const story = new Story(draft);
  const found: Agreement[] = [];
  for (const sentence of draft.sentences) {
    const span = { start: sentence.start, end: Math.min(sentence.end, sentence.start + LONGEST) };
    if (!TRIGGER.test(draft.text.slice(span.start, span.end))) continue;
    found.push(...inSentence(story, span));
  }
  return refine(found);
}

function inSentence(story: Story, span: Span): Agreement[] {
  const pointers = pointersIn(story.draft.text.slice(span.start, span.end), span.start);
  const scene = sceneOf(story.draft.text, span, { actors: withPointers(actorsWithin(story, span), pointers), dates: datesWithin(story.draft.dates, span) });
  const byStart = new Map(pointers.map((p) => [p.start, p]));
  const found: Agreement[] = [];
  for (const reading of readAll(scene)) {
    const sides = sidesOf(story, reading, byStart);
    const findings = findingsOf(story, reading, sides);
    found.push(...findings);
    const members = [...sides.subject, ...sides.others];
    if (members.length >= 2) {
      story.last = members;
      story.host = sides.subject.length === 1 ? sides.subject[0] ?? null : story.host;
    }
  }
  return found;
}

function readAll(scene: Scene): Reading[] {
  return readClauses(scene).toSorted((a, b) => a.act - b.act);
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

/** Pointing words stand among the actors, where no name covers them. */
function withPointers(actors: readonly Actor[], pointers: readonly Pointer[]): Actor[] {
  const free = pointers.filter((p) => !actors.some((a) => a.start < p.end && p.start < a.end));
  return [...actors, ...free.map((p): Actor => ({ start: p.start, end: p.end, name: '', kind: p.many ? 'pair' : 'one', country: null, city: null, person: null, sure: true }))].toSorted((a, b) => a.start - b.start);
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
