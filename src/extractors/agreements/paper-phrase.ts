/** The noun phrase that a paper stands in: its adjectives, and whether its article points back. */
import type { Paper } from './mentions.ts';
import { before, behind } from './windows.ts';
import { matchesOf } from '../matches.ts';

/** Letters of the adjectives before a paper: "a strategic cooperation agreement". */
export function leadWords(mask: string, at: number): number {
  const least = Math.max(0, at - 70);
  let from = at;
  for (let words = 0; words < 5 && from - 1 > least && mask[from - 1] === ' '; words++) {
    let start = from - 1;
    while (start > least && isOfWord(mask.charCodeAt(start - 1))) start--;
    if (start === from - 1) break;
    from = start;
    if (DETERMINERS.has(mask.slice(start, mask.indexOf(' ', start)).toLowerCase())) break;
  }
  return at - from;
}
/** What stands before these belongs to another phrase. */
const DETERMINERS: ReadonlySet<string> = new Set(['a', 'an', 'the', 'its', 'their', 'this', 'another']);
/** Letters, apostrophes and hyphens. */
function isOfWord(unit: number): boolean {
  if (unit < 128) return (unit | 32) >= 97 && (unit | 32) <= 122 || unit === 39 || unit === 45;
  return LETTER.test(String.fromCharCode(unit));
}
const LETTER = /[\p{L}’]/u;

/** "the memorandum", "both texts": the last article before a paper points back. */
export function isDefinite(mask: string, paper: Paper): boolean {
  if (ONE_MORE.test(before(mask, paper.start, 50))) return false;
  if (/^\p{Lu}/u.test(paper.text) && OF_ITS_OWN.test(behind(mask, paper.end, 12))) return false;
  if (/^\p{Lu}/u.test(paper.text) && /[\uE000-\uEFFF] $/u.test(before(mask, paper.start, 2))) return false;
  const lead = mask.slice(Math.max(0, paper.start - 45), paper.end).split(OTHER_PHRASE).at(-1) ?? '';
  return POINTS_BACK.test([...matchesOf(DETERMINER, lead)].at(-1)?.[1] ?? '');
}
/** "said that B had signed a pact": what stands before the verb is no article of the paper. */
const OTHER_PHRASE = /[,;:]|[\uE000-\uEFFF] (?:had|has|have|will|would) /u;
/** "the second agreement": a paper of its own. */
const ONE_MORE = /(?:^|\s)(?:[Tt]he|[Tt]hat|[Tt]his) (?:first|second|third|fourth|fifth|sixth|other|latest|last|next|new|similar|further|separate)(?: [\p{Ll}-]+){0,3} $/u;
/** "the Memorandum on Trade", "the Graz Charter": the name of a paper. */
const OF_ITS_OWN = /^ (?:on|for|of|regarding|concerning|between) /;
const DETERMINER = /(?:^|[\s(])(the|this|that|these|those|both|said|an?|its|their|another|new|two|three|four|several)(?= )/giu;
const POINTS_BACK = /^(?:the|this|that|these|those|both|said)$/i;
