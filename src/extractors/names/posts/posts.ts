/** Completes the offices of people by what the whole text tells: whose they are is said behind the name, before it, or nowhere near. */
import type { Draft, Step } from '../../draft.ts';
import { isChinese } from '../han.ts';
import { postBehind } from './behind.ts';
import { homeBody } from './home.ts';
import { ownerBefore } from './owners.ts';
import { wholeTitle } from './titles.ts';
import { toldRightly } from './told.ts';
import { sceneOf, type Person, type Scene } from './scene.ts';
import { partyMeant, signedFor, stateMeant } from './states.ts';
import { fromElsewhere, townMeant } from './towns.ts';

/** Late, so that no agreement rests on a body that is only inferred, and every body of the text is known. */
export const personPostStep: Step<'people'> = { gives: 'people', needs: ['sentences', 'cities', 'organizations', 'people', 'agreements'], run: withPosts };

function withPosts(draft: Draft): readonly Person[] {
  if (draft.people.length === 0 || isChinese(draft)) return draft.people;
  const scene = sceneOf(draft), posts = new Map<string, Person>();
  const titled = draft.people.map((given) => {
    const person = given.rule === 'person.known-surname' ? given : wholeTitle(scene, given);
    return person.organization === null ? person : toldRightly(scene, fromElsewhere(scene, person));
  });
  // What the text tells of somebody comes before what may be inferred where it names them again.
  for (const person of titled) if (person.organization !== null && !posts.has(person.name)) posts.set(person.name, person);
  const told = titled.map((person) => {
    if (person.organization !== null || posts.get(person.name)?.organization != null) return person;
    const whole = { ...person, ...inferred(scene, person, posts) };
    if (whole.organization !== null && !posts.has(whole.name)) posts.set(whole.name, whole);
    return whole;
  });
  return told.map((person) => {
    const held = person.organization === null ? posts.get(person.name) : undefined;
    return held === undefined ? person : { ...person, title: person.title ?? held.title, organization: held.organization };
  });
}

/** A town has one mayor and a province one governor: who is named second is another's. */
const ONE_HOLDER = /^(?:lord |acting )?(?:mayor|governor)$/i;
function inferred(scene: Scene, person: Person, posts: ReadonlyMap<string, Person>): Partial<Person> {
  const post = postOf(scene, person, posts), { title } = person, organization = post.organization ?? null;
  if (title === null || organization === null || !ONE_HOLDER.test(title)) return post;
  const isHeld = [...posts.values()].some((p) => p.name !== person.name && samePlace(p.organization, organization) && (RANK.exec(p.title ?? '')?.[0] ?? '').toLowerCase() === (RANK.exec(title)?.[0] ?? '').toLowerCase());
  return isHeld ? {} : post;
}
/** A vice governor stands for the province of the governor beside whom she is told by it. */
const RANK = /(?:mayor|governor)$/i;
const samePlace = (a: string | null, b: string): boolean => a !== null && (a === b || b.startsWith(`${a} `) || a.startsWith(`${b} `));

const BODIES = ['company', 'organization', 'university', 'government'] as const;
function postOf(scene: Scene, person: Person, posts: ReadonlyMap<string, Person>): Partial<Person> {
  // Who is named again by a surname has the office told before.
  if (person.rule === 'person.known-surname') return {};
  const behind = postBehind(scene, person);
  if (behind !== null) return behind;
  const owner = ownerBefore(scene, person, posts);
  if (owner !== null) return owner;
  if (person.title === null) return {};
  const organization = signedFor(scene, person) ?? townMeant(scene, person) ?? stateMeant(scene, person) ?? partyMeant(scene, person, BODIES) ?? homeBody(scene, person);
  return organization === null ? {} : { organization };
}
