/** Names that head the items of minutes and bulletins: "6. Porto", "Item 9.2 – Porto", "PORTO. The agreement": whom an item is about, not whose text it is. */
import type { Actor } from './actor.ts';

/** A number, a bullet or a letter may stand before the name. */
const MARK = /^\s*(?:(?:Item|Resolution|Agenda item|No\.?|§)? ?\(?(?:\d{1,2}(?:[.-]\d{1,2})*|[a-z]|[ivx]{1,4})[.):]?(?: ?[–—-])? |[-*•>–] ?)?$/u;
/** "Mon 3 Oct. Kobe.", "Wed 5th – Oulu": where the writers of a diary were on a day. */
const DAY = /^\s*(?:(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)[\p{Ll}]{0,6}\.?,? ?)?(?:\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?\p{Lu}[\p{Ll}]{2,8})?|\p{Lu}[\p{Ll}]{2,8} \d{1,2})?(?:[.:,]| ?[–—-]) $/u;
/** Behind it the line ends, or a full stop or a colon cuts it off. */
const HEADS = /^(?:,? \p{Lu}[\p{L}]+)?(?:\s*(?:\n|$)|[.:] (?=\p{Lu}|\p{N}|["“]))/u;
/** One such name alone may be a dateline. */
const LEAST = 2;

const isMark = (lead: string): boolean => MARK.test(lead) || lead.length < 30 && DAY.test(lead);

function isHead(text: string, { start, end }: Actor): boolean {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  if (HEADS.test(text.slice(end, end + 30))) return isMark(text.slice(line, start)) || line === start && isDayLine(text, line);
  return line === start && text[end] === ',' && isDayLine(text, line);
}
/** A day alone on the line before. */
function isDayLine(text: string, line: number): boolean {
  const above = text.slice(Math.max(0, text.lastIndexOf('\n', line - 2) + 1), Math.max(0, line - 1)).trim();
  return above.length > 3 && above.length < 30 && /\d/.test(above) && DAY.test(`${above}: `);
}

/** The names that head items, where there are several. */
export function topicsOf(text: string, actors: readonly Actor[]): ReadonlySet<Actor> {
  const heads = actors.filter((a) => a.kind !== 'person' && a.start > 0 && isHead(text, a));
  return new Set(new Set(heads.map((a) => a.name)).size < LEAST ? [] : heads);
}
