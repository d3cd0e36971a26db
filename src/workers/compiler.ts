/** How V8 compiles in the processes and threads that read page after page. */
import { setFlagsFromString } from 'node:v8';

/**
 * A pattern is compiled to machine code at its first use: by itself V8 makes bytecode first, runs that once and then compiles
 * again, and nearly all of our thousand patterns are used twice. This flag is asked when a pattern is made; patterns that are
 * there already keep to what they began with.
 */
const PATTERNS = ['--regexp-tier-up-ticks=0'];
/**
 * Optimized code that writes `map` out in place makes arrays that may have gaps; the builtin makes others. So whenever one
 * function was optimized, those that take its lists had learned of the wrong kind, were thrown away and optimized again, at
 * 20 to 100 ms each. Without it nearly all of that is gone, and what is optimized is smaller (decisions/0012).
 */
const LISTS = isEleven() ? ['--no-turbo-inline-array-builtins'] : [];
/**
 * Reading goes through thousands of functions, a few of them hot. By itself V8 optimizes a function after little use, with a
 * cost that takes thousands of pages to earn back in each thread. So functions get plain machine code at once and are
 * optimized after four times the use (decisions/0012). Only flags that V8 asks while it compiles are set here: one that is
 * about what has been compiled already takes a process down with it.
 */
const FUNCTIONS = ['--always-sparkplug', ...(isEleven() ? ['--interrupt-budget=270000'] : [])];

/** The V8 of Node 20. Later ones count calls in place of a budget, complain of flags that they do not know, and win nothing by `LISTS`. */
function isEleven(): boolean {
  return Number.parseInt(process.versions.v8, 10) < 12;
}

/** For a process that will read many pages: holds for its threads too, and for what is compiled from here on. */
export function compileForMany(): void {
  compileForReading();
  for (const flag of FUNCTIONS) setFlagsFromString(flag);
}

/** For a process that reads, be it one page: called before the rules are loaded. */
export function compileForReading(): void {
  for (const flag of [...PATTERNS, ...LISTS]) setFlagsFromString(flag);
}
