/** Who a party is that a clause leaves to its reader: whoever was met before, else whom the text is about. */
import type { Member } from './actor.ts';
import type { Draft } from '../draft.ts';
import { onceFor } from '../in-order.ts';
import { entryStart } from './diary.ts';
import { speaksAsUs } from './home.ts';
import { itemAt } from './items.ts';
import { seatInHead } from './masthead.ts';
import { isPlaceKind, isTitled, sameParty } from './same-party.ts';
import type { Story } from './story.ts';
import { before } from './windows.ts';

/** Looked for before the letter `at` of the text; `tie`: of sister cities, twinned towns and the like; `similar`: a paper like that told last; `listed`: one of a list of partners. */
interface Place { readonly at: number; readonly tie?: boolean; readonly similar?: boolean; readonly listed?: boolean }

/** The party that is not told: who stays in a list, whom the known one met before, else whom the text is about. */
export function missingParty(story: Story, known: readonly Member[], { at, tie = false, similar = false, listed = false }: Place): Member | null {
  const first = known[0];
  const isOther = (m: Member | null): m is Member => m !== null && !known.some((k) => sameParty(k, m) || isWithin(m, k) || isWithin(k, m));
  const likened = similar === true ? (IT_HAS.test(story.draft.text.slice(at, at + 16)) ? story.names.opener(at) : null) ?? ownState(story) ?? story.last[0] ?? null : null;
  const told = (isOther(likened) ? likened : null) ?? candidatesFor(story, known, { at, tie }).find(isOther) ?? (listed || isOfUs(story, known) ? null : besideIn(story, known, at));
  if (told !== null) return told;
  const met = first === undefined ? null : lentBy(story, first).find(isOther) ?? story.partnerOf(first);
  // The place that the text is about is named already: then a body of it acts.
  return met ?? (!tie && story.isAbout(known) ? story.houseAt(at) : null);
}

/** "With Porto we have been twinned": whoever speaks, where nothing tells who that is, is none of those named beside. */
const isOfUs = ({ home, draft: { text } }: Story, [first]: readonly Member[]): boolean => home === null && first?.kind === 'city' && speaksAsUs(text);

/** Of two states the one whose news it is has another paper like that. */
function ownState({ last, states: { own } }: Story): Member | null {
  return own !== null && last.length === 2 && last.every((m) => m.kind === 'country') && last.some((m) => sameParty(m, own)) ? own : null;
}

/** Whoever was named before, unless another item of minutes or of a bulletin did, or another day of a diary. */
function inItem({ draft }: Story, near: Member | null, at: number): Member | null {
  if (near === null) return null;
  const begins = Math.max(entryStart(draft, at) ?? -Infinity, itemAt(draft, at)?.start ?? -Infinity);
  return near.start < begins ? null : near;
}
/** The first party named beside the known one; in minutes and bulletins only in the same item. */
function besideIn({ names, draft }: Story, known: readonly Member[], at: number): Member | null {
  const next = names.nextTo(known, at), item = next === null ? null : itemAt(draft, at);
  return next !== null && (item !== null && next.start >= item.end || next.kind === 'city' && names.sentenceOf(next.start) > at && ITS_SEAT.test(before(draft.text, next.start, 12))) ? null : next;
}
/** "a maker of Lund", "in Lund", in a sentence behind: where somebody else sits. */
const ITS_SEAT = /(?:^|\s)(?:of|in|at|near|from) $/iu;

/** "It has a similar agreement with C": whoever opened the sentence before. */
const IT_HAS = /^It (?:also )?has /;

/** Who may be meant beside the first known party, the likeliest first. */
function candidatesFor(story: Story, known: readonly Member[], { at, tie }: Place): readonly (Member | null)[] {
  const { home, names } = story, [first] = known, house = story.houseAt(at), host = story.hostAt(at);
  if (first?.kind === 'country') return [story.listSignerAt(at), host?.kind === 'country' ? host : null, stateBeside(story, first) ?? coupledWith(story, known), host, homeIsOnlyWhere(story) ? null : home, house];
  if (first === undefined || isPlaceKind(first.kind) || tie === true && first.kind === 'other') {
    if ((!tie || first?.kind === 'other' && house?.kind === 'company') && house !== null && first?.kind !== 'city' && (isTitled(story.title, house) || house === story.publisher && house.kind === 'company') && !(home !== null && isTitled(story.title, home))) return [story.listSignerAt(at), host, house, home];
    if (tie && home?.kind !== 'city' && story.publisher !== null) return [story.publisher];
    return [story.listSignerAt(at), host, first !== undefined && first.kind !== 'city' && homeIsOnlyWhere(story) ? null : home, first?.kind === 'city' || tie === true && home !== null ? null : house];
  }
  return [
    story.partnerOf(first), host, story.signerAt(at), house,
    home !== null && isTitled(story.title, home) ? home : null,
    isTownsOwn(story) ? home : null, names.opener(at), first.kind === 'other' && !homeIsOnlyWhere(story) ? home : null, inItem(story, names.near(first), at), homeIsOnlyWhere(story) ? null : home,
  ];
}

/** The other one of the two states of a text; beside a third state the one whose news it is. */
function stateBeside({ states: { pair, own } }: Story, state: Member): Member | null {
  return pair.some((m) => sameParty(m, state)) ? pair.find((m) => !sameParty(m, state)) ?? null : own;
}

/** True where the head of a text tells that it is the home town's own. */
const isTownsOwn = ({ draft, home }: Story): boolean => home !== null && seatInHead(draft)?.geonameId === home.city;

/** "The UK and Norway signed a framework in 2020": the state that a text tells beside one of those known; null where it tells several. */
function coupledWith({ everyone, draft: { text } }: Story, known: readonly Member[]): Member | null {
  const states = everyone.filter((a) => a.kind === 'country'), isKnown = (m: Member): boolean => known.some((k) => sameParty(k, m));
  const found = states.slice(1).flatMap((next, i) => {
    const one = states[i] as Member;
    return isKnown(one) !== isKnown(next) && COUPLED.test(text.slice(one.end, Math.min(next.start, one.end + 12))) ? [isKnown(one) ? next : one] : [];
  });
  return found.some((m) => !sameParty(m, found[0] as Member)) ? null : found[0] ?? null;
}
const COUPLED = /^(?: and (?:the )?|[-–])$/;

/** True where the town of a text is one that it names only as where something happens: "signed a memorandum in Colombo". */
export const homeIsOnlyWhere = onceFor((story: Story): boolean => {
  const { draft, names, home } = story;
  if (isTownsOwn(story)) return false;
  const named = home === null ? [] : names.actors.filter((a) => sameParty(a, home));
  return named.length === 0 ? isOfWire(draft, home) : named.every((a) => WITHIN.test(before(draft.text, a.start, 10)) || isWire(draft.text, a) || isSeatInRow(draft.text, a));
});
/** "LIMA, June 5.", "Lisbon, 5 June 2024 –": the town of a dateline, whatever sign ends it. */
function isWire(text: string, { start, end }: Member): boolean {
  return text.slice(0, start).trim() === '' && DAY_BEHIND.test(text.slice(end, end + 24)) && !speaksOfTown(text);
}
/** "Norlake Steel, Porto – 400 jobs": where the firm of a row sits. */
const isSeatInRow = (text: string, { start, end }: Member): boolean => /(?:[\p{L}.)],| [–—|-]) $/u.test(before(text, start, 3)) && /^(?: [–—|-] |\n|$)/u.test(text.slice(end, end + 3));
const speaksOfTown = (text: string): boolean => /(?<!\p{L})(?:[Oo]ur|[Tt]his|[Tt]he) (?:[Cc]ity|[Tt]own|[Mm]unicipality|[Cc]ouncil|[Mm]ayor)(?!\p{L})/u.test(text);
const DAY_BEHIND = /^(?:, \p{Lu}\p{Ll}+)?, (?:\d{1,2} \p{Lu}\p{Ll}{2,}|\p{Lu}\p{Ll}{2,}\.? \d{1,2})(?!\d)/u;
/** "LIMA, June 5. A contract was awarded to B": news of firms that names a town in its dateline alone, and does not speak of it. */
function isOfWire({ text, dateline }: Draft, home: Member | null): boolean {
  return home !== null && dateline !== null && dateline.date !== null && home.start >= dateline.start && home.end <= dateline.end && !speaksOfTown(text.slice(dateline.end));
}
const WITHIN = /(?:^|\s)(?:in|at|near|outside) (?:the )?$/iu;

/** The parties of the headline, where it names the known one. */
function lentBy({ headline }: Story, known: Member): readonly Member[] {
  return headline.some((m) => sameParty(m, known)) ? headline : [];
}

/** "the museum of Porto" and Porto, Warsaw and Poland: the one lies in the other, they sign nothing together. */
function isWithin(place: Member, other: Member): boolean {
  if (isChamberOf(other, place)) return true;
  if (place.kind !== 'city') return false;
  if (other.kind === 'country' && other.country !== null && other.country === place.country) return true;
  return place.city !== null && place.city === other.city && other.name.endsWith(` ${place.name}`);
}

/** "The Porto Chamber signed two agreements": not with Porto, nor with its municipality. */
function isChamberOf(body: Member, { kind, name }: Member): boolean {
  return (kind === 'city' || kind === 'government') && body.name.startsWith(`${name.replace(/^(?:City|Town|Municipality) of /, '')} Chamber`);
}

/** So many names back a body is still meant. */
const STEPS = 12;

/** The two bodies named last before an offset, for a paper that is spoken of without its parties; with `unknown` also what may be none. */
export function lastTwo(story: Story, offset: number, take: { readonly unknown: boolean } = { unknown: false }): readonly Member[] {
  const { names, home } = story;
  const near: Member[] = [];
  for (let i = names.before(offset) - 1, steps = 0; i >= 0 && steps < STEPS && near.length < 2; i--, steps++) {
    const actor = names.actors[i];
    if (actor === undefined || !mayBeMeant(story, actor, take.unknown ? 'any' : 'known')) continue;
    if (!names.isAside(i) && !near.some((n) => sameParty(n, actor))) near.push(actor);
  }
  const [only] = near;
  return near.length === 1 && only !== undefined && isPlaceKind(only.kind) && home !== null && !sameParty(home, only) ? [only, home] : near;
}

/** True of a body that is known to be one; of `any` that is no place where unknown names count as well. */
function mayBeMeant({ draft: { text } }: Story, { kind, sure, end }: Member, which: 'known' | 'any'): boolean {
  if (kind === 'person' || kind === 'pair' || kind === 'one') return false;
  if (which === 'known') return kind !== 'other';
  return !isPlaceKind(kind) && (kind !== 'other' || sure || / (?:will|has|is|was) /.test(text.slice(end, end + 6)));
}
