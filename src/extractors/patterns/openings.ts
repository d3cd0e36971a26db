/**
 * What a pattern's matches can begin with: their first three characters, by kind. Most places of a text begin none of the
 * matches of a long pattern, and are told by a table much sooner than by the pattern itself.
 */
import { ANYTHING, ANY_CHARACTER, inBothCases, isIn, kindOf, kindsBetween, kindsIn, kindsWithin, NO_KIND, OF_ESCAPE, only, SURELY_OF_ESCAPE, union, without, WORD, type Kinds } from './letters.ts';

/** So many characters are looked at. */
const DEPTH = 3;
/** A row of kinds: three of them, or fewer where a match may end there. */
type Row = readonly Kinds[];
/** What a part of a pattern can begin with; `fresh` where it cannot stand behind a letter. */
interface Opening { readonly rows: readonly Row[]; readonly fresh: boolean }

/** The two halves of a character beyond the basic plane. */
const PAIR: Row = [only(kindOf(0xd800)), only(kindOf(0xdc00))];
const BASIC = without(ANYTHING, only(kindOf(0xd800)));

const NOTHING: Opening = { rows: [[]], fresh: false };
const UNKNOWN: Opening = { rows: [[ANYTHING, ANYTHING, ANYTHING]], fresh: false };

/** Rows that differ in their last kind alone become one, so that long lists of words stay few rows. */
function merged(rows: readonly Row[]): readonly Row[] {
  if (rows.length < 2) return rows;
  const byHead = new Map<string, Row>();
  for (const row of rows) {
    const last = row.at(-1);
    const head = row.slice(0, -1).map((k) => `${k.low},${k.high}`).join(';') + `#${row.length}`;
    const there = byHead.get(head)?.at(-1);
    byHead.set(head, there === undefined || last === undefined ? row : [...row.slice(0, -1), union(there, last)]);
  }
  return [...byHead.values()];
}
function followed(a: Opening, b: Opening): Opening {
  const rows = a.rows.flatMap((row) => (row.length >= DEPTH ? [row] : b.rows.map((more) => [...row, ...more].slice(0, DEPTH))));
  return { rows: merged(rows), fresh: a.fresh };
}
function either(a: Opening, b: Opening): Opening {
  return { rows: merged([...a.rows, ...b.rows]), fresh: a.fresh && b.fresh };
}
/** `least` times at the least; more than `DEPTH` times show no more. */
function repeated(one: Opening, least: number, most: number): Opening {
  let all: Opening | null = least === 0 ? NOTHING : null;
  let row = NOTHING;
  for (let times = 1; times <= Math.min(most, DEPTH); times++) {
    row = followed(row, one);
    if (times >= least || times === DEPTH) all = all === null ? row : either(all, row);
  }
  return { rows: (all ?? NOTHING).rows, fresh: least > 0 && one.fresh };
}

/** Reads the source of a pattern from left to right. What it does not know may begin with anything. */
class Reader {
  readonly #source: string;
  readonly #cases: boolean;
  /** A character beyond the basic plane is one to the pattern, and two places of the text. */
  readonly #points: boolean;
  #at = 0;

  constructor({ source, ignoreCase, unicode }: RegExp) {
    this.#source = source;
    this.#cases = ignoreCase;
    this.#points = unicode;
  }
  choice(): Opening {
    let all = this.#sequence();
    while (this.#source[this.#at] === '|') {
      this.#at++;
      all = either(all, this.#sequence());
    }
    return all;
  }
  #sequence(): Opening {
    const bounded = this.#source.startsWith('\\b', this.#at);
    let all: Opening | null = null;
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      const part = this.#part();
      all = all === null ? part : followed(all, part);
      if (all.rows.every((row) => row.length >= DEPTH)) this.#skip();
    }
    if (all === null) return NOTHING;
    return bounded && all.rows.every(([first]) => first !== undefined && isIn(first, WORD)) ? { ...all, fresh: true } : all;
  }
  /** Goes on to the bar or bracket that ends a sequence. */
  #skip(): void {
    for (let depth = 0, inClass = false; this.#at < this.#source.length; this.#at++) {
      const sign = this.#source.charAt(this.#at);
      if (sign === '\\') this.#at++;
      else if (inClass) inClass = sign !== ']';
      else if (sign === '[') inClass = true;
      else if (depth === 0 && (sign === '|' || sign === ')')) return;
      else if (sign === '(') depth++;
      else if (sign === ')') depth--;
    }
  }
  #part(): Opening {
    const one = this.#atom();
    const count = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (count === null) return one;
    this.#at += count[0].length;
    const sign = count[0].charAt(0);
    if (sign !== '{') return repeated(one, sign === '+' ? 1 : 0, sign === '?' ? 1 : DEPTH);
    const least = Number(count[1]);
    return repeated(one, least, count[2] === '' ? least : count[3] === '' ? DEPTH : Number(count[3]));
  }
  #atom(): Opening {
    const sign = this.#source.charAt(this.#at);
    if (sign === '(') return this.#group();
    if (sign === '[') return this.#of(this.#class());
    if (sign === '\\') return this.#escape();
    if (sign === '^' || sign === '$') {
      this.#at++;
      return NOTHING;
    }
    const point = this.#point();
    return this.#of(sign === '.' ? ANY_CHARACTER : kindsBetween(point, point));
  }
  /** The next code point, or code unit where the pattern knows those alone. */
  #point(): number {
    const point = this.#points ? this.#source.codePointAt(this.#at) ?? 0 : this.#source.charCodeAt(this.#at);
    this.#at += point > 0xffff ? 2 : 1;
    return point;
  }
  /** Looks around take no character; only that no letter stands before is kept of them. */
  #group(): Opening {
    const head = /^\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?/.exec(this.#source.slice(this.#at, this.#at + 40))?.[0] ?? '(';
    const from = this.#at += head.length;
    const inner = this.choice();
    const fresh = head === '(?<!' && /^\[(?!\^)(?:[^\]\\]|\\.)*?(?:\\p\{L\}|A-Za-z)(?:[^\]\\]|\\.)*\]$/.test(this.#source.slice(from, this.#at));
    this.#at++;
    return /^\(\?(?:[=!]|<[=!])/.test(head) ? { ...NOTHING, fresh } : inner;
  }
  #of(kinds: Kinds): Opening {
    const own = this.#cases ? inBothCases(kinds) : kinds;
    return { rows: this.#points && !isIn(own, BASIC) ? [[own], PAIR] : [[own]], fresh: false };
  }
  #escape(): Opening {
    const name = this.#escaped();
    if (name === 'b' || name === 'B') return NOTHING;
    if (/^[1-9k]/.test(name)) return UNKNOWN;
    const unit = unitOf(name);
    return this.#of(unit === null ? OF_ESCAPE[name] ?? ANY_CHARACTER : kindsBetween(unit, unit));
  }
  /** What stands behind a backslash: `d`, `p{Lu}`, `uE000`. */
  #escaped(): string {
    const name = /^\\([pP]\{[^}]*\}|u[\dA-Fa-f]{4}|u\{[\dA-Fa-f]+\}|x[\dA-Fa-f]{2}|k<[^>]*>|[^])/.exec(this.#source.slice(this.#at, this.#at + 60))?.[1] ?? '';
    this.#at += name.length + 1;
    return name;
  }
  #class(): Kinds {
    const negated = this.#source[this.#at + 1] === '^';
    this.#at += negated ? 2 : 1;
    let all = NO_KIND, sure = NO_KIND;
    while (this.#at < this.#source.length && this.#source[this.#at] !== ']') {
      const from = this.#member();
      const ranged = typeof from === 'number' && this.#source[this.#at] === '-' && this.#source[this.#at + 1] !== ']';
      if (ranged) this.#at++;
      const to = ranged ? this.#member() : from;
      const stretch = typeof from === 'number' && typeof to === 'number' ? [from, to] as const : null;
      all = union(all, stretch === null ? OF_ESCAPE[String(from)] ?? ANY_CHARACTER : kindsBetween(...stretch));
      sure = union(sure, stretch === null ? SURELY_OF_ESCAPE[String(from)] ?? NO_KIND : kindsWithin(...stretch));
    }
    this.#at++;
    return negated ? without(ANY_CHARACTER, sure) : all;
  }
  /** A code point, or the name of an escape that stands for many. */
  #member(): number | string {
    if (this.#source[this.#at] === '\\') {
      const name = this.#escaped();
      return name === 'b' ? 8 : unitOf(name) ?? name;
    }
    return this.#point();
  }
}
const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, 0: 0 };

/** The code point that an escape stands for; null where it stands for many. */
function unitOf(name: string): number | null {
  if (/^[ux]./.test(name)) return Number.parseInt(name.replace(/[ux{}]/g, ''), 16);
  if (CONTROLS[name] !== undefined) return CONTROLS[name];
  return /^[^a-zA-Z]$/.test(name) ? name.charCodeAt(0) : null;
}

/** Where the matches of a pattern can begin. */
export interface Openings {
  /** They cannot begin behind a letter. */
  readonly fresh: boolean;
  /** 1 for the kinds of a first character. */
  readonly first: Uint8Array;
  /** The part of all beginnings with two small letters that a match may have, 0 to 1. */
  readonly share: number;
  /** At `first * 64 + second` the kinds of the third, bits 0–31 and 32–63. */
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Reads a pattern, whatever its flags but `v`. */
export function openingsOf(pattern: RegExp): Openings {
  const { rows, fresh } = new Reader(pattern).choice();
  const openings = { fresh, first: new Uint8Array(64), low: new Int32Array(4096), high: new Int32Array(4096) };
  for (const [a = ANYTHING, b = ANYTHING, c = ANYTHING] of rows) {
    const seconds = kindsIn(b);
    for (const i of kindsIn(a)) {
      openings.first[i] = 1;
      for (const j of seconds) {
        openings.low[i * 64 + j]! |= c.low;
        openings.high[i * 64 + j]! |= c.high;
      }
    }
  }
  return { ...openings, share: shareOf(openings) };
}
function shareOf({ low }: Pick<Openings, 'low'>): number {
  let allowed = 0;
  for (let i = 0; i < 26; i++) for (let j = 0; j < 26; j++) if ((low[i * 64 + j] as number) !== 0) allowed++;
  return allowed / (26 * 26);
}
