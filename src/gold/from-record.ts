/** A release that people have reviewed, in the form of gold. */
import { CORRECTED, applyCorrections, quoteAt, standing, type Correction, type CorrectedField } from '../corrections.ts';
import type { AgreementFinding, CityFinding, DateFinding, FigureFinding, OrganizationFinding, PersonFinding, QuoteFinding, ReleaseRecord, Span } from '../record.ts';
import type { GoldAgreement, GoldCity, GoldDate, GoldFigure, GoldOrganization, GoldPerson, GoldQuote, GoldRelease } from './gold.ts';

/** The kinds that people can correct, and that gold is therefore made of. */
export interface ReviewedGold {
  readonly dates: readonly GoldDate[]; readonly cities: readonly GoldCity[];
  readonly agreements: readonly GoldAgreement[]; readonly figures: readonly GoldFigure[];
  /** Only where somebody said something about one of their kind: whoever reviews for dates need not look at names. */
  readonly people?: readonly GoldPerson[]; readonly organizations?: readonly GoldOrganization[]; readonly quotes?: readonly GoldQuote[];
}
export interface ReviewedRelease extends GoldRelease { readonly gold: ReviewedGold }

/**
 * The release as gold; null where nothing that was said of it stands. `record` is as the rules made it. Findings that
 * nobody said anything about are optional, unless the release was read `whole`: then they are right as they are.
 */
export function goldFrom(record: ReleaseRecord, corrections: readonly Correction[], { whole }: { whole: boolean }): ReviewedRelease | null {
  const decided = new Set([...standing(corrections).values()].flatMap(({ field, key, decision }) => (decision === null ? [] : [`${field} ${key}`])));
  if (decided.size === 0) return null;
  const { id, publishedAt, title, text, ...applied } = applyCorrections(record, corrections);
  const isOptional = (field: CorrectedField, key: string): boolean => !whole && !decided.has(`${field} ${key}`);
  const place = (span: Span): { text: string; nth: number } => quoteAt(text, span);
  const dates = applied.dates.map((one: DateFinding): GoldDate => ({ ...place(one), value: one.value, optional: isOptional('dates', one.key) }));
  const cities = applied.cities.map((one: CityFinding): GoldCity => (
    { name: one.name, country: one.country, texts: [...new Set(one.mentions.map((mention) => mention.text))], aka: [], optional: isOptional('cities', one.key) }));
  const agreements = applied.agreements.map((one: AgreementFinding): GoldAgreement => {
    const { text: evidence, nth } = place(one.evidence);
    const { instrument, relation, status, date, parties } = one;
    return { evidence, nth, instrument, relation, status, date, parties: parties.map(({ name }) => [name]), optional: isOptional('agreements', one.key) };
  });
  const figures = applied.figures.map((one: FigureFinding): GoldFigure => {
    const { value, max, unit, kind, modifier, measure, period } = one;
    return { ...place(one), value, max, unit, kind, modifier, measure, period, optional: isOptional('figures', one.key) };
  });
  const people = applied.people.map((one: PersonFinding): GoldPerson => ({ ...place(one), name: one.name, title: one.title, organization: one.organization, optional: isOptional('people', one.key) }));
  const organizations = applied.organizations.map((one: OrganizationFinding): GoldOrganization => ({ ...place(one), name: one.name, kind: one.kind, optional: isOptional('organizations', one.key) }));
  const quotes = applied.quotes.map((one: QuoteFinding): GoldQuote => ({ ...place(one), speaker: one.speaker, optional: isOptional('quotes', one.key) }));
  const told = (field: CorrectedField): boolean => [...decided].some((name) => name.startsWith(`${field} `));
  return { id, published: publishedAt, title, body: text, gold: {
    dates, cities, agreements, figures, ...(told('people') ? { people } : {}), ...(told('organizations') ? { organizations } : {}), ...(told('quotes') ? { quotes } : {}),
  } };
}

/** Corrections that say something else than the rules did, and whether the rules of today say the same. */
export interface Satisfied { readonly met: readonly string[]; readonly unmet: readonly string[] }

/** `record` is what the rules of today make of the text. Ids of corrections; those that only accept tell nothing. */
export function satisfiedBy(record: ReleaseRecord, corrections: readonly Correction[], agree: (gold: GoldRelease, record: ReleaseRecord) => boolean): Satisfied {
  const [met, unmet]: [string[], string[]] = [[], []];
  for (const { field, key, decision } of standing(corrections).values()) {
    if (decision === null || decision.action === 'accept') continue;
    (isMet(record, { field, key, decision, agree }) ? met : unmet).push(decision.id);
  }
  return { met, unmet };
}

interface Asked { readonly field: CorrectedField; readonly key: string; readonly decision: Correction; readonly agree: (gold: GoldRelease, record: ReleaseRecord) => boolean }

function isMet(record: ReleaseRecord, { field, key, decision, agree }: Asked): boolean {
  if (decision.action === 'reject') return !(record[field] as readonly { readonly key: string }[]).some((finding) => finding.key === key);
  // The correction alone, put into a record that has nothing else.
  const bare = { ...record, ...Object.fromEntries(CORRECTED.map((name) => [name, []])) } as ReleaseRecord;
  const wanted = goldFrom(bare, [decision], { whole: true });
  if (wanted === null || (wanted.gold[field] ?? []).length === 0) return false;
  return agree({ ...wanted, gold: { [field]: wanted.gold[field] } }, record);
}
