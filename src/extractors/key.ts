/** The keys of findings: what corrections hold on to when a record is made anew. */

type Keyable = { readonly text?: string; readonly evidence?: { readonly text: string }; readonly mentions?: readonly { readonly text: string }[] };

/** Gives each item its key: kind, quoted words and which occurrence of them it is. */
export function keyed<T extends Keyable>(kind: string, items: readonly T[]): (T & { key: string })[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const words = item.text ?? item.evidence?.text ?? item.mentions?.[0]?.text ?? '';
    const nth = (seen.get(words) ?? 0) + 1;
    seen.set(words, nth);
    return { ...item, key: `${kind}:${hashOf(words, nth)}` };
  });
}

/**
 * 16 hex digits of a 64-bit hash (two lanes of 32 bits, each mixed as in MurmurHash3). Keys need only differ within one
 * record, and a cryptographic digest of every finding would cost more than finding some of them.
 */
function hashOf(words: string, nth: number): string {
  let low = 0x9e3779b9 ^ nth;
  let high = Math.imul(nth, 0x85ebca6b) ^ words.length;
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x85ebca6b);
    low ^= low >>> 15;
    high = Math.imul(high ^ unit, 0xc2b2ae35);
    high = (high << 13) | (high >>> 19);
  }
  return hex(mixed(low ^ (high >>> 7))) + hex(mixed(high + low));
}
function mixed(lane: number): number {
  let h = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const byteAt = (lane: number, shift: number): string => BYTES[(lane >>> shift) & 255] as string;
/** Numbers of 32 bits are no small integers to the engine, and slow to write. */
const hex = (lane: number): string => byteAt(lane, 24) + byteAt(lane, 16) + byteAt(lane, 8) + byteAt(lane, 0);
