/** What the page asks to be written down, made into a correction. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ACTIONS, applyCorrections, heldFinding, quoteAt, type Correction } from '../corrections.ts';
import { BadInput } from '../errors.ts';
import type { ReleaseRecord } from '../record.ts';
import { FIELD_OF, findingFrom } from './forms.ts';
import { KINDS } from './page/model.ts';
import { findingIn } from './reviewed.ts';

const RequestSchema = z.object({
  version: z.int().min(1),
  last: z.string().nullable(),
  kind: z.enum(KINDS),
  key: z.string().max(500).nullable(),
  action: z.enum(ACTIONS),
  form: z.record(z.string(), z.string().max(5000)).default({}),
  span: z.object({ start: z.int().min(0), end: z.int().min(1) }).nullable().default(null),
  who: z.string().trim().min(1).max(100),
});
export type CorrectionRequest = z.infer<typeof RequestSchema>;

/** Raises `BadInput` for anything else than a request. */
export function requestFrom(body: unknown): CorrectionRequest {
  const checked = RequestSchema.safeParse(body);
  if (!checked.success) throw new BadInput(checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '), 'invalid-record');
  return checked.data;
}

/** The correction to write; null when the finding is not there any more. Raises `BadInput` that says what is wrong. */
export function correctionFrom(record: ReleaseRecord, earlier: readonly Correction[], asked: CorrectionRequest): Omit<Correction, 'id' | 'at' | 'satisfiedBy'> | null {
  const { kind, action, form, span, who } = asked;
  const field = FIELD_OF[kind];
  if (action === 'add') {
    if (span === null) throw new BadInput('select the words in the article that say it', 'invalid-record');
    const { text, nth } = quoteAt(record.text, span);
    const key = `${kind}:added-${createHash('sha256').update(JSON.stringify([text, nth, earlier.length])).digest('hex').slice(0, 16)}`;
    const finding = findingFrom(record.text, { kind, key, before: null, form, span });
    return { recordId: record.id, field, key, action, finding: heldFinding(record.text, finding), who };
  }
  const key = asked.key ?? '';
  if (action === 'undo') return { recordId: record.id, field, key, action, finding: null, who };
  const before = findingIn(applyCorrections(record, earlier), kind, key) ?? findingIn(record, kind, key);
  if (before === null) return null;
  if (action === 'reject') return { recordId: record.id, field, key, action, finding: null, who };
  const finding = action === 'accept' ? before : findingFrom(record.text, { kind, key, before, form, span });
  return { recordId: record.id, field, key, action, finding: heldFinding(record.text, finding), who };
}
