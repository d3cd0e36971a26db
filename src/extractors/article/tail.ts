/** Where the article ends, when its container goes on. */
import { datesIn } from './date-formats.ts';
import type { Block, Outline } from './outline.ts';
import { endPhrase } from './phrases.ts';
import { linkDensity, proseChars } from './prose.ts';

/** Stops where the page says that something else begins; a box between paragraphs is left out and the text goes on. */
export function cutAtEnd(outline: Outline, blocks: readonly Block[]): Block[] {
  const home = homeOf(outline, blocks);
  const total = blocks.reduce((sum, block) => sum + said(block), 0);
  const out: Block[] = [];
  let told = 0;
  const teasers = teasersFrom(blocks);
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (block === undefined) break;
    if (i === teasers && told > 0) {
      for (const other of blocks.slice(i)) other.cut = 'related';
      break;
    }
    if (linkDensity(block) > 0.5 || !endPhrase(block.text)) {
      out.push(block);
      told += said(block);
      continue;
    }
    // Above the text such words are those of a menu.
    if (told < total * 0.2) continue;
    const resumes = resumesAt({ outline, home }, blocks, i + 1);
    if (resumes === -1) break;
    i = resumes - 1;
  }
  return out;
}

/** What a block says: its prose, and something of its words where it is an item of a list or a short line. */
const said = (block: Block): number => proseChars(block) || (linkDensity(block) < 0.5 ? Math.min(block.text.length, 80) / 2 : 0);

/** Where a row of teasers begins: linked titles, each with a day alone not far below, two of them or more; -1 without. */
function teasersFrom(blocks: readonly Block[]): number {
  const starts: number[] = [];
  for (const [i, block] of blocks.entries()) {
    if (block.text.length < 12 || block.text.length > 250) continue;
    if (isDatedLink(block)) starts.push(i);
    else if (linkDensity(block) >= 0.9 && blocks.slice(i + 1, i + 4).some((below) => isDay(below.text))) starts.push(i);
  }
  return starts.length >= 2 ? (starts[0] ?? -1) : -1;
}

/** A linked title with its day beside it. */
const isDatedLink = (block: Block): boolean => block.text.length < 250 && block.linkChars >= 12 && linkDensity(block) > 0.5 && datesIn(block.text).length > 0;

/** What kind of place a block stands in: its tag, and the tag and names of the element above. Sections of one text share it. */
function placeOf(outline: Outline, block: Block): string {
  const node = outline.nodes[block.node];
  const above = outline.nodes[node?.parent ?? -1];
  return `${node?.tag ?? ''} ${above?.tag ?? ''}${above?.hint ?? ''}`;
}

/** The kind of place that most of the prose stands in. */
function homeOf(outline: Outline, blocks: readonly Block[]): string {
  const chars = new Map<string, number>();
  for (const block of blocks) {
    const place = placeOf(outline, block);
    chars.set(place, (chars.get(place) ?? 0) + proseChars(block));
  }
  return [...chars].toSorted((x, y) => y[1] - x[1])[0]?.[0] ?? '';
}

/**
 * The next paragraph that is plainly of the article: in the same kind of place as the others and without links to speak of.
 * A box of links before it may be short; without one the paragraph may be a teaser itself and must be long.
 * Lines that are a day alone belong to teasers.
 */
function resumesAt(at: { outline: Outline; home: string }, blocks: readonly Block[], from: number): number {
  const near = blocks.slice(from, from + 8);
  if (near.some((block) => isDay(block.text) || isDatedLink(block))) return -1;
  const box = near.findIndex((block) => linkDensity(block) > 0.6);
  const next = near.findIndex((block, i) => proseChars(block) > (box !== -1 && box < i ? 60 : 160) && linkDensity(block) < 0.3 && placeOf(at.outline, block) === at.home);
  return next === -1 ? -1 : from + next;
}

function isDay(text: string): boolean {
  const [date] = text.length < 40 ? datesIn(text) : [];
  return date !== undefined && text.length - (date.end - date.start) < 8;
}

const BIO = /\b(?:is (?:a|an|the|based|editor|senior|staff|our)\b|(?:[’'`]s )|writes?\b|covers?\b|reports?\b|has (?:been|written)|can be (?:reached|contacted|found)|follow (?:him|her|them|us|@)|contributed\b|ist (?:ein|der|die|freie|Redakteur)|est (?:un|une|le|la)\b|es (?:un|una|el|la)\b)/i;
const CONTACT = /^(?:(?:do you )?have (?:a|any) (?:tip|story|news)|got a (?:tip|story)|(?:you can )?(?:follow|contact|reach|e-?mail) (?:him|her|them|me|us|[\p{Lu}@])[^.]{0,80}(?:\bon\b|\bat\b|@)|[\p{Lu}][\p{L}. ]{2,40} (?:may|can) be (?:reached|contacted|found|followed)\b|[가-힣]{2,4} ?(?:기자|특파원).{0,60}$)/iu;

/** Drops the lines below an article that speak of who wrote it. */
export function withoutBio(blocks: Block[], authors: readonly string[]): Block[] {
  let end = blocks.length;
  for (let n = 0; n < 4 && end > 2; n++) {
    const text = blocks[end - 1]?.text ?? '';
    const byName = authors.some((author) => author.length > 4 && text.slice(0, author.length + 12).includes(author)) && BIO.test(text);
    if (text.length > 600 || !(byName || CONTACT.test(text))) break;
    end--;
  }
  return blocks.slice(0, end);
}
