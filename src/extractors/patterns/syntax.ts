/** Reads the source of a pattern into a tree, as far as it tells what its matches must hold and how they may end. */
import { SYMBOLS, symbolOf, symbolsBetween } from './symbols.ts';

/**
 * `set`: one character, by the symbols it may be as bits, `wide` where it may take two places; `any`: something of which
 * nothing is known, maybe nothing; `end`: the end of the text; `look`: what must stand ahead or behind without being taken.
 */
export type Node =
  | { readonly kind: 'set'; readonly symbols: number; readonly wide: boolean }
  | { readonly kind: 'any' | 'nothing' | 'end' }
  | { readonly kind: 'look'; readonly inner: Node }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Node[] }
  | { readonly kind: 'repeat'; readonly one: Node; readonly least: number; readonly most: number };

const ANY: Node = { kind: 'any' }, NOTHING: Node = { kind: 'nothing' }, END: Node = { kind: 'end' };
const { LETTERS, DIGIT, SPACE, SIGN, FIRST_PRIVATE, SECOND_PRIVATE, FOREIGN, ALL } = SYMBOLS;
/** What escapes may take at the most; anything where it is not told here. */
const OF_ESCAPE: Readonly<Record<string, number>> = {
  d: DIGIT, s: SPACE | SIGN | FOREIGN, w: LETTERS | DIGIT | SIGN | FOREIGN, 'p{L}': LETTERS | FOREIGN, 'p{Lu}': LETTERS | FOREIGN,
  'p{Ll}': LETTERS | FOREIGN, 'p{N}': DIGIT | FOREIGN, 'p{M}': FOREIGN, 'p{Script=Han}': FOREIGN,
};
/** What they take whole, so that a class of all others cannot. */
const WHOLE: Readonly<Record<string, number>> = { d: DIGIT, w: DIGIT, s: SPACE, 'p{L}': LETTERS, 'p{N}': DIGIT };
/** Stretches of a class that take a symbol whole. */
const WHOLE_STRETCHES: readonly (readonly [from: number, to: number, symbols: number])[] = [[32, 32, SPACE], [48, 57, DIGIT], [0xe000, 0xefff, FIRST_PRIVATE], [0xf000, 0xf8ff, SECOND_PRIVATE]];
const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, 0: 0 };
const NARROW: ReadonlySet<string> = new Set(['d', 's', 'w']);

class Parser {
  readonly #source: string;
  readonly #points: boolean;
  readonly #lines: boolean;
  #at = 0;

  constructor({ source, unicode, multiline }: RegExp) {
    this.#source = source;
    this.#points = unicode;
    this.#lines = multiline;
  }
  choice(): Node {
    const parts = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at++;
      parts.push(this.#sequence());
    }
    return parts.length === 1 ? parts[0] as Node : { kind: 'choice', parts };
  }
  #sequence(): Node {
    const parts: Node[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      const one = this.#atom();
      const count = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(this.#source.slice(this.#at, this.#at + 24));
      this.#at += count?.[0].length ?? 0;
      parts.push(count === null ? one : { kind: 'repeat', one, ...bounds(count) });
    }
    return parts.length === 1 ? parts[0] as Node : { kind: 'sequence', parts };
  }
  #atom(): Node {
    const sign = this.#source.charAt(this.#at);
    if (sign === '(') return this.#group();
    if (sign === '[') return this.#class();
    if (sign === '\\') return this.#escape();
    if (sign === '^' || sign === '$' || sign === '.') {
      this.#at++;
      return sign === '.' ? { kind: 'set', symbols: ALL, wide: this.#points } : sign === '$' && !this.#lines ? END : NOTHING;
    }
    return literal(this.#point());
  }
  #point(): number {
    const point = this.#points ? this.#source.codePointAt(this.#at) ?? 0 : this.#source.charCodeAt(this.#at);
    this.#at += point > 0xffff ? 2 : 1;
    return point;
  }
  #group(): Node {
    const head = /^\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?/.exec(this.#source.slice(this.#at, this.#at + 60))?.[0] ?? '(';
    this.#at += head.length;
    const inner = this.choice();
    this.#at++;
    if (head.endsWith('!')) return NOTHING;
    return head.endsWith('=') ? { kind: 'look', inner } : inner;
  }
  #escape(): Node {
    const name = this.#escaped();
    if (name === 'b' || name === 'B') return NOTHING;
    if (/^[1-9k]/.test(name)) return ANY;
    const point = pointOf(name);
    return point === null ? { kind: 'set', symbols: OF_ESCAPE[name] ?? ALL, wide: this.#points && !NARROW.has(name) } : literal(point);
  }
  /** What stands behind a backslash: `d`, `p{Lu}`, `uE000`. */
  #escaped(): string {
    const name = /^\\([pP]\{[^}]*\}|u[\dA-Fa-f]{4}|u\{[\dA-Fa-f]+\}|x[\dA-Fa-f]{2}|k<[^>]*>|[^])/.exec(this.#source.slice(this.#at, this.#at + 60))?.[1] ?? '';
    this.#at += name.length + 1;
    return name;
  }
  #class(): Node {
    const negated = this.#source[this.#at + 1] === '^';
    this.#at += negated ? 2 : 1;
    let symbols = 0, whole = 0, wide = negated;
    while (this.#at < this.#source.length && this.#source[this.#at] !== ']') {
      const from = this.#member();
      const ranged = typeof from === 'number' && this.#source[this.#at] === '-' && this.#source[this.#at + 1] !== ']';
      if (ranged) this.#at++;
      const to = ranged ? this.#member() : from;
      if (typeof from === 'string' || typeof to === 'string') {
        symbols |= OF_ESCAPE[String(from)] ?? ALL;
        whole |= WHOLE[String(from)] ?? 0;
        wide ||= !NARROW.has(String(from));
        continue;
      }
      wide ||= to > 0xffff;
      symbols |= symbolsBetween(from, to);
      for (const [first, last, own] of WHOLE_STRETCHES) if (from <= first && to >= last) whole |= own;
    }
    this.#at++;
    return { kind: 'set', symbols: negated ? ~whole : symbols, wide: wide && this.#points };
  }
  /** A code point, or the name of an escape that stands for many. */
  #member(): number | string {
    if (this.#source[this.#at] !== '\\') return this.#point();
    const name = this.#escaped();
    return name === 'b' ? 8 : pointOf(name) ?? name;
  }
}

const literal = (point: number): Node => (point > 0xffff ? { kind: 'sequence', parts: [literal(0xd800), literal(0xdc00)] } : { kind: 'set', symbols: 1 << symbolOf(point), wide: false });

function bounds([sign, least, comma, most]: RegExpExecArray): { least: number; most: number } {
  if (least !== undefined) return { least: Number(least), most: comma === '' ? Number(least) : most === '' ? Infinity : Number(most) };
  return { least: sign.startsWith('+') ? 1 : 0, most: sign.startsWith('?') ? 1 : Infinity };
}

/** The code point that an escape stands for; null where it stands for many. */
function pointOf(name: string): number | null {
  if (/^[ux]./.test(name)) return Number.parseInt(name.replace(/[ux{}]/g, ''), 16);
  if (CONTROLS[name] !== undefined) return CONTROLS[name];
  return /^[^a-zA-Z1-9]$/.test(name) ? name.charCodeAt(0) : null;
}

/** The tree of a pattern, whatever its flags but `v`. */
export const treeOf = (pattern: RegExp): Node => new Parser(pattern).choice();
