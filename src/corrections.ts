/**
 * What people said about findings, and records with it put in.
 *
 * A correction holds on to its finding by key and points at words by quoting them, not by place: so it stands when the
 * article is read anew, by other rules or with words before it that moved. It wins over the extractor.
 */
import type { ReleaseRecord, Span } from './record.ts';

/** Fields of a record whose findings can be corrected. */
export const CORRECTED = ['dates', 'cities', 'figures', 'agreements', 'people', 'organizations', 'quotes'] as const;
export type CorrectedField = (typeof CORRECTED)[number];
/** `undo` takes back the latest of the others that stands for the same finding. */
export const ACTIONS = ['accept', 'reject', 'correct', 'add', 'undo'] as const;
export type CorrectionAction = (typeof ACTIONS)[number];
/** The rule of findings that a person made or changed. */
const BY_PERSON = 'person';

/** Words of the text: the `nth` time that they stand there, from 1. */
export interface Quote { readonly text: string; readonly nth: number }
/** A finding without its places: its other fields, and the words that it rests on. */
export interface HeldFinding { readonly fields: Readonly<Record<string, unknown>>; readonly quotes: readonly Quote[] }

export interface Correction {
  /** Grows with time. */
  readonly id: string;
  readonly recordId: string;
  readonly field: CorrectedField;
  readonly key: string;
  readonly action: CorrectionAction;
  /** The finding as it is to be; null where it is not to be, and for `undo`. */
  readonly finding: HeldFinding | null;
  readonly who: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Digest of the rules that were last found to say the same by themselves; absent where none do. */
  readonly satisfiedBy?: string;
}
/** What stands for one finding. */
export interface Standing {
  readonly field: CorrectedField;
  readonly key: string;
  /** Null when all was taken back. */
  readonly decision: Correction | null;
  /** Id of the last thing that was said, `undo` among them: whoever has not seen it must not go on. */
  readonly last: string;
}
type Finding = Readonly<Record<string, unknown>> & { readonly key: string };
interface Placed extends Span { readonly text: string }

const nameOf = (field: CorrectedField, key: string): string => `${field} ${key}`;

/** What stands for each finding, by field and key. `corrections` are in the order of their ids. */
export function standing(corrections: readonly Correction[]): ReadonlyMap<string, Standing> {
  const said = new Map<string, { readonly stack: Correction[]; last: string }>();
  for (const correction of corrections) {
    const name = nameOf(correction.field, correction.key);
    const held = said.get(name) ?? { stack: [], last: correction.id };
    if (correction.action === 'undo') held.stack.pop();
    else held.stack.push(correction);
    held.last = correction.id;
    said.set(name, held);
  }
  const all = new Map<string, Standing>();
  for (const { field, key } of corrections) {
    const held = said.get(nameOf(field, key));
    if (held !== undefined) all.set(nameOf(field, key), { field, key, decision: held.stack.at(-1) ?? null, last: held.last });
  }
  return all;
}

/** What stands for one finding; undefined where nobody said anything. */
export function standingOf(all: ReadonlyMap<string, Standing>, field: CorrectedField, key: string): Standing | undefined {
  return all.get(nameOf(field, key));
}

/** The record with its corrections; the same object where there are none. Those whose words are gone leave no trace. */
export function applyCorrections(record: ReleaseRecord, corrections: readonly Correction[]): ReleaseRecord {
  const decisions = [...standing(corrections).values()].flatMap(({ decision }) => (decision === null ? [] : [decision]));
  if (decisions.length === 0) return record;
  const fields = CORRECTED.map((field) => [field, corrected(record, field, decisions.filter((decision) => decision.field === field))]);
  return { ...record, ...Object.fromEntries(fields) as Pick<ReleaseRecord, CorrectedField> };
}

function corrected(record: ReleaseRecord, field: CorrectedField, decisions: readonly Correction[]): readonly Finding[] {
  const found = record[field] as readonly Finding[];
  if (decisions.length === 0) return found;
  const byKey = new Map(decisions.map((decision) => [decision.key, decision]));
  const given: Finding[] = [];
  const left: Finding[] = [];
  for (const finding of found) {
    const decision = byKey.get(finding.key);
    byKey.delete(finding.key);
    if (decision?.action === 'reject') continue;
    const placed = decision === undefined ? null : placedFinding(record.text, field, decision);
    (placed === null ? left : given).push(placed ?? finding);
  }
  // What the rules do not find, or find no more.
  for (const decision of byKey.values()) {
    const placed = placedFinding(record.text, field, decision);
    if (placed !== null) given.push(placed);
  }
  return [...given, ...left.flatMap((finding) => besides(field, finding, given))].toSorted((a, b) => startOf(a) - startOf(b));
}

/** What is left of the rules' finding beside those that people gave: the same words are not told twice. */
function besides(field: CorrectedField, finding: Finding, given: readonly Finding[]): Finding[] {
  const taken = given.flatMap(placesOf);
  if (field === 'agreements') return [finding];
  const free = placesOf(finding).filter((place) => !taken.some(({ start, end }) => place.start < end && start < place.end));
  if (field === 'cities') return free.length === 0 ? [] : [{ ...finding, mentions: free }];
  return free.length === 0 ? [] : [finding];
}

const placesOf = (finding: Finding): Placed[] => {
  const { mentions, evidence } = finding as unknown as { mentions?: Placed[]; evidence?: Placed };
  return mentions ?? [evidence ?? finding as unknown as Placed];
};
const startOf = (finding: Finding): number => placesOf(finding)[0]?.start ?? 0;

/** The finding without its places; `key`, `rule` and `confidence` stay where the record has them. */
export function heldFinding(text: string, finding: Finding): HeldFinding {
  const { key: _key, rule: _rule, confidence: _confidence, start: _start, end: _end, text: _text, mentions: _mentions, evidence: _evidence, ...fields } = finding;
  return { fields, quotes: placesOf(finding).map(({ start, end }) => quoteAt(text, { start, end })) };
}

/** The words of a span, and how often they stand up to there. */
export function quoteAt(text: string, { start, end }: Span): Quote {
  const words = text.slice(start, end);
  let nth = 0;
  for (let at = text.indexOf(words); at !== -1 && at <= start; at = text.indexOf(words, at + 1)) nth += 1;
  return { text: words, nth };
}

function placeOf(text: string, quote: Quote): Placed | null {
  if (quote.text === '') return null;
  let at = -1;
  for (let nth = 0; nth < quote.nth; nth += 1) {
    at = text.indexOf(quote.text, at + 1);
    if (at === -1) return null;
  }
  return { start: at, end: at + quote.text.length, text: quote.text };
}

/** The finding in this text; null when its words do not stand there. */
function placedFinding(text: string, field: CorrectedField, { key, action, finding }: Correction): Finding | null {
  if (finding === null) return null;
  const places = finding.quotes.flatMap((quote) => placeOf(text, quote) ?? []);
  const [first] = places;
  if (first === undefined) return null;
  const words = field === 'cities' ? { mentions: places } : field === 'agreements' ? { evidence: first } : first;
  return { ...words, ...finding.fields, rule: action === 'accept' ? 'person.accepted' : BY_PERSON, key, confidence: 1 };
}
