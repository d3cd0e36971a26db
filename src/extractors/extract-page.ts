/** The part of `extract` that reads a page: the article step first, then its text. */
import { type Article, readArticle } from './article/article.ts';
import type { DayOffered, PageSeen } from './trace.ts';
import { assemble, idOf } from './assemble.ts';
import type { Draft } from './draft.ts';
import type { Circumstances, HtmlInput } from './extract-input.ts';
import { readText } from './pipeline.ts';
import { rulesetDigest } from './ruleset.ts';
import { townOfHost } from './cities/town-of-host.ts';
import { BadInput, SkipPage } from '../errors.ts';
import { canonicalUrl, withAnchor } from '../page.ts';
import type { ReleaseRecord } from '../record.ts';
import type { Site } from '../site.ts';

/** Reads a decoded page. Raises `BadInput` when it has neither an id nor an address, `SkipPage` for no article where articles alone are wanted. */
export function extractPage(input: HtmlInput, around: Circumstances): ReleaseRecord {
  const site = around.site ?? null;
  const days: DayOffered[] = [];
  const article = readArticle({
    html: input.html, url: input.url ?? null, site, fetchedOn: around.fetchedAt?.slice(0, 10) ?? null,
    hint: input.publishedAt === undefined ? null : { publishedAt: input.publishedAt, from: around.publishedFrom ?? 'given' },
    ...(around.trace === undefined ? {} : { offered: (offered) => days.push(...offered) }),
  });
  around.trace?.page?.(seenOf(article, days));
  if (around.articlesOnly === true && (article.kind !== 'article' || article.text.trim() === '')) throw new SkipPage(`the page reads as a page of kind ${article.kind}`, 'not-article');
  const page = standingFor(input.url ?? null, article.canonical, site);
  const canonical = page === null || article.anchor === null ? page : withAnchor(page, article.anchor);
  const id = input.id ?? (canonical === null ? null : idOf(canonical));
  if (id === null) throw new BadInput('give an id or a url');
  const draft = read(input, article, around);
  return assemble(draft, {
    id, ruleset: rulesetDigest(), url: input.url ?? null, canonicalUrl: canonical, site: around.siteName ?? site?.name ?? null,
    fetchedAt: around.fetchedAt ?? null, raw: around.raw ?? null, pageKind: article.kind, authors: article.authors,
    captions: article.captions, ignored: article.ignored, language: article.language, publishedFrom: article.publishedFrom, articleFrom: article.fromLayout,
    articleMissed: article.missedByLayout, articleScore: article.score, blocks: article.blocks,
  });
}

function read(input: HtmlInput, article: Article, { site = null, trace }: Circumstances): Draft {
  return readText({
    text: article.text, title: input.title ?? article.title, url: input.url ?? null, publishedAt: article.publishedAt,
    dateOrder: site?.dateOrder ?? null, homeCity: site?.homeCity ?? townOfHost(input.url ?? null), ...(trace === undefined ? {} : { trace }),
  });
}

function seenOf(article: Article, days: readonly DayOffered[]): PageSeen {
  const { kind, score, title, canonical, fromLayout, missedByLayout, needsScript, publishedAt, publishedFrom, modifiedAt } = article;
  return { kind, score, title, canonical, fromLayout, missedByLayout, needsScript, publishedAt, publishedFrom, modifiedAt, days: days.toSorted((a, b) => b.weight - a.weight) };
}

/**
 * The address that stands for the article: the page's own word for it where that is on the same host (or one of
 * the site's) and names a page, else the address fetched; both folded.
 */
export function standingFor(fetched: string | null, declared: string | null, site: Site | null): string | null {
  const rules = site?.canonical ?? {};
  if (fetched === null) return declared === null ? null : folded(declared, rules);
  const own = folded(fetched, rules);
  if (declared === null || own === null) return own;
  const theirs = folded(declared, rules);
  return theirs !== null && believable(new URL(theirs), new URL(own), site) ? theirs : own;
}

function folded(address: string, rules: Parameters<typeof canonicalUrl>[1]): string | null {
  try {
    return canonicalUrl(address, rules);
  } catch {
    return null;
  }
}

/** A canonical link to the home page, a folder above, or another host says nothing about this article. */
function believable(theirs: URL, own: URL, site: Site | null): boolean {
  const sameHost = theirs.host === own.host || bare(theirs.host) === bare(own.host) || (site?.hosts ?? []).includes(theirs.host);
  if (!sameHost) return false;
  if (theirs.pathname === own.pathname) return true;
  const generic = theirs.pathname === '/' || own.pathname.startsWith(theirs.pathname.endsWith('/') ? theirs.pathname : `${theirs.pathname}/`);
  return !generic;
}
const bare = (host: string): string => host.replace(/^(?:www|m|mobile|amp)\./, '');

