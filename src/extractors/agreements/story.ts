/** What a reader keeps in mind: who the text is about, who concluded what before, and what was announced. */
import type { Actor, Member } from './actor.ts';
import { actorsIn } from './actors.ts';
import { withoutTitles } from './joined-actors.ts';
import type { Draft } from '../draft.ts';
import type { Span } from '../../record.ts';
import { withAllBodies } from './common-bodies.ts';
import { partiesOfHeadline } from './headline.ts';
import { homeOf, houseOf } from './home.ts';
import { Names } from './names-in-order.ts';
import { bodyInMasthead, bodyInTitle } from './masthead.ts';
import { publisherOf } from './publisher.ts';
import type { Antecedent } from './papers.ts';
import type { Reading, Sides } from './reading.ts';
import { antecedentOf } from './stand-ins.ts';
import { itemAt } from './items.ts';
import { isPartOfCouncil, isTitled, sameParty } from './same-party.ts';
import { statesOf, type States } from './states.ts';

/** Who is named as early as this may be whose text it is. */
const MASTHEAD = 320;
/** So many agreements back a party's partner is remembered. */
const MEMORY = 20;
/** So many characters back several papers are still told one by one. */
const SEVERAL = 1200;
const SEVERAL_PAPERS = /(?:agreements|memorand(?:a|ums)|mous|contracts|pacts|accords|letters|deals|protocols)(?![\p{L}])/iu;
/** So many characters back a paper is still meant by "the second" and "that with". */
const NEAR = 500;

/** Who concluded a paper; `joint` where nobody of them stands against the others. */
interface Told {
  readonly instrument: Reading['instrument'];
  readonly members: readonly Member[];
  readonly others: readonly Member[];
  readonly joint: boolean;
}

export class Story {
  readonly draft: Draft;
  /** Every name of the text, those within titles included. */
  readonly everyone: readonly Actor[];
  /** Every possible party where it may act, in order. */
  readonly actors: readonly Actor[];
  /** The same in a text's order, places widened to the bodies that are told by them. */
  readonly names: Names;
  /** Every possible party, those of the dateline included. */
  readonly #all: readonly Actor[];
  /** Parties of the last reading, and the one of them that stays while the others change. */
  last: readonly Member[] = [];
  /** Where the sentence of the last reading ends. */
  lastAt = 0;
  /** Who alone was told of the paper before. */
  #lone: { readonly member: Member; readonly at: number; readonly instrument: Reading['instrument'] } | null = null;
  /** Whom the sentence before called by a noun alone. */
  #acting: { readonly member: Member; readonly end: number } | null = null;
  /** Who signed several papers at once: each of them is told afterwards. */
  #signer: { readonly member: Member; readonly at: number } | null = null;
  #host: { readonly member: Member; readonly at: number } | null = null;
  readonly #told: Told[] = [];
  #list: { readonly told: Antecedent; readonly end: number } | null = null;
  #headline: readonly Member[] | null = null;
  #states: States | null = null;
  /** Looked for when they are first asked for: most texts conclude nothing. */
  #home: Actor | null | undefined;
  #house: Actor | null | undefined;
  #publisher: Actor | null | undefined;
  #several: { readonly told: Antecedent; readonly at: number } | null = null;
  #antecedent: { readonly told: Antecedent; readonly at: number } | null = null;

  constructor(draft: Draft) {
    this.draft = draft;
    const line = draft.dateline;
    this.everyone = actorsIn(draft);
    const all = this.#all = withoutTitles(draft.text, this.everyone);
    this.actors = line === null ? all : all.filter((a) => a.end <= line.start || a.start >= line.end);
    this.names = new Names(draft.text, draft.sentences, withAllBodies(draft.text, draft.sentences, this.actors));
  }

  /** The place that the text is about. */
  get home(): Actor | null {
    if (this.#home === undefined) this.#home = homeOf(this.draft, this.actors, this.#all);
    return this.#home;
  }

  /** The body that the text is about. */
  get house(): Actor | null {
    if (this.#house === undefined) this.#house = this.#unlessOfTown(houseOf(this.draft, this.actors, this.publisher));
    return this.#house;
  }

  /** The body that speaks, where the head or the foot of the text tells it. */
  get publisher(): Actor | null {
    if (this.#publisher === undefined) this.#publisher = this.#unlessOfTown(bodyInTitle(this.draft) ?? publisherOf(this.draft.text, this.actors) ?? bodyInMasthead(this.draft));
    return this.#publisher;
  }

  /** A committee acts for its town, where that is known. */
  #unlessOfTown(body: Actor | null): Actor | null {
    return body !== null && isPartOfCouncil(body.name) && this.home !== null ? null : body;
  }

  get title(): string {
    return this.draft.title ?? '';
  }

  /** The parties that the headline names, as the text calls them where it does. */
  get headline(): readonly Member[] {
    return this.#headline ??= partiesOfHeadline(this.title).map((m) => this.everyone.find((a) => a.kind !== 'person' && a.sure && sameParty(a, m)) ?? m);
  }

  /** The two states that the text is about, or none. */
  get states(): States {
    return this.#states ??= statesOf(this.draft, this.everyone);
  }

  /** The body that a text is about; in minutes and bulletins one that only another item names is not meant. */
  houseAt(offset: number): Actor | null {
    const { house, draft } = this, item = house === null || house === this.publisher || house.start < MASTHEAD ? null : itemAt(draft, offset);
    if (house === null || item === null || isTitled(this.title, house)) return house;
    return this.actors.some((a) => a.start >= item.start && a.end <= item.end && sameParty(a, house)) ? house : null;
  }

  /** The words of a stretch of the text. */
  wordsOf({ start, end }: Span): string {
    return this.draft.text.slice(start, end);
  }

  /** Keeps who concluded what, for the readings that follow. */
  remember(reading: Reading, sides: Sides): void {
    const { subject, others } = sides, at = reading.scene.start;
    this.#antecedent = { told: antecedentOf(reading), at };
    const members = [...subject, ...others], [lone] = subject;
    const several = subject.length === 1 && reading.others.length !== 1 && SEVERAL_PAPERS.test(reading.words);
    if (lone !== undefined && several) this.#signer = { member: lone, at };
    const pointed = subject.length === 1 && reading.scene.actors[reading.subject[0] ?? -1]?.kind === 'one';
    this.#acting = lone !== undefined && pointed ? { member: lone, end: reading.scene.end } : null;
    const [only] = members;
    this.#lone = only !== undefined && members.length === 1 ? { member: only, at, instrument: reading.instrument } : null;
    if (members.length < 2) return;
    this.last = members;
    this.lastAt = reading.scene.end;
    const host = this.isAbout(members) ? this.home : subject.length === 1 ? lone : null;
    if (host != null) this.#host = { member: host, at };
    this.#told.push({ instrument: reading.instrument, members, others, joint: subject.length > 1 || reading.together });
  }

  /** Several papers told at once, of which the sentences behind tell one by one. */
  announce(told: Antecedent, at: number): void {
    this.#antecedent = { told, at };
  }

  /** Keeps that several papers were told at once, with whoever signed them. */
  count(told: Antecedent, at: number): void {
    if (told.total !== true) this.#several = { told, at };
  }

  /** Several papers told at once, if not long ago. */
  severalAt(offset: number): Antecedent | null {
    return this.#several !== null && offset - this.#several.at < SEVERAL ? this.#several.told : null;
  }

  /** A list whose introduction ends at a place announces its papers; whoever signs them stays unsaid in its items. */
  announceList(told: Antecedent, end: number, signers: readonly Member[]): void {
    this.#list = { told, end };
    const [lone] = signers;
    if (lone !== undefined && signers.length === 1) this.#signer = { member: lone, at: end };
    if (signers.length > 1) { this.last = signers; this.lastAt = end; this.#told.push({ instrument: told.instrument, members: signers, others: [], joint: true }); }
  }

  /** What was announced, where a sentence is an item of the list: the lines follow each other. */
  itemOf({ start, end }: Span): Antecedent | null {
    if (this.#list === null || !LINE_END.test(this.draft.text.slice(this.#list.end, start))) return null;
    this.#list = { told: this.#list.told, end };
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
    const lone = this.#lone;
    return lone !== null && lone.at === scene.start && lone.instrument === instrument ? lone.member : null;
  }

  /** The parties of the last paper whose parties are all of a kind. */
  lastAmong(is: (member: Member) => boolean): readonly Member[] {
    return this.#told.findLast((t) => t.members.every(is))?.members ?? [];
  }

  /** With whom a party concluded something before. */
  partnerOf(known: Member): Member | null {
    const told = this.#told.slice(-MEMORY).findLast((t) => t.members.some((m) => sameParty(m, known)));
    if (told === undefined) return null;
    // Of those who stand on one side, none is the partner of another.
    const sided = told.others.some((m) => sameParty(m, known)) ? told.members.filter((m) => !told.others.includes(m)) : told.others;
    return [...sided, ...told.members].find((m) => !sameParty(m, known)) ?? null;
  }

  /** "The company signed with A. It also signed": whom the sentence right before called by a noun alone. */
  goesOnAt(offset: number): Member | null {
    return this.#acting !== null && this.names.sentenceOf(offset) >= this.#acting.end && this.names.sentenceOf(offset) - this.#acting.end < 4 ? this.#acting.member : null;
  }

  /** Who stays in the papers of a paragraph while the partners change. */
  hostAt(offset: number): Member | null {
    return this.#host === null || this.draft.text.slice(this.#host.at, offset).includes('\n') ? null : this.#host.member;
  }

  /** Who signed several papers at once, not too far back. */
  signerAt(offset: number): Member | null {
    return this.#signer !== null && offset - this.#signer.at < SEVERAL ? this.#signer.member : null;
  }

  /** Who signs all that the list tells in whose items an offset lies. */
  listSignerAt(offset: number): Member | null {
    return this.#list !== null && offset < this.#list.end ? this.signerAt(offset) : null;
  }

  /** True where the place that the text is about is among the members. */
  isAbout(members: readonly Member[]): boolean {
    const { home } = this;
    return home !== null && members.some((m) => sameParty(m, home));
  }
}
/** The line between two items; none, where they stand within one sentence. */
const LINE_END = /^(?:[^\S\n]*\n\s*)?$/;

/** The last story of a text, by its sentences. */
const TOLD = new WeakMap<Draft['sentences'], Story>();
/** A story to read a text with; who asks afterwards who is named in the text gets the same. */
export function beginStory(draft: Draft): Story {
  const story = new Story(draft);
  TOLD.set(draft.sentences, story);
  return story;
}
/** Who is named in a text and whom it is about: as it was read before, else as it is read now. */
export const storyOf = (draft: Draft): Story => TOLD.get(draft.sentences) ?? beginStory(draft);
