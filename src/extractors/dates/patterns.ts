/** Patterns over tokens, written with the names of their classes: `month day comma? year`. */
import { CLASSES, codeOf, type TokenClass } from './tokens.ts';

const MACROS: Readonly<Record<string, string>> = {
  D: '(?:day|ord)',
  MON: 'month',
  WD: '(?:(?:weekday|shortday) dot? comma? the?)',
  REL: '(?:last|this|next)',
  YR: '(?:comma? (?:of|in)? year|comma? (?:of|in)? REL yearunit|comma? (?:of|in)? the? same yearunit)',
  SEP: '(?:dash to dash|dash|to|until)',
  MD: '(?:MON the? D|lowmonth D)',
  DM: '(?:D dot? (?:of|dash)? MON|D of? lowmonth)',
  DAY: '(?:WD? (?:MD|DM))',
  PYR: '(?:of the yearunit|YR)',
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
