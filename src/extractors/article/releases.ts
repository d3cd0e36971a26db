/** Several releases on one page, whole and one below the other: each has a heading and a day of its own. */
import type { Body } from './body.ts';
import { datesIn } from './date-formats.ts';
import type { Outline } from './outline.ts';
import { proseChars } from './prose.ts';

/** Blocks of one release, from its heading or the day above it, up to but without `end`. */
export interface Release { readonly first: number; readonly end: number; readonly heading: number }

const LEAST_PROSE = 60;
/** The text of a page is a mixture when so much of it is of so many releases. */
const MIXED = 3;
const MIXED_SHARE = 0.8;

/** The releases whose headings have one tag, where there are two or more; none on a page of one article. */
export function releasesOf(outline: Outline): Release[] {
  const days = outline.blocks.map(({ cut, text }) => cut !== 'head' && cut !== 'navigation' && isDay(text));
  if (days.filter(Boolean).length < 2) return [];
  const byTag = new Map<string, Release[]>();
  for (const { tag, firstBlock, endBlock } of outline.nodes) {
    const cut = outline.blocks[firstBlock]?.cut;
    if (!/^h[2-5]$/.test(tag) || endBlock === firstBlock || cut === undefined || (cut !== null && cut !== 'header')) continue;
    const above = days[firstBlock - 1] === true && days[firstBlock + 1] !== true;
    if (!above && days[firstBlock + 1] !== true && days[firstBlock + 2] !== true) continue;
    byTag.set(tag, [...byTag.get(tag) ?? [], { first: above ? firstBlock - 1 : firstBlock, end: outline.blocks.length, heading: firstBlock }]);
  }
  const [most = []] = [...byTag.values()].toSorted((a, b) => b.length - a.length);
  const whole = most.map((one, i) => ({ ...one, end: most[i + 1]?.first ?? one.end })).filter((one) => proseIn(outline, one) >= LEAST_PROSE);
  return whole.length < 2 ? [] : whole;
}

const isDay = (text: string): boolean => {
  const [date] = text.length < 45 ? datesIn(text) : [];
  return date !== undefined && text.length - (date.end - date.start) < 12;
};

const proseIn = (outline: Outline, { first, end }: Release): number => outline.blocks.slice(first, end).reduce((sum, block) => sum + (block.cut === null ? proseChars(block) : 0), 0);

/** The release at which the address points ("press.html#r12"); all else is cut away. Null where it points at none. */
export function pointedAt(outline: Outline, releases: readonly Release[], url: string | null): Release | null {
  const anchor = /#([^#\s]{1,100})$/.exec(url ?? '')?.[1];
  if (anchor === undefined || releases.length === 0) return null;
  const target = outline.nodes.find(({ element: { attribs } }) => attribs['id'] === anchor || attribs['name'] === anchor);
  const release = target === undefined ? undefined : releases.find(({ first, end }) => target.firstBlock >= first - 1 && target.firstBlock < end && (target.firstBlock >= first || target.endBlock > first || target.endBlock === target.firstBlock));
  if (release === undefined) return null;
  for (const [i, block] of outline.blocks.entries()) if ((i < release.first || i >= release.end) && block.cut !== 'head') block.cut = 'release';
  return release;
}

/** True where the text is that of several. */
export function isMixture(outline: Outline, releases: readonly Release[], body: Body): boolean {
  if (releases.length < MIXED) return false;
  const places = new Map(outline.blocks.map((block, i) => [block, i]));
  const told = new Set<Release>();
  let [all, inside] = [0, 0];
  for (const block of body.blocks) {
    const prose = proseChars(block);
    const at = places.get(block) ?? -1;
    const release = releases.find(({ first, end }) => at >= first && at < end);
    all += prose;
    if (release === undefined || prose === 0) continue;
    inside += prose;
    told.add(release);
  }
  return told.size >= MIXED && inside > MIXED_SHARE * all;
}
