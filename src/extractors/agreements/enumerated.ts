/** Items that are counted up within one sentence: "witnessed the signing of the following: (a) …; (b) …; and (c) …". */
import type { Span } from '../../record.ts';

/** Behind a colon the first of them. */
const FIRST = /: ?(?=\((?:a|i|1)\) \p{L})/u;
/** Behind a semicolon or a comma each of the others. */
const NEXT = /(?<=[;,](?: and| as well as)? )(?=\((?:[b-z]|[ivx]{2,4}|\d{1,2})\) \p{L})/gu;

/** "Signing ceremony: Agreement between A and B; Memorandum between C and D": papers on one line of a programme. */
const CEREMONY = /[Ss]ign(?:ing|ature)(?: (?:ceremony|of (?:the |following )*(?:documents|agreements|papers)))?: ?(?=\p{Lu})/u, NEXT_PAPER = /(?<=; (?:and )?)(?=(?:Agreement|Memorand(?:um|a)|MoU|MOU|Protocol|Treaty|Contract|Letter of [Ii]ntent|Convention|Charter|Joint [\p{L}]+|Declaration|Accord|Pact) (?:of|on|between|for|with|to) )/gu;
function ofCeremony(found: string): number[] {
  const first = found.includes(';') ? CEREMONY.exec(found) : null;
  return first === null ? [] : [0, ...[...found.matchAll(NEXT_PAPER)].map((m) => m.index).filter((at) => at > first.index)];
}

/** The introduction and its items, each by itself, as they are where each has a line of its own; else the sentence as it is. */
export function enumerated(text: string, sentence: Span): Span[] {
  const found = text.slice(sentence.start, sentence.end), first = found.includes('(') ? FIRST.exec(found) : null;
  const begins = first === null ? ofCeremony(found) : [0, first.index + first[0].length, ...[...found.matchAll(NEXT)].map((m) => m.index).filter((at) => at > first.index)];
  return begins.length < (first === null ? 2 : 3) ? [sentence] : begins.map((at, i) => ({ start: sentence.start + at, end: sentence.start + (begins[i + 1] ?? found.length) }));
}
