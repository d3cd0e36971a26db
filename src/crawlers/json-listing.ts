/** Reads a list that is kept as JSON: what "load more" asks for, and what a page of scripts is filled from. */
import type { JsonList } from '../site.ts';
import { dateAs } from '../page.ts';
import { stampOf } from './stated-dates.ts';

/** An item's address as the list gives it, and its day (or date-time with its own offset). */
export interface JsonItem { readonly url: string; readonly publishedAt: string | null; readonly title: string | null; readonly teaser: string | null }

/** One answer lists no more than this. */
const MOST_ITEMS = 10_000;

/** The items in their order; null when the text is no JSON or holds nothing where the items should be. */
export function readJsonList(text: string, list: JsonList, as: DayForm = {}): JsonItem[] | null {
  const found = valueAt(parsed(text), list.items);
  if (typeof found !== 'object' || found === null) return null;
  return Object.values(found).slice(0, MOST_ITEMS).flatMap((item) => itemOf(item, list, as));
}

/** The form of the days, where the definition names one. */
export interface DayForm { readonly format?: string | undefined; readonly language?: string | undefined }

const dayOf = (date: string, { format, language }: DayForm): string | null => (format === undefined ? stampOf(date) : dateAs(date, format, language ?? null));

/** The text at a path of a document: a piece of HTML, an address, a cursor; null where there is none. */
export function textAt(text: string, path: string): string | null { return textOf(valueAt(parsed(text), path)); }

function itemOf(item: unknown, list: JsonList, as: DayForm): JsonItem[] {
  const address = textOf(valueAt(item, list.address));
  if (address === null || (list.title !== undefined && textOf(valueAt(item, list.title)) === null)) return [];
  const url = (list.rewrite ?? []).reduce((before, { from, to }) => before.replace(new RegExp(from, 'u'), to), address);
  const date = list.date === undefined ? null : textOf(valueAt(item, list.date));
  const words = (path: string | undefined): string | null => (path === undefined ? null : textOf(valueAt(item, path))?.replace(/<[^<>]{0,300}>/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 2000) || null);
  return [{ url, publishedAt: date === null ? null : dayOf(date, as), title: words(list.title), teaser: words(list.teaser) }];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '').trim());
  } catch {
    return undefined;
  }
}

/** `data.results` of a document; undefined where there is none. */
function valueAt(from: unknown, path: string): unknown {
  return path.split('.').filter((name) => name !== '').reduce<unknown>((value, name) =>
    (typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined), from);
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
