/** Whom pointing words mean: "the city", "its partner", "the Bank", "the two sides". */
import { stateOf, unnamedOf, whereWritten } from './abroad.ts';
import type { Member } from './actor.ts';
import { calledSo } from './called.ts';
import { placeById } from '../cities/gazetteer.ts';
import { hostAndGuest, whoMet } from './guests.ts';
import { holderOf, isOffice } from './office-holder.ts';
import type { Wanted } from './party-nouns.ts';
import { partyOfPerson } from './person-party.ts';
import { firstStartingAt, lastNear } from '../in-order.ts';
import { pointersIn, type Pointer } from './pointers.ts';
import { fitsWanted, isPlaceKind, isShortFor, isTitled, sameParty } from './same-party.ts';
import { statesMeant } from './states-meant.ts';
import type { Story } from './story.ts';

type Test = (member: Member) => boolean;

/** So many names back pointing words reach. */
const STEPS = 40;
/** A house named before so many characters is whom the text begins with. */
const OPENING = 200;

/** A pointer without words of its own: to the bodies named last before a place. */
export const NO_WORDS: Pointer = {
  count: 3, wants: 'any', noun: null, country: null, home: false, own: false, house: false, self: false, capital: false, place: null, kin: false, pronoun: null, his: false,
  start: 0, end: 0,
};

/** Whom pointing words mean; `not` are parties that they cannot mean. */
export function referentsOf(story: Story, pointer: Pointer, not: readonly Member[]): readonly Member[] {
  if (pointer.count > 1) return pairOf(story, pointer);
  const isOther: Test = (m) => !not.some((n) => sameParty(n, m));
  const meant = pointsDirectly(story, pointer) ? directReferent(story, pointer, isOther) : referent(story, pointer, isOther);
  return meant != null && isOther(meant) ? [meant] : [];
}

/** True of words that say by themselves whom they mean, whatever was named last. */
function pointsDirectly({ house }: Story, pointer: Pointer): boolean {
  return pointer.place !== null || pointer.pronoun !== null || pointer.self || pointer.kin || pointer.his || pointer.house && house !== null;
}

/** "the latter", "she", "we", "its Danish partner", "the Company". */
function directReferent(story: Story, pointer: Pointer, isOther: Test): Member | null | undefined {
  const { home, house, last } = story;
  if (pointer.place !== null) return ofTwo(story, pointer);
  if (isOffice(story, pointer)) return holderOf(story, pointer);
  if (pointer.pronoun !== null) return (pointer.pronoun === 'body' ? story.goesOnAt(pointer.start) ?? calledBefore(story, pointer, isOther) : null) ?? story.names.actorOf(pointer);
  if (pointer.his) return bodyOfSpeaker(story, pointer) ?? referent(story, pointer, isOther);
  if (pointer.self) return story.publisher ?? (house !== null && (home === null || isTitled(story.title, house) || opensText(story, house)) ? house : home);
  if (!pointer.kin) return house;
  if (pointer.country === null) return last.find(isOther);
  if (isStatePeer(story, pointer)) return stateOf(pointer.country, story.everyone, pointer);
  return lastNamed(story, pointer, (m) => isOther(m) && m.country === pointer.country) ?? unnamedOf(story.draft.text, pointer, story.everyone);
}

/** "St. Anna's Hospital, Porto, has …": the text begins with whom it is about, not with where that is. */
const opensText = ({ home, draft: { text, dateline } }: Story, house: Member): boolean => home !== null && house.start < home.start && house.start >= 0 && /^\s*(?:The )?$/.test(text.slice(dateline?.end ?? 0, house.start).replace(/^[\s–—-]+/u, ''));

/** "Where the minister signed a treaty with her Estonian counterpart": a state, whichever of its towns was named. */
function isStatePeer({ everyone, draft: { text } }: Story, { start, end }: Pointer): boolean {
  if (!PEER.test(text.slice(start, end))) return false;
  const speaker = lastNear(everyone, { place: start, reach: SPEAKER }, (a) => a.kind === 'person');
  return OF_STATE.test(speaker?.person?.title ?? '');
}
const PEER = /^(?:his|her) .*(?:counterpart|opposite number)$/i, OF_STATE = /minister|secretary of state|state secretary|premier/i;

/** "Porto and Graz looked abroad. The latter signed": of the two that opened the sentence before; else the latter is who was named last, the former the first of the last paper. */
function ofTwo({ names, last }: Story, { start, place }: Pointer): Member | undefined {
  const from = names.sentenceOf(start), two = names.openers(from);
  if (two.length === 2) return two.at(place === 0 ? 0 : -1);
  if (place === 0) return last[0];
  const here = names.before(start) - names.before(from);
  return names.actors[names.before(here > 1 ? start : from) - 1] ?? last.at(-1);
}

/** So many characters back somebody is still meant by "his". */
const SPEAKER = 200;
/** "Mr Reis said that his chamber had signed": the body that he speaks for, where it is called so. */
function bodyOfSpeaker(story: Story, { start, noun, wants }: Pointer): Member | null {
  const { everyone } = story;
  const speaker = lastNear(everyone, { place: start, reach: SPEAKER }, (a) => a.kind === 'person');
  const body = speaker === undefined ? null : partyOfPerson(story, speaker);
  return body !== null && (noun === null ? fitsWanted(body, wants) : body.name.toLowerCase().includes(noun)) ? body : null;
}

/** "The port invests. It has ordered": whom the sentence before calls by a noun, where it begins with it. */
function calledBefore(story: Story, { start }: Pointer, isOther: Test): Member | null {
  const { draft: { sentences, text } } = story, before = sentences[firstStartingAt(sentences, start + 1) - 2];
  if (before === undefined || start - before.end > 60 || !CALLS.test(text.slice(before.start, before.start + 30))) return null;
  const [first] = pointersIn(text.slice(before.start, Math.min(before.end, before.start + 60)), before.start);
  return first === undefined || first.start !== before.start || first.count > 1 || first.pronoun !== null ? null : referent(story, first, isOther);
}
const CALLS = /^The \p{Ll}+ /u;

/** "the city", "the British company", "the club": whom the text is about, or who was named last and fits the words. */
function referent(story: Story, pointer: Pointer, isOther: Test): Member | null {
  const { home, house } = story;
  if (pointer.noun === 'government') return stateWritten(story, pointer, isOther);
  if (home !== null && (pointer.home || pointer.own && isOther(home))) return home;
  if (home !== null && (home.kind === 'region' || home.kind === 'other') && pointer.country === null && isTitled(story.title, home) && isOther(home) && OWN_LAND.test(story.wordsOf(pointer))) return { ...home, kind: 'region' };
  const called = pointer.country === null && pointer.wants !== 'place' && pointer.wants !== 'town' ? calledSo(story.draft.text, story.actors, { noun: lastWord(story.wordsOf(pointer)), at: pointer.start }) : null;
  if (called !== null && isOther(called)) return called;
  if (house !== null && isCalledAs(house, story, pointer) && isOther(house)) return house;
  if (house !== null && isOpener(house, story, pointer) && isOther(house)) return house;
  const bodily = BODILY.has(pointer.noun ?? '');
  const found = lastNamed(story, pointer, bodily ? (m) => isOther(m) && !isPlaceKind(m.kind) : isOther) ?? abroad(story, pointer);
  return found ?? (bodily || pointer.wants === 'company' || pointer.wants === 'university' ? house : home);
}
/** "The province" in its own news, whichever other was named last. */
const OWN_LAND = /^the (?:province|prefecture|region|county)$/i;
/** The state where the text was written, where the text names no government and no other state before. */
function stateWritten({ draft, everyone }: Story, pointer: Pointer, isOther: Test): Member | null {
  const code = whereWritten(draft, everyone), state = code === null ? null : stateOf(code, everyone, pointer);
  const foreign = lastNear(everyone, { place: pointer.start, reach: NEAR }, (a) => a.country !== null && a.country !== code && (a.kind === 'country' || a.kind === 'government'));
  return state === null || foreign !== undefined || !isOther(state) ? null : state;
}
/** So near a foreign state, its government may be meant. */
const NEAR = 300;

const lastWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1).toLowerCase();

/** What is called so is no place. */
export const BODILY: ReadonlySet<string> = new Set(['club', 'federation', 'union', 'orchestra', 'theatre', 'hospital']);

/** Somebody of another country whom the text does not name. */
function abroad({ draft, home, house, everyone }: Story, pointer: Pointer): Member | null {
  if (pointer.country === null || home?.country === pointer.country || house?.country === pointer.country) return null;
  return unnamedOf(draft.text, pointer, everyone);
}

/** "the company", "the university" in the news of one: no word that tells it from its partner. */
function isCalledAs(house: Member, story: Story, pointer: Pointer): boolean {
  if (pointer.country !== null || pointer.home) return false;
  if (house.start < OPENING && isTitled(story.title, house) && ANY_HOUSE.test(story.wordsOf(pointer))) return true;
  if (!HOUSES.has(pointer.wants) || house.kind !== pointer.wants) return false;
  const words = story.wordsOf(pointer);
  // "The carrier" in the news of an airline, which its text begins with.
  if (house.start < OPENING && TRADE.test(words)) return true;
  return ITS_KIND.test(words) && (pointer.noun === null || house.name.toLowerCase().includes(pointer.noun));
}
/** What any house may be called in its own news. */
const ANY_HOUSE = /^the (?:institution|organi[sz]ation|entity|body)$/i;
const HOUSES: ReadonlySet<Wanted> = new Set(['company', 'university']);
const TRADE = /^the (?:carrier|airline|insurer|brewer|miner|utility|automaker|carmaker|shipbuilder|lender|developer|retailer|manufacturer|producer|start-?up|shipyard|operator)$/i;
const ITS_KIND = /(?:company|group|university|institute|firm|bank|college)$/i;

/** "The port" in the news of the Port of Halden, with which the text begins, though another port was named since. */
function isOpener(house: Member, { title }: Story, { noun, country, home }: Pointer): boolean {
  if (noun === null || country !== null || home) return false;
  return house.start < OPENING && isTitled(title, house) && ` ${house.name.toLowerCase()} `.includes(` ${noun} `);
}

/** The actor named last that pointing words fit: by its name, by its country, by its kind. */
function lastNamed(story: Story, pointer: Pointer, isOther: Test): Member | null {
  const { names } = story;
  for (const test of testsOf(story, pointer)) {
    for (let i = names.before(pointer.start) - 1, steps = 0; i >= 0 && steps < STEPS; i--, steps++) {
      const named = names.actors[i], actor = named === undefined ? null : asPointedTo(story, pointer, named);
      if (actor !== null && isOther(actor) && test(actor)) return actor;
    }
  }
  return null;
}

/** What an actor must be beside being of the kind wanted; the first that anybody passes decides. */
function testsOf(story: Story, { start, end, country, noun, capital }: Pointer): readonly Test[] {
  if (capital) return [(m) => m.country === country && m.city !== null && placeById(m.city)?.rank === 'capital'];
  const tests: Test[] = [];
  if (LAND.test(story.wordsOf({ start, end }))) tests.push((m) => m.kind === 'region');
  if (noun !== null) tests.push((m) => m.name.toLowerCase().includes(noun));
  if (country === null) tests.push(() => true);
  else tests.push((m) => m.country === country, (m) => m.country === null);
  return tests;
}
const LAND = /(?:state|province|prefecture|region|county|district|ward|canton|island)$/i;

/** An actor as the words mean it, by a noun of its name or by its kind; null where they do not fit. */
function asPointedTo({ names, home }: Story, { noun, wants }: Pointer, named: Member): Member | null {
  if (noun !== null && named.kind !== 'person' && named.name.toLowerCase().includes(noun)) return named;
  const actor = names.asWanted(named, wants);
  return fitsWanted(actor, wants) || wants === 'place' && home !== null && sameParty(actor, home) ? actor : null;
}

/** "the Bank" where a bank was named: the body itself. */
export function inFull({ house, names }: Story, actor: Member): Member {
  if (actor.name.includes(' ') || actor.kind === 'city') return actor;
  if (house !== null && house.start < actor.start && isShortFor(actor.name, house.name)) return house;
  for (let i = names.before(actor.start) - 1, steps = 0; i >= 0 && steps < STEPS; i--, steps++) {
    const named = names.actors[i];
    if (named !== undefined && named.kind !== 'person' && (isShortFor(actor.name, named.name) || actor.name === 'State' && named.kind === 'government' && GOVERNMENT_OF.test(named.name))) return named;
  }
  return actor;
}

/** "the Government of Kerala", and then "the State". */
const GOVERNMENT_OF = /^(?:State )?Government of |^\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)? (?:State )?Government$/u;

/** The two parties (or as many as wanted) that were named last before the words, or those of the last reading. */
export function pairOf(story: Story, pointer: Pointer): readonly Member[] {
  const { names } = story, { count, wants } = pointer;
  const lands = landsOf(story, pointer);
  if (lands.length === count) return lands;
  const they = names.openers(names.sentenceOf(pointer.start));
  if (they.length > 2 && (they.length === count || THEY.test(story.wordsOf(pointer)))) return they;
  const states = statesMeant(story, pointer);
  if (states !== null) return states;
  const met = count === 2 && pointer.noun === null ? hostAndGuest(story, pointer) : [];
  if (met.length === count) return met;
  const two = count === 2 && pointer.noun === null && BARE_TWO.test(story.wordsOf(pointer)) ? whoMet(story, pointer) : [];
  if (two.length === count) return two;
  const acting = names.lastOf(pointer, { asides: false }), few = acting.length < count;
  if (few && pointer.noun === null && isAnybody(wants) && they.length === count) return they;
  const found = few ? names.lastOf(pointer, { asides: true }) : acting;
  if (wants === 'town' && found.length < count) return pairOf(story, { ...pointer, wants: 'place' });
  if (areMeant(story.last, pointer)) return story.last;
  return found.length < count && isHeadline(story, pointer, found) ? story.headline : completed(story, pointer, found);
}
/** Two of whom nothing is said but that they are two. */
const BARE_TWO = /^(?:the (?:two|pair)|both|they|both (?:mayors|men|women|leaders|sides)|the two (?:mayors|sides|leaders|institutions|organi[sz]ations|bodies|parties|partners))$/iu;
/** However many were named. */
const THEY = /^(?:they|them|the \p{L}+s)$/iu;
const isAnybody = (wants: Wanted): boolean => wants === 'any' || wants === 'company';

/** The parties of the last reading, where the words fit all of them. */
function areMeant(last: readonly Member[], { count, wants }: Pointer): boolean {
  return last.length === count && last.every((m) => fitsWanted(m, wants) || m.kind === 'other' && isAnybody(wants));
}

/** True where the headline names as many as are wanted, those found among them. */
function isHeadline({ headline }: Story, { count, wants }: Pointer, found: readonly Member[]): boolean {
  if (headline.length !== count || !headline.every((m) => fitsWanted(m, wants))) return false;
  return found.every((f) => headline.some((m) => sameParty(m, f)));
}

/** Those found, in the order of the text: with those named behind where there are none, with the town of the text where there is one. */
function completed({ names, home, states: { pair } }: Story, pointer: Pointer, found: readonly Member[]): readonly Member[] {
  const all = found.length === 0 ? names.behind(pointer) : [...found], [only] = all;
  // Beside a state stands a state, not one of its towns.
  const state = all.length === 1 && only?.kind === 'country' && pair.some((m) => sameParty(m, only)) ? pair.find((m) => !sameParty(m, only)) : undefined;
  if (state !== undefined) all.push(state);
  if (all.length === 1 && home !== null && !all.some((m) => sameParty(m, home))) all.push(home);
  return all.toReversed();
}

/** So many names back "the two regions" reach. */
const LAND_STEPS = 20;

/** "the two regions": towns named since are not meant. */
function landsOf({ names, draft: { text } }: Story, { start, end, count }: Pointer): readonly Member[] {
  if (!LANDS.test(text.slice(start, end))) return [];
  const found: Member[] = [];
  for (let i = names.before(start) - 1, steps = 0; i >= 0 && steps < LAND_STEPS && found.length < count; i--, steps++) {
    const actor = names.actors[i];
    if (actor?.kind === 'region' && !found.some((f) => sameParty(f, actor))) found.push(actor);
  }
  return found.toReversed();
}
const LANDS = /(?:states|provinces|prefectures|regions|counties|cantons)$/iu;
