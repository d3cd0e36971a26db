// Where a pattern gets seams, so that V8 makes little machine code of it: a pure step of the build, source in, source out (decisions/0015).
import { changed, literalsOf } from './literals.mjs';
import { partAt } from './narrow.mjs';

/** Always true, and takes nothing; but what stands behind it is compiled once, whatever way led there. */
const SEAM = '(?=)';
/** A way that is never taken. A group that has one is run in a loop, not written out once for each time. */
const NO_WAY = '|(?!)';
/** So many ways through a group make it worth a seam; so long, in signs, is a group that is worth a loop. */
const MANY_WAYS = 3, LONG = 40;

/** Stands for what a template puts in: as much as may be. */
const HOLE = '\uFFFC';

const TIMES = /[?*+]\??|\{\d+(?:,\d*)?\}\??/y;
const OPENING = /\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/y;
/** A repeat that V8 would write out: up to three times, or once before a loop. */
const WRITTEN_OUT = /^(?:\{[0-3],?[0-3]?\}|\{[1-3],\d*\}|\+)/;

/** The match of a sticky pattern at a place; empty where there is none. */
function sticky(pattern, source, at) {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? '';
}

/** A sequence being read: of a group that opened at `open`, or of the whole. `back` is true where it is matched from right to left. */
const frame = (open, { back, look }) => ({ open, back, look, ways: 1, parts: [] });

/** Where a sequence gets seams: on the far side of each part with many ways, if anything follows there. */
function seamsOf({ parts, back }) {
  return parts.flatMap((part, i) => (part.wide && (back ? i > 0 : i < parts.length - 1) ? [{ at: back ? part.from : part.to, put: SEAM }] : []));
}

/**
 * What to put where, into the source of a pattern or a part of one; `escape` gives the length of the escape at a place, 0
 * where there is none. A bracket that opens or closes in another part is let be.
 */
function seams(source, escape) {
  const put = [];
  let stack = [frame(-1, { back: false, look: false })];
  const add = (from, to, wide) => stack.at(-1).parts.push({ from, to, wide });
  for (let at = 0; at < source.length;) {
    const top = stack.at(-1), from = at, sign = source[at];
    const escaped = escape(source, at);
    if (escaped > 0) at += escaped;
    else if (sign === '[') at = endOfClass(source, at, escape);
    else if (sign === '(') {
      const opening = sticky(OPENING, source, at);
      const look = /[=!]$/.test(opening);
      stack.push(frame(at, { back: look ? opening.includes('<') : top.back, look }));
      at += opening.length;
      continue;
    } else if (sign === '|') {
      put.push(...seamsOf(top));
      top.ways += 1;
      top.parts = [];
      at += 1;
      continue;
    } else if (sign === ')') {
      put.push(...seamsOf(top));
      at += 1;
      const times = sticky(TIMES, source, at);
      if (top.open < 0) {
        stack = [frame(-1, { back: false, look: false })];
        add(from, at + times.length, false);
      } else {
        stack.pop();
        const filled = source.slice(top.open, at).includes(HOLE);
        if (!top.look && WRITTEN_OUT.test(times) && (filled || at - top.open > LONG)) put.push({ at: from, put: NO_WAY });
        add(top.open, at + times.length, !top.look && (filled || top.ways >= MANY_WAYS || /^[?{]/.test(times)));
      }
      at += times.length;
      continue;
    } else at += 1;
    at += sticky(TIMES, source, at).length;
    add(from, at, sign === HOLE && source[at] !== '{');
  }
  for (const open of stack) put.push(...seamsOf(open));
  return put.toSorted((a, b) => a.at - b.at);
}

/** Behind the bracket that closes the class at `at`. */
function endOfClass(source, at, escape) {
  let to = at + 1;
  while (to < source.length && source[to] !== ']') to += escape(source, to) || 1;
  return to + 1;
}

/** In a file of rules, a string with this is a pattern or a part of one. */
const OF_A_PATTERN = '(?';

/** The JavaScript `code` with seams in its patterns, and in the strings and templates that they are put together from; lines stay where they are. */
export function seamed(code) {
  return changed(code, literalsOf(code).flatMap(({ stretches, slash, flags }) => {
    const source = stretches.map(([from, to]) => code.slice(from, to)).join(HOLE);
    if (flags === undefined && !source.includes(OF_A_PATTERN)) return [];
    return seams(source, (text, i) => (text[i] === '\\' ? partAt(text, { at: i, slash }).length : 0)).map(({ at, put }) => {
      const place = placeOf(stretches, at);
      return { at: place, end: place, put };
    });
  }));
}

/** Where in the code a sign of the joined stretches stands. */
function placeOf(stretches, at) {
  let left = at;
  for (const [from, to] of stretches) {
    if (left <= to - from) return from + left;
    left -= to - from + HOLE.length;
  }
  throw new Error(`no sign ${at} in what was read`);
}
