/** The name that a person may have meant. */

/** Of these names the one that differs least from what was typed, by two letters at most and less than half of them; null for none. */
export function nearName(typed: string, names: readonly string[]): string | null {
  const word = typed.toLowerCase();
  const most = Math.min(2, Math.ceil(word.length / 2) - 1);
  const [best] = names.map((name) => ({ name, far: distance(word, name) })).filter(({ far }) => far <= most).toSorted((a, b) => a.far - b.far);
  return best?.name ?? null;
}

/** Letters left out, added or replaced between two words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}
