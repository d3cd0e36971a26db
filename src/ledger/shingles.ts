/** Texts as sets of hashed shingles, and short signatures of such sets (MinHash, after Broder 1997). */

/** Words of a shingle; of Chinese, Japanese and Korean, which write no spaces, so many characters. */
const WORDS = 4;
const CHARACTERS = 6;
/** Values of a signature: the share that two have in common estimates the likeness of the sets, within about 0.1. */
export const SIGNATURE = 96;
/** Values of a band: two texts meet where one band is equal; that finds likenesses above about 0.5. */
const BAND = 4;

/** Hashes (32 bits) of the runs of words, each once, in rising order: a number that is changed leaves most of them as they were. */
export function shingles(text: string): Uint32Array {
  const plain = text.normalize('NFKC').toLowerCase();
  const cjk = (plain.slice(0, 2000).match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0) > Math.min(plain.length, 2000) * 0.2;
  const pieces = plain.match(cjk ? /[\p{L}\p{N}]/gu : /[\p{L}\p{N}]+/gu) ?? [];
  const size = cjk ? CHARACTERS : WORDS;
  const found = new Set<number>();
  for (let i = 0; i + size <= pieces.length; i += 1) found.add(hash(pieces, i, i + size));
  if (found.size === 0 && pieces.length > 0) found.add(hash(pieces, 0, pieces.length));
  return Uint32Array.from(found).toSorted();
}

/** FNV-1a over the pieces with a mark between them. */
function hash(pieces: readonly string[], from: number, to: number): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i += 1) {
    const piece = pieces[i] ?? '';
    for (let k = 0; k < piece.length; k += 1) h = Math.imul(h ^ piece.charCodeAt(k), 0x01000193);
    h = Math.imul(h ^ 0x7c, 0x01000193);
  }
  return h >>> 0;
}

/** The least value of the set under each of the hash functions. */
export function signatureOf(set: Uint32Array): Uint32Array {
  const least = new Uint32Array(SIGNATURE).fill(0xffffffff);
  for (const value of set) {
    for (let i = 0; i < SIGNATURE; i += 1) {
      const mixed = mix(value, i);
      if (mixed < (least[i] ?? 0)) least[i] = mixed;
    }
  }
  return least;
}

/** Another permutation of 32-bit numbers for each `seed`. */
function mix(value: number, seed: number): number {
  let h = value ^ Math.imul(seed + 1, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Keys of the bands of a signature: texts that are alike share at least one. */
export function bandsOf(signature: Uint32Array): string[] {
  return Array.from({ length: SIGNATURE / BAND }, (_, i) => `${i}:${signature.slice(i * BAND, (i + 1) * BAND).join(',')}`);
}

/** Jaccard's index of two sets, 0 to 1. */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  const common = shared(a, b);
  return common === 0 ? 0 : common / (a.length + b.length - common);
}

/** Share of the smaller set that the larger one holds, 0 to 1. */
export function containment(a: Uint32Array, b: Uint32Array): number {
  const small = Math.min(a.length, b.length);
  return small === 0 ? 0 : shared(a, b) / small;
}

/** Values that both hold; both are in rising order. */
function shared(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length;) {
    const [x, y] = [a[i] ?? 0, b[k] ?? 0];
    if (x === y) common += 1;
    if (x <= y) i += 1;
    if (y <= x) k += 1;
  }
  return common;
}
