/** Compares and merges: one agreement told twice is one entry, and what adds nothing is dropped. */
import type { Agreement } from './slots.ts';

/** Papers that may be two names of one thing: "the agreement", later "the contract". */
const VAGUE = new Set(['agreement', 'relationship', 'other']);

/** One entry an agreement, in the order of the text. */
export function refine(found: readonly Agreement[]): Agreement[] {
  const kept: Agreement[] = [];
  for (const item of found) {
    const twin = kept.findIndex((k) => oneAndTheSame(k, item));
    const held = kept[twin];
    if (held === undefined) kept.push(item);
    else kept[twin] = merged(held, item);
  }
  return kept.toSorted((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end);
}

const plain = (name: string): string => name.toLowerCase().replace(/^the |^(?:city|municipality|town) of (?:the )?|(?:'s|’s)$|(?: city| municipality| town)$/g, '');

function sameParties(a: Agreement, b: Agreement): boolean {
  if (a.parties.length !== b.parties.length) return false;
  return a.parties.every((p) => b.parties.some((q) => plain(p.name) === plain(q.name) || p.city !== null && p.city === q.city && p.kind !== 'company' && q.kind !== 'company' && p.kind !== 'university' && q.kind !== 'university' && p.kind !== 'organization' && q.kind !== 'organization'));
}

function oneAndTheSame(a: Agreement, b: Agreement): boolean {
  if (!sameParties(a, b)) return false;
  if ((a.status === 'ended') !== (b.status === 'ended')) return false;
  const instrument = a.instrument === b.instrument || VAGUE.has(a.instrument) || VAGUE.has(b.instrument);
  if (!instrument) return false;
  if (a.evidence.start === b.evidence.start && a.instrument !== b.instrument) return false;
  if (a.status !== b.status) return a.instrument === b.instrument && a.relation === b.relation;
  if (a.relation !== b.relation && a.instrument !== 'relationship' && b.instrument !== 'relationship') return false;
  return a.date === null || b.date === null || a.date === b.date || a.date.startsWith(b.date) || b.date.startsWith(a.date);
}

function merged(a: Agreement, b: Agreement): Agreement {
  const [richer, poorer] = weight(b) > weight(a) ? [b, a] : [a, b];
  return {
    ...richer, place: richer.place ?? poorer.place, date: richer.date ?? poorer.date,
    signatories: richer.signatories.length > 0 ? richer.signatories : poorer.signatories,
    subjects: richer.subjects.length > 0 ? richer.subjects : poorer.subjects, confidence: Math.max(a.confidence, b.confidence),
  };
}

function weight(a: Agreement): number {
  return (VAGUE.has(a.instrument) ? 0 : 1) + (a.status === 'concluded' ? 1 : 0) + a.confidence + (a.date === null ? 0 : 0.3);
}
