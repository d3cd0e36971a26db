/** When two names or two phrases say the same. */

/** Letters and digits alone, without accents, case and a leading article. */
export function fold(text: string | null | undefined): string {
  const plain = (text ?? '').normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '').toLowerCase();
  return plain.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').replace(/^the /, '').trim();
}
/** A city's name without the words that only say that it is one. */
export function foldCity(text: string | null | undefined): string {
  return fold(text).replace(/^(?:city|municipality|town) of /, '').replace(/ (?:city|municipality|town|shi)$/, '');
}
const holds = (whole: string, part: string): boolean => ` ${whole} `.includes(` ${part} `);
/** One name holds the other, word by word. */
export function sameName(a: string, b: string): boolean {
  return a !== '' && b !== '' && (holds(a, b) || holds(b, a));
}

const EMPTY_WORDS = new Set('the of a an in to for and its with on at by'.split(' '));
const stems = (text: string | null): string[] => fold(text).split(' ')
  .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
  .map((word) => word.replace(/ies$/, 'y').replace(/s$/, ''));

/** F1 of the words that two phrases have in common. */
export function phraseF1(wanted: string, got: string | null): number {
  const left = stems(wanted);
  const right = stems(got);
  if (left.length === 0 || right.length === 0) return 0;
  const rest = [...right];
  const common = left.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (left.length + right.length);
}
