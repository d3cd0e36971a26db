/** Turns the indexes of a reading into parties: persons into whom they stand for, pointing words into whom they mean. */
import { ministryOf, stateOf, stateOfOfficer, stateOfWriter } from './abroad.ts';
import type { Actor, Member } from './actor.ts';
import { placeById } from '../cities/gazetteer.ts';
import { OFFICE_BEHIND } from './actors.ts';
import { firstFrom, lastBefore } from '../in-order.ts';
import type { Pointer } from './pointers.ts';
import type { Reading, Sides, Signed } from './reading.ts';
import { isGenericBody, isPlaceKind, sameParty } from './same-party.ts';
import { ACTOR_BASE, actorAt } from './letters.ts';
import { lastTwo, missingParty } from './missing-party.ts';
import { BODILY, inFull, pairOf, referentsOf } from './referents.ts';
import type { Story } from './story.ts';

/** Pointing words of a scene by where they start. */
export type Pointers = ReadonlyMap<number, Pointer>;

/** Who the parties of a reading are; fills in the party that the clause leaves to its reader. */
export function sidesOf(story: Story, reading: Reading, pointers: Pointers): Sides {
  const people: Signed[] = [];
  const others = membersOf(story, reading, { indexes: reading.others, pointers, not: [], people });
  const subject = membersOf(story, reading, { indexes: reading.subject, pointers, not: others, people });
  const behind = signersOf(reading, others);
  if (behind !== null) return { subject: behind, others: [], people };
  const lean = withoutVenues(subject, others);
  if (reading.joins === true && lean.length > 0) return { subject: [...lean, ...story.partiesOf(reading.instrument).members], others: [], people };
  const known = betweenStates(story, [...lean, ...others], people);
  if (known.length > lean.length + others.length || known.some((k, i) => k !== [...lean, ...others][i])) return { subject: known, others: [], people };
  const open = lean.length === 0 && others.length > 1 && !reading.together;
  if (known.length >= 2 && !open || reading.complete) return { subject: lean, others, people };
  if (known.length === 0) {
    const governed = governedBy(story, reading, people);
    if (governed.length > 1) return { subject: governed, others: [], people };
    // "The club extended its contract", where no club was named.
    if (reading.subject.some((i) => BODILY.has(pointers.get(reading.scene.actors[i]?.start ?? -1)?.noun ?? ''))) return { subject: [], others: [], people };
    const pair = reading.nearby.find((i) => reading.scene.actors[i]?.kind === 'pair');
    const meant = pair === undefined ? [] : membersOf(story, reading, { indexes: [pair], pointers, not: [], people });
    return meant.length > 1 ? { subject: meant, others: [], people } : nobody(story, reading, people);
  }
  const unsaidParty = beside(reading, known) ?? missingParty(story, known, { at: reading.scene.start, tie: reading.instrument === 'relationship' && reading.scene.actors.length > 0 && (reading.rule === 'agreement.listed-year' || /sister|twin|friendship/i.test(reading.words)) });
  const missing = atStateLevel(story, known, unsaidParty);
  if (missing === null) return { subject: lean, others, people };
  return lean.length === 0 ? { subject: [missing], others, people } : { subject: lean, others: [missing], people };
}

/** "The Minister of Trade and his Ecuadorian colleague signed": where one minister stands for a state, the other does too. */
function betweenStates(story: Story, known: readonly Member[], people: readonly Signed[]): readonly Member[] {
  if (known.length !== 2 || people.length !== 2 || !known.some((m) => m.kind === 'country')) return known;
  return known.map((m) => (m.kind !== 'government' || m.country !== null || !m.name.startsWith('Ministry of ') ? m : stateOf(story.draft.dateline?.country ?? story.home?.country ?? '', story.everyone, m) ?? m));
}

/** Where ministers sign and one speaks for a state, the other one speaks for that of the town the text is about. */
function atStateLevel(story: Story, known: readonly Member[], missing: Member | null): Member | null {
  const [first] = known;
  if (missing === null || missing.kind !== 'city' || missing.country === null || first?.kind !== 'country' || first.country === missing.country) return missing;
  return stateOf(missing.country, story.everyone, missing);
}

/** "A and B will cooperate under a protocol signed by Ms Lind and Mr Holm": those named before, where persons of unknown house signed. */
function signersOf(reading: Reading, others: readonly Member[]): Member[] | null {
  const { actors } = reading.scene;
  const signed = reading.subject.flatMap((i) => actors[i] ?? []);
  if (others.length > 0 || signed.length < 2 || signed[0]?.kind !== 'person' || signed[0].person?.organization != null || signed.some((a) => isBody(a))) return null;
  const nearby = reading.nearby.filter((i) => !reading.subject.includes(i)).flatMap((i) => actors[i] ?? []).filter((a) => isBody(a) && a.sure);
  return nearby.length === signed.length ? nearby : null;
}

/** "Governor Bini and Governor Sato signed": of the regions that were named together before. */
function governedBy(story: Story, { scene }: Reading, people: readonly Signed[]): readonly Member[] {
  const title = people[0]?.title ?? '';
  const wants = /governor|prefect/i.test(title) ? 'place' : /mayor/i.test(title) ? 'town' : null;
  if (wants === null || people.length !== 2 || !people.every((p) => p.party === null)) return [];
  const kind = wants === 'place' ? 'region' : 'city';
  const pair = pairOf(story, { ...NO_WORDS, count: 2, wants, start: scene.start, end: scene.start });
  return pair.length === 2 && pair.every((m) => m.kind === kind) ? pair : [];
}

/** "On behalf of the port, Anna Lind signed". */
const ON_BEHALF = /(?:^|[,;] )(?:[Oo]n behalf of|[Rr]epresenting|[Aa]cting for|[Ff]or) (?:the |its )?([\uE000-\uEFFF])[^;:.]{0,40}, /u;

/** Who is named earlier in the sentence, where persons signed for somebody unnamed. */
function beside(reading: Reading, known: readonly Member[]): Member | null {
  if (!reading.subject.some((i) => reading.scene.actors[i]?.kind === 'person')) return null;
  const letter = ON_BEHALF.exec(reading.scene.mask.slice(0, reading.act))?.[1], whose = letter === undefined ? undefined : reading.scene.actors[actorAt(letter, 0) ?? -1];
  if (whose !== undefined && whose.kind !== 'person' && !known.some((k) => sameParty(k, whose))) return whose;
  return reading.nearby.flatMap((i) => reading.scene.actors[i] ?? []).find((a) => isBody(a) && a.sure && !known.some((k) => sameParty(k, a))) ?? null;
}

/** A paper spoken of without its parties has those named in its sentence, else those of the last paper of its kind. */
function nobody(story: Story, reading: Reading, people: readonly Signed[]): Sides {
  const alone = reading.definite ? story.aloneIn(reading) : null;
  if (alone !== null) return { subject: [alone], others: [], people };
  const nearby = reading.nearby.flatMap((i) => reading.scene.actors[i] ?? []).filter((a) => isBody(a) && a.sure);
  const [first] = nearby;
  if (nearby.length > 1) return { subject: nearby, others: [], people };
  if (first !== undefined) {
    const other = missingParty(story, [first], { at: reading.scene.start });
    return { subject: [first], others: other === null ? [] : [other], people };
  }
  const three = THREE.test(reading.words) ? pairOf(story, { ...NO_WORDS, start: reading.scene.start, end: reading.scene.start }) : [];
  if (three.length === 3) return { subject: three, others: [], people };
  const { members: last, joint } = story.partiesOf(reading.instrument);
  if (reading.instrument === 'declaration' && (last.length < 2 || reading.scene.start - story.lastAt > 200)) return { subject: story.home === null ? [] : [story.home], others: [], people };
  const [newest] = lastTwo(story, reading.scene.start);
  const since = reading.definite && newest !== undefined && newest.start > story.lastAt && last.length >= 2 && last.some((m) => m.kind === newest.kind) && !last.some((m) => sameParty(m, newest)) ? missingParty(story, [newest], { at: reading.scene.start }) : null;
  if (since !== null && newest !== undefined) return { subject: [since], others: [newest], people };
  if (last.length >= 2 && joint) return { subject: last, others: [], people };
  if (last.length >= 2) return { subject: last.slice(0, 1), others: last.slice(1), people };
  const opened = story.names.openers(reading.scene.start);
  if (opened.length > 1) return { subject: opened, others: [], people };
  const near = lastTwo(story, reading.scene.start);
  if (near.length < 2 && story.headline.length > 1 && near.every((n) => story.headline.some((m) => sameParty(m, n)))) return { subject: story.headline, others: [], people, lent: true };
  const [one] = near, other = one !== undefined && near.length === 1 ? missingParty(story, [one], { at: reading.scene.start }) : null;
  if (one !== undefined && other !== null) return { subject: [one], others: [other], people };
  const called = near.length === 0 && reading.definite ? lastTwo(story, reading.scene.start, { unknown: true }) : [];
  if (called.length === 2) return { subject: called.slice(1), others: called.slice(0, 1), people };
  return { subject: near.slice(1), others: near.slice(0, 1), people };
}

/** "A trilateral memorandum": of the three bodies told before. */
const THREE = /(?:^|[^\p{L}])(?:tri(?:lateral|partite)|three-(?:way|party|sided))(?![\p{L}])/iu;
const NO_WORDS: Pointer = { count: 3, wants: 'any', noun: null, country: null, home: false, own: false, house: false, self: false, capital: false, place: null, kin: false, pronoun: null, start: 0, end: 0 };

function isBody(actor: Actor): boolean {
  return actor.kind !== 'person' && actor.kind !== 'other' && actor.kind !== 'pair' && actor.kind !== 'one';
}

interface Wanted { readonly indexes: readonly number[]; readonly pointers: Pointers; readonly not: readonly Member[]; readonly people: Signed[] }

function membersOf(story: Story, reading: Reading, wanted: Wanted): Member[] {
  const members: Member[] = [];
  const add = (m: Member): void => { if (!members.some((k) => sameParty(k, m)) && !wanted.not.some((n) => sameParty(n, m))) members.push(m); };
  for (const index of wanted.indexes) {
    const actor = reading.scene.actors[index];
    if (actor === undefined) continue;
    if (actor.kind === 'person') {
      const party = partyOfPerson(story, actor);
      wanted.people.push({ name: actor.name, title: actor.person?.title ?? null, party });
      // "the contract between Norlake Berg and Oyo State": a house that bears a name like a person's.
      if (party !== null) add(party);
      else if (reading.instrument === 'contract' && wanted.indexes === reading.others && actor.person?.title == null && actor.person?.organization == null) add({ ...actor, kind: 'other', person: null });
      continue;
    }
    const pointer = wanted.pointers.get(actor.start);
    if (pointer === undefined) add(isGenericBody(actor.name) && story.home !== null ? story.home : inFull(story, actor));
    else for (const m of ownPair(story, reading, { pointer, index }) ?? referentsOf(story, pointer, wanted.not)) {
      const party = m.kind === 'person' ? partyOfPerson(story, m) : m;
      if (m.kind === 'person') wanted.people.push({ name: m.name, title: m.person?.title ?? null, party });
      if (party !== null) add(party);
    }
  }
  return members;
}

/** "A and B announced that they have signed": as many as are named together before, in the same sentence. */
function ownPair(story: Story, { scene }: Reading, { pointer, index }: { pointer: Pointer; index: number }): readonly Actor[] | null {
  if (pointer.count < 2 || !/^(?:they|both)$/i.test(story.draft.text.slice(pointer.start, pointer.end))) return null;
  const at = scene.mask.indexOf(String.fromCharCode(ACTOR_BASE + index));
  const named = scene.groups.findLast((g) => g.prep === null && g.end <= at && g.items.length === pointer.count)?.items.flatMap((i) => scene.actors[i] ?? []) ?? [];
  return named.length === pointer.count && named.every((a) => a.kind !== 'pair' && a.kind !== 'one') ? named : null;
}

/** "Mayor of Agra" stands for Agra; the body is looked up among the actors. */
function partyOfPerson(story: Story, actor: Actor): Member | null {
  const body = actor.person?.organization ?? presentedBefore(story, actor);
  if (body === null) return beforeName(story, actor) ?? behindName(story, actor) ?? stateOfOfficer(story.draft.text, actor, story.everyone) ?? unsaid(story, actor.person?.title ?? '') ?? namesake(story, actor) ?? ministryIn(story, actor) ?? stateOfWriter(story.draft, actor, story.everyone);
  const owner = beforeName(story, actor);
  if (owner !== null && ` ${owner.name} `.includes(` ${body} `)) return owner;
  const bare = body.replace(/^the /i, '');
  const seat = / of (?:the )?(\p{Lu}.*)$/u.exec(bare)?.[1];
  const whose = seat === undefined || !/secretary|minister|commissioner|director|head|deputy/i.test(actor.person?.title ?? '') ? undefined : story.everyone.find((a) => a.name === seat && isPlaceKind(a.kind));
  if (whose !== undefined) return whose;
  const officer = /^\p{Ll}/u.test(bare) ? stateOfOfficer(story.draft.text, actor, story.everyone) : null;
  if (officer !== null) return officer;
  if (/^\p{Ll}+(?: \p{Ll}+)?$/u.test(bare)) return [...story.last, ...story.everyone].find((a) => a.kind !== 'person' && a.start < actor.start && ` ${a.name.toLowerCase()} `.includes(` ${bare} `)) ?? null;
  const ministry = ministryOf(actor, bare);
  if (ministry !== null) return stateOfOfficer(story.draft.text, actor, story.everyone) ?? asNamed(story, ministry);
  return story.everyone.find((a) => a.kind !== 'person' && a.sure && (a.name === bare || bare.startsWith(`${a.name} `) || a.name.startsWith(`${bare} `))) ?? story.everyone.find((a) => a.kind === 'city' && a.city !== null && placeById(a.city)?.name === bare) ?? unnamed(actor, bare);
}

/** "Minister of Agriculture": the ministry, where the title tells the field. */
function ministryIn(story: Story, actor: Actor): Member | null {
  const field = /(?:Minister|Secretary) (?:of|for) (?:the )?(\p{Lu}.*)$/u.exec(actor.person?.title ?? '')?.[1];
  const ministry = field === undefined ? null : ministryOf(actor, field);
  return ministry === null ? null : asNamed(story, ministry);
}
/** A ministry as the text names it, where it does. */
function asNamed(story: Story, ministry: Member): Member {
  return story.everyone.find((a) => a.kind === 'government' && ` ${a.name} `.includes(` ${ministry.name} `)) ?? ministry;
}

/** "Lind and Rui Costa signed": the body that she was presented with, when her name was told in full. */
function presentedBefore(story: Story, actor: Actor): string | null {
  if (actor.name.includes(' ')) return null;
  return story.draft.people.find((p) => p.organization !== null && p.start < actor.start && p.name.split(' ').includes(actor.name))?.organization ?? null;
}

/** "Dr. Anna Lechner" where Lechner Pumpen AG is told: the house bears her name. */
function namesake(story: Story, actor: Actor): Member | null {
  const surname = actor.name.split(' ').at(-1) ?? '';
  return surname.length < 4 ? null : story.everyone.find((a) => a.kind === 'company' && a.name.startsWith(`${surname} `)) ?? null;
}

/** "KMRL managing director Loknath Behra": the body right before the office. */
function beforeName(story: Story, actor: Actor): Member | null {
  const before = lastBefore(story.everyone, actor.start);
  if (before !== undefined && before.kind !== 'person' && /^['’]s $/.test(story.draft.text.slice(before.end, Math.min(actor.start, before.end + 4)))) return before;
  return before !== undefined && before.kind !== 'person' && OFFICE_BEHIND.test(story.draft.text.slice(before.end, Math.max(before.end, Math.min(actor.start, before.end + 60)))) ? before : null;
}

/** "President Yamagiwa of Kyoto University", "Anna Lind, director of the Port of Turku": the body right behind a name. */
function behindName(story: Story, actor: Actor): Member | null {
  const next = firstFrom(story.everyone, actor.end);
  if (next === undefined || !next.sure || next.kind === 'person') return null;
  if (next.kind === 'country') return (/minister|president|premier|ambassador|king|chancellor/i.test(actor.person?.title ?? '') ? /^,? (?:of|for|on behalf of|representing) (?:the )?$/ : /^,? (?:for|on behalf of|representing) (?:the )?$/).test(story.draft.text.slice(actor.end, Math.min(next.start, actor.end + 40))) ? next : null;
  return /^(?:,? (?:of|from|for|representing|(?:signing |acting |who signed )?(?:on behalf of|for)),?|, (?:[\p{Ll}-]+ ){1,4}(?:of|at)) (?:the )?$/u.test(story.draft.text.slice(actor.end, Math.min(next.start, actor.end + 80))) ? next : null;
}

/** A mayor of nowhere is the mayor of the city that the text is about. */
function unsaid(story: Story, title: string): Member | null {
  return /(?:^|[ -])(?:lord )?(?:mayor|provost|city manager)$/i.test(title) && !/(?:former|ex-) ?/i.test(title) ? story.home : null;
}

/** A body that only a title names: what kind it is follows from the title. */
function unnamed(person: Actor, name: string): Member {
  const title = person.person?.title ?? '';
  const kind = /mayor|city manager|councill?or/i.test(title) ? 'city' : /governor|prefect/i.test(title) ? 'region' : /CEO|chief exec|managing/i.test(title) ? 'company' : /rector|provost|dean/i.test(title) ? 'university' : 'organization';
  return { ...person, name, kind, country: null, city: null, person: null };
}

/** Where a subject holds both a body and its city, the body acts. */
function withoutVenues(subject: readonly Member[], others: readonly Member[]): Member[] {
  if (subject.length < 2) return [...subject];
  // "They agreed on a charter with C", said of a town and of the envoy of a state that were named before.
  if (others.length > 0 && [...subject, ...others].some((m) => m.kind === 'country') && others.every((m) => m.kind === 'city') && subject.some((m) => m.kind === 'city')) return subject.filter((m) => m.kind !== 'country');
  const bodies = subject.filter((m) => !isPlaceKind(m.kind));
  return others.length > 0 && bodies.length > 0 && bodies.length < subject.length ? subject.filter((m) => m.kind !== 'country') : [...subject];
}
