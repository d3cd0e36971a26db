/** The scale of numbers in words. */
import type { Amount } from './amount.ts';
import { SCALES } from './number-words.ts';
import type { Token } from './tokens.ts';

/** The scale that ends an amount in words: 100 of `three hundred`, 1 of `twenty`. */
export function spelledScale(tokens: readonly Token[], { from, to, spelled: words }: Amount): number {
  if (!words) return 1;
  let scale = 1;
  for (let at = to - 1; at > from; at--) {
    const factor = SCALES[tokens[at]?.lower ?? ''];
    if (factor === undefined) break;
    scale *= factor;
  }
  return scale;
}
