/** Names in a text: the longest run of words that the gazetteer knows, with everything it may stand for. */
import { CONNECTORS, GOVERNMENT_HEADS, ORGANISATION_HEADS, SMALL, TITLES } from './data/context.ts';
import { digest, START } from './fold.ts';
import { locate, sensesAt, type Senses } from './gazetteer.ts';
import type { Table } from './table.ts';
import type { Token } from './tokens.ts';

export interface Phrase {
  readonly start: number;
  readonly end: number;
  /** The words it is made of: first and last index. */
  readonly first: number;
  readonly last: number;
  /** Folded: what all mentions of one name share. */
  readonly key: string;
  readonly senses: Senses;
  /** Capitals throughout. */
  readonly caps: boolean;
}
const LONGEST = 7;
const JOINS = new Set(['space', 'hyphen', 'dot']);

/** True for a word that may begin a name. */
export function isName(token: Token | undefined): boolean {
  return token !== undefined && (token.shape === 'cap' || token.shape === 'caps');
}

/** All names in order, without overlap, longest first at each place. */
export function findPhrases(tokens: readonly Token[], table: Table): readonly Phrase[] {
  const found: Phrase[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!isName(token) && token.shape !== 'other') continue;
    const hit = longestAt(tokens, i, table);
    if (hit === null) continue;
    const senses = sensesAt(hit.at);
    if (!namesPlaces(senses) || (hit.last === i && isNoun(token.fold))) continue;
    const last = tokens[hit.last] as Token;
    found.push({
      start: token.start, end: hit.full ? last.start + fullLength(last) : last.end, first: i, last: hit.last, key: hit.key, senses,
      caps: tokens.slice(i, hit.last + 1).every((t) => t.shape === 'caps'),
    });
    i = hit.last;
  }
  return found;
}
/** `City`, `University`, `Mayor`: somewhere a village bears the name, and no text means it. */
const isNoun = (fold: string): boolean => GOVERNMENT_HEADS.has(fold) || ORGANISATION_HEADS.has(fold) || TITLES.has(fold) || SMALL.has(fold);

function namesPlaces({ cities, countries, regions, abbreviations, demonyms }: Senses): boolean {
  return cities.length + countries.length + regions.length + abbreviations.length + demonyms.length > 0;
}
const fullLength = (token: Token): number => token.end - token.start + 2;

interface Hit { readonly at: number; readonly last: number; readonly key: string; readonly full: boolean }

function longestAt(tokens: readonly Token[], first: number, table: Table): Hit | null {
  let best: Hit | null = null;
  let state = START;
  let key = '';
  for (let i = first; i < tokens.length && i < first + LONGEST; i++) {
    const token = tokens[i] as Token;
    if (i > first) {
      if (!JOINS.has(token.gap)) break;
      if (!isName(token) && token.shape !== 'other' && token.gap !== 'hyphen' && !CONNECTORS.has(token.fold)) break;
      state = digest(' ', state);
      key += ' ';
    }
    const ends = isName(token) || token.shape === 'other';
    if (ends && token.full !== null) {
      const at = locate(digest(token.full, state), table);
      if (at >= 0) best = { at, last: i, key: key + token.full, full: true };
    }
    state = digest(token.fold, state);
    key += token.fold;
    if (ends) {
      const at = locate(state, table);
      if (at >= 0 && !(best?.full === true && best.last === i && i > first)) best = { at, last: i, key, full: false };
    }
    if (token.full !== null) break;
  }
  return best;
}
