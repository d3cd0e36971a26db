/** Gold releases: what a careful reader finds in a text, and what the extractors are given of it. */

/** Other values of a field that count as right; a bare list or value is about `value`. */
export type Fair = string | readonly (string | number | null)[] | Readonly<Record<string, string | number | null | readonly (string | number | null)[]>>;
/** Words of the body: `nth` occurrence of exactly `text`, counted from 1. An optional entry is neither rewarded nor punished. */
export interface Quoted { readonly text: string; readonly nth: number; readonly optional: boolean; readonly alt?: Fair }

export interface GoldDate extends Quoted { readonly value: string }
export interface GoldFigure extends Quoted {
  readonly value: number; readonly max: number | null; readonly unit: string; readonly kind: string;
  readonly modifier: string; readonly measure: string | null; readonly period: string | null;
}
export interface GoldPerson extends Quoted { readonly name: string; readonly title: string | null; readonly organization: string | null }
export interface GoldOrganization extends Quoted { readonly name: string; readonly kind: string }
export interface GoldQuote extends Quoted { readonly speaker: string | null }
export interface GoldCity {
  readonly name: string; readonly country: string | null; readonly texts: readonly string[]; readonly aka: readonly string[]; readonly optional: boolean;
}
export interface GoldAgreement {
  readonly evidence: string; readonly nth: number; readonly optional: boolean; readonly alt?: Fair;
  readonly instrument: string; readonly relation: string; readonly status: string; readonly date: string | null;
  /** Each party is the list of names by which it may be called. */
  readonly parties: readonly (readonly string[])[];
}
/** What was found in one release; a kind that is absent was not looked for, and nothing of it is judged. */
export interface Gold {
  readonly dates?: readonly GoldDate[]; readonly cities?: readonly GoldCity[]; readonly agreements?: readonly GoldAgreement[];
  readonly figures?: readonly GoldFigure[]; readonly people?: readonly GoldPerson[];
  readonly organizations?: readonly GoldOrganization[]; readonly quotes?: readonly GoldQuote[];
}
export interface GoldRelease {
  readonly id: string; readonly site?: string | undefined; readonly published: string | null; readonly title: string | null; readonly body: string;
  readonly gold: Gold;
}

/** What the extractors are given of a release. */
export function inputOf(release: GoldRelease): { id: string; text: string; title?: string; publishedAt?: string } {
  const { id, title, body, published } = release;
  return { id, text: body, ...(title === null ? {} : { title }), ...(published === null ? {} : { publishedAt: published }) };
}
/** Every value of a field that counts as right: the first reading and its alternatives. */
export function readings(gold: { readonly alt?: Fair }, field: string): readonly unknown[] {
  const own = (gold as Readonly<Record<string, unknown>>)[field];
  if (gold.alt === undefined) return [own];
  const others = typeof gold.alt === 'string' || Array.isArray(gold.alt) ? { value: gold.alt } : gold.alt;
  return field in others ? [own, ...[(others as Readonly<Record<string, unknown>>)[field]].flat()] : [own];
}
