/** Reads the expectations of saved pages and says which of their facts a record misses. The form is told in fixtures/README.md. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { BadInput, messageOf } from '../../errors.ts';
import { decodePage } from '../../page.ts';
import type { AgreementFinding, CityFinding, FigureFinding, ReleaseRecord, Span } from '../../record.ts';

const orList = <T extends z.ZodType>(one: T): z.ZodUnion<[T, z.ZodArray<T>]> => z.union([one, z.array(one)]);
const AgreementSchema = z.strictObject({
  instrument: orList(z.string()), relation: orList(z.string()), status: orList(z.string()), date: orList(z.string().nullable()),
  parties: z.array(z.array(z.string()).min(1)).min(1), evidence: orList(z.string()),
});
const FindingsSchema = z.strictObject({
  dates: z.array(z.string()).default([]), cities: z.array(z.string()).default([]),
  figures: z.array(z.string()).default([]), agreements: z.array(AgreementSchema).default([]),
});
const words = z.array(z.string()).default([]);
export const ExpectationSchema = z.strictObject({
  url: z.url(), served: z.url().optional(), page: z.string(), contentType: z.string().optional(), fetchedAt: z.iso.datetime().optional(), refused: z.string().optional(),
  title: z.string().optional(), publishedAt: z.iso.date().nullable().default(null), language: z.string().optional(), authors: words, captions: words,
  says: FindingsSchema.extend({ body: words }).prefault({}), optional: FindingsSchema.prefault({}),
  never: z.strictObject({ text: words, dates: words, cities: words, figures: words, agreements: words }).prefault({}),
  misses: words,
});
export type Expectation = z.infer<typeof ExpectationSchema>;
type ExpectedAgreement = z.infer<typeof AgreementSchema>;

/** Every expectation below `<fixtures>/expectations/` with the name of its file, `city/…-a101.yaml`. Raises `BadInput` for one that cannot be read. */
export function expectationsIn(fixtures: string): { file: string; expectation: Expectation }[] {
  const folder = path.join(fixtures, 'expectations');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.yaml'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')).toSorted()
    .map((file) => ({ file, expectation: expectationFrom(path.join(folder, file)) }));
}

function expectationFrom(file: string): Expectation {
  try {
    return ExpectationSchema.parse(parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new BadInput(`${file} is no expectation: ${error instanceof z.ZodError ? z.prettifyError(error).replaceAll('\n', ' ') : messageOf(error)}`, 'internal', { cause: error });
  }
}

/** The text of the page as a crawl would read its bytes: `sites/…` is a saved page, the others are pages of the replicas. */
export function pageIn(fixtures: string, { page, contentType }: Expectation): string {
  const file = path.join(fixtures, page.startsWith('sites/') ? page : `replicas/${page}`);
  if (!existsSync(file)) throw new BadInput(`there is no saved page ${file}`);
  return decodePage(readFileSync(file), contentType ?? null).text;
}

export interface Fact { readonly line: string; readonly words: string; readonly values: readonly string[] }
/** `October 24 = 2016-10-24 or 2016-10` */
export function dateFact(line: string): Fact {
  const [said = '', values = ''] = line.split(' = ');
  return { line, words: said, values: values.split(' or ') };
}
export interface FigureFact extends Fact {
  readonly units: readonly string[]; readonly modifier: string; readonly periods: readonly (string | null)[] | null; readonly measure: string | null;
}
const MODIFIER: Readonly<Record<string, string>> = { '~': 'approx', '>=': 'min', '<=': 'max' };
/** `over 60 guests = >=60 count; 2019; guests`, low and high as `6..8`. */
export function figureFact(line: string): FigureFact {
  const [said = '', rest = ''] = line.split(' = ');
  const [amount = '', period, measure = null] = rest.split('; ');
  const [, sign = '', values = '', units = ''] = /^(~|>=|<=)?([\d.]+(?: or [\d.]+)*) (.+)$/.exec(amount) ?? [];
  if (values === '') throw new Error(`not a figure: ${line}`);
  const periods = period === undefined ? null : period.split(' or ').map((p) => (p === '-' ? null : p));
  return { line, words: said, values: values.split(' or '), units: units.split(' or '), modifier: MODIFIER[sign] ?? 'exact', periods, measure };
}
/** `Malaga or Málaga, ES` */
export function cityFact(line: string): { names: string[]; country: string } {
  const at = line.lastIndexOf(', ');
  return { names: line.slice(0, at).split(' or '), country: line.slice(at + 2) };
}

/** The facts that a record misses, and the findings beside the facts, each as a line that says what is wrong. */
export function missed(record: ReleaseRecord, e: Expectation): string[] {
  if (e.refused !== undefined) return record.pageKind === 'article' ? [`refused: ${e.refused}`] : [];
  const kept = withoutIgnored(record);
  const plain: [string, boolean][] = [
    ['title', record.title === e.title], ['publishedAt', (record.publishedAt?.slice(0, 10) ?? null) === e.publishedAt],
    ['language', record.language?.split('-')[0] === e.language], ['authors', record.authors.join() === e.authors.join()],
    ['captions', record.captions.join() === e.captions.join()], ['pageKind', record.pageKind === 'article'], ['url', record.canonicalUrl === e.url],
    ...e.says.body.map((line): [string, boolean] => [`body: ${line}`, kept.includes(line)]),
    ...e.never.text.map((line): [string, boolean] => [`never text: ${line}`, !kept.includes(line)]),
  ];
  return [...plain.filter(([, right]) => !right).map(([line]) => line), ...missedDates(record, e), ...missedCities(record, e),
    ...missedFigures(record, e), ...missedAgreements(record, e)];
}

function withoutIgnored({ text, ignored }: ReleaseRecord): string {
  return ignored.toReversed().reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
}
/** Every place of some words in a text. */
function places(text: string, said: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(said); at >= 0; at = text.indexOf(said, at + 1)) found.push({ start: at, end: at + said.length });
  return found;
}
const touches = (item: Span, spans: readonly Span[]): boolean => spans.some((s) => item.start < s.end && s.start < item.end);
const inWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);
/** Whether words stand in a text as words of their own. */
function says(text: string, said: string): boolean {
  return places(text, said).some(({ start, end }) => !inWord(text[start - 1]) && !inWord(text[end]));
}

interface Matched<F, I> { readonly fact: F; readonly item: I | null }
/** Gives every fact an item of its own among those that touch its words and have its value; the closest in length first. */
function match<F extends Fact, I extends Span>(facts: readonly F[], items: readonly I[], by: { text: string; equal: (f: F, i: I) => boolean }): { matched: Matched<F, I>[]; beside: I[] } {
  const left = new Set(items);
  const matched = facts.map((fact) => {
    const spans = places(by.text, fact.words);
    const distance = (item: I): number => Math.abs(item.end - item.start - fact.words.length);
    const [item = null] = [...left].filter((i) => touches(i, spans) && by.equal(fact, i)).toSorted((a, b) => distance(a) - distance(b));
    if (item !== null) left.delete(item);
    return { fact, item };
  });
  const known = facts.flatMap((fact) => places(by.text, fact.words));
  return { matched, beside: [...left].filter((item) => !touches(item, known)) };
}

function missedDates(record: ReleaseRecord, e: Expectation): string[] {
  const facts = e.says.dates.map(dateFact);
  const { matched, beside } = match([...facts, ...e.optional.dates.map(dateFact)], record.dates, { text: record.text, equal: (f, d) => f.values.includes(d.value) });
  return [
    ...matched.slice(0, facts.length).filter(({ item }) => item === null).map(({ fact }) => `dates: ${fact.line}`),
    ...beside.map((d) => `beside dates: ${d.text} = ${d.value}`),
    ...e.never.dates.filter((said) => record.dates.some((d) => says(d.text, said))).map((said) => `never dates: ${said}`),
  ];
}

const isCity = (line: string) => (city: CityFinding): boolean => {
  const { names, country } = cityFact(line);
  return names.some((name) => norm(name) === norm(city.name)) && city.country === country;
};
function missedCities(record: ReleaseRecord, e: Expectation): string[] {
  const known = [...e.says.cities, ...e.optional.cities];
  return [
    ...e.says.cities.filter((line) => !record.cities.some(isCity(line))).map((line) => `cities: ${line}`),
    ...record.cities.filter((city) => !known.some((line) => isCity(line)(city))).map((city) => `beside cities: ${city.name}, ${city.country}`),
    ...e.never.cities.filter((line) => record.cities.some(isCity(line))).map((line) => `never cities: ${line}`),
  ];
}

function sameAmount(fact: FigureFact, { value, max, unit }: FigureFinding): boolean {
  return fact.values.includes(max === null ? String(value) : `${value}..${max}`) && fact.units.includes(unit);
}
function missedFigures(record: ReleaseRecord, e: Expectation): string[] {
  const facts = e.says.figures.map(figureFact);
  const { matched, beside } = match([...facts, ...e.optional.figures.map(figureFact)], record.figures, { text: record.text, equal: sameAmount });
  return [
    ...matched.slice(0, facts.length).flatMap(({ fact, item }) => item === null ? [`figures: ${fact.line}`] : [
      ...(item.modifier === fact.modifier ? [] : [`figures: ${fact.line} (modifier)`]),
      ...(fact.periods === null || fact.periods.includes(item.period) ? [] : [`figures: ${fact.line} (period)`]),
      ...(fact.measure === null || sharesWord(fact.measure, item.measure ?? '') ? [] : [`figures: ${fact.line} (measure)`]),
    ]),
    ...beside.map((f) => `beside figures: ${f.text} = ${f.value} ${f.unit}`),
    ...e.never.figures.filter((said) => record.figures.some((f) => says(f.text, said))).map((said) => `never figures: ${said}`),
  ];
}
const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
function sharesWord(a: string, b: string): boolean {
  return wordsOf(a).some((word) => wordsOf(b).some((other) => other.slice(0, 5) === word.slice(0, 5)));
}

const norm = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/^the /, '').trim();
const among = <T>(value: T, allowed: T | readonly T[]): boolean => (Array.isArray(allowed) ? allowed.includes(value) : value === allowed);

/** The clauses that state an agreement, the first the best. */
export const clausesOf = ({ evidence }: ExpectedAgreement): string[] => [evidence].flat();
/** The slots of an agreement that differ from what is expected. */
function wrongSlots(item: AgreementFinding, fact: ExpectedAgreement): string[] {
  const names = item.parties.map((party) => norm(party.name));
  const parties = fact.parties.length === names.length && fact.parties.every((allowed) => allowed.some((name) => names.includes(norm(name))));
  return Object.entries({
    parties, instrument: among(item.instrument, fact.instrument), relation: among(item.relation, fact.relation),
    status: among(item.status, fact.status), date: among(item.date, fact.date),
  }).filter(([, right]) => !right).map(([slot]) => slot);
}

function missedAgreements(record: ReleaseRecord, e: Expectation): string[] {
  const facts = [...e.says.agreements, ...e.optional.agreements];
  const pairs = facts.flatMap((fact) => record.agreements
    .filter((item) => touches(item.evidence, clausesOf(fact).flatMap((clause) => places(record.text, clause))))
    .map((item) => ({ fact, item, wrong: wrongSlots(item, fact) })))
    .toSorted((a, b) => a.wrong.length - b.wrong.length);
  const found = new Map<ExpectedAgreement, { item: AgreementFinding; wrong: string[] }>();
  const used = new Set<AgreementFinding>();
  for (const { fact, item, wrong } of pairs) {
    if (found.has(fact) || used.has(item)) continue;
    found.set(fact, { item, wrong });
    used.add(item);
  }
  return [
    ...e.says.agreements.flatMap((fact) => {
      const hit = found.get(fact);
      const line = `agreements: ${clausesOf(fact)[0]}`;
      return hit === undefined ? [line] : hit.wrong.map((slot) => `${line} (${slot})`);
    }),
    ...record.agreements.filter((item) => !used.has(item)).map((item) => `beside agreements: ${item.evidence.text}`),
    ...e.never.agreements.filter((said) => record.agreements.some((item) => said === '*' || item.evidence.text.includes(said))).map((said) => `never agreements: ${said}`),
  ];
}
