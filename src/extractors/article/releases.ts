/** Several releases on one page, whole and one below the other: each has a heading and a day of its own. */
import { datesIn } from './date-formats.ts';
import type { Outline, OutlineNode } from './outline.ts';
import { MORE_LINK } from './page-sayings.ts';
import { linkDensity, proseChars } from './prose.ts';

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

/** What an anchor is called that an address can hold; that of the head of a page may stand right above its first release. */
const ANCHOR = /^(?!(?:page-?)?top$)[^#\s]{1,100}$/i;
const nameOf = ({ element: { attribs }, tag }: OutlineNode): string | undefined => attribs['id'] ?? (tag === 'a' ? attribs['name'] : undefined);

/** True for an element inside a release, or one without text right above it. */
const holds = ({ first, end }: Release, node: OutlineNode): boolean => node.firstBlock >= first - 1 && node.firstBlock < end && (node.firstBlock >= first || node.endBlock > first || node.endBlock === node.firstBlock);

/** The release at which the address points ("press.html#r12"), and how; all else is cut away. Null where it points at none. */
export function pointedAt(outline: Outline, releases: readonly Release[], url: string | null): { readonly release: Release; readonly anchor: string } | null {
  const anchor = releases.length === 0 ? undefined : anchorOf(url);
  if (anchor === undefined) return null;
  const target = outline.nodes.find(({ element: { attribs } }) => attribs['id'] === anchor || attribs['name'] === anchor);
  const release = target === undefined ? undefined : releases.find((one) => holds(one, target));
  if (release === undefined) return null;
  for (const [i, block] of outline.blocks.entries()) if ((i < release.first || i >= release.end) && block.cut !== 'head') block.cut = 'release';
  return { release, anchor };
}

function anchorOf(url: string | null): string | undefined {
  const written = /#([^#\s]{1,300})$/.exec(url ?? '')?.[1];
  try {
    return written === undefined ? undefined : decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** The anchors of the releases that stand on this page alone, in order; of several of one release, one to which the page itself links, else the nearest to its heading. */
export function anchorsOf(outline: Outline, releases: readonly Release[]): string[] {
  const linked = new Set(outline.nodes.flatMap(({ tag, element }) => (tag === 'a' && element.attribs['href']?.startsWith('#') ? [element.attribs['href'].slice(1)] : [])));
  const chosen = new Map<Release, string>();
  const seen = new Set<string>();
  for (const node of outline.nodes) {
    const name = nameOf(node);
    if (name === undefined || seen.has(name) || !ANCHOR.test(name)) continue;
    seen.add(name);
    const release = releases.find(({ first, heading, end }) => node.firstBlock >= first && node.firstBlock <= heading && node.endBlock <= end);
    const known = release === undefined ? undefined : chosen.get(release);
    if (release !== undefined && (known === undefined || linked.has(name) || !linked.has(known))) chosen.set(release, name);
  }
  return releases.flatMap((release) => (standsHereAlone(outline, release) ? chosen.get(release) ?? [] : []));
}

/** Release pages of their own are linked from a heading, a day or a "more". */
function standsHereAlone(outline: Outline, { first, end, heading }: Release): boolean {
  const blocks = outline.blocks.slice(first, end);
  return blocks.slice(0, heading - first + 3).every((block) => block.linkChars < block.text.length * 0.5) && !blocks.some((block) => block.cut === null && linkDensity(block) > 0.9 && (MORE_LINK.test(block.text.slice(0, 100)) || /^perma(?:nent )?link$/i.test(block.text)));
}

/** True where what an element holds is the text of several. */
export function isMixture(outline: Outline, releases: readonly Release[], container: number): boolean {
  const node = outline.nodes[container];
  if (releases.length < MIXED || node === undefined) return false;
  const told = new Set<Release>();
  let [all, inside] = [0, 0];
  for (let at = node.firstBlock; at < node.endBlock; at++) {
    const block = outline.blocks[at];
    const prose = block === undefined || block.cut !== null ? 0 : proseChars(block);
    const release = releases.find(({ first, end }) => at >= first && at < end);
    all += prose;
    if (release === undefined || prose === 0) continue;
    inside += prose;
    told.add(release);
  }
  return told.size >= MIXED && inside > MIXED_SHARE * all;
}
