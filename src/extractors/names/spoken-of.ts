/** Of whom the sentences before a quotation speak: who is meant by "she said", and whose speech goes on without a word. */
import type { Draft } from '../draft.ts';
import { firstFrom } from '../in-order.ts';
import { SAYING } from './titles.ts';

/** So many sentences before a quotation are looked at, the nearest first. */
const STEPS = 3;
const REACH = 700;
const SENTENCE_END = /(?<=[.!?]["”»]?) (?=["“«]?\p{Lu})/u;
/** The stop of "Mr." and of an initial ends no sentence. */
const NO_END = /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|Cr|St|Cllr|Ing|Eng|Engr|Hon|Rev|Capt|\p{Lu})\.$/u;

/** The sentences of some words. */
function sentencesOf(words: string): string[] {
  const parts: string[] = [];
  for (const part of words.split(SENTENCE_END)) {
    const last = parts.at(-1);
    if (last !== undefined && NO_END.test(last)) parts[parts.length - 1] = `${last} ${part}`; else parts.push(part);
  }
  return parts;
}

/** Who acts in the nearest sentence of the same line that speaks of anybody; `holder` tells who "the mayor" is. */
export function spokenOf(draft: Draft, place: { readonly start: number; readonly line: number }, holder: (words: string, at: number) => string | null): string | null {
  const end = place.start - 1, from = Math.max(place.line, end - REACH);
  let at = end;
  for (const sentence of sentencesOf(draft.text.slice(from, end)).toReversed().slice(0, STEPS)) {
    const start = at - sentence.length;
    const person = firstFrom(draft.people, start);
    const named = person !== undefined && person.end <= at ? person : undefined;
    const bearer = opening(draft, sentence);
    if (bearer !== null) return bearer;
    const before = named === undefined ? sentence : sentence.slice(0, named.start - start);
    const told = ACTS.exec(before)?.[1], office = told === undefined ? null : holder(told, start);
    if (office !== null) return office;
    if (named !== undefined) return named.name;
    at = start - 1;
  }
  return null;
}
/** "the mayor said": an office that speaks. */
const ACTS = new RegExp(`^[^"“]{0,80}?(?<![\\p{L}])([Tt]he [\\p{L}-]{3,20}(?: [\\p{L}-]{2,20}){0,4}?) (?:${SAYING})(?![\\p{L}])`, 'u');

/** "Zhou said that …": the family name that opens a sentence, of one who was named in full before. */
function opening(draft: Draft, sentence: string): string | null {
  const first = OPENS.exec(sentence)?.[1];
  if (first === undefined) return null;
  const bearers = new Set(draft.people.filter((p) => p.name.startsWith(`${first} `) || p.name.endsWith(` ${first}`)).map((p) => p.name));
  const [only] = bearers;
  return bearers.size === 1 ? only ?? null : null;
}
const OPENS = /^(?:(?:Mr|Ms|Mrs|Dr|Mayor|Vice Mayor|Prof|Cllr)\.? )?(\p{Lu}[\p{L}'’-]{1,24}) [\p{Ll}]/u;
