/** What is counted or measured, in the text's own words. */
import { isStop } from './nouns.ts';
import type { Quantity } from './quantity.ts';
import type { Token } from './tokens.ts';

/** The counted noun; for money, percent and measures the phrase around the number. */
export function measureOf(text: string, tokens: readonly Token[], quantity: Quantity): string | null {
  const first = tokens[quantity.to - 1];
  if (quantity.kind === 'count' && first !== undefined && quantity.to > quantity.amount.to) {
    const head = tokens[(quantity.max ?? quantity.amount).to];
    return head === undefined ? null : text.slice(head.start, first.end);
  }
  let at = quantity.to;
  while (at < quantity.to + 8 && !isStop(tokens[at])) at++;
  const a = tokens[quantity.to];
  const b = tokens[at - 1];
  return at > quantity.to && a !== undefined && b !== undefined ? text.slice(a.start, b.end) : null;
}
