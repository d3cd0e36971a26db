/** Names that head the items of minutes and bulletins: "6. Porto", "Item 9.2 – Porto", "PORTO. The agreement": whom an item is about, not whose text it is. */
import type { Actor } from './actor.ts';

/** A number, a bullet or a letter may stand before the name. */
const MARK = /^\s*(?:(?:Item|Resolution|Agenda item|No\.?|§)? ?\(?(?:\d{1,2}(?:[.-]\d{1,2})*|[a-z]|[ivx]{1,4})[.):]?(?: ?[–—-])? |[-*•>–] ?)?$/u;
/** Behind it the line ends, or a full stop or a colon cuts it off. */
const HEADS = /^(?:,? \p{Lu}[\p{L}]+)?(?:\s*(?:\n|$)|[.:] (?=\p{Lu}|\p{N}|["“]))/u;
/** One such name alone may be a dateline. */
const LEAST = 2;

/** The names that head items, where there are several. */
export function topicsOf(text: string, actors: readonly Actor[]): ReadonlySet<Actor> {
  const heads = actors.filter((a) => a.kind !== 'person' && a.start > 0 && HEADS.test(text.slice(a.end, a.end + 30)) && MARK.test(text.slice(text.lastIndexOf('\n', a.start - 1) + 1, a.start)));
  return new Set(new Set(heads.map((a) => a.name)).size < LEAST ? [] : heads);
}
