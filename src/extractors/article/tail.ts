/** Where the article ends, when its container goes on. */
import type { Block, Outline } from './outline.ts';
import { endPhrase } from './phrases.ts';
import { linkDensity, proseChars } from './prose.ts';

/** What is known of the page beside its blocks. */
export interface TailContext { readonly outline: Outline; readonly authors: readonly string[] }

/** Stops where the page says that something else begins; a box between paragraphs is left out and the text goes on. */
export function cutAtEnd(context: TailContext, blocks: readonly Block[]): Block[] {
  const home = homeOf(context.outline, blocks);
  const out: Block[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (block === undefined) break;
    if (!endPhrase(block.text)) {
      out.push(block);
      continue;
    }
    const resumes = resumesAt({ outline: context.outline, home }, blocks, i + 1);
    if (resumes === -1) break;
    i = resumes - 1;
  }
  return withoutBio(out.length === 0 ? [...blocks] : out, context.authors);
}

const parentOf = (outline: Outline, block: Block): number => outline.nodes[block.node]?.parent ?? -1;

/** The element right above most of the prose. */
function homeOf(outline: Outline, blocks: readonly Block[]): number {
  const chars = new Map<number, number>();
  for (const block of blocks) chars.set(parentOf(outline, block), (chars.get(parentOf(outline, block)) ?? 0) + proseChars(block));
  return [...chars].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
}

/** The next paragraph that is plainly of the article: in the same element as the others, long, without links to speak of. */
function resumesAt(at: { outline: Outline; home: number }, blocks: readonly Block[], from: number): number {
  const next = blocks.slice(from, from + 8).findIndex((b) => proseChars(b) > 120 && linkDensity(b) < 0.3 && parentOf(at.outline, b) === at.home);
  return next === -1 ? -1 : from + next;
}

const BIO = /\b(?:is (?:a|an|the|based|editor|senior|staff|our)\b|(?:[’'`]s )|writes?\b|covers?\b|reports?\b|has (?:been|written)|can be (?:reached|contacted|found)|follow (?:him|her|them|us|@)|contributed\b|ist (?:ein|der|die|freie|Redakteur)|est (?:un|une|le|la)\b|es (?:un|una|el|la)\b)/i;
const CONTACT = /^(?:have (?:a|any) (?:tip|story|news)|got a (?:tip|story)|(?:you can )?(?:follow|contact|reach|e-?mail) (?:him|her|them|me|us|[\p{Lu}@])[^.]{0,80}(?:\bon\b|\bat\b|@)|[\p{Lu}][\p{L}. ]{2,40} (?:may|can) be (?:reached|contacted|found|followed)\b)/iu;

/** Drops the lines below an article that speak of who wrote it. */
function withoutBio(blocks: Block[], authors: readonly string[]): Block[] {
  let end = blocks.length;
  for (let n = 0; n < 4 && end > 2; n++) {
    const text = blocks[end - 1]?.text ?? '';
    const byName = authors.some((author) => author.length > 4 && text.slice(0, author.length + 12).includes(author)) && BIO.test(text);
    if (text.length > 600 || !(byName || CONTACT.test(text))) break;
    end--;
  }
  return blocks.slice(0, end);
}
