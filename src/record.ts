/**
 * The record contract: one article in, one record out.
 *
 * Names and meanings are fixed, because other programs read the files. Fields may be added beside them.
 * Offsets are UTF-16 code-unit positions in `text`, end-exclusive: `text.slice(start, end) === item.text`.
 */
import { z } from 'zod';

export const SCHEMA_VERSION = '1';
/** The longest evidence, in UTF-16 code units: more than that points at nothing. */
export const EVIDENCE_MAX = 600;

export const PAGE_KINDS = ['article', 'listing', 'video', 'error', 'other'] as const;
const PUBLISHED_FROM = ['jsonld', 'microdata', 'meta', 'time', 'visible', 'url', 'dateline', 'listing', 'feed', 'sitemap', 'given'] as const;
/** Parts of an article that selectors of a site's definition can give. */
export const LAYOUT_PARTS = ['body', 'title', 'published', 'authors'] as const;
export const DATE_BASES = ['explicit', 'publication', 'context', 'unresolved'] as const;
export const DATE_ROLES = ['publication', 'event', 'since', 'deadline', 'reference'] as const;
/** Weakest first: a city that plays several parts has the strongest of them. */
export const CITY_ROLES = ['mention', 'origin', 'venue', 'party', 'dateline'] as const;
export const INSTRUMENTS = ['mou', 'agreement', 'contract', 'letter-of-intent', 'declaration', 'treaty', 'relationship', 'other'] as const;
export const RELATIONS = ['sister-city', 'friendly-cooperation', 'cooperation', 'trade-investment', 'other'] as const;
export const STATUSES = ['concluded', 'planned', 'ended'] as const;
export const STEPS = ['intent', 'approved', 'signed', 'established', 'renewed', 'suspended', 'ended'] as const;
export const PARTY_KINDS = ['city', 'region', 'country', 'government', 'company', 'university', 'organization', 'other'] as const;
export const FIGURE_KINDS = ['money', 'percent', 'measure', 'duration', 'count', 'ratio', 'rank'] as const;
export const MODIFIERS = ['exact', 'approx', 'min', 'max'] as const;

const offset = z.int().min(0);
const confidence = z.number().min(0).max(1).describe('Of the items at 0.9, nine in ten are right.');
const span = { start: offset, end: offset, text: z.string().min(1) };
const made = {
  rule: z.string().min(1).describe('The rule that made the item.'),
  key: z.string().min(1).describe('From kind, quoted words and occurrence: what corrections hold on to.'),
  confidence,
};
const edtf = z.string().min(1).describe('EDTF, ISO 8601-2.');
const country = z.string().regex(/^[A-Z]{2}$/).describe('ISO 3166-1 alpha-2.');

export const DateSchema = z.object({
  ...span, value: edtf, basis: z.enum(DATE_BASES), role: z.enum(DATE_ROLES), ...made,
});
const MentionSchema = z.object(span);
export const CitySchema = z.object({
  name: z.string().min(1), country: country.nullable(), admin1: z.string().nullable(),
  geonameId: z.int().nullable(), lat: z.number().nullable(), lon: z.number().nullable(),
  role: z.enum(CITY_ROLES), mentions: z.array(MentionSchema).min(1), ...made,
});
const PartySchema = z.object({
  name: z.string().min(1), kind: z.enum(PARTY_KINDS), country: country.nullable(),
  city: z.int().nullable().describe('GeoNames id.'),
});
const SignatorySchema = z.object({
  name: z.string().min(1), title: z.string().nullable(), party: z.string().nullable(),
});
export const AgreementSchema = z.object({
  instrument: z.enum(INSTRUMENTS), relation: z.enum(RELATIONS), status: z.enum(STATUSES),
  step: z.enum(STEPS).nullable(),
  date: edtf.nullable().describe('The day of what `status` says.'),
  place: z.string().nullable(), parties: z.array(PartySchema), signatories: z.array(SignatorySchema),
  subjects: z.array(z.string()),
  evidence: z.object({ start: offset, end: offset, text: z.string().min(1).max(EVIDENCE_MAX) }),
  ...made,
});
const ChangeSchema = z.object({ direction: z.enum(['up', 'down']), how: z.enum(['by', 'to']) });
export const FigureSchema = z.object({
  ...span, value: z.number(), max: z.number().nullable().describe('Upper end of a range.'),
  unit: z.string().regex(/^[A-Za-z][A-Za-z0-9/]*$/), kind: z.enum(FIGURE_KINDS), modifier: z.enum(MODIFIERS),
  measure: z.string().nullable(), period: edtf.nullable(), change: ChangeSchema.nullable(), ...made,
});
export const PersonSchema = z.object({
  ...span, name: z.string().min(1), title: z.string().nullable(), organization: z.string().nullable(), ...made,
});
export const OrganizationSchema = z.object({
  ...span, name: z.string().min(1), kind: z.enum(PARTY_KINDS), ...made,
});
export const QuoteSchema = z.object({ ...span, speaker: z.string().nullable(), ...made });
const IgnoredSchema = z.object({ start: offset, end: offset, reason: z.string().min(1) });
const DatelineSchema = z.object({
  place: z.string().nullable(), city: z.string().nullable(), country: country.nullable(),
  source: z.string().nullable(), date: edtf.nullable(), start: offset, end: offset,
});
const TextBlockSchema = z.object({
  start: offset, end: offset,
  path: z.string().min(1).nullable().describe('CSS selector of the element on the page as served that holds the words; null for words outside all elements.'),
});
const RawSchema = z.object({ file: z.string().min(1), offset, length: z.int().min(0) });

export const RecordSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: z.string().min(1),
  version: z.int().min(1), ruleset: z.string().min(1),
  url: z.string().nullable(), canonicalUrl: z.string().nullable(), site: z.string().nullable(),
  fetchedAt: z.iso.datetime().nullable(), raw: RawSchema.nullable(),
  contentHash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  pageKind: z.enum(PAGE_KINDS),
  title: z.string().nullable(), text: z.string(), authors: z.array(z.string()),
  captions: z.array(z.string()), ignored: z.array(IgnoredSchema),
  language: z.string().nullable(),
  publishedAt: z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/).nullable(),
  publishedFrom: z.enum(PUBLISHED_FROM).nullable(),
  dateline: DatelineSchema.nullable(),
  articleFrom: z.array(z.enum(LAYOUT_PARTS)).optional().describe('Parts of the article that selectors of the site\'s definition gave; empty when the generic step gave all. Absent where no page was read.'),
  articleMissed: z.array(z.enum(LAYOUT_PARTS)).optional().describe('Parts of the article for which the site\'s definition has a selector that found nothing on this page: the generic step served. Absent where no page was read.'),
  articleScore: z.number().min(0).max(1).optional().describe('How sure it is that `text` is the article and nothing but the article. Absent where no page was read.'),
  blocks: z.array(TextBlockSchema).optional().describe('Where the lines of `text` stand on the page, in order; empty when the text stands in its structured data alone. Absent where no page was read.'),
  dates: z.array(DateSchema), cities: z.array(CitySchema), agreements: z.array(AgreementSchema),
  figures: z.array(FigureSchema), people: z.array(PersonSchema),
  organizations: z.array(OrganizationSchema), quotes: z.array(QuoteSchema),
}).describe('One press release, read by Dateliner: every finding points at the words it rests on.');

export type ReleaseRecord = z.infer<typeof RecordSchema>;
export type DateFinding = z.infer<typeof DateSchema>;
export type Mention = z.infer<typeof MentionSchema>;
export type CityFinding = z.infer<typeof CitySchema>;
export type Party = z.infer<typeof PartySchema>;
export type Signatory = z.infer<typeof SignatorySchema>;
export type AgreementFinding = z.infer<typeof AgreementSchema>;
export type FigureFinding = z.infer<typeof FigureSchema>;
export type PersonFinding = z.infer<typeof PersonSchema>;
export type OrganizationFinding = z.infer<typeof OrganizationSchema>;
export type QuoteFinding = z.infer<typeof QuoteSchema>;
export type Ignored = z.infer<typeof IgnoredSchema>;
export type Dateline = z.infer<typeof DatelineSchema>;
export type TextBlock = z.infer<typeof TextBlockSchema>;
export type RawPointer = z.infer<typeof RawSchema>;
export type PageKind = (typeof PAGE_KINDS)[number];
export type PublishedFrom = (typeof PUBLISHED_FROM)[number];
export type LayoutPart = (typeof LAYOUT_PARTS)[number];
export type PartyKind = (typeof PARTY_KINDS)[number];

/** A stretch of a text: UTF-16 code units, end-exclusive. */
export interface Span { readonly start: number; readonly end: number }
/** An item as its extractor leaves it: the pipeline gives the key. */
export type Found<T> = Omit<T, 'key'>;
