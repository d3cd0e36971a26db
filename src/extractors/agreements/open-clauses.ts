/**
 * Reads papers that no known verb of signing governs: any verb will do, where a new paper and two parties stand with it. "A lined up
 * a loan from B", "a pact ties A to B", "A sells engines to B under a contract".
 */
import { DENIED, FUTURE } from './acts.ts';
import type { Paper } from './mentions.ts';
import { ENDING, SPEAKING, WANTING } from './grammar-words.ts';
import { governmentOf, isNegated, phraseStart, type Government, type Token } from './phrases.ts';
import type { Reading } from './reading.ts';
import type { Group } from './groups.ts';
import { refuseIn, type Scene } from './scene.ts';
import { bodiesIn, isMany } from './plain-reading.ts';
import { counterparts } from './counterparts.ts';
import { leadWords } from './paper-phrase.ts';
import { clauseEnd, subjectOf } from './standing.ts';
import { occurs } from '../matches.ts';

/** Behind these words a new paper is what the clause itself rests on. */
const RESTING: ReadonlySet<string> = new Set(['under', 'through', 'by', 'via', 'with', 'upon', 'in', 'after', 'following']);
const NEW = /^(?:an?|another|two|three|four|five|six|several|new|\d+)$/;
const PARTNERED: ReadonlySet<string> = new Set(['to', 'from', 'with', 'by', 'for', 'between', 'of', 'and']);

interface Standing { readonly scene: Scene; readonly paper: Paper; readonly tokens: readonly Token[]; readonly at: number }
interface Sides { readonly subject: readonly number[]; readonly others: readonly number[]; readonly start: number; readonly end: number; readonly shared: boolean }

/** "a charter was on display", "an old treaty of 1648 is kept there": a thing to look at. */
const ON_SHOW = /^(?: (?:of|from|between|with) [^,;.]{1,50}?)? (?:is|are|was|were|has been|could be) (?:[\p{Ll}]+ )?(?:on (?:display|show|view|loan|exhibition)|shown|displayed|exhibited|seen|kept|stored|found|stolen|framed|read out|reprinted)(?![\p{L}])/u;

/** "the new agreement will make it simpler": that which was told before. */
const THE_NEW = /(?:^|\s)[Tt]he new (?:[\p{Ll}-]+ ){0,2}$/u;

/** A reading of a paper whose verb is not known, or none; says why where somebody listens. */
export function readOpenly(scene: Scene, paper: Paper, about: { tokens: readonly Token[]; papers: readonly Paper[] }): Reading[] {
  const { tokens } = about;
  if (scene.earlier !== null && THE_NEW.test(scene.mask.slice(Math.max(0, paper.start - 30), paper.start))) return [];
  const at = tokens.findIndex((t) => t.tag === 'paper' && t.start === paper.start);
  const refuse = (why: string): Reading[] => { refuseIn(scene, { start: paper.start, end: paper.end, rule: 'agreement.any-verb', why }); return []; };
  if (at < 0 || paper.family === 'loose') return refuse('no verb concludes, plans or ends it: it is only spoken of');
  const here: Standing = { scene, paper, tokens, at };
  const first = tokens[phraseStart(tokens, at)];
  if (first?.tag === 'no') return refuse('there is no such paper');
  const told = governmentOf(tokens, at);
  const verb = tokens[told.verb];
  const fresh = isNew(here, first);
  if (verb === undefined) return fresh && !isSupposed(tokens, at) ? standing(here) : refuse('no verb governs it');
  if (isNegated(tokens, told.verb)) return refuse(`"${verb.word}" is denied`);
  if (isSupposed(tokens, Math.min(told.verb, at))) return refuse('it is only supposed');
  if (ON_SHOW.test(scene.mask.slice(paper.end, paper.end + 90))) return refuse('it is only shown');
  const fate = fateOf(told, verb, fresh);
  if (fate === null) return refuse(`"${verb.word}" only speaks of it`);
  if (/^ (?:to (?:that|this) (?:effect|end)|in this (?:regard|respect))/.test(scene.mask.slice(paper.end, paper.end + 20))) return [reading(here, { verb, told, sides: { subject: [], others: [], start: paper.start, end: verb.end, shared: true }, fate: 'signed' })];
  const sides = told.role === 'subject' ? sidesBehind(here, told) : told.role === 'object' ? sidesAround(here, told, about.papers) : sidesOfDeed(here, told, about.papers);
  if (sides === null) return fate === 'signed' ? standing(here) : refuse('it names no two parties');
  return [reading(here, { verb, told, sides, fate })];
}

/** A paper told as new: by its article, by a number, or by the day within its phrase. */
function isNew(here: Standing, first: Token | undefined): boolean {
  if (first === undefined) return false;
  if (here.paper.words !== undefined || /^an? /i.test(here.paper.text) || NEW.test(first.word) || first.tag === 'num') return true;
  const start = phraseStart(here.tokens, here.at);
  return here.tokens.slice(start, here.at).some((t) => t.tag === 'date' || /^(?:first|new|second|third|latest)$/.test(t.word));
}

/** A new paper in a sentence that names two parties, whatever its grammar. */
function standing(here: Standing): Reading[] {
  const { scene, paper } = here;
  if (paper.family !== 'paper' || /s$/i.test(paper.text)) { refuseIn(scene, { start: paper.start, end: paper.end, rule: 'agreement.beside', why: 'no verb concludes, plans or ends it: it is only spoken of' }); return []; }
  const groups = scene.groups.filter((g) => bodiesIn(scene, g).length > 0 && g.prep !== 'in' && g.prep !== 'at' && g.prep !== 'near');
  // What stands before a semicolon is of another paper.
  const before = groups.findLast((g) => g.end <= paper.start && !scene.mask.slice(g.end, paper.start).includes('; ')), behind = groups.find((g) => g.start >= paper.end);
  const first = before ?? behind, second = before === undefined ? groups.find((g) => behind !== undefined && g.start >= behind.end) : behind ?? groups.findLast((g) => g.end <= before.start);
  const subject = bodiesIn(scene, first), others = bodiesIn(scene, second).filter((i) => !subject.includes(i));
  if (subject.length === 0 || others.length === 0 && !isMany(scene, subject)) { refuseIn(scene, { start: paper.start, end: paper.end, rule: 'agreement.beside', why: 'it names no two parties' }); return []; }
  if (DENIED.test(` ${scene.mask.slice(Math.max(0, paper.start - 60), paper.start).split(/[,;:]/).at(-1) ?? ''}`)) { refuseIn(scene, { start: paper.start, end: paper.end, rule: 'agreement.beside', why: 'it is denied' }); return []; }
  const span = spanOf([first, second], paper);
  return [{
    rule: 'agreement.beside', scene, instrument: paper.instrument, step: 'signed', planned: FUTURE.test(scene.mask.slice(Math.max(0, paper.start - 45), paper.start)), words: scene.mask.slice(paper.start - leadWords(scene.mask, paper.start), Math.min(scene.mask.length, paper.end + 90)),
    subject, others, together: false, start: span.start, end: clauseEnd(scene.mask, span.end), act: paper.start, date: null, complete: false, definite: false, nearby: [],
  }];
}

type Fate = 'signed' | 'ended' | 'intent';
function fateOf(told: Government, verb: Token, fresh: boolean): Fate | null {
  if (told.role !== 'behind' && ENDING.test(verb.word)) return 'ended';
  if (told.role === 'object' && WANTING.test(verb.word)) return 'intent';
  if (!fresh || told.role !== 'behind' && SPEAKING.test(verb.word)) return null;
  if (told.role === 'behind' && !RESTING.has(told.prep ?? '')) return null;
  return 'signed';
}

/** "if the two sides ever agree": nothing is told. */
function isSupposed(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1, steps = 0; i >= 0 && steps < 24; i--, steps++) {
    const token = tokens[i];
    if (token === undefined || token.tag === 'stop' || token.tag === 'comma') return false;
    if (/^(?:if|unless|whether|lest)$/.test(token.word)) return true;
  }
  return false;
}

const spanOf = (groups: readonly (Group | null | undefined)[], own: { start: number; end: number }): { start: number; end: number } => ({
  start: Math.min(own.start, ...groups.flatMap((g) => g?.start ?? [])), end: Math.max(own.end, ...groups.flatMap((g) => g?.end ?? [])),
});

/** "A lined up a loan from B": who acts, and with whom. */
function sidesAround(here: Standing, told: Government, papers: readonly Paper[]): Sides | null {
  const { scene, paper, tokens } = here;
  const verb = tokens[told.verb];
  if (verb === undefined) return null;
  const act = { start: verb.start, end: verb.end, step: 'signed', nominal: false, strong: false, text: verb.word } as const;
  const subject = subjectOf(scene, verb.start);
  const partner = counterparts(scene, { paper, act, way: 'active' }, papers);
  const behind = partner ?? scene.groups.find((g) => g.start >= paper.end && g.start - paper.end < 90 && (g.prep === 'from' || g.prep === 'to' || g.prep === 'by')) ?? null;
  const between = behind?.prep === 'between' || behind?.prep === 'among';
  const actors = between ? [] : bodiesIn(scene, subject), others = bodiesIn(scene, behind).filter((i) => !actors.includes(i));
  if (actors.length === 0 && !isMany(scene, others) || others.length === 0 && !isMany(scene, actors)) return null;
  return { subject: actors, others, shared: between, ...spanOf([between ? null : subject, behind], { start: Math.min(verb.start, paper.start), end: Math.max(verb.end, paper.end) }) };
}

/** "a pact binds A and B", "a scroll tying A to B was signed": both stand behind the paper. */
function sidesBehind(here: Standing, told: Government): Sides | null {
  const { scene, paper, tokens } = here;
  const verb = tokens[told.verb];
  if (verb === undefined) return null;
  const end = clauseEnd(scene.mask, verb.end);
  const groups = scene.groups.filter((g) => g.start >= paper.end && g.end <= end && bodiesIn(scene, g).length > 0 && !(g.prep === 'in' || g.prep === 'at' || g.prep === 'near'));
  const [one, two] = groups;
  if (one === undefined) return null;
  const subject = bodiesIn(scene, one), others = isMany(scene, subject) ? [] : bodiesIn(scene, two);
  if (!isMany(scene, subject) && others.length === 0) return null;
  return { subject, others, shared: others.length === 0, ...spanOf([one, others.length === 0 ? null : two], { start: paper.start, end: verb.end }) };
}

/** "A sells engines to B under a contract": the parties of the deed are those of the paper it rests on. */
function sidesOfDeed(here: Standing, told: Government, papers: readonly Paper[]): Sides | null {
  const { scene, paper, tokens } = here;
  const verb = tokens[told.verb];
  if (verb === undefined) return null;
  const act = { start: verb.start, end: verb.end, step: 'signed', nominal: false, strong: false, text: verb.word } as const;
  const between = scene.groups.find((g) => g.prep === 'between' && g.end <= paper.start && paper.start - g.end < 90 && isMany(scene, bodiesIn(scene, g)) && !/[;:]/.test(scene.mask.slice(g.end, paper.start)));
  if (between !== undefined) return { subject: [], others: bodiesIn(scene, between), shared: true, ...spanOf([between], { start: Math.min(verb.start, paper.start), end: Math.max(verb.end, paper.end) }) };
  const subject = subjectOf(scene, verb.start), actors = bodiesIn(scene, subject);
  const partner = counterparts(scene, { paper, act, way: 'active' }, papers) ?? scene.groups.find((g) => g !== subject && g.start >= verb.start && g.start - paper.end < 60 && (g.prep === null || PARTNERED.has(g.prep)) && bodiesIn(scene, g).some((i) => !actors.includes(i)));
  const others = bodiesIn(scene, partner).filter((i) => !actors.includes(i));
  if (actors.length === 0 || others.length === 0 && !isMany(scene, actors)) return null;
  // "under a protocol between the two towns", said of two that act.
  if (isMany(scene, actors) && others.length === 1 && scene.actors[others[0] ?? -1]?.kind === 'pair') return { subject: actors, others: [], shared: true, ...spanOf([subject, partner], { start: Math.min(verb.start, paper.start), end: Math.max(verb.end, paper.end) }) };
  return { subject: actors, others, shared: false, ...spanOf([subject, partner], { start: Math.min(verb.start, paper.start), end: Math.max(verb.end, paper.end) }) };
}

/** "under a memorandum, which has not been signed yet": the paper is still to come. */
const UNSIGNED = /^[^;.]{0,60},? (?:which|that|but it|though it)(?:, [\p{Ll} ]{3,20},)? (?:has|have|had|is|was|remains) (?:not|yet to be|still to be|n't)(?: yet| so far)?(?: been| be)?(?: formally| officially| yet)* (?:signed|concluded|sealed|finali[sz]ed|inked)(?![\p{L}])/u;

function reading(here: Standing, told: { verb: Token; told: Government; sides: Sides; fate: Fate }): Reading {
  const { scene, paper } = here;
  const { verb, sides, fate } = told;
  const before = scene.mask.slice(Math.max(0, verb.start - 45), verb.start).split(/[,;:]/).at(-1) ?? '';
  const planned = fate === 'intent' || fate === 'signed' && occurs(UNSIGNED, scene.mask.slice(paper.end, paper.end + 140)) || fate !== 'ended' && told.told.role !== 'behind' && FUTURE.test(before);
  const step = fate === 'ended' ? 'ended' : fate === 'intent' ? 'intent' : paper.family === 'tie' ? 'established' : 'signed';
  return {
    rule: told.told.role === 'behind' ? 'agreement.under-paper' : 'agreement.any-verb', scene, instrument: paper.instrument, step, planned,
    words: `${scene.mask.slice(paper.start - leadWords(scene.mask, paper.start), Math.min(scene.mask.length, paper.end + 90)).split(/[;.]|, (?:and|while|which|who|after|as) /)[0] ?? paper.text} ${told.told.role === 'behind' ? scene.mask.slice(verb.start, verb.end + 40) : ''}`,
    subject: sides.subject, others: sides.others, together: sides.shared, start: sides.start, end: clauseEnd(scene.mask, sides.end), act: told.told.role === 'behind' ? paper.start : verb.start,
    date: null, complete: false, definite: false, nearby: [],
  };
}
