/** Reads papers told by whose names they carry: "bears the signatures of A and B", "A and B are parties to the third", "C is to accede to it". */
import { isJoinedTo } from './acceding.ts';
import { papersIn } from './mentions.ts';
import type { Group } from './groups.ts';
import { actorAt } from './letters.ts';
import { isDefinite } from './paper-phrase.ts';
import { clauseEnd, subjectOf } from './standing.ts';
import { bodiesIn, isMany, plainReading } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { matchesOf, occurs } from '../matches.ts';

const TELLING = /^[\uE000-\uEFFF] (?:are|were) |signatures?|seals? of|names of|part(?:y|ies)|signator|acced|adhere|join/;
/** "carries the signatures of", "is under the seals of". */
const CARRIES = /(?<![\p{L}])(?:(?:bear(?:s|ing)?|bore|carr(?:y|ies|ied|ying)|with|under|has|had) (?:the )?(?:signatures?|seals?|names|stamps?)(?: and (?:signatures?|seals?|stamps?))? of )(?=(?:[\p{L}.,'’-]+ ){0,8}[\uE000-\uEFFF])/gu;
/** "The signatories of the charter were A and B". */
const WERE = /(?<![\p{L}])(?:(?:[Pp]arties|[Ss]ignatories|[Ss]igners) (?:to|of) (?:the|an?|this|that) [^,;.]{3,60}|(?<=^The (?:contracting |two |three )?)(?:parties|signatories|signers)(?: to it)?|^[\uE000-\uEFFF]) (?:are|were) (?=(?:[\p{L}.,'’-]+ ){0,8}[\uE000-\uEFFF])/gu;
/** Two at least stand before: "A, B and C are parties", "signatories were A and B". */
const ARE = /(?<![\p{L}])(?:are|were|became|become|will be|will become) (?:the |all )?(?:parties|signatories|party|signatory)(?: to (?:it|the|this|that|an?)(?![\p{L}]))?/gu;
const ACCEDES = /(?<![\p{L}])(?:acced(?:e|es|ed|ing)|adher(?:e|es|ed|ing)|add(?:s|ed)? (?:its|his|her) (?:name|signature)|sign(?:s|ed)? up) to (?=(?:the|it|this|that|their)(?![\p{L}]))/gu;

export function readSignatures(scene: Scene): Reading[] {
  const { mask } = scene;
  if (!occurs(TELLING, mask)) return [];
  const found: Reading[] = [];
  for (const m of matchesOf(CARRIES, mask)) {
    const end = m.index + m[0].length, paper = paperBefore(scene, m.index);
    const signers = signersFrom(scene, end);
    if (paper === null || signers.length === 0) continue;
    const last = scene.groups.findLast((g) => g.items.some((i) => signers.includes(i)))?.end ?? end;
    found.push(plainReading(scene, { rule: 'agreement.signed', ...paper, step: 'signed', planned: false, subject: [], others: signers, together: true, end: clauseEnd(mask, last), act: m.index }));
  }
  for (const m of matchesOf(WERE, mask)) {
    const end = m.index + m[0].length, paper = paperBefore(scene, end) ?? ofEarlier(scene), signers = signersFrom(scene, end);
    const called = scene.actors[actorAt(m[0], 0) ?? -1];
    if (paper === null || !isMany(scene, signers) || called !== undefined && called.kind !== 'pair') continue;
    found.push(plainReading(scene, { rule: 'agreement.signed', ...paper, start: m.index, step: 'signed', planned: false, subject: [], others: signers, together: true, end: clauseEnd(mask, end), act: m.index }));
  }
  for (const m of matchesOf(ARE, mask)) {
    const signers = subjectOf(scene, m.index), items = [...bodiesIn(scene, signers)], paper = paperBefore(scene, m.index);
    if (signers === null || paper === null || !isMany(scene, items)) continue;
    found.push(plainReading(scene, { rule: 'agreement.signed', ...paper, step: 'signed', subject: items, others: [], together: true, end: clauseEnd(mask, m.index + m[0].length), act: m.index }));
  }
  for (const m of matchesOf(ACCEDES, mask)) {
    const one = subjectOf(scene, m.index), paper = paperBefore(scene, m.index + m[0].length + 24, { joins: true });
    if (one === null || bodiesIn(scene, one).length === 0 || paper === null || papersIn(mask).some((p) => p.start > m.index && isJoinedTo(scene, p)) || /(?:hopes?|wish(?:es)?|wants?|lik(?:e|es)|could|may|might|invited) (?:[\p{Ll}]+ )?to $/u.test(mask.slice(0, m.index))) continue;
    found.push(plainReading(scene, { rule: 'agreement.signed', ...paper, start: one.start, step: 'signed', subject: bodiesIn(scene, one), others: [], definite: false, end: clauseEnd(mask, m.index + m[0].length), act: m.index, joins: true }));
  }
  return found;
}

/** The paper named last before a letter, else the one that was spoken of last. */
function paperBefore(scene: Scene, at: number, told: { joins: boolean } = { joins: false }): Pick<Reading, 'instrument' | 'words' | 'start' | 'definite'> | null {
  const own = papersIn(scene.mask).findLast((p) => p.end <= at && p.family !== 'loose' && at - p.end < 130);
  if (own !== undefined) return { instrument: own.instrument, words: scene.mask.slice(own.start, own.end + 60), start: Math.max(0, own.start - 4), definite: isDefinite(scene.mask, own) };
  // "The paper bears the signatures of": that paper is told already.
  return scene.earlier === null || !NUMBERED.test(scene.mask.slice(0, at)) && !told.joins ? null : { instrument: scene.earlier.instrument, words: scene.earlier.words, start: 0, definite: false };
}

/** "An accord was signed on Monday. The parties are A and B": the paper told right before. */
const ofEarlier = ({ earlier }: Scene): ReturnType<typeof paperBefore> => (earlier === null || earlier.total === true ? null : { instrument: earlier.instrument, words: earlier.words, start: 0, definite: true });

/** Another paper than the one told last. */
const NUMBERED = /(?<![\p{L}])(?:first|second|third|fourth|fifth|last|other|another|one)(?![\p{L}])/iu;

/** Who is named behind: bodies, and persons for those they stand for. */
function signersFrom(scene: Scene, from: number): readonly number[] {
  const at = scene.groups.findIndex((g) => g.head >= from), first = scene.groups[at];
  if (first === undefined || first.head - from > 70) return [];
  const run: Group[] = [first];
  for (const group of scene.groups.slice(at + 1)) {
    const last = run.at(-1);
    if (last === undefined || !/^(?:,? and |, )(?:of |(?:\p{Lu}[\p{L}.-]+ ){1,3})?(?:the )?$/u.test(scene.mask.slice(last.end, group.start)) || run.length > 5) break;
    run.push(group);
  }
  return run.flatMap((g) => g.items);
}
