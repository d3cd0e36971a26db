/** Who put their names to a paper, where the sentence counts them up behind its verb: "It was signed by the bank's president, Anna Lind, and Mayor Rui Costa". */
import type { Draft } from '../draft.ts';
import { firstStartingAt } from '../in-order.ts';
import type { Agreement } from './slots.ts';

const SIGNED_BY = /(?<![\p{L}])(?:signed|initialled|initialed|inked|sealed)(?![\p{L}])[^.;:]{0,90}? by /u;
/** Behind these stand those who looked on, or what else happened. */
const OTHERS = /;|(?<![\p{L}])(?:in (?:(?:the|his|her|their) )?presence|watched by|as witness|while|as (?=(?:the )?\p{Lu})|witnessed|before an audience|at a ceremony|during|on the sidelines|attended|alongside)(?![\p{L}])/u;
/** A sentence that goes on about the paper told before it. */
const OF_IT = /^(?:It|This|(?:The|This) (?:[\p{L}-]+ ){0,3}(?:agreement|pact|accord|memorandum|mou|document|paper|deal|contract|charter|protocol|letter of intent|letter|declaration|treaty|deed)) (?:was|has been|had been) /iu;
const MOST = 6;

/** Agreements with all of them; those that were read with their parties come first. */
export function withSigners(draft: Draft, agreements: readonly Agreement[]): Agreement[] {
  const { text, sentences } = draft;
  return agreements.map((agreement, n) => {
    const { evidence, status, signatories } = agreement;
    if (status !== 'concluded' && status !== 'planned') return agreement;
    const next = agreements[n + 1]?.evidence.start ?? text.length;
    for (let i = Math.max(0, firstStartingAt(sentences, evidence.start + 1) - 1), k = 0; k < 3; i++, k++) {
      const sentence = sentences[i];
      if (sentence === undefined || sentence.start >= next) break;
      const own = sentence.start < evidence.end, words = text.slice(sentence.start, sentence.end);
      if (!own && (words.includes('\n') || !OF_IT.test(words)) || own && isShared(agreements, n, sentence)) continue;
      const told = SIGNED_BY.exec(words);
      if (told === null) continue;
      const from = sentence.start + told.index + told[0].length, stop = OTHERS.exec(text.slice(from, sentence.end));
      const more = namedIn(draft, from, stop === null ? sentence.end : from + stop.index).filter(({ name }) => !signatories.some((s) => s.name === name || name.endsWith(` ${s.name}`)));
      return more.length === 0 ? agreement : { ...agreement, signatories: [...signatories, ...more] };
    }
    return agreement;
  });
}

/** True where one sentence tells of several papers: who signed which is not told by their order. */
const isShared = (agreements: readonly Agreement[], n: number, sentence: { readonly start: number; readonly end: number }): boolean =>
  [agreements[n - 1], agreements[n + 1]].some((other) => other !== undefined && other.evidence.start < sentence.end && other.evidence.end > sentence.start);

function namedIn({ people }: Draft, from: number, until: number): Agreement['signatories'][number][] {
  const found: Agreement['signatories'][number][] = [];
  for (let i = firstStartingAt(people, from); i < people.length && (people[i]?.start ?? until) < until && found.length < MOST; i++) {
    const person = people[i];
    if (person !== undefined && !found.some(({ name }) => name === person.name)) found.push({ name: person.name, title: person.title, party: person.organization });
  }
  return found;
}
