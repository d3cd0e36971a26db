/** The state, or the ministry that the text names, for which a minister or a governor speaks. */
import { partyOfPerson } from '../../agreements/person-party.ts';
import type { Actor } from '../../agreements/actor.ts';
import type { Person, Scene } from './scene.ts';

const OF_A_STATE = /(?:minister|undersecretary|secretary of state|state secretary|governor|ambassador|president|premier)(?: (?:of|for) .+)?$/i;

export function stateMeant(scene: Scene, person: Person): string | null {
  return OF_A_STATE.test(person.title ?? '') ? partyMeant(scene, person, ['country', 'region', 'government']) : null;
}

/** The party for which somebody would put a name to a paper, by the name that the text has for it. */
export function partyMeant({ story, text }: Scene, person: Person, kinds: readonly Actor['kind'][]): string | null {
  const { everyone } = story(), officer = everyone.find((a) => a.kind === 'person' && a.start <= person.start && a.end >= person.end);
  const party = officer === undefined ? null : partyOfPerson(story(), officer);
  return party !== null && kinds.includes(party.kind) && (party.kind === 'country' || text.includes(party.name)) && !isTitle(party.name) ? party.name : null;
}
/** The party for which somebody signed a paper of the text. */
export function signedFor({ agreements }: Scene, person: Person): string | null {
  for (const { signatories } of agreements) {
    const party = signatories.find(({ name }) => name === person.name)?.party ?? null;
    if (party !== null) return party;
  }
  return null;
}
/** "General manager" at the head of a sentence is no body. */
const isTitle = (name: string): boolean => /^(?:General|State|Deputy|Vice|Senior|Executive)$/.test(name);
