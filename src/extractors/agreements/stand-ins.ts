/** Words that stand for a paper named before: "that with Porto", "a second one", "the latest", "its renewal". */
import type { Paper } from './mentions.ts';
import type { Antecedent } from './papers.ts';
import type { Reading } from './reading.ts';
import { matchesOf } from '../matches.ts';

const NUMBERED = '(?:largest|biggest|main|most important|first|second|third|fourth|fifth|last|latest|most recent|oldest|newest|other|earlier|previous|former|next)';
const PARTY = '(?:the )?(?:[\\p{Ll}]+ of )?[\\uE000-\\uEFFF]';
const ORDINAL = `(?:[Tt]he ${NUMBERED}(?: ones?)?|[Aa] (?:second|third|fourth|fifth|sixth|similar|further)(?: one)?|[Aa]nother(?: one)?)`;
const ABOUT = '(?:for|on|about|covering|concerning|over|regarding|dealing with)';
/** Each must be followed by the partner, by an aside, or by a verb of signing or being signed. */
const WAYS: readonly string[] = [
  `(?:[Tt]hat|[Tt]hose|[Tt]he ones?|one|ones|${ORDINAL})(?=(?: being| was| is)? with ${PARTY})`,
  `(?:[Tt]he ${NUMBERED}(?: one)?|[Bb]oth|[Aa] (?:second|third|fourth|fifth)(?: one)?|[Aa]nother|one)(?=(?:, (?:for|on|with|covering|about|between) [^,;.]{1,60},)? (?:was|were|is|are|has been|had been|will be|is being|came|followed|remains|dates|goes back|runs out|ran out|expires|expired|lapsed|ended|ends)(?: also| then| due to be| to be| only| being)? )`,
  `${ORDINAL}(?=, ${ABOUT} [^,;.]{2,60}, (?:is|was) (?:with|between) )`,
  // "The second, on training, binds A and B": any verb will do behind what it is about.
  `${ORDINAL}(?=, ${ABOUT} [^,;.]{2,60}, (?:had |has |have |will |is |was )?[\\p{Ll}]{3,})`,
  `(?:[Aa]nother|[Aa] (?:second|third|fourth|further|similar))(?: one)?(?=, ${ABOUT} [^,;.]{2,60}, with ${PARTY})`,
  // "The largest, between A and B, provides for a plant".
  `(?:[Oo]ne|${ORDINAL})(?=, between (?:the )?[^;.]{1,90}, [\\p{Ll}]{3,})`,
  '(?:[Aa]nother|[Aa] (?:second|third))(?= (?:in|on) (?:the )?[\\uF000-\\uF8FE])',
  `(?:[Oo]ne|[Aa]nother|[Tt]he ${NUMBERED})(?= (?:(?:on|about|over|for) (?:[\\p{Ll}-]+ ){1,4}(?:with|between)|between) ${PARTY})`,
  `(?:[Aa] new|[Tt]he new|[Aa] similar|[Aa]n older|[Aa] further) one(?=,? (?:signed |concluded |agreed |sealed )?with ${PARTY})`,
  // "signed an agreement on trade in 2010 and one on visas".
  `(?<=(?:agreement|treaty|protocol|memorandum|accord|pact)[^;.:]{2,90} and )(?:one|another)(?= (?:on|about|concerning|regarding) (?!behalf)[\\p{Ll}]{3,})`,
  '[Ii]ts (?:renewal|extension|successor)',
  '[Ii]t(?= (?:was|is|will be|is to be|had been|has been) (?:[\\p{Ll}]+ )?(?:signed|inked|initialled|initialed|concluded)(?: (?:(?!(?:ratified|approved|endorsed|adopted|confirmed|passed) )[^;.]){0,60})? by )',
  'one (?:of (?:its|their|his) own)',
  `[Tt]hat of(?= ${PARTY}(?:,| (?:was|is|dates|of|from|signed)))`,
  `(?:had been|was|being|is) that of(?= ${PARTY})`,
  `[Tt]hose(?= (?:signed|inked|concluded|sealed|made|agreed) with ${PARTY})`,
];
const STAND_IN = new RegExp(`(?<![\\p{L}])(?:${WAYS.join('|')})(?![\\p{L}])`, 'gu');

export function antecedentOf(reading: Reading): Antecedent {
  return { instrument: reading.instrument, words: reading.words, tie: reading.instrument === 'relationship' };
}

/** "Three papers were signed", "exchange documents were concluded": told at once, and then one by one. */
const SEVERAL = /(?<![\p{L}])(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|\d{1,2}|both|following|exchange|these|those) (?:[\p{L}-]+ ){0,3})(?:papers|documents|instruments|texts|agreements|memorand(?:a|ums)|mous|contracts|pacts|accords|deals|letters|protocols|arrangements|projects(?= (?:was|were|have been) (?:[\p{Ll}]+ )?(?:signed|inked|concluded)))(?![\p{L}])/iu;

/** "Porto has agreements with 11 ports", "keeps seven partner towns": what there is, of which the sentences behind tell one by one. */
const STANDING = /(?<![\p{L}])(?:has|have|keeps?|maintains?|holds?|counts?|[Tt]here (?:is|are)|[Oo]f (?:the|its|their))(?: [\p{L}\p{N}-]+){0,4}? (?:(?:agreements|memorand(?:a|ums)|mous|contracts|pacts|accords|deals|protocols|charters|treaties)|((?:sister|twin|partner|friendship)[ -](?:cities|towns|ports)|twinnings|(?:town|city) partnerships))(?![\p{L}])/iu;

export function announcedIn(mask: string): Antecedent | null {
  const several = SEVERAL.exec(mask), standing = several === null ? STANDING.exec(mask) : null, told = (several ?? standing)?.[0];
  if (standing?.[1] !== undefined) return { instrument: 'relationship', words: 'sister city', tie: true, total: true };
  if (told === undefined) return null;
  const instrument = /memorand|mous/i.test(told) ? 'mou' : /contracts|deals/i.test(told) ? 'contract' : /papers|documents|instruments|texts/i.test(told) ? 'other' : 'agreement';
  return { instrument, words: told, tie: false, ...(several === null ? { total: true } : {}) };
}

/** Right behind a stand-in: with whom. */
const ITS_PARTNER = new RegExp(`^,? with ${PARTY}`, 'u');

/** The stand-ins of a masked sentence that lie in no paper's name, as papers of the kind spoken of last. */
export function standInsIn(mask: string, taken: readonly Paper[], earlier: Antecedent | null): Paper[] {
  const found: Paper[] = [];
  for (const m of matchesOf(STAND_IN, mask)) {
    const start = m.index, end = start + m[0].length;
    if (taken.some((p) => p.start < end && start < p.end)) continue;
    const before = taken.findLast((p) => p.end <= start && p.family !== 'loose');
    const same = before === undefined ? earlier : { instrument: before.instrument, words: mask.slice(Math.max(0, before.start - 30), before.end).split(/[;:]/).at(-1) ?? '', tie: before.family === 'tie' };
    if (same === null || 'total' in same && !/^that of$/i.test(m[0]) && !ITS_PARTNER.test(mask.slice(end, end + 40))) continue;
    found.push({ start, end, instrument: same.instrument, family: same.tie ? 'tie' : 'paper', text: m[0], words: same.words });
  }
  return found;
}
