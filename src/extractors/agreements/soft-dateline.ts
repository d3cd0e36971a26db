/** A dateline in small letters and without a day: "Daejeon, Korea — Hanbit University announced". It only tells where; nobody of it signs. */
import type { Dateline } from '../../record.ts';
import type { Draft } from '../draft.ts';

/** A place, where it lies, and a dash behind which the first sentence begins; in "Turku – Lund: twinned 1998" it begins a row. */
const OPENING = /^(\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,3})(?:, ?\p{Lu}[\p{L}'’.]*(?: \p{Lu}[\p{L}'’.]*){0,2}){0,2} ?(?: [–—-]{1,2}|[–—]) ?(?!\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?: )(?=[\p{Lu}“"‘])/u;
/** "Lima, 3 June 2024.- The port": agencies of Latin America end theirs so. */
const WITH_DAY = /^(\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,3}), [^\n]{3,40}?\.(?:-|–|—) ?(?=[\p{Lu}“"‘])/u;
/** A subhead without a full stop may stand before it; what stands further down is a label. */
const LINES = 2;
const LONGEST = 90;

/** The draft with the dateline that its text opens with, where it has no plainer one. */
export function withDateline(draft: Draft): Draft {
  if (draft.dateline !== null) return draft;
  const dateline = softDateline(draft);
  return dateline === null ? draft : { ...draft, dateline };
}

function softDateline({ text, title, cities, sentences }: Draft): Dateline | null {
  for (const { start, end } of sentences.slice(0, LINES)) {
    if (start > 0 && text[start - 1] !== '\n') return null;
    const head = text.slice(start, start + LONGEST), m = OPENING.exec(head) ?? WITH_DAY.exec(head);
    const city = m === null ? undefined : cities.find((c) => c.mentions.some((at) => at.start === start && at.end <= start + (m[1]?.length ?? 0)));
    // A text about its town names it in the headline: there the town acts.
    if (m !== null && city !== undefined && !(title ?? '').includes(city.name)) return { place: m[0].replace(/[\s–—-]+$/u, ''), city: city.name, country: city.country, source: null, date: null, start, end: start + m[0].trimEnd().length };
    if (text[end - 1] === '.') return null;
  }
  return null;
}
