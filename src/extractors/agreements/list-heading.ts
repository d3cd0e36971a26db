/** The line over a list of partners, which tells what they are: "Friendship agreements", "Friendly cities", over "Turku (2019)". */

/** So many lines are looked back over. */
const LINES = 24;
/** A line longer than this is none. */
const LONGEST = 60;
/** Lines of a list tell a year or open with a sign; a heading does neither. */
const ROW = /(?:1[89]|20)\d\d|^[\s]*[-–—•*·▪►>(|]|[.;,]\s*$/u;
const OF_PARTNERS = /(?:sister|twin|partner|friend|agreements?|memorand|cit(?:y|ies)|towns?|co-?operation|relations)/iu;
const FRIENDLY = /friend(?:ship|ly)|co-?operation/iu, SISTERLY = /sister|twin|friendship[ -](?:cit|town)|partner/iu;

/** The words that name what the partners of a list are, where a heading of their own says that they are friends and no sisters; null elsewhere. */
export function friendlyHeading(text: string, offset: number): string | null {
  let end = text.lastIndexOf('\n', offset - 1);
  for (let told = 0; told < LINES && end > 0; told++) {
    const start = text.lastIndexOf('\n', end - 1) + 1, line = text.slice(start, end).trim();
    if (line !== '' && line.length <= LONGEST && !ROW.test(line) && OF_PARTNERS.test(line)) return FRIENDLY.test(line) && !SISTERLY.test(line) ? line : null;
    end = start - 1;
  }
  return null;
}
