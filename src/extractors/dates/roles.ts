/** The part a date plays in its clause. */
import type { DateFinding, Span } from '../../record.ts';
import { overlaps, type Draft } from '../draft.ts';
import type { Reading } from './reading.ts';
import type { Tense } from './tense.ts';
import type { Tokens } from './tokens.ts';

interface Part { readonly draft: Draft; readonly tokens: Tokens; readonly reading: Reading; readonly span: Span; readonly value: string; readonly tense: Tense }

const EVENT = /\b(?:sign|open|held|hold|establish|found|launch|visit|meet|met|took place|take place|kick|celebrat|conclu|inaugurat|start|began|begin|arriv|depart|announc|join|complet|host|adopt|approv|receiv|end)/i;
const LABEL = /(?:date|published|posted|updated|released?|issued)\s?(?:on|at)?\s?[:：]?\s{0,3}$/i;
/** How far around a date the words of its event are looked for. */
const REACH = 90;

export function roleOf({ draft, span, value, tense }: Part): DateFinding['role'] {
  const before = draft.text.slice(Math.max(0, span.start - 40), span.start);
  if (draft.dateline !== null && overlaps(draft.dateline, span)) return 'publication';
  if (LABEL.test(before)) return 'publication';
  if (/\b(?:since|from|as of|effective|starting|beginning)(?: the| from| on)?(?: early| late| mid| end of)?\s{1,3}$/i.test(before) && !value.includes('/')) return 'since';
  if (value.endsWith('/..') || before.endsWith('自')) return 'since';
  if (/\b(?:by|until|till|before|no later than|not later than|deadline(?: is| of| on)?|at the latest)(?: the)?(?: end of)?(?: the)?(?: midnight on)?\s{1,3}$/i.test(before)) return 'deadline';
  const around = draft.text.slice(Math.max(0, span.start - REACH), span.end + REACH);
  const fine = /-\d\d/.test(value), day = /-\d\d-\d\d/.test(value);
  return day || (fine && (tense !== null || EVENT.test(around))) || (EVENT.test(around) && tense !== null) ? 'event' : 'reference';
}
