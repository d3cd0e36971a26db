/** Reads deals told by a noun or without an object: "The purchase of a stake in A by B was closed", "A and B are merging", "We signed with X". */
import { papersIn } from './mentions.ts';
import type { Group } from './groups.ts';
import { D, P } from './letters.ts';
import { bodiesIn, plainReading } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { clauseEnd, subjectOf } from './standing.ts';
import { matchesOf, occurs } from '../matches.ts';
import { before } from './windows.ts';

const TELLING = /merg|purchase|acquisition|take-?over|buy-out|sale|signed with/;
/** All who become one stand before the verb. */
const MERGED = /(?<![\p{L}])(?:(?:are|will be) merging|(?:have |has )?merged|(?:are|plan|intend|want) to merge|(?:have |has )?agreed to merge|will merge|will become one)(?! with)(?![\p{L}])/gu;
const PURCHASED = new RegExp(`(?<![\\p{L}])(?:purchase|acquisition|take-?over|buy-out|sale|merger) of (?:[^;.]{0,70}? (?:in|of) )?(?:the )?${P}[^;.]{0,80}? (?:was|were|has been|is|will be) (?:[\\p{Ll}]+ )?(?:closed|completed|agreed|sealed|finali[sz]ed|signed|notari[sz]ed|wrapped up)(?![\\p{L}])`, 'gu');
/** What is signed is left out. */
const BARE = new RegExp(`(?<![\\p{L}])signed with (?=(?:the )?(?:[\\p{Ll}]+ ){0,3}?${P}(?:(?: last| this| on| in| for| over| about| yesterday| today| ${D})| ?[,.;:"”]|$))`, 'gu');

/** "the contract that A signed with B": what was signed stands before. */
const THAT = / (?:that|which) (?:the )?$/;

/** "signed with B for 80 buses". */
const ORDERED = /^ for (?:the |an? )?(?:(?:supply|delivery|purchase|construction|building|lease) of |(?:[\p{Ll}]+ )?\d)/u;

export function readPurchases(scene: Scene): Reading[] {
  const { mask } = scene;
  if (!occurs(TELLING, mask)) return [];
  return [...matchesOf(MERGED, mask).flatMap((m) => merged(scene, m)), ...matchesOf(PURCHASED, mask).flatMap((m) => purchased(scene, m)), ...matchesOf(BARE, mask).flatMap((m) => signed(scene, m))];
}

function merged(scene: Scene, m: RegExpExecArray): Reading[] {
  const subject = subjectOf(scene, m.index), items = bodiesIn(scene, subject);
  if (subject === null || items.length < 2 || items.some((i) => scene.actors[i]?.kind === 'person')) return [];
  return [plainReading(scene, { rule: 'agreement.stake', instrument: 'contract', step: /^(?:are|will|plan|intend|want)/.test(m[0]) ? 'intent' : 'signed', words: m[0], subject: items, others: [], together: true, start: subject.start, end: clauseEnd(scene.mask, m.index + m[0].length), act: m.index })];
}

function purchased(scene: Scene, m: RegExpExecArray): Reading[] {
  const { groups, mask } = scene, end = m.index + m[0].length;
  const bought = groups.find((g) => g.start >= m.index && g.end <= end && g.prep !== 'by'), things = bodiesIn(scene, bought);
  if (bought === undefined || things.every((i) => PLACES.has(scene.actors[i]?.kind ?? ''))) return [];
  const by: Group | undefined = groups.find((g) => g.prep === 'by' && g.start >= m.index && g.end <= end) ?? groups.findLast((g) => g.end <= m.index && /^(?:'s|’s) $|^[^;:]{0,80}(?:its|their) $/u.test(mask.slice(g.end, m.index)));
  return [plainReading(scene, { rule: 'agreement.stake', instrument: 'contract', step: 'signed', planned: / will be /.test(m[0]), words: m[0], subject: bodiesIn(scene, by), others: things, together: m[0].startsWith('merger'), start: by === undefined ? m.index : Math.min(by.start, m.index), end: clauseEnd(mask, end), act: m.index })];
}
const PLACES: ReadonlySet<string> = new Set(['city', 'region', 'country']);

function signed(scene: Scene, m: RegExpExecArray): Reading[] {
  const subject = subjectOf(scene, m.index), partner = scene.groups.find((g) => g.prep === 'with' && g.start >= m.index);
  const items = bodiesIn(scene, subject), others = bodiesIn(scene, partner);
  if (partner !== undefined && papersIn(scene.mask).some((p) => p.family === 'paper' && p.start >= partner.end && !/[;:]|\. /.test(scene.mask.slice(partner.end, p.start)))) return [];
  if (subject !== null && THAT.test(before(scene.mask, subject.start, 12))) return [];
  if (subject === null || partner === undefined || items.length === 0 || others.length === 0 || items.some((i) => scene.actors[i]?.kind === 'person')) return [];
  return [plainReading(scene, { rule: 'agreement.signed', instrument: ORDERED.test(scene.mask.slice(partner.end)) ? 'contract' : 'agreement', step: 'signed', words: 'agreement', subject: items, others, start: subject.start, end: clauseEnd(scene.mask, partner.end), act: m.index })];
}
