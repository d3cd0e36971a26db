/** Whom "the two governments", "their foreign ministries" and "both sides" mean in a text about two states. */
import type { Member } from './actor.ts';
import type { Pointer } from './pointers.ts';
import { fitsWanted } from './same-party.ts';
import type { Story } from './story.ts';

/** "both governments", "their foreign ministries": of states and nobody else. */
const OF_STATES = /(?:countries|(?:both|the two) states|nations|republics|kingdoms|governments|(?<!prime |of )ministries|ministers|heads of (?:state|government)|foreign offices|central banks)$|(?<![\p{L}])ministries of [\p{L} ,]+$/iu;
/** "the two presidents", "both sides": of states where the text is about two. */
const OF_ANYBODY = /(?:presidents|leaders|delegations|sides|parties)$|^(?:they|both)$/iu;

/** The states of the text, where pointing words want states and no two others were told right before. */
export function statesMeant(story: Story, pointer: Pointer): readonly Member[] | null {
  const words = story.wordsOf(pointer);
  if (pointer.count !== 2 || !(pointer.wants === 'country' || OF_STATES.test(words)) && !(OF_ANYBODY.test(words) && isAmongStates(story, pointer))) return null;
  const { names, states } = story;
  if (states.pair.length < 2) return OF_STATES.test(words) && story.last.length === 2 && story.last.every((m) => m.kind === 'country') ? story.last : null;
  const from = names.sentenceOf(pointer.start);
  const own = names.actors.slice(names.before(from), names.before(pointer.start)).filter(isOfState);
  if (own.length > 1) return null;
  const they = names.openers(from);
  if (they.length === 2 && they.every(isOfState)) return they;
  const told = story.last.length === 2 && story.last.every(isOfState) && !story.draft.text.slice(story.lastAt, pointer.start).includes('\n');
  return told ? story.last : states.pair;
}

const isOfState = (m: Member): boolean => fitsWanted(m, 'country') || m.kind === 'government';

/** No body has acted since the last line began: states speak. */
function isAmongStates({ names, states, draft: { text } }: Story, { start }: Pointer): boolean {
  if (!states.titled) return false;
  const line = text.lastIndexOf('\n', start);
  return !names.actors.slice(names.before(line), names.before(start)).some((a) => a.sure && (a.kind === 'company' || a.kind === 'university' || a.kind === 'organization' || a.kind === 'city' && !names.isAside(names.actors.indexOf(a))));
}
