/** The last step: a draft and what is known of its page become one validated record. */
import { createHash } from 'node:crypto';
import { checked } from './contract.ts';
import type { Draft } from './draft.ts';
import { keyed } from './key.ts';
import { withoutBroken } from './salvage.ts';
import { DatelinerError } from '../errors.ts';
import { withoutSecrets } from '../page/secrets.ts';
import {
  SCHEMA_VERSION, type Ignored, type LayoutPart, type PageKind, type PublishedFrom, type RawPointer, type ReleaseRecord, type TextBlock,
} from '../record.ts';

/** Where a record comes from, and what the article step knows beside the text. */
export interface Origin {
  readonly id: string;
  readonly ruleset: string;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly site: string | null;
  readonly fetchedAt: string | null;
  readonly raw: RawPointer | null;
  readonly pageKind: PageKind;
  readonly authors: readonly string[];
  readonly captions: readonly string[];
  /** Furniture that the article step left in the text, beside what the text itself shows. */
  readonly ignored: readonly Ignored[];
  readonly language: string | null;
  readonly publishedFrom: PublishedFrom | null;
  /** Absent where no page was read. */
  readonly articleFrom?: readonly LayoutPart[];
  readonly articleMissed?: readonly LayoutPart[];
  readonly articleScore?: number;
  /** Absent where no page was read. */
  readonly blocks?: readonly TextBlock[];
}

/** `sha256:` and the hex digest of the UTF-8 text. */
function contentHashOf(text: string): string {
  return `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}

/** The first 32 hex digits of sha256 of a canonical URL. */
export function idOf(canonicalUrl: string): string {
  return createHash('sha256').update(canonicalUrl, 'utf8').digest('hex').slice(0, 32);
}

/**
 * Builds and validates the record of a draft. A finding that breaks the contract is left out; raises `DatelinerError`
 * (`invalid-record`) when the article itself breaks it.
 */
export function assemble(draft: Draft, origin: Origin): ReleaseRecord {
  const candidate = candidateOf(draft, origin);
  try {
    return checked(candidate);
  } catch (error) {
    if (!(error instanceof DatelinerError)) throw error;
    return checked(withoutBroken(candidate));
  }
}

/** The record before it is held to its contract. */
export function candidateOf(draft: Draft, origin: Origin) {
  const from = publication(draft, origin);
  return {
    schemaVersion: SCHEMA_VERSION, id: origin.id, version: 1, ruleset: origin.ruleset,
    url: origin.url === null ? null : withoutSecrets(origin.url), canonicalUrl: origin.canonicalUrl, site: origin.site,
    fetchedAt: origin.fetchedAt, raw: origin.raw, contentHash: contentHashOf(draft.text),
    pageKind: origin.pageKind, title: draft.title, text: draft.text,
    authors: origin.authors, captions: origin.captions, ignored: draft.ignored,
    language: draft.language ?? origin.language, ...from, dateline: draft.dateline,
    ...(origin.articleFrom === undefined ? {} : { articleFrom: origin.articleFrom }),
    ...(origin.articleMissed === undefined ? {} : { articleMissed: origin.articleMissed }),
    ...(origin.articleScore === undefined ? {} : { articleScore: origin.articleScore }),
    ...(origin.blocks === undefined ? {} : { blocks: origin.blocks }),
    dates: keyed('date', draft.dates), cities: keyed('city', draft.cities),
    agreements: keyed('agreement', draft.agreements), figures: keyed('figure', draft.figures),
    people: keyed('person', draft.people), organizations: keyed('organization', draft.organizations),
    quotes: keyed('quote', draft.quotes),
  };
}

/** A day told by the page wins; else a dateline that tells a whole day. */
function publication(draft: Draft, origin: Origin): Pick<ReleaseRecord, 'publishedAt' | 'publishedFrom'> {
  if (draft.publishedAt !== null) return { publishedAt: draft.publishedAt, publishedFrom: origin.publishedFrom ?? 'given' };
  const day = draft.dateline?.date ?? null;
  if (day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day)) return { publishedAt: day, publishedFrom: 'dateline' };
  return { publishedAt: null, publishedFrom: null };
}
