/** HTML and SVG from templates: what is put into them is words, never markup, unless a template made it. */

/** Markup that was made by a template here. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}
export type Part = Markup | string | number | null | false | readonly Part[];

/** Markup with its parts put in: words and numbers escaped, markup as it is, nothing for null and false. */
export function markup(fixed: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(fixed.reduce((done, piece, i) => done + written(parts[i - 1] ?? null) + piece));
}

function written(part: Part): string {
  if (part === null || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(written).join('');
  return escaped(legible(String(part)));
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);

/** Characters that turn a line around, steer a terminal or are none become U+FFFD; each keeps its place. XML can hold what is left. */
export function legible(text: string): string {
  return text.toWellFormed().replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\p{Cc}\ufffe\uffff]/gu, (c) => (c === '\n' || c === '\t' ? c : '\ufffd'));
}

/** The address where a browser may be led to it; null for all but http and https. */
export function safeLink(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  return url;
}
