/** Who stands where in a clause: its subject, the owner of a paper, the partner behind "with", and where the clause ends. */
import type { Bound } from './binding.ts';
import { BREAK } from './binding/fitting.ts';
import type { Paper } from './mentions.ts';
import { groupAt, type Group } from './groups.ts';
import type { Scene } from './scene.ts';
import { matchesOf } from '../matches.ts';

/** Letters of the adjectives before a paper: "a strategic cooperation agreement". */
export function leadWords(mask: string, at: number): number {
  const least = Math.max(0, at - 70);
  let from = at;
  for (let words = 0; words < 5 && from - 1 > least && mask[from - 1] === ' '; words++) {
    let start = from - 1;
    while (start > least && isOfWord(mask.charCodeAt(start - 1))) start--;
    if (start === from - 1) break;
    from = start;
    if (DETERMINERS.has(mask.slice(start, mask.indexOf(' ', start)).toLowerCase())) break;
  }
  return at - from;
}
/** What stands before these belongs to another phrase. */
const DETERMINERS: ReadonlySet<string> = new Set(['a', 'an', 'the', 'its', 'their', 'this', 'another']);
/** Letters, apostrophes and hyphens. */
function isOfWord(unit: number): boolean {
  if (unit < 128) return (unit | 32) >= 97 && (unit | 32) <= 122 || unit === 39 || unit === 45;
  return LETTER.test(String.fromCharCode(unit));
}
const LETTER = /[\p{L}’]/u;

/** "The capital's own pact": who stands in the possessive before a paper. */
export function ownerOf(scene: Scene, paper: Paper): Group | null {
  const whose = scene.groups.findLast((g) => g.end <= paper.start && /^, whose (?:[\p{Ll}]+ ){0,3}$/u.test(scene.mask.slice(g.end, paper.start)));
  if (whose !== undefined) return whose;
  const owned = /[\uE000-\uEFFF](?:(?:'s|’s|'|’)(?: [\p{Ll}-]+){0,3})? $/u.exec(scene.mask.slice(Math.max(0, paper.start - 50), paper.start));
  if (owned === null) return scene.groups.find((g) => g.prep === 'of' && g.start - paper.end < 9 && g.start >= paper.end && scene.mask.startsWith(' with ', g.end)) ?? null;
  const at = paper.start - owned[0].length;
  const group = groupAt(scene.groups, at) ?? null;
  if (group === null || /['’]/.test(owned[0])) return group;
  // "a 15-year LNG contract": what it is about, not whose it is.
  return group.prep === null && !A_KIND.test(scene.mask.slice(Math.max(0, group.start - 40), group.start)) ? group : null;
}
/** "The joint venture of A and B", "the contract that A won from B": whose a paper is may stand between it and its verb. */
export function ownersBehind(scene: Scene, { paper, act }: Bound): readonly number[] {
  const end = act !== null && act.start > paper.end ? act.start : paper.end + 60;
  if (!OWNERS.test(scene.mask.slice(paper.end, paper.end + 70))) return [];
  const groups = scene.groups.filter((g) => g.head >= paper.end && g.end <= end && !(g.prep !== null && VENUE.has(g.prep)));
  const items = groups.slice(0, 2).flatMap((g) => g.items);
  return items.every((i) => scene.actors[i]?.kind !== 'person' && scene.actors[i]?.kind !== 'one') ? items : [];
}
const OWNERS = /^(?: (?:of|from) (?:the )?(?:[\p{Ll}]+ ){0,2}[\uE000-\uEFFF]|,? (?:that|which) (?:the )?(?:[\p{Ll}]+ ){0,2}[\uE000-\uEFFF])/u;
const VENUE: ReadonlySet<string> = new Set(['in', 'at', 'near', 'on', 'under', 'outside']);

const A_KIND = /(?:^|\s)an? (?:[\p{Ll}\p{N}-]+ ){0,3}$/u;

export const PRONOUN = /(?:^|[\s,])(he|she|it|they|we|both)(?: (?:have|has|had|also|then|will|would|recently|now|are|is|jointly|officially|formally|to)){0,3} $/i;

/** Who acts: the nearest group that no preposition governs, past coordinated verbs back to their common subject. */
export function subjectOf(scene: Scene, verb: number): Group | null {
  const before = scene.groups.filter((g) => g.end <= verb && g.prep === null && !BREAK.test(withoutAsides(scene.mask.slice(g.end, verb))));
  const nearest = before.at(-1) ?? scene.groups.findLast((g) => g.end <= verb && /^, (?:[^;:]{0,60}, )?(?:whose|who|which) [^;:]{0,60}$/.test(scene.mask.slice(g.end, verb)));
  if (nearest === undefined) return null;
  const gap = withoutAsides(scene.mask.slice(nearest.end, verb));
  if (PRONOUN.test(scene.mask.slice(Math.max(0, verb - 40), verb))) return / (?:said|says|announced|added|reported|confirmed|stated) /.test(gap) ? nearest : before[0] ?? nearest;
  const whose = scene.groups.findLast((g) => g.end <= verb && /^,? (?:[^;:,]{0,60}, )?(?:whose|who|which) [^;:]{0,60}$/.test(withoutAsides(scene.mask.slice(g.end, verb))));
  if (whose !== undefined) return whose;
  const coordinated = /(?:^|[\s,])and (?:has |have |had |also |then |later |will |to |jointly ){0,2}$/.test(gap) && gap.length > 6;
  return coordinated ? firstOfClause(scene, before) : nearest;
}

/** ", which dated from 1992, and suspended": the clause between the commas is closed, what follows goes on with the main one. */
const ASIDE = /, (?:which|who|whose|where) [^,;:]{1,80},(?= and (?:(?:has |have |had |also |then |later |will )*(?:$|[\p{Ll}-]+(?:ed|ew|an|id|de|ut|ook|ave|ent|old)(?![\p{L}]))))/u;
function withoutAsides(gap: string): string {
  return gap.includes(', wh') ? gap.replace(ASIDE, '') : gap;
}

/** "A, jointly with B, signed": who signs on the same side, told behind a "with" of its own. */
export function cosignersOf(scene: Scene, verb: number): readonly number[] {
  const { mask } = scene;
  if (!mask.includes(' with ')) return [];
  return scene.groups.findLast((g) => g.prep === 'with' && g.end <= verb && verb - g.end < 60 && JOINTLY.test(mask.slice(Math.max(0, g.start - 40), g.start)) && /^,? (?:(?:has|have|had|also|today|then|will) )*$/.test(mask.slice(g.end, verb)))?.items ?? [];
}
const JOINTLY = /(?:[Jj]ointly|[Tt]ogether|[Aa]long|in (?:tandem|partnership|cooperation|association)) with $/;

function firstOfClause(scene: Scene, before: readonly Group[]): Group | null {
  for (let i = before.length - 1; i > 0; i--) {
    const a = before[i - 1], b = before[i];
    if (a !== undefined && b !== undefined && /, (?:and|where|when|which|who)\b| that | after | when /.test(scene.mask.slice(a.end, b.start))) return b;
  }
  return before[0] ?? null;
}

/** "put her name to an agreement at Hanseo Polytechnic": these are no halls. */
const HOSTS: ReadonlySet<string> = new Set(['university', 'company']);
const WITH = new Set(['with', 'between', 'among']);

/** "a loan to bring water to X", "pumps that draw warmth from Y": what the contract does, not with whom it is. */
const ITS_OBJECT = / (?:to (?!the |supply|deliver|ship |export |sell|provide|lease|transfer|buy|purchase)[\p{Ll}]{3,}|that|which|for [\p{Ll}]+ing) [^;.]* /u;

/** "an agreement to acquire X", "for the purchase of X": what is bought is the other side. */
const ACQUIRES = /^[^;.]{0,30} (?:to (?:acquire|buy|purchase|take over|merge with)|for the (?:acquisition|purchase|takeover) of)(?: [^;,.]{0,60}?)?(?: (?:of|in|from))? (?:the )?$/u;

/** "signed three contracts in May: with A, with B and with C". */
const COLON = /^(?: (?:in|on|this|last) [^;:.]{1,20}| [\uF000-\uF8FE])?: (?=with )/u;

/** The group behind "with" or "between" that a paper belongs to. */
export function counterparts(scene: Scene, bound: Bound, all: readonly Paper[]): Group | null {
  const { paper, act } = bound;
  const from = Math.min(paper.start, act?.start ?? paper.start);
  const wanted = (g: Group): boolean => g.prep !== null && (WITH.has(g.prep) && !(g.prep === 'between' && ROUTE.test(scene.mask.slice(Math.max(0, g.start - 40), g.start))) || g.prep === 'of' && /that of$/i.test(paper.text) || g.prep === 'to' && paper.family !== 'paper' && !/shar/.test(paper.text) && g.start - paper.end < 9 || paper.instrument === 'contract' && !ITS_OBJECT.test(scene.mask.slice(Math.min(paper.end, g.start), g.start)) && (g.prep === 'for' && LENT.test(paper.text) && act?.step === 'approved' && !/^['’]/.test(scene.mask.slice(g.end, g.end + 1)) || g.prep === 'to' && (/loan|credit|grant|financ|award/.test(paper.text + (act?.text ?? '')) || / (?:supply|deliver|sell|ship|export|provide|lease|transfer) [^;.]{0,90}$/.test(scene.mask.slice(paper.end, g.start))) || g.prep === 'from'));
  const given = act === null || act.end > paper.start || !LENT.test(paper.text) || !GIVES.test(act.text) ? undefined : scene.groups.find((g) => g.prep === null && g.start >= act.end && g.start - act.end < 6 && / (?:an?|the|another|two|three|[\p{N}$€£¥][^ ]*) /u.test(scene.mask.slice(g.end, paper.start + 1)));
  if (given !== undefined) return given;
  const colon = COLON.exec(scene.mask.slice(paper.end, paper.end + 40))?.[0].length ?? 0;
  const right = scene.groups.filter((g) => wanted(g) && g.start >= from && g.start - Math.max(paper.end, act?.end ?? 0) < 160 && !BREAK.test(scene.mask.slice(Math.max(paper.end + colon, Math.min(act?.end ?? 0, g.start)), g.start)));
  const own = right.find((g) => g.start >= paper.end && !all.some((p) => p.start >= paper.end && p.end <= g.start && !/^(?:,? and |, | of ).{0,40}$/.test(scene.mask.slice(paper.end, p.start)) && p.family === 'paper'));
  if (own !== undefined) return own;
  if (right[0] !== undefined) return right[0];
  const host = act !== null && /^(?:put|set|sign|affix)/i.test(act.text) ? scene.groups.find((g) => g.prep === 'at' && g.start >= paper.end && g.start - paper.end < 12 && HOSTS.has(scene.actors[g.items[0] ?? -1]?.kind ?? '')) : undefined;
  if (host !== undefined) return host;
  const bought = scene.groups.find((g) => g.start >= paper.end && g.start - paper.end < 120 && ACQUIRES.test(scene.mask.slice(paper.end, g.start)));
  if (bought !== undefined) return bought;
  const goal = act === null || paper.start < act.start || !scene.mask.slice(Math.max(0, act.start - 4), act.start).endsWith(' to ') ? undefined : scene.groups.findLast((g) => g.end <= act.start && act.start - g.end < 50 && GOES.test(scene.mask.slice(Math.max(0, g.start - 30), g.start)));
  if (goal !== undefined) return goal;
  const left = scene.groups.filter((g) => wanted(g) && WITH.has(g.prep ?? '') && g.end <= from && from - g.end < 100 && !BREAK.test(scene.mask.slice(g.end, from)) && !(act !== null && act.start < paper.start && scene.groups.some((s) => s.prep === null && s.start > g.end && s.end <= act.start && AND_THEN.test(scene.mask.slice(g.end, s.start)))));
  return left.at(-1) ?? null;
}

/** "granted Cape Verde a loan". */
const GIVES = /^(?:grant|gav|giv|len[dt]|extend|offer|provid|award|pledg|promis|approv|accord)/i;
/** What a bank's board approves for somebody. */
const LENT = /loan|credit|grant|financ|guarantee|facilit/i;

/** "a codeshare on flights between B and C": where they fly is not who flies. */
const ROUTE = /(?<![\p{L}])(?:flights?|routes?|(?:air|ferry|bus|train|rail|shipping) (?:services?|links?|connections?|lines?)|trains|ferries|sailings) between (?:the )?$/u;

/** "flies to B on Monday to sign": with whom is told by where to. */
const GOES = /(?:fl(?:y|ies|ew|ying)|travel(?:s|led|ed|ling|ing)?|heads?|headed|heading|goes|go|went|going|sails?|sailed|returns?|returned) (?:on to |back to |to |for )(?:the )?$|(?:leaves?|left|sets? (?:off|out)|bound) for (?:the )?$/;

/** "... with B on Monday, and C signed": a clause of its own. */
const AND_THEN = /, (?:and|but|while) (?:the )?$/;

/** "Penang, with which Xiamen set up ties": the partner stands before the clause. */
export function withWhich(scene: Scene, verb: number): Group | null {
  const from = Math.max(0, verb - 90);
  const behind = /(?:, |^| )with (?:which|whom|whose [a-z]+(?: [a-z]+)?) [^;.,]*$/.exec(scene.mask.slice(from, verb));
  return behind === null ? null : scene.groups.findLast((g) => g.end <= from + behind.index && from + behind.index - g.end < 3) ?? null;
}

/** Where the clause ends: at the next semicolon or full stop, at a relative clause, at the end. */
export function clauseEnd(mask: string, from: number): number {
  const cut = /[;!?]|\.(?=\s|$)|, (?:which|who|where|while|and|after|but|as|when|so)\b/.exec(mask.slice(from));
  const end = cut === null ? mask.length : from + cut.index;
  return Math.max(from, mask.slice(0, end).trimEnd().length);
}

/** "the memorandum", "both texts": the last article before a paper points back. */
export function isDefinite(mask: string, paper: Paper): boolean {
  const lead = mask.slice(Math.max(0, paper.start - 45), paper.end).split(/[,;:]/).at(-1) ?? '';
  if (/(?:^|\s)(?:[Tt]he|[Tt]hat|[Tt]his) (?:first|second|third|fourth|fifth|sixth|other|latest|last|next|new|similar|further|separate)(?: [\p{Ll}-]+){0,3} $/u.test(mask.slice(Math.max(0, paper.start - 50), paper.start))) return false;
  if (/^\p{Lu}/u.test(paper.text) && /^ (?:on|for|of|regarding|concerning|between) /.test(mask.slice(paper.end, paper.end + 12))) return false;
  return /^(?:the|this|that|these|those|both|said)$/i.test([...matchesOf(DETERMINER, lead)].at(-1)?.[1] ?? '');
}

const DETERMINER = /(?:^|[\s(])(the|this|that|these|those|both|said|an?|its|their|another|new|two|three|four|several)(?= )/giu;
