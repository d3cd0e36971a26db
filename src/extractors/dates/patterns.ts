/** Patterns over tokens, written with the names of their classes: `month day comma? year`. */
import { CLASSES, codeOf, type TokenClass } from './tokens.ts';

const MACROS: Readonly<Record<string, string>> = {
  D: '(?:day|ord)',
  MON: 'month',
  WD: '(?:(?:weekday|shortday) dot? comma? the?)',
  REL: '(?:last|this|next)',
  YR: '(?:comma? (?:of|in)? year|slash year|comma? (?:of|in)? REL yearunit|comma? (?:of|in)? the? same yearunit)',
  SEP: '(?:dash to dash|dash|to|until)',
  MD: '(?:MON the? D|lowmonth D)',
  DM: '(?:D dot? (?:of|dash)? MON|D dot? of? lowmonth)',
  DAY: '(?:WD? (?:MD|DM))',
  PYR: '(?:of the yearunit|of? the? fiscal yearunit? of? year|of? fy year|YR)',
};
const expanded = (source: string): string => {
  let out = source;
  for (let turn = 0; turn < 5; turn++) out = out.replace(/\b[A-Z]{1,3}\b/g, (name) => MACROS[name] ?? name);
  return out;
};
const KNOWN: ReadonlySet<string> = new Set(CLASSES);

/** Compiles a pattern; raises where a name is no class. */
export function pattern(source: string): RegExp {
  const codes = expanded(source).replace(/[a-z]+/g, (name) => {
    if (!KNOWN.has(name)) throw new TypeError(`no class of token is named ${name}`);
    return codeOf(name as TokenClass);
  });
  return new RegExp(codes.replace(/\s+/g, ''), 'y');
}

/** Code letters that something can begin with, and whether it can be nothing. */
interface Firsts { readonly letters: Set<string>; readonly empty: boolean }

/** The letters that a sequence, up to a bar or a bracket, can begin with; moves `at` behind it. */
function firstsOfSequence(source: string, at: { i: number }): Firsts {
  const letters = new Set<string>();
  let empty = true;
  while (at.i < source.length && source[at.i] !== '|' && source[at.i] !== ')') {
    const part = firstsOfPart(source, at);
    if (empty) for (const letter of part.letters) letters.add(letter);
    empty &&= part.empty;
  }
  return { letters, empty };
}
/** The same of one letter or bracket with what counts it; a look around takes no letter. */
function firstsOfPart(source: string, at: { i: number }): Firsts {
  const head = /^\((?:\?(?::|<?[=!]))?/.exec(source.slice(at.i, at.i + 4))?.[0];
  const around = head !== undefined && /[=!]$/.test(head), denied = head?.endsWith('!') === true;
  let letters = new Set<string>(), empty = true;
  if (head === undefined) {
    const letter = source[at.i++] ?? '';
    [letters, empty] = letter === '$' ? [letters, true] : [new Set([letter]), false];
  } else {
    at.i += head.length;
    const all = firstsOfChoice(source, at);
    at.i++;
    [letters, empty] = denied ? [letters, !all.empty] : around ? [letters, true] : [new Set(all.letters), all.empty];
  }
  const times = /^(?:\?|\{(\d+),\d*\})/.exec(source.slice(at.i, at.i + 8));
  if (times !== null) at.i += times[0].length;
  return { letters, empty: empty || (times !== null && (times[1] ?? '0') === '0') };
}
function firstsOfChoice(source: string, at: { i: number }): Firsts {
  const first = firstsOfSequence(source, at);
  if (source[at.i] !== '|') return first;
  at.i++;
  const rest = firstsOfChoice(source, at);
  return { letters: new Set([...first.letters, ...rest.letters]), empty: first.empty || rest.empty };
}
/** The code letters that a match of a pattern can begin with. */
export const firstsOf = (compiled: RegExp): ReadonlySet<string> => firstsOfChoice(compiled.source, { i: 0 }).letters;
