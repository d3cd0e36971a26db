/** One finding that breaks the contract must not cost the article its record: it is left out, the rest stands. */
import type { z } from 'zod';
import {
  AgreementSchema, CitySchema, DateSchema, FigureSchema, OrganizationSchema, PersonSchema, QuoteSchema, type Span,
} from '../record.ts';

const ITEMS = {
  dates: DateSchema, cities: CitySchema, agreements: AgreementSchema, figures: FigureSchema,
  people: PersonSchema, organizations: OrganizationSchema, quotes: QuoteSchema,
} as const satisfies Record<string, z.ZodType>;
type Kind = keyof typeof ITEMS;
export type Candidate = { readonly text: string } & Readonly<Record<Kind, readonly object[]>>;

/** The candidate without the findings that break their schema or do not quote its text. */
export function withoutBroken<T extends Candidate>(candidate: T): T {
  const kept = Object.fromEntries((Object.keys(ITEMS) as Kind[]).map((kind) => [
    kind, candidate[kind].filter((item) => ITEMS[kind].safeParse(item).success && quotations(item).every((q) => candidate.text.slice(q.start, q.end) === q.text)),
  ]));
  return { ...candidate, ...kept };
}

type Quotation = Span & { readonly text: string };

function quotations(item: object): readonly Quotation[] {
  if ('mentions' in item) return item.mentions as readonly Quotation[];
  return ['evidence' in item ? item.evidence as Quotation : item as Quotation];
}
