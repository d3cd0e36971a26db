/** Reads who became a sister city of whom, who was made one, and since when: "Osaka became a sister city of Porto in 1996". */
import { actorAt, D, dateAt, P } from '../letters.ts';
import { papersIn } from '../mentions.ts';
import { refuseIn, type Scene } from '../scene.ts';
import { clauseEnd, subjectOf } from '../standing.ts';
import type { Group } from '../groups.ts';
import type { Reading } from '../reading.ts';
import { before, behind } from '../windows.ts';
import { datesAfter } from './days.ts';
import { ageIn, groupFrom, KIN, tie } from './tie.ts';

const ADVERBS = '(?:(?:now|officially|also|formally|then|later|first|recently|since|thus|only) )*';
/** "became sister cities", "has been named a sister city of", "are no longer twins". */
export const BECAME = new RegExp(`(?:bec[ao]mes?|becoming|(?:was|were|is|been|be) ${ADVERBS}(?:named|made|declared|accepted|admitted|recogni[sz]ed|added)(?: as)?|(?:has|have|had) been|was|were|is|are)(?! (?:[\\p{Ll}]+ )?to bec?)(?: ${ADVERBS}| )(?:(?:the |a |an |its |their |each other's |one another's |no longer )?(?:[\\p{L}\\p{N}-]+ ){0,3}?)??(?:(${P})(?:'s|’s) (?:[\\p{L}-]+ ){0,3}?)?(${KIN})(?![\\p{L}])`, 'gu');

export function readBecame(scene: Scene, m: RegExpExecArray): Reading[] {
  const { mask } = scene, end = m.index + m[0].length;
  const stative = isStative(m[0]), gone = m[0].includes(' no longer '), age = stative || YEARS_SINCE.test(mask.slice(0, m.index)) ? ageIn(scene) : null;
  if (stative && !gone && age === null && !isDated(mask, end)) {
    refuseIn(scene, { start: m.index, end, rule: 'agreement.became-sister-city', why: 'a partner is only named as one: nothing says when or that it became one' });
    return [];
  }
  if (isWhatPaperIsFor(mask, m.index)) {
    refuseIn(scene, { start: m.index, end, rule: 'agreement.became-sister-city', why: 'it is what the paper before it is about' });
    return [];
  }
  const subject = subjectOf(scene, m.index), items = subject?.items ?? [];
  const { others, last } = partnersOf(scene, m);
  const clause = { words: m[2] ?? '', end: clauseEnd(mask, last), at: subject?.start ?? m.index, act: m.index, subject: items, others };
  if (gone) return subject === null ? [] : [tie(scene, { ...clause, rule: 'agreement.ended' })];
  const dates = datesAfter(scene, end), inTurn = dates.length === items.length;
  const rule = 'agreement.became-sister-city';
  if (items.length >= 2 && (inTurn || others.length > 0)) {
    return items.map((item, i) => tie(scene, { ...clause, rule, subject: others, others: [item] }, inTurn ? dates[i] ?? null : null));
  }
  return [tie(scene, { ...clause, rule, together: others.length === 0 }, age)];
}

/** "to mark fifteen years since Porto and Turku": counted back from today. */
const YEARS_SINCE = /years (?:ago )?since [^,;.]{3,90}$/u;

/** "signed an agreement with Daegu to become sister cities": one event, the paper's. */
function isWhatPaperIsFor(mask: string, at: number): boolean {
  const paper = papersIn(mask).findLast((p) => p.family === 'paper' && p.end <= at);
  return paper !== undefined && at - paper.end < 90 && FOR_IT.test(mask.slice(paper.end, at));
}
const FOR_IT = /^(?: (?:with|between) [^;.]{1,60}?)?,? (?:to|on|for|about|regarding|concerning) (?:[\p{Ll}]+ly )?$/u;

/** "were sister cities" tells what there is; "were named sister cities" what was done. */
const isStative = (words: string): boolean => STATES.test(words) && !DONE.test(words) && !IS_NOW.test(words);
/** "is now Turku's fourth sister city": it has become one. */
const IS_NOW = /^is now .*(?:first|second|third|fourth|fifth|sixth|[a-z]{4,9}th|\d(?:st|nd|rd|th)|latest|newest|youngest) (?:[\p{L}-]+ )?[\p{L}-]+ /u;
const STATES = /^(?:was|were|is|are|has|have|had)(?: been)? /;
const DONE = /named|made|declared|accepted|admitted|recogni|added/;

/** A state counts with the day it began, not with "since" behind it: that is read by itself. */
function isDated(mask: string, end: number): boolean {
  return DAY_BEHIND.test(behind(mask, end, 80)) && !/^[^;.]{0,40} since /.test(behind(mask, end, 50));
}
const DAY_BEHIND = new RegExp(`^[^,;.]{0,60}(?:since|in|on) (?:[\\p{Ll}]+ )?${D}`, 'u');

/** With whom: the owner in "Porto's sister city", else the group behind "of" or "with"; and where that ends. */
function partnersOf(scene: Scene, m: RegExpExecArray): { others: readonly number[]; last: number } {
  const { mask } = scene, end = m.index + m[0].length;
  const owner = m[1] === undefined ? null : actorAt(mask, m.index + m[0].indexOf(m[1]));
  if (owner !== null) return { others: [owner], last: end };
  const joint = /^ (?:of|with|to|for) (?![\uF000-\uF8FE])/u.exec(behind(mask, end, 8))?.[0];
  const group = joint === undefined ? undefined : groupFrom(scene, end + joint.length);
  return { others: group?.items ?? [], last: Math.max(end, group?.end ?? end) };
}

/** "made Osaka a sister city of", "adopted Osaka as its sister city". */
export const MAKES = new RegExp(`(?:(?:mak(?:es?|ing)|made) (?=(?:the )?${P}|(?:[\\p{Ll}]+ ){1,4}${P})[^;.]{1,120}?|(?:accept(?:s|ed|ing)?|adopt(?:s|ed|ing)?|names?|named|add(?:s|ed|ing)?|(?:wins?|won|gain(?:s|ed)?|found|choos(?:es|e)|chosen?|pick(?:s|ed)?|select(?:s|ed)?|welcom(?:es|ed)|gets?|got|takes?|took) (?=(?:the )?${P}[^,;.]{0,40}? as )) ?(?:the )?${P}[^,;.]{0,40}?) (?:as )?(?:the |a |an |its |their |our )?(?:[\\p{L}\\p{N}-]+ ){0,3}?(${KIN})(?: (?:of|to|with) |(?<=(?:its|their|our|a) (?:[\\p{L}\\p{N}-]+ ){0,3}(?:${KIN}))(?![\\p{L}]))`, 'gu');

export function readMade(scene: Scene, m: RegExpExecArray): Reading[] {
  const { mask, groups } = scene, end = m.index + m[0].length;
  const item = groups.find((g) => g.end > m.index && g.start < end);
  if (item === undefined || DENIED_BEFORE.test(before(mask, m.index, 60)) || m[0].startsWith('making') && isToldByPaper(mask, m.index)) return [];
  const home = groupFrom(scene, end);
  const told = { at: m.index, end: clauseEnd(mask, Math.max(end, home?.end ?? 0)), words: m[1] ?? '', subject: home?.items ?? subjectOf(scene, m.index)?.items ?? [], others: item.items.slice(0, 1) };
  const reading = tie(scene, { ...told, rule: 'agreement.became-sister-city' });
  const planned = reading.planned || IS_MOVED.test(mask.slice(0, m.index));
  return [{ ...reading, planned, step: planned ? 'intent' : 'established' }];
}
/** "signed the agreement on sister-city relations, making A the 11th": the paper tells it already. */
function isToldByPaper(mask: string, at: number): boolean {
  const lead = mask.slice(0, at), paper = papersIn(lead).at(-1);
  return paper !== undefined && at - paper.end < 120 && lead.endsWith(' ') && !/[;.]/.test(lead.slice(paper.end)) && SIGNED_BEFORE.test(lead);
}
const SIGNED_BEFORE = /(?:sign|ink|seal|conclud|renew)(?:ed|ing)? [^;.]*, (?:thus |thereby |officially |formally )?$/u;
/** "gains a sister city in Portugal: Porto", "has a new twin town, Porto". */
export const GAINS = new RegExp(`(?:(?:gain(?:s|ed)?|gets?|got|found|wins?|won) (?:an?|its|their|another) (?:[\\p{L}\\d-]+ ){0,2}?|ha(?:s|ve|d) (?:an?|its|their) (?:new|(?:very )?first|second|third|fourth|fifth|sixth|[a-z]{4,9}th|\\d+(?:st|nd|rd|th)|latest|youngest) )(${KIN})(?: (?:in|from) (?:the )?${P})?(?:: |, | – |—)(?:the (?:(?:city|town|port) of )?)?(${P})(?=[.,;:)]|$| [–—]| in )`, 'gu');

export function readGained(scene: Scene, m: RegExpExecArray): Reading[] {
  const { mask } = scene, end = m.index + m[0].length, other = actorAt(mask, end - 1), subject = subjectOf(scene, m.index);
  if (other === null || subject === null || DENIED_BEFORE.test(before(mask, m.index, 60))) return [];
  return [tie(scene, { rule: 'agreement.became-sister-city', at: subject.start, end, act: m.index, words: m[1] ?? '', subject: subject.items, others: [other] })];
}
const DENIED_BEFORE = /(?:^|\s)(?:no|not|never|without|nor|n't|against)(?: [^,;.]{0,50})? $/i;
/** "A bill would make A a sister city of B". */
const IS_MOVED = /\b(?:bill|votes? (?:on|this|today|in)|motion|proposal|draft resolution)\b/i;

/** "a sister city of Porto since 1996", "(partners since 1996)". */
export const SINCE = new RegExp(`(${KIN}|(?:its|our|their|the town's|the city's|a) (?:[\\p{Ll}]+ )?(?:friend|partner|sister|twin|ally)|(?<=${P}['’]s (?:[\\p{Ll}-]+ )?)(?:friend|partner|sister|twin|ally)|partners|twinned|(?:had|kept|maintained|enjoyed|nurtured) (?:[\\p{Ll}-]+ ){0,3}(?:ties|relations|links|friendship|partnership))(?: of [^,;.]{1,40}?)?,? \\(?since (?:the )?(?:[\\p{Ll}]+ )?(${D})`, 'gu');

export function readSince(scene: Scene, m: RegExpExecArray): Reading[] {
  const { mask } = scene, end = m.index + m[0].length;
  const home = homeOf(scene, m), subject = subjectBefore(scene, m.index, home);
  if (subject === undefined && home.length === 0) return [];
  // "Porto is a sister city of Graz since 1990": Porto acts, and may go on to tell of others.
  const acts = home.length > 0 && subject !== undefined && IS_ONE.test(before(mask, m.index, 40));
  const [doer, others] = acts ? [subject.items, home] : [home, subject?.items ?? []];
  const told = { at: subject?.start ?? m.index, end, words: m[1] ?? '', subject: doer, others, together: home.length === 0, act: m.index };
  return [tie(scene, { ...told, rule: 'agreement.sister-since' }, dateAt(mask, end - 1))];
}

const IS_ONE = /[\uE000-\uEFFF] (?:has been|have been|is|was|remains|became) (?:(?:now|also|already|officially) )?(?:an? |the )?(?:[\p{Ll}]+ )?$/u;

/** Whose sister city it is: "Porto's sister city since", "a sister city of Porto since". */
function homeOf(scene: Scene, m: RegExpExecArray): readonly number[] {
  const owner = OWNER.exec(scene.mask.slice(0, m.index).slice(-60))?.[1];
  if (owner !== undefined) return [actorAt(owner, 0) ?? 0];
  const named = / of ([^,;.]*)/.exec(m[0]);
  return (named === null ? undefined : groupFrom(scene, m.index + named.index + 4))?.items ?? [];
}
const OWNER = /([\uE000-\uEFFF])(?:'s|’s) (?:[\p{L}-]+ ){0,3}$/u;

/** Who is one: right behind its name, before ", which", else whoever acts, else whom "with" names right before. */
function subjectBefore({ groups, mask }: Scene, at: number, home: readonly number[]): Group | undefined {
  const isElse = (g: Group): boolean => g.end <= at && !g.items.some((i) => home.includes(i));
  return groups.findLast((g) => g.end <= at && at - g.end < 40 && APPOSED.test(mask.slice(g.end, at)))
    ?? groups.find((g) => isElse(g) && /^, (?:which|who) [^,;:]{0,20}$/.test(mask.slice(g.end, at)))
    ?? groups.findLast((g) => g.prep === null && isElse(g))
    ?? groups.findLast((g) => g.prep === 'with' && g.end <= at && at - g.end < 9);
}

/** "guests from A, a twin city of B since 1985": who is called so right behind its name. */
const APPOSED = /^, (?:(?:an?|the|its|their|our) )?(?:[\p{Ll}-]+ ){0,3}$/u;

/** "Osaka, a sister city in 1996". */
export const ELLIPSIS = new RegExp(`(${P})(?:,? (?:in|of) (?:the )?${P})?,? (?:as )?an? (?:[\\p{Ll}]+ )?(${KIN}),? (?:in|on) (?:[\\p{Ll}]+ )?(${D})`, 'gu');

export function readEllipsis(scene: Scene, m: RegExpExecArray): Reading[] {
  return oneDated(scene, m, { other: actorAt(scene.mask, m.index), words: m[2] ?? '' });
}

/** "The youngest friendship city is Daejeon, which joined in 2019". */
export const LATEST = new RegExp(`(${KIN}) (?:is|was|to date is) (?:the )?(${P}),? (?:(?:which|who|and) )?(?:joined|came|was added|followed|signed|since|has been one)?(?: in| since| on)? ?(${D})`, 'gu');

export function readLatest(scene: Scene, m: RegExpExecArray): Reading[] {
  return oneDated(scene, m, { other: actorAt(scene.mask, m.index + m[0].indexOf(m[2] ?? '')), words: m[1] ?? '' });
}

/** One partner and, as its last letter, the day it joined. */
function oneDated(scene: Scene, { index, 0: { length } }: RegExpExecArray, { other, words }: { other: number | null; words: string }): Reading[] {
  if (other === null) return [];
  const told = { at: index, end: index + length, words, subject: [], others: [other] };
  return [tie(scene, { ...told, rule: 'agreement.became-sister-city' }, dateAt(scene.mask, index + length - 1))];
}
