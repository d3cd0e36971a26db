/** What the page shows of a record: shared by those who make it and the browser that shows it. */

/** Kinds of findings that are marked in the words, in the order of the legend. */
export const KINDS = ['date', 'city', 'figure', 'agreement', 'person', 'organization', 'quote'] as const;
export type Kind = (typeof KINDS)[number];
export const PLURALS: Readonly<Record<Kind, string>> = { date: 'dates', city: 'cities', figure: 'figures', agreement: 'agreements', person: 'people', organization: 'organizations', quote: 'quotes' };

/** One finding as the page shows it. */
export interface Item {
  readonly kind: Kind;
  /** Starts and ends in the text, in turn: UTF-16 code units, end-exclusive; two a span. */
  readonly at: readonly number[];
  /** What was understood, in a few words. */
  readonly value: string;
  readonly notes: readonly string[];
  /** 0 to 1. */
  readonly sure: number;
  readonly rule: string;
  readonly key: string;
  /** Where findings can be corrected: its fields as text, the last thing said about it, and what stands (`satisfied`: the rules have come to say the same). */
  readonly form?: Readonly<Record<string, string>>;
  readonly last?: string | null;
  readonly said?: { readonly action: string; readonly who: string; readonly at: string; readonly satisfied?: boolean };
}
/** By kind and field, the values to choose from; none where anything may be written. */
export type Choices = Readonly<Record<Kind, Readonly<Record<string, readonly string[]>>>>;
/** One release as the page shows it. */
export interface View {
  readonly id: string;
  readonly site: string;
  /** YYYY-MM-DD, or empty. */
  readonly day: string;
  readonly title: string;
  readonly url: string;
  /** Language, where the day comes from, version: small print. */
  readonly notes: readonly string[];
  readonly text: string;
  /** What is not shown because it is too long or too much; empty where nothing is missing. */
  readonly missing: string;
  readonly items: readonly Item[];
  /** Address of the page as it was archived; absent where none was, or where no server is. */
  readonly kept?: string;
  /** Where findings can be corrected: version of the record, what may be written, and the fields of a new finding. */
  readonly version?: number;
  readonly choices?: Choices;
  readonly blank?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
/** One release in the list. */
export interface Row {
  readonly id: string;
  readonly site: string;
  readonly day: string;
  readonly title: string;
  /** How many findings of each of `KINDS`. */
  readonly counts: readonly number[];
  /** The confidence of its least sure finding; 1 where it has none. */
  readonly least: number;
  /** How many findings a person has looked at; null where the page cannot know. */
  readonly reviewed: number | null;
}
/** What the list is asked for; empty strings ask for nothing. */
export interface Query {
  readonly words: string;
  readonly site: string;
  readonly kind: string;
  readonly city: string;
  readonly since: string;
  readonly until: string;
  /** Holds a finding less sure than this: "0.7". */
  readonly below: string;
  /** `yes`: looked at by a person; `no`: not yet. */
  readonly reviewed: string;
}
export const ANY: Query = { words: '', site: '', kind: '', city: '', since: '', until: '', below: '', reviewed: '' };

/** A view with its findings as short tuples: a file of hundreds of releases is half as long that way. */
export interface Packed { readonly v: Omit<View, 'items'>; readonly i: readonly (readonly [number, readonly number[], string, readonly string[], number, string])[] }

export function pack({ items, ...v }: View): Packed {
  return { v, i: items.map(({ kind, at, value, notes, sure, rule }) => [KINDS.indexOf(kind), at, value, notes, sure, rule]) };
}
export function unpack({ v, i }: Packed): View {
  return { ...v, items: i.map(([kind, at, value, notes, sure, rule], n) => ({ kind: KINDS[kind] ?? 'date', at, value, notes, sure, rule, key: String(n) })) };
}

/** Without a title its first words stand for a release. */
export function rowOf({ id, site, day, title, text, items }: View): Row {
  return {
    id, site, day, title: title === '' ? text.slice(0, 120) : title, reviewed: null,
    counts: KINDS.map((kind) => items.reduce((n, item) => n + (item.kind === kind ? 1 : 0), 0)),
    least: items.reduce((least, { sure }) => Math.min(least, sure), 1),
  };
}
