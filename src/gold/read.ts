/** Gold files: each line checked entry by entry, so that what is good of a damaged file is still scored. */
import { z } from 'zod';
import { read as readEdtf } from '../edtf.ts';
import { FIGURE_KINDS, INSTRUMENTS, PARTY_KINDS, RELATIONS, STATUSES } from '../record.ts';
import { tidy } from '../extractors/extract.ts';
import type { Gold, GoldRelease } from './gold.ts';
import { occurrences } from './spans.ts';
import { KINDS, type Kind } from './verdict.ts';

/** What is wrong with a gold file, and where. */
export interface GoldTrouble {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly message: string;
}
export interface GoldLine { readonly release: GoldRelease | null; readonly troubles: readonly GoldTrouble[] }

const text = z.string().min(1).transform(tidy);
const edtf = z.string().refine((value) => readEdtf(value) !== null, 'it is no EDTF value: 2024-05-06, 2024-05, 2024, 2024-05-06/2024-05-09, …');
const reading = z.union([z.string(), z.number(), z.null()]);
const alt = z.union([z.string(), z.array(reading), z.record(z.string(), z.union([reading, z.array(reading)]))]);
const entry = { optional: z.boolean().default(false), alt: alt.nullish().transform((given) => given ?? undefined) };
const quoted = { text, nth: z.int().min(1).default(1), ...entry };
const maybe = z.string().nullish().transform((given) => given ?? null);
const maybeNumber = z.number().nullish().transform((given) => given ?? null);

const ENTRIES = {
  dates: z.object({ ...quoted, value: edtf }),
  cities: z.object({ name: text, country: z.string().regex(/^[A-Z]{2}$/, 'a country is two capitals, as ISO 3166-1 has them').nullable(), texts: z.array(text).default([]), aka: z.array(text).default([]), ...entry }),
  agreements: z.object({
    evidence: text, nth: z.int().min(1).default(1), ...entry, instrument: z.enum(INSTRUMENTS), relation: z.enum(RELATIONS), status: z.enum(STATUSES),
    date: edtf.nullish().transform((given) => given ?? null), parties: z.array(z.union([z.array(text).min(1), text.transform((name) => [name])])),
  }),
  figures: z.object({ ...quoted, value: z.number(), max: maybeNumber, unit: z.string().default('count'), kind: z.enum(FIGURE_KINDS), modifier: z.string().default('exact'), measure: maybe, period: edtf.nullish().transform((given) => given ?? null) }),
  people: z.object({ ...quoted, name: text, title: maybe, organization: maybe }),
  organizations: z.object({ ...quoted, name: text, kind: z.enum(PARTY_KINDS) }),
  quotes: z.object({ ...quoted, speaker: maybe }),
} as const satisfies Record<Kind, z.ZodType>;

const LineSchema = z.object({
  id: z.union([z.string().min(1), z.number().transform(String)]), site: z.string().optional(),
  published: z.string().nullish().transform((day) => (day === undefined || day === '' ? null : day)), title: maybe,
  body: text, gold: z.record(z.string(), z.unknown()),
});

/** The release of one line; null where nothing of it can be used. Blank lines give neither. */
export function goldLine(line: string, number: number): GoldLine {
  const told: GoldTrouble[] = [];
  const tell = (message: string): void => { told.push({ line: number, message }); };
  const parsed = parse(line);
  if (typeof parsed === 'string') return { release: null, troubles: [{ line: number, message: parsed }] };
  const release = { ...parsed, gold: goldOf(parsed, tell) };
  return { release, troubles: told };
}

type Head = z.infer<typeof LineSchema>;

function parse(line: string): Head | string {
  let json: unknown;
  try {
    json = JSON.parse(line.replace(/^\ufeff/, ''));
  } catch {
    return 'the line is no JSON: it may be cut off; write one release a line';
  }
  const checked = LineSchema.safeParse(json);
  if (checked.success) return checked.data;
  return `${checked.error.issues.map(issueOf).join('; ')}: a line is {"id", "published", "title", "body", "gold"}`;
}

function goldOf({ gold, body, id }: Head, tell: (message: string) => void): Gold {
  const unknown = Object.keys(gold).filter((kind) => !(KINDS as readonly string[]).includes(kind));
  if (unknown.length > 0) tell(`${id}: gold has ${unknown.join(', ')}, which is no kind of finding and is not scored; kinds are ${KINDS.join(', ')}`);
  return Object.fromEntries(KINDS.filter((kind) => gold[kind] !== undefined && gold[kind] !== null).map((kind) => {
    const given = gold[kind];
    if (!Array.isArray(given)) tell(`${id}: gold.${kind} is no list and is taken as empty`);
    const entries = Array.isArray(given) ? given as unknown[] : [];
    return [kind, entries.flatMap((one, i) => entryOf(kind, one, { body, tell: (message) => tell(`${id}: ${kind}[${i}] ${message}`) }))];
  })) as Gold;
}

interface Place { readonly body: string; readonly tell: (message: string) => void }

function entryOf(kind: Kind, given: unknown, { body, tell }: Place): unknown[] {
  const checked = ENTRIES[kind].safeParse(given);
  if (!checked.success) {
    tell(`is left out: ${checked.error.issues.map(issueOf).join('; ')}`);
    return [];
  }
  const one = checked.data as { text?: string; evidence?: string; nth?: number; texts?: readonly string[]; name?: string };
  const words = one.text ?? one.evidence;
  if (words === undefined) {
    const strange = (one.texts ?? []).filter((form) => occurrences(body, form).next().done === true);
    if (strange.length > 0) tell(`(${one.name}) names ${strange.map(quote).join(', ')} in "texts", which the body does not hold: correct the words`);
    return [one];
  }
  const times = [...occurrences(body, words)].length;
  if (times === 0) {
    tell(`is left out: the body does not hold ${quote(words)}: copy the words exactly as they stand there`);
    return [];
  }
  if ((one.nth ?? 1) <= times) return [one];
  tell(`asks for occurrence ${one.nth} of ${quote(words)}, and the body holds ${times}: the last one is taken; correct "nth"`);
  return [{ ...one, nth: times }];
}

const quote = (words: string): string => JSON.stringify(words.length > 80 ? `${words.slice(0, 79)}…` : words);
const issueOf = ({ path, message }: z.core.$ZodIssue): string => `${path.join('.') || 'the line'}: ${message}`;
