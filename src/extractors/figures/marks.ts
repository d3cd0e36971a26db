/** What a mark parts: clauses, sentences, labels and what they label, or nothing. */
import type { Token } from './tokens.ts';
import type { Tag } from './word-tags.ts';

/** `Upland Mills, LLC`: the comma belongs to the name of the firm. */
const isBeforeSuffix = (tokens: readonly Token[], comma: number): boolean => FIRM_SUFFIX.test(tokens[comma + 1]?.text ?? '') && CAPITAL.test(tokens[comma - 1]?.text ?? '');
const CAPITAL = /^\p{Lu}/u;
const FIRM_SUFFIX = /^(?:LLC|Inc|Ltd|LLP|LP|PLC|Limited|Incorporated)$/;

/** The class of a mark by its neighbours. */
export function markTag(tokens: readonly Token[], at: number): Tag {
  const { text = '', glued = false } = tokens[at] ?? {};
  if (text === ',' || text === '，') return isBeforeSuffix(tokens, at) ? 'mark' : 'comma';
  if (text === ':') return 'colon';
  if (text === '(' || text === '[' || text === '（') return 'open';
  if (text === ')' || text === ']' || text === '）') return 'close';
  const next = tokens[at + 1];
  if (text === '.') return next === undefined || next.kind === 'line' || (!next.glued && /^[^\p{Ll}\d]/u.test(next.text)) ? 'stop' : 'mark';
  if (/^[-–—]$/.test(text) && glued && tokens[at - 1]?.text === '.' && next?.glued === false) return 'stop';
  if (/^[-–]$/.test(text)) return !glued && next?.glued === false ? 'stop' : 'mark';
  return /^[;"“”!?•·—|]$/.test(text) ? 'stop' : 'mark';
}
