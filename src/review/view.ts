/** From a record to what the page shows of it. */
import { counted } from '../counted.ts';
import type { AgreementFinding, CityFinding, DateFinding, FigureFinding, OrganizationFinding, PersonFinding, QuoteFinding, ReleaseRecord, Span } from '../record.ts';
import type { Item, View } from './page/model.ts';

/** Longer texts are cut, UTF-16 code units: one of them must not make the page too big for everybody. */
const LONGEST_TEXT = 300_000;
/** Findings shown of one release. */
const MOST_ITEMS = 5000;
/** Mentions shown of one city. */
const MOST_MENTIONS = 500;
const LONGEST_NOTE = 300;

export function viewOf(record: ReleaseRecord): View {
  const text = record.text.slice(0, LONGEST_TEXT);
  const all: Item[] = [
    ...record.dates.map(dateItem), ...record.cities.map(cityItem), ...record.figures.map(figureItem), ...record.agreements.map(agreementItem),
    ...record.people.map(personItem), ...record.organizations.map(organizationItem), ...record.quotes.map(quoteItem),
  ];
  const items = all.filter(({ at }) => (at[1] ?? 0) <= text.length).slice(0, MOST_ITEMS);
  return {
    id: record.id, site: record.site ?? '', day: record.publishedAt?.slice(0, 10) ?? '', title: cut(record.title ?? ''),
    url: record.canonicalUrl ?? record.url ?? '', notes: present([record.publishedFrom === null ? null : `day from ${record.publishedFrom}`, record.language, `version ${record.version}`]),
    text, items, missing: missing(record, { text, shown: items.length, of: all.length }),
  };
}

function missing(record: ReleaseRecord, { text, shown, of }: { text: string; shown: number; of: number }): string {
  const words = record.text.length > text.length ? [`the text goes on for ${record.text.length - text.length} more characters`] : [];
  const findings = of > shown ? [`${of - shown} more findings are in the record`] : [];
  const all = [...words, ...findings];
  return all.length === 0 ? '' : `Not all is shown: ${all.join(', ')}.`;
}

function dateItem({ start, end, value, role, basis, ...item }: DateFinding): Item {
  return { kind: 'date', at: [start, end], value, notes: [role, basis], ...made(item) };
}

function cityItem({ name, admin1, country, role, mentions, ...item }: CityFinding): Item {
  const at = mentions.slice(0, MOST_MENTIONS).flatMap(({ start, end }: Span) => [start, end]);
  return { kind: 'city', at, value: present([name, admin1, country]).join(', '), notes: [role, counted(mentions.length, 'mention')], ...made(item) };
}

function figureItem({ start, end, value, max, unit, kind, modifier, measure, period, change, ...item }: FigureFinding): Item {
  const amount = `${modifier === 'exact' ? '' : `${MODIFIED[modifier]} `}${grouped(value)}${max === null ? '' : ` to ${grouped(max)}`}${unit === 'count' ? '' : ` ${unit}`}`;
  return { kind: 'figure', at: [start, end], value: amount, notes: present([kind, measure, period, change === null ? null : `${change.direction} ${change.how}`]), ...made(item) };
}
const MODIFIED = { exact: '', approx: 'about', min: 'at least', max: 'at most' } as const;

/** Digits in threes: 142,160,000,000. */
export function grouped(value: number): string {
  const [whole = '', rest] = String(value).split('.');
  if (!/^-?\d+$/.test(whole)) return String(value);
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${rest === undefined ? '' : `.${rest}`}`;
}

function agreementItem({ instrument, relation, status, step, date, place, parties, signatories, subjects, evidence, ...item }: AgreementFinding): Item {
  const who = parties.map(({ name }) => name).join(' – ');
  const notes = present([
    who === '' ? null : instrument, relation, step === null || step === status ? status : `${status}: ${step}`, date, place,
    ...signatories.map(({ name, title }) => `signed by ${name}${title === null ? '' : `, ${title}`}`), ...subjects,
  ]);
  return { kind: 'agreement', at: [evidence.start, evidence.end], value: cut(who === '' ? instrument : who), notes, ...made(item) };
}

function personItem({ start, end, name, title, organization, ...item }: PersonFinding): Item {
  return { kind: 'person', at: [start, end], value: cut(name), notes: present([title, organization]), ...made(item) };
}
function organizationItem({ start, end, name, kind, ...item }: OrganizationFinding): Item {
  return { kind: 'organization', at: [start, end], value: cut(name), notes: [kind], ...made(item) };
}
function quoteItem({ start, end, speaker, ...item }: QuoteFinding): Item {
  return { kind: 'quote', at: [start, end], value: cut(speaker ?? 'nobody named'), notes: [], ...made(item) };
}

const made = ({ confidence, rule, key }: { confidence: number; rule: string; key: string }) => ({ sure: confidence, rule, key });
const present = (notes: readonly (string | null)[]): string[] => notes.filter((note): note is string => note !== null && note !== '').map(cut);
const cut = (text: string): string => (text.length <= LONGEST_NOTE ? text : `${text.slice(0, LONGEST_NOTE - 1)}…`);
