/** The day of the meeting whose minutes a text is: "The council met on Wednesday, 26 May", "Regular meeting, 31 January 2017". */
import { publishedDay, type Draft } from '../draft.ts';
import { onceFor } from '../in-order.ts';
import { itemsOf } from './items.ts';

/** Later than this, or behind the head of the second item, no meeting is told as that of the text. */
const OPENING = 400;
const MEETING = /(?<![\p{L}])(?:[Mm]et|[Mm]eeting|MEETING|[Ss]ession|SESSION|[Ss]itting|[Hh]eld|[Aa]ssembly|[Cc]ouncil|[Mm]inutes|MINUTES|[Dd]ecisions|[Rr]esolutions)(?![\p{L}])[^.;:!?\n]{0,60}$/u;
const ANOTHER = /(?<![\p{L}])(?:[Nn]ext|[Pp]revious|[Ll]ast|[Ee]arlier|[Cc]onfirmed)(?![\p{L}])[^.;:\n]{0,50}$/u;

/** YYYY-MM-DD; null where the text is no minutes. */
export const meetingDay: (draft: Draft) => string | null = onceFor((draft: Draft): string | null => {
  const { text, dates } = draft, items = itemsOf(draft), until = Math.min(OPENING, items[0]?.end ?? 0), published = publishedDay(draft);
  for (const { start, end, value } of dates) {
    if (end > until) return null;
    const lead = text.slice(Math.max(0, start - 90), start);
    if (/^\d{4}-\d\d-\d\d$/.test(value) && (published === null || value <= published) && MEETING.test(lead) && !ANOTHER.test(lead)) return value;
  }
  return null;
});
