/** Reads papers that are told by who signed for whom: "A. Lind signed for Chile and B. Reis for Fiji", "signing for Chile was A. Lind, for Fiji B. Reis". */
import { papersIn } from './mentions.ts';
import { actorAt, P } from './letters.ts';
import { plainReading } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { clauseEnd } from './standing.ts';
import { matchesOf } from '../matches.ts';

const SIDE = `(?:for|on behalf of) (?:the )?(?:[\\p{Ll}-]+ ){0,3}(${P})`;
/** Whoever signs stands before the side, or right behind it. */
const SIGNED_FOR = new RegExp(`(?:${P}|[Ss]igned|[Ss]igning)(?: (?:it|the|an?|this) (?:(?!for |on )[\\p{L}-]+ ){0,5}?(?:agreement|memorandum|pact|accord|contract|treaty|protocol|declaration|charter|convention|letter)|,)? ${SIDE}|(?:, and |,| and) ${SIDE}(?=,? (?:(?:by )?(?:the |its )?(?:(?:\\p{Lu}[\\p{L}.-]+|of|and|for|its|the|[\\p{Ll}-]+) ){0,6})?${P})`, 'gu');

/** At most one reading: two sides at least, each with somebody who signs for it. */
export function readSignedFor(scene: Scene): Reading[] {
  const { mask, words, actors } = scene;
  if (!words.has('signed') && !words.has('Signing') && !words.has('signing') || !words.has('for') && !words.has('behalf')) return [];
  const found = matchesOf(SIGNED_FOR, mask), paper = papersIn(mask).find((p) => p.family === 'paper');
  if (found.length < 2 || paper === undefined || !actors.some((a) => a.kind === 'person')) return [];
  const sides = found.flatMap((m) => actorAt(m[1] ?? m[2] ?? '', 0) ?? []).filter((i) => actors[i]?.kind !== 'person' && actors[i]?.sure === true);
  const [first, last] = [found[0], found.at(-1)];
  if (new Set(sides).size !== found.length || first === undefined || last === undefined) return [];
  const start = Math.min(first.index, paper.start), end = Math.max(last.index + last[0].length, paper.end);
  return [plainReading(scene, { rule: 'agreement.signed', instrument: paper.instrument, step: 'signed', words: mask.slice(Math.max(0, paper.start - 40), paper.end + 60), subject: sides, others: [], together: true, start, end: clauseEnd(mask, end), act: first.index })];
}
