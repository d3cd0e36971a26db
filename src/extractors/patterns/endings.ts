/**
 * How the matches of a pattern that is bound to the end, by `$`, can end: their last three symbols. Such patterns are asked
 * of what stands before a word, and mostly for nothing; the engine tries them from every place of it.
 */
import { symbolOf, SYMBOLS } from './symbols.ts';
import { treeOf, type Node } from './syntax.ts';

const DEPTH = 3;
/** Patterns with more rows than this are left to the engine. */
const MOST = 500;
/** Sets of symbols from the last character backwards: three, or fewer where the match may begin there. */
type Row = readonly number[];
const UNKNOWN: readonly Row[] = [[SYMBOLS.ALL, SYMBOLS.ALL, SYMBOLS.ALL]];

function rowsOf(node: Node): readonly Row[] {
  switch (node.kind) {
    case 'set': return node.wide ? [[node.symbols], [SYMBOLS.FOREIGN, SYMBOLS.FOREIGN]] : [[node.symbols]];
    case 'any': return UNKNOWN;
    case 'nothing': case 'end': case 'look': return [[]];
    case 'choice': return merged(node.parts.flatMap(rowsOf));
    case 'sequence': return node.parts.reduceRight<readonly Row[]>((behind, part) => (behind.every((row) => row.length >= DEPTH) ? behind : before(rowsOf(part), behind)), [[]]);
    case 'repeat': return repeated(rowsOf(node.one), node);
  }
}
function before(rows: readonly Row[], behind: readonly Row[]): readonly Row[] {
  return merged(behind.flatMap((row) => (row.length >= DEPTH ? [row] : rows.map((more) => [...row, ...more].slice(0, DEPTH)))));
}
function repeated(one: readonly Row[], { least, most }: { least: number; most: number }): readonly Row[] {
  let all: readonly Row[] = least === 0 ? [[]] : [], row: readonly Row[] = [[]];
  for (let times = 1; times <= Math.min(most, DEPTH); times++) {
    row = before(one, row);
    if (times >= least || times === DEPTH) all = merged([...all, ...row]);
  }
  return all;
}
/** Rows that differ in their first character alone become one. */
function merged(rows: readonly Row[]): readonly Row[] {
  if (rows.length < 2) return rows;
  const byRest = new Map<string, Row>();
  for (const row of rows) {
    const rest = `${row.slice(0, -1).join()}#${row.length}`, there = byRest.get(rest);
    byRest.set(rest, there === undefined || row.length === 0 ? row : [...row.slice(0, -1), (there.at(-1) ?? 0) | (row.at(-1) ?? 0)]);
  }
  return [...byRest.values()];
}

/** True where every way through a pattern leads to the end of the text. */
function isBound(node: Node): boolean {
  if (node.kind === 'end') return true;
  if (node.kind === 'choice') return node.parts.every(isBound);
  return node.kind === 'sequence' && node.parts.length > 0 && isBound(node.parts.at(-1) as Node);
}

/** At `last * 32 + second last` the symbols that may stand third last, as bits. */
export type Endings = Int32Array;

/** How the matches of a pattern end; null where it is not bound to the end, or may end in too many ways. */
export function endingsOf(pattern: RegExp): Endings | null {
  const tree = treeOf(pattern);
  if (!isBound(tree)) return null;
  const rows = rowsOf(tree);
  if (rows.length > MOST) return null;
  const endings = new Int32Array(1024);
  for (const [last = SYMBOLS.ALL, second = SYMBOLS.ALL, third = SYMBOLS.ALL] of rows) {
    for (let a = 0; a < 32; a++) if ((last >>> a & 1) === 1) for (let b = 0; b < 32; b++) if ((second >>> b & 1) === 1) endings[(a << 5) | b]! |= third;
  }
  return endings;
}

/** False where a text cannot end as the matches do. */
export function endsSo(endings: Endings, text: string): boolean {
  const { length } = text;
  if (length < DEPTH) return true;
  const at = (symbolOf(text.charCodeAt(length - 1)) << 5) | symbolOf(text.charCodeAt(length - 2));
  return ((endings[at] as number) >>> symbolOf(text.charCodeAt(length - 3)) & 1) === 1;
}
