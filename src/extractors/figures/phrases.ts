/** A table of phrases, looked up in a row of tokens: the longest phrase that stands there wins. */
import { mayHold } from '../word-shapes.ts';
import { tokensOf, type Token } from './tokens.ts';

interface Entry<T> { readonly words: readonly string[]; readonly strict: boolean; readonly value: T }
export interface Hit<T> { readonly value: T; readonly next: number }

export class PhraseTable<T> {
  readonly #byFirst = new Map<string, Entry<T>[]>();
  readonly #mayBegin: (word: string) => boolean;

  /** Phrases with a capital, or of one or two characters, are compared with their case. */
  constructor(phrases: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of phrases) {
      const words = tokensOf(phrase).map((t) => t.text);
      const first = words[0];
      if (first === undefined) continue;
      const strict = /\p{Lu}/u.test(phrase) || phrase.length <= 2;
      const list = this.#byFirst.get(first.toLowerCase()) ?? [];
      list.push({ words: strict ? words : words.map((w) => w.toLowerCase()), strict, value });
      this.#byFirst.set(first.toLowerCase(), list.toSorted((a, b) => b.words.length - a.words.length));
    }
    this.#mayBegin = mayHold(this.#byFirst.keys());
  }

  /** The phrase that begins at a token. A digit in a phrase (`km2`) must touch what stands before it. */
  at(tokens: readonly Token[], from: number): Hit<T> | null {
    const first = tokens[from];
    if (first === undefined || !this.#mayBegin(first.lower)) return null;
    const entries = this.#byFirst.get(first.lower) ?? (first.kind === 'word' ? undefined : this.#byFirst.get(first.text.toLowerCase()));
    const entry = entries?.find(({ words, strict }) => words.every((word, k) => {
      const token = tokens[from + k];
      return token !== undefined && (strict ? token.text : token.lower) === word && (k === 0 || token.kind !== 'number' || token.glued);
    }));
    return entry === undefined ? null : { value: entry.value, next: from + entry.words.length };
  }

  /** The phrase that ends just before a token; `next` is then where it begins. */
  before(tokens: readonly Token[], end: number, longest = 5): Hit<T> | null {
    for (let from = Math.max(0, end - longest); from < end; from++) {
      const hit = this.at(tokens, from);
      if (hit !== null && hit.next === end) return { value: hit.value, next: from };
    }
    return null;
  }
}
