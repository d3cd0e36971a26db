/** Two papers of the same parties that bear full names of their own: "the Working Holiday Arrangement" and "the Agreement on Trade in Eggs". */
import type { Agreement } from './slots.ts';

const PAPER = '(?:Agreement|Arrangement|Treaty|Protocol|Convention|Memorandum(?: of (?:Understanding|Cooperation))?|MoU|MOU)';
/** The words that stand before the paper in capitals, or behind it. */
const NAMED = new RegExp(`(?<![\\p{L}])((?:\\p{Lu}[\\p{L}-]+ (?:and |of |on |in |for )?){2,6})(?:${PAPER}|agreement|arrangement|treaty|protocol|convention)(?![\\p{L}])|${PAPER} (?:on|for|concerning|regarding) ((?:the )?\\p{Lu}[\\p{L}-]+(?: (?:(?:and|of|on|in|for|the) )?\\p{Lu}[\\p{L}-]+){0,6})`, 'u');
/** Words that any paper's name may hold. */
const COMMON = /^(?:coope|partn|agree|memor|under|trade|free|econo|compr|bilat|strat|frame|mutua|joint|gener)/;

function wordsOf({ evidence: { text } }: Agreement): readonly string[] {
  const told = NAMED.exec(text);
  return (told?.[1] ?? told?.[2] ?? '').toLowerCase().match(/\p{L}{4,}/gu)?.map((word) => word.slice(0, 5)).filter((word) => !COMMON.test(word)) ?? [];
}
/** True where both have such names, and no word of the one is in the other. */
export function isNamedApart(one: Agreement, other: Agreement): boolean {
  const names = wordsOf(one), others = wordsOf(other);
  return names.length > 0 && others.length > 0 && !others.some((word) => names.includes(word));
}
