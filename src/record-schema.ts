/** The record contract as JSON Schema, for programs in other languages. */
import { z } from 'zod';
import { RecordSchema } from './record.ts';

/** JSON Schema, draft 2020-12, as it stands in `schema/record.schema.json`. */
export function recordJsonSchema(): string {
  const schema = { $id: 'record.schema.json', title: 'Dateliner record', ...z.toJSONSchema(RecordSchema, { target: 'draft-2020-12' }) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
