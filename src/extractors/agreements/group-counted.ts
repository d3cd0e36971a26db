/** Parties told by their number or their kind first and by name behind it: "with five ports, among them A and B", "by four states: A, B and C". */
import { P } from './letters.ts';
import { MANY_NOUN, ONE_NOUN } from './party-nouns.ts';

const KIND = `(?:${MANY_NOUN}|(?:${ONE_NOUN})s|clinics|members|others|clubs|places|hamlets|tenants|tenderers|bidders|contractors|buyers|sellers|neighbou?rs|peers)`;
const NUMBER = '(?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|several|many|various|a dozen|dozens of|a number of|the following|more than [\\p{L}\\d]+|some [\\p{L}\\d]+|over [\\p{L}\\d]+)';
/** "of the region", "in Bavaria and Saxony": where they are. */
const WHERE = '(?: (?:in|from|of|around|across|along|on|near) [^,;:.()–—]{2,40}?)?';
const WHAT = `(?:(?:other|further|more|new) )?(?:(?!and |with |of |in |for )[\\p{L}-]+ ){0,3}?${KIND}${WHERE}`;
/** Words behind which some of them are named. */
const SOME = ',? (?:among (?:them|these|others)|including|such as|like|namely|notably)(?: those of)?';
/** Signs behind which a number of them is named. */
const SIGN = '(?:,| ?:| [–—-]| \\(|, (?:that is|viz[·.]?),?)';
/** "in the presence of the two ministers, A and B signed": behind these a comma may close the phrase. */
const CLEAR_SIGN = '(?: ?:| [–—-]| \\()';
const OFFICERS = '(?:(?:the )?(?:[Mm]ayors|[Rr]ectors|[Hh]eads|[Rr]epresentatives|[Dd]elegates|[Ll]eaders|[Oo]fficials|[Pp]residents|[Gg]overnors|[Mm]inisters|[Ee]nvoys|[Dd]irectors|[Cc]hairmen) (?:of|from) (?:the )?)?';

const WITH = '(?<=(?:^|[\\s,(])(?:[Ww]ith|[Bb]y|[Bb]etween|[Aa]mong) )';
const AFTER_PREP = '(?<=(?:^|[\\s,(])(?:[Ww]ith|[Bb]y|[Bb]etween|[Aa]mong|[Ff]rom|[Tt]o|[Oo]f|[Ii]n|[Ff]or|[Oo]n) )';
/** At the head of a sentence: "Some twenty mayors, among them those of". */
const OPENS = '(?<=^[“"]?|^(?:In|On|At|After|During|For|Since) [^,;:.]{2,60}, )';
/** "two of the three partners". */
const SOME_OF = `(?:(?:[Oo]nly |[Oo]ther )?[\\p{L}\\d]{1,9} of the )?`;
const capital = (words: string): string => words.replaceAll(/(?<=\(\?:|\|)[a-z](?=[a-z]* ?)/g, (c) => `[${c.toUpperCase()}${c}]`);
const TOLD = new RegExp(`(?:${WITH}(?:the |its |their |all )?${OFFICERS}${NUMBER} ${WHAT}${SIGN}|${AFTER_PREP}(?:the |its |their |all )?${OFFICERS}(?:${NUMBER} ${WHAT}(?:${SOME}|${CLEAR_SIGN})|(?:(?!and |with |of |in |for )[\\p{Ll}-]+ ){0,2}?${KIND}${WHERE}${SOME})|${OPENS}(?:[Tt]he )?${OFFICERS}${SOME_OF}(?:${capital(NUMBER)} ${WHAT}(?:${SOME}|${SIGN})))(?: the)? ?$`, 'u');
/** What stands right before a name told so. */
const MAY_BE = /(?:[,:(–—-]|them|these|others|including|as|like|namely|notably|those of|that is|viz[·.]?)(?: the)? ?$/u;

/** The words that tell the number or the kind of those whose first name stands behind `left`; empty where none do. */
export function countedLead(left: string): string {
  return MAY_BE.test(left.slice(-16)) ? TOLD.exec(left)?.[0] ?? '' : '';
}

/** "A and three other cities – B, C and D –": what stands between the first name and the second. */
const FURTHER = new RegExp(`^,? (?:and|with|as well as) (?:the )?${NUMBER} ${WHAT}(?:${SOME}|${SIGN}) ?(?:the )?(?=${P})`, 'u');
export function countedJoin(rest: string): string | undefined {
  return FURTHER.exec(rest)?.[0];
}

/** "Twelve firms have signed": a number of them acts that are not named yet. */
const MANY_ACT = new RegExp(`^(?:[Tt]he )?${OFFICERS}(?:${capital(NUMBER)}|\\p{Lu}\\p{Ll}+ \\d+) ${WHAT}(?: (?:has|have|had|also|today|now|already))* $`, 'u');
const SOME_BEHIND = /, (?:among (?:them|others)|including|namely) (?:the )?$/;
/** True of the words before a verb and of those before a name far behind it: "Twelve firms signed contracts with the port, among them A and B". */
export const areSomeOf = (before: string, lead: string): boolean => SOME_BEHIND.test(lead) && MANY_ACT.test(before);
