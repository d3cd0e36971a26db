/** Names as they are looked up: lower case, without diacritics, apostrophes and full stops, hyphens as spaces. */

/** Letters that have no decomposition. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŋ: 'n', ə: 'a',
};
const SHORT: ReadonlyMap<string, string> = new Map([['st', 'saint'], ['ste', 'sainte'], ['ft', 'fort'], ['mt', 'mount']]);
const ONE_WORD = /^[A-Za-z0-9]+$/;
const DROPPED = /['’‘ʻʼʹ`´.]/g;

/** One word of a name or a text, folded. Scripts other than Latin keep their marks. */
export function foldWord(word: string): string {
  const low = word.toLowerCase();
  const kind = kindOf(low);
  if (kind === LETTERS_ONLY) return foldPlain(low);
  const bare = kind === PLAIN ? low : strip(low);
  const plain = bare.replace(DROPPED, '');
  return SHORT.get(plain) ?? plain;
}
/** What a word in small letters is made of: ASCII letters and digits, ASCII and apostrophes, or more. */
const LETTERS_ONLY = 0, PLAIN = 1, MARKED = 2;
/** The apostrophe of "you’re". */
const CURLED = 0x2019;
function kindOf(low: string): number {
  let kind = low === '' ? PLAIN : LETTERS_ONLY;
  for (let i = 0; i < low.length; i++) {
    const unit = low.charCodeAt(i);
    if (unit < 0x20 || unit > 0x7e && unit !== CURLED) return MARKED;
    if ((unit < 97 || unit > 122) && (unit < 48 || unit > 57)) kind = PLAIN;
  }
  return kind;
}
/** The same for a word of small ASCII letters and digits. */
export function foldPlain(low: string): string {
  return low.length > 3 ? low : SHORT.get(low) ?? low;
}
function strip(low: string): string {
  if (!/\p{Script=Latin}/u.test(low)) return low.normalize('NFC');
  return low.normalize('NFD').replace(/\p{M}/gu, '').replace(/[ßøłđðþæœıħŋə]/g, (letter) => LETTERS[letter] ?? letter);
}
/** A whole name, its words joined by single spaces: the key of the gazetteer. */
export function foldName(name: string): string {
  if (ONE_WORD.test(name)) return foldPlain(name.toLowerCase());
  // Words are matched, not split off: to split, V8 tries the pattern at every sign.
  return (name.match(/[^\s\-‐‑–—/,()・·&+]+/gu) ?? []).map(foldWord).filter((word) => word !== '').join(' ');
}

/** Two 32-bit digests of a key, which stand for it in the compiled table. */
export interface Digest { readonly slot: number; readonly print: number }
export const START: Digest = { slot: 0x811c9dc5, print: 0x9e3779b9 };

/** The digest of a key that goes on with a piece. */
export function digest(piece: string, before: Digest = START): Digest {
  let { slot, print } = before;
  for (let i = 0; i < piece.length; i++) {
    const unit = piece.charCodeAt(i);
    slot = Math.imul(slot ^ unit, 0x01000193);
    print = Math.imul(print + unit, 0x85ebca6b) ^ (print >>> 13);
  }
  return { slot: slot >>> 0, print: print >>> 0 };
}
