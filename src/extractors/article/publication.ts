/** The day of publication: the candidates of the page, weighed against each other. */
import { addDays } from '../../edtf.ts';
import type { Candidate, DateContext } from './candidate.ts';
import { candidatesOf } from './date-candidates.ts';
import { lastDay } from './last-days.ts';
import { hoursOf, localDays } from './local-day.ts';
import type { PublishedFrom } from '../../record.ts';

export interface Publication {
  readonly publishedAt: string | null;
  readonly publishedFrom: PublishedFrom | null;
  readonly modifiedAt: string | null;
}
export interface Hint { readonly publishedAt: string; readonly from: PublishedFrom }

/** A page must say at least this much for a day to be believed. */
const LEAST = 4;
/** Where nothing speaks for another day. */
const LEAST_ALONE = 2.5;
/** A day of change that people see stands for the day of publication when no other is told; one for machines does not. */
const SHOWN: ReadonlySet<PublishedFrom> = new Set(['visible', 'time']);
/** Of two ways of telling the same day, the one that is named. */
const ORDER: readonly PublishedFrom[] = ['jsonld', 'meta', 'microdata', 'time', 'visible', 'url'];

/** `given` wins; the hints of a listing, feed or sitemap fill in what the page does not tell, unless they lie after the day on which it was fetched. */
export function publicationOf(context: DateContext, hint: Hint | null, fetchedOn: string | null): Publication {
  // East of the fetcher it may be tomorrow already.
  const latest = fetchedOn === null ? null : addDays(fetchedOn, 1);
  const candidates = candidatesOf(context).filter((c) => latest === null || c.value.slice(0, 10) <= latest);
  context.offered?.(candidates);
  const modifiedAt = candidates.filter((c) => c.modified).toSorted((a, b) => b.weight - a.weight)[0]?.value ?? null;
  if (hint?.from === 'given') return { publishedAt: hint.publishedAt, publishedFrom: 'given', modifiedAt };
  const best = elect(candidates, context);
  if (best !== null) return { publishedAt: best.value, publishedFrom: best.from, modifiedAt };
  if (hint !== null && (latest === null || hint.publishedAt.slice(0, 10) <= latest)) return { publishedAt: hint.publishedAt, publishedFrom: hint.from, modifiedAt };
  const last = lastDay(context);
  if (last !== null && (latest === null || last.value.slice(0, 10) <= latest)) return { publishedAt: last.value, publishedFrom: last.from, modifiedAt };
  return { publishedAt: null, publishedFrom: null, modifiedAt };
}

/** Ways of telling that agree on a day support each other. */
function elect(all: readonly Candidate[], context: DateContext): Candidate | null {
  const candidates = all.map((c) => localized(c, all)).map((c) => asShown(c, all, context));
  const days = new Map<string, Map<PublishedFrom, Candidate>>();
  for (const c of candidates.filter((x) => !x.modified)) {
    const day = days.get(c.value.slice(0, 10)) ?? new Map<PublishedFrom, Candidate>();
    const known = day.get(c.from);
    if (known === undefined || known.weight < c.weight) day.set(c.from, c);
    days.set(c.value.slice(0, 10), day);
  }
  const least = days.size === 1 ? LEAST_ALONE : LEAST;
  let best: { score: number; day: Map<PublishedFrom, Candidate> } | null = null;
  for (const day of days.values()) {
    const weights = [...day.values()].map((c) => c.weight).toSorted((a, b) => b - a);
    const score = weights.reduce((sum, w, i) => sum + (i === 0 ? w : w * 0.3), 0);
    if (score >= least && (best === null || score > best.score)) best = { score, day };
  }
  if (best !== null) return told(best.day);
  return candidates.filter((c) => c.modified && c.weight >= LEAST && SHOWN.has(c.from)).toSorted((a, b) => b.weight - a.weight || a.value.localeCompare(b.value))[0] ?? null;
}

/** A time in UTC of which the page also shows its own local form counts for the day shown. */
function localized(c: Candidate, all: readonly Candidate[]): Candidate {
  if (!/(?:Z|\+00:00)$/.test(c.value)) return c;
  const twin = all.find((o) => o !== c && !o.modified && o.value.slice(0, 10) !== c.value.slice(0, 10) && o.value.length > 10 && !/(?:Z|\+00:00)$/.test(o.value) && sameInstant(c.value, o.value));
  return twin === undefined ? c : { ...c, value: twin.value };
}

/** Near midnight a time in UTC is of another day than the one that the page shows, or has in its address: that is the day. */
function asShown(c: Candidate, all: readonly Candidate[], { language, timeZone }: DateContext): Candidate {
  if (!/(?:Z|\+00:00)$/.test(c.value)) return c;
  const hours = hoursOf(language ?? null, timeZone ?? null, c.value);
  const days = hours === null ? null : localDays(c.value, hours);
  if (days === null || (days.size === 1 && days.has(c.value.slice(0, 10)))) return c;
  const shown = all.find((o) => !o.modified && o.value.length === 10 && (o.from === 'url' || SHOWN.has(o.from)) && o.value !== c.value.slice(0, 10) && days.has(o.value));
  return shown === undefined ? c : { ...c, value: shown.value };
}

/** True when two clocks differ by whole quarters of an hour within the zones of the world. */
function sameInstant(utc: string, local: string): boolean {
  const minutes = (Date.parse(`${local.slice(0, 16)}Z`) - Date.parse(`${utc.slice(0, 16)}Z`)) / 60_000;
  return Math.abs(minutes) <= 14 * 60 && minutes % 15 === 0;
}

/** Of one day: a value with a time before one without, then the stronger way of telling. */
function told(day: ReadonlyMap<PublishedFrom, Candidate>): Candidate | null {
  return [...day.values()].toSorted((a, b) =>
    Number(b.value.length > 10) - Number(a.value.length > 10) || ORDER.indexOf(a.from) - ORDER.indexOf(b.from))[0] ?? null;
}
