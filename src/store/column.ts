/** Any text in a column: PostgreSQL refuses the character U+0000 and lone surrogates, and pages hold both. */
import { createHash } from 'node:crypto';

/** Begins a text that is stored as JSON; no page uses it, and one that does is stored as JSON too. */
const ESCAPED = '\u{10FFFF}';

export function toColumn(text: string): string {
  const plain = !text.includes('\0') && !text.startsWith(ESCAPED) && text.isWellFormed();
  return plain ? text : escapedColumn(text);
}
/** The form that holds any text; `fromColumn` reads it. */
export function escapedColumn(text: string): string {
  return ESCAPED + JSON.stringify(text);
}
export function fromColumn(held: string): string {
  return held.startsWith(ESCAPED) ? String(JSON.parse(held.slice(ESCAPED.length))) : held;
}
export function toColumnOrNull(text: string | null): string | null {
  return text === null ? null : toColumn(text);
}
export function fromColumnOrNull(held: string | null): string | null {
  return held === null ? null : fromColumn(held);
}

/** The order in which the store sorts ids: that of their bytes. */
export function storeOrder(a: string, b: string): number {
  return Buffer.compare(Buffer.from(toColumn(a)), Buffer.from(toColumn(b)));
}

/** A short key for a text of any length: the first 32 hex digits of its SHA-256. */
export function keyOf(text: string): string {
  return createHash('sha256').update(toColumn(text)).digest('hex').slice(0, 32);
}
