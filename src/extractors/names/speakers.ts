/** Whom the words around a quotation name, or mean. */
import type { Draft } from '../draft.ts';
import { firstFrom, lastBefore, onceFor } from '../in-order.ts';
import type { Attribution } from './attribution.ts';
import { spokenOf } from './spoken-of.ts';
import type { Marked } from './quotation-marks.ts';
import { SAYING } from './titles.ts';

/** Who holds each office, told in small letters by its full title and by its last word, in the order of the text. */
const holdersOf = onceFor((people: Draft['people']): ReadonlyMap<string, readonly Draft['people'][number][]> => {
  const holders = new Map<string, Draft['people'][number][]>();
  for (const person of people) {
    if (person.title === null || person.title.length < 3) continue;
    const title = plainOffice(person.title);
    const [office = title] = title.split(/ (?:of|for) /);
    for (const told of new Set([title, office, `the ${office.split(' ').at(-1) ?? office}`])) {
      const there = holders.get(told);
      if (there === undefined) holders.set(told, [person]); else there.push(person);
    }
  }
  return holders;
});

/** Offices under one name: a CEO is a chief executive, a vice mayor a deputy mayor. */
function plainOffice(title: string): string {
  const told = title.toLowerCase().replaceAll('-', ' ').replace(/\bvice (?=mayor|minister|governor|chair|director|president)/, 'deputy ').replace(/\bchief executive(?: officer)?\b/, 'ceo');
  return told.replace(/\bchair(?:man|woman|person)\b/, 'chair').trim();
}

/** "the Lord Provost said": who holds the office; of several, the one whose body or town is told, else who was named last. */
function officeIn(draft: Draft, clause: string, at: number): string | null {
  const told = OFFICE_TOLD.exec(clause)?.[1];
  if (told === undefined) return null;
  const plain = plainOffice(told).split(' ');
  const holders = holdersOf(draft.people);
  for (let from = 0; from < plain.length; from++) for (let to = plain.length; to > from; to--) {
    const words = plain.slice(from, to).join(' ');
    const held = holders.get(words) ?? (from === 0 ? holders.get(`the ${words}`) : undefined);
    if (held === undefined) continue;
    const own = held.find((p) => p.organization !== null && clause.includes(p.organization.split(' ')[0] ?? p.organization));
    const alone = new Set(held.map((p) => p.name)).size === 1;
    return (own ?? (alone ? held[0] : held.findLast((p) => p.start < at && at - p.end < NEAR)))?.name ?? null;
  }
  return null;
}
/** Of several mayors, `the mayor` is the one named so many characters before. */
const NEAR = 300;
/** An office behind its article or its possessor, in up to five words. */
const OFFICE_TOLD = /(?:(?<![\p{L}])(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Hh]er|[Hh]is)|['’]s?) ([\p{L}-]{2,20}(?: [\p{L}-]{2,20}){0,4})(?![\p{L}'’-])/u;

/** A quotation, and where its line begins. */
interface Place { readonly span: Marked; readonly line: number }

/** The person of the attribution; behind a pronoun, the last person named before the quotation. */
export function named(draft: Draft, { span, line }: Place, told: Attribution): string | null {
  const afterEnd = span.to + told.after.length + 4;
  const behind = told.after === '' ? undefined : firstFrom(draft.people, span.end);
  if (behind !== undefined && behind.end <= afterEnd) return behind.name;
  const last = lastBefore(draft.people, span.start);
  if (told.before !== '' && last !== undefined && last.start >= span.from - told.before.length) return last.name;
  if (told.pronoun) return spokenOf(draft, { start: span.from + 1, line }, (words, at) => officeIn(draft, words, at)) ?? last?.name ?? null;
  const bearer = bearerIn(draft, `${told.before} ${told.after}`);
  if (bearer !== null) return bearer;
  const unknown = UNKNOWN_FIRST.exec(told.after)?.[1] ?? UNKNOWN.exec(told.after)?.[1] ?? UNKNOWN_BEFORE.exec(told.before)?.[1] ?? null;
  if (unknown?.includes(' ') === true) return unknown;
  const office = officeIn(draft, `${told.before} ${told.after}`, span.start);
  if (office !== null) return office;
  const organization = firstFrom(draft.organizations, span.end);
  return (organization !== undefined && organization.end <= afterEnd ? organization.name : null) ?? unknown;
}
/** `Lind told reporters`, before the text gives her full name: the one person who bears the name. */
function bearerIn(draft: Draft, words: string): string | null {
  const capitals = new Set(words.match(/\p{Lu}[\p{L}-]{1,24}/gu));
  const bearers = new Set(draft.people.filter((p) => p.name.includes(' ') && (capitals.has(p.name.split(' ').at(-1) ?? '') || capitals.has(p.name.split(' ')[0] ?? ''))).map((p) => p.name));
  const [first] = bearers;
  return bearers.size === 1 ? first ?? null : null;
}
/** A full name behind a verb of saying, though nothing else tells that it is a person's. */
const UNKNOWN = new RegExp(`(?:${SAYING})(?: (?!(?:in|at|from|to|of|on|near) )[\\p{Ll}-]{2,20}){0,4} (\\p{Lu}[\\p{L}'’-]{1,24}(?: \\p{Lu}[\\p{L}'’-]{1,24}){0,2})(?=[,.;]|$| (?!\\d))`, 'u');
const UNKNOWN_FIRST = new RegExp(`^[,\\s]*(\\p{Lu}[\\p{L}'’-]{1,24}(?: \\p{Lu}[\\p{L}'’-]{1,24}){0,2}) (?:${SAYING})(?![\\p{L}])`, 'u');
const UNKNOWN_BEFORE = new RegExp(`(?<![\\p{L}])(\\p{Lu}[\\p{L}'’-]{1,24}(?: \\p{Lu}[\\p{L}'’-]{1,24}){0,2})(?: [\\p{Ll}]{2,12}ly)? (?:${SAYING})(?![\\p{L}])[^"“”]{0,60}$`, 'u');

/** Whom the line speaks of last before a quotation; where it opens the line, whom the line before speaks of. */
export function nearestPerson(draft: Draft, span: { start: number; end: number }, line: number): string | null {
  const person = lastBefore(draft.people, span.start);
  const floor = span.start - line < 3 ? draft.text.lastIndexOf('\n', Math.max(0, line - 3)) : line;
  return person !== undefined && person.start >= Math.max(floor, span.start - 400) ? person.name : null;
}

/** Whom the sentence just before a quotation speaks of, in the same line; `start` is where its mark stands. */
export function lastNamed(draft: Draft, start: number, line: number): string | null {
  const before = draft.text.slice(Math.max(line, start - 260), start);
  const sentence = before.split(/(?<=[.!?]) (?=\p{Lu})/u).at(-1) ?? '';
  const person = firstFrom(draft.people, start - sentence.length);
  return person !== undefined && person.end < start ? person.name : null;
}
