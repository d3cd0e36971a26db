/** All matches of a pattern, and whether there is one. */

/**
 * The matches of a global pattern in order, all found before it returns, so that the pattern may be used while they are gone
 * through. Quicker than `matchAll`, which copies the pattern for each call. Raises `TypeError` for a pattern that is not
 * global, and for a sticky one.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  if (!pattern.global || pattern.sticky) throw new TypeError(`${String(pattern).slice(0, 80)} is not global`);
  pattern.lastIndex = 0;
  const first = pattern.exec(text);
  if (first === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (let match: RegExpExecArray | null = first; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += pattern.unicode && (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}

/** Most patterns match nowhere. */
const NONE: readonly RegExpExecArray[] = [];

/** True where a pattern matches anywhere, whatever its `lastIndex`. */
export function occurs(pattern: RegExp, text: string): boolean {
  return text.search(pattern) !== -1;
}
