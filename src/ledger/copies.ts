/** Copies of releases: the same text, or nearly, on other pages. */
import type { ReleaseRecord } from '../record.ts';
import { compare, grouped } from './gather.ts';
import { daysBetween } from './time.ts';
import { bandsOf, containment, jaccard, shingles, signatureOf } from './shingles.ts';

/** What the search needs of a record: a text is not kept, its shingles are. */
export interface Release {
  readonly id: string;
  readonly site: string | null;
  /** YYYY-MM-DD. */
  readonly published: string | null;
  readonly fetchedAt: string | null;
  readonly contentHash: string;
  readonly length: number;
  /** Who the text says it is from, where that is not the site itself. */
  readonly takenFrom: string | null;
  /** True when the text names its own site where it begins, as newswires do. */
  readonly namesItself: boolean;
  readonly shingles: Uint32Array;
  readonly figures: readonly FigureWords[];
}
export interface FigureWords { readonly text: string; readonly value: number; readonly unit: string }

export interface Copy {
  readonly id: string;
  readonly kind: 'exact' | 'near';
  /** Jaccard's index of the word shingles, 0 to 1. */
  readonly likeness: number;
  /** Figures that stand otherwise in the copy. */
  readonly changed: readonly { readonly original: string; readonly copy: string }[];
}
export interface CopyGroup {
  readonly original: string;
  /** Why it is taken for the original. */
  readonly why: string;
  readonly copies: readonly Copy[];
}

/** Texts as alike as this are copies; shorter ones may be held by a longer one that adds to them. */
const ALIKE = 0.6;
const HELD = 0.85;
/** How long after its original a near copy comes, days. */
const OTHER_SITE_DAYS = 45;
const SAME_SITE_DAYS = 7;
/** Figures of a release that are compared: their order is matched, which takes the product of both numbers. */
const MOST_FIGURES = 500;
/** A text with fewer shingles says too little to be anybody's copy, unless it is the same to the letter. */
const LEAST = 25;
/** Releases of a kind that is sent out again and again share their frame: a crowd in one band is no sign of copies. */
const CROWD = 200;

export function releaseOf(record: ReleaseRecord): Release {
  const source = record.dateline?.source ?? null;
  return {
    id: record.id, site: record.site, published: record.publishedAt?.slice(0, 10) ?? null, fetchedAt: record.fetchedAt,
    contentHash: record.contentHash, length: record.text.length, takenFrom: [SOURCE_LINE.exec(record.text)?.[1]?.trim() ?? source].find((name) => name !== null && !isOwnName(name, record.site)) ?? null,
    namesItself: namesSite(record.text.slice(0, 200), record.site), shingles: shingles(record.text), figures: record.figures.slice(0, MOST_FIGURES).map(({ text, value, unit }) => ({ text, value, unit })),
  };
}
const squashed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
/** "Halyard Wire" on newsroom.halyardwire.example is the wire itself. */
const isOwnName = (name: string, site: string | null): boolean => site !== null && squashed(site).includes(squashed(name));
const namesSite = (head: string, site: string | null): boolean => (site ?? '').split('.').some((label) => squashed(label).length >= 5 && squashed(head).includes(squashed(label)));
const SOURCE_LINE = /(?:^|\n)\s*\(?(?:source|sources|来源)\s*[:：]\s*([^\n)]{2,60})/iu;

/** Groups of releases with one text, by the id of their original. */
export function findCopies(releases: readonly Release[]): CopyGroup[] {
  const sorted = releases.toSorted((a, b) => compare(a.id, b.id));
  const parent = new Map(sorted.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    while (parent.get(at) !== at) at = parent.get(at) ?? at;
    parent.set(id, at);
    return at;
  };
  for (const [a, b] of likelyPairs(sorted)) if (root(a.id) !== root(b.id) && areCopies(a, b)) parent.set(root(b.id), root(a.id));
  return [...grouped(sorted, ({ id }) => root(id)).values()].filter((group) => group.length > 1).map(groupOf).toSorted((a, b) => compare(a.original, b.original));
}

/** The original of each copy, for those who count releases. */
export function copyMap(groups: readonly CopyGroup[]): Map<string, string> {
  return new Map(groups.flatMap(({ original, copies }) => copies.map(({ id }) => [id, original] as const)));
}

function* likelyPairs(releases: readonly Release[]): Generator<readonly [Release, Release]> {
  const rooms = new Map<string, number[]>();
  const enter = (room: string, at: number): void => {
    const there = rooms.get(room);
    if (there === undefined) rooms.set(room, [at]);
    else there.push(at);
  };
  for (const [at, release] of releases.entries()) {
    enter(release.contentHash, at);
    if (release.shingles.length >= LEAST) for (const band of bandsOf(signatureOf(release.shingles))) enter(band, at);
  }
  const met = new Set<number>();
  for (const there of rooms.values()) {
    for (const [i, one] of there.entries()) {
      for (const other of there.slice(i + 1, i + CROWD)) {
        const pair = one * releases.length + other;
        const [a, b] = [releases[one], releases[other]];
        if (a === undefined || b === undefined || met.has(pair)) continue;
        met.add(pair);
        yield [a, b];
      }
    }
  }
}

function areCopies(a: Release, b: Release): boolean {
  if (a.contentHash === b.contentHash) return true;
  if (Math.min(a.shingles.length, b.shingles.length) < LEAST || !isOneOccasion(a, b)) return false;
  return jaccard(a.shingles, b.shingles) >= ALIKE || (Math.max(a.length, b.length) < 3 * Math.min(a.length, b.length) && containment(a.shingles, b.shingles) >= HELD);
}

/** The release of each month is written over that of the month before: alike, and no copy. */
function isOneOccasion(a: Release, b: Release): boolean {
  if (a.published === null || b.published === null) return a.site !== b.site;
  return daysBetween(a.published, b.published) <= (a.site === b.site ? SAME_SITE_DAYS : OTHER_SITE_DAYS);
}

/** The first by day; of one day, the one that names nobody else as its source; then the longest. */
function groupOf(group: readonly Release[]): CopyGroup {
  const [original, ...copies] = group.toSorted((a, b) => compare(a.published ?? '9', b.published ?? '9') || Number(b.namesItself) - Number(a.namesItself) || Number(a.takenFrom !== null) - Number(b.takenFrom !== null)
    || b.length - a.length || compare(a.fetchedAt ?? '9', b.fetchedAt ?? '9') || compare(a.id, b.id)) as [Release, ...Release[]];
  return { original: original.id, why: whyFirst(original, copies), copies: copies.map((copy) => ({
    id: copy.id, kind: copy.contentHash === original.contentHash ? 'exact' : 'near', likeness: Math.round(jaccard(original.shingles, copy.shingles) * 100) / 100,
    changed: changedFigures(original.figures, copy.figures),
  })) };
}

function whyFirst(original: Release, copies: readonly Release[]): string {
  if (original.published === null) return 'none of them tells its day; it is the longest';
  if (copies.every(({ published }) => published === null || published > (original.published ?? ''))) return 'published first';
  const sameDay = copies.filter(({ published }) => published === original.published);
  if (original.namesItself && sameDay.every(({ namesItself }) => !namesItself)) return 'of those published first, the one whose text names its own site';
  if (original.takenFrom === null && sameDay.every(({ takenFrom }) => takenFrom !== null)) return 'of those published first, the one that names no other source';
  return 'of those published first, the longest';
}

/** Figures between which the two run alike, but which differ themselves: found by the longest common run of figures. */
function changedFigures(original: readonly FigureWords[], copy: readonly FigureWords[]): { original: string; copy: string }[] {
  const same = (a: FigureWords | undefined, b: FigureWords | undefined): boolean => a !== undefined && b !== undefined && a.value === b.value && a.unit === b.unit;
  const width = copy.length + 1;
  const longest = new Uint16Array((original.length + 1) * width);
  const at = (i: number, k: number): number => longest[i * width + k] ?? 0;
  for (let i = original.length - 1; i >= 0; i -= 1) {
    for (let k = copy.length - 1; k >= 0; k -= 1) longest[i * width + k] = same(original[i], copy[k]) ? at(i + 1, k + 1) + 1 : Math.max(at(i + 1, k), at(i, k + 1));
  }
  const changed: { original: string; copy: string }[] = [];
  let gap: { lost: FigureWords[]; gained: FigureWords[] } = { lost: [], gained: [] };
  const close = (): void => {
    // As many gone as come: each stands for the one in its place. Otherwise something was added or cut, not changed.
    if (gap.lost.length === gap.gained.length) changed.push(...gap.lost.map((lost, i) => ({ original: lost.text, copy: gap.gained[i]?.text ?? '' })));
    gap = { lost: [], gained: [] };
  };
  for (let i = 0, k = 0; i < original.length || k < copy.length;) {
    const [a, b] = [original[i], copy[k]];
    if (same(a, b)) { close(); i += 1; k += 1; }
    else if (b === undefined || (a !== undefined && at(i + 1, k) >= at(i, k + 1))) { if (a !== undefined) gap.lost.push(a); i += 1; }
    else { gap.gained.push(b); k += 1; }
  }
  close();
  return changed;
}
