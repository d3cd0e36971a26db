/** Who stands right before a paper, behind a comma, where a clause leaves out the verb that the one before told. */
import type { Act, Paper } from './mentions.ts';

/** ", and C a lease", "; C and D, a letter of intent": one name or a few, then an article. */
const GAP = /(?:[,;](?: and| while| whereas| but)?|(?<![\uE000-\uEFFF]) and) (?:the )?(?:[\p{Ll}-]+ )?([\uE000-\uEFFF])(?: of (?:the )?[\uE000-\uEFFF])?(?:(?:, | and |, and )(?:the )?[\uE000-\uEFFF](?: of (?:the )?[\uE000-\uEFFF])?)*,? (?:an?|another|two|three) (?:(?!(?:with|to|by|from|for|on) )[\p{L}\p{N}'’-]+ ){0,4}$/u;
const FURTHEST = 140;

/** The letter of the mask where the first of them stands, or null. */
export function gapBefore(mask: string, paper: number): number | null {
  const from = Math.max(0, paper - FURTHEST), m = GAP.exec(mask.slice(from, paper));
  return m === null ? null : from + m.index + m[0].indexOf(m[1] ?? '');
}

/** A verb or noun of signing to the left of a paper, and every paper of the sentence. */
interface Left { readonly left: Act; readonly found: readonly Paper[] }

/** "signed a pact with B, and C a lease": the verb has its paper, and this one has somebody before it. */
export function isGapped(mask: string, paper: Paper, { left, found }: Left): boolean {
  const at = gapBefore(mask, paper.start);
  return at !== null && found.some((p) => p.start >= left.end && p.end <= at && p.family !== 'loose');
}

/** "With the signing of a letter, A and B have taken a step towards ties": the noun has its paper, another clause has begun. */
export function isNextClause(mask: string, paper: Paper, { left, found }: Left): boolean {
  return left.nominal && paper.family !== 'paper' && NEXT_CLAUSE.test(mask.slice(left.end, paper.start)) && found.some((p) => p.family === 'paper' && p.start >= left.end && p.end <= paper.start);
}
const NEXT_CLAUSE = /, (?:the )?(?:[\p{L}-]+ ){0,3}[\uE000-\uEFFF][^;.]* (?:has|have|had|is|are|was|were|will) /u;
