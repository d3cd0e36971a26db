/** Stretches that stand in order and do not overlap, such as the findings of one kind: asked by halving, not from end to end. */
import type { Span } from '../record.ts';

/** Index of the first stretch that ends behind a place. */
export function firstEndingBehind(spans: readonly Span[], place: number): number {
  let low = 0, high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
/** The first stretch that shares a character with another. */
export function firstTouching<T extends Span>(spans: readonly T[], other: Span): T | undefined {
  const found = spans[firstEndingBehind(spans, other.start)];
  return found !== undefined && found.start < other.end ? found : undefined;
}
/** The last stretch that ends at a place or before it. */
export function lastBefore<T extends Span>(spans: readonly T[], place: number): T | undefined {
  return spans[firstEndingBehind(spans, place) - 1];
}
/** The first stretch that begins at a place or behind it. */
export function firstFrom<T extends Span>(spans: readonly T[], place: number): T | undefined {
  const at = firstEndingBehind(spans, place);
  const found = spans[at];
  return found === undefined || found.start >= place ? found : spans[at + 1];
}

/** Index of the first stretch that begins at a place or behind it. */
export function firstStartingAt(spans: readonly Span[], place: number): number {
  let low = 0, high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
/** The stretches that lie within another. */
export function allWithin<T extends Span>(spans: readonly T[], other: Span): T[] {
  const inside: T[] = [];
  for (let i = firstStartingAt(spans, other.start); i < spans.length; i++) {
    const span = spans[i] as T;
    if (span.start >= other.end) break;
    if (span.end <= other.end) inside.push(span);
  }
  return inside;
}

/** The last stretch of some kind that ends at `place` or before it, and begins no more than `reach` characters before it. */
export function lastNear<T extends Span>(spans: readonly T[], near: { readonly place: number; readonly reach: number }, isMeant: (span: T) => boolean): T | undefined {
  for (let i = firstEndingBehind(spans, near.place) - 1; i >= 0; i--) {
    const span = spans[i] as T;
    if (span.start < near.place - near.reach) return undefined;
    if (isMeant(span)) return span;
  }
  return undefined;
}

/** Stretches claimed one by one, in any order. Kept by blocks of 64 characters, so that a long text stays quick. */
export class Claims {
  readonly #blocks = new Map<number, Span[]>();
  add(span: Span): void {
    for (let block = span.start >> 6; block <= span.end >> 6; block++) {
      const there = this.#blocks.get(block);
      if (there === undefined) this.#blocks.set(block, [span]);
      else there.push(span);
    }
  }
  has(span: Span): boolean {
    for (let block = span.start >> 6; block <= span.end >> 6; block++) {
      if (this.#blocks.get(block)?.some((s) => s.start < span.end && span.start < s.end) === true) return true;
    }
    return false;
  }
}

/** What is worked out of a list once, however often it is asked for. */
export function onceFor<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const there = known.get(key);
    if (there !== undefined) return there;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
