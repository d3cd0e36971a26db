/** Figures that have a line of their own: what they measure stands in the line above. */
import { words, type Scene } from '../clause.ts';
import type { Quantity } from '../quantity.ts';

/** Words that such a label has, at most. */
const LONGEST = 6;

/** `Coal` over `2,910,000 tonnes (-31%)`: the label above; null where the figure's line tells more, or the line above is no label. */
export function labelAbove(scene: Scene, { from, to }: Quantity): string | null {
  const { tokens } = scene;
  if (tokens[from - 1]?.kind !== 'line' || !isAlone(scene, to)) return null;
  let end = from - 1;
  while (tokens[end - 1]?.kind === 'line') end--;
  let start = end;
  while (end - start <= LONGEST && start > 0 && tokens[start - 1]?.kind !== 'line') start--;
  const label = tokens.slice(start, end);
  if (label.length === 0 || label.length > LONGEST || !/^\p{L}/u.test(label[0]?.text ?? '')) return null;
  return label.every((t) => t.kind === 'word' || PART.test(t.text)) ? words(label).replace(/:$/, '') : null;
}
const PART = /^[-/&:'’]$/;

/** Nothing but brackets stands behind the figure in its line. */
function isAlone({ tokens }: Scene, to: number): boolean {
  let at = to;
  while (tokens[at]?.text === '(') {
    const open = at;
    while (at < open + 10 && tokens[at] !== undefined && tokens[at]?.text !== ')') at++;
    if (tokens[at]?.text !== ')') return false;
    at++;
  }
  return tokens[at] === undefined || tokens[at]?.kind === 'line';
}
