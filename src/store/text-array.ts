/** Arrays of texts as PostgreSQL's binary protocol has them: nothing is escaped by us or parsed there, which long texts are full of. */

/** The number by which PostgreSQL knows the type `text`. */
const TEXT = 25;
/** Dimensions, whether there are nulls, type; then length and first index of the one dimension: 32 bits each. */
const HEAD = 20;

/** The value of a parameter of type `text[]`. */
export function textArray(values: readonly (string | null)[]): Buffer {
  const lengths = values.map((value) => (value === null ? -1 : Buffer.byteLength(value)));
  const bytes = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + Math.max(0, length), HEAD));
  for (const [i, word] of [1, lengths.includes(-1) ? 1 : 0, TEXT, values.length, 1].entries()) bytes.writeInt32BE(word, 4 * i);
  let at = HEAD;
  for (const [i, value] of values.entries()) {
    at = bytes.writeInt32BE(lengths[i] ?? -1, at);
    if (value !== null) at += bytes.write(value, at);
  }
  return bytes;
}
