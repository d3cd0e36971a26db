/** Text whose line ends are shown as they are written (`pre`): its paragraphs, headings and rows of a table. */

const EMPTY_LINE = /\n[ \t\r]*\n/;
/** What stands between the columns of a table that is typed. */
const GAPS = / {3,}|\t+/;
const GAP = /[^\s] {3,}[^\s]|[^\s]\t+[^\s]/;
/** Lines are seldom filled to their end. */
const SLACK = 8;
const WIDEST = 120;

/** The paragraphs, one a string; cells of a row with `cell` between them. */
export function writtenLines(text: string, cell: string): string[] {
  const width = text.split('\n').reduce((most, line) => Math.max(most, line.length), 0);
  return text.split(EMPTY_LINE).flatMap((paragraph) => {
    const lines = paragraph.split('\n').map((line) => line.trimEnd());
    if (lines.filter((line) => GAP.test(line)).length >= 2) return lines.map((line) => line.trim().split(GAPS).join(cell));
    return width > WIDEST ? lines : rejoined(lines, width);
  });
}

/** Lines that were broken because they were full belong together; one that had room for the next word ends there. */
function rejoined(lines: readonly string[], width: number): string[] {
  const out: string[] = [];
  let open = '';
  for (const [i, line] of lines.entries()) {
    open = open === '' ? line : `${open} ${line}`;
    const next = (lines[i + 1] ?? '').trimStart();
    const word = /^\S*/.exec(next)?.[0].length ?? 0;
    if (line.length + 1 + word + SLACK >= width) continue;
    out.push(open);
    open = '';
  }
  return open === '' ? out : [...out, open];
}
