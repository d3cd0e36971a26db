/** Papers that only states conclude: their parties are states, though a body or a capital was named last. */
import { stateOf } from './abroad.ts';
import type { Member } from './actor.ts';
import type { Reading } from './reading.ts';
import type { Story } from './story.ts';

const OF_STATES = /(?<![\p{L}])(?:treat(?:y|ies)|extradition|visa[- ](?:exemption|waiver|free)|double taxation|air services|free[- ]trade|investment protection|intergovernmental|bilateral (?:trade|agreements?|documents?|instruments?|cooperation|treat(?:y|ies))|preferential trade|mutual recognition|readmission|visas?|consular|mutual legal assistance|social security agreement)(?![\p{L}])/iu;

/** The states that concluded a paper before, where a paper of states names nobody and bodies were told since. */
export function statesBefore(story: Story, { words }: Reading): readonly Member[] | null {
  if (!OF_STATES.test(words)) return null;
  const states = story.lastAmong((m) => m.kind === 'country');
  if (states.length > 1) return states;
  return story.states.pair.length > 1 ? story.states.pair : null;
}

/** "Mr. Kipruto of Kenya paid a visit to Luanda": a state concludes with a state, not with the town that it visits. */
export function amongStates(story: Story, members: readonly Member[]): readonly Member[] {
  const state = members.find((m) => m.kind === 'country');
  if (members.length !== 2 || state === undefined) return members;
  return members.map((m) => (m.kind === 'city' && m.country !== null && m.country !== state.country ? stateOf(m.country, story.everyone, m) ?? m : m));
}
