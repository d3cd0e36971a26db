/** Judges agreements: found when a sentence and the parties agree, right when every slot does. */
import type { AgreementFinding } from '../record.ts';
import { readings, type GoldAgreement, type GoldRelease } from './gold.ts';
import { fairEdtf } from './mentions.ts';
import { length, locate, pairUp, shared, type Candidate, type Span } from './spans.ts';
import type { Outcome, Verdict } from './verdict.ts';
import { fold, foldCity, sameName } from './words.ts';

/** Words in a party's name, at most: more is a sentence. */
const PARTY_WORDS = 15;
const SLOTS = ['relation', 'instrument', 'status'] as const;
/** What each slot adds to the worth of a pair. */
const WORTH: Readonly<Record<string, number>> = { relation: 0.3, instrument: 0.2, status: 0.1, date: 0.1 };

function sameParty(names: readonly string[], found: string): boolean {
  return fold(found).split(' ').length <= PARTY_WORDS && names.some((name) => sameName(foldCity(name), foldCity(found)));
}
/** F1 of the parties under the greatest one-to-one matching, by augmenting paths. */
export function partyF1(golds: readonly (readonly string[])[], founds: readonly string[]): number {
  if (golds.length === 0 || founds.length === 0) return 0;
  const holder = new Map<number, number>();
  const seat = (gold: number, asked: Set<number>): boolean => founds.some((name, index) => {
    if (asked.has(index) || !sameParty(golds[gold] ?? [], name)) return false;
    asked.add(index);
    const before = holder.get(index);
    if (before !== undefined && !seat(before, asked)) return false;
    holder.set(index, gold);
    return true;
  });
  const seated = golds.filter((_, gold) => seat(gold, new Set())).length;
  return (2 * seated) / (golds.length + founds.length);
}
/** The sentence around a span: it ends at ". " or at the end of a line. */
function sentenceAround(body: string, span: Span): Span {
  const stop = body.lastIndexOf('. ', span.start);
  const line = span.start === 0 ? -1 : body.lastIndexOf('\n', span.start - 1);
  const ends = [body.indexOf('. ', span.end) + 1, body.indexOf('\n', span.end)].filter((end) => end > 0);
  return { start: Math.max(stop < 0 ? 0 : stop + 2, line + 1), end: Math.min(body.length, ...ends) };
}
function slotsOf(gold: GoldAgreement, found: AgreementFinding): Record<string, number> {
  const slots = Object.fromEntries(SLOTS.map((slot) => [slot, Number(readings(gold, slot).includes(found[slot]))]));
  return { ...slots, date: Number(fairEdtf(gold, 'date', found.date)), parties: partyF1(gold.parties, found.parties.map((party) => party.name)) };
}
interface Placed { readonly gold: GoldAgreement; readonly own: Span; readonly sentence: Span }
/** What a finding is worth as an answer to a gold entry; null where it is none. */
function worthOf({ gold, own, sentence }: Placed, found: AgreementFinding): number | null {
  const slots = slotsOf(gold, found);
  const parties = slots['parties'] ?? 0;
  const there = shared(sentence, found.evidence) > 0;
  if (parties < 0.5 || !(there || (parties === 1 && slots['relation'] === 1))) return null;
  const close = there ? shared(own, found.evidence) / Math.max(length(own), length(found.evidence)) : 0;
  return parties + 0.2 * close + Object.entries(WORTH).reduce((sum, [slot, worth]) => sum + worth * (slots[slot] ?? 0), 0);
}
/** A second finding in the sentence of an optional entry that has none, with one of its parties. */
function excused(found: AgreementFinding, open: readonly Placed[]): boolean {
  return open.some(({ gold, sentence }) => shared(sentence, found.evidence) > 0 && partyF1(gold.parties, found.parties.map((party) => party.name)) > 0);
}
function outcomeOf(gold: GoldAgreement, slots: Readonly<Record<string, number>>): Outcome {
  if (gold.optional) return 'neutral';
  return Object.values(slots).every((filled) => filled === 1) ? 'right' : 'wrong';
}
const sayGold = (gold: GoldAgreement): string => `${gold.instrument} ${gold.relation} ${gold.status} ${gold.date} ${gold.parties.map((names) => names[0]).join(' + ')} | ${gold.evidence}`;
const sayFound = (found: AgreementFinding): string => `${found.instrument} ${found.relation} ${found.status} ${found.date} ${found.parties.map((party) => party.name).join(' + ')} | ${found.evidence.text}`;

/** All verdicts on the agreements of a record. */
export function judgeAgreements(release: GoldRelease, founds: readonly AgreementFinding[]): Verdict[] {
  if (release.gold.agreements === undefined) return [];
  const placed = release.gold.agreements.map((gold): Placed => {
    const own = locate(release.body, gold.evidence, gold.nth);
    return { gold, own, sentence: sentenceAround(release.body, own) };
  });
  const candidates = placed.flatMap((place, gold) => founds.flatMap((one, found): Candidate[] => {
    const worth = worthOf(place, one);
    return worth === null ? [] : [{ gold, found, worth }];
  }));
  const pairs = pairUp(candidates);
  const base = { release: release.id, kind: 'agreements', slots: {} } as const;
  const wanted = placed.map(({ gold }, index): Verdict => {
    const found = founds[pairs.get(index) ?? -1];
    const item = String(index);
    if (found === undefined) return { ...base, item, outcome: gold.optional ? 'neutral' : 'missed', wanted: sayGold(gold) };
    const slots = slotsOf(gold, found);
    return { ...base, item, outcome: outcomeOf(gold, slots), slots: gold.optional ? {} : slots, confidence: found.confidence, wanted: sayGold(gold), got: sayFound(found) };
  });
  const paired = new Set(pairs.values());
  const open = placed.filter(({ gold }, index) => gold.optional && !pairs.has(index));
  const spurious = founds.filter((found, index) => !paired.has(index) && !excused(found, open));
  return [...wanted, ...spurious.map((found): Verdict => ({ ...base, item: `+${found.evidence.start} ${found.parties.map((party) => party.name).join(' + ')}`, outcome: 'spurious', confidence: found.confidence, got: sayFound(found) }))];
}
