/** A row of tokens with its figures, and what kind of word each token is. */
import type { Quantity } from './quantity.ts';
import { markTag } from './marks.ts';
import type { Token } from './tokens.ts';
import { PREPOSITIONS } from './word-classes.ts';
import { isRate, wordTag, type Tag } from './word-tags.ts';

export type Row = readonly Token[];

const COUNTED = 2;
/** `orders for 31 ships worth N`: what is counted is no verb. */
const PLURAL = /[^s]s$/;
const CAPITAL = /^\p{Lu}/u;
/** `guests from abroad`: where from is no adverb. */
const AWAY = /^(?:abroad|overseas|elsewhere)$/;

/** What the clauses of a text are read from. A word's class is told once, when it is first asked for. */
export class Scene {
  readonly tokens: Row;
  readonly quantities: readonly Quantity[];
  readonly #dated: (token: Token) => boolean;
  readonly #tags: (Tag | undefined)[] = [];
  readonly #names = new Map<string, number>();
  /** 1 where a token is part of a figure, 2 where it is what a figure counts. */
  readonly #inside: Uint8Array;

  constructor(tokens: Row, quantities: readonly Quantity[], dated: (token: Token) => boolean) {
    this.tokens = tokens;
    this.quantities = quantities;
    this.#dated = dated;
    this.#inside = new Uint8Array(tokens.length);
    for (const { from, to, amount, max, kind } of quantities) {
      const last = kind === 'count' ? (max ?? amount).to : to;
      this.#inside.fill(1, from, last);
      if (to > last) this.#inside.fill(COUNTED, last, to);
    }
  }

  tag(at: number): Tag {
    const token = this.tokens[at];
    if (token === undefined) return 'stop';
    return this.#tags[at] ??= this.#tagOf(token, at);
  }

  /** Whether a token is what a figure counts. */
  isCounted(at: number): boolean {
    return this.#inside[at] === COUNTED;
  }

  /** How often a word with a capital stands in the text. */
  often(name: string): number {
    if (this.#names.size === 0) for (const { kind, text } of this.tokens) if (kind === 'word' && CAPITAL.test(text)) this.#names.set(text, (this.#names.get(text) ?? 0) + 1);
    return this.#names.get(name) ?? 0;
  }

  lower(at: number): string {
    return this.tokens[at]?.lower ?? '';
  }

  #tagOf(token: Token, at: number): Tag {
    if (this.#inside[at] === 1) return 'figure';
    if (this.#inside[at] === COUNTED && token.kind === 'word' && PLURAL.test(token.lower)) return 'noun';
    if (token.kind === 'line') return 'stop';
    if (token.lower === 'x' && this.#inside[at - 1] === 1 && this.#inside[at + 1] === 1) return 'mark';
    if (this.#dated(token)) return 'date';
    if (token.kind === 'mark') return token.text === '-' && token.glued && isRate(this.tokens, at - 1) && isRate(this.tokens, at + 1) ? 'adverb' : markTag(this.tokens, at);
    if (token.kind !== 'word' || (this.#isAmidHyphens(at) && !isRate(this.tokens, at))) return 'noun';
    if ((this.#leadsHyphen(at) || this.#endsHyphen(at)) && !isRate(this.tokens, at)) return 'noun';
    if (AWAY.test(token.lower) && this.lower(at - 1) === 'from') return 'noun';
    const part = token.lower === 'early' || token.lower === 'late' || token.lower === 'mid';
    return part && this.tag(at + 1) === 'date' ? 'adverb' : wordTag(this.tokens, token, at);
  }

  /** `start-ups`, `take-off`. */
  #leadsHyphen(at: number): boolean {
    const [hyphen, next] = [this.tokens[at + 1], this.tokens[at + 2]];
    return hyphen?.text === '-' && hyphen.glued && next?.kind === 'word' && next.glued;
  }

  /** `all-in cost`, `check-in desks`: a small word at the end of a compound leads to nothing. */
  #endsHyphen(at: number): boolean {
    const [word, hyphen, here] = [this.tokens[at - 2], this.tokens[at - 1], this.tokens[at]];
    return here?.glued === true && hyphen?.text === '-' && hyphen.glued && word?.kind === 'word' && PREPOSITIONS.has(here.lower);
  }

  /** `ship-to-shore cranes`, `state-of-the-art labs`: small words within a compound lead to nothing. */
  #isAmidHyphens(at: number): boolean {
    const [before, here, after] = [this.tokens[at - 1], this.tokens[at], this.tokens[at + 1]];
    return here?.glued === true && before?.text === '-' && before.glued && after?.text === '-' && after.glued && this.tokens[at + 2]?.glued === true;
  }
}
