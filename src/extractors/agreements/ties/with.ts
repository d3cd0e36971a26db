/** Reads who was twinned with whom: "twinned with Osaka in 1994 and with Turku in 2004", "the Porto–Osaka pact". */
import { DENIED } from '../acts.ts';
import type { Group } from '../groups.ts';
import { actorAt, D, dateAt, P } from '../letters.ts';
import { papersIn } from '../mentions.ts';
import { UNDATED, type Reading } from '../reading.ts';
import { refuseIn, type Scene } from '../scene.ts';
import { clauseEnd, subjectOf } from '../standing.ts';
import { before, behind } from '../windows.ts';
import { datesAfter } from './days.ts';
import { ageIn, groupFrom, tie, type Topic } from './tie.ts';

/** "twinned with", "joined hands with", "partners with". */
export const WITH = /(?:(?:was|were|is|are|been|be|being|get|got) )?(?:officially |formally |also )?(twinned|twins|twin|paired(?: up)?|tied|linked|partnered|join(?:ed|s|ing)? hands|join(?:ed|s|ing)? forces|(?:team|link|hook|tie|match|partner)(?:ed|s|ing)? up|partners|partnering|tying up|tied up|allied)(?: (?:up|itself|themselves|as [^,;.]{3,30}))? with(?=\s)/gu;

export function readWith(scene: Scene, m: RegExpExecArray, topic: Topic): Reading[] {
  const { mask } = scene, word = m[1] ?? '', end = m.index + m[0].length;
  const refuse = (why: string): Reading[] => { refuseIn(scene, { start: m.index, end, rule: 'agreement.twinned', why }); return []; };
  const sister = topic.sister || SISTER_WORDS.test(mask);
  if (!sister && NEEDS_TOPIC.test(word)) return refuse('the text does not speak of sister cities');
  const other = groupFrom(scene, end + 1, 40);
  if (other === undefined) return refuse('no partner stands behind "with"');
  if (OWNS_ANOTHER.test(behind(mask, other.end, 24))) return refuse('what belongs to the name is meant');
  const lead = before(mask, m.index, 30).split(/[,;:]/).at(-1) ?? '';
  if (DENIED.test(`${lead} `) || NEVER.test(m[0])) return refuse('it is denied');
  if (m[1]?.endsWith('ing') === true && ONLY_WISHED.test(lead)) return refuse('it is only wished for');
  const first = twinned(scene, m, { other, sister, gone: NO_LONGER.test(lead) || m[0].includes(' no longer ') });
  return [first, ...further(scene, first, other)];
}
/** "twinned with Porto's neighbour". */
const OWNS_ANOTHER = /^['’]s (?!district|borough|ward|suburb|quarter|port|university)[\p{Ll}]/u;
const NEVER = / (?:not|never) /;
/** "showed interest in partnering with". */
const ONLY_WISHED = /(?:interest(?:ed)? in|keen on|open to|idea of|possibility of|prospects? of|thought of|dreams? of|favou?r of) (?:[\p{Ll}]+ )?$/u;
/** "no longer twinned with", "used to be twinned with". */
const NO_LONGER = /(?<![\p{L}])(?:no longer (?:officially )?|used to )$/u;

/** `gone`: told as being no longer. */
function twinned(scene: Scene, m: RegExpExecArray, { other, sister, gone }: { other: Group; sister: boolean; gone: boolean }): Reading {
  const word = m[1] ?? '', subject = apposedTo(scene, m.index) ?? subjectOf(scene, m.index), rule = gone ? 'agreement.ended' : 'agreement.twinned';
  const words = !sister && (WEAK_TIES.test(word) || word.includes('hands')) ? 'partnership' : 'twin sister city';
  const clause = { at: subject?.start ?? m.index, end: clauseEnd(scene.mask, other.end), act: m.index };
  return tie(scene, { ...clause, rule, words, subject: subject?.items ?? [], others: other.items }, ageIn(scene));
}
/** "In Porto, twinned with Bonn since 1983, the council voted": the name right before the comma is the one. */
const apposedTo = ({ groups, mask }: Scene, at: number): Group | undefined => groups.findLast((g) => g.end + 2 === at && mask.startsWith(', ', g.end));
/** Where sister cities are not the topic, these tie no towns. */
const NEEDS_TOPIC = /^(?:tied|linked|paired|allied)$/;
const WEAK_TIES = /^(?:tied|tying|linked|paired|partner|allied|joined forces|team|link|hook|tie|match)/;
const SISTER_WORDS = /sister|twin|friendship[ -]cit|partner cit/i;

/** So many partners are read behind the first. */
const MOST = 12;

/** "with A in 1994 and with B in 2004": each has its own day. */
function further(scene: Scene, first: Reading, other: Group): Reading[] {
  const found: Reading[] = [];
  let from = other.end;
  for (let guard = 0; guard < MOST; guard++) {
    const joint = AND_WITH.exec(behind(scene.mask, from, 60))?.[0];
    const next = joint === undefined ? undefined : groupFrom(scene, from + joint.length);
    if (next === undefined) break;
    found.push(withPartner(scene, first, next));
    from = next.end;
  }
  return found;
}
const AND_WITH = new RegExp(`^(?: (?:in|since|on) ${D})?(?:,? and|,)(?: later| then| also)? with (?=(?:the )?${P})`, 'u');

function withPartner(scene: Scene, first: Reading, { start, end, items }: Group): Reading {
  const day = OWN_DAY.exec(behind(scene.mask, end, 30))?.[1];
  const others = items.filter((i) => !first.subject.includes(i));
  return { ...first, others, start, act: start, end: end + (day === undefined ? 0 : 5), date: day === undefined ? UNDATED : dateAt(day, 0) };
}
const OWN_DAY = new RegExp(`^,? (?:in|since|on) (${D})`, 'u');

/** "those of Porto with Osaka", where others are told to be twinned. */
export const PAIR = new RegExp(`(?:^|[ ,(])(?:of |tied |paired |twinned |and |linked )?(${P})(?: in (?:the )?${P})? with (?:the )?(${P})(?=[ ,.;)]|$)`, 'gu');

export function readPair(scene: Scene, m: RegExpExecArray): Reading[] {
  const letters = [...m[0]].flatMap((c) => actorAt(c, 0) ?? []);
  const a = letters[0], b = letters.at(-1);
  if (a === undefined || b === undefined || a === b || ONLY_TALKED_OF.test(behind(scene.mask, m.index + m[0].length, 60))) return [];
  const at = m.index + m[0].search(/[\uE000-\uEFFF]/);
  return [tie(scene, { rule: 'agreement.twinned', at, end: m.index + m[0].length, words: 'twin sister city', subject: [a], others: [b] })];
}

/** "A twinning of A with B was discussed". */
const ONLY_TALKED_OF = /^ (?:was|were|has been|have been|is|are) (?:being |only |also |first )?(?:discussed|proposed|considered|debated|rejected|postponed|suggested|mooted|examined|studied|refused)(?![\p{L}])/u;

/** "the A-B and C-D pacts". */
export const HYPHENED = new RegExp(`(${P})[-–—/](${P})(?=(?:(?:,| and|, and) ${P}[-–—/]${P})* (?:sister[ -]cit(?:y|ies) |twinning |friendship )?(?:pacts?|agreements?|ties|tie-ups?|twinnings?|links?|mous?|partnerships?|pairs?))`, 'giu');

/** One couple of several (`turn.of`), with its own day where there are as many days. */
export function readCouple(scene: Scene, m: RegExpExecArray, turn: { i: number; of: number }): Reading[] {
  const { mask } = scene, end = m.index + m[0].length;
  const a = actorAt(mask, m.index), b = actorAt(mask, end - 1);
  if (a === null || b === null) return [];
  const dates = datesAfter(scene, m.index), words = behind(mask, m.index, 90);
  const told = { at: m.index, end: clauseEnd(mask, end), words: `sister city ${words}`, subject: [a], others: [b] };
  const reading = tie(scene, { ...told, rule: 'agreement.twinned' }, dates.length === turn.of ? dates[turn.i] ?? null : null);
  return [{ ...reading, instrument: NAMES_PAPER.test(words) ? 'agreement' : 'relationship' }];
}
const NAMES_PAPER = /^[^;.]{0,60}(?:pact|agreement)/i;

/** "another with Osaka followed in 1994", "the second with Turku". */
export const ANOTHER = /(?:^|[\s,])(?:one|the one|another|a second|a third|the second|the third|others|a similar one) with (?=[\p{L}\uE000-\uEFFF])/gu;

export function readAnother(scene: Scene, m: RegExpExecArray, topic: Topic): Reading[] {
  const { mask } = scene, other = groupFrom(scene, m.index + m[0].length);
  if (other === undefined) return [];
  const rest = mask.slice(other.end);
  if (m[0].endsWith(' one with ') && (HAS_ITS_VERB.test(rest) || SIGNS_IT.test(mask.slice(0, m.index)))) return [];
  if (!COMES.test(rest) && !DATED_BEFORE.test(mask.slice(0, m.index + 1))) return [];
  const told = { at: m.index + m[0].search(/\S/), end: clauseEnd(mask, other.end), words: 'sister city', subject: [], others: other.items };
  const reading = tie(scene, { ...told, rule: 'agreement.twinned' }), planned = WILL.test(rest);
  const paper = planned ? undefined : papersIn(mask.slice(0, m.index)).findLast((p) => p.family === 'paper');
  if (paper === undefined) return [{ ...reading, planned, step: planned && /reviv|renew/.test(rest) ? 'renewed' : reading.step }];
  // "the latter one with Osaka": who stands right before has concluded it.
  const doer = scene.groups.findLast((g) => g.prep === null && g.end > paper.end && g.end <= m.index + 1 && m.index - g.end < 2);
  const subject = doer?.items ?? (topic.sister ? [] : subjectOf(scene, paper.start)?.items ?? []);
  return [{ ...reading, subject, rule: 'agreement.signed', instrument: paper.instrument, step: 'signed', words: mask.slice(m.index, reading.end) }];
}
/** "and Turku signed one with Osaka": that clause has its own subject and verb. */
const SIGNS_IT = /[\uE000-\uEFFF](?: (?:has|have|had|also|then|later|will|would))*(?: be)? (?:sign|conclud|ink|seal|reach|made|make|struck|agreed|renew|end|enter)[\p{Ll}]*(?: into| on)?$/u;
/** "a second one with Osaka was signed": that clause is read by itself. */
const HAS_ITS_VERB = /^(?: (?:was|were|has been|is|will be) (?:[\p{Ll}]+ )?(?:signed|concluded|sealed|inked|renewed|ended|terminated|cancelled))/u;
const COMES = /^[^;.]{0,60}(?:follow|came|was|were|will|is to|in |on )/;
const WILL = /^[^;.]{0,60} (?:will|is to|should) /;
const DATED_BEFORE = new RegExp(`(?:^|[;,] |and )(?:[Ii]n |[Oo]n )?${D}, ?$`, 'u');
