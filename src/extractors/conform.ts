/** A quick check against a JSON Schema: copies what conforms, and leaves it to the schema's owner to say what does not. */

/** The part of JSON Schema (draft 2020-12) that the record contract is written in. */
export interface Shape {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}
/** What a check gives for a value that does not conform. */
export const BROKEN: unique symbol = Symbol('broken');
/** A copy with the schema's fields in the schema's order and no others, or `BROKEN`. */
export type Conform = (value: unknown) => unknown;

/** Words of a schema that this file does not read. Raises `TypeError` on them, so that none is passed over in silence. */
const READ = new Set([
  '$schema', 'type', 'anyOf', 'const', 'enum', 'properties', 'required', 'additionalProperties', 'items', 'minItems', 'minLength',
  'maxLength', 'pattern', 'format', 'minimum', 'maximum', 'description',
]);

/** Compiles a schema; a field that is not required may be absent or undefined, and is left out then. Raises `TypeError` for words it cannot read. */
export function conformTo(shape: Shape): Conform {
  const unread = Object.keys(shape).find((word) => !READ.has(word));
  if (unread !== undefined) throw new TypeError(`a schema's "${unread}" is not checked here`);
  if (shape.anyOf !== undefined) return either(shape.anyOf.map(conformTo));
  if (typeof shape.type === 'object') return either(shape.type.map((type) => conformTo({ ...shape, type })));
  if (shape.enum !== undefined) return among(new Set(shape.enum));
  if (shape.const !== undefined) return among(new Set([shape.const]));
  switch (shape.type) {
    case 'object': return fields(shape.properties ?? {}, new Set(shape.required));
    case 'array': return elements(conformTo(shape.items ?? {}), shape.minItems ?? 0);
    case 'string': return words(shape);
    case 'integer': return numbers(shape, Number.isSafeInteger);
    case 'number': return numbers(shape, Number.isFinite);
    case 'null': return (value) => (value === null ? null : BROKEN);
    default: throw new TypeError(`a schema's type ${String(shape.type)} is not checked here`);
  }
}

function either(ways: readonly Conform[]): Conform {
  return (value) => {
    for (const way of ways) {
      const copy = way(value);
      if (copy !== BROKEN) return copy;
    }
    return BROKEN;
  };
}
const among = (values: ReadonlySet<unknown>): Conform => (value) => (values.has(value) ? value : BROKEN);

function fields(properties: Readonly<Record<string, Shape>>, required: ReadonlySet<string>): Conform {
  const names = Object.keys(properties);
  const checks = Object.values(properties).map(conformTo);
  const free = names.map((name) => !required.has(name));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return BROKEN;
    const copy: Record<string, unknown> = {};
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as string;
      const given = (value as Record<string, unknown>)[name];
      if (given === undefined && free[i] === true) continue;
      const own = (checks[i] as Conform)(given);
      if (own === BROKEN) return BROKEN;
      copy[name] = own;
    }
    return copy;
  };
}
function elements(check: Conform, least: number): Conform {
  return (value) => {
    if (!Array.isArray(value) || value.length < least) return BROKEN;
    const copy: unknown[] = [];
    for (const one of value as readonly unknown[]) {
      const own = check(one);
      if (own === BROKEN) return BROKEN;
      copy.push(own);
    }
    return copy;
  };
}
function words({ minLength = 0, maxLength = Infinity, pattern }: Shape): Conform {
  const form = pattern === undefined ? null : new RegExp(pattern);
  return (value) => (typeof value === 'string' && value.length >= minLength && value.length <= maxLength && (form === null || form.test(value)) ? value : BROKEN);
}
function numbers({ minimum = -Infinity, maximum = Infinity }: Shape, isOne: (value: unknown) => boolean): Conform {
  return (value) => (isOne(value) && (value as number) >= minimum && (value as number) <= maximum ? value : BROKEN);
}
