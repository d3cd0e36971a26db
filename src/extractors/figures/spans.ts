/** Stretches of the text where no figure may stand. */
import type { Draft } from '../draft.ts';
import { firstStartingAt } from '../in-order.ts';
import type { Span } from '../../record.ts';
import { matchesOf } from '../matches.ts';

// Each part is bounded, so that a megabyte of letters or at-signs is read once; each is tried only where its sign stands in the text.
const ADDRESSES: readonly { readonly sign: RegExp; readonly pattern: RegExp }[] = [
  { sign: /:\/\/|www\./, pattern: /(?:https?:\/\/|www\.)[^\s<>"，。）)]{1,2000}/g },
  { sign: /@/, pattern: /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}/g },
  { sign: /#/, pattern: /#[\p{L}\p{N}_]{1,100}/gu },
  { sign: /[a-z]\/\w/i, pattern: /(?<![\w.-])[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}\/[^\s<>"）)]{1,2000}/g },
];

/** Dates, furniture, addresses of the web and of mail, in order. */
export function closedSpans(draft: Draft): Span[] {
  const addresses = ADDRESSES.filter(({ sign }) => sign.test(draft.text)).flatMap(({ pattern }) => matchesOf(pattern, draft.text)
    .filter((m) => /\p{L}/u.test(m[0]))
    .map((m) => ({ start: m.index, end: m.index + m[0].length })));
  return [...draft.dates, ...draft.ignored, ...addresses].map(({ start, end }) => ({ start, end })).toSorted((a, b) => a.start - b.start);
}

/** Answers whether stretches, asked for in order, touch a closed one. */
export function closedTest(spans: readonly Span[]): (asked: Span) => boolean {
  const ends: number[] = [];
  for (const { end } of spans) ends.push(Math.max(end, ends.at(-1) ?? 0));
  return ({ start, end }) => {
    const behind = firstStartingAt(spans, end);
    return behind > 0 && (ends[behind - 1] ?? 0) > start;
  };
}
