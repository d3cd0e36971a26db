/** What a reader keeps in mind: who the text is about and who was named last. */
import { unnamedOf } from './abroad.ts';
import type { Actor, Member } from './actor.ts';
import { actorsIn, withoutTitles } from './actors.ts';
import type { Draft } from '../draft.ts';
import type { Span } from '../../record.ts';
import { placeById } from '../cities/gazetteer.ts';
import { withAllBodies } from './common-bodies.ts';
import { partiesOfHeadline } from './headline.ts';
import { homeOf, houseOf } from './home.ts';
import { Names } from './names-in-order.ts';
import type { Wanted } from './party-nouns.ts';
import type { Pointer } from './pointers.ts';
import type { Antecedent } from './papers.ts';
import type { Reading, Sides } from './reading.ts';
import { antecedentOf } from './stand-ins.ts';
import { fitsWanted, isPlaceKind, isShortFor, plainName, sameParty } from './same-party.ts';

/** So many agreements back a party's partner is remembered. */
const MEMORY = 20;
/** So many characters back several papers are still told one by one. */
const SEVERAL = 1200;
const SEVERAL_PAPERS = /(?:agreements|memorand(?:a|ums)|mous|contracts|pacts|accords|letters|deals|protocols)(?![\p{L}])/iu;
/** A house named before so many characters is whom the text begins with. */
const OPENING = 200;
/** So many characters back a paper is still meant by "the second" and "that with". */
const NEAR = 500;

export class Story {
  readonly draft: Draft;
  /** Every name of the text, those within titles included. */
  readonly everyone: readonly Actor[];
  /** Every possible party where it may act, in order. */
  readonly actors: readonly Actor[];
  /** The same in a text's order, places widened to the bodies that are told by them. */
  readonly names: Names;
  /** The place and the body that the text is about. */
  readonly home: Actor | null;
  readonly house: Actor | null;
  /** Parties of the last reading, and the one of them that stays while the others change. */
  last: readonly Member[] = [];
  /** Where the sentence of the last reading ends. */
  lastAt = 0;
  /** Who signed several papers at once: each of them is told afterwards. */
  #lone: { readonly member: Member; readonly at: number; readonly instrument: Reading['instrument'] } | null = null;
  #signer: { readonly member: Member; readonly at: number } | null = null;
  #host: { readonly member: Member; readonly at: number } | null = null;
  readonly #told: { readonly instrument: Reading['instrument']; readonly members: readonly Member[]; readonly others: readonly Member[]; readonly joint: boolean }[] = [];
  #list: { readonly told: Antecedent; readonly end: number } | null = null;
  #headline: readonly Member[] | null = null;
  #antecedent: { readonly told: Antecedent; readonly at: number } | null = null;

  constructor(draft: Draft) {
    this.draft = draft;
    const line = draft.dateline;
    this.everyone = actorsIn(draft);
    const all = withoutTitles(draft.text, this.everyone);
    this.actors = line === null ? all : all.filter((a) => a.end <= line.start || a.start >= line.end);
    this.names = new Names(draft.text, draft.sentences, withAllBodies(draft.text, draft.sentences, this.actors));
    this.home = homeOf(draft, this.actors, all);
    this.house = houseOf(draft, this.actors);
  }

  /** The parties that the headline names, as the text calls them where it does. */
  get headline(): readonly Member[] {
    return this.#headline ??= partiesOfHeadline(this.draft.title ?? '').map((m) => this.everyone.find((a) => a.kind !== 'person' && a.sure && sameParty(a, m)) ?? m);
  }

  /** Keeps who concluded what, for the readings that follow. */
  remember(reading: Reading, sides: Sides): void {
    this.#antecedent = { told: antecedentOf(reading), at: reading.scene.start };
    const members = [...sides.subject, ...sides.others];
    const [lone] = sides.subject;
    if (lone !== undefined && sides.subject.length === 1 && reading.others.length !== 1 && SEVERAL_PAPERS.test(reading.words)) this.#signer = { member: lone, at: reading.scene.start };
    this.#lone = members.length === 1 && members[0] !== undefined ? { member: members[0], at: reading.scene.start, instrument: reading.instrument } : null;
    if (members.length < 2) return;
    this.last = members;
    this.lastAt = reading.scene.end;
    const home = this.home;
    const host = home !== null && members.some((m) => sameParty(m, home)) ? home : sides.subject.length === 1 ? sides.subject[0] ?? null : null;
    if (host !== null) this.#host = { member: host, at: reading.scene.start };
    this.#told.push({ instrument: reading.instrument, members, others: sides.others, joint: sides.subject.length > 1 || reading.together });
  }

  /** Several papers told at once, of which the sentences behind tell one by one. */
  announce(told: Antecedent, at: number): void {
    this.#antecedent = { told, at };
  }

  /** A list whose introduction ends at a place announces its papers; whoever signs them stays unsaid in its items. */
  announceList(told: Antecedent, end: number, signer: Member | null): void {
    this.#list = { told, end };
    if (signer !== null) this.#signer = { member: signer, at: end };
  }

  /** What was announced, where a sentence is an item of the list: the lines follow each other. */
  itemOf(sentence: Span): Antecedent | null {
    if (this.#list === null || !/^[^\S\n]*\n\s*$/.test(this.draft.text.slice(this.#list.end, sentence.start))) return null;
    this.#list = { told: this.#list.told, end: sentence.end };
    return this.#list.told;
  }

  /** The paper or tie that was spoken of last, unless it is too far back. */
  antecedent(offset: number): Antecedent | null {
    return this.#antecedent !== null && offset - this.#antecedent.at < NEAR ? this.#antecedent.told : null;
  }

  /** The parties of the last paper of a kind, else those of the last reading. */
  partiesOf(instrument: Reading['instrument']): { readonly members: readonly Member[]; readonly joint: boolean } {
    return this.#told.findLast((t) => t.instrument === instrument) ?? { members: this.last, joint: this.#told.at(-1)?.joint ?? true };
  }

  /** Who alone was told of a paper, in the same sentence: "A will lend 3 million; that loan was agreed in May". */
  aloneIn({ scene, instrument }: Reading): Member | null {
    return this.#lone !== null && this.#lone.at === scene.start && this.#lone.instrument === instrument ? this.#lone.member : null;
  }

  /** The two bodies named last before an offset, for a paper that is spoken of without its parties. */
  lastTwo(offset: number, take: { unknown: boolean } = { unknown: false }): readonly Member[] {
    const near: Member[] = [];
    for (let i = this.names.before(offset) - 1, steps = 0; i >= 0 && steps < 12 && near.length < 2; i--, steps++) {
      const actor = this.names.actors[i];
      if (actor === undefined || this.names.isAside(i) || actor.kind === 'person' || actor.kind === 'other' && !(take.unknown && (actor.sure || / (?:will|has|is|was) /.test(this.draft.text.slice(actor.end, actor.end + 6)))) || take.unknown && isPlaceKind(actor.kind) || actor.kind === 'pair' || actor.kind === 'one' || near.some((n) => sameParty(n, actor))) continue;
      near.push(actor);
    }
    const [only] = near, { home } = this;
    return near.length === 1 && only !== undefined && isPlaceKind(only.kind) && home !== null && !sameParty(home, only) ? [only, home] : near;
  }

  /** The party that is not told: who stays in a list, whom the known one met before, else whom the text is about. */
  missing(known: readonly Member[], at: number, { tie }: { tie: boolean } = { tie: false }): Member | null {
    const first = known[0];
    const host = this.#host !== null && !this.draft.text.slice(this.#host.at, at).includes('\n') ? this.#host.member : null;
    const place = first === undefined || isPlaceKind(first.kind) || tie && first.kind === 'other';
    const candidates = place ? [host, this.home, first?.kind === 'city' || tie && this.home !== null ? null : this.house]
      : [this.#partnerOf(first), host, this.#signer !== null && at - this.#signer.at < SEVERAL ? this.#signer.member : null, this.house, this.#titled(this.home), this.names.opener(at), first.kind === 'other' ? this.home : null, this.names.near(first), this.home];
    const lent = first !== undefined && this.headline.some((m) => sameParty(m, first)) ? this.headline : [];
    const other = (c: Member | null): c is Member => c !== null && !known.some((k) => sameParty(k, c) || isWithin(c, k) || isWithin(k, c));
    return candidates.find(other) ?? this.names.nextTo(known, at) ?? lent.find(other) ?? (first === undefined ? null : this.#partnerOf(first)) ?? (!tie && this.#isHome(known) ? this.house : null);
  }

  /** The place that the text is about is named already: then a body of it acts. */
  #isHome(known: readonly Member[]): boolean {
    return this.home !== null && known.some((k) => sameParty(k, this.home as Actor));
  }

  /** "the Bank" where a bank was named: the body itself. */
  inFull(actor: Member): Member {
    if (actor.name.includes(' ') || actor.kind === 'city') return actor;
    if (this.house !== null && this.house.start < actor.start && isShortFor(actor.name, this.house.name)) return this.house;
    for (let i = this.names.before(actor.start) - 1, steps = 0; i >= 0 && steps < 40; i--, steps++) {
      const named = this.names.actors[i];
      if (named !== undefined && named.kind !== 'person' && isShortFor(actor.name, named.name)) return named;
    }
    return actor;
  }

  #titled(actor: Member | null): Member | null {
    return actor !== null && titled(this.draft.title ?? '', actor) ? actor : null;
  }

  /** With whom a party concluded something before. */
  #partnerOf(known: Member): Member | null {
    const told = this.#told.slice(-MEMORY).findLast((t) => t.members.some((m) => sameParty(m, known)));
    if (told === undefined) return null;
    return [...told.others, ...told.members].find((m) => !sameParty(m, known)) ?? null;
  }

  /** Whom pointing words mean; `not` are parties that they cannot mean. */
  resolve(pointer: Pointer, not: readonly Member[]): readonly Member[] {
    const other = (m: Member | null | undefined): m is Member => m != null && !not.some((n) => sameParty(n, m));
    if (pointer.count > 1) return this.pair(pointer);
    if (pointer.place !== null) return [pointer.place === 0 ? this.last[0] : this.last.at(-1)].filter(other);
    if (pointer.pronoun !== null) return [this.names.actorOf(pointer)].filter(other);
    if (pointer.self) return [this.house !== null && (this.home === null || titled(this.draft.title ?? '', this.house)) ? this.house : this.home].filter(other);
    if (pointer.kin) return [pointer.country === null ? this.last.find(other) : this.#back(pointer, (m) => other(m) && m.country === pointer.country) ?? unnamedOf(this.draft.text, pointer, this.everyone)].filter(other);
    const { home, house } = this;
    if (pointer.house && house !== null) return [house].filter(other);
    if (home !== null && (pointer.home || pointer.own && other(home))) return [home];
    if (house !== null && pointer.country === null && !pointer.home && HOUSES.has(pointer.wants) && house.kind === pointer.wants && this.#isCalled(pointer) && other(house)) return [house];
    const found = this.#back(pointer, BODILY.has(pointer.noun ?? '') ? (m) => other(m) && !isPlaceKind(m.kind) : other);
    if (found !== null) return [found];
    const abroad = pointer.country === null || home?.country === pointer.country || house?.country === pointer.country ? null : unnamedOf(this.draft.text, pointer, this.everyone);
    if (abroad !== null) return [abroad].filter(other);
    if (BODILY.has(pointer.noun ?? '')) return [house].filter(other);
    return [pointer.wants === 'company' || pointer.wants === 'university' ? house : home].filter(other);
  }

  /** "the company", "the university" in the news of one: no word that tells it from its partner. */
  #isCalled(pointer: Pointer): boolean {
    const words = this.draft.text.slice(pointer.start, pointer.end);
    // "The carrier" in the news of an airline, which its text begins with.
    if ((this.house?.start ?? OPENING) < OPENING && /^the (?:carrier|airline|insurer|brewer|miner|utility|automaker|carmaker|shipbuilder|lender|developer|retailer|manufacturer|producer|start-?up|shipyard|operator)$/i.test(words)) return true;
    return /(?:company|group|university|institute|firm|bank|college)$/i.test(words) && (pointer.noun === null || this.house?.name.toLowerCase().includes(pointer.noun) === true);
  }

  /** The actor named last that pointing words fit: by its name, by its country, by its kind. */
  #back(pointer: Pointer, other: (m: Member) => boolean): Member | null {
    const regional = /(?:state|province|prefecture|region|county|district|ward|canton|island)$/i.test(this.draft.text.slice(pointer.start, pointer.end));
    const tests: ((a: Member) => boolean)[] = pointer.capital
      ? [(a) => a.country === pointer.country && a.city !== null && placeById(a.city)?.rank === 'capital']
      : [...(regional ? [(a: Member): boolean => a.kind === 'region'] : []), ...(pointer.noun === null ? [] : [(a: Member): boolean => a.name.toLowerCase().includes(pointer.noun ?? '')]), ...(pointer.country === null ? [(): boolean => true] : [(a: Member): boolean => a.country === pointer.country, (a: Member): boolean => a.country === null])];
    for (const test of tests) for (let i = this.names.before(pointer.start) - 1, steps = 0; i >= 0 && steps < 40; i--, steps++) {
      const named = this.names.actors[i];
      if (named === undefined) continue;
      const byName = pointer.noun !== null && named.name.toLowerCase().includes(pointer.noun) && named.kind !== 'person';
      const actor = byName ? named : this.names.asWanted(named, pointer.wants);
      const fits = byName || fitsWanted(actor, pointer.wants) || pointer.wants === 'place' && this.home !== null && sameParty(actor, this.home);
      if (fits && other(actor) && test(actor)) return actor;
    }
    return null;
  }

  /** "the two regions": towns named since are not meant. */
  #lands(pointer: Pointer): readonly Member[] {
    if (!/(?:states|provinces|prefectures|regions|counties|cantons)$/iu.test(this.draft.text.slice(pointer.start, pointer.end))) return [];
    const found: Member[] = [];
    for (let i = this.names.before(pointer.start) - 1, steps = 0; i >= 0 && steps < 20 && found.length < pointer.count; i--, steps++) {
      const actor = this.names.actors[i];
      if (actor?.kind === 'region' && !found.some((f) => sameParty(f, actor))) found.push(actor);
    }
    return found.toReversed();
  }

  /** The two parties that were named last before the words, or those of the last reading. */
  pair(pointer: Pointer): readonly Member[] {
    const lands = this.#lands(pointer);
    if (lands.length === pointer.count) return lands;
    const they = this.names.openers(this.names.sentenceOf(pointer.start));
    if (they.length > 2 && (they.length === pointer.count || THEY.test(this.draft.text.slice(pointer.start, pointer.end)))) return they;
    const acting = this.names.lastOf(pointer, { asides: false });
    if (acting.length < pointer.count && pointer.noun === null && (pointer.wants === 'any' || pointer.wants === 'company') && they.length === pointer.count) return they;
    const found = acting.length < pointer.count ? this.names.lastOf(pointer, { asides: true }) : acting;
    if (pointer.wants === 'town' && found.length < pointer.count) return this.pair({ ...pointer, wants: 'place' });
    const last = this.last;
    if (last.length === pointer.count && last.every((m) => fitsWanted(m, pointer.wants) || m.kind === 'other' && (pointer.wants === 'any' || pointer.wants === 'company'))) return last;
    if (found.length < pointer.count && this.headline.length === pointer.count && this.headline.every((m) => fitsWanted(m, pointer.wants)) && found.every((f) => this.headline.some((m) => sameParty(m, f)))) return this.headline;
    if (found.length === 0) found.push(...this.names.behind(pointer));
    if (found.length === 1 && this.home !== null && !found.some((f) => sameParty(f, this.home as Actor))) found.push(this.home);
    return found.toReversed();
  }
}

/** "the museum of Porto" and Porto, Warsaw and Poland: the one lies in the other, they sign nothing together. */
function isWithin(place: Member, other: Member): boolean {
  return place.kind === 'city' && (place.city !== null && place.city === other.city && other.name.endsWith(` ${place.name}`) || other.kind === 'country' && other.country !== null && other.country === place.country);
}
/** What is called so is no place. */
export const BODILY: ReadonlySet<string> = new Set(['club', 'federation', 'union', 'orchestra', 'theatre', 'hospital']);
/** However many were named. */
const THEY = /^(?:they|them|the \p{L}+s)$/iu;
const HOUSES: ReadonlySet<Wanted> = new Set(['company', 'university']);

function titled(title: string, actor: Member): boolean {
  const words = plainName(actor.name).split(' ');
  return title.toLowerCase().split(/[^\p{L}\p{N}-]+/u).some((w) => w.length > 3 && words[0] === w);
}
