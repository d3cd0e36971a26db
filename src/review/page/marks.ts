/** A text cut where findings begin and end, however they overlap. */
import type { Item } from './model.ts';

/** A stretch of the text and the findings that cover it, the widest first. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Indices into the items. */
  readonly items: readonly number[];
  /** Of them, those that begin or end with this stretch. */
  readonly opens: readonly number[];
  readonly closes: readonly number[];
}
interface Edge { readonly item: number; readonly start: number; readonly end: number }

/** More findings on one word than anybody can tell apart. */
const DEEPEST = 12;

/** Cuts `0..length` into stretches that join without gaps; spans outside the text, empty or turned around are left out. */
export function segments(length: number, items: readonly Pick<Item, 'at'>[]): Segment[] {
  const edges = edgesOf(length, items);
  const cuts = [...new Set([0, length, ...edges.flatMap(({ start, end }) => [start, end])])].toSorted((a, b) => a - b);
  const found: Segment[] = [];
  let open: Edge[] = [];
  let next = 0;
  for (let c = 0; c + 1 < cuts.length; c += 1) {
    const [start, end] = [cuts[c] ?? 0, cuts[c + 1] ?? 0];
    open = open.filter((edge) => edge.end > start);
    for (let edge = edges[next]; edge !== undefined && edge.start === start; edge = edges[next]) {
      if (open.length < DEEPEST) open.push(edge);
      next += 1;
    }
    found.push({
      start, end, items: [...new Set(open.map(({ item }) => item))],
      opens: open.filter((edge) => edge.start === start).map(({ item }) => item), closes: open.filter((edge) => edge.end === end).map(({ item }) => item),
    });
  }
  return found;
}

/** In the order in which they open, the widest first. */
function edgesOf(length: number, items: readonly Pick<Item, 'at'>[]): Edge[] {
  const edges: Edge[] = [];
  for (const [item, { at }] of items.entries()) {
    for (let i = 0; i + 1 < at.length; i += 2) {
      const [start, end] = [at[i] ?? 0, at[i + 1] ?? 0];
      if (Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start && end <= length) edges.push({ item, start, end });
    }
  }
  return edges.toSorted((a, b) => a.start - b.start || b.end - a.end || a.item - b.item);
}

/** As it may be shown: characters that turn the line around, or are none, become U+FFFD; each keeps its place. */
export function shown(text: string): string {
  return text.toWellFormed().replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\p{Cc}]/gu, (c) => (c === '\n' || c === '\t' ? c : '\ufffd'));
}
