/** Reads one sentence: its events with their parties, and what it announces for the sentences behind it. */
import type { Span } from '../../record.ts';
import type { Member } from './actor.ts';
import { BACK, dateEarlier, dateIt } from './afterwards.ts';
import { castOf, datesOf } from './cast.ts';
import { fateIt } from './fate-of-it.ts';
import { entryStart } from './diary.ts';
import { itemAt } from './items.ts';
import { friendlyHeading } from './list-heading.ts';
import { announcedBy, detailedBy } from './list-items.ts';
import type { Antecedent } from './papers.ts';
import { sidesOf, type Pointers } from './parties.ts';
import { plainReading } from './plain-reading.ts';
import { pointersIn, type Pointer } from './pointers.ts';
import { readAll } from './readers.ts';
import type { Reading } from './reading.ts';
import { sameParty } from './same-party.ts';
import { sceneOf, type Scene } from './scene.ts';
import { findingsOf, type Entry } from './slots.ts';
import { announcedIn } from './stand-ins.ts';
import type { Story } from './story.ts';

/** A sentence with its words, whether sister cities are the topic there, and what the list announced whose item it is. */
export interface Sentence extends Span {
  readonly text: string;
  readonly sister: boolean;
  readonly item: Antecedent | null;
}

/** So many characters back a paper is still the one that "both texts" mean. */
const NEAR = 900;

/** What a sentence tells; papers of `earlier` sentences get the day or the fate that it tells of them. */
export function readSentence(story: Story, sentence: Sentence, earlier: Entry[]): Entry[] {
  const pointers = pointersIn(sentence.text, sentence.start);
  const scene = sceneIn(story, sentence, pointers);
  if (!isOfAnotherItem(story, sentence, earlier)) {
    dateIt(scene, earlier);
    fateIt(scene, earlier);
  }
  const byStart: Pointers = new Map(pointers.map((p) => [p.start, p]));
  const isHome = (actor: Member): boolean => story.home !== null && sameParty(actor, story.home);
  const found: Entry[] = [];
  for (const reading of readAll(scene, { sister: sentence.sister, isHome, bilateral: () => story.states.pair.length === 2, heading: () => friendlyHeading(story.draft.text, sentence.start) })) {
    const sides = sidesOf(story, reading, byStart);
    const entries = findingsOf(story, reading, sides);
    if (isBack(reading) && (dateEarlier(story, [earlier, found], entries) || isNear(earlier.at(-1), sentence) || isOfSeveral(reading))) continue;
    found.push(...entries);
    story.remember(reading, sides);
  }
  fateIt(scene, found);
  announce(story, scene, { pointers: byStart, bare: found.length === 0 });
  return found;
}

/** What an item of minutes or an answer tells of "it" is told of nothing in the item before. */
function isOfAnotherItem(story: Story, { start }: Span, earlier: readonly Entry[]): boolean {
  const last = earlier.at(-1);
  if (last === undefined) return false;
  return Math.max(itemAt(story.draft, start)?.start ?? -1, entryStart(story.draft, start) ?? -1) >= last.agreement.evidence.end;
}

function sceneIn(story: Story, sentence: Sentence, pointers: readonly Pointer[]): Scene {
  const { text, trace } = story.draft;
  return sceneOf(text, sentence, {
    actors: castOf(story, sentence, pointers), dates: datesOf(story.draft, sentence),
    earlier: story.antecedent(sentence.start), item: sentence.item, several: story.severalAt(sentence.start), trace,
  });
}

/** "All three contracts were signed before Christmas": each of them is told by itself, and this tells no one's. */
function isOfSeveral({ scene, start, act, subject }: Reading): boolean {
  return subject.length === 0 && /^(?:all|both|the (?:two|three|four|five)) /i.test(scene.mask.slice(start, act));
}

/** "Both texts were signed on Friday" tells of papers named before. */
function isBack({ scene, start, act, others }: Reading): boolean {
  return others.length === 0 && BACK.test(scene.mask.slice(start, act));
}
function isNear(last: Entry | undefined, { start }: Span): boolean {
  return last !== undefined && last.agreement.evidence.end > start - NEAR;
}

/** Keeps the papers that a list or a `bare` total announces, for the sentences that tell them one by one. */
function announce(story: Story, scene: Scene, { pointers, bare }: { pointers: Pointers; bare: boolean }): void {
  const list = LISTS.test(scene.mask) || opensList(story.draft.text, scene) ? announcedBy(scene.mask) ?? detailedBy(scene) : null;
  if (list !== null) {
    const named = signersOf(story, scene, pointers), { pair, titled } = story.states;
    const byStates = list.announced === 'signed' && (named.length === 0 && titled || named.length < 2 && BOTH_STATES.test(story.wordsOf(scene)));
    const signers = byStates && pair.length === 2 ? pair : named;
    story.announceList({ ...list, joint: signers.length > 1 }, scene.end, signers);
  }
  const several = announcedIn(scene.mask);
  if (several === null) return;
  story.count(several, scene.start);
  if (bare) story.announce(several, scene.start);
}

/** "The two Leaders witnessed the signing of:". */
const BOTH_STATES = /(?<![\p{L}])(?:[Tt]hey|[Bb]oth|[Tt]he two) (?:(?:sides|leaders|Leaders|[Hh]eads of [Ss]tate(?: and [Gg]overnment)?|[Hh]eads of [Gg]overnment|(?:[Pp]rime |[Ff]oreign )?[Mm]inisters|[Pp]residents|governments|Governments|countries|delegations) )?(?:also |then |thereafter |jointly )?(?:witnessed|oversaw|attended|presided|signed|exchanged|concluded|welcomed)/u;
/** An introduction ends with a colon, or without any sign where its items stand on lines of their own. */
const LISTS = /: ?$/;
function opensList(text: string, { end }: Span): boolean {
  return /[\p{L}\d]\s*\n\s*(?:[-–—•*·▪►] ?\S|\(?(?:a|i|1)[.)] )/u.test(text.slice(Math.max(0, end - 2), end + 8));
}

/** Who signs what a list announces. */
function signersOf(story: Story, scene: Scene, pointers: Pointers): readonly Member[] {
  const group = scene.groups.find((g) => g.prep === null);
  if (group === undefined) return [];
  const { start, end, items: subject } = group;
  const signing = plainReading(scene, { rule: 'agreement.signed', instrument: 'agreement', step: 'signed', words: '', subject, others: [], start, end, act: end });
  return sidesOf(story, signing, pointers).subject.slice(0, Math.max(1, subject.length));
}
