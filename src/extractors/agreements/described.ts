/** Names that only tell of what kind the next one is: "U.S. group Talvik", "Danish IT firm Norlake", "the Gulf operator Sirena". */
import type { Actor } from './actor.ts';
import { COMPANY_NOUN } from './party-nouns.ts';

/** So far behind the name the next one may begin. */
const FAR = 45;
const KIND = new RegExp(`^ (?:(?!(?:and|or|but|of|with|by|in|to|for|from|at|as|has|had|was|is|will|bought|sold|chose|took|told|lent|gave|won|met|saw|the|its) |[\\p{Ll}-]+(?:ed|[^c]s|ing) )[\\p{Ll}-]{2,16} ){0,2}(?:${COMPANY_NOUN}|giant|specialist|house|start-up|conglomerate) $`, 'u');

/** All but those that the noun behind them joins to the next name. */
export function withoutDescribing(text: string, actors: readonly Actor[]): Actor[] {
  return actors.filter((actor, i) => {
    const next = actors[i + 1];
    if (next === undefined || actor.kind === 'person' || next.kind === 'country' || next.start - actor.end > FAR || next.start - actor.end < 5) return true;
    return !KIND.test(text.slice(actor.end, next.start));
  });
}
