/** From a page to its article: title, body, publication date, authors, captions, kind of page. */
import { authorsOf } from './authors.ts';
import { textBlocksOf } from './block-paths.ts';
import { type Body, bodyOf } from './body.ts';
import type { Candidate } from './candidate.ts';
import { markCaptions } from './captions.ts';
import { containerOf } from './container.ts';
import { markCuts } from './cuts.ts';
import type { DateOrder } from './date-formats.ts';
import { dateOrderOf } from './date-order.ts';
import { type Facts, factsOf, metaOf } from './facts.ts';
import { headingOf } from './heading.ts';
import { headingAbove } from './heading-above.ts';
import { stringOf } from './json-ld.ts';
import { kindOf, looksUnrendered } from './kind.ts';
import { machineDate } from './machine-date.ts';
import { type LaidOut, layOut, partsGiven } from './layout.ts';
import { type Block, type Outline, outlineOf } from './outline.ts';
import { type Publication, publicationOf } from './publication.ts';
import { spokenLanguage } from './spoken-language.ts';
import { type CarriedArticle, carriedArticle } from './state.ts';
import { anchorsOf, isMixture, pointedAt, releasesOf } from './releases.ts';
import { STRUCTURED, surenessOf } from './sureness.ts';
import { withEntities } from '../../page.ts';
import type { Ignored, LayoutPart, PageKind, PublishedFrom, TextBlock } from '../../record.ts';
import { layoutOn, type Site } from '../../site.ts';

export interface PageInput {
  /** Decoded HTML. */
  readonly html: string;
  readonly url: string | null;
  readonly site: Site | null;
  /** Known from the listing, the feed or the caller: weaker than what the page says, except `given`. */
  readonly hint: { readonly publishedAt: string; readonly from: PublishedFrom } | null;
  /** The day of the fetch, YYYY-MM-DD, where it is known: nothing is published after it. */
  readonly fetchedOn: string | null;
  /** Is told every day that the page offers as its day of publication. */
  readonly offered?: (days: readonly Candidate[]) => void;
}

export interface Article {
  readonly kind: PageKind;
  readonly title: string | null;
  /** NFC, `\n` between blocks, never the title. */
  readonly text: string;
  /** Where the lines of the text stand on the page; none when it stands in structured data alone. */
  readonly blocks: readonly TextBlock[];
  readonly authors: readonly string[];
  readonly captions: readonly string[];
  readonly ignored: readonly Ignored[];
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly publishedFrom: PublishedFrom | null;
  /** The last change, where the page tells it; as `publishedAt`. */
  readonly modifiedAt: string | null;
  /** The anchor in the address that chose one of several releases on the page, as the page writes it; null where the page was read whole. */
  readonly anchor: string | null;
  /** Anchors of whole releases on a page of several, each of which can be read by its own address; empty on any other page. */
  readonly anchors: readonly string[];
  /** rel=canonical or og:url as the page gives it, absolute; null without one. */
  readonly canonical: string | null;
  /** True for next to no text and the marks of a page that scripts build: fetch it with a browser. */
  readonly needsScript: boolean;
  /** What the selectors of the site's layout gave; the generic step gave the rest. */
  readonly fromLayout: readonly LayoutPart[];
  /** What its selectors should have given and did not. */
  readonly missedByLayout: readonly LayoutPart[];
  /** 0 to 1: how sure it is that the text is the article and nothing but the article. */
  readonly score: number;
}

/** Characters that a page shows before its scripts have drawn it. */
const SHELL = 200;

/** Reads a page: one parse, no clock, no network. Never throws on any HTML. */
export function readArticle(page: PageInput): Article {
  const outline = outlineOf(page.html);
  const facts = factsOf(outline);
  markCuts(outline);
  markCaptions(outline);
  const language = languageOf(page, facts);
  const order = dateOrderOf({ outline, facts, language, url: page.url, given: page.site?.dateOrder });
  const laid = withReadableDay(layOut(outline, page.site === null ? null : layoutOn(page.site, page.fetchedOn), page.site?.language ?? null), order);
  const releases = releasesOf(outline);
  const pointed = pointedAt(outline, releases, page.url);
  const declared = headingOf(outline, facts, pointed === null ? laid.title : outline.blocks[pointed.release.heading]?.text ?? null);
  const container = laid.body === -1 ? containerOf(outline) : laid.body;
  const heading = headingAbove(outline, facts, { heading: declared, container });
  const named = authorsOf(outline, facts, { first: outline.nodes[container]?.firstBlock ?? -1, end: outline.nodes[container]?.endBlock ?? 0, named: laid.authors });
  const isSeveral = pointed === null && isMixture(outline, releases, container);
  const body = bodyOf({ outline, container, title: heading.title, titleBlock: heading.block, authors: named, ends: laid.ends });
  const kindSeen = kindOf({ outline, facts, title: heading.title, titleBlock: heading.block, body, container, url: page.url });
  const seen = isSeveral && kindSeen === 'article' ? 'listing' : kindSeen;
  const shown = seen === 'error' ? [] : body.blocks;
  const written = shown.map((b) => b.text).join('\n');
  const carried = seen === 'other' && written.length < SHELL ? carriedArticle(outline, heading.title, page.url) : null;
  const title = carried?.title ?? heading.title;
  const text = seen === 'error' ? '' : carried?.lines.join('\n') ?? fuller(written, facts);
  const kind = carried === null ? seen : 'article';
  const authors = named.length === 0 ? carried?.authors ?? [] : named;
  return {
    kind, title, text, blocks: text === written ? textBlocksOf(outline, shown) : [], captions: body.captions, ignored: [], authors, language: language ?? spokenLanguage(text),
    ...dayOf(carried, order) ?? publishedOn(page, { outline, facts, laid, body, kind, language, order, title: heading.block }),
    canonical: canonicalOf(page, facts), anchor: pointed?.anchor ?? null, anchors: isSeveral ? anchorsOf(outline, releases) : [],
    needsScript: looksUnrendered(outline, text.length), fromLayout: partsGiven(laid), missedByLayout: laid.missed, score: text === written ? surenessOf(outline, body, { kind, title: heading.title }) : STRUCTURED,
  };
}

/** The day that the data for the page's scripts gives the article. */
function dayOf(carried: CarriedArticle | null, order: DateOrder | null): Publication | null {
  const publishedAt = machineDate(carried?.published ?? null, order);
  return publishedAt === null ? null : { publishedAt, publishedFrom: 'meta', modifiedAt: null };
}

/** Words that a selector finds and that tell no day are none. */
function withReadableDay(laid: LaidOut, order: DateOrder | null): LaidOut {
  if (laid.published === null || machineDate(laid.published, order) !== null) return laid;
  return { ...laid, published: null, missed: [...laid.missed, 'published'] };
}

/** The text that JSON-LD repeats, where the page itself shows less than half of it: it is built by scripts, or oddly. */
function fuller(text: string, facts: Facts): string {
  for (const object of facts.jsonLd) {
    const declared = stringOf(object['articleBody']);
    if (declared === null || declared.length < 300 || declared.length > 500_000) continue;
    const lines = declared.split(/\n+|<\/?(?:p|br|div)\b[^<>]{0,300}>/i).map(withEntities).filter((line) => line !== '');
    const whole = lines.join('\n');
    if (whole.length > 2 * text.length) return whole;
  }
  return text;
}

interface Read { readonly outline: Outline; readonly facts: Facts; readonly laid: LaidOut; readonly body: Body; readonly kind: PageKind; readonly language: string | null; readonly order: DateOrder | null; readonly title: number }

function publishedOn(page: PageInput, read: Read): Publication {
  const { outline, body, order } = read;
  const named = machineDate(read.laid.published, order);
  const published = publicationOf({
    outline, facts: read.facts, url: page.url, order, language: read.language, timeZone: page.site?.timeZone ?? null, title: read.title, named,
    first: body.blocks[0] === undefined ? -1 : outline.blocks.indexOf(body.blocks[0]),
    last: body.blocks.length === 0 ? -1 : outline.blocks.lastIndexOf(body.blocks.at(-1) as Block),
    ...(page.offered === undefined ? {} : { offered: page.offered }),
  }, page.hint, page.fetchedOn);
  // Days seen on a list are those of what it lists.
  const listed = read.kind === 'listing' && /^(?:visible|time|url)$/.test(published.publishedFrom ?? '');
  return listed ? { ...published, publishedAt: null, publishedFrom: null } : published;
}

/** BCP 47 from the root element, else from meta tags, else the site's definition. */
function languageOf(page: PageInput, facts: Facts): string | null {
  const declared = facts.lang ?? metaOf(facts, 'content-language', 'dc.language', 'og:locale', 'language', 'inlanguage');
  const tag = (declared ?? page.site?.language ?? '').trim().split(/[,;\s]/)[0]?.replace('_', '-') ?? '';
  try {
    return tag === '' ? null : (Intl.getCanonicalLocales(tag)[0] ?? null);
  } catch {
    return null;
  }
}

function canonicalOf(page: PageInput, facts: Facts): string | null {
  const from = page.url !== null && URL.canParse(page.url) ? page.url : undefined;
  const base = facts.base !== null && URL.canParse(facts.base, from) ? new URL(facts.base, from).href : from;
  for (const address of [facts.canonical, metaOf(facts, 'og:url')]) {
    if (address === null || !URL.canParse(address, base)) continue;
    const absolute = new URL(address, base);
    if (/^https?:$/.test(absolute.protocol)) return absolute.href;
  }
  return null;
}
