/** What two tellings of one paper know each other by: its name, its parties, its day and how far apart they stand. */
import type { Agreement } from './slots.ts';

/** Papers that may be two names of one thing: "the agreement", later "the contract". */
export const VAGUE: ReadonlySet<string> = new Set(['agreement', 'relationship', 'other']);

/** Told by one name, or the later by one that may stand for any. */
export const namedAlike = (a: Agreement, b: Agreement): boolean => a.instrument === b.instrument || VAGUE.has(b.instrument);

/** What was agreed may be given its paper's name within so many characters. */
export const AGAIN = 500;

/** The parties, each by the name it is compared by. */
export const namesOf = (agreement: Agreement): string[] => partiesKey(agreement).split('|');

const plain = (name: string): string => name.toLowerCase().replace(/^the |^(?:city|municipality|town) of (?:the )?|(?:'s|’s)$|(?: city| municipality| town)$/g, '');

/** A city and its government are one party; bodies go by their names. */
export function partiesKey(agreement: Agreement): string {
  return agreement.parties.map((p) => (p.city !== null && (p.kind === 'city' || p.kind === 'government') ? `#${p.city}` : plain(p.name))).toSorted().join('|');
}

/** Told behind it, and not far off. */
export function follows(a: Agreement, b: Agreement): boolean {
  const gap = b.evidence.start - a.evidence.end;
  return gap >= 0 && gap < AGAIN;
}

/** Both days may be meant of one paper: the same, one within the other, or one not told. */
export function compatible(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b || a.startsWith(b) || b.startsWith(a) || inside(a, b) || inside(b, a);
}

/** A day within a period "from/to". */
export function inside(day: string, period: string): boolean {
  const [from, to] = period.split('/');
  return to !== undefined && from !== undefined && !day.includes('/') && day >= from && day <= to;
}
