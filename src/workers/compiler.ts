/** How V8 compiles in the processes and threads that read page after page. */
import { setFlagsFromString } from 'node:v8';

/**
 * A pattern is compiled to machine code at its first use: by itself V8 makes bytecode first, runs that once and then compiles
 * again, and nearly all of our thousand patterns are used twice. This flag is asked when a pattern is made; patterns that are
 * there already keep to what they began with.
 */
const PATTERNS = ['--regexp-tier-up-ticks=0'];
/**
 * Reading goes through thousands of functions, a few of them hot. By itself V8 optimizes a function after little use, with a
 * cost that takes thousands of pages to earn back in each thread. So functions get plain machine code at once and are
 * optimized after four times the use (decisions/0012). Only flags that V8 asks while it compiles are set here: one that is
 * about what has been compiled already takes a process down with it.
 */
const FUNCTIONS = ['--always-sparkplug', ...(hasInterruptBudget() ? ['--interrupt-budget=270000'] : [])];

/** V8 12 (Node 22) counts calls in place of a budget, and has a compiler in between; it complains of flags that it does not know. */
function hasInterruptBudget(): boolean {
  return Number.parseInt(process.versions.v8, 10) < 12;
}

/** For a process that will read many pages: holds for its threads too, and for what is compiled from here on. */
export function compileForMany(): void {
  for (const flag of [...PATTERNS, ...FUNCTIONS]) setFlagsFromString(flag);
}

/** For a process that reads, be it one page: called before the rules are loaded. */
export function compilePatternsOnce(): void {
  for (const flag of PATTERNS) setFlagsFromString(flag);
}
