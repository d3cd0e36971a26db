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

/** "Exchange of memoranda at City Hall: A and B; C and D": several papers told by who concludes them. */
const EXCHANGE = /(?:[Ee]xchange|[Ss]ign(?:ing|ature)|[Cc]onclusion) of (?:[\p{L}]+ ){0,3}?(?:memorand(?:a|ums)|MoUs|MOUs|agreements|contracts|letters of intent|documents|papers)(?![\p{L}])[^:;.\n]{0,60}: ?(?=(?:the )?\p{Lu})/u;
const PAIR = /^[^;.]{3,90}(?: and | with | & | ?[/–] ?)(?:the )?\p{Lu}[^;]{2,90}$/u;
function ofPairs(found: string): number[] {
  const lead = found.includes(';') ? EXCHANGE.exec(found) : null;
  if (lead === null) return [];
  const from = lead.index + lead[0].length, items = found.slice(from).split(/(?<=; )/u);
  return items.length < 2 || !items.every((item) => PAIR.test(item.replace(/[;.]?\s*$/u, ''))) ? [] : [0, ...items.map((_, i) => from + items.slice(0, i).join('').length)];
}

/** "signed three MoUs in May: with A, on trade; with B, on ports": each partner with what its paper is for. */
const WITH_EACH = /(?:memorand(?:a|ums)|MoUs|MOUs|agreements|contracts|letters of intent|protocols|pacts|accords|deals)(?![\p{L}])[^:;.\n]{0,60}: (?=with )/u, NEXT_WITH = /(?<=; )(?=(?:and )?with )/gu;
function ofPartners(found: string): number[] {
  const lead = found.includes(': with ') && found.includes('; ') ? WITH_EACH.exec(found) : null;
  return lead === null ? [] : [0, lead.index + lead[0].length, ...[...found.matchAll(NEXT_WITH)].map((m) => m.index + (found.startsWith('and ', m.index) ? 4 : 0)).filter((at) => at > lead.index)];
}

/** The introduction and its items, each by itself, as they are where each has a line of its own; else the sentence as it is. */
export function enumerated(text: string, sentence: Span): Span[] {
  const found = text.slice(sentence.start, sentence.end), first = found.includes('(') ? FIRST.exec(found) : null;
  const told = first === null ? ofPairs(found) : [], pairs = told.length > 0 || first !== null ? told : ofPartners(found), begins = pairs.length > 0 ? pairs : first === null ? ofCeremony(found) : [0, first.index + first[0].length, ...[...found.matchAll(NEXT)].map((m) => m.index).filter((at) => at > first.index)];
  return begins.length < (first === null && pairs.length === 0 ? 2 : 3) ? [sentence] : begins.map((at, i) => ({ start: sentence.start + at, end: sentence.start + (begins[i + 1] ?? found.length) }));
}
