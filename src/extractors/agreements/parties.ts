/** Turns the indexes of a reading into parties: persons into whom they stand for, pointing words into whom they mean. */
import { stateOf } from './abroad.ts';
import type { Actor, Member } from './actor.ts';
import { AWARDED, authorityOf } from './award-tables.ts';
import { ACTOR_BASE, actorAt } from './letters.ts';
import { missingParty } from './missing-party.ts';
import { ownerByPronoun } from './own-papers.ts';
import { partyOfPerson } from './person-party.ts';
import type { Pointer } from './pointers.ts';
import type { Reading, Sides, Signed } from './reading.ts';
import { BODILY, inFull, NO_WORDS, pairOf, referentsOf } from './referents.ts';
import { isBody, isGenericBody, isOwnBoard, isPartOfCouncil, isPlaceKind, sameParty } from './same-party.ts';
import type { Story } from './story.ts';
import { announcedIn } from './stand-ins.ts';
import { unnamedSides } from './unnamed-parties.ts';
import { before } from './windows.ts';

/** Pointing words of a scene by where they start. */
export type Pointers = ReadonlyMap<number, Pointer>;

/** Who the parties of a reading are; fills in the party that the clause leaves to its reader. */
export function sidesOf(story: Story, reading: Reading, pointers: Pointers): Sides {
  return atStateLevel(story, reading, toldSides(story, reading, pointers));
}

function toldSides(story: Story, reading: Reading, pointers: Pointers): Sides {
  const people: Signed[] = [];
  const others = membersOf(story, reading, { indexes: reading.others, pointers, not: [], people });
  const subject = membersOf(story, reading, { indexes: reading.subject, pointers, not: others, people });
  const signers = signersOf(reading, others);
  if (signers !== null) return { subject: signers, others: [], people };
  const lean = withoutVenues(subject, others), known = [...lean, ...others];
  if (reading.joins === true && lean.length > 0) return { subject: [...lean, ...story.partiesOf(reading.instrument).members], others: [], people };
  const states = betweenStates(story, known, people);
  if (states !== null) return { subject: states, others: [], people };
  const open = lean.length === 0 && others.length > 1 && !reading.together;
  if (known.length >= 2 && !open || reading.complete && !isOwnTender(story, reading, known)) return { subject: lean, others, people };
  if (known.length === 0) return sidesOfNobody(story, reading, { pointers, people });
  const missing = missingBeside(story, reading, { known, pointers });
  if (missing === null) return { subject: lean, others, people };
  return lean.length === 0 ? { subject: [missing], others, people } : { subject: lean, others: [missing], people };
}

/** "B won the tender in November" in the news of a body that it does not name again: that body's. */
function isOwnTender({ house, publisher }: Story, { rule, scene, act, subject }: Reading, known: readonly Member[]): boolean {
  if (rule !== 'agreement.order' || house === null || publisher === null && house.start > OPENING || subject.length !== 1 || includes(known, house)) return false;
  return THE_TENDER.test(scene.mask.slice(act, act + 80));
}
const THE_TENDER = /^(?:won|wins|got|gets|bagged|secured|received|obtained|landed|clinched) the (?:[\p{Ll}-]+ ){0,3}(?:tender|contract|order|commission|job)(?![\p{L}])(?! of (?:the )?[\uE000-\uEFFF])/u;
/** Whom a text is about is named as early as this. */
const OPENING = 200;

/** `not`: who stands on the other side. Whoever signs in person is added to `people`. */
interface Wanted { readonly indexes: readonly number[]; readonly pointers: Pointers; readonly not: readonly Member[]; readonly people: Signed[] }

function membersOf(story: Story, reading: Reading, wanted: Wanted): Member[] {
  const members: Member[] = [];
  const add = (m: Member | null): void => { if (m !== null && !includes(members, m) && !includes(wanted.not, m)) members.push(m); };
  for (const index of wanted.indexes) {
    const actor = reading.scene.actors[index];
    if (actor === undefined) continue;
    if (actor.kind === 'person') {
      const whole = reading.scene.actors[index - 1];
      if (whole !== undefined && members.length > 0 && SPEAKS_FOR.test(story.draft.text.slice(whole.end, actor.start))) {
        wanted.people.push({ name: actor.name, title: actor.person?.title ?? null, party: members.at(-1) ?? null });
        continue;
      }
      add(standsFor(story, actor, wanted.people) ?? (wanted.indexes === reading.others ? houseCalled(reading, actor) : null));
      continue;
    }
    const pointer = wanted.pointers.get(actor.start);
    if (pointer === undefined) add(boardOf(story, actor) ?? inFull(story, actor));
    else {
      const meant = ownPair(story, reading, { pointer, index }) ?? referentsOf(story, pointer, wanted.not);
      for (const m of meant) add(m.kind === 'person' ? standsFor(story, m, wanted.people) : asCalled(m, pointer, story.draft.text));
    }
  }
  return members;
}

/** "the state, represented by the Minister of Finance, Ana Lira, and": whoever speaks for a party is no second one. */
const SPEAKS_FOR = /^,? (?:duly )?represented by (?:the |its |their )?[^;:.]{0,90}(?:\.[^;:.]{0,20})?$/u;

/** "City Council", "Board of Directors": whose they are. */
function boardOf({ home, house }: Story, { name }: Actor): Actor | null {
  return isOwnBoard(name) ? house : isGenericBody(name) || isPartOfCouncil(name) ? home : null;
}

/** "Antwerp and Rosario …; the two ports signed": called by a noun of bodies, named by their towns. */
function asCalled(party: Member, { noun, count, start }: Pointer, text: string): Member {
  if (party.kind !== 'city') return party;
  const whose = count > 1 ? BODIES_OF.exec(before(text, start, 60))?.[1] : undefined;
  const kind = CALLED.get(noun ?? '') ?? (whose === undefined ? undefined : /^(?:univers|colleg)/.test(whose) ? 'university' : 'organization');
  return kind === undefined ? party : { ...party, kind };
}
/** "The chambers of commerce of both cities". */
const BODIES_OF = /(?<![\p{L}])(universities|colleges|chambers(?: of [\p{Ll}]+(?: and [\p{Ll}]+)?)?|ports|museums|libraries|zoos|hospitals|airports|orchestras|theatres|clubs|associations|federations|schools) (?:of|in) $/iu;
const CALLED: ReadonlyMap<string, Member['kind']> = new Map([
  ...'port zoo museum library hospital chamber club orchestra theatre airport aquarium federation union'.split(' ').map((noun) => [noun, 'organization'] as const),
  ...'university institute college academy conservatory'.split(' ').map((noun) => [noun, 'university'] as const),
]);

const includes = (members: readonly Member[], one: Member): boolean => members.some((m) => sameParty(m, one));

/** The party of a person, who is kept as one who signed. */
function standsFor(story: Story, person: Actor, people: Signed[]): Member | null {
  const party = partyOfPerson(story, person);
  people.push({ name: person.name, title: person.person?.title ?? null, party });
  return party;
}

/** "the contract between Norlake Berg and Oyo State": a house that bears a name like a person's. */
function houseCalled(reading: Reading, actor: Actor): Member | null {
  if (reading.instrument !== 'contract' || actor.person?.title != null || actor.person?.organization != null) return null;
  return { ...actor, kind: 'other', person: null };
}

/** "A and B announced that they have signed": as many as are named together before, in the same sentence. */
function ownPair(story: Story, { scene }: Reading, { pointer, index }: { pointer: Pointer; index: number }): readonly Actor[] | null {
  if (pointer.count < 2 || !/^(?:they|both)$/i.test(story.wordsOf(pointer))) return null;
  const at = scene.mask.indexOf(String.fromCharCode(ACTOR_BASE + index));
  const group = scene.groups.findLast((g) => g.prep === null && g.end <= at && g.items.length === pointer.count);
  const named = group?.items.flatMap((i) => scene.actors[i] ?? []) ?? [];
  return named.length === pointer.count && named.every((a) => a.kind !== 'pair' && a.kind !== 'one') ? named : null;
}

/** "A and B will cooperate under a protocol signed by Ms Lind and Mr Holm": those named before, where persons of unknown house signed. */
function signersOf(reading: Reading, others: readonly Member[]): Member[] | null {
  const { actors } = reading.scene;
  const signed = reading.subject.flatMap((i) => actors[i] ?? []), [first] = signed;
  if (others.length > 0 || signed.length < 2 || first?.kind !== 'person' || first.person?.organization != null || signed.some(isBody)) return null;
  const nearby = reading.nearby.filter((i) => !reading.subject.includes(i)).flatMap((i) => actors[i] ?? []).filter((a) => isBody(a) && a.sure);
  return nearby.length === signed.length ? nearby : null;
}

/** Where a subject holds both a body and its city, the body acts. */
function withoutVenues(subject: readonly Member[], others: readonly Member[]): readonly Member[] {
  if (subject.length < 2 || others.length === 0) return subject;
  // "They agreed on a charter with C", said of a town and of the envoy of a state that were named before.
  const states = [...subject, ...others].some((m) => m.kind === 'country');
  if (states && others.every((m) => m.kind === 'city') && subject.some((m) => m.kind === 'city')) return subject.filter((m) => m.kind !== 'country');
  const bodies = subject.filter((m) => !isPlaceKind(m.kind));
  return bodies.length > 0 && bodies.length < subject.length ? subject.filter((m) => m.kind !== 'country') : subject;
}

/** "The Minister of Trade and his Ecuadorian colleague signed": where one minister stands for a state, the other does too; null where none does. */
function betweenStates(story: Story, known: readonly Member[], people: readonly Signed[]): readonly Member[] | null {
  if (known.length !== 2 || people.length !== 2 || !known.some((m) => m.kind === 'country')) return null;
  const code = story.draft.dateline?.country ?? story.home?.country ?? '';
  const states = known.map((m) => (isUnplacedMinistry(m) ? stateOf(code, story.everyone, m) ?? m : m));
  return states.some((m, i) => m !== known[i]) ? states : null;
}
const isUnplacedMinistry = ({ kind, country, name }: Member): boolean => kind === 'government' && country === null && name.startsWith('Ministry of ');

/** Whoever signs with nobody: officers for the places named before, bodies that "both" means, else whom the text tells elsewhere. */
function sidesOfNobody(story: Story, reading: Reading, { pointers, people }: { pointers: Pointers; people: Signed[] }): Sides {
  const { actors } = reading.scene;
  const governed = governedBy(story, reading, people);
  if (governed.length > 1) return { subject: governed, others: [], people };
  // "The club extended its contract", where no club was named.
  const bodily = reading.subject.some((i) => BODILY.has(pointers.get(actors[i]?.start ?? -1)?.noun ?? ''));
  if (bodily) return { subject: [], others: [], people };
  const pair = reading.nearby.find((i) => actors[i]?.kind === 'pair');
  const meant = pair === undefined ? [] : membersOf(story, reading, { indexes: [pair], pointers, not: [], people });
  return meant.length > 1 ? { subject: meant, others: [], people } : unnamedSides(story, reading, people);
}

/** "Governor Bini and Governor Sato signed": of the regions that were named together before. */
function governedBy(story: Story, { scene }: Reading, people: readonly Signed[]): readonly Member[] {
  const title = people[0]?.title ?? '';
  const wants = /governor|prefect|^gov/i.test(title) ? 'place' : /mayor/i.test(title) ? 'town' : null;
  if (wants === null || people.length !== 2 || !people.every((p) => p.party === null)) return [];
  const kind = wants === 'place' ? 'region' : 'city';
  const pair = pairOf(story, { ...NO_WORDS, count: 2, wants, start: scene.start, end: scene.start });
  return pair.length === 2 && pair.every((m) => m.kind === kind) ? pair : [];
}

interface Known { readonly known: readonly Member[]; readonly pointers: Pointers }

/** Who is missing beside those known: whom a person signs for, else whoever was met before. */
function missingBeside(story: Story, reading: Reading, { known, pointers }: Known): Member | null {
  const own = ownerByPronoun(reading);
  if (own !== null && !includes(known, own)) return own;
  const ratifies = story.states.titled && RATIFIES.test(reading.scene.mask.slice(0, reading.act)) ? story.states.own : null;
  if (ratifies !== null && !known.some(({ kind }) => kind === 'country')) return ratifies;
  if (reading.scene.item === AWARDED) return authorityOf(story.draft.text, story.everyone) ?? story.home;
  if (isTotal(reading, known)) return null;
  return behalfOf(story, reading, { known, pointers }) ?? missingParty(story, known, { at: reading.scene.start, tie: isTie(reading), similar: isLikened(story, reading), listed: reading.rule === 'agreement.listed-year' });
}

/** "The State signed 17 MoUs": with whom is told of each of them, or not at all. */
function isTotal({ scene, act, others, subject }: Reading, [only]: readonly Member[]): boolean {
  if (subject.length !== 1 || others.length > 0 || only?.kind !== 'government' && only?.kind !== 'region') return false;
  const told = announcedIn(scene.mask.slice(act, act + TOTAL));
  return told !== null && told.total !== true && !told.tie;
}
/** So far behind its verb, in characters, a number of papers stands. */
const TOTAL = 50;

/** "a decree ratifying the agreement with the fund": the state has signed it. */
const RATIFIES = /(?<![\p{L}])ratif(?:y(?:ing)?|ied|ies|ication of) (?:the|an?) [^,;.]*$/u;

/** "A similar arrangement with C": whoever concluded the paper told right before has this one too. */
function isLikened(story: Story, { scene, start, act }: Reading): boolean {
  return scene.start - story.lastAt < LIKENED_WITHIN && LIKENED.test(scene.mask.slice(start, Math.max(start, act) + 60));
}
const LIKENED = /^(?:[Aa] |an )?(?:similar|comparable|like|further|corresponding|parallel|second) (?:[\p{L}-]+ ){0,4}with(?![\p{L}])/u;
/** So many characters behind it. */
const LIKENED_WITHIN = 250;

/** A tie of sister cities rather than any relationship. */
function isTie({ instrument, scene, rule, words }: Reading): boolean {
  if (instrument !== 'relationship' || scene.actors.length === 0) return false;
  return rule === 'agreement.listed-year' || /sister|twin|friendship/i.test(words);
}

/** Who is named earlier in the sentence, where persons signed for somebody unnamed. */
function behalfOf(story: Story, { scene, subject, act, nearby }: Reading, { known, pointers }: Known): Member | null {
  const { actors, mask } = scene;
  if (!subject.some((i) => actors[i]?.kind === 'person')) return null;
  const letter = ON_BEHALF.exec(mask.slice(0, act))?.[1];
  const whose = letter === undefined ? undefined : actors[actorAt(letter, 0) ?? -1];
  const pointer = whose === undefined ? undefined : pointers.get(whose.start);
  if (pointer !== undefined) return referentsOf(story, pointer, known)[0] ?? null;
  if (whose !== undefined && whose.kind !== 'person' && !includes(known, whose)) return whose;
  return nearby.flatMap((i) => actors[i] ?? []).find((a) => isBody(a) && a.sure && !includes(known, a)) ?? null;
}
/** "On behalf of the port, Anna Lind signed". */
const ON_BEHALF = /(?:^|[,;] )(?:[Oo]n behalf of|[Rr]epresenting|[Aa]cting for|[Ff]or) (?:the |its )?([\uE000-\uEFFF])[^;:.]{0,40}, /u;

/** Where one of two is a state, a town that the sentence does not name stands for the other state: both ministers sign. */
function atStateLevel(story: Story, { scene }: Reading, sides: Sides): Sides {
  const both = [...sides.subject, ...sides.others], land = both.find((m) => m.kind === 'country'), town = both.find((m) => m.kind === 'city');
  if (both.length !== 2 || land === undefined || town === undefined || town.country === null || town.country === land.country || scene.actors.some((a) => sameParty(a, town))) return sides;
  const state = stateOf(town.country, story.everyone, town);
  const lifted = (members: readonly Member[]): readonly Member[] => members.flatMap((m) => (m === town ? state ?? [] : m));
  return { ...sides, subject: lifted(sides.subject), others: lifted(sides.others) };
}
