/** Who received whom: "the two sides" further on, whichever towns are named in between. */
import type { Member } from './actor.ts';
import { allWithin, firstStartingAt } from '../in-order.ts';
import { partyOfPerson } from './person-party.ts';
import type { Pointer } from './pointers.ts';
import { fitsWanted, isBody, isPlaceKind, sameParty } from './same-party.ts';
import type { Story } from './story.ts';
import { before } from './windows.ts';

/** So many characters, and so many names, back a visit is still the one that is spoken of. */
const REACH = 1500, STEPS = 30;

const COMPANY = '(?:delegations?|guests|teams?|missions?|groups?|representatives|officials|executives|businessmen|visitors|leaders|members|envoys)';
/** "received on Sunday at its headquarters a delegation from the" before the guest. */
const RECEIVED = new RegExp(`(?<![\\p{L}])(?:receiv(?:ed|es)|host(?:ed|s)|welcom(?:ed|es)|met(?: with)?|meets(?: with)?|played host to|held (?:[\\p{Ll}]+ ){0,2}(?:talks|meetings?|discussions) with)(?![\\p{L}])[^.;\\n]{0,90}? ${COMPANY} (?:of \\d+ [\\p{Ll}]+ )?(?:from|of) (?:the )?$`, 'u');

/** The body that received guests of another before the words, and that other; nobody where places or one alone are told, or a paper since. */
export function hostAndGuest(story: Story, pointer: Pointer): readonly Member[] {
  const { names, lastAt, draft: { text } } = story;
  for (let i = names.before(pointer.start) - 1, steps = 0; i >= 0 && steps < STEPS; i--, steps++) {
    const guest = names.actors[i];
    if (guest === undefined || pointer.start - guest.start > REACH || guest.start < lastAt) return [];
    const told = isActing(guest) ? RECEIVED.exec(before(text, guest.start, 140)) : null;
    if (told === null) continue;
    const host = hostOf(story, guest, guest.start - told[0].length);
    return host !== null && [host, guest].every((m) => fitsWanted(m, pointer.wants)) ? [guest, host] : [];
  }
  return [];
}

/** The first body of the sentence before its verb, else the one that the text is about. */
function hostOf({ names, house }: Story, guest: Member, verb: number): Member | null {
  const told = names.actors.slice(names.before(names.sentenceOf(guest.start)), names.before(verb)).find(isActing) ?? house;
  return told === null || sameParty(told, guest) ? null : told;
}

const isActing = (member: Member): boolean => isBody(member) && !isPlaceKind(member.kind) && member.sure;

/** "Lind also met the mayor of Porto, Rui Reis. The two signed": the two of the sentence before, for whom those who met speak. */
export function whoMet(story: Story, { start }: Pointer): readonly Member[] {
  const { draft: { sentences, text }, everyone, lastAt } = story, last = sentences[firstStartingAt(sentences, start + 1) - 2];
  if (last === undefined || last.start < lastAt - 1 || start - last.end > NEXT || !MEETS.test(text.slice(last.start, last.end))) return [];
  const found: Member[] = [];
  let persons = 0;
  for (const actor of allWithin(everyone, last)) {
    const party = actor.kind === 'person' ? partyOfPerson(story, actor) : actor;
    if (actor.kind === 'person') persons++;
    if (party === null && story.house === null) return [];
    const own = party ?? story.house;
    if (own !== null && !found.some((m) => sameParty(m, own))) found.push(own);
  }
  return found.length === 2 && persons > 0 ? found : [];
}
/** The sentence right before begins no farther off than this. */
const NEXT = 20;
const MEETS = /(?<![\p{L}])(?:met|meets|received|welcomed|hosted|visited|held talks with|sat down with)(?![\p{L}])/u;
