/** What is different between two versions of a record, field by field and finding by finding. */
import type { ReleaseRecord } from './record.ts';

/** Fields that tell how and when a record was made: they make no other version. */
export const NOT_CONTENT: ReadonlySet<string> = new Set(['version', 'ruleset', 'fetchedAt', 'raw', 'url', 'blocks']);
/** Fields that hold findings with keys. */
const FINDINGS = ['dates', 'cities', 'agreements', 'figures', 'people', 'organizations', 'quotes'] as const;
export type FindingKind = (typeof FINDINGS)[number];

/** One difference. `before` is null for what was added, `after` for what was taken away. */
export type RecordChange =
  | { readonly field: string; readonly what: 'changed'; readonly before: unknown; readonly after: unknown }
  | {
    readonly field: FindingKind; readonly what: 'added' | 'removed' | 'changed';
    /** The finding's key, and the words it rests on. */
    readonly key: string; readonly text: string;
    readonly before: Readonly<Record<string, unknown>> | null; readonly after: Readonly<Record<string, unknown>> | null;
  };

type Finding = Readonly<Record<string, unknown>> & { readonly key: string };
/** Places move whenever the text does: then they say nothing about a finding. */
const PLACES: ReadonlySet<string> = new Set(['start', 'end']);

/**
 * The differences in content, in the order of the contract. Findings are matched by key; of a finding that is in both
 * only the fields that differ are given. Of the text only the lines between the first and the last that differ. When the
 * text differs, places that moved with it are no differences.
 */
export function recordDiff(before: ReleaseRecord, after: ReleaseRecord): readonly RecordChange[] {
  const moved = before.text !== after.text;
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter((field) => !NOT_CONTENT.has(field));
  return fields.flatMap((field): readonly RecordChange[] => {
    const [was, is] = [before[field as keyof ReleaseRecord], after[field as keyof ReleaseRecord]];
    if (sameValue(was, is, moved)) return [];
    const findings = isFindings(field) ? findingChanges(field, { was: was as readonly Finding[], is: is as readonly Finding[], moved }) : [];
    // Findings that differ in their order alone are told as a field is.
    if (findings.length > 0) return findings;
    if (field === 'text') return [{ field, what: 'changed', ...differingLines(before.text, after.text) }];
    return [{ field, what: 'changed', before: was ?? null, after: is ?? null }];
  });
}

/** How often each field, or each kind of finding, was added to, taken from or changed. */
export function countChanges(changes: readonly RecordChange[]): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const { field, what } of changes) {
    const row = counts[field] ??= {};
    row[what] = (row[what] ?? 0) + 1;
  }
  return counts;
}

function isFindings(field: string): field is FindingKind {
  return (FINDINGS as readonly string[]).includes(field);
}

function findingChanges(field: FindingKind, { was, is, moved }: { was: readonly Finding[]; is: readonly Finding[]; moved: boolean }): RecordChange[] {
  const earlier = new Map(was.map((item) => [item.key, item]));
  const later = new Set(is.map((item) => item.key));
  const gone = was.filter((item) => !later.has(item.key)).map((item): RecordChange => (
    { field, what: 'removed', key: item.key, text: wordsOf(item), before: item, after: null }));
  const there = is.flatMap((item): RecordChange[] => {
    const twin = earlier.get(item.key);
    if (twin === undefined) return [{ field, what: 'added', key: item.key, text: wordsOf(item), before: null, after: item }];
    const names = [...new Set([...Object.keys(twin), ...Object.keys(item)])].filter((name) => !(moved && PLACES.has(name)) && !sameValue(twin[name], item[name], moved));
    if (names.length === 0) return [];
    return [{ field, what: 'changed', key: item.key, text: wordsOf(item), before: picked(twin, names), after: picked(item, names) }];
  });
  return [...gone, ...there];
}

const picked = (item: Finding, names: readonly string[]): Record<string, unknown> => Object.fromEntries(names.map((name) => [name, item[name] ?? null]));

/** The words that a finding rests on: its own, its evidence's, or those of its first mention. */
function wordsOf(item: Finding): string {
  const { text, evidence, mentions } = item as { text?: string; evidence?: { text: string }; mentions?: readonly { text: string }[] };
  return text ?? evidence?.text ?? mentions?.[0]?.text ?? '';
}

/** Equal as JSON, whatever the order of keys. */
function sameValue(a: unknown, b: unknown, moved: boolean): boolean {
  return a === b || canonical(a, moved) === canonical(b, moved);
}

function canonical(value: unknown, moved: boolean): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).filter(([name]) => !(moved && PLACES.has(name))).toSorted(([x], [y]) => (x < y ? -1 : 1)));
  });
}

/** What is left of two texts when the lines that begin and end both are taken away. */
function differingLines(before: string, after: string): { readonly before: string; readonly after: string } {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return { before: a.slice(head, a.length - tail).join('\n'), after: b.slice(head, b.length - tail).join('\n') };
}
