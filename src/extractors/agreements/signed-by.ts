/** Who put their names to a paper, where a sentence counts them up before its verb or behind it: "It was signed by the bank's president, Anna Lind, and Mayor Rui Costa". */
import type { Draft } from '../draft.ts';
import { firstStartingAt } from '../in-order.ts';
import { withSides } from './signed-sides.ts';
import { signersBefore } from './signed-first.ts';
import type { Agreement } from './slots.ts';

const SIGNED_BY = /(?<![\p{L}])(?:signed|initialled|initialed|inked|sealed)(?![\p{L}])[^.;:]{0,90}? by /u;
/** Behind these stand those who looked on, or what else happened. */
const OTHERS = /;|(?<![\p{L}])(?:in (?:(?:the|his|her|their) )?presence|watched by|as witness|while|as (?=(?:the )?\p{Lu})|witnessed|before an audience|at a ceremony|during|on the sidelines|attended|alongside)(?![\p{L}])/u;
/** A sentence that goes on about the paper told before it. */
const OF_IT = /^(?:It|This|(?:The|This) (?:[\p{L}-]+ ){0,3}(?:agreement|pact|accord|memorandum|mou|document|paper|deal|contract|charter|protocol|letter of intent|letter|declaration|treaty|deed)) (?:was|has been|had been) /iu;
const MOST = 6;

/** "…signed the paper": what a sentence that goes on about it has behind the names. */
const SIGNED_IT = /(?<![\p{L}])(?:signed|initialled|initialed|inked|sealed|names? to|signatures? to) (?:it|both|(?:the|this|that) (?:[\p{L}-]+ ){0,3}(?:agreement|pact|accord|memorandum|mou|document|paper|papers|documents|deal|contract|charter|protocol|letter|letter of intent|declaration|treaty|deed))(?![\p{L}])/iu;

/** Agreements with all of them, and with the party that each stands for; those that were read with their parties come first. */
export function withSigners(draft: Draft, agreements: readonly Agreement[]): Agreement[] {
  return agreements.map((agreement, n) => {
    const { status, signatories } = agreement;
    if (status !== 'concluded' && status !== 'planned') return agreement;
    const place = ({ name }: { readonly name: string }): number => draft.people.findIndex((person) => person.name === name || person.name.endsWith(` ${name}`));
    const more = signersOf(draft, agreements, n).filter(({ name }) => !signatories.some((s) => s.name === name || name.endsWith(` ${s.name}`)));
    return withSides(more.length === 0 ? agreement : { ...agreement, signatories: [...signatories, ...more].toSorted((a, b) => place(a) - place(b)) });
  });
}

/** Those whom the first sentence of a paper, or one of two behind it, counts up. */
function signersOf(draft: Draft, agreements: readonly Agreement[], n: number): Agreement['signatories'][number][] {
  const { text, sentences } = draft, evidence = agreements[n]?.evidence ?? { start: 0, end: 0 };
  const next = agreements[n + 1]?.evidence.start ?? text.length;
  for (let i = Math.max(0, firstStartingAt(sentences, evidence.start + 1) - 1), k = 0; k < 3; i++, k++) {
    const sentence = sentences[i];
    if (sentence === undefined || sentence.start >= next) break;
    const own = sentence.start < evidence.end, words = text.slice(sentence.start, sentence.end);
    if (own ? isShared(agreements, n, sentence) : words.includes('\n')) continue;
    if (own || SIGNED_IT.test(words)) {
      const before = signersBefore(draft, sentence);
      if (before.length > 0) return before.map(signatory);
    }
    if (!own && !OF_IT.test(words)) continue;
    const told = SIGNED_BY.exec(words);
    if (told === null) continue;
    const from = sentence.start + told.index + told[0].length, stop = OTHERS.exec(text.slice(from, sentence.end));
    return namedIn(draft, from, stop === null ? sentence.end : from + stop.index);
  }
  return [];
}

/** True where one sentence tells of several papers: who signed which is not told by their order. */
const isShared = (agreements: readonly Agreement[], n: number, sentence: { readonly start: number; readonly end: number }): boolean =>
  [agreements[n - 1], agreements[n + 1]].some((other) => other !== undefined && other.evidence.start < sentence.end && other.evidence.end > sentence.start);

function namedIn({ people }: Draft, from: number, until: number): Agreement['signatories'][number][] {
  const found: Agreement['signatories'][number][] = [];
  for (let i = firstStartingAt(people, from); i < people.length && (people[i]?.start ?? until) < until && found.length < MOST; i++) {
    const person = people[i];
    if (person !== undefined && !found.some(({ name }) => name === person.name)) found.push(signatory(person));
  }
  return found;
}
const signatory = ({ name, title, organization }: Draft['people'][number]): Agreement['signatories'][number] => ({ name, title, party: organization });
