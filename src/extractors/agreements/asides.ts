/** What stands between a subject and its verb and tells of something else: "Porto, which will host the fair next year, signed". */
import type { Span } from '../../record.ts';
import { DATE_BASE } from './letters.ts';
import type { Reading } from './reading.ts';

/** So far before its end an aside may begin, in letters of the mask. */
const REACH = 240;
const OPENS = String.raw`(?:which|who|whose|where|due|set|expected|scheduled|slated|planning|hoping|seeking|aiming|intending|keen|about|to be|founded|established|created|set up|opened|launched|formed|born|elected|appointed|incorporated|built|bought|twinned|linked|home|host)`;
const ASIDE = new RegExp(String.raw`(?:, ${OPENS} [^;:]*, | [–—-] ${OPENS} [^;:–—]* [–—-] | \(${OPENS} [^()]*\),? )(?=(?:(?:has|have|had|was|were|is|are|been|be|will|would|shall|(?:is|are|was|were|due|set|expected) to|also|then|later|already|recently|formally|officially|jointly|yesterday|today|both|(?:on |in )?[\uF000-\uF8FE]) )*$)`, 'u');

/** The aside that ends right before the verb at a letter of the mask, or null. */
export function asideBefore(mask: string, at: number): Span | null {
  const from = Math.max(0, at - REACH), found = ASIDE.exec(mask.slice(from, at));
  return found === null ? null : { start: from + found.index, end: from + found.index + found[0].length };
}

/** The days of the reading's sentence that stand in the aside before its verb: by their places among the days there. */
export function daysAside({ scene: { mask, dates }, act, instrument }: Reading): ReadonlySet<number> {
  const aside = dates.length === 0 ? null : asideBefore(mask, act);
  const letters = aside === null ? '' : mask.slice(aside.start, aside.end);
  // "which had become friendly ports in 2009, renewed": the tie itself is told there.
  if (letters === '' || instrument === 'relationship' && TIED.test(letters)) return NONE;
  return new Set(dates.flatMap((_, i) => (letters.includes(String.fromCharCode(DATE_BASE + i)) ? [i] : [])));
}
const TIED = /(?:twin|sister|friend|partner|link)/;
const NONE: ReadonlySet<number> = new Set();
