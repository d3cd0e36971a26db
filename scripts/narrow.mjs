// Writes the \p{…} of patterns as few ranges of code units: a pure step of the build, source in, source out (decisions/0013).
import { changed, literalsOf } from './literals.mjs';
import { narrowed } from './narrow-classes.mjs';

/** True for a file, built or not, of which the patterns are narrowed. The keys of the compiled gazetteer are folded by all marks there are. */
export const isNarrowed = (file) => /[\\/](?:src|dist)[\\/](?:extractors|page)[\\/][^?]*(?<!\.d)\.[jt]s$/.test(file) && !/[\\/]cities[\\/]fold\.[jt]s$/.test(file);

const UNITS = { d: [[48, 57]], w: [[48, 57], [65, 90], [95, 95], [97, 122]], s: [[9, 13], [32, 32], [160, 160], [5760, 5760], [8192, 8202], [8232, 8233], [8239, 8239], [8287, 8287], [12288, 12288], [65279, 65279]] };

/** How a code point stands in a class; `slash` is what a backslash of the pattern is in this literal. */
function written(point, slash) {
  if (/[0-9A-Za-z]/.test(String.fromCodePoint(point))) return String.fromCodePoint(point);
  const digits = point.toString(16);
  if (point < 0x1_00) return `${slash}x${digits.padStart(2, '0')}`;
  return point < 0x1_00_00 ? `${slash}u${digits.padStart(4, '0')}` : `${slash}u{${digits}}`;
}

const range = (slash) => ([from, to]) => (from === to ? written(from, slash) : `${written(from, slash)}-${written(to, slash)}`);

/** The next part of a pattern at `at`: its length, a property's name, the ranges of a class escape, or a single code point. */
export function partAt(source, { at, slash }) {
  if (source.startsWith(slash, at)) {
    const rest = source.slice(at + slash.length, at + slash.length + 40);
    const long = (match) => slash.length + match[0].length;
    const property = /^[pP]\{([^}]*)\}/.exec(rest);
    if (property !== null) return { length: long(property), property: rest[0] === 'p' ? property[1] : `not ${property[1]}` };
    const code = /^(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2}))/i.exec(rest);
    if (code !== null) return { length: long(code), point: Number.parseInt(code[1] ?? code[2] ?? code[3], 16) };
    if (UNITS[rest[0]] !== undefined) return { length: slash.length + 1, ranges: UNITS[rest[0]] };
    if (rest.startsWith(slash)) return { length: 2 * slash.length, point: 92 };
    return { length: slash.length + 1, point: rest.codePointAt(0) ?? 0 };
  }
  // In a string that is no raw one, a backslash by itself escapes for the string.
  if (source[at] === '\\') return partAt(source, { at, slash: '\\' });
  const point = source.codePointAt(at);
  return { length: point > 0xff_ff ? 2 : 1, point };
}

/** The parts of the class that opens at `at`, and where it closes. */
function classAt(source, { at, slash }) {
  const negated = source[at + 1] === '^';
  const parts = [];
  let to = at + (negated ? 2 : 1);
  for (; to < source.length && source[to] !== ']'; to += parts.at(-1).length) parts.push({ ...partAt(source, { at: to, slash }), at: to });
  if (to >= source.length) throw new Error(`a class of characters does not close in ${source}`);
  return { at, end: to + 1, negated, parts };
}

const isDash = (part) => part?.point === 45 && part.length === 1;

/** The ranges of the parts that are no property. */
function rangesOf(parts) {
  const out = [];
  for (let i = 0; i < parts.length; i += 1) {
    const { point, ranges } = parts[i], upTo = parts[i + 2]?.point;
    if (ranges !== undefined) out.push(...ranges);
    else if (point !== undefined && isDash(parts[i + 1]) && upTo !== undefined) {
      out.push([point, upTo]);
      i += 2;
    } else if (point !== undefined) out.push([point, point]);
  }
  return out;
}

/** A class with its properties written as ranges, in the place of the first; null where it stays as it is. */
function narrowClass(source, { negated, parts, at, end }, { slash, ignoreCase }) {
  const names = parts.flatMap(({ property }) => property ?? []);
  const ranges = narrowed(names, { others: rangesOf(parts), negated, ignoreCase });
  if (ranges === null) return null;
  let out = source.slice(at, parts[0].at), isWritten = false;
  for (const part of parts) {
    if (part.property === undefined) out += source.slice(part.at, part.at + part.length);
    else if (!isWritten) {
      out += ranges.map(range(slash)).join('');
      isWritten = true;
    }
  }
  return `${out}${source.slice(end - 1, end)}`;
}

/**
 * The source of a pattern, or of a part of one, with narrow classes. `slash` is how its literal writes a backslash. What is
 * not in the tables stays as it is: slow, and right.
 */
export function narrowPattern(source, { slash = '\\', ignoreCase = false } = {}) {
  let out = '';
  for (let at = 0; at < source.length;) {
    let end = at + 1, put = null;
    if (source[at] === '[') {
      const found = classAt(source, { at, slash });
      end = found.end;
      if (found.parts.some(({ property }) => property !== undefined)) put = narrowClass(source, found, { slash, ignoreCase });
    } else {
      const part = partAt(source, { at, slash });
      end = at + part.length;
      const ranges = part.property === undefined ? null : narrowed([part.property], { others: [], negated: false, ignoreCase });
      if (ranges !== null) put = `[${ranges.map(range(slash)).join('')}]`;
    }
    out += put ?? source.slice(at, end);
    at = end;
  }
  return out;
}

/** The JavaScript `code` with the patterns of its literals narrowed; lines stay where they are. */
export function narrow(code) {
  if (!/\\p\{/.test(code)) return code;
  return changed(code, literalsOf(code).flatMap(({ stretches, slash, flags = '' }) => (
    stretches.filter(([at, end]) => code.slice(at, end).includes(`${slash}p{`)).map(([at, end]) => ({ at, end, put: narrowPattern(code.slice(at, end), { slash, ignoreCase: flags.includes('i') }) }))
  )));
}
