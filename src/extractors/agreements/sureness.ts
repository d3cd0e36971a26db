/** How sure a finding is: what speaks for and against it, added up and turned into the share of such findings that a reader would list. */
import type { DateFinding, Found, PartyKind } from '../../record.ts';
import { firstEndingBehind } from '../in-order.ts';
import type { Agreement } from './slots.ts';

/**
 * What a sign counts for, as log odds. The signs were chosen by reason and are few; their weights are rounded from gold releases:
 * fitted on all files but one, the findings that are sure by them were right in 98 of 100 in the one left out.
 */
const PLAIN = 3.6;
const WEIGHTS = {
  /** Ties, deals and papers that no verb of signing governs. */
  loose: -0.9,
  /** Plans, ends and lists: what came of them is told between the lines. */
  unsettled: -0.7,
  /** Two parties that the clause does not name. */
  partiesElsewhere: -2.2,
  /** A place and a body: the place is often only where the body sits. */
  mixed: -0.5,
  /** A name of which nothing tells what it is. */
  unknownKind: -0.8,
  /** No place is a party: bodies are seldom named without acting. */
  bodies: 0.6,
  /** For each other finding whose clause overlaps: one of them may be the other, told again. */
  crowded: -1,
  /** A party that has other papers too may be the wrong one here. */
  shared: -0.4,
  /** Words that name nothing but papers. */
  plainPaper: 0.8,
  subject: 0.4,
  undated: -0.9,
  dateInClause: 0.4,
  /** One party alone, or more than two. */
  oddNumber: -1.1,
} as const;
type Sign = keyof typeof WEIGHTS;

const LOOSE: ReadonlySet<string> = new Set('tie beside any-verb under-paper loan order stake joint-action'.split(' ').map((name) => `agreement.${name}`));
const UNSETTLED: ReadonlySet<string> = new Set(['agreement.planned', 'agreement.ended', 'agreement.listed-year']);
const PLACES: ReadonlySet<PartyKind> = new Set(['city', 'region', 'country', 'government']);
const MOST_CROWDED = 3;
/** So many findings to each side are looked at for one that overlaps. */
const NEIGHBOURS = 12;

/** Findings below this share are told apart from those above it: a threshold of 0.9 keeps what is sure, and nothing that is likely. */
const SURE = 0.974, LIKELY = 0.89, MOST = 0.98;

/** A finding before it is known how sure it is. */
export type Unweighed = Omit<Agreement, 'confidence'>;

/** The findings, in the order of their evidence, each with the confidence that all of them together give it. */
export function withSureness(found: readonly Unweighed[], dates: readonly Found<DateFinding>[]): Agreement[] {
  const papers = new Map<string, number>();
  for (const one of found) for (const name of namesOf(one)) papers.set(name, (papers.get(name) ?? 0) + 1);
  return found.map((one, i) => {
    const crowd = crowdOf(found, i);
    const odds = signsOf(one, dates).reduce((sum, sign) => sum + WEIGHTS[sign], PLAIN + crowd * WEIGHTS.crowded + (namesOf(one).some((name) => (papers.get(name) ?? 0) > 1) ? WEIGHTS.shared : 0));
    return { ...one, confidence: shareOf(odds) };
  });
}
const namesOf = (one: Unweighed): string[] => [...new Set(one.parties.map((party) => party.name))];

/** How many findings near by overlap the clause of this one. */
function crowdOf(found: readonly Unweighed[], at: number): number {
  const own = found[at]?.evidence;
  if (own === undefined) return 0;
  let crowd = 0;
  for (let i = Math.max(0, at - NEIGHBOURS); i < Math.min(found.length, at + NEIGHBOURS + 1) && crowd < MOST_CROWDED; i++) {
    const other = found[i]?.evidence;
    if (i !== at && other !== undefined && other.start < own.end && own.start < other.end) crowd++;
  }
  return crowd;
}

function signsOf(one: Unweighed, dates: readonly Found<DateFinding>[]): Sign[] {
  const { parties, evidence } = one;
  const places = parties.filter((party) => PLACES.has(party.kind)).length;
  const signs: Readonly<Record<Exclude<Sign, 'crowded' | 'shared'>, boolean>> = {
    loose: LOOSE.has(one.rule), unsettled: UNSETTLED.has(one.rule),
    partiesElsewhere: parties.filter((party) => !evidence.text.includes(party.name)).length > 1,
    mixed: places > 0 && places < parties.length, unknownKind: parties.some((party) => party.kind === 'other'), bodies: places === 0,
    plainPaper: one.instrument === 'mou' || one.instrument === 'letter-of-intent', subject: one.subjects.length > 0,
    undated: one.date === null, dateInClause: one.date !== null && isDatedIn(one, dates), oddNumber: parties.length !== 2,
  };
  return (Object.keys(signs) as (keyof typeof signs)[]).filter((sign) => signs[sign]);
}
/** The clause itself tells the day. */
function isDatedIn({ date, evidence }: Unweighed, dates: readonly Found<DateFinding>[]): boolean {
  for (let i = firstEndingBehind(dates, evidence.start); i < dates.length; i++) {
    const one = dates[i];
    if (one === undefined || one.end > evidence.end) return false;
    if (one.value === date) return true;
  }
  return false;
}

function shareOf(odds: number): number {
  const share = 1 / (1 + Math.exp(-odds));
  return Math.round((share >= SURE ? Math.min(share, MOST) : Math.min(share, LIKELY)) * 100) / 100;
}
