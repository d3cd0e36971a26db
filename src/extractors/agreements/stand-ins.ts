/** Words that stand for a paper named before: "that with Porto", "a second one", "the latest", "its renewal". */
import type { Paper } from './binding.ts';
import type { Antecedent } from './papers.ts';
import type { Reading } from './reading.ts';
import { matchesOf } from '../matches.ts';

const NUMBERED = '(?:first|second|third|fourth|fifth|last|latest|oldest|newest|other|earlier|previous|former|next)';
const PARTY = '(?:the )?(?:[\\p{Ll}]+ of )?[\\uE000-\\uEFFF]';
/** Each must be followed by the partner, by an aside, or by a verb of signing or being signed. */
const STAND_IN = new RegExp(`(?<![\\p{L}])(?:(?:[Tt]hat|[Tt]hose|[Tt]he ones?|one|ones|[Aa]nother|[Tt]he ${NUMBERED}(?: ones?)?|[Aa] (?:second|third|fourth|fifth|sixth|similar|further)(?: one)?)(?= with ${PARTY})|(?:[Tt]he ${NUMBERED}(?: one)?|[Bb]oth|[Aa] (?:second|third|fourth|fifth)(?: one)?|[Aa]nother|one)(?=(?:, (?:for|on|with|covering|about|between) [^,;.]{2,60},)? (?:was|were|is|are|has been|had been|will be|is being|came|followed|remains)(?: also| then| due to be| to be| only| being)? )|(?:[Aa]nother|[Aa] (?:second|third|fourth|further|similar))(?: one)?(?=, (?:on|for|about|covering) [^,;.]{2,60}, with ${PARTY})|(?:[Aa]nother|[Aa] (?:second|third))(?= (?:in|on) (?:the )?[\\uF000-\\uF8FE])|[Ii]ts (?:renewal|extension|successor)|[Ii]t(?= (?:was|is|will be|is to be|had been|has been) (?:[\\p{Ll}]+ )?(?:signed|inked|initialled|initialed|concluded)(?: [^;.]{0,60})? by )|one (?:of (?:its|their|his) own)|[Tt]hat of(?= ${PARTY}(?:,| (?:was|is|dates|of|from|signed)))|(?:had been|was|being|is) that of(?= ${PARTY}))(?![\\p{L}])`, 'gu');

export function antecedentOf(reading: Reading): Antecedent {
  return { instrument: reading.instrument, words: reading.words, tie: reading.instrument === 'relationship' };
}

/** The stand-ins of a masked sentence that lie in no paper's name, as papers of the kind spoken of last. */
export function standInsIn(mask: string, taken: readonly Paper[], earlier: Antecedent | null): Paper[] {
  const found: Paper[] = [];
  for (const m of matchesOf(STAND_IN, mask)) {
    const start = m.index, end = start + m[0].length;
    if (taken.some((p) => p.start < end && start < p.end)) continue;
    const before = taken.findLast((p) => p.end <= start && p.family !== 'loose');
    const same = before === undefined ? earlier : { instrument: before.instrument, words: mask.slice(Math.max(0, before.start - 30), before.end), tie: before.family === 'tie' };
    if (same === null) continue;
    found.push({ start, end, instrument: same.instrument, family: same.tie ? 'tie' : 'paper', text: m[0], words: same.words });
  }
  return found;
}
