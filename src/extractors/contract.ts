/** Holds a record to its contract before it is written: shape, values and quotations. */
import { z } from 'zod';
import { DatelinerError } from '../errors.ts';
import { RecordSchema, type ReleaseRecord, type Span } from '../record.ts';
import { BROKEN, conformTo, type Conform, type Shape } from './conform.ts';

let conform: Conform | null = null;

/**
 * A copy with the contract's fields alone, in the contract's order. Raises `DatelinerError` (`invalid-record`) that
 * says what is wrong. The schema itself is asked only where the quick check finds fault: it is the slower one.
 */
export function checked(candidate: unknown): ReleaseRecord {
  conform ??= conformTo(z.toJSONSchema(RecordSchema) as Shape);
  const copy = conform(candidate);
  const record = copy === BROKEN ? explained(candidate) : copy as ReleaseRecord;
  checkQuotations(record);
  return record;
}

function explained(candidate: unknown): ReleaseRecord {
  const parsed = RecordSchema.safeParse(candidate);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  throw new DatelinerError(`the record breaks its contract at ${first?.path.join('.') ?? '?'}: ${first?.message ?? '?'}`, 'invalid-record');
}

type Quoting = Span & { readonly text: string };

/** Every stretch that a record quotes must stand in its text where it says. */
function checkQuotations(record: ReleaseRecord): void {
  const { text } = record;
  const quotes = (item: Quoting): boolean => item.end - item.start === item.text.length && text.startsWith(item.text, item.start);
  const check = (kind: string, items: readonly Quoting[]): void => {
    const wrong = items.findIndex((item) => !quotes(item));
    if (wrong < 0) return;
    const { start, end, text: words } = items[wrong] as Quoting;
    throw new DatelinerError(`${kind}[${wrong}] does not quote the text at ${start}–${end}: "${words}"`, 'invalid-record');
  };
  for (const kind of ['dates', 'figures', 'people', 'organizations', 'quotes'] as const) check(kind, record[kind]);
  for (const [i, city] of record.cities.entries()) check(`cities[${i}].mentions`, city.mentions);
  check('agreements.evidence', record.agreements.map((agreement) => agreement.evidence));
}
