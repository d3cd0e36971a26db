/** The difference of two versions of a record as a person reads it. */
import type { RecordChange } from '../record-diff.ts';
import { printable, shortened } from './render-record.ts';

/** How much of a value is shown. */
const WIDTH = 100;
/** Fields of an added or removed finding that tell what it is, in the order shown. */
const TELLING = ['value', 'max', 'unit', 'name', 'country', 'instrument', 'status', 'date', 'parties', 'speaker', 'role', 'rule'] as const;

/** One line a change, each ending in a line end: `~` changed, `+` added, `-` taken away. */
export function renderDiff(changes: readonly RecordChange[]): string {
  return changes.flatMap(lines).map((line) => `${printable(line)}\n`).join('');
}

function lines(change: RecordChange): string[] {
  const { field, before, after } = change;
  if (!('key' in change)) return field === 'text' ? textLines(String(before), String(after)) : [`~ ${field}: ${shown(before)} → ${shown(after)}`];
  const words = JSON.stringify(shortened(change.text, WIDTH));
  if (change.what === 'added') return [`+ ${field} ${words}${told(change.after)}`];
  if (change.what === 'removed') return [`- ${field} ${words}${told(change.before)}`];
  return Object.keys(change.after ?? {}).map((name) => `~ ${field} ${words} ${name}: ${shown(change.before?.[name])} → ${shown(change.after?.[name])}`);
}

function textLines(before: string, after: string): string[] {
  return [...signed('-', before), ...signed('+', after)];
}

function signed(sign: string, text: string): string[] {
  return text === '' ? [] : text.split('\n').map((line) => `${sign} text ${JSON.stringify(shortened(line, WIDTH))}`);
}

/** What a finding is, beside its words. */
function told(finding: Readonly<Record<string, unknown>> | null): string {
  const parts = TELLING.filter((name) => finding?.[name] !== undefined && finding[name] !== null).map((name) => `${name} ${shown(finding?.[name])}`);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'string') return shortened(value, WIDTH);
  if (Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && 'name' in item)) return shortened(value.map((item: { name: unknown }) => String(item.name)).join(' + '), WIDTH);
  return shortened(JSON.stringify(value), WIDTH);
}
