/** Stretches of a body, and which of two lists speak of the same words. */
export interface Span { readonly start: number; readonly end: number }

/** A prediction may reach this many characters beyond what the gold quotes, and no more. */
const SLACK = 40;

/** Where the nth occurrence of `text` stands; occurrences may overlap, white space of any kind is alike. Throws if the body does not hold it. */
export function locate(body: string, text: string, nth: number): Span {
  let seen = 0;
  for (const span of occurrences(body, text)) {
    seen += 1;
    if (seen === nth) return span;
  }
  throw new RangeError(`the body does not hold "${text}" ${nth} times`);
}

/** Where a text stands, one place after the other; nowhere for an empty text. */
export function* occurrences(body: string, text: string): Generator<Span> {
  if (text.trim() === '') return;
  if (!/\s/.test(text)) {
    for (let at = body.indexOf(text); at >= 0; at = body.indexOf(text, at + 1)) yield { start: at, end: at + text.length };
    return;
  }
  const words = text.split(/\s+/).map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const pattern = new RegExp(words.join('\\s+'), 'g');
  for (let match = pattern.exec(body); match !== null; match = pattern.exec(body)) {
    yield { start: match.index, end: match.index + match[0].length };
    pattern.lastIndex = match.index + 1;
  }
}
export const length = (span: Span): number => span.end - span.start;
export function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
/** Half of the shorter is common to both, and the prediction does not swallow the sentence. */
function sameWords(gold: Span, found: Span): boolean {
  const common = shared(gold, found);
  return common > 0 && 2 * common >= Math.min(length(gold), length(found)) && length(found) <= length(gold) + SLACK;
}

export interface Candidate { readonly gold: number; readonly found: number; readonly worth: number }
/** The best pairs first, each side used once: indices of gold to indices of findings. */
export function pairUp(candidates: readonly Candidate[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { gold, found } of candidates.toSorted((a, b) => b.worth - a.worth)) {
    if (pairs.has(gold) || taken.has(found)) continue;
    pairs.set(gold, found);
    taken.add(found);
  }
  return pairs;
}
/** Pairs of spans that speak of the same words. */
export function alignSpans(golds: readonly Span[], founds: readonly Span[]): Map<number, number> {
  const candidates = golds.flatMap((g, gold) => founds.flatMap((f, found) =>
    sameWords(g, f) ? [{ gold, found, worth: shared(g, f) / Math.max(length(g), length(f)) }] : []));
  return pairUp(candidates);
}
