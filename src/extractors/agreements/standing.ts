/** Who stands where in a clause: its subject, the owner of a paper, who signs along, and where the clause ends. */
import type { Bound } from './binding.ts';
import { BREAK } from './binding/fitting.ts';
import { groupAt, type Group } from './groups.ts';
import type { Paper } from './mentions.ts';
import type { Scene } from './scene.ts';
import { before, behind } from './windows.ts';

/** "The capital's own pact": who stands in the possessive before a paper, or right behind it: "the pact of A with B". */
export function ownerOf(scene: Scene, paper: Paper): Group | null {
  const { groups, mask } = scene;
  const whose = groups.findLast((g) => g.end <= paper.start && WHOSE_PAPER.test(mask.slice(g.end, paper.start)));
  if (whose !== undefined) return mask.startsWith(', where', whose.end) ? { ...whose, items: whose.items.slice(-1) } : whose;
  const first = groups[0];
  if (first !== undefined && first.start < 9 && FOR_ONE.test(mask.slice(0, first.end)) && THEN_PAPER.test(mask.slice(first.end, paper.start))) return first;
  const having = mask.startsWith(' with ', paper.end) ? groups.findLast((g) => g.prep === null && g.end <= paper.start && HAS_ONE.test(mask.slice(g.end, paper.start))) : undefined;
  if (having !== undefined) return having;
  const called = groups.findLast((g) => g.items.length === 2 && g.prep === null && g.end <= paper.start && CALLED_BY.test(mask.slice(g.head, paper.start)));
  if (called !== undefined) return called;
  const owned = POSSESSIVE.exec(before(mask, paper.start, 70))?.[0];
  if (owned === undefined) {
    if (OF_A_THING.test(paper.text)) return null;
    const isOwner = (g: Group): boolean => g.prep === 'of' && g.start >= paper.end && g.start - paper.end < 9 && mask.startsWith(' with ', g.end);
    return groups.find(isOwner) ?? null;
  }
  const group = groupAt(groups, paper.start - owned.length) ?? null;
  if (group === null || /['’]/.test(owned)) return group;
  // "a 15-year LNG contract": what it is about, not whose it is.
  return group.prep === null && !A_KIND.test(before(mask, group.start, 40)) ? group : null;
}
/** "The Peru–Nepal Free Trade Agreement". */
const CALLED_BY = /^[\uE000-\uEFFF][-–][\uE000-\uEFFF](?:['’]s)? (?:[\p{Lu}][\p{L}-]+ |and |of |on |for |in )*$/u;
/** "Peru already has an agreement with B". */
const HAS_ONE = /^ (?:(?:already|also|now|currently) )?(?:has|have|had) (?:(?:already|also|long) )?(?:had )?an? (?:[\p{L}-]+ ){0,4}$/u;
/** "a lease of the old quay with B": what is let or sold is no party. */
const OF_A_THING = /(?:lease|sale|purchase|hire|charter)s?$/i;
const WHOSE_PAPER = /^, (?:whose|where (?:the|an?)) (?:[\p{Ll}]+ ){0,3}$/u;
/** "For Porto the letter of intent was signed in April". */
const FOR_ONE = /^(?:For|With) (?:the )?(?:(?:city|town) of )?[\uE000-\uEFFF]$/u;
const THEN_PAPER = /^,? (?:the|an?) (?:[\p{Ll}-]+ ){0,2}$/u;
const POSSESSIVE = /[\uE000-\uEFFF](?:(?:'s|’s|'|’)(?: \p{Lu}{3}(?= \p{N}))?(?: \p{Lu}{0,3}[$€£¥]?\p{N}[\p{N}.,·]*)?(?: [\p{Ll}-]+){0,3})? $/u;
const A_KIND = /(?:^|\s)an? (?:[\p{Ll}\p{N}-]+ ){0,3}$/u;

/** "The joint venture of A and B", "the contract that A won from B": whose a paper is may stand between it and its verb. */
export function ownersBehind(scene: Scene, { paper, act }: Bound): readonly number[] {
  const { groups, mask, actors } = scene;
  if (!OWNERS.test(behind(mask, paper.end, 70))) return [];
  const end = act !== null && act.start > paper.end ? act.start : paper.end + 60;
  const owners = groups.filter((g) => g.head >= paper.end && g.end <= end && !(g.prep !== null && VENUE.has(g.prep)));
  const items = owners.slice(0, 2).flatMap((g) => g.items);
  return items.every((i) => actors[i]?.kind !== 'person' && (items.length > 1 || actors[i]?.kind !== 'one')) ? items : [];
}
const OWNERS = /^(?: (?:of|from) (?:the )?(?:[\p{Ll}]+ ){0,2}[\uE000-\uEFFF]|,? (?:that|which) (?:the )?(?:[\p{Ll}]+ ){0,2}[\uE000-\uEFFF])/u;
const VENUE: ReadonlySet<string> = new Set(['in', 'at', 'near', 'on', 'under', 'outside']);

/** "it has", "they also" right before a verb. */
export const PRONOUN = /(?:^|[\s,])(he|she|it|they|we|both)(?: (?:have|has|had|also|then|will|would|recently|now|are|is|jointly|officially|formally|to)){0,3} $/i;

/** Who acts: the nearest group that no preposition governs, past coordinated verbs back to their common subject. */
export function subjectOf(scene: Scene, verb: number): Group | null {
  const { groups, mask } = scene;
  const acting = groups.filter((g) => g.prep === null && g.end <= verb && !BREAK.test(withoutAsides(mask.slice(g.end, verb))));
  const nearest = acting.at(-1) ?? groups.findLast((g) => g.end <= verb && WHO_BEHIND_COMMA.test(mask.slice(g.end, verb)));
  if (nearest === undefined) return null;
  const gap = withoutAsides(mask.slice(nearest.end, verb));
  // "A of B said it had signed": who speaks has signed; else whoever the sentence began with.
  if (PRONOUN.test(before(mask, verb, 40))) return SAID.test(gap) ? nearest : acting[0] ?? nearest;
  const whose = groups.findLast((g) => g.end <= verb && WHO.test(withoutAsides(mask.slice(g.end, verb))));
  if (whose !== undefined) return whose;
  const coordinated = gap.length > 6 && AND_VERB.test(gap);
  return coordinated ? firstOfClause(scene, acting) : nearest;
}
const WHO_BEHIND_COMMA = /^, (?:[^;:]{0,60}, )?(?:whose|who|which) [^;:]{0,60}$/;
const WHO = /^,? (?:[^;:,]{0,60}, )?(?:whose|who|which) [^;:]{0,60}$/;
const SAID = / (?:said|says|announced|added|reported|confirmed|stated) /;
/** "A met B and signed": both verbs are A's. */
const AND_VERB = /(?:^|[\s,])and (?:has |have |had |also |then |later |will |to |jointly ){0,2}$/;

/** ", which dated from 1992, and suspended": the clause between the commas is closed, what follows goes on with the main one. */
const DOES = '(?:(?:has |have |had |also |then |later |will )*(?:$|[\\p{Ll}-]+(?:ed|ew|an|id|de|ut|ook|ave|ent|old)(?![\\p{L}])))';
/** Without an "and" the clause must name nobody: else it may tell of the partner. */
const ASIDE = new RegExp(`, (?:which|who|whose|where) (?:[^,;:]{1,80},(?= and ${DOES})|[^,;:\\uE000-\\uEFFF]{1,90},(?= (?:(?:today|now|is|was|plans?|intends?) )*${DOES}|$))`, 'u');
function withoutAsides(gap: string): string {
  const told = gap.includes(', but not ') ? gap.replace(BUT_NOT, '') : gap;
  return told.includes(', wh') ? told.replace(ASIDE, '') : told;
}
/** "A and B, but not C, signed". */
const BUT_NOT = /, but not [^,;:]{2,40},/u;

function firstOfClause({ mask }: Scene, acting: readonly Group[]): Group | null {
  for (let i = acting.length - 1; i > 0; i--) {
    const a = acting[i - 1], b = acting[i];
    if (a !== undefined && b !== undefined && CLAUSE_BEGINS.test(mask.slice(a.end, b.start))) return b;
  }
  return acting[0] ?? null;
}
const CLAUSE_BEGINS = /, (?:and|where|when|which|who)\b| that | after | when /;

/** "A, jointly with B, signed": who signs on the same side, told behind a "with" of its own. */
export function cosignersOf({ mask, groups }: Scene, verb: number): readonly number[] {
  if (!mask.includes(' with ')) return [];
  const isCosigner = (g: Group): boolean => g.prep === 'with' && g.end <= verb && verb - g.end < 60
    && JOINTLY.test(before(mask, g.start, 40)) && TO_VERB.test(mask.slice(g.end, verb));
  return groups.findLast(isCosigner)?.items ?? [];
}
const JOINTLY = /(?:[Jj]ointly|[Tt]ogether|[Aa]long|in (?:tandem|partnership|cooperation|association)) with $/;
const TO_VERB = /^,? (?:(?:has|have|had|also|today|then|will) )*$/;

/** Where the clause ends: at the next semicolon or full stop, at a relative clause, at the end. */
export function clauseEnd(mask: string, from: number): number {
  const cut = CLAUSE_ENDS.exec(mask.slice(from));
  const end = cut === null ? mask.length : from + cut.index;
  return Math.max(from, mask.slice(0, end).trimEnd().length);
}
const CLAUSE_ENDS = /[;!?]|\.(?=\s|$)|, (?:which|who|where|while|and|after|but|as|when|so)\b/;
