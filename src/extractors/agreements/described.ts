/** Names that are nobody beside others: what tells of which kind the next one is, where a line leads, where two meet. */
import type { Actor } from './actor.ts';
import { COMPANY_NOUN } from './party-nouns.ts';
import { before } from './windows.ts';

/** So far behind the name the next one may begin. */
const FAR = 45;
/** "U.S. group Talvik", "Danish IT firm Norlake", "the Gulf operator Sirena": the noun between the two. */
const KIND = new RegExp(`^ (?:(?!(?:and|or|but|of|with|by|in|to|for|from|at|as|has|had|was|is|will|bought|sold|chose|took|told|lent|gave|won|met|saw|the|its) |[\\p{Ll}-]+(?:ed|[^c]s|ing) )[\\p{Ll}-]{2,16} ){0,2}(?:${COMPANY_NOUN}|giant|specialist|house|start-up|conglomerate) $`, 'u');

/** "a 500-kilovolt line between Salto and". */
const WAY_BETWEEN = /(?<![\p{L}])(?:line|railway|road|highway|motorway|expressway|pipeline|canal|cable|tunnel|interconnector) (?:between|from) (?:\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)? (?:and|to) )?$/u;
/** These stand right before the names of both ends: most names are told apart by that. */
const isWayTo = (lead: string): boolean => ['and ', 'to ', 'between ', 'from '].some((word) => lead.endsWith(word)) && WAY_BETWEEN.test(lead);
/** "their Joint Commission": where two meet, and none of them. */
const JOINT_BOARD = /^(?:Joint|Mixed|Bilateral|Intergovernmental|Inter-Governmental|High-Level)(?: (?:\p{Lu}[\p{L}-]+|and|on|for|of)){0,5} (?:Commission|Committee|Council|Session|Working Group)$/u;

/** All but those that only describe. */
export function withoutDescribing(text: string, actors: readonly Actor[]): Actor[] {
  return actors.filter((actor, i) => {
    if (JOINT_BOARD.test(actor.name) || actor.kind !== 'person' && isWayTo(before(text, actor.start, 70))) return false;
    const next = actors[i + 1];
    if (next === undefined || actor.kind === 'person' || next.kind === 'country' || next.start - actor.end > FAR || next.start - actor.end < 5) return true;
    return !KIND.test(text.slice(actor.end, next.start));
  });
}
