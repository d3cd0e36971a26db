/** Findings as a person writes them: every field a line of text, checked on the way back by the contract. */
import type { z } from 'zod';
import { CORRECTED, type CorrectedField } from '../corrections.ts';
import { read } from '../edtf.ts';
import { BadInput } from '../errors.ts';
import {
  AgreementSchema, CITY_ROLES, CitySchema, DATE_BASES, DATE_ROLES, DateSchema, EVIDENCE_MAX, FIGURE_KINDS, FigureSchema, INSTRUMENTS, MODIFIERS, OrganizationSchema, PARTY_KINDS, PersonSchema, QuoteSchema,
  RELATIONS, STATUSES, STEPS, type Party, type Span,
} from '../record.ts';
import { KINDS, type Choices, type Kind } from './page/model.ts';

export type Finding = Readonly<Record<string, unknown>> & { readonly key: string };
const SCHEMAS = { dates: DateSchema, cities: CitySchema, figures: FigureSchema, agreements: AgreementSchema, people: PersonSchema, organizations: OrganizationSchema, quotes: QuoteSchema } as const;
const MAYBE = [''] as const;

export const FIELD_OF: Readonly<Record<Kind, CorrectedField>> = Object.fromEntries(KINDS.map((kind, i) => [kind, CORRECTED[i]])) as Record<Kind, CorrectedField>;

/** The fields that a person may change, by kind: the values to choose from, or none where anything may be written. */
export const CHOICES: Choices = {
  date: { value: [], role: DATE_ROLES, basis: DATE_BASES },
  city: { name: [], country: [], admin1: [], geonameId: [], role: CITY_ROLES },
  figure: { value: [], max: [], unit: [], kind: FIGURE_KINDS, modifier: MODIFIERS, measure: [], period: [] },
  agreement: { parties: [], instrument: INSTRUMENTS, relation: RELATIONS, status: STATUSES, step: [...MAYBE, ...STEPS], date: [], place: [], subjects: [] },
  person: { name: [], title: [], organization: [] }, organization: { name: [], kind: PARTY_KINDS }, quote: { speaker: [] },
};
/** What a finding that was missed begins with. */
const BLANK: Readonly<Record<Kind, Readonly<Record<string, unknown>>>> = {
  date: { value: '', role: 'reference', basis: 'explicit' },
  city: { name: '', country: null, admin1: null, geonameId: null, lat: null, lon: null, role: 'mention' },
  figure: { value: '', max: null, unit: 'count', kind: 'count', modifier: 'exact', measure: null, period: null, change: null },
  agreement: { instrument: 'agreement', relation: 'cooperation', status: 'concluded', step: null, date: null, place: null, parties: [], signatories: [], subjects: [] },
  person: { name: '', title: null, organization: null }, organization: { name: '', kind: 'organization' }, quote: { speaker: null },
};
const NUMBERS: ReadonlySet<string> = new Set(['geonameId', 'max']);

/** The fields of a finding as text; of a new one, without a finding. */
export function formOf(kind: Kind, finding: Readonly<Record<string, unknown>> = BLANK[kind]): Record<string, string> {
  return Object.fromEntries(Object.keys(CHOICES[kind]).map((name) => [name, asText(name, finding[name])]));
}

function asText(name: string, value: unknown): string {
  if (name === 'parties') return (value as Party[]).map(({ name: who, kind, country, city }) => [who, kind, country ?? '', city ?? ''].join('; ').replace(/[; ]+$/, '')).join('\n');
  if (name === 'subjects') return (value as string[]).join('\n');
  return value === null || value === undefined ? '' : String(value);
}

export interface Written {
  readonly kind: Kind;
  readonly key: string;
  /** The finding that is corrected; null for one that was missed. */
  readonly before: Finding | null;
  readonly form: Readonly<Record<string, string>>;
  /** Other words than those of the finding; null leaves them. */
  readonly span: Span | null;
}

/** The finding that was written. Raises `BadInput` that says what is wrong with which field. */
export function findingFrom(text: string, { kind, key, before, form, span }: Written): Finding {
  const fields = Object.fromEntries(Object.entries(form).filter(([name]) => name in CHOICES[kind]).map(([name, value]) => [name, asValue(kind, name, value.trim())]));
  const made = { ...BLANK[kind], ...before, ...fields, ...words(text, kind, span), rule: 'person', key, confidence: 1 };
  const checked = SCHEMAS[FIELD_OF[kind]].safeParse(withoutStalePlace(made, before));
  if (!checked.success) throw new BadInput(checked.error.issues.map(troubleOf).join('; '), 'invalid-record');
  return checked.data;
}

/** A city that became another one does not stay where it was. */
function withoutStalePlace(made: Readonly<Record<string, unknown>>, before: Finding | null): Readonly<Record<string, unknown>> {
  const moved = 'lat' in made && before !== null && made['geonameId'] !== before['geonameId'];
  return moved ? { ...made, lat: null, lon: null } : made;
}

function words(text: string, kind: Kind, span: Span | null): Readonly<Record<string, unknown>> {
  if (span === null) return {};
  const quoted = { start: span.start, end: span.end, text: text.slice(span.start, span.end) };
  if (span.end > text.length || quoted.text.trim() === '') throw new BadInput('select the words in the article that say it', 'invalid-record');
  if (kind === 'agreement' && quoted.text.length > EVIDENCE_MAX) throw new BadInput(`the words of an agreement are at most ${EVIDENCE_MAX} characters: select the clause that states it`, 'invalid-record');
  return kind === 'city' ? { mentions: [quoted] } : kind === 'agreement' ? { evidence: quoted } : quoted;
}

function asValue(kind: Kind, name: string, value: string): unknown {
  if (name === 'parties') return lines(value).map(partyFrom);
  if (name === 'subjects') return lines(value);
  if ((name === 'value' && kind === 'date') || ((name === 'date' || name === 'period') && value !== '')) return edtf(name, value);
  if (name === 'value' || (NUMBERS.has(name) && value !== '')) return numberFrom(name, value);
  return value === '' ? null : value;
}

const lines = (value: string): string[] => value.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** "Chengdu; city; CN; 1815286": all but the name may be left away. */
function partyFrom(line: string): Party {
  const [name = '', kind = '', country = '', city = ''] = line.split(';').map((part) => part.trim());
  if (kind !== '' && !(PARTY_KINDS as readonly string[]).includes(kind)) throw new BadInput(`parties: "${kind}" is none of ${PARTY_KINDS.join(', ')}`, 'invalid-record');
  return { name, kind: kind === '' ? 'other' : kind as Party['kind'], country: country === '' ? null : country, city: city === '' ? null : numberFrom('parties', city) };
}

function edtf(name: string, value: string): string {
  if (read(value) === null) throw new BadInput(`${name}: "${value}" is no EDTF value: 2024-05-06, 2024-05, 2024, 2024-05-06/2024-05-09`, 'invalid-record');
  return value;
}

function numberFrom(name: string, value: string): number {
  const plain = value.replaceAll(',', '');
  const number = Number(plain);
  if (plain === '' || !Number.isFinite(number)) throw new BadInput(`${name}: "${value}" is no number`, 'invalid-record');
  return number;
}

const troubleOf = ({ path, message }: z.core.$ZodIssue): string => `${path.join('.') || 'finding'}: ${message}`;
