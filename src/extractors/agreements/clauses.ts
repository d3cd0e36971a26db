/** Finds papers and acts in a masked sentence and reads who did what with which. */
import { ACT_NAMES, DENIED, FUTURE, type Step } from './acts.ts';
import { PAPER_NAMES, type Instrument, type PaperName } from './papers.ts';
import type { Reading, RuleName } from './reading.ts';
import { dateAt, type Group, type Scene } from './scene.ts';

interface Paper { readonly start: number; readonly end: number; readonly instrument: Instrument; readonly family: PaperName['family']; readonly text: string }
interface Act { readonly start: number; readonly end: number; readonly step: Step; readonly nominal: boolean; readonly strong: boolean; readonly text: string }
type Way = 'active' | 'passive' | 'nominal' | 'bare';
interface Bound { readonly paper: Paper; readonly act: Act | null; readonly way: Way }

const papers = new RegExp(`(?<![\\p{L}-])(?:${PAPER_NAMES.map((p) => `(${p.pattern})`).join('|')})(?![\\p{L}])`, 'giu');
const acts = new RegExp(`(?<![\\p{L}-])(?:${ACT_NAMES.map((a) => `(${a.pattern})`).join('|')})(?![\\p{L}])`, 'giu');

/** Longest way from a verb to its paper, in letters of the mask. */
const REACH = 150;
const BE = /(?:^|[\s,])(?:was|were|is|are|been|be|being|got|gets)(?: [\p{L}]{2,12}){0,2} $/u;
const BREAK = /[;:]|, (?:while|whereas|but|although|(?:under |of |by |in |for )?which|who(?:se|m)?|where) |\. /;
const RELATIVE = / (?:that|which|who|when|where|after|before|while|because|since|as) /;
const INTRANSITIVE = /^(?:expire|lapse|end|ran|run|under |in |being |dat|go(?:es)? )/i;

function papersIn(mask: string): Paper[] {
  const found: Paper[] = [];
  for (const m of mask.matchAll(papers)) {
    const which = m.slice(1).findIndex((g) => g !== undefined);
    const name = PAPER_NAMES[which];
    if (name !== undefined) found.push({ start: m.index, end: m.index + m[0].length, instrument: name.instrument, family: name.family, text: m[0] });
  }
  return found;
}
function actsIn(mask: string, taken: readonly Paper[]): Act[] {
  const found: Act[] = [];
  for (const m of mask.matchAll(acts)) {
    const start = m.index, end = start + m[0].length;
    if (taken.some((p) => p.start < end && start < p.end)) continue;
    const name = ACT_NAMES[m.slice(1).findIndex((g) => g !== undefined)];
    if (name !== undefined) found.push({ start, end, step: name.step, nominal: name.nominal === true, strong: name.strong === true, text: m[0] });
  }
  return found;
}

/** Every reading of a paper or a tie that a verb or a noun of signing makes an event. */
export function readClauses(scene: Scene): Reading[] {
  const found = papersIn(scene.mask);
  if (found.length === 0 && !scene.mask.includes('ceremony')) return [];
  const verbs = actsIn(scene.mask, found);
  const readings: Reading[] = [];
  for (const paper of found) {
    if (isObjectOf(scene.mask, paper, found)) continue;
    const bound = bind(scene.mask, paper, { verbs, found });
    if (bound !== null) readings.push(...read(scene, bound, found));
  }
  if (readings.length === 0) for (const act of verbs) {
    if (!/sign/.test(act.text) || !/ceremony/.test(act.text)) continue;
    const paper: Paper = { start: act.start, end: act.end, instrument: 'agreement', family: 'paper', text: '' };
    readings.push(...read(scene, { paper, act, way: 'active' }, found));
  }
  return inTurn(scene, readings);
}

/** Papers and days told in the same order: "A, B and C, signed on 1, 2 and 3 May respectively". */
function inTurn(scene: Scene, readings: readonly Reading[]): Reading[] {
  const run = /[\uF000-\uF8FE](?:(?:, and |, | and )(?:in |on )?[\uF000-\uF8FE])+/u.exec(scene.mask)?.[0] ?? '';
  const dates = [...run].flatMap((c) => dateAt(c, 0) ?? []);
  return readings.map((r, i) => (dates.length > 1 && dates.length === readings.length ? { ...r, date: dates[i] ?? null } : r));
}

/** "an agreement on friendly ties", "an MoU for establishing sister relations": the tie is what the paper is about. */
function isObjectOf(mask: string, paper: Paper, all: readonly Paper[]): boolean {
  if (paper.family === 'paper') return false;
  return all.some((p) => p.family === 'paper' && (
    p.end <= paper.start && /^ (?:(?:with|between) [^,;.]{1,80} )?(?:on|of|for|to|about|regarding|concerning|aimed|in|towards?|that|which|establish\w*|formali\w*)(?: [^,;.]{0,90})? ?$/.test(mask.slice(p.end, paper.start))
    || p.start >= paper.end && p.start - paper.end <= 9 && /^(?: |, ?(?:an? |the )?)?$/.test(mask.slice(paper.end, p.start))));
}

/** "was signed", not "is negotiating". */
function passive(mask: string, act: Act): boolean {
  return !/ing(?: |$)/.test(act.text) && BE.test(mask.slice(Math.max(0, act.start - 30), act.start));
}

interface Around { readonly verbs: readonly Act[]; readonly found: readonly Paper[] }

/** The act that a paper belongs to, and how; null when the paper is only mentioned. */
function bind(mask: string, paper: Paper, around: Around): Bound | null {
  const left = around.verbs.filter((a) => a.end <= paper.start && paper.start - a.end <= REACH).at(-1);
  const gap = left === undefined ? '' : mask.slice(left.end, paper.start);
  const leftFits = left !== undefined && !BREAK.test(gap) && !denied(mask, left) && fits(paper, left);
  if (leftFits && left.nominal) return { paper, act: left, way: 'nominal' };
  if (leftFits && /^[^,]{0,70}$/.test(gap) && !RELATIVE.test(gap) && !passive(mask, left)) return { paper, act: left, way: 'active' };
  const right = rightAct(mask, paper, around);
  if (right !== null) return { paper, act: right, way: 'passive' };
  if (leftFits && !RELATIVE.test(gap) && !passive(mask, left)) return { paper, act: left, way: 'active' };
  if (paper.family === 'paper' && /^ (?:on [^,;:]{3,60} )?(?:with|between) (?:[\p{Ll}'’-]+ ){0,4}[\uE000-\uEFFF]/u.test(mask.slice(paper.end, paper.end + 140))) return { paper, act: null, way: 'bare' };
  return null;
}

/** Loose words ("ties", "documents") need a telling verb; "discussed cooperation" is talk. */
function fits(paper: Paper, act: Act): boolean {
  if (paper.family === 'paper') return true;
  if (paper.family === 'tie') return act.step !== 'intent' || /propos|negotiat|discuss/.test(act.text);
  return act.strong || /^(?:dat|go)/.test(act.text) && /tie|link|relation|bond/.test(paper.text) || (/^(?:both |two |three |four |the )?(?:texts|documents?|papers?)$/i.test(paper.text) ? act.step === 'signed' : act.step === 'established' && !/launch|start|create|set/.test(act.text));
}

function rightAct(mask: string, paper: Paper, around: Around): Act | null {
  for (const act of around.verbs) {
    if (act.start < paper.end) continue;
    const gap = mask.slice(paper.end, act.start);
    if (gap.length > 220 || act.nominal || !fits(paper, act)) { if (gap.length > 220) return null; continue; }
    const later = /; (?:it|they|this|both|the (?:text|paper|document)s?) (?:was|were|is|are|will be|has been) $/.test(gap);
    if (BREAK.test(gap) && !later) return null;
    if (denied(mask, act)) continue;
    const be = BE.test(gap.slice(-30)) || later;
    const participle = /(?:ed|uck|wn|ten|en|ut|de)(?: (?:off|on|to|upon|out))?$/i.test(act.text) && /^(?:[^,]{0,90}|[^,]{0,60},(?: [\p{Ll}]{2,12})?) $/u.test(gap) && !/ (?:has|have|had|who|which|that) /.test(gap) && !subjectIn(gap);
    if (be || participle || INTRANSITIVE.test(act.text)) return participle && !be && gap.endsWith(', ') ? afterAside(mask, act, around) ?? act : act;
    if (around.found.some((p) => p.start >= paper.end && p.end <= act.start) && act.step !== 'ended') return null;
  }
  return null;
}

/** "the pact, signed in 2011, was ended": the verb behind the aside tells what became of it. */
function afterAside(mask: string, act: Act, around: Around): Act | null {
  const next = around.verbs.find((v) => v.start > act.end);
  return next !== undefined && /^[^,;]{0,60}, (?:was|were|has been|had been|is|will be|is to be) $/.test(mask.slice(act.end, next.start)) && !denied(mask, next) ? next : null;
}

/** A party right before the verb would be its subject. */
function subjectIn(gap: string): boolean {
  return /[\uE000-\uEFFF](?: (?:has|have|had|will|also|recently))* $/.test(gap) && !/(?:with|between|and|by|of|in) (?:the )?[\uE000-\uEFFF] $/.test(gap);
}

function denied(mask: string, act: Act): boolean {
  const before = mask.slice(Math.max(0, act.start - 40), act.start).split(/[,;:]/).at(-1) ?? '';
  return DENIED.test(`${before} `) || /^ (?:nothing|no )/.test(mask.slice(act.end, act.end + 10));
}

function read(scene: Scene, bound: Bound, all: readonly Paper[]): Reading[] {
  const { paper, act, way } = bound;
  const { mask } = scene;
  const first = Math.min(paper.start, act?.start ?? paper.start);
  const subject = act === null || way !== 'active' ? ownerOf(scene, paper) : subjectOf(scene, act.start) ?? ownerOf(scene, paper);
  const others = counterparts(scene, bound, all);
  const by = act === null || way === 'active' ? undefined : scene.groups.find((g) => g.prep === 'by' && g.start >= act.end && g.start - act.end < 60);
  const between = others?.prep === 'between' || others?.prep === 'among';
  const actors = between ? [] : [...(by?.items ?? []), ...(subject?.items ?? [])];
  if (/^deals|^contracts/i.test(paper.text) && / (?:worth|valued|total)/.test(mask.slice(paper.end, paper.end + 12)) && others === null) return [];
  if (/(?:said|say|stated|announced|according to|told)[^,;]{0,30} in an? (?:joint |written |press )?$/.test(mask.slice(Math.max(0, paper.start - 60), paper.start)) || / in an? (?:joint |written |press )?$/.test(mask.slice(Math.max(0, paper.start - 20), paper.start)) && /statement/i.test(paper.text)) return [];
  if (TOTAL.test(mask.slice(paper.end, paper.end + 140))) return [];
  if (others === null && actors.length < 2 && /s$/i.test(paper.text) && mask.startsWith(' with ', paper.end)) return [];
  if (others === null && ONLY_MENTIONED.test(mask.slice(Math.max(0, paper.start - 60, way === 'active' ? act?.end ?? 0 : 0), paper.start))) return [];
  if (actors.length === 0 && others === null && /s$/i.test(paper.text) && !isDefinite(mask, paper)) return [];
  const partners = others?.items.filter((i) => !actors.includes(i)) ?? [];
  const last = Math.max(paper.end, act?.end ?? 0, others?.end ?? 0, by?.end ?? 0);
  const window = mask.slice(Math.max(0, (act?.start ?? paper.start) - 70), act?.start ?? paper.start).split(/[;:]/).at(-1) ?? '';
  const planned = act !== null && (act.step === 'approved' || act.step === 'intent' || FUTURE.test(way === 'nominal' ? `${window}` : window));
  const again = act !== null && (act.step === 'ended' || act.step === 'suspended') ? AGAIN.exec(mask.slice(act.end)) : null;
  const step = again === null ? act?.step ?? 'signed' : 'renewed';
  return [{
    rule: again === null ? ruleOf(bound, planned) : 'agreement.tie', scene, instrument: paper.instrument, step, planned,
    words: mask.slice(paper.start - leadWords(mask, paper.start), Math.min(mask.length, paper.end + 90)).split(/[;.]|, (?:and|while|for which|which|who|after|as) /)[0] ?? paper.text,
    subject: actors, others: partners, together: between || /\b(?:tri(?:lateral|partite)|three-(?:party|way)|four-(?:party|way)|multilateral|joint)\b/.test(mask.slice(Math.max(0, paper.start - 40), paper.end)),
    start: startOf(mask, first, actors.length > 0 ? subject : null), end: clauseEnd(mask, last), act: again === null ? act?.start ?? paper.start : (act?.end ?? 0) + again.index, date: null, complete: false,
    definite: isDefinite(mask, paper), nearby: nearbyOf(scene, first),
  }];
}

/** The clause begins with its subject, unless that stands in another clause: then with the pronoun, or the verb. */
function startOf(mask: string, first: number, subject: Group | null): number {
  if (subject === null || subject.start > first) return first;
  const gap = mask.slice(subject.end, first);
  const pronoun = PRONOUN.exec(gap.slice(-40))?.[0];
  return pronoun === undefined ? subject.start : first - pronoun.trimStart().length;
}

/** "with 31 cities", "with more than a dozen ports": a total, unless the partners are named right behind it. */
const TOTAL = /^(?: [\p{Ll}-]+){0,5} (?:with|between) (?:a total of |more than |over |about |some |nearly |around |as many as |at least |almost |up to )?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens of|hundreds of|scores of|many|several|numerous|various|a number of|other)(?: [\p{L}-]+){0,3}? (?:cities|towns|countries|regions|partners|universities|companies|ports|provinces|states|municipalities|institutions|schools|places|districts|counties|organi[sz]ations|enterprises|firms|governments)(?!:|,? (?:of |namely |including |such as |like )?[\uE000-\uEFFF])/u;

const DETERMINER = /(?:^|[\s(])(the|this|that|these|those|both|said|an?|its|their|another|new|two|three|four|several)(?= )/giu;

/** "the memorandum", "both texts": the last article before a paper points back. */
function isDefinite(mask: string, paper: Paper): boolean {
  const lead = mask.slice(Math.max(0, paper.start - 45), paper.end).split(/[,;:]/).at(-1) ?? '';
  return /^(?:the|this|that|these|those|both|said)$/i.test([...lead.matchAll(DETERMINER)].at(-1)?.[1] ?? '');
}

/** "under the agreement": what follows from a paper, not the paper's own event. */
const ONLY_MENTIONED = /(?:^|\s)(?:[Uu]nder|[Aa]ccording to|[Aa]s per|[Pp]er|[Pp]ursuant to|[Ii]n line with|[Ii]n accordance with|[Bb]ased on|[Tt]hanks to) (?:the |an? |this |that |its |their )(?:[\p{L}\uF000-\uF8FE-]+ ){0,4}$/u;

function nearbyOf(scene: Scene, at: number): readonly number[] {
  const where = scene.groups.findLast((g) => g.end <= at && /^[^,;]{0,20}, where /.test(scene.mask.slice(g.end, at)));
  if (where !== undefined) return where.items;
  return scene.groups.filter((g) => g.prep === null && g.end <= at).at(-1)?.items ?? [];
}

/** What was broken off may have been taken up again in the same breath. */
const AGAIN = /(?:and|but) (?:[\p{Ll}]+ ){0,2}(?:taken up again|resumed|restored|revived|renewed|re-established)/u;

/** Letters of the adjectives before a paper: "a strategic cooperation agreement". */
function leadWords(mask: string, at: number): number {
  return /(?:[\p{L}-]+ ){0,5}$/u.exec(mask.slice(Math.max(0, at - 70), at))?.[0].length ?? 0;
}

function ruleOf(bound: Bound, planned: boolean): RuleName {
  if (bound.act === null) return 'agreement.in-force';
  if (bound.act.step === 'ended' || bound.act.step === 'suspended') return 'agreement.ended';
  if (/loan|credit/i.test(bound.paper.text) && bound.act.step !== 'intent') return 'agreement.loan';
  if (planned) return 'agreement.planned';
  if (bound.way === 'nominal') return 'agreement.nominal';
  return bound.paper.family === 'paper' ? 'agreement.signed' : 'agreement.tie';
}

/** "The capital's own pact": who stands in the possessive before a paper. */
function ownerOf(scene: Scene, paper: Paper): Group | null {
  const owned = /[\uE000-\uEFFF](?:(?:'s|’s|'|’)(?: [\p{Ll}-]+){0,3})? $/u.exec(scene.mask.slice(Math.max(0, paper.start - 50), paper.start));
  if (owned === null) return null;
  const at = paper.start - owned[0].length;
  const group = scene.groups.find((g) => g.start <= at && at < g.end) ?? null;
  return group === null || group.prep === null || /['’]/.test(owned[0]) ? group : null;
}

const PRONOUN = /(?:^|[\s,])(he|she|it|they|we|both)(?: (?:have|has|had|also|then|will|would|recently|now|are|is|jointly|officially|formally|to)){0,3} $/i;

/** Who acts: the nearest group that no preposition governs, past coordinated verbs back to their common subject. */
export function subjectOf(scene: Scene, verb: number): Group | null {
  const before = scene.groups.filter((g) => g.end <= verb && g.prep === null && !BREAK.test(scene.mask.slice(g.end, verb)));
  const nearest = before.at(-1) ?? scene.groups.findLast((g) => g.end <= verb && /^, (?:[^;:]{0,60}, )?(?:whose|who|which) [^;:]{0,60}$/.test(scene.mask.slice(g.end, verb)));
  if (nearest === undefined) return null;
  const gap = scene.mask.slice(nearest.end, verb);
  if (PRONOUN.test(scene.mask.slice(Math.max(0, verb - 40), verb))) return / (?:said|says|announced|added|reported|confirmed|stated) /.test(gap) ? nearest : before[0] ?? nearest;
  const whose = scene.groups.findLast((g) => g.end <= verb && /^,? (?:[^;:,]{0,60}, )?(?:whose|who|which) [^;:]{0,60}$/.test(scene.mask.slice(g.end, verb)));
  if (whose !== undefined) return whose;
  const coordinated = /(?:^|[\s,])and (?:has |have |had |also |then |later |will |to |jointly ){0,2}$/.test(gap) && gap.length > 6;
  return coordinated ? firstOfClause(scene, before) : nearest;
}

function firstOfClause(scene: Scene, before: readonly Group[]): Group | null {
  for (let i = before.length - 1; i > 0; i--) {
    const a = before[i - 1], b = before[i];
    if (a !== undefined && b !== undefined && /, (?:and|where|when|which|who)\b| that | after | when /.test(scene.mask.slice(a.end, b.start))) return b;
  }
  return before[0] ?? null;
}

const WITH = new Set(['with', 'between', 'among']);

/** The group behind "with" or "between" that a paper belongs to. */
function counterparts(scene: Scene, bound: Bound, all: readonly Paper[]): Group | null {
  const { paper, act } = bound;
  const from = Math.min(paper.start, act?.start ?? paper.start);
  const wanted = (g: Group): boolean => g.prep !== null && (WITH.has(g.prep) || paper.instrument === 'contract' && (g.prep === 'to' && (/loan|credit|grant|financ|award/.test(paper.text + (act?.text ?? '')) || / (?:supply|deliver|sell|provide|lease|transfer) [^;,.]{0,60}$/.test(scene.mask.slice(paper.end, g.start))) || g.prep === 'from'));
  const right = scene.groups.filter((g) => wanted(g) && g.start >= from && g.start - Math.max(paper.end, act?.end ?? 0) < 160 && !BREAK.test(scene.mask.slice(Math.max(paper.end, Math.min(act?.end ?? 0, g.start)), g.start)));
  const own = right.find((g) => g.start >= paper.end && !all.some((p) => p.start >= paper.end && p.end <= g.start && !/^(?:,? and |, | of ).{0,40}$/.test(scene.mask.slice(paper.end, p.start)) && p.family === 'paper'));
  if (own !== undefined) return own;
  if (right[0] !== undefined) return right[0];
  const left = scene.groups.filter((g) => wanted(g) && WITH.has(g.prep ?? '') && g.end <= from && from - g.end < 100 && !BREAK.test(scene.mask.slice(g.end, from)));
  return left.at(-1) ?? null;
}

/** Where the clause ends: at the next semicolon or full stop, at a relative clause, at the end. */
export function clauseEnd(mask: string, from: number): number {
  const cut = /[;!?]|\.(?=\s|$)|, (?:which|who|where|while|and|after|but|as|when|so)\b/.exec(mask.slice(from));
  const end = cut === null ? mask.length : from + cut.index;
  return Math.max(from, mask.slice(0, end).trimEnd().length);
}
