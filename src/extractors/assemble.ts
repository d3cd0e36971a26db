/** The last step: a draft and what is known of its page become one validated record. */
import { createHash } from 'node:crypto';
import type { Draft } from './draft.ts';
import { DatelinerError } from '../errors.ts';
import {
  RecordSchema, SCHEMA_VERSION, type Ignored, type LayoutPart, type PageKind, type PublishedFrom, type RawPointer, type ReleaseRecord,
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
}

/** `sha256:` and the hex digest of the UTF-8 text. */
export function contentHashOf(text: string): string {
  return `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}

/** The first 32 hex digits of sha256 of a canonical URL. */
export function idOf(canonicalUrl: string): string {
  return createHash('sha256').update(canonicalUrl, 'utf8').digest('hex').slice(0, 32);
}

/** Builds and validates the record of a draft. Raises `DatelinerError` (`invalid-record`) that says what is wrong. */
export function assemble(draft: Draft, origin: Origin): ReleaseRecord {
  const from = publication(draft, origin);
  const record = {
    schemaVersion: SCHEMA_VERSION, id: origin.id, version: 1, ruleset: origin.ruleset,
    url: origin.url, canonicalUrl: origin.canonicalUrl, site: origin.site,
    fetchedAt: origin.fetchedAt, raw: origin.raw, contentHash: contentHashOf(draft.text),
    pageKind: origin.pageKind, title: draft.title, text: draft.text,
    authors: [...origin.authors], captions: [...origin.captions], ignored: draft.ignored,
    language: draft.language ?? origin.language, ...from, dateline: draft.dateline,
    ...(origin.articleFrom === undefined ? {} : { articleFrom: [...origin.articleFrom] }),
    dates: keyed('date', draft.dates), cities: keyed('city', draft.cities),
    agreements: keyed('agreement', draft.agreements), figures: keyed('figure', draft.figures),
    people: keyed('person', draft.people), organizations: keyed('organization', draft.organizations),
    quotes: keyed('quote', draft.quotes),
  };
  return checked(record);
}

/** A day told by the page wins; else a dateline that tells a whole day. */
function publication(draft: Draft, origin: Origin): Pick<ReleaseRecord, 'publishedAt' | 'publishedFrom'> {
  if (draft.publishedAt !== null) return { publishedAt: draft.publishedAt, publishedFrom: origin.publishedFrom ?? 'given' };
  const day = draft.dateline?.date ?? null;
  if (day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day)) return { publishedAt: day, publishedFrom: 'dateline' };
  return { publishedAt: null, publishedFrom: null };
}

type Keyable = { readonly text?: string; readonly evidence?: { readonly text: string }; readonly mentions?: readonly { readonly text: string }[] };

/** Gives each item its key: kind, quoted words and which occurrence of them it is. */
function keyed<T extends Keyable>(kind: string, items: readonly T[]): (T & { key: string })[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const words = item.text ?? item.evidence?.text ?? item.mentions?.[0]?.text ?? '';
    const nth = (seen.get(words) ?? 0) + 1;
    seen.set(words, nth);
    const digest = createHash('sha256').update(`${kind}\n${words}\n${nth}`, 'utf8').digest('hex').slice(0, 16);
    return { ...item, key: `${kind}:${digest}` };
  });
}

/** Validates against the contract, offsets included. */
export function checked(candidate: unknown): ReleaseRecord {
  const parsed = RecordSchema.safeParse(candidate);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    throw new DatelinerError(`the record breaks its contract at ${first?.path.join('.') ?? '?'}: ${first?.message ?? '?'}`, 'invalid-record');
  }
  const record = parsed.data;
  for (const { path, item } of quotations(record)) {
    if (record.text.slice(item.start, item.end) !== item.text) {
      throw new DatelinerError(`${path} does not quote the text at ${item.start}–${item.end}: "${item.text}"`, 'invalid-record');
    }
  }
  return record;
}

/** Every stretch of the text that a record quotes. */
function* quotations(record: ReleaseRecord): Generator<{ path: string; item: { start: number; end: number; text: string } }> {
  for (const kind of ['dates', 'figures', 'people', 'organizations', 'quotes'] as const) {
    for (const [i, item] of record[kind].entries()) yield { path: `${kind}[${i}]`, item };
  }
  for (const [i, city] of record.cities.entries()) {
    for (const [j, item] of city.mentions.entries()) yield { path: `cities[${i}].mentions[${j}]`, item };
  }
  for (const [i, agreement] of record.agreements.entries()) yield { path: `agreements[${i}].evidence`, item: agreement.evidence };
}
