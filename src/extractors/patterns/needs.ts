/** What a text must hold for a pattern to match in it: runs of characters, told from the pattern's own source. */
import { oneAt, threeAt, twoAt, type Runs } from './symbols.ts';
import { treeOf, type Node } from './syntax.ts';

/** `words`: one of these must stand there, each told by the number of its runs and their places, one behind the other. */
export type Need = { readonly words: Int32Array } | { readonly all: readonly Need[] } | { readonly any: readonly Need[] };

/** What a part of a pattern takes: `exact`, all there is to take, where that is little; and what must stand in the text besides. */
interface Part { readonly exact: readonly string[] | null; readonly needs: readonly Need[] }

/** Lists of words longer than this are kept apart from what follows them, words longer than this too; so much of a word is asked for. */
const MOST_WAYS = 48, MOST_WORDS = 600, LONGEST = 14, TOLD = 8;
/** A set of more symbols than this tells too little. */
const MOST_SYMBOLS = 4;
const EMPTY: Part = { exact: [''], needs: [] }, UNKNOWN: Part = { exact: null, needs: [] };

function partOf(node: Node): Part {
  switch (node.kind) {
    case 'set': return node.wide ? UNKNOWN : setOf(node.symbols);
    case 'any': return UNKNOWN;
    case 'nothing': case 'end': return EMPTY;
    case 'look': return { exact: [''], needs: needsOf(partOf(node.inner)) };
    case 'sequence': return sequenceOf(node.parts.map(partOf));
    case 'choice': return choiceOf(node.parts.map(partOf));
    case 'repeat': return repeatOf(partOf(node.one), node);
  }
}

function setOf(symbols: number): Part {
  const own: string[] = [];
  for (let symbol = 0; symbol < 32; symbol++) if ((symbols >>> symbol & 1) === 1) own.push(String.fromCharCode(symbol));
  return own.length > MOST_SYMBOLS ? UNKNOWN : { exact: own, needs: [] };
}

function sequenceOf(parts: readonly Part[]): Part {
  const needs: Need[] = [];
  let run: readonly string[] = [''], whole = true;
  const close = (): void => {
    const need = wordsNeed(run);
    if (need !== null) needs.push(need);
  };
  for (const part of parts) {
    needs.push(...part.needs);
    if (part.exact === null) {
      close();
      run = [''];
      whole = false;
    } else if (part.exact.length * run.length > MOST_WAYS && run.length > 1 || (run[0]?.length ?? 0) > LONGEST) {
      close();
      run = part.exact;
      whole = false;
    } else run = distinct(run.flatMap((a) => (part.exact ?? []).map((b) => a + b)));
  }
  if (whole) return { exact: run, needs };
  close();
  return { exact: null, needs };
}

function choiceOf(ways: readonly Part[]): Part {
  const exact = distinct(ways.flatMap((way) => way.exact ?? []));
  const bare = ways.every((way) => way.needs.length === 0);
  if (ways.every((way) => way.exact !== null) && exact.length <= MOST_WORDS && bare) return { exact, needs: [] };
  const each = ways.map(needsOf);
  if (each.some((needs) => needs.length === 0)) return UNKNOWN;
  return { exact: null, needs: [{ any: each.map((all) => (all.length === 1 ? all[0] as Need : { all })) }] };
}

function repeatOf(one: Part, { least, most }: { least: number; most: number }): Part {
  if (least === 1 && most === 1) return one;
  if (least === 0) return most === 1 && one.exact !== null && one.exact.length < MOST_WAYS && one.needs.length === 0 ? { exact: distinct([...one.exact, '']), needs: [] } : UNKNOWN;
  return { exact: null, needs: needsOf(one) };
}

const needsOf = ({ exact, needs }: Part): readonly Need[] => {
  const own = exact === null ? null : wordsNeed(exact);
  return own === null ? needs : [own, ...needs];
};
const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)];

/** Null where a word is so short that it stands in any text. */
function wordsNeed(words: readonly string[]): Need | null {
  if (words.length === 0 || words.some((word) => word.length < 2 && (word === '' || isCommon(word.charCodeAt(0))))) return null;
  return { words: Int32Array.from(shortest(words).flatMap((word) => { const runs = runsIn(word); return [runs.length, ...runs]; })) };
}
/** Letters and blanks stand in any text. */
const isCommon = (symbol: number): boolean => symbol < 26 || symbol === 27;

/** Without the words that begin with another: where they stand, that stands. */
function shortest(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (const word of words.map((w) => w.slice(0, TOLD)).toSorted()) if (kept.length === 0 || !word.startsWith(kept.at(-1) as string)) kept.push(word);
  return kept;
}

function runsIn(word: string): number[] {
  const units = Array.from(word, (sign) => sign.charCodeAt(0));
  const [a = 0, b = 0] = units;
  if (units.length === 1) return [oneAt(a)];
  if (units.length === 2) return [twoAt(a, b)];
  return units.slice(2).map((c, i) => threeAt(units[i] ?? 0, units[i + 1] ?? 0, c));
}

/** What a text must hold for a match; null where that cannot be told. */
export function needOf(pattern: RegExp): Need | null {
  const needs = needsOf(partOf(treeOf(pattern)));
  return needs.length === 0 ? null : needs.length === 1 ? needs[0] as Need : { all: needs };
}

/** True where the runs of a text hold what a pattern needs. */
export function holds(runs: Runs, need: Need): boolean {
  if ('words' in need) return holdsOne(runs, need.words);
  if ('all' in need) {
    for (const one of need.all) if (!holds(runs, one)) return false;
    return true;
  }
  for (const one of need.any) if (holds(runs, one)) return true;
  return false;
}
function holdsOne(runs: Runs, words: Int32Array): boolean {
  for (let at = 0; at < words.length;) {
    const next = at + 1 + (words[at] as number);
    do at++; while (at < next && ((runs[(words[at] as number) >> 5] as number) >>> ((words[at] as number) & 31) & 1) === 1);
    if (at === next) return true;
    at = next;
  }
  return false;
}
