/** Years that the age of a tie tells: "for 44 years", "the 30th anniversary of", "twenty years of friendship". */
import type { DateFinding, Found, Span } from '../../record.ts';
import { matchesOf, occurs } from '../matches.ts';
import { ORDINALS } from '../text/numerals.ts';
import { NUMBERS, numberOf } from './counted-day.ts';

type DateItem = Found<DateFinding>;

/** Such a year is the beginning of the tie it stands with, and no day of anything else in its sentence. */
const AGE_RULE = 'agreement.counted-age';
export const isAge = (date: DateItem | undefined): boolean => date?.rule === AGE_RULE;

const TENTHS = ['thirtieth', 'fortieth', 'fiftieth', 'sixtieth', 'seventieth', 'eightieth', 'ninetieth'];
const CARDINAL = `\\d{1,3}|${NUMBERS.filter((word) => word !== 'a').join('|')}`;
/** The number alone is taken: the words around it stay words. "More than 20 years" counts nothing. */
const AGES = new RegExp(`(?<![\\p{L}\\p{N}-])(?:(?<=for (?:the |these )?(?:past |last )?)(${CARDINAL})(?= years)|(${CARDINAL})(?= years (?:of|as) (?:[\\p{Ll}-]+ ){0,3}(?:sister|twin|friend|partner|ties|relation|links|agreement|accord|pact))|(${CARDINAL})(?=-year-old (?:[\\p{Ll}]+ )?(?:sister|twin|friend|partner))|(?<=turn(?:s|ed|ing) )(${CARDINAL})(?= years old| this year| (?:in|on) (?:(?:19|20)\\d\\d|\\p{Lu}\\p{Ll}+)|[.,;])|(${CARDINAL})(?= years (?:ago )?(?:since|after) (?:the )?[^,;.]{2,60} (?:became|signed|were twinned|twinned|joined hands|established|founded|sealed|formed|teamed up))|(\\d{1,3})(?:st|nd|rd|th)(?= (?:[\\p{Ll}]+ )?anniversary (?:of|as))|(${[...TENTHS, ...ORDINALS].join('|')})(?= (?:[\\p{Ll}]+ )?anniversary (?:of|as))|(${CARDINAL})(?=-year anniversary (?:of|as)))(?![\\p{L}\\p{N}])`, 'giu');
const TELLING = /anniversary (?:of|as) |years|-year|turn(?:s|ed|ing) (?:\d|\p{Ll}+(?:y|en))/u;
const TIED = /contract|sister|twin|friend|partner|ties|relation|link|paired|agreement|pact|accord|memorand|charter|treaty/i;
/** "an agreement for five years" is not that old. */
const LASTING = /(?:have|has) [^.;]{0,160}$|(?:^|[.;] )For (?:the )?(?:past |last )?$/;
/** The year in which the anniversary falls, where it is not this one; the day on which it was kept tells it whenever that was. */
const FALLS = /([Nn]ext year)|([Ll]ast year)|[Ii]n ((?:19|20)\d\d)(?!\d)/;
const KEPT_ON = /(?:celebrat|mark|commemorat|observ|toast)[^.;]{0,120}? on (?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2},? |\d{1,2} \p{Lu}\p{Ll}{2,8} )((?:19|20)\d\d)(?!\d)/u;

/** The ages told in a stretch of a text, as the years they count back to; none where the day of the text is not known. */
export function agesIn(text: string, span: Span, published: string | null): DateItem[] {
  const clause = text.slice(span.start, span.end);
  if (published === null || !occurs(TELLING, clause) || !occurs(TIED, clause)) return [];
  const found: DateItem[] = [];
  for (const m of matchesOf(AGES, clause)) {
    const years = countedBy((m.slice(1).find((told) => told !== undefined) ?? '').toLowerCase());
    if (!(years >= 1 && years <= 250) || m[1] !== undefined && !LASTING.test(clause.slice(0, m.index))) continue;
    const falls = m.slice(4).some((told) => told !== undefined);
    const year = (falls ? yearOf(clause, Number(published.slice(0, 4))) : Number(published.slice(0, 4))) - years;
    const start = span.start + m.index;
    found.push({ start, end: start + m[0].length, text: m[0], value: String(year), basis: 'publication', role: 'since', rule: AGE_RULE, confidence: 0.8 });
  }
  return found;
}

function yearOf(clause: string, now: number): number {
  const kept = KEPT_ON.exec(clause)?.[1];
  if (kept !== undefined) return Number(kept);
  const falls = FALLS.exec(clause);
  if (falls === null) return now;
  const year = Number(falls[3]);
  return falls[1] !== undefined ? now + 1 : falls[2] !== undefined ? now - 1 : Math.abs(year - now) < 3 ? year : now;
}

function countedBy(word: string): number {
  if (ORDINALS.includes(word)) return ORDINALS.indexOf(word) + 1;
  return TENTHS.includes(word) ? 10 * TENTHS.indexOf(word) + 30 : numberOf(word);
}
