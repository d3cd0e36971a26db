/** Reads ties between places that are founded, kept, listed and ended without a paper being named. */
import { DENIED, FUTURE } from './acts.ts';
import { papersIn } from './mentions.ts';
import { clauseEnd, subjectOf } from './standing.ts';
import { UNDATED, type Reading, type RuleName } from './reading.ts';
import type { Actor } from './actor.ts';
import type { Group } from './groups.ts';
import { actorAt, D, dateAt, P } from './letters.ts';
import { refuseIn, type Scene } from './scene.ts';
import { isAge } from './ages.ts';
import { matchesOf, occurs } from '../matches.ts';

const PLACES = '(?:cit(?:y|ies)|towns?|ports?|provinces?|states?|count(?:y|ies)|prefectures?|regions?|districts?|wards?|municipalit(?:y|ies)|communities|islands?|schools?)';
/** "sister city" and its kin. */
export const KIN = `(?:(?:sister|twin(?:ned)?|friendship|partner|brother|friendly(?: co-?operation| exchange| partner(?:ship)?)?)[ -]${PLACES}|twins|sisters|sister cities)`;
const ADVERBS = '(?:(?:now|officially|also|formally|then|later|first|recently|since|thus|only) )*';
const BECAME = new RegExp(`(?:bec[ao]mes?|becoming|(?:was|were|is|been|be) ${ADVERBS}(?:named|made|declared|accepted|admitted|recogni[sz]ed|added)(?: as)?|(?:has|have|had) been|was|were|is|are)(?: ${ADVERBS}| )(?:(?:the |a |an |its |their |each other's |one another's |no longer )?(?:[\\p{L}\\p{N}-]+ ){0,3}?)??(?:(${P})(?:'s|’s) (?:[\\p{L}-]+ ){0,3}?)?(${KIN})(?![\\p{L}])`, 'gu');
const MAKES = new RegExp(`(?:(?:mak(?:es?|ing)|made) (?=(?:the )?${P}|(?:[\\p{Ll}]+ ){1,4}${P})[^;.]{1,120}?|(?:accept(?:s|ed|ing)?|adopt(?:s|ed|ing)?|names?|named|add(?:s|ed|ing)?) (?:the )?${P}[^,;.]{0,40}?) (?:as )?(?:the |a |an |its |their |our )?(?:[\\p{L}\\p{N}-]+ ){0,3}?(${KIN})(?: (?:of|to|with) |(?<=(?:its|their|our|a) (?:[\\p{L}\\p{N}-]+ ){0,3}(?:${KIN}))(?![\\p{L}]))`, 'gu');
const SINCE = new RegExp(`(${KIN}|(?:its|our|their|the town's|the city's|a) (?:[\\p{Ll}]+ )?(?:friend|partner|sister|twin|ally)|(?<=${P}['’]s (?:[\\p{Ll}-]+ )?)(?:friend|partner|sister|twin|ally)|partners|twinned|(?:had|kept|maintained|enjoyed|nurtured) (?:[\\p{Ll}-]+ ){0,3}(?:ties|relations|links|friendship|partnership))(?: of [^,;.]{1,40})?,? \\(?since (?:the )?(?:[\\p{Ll}]+ )?(${D})`, 'gu');
const WITH = /(?:(?:was|were|is|are|been|be|being|get|got) )?(?:officially |formally |also )?(twinned|twins|twin|paired(?: up)?|tied|linked|partnered|join(?:ed|s|ing)? hands|join(?:ed|s|ing)? forces|(?:team|link|hook|tie|match|partner)(?:ed|s|ing)? up|partners|partnering|tying up|tied up|allied)(?: (?:up|itself|themselves|as [^,;.]{3,30}))? with(?=\s)/gu;
const PAIR = new RegExp(`(?:^|[ ,(])(?:of |tied |paired |twinned |and |linked )?(${P})(?: in (?:the )?${P})? with (?:the )?(${P})(?=[ ,.;)]|$)`, 'gu');
const ANOTHER = /(?:^|[\s,])(?:one|the one|another|a second|a third|the second|the third|others|a similar one) with (?=[\p{L}\uE000-\uEFFF])/gu;
const DATED_BEFORE = new RegExp(`(?:^|[;,] |and )(?:[Ii]n |[Oo]n )?${D}, ?$`, 'u');
const AND_WITH = new RegExp(`^(?: (?:in|since|on) ${D})?(?:,? and|,)(?: later| then| also)? with (?=(?:the )?${P})`, 'u');
const OWN_DAY = new RegExp(`^,? (?:in|since|on) (${D})`, 'u');
const ELLIPSIS = new RegExp(`(${P})(?:,? (?:in|of) (?:the )?${P})?,? (?:as )?an? (?:[\\p{Ll}]+ )?(${KIN}),? (?:in|on) (?:[\\p{Ll}]+ )?(${D})`, 'gu');
const WEAK_TIES = /^(?:tied|tying|linked|paired|partner|allied|joined forces|team|link|hook|tie|match)/;
const SISTER_WORDS = /sister|twin|friendship[ -]cit|partner cit/i;
/** "The youngest friendship city is Daejeon, which joined in 2019". */
const LATEST = new RegExp(`(${KIN}) (?:is|was|to date is) (?:the )?(${P}),? (?:(?:which|who|and) )?(?:joined|came|was added|followed|signed|since|has been one)?(?: in| since| on)? ?(${D})`, 'gu');
const GONE = new RegExp(`(?:was|were|has been|have been) (?:[\\p{Ll}]+ )?(?:withdrawn|removed|dropped|struck off|taken off|delisted|crossed out)(?=[^;.]{0,40}(?:${D}|list))`, 'gu');

const HYPHENED = new RegExp(`(${P})[-–—/](${P})(?=(?:(?:,| and|, and) ${P}[-–—/]${P})* (?:sister[ -]cit(?:y|ies) |twinning |friendship )?(?:pacts?|agreements?|ties|tie-ups?|twinnings?|links?|mous?|partnerships?|pairs?))`, 'giu');
const TOOK_BACK = new RegExp(`(${P})(?: (?:also|then|has|had|itself))* (cancelled|canceled|terminated|ended|suspended|left|quit|revoked|dropped|froze) (?:it|them)(?![\\p{L}])`, 'gu');

/** `sister`: the text has been speaking of sister cities. */
export interface Topic {
  readonly sister: boolean;
  /** True of the place that the text is about: it stands in no list of its own partners. */
  readonly isHome: (actor: Actor) => boolean;
}

/** Where sister cities are not the topic, a tie is told with one of these words. */
const TELLING = /sister|twin|friend|partner|brother|paired|tied|linked|hands|forces|team|allied|pact|agreement|ties|link|cancel|terminat|ended|suspend|left|quit|revok|dropped|froze/i;

/** Every tie that a sentence tells. */
export function readTies(scene: Scene, topic: Topic): Reading[] {
  const { mask } = scene;
  const readings: Reading[] = [];
  if (!topic.sister && !occurs(TELLING, mask)) return readings;
  for (const m of matchesOf(BECAME, mask)) readings.push(...became(scene, m));
  for (const m of matchesOf(MAKES, mask)) readings.push(...made(scene, m));
  for (const m of matchesOf(SINCE, mask)) readings.push(...since(scene, m));
  for (const m of matchesOf(WITH, mask)) readings.push(...tied(scene, m, topic));
  const paired = readings.some((r) => r.rule === 'agreement.twinned') || topic.sister && /those of|as did|twinn|signature|pacts?|paired|pairs/i.test(mask);
  if (paired) for (const m of matchesOf(PAIR, mask)) readings.push(...pair(scene, m));
  for (const m of matchesOf(ELLIPSIS, mask)) {
    const other = actorAt(mask, m.index);
    if (other !== null) readings.push(tie(scene, { rule: 'agreement.became-sister-city', at: m.index, end: m.index + m[0].length, words: m[2] ?? '', subject: [], others: [other] }, dateAt(mask, m.index + m[0].length - 1)));
  }
  for (const m of matchesOf(LATEST, mask)) {
    const at = m.index + m[0].indexOf(m[2] ?? ''), other = actorAt(mask, at);
    if (other !== null) readings.push(tie(scene, { rule: 'agreement.became-sister-city', at: m.index, end: m.index + m[0].length, words: m[1] ?? '', subject: [], others: [other] }, dateAt(mask, m.index + m[0].length - 1)));
  }
  const hyphened = [...matchesOf(HYPHENED, mask)];
  for (const [i, m] of hyphened.entries()) readings.push(...couple(scene, m, { i, of: hyphened.length }));
  for (const m of matchesOf(TOOK_BACK, mask)) {
    const actor = actorAt(mask, m.index);
    const partner = partnersBefore(scene, m.index).find((i) => i !== actor);
    if (actor !== null && scene.actors[actor]?.kind !== 'person') readings.push(tie(scene, { rule: 'agreement.ended', at: m.index, end: clauseEnd(mask, m.index + m[0].length), words: topic.sister ? 'sister city' : 'ties', subject: [actor], others: partner === undefined ? [] : [partner] }));
  }
  if (topic.sister || readings.length > 0 || mask.includes(' one with ') && papersIn(mask).some((p) => p.family === 'paper')) for (const m of matchesOf(ANOTHER, mask)) readings.push(...another(scene, m, topic));
  if (topic.sister) for (const m of matchesOf(GONE, mask)) {
    const subject = scene.groups.find((g) => g.prep === null && g.end <= m.index);
    if (subject !== undefined) readings.push(tie(scene, { rule: 'agreement.ended', at: subject.start, end: clauseEnd(mask, m.index + m[0].length), words: 'sister city', subject: [], others: subject.items.slice(0, 1) }));
  }
  return readings;
}

export interface Told { readonly rule: RuleName; readonly at: number; readonly end: number; readonly words: string; readonly subject: readonly number[]; readonly others: readonly number[]; readonly together?: boolean; readonly act?: number }

/** A reading of a tie; `told.end` is a letter of the mask. */
export function tie(scene: Scene, told: Told, date: number | null = null): Reading {
  const act = told.act ?? told.at;
  const before = scene.mask.slice(Math.max(0, act - 60), act).split(/[;:,]/).at(-1) ?? '';
  return {
    rule: told.rule, scene, instrument: 'relationship', step: told.rule === 'agreement.ended' ? 'ended' : 'established', planned: told.rule !== 'agreement.ended' && told.rule !== 'agreement.sister-since' && (before.endsWith('in principle to ') || (FUTURE.test(before) && !/agreed (?:[\uF000-\uF8FE] |here |[\p{Ll}]+ly )*to $/u.test(before)) || /^be(?:come)?\b/.test(scene.mask.slice(act, act + 8)) && before.endsWith('to ') && !/agreed (?:[\p{L}\uF000-\uF8FE]+ ){0,3}to $/u.test(before)),
    words: told.words, subject: told.subject, others: told.others.filter((o) => !told.subject.includes(o)), together: told.together ?? false,
    start: told.at, end: Math.max(told.end, told.at), act, date, complete: false, definite: false, nearby: [],
  };
}

function groupFrom(scene: Scene, at: number, within = 30): Group | undefined {
  return scene.groups.find((g) => g.head >= at && g.head - at <= within);
}

function became(scene: Scene, m: RegExpExecArray): Reading[] {
  const end = m.index + m[0].length;
  const subject = subjectOf(scene, m.index);
  const words = m[2] ?? '';
  const gone = / no longer /.test(m[0]);
  const stative = /^(?:was|were|is|are|has|have|had)(?: been)? /.test(m[0]) && !/named|made|declared|accepted|admitted|recogni|added/.test(m[0]);
  const dated = new RegExp(`^[^,;.]{0,60}(?:since|in|on) (?:[\\p{Ll}]+ )?${D}`, 'u').test(scene.mask.slice(end, end + 80));
  const refuse = (why: string): Reading[] => { refuseIn(scene, { start: m.index, end, rule: 'agreement.became-sister-city', why }); return []; };
  const age = stative ? ageIn(scene) : null;
  if (stative && !gone && age === null && (!dated || /^[^;.]{0,40} since /.test(scene.mask.slice(end, end + 50)))) return refuse('a partner is only named as one: nothing says when or that it became one');
  const owner = m[1] === undefined ? null : actorAt(scene.mask, m.index + m[0].indexOf(m[1]));
  const joint = /^ (?:of|with|to|for) /.exec(scene.mask.slice(end, end + 8));
  const after = owner !== null || joint === null ? undefined : groupFrom(scene, end + joint[0].length);
  const last = Math.max(end, after?.end ?? end);
  const others = owner !== null ? [owner] : after?.items ?? [];
  const clause = { words, end: clauseEnd(scene.mask, last), at: subject?.start ?? m.index, act: m.index };
  if (gone) return subject === null ? [] : [tie(scene, { ...clause, rule: 'agreement.ended', subject: subject.items, others })];
  const rule: RuleName = 'agreement.became-sister-city';
  const items = subject?.items ?? [];
  const dates = datesAfter(scene, end);
  if (items.length >= 2 && (dates.length === items.length || others.length > 0)) {
    return items.map((item, i) => tie(scene, { ...clause, rule, subject: others, others: [item] }, dates.length === items.length ? dates[i] ?? null : null));
  }
  return [tie(scene, { ...clause, rule, subject: items, others, together: others.length === 0 }, age)];
}

/** "have been sister cities for 20 years": the year it goes back to, as an index into the scene's dates. */
function ageIn(scene: Scene): number | null {
  const at = scene.dates.findIndex((d) => isAge(d));
  return at >= 0 && LASTS.test(scene.mask) && !/anniversary/.test(scene.mask) ? at : null;
}
const LASTS = new RegExp(`(?:^|[ ,])[Ff]or (?:the |these )?(?:past |last )?${D} years`, 'u');

/** Dates joined to each other behind a verb: "in 2019, 2021 and 2024". */
function datesAfter(scene: Scene, at: number): number[] {
  const run = new RegExp(`${D}(?:(?:, and |, | and )(?:in |on )?${D})*`, 'u').exec(scene.mask.slice(at, at + 160));
  if (run === null) return [];
  return [...run[0]].flatMap((c) => dateAt(c, 0) ?? []);
}

function made(scene: Scene, m: RegExpExecArray): Reading[] {
  const end = m.index + m[0].length;
  const item = scene.groups.find((g) => g.end > m.index && g.start < end);
  if (/(?:^|\s)(?:no|not|never|without|nor|n't|against)(?: [^,;.]{0,50})? $/i.test(scene.mask.slice(Math.max(0, m.index - 60), m.index))) return [];
  const home = groupFrom(scene, end);
  if (item === undefined) return [];
  const reading = tie(scene, { rule: 'agreement.became-sister-city', at: m.index, end: clauseEnd(scene.mask, Math.max(end, home?.end ?? 0)), words: m[1] ?? '', subject: home?.items ?? [], others: item.items.slice(0, 1) });
  const planned = reading.planned || /\b(?:bill|votes? (?:on|this|today|in)|motion|proposal|draft resolution)\b/i.test(scene.mask.slice(0, m.index));
  return [{ ...reading, planned, step: planned ? 'intent' : 'established' }];
}

function since(scene: Scene, m: RegExpExecArray): Reading[] {
  const { mask } = scene;
  const before = mask.slice(0, m.index);
  const owner = /([\uE000-\uEFFF])(?:'s|’s) (?:[\p{L}-]+ ){0,3}$/u.exec(before.slice(-60))?.[1];
  const named = / of ([^,;.]*)/.exec(m[0]);
  const of = named === null ? undefined : groupFrom(scene, m.index + named.index + 4);
  const home = owner === undefined ? of?.items ?? [] : [actorAt(owner, 0) ?? 0];
  const subject = apposedTo(scene, m.index) ?? scene.groups.find((g) => g.end <= m.index && /^, (?:which|who) [^,;:]{0,20}$/.test(mask.slice(g.end, m.index)) && !g.items.some((i) => home.includes(i))) ?? scene.groups.filter((g) => g.end <= m.index && g.prep === null && !g.items.some((i) => home.includes(i))).at(-1) ?? scene.groups.findLast((g) => g.prep === 'with' && g.end <= m.index && m.index - g.end < 9);
  if (subject === undefined && home.length === 0) return [];
  const end = m.index + m[0].length;
  return [tie(scene, { rule: 'agreement.sister-since', at: subject?.start ?? m.index, end, words: m[1] ?? '', subject: home, others: subject?.items ?? [], together: home.length === 0, act: m.index }, dateAt(mask, end - 1))];
}

/** "guests from A, a twin city of B since 1985": who is called so right behind its name. */
function apposedTo({ mask, groups }: Scene, at: number): Group | undefined {
  return groups.findLast((g) => g.end <= at && at - g.end < 40 && /^, (?:(?:an?|the|its|their|our) )?(?:[\p{Ll}-]+ ){0,3}$/u.test(mask.slice(g.end, at)));
}

function tied(scene: Scene, m: RegExpExecArray, topic: Topic): Reading[] {
  const word = m[1] ?? '';
  const sister = topic.sister || SISTER_WORDS.test(scene.mask);
  const end = m.index + m[0].length;
  const refuse = (why: string): Reading[] => { refuseIn(scene, { start: m.index, end, rule: 'agreement.twinned', why }); return []; };
  if (/^(?:tied|linked|paired|allied)$/.test(word) && !sister) return refuse('the text does not speak of sister cities');
  const subject = subjectOf(scene, m.index), other = groupFrom(scene, end + 1, 40);
  if (other === undefined) return refuse('no partner stands behind "with"');
  const lead = scene.mask.slice(Math.max(0, m.index - 30), m.index).split(/[,;:]/).at(-1) ?? '';
  if (DENIED.test(`${lead} `) || / (?:not|never) /.test(m[0])) return refuse('it is denied');
  const words = WEAK_TIES.test(word) && !sister ? 'partnership' : /hands/.test(word) && !sister ? 'partnership' : 'twin sister city';
  const gone = /(?<![\p{L}])no longer (?:officially )?$/u.test(lead) || / no longer /.test(m[0]);
  const first = tie(scene, { rule: gone ? 'agreement.ended' : 'agreement.twinned', at: subject?.start ?? m.index, end: clauseEnd(scene.mask, other.end), words, subject: subject?.items ?? [], others: other.items, act: m.index }, ageIn(scene));
  return [first, ...further(scene, first, other)];
}

/** "with A in 1994 and with B in 2004": each has its own day. */
function further(scene: Scene, first: Reading, other: Group): Reading[] {
  const found: Reading[] = [];
  let from = other.end;
  for (let guard = 0; guard < 12; guard++) {
    const joint = AND_WITH.exec(scene.mask.slice(from, from + 60))?.[0];
    const next = joint === undefined ? undefined : groupFrom(scene, from + joint.length);
    if (joint === undefined || next === undefined) break;
    const day = OWN_DAY.exec(scene.mask.slice(next.end, next.end + 30))?.[1];
    found.push({ ...first, others: next.items.filter((i) => !first.subject.includes(i)), start: next.start, act: next.start, end: Math.max(next.end, next.end + (day === undefined ? 0 : 5)), date: day === undefined ? UNDATED : dateAt(day, 0) });
    from = next.end;
  }
  return found;
}

function pair(scene: Scene, m: RegExpExecArray): Reading[] {
  const letters = [...m[0]].flatMap((c) => actorAt(c, 0) ?? []);
  const a = letters[0], b = letters.at(-1);
  if (a === undefined || b === undefined || a === b) return [];
  const at = m.index + m[0].search(/[\uE000-\uEFFF]/);
  return [tie(scene, { rule: 'agreement.twinned', at, end: m.index + m[0].length, words: 'twin sister city', subject: [a], others: [b] })];
}

/** "the A-B and C-D pacts": each couple, with its own day where there are as many days. */
function couple(scene: Scene, m: RegExpExecArray, turn: { i: number; of: number }): Reading[] {
  const a = actorAt(scene.mask, m.index), b = actorAt(scene.mask, m.index + m[0].length - 1);
  if (a === null || b === null) return [];
  const dates = datesAfter(scene, m.index);
  const reading = tie(scene, { rule: 'agreement.twinned', at: m.index, end: clauseEnd(scene.mask, m.index + m[0].length), words: scene.mask.slice(m.index, m.index + 90), subject: [a], others: [b] }, dates.length === turn.of ? dates[turn.i] ?? null : null);
  return [{ ...reading, words: `sister city ${reading.words}`, instrument: /^[^;.]{0,60}(?:pact|agreement)/i.test(reading.words) ? 'agreement' : 'relationship' }];
}

/** Partners behind "with" earlier in the sentence. */
function partnersBefore(scene: Scene, at: number): readonly number[] {
  return scene.groups.filter((g) => g.end <= at && (g.prep === 'with' || g.prep === 'between')).at(-1)?.items ?? [];
}

function another(scene: Scene, m: RegExpExecArray, topic: Topic): Reading[] {
  const other = groupFrom(scene, m.index + m[0].length);
  if (m[0].endsWith(' one with ') && /^(?: (?:was|were|has been|is|will be) (?:[\p{Ll}]+ )?(?:signed|concluded|sealed|inked|renewed|ended|terminated|cancelled))/u.test(scene.mask.slice(other?.end ?? 0))) return [];
  if (other === undefined || !/^[^;.]{0,60}(?:follow|came|was|were|will|is to|in |on )/.test(scene.mask.slice(other.end)) && !DATED_BEFORE.test(scene.mask.slice(0, m.index + 1))) return [];
  const will = /^[^;.]{0,60} (?:will|is to|should) /.test(scene.mask.slice(other.end));
  const reading = tie(scene, { rule: 'agreement.twinned', at: m.index + m[0].search(/\S/), end: clauseEnd(scene.mask, other.end), words: 'sister city', subject: [], others: other.items });
  const paper = papersIn(scene.mask.slice(0, m.index)).findLast((p) => p.family === 'paper');
  const doer = paper === undefined || topic.sister ? null : subjectOf(scene, paper.start);
  if (paper !== undefined && !will) return [{ ...reading, subject: doer?.items ?? [], rule: 'agreement.signed', instrument: paper.instrument, step: 'signed', words: scene.mask.slice(m.index, reading.end) }];
  return [{ ...reading, planned: will, step: will && /reviv|renew/.test(scene.mask.slice(other.end)) ? 'renewed' : reading.step }];
}
