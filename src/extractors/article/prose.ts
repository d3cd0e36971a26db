/** Tells running text from the words of an interface. */
import type { Block } from './outline.ts';

const SENTENCE_END = /[.!?…:;,"”’»)\]。！？；：，”」』）]$/u;
const TEASER_END = /(?:\.\.\.|…|\[…\]|»|>>|read more\.?|weiterlesen|lire la suite)\s*$/i;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/** Characters outside links, when the block reads as running text; 0 for labels, links and lone words. */
export function proseChars(block: Block): number {
  const { text, linkChars } = block;
  const free = text.length - linkChars;
  if (free < 20 || linkChars > text.length * 0.55) return 0;
  if (isTeaser(block)) return 0;
  const weight = wide(text) ? 2.5 : 1;
  if (text.length * weight >= 90) return free * weight;
  return text.length * weight >= 35 && SENTENCE_END.test(text) ? free * weight : 0;
}

/** True for a linked title and the beginning of its text, broken off. */
export const isTeaser = ({ text, linkChars }: Block): boolean => linkChars >= 25 && TEASER_END.test(text);

/** True for Chinese, Japanese and Korean, where one character says as much as several letters. */
export function wide(text: string): boolean {
  const sample = text.length > 400 ? text.slice(0, 400) : text;
  if (!/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(sample)) return false;
  return (sample.match(CJK)?.length ?? 0) > sample.length * 0.3;
}

export const linkDensity = (block: Block): number => (block.text.length === 0 ? 0 : block.linkChars / block.text.length);
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);
