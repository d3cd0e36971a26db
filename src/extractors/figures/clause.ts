/** The clause around a figure: the words before it, and the complement behind it. */
import { COMPLEMENTS, CUTS, TRIMMED } from './measure-words.ts';
import type { Quantity } from './quantity.ts';
import type { Token } from './tokens.ts';

export type Row = readonly Token[];
/** What the clauses of a text are read from. */
export interface Scene { readonly tokens: Row; readonly quantities: readonly Quantity[]; readonly dated: (token: Token) => boolean }
/** The quantity asked about, with its place among the others. */
export interface Placed extends Quantity { readonly index: number }

/** How many tokens a clause is read, at most. */
const LONGEST = 12;

/** The words before a figure, back to where its clause begins. */
export function leading({ tokens, quantities, dated }: Scene, q: Placed): string {
  const nearest = quantities[q.index - 1];
  const within = nearest !== undefined && q.from - nearest.to < LONGEST && (isHyphenated(tokens, nearest) || (nearest.kind === 'count' && nearest.to > nearest.amount.to)) && tokens.slice(nearest.to, q.from).every((t) => (isHyphenated(tokens, nearest) ? t.kind === 'word' : TRIMMED.has(t.lower)) && t.lower !== 'and');
  const previous = within ? quantities[q.index - 2] : nearest;
  const floor = Math.max(previous?.to ?? 0, q.from - LONGEST - 8);
  let from = q.from;
  let content = 0;
  for (let at = q.from - 1; at >= floor; at--) {
    const token = tokens[at];
    if (token === undefined || closes(tokens, at) || content > 7) break;
    if (token.text === ',' && nearest !== undefined && nearest.to < at && at - nearest.to < LONGEST) break;
    if (content > 0 && (/^[,:]$/.test(token.text) || CUTS.has(token.lower) || (token.lower === 'and' && ((previous !== undefined && at - previous.to < 2) || /^(?:is|was|are|were|has|have|had|will)$/.test(tokens[at + 1]?.lower ?? ''))))) break;
    if (token.kind === 'word' && !TRIMMED.has(token.lower) && !dated(token)) content++;
    from = at;
  }
  return words(trimmed(tokens.slice(from, q.from).filter((t) => !dated(t)), 0));
}

/** `forty-foot` in `the price per forty-foot box` is part of the words. */
function isHyphenated(tokens: Row, q: Quantity): boolean {
  return q.kind === 'measure' && tokens[q.to - 2]?.text === '-' && tokens[q.to - 2]?.glued === true;
}

function closes(tokens: Row, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'line') return true;
  if (/^[-–]$/.test(token.text)) return !token.glued && tokens[at + 1]?.glued === false;
  if (/^[;()[\]“”"!?•·—]$/.test(token.text)) return !(token.text === '(' && at > 0);
  return (token.text === '.' && tokens[at + 1]?.glued === false && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')) ;
}

/** True where a noun phrase, not a preposition or a verb, begins. */
export const startsNoun = (tokens: Row, at: number): boolean => {
  const token = tokens[at];
  const next = tokens[at + 1];
  const participle = /[a-z]ed$/.test(token?.lower ?? '') && (next === undefined || next.kind !== 'word' || TRIMMED.has(next.lower) || COMPLEMENTS.has(next.lower));
  return token?.kind === 'word' && !participle && !TRIMMED.has(token.lower) && !COMPLEMENTS.has(token.lower) && !CUTS.has(token.lower);
};

/** The complement of a figure: the noun it stands before, or `of …`, `from …`, up to the end of the clause. */
export function behind({ tokens, quantities, dated }: Scene, q: Placed): string {
  const next = quantities[q.index + 1];
  const ceiling = Math.min(next?.from ?? tokens.length, q.to + LONGEST);
  const first = tokens[q.to];
  if (first === undefined || first.kind !== 'word' || dated(first) || (COMPLEMENTS.has(first.lower) && dated(tokens[q.to + 1] ?? first))) return '';
  if (!startsNoun(tokens, q.to) && !COMPLEMENTS.has(first.lower) && !(q.kind === 'count' && (/^(?:who|that|are|were|have|had|has|is|was)$/.test(first.lower) || /[a-z]ed$/.test(first.lower)))) return '';
  let to = q.to;
  let content = 0;
  while (to < ceiling && content < 6 && !endsComplement(tokens, to, q.to) && !dated(tokens[to] ?? first)) {
    if (!TRIMMED.has(tokens[to]?.lower ?? '')) content++;
    to++;
  }
  return words(trimmed(tokens.slice(q.to, to), COMPLEMENTS.has(first.lower) || q.kind === 'count' ? 1 : 0));
}

function endsComplement(tokens: Row, at: number, start: number): boolean {
  const token = tokens[at];
  if (token === undefined || closes(tokens, at) || /^[,:.(]$/.test(token.text)) return true;
  return at > start + 1 && /^(?:and|but|while|or|which|because|when|where|if|as|so)$/.test(token.lower);
}

/** Leaves out what says nothing at both ends; a preposition that leads may be kept. */
export function trimmed(tokens: Row, kept: 0 | 1): Row {
  const from = tokens.findIndex((t) => !isIdle(t) || (kept === 1 && COMPLEMENTS.has(t.lower)));
  const to = tokens.findLastIndex((t) => !isIdle(t)) + 1;
  const lone = to - from === 1 && COMPLEMENTS.has(tokens[from]?.lower ?? '');
  return from < 0 || to <= from || lone ? [] : tokens.slice(from, to);
}
const isIdle = (token: Token): boolean => TRIMMED.has(token.lower) || (token.kind !== 'word' && token.kind !== 'number');

/** Tokens as words, with blanks as they stood. */
export function words(tokens: Row): string {
  return tokens.map((t, k) => (k > 0 && !t.glued ? ` ${t.text}` : t.text)).join('').trim();
}
