/** Ways of putting things together that copies, ledger and series share. */

/** The items under each key, keys and items in the order in which they came. */
export function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const there = groups.get(key);
    if (there === undefined) groups.set(key, [item]);
    else there.push(item);
  }
  return groups;
}

/** Order of two texts by their code units. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Each value once, the most frequent first; of equals the one that `before` puts first, else the first in the alphabet. */
export function mostFrequent(values: readonly string[], before: (a: string, b: string) => number = compare): string[] {
  return [...grouped(values, (value) => value)].toSorted(([a, n], [b, m]) => m.length - n.length || before(a, b) || compare(a, b)).map(([value]) => value);
}
