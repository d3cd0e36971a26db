/** Learns the layout of a site from its pages: what stands on all of them is frame, what differs is the article. */
import { readArticle, type Article } from '../../extractors/article/article.ts';
import { outlineOf, type Outline, type OutlineNode } from '../../extractors/article/outline.ts';
import type { Layout, Site } from '../../site.ts';
import { elementSelectors } from './selectors.ts';

/** A page to learn from. */
export interface Sample { readonly url: string; readonly html: string }
export interface LayoutLesson {
  readonly layout: Layout;
  /** What a person should know of it, a sentence each. */
  readonly remarks: readonly string[];
}
interface Read extends Sample { readonly outline: Outline; readonly generic: Article; readonly own: readonly string[] }

/** A line shorter than this may stand on two pages by chance. */
const LEAST_LINE = 12;
/** Pages that share more of their text than this are copies: nothing can be told from them. */
const COPIES = 0.5;
const MOST_CUTS = 12;

/** Every selector is tried on all samples, and kept only where they read as well as without it. */
export function learnLayout(samples: readonly Sample[], site: Site): LayoutLesson {
  const reads = readAll(samples, site);
  if (reads.length < 2) return { layout: {}, remarks: ['one article alone could be seen, so nothing was learned of the frame: name a second one to learn more'] };
  if (areCopies(reads)) return { layout: {}, remarks: ['the pages share most of their text, so nothing could be learned of their frame: name two different articles'] };
  const body = bodySelector(reads, site);
  let layout: Layout = body === null ? {} : { body };
  for (const part of ['title', 'published', 'authors'] as const) {
    const selector = partSelector(reads, { site, layout, part });
    if (selector !== null) layout = { ...layout, [part]: selector };
  }
  const cut = cutSelectors(reads, site, layout);
  if (cut.length > 0) layout = { ...layout, cut };
  const endMarkers = markersOf(reads, site, layout);
  if (endMarkers.length > 0) layout = { ...layout, endMarkers };
  const remarks = body === null ? ['no single element holds the text on all pages: the generic step finds it'] : [];
  return { layout, remarks };
}

/** What the cuts of a layout take from a page: the text of each, in one line. */
export function cutTexts(html: string, layout: Layout): { selector: string; text: string }[] {
  const outline = outlineOf(html);
  return (layout.cut ?? []).flatMap((selector) => {
    const text = blocksOf({ outline }, selector).map((b) => outline.blocks[b]?.text ?? '').join(' ');
    return text === '' ? [] : [{ selector, text }];
  });
}

/** The article of a page by a layout. */
export function readWith(sample: Sample, site: Site, layout: Layout): Article {
  return readArticle({ html: sample.html, url: sample.url, site: { ...site, layouts: [layout] }, hint: null, fetchedOn: null });
}

function readAll(samples: readonly Sample[], site: Site): Read[] {
  const articles = samples.map((sample) => ({ sample, generic: readWith(sample, site, {}) })).filter(({ generic }) => generic.kind === 'article');
  return articles.map(({ sample, generic }, i) => {
    const elsewhere = new Set(articles.filter((_, j) => j !== i).flatMap((other) => linesOf(other.generic)));
    return { ...sample, outline: outlineOf(sample.html), generic, own: linesOf(generic).filter((line) => !elsewhere.has(line)) };
  });
}

const linesOf = ({ text }: Article): string[] => text.split('\n').filter((line) => line.length >= LEAST_LINE);
const lengthOf = (lines: readonly string[]): number => lines.reduce((n, line) => n + line.length, 0);

function areCopies(reads: readonly Read[]): boolean {
  return reads.some(({ own, generic }) => lengthOf(own) < COPIES * lengthOf(linesOf(generic)));
}

const textsOf = ({ outline }: Read, node: OutlineNode): string[] => outline.blocks.slice(node.firstBlock, node.endBlock).map(({ text }) => text);

/** Each selector of a page with the first element it takes. */
function firstElements(read: Read): Map<string, OutlineNode> {
  const found = new Map<string, OutlineNode>();
  for (const node of read.outline.nodes) {
    if (node.endBlock === node.firstBlock) continue;
    for (const selector of elementSelectors(node)) if (!found.has(selector)) found.set(selector, node);
  }
  return found;
}

/** The tightest element that holds the article on every page, alone or as one of two layouts. */
function bodySelector(reads: readonly Read[], site: Site): string | null {
  const fits = reads.map((read) => new Map([...firstElements(read)].flatMap(([selector, node]) => {
    const texts = new Set(textsOf(read, node));
    const held = lengthOf(read.own.filter((line) => texts.has(line)));
    return held < 0.95 * lengthOf(read.own) ? [] : [[selector, lengthOf([...texts]) - held] as const];
  })));
  const [first = new Map<string, number>(), ...others] = fits;
  const excess = (selector: string): number => fits.reduce((n, fit) => n + (fit.get(selector) ?? 0), 0);
  const common = [...first.keys()].filter((selector) => others.every((fit) => fit.has(selector)));
  const tightest = fits.map((fit) => [...fit].toSorted(([, a], [, b]) => a - b)[0]?.[0]).filter((selector) => selector !== undefined);
  const pair = [...new Set(tightest)].join(', ');
  const candidates = [...common.toSorted((a, b) => excess(a) - excess(b)), ...(tightest.length === reads.length ? [pair] : [])];
  return candidates.slice(0, 8).find((body) => reads.every((read) => readsAsWell(read, site, { body }) && readWith(read, site, { body }).fromLayout.includes('body'))) ?? null;
}

/** The same title, day, authors and captions, all lines of its own, and next to nothing more. */
function readsAsWell(read: Read, site: Site, layout: Layout): boolean {
  const article = readWith(read, site, layout);
  const { generic } = read;
  const lines = new Set(article.text.split('\n'));
  const before = new Set(generic.text.split('\n'));
  const added = lengthOf([...lines].filter((line) => !before.has(line)));
  return article.kind === 'article' && same(article, generic)
    && lengthOf(read.own.filter((line) => lines.has(line))) >= 0.98 * lengthOf(read.own) && added <= 0.05 * generic.text.length;
}

function same(a: Article, b: Article): boolean {
  return a.title === b.title && a.publishedAt === b.publishedAt && a.authors.join() === b.authors.join() && a.captions.join() === b.captions.join();
}

/** Names of elements that show the day or the author. */
const NAMED = { published: /(?:^|[-_. #])(?:date|time|datetime|pub|publish(?:ed)?|pubdate|posted|day|fecha|datum)/i, authors: /author|byline|writer|source|autor/i, title: /^h[1-3]|title|headline/i } as const;

/** A selector for what the generic step does not find, or finds alike on every page. */
function partSelector(reads: readonly Read[], { site, layout, part }: { site: Site; layout: Layout; part: keyof typeof NAMED }): string | null {
  const value = (article: Article): string | null => (part === 'title' ? article.title : part === 'published' ? article.publishedAt : article.authors.join() || null);
  const had = reads.map((read) => value(read.generic));
  const isWrong = part === 'title' ? had.every((title) => title === had[0]) : had.every((found) => found === null);
  if (!isWrong) return null;
  // Days and names often stand in an element inside a line.
  const [first = new Set<string>(), ...others] = reads.map(({ outline }) => new Set(outline.nodes.flatMap(elementSelectors)));
  const shared = [...first].filter((selector) => NAMED[part].test(selector) && others.every((selectors) => selectors.has(selector)));
  for (const selector of shared.slice(0, 20)) {
    const found = reads.map((read) => value(readWith(read, site, { ...layout, [part]: selector })));
    // Days may be alike on two pages; titles are not.
    if (found.every((v) => v !== null && v.length < 300) && (part !== 'title' || new Set(found).size === found.length)) return selector;
  }
  return null;
}

/** Elements around and in the article that stand on several pages and hold nothing of its own. */
function cutSelectors(reads: readonly Read[], site: Site, layout: Layout): string[] {
  const everywhere = reads.map((read) => new Set(read.outline.blocks.map(({ text }) => text)));
  const own = new Set(reads.flatMap(({ own: lines, generic }) => [...lines, generic.title ?? '', ...generic.captions]));
  const found = new Set(reads.flatMap((read, i) => sharedElements(read, (texts) =>
    texts.filter((text) => everywhere.some((page, j) => j !== i && page.has(text))).length >= texts.length / 2 && !texts.some((text) => own.has(text)))));
  const taken: string[] = [];
  const covered = reads.map(() => new Set<number>());
  for (const selector of found) {
    if (taken.length >= MOST_CUTS) break;
    const blocks = reads.map((read) => blocksOf(read, selector));
    const isNew = blocks.some((indexes, i) => indexes.some((b) => covered[i]?.has(b) !== true));
    if (!isNew || blocks.filter((indexes) => indexes.length > 0).length < 2) continue;
    const cut = [...taken, selector];
    if (!reads.every((read) => readsAsWell(read, site, { ...layout, cut }) && keepsParts(read, site, { layout, cut }))) continue;
    taken.push(selector);
    blocks.forEach((indexes, i) => indexes.forEach((b) => covered[i]?.add(b)));
  }
  return taken;
}

/** Selectors of the outermost elements whose texts pass a test. */
function sharedElements(read: Read, isShared: (texts: readonly string[]) => boolean): string[] {
  const selectors: string[] = [];
  let end = -1;
  for (const [index, node] of read.outline.nodes.entries()) {
    if (index < end || node.endBlock === node.firstBlock || node.tag === 'head' || !isShared(textsOf(read, node))) continue;
    const selector = elementSelectors(node).find((s) => /[.#]/.test(s));
    if (selector === undefined) continue;
    end = node.end;
    selectors.push(selector);
  }
  return selectors;
}

/** Indexes of the blocks in all elements that a selector takes. */
function blocksOf({ outline }: Pick<Read, 'outline'>, selector: string): number[] {
  return outline.nodes.filter((node) => elementSelectors(node).includes(selector)).flatMap((node) => outline.blocks.slice(node.firstBlock, node.endBlock).map((_, i) => node.firstBlock + i));
}

/** A cut must not take what a selector of the layout gave. */
function keepsParts(read: Read, site: Site, { layout, cut }: { layout: Layout; cut: readonly string[] }): boolean {
  const [before, after] = [readWith(read, site, layout), readWith(read, site, { ...layout, cut })];
  return same(before, after) && before.fromLayout.join() === after.fromLayout.join();
}

/** What stands at the end of the text on several pages ends it. */
function markersOf(reads: readonly Read[], site: Site, layout: Layout): string[] {
  const texts = reads.map((read) => linesOf(readWith(read, site, layout)));
  const markers = new Set<string>();
  for (const [i, lines] of texts.entries()) {
    const elsewhere = new Set(texts.filter((_, j) => j !== i).flat());
    let at = lines.length;
    while (at > 0 && elsewhere.has(lines[at - 1] ?? '')) at -= 1;
    const marker = lines[at];
    if (marker !== undefined && at > 0) markers.add(`^${marker.slice(0, 60).replace(/\S*$/, (rest) => (marker.length > 60 ? '' : rest)).trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
  }
  return [...markers].slice(0, 5);
}
