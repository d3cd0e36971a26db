/** Text that is told again and again in one place of a terminal: what does not fit would push the top out of sight. */

export interface Screen { readonly columns: number; readonly rows: number }

/** Letters that take two columns: those of East Asia, and pictures. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** What brings the text to the top of the screen, in place of what stood there. */
export function inPlace(text: string, screen: Screen): string {
  return `\u001B[H${fitted(text, screen).map((line) => `${line}\u001B[K`).join('\n')}\u001B[J`;
}

/** The lines of a text, each cut to the width, and as many as there is room for; the last then tells how many are missing. */
export function fitted(text: string, { columns, rows }: Screen): string[] {
  const lines = text.trimEnd().split('\n');
  const shown = lines.length <= rows ? lines : [...lines.slice(0, Math.max(0, rows - 1)), `… and ${lines.length - Math.max(0, rows - 1)} more lines: make the window taller, or leave --watch out`];
  return shown.map((line) => cut(line, columns));
}

function cut(line: string, columns: number): string {
  let [width, kept] = [0, ''];
  for (const letter of line) {
    const next = width + (WIDE.test(letter) ? 2 : 1);
    if (next > columns) return `${kept.slice(0, -1)}…`;
    [width, kept] = [next, kept + letter];
  }
  return line;
}
