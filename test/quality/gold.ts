/** The gold releases: what a careful reader finds in a text, written by hand. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Other values of a field that count as right; a bare list is about `value`. */
export type Fair = readonly (string | number | null)[] | Readonly<Record<string, readonly (string | number | null)[]>>;
/** Words of the body: `nth` occurrence of exactly `text`, counted from 1. An optional entry is neither rewarded nor punished. */
export interface Quoted { readonly text: string; readonly nth: number; readonly optional: boolean; readonly alt?: Fair }

export interface GoldDate extends Quoted { readonly value: string }
export interface GoldFigure extends Quoted {
  readonly value: number; readonly max: number | null; readonly unit: string; readonly kind: string;
  readonly modifier: string; readonly measure: string; readonly period: string | null;
}
export interface GoldPerson extends Quoted { readonly name: string; readonly title: string | null; readonly organization: string | null }
export interface GoldOrganization extends Quoted { readonly name: string; readonly kind: string }
export interface GoldQuote extends Quoted { readonly speaker: string | null }
export interface GoldCity {
  readonly name: string; readonly country: string; readonly texts: readonly string[]; readonly aka: readonly string[]; readonly optional: boolean;
}
export interface GoldAgreement {
  readonly evidence: string; readonly nth: number; readonly optional: boolean; readonly alt?: Fair;
  readonly instrument: string; readonly relation: string; readonly status: string; readonly date: string | null;
  /** Each party is the list of names by which it may be called. */
  readonly parties: readonly (readonly string[])[];
}
export interface GoldRelease {
  readonly id: string; readonly site: string; readonly published: string | null; readonly title: string; readonly body: string;
  readonly gold: {
    readonly dates: readonly GoldDate[]; readonly cities: readonly GoldCity[]; readonly agreements: readonly GoldAgreement[];
    readonly figures: readonly GoldFigure[]; readonly people: readonly GoldPerson[];
    readonly organizations: readonly GoldOrganization[]; readonly quotes: readonly GoldQuote[];
  };
}

/** Where a file of gold releases lies: `tuned` or `held-out`, with `-2` or `-3` for a later pair. */
export function goldFile(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/gold/${name}.jsonl`, import.meta.url));
}
export function readGold(file: string): GoldRelease[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as GoldRelease);
}
/** What the extractors are given of a release. */
export function inputOf(release: GoldRelease): { id: string; title: string; text: string; publishedAt?: string } {
  const input = { id: release.id, title: release.title, text: release.body };
  return release.published === null ? input : { ...input, publishedAt: release.published };
}
/** Every value of a field that counts as right: the first reading and its alternatives. */
export function readings(gold: { readonly alt?: Fair }, field: string): readonly unknown[] {
  const own = (gold as Readonly<Record<string, unknown>>)[field];
  if (gold.alt === undefined) return [own];
  const others = Array.isArray(gold.alt) ? { value: gold.alt } : gold.alt as Readonly<Record<string, readonly unknown[]>>;
  return [own, ...(others as Readonly<Record<string, readonly unknown[]>>)[field] ?? []];
}
