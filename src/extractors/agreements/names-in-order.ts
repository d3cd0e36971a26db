/** The names of a text in their order: who stands before a place or behind it, and which of them only tell where. */
import { firstStartingAt } from '../in-order.ts';
import type { Actor, Member } from './actor.ts';
import type { Wanted } from './party-nouns.ts';
import type { Pointer } from './pointers.ts';
import { fitsWanted, isPlaceKind, sameParty } from './same-party.ts';
import type { Span } from '../../record.ts';

/** "flights between A and B": where they fly is not who flies. */
const ROUTE = /(?<![\p{L}])(?:flights?|flying|routes?|services?|links?|lines?|connections?|trains|ferries|sailings|railway|motorway|road|cable|pipeline|corridor|sailing|travel|trips) (?:between|from) (?:the )?(?:\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2} (?:and|to) (?:the )?)?$/u;

/** Behind one of these it is where something happens. */
/** "Delegates from Kenya and Fiji met": who sent them acts. */
const SENT_BY = /(?:[Dd]eleg(?:ates|ations?)|[Oo]fficials|[Rr]epresentatives|[Mm]inisters|[Nn]egotiators|[Ee]nvoys|[Dd]iplomats) (?:from|of) (?:the )?$/u;
const WITHIN = /(?:^|[\s,])(?:in|at|near) (?:the )?$/i;

/** So many sentences back a pair that opened one is still meant. */
const FEW = 3;

const OWNS = /^['’]s (?:(?!and |of |in |with |for |from )[\p{Ll}-]+ ){0,4}$/u;

/** "Halden Museum in Porto and", "Stone Park, Varna, are": where the body before it lies. */
function tellsWhere(text: string, body: Actor, place: Actor): boolean {
  if (isPlaceKind(body.kind) || !isPlaceKind(place.kind)) return false;
  const gap = text.slice(body.end, Math.min(place.start, body.end + 12));
  const named = body.kind !== 'other' || body.name.includes(' ');
  return / (?:in|of|at|from) (?:the )?$/.test(gap) || named && gap === ', ' && /^(?:,| (?:and|are|have|will|want|plan|\p{Ll}{3,}ed) )/u.test(text.slice(place.end, place.end + 12)) || gap === ' (';
}

/** "Tacoma, Washington,", "Zamboanga, the Philippines": the land of the town before it. */
function isLandOf(text: string, town: Actor, land: Actor): boolean {
  if (town.kind !== 'city' || !(land.kind === 'country' && land.country === town.country || land.kind === 'region')) return false;
  return /^, (?:the )?$/.test(text.slice(town.end, land.start));
}

const HALL = /(?:^| )(?:Hall|Palace|Headquarters|House|Guesthouse|Chamber|Theat(?:re|er)|Hotel|Resort|Park|Square|Plaza|Cent(?:re|er)|Pavilion|Arena|Stadium|Castle|Villa|Mansion|Manor|Residence|Building|Tower|Auditorium|Museum|Gallery|Restaurant|Airport|Embassy|Consulate|Campus)$/;
const LED_BY = /(?:led|headed|accompanied|represented|chaired) by (?:the |its )?(?:[\p{L}-]+ ){0,2}$/u;

export class Names {
  readonly actors: readonly Actor[];
  readonly #text: string;
  readonly #sentences: readonly Span[];
  readonly #towns = new Map<number, Actor>();

  /** `actors` and `sentences` in the order of the text. */
  constructor(text: string, sentences: readonly Span[], actors: readonly Actor[]) {
    this.#text = text;
    this.#sentences = sentences;
    this.actors = actors;
    for (const actor of actors) if (actor.kind === 'city' && actor.city !== null && !this.#towns.has(actor.city)) this.#towns.set(actor.city, actor);
  }

  /** An actor as the place it names, where a place is wanted and a body stands in the text. */
  asWanted(actor: Actor, wants: Wanted): Actor {
    return (wants === 'place' || wants === 'town') && actor.kind !== 'city' && actor.city !== null ? this.#towns.get(actor.city) ?? actor : actor;
  }

  /** The first party named in the same paragraph, where the text is about the known one itself. */
  nextTo(known: readonly Member[], at: number): Member | null {
    const line = this.#text.lastIndexOf('\n', at), next = this.#text.indexOf('\n', at), end = next < 0 || known[0]?.kind !== 'country' ? this.#text.length : next;
    for (let i = this.before(line + 1), steps = 0; i < this.actors.length && steps < 8; i++, steps++) {
      const actor = this.actors[i];
      if (actor !== undefined && actor.start < end && actor.sure && actor.kind === known[0]?.kind && !known.some((k) => sameParty(k, actor))) return actor;
    }
    return null;
  }

  /** Who opened the sentence before: it goes on with the same subject. */
  opener(at: number, take: { places: boolean } = { places: false }): Member | null {
    const sentence = this.#sentences[firstStartingAt(this.#sentences, at) - 1];
    const from = sentence === undefined ? -1 : this.before(sentence.start), opens = this.actors[from];
    const first = take.places && this.#owns(from) ? this.actors[from + 1] : opens;
    return sentence !== undefined && first !== undefined && opens !== undefined && opens.start - sentence.start < 5 && first.end <= sentence.end && first.kind !== 'person' && (take.places || !isPlaceKind(first.kind)) && (take.places ? /^,? [\p{L}(]/u : /^,? [\p{Ll}(]/u).test(this.#text.slice(first.end, first.end + 3)) ? first : null;
  }

  /** All who opened the sentence before together: "A, B and the company C study". */
  openers(at: number): readonly Member[] {
    const first = this.opener(at, { places: true });
    if (first === null) return [];
    const run: Actor[] = [first];
    let until = first.end;
    for (let i = this.before(first.start) + 1; i < this.actors.length; i++) {
      const last = run.at(-1), begins = this.actors[i], next = this.#owns(i) ? this.actors[i + 1] : begins;
      if (last !== undefined && begins !== undefined && (tellsWhere(this.#text, last, begins) || isLandOf(this.#text, last, begins))) { until = begins.end; continue; }
      if (last === undefined || begins === undefined || next === undefined || !/^(?:,|,? and)(?: the)?(?: (?:(?!of |in |with )[\p{L}-]+ ){0,4}| )$/u.test(this.#text.slice(until, Math.min(begins.start, until + 70)))) break;
      if (next !== begins) i++;
      run.push(next);
      until = next.end;
    }
    return run.every((m) => m.kind !== 'person') ? run : [];
  }

  /** The same, past sentences that name nobody. */
  openersNear(at: number): readonly Member[] {
    const next = firstStartingAt(this.#sentences, at);
    for (let i = next - 1; i >= Math.max(0, next - FEW); i--) {
      const { start, end } = this.#sentences[i] as Span, first = this.actors[this.before(start)];
      if (first !== undefined && first.start < end) return this.openers(this.#sentences[i + 1]?.start ?? at);
    }
    return [];
  }

  /** The body named last before a party that could be its partner. */
  near(known: Member): Member | null {
    for (let i = this.before(known.start) - 1, steps = 0; i >= 0 && steps < 6; i--, steps++) {
      const actor = this.actors[i];
      if (actor !== undefined && (actor.kind === known.kind || actor.kind === 'company') && !sameParty(actor, known) && !WITHIN.test(this.#text.slice(Math.max(0, actor.start - 9), actor.start))) return actor;
    }
    return null;
  }

  /** Who acts earlier in the sentence, else in the one before: the first body or person it names. */
  actorOf(pointer: Pointer): Member | null {
    const sentences = this.#sentences;
    const next = firstStartingAt(sentences, pointer.start + 1);
    for (const sentence of [sentences[next - 1], sentences[next - 2], sentences[next - 3]]) {
      if (sentence === undefined) continue;
      for (let i = this.before(sentence.start), steps = 0; steps < 6; i++, steps++) {
        const actor = this.actors[i];
        if (actor === undefined || actor.start >= Math.min(sentence.end, pointer.start)) break;
        if (pointer.pronoun === 'person' ? actor.kind === 'person' : actor.kind !== 'person' && (actor.kind !== 'country' || actor.start === sentence.start && /^ \p{Ll}/u.test(this.#text.slice(actor.end, actor.end + 2))) && actor.sure && !this.isAside(i)) return actor;
      }
    }
    return null;
  }

  /** "Stuttgart, Germany", "a plant at Chakan", "Anna of Turku": names that only tell where. */
  isAside(i: number): boolean {
    const actor = this.actors[i], before = this.actors[i - 1];
    if (actor === undefined) return false;
    if (this.#owns(i)) return true;
    if (ROUTE.test(this.#text.slice(Math.max(0, actor.start - 70), actor.start))) return true;
    if (SENT_BY.test(this.#text.slice(Math.max(0, actor.start - 30), actor.start))) return false;
    if (before !== undefined && isPlaceKind(actor.kind) && /^ ?\($/.test(this.#text.slice(before.end, actor.start))) return true;
    const lead = this.#text.slice(before?.end ?? Math.max(0, actor.start - 14), actor.start);
    if (/(?:^|[\s,(])(?:in|at|near|from|outside|of) (?:the )?$/i.test(lead) && (isPlaceKind(actor.kind) || actor.kind === 'other')) return before !== undefined && before.kind !== 'person' && before.kind !== 'one' && before.kind !== 'pair' && /^ of (?:the )?$/.test(lead) || !/ of (?:the )?$/i.test(lead);
    if (before?.kind === 'region' && actor.kind === 'region' && lead === ', ') return /^(?:[,.;)]| (?:and|led|has|have|had|is|was) )/.test(this.#text.slice(actor.end, actor.end + 6));
    return before !== undefined && before.kind !== actor.kind && (actor.kind === 'country' || actor.kind === 'region') && (/^, $/.test(lead) || isLandOf(this.#text, before, actor));
  }

  /** "Halden County, California, sent": the state of the county before it. */
  #isLand(i: number): boolean {
    const actor = this.actors[i], county = this.actors[i - 1];
    return actor?.kind === 'region' && county?.kind === 'region' && this.#text.slice(county.end, actor.start) === ', ' && this.isAside(i);
  }

  /** "met at the Riverside City Hall": where something happens, and who only leads a delegation, signs nothing. */
  #isVenue({ name, start, kind }: Actor): boolean {
    return kind === 'other' && LED_BY.test(this.#text.slice(Math.max(0, start - 30), start)) || HALL.test(name) && /(?:^|[\s,])(?:in|at|outside) (?:the )?$/i.test(this.#text.slice(Math.max(0, start - 12), start));
  }

  /** "Zambia's research institute ZARI": whose it is. */
  #owns(i: number): boolean {
    const actor = this.actors[i], next = this.actors[i + 1];
    return actor !== undefined && next !== undefined && isPlaceKind(actor.kind) && next.kind !== 'person' && !isPlaceKind(next.kind) && next.start - actor.end < 50 && OWNS.test(this.#text.slice(actor.end, next.start));
  }

  /** "The two sides signed it during the visit of a delegation from A to B": nobody is named before, so those behind are meant, the last first. */
  behind(pointer: Pointer): Member[] {
    const until = this.#text.slice(pointer.end, pointer.end + 400).search(/[.;\n](?:\s|$)/u);
    const found: Member[] = [];
    for (let i = this.before(pointer.end); i < this.actors.length && found.length < pointer.count; i++) {
      const actor = this.actors[i];
      if (actor === undefined || until >= 0 && actor.start > pointer.end + until || actor.start > pointer.end + 400) break;
      if (fitsWanted(actor, pointer.wants) && !WITHIN.test(this.#text.slice(Math.max(0, actor.start - 9), actor.start)) && !found.some((f) => sameParty(f, actor))) found.unshift(actor);
    }
    return found.length === pointer.count ? found : [];
  }

  /** The parties named last before pointing words, the last first; names that only tell where may count too. */
  lastOf(pointer: Pointer, take: { asides: boolean }): Member[] {
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
      const named = !take.asides && this.isAside(i) && (pointer.wants === 'any' || this.actors[i]?.kind === 'region' || this.actors[i]?.kind === 'country') ? undefined : this.actors[i];
      const actor = named === undefined || this.#isVenue(named) || this.#isLand(i) ? undefined : this.asWanted(named, pointer.wants);
      if (actor === undefined || !fitsWanted(actor, pointer.wants) || found.some((f) => sameParty(f, actor))) continue;
      if (found[0] !== undefined && (isPlaceKind(found[0].kind) !== isPlaceKind(actor.kind) || actor.kind === 'country' && found[0].kind !== 'country')) continue;
      found.push(actor);
    }
    return found;
  }

  /** Where the sentence begins that an offset lies in. */
  sentenceOf(offset: number): number {
    return this.#sentences[firstStartingAt(this.#sentences, offset + 1) - 1]?.start ?? offset;
  }

  /** Index of the first actor that does not lie before an offset. */
  before(offset: number): number {
    return firstStartingAt(this.actors, offset);
  }
}
