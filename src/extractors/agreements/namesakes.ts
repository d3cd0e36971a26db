/** Two bodies of one name in a sentence, told apart by their states: "Chile's Ministry of Health and that of Peru" apart, each is called with its state. */
import type { Actor } from './actor.ts';

/** The actors of a sentence; of those that share a name, each that stands with a state of its own has it in its name. */
export function withStates(text: string, actors: readonly Actor[]): readonly Actor[] {
  const names = actors.filter(isPublic).map(({ name }) => name);
  if (new Set(names).size === names.length) return actors;
  return actors.map((actor) => (isPublic(actor) && names.indexOf(actor.name) !== names.lastIndexOf(actor.name) ? withState(text, actors, actor) : actor));
}
const isPublic = ({ kind }: Actor): boolean => kind === 'government' || kind === 'organization';

function withState(text: string, actors: readonly Actor[], actor: Actor): Actor {
  const behind = actors.find((a) => a.kind === 'country' && a.start > actor.end && OF.test(text.slice(actor.end, a.start)));
  if (behind !== undefined) return { ...actor, name: text.slice(actor.start, behind.end), country: behind.country };
  const owner = actors.find((a) => a.kind === 'country' && a.end < actor.start && OWNS.test(text.slice(a.end, actor.start)));
  return owner === undefined ? actor : { ...actor, name: `${actor.name} of ${owner.name}`, country: owner.country };
}
const OF = /^ of (?:the )?$/, OWNS = /^['’]s? $/;
