/** All matches of a pattern, without the copy of the pattern that `String.matchAll` makes at each call. */

/**
 * The matches of a global pattern in order. Raises `TypeError` for another. `matchAll` compiles or looks up a copy of its pattern each time, which for the
 * long patterns of rules costs several times the search of a sentence: this uses the pattern itself, and finishes before it
 * returns, so that the same pattern may be used while the matches are gone through.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`${String(pattern).slice(0, 80)} is not global`);
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += pattern.unicode && (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}
