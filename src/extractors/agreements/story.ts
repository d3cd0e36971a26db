/** What a reader keeps in mind: who the text is about and who was named last. */
import { unnamedOf } from './abroad.ts';
import type { Actor, Member } from './actor.ts';
import { actorsIn, withoutTitles } from './actors.ts';
import type { Draft } from '../draft.ts';
import { placeById } from '../cities/gazetteer.ts';
import { homeOf, houseOf } from './home.ts';
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
  /** The place and the body that the text is about. */
  readonly home: Actor | null;
  readonly house: Actor | null;
  /** Parties of the last reading, and the one of them that stays while the others change. */
  last: readonly Member[] = [];
  /** Where the sentence of the last reading ends. */
  lastAt = 0;
  /** Who signed several papers at once: each of them is told afterwards. */
  #signer: { readonly member: Member; readonly at: number } | null = null;
  #host: { readonly member: Member; readonly at: number } | null = null;
  readonly #told: { readonly instrument: Reading['instrument']; readonly members: readonly Member[]; readonly others: readonly Member[]; readonly joint: boolean }[] = [];
  #antecedent: { readonly told: Antecedent; readonly at: number } | null = null;
  readonly #cityActors = new Map<number, Actor>();

  constructor(draft: Draft) {
    this.draft = draft;
    const line = draft.dateline;
    this.everyone = actorsIn(draft);
    const all = withoutTitles(draft.text, this.everyone);
    this.actors = line === null ? all : all.filter((a) => a.end <= line.start || a.start >= line.end);
    for (const actor of this.actors) if (actor.kind === 'city' && actor.city !== null && !this.#cityActors.has(actor.city)) this.#cityActors.set(actor.city, actor);
    this.home = homeOf(draft, this.actors, all);
    this.house = houseOf(draft, this.actors);
  }

  /** Keeps who concluded what, for the readings that follow. */
  remember(reading: Reading, sides: Sides): void {
    this.#antecedent = { told: antecedentOf(reading), at: reading.scene.start };
    const members = [...sides.subject, ...sides.others];
    const [lone] = sides.subject;
    if (lone !== undefined && sides.subject.length === 1 && reading.others.length !== 1 && SEVERAL_PAPERS.test(reading.words)) this.#signer = { member: lone, at: reading.scene.start };
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

  /** The paper or tie that was spoken of last, unless it is too far back. */
  antecedent(offset: number): Antecedent | null {
    return this.#antecedent !== null && offset - this.#antecedent.at < NEAR ? this.#antecedent.told : null;
  }

  /** The parties of the last paper of a kind, else those of the last reading. */
  partiesOf(instrument: Reading['instrument']): { readonly members: readonly Member[]; readonly joint: boolean } {
    return this.#told.findLast((t) => t.instrument === instrument) ?? { members: this.last, joint: this.#told.at(-1)?.joint ?? true };
  }

  /** The two bodies named last before an offset, for a paper that is spoken of without its parties. */
  lastTwo(offset: number): readonly Member[] {
    const near: Member[] = [];
    for (let i = this.before(offset) - 1, steps = 0; i >= 0 && steps < 12 && near.length < 2; i--, steps++) {
      const actor = this.actors[i];
      if (actor === undefined || this.#aside(i) || actor.kind === 'person' || actor.kind === 'other' || actor.kind === 'pair' || actor.kind === 'one' || near.some((n) => sameParty(n, actor))) continue;
      near.push(actor);
    }
    const [only] = near, { home } = this;
    return near.length === 1 && only !== undefined && isPlaceKind(only.kind) && home !== null && !sameParty(home, only) ? [only, home] : near;
  }

  /** An actor as the place it names, where a place is wanted and a body stands in the text. */
  #as(actor: Actor, wants: Wanted): Actor {
    return (wants === 'place' || wants === 'town') && actor.kind !== 'city' && actor.city !== null ? this.#cityActors.get(actor.city) ?? actor : actor;
  }

  /** The party that is not told: who stays in a list, whom the known one met before, else whom the text is about. */
  missing(known: readonly Member[], at: number, { tie }: { tie: boolean } = { tie: false }): Member | null {
    const first = known[0];
    const host = this.#host !== null && !this.draft.text.slice(this.#host.at, at).includes('\n') ? this.#host.member : null;
    const place = first === undefined || isPlaceKind(first.kind) || tie && first.kind === 'other';
    const candidates = place ? [host, this.home, first?.kind === 'city' || tie && this.home !== null ? null : this.house]
      : [this.#partnerOf(first), host, this.#signer !== null && at - this.#signer.at < SEVERAL ? this.#signer.member : null, this.house, this.#titled(this.home), first.kind === 'other' ? this.home : null, this.near(first), this.home];
    return candidates.find((c) => c !== null && !known.some((k) => sameParty(k, c))) ?? this.#nextTo(known, at) ?? (first === undefined ? null : this.#partnerOf(first));
  }

  /** The first party named in the same paragraph, where the text is about the known one itself. */
  #nextTo(known: readonly Member[], at: number): Member | null {
    const line = this.draft.text.lastIndexOf('\n', at);
    for (let i = this.before(line + 1), steps = 0; i < this.actors.length && steps < 8; i++, steps++) {
      const actor = this.actors[i];
      if (actor !== undefined && actor.sure && actor.kind === known[0]?.kind && !known.some((k) => sameParty(k, actor))) return actor;
    }
    return null;
  }

  /** "the Bank" where a bank was named: the body itself. */
  inFull(actor: Member): Member {
    if (actor.name.includes(' ') || actor.kind === 'city') return actor;
    if (this.house !== null && this.house.start < actor.start && isShortFor(actor.name, this.house.name)) return this.house;
    for (let i = this.before(actor.start) - 1, steps = 0; i >= 0 && steps < 40; i--, steps++) {
      const named = this.actors[i];
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

  /** The body named last before a party that could be its partner. */
  near(known: Member): Member | null {
    for (let i = this.before(known.start) - 1, steps = 0; i >= 0 && steps < 6; i--, steps++) {
      const actor = this.actors[i];
      if (actor !== undefined && (actor.kind === known.kind || actor.kind === 'company' && known.kind === 'other') && !sameParty(actor, known)) return actor;
    }
    return null;
  }

  /** Whom pointing words mean; `not` are parties that they cannot mean. */
  resolve(pointer: Pointer, not: readonly Member[]): readonly Member[] {
    const other = (m: Member | null | undefined): m is Member => m != null && !not.some((n) => sameParty(n, m));
    if (pointer.count > 1) return this.pair(pointer);
    if (pointer.place !== null) return [pointer.place === 0 ? this.last[0] : this.last.at(-1)].filter(other);
    if (pointer.pronoun !== null) return [this.#actorOf(pointer)].filter(other);
    if (pointer.self) return [this.house !== null && (this.home === null || titled(this.draft.title ?? '', this.house)) ? this.house : this.home].filter(other);
    if (pointer.kin) return [pointer.country === null ? this.last.find(other) : this.#back(pointer, (m) => other(m) && m.country === pointer.country) ?? unnamedOf(this.draft.text, pointer, this.everyone)].filter(other);
    const { home, house } = this;
    if (pointer.house && house !== null) return [house].filter(other);
    if (home !== null && (pointer.home || pointer.own && other(home))) return [home];
    if (house !== null && pointer.country === null && !pointer.home && HOUSES.has(pointer.wants) && house.kind === pointer.wants && this.#isCalled(pointer) && other(house)) return [house];
    const found = this.#back(pointer, other);
    if (found !== null) return [found];
    const abroad = pointer.country === null || home?.country === pointer.country || house?.country === pointer.country ? null : unnamedOf(this.draft.text, pointer, this.everyone);
    if (abroad !== null) return [abroad].filter(other);
    return [pointer.wants === 'company' || pointer.wants === 'university' ? house : home].filter(other);
  }

  /** Who acts earlier in the sentence, else in the one before: the first body or person it names. */
  #actorOf(pointer: Pointer): Member | null {
    const { sentences } = this.draft;
    let lo = 0, hi = sentences.length;
    while (lo < hi) { const mid = (lo + hi) >> 1; if ((sentences[mid]?.start ?? 0) <= pointer.start) lo = mid + 1; else hi = mid; }
    for (const sentence of [sentences[lo - 1], sentences[lo - 2], sentences[lo - 3]]) {
      if (sentence === undefined) continue;
      for (let i = this.before(sentence.start), steps = 0; steps < 6; i++, steps++) {
        const actor = this.actors[i];
        if (actor === undefined || actor.start >= Math.min(sentence.end, pointer.start)) break;
        if (pointer.pronoun === 'person' ? actor.kind === 'person' : actor.kind !== 'person' && actor.kind !== 'country' && actor.sure && !this.#aside(i)) return actor;
      }
    }
    return null;
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
    for (const test of tests) for (let i = this.before(pointer.start) - 1, steps = 0; i >= 0 && steps < 40; i--, steps++) {
      const named = this.actors[i];
      if (named === undefined) continue;
      const byName = pointer.noun !== null && named.name.toLowerCase().includes(pointer.noun) && named.kind !== 'person';
      const actor = byName ? named : this.#as(named, pointer.wants);
      const fits = byName || fitsWanted(actor, pointer.wants) || pointer.wants === 'place' && this.home !== null && sameParty(actor, this.home);
      if (fits && other(actor) && test(actor)) return actor;
    }
    return null;
  }

  /** "Stuttgart, Germany", "a plant at Chakan", "Anna of Turku": names that only tell where. */
  #aside(i: number): boolean {
    const actor = this.actors[i], before = this.actors[i - 1];
    if (actor === undefined) return false;
    const lead = this.draft.text.slice(before?.end ?? Math.max(0, actor.start - 14), actor.start);
    if (/(?:^|[\s,(])(?:in|at|near|from|outside|of) (?:the )?$/i.test(lead) && (isPlaceKind(actor.kind) || actor.kind === 'other')) return before !== undefined && before.kind !== 'person' && before.kind !== 'one' && before.kind !== 'pair' && /^ of (?:the )?$/.test(lead) || !/ of (?:the )?$/i.test(lead);
    return before !== undefined && before.kind !== actor.kind && (actor.kind === 'country' || actor.kind === 'region') && /^, $/.test(lead);
  }

  /** The two parties that were named last before the words, or those of the last reading. */
  pair(pointer: Pointer): readonly Member[] {
    const acting = this.#lastOf(pointer, { asides: false });
    const found = acting.length < pointer.count ? this.#lastOf(pointer, { asides: true }) : acting;
    if (pointer.wants === 'town' && found.length < pointer.count) return this.pair({ ...pointer, wants: 'place' });
    const last = this.last;
    if (last.length === pointer.count && last.every((m) => fitsWanted(m, pointer.wants) || m.kind === 'other' && (pointer.wants === 'any' || pointer.wants === 'company'))) return last;
    if (found.length === 0) found.push(...this.#behind(pointer));
    if (found.length === 1 && this.home !== null && !found.some((f) => sameParty(f, this.home as Actor))) found.push(this.home);
    return found.toReversed();
  }

  /** "The two sides signed it during the visit of a delegation from A to B": nobody is named before, so those behind are meant, the last first. */
  #behind(pointer: Pointer): Member[] {
    const until = this.draft.text.slice(pointer.end, pointer.end + 400).search(/[.;\n](?:\s|$)/u);
    const found: Member[] = [];
    for (let i = this.before(pointer.end); i < this.actors.length && found.length < pointer.count; i++) {
      const actor = this.actors[i];
      if (actor === undefined || until >= 0 && actor.start > pointer.end + until || actor.start > pointer.end + 400) break;
      if (fitsWanted(actor, pointer.wants) && !/(?:^|[\s,])(?:in|at|near) (?:the )?$/i.test(this.draft.text.slice(Math.max(0, actor.start - 9), actor.start)) && !found.some((f) => sameParty(f, actor))) found.unshift(actor);
    }
    return found.length === pointer.count ? found : [];
  }

  /** The parties named last before pointing words, the last first; names that only tell where may count too. */
  #lastOf(pointer: Pointer, take: { asides: boolean }): Member[] {
    const found: Member[] = [];
    if (pointer.noun !== null) {
      for (let i = this.before(pointer.start) - 1, steps = 0; i >= 0 && steps < 40 && found.length < pointer.count; i--, steps++) {
        const actor = this.actors[i];
        if (actor !== undefined && actor.kind !== 'person' && actor.sure && actor.name.toLowerCase().includes(pointer.noun) && !found.some((f) => sameParty(f, actor))) found.push(actor);
      }
      if (found.length === pointer.count) return found;
      found.length = 0;
    }
    for (let i = this.before(pointer.start) - 1, steps = 0; i >= 0 && steps < 40 && found.length < pointer.count; i--, steps++) {
      const named = !take.asides && this.#aside(i) && (pointer.wants === 'any' || this.actors[i]?.kind === 'region' || this.actors[i]?.kind === 'country') ? undefined : this.actors[i];
      const actor = named === undefined ? undefined : this.#as(named, pointer.wants);
      if (actor === undefined || !fitsWanted(actor, pointer.wants) || found.some((f) => sameParty(f, actor))) continue;
      if (found[0] !== undefined && (isPlaceKind(found[0].kind) !== isPlaceKind(actor.kind) || actor.kind === 'country' && found[0].kind !== 'country')) continue;
      found.push(actor);
    }
    return found;
  }

  /** Index of the first actor that does not lie before an offset. */
  before(offset: number): number {
    let lo = 0, hi = this.actors.length;
    while (lo < hi) { const mid = (lo + hi) >> 1; if ((this.actors[mid]?.start ?? 0) < offset) lo = mid + 1; else hi = mid; }
    return lo;
  }
}

const HOUSES: ReadonlySet<Wanted> = new Set(['company', 'university']);

function titled(title: string, actor: Member): boolean {
  const words = plainName(actor.name).split(' ');
  return title.toLowerCase().split(/[^\p{L}\p{N}-]+/u).some((w) => w.length > 3 && words[0] === w);
}
