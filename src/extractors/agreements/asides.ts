/** What stands between a subject and its verb and tells of something else: "Porto, which will host the fair next year, signed". */
import type { Span } from '../../record.ts';
import { dateAt } from './letters.ts';
import type { Reading } from './reading.ts';

/** So far before its end an aside may begin, in letters of the mask. */
const REACH = 240;
const OPENS = String.raw`(?:which|who|whose|where|due|set|expected|scheduled|slated|planning|hoping|seeking|aiming|intending|keen|about|to be|founded|established|created|set up|opened|launched|formed|born|elected|appointed|incorporated|built|bought|twinned|linked|home|host|having|being|once|formerly|previously|as (?:already |first |originally )?(?:announced|reported|planned|foreseen|agreed|promised))`;
const ASIDE = new RegExp(String.raw`(?:, ${OPENS} [^;:]*, | [–—-] ${OPENS} [^;:–—]* [–—-] | \(${OPENS} [^()]*\),? )(?=(?:and (?:the |its )?[\uE000-\uEFFF] )?(?:(?:has|have|had|was|were|is|are|been|be|will|would|shall|(?:is|are|was|were|due|set|expected) to|also|now|then|later|already|recently|formally|officially|jointly|yesterday|today|both|(?:on |in )?[\uF000-\uF8FE]) )*$)`, 'u');

/** The aside that ends right before the verb at a letter of the mask, or null. */
export function asideBefore(mask: string, at: number): Span | null {
  const from = Math.max(0, at - REACH), found = ASIDE.exec(mask.slice(from, at));
  return found === null ? null : { start: from + found.index, end: from + found.index + found[0].length };
}

/** "After signing with Graz in 2019, Porto concluded …": the year of what had been done before. */
const DONE_BEFORE = /^["“(]?(?:After|Having|Since|Ever since|Following|Before|Founded|Established|Elected|Born|Opened) [^;:]*, (?=[^,;:]*$)/u;

/**
 * The days of the reading's sentence that stand in the aside before its verb, and the years of the clause that the sentence
 * begins with: by their places among the days there.
 */
export function daysAside({ scene: { mask, dates }, act, instrument }: Reading): ReadonlySet<number> {
  if (dates.length === 0) return NONE;
  const aside = asideBefore(mask, act), told = aside === null ? '' : mask.slice(aside.start, aside.end);
  // "which had become friendly ports in 2009, renewed": the tie itself is told there.
  if (instrument === 'relationship' && TIED.test(told)) return NONE;
  const before = instrument === 'relationship' ? '' : DONE_BEFORE.exec(mask.slice(0, act))?.[0] ?? '';
  return new Set([...daysIn(told), ...daysIn(before).filter((i) => dates[i]?.value.length === YEAR)]);
}
const daysIn = (letters: string): number[] => Array.from({ length: letters.length }, (_, i) => dateAt(letters, i)).filter((day) => day !== null);
const TIED = /(?:twin|sister|friend|partner|link)/;
const NONE: ReadonlySet<number> = new Set();
/** "2019": so many signs. */
const YEAR = 4;
