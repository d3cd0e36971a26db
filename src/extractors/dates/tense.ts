/** Whether a sentence speaks of what was or of what will be, near one of its words. */
export type Tense = 'past' | 'present' | 'future' | null;

const FUTURE = "will|shall|won't|is to|are to|was to|were to|to be|going to|set to|due (?:to|in|on|by|for|at)|scheduled|expected|planned|plans?|planning|slated|aims?|aiming|hopes?|hoped for|intends?|wants? to|invited to|"
  + 'can|may|must|should|ought to|foreseen|foresees?|upcoming|forthcoming|deadline|register|apply|tentatively|looks? forward|is aimed|targets?|targeting|projected|forecast|anticipated';
const PAST = "was|were|had|did|(?:has|have)(?:\\s(?:also|already|now|since|just|recently))?\\s(?:been|[a-z]{2,20}ed|[a-z]{2,12}en|begun|come|gone|held|made|won|met|put|left|sent|brought|become|set|sold|built|led|paid|agreed)|said|told|took|held|met|came|won|began|went|saw|gave|made|sent|left|led|brought|rose|fell|grew|spoke|wrote|became|broke|built|ran|stood|got|found|fought|drew|put|"
  + 'kicked|set|hit|shrank|sank|sold|bought|paid|kept|lost|spent|struck|thought|taught|flew|drove|ate|sat|sang|swam|dealt|read|cut|known|[a-z]{2,20}ed';
const PRESENT = 'is|are|has|have|opens|begins|starts|runs|closes|ends|takes? place|sits|meets|votes|goes|lasts|continues|remains|stands|counts|comes|visits|welcomes|celebrates|marks|arrives|leaves|returns';
const MARKER = new RegExp(`\\b(?:(?<future>${FUTURE})(?:\\s(?:also|not|then|be|have|been|officially|formally|jointly|soon|later|only|to))*(?:\\s[a-z]{2,20}(?:ed|en|t|d))?|(?<past>${PAST})|(?<present>${PRESENT}))\\b`, 'gi');
/** What a stop between a word and a verb counts for, in characters. */
const BARRIER = 40;

interface Marker { readonly start: number; readonly end: number; readonly tense: Tense }

/** The verbs of a sentence that tell a tense. */
export function markersOf(sentence: string): Marker[] {
  return [...sentence.matchAll(MARKER)].map((m) => ({
    start: m.index, end: m.index + m[0].length,
    tense: m.groups?.['future'] !== undefined ? 'future' : m.groups?.['past'] !== undefined ? 'past' : 'present',
  }));
}
/** The tense of the verb nearest to a stretch of a sentence; a verb behind a comma is farther off. */
export function tenseNear(sentence: string, markers: readonly Marker[], span: { start: number; end: number }): Tense {
  let best: Tense = null, least = Infinity;
  for (const marker of markers) {
    const before = marker.end <= span.start;
    const between = before ? sentence.slice(marker.end, span.start) : sentence.slice(span.end, marker.start);
    const cost = between.length + BARRIER * (between.match(/[;:–—()"“”]|, (?!\d)/g)?.length ?? 0) + (before ? 0 : 10) + (marker.tense === 'present' ? 15 : 0);
    if (cost < least && !(marker.start < span.end && span.start < marker.end)) [best, least] = [marker.tense, cost];
  }
  return best;
}
