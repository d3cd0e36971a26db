/** How much of its text an article is likely to have right: near the F1 of the words it has, against what a reader would mark. */
import type { Body } from './body.ts';
import type { Outline } from './outline.ts';
import { proseChars } from './prose.ts';
import type { PageKind } from '../../record.ts';

/** A text out of structured data is the publisher's own, but often cut short. */
export const STRUCTURED = 0.9;
/** What is no article has words, not a text. */
const MOST: { readonly [K in PageKind]: number } = { article: 1, video: 0.5, other: 0.3, listing: 0.2, error: 0 };
/** Characters of prose from which on a wrong line more or less does not tell. */
const LONG = 1500;

/** Characters of a text in which the words of its title are looked for. */
const READ = 8000;
/** From this share of the title's words on, it says nothing against a text that the others are missing. */
const ENOUGH = 0.45;
/** What is left of the sureness of a text that has no word of its title. */
const STRANGE = 0.3;

/**
 * 0 to 1. Long texts are right nearly always (0.98 on real pages); short ones, those with much prose beside them and
 * those of links or of lines that are no sentences less often. Where a page shows its article to nobody, what is left
 * speaks of something else than the title: nine texts in ten that share less than 0.4 of its words were wrong.
 */
export function surenessOf(outline: Outline, body: Body, about: { readonly kind: PageKind; readonly title: string | null }): number {
  const { kind } = about;
  const chars = body.blocks.reduce((n, b) => n + b.text.length, 0);
  if (chars === 0) return 0;
  const prose = body.blocks.reduce((n, b) => n + proseChars(b), 0);
  const beside = outline.blocks.reduce((n, b) => n + (b.cut === null ? proseChars(b) : 0), 0);
  const links = body.blocks.reduce((n, b) => n + b.linkChars, 0) / chars;
  const sure = 0.76 + 0.24 * Math.min(1, prose / LONG) ** 0.5 - 0.08 * (1 - Math.min(1, prose / Math.max(1, beside)))
    - 0.25 * Math.max(0, links - 0.2) - 0.15 * Math.max(0, 0.8 - Math.min(1, prose / chars));
  return Math.round(100 * MOST[kind] * Math.max(0, Math.min(1, sure - 0.01)) * kinship(about.title, body)) / 100;
}

/** 1 where a text has enough of the words of its title, less where it has few. */
function kinship(title: string | null, body: Body): number {
  const wanted = wordsOf(title ?? '');
  if (wanted.size < 2) return 1;
  const has = wordsOf(body.blocks.map((b) => b.text).join('\n').slice(0, READ));
  const share = [...wanted].filter((word) => has.has(word)).length / wanted.size;
  return STRANGE + (1 - STRANGE) * Math.min(1, share / ENOUGH);
}

/** Scripts without blanks, and Korean, whose words are short. */
const OF_OWN = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\uac00-\ud7af]/;

/** Words of four letters and more, their first five, because endings change; of scripts without blanks, pairs of characters. */
function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  const lower = text.toLowerCase();
  const plain = !OF_OWN.test(lower);
  for (const word of lower.match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (plain) {
      if (word.length >= 4) words.add(word.slice(0, 5));
    } else if (/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]/.test(word)) for (let i = 0; i + 1 < word.length; i++) words.add(word.slice(i, i + 2));
    else if (word.length >= (/[\uac00-\ud7af]/.test(word) ? 2 : 4)) words.add(word.slice(0, /[\uac00-\ud7af]/.test(word) ? 2 : 5));
  }
  return words;
}
