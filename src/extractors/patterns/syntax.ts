/** Reads the source of a pattern into a tree, as far as it tells what any match must hold. */
import { DIGIT_SYMBOL, symbolOf } from './symbols.ts';

/**
 * `set`: one character, by its symbols as bits; `any`: something of which nothing is known, maybe nothing;
 * `look`: what must stand ahead or behind without being taken.
 */
export type Node =
  | { readonly kind: 'set'; readonly symbols: number }
  | { readonly kind: 'any' | 'nothing' }
  | { readonly kind: 'look'; readonly inner: Node }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Node[] }
  | { readonly kind: 'repeat'; readonly one: Node; readonly least: number; readonly most: number };

const ANY: Node = { kind: 'any' }, NOTHING: Node = { kind: 'nothing' };
const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, 0: 0 };

class Parser {
  readonly #source: string;
  readonly #points: boolean;
  #at = 0;

  constructor({ source, unicode }: RegExp) {
    this.#source = source;
    this.#points = unicode;
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
      return sign === '.' ? ANY : NOTHING;
    }
    return this.#literal(this.#point());
  }
  #point(): number {
    const point = this.#points ? this.#source.codePointAt(this.#at) ?? 0 : this.#source.charCodeAt(this.#at);
    this.#at += point > 0xffff ? 2 : 1;
    return point;
  }
  #literal(point: number): Node {
    if (point > 0xffff) return ANY;
    return { kind: 'set', symbols: 1 << symbolOf(point) };
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
    if (name === 'd') return { kind: 'set', symbols: 1 << DIGIT_SYMBOL };
    const point = pointOf(name);
    return point === null ? ANY : this.#literal(point);
  }
  /** What stands behind a backslash: `d`, `p{Lu}`, `uE000`. */
  #escaped(): string {
    const name = /^\\([pP]\{[^}]*\}|u[\dA-Fa-f]{4}|u\{[\dA-Fa-f]+\}|x[\dA-Fa-f]{2}|k<[^>]*>|[^])/.exec(this.#source.slice(this.#at, this.#at + 60))?.[1] ?? '';
    this.#at += name.length + 1;
    return name;
  }
  /** A class of some symbols that are told one by one; anything for others. */
  #class(): Node {
    const negated = this.#source[this.#at + 1] === '^';
    this.#at += negated ? 2 : 1;
    let symbols = 0, known = !negated;
    while (this.#at < this.#source.length && this.#source[this.#at] !== ']') {
      const from = this.#member();
      const ranged = typeof from === 'number' && this.#source[this.#at] === '-' && this.#source[this.#at + 1] !== ']';
      if (ranged) this.#at++;
      const to = ranged ? this.#member() : from;
      if (from === 'd') symbols |= 1 << DIGIT_SYMBOL;
      else if (typeof from !== 'number' || typeof to !== 'number' || to > 0xffff) known = false;
      else for (let unit = from; unit <= to; unit++) symbols |= 1 << symbolOf(unit);
    }
    this.#at++;
    return known && symbols !== 0 ? { kind: 'set', symbols } : ANY;
  }
  /** A code point, or the name of an escape that stands for many. */
  #member(): number | string {
    if (this.#source[this.#at] !== '\\') return this.#point();
    const name = this.#escaped();
    return name === 'b' ? 8 : pointOf(name) ?? name;
  }
}

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
