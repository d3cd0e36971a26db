/** Who may be a party in one sentence, and its days: names, bodies told by common nouns, words that point back, days counted from others. */
import { publishedDay, type Draft } from '../draft.ts';
import { allWithin } from '../in-order.ts';
import type { DateFinding, Found, Span } from '../../record.ts';
import type { Actor } from './actor.ts';
import { agesIn } from './ages.ts';
import { withoutBystanders } from './bystanders.ts';
import { eventDays } from './event-days.ts';
import { withStates } from './namesakes.ts';
import { plainPartiesIn, type Plain, type Pointer } from './pointers.ts';
import { countedDays } from './relative-days.ts';
import type { Story } from './story.ts';

/** Every possible party of a sentence, those that `pointers` point back to among them, in order. */
export function castOf(story: Story, sentence: Span & { readonly text: string }, pointers: readonly Pointer[]): Actor[] {
  const { text } = story.draft;
  const named = withPlain(actorsWithin(story, sentence), plainPartiesIn(sentence.text, sentence.start));
  return withPointers(text, withoutBystanders(text, sentence, withStates(text, named)), pointers);
}

function actorsWithin({ draft: { text }, names }: Story, span: Span): Actor[] {
  return allWithin(names.actors, span).filter((a) => {
    const lead = a.kind === 'other' ? text.slice(Math.max(span.start, a.start - 80), a.start) : '';
    return !SUBJECT.test(lead) && !FIELD.test(lead);
  });
}

/** "an Agreement on Visa Exemption": what a paper is about is nobody. */
const SUBJECT = /(?:Agreements?|Treat(?:y|ies)|Memorand(?:um|a)(?: of Understanding)?|MoUs?|Protocols?|Conventions?|Declarations?|Pacts?|Accords?|Arrangements?|Charters?) (?:on|for|concerning|regarding|against) (?:the )?(?:\p{Lu}\p{Ll}+ (?:(?:and|of|in|for)(?: the)? )?){0,4}$/u;

/** "their Ministries of Education": what they are for is nobody. */
const FIELD = /[Mm]inistries of (?:\p{Lu}\p{Ll}+(?:,| and|, and) )?$/u;

/** Parties told by common nouns, where no name covers them. */
function withPlain(actors: readonly Actor[], plain: readonly Plain[]): Actor[] {
  const free = plain.filter((p) => !actors.some((a) => a.start < p.end && p.start < a.end));
  return [...actors, ...free.map((p): Actor => ({ start: p.start, end: p.end, name: p.name, kind: p.kind, country: p.country, city: null, person: null, sure: true }))];
}

/** "its partner Porto", "its partner, the University of Porto,": the name tells who is meant. */
function isApposed(text: string, pointer: Pointer, actor: Actor): boolean {
  if (actor.start < pointer.end || actor.start - pointer.end > 6 || actor.kind === 'person' && !pointer.kin || pointer.count > 1) return false;
  const gap = text.slice(pointer.end, actor.start);
  if (gap === ' ' || gap === ', ' && WITH_WHOM.test(text.slice(Math.max(0, pointer.start - 9), pointer.start)) && CLOSED.test(text.slice(actor.end, actor.end + 2))) return true;
  return /^, (?:the )?$/.test(gap) && (pointer.kin || pointer.country !== null) && /^(?:[,.;)]| (?:and|on|in|to|for|has|have|will) |$)/.test(text.slice(actor.end, actor.end + 6));
}

/** "with the seller, Norlake Foods Ltd.". */
const WITH_WHOM = /(?:^|[\s,(])(?:with|by|from|to) $/, CLOSED = /^(?:[,.;)]|$)/;

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
export function datesOf(draft: Draft, span: Span): Found<DateFinding>[] {
  const told = allWithin(draft.dates, span);
  const published = publishedDay(draft);
  const counted = [...countedDays(draft.text, span, { dates: draft.dates, published }), ...agesIn(draft.text, span, published), ...eventDays(draft.text, span, draft.dates)];
  return counted.length === 0 ? told : [...told.filter((d) => !counted.some((c) => c.start < d.end && d.start < c.end)), ...counted].toSorted((a, b) => a.start - b.start);
}
