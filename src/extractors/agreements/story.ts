/** What a reader keeps in mind: who the text is about and who was named last. */
import { actorsIn, withoutTitles, type Actor, type Member } from './actors.ts';
import type { Draft } from '../draft.ts';
import type { Pointer, Wanted } from './pointers.ts';
import type { Reading, Sides } from './reading.ts';

/** So many agreements back a party's partner is remembered. */
const MEMORY = 20;

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
  #host: { readonly member: Member; readonly at: number } | null = null;
  readonly #told: { readonly instrument: Reading['instrument']; readonly members: readonly Member[]; readonly others: readonly Member[]; readonly joint: boolean }[] = [];
  readonly #cityActors = new Map<number, Actor>();

  constructor(draft: Draft) {
    this.draft = draft;
    const line = draft.dateline;
    this.everyone = actorsIn(draft);
    const all = withoutTitles(draft.text, this.everyone);
    this.actors = line === null ? all : all.filter((a) => a.end <= line.start || a.start >= line.end);
    for (const actor of this.actors) if (actor.kind === 'city' && actor.city !== null && !this.#cityActors.has(actor.city)) this.#cityActors.set(actor.city, actor);
    const hints: Hints = { text: draft.text, wire: line === null ? null : all.find((a) => a.city !== null && a.start < line.end)?.city ?? null, title: wordsOf(draft.title ?? ''), prior: draft.homeCity };
    this.home = best(this.actors, isTown, hints) ?? all.find(isTown) ?? null;
    this.house = best(this.actors, (a) => a.kind === 'company' || a.kind === 'university' || a.kind === 'organization', { ...hints, prior: null });
  }

  /** Keeps who concluded what, for the readings that follow. */
  remember(reading: Reading, sides: Sides): void {
    const members = [...sides.subject, ...sides.others];
    if (members.length < 2) return;
    this.last = members;
    const home = this.home;
    const host = home !== null && members.some((m) => sameParty(m, home)) ? home : sides.subject.length === 1 ? sides.subject[0] ?? null : null;
    if (host !== null) this.#host = { member: host, at: reading.scene.start };
    this.#told.push({ instrument: reading.instrument, members, others: sides.others, joint: sides.subject.length > 1 || reading.together });
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
  missing(known: readonly Member[], at: number): Member | null {
    const first = known[0];
    const host = this.#host !== null && !this.draft.text.slice(this.#host.at, at).includes('\n') ? this.#host.member : null;
    const candidates = first === undefined || isPlaceKind(first.kind) ? [host, this.home, first?.kind === 'city' ? null : this.house]
      : [this.#partnerOf(first), host, this.house, this.#titled(this.home), this.near(first), this.home];
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

  #titled(actor: Member | null): Member | null {
    return actor !== null && wordsOf(this.draft.title ?? '').includes(plain(actor.name)) ? actor : null;
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
    if (pointer.count > 1) return this.pair(pointer);
    if (pointer.house && this.house !== null) return not.some((n) => sameParty(n, this.house as Actor)) ? [] : [this.house];
    const own = this.home;
    if (own !== null && (pointer.home || pointer.own && !not.some((n) => sameParty(n, own)))) return [own];
    for (const country of pointer.country === null ? [null] : [pointer.country, '?']) {
      for (let i = this.before(pointer.start) - 1, steps = 0; i >= 0 && steps < 40; i--, steps++) {
        const named = this.actors[i];
        if (named === undefined) continue;
        const actor = this.#as(named, pointer.wants);
        if (!fits(actor, pointer.wants) && !(pointer.wants === 'place' && this.home !== null && sameParty(actor, this.home)) || not.some((n) => sameParty(n, actor))) continue;
        if (country === null || actor.country === country || country === '?' && actor.country === null) return [actor];
      }
    }
    const home = pointer.wants === 'company' || pointer.wants === 'university' ? this.house : this.home;
    return home === null || not.some((n) => sameParty(n, home)) ? [] : [home];
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
    if (last.length === pointer.count && last.every((m) => fits(m, pointer.wants) || m.kind === 'other' && (pointer.wants === 'any' || pointer.wants === 'company'))) return last;
    if (found.length === 1 && this.home !== null && !found.some((f) => sameParty(f, this.home as Actor))) found.push(this.home);
    return found.toReversed();
  }

  /** The parties named last before pointing words, the last first; names that only tell where may count too. */
  #lastOf(pointer: Pointer, take: { asides: boolean }): Member[] {
    const found: Member[] = [];
    for (let i = this.before(pointer.start) - 1, steps = 0; i >= 0 && steps < 40 && found.length < pointer.count; i--, steps++) {
      const named = !take.asides && this.#aside(i) && (pointer.wants === 'any' || this.actors[i]?.kind === 'region' || this.actors[i]?.kind === 'country') ? undefined : this.actors[i];
      const actor = named === undefined ? undefined : this.#as(named, pointer.wants);
      if (actor === undefined || !fits(actor, pointer.wants) || found.some((f) => sameParty(f, actor))) continue;
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

export function isPlaceKind(kind: Actor['kind']): boolean {
  return kind === 'city' || kind === 'region' || kind === 'country' || kind === 'government';
}

function fits(actor: Actor, wants: Wanted): boolean {
  if (actor.kind === 'person' || actor.kind === 'pair' || actor.kind === 'one' || !actor.sure) return false;
  if (wants === 'town') return actor.kind === 'city' || actor.kind === 'government' && actor.city !== null;
  if (wants === 'place') return actor.kind === 'city' || actor.kind === 'region' || actor.kind === 'government' && actor.city !== null;
  if (wants === 'country') return actor.kind === 'country';
  if (wants === 'university') return actor.kind === 'university';
  if (wants === 'company') return actor.kind === 'company' || actor.kind === 'other' || actor.kind === 'organization';
  return actor.kind !== 'other' || actor.name.includes(' ');
}

const plain = (name: string): string => name.toLowerCase().replace(/^the |^(?:city|municipality|town) of (?:the )?|(?:'s|’s)$|(?: city| municipality| town)$/g, '');

function isMunicipal(actor: Actor): boolean {
  return actor.kind === 'city' || actor.kind === 'government' && !/^(?:Ministry|Department|Bureau|Embassy|Consulate)/.test(actor.name);
}

/** Two actors that stand for one party. */
export function sameParty(a: Actor, b: Actor): boolean {
  if (a.city !== null && b.city !== null && isMunicipal(a) && isMunicipal(b)) return a.city === b.city;
  const x = plain(a.name), y = plain(b.name);
  return x === y || !isPlaceKind(a.kind) && !isPlaceKind(b.kind) && a.kind !== 'university' && b.kind !== 'university' && (x.startsWith(`${y} `) || y.startsWith(`${x} `));
}

interface Hints { readonly text: string; readonly wire: number | null; readonly title: readonly string[]; readonly prior: number | null }

const GENERIC: ReadonlySet<string> = new Set('city cities town county port university company group bank council friendship sister forum international national agreement china'.split(' '));

function wordsOf(title: string): string[] {
  return title.replace(/ (?:with|to|in|from|for|at|between|by|and|near) \p{Lu}[\p{L}-]+/gu, ' ').split(/[^\p{L}\p{N}-]+/u).filter((w) => w.length > 3 && /^\p{Lu}/u.test(w)).map((w) => w.toLowerCase()).filter((w) => !GENERIC.has(w));
}
function isTown(actor: Actor): boolean {
  return actor.kind === 'city' || actor.kind === 'government' && /Council/u.test(actor.name) && !/^(?:Ministry|State) /u.test(actor.name);
}

/** A name behind one of these words is a place or a partner, hardly what the text is about. */
const BESIDE = /(?:^|\s)(?:with|to|from|near|and|between|via|through|than) (?:the )?$/i;
/** "Porto (1990)", "Porto – 1990": one of a list of partners. */
const YEAR_BEHIND = /^ ?(?:\((?:since )?|[–—:-] ?)(?:1[89]|20)\d\d/;
/** Behind one of these it is where something happens. */
const WITHIN = /(?:^|\s)(?:in|at) (?:the )?$/i;

/** The actor named most, early, in the title, and as the one who acts. */
function best(actors: readonly Actor[], is: (a: Actor) => boolean, hints: Hints): Actor | null {
  const scores = new Map<string, { score: number; actor: Actor }>();
  let order = 0;
  for (const actor of actors) {
    const whole = is(actor);
    const town = actor.city !== null && is({ ...actor, kind: 'city' });
    const titled = hints.title.findIndex((w) => plain(actor.name).split(' ').includes(w));
    const unknown = titled === 0 && !/^\p{Lu}+$/u.test(actor.name) && (actor.kind === 'other' || is === isTown && actor.kind === 'region');
    if (!whole && !town && !unknown) continue;
    const key = town ? `#${actor.city}` : plain(actor.name);
    const held = scores.get(key);
    const lead = hints.text.slice(Math.max(0, actor.start - 14), actor.start);
    const listed = YEAR_BEHIND.test(hints.text.slice(actor.end, actor.end + 16));
    const weight = listed ? 0.1 : BESIDE.test(lead) ? 0.3 : WITHIN.test(lead) ? 0.7 : 1;
    const early = held === undefined && !listed ? Math.max(0, 3 - order++) * weight : 0;
    const named = held === undefined && titled >= 0 ? 2.5 : 0;
    const favoured = held === undefined && hints.prior !== null && actor.city === hints.prior ? 2 : 0;
    const wired = held === undefined && hints.wire !== null && actor.city === hints.wire ? 2.5 : 0;
    const opens = /(?:^|[.!?”"]\s|\n|[—–-] )(?:The )?$/.test(hints.text.slice(Math.max(0, actor.start - 6), actor.start)) ? 1 : 0;
    const score = (held?.score ?? 0) + wired + (listed ? 0 : opens) + (listed ? weight : Math.max(0.5, weight)) + early + named + favoured;
    scores.set(key, { score, actor: held !== undefined && (is(held.actor) || !whole) ? held.actor : actor });
  }
  return [...scores.values()].reduce<{ score: number; actor: Actor } | null>((top, s) => (top === null || s.score > top.score ? s : top), null)?.actor ?? null;
}
