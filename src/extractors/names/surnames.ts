/** Persons named again by a part of their name: by their surname, by an initial and it. */
import type { Draft } from '../draft.ts';
import type { Found, PersonFinding } from '../../record.ts';
import { matchesOf } from '../matches.ts';
import { OPENERS } from './org-words.ts';

type Person = Found<PersonFinding>;

/** How often a bare surname was that of the person found before, in releases annotated beforehand. */
const CONFIDENCE = 0.88;

/** "Mr. Arya" after "Indrajit Arya, Mayor of Agra" is the same person; his bare surname further on too. */
export function withSurnames(draft: Draft, found: readonly Person[]): Person[] {
  const byLast = new Map<string, Person>();
  const byFirst = new Map<string, Person>();
  const linked = found.map((person) => {
    const last = person.text.split(' ').at(-1) ?? person.text;
    const held = byLast.get(last) ?? (person.rule === 'person.form-of-address' ? byFirst.get(person.text) : undefined);
    if (person.text.includes(' ')) byFirst.set(person.text.slice(0, person.text.indexOf(' ')), person);
    if (held !== undefined && (person.text === last || held.name === person.text || held.name.endsWith(` ${person.text}`) || isInitialled(person.text, held.name))) {
      return { ...person, name: held.name, title: person.title ?? held.title, organization: person.organization ?? held.organization };
    }
    byLast.set(last, person);
    if (person.title !== null || !byLast.has(person.text)) byLast.set(person.text, person);
    return person;
  });
  if (linked.length === 0) return [];
  return [...linked, ...bareSurnames(draft, linked, byLast)].toSorted((a, b) => a.start - b.start);
}

/** `D. Sarsenov` behind `Daniyar Sarsenov`. */
function isInitialled(text: string, name: string): boolean {
  return /^\p{Lu}\. [^. ]+$/u.test(text) && name.startsWith(text.charAt(0)) && !/^\p{Lu}\./u.test(name) && name.endsWith(text.slice(2));
}

const NAMELIKE = /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}\p{M}-]{2,24}(?: \p{Lu}[\p{L}\p{M}-]{2,24}){0,2}/gu;

/** So many names are looked for one by one; with more of them every sentence is read. */
const FEW = 20;

function bareSurnames(draft: Draft, linked: readonly Person[], byLast: ReadonlyMap<string, Person>): Person[] {
  const { text } = draft, again = byLast.size > FEW ? null : [...byLast].filter(([name, held]) => text.lastIndexOf(name) >= held.end).map(([name]) => name);
  if (again?.length === 0) return [];
  const taken = [...linked, ...draft.organizations, ...draft.cities.flatMap((c) => c.mentions)].toSorted((a, b) => a.start - b.start);
  const more: Person[] = [];
  let t = 0;
  for (const sentence of draft.sentences) {
    const own = text.slice(sentence.start, sentence.end);
    if (again?.some((name) => own.includes(name)) === false) continue;
    for (const m of matchesOf(NAMELIKE, own)) {
      const [opener = ''] = m[0].split(' ');
      const skip = OPENERS.has(opener) && m[0].length > opener.length ? opener.length + 1 : 0;
      const name = m[0].slice(skip);
      const start = sentence.start + m.index + skip, end = start + name.length;
      while (t < taken.length && (taken[t]?.end ?? 0) <= start) t++;
      const held = byLast.get(name);
      if (held === undefined || held.start >= start || (taken[t]?.start ?? Infinity) < end) continue;
      more.push({ ...held, start, end, text: name, rule: 'person.known-surname', confidence: CONFIDENCE });
    }
  }
  return more;
}
