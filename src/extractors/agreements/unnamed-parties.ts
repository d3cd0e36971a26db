/** Who the parties are of a paper that is spoken of without them: "The memorandum was signed on Friday". */
import type { Member } from './actor.ts';
import { ACTOR_BASE, actorAt } from './letters.ts';
import { homeIsOnlyWhere, lastTwo, missingParty } from './missing-party.ts';
import { pairOfParagraph } from './paragraph-pair.ts';
import type { Reading, Sides, Signed } from './reading.ts';
import { NO_WORDS, pairOf } from './referents.ts';
import { isBody, sameParty } from './same-party.ts';
import type { Scene } from './scene.ts';
import { amongStates, statesBefore } from './state-papers.ts';
import type { Story } from './story.ts';

type Parties = Omit<Sides, 'people'>;
/** Nobody of them stands against the others. */
const together = (subject: readonly Member[]): Parties => ({ subject, others: [] });

/** Those named in its sentence, else those of the last paper of its kind, else those named last. */
export function unnamedSides(story: Story, reading: Reading, people: readonly Signed[]): Sides {
  return { ...(inSentence(story, reading) ?? ofEarlierPaper(story, reading) ?? namedBefore(story, reading)), people };
}

/** So many characters behind the last paper a declaration is still one of its parties. */
const DECLARED = 200;

function inSentence(story: Story, reading: Reading): Parties | null {
  const { scene } = reading;
  const alone = reading.definite ? story.aloneIn(reading) : null;
  if (alone !== null) return together([alone]);
  const nearby = reading.nearby.filter((i) => !isWhere(scene, i)).flatMap((i) => scene.actors[i] ?? []).filter((a) => isBody(a) && a.sure), [first] = nearby;
  if (first === undefined || nearby.length > 1) return first === undefined ? null : together(nearby);
  const other = missingParty(story, [first], { at: scene.start });
  return { subject: [first], others: other === null ? [] : [other] };
}

/** "Turku, Finland – The friendship of 1992": the land behind a town tells where that is. */
function isWhere({ actors, mask }: Scene, index: number): boolean {
  if (actors[index]?.kind !== 'country' && actors[index]?.kind !== 'region') return false;
  const at = mask.indexOf(String.fromCharCode(ACTOR_BASE + index)), town = actorAt(mask, at - 3);
  return town !== null && actors[town]?.kind === 'city' && mask.slice(at - 2, at) === ', ' && /^(?:$|[,:;)]| [–—-] )/u.test(mask.slice(at + 1, at + 4));
}

function ofEarlierPaper(story: Story, reading: Reading): Parties | null {
  const { start } = reading.scene, { home } = story;
  const two = pairOfParagraph(story, start);
  if (two.length === 2) return together(two);
  const states = statesBefore(story, reading);
  if (states !== null) return together(states);
  const three = THREE.test(reading.words) ? pairOf(story, { ...NO_WORDS, start, end: start }) : [];
  if (three.length === 3) return together(three);
  const { members: last, joint } = FINAL.test(reading.words) && story.last.length > 1 ? { members: story.last, joint: true } : story.partiesOf(reading.instrument);
  const far = last.length < 2 || start - story.lastAt > DECLARED;
  if (reading.instrument === 'declaration' && far && !homeIsOnlyWhere(story)) return together(home === null ? [] : [home]);
  if (last.length < 2) return null;
  const since = reading.definite ? namedSince(story, last, start) : null;
  if (since !== null) return since;
  return joint ? together(last) : { subject: last.slice(0, 1), others: last.slice(1) };
}
/** "The formal agreement would be signed in May": what the letter of intent told last leads to. */
const FINAL = /^the (?:formal|final|definitive|definite|full|actual|official) (?:[\p{Ll}-]+ )?(?:agreement|contract|accord|pact|charter|treaty)/iu;
/** "A trilateral memorandum": of the three bodies told before. */
const THREE = /(?:^|[^\p{L}])(?:tri(?:lateral|partite)|three-(?:way|party|sided))(?![\p{L}])/iu;

/** A body of their kind that was named since the last paper, with whom it concludes this one. */
function namedSince(story: Story, last: readonly Member[], at: number): Parties | null {
  const [newest] = lastTwo(story, at);
  if (newest === undefined || newest.start <= story.lastAt) return null;
  if (!last.some((m) => m.kind === newest.kind) || last.some((m) => sameParty(m, newest))) return null;
  const partner = missingParty(story, [newest], { at });
  return partner === null ? null : { subject: [partner], others: [newest] };
}

function namedBefore(story: Story, { scene: { start: at }, definite }: Reading): Parties {
  const opened = story.names.openersNear(at);
  if (opened.length > 1) return together(opened);
  const near = lastTwo(story, at), [one] = near, { headline } = story;
  if (near.length < 2 && headline.length > 1 && near.every((n) => headline.some((m) => sameParty(m, n)))) return { subject: headline, others: [], lent: true };
  const other = one !== undefined && near.length === 1 ? missingParty(story, [one], { at }) : null;
  if (one !== undefined && other !== null) return { subject: [one], others: [other] };
  const unknown = near.length === 0 && definite ? lastTwo(story, at, { unknown: true }) : [];
  const two = unknown.length === 2 ? unknown : near;
  return { subject: amongStates(story, two).slice(1), others: amongStates(story, two).slice(0, 1) };
}
