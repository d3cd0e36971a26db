/** Who signs a paper of a clause, and with whom. */
import { counterparts, withWhich } from '../counterparts.ts';
import { isMany } from '../plain-reading.ts';
import { cosignersOf, ownerOf, subjectOf } from '../standing.ts';
import { areSomeOf } from '../group-counted.ts';
import type { Group } from '../groups.ts';
import type { Scene } from '../scene.ts';
import { before, behind } from '../windows.ts';
import type { Clause } from './clause.ts';
import { doerOf, restsOn } from './doer.ts';

export interface Roles {
  /** Whose verb or whose paper it is. */
  readonly subject: Group | null;
  /** Behind "with", "between", "from". */
  readonly others: Group | null;
  /** "was signed by A". */
  readonly by: Group | undefined;
  /** All are named behind "between" or "among". */
  readonly between: boolean;
  /** "A, jointly with B, signed". */
  readonly cosigners: readonly number[];
  /** Indexes of all actors who sign, one after the other as told. */
  readonly actors: readonly number[];
}

export function rolesOf(clause: Clause): Roles {
  const { scene, act, way } = clause;
  const doer = doerOf(clause);
  const subject = subjectOfClause(clause, doer);
  const others = othersOf(clause, subject, doer);
  const by = signerBehind(clause);
  const between = isBetween(clause, subject, others);
  const cosigners = act === null || way !== 'active' ? [] : cosignersOf(scene, act.start).filter((i) => subject?.items.includes(i) !== true);
  // "in Porto, where a pact with A was signed by B": the town is only where.
  const only = by !== undefined && others !== null && subject !== null && scene.mask.startsWith(', where', subject.end);
  const actors = between ? [] : [...(by?.items ?? []), ...(only ? [] : subject?.items ?? []), ...cosigners];
  return { subject, others, by, between, cosigners, actors };
}

/** Indexes of those with whom the actors sign: who is told on both sides stands on the first alone. */
export function partnersOf({ others, between, actors }: Roles): readonly number[] {
  if (others === null || !between && others.prep === 'between') return [];
  return others.items.filter((i) => !actors.includes(i));
}

function subjectOfClause(clause: Clause, doer: Group | undefined): Group | null {
  const { scene, paper, act, way, teller } = clause;
  if (doer !== undefined) return doer;
  if (act === null) return clause.whereby ? scene.groups.find((g) => g.head >= paper.end) ?? null : ownerOfBare(clause);
  if (way === 'active') return subjectOf(scene, teller?.start ?? act.start) ?? ownerOf(scene, paper) ?? someOf(scene, act.start);
  const over = way === 'nominal' ? OBJECT_OF.exec(before(scene.mask, act.start, 40)) : null;
  return over === null ? ownerOf(scene, paper) : subjectOf(scene, act.start - over[0].length);
}
/** "Twelve firms signed contracts with the port, among them A and B". */
const someOf = ({ mask, groups }: Scene, verb: number): Group | null => groups.find((g) => g.start > verb && areSomeOf(mask.slice(0, verb), before(mask, g.start, 20))) ?? null;
/** "will sign a renewal of the agreement": the noun of the act has a verb of its own. */
const OBJECT_OF = /(?:(?:in|held|hold|holding|began|begun|beg[iu]n|opened|open|resumed|started|entered|continued|had|having)(?= $)|sign(?:s|ed)?|conclude[sd]?|seal(?:s|ed)?|agree(?:s|d)?(?: on| to)?|approve[sd]?|announce[sd]?|postpone[sd]?|delay(?:s|ed)?|put off|defer(?:s|red)?)(?: (?:an?|the|their|its|on))? $/;

/** Whose a paper without a verb of signing is: "A's pact", "A opened its own pact", "A marked the 30th anniversary of ties with B". */
function ownerOfBare({ scene, paper, aged }: Clause): Group | null {
  const { mask } = scene;
  const owner = ownerOf(scene, paper);
  if (owner !== null) return owner;
  const theirs = OWNED.test(before(mask, paper.start, 40)) || aged !== undefined && WITH_ONE.test(behind(mask, paper.end, 20));
  return theirs ? subjectOf(scene, paper.start) : null;
}
/** "its own agreement": who acts owns the paper. */
const OWNED = /(?:^|[\s(])(?:[Ii]ts|[Tt]heir)(?: own)? (?:[\p{Ll}-]+ ){0,3}$/u;
/** "the 30th anniversary of sister-city ties with B": whose they are is who celebrates. */
const WITH_ONE = /^ with (?!each|one)/;

function othersOf(clause: Clause, subject: Group | null, doer: Group | undefined): Group | null {
  const { scene, paper, whereby } = clause;
  const told = counterparts(scene, clause, clause.papers) ?? withWhich(scene, clause.first);
  if (told !== null) return isAmongAll(clause, told, subject) || isOfNextClause(clause, told, subject) ? null : told;
  if (whereby && subject !== null) return scene.groups.find((g) => g.start > subject.end && isServed(g)) ?? null;
  if (doer === undefined || !restsOn(clause)) return null;
  return scene.groups.find((g) => g.start > doer.end && g.end <= paper.start && (g.prep === null || isServed(g))) ?? null;
}
/** "A and B signed a pact on rail, and C reached a deal with D": D is C's partner, as A and B have each other. */
function isOfNextClause({ scene, paper }: Clause, { start }: Group, subject: Group | null): boolean {
  return subject !== null && subject.end <= paper.start && start > paper.end && isMany(scene, subject.items) && NEXT_CLAUSE.test(scene.mask.slice(paper.end, start));
}
const NEXT_CLAUSE = /, (?:and|while|whereas) (?:the )?(?:[\p{Ll}'’-]+ ){0,4}[\uE000-\uEFFF](?: (?:in|of) (?:the )?[\uE000-\uEFFF])? (?:has |have |had |also |then )*[\p{Ll}]{2,12}(?:ed|ck|[^e]d) /u;

/** "The two towns signed one of the first pacts between Chile and Peru": among all such pacts, not with whom. */
function isAmongAll({ scene, paper }: Clause, { prep, items }: Group, subject: Group | null): boolean {
  if (prep !== 'between' || subject === null || !isMany(scene, subject.items) || subject.items.some((i) => items.includes(i))) return false;
  return ONE_OF_MANY.test(before(scene.mask, paper.start, 60)) && items.every((i) => !isTownLike(scene.actors[i]?.kind));
}
const ONE_OF_MANY = /(?:one of the|the (?:very )?(?:first|only|oldest|earliest)|the first ever) (?:[\p{Ll}-]+ ){0,5}$/u;
const isTownLike = (kind: string | undefined): boolean => kind === 'city' || kind === 'pair';

/** "sells to B", "trains nurses for B". */
const isServed = (group: Group): boolean => group.prep === 'from' || group.prep === 'to' || group.prep === 'for';

function signerBehind({ scene, act, way }: Clause): Group | undefined {
  if (act === null || way === 'active') return undefined;
  return scene.groups.find((g) => g.prep === 'by' && g.start >= act.end && g.start - act.end < 60 && !scene.mask.slice(act.end, g.start).includes(';'));
}

/** True of "a pact between A and B was signed", not of "A and B signed a pact between the two cities". */
function isBetween({ scene, act, way }: Clause, subject: Group | null, others: Group | null): boolean {
  if (others?.prep !== 'between' && others?.prep !== 'among') return false;
  const manyAct = act !== null && way === 'active' && (subject?.items.length ?? 0) > 1;
  return !(manyAct && others.items.every((i) => scene.actors[i]?.kind === 'pair'));
}
