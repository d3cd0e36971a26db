/** Where in the sentence a clause begins, and who is named nearby when nobody acts in it. */
import type { Scene } from '../scene.ts';
import type { Group } from '../groups.ts';
import { ownersBehind, PRONOUN } from '../standing.ts';
import { before } from '../windows.ts';
import type { Clause } from './clause.ts';
import type { Roles } from './roles.ts';

/** Letter of the mask at which a clause begins; `nobody` signs in it by name. */
export function startOfClause({ scene, first, whereby, aged }: Clause, { subject, actors }: Roles, nobody: boolean): number {
  if (whereby) return first;
  if (aged !== undefined && nobody) return scene.groups.findLast((g) => g.prep === null && g.end <= first)?.start ?? first;
  return startOf(scene.mask, first, actors.length > 0 ? subject : null);
}

/** The clause begins with its subject, unless that stands in another clause: then with the pronoun, or the verb. */
function startOf(mask: string, first: number, subject: Group | null): number {
  if (subject === null || subject.start > first) return phraseStart(mask, first);
  const pronoun = PRONOUN.exec(mask.slice(subject.end, first).slice(-40))?.[0];
  return pronoun === undefined ? subject.start : first - pronoun.trimStart().length;
}

/** Where the noun phrase begins that a paper stands in: "The twinning agreement", "its older pact". */
function phraseStart(mask: string, at: number): number {
  const lead = PHRASE.exec(before(mask, at, 70))?.[1];
  return lead === undefined || JOINED.test(` ${lead}`) ? at : at - lead.length;
}
const PHRASE = /(?:^|[\s(])((?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hat|[Oo]ur|[Aa]nother|[Bb]oth) (?:(?!(?:the|an?|its|their|that|this) )[\p{L}\p{N}-]+ ){0,4})$/u;
/** Behind these another phrase begins. */
const JOINED = / (?:of|in|for|with|and|that|which|is|was|will|to|on|at) /;

/** Those whose a paper is stand behind it where nobody is named as signing: "The joint venture of A and B was founded". */
export function ownersOrNearby(clause: Clause): readonly number[] {
  const owners = ownersBehind(clause.scene, clause);
  return owners.length > 1 ? owners : nearbyOf(clause.scene, clause.first);
}

/** Who is named earlier in the sentence: "the visit to A, where a pact was signed", "A opened a yard; a pact was signed". */
export function nearbyOf({ mask, groups }: Scene, at: number): readonly number[] {
  const told = groups.findLast((g) => g.end <= at && WHERE.test(mask.slice(g.end, at))) ?? groups.findLast((g) => g.prep === null && g.end <= at);
  if (told !== undefined) return told.items;
  if (!LEADS.test(mask.slice(0, at))) return [];
  return groups.find((g) => g.prep === null && g.start > at && mask.slice(at, g.start).endsWith(', '))?.items ?? [];
}
const WHERE = /^[^,;]{0,20}, where /;
/** "At the signing of the pact, A": the main clause stands behind. */
const LEADS = /^(?:At|With|During|After|Before|Following|By|In|Since|Upon|Having|Through|Under) (?:[\p{Ll}-]+ ){0,4}$/u;
