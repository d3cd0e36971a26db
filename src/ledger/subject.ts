/** What an agreement is about, as far as two reports can be compared by it. */
import type { AgreementReport } from './report.ts';

export type Likeness = 'same' | 'different' | 'unknown';

/** Words of agreements in general: that two reports share them says nothing. */
const COMMON: ReadonlySet<string> = new Set([
  'agreement', 'agreements', 'memorandum', 'understanding', 'mou', 'contract', 'letter', 'intent', 'declaration', 'treaty', 'protocol', 'pact', 'accord', 'deal', 'charter', 'document', 'paper',
  'sign', 'signed', 'signing', 'signs', 'inked', 'concluded', 'renewed', 'sealed', 'cooperation', 'cooperate', 'partnership', 'partner', 'friendly', 'friendship', 'relations', 'relationship', 'sister', 'twin', 'twinning', 'city', 'cities',
  'establish', 'established', 'establishment', 'promote', 'promotion', 'exchange', 'exchanges', 'joint', 'jointly', 'strategic', 'framework', 'mutual', 'bilateral', 'new', 'between', 'with', 'from', 'into', 'both', 'sides', 'two', 'three', 'their', 'have', 'has', 'had', 'been', 'will', 'would', 'that', 'this', 'which', 'about', 'over', 'under', 'field', 'fields', 'area', 'areas',
  'year', 'years', 'month', 'today', 'yesterday', 'january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday',
  'mayor', 'vice', 'deputy', 'president', 'director', 'government', 'municipal', 'council', 'office', 'ceremony', 'hall', 'million', 'billion', 'percent', 'tripartite', 'three-way',
  'more', 'another', 'next', 'further', 'five', 'three', 'four', 'seven', 'eight', 'nine', 'first', 'second', 'term', 'until', 'days', 'weeks', 'months',
]);

/** Both name their subject: the same where they share half of the shorter one's words, different where they share none. */
export function likeness(a: AgreementReport, b: AgreementReport): Likeness {
  const [named, other] = [subjectWords(a), subjectWords(b)];
  if (named.size > 0 && other.size > 0) {
    const common = shared(named, other);
    if (common === 0) return 'different';
    if (common * 2 >= Math.min(named.size, other.size)) return 'same';
  }
  // What only one of them names may stand in the other's sentence.
  const [told, toldThere] = [named.size > 0 ? named : sentenceWords(a), other.size > 0 ? other : sentenceWords(b)];
  const enough = Math.min(2, ...[named, other].map((words) => words.size).filter((size) => size > 0));
  return shared(told, toldThere) >= enough ? 'same' : 'unknown';
}

function shared(a: Words, b: Words): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common;
}

/** True where the report names what the agreement is about, beyond friendship and cooperation. */
export const namesSubject = (report: AgreementReport): boolean => subjectWords(report).size > 0;

/** What a paper is on, where its own words say so: "memorandum on schools". */
const ON = /\b(?:memorand(?:um|a)|mous?|agreements?|contracts?|protocols?|accords?|pacts?|declarations?|letters? of intent|deals?)(?: of [a-z]+)? (?:on|for|about|concerning|covering) ([^,.;:()]{3,60})/iu;

type Words = ReadonlySet<string>;

/** A report is held against all others of its parties: its words are read once. */
function oncePerReport(read: (report: AgreementReport) => Words): (report: AgreementReport) => Words {
  const known = new WeakMap<AgreementReport, Words>();
  return (report) => {
    const words = known.get(report) ?? read(report);
    known.set(report, words);
    return words;
  };
}

const subjectWords = oncePerReport((report) => {
  const on = ON.exec(report.evidence.text)?.[1]?.split(/ (?:with|by|in|at|was|were|is|are|has|had|to|and the) /)[0] ?? '';
  return wordsOf([...report.subjects, on].join(' '), report);
});

const sentenceWords = oncePerReport((report) => wordsOf(report.evidence.text, report));

/** Content words in a plain form; of Chinese text its pairs of characters. */
function wordsOf(text: string, { parties }: AgreementReport): Set<string> {
  const names = parties.map(({ name }) => name.toLowerCase()).join(' ');
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const told = words.filter((word) => !COMMON.has(word) && !names.includes(word)).flatMap((word) => (/\p{Script=Han}/u.test(word) ? pairs(word) : [stem(word)]));
  return new Set(told);
}

/** Plural and common endings off: enough to meet "ports" with "port", "logistics" with "logistic". */
const stem = (word: string): string => word.replace(/(?:ies|es|s|ing|ed)$/, '');
const pairs = (word: string): string[] => Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
