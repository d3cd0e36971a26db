/** Any record that the contract allows, made from the contract itself, so that a new field is never forgotten. */
import * as fc from 'fast-check';
import { z } from 'zod';
import { RecordSchema, type ReleaseRecord } from '../../src/record.ts';

interface Shape {
  readonly type?: string | readonly string[]; readonly anyOf?: readonly Shape[]; readonly const?: unknown; readonly enum?: readonly unknown[]; readonly format?: string; readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Shape>>; readonly required?: readonly string[]; readonly items?: Shape; readonly minItems?: number; readonly minLength?: number; readonly minimum?: number; readonly maximum?: number;
}
/** What files of other programs stumble over: every UTF-16 unit, formulas, quotes, separators, line ends, our own marks. */
const anyText = fc.oneof(
  fc.string(), fc.string({ unit: 'binary' }), fc.array(fc.integer({ min: 0, max: 0xFFFF }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('', ' ', '=1+1', '+1', '-1', '@x', "'", "''=1", '\\', '\\"x"', '"', 'a,b', 'a\r\nb', '\n', '\t=1', '\0', '\ud800', '\udc00x', '\u{10FFFF}"x"', '\u202e', '\ufeff', '2024-05-06', '007', 'null', 'NULL', 'true', '１＋１', '＝1', ' =1', '成都'),
);
const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, -1, 1e21, 5e-324, 0.1, 142_160_000_000)).map((n) => n + 0);

function arbitrary(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.anyOf !== undefined) return fc.oneof(...shape.anyOf.map(arbitrary));
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  if (typeof shape.type === 'object') return fc.oneof(...shape.type.map((type) => arbitrary({ ...shape, type })));
  switch (shape.type) {
    case 'object': return object(shape);
    case 'array': return fc.array(arbitrary(shape.items ?? {}), { minLength: shape.minItems ?? 0, maxLength: 3 });
    case 'null': return fc.constant(null);
    case 'integer': return fc.integer({ min: Math.max(shape.minimum ?? -1e9, -1e9), max: 4e9 });
    case 'number': return shape.maximum === 1 ? fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n + 0) : number;
    case 'string': return text(shape);
    default: throw new TypeError(`no arbitrary for ${JSON.stringify(shape)}`);
  }
}
function object({ properties = {}, required = [] }: Shape): fc.Arbitrary<unknown> {
  return fc.record(Object.fromEntries(Object.entries(properties).map(([name, shape]) => [name, arbitrary(shape)])), { requiredKeys: [...required] });
}
function text({ format, pattern, minLength = 0 }: Shape): fc.Arbitrary<string> {
  if (format === 'date-time') return fc.constantFrom('2024-05-06T07:08:09Z', '2024-05-06T07:08:09.123Z', '1970-01-01T00:00:00.000Z');
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return anyText.filter((given) => given.length >= minLength);
}

/** Calendar values among the texts, so that days are told, too. */
export const anyWholeRecord: fc.Arbitrary<ReleaseRecord> = fc.tuple(arbitrary(z.toJSONSchema(RecordSchema) as Shape) as fc.Arbitrary<ReleaseRecord>, fc.constantFrom('2024-05-06', '2024-02-31', '199X', '2016-09/..', 'XXXX-10-24', '2025-24', '0000-01-01', 'soon'))
  .map(([record, value]) => ({ ...record, dates: record.dates.map((one, i) => (i === 0 ? { ...one, value } : one)) }));
