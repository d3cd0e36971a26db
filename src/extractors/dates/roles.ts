/** The part a date plays in its clause. */
import { lastDay, read } from '../../edtf.ts';
import type { DateFinding, Span } from '../../record.ts';
import { overlaps, publishedDay, type Draft } from '../draft.ts';
import type { Reading } from './reading.ts';
import type { Tense } from './tense.ts';
import type { Tokens } from './tokens.ts';

interface Part { readonly draft: Draft; readonly tokens: Tokens; readonly reading: Reading; readonly span: Span; readonly value: string; readonly tense: Tense }

const EVENT = /\b(?:sign|open|held|hold|establish|found|launch|visit|meet|met|took place|take place|kick|celebrat|conclu|inaugurat|start|began|begin|arriv|depart|announc|join|complet|host|adopt|approv|receiv|end)/i;
/** How far around a date the words of its event are looked for. */
const REACH = 90;
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Stand between a date and the word that tells its part. */
const BETWEEN = words('the on at end of early late mid about around midnight midday noon - :');
const SINCE = words('since from effective starting beginning');
const DEADLINE = words('by until till before deadline latest');
/** Of what has been reached they tell a state, not a term: "exports stood at 2 million by the end of June". */
const COUNTED = words('by until till');
const LABELS = words('date published posted updated release released issued 自');
/** Words looked at before a date, at the most. */
const STEPS = 6;

/** What the word before a date makes of it. */
function partBefore({ draft, tokens, reading, value, tense }: Part): DateFinding['role'] | null {
  for (let k = 1; k <= STEPS; k++) {
    const token = tokens.list[reading.from - k];
    if (token === undefined || token.cls === 'line') return null;
    const word = tokens.text.slice(token.start, Math.min(token.end, token.start + 12)).toLowerCase().replace('：', ':');
    if (SINCE.has(word)) return value.includes('/') || word === 'from' && RISEN.test(tokens.text.slice(Math.max(0, token.start - 60), token.start)) ? null : 'since';
    if (DEADLINE.has(word)) return COUNTED.has(word) && (tense === 'past' || word !== 'by') && isOver(draft, value) ? 'reference' : 'deadline';
    if (word === 'than' && /\b(?:no|not) (?:later|earlier) than$/i.test(tokens.text.slice(Math.max(0, token.end - 20), token.end))) return 'deadline';
    if (LABELS.has(word)) return word === '自' ? 'since' : k === 1 || tokens.list[reading.from - 1]?.cls === 'colon' ? 'publication' : null;
    if (word === 'of' && tokens.text.slice(token.start - 3, token.start).toLowerCase() === 'as ') return 'since';
    if (!BETWEEN.has(word)) return null;
  }
  return null;
}

/** True of what ended before the day of publication. */
function isOver(draft: Draft, value: string): boolean {
  const edtf = read(value), last = edtf === null ? null : lastDay(edtf), published = publishedDay(draft);
  return last !== null && published !== null && last < published;
}

/** "up 12 percent from 2022", "more than double the figure from 2019": a level of then, and no beginning. */
const RISEN = /(?:\b(?:up|down|rise|rose|risen|increase[ds]?|grew|grown|fell|fallen|dropped|decline[ds]?|decrease[ds]?|jumped|surged) (?:by |of |about |nearly |almost |over |some )*[\d.,]+ ?(?:%|percent|per cent|percentage points|points)|[\d.,]+ ?(?:%|percent|per cent) (?:increase|rise|drop|decline|decrease|fall|jump)) $/;

export function roleOf(part: Part): DateFinding['role'] {
  const { draft, span, value, tense } = part;
  if (draft.dateline !== null && overlaps(draft.dateline, span)) return 'publication';
  const before = partBefore(part);
  if (before !== null) return before;
  if (value.endsWith('/..')) return 'since';
  const fine = value.includes('-'), day = /-\d\d-\d\d/.test(value);
  if (day || (fine && tense !== null)) return 'event';
  return (fine || tense !== null) && EVENT.test(draft.text.slice(Math.max(0, span.start - REACH), span.end + REACH)) ? 'event' : 'reference';
}
