/** Bodies that nothing but their agreements tells: whoever bought, sold, ordered or signed is somebody. */
import type { Draft, Step } from '../draft.ts';
import { firstTouching } from '../in-order.ts';
import type { AgreementFinding, Found, OrganizationFinding, PartyKind, Span } from '../../record.ts';
import { withKinds } from './kinds.ts';
import { kindOfWord } from './org-words.ts';
import { phrasesIn, wordsOf, type Word } from './capitals.ts';
import { sensesOf } from '../cities/gazetteer.ts';

type Organization = Found<OrganizationFinding>;

/** Kinds of parties that bear no name of their own, or one that is told elsewhere. */
const NO_BODIES: ReadonlySet<PartyKind> = new Set(['city', 'country', 'region']);
/** An agreement stated less surely proves no name. */
const SURE = 0.8;
/** The share of such finds that were bodies in releases annotated beforehand. */
const CONFIDENCE = 0.9;

export const partyOrganizationStep: Step<'organizations'> = { gives: 'organizations', needs: ['ignored', 'cities', 'organizations', 'people', 'agreements'], run: (draft) => withKinds(withParties(draft)) };

function withParties(draft: Draft): readonly Organization[] {
  const known = new Set(draft.organizations.flatMap(({ name, text }) => [name, text]));
  const named = new Map<string, PartyKind>();
  for (const { name, kind } of partiesOf(draft.agreements)) {
    if (known.has(name) || named.has(name) || !isName(name, kind) || (sensesOf(name)?.cities.length ?? 0) > 0) continue;
    named.set(name, kind === 'other' ? 'organization' : kind);
  }
  if (named.size === 0) return draft.organizations;
  const added = phrasesIn(draft).flatMap((phrase) => mentionsIn(draft, phrase.words, named));
  return added.length === 0 ? draft.organizations : [...draft.organizations, ...added].toSorted((a, b) => a.start - b.start);
}

function partiesOf(agreements: readonly Found<AgreementFinding>[]): AgreementFinding['parties'] {
  return agreements.filter(({ confidence }) => confidence >= SURE)
    .flatMap(({ parties, relation }) => parties.map((party) => (party.kind === 'other' && relation === 'trade-investment' ? { ...party, kind: 'company' as const } : party)))
    .filter(({ kind }) => !NO_BODIES.has(kind));
}

/** Words in capitals throughout; one word alone only where the kind is told, and it is no place and no common name of a body. */
function isName(name: string, kind: PartyKind): boolean {
  const words = wordsOf(name, { start: 0, end: name.length });
  const [first] = words;
  if (first === undefined || words.length > LONGEST || !words.every(({ capital, text }) => capital || SMALL.has(text))) return false;
  if (words.length > 1 || first.text.includes('-')) return kindOfWord(first.text) === null || words.length > 2;
  return kind !== 'other' && first.text.length > 3 && kindOfWord(first.text) === null && sensesOf(first.text) === null;
}
const SMALL: ReadonlySet<string> = new Set(['of', 'and', 'for', 'the', 'de', 'del', 'do', 'da', 'di', 'la', 'le', '&']);

/** The names in a phrase, the longest at each place, where nothing else was found. */
function mentionsIn(draft: Draft, words: readonly Word[], named: ReadonlyMap<string, PartyKind>): Organization[] {
  const found: Organization[] = [];
  for (let i = 0; i < words.length; i++) {
    for (let last = Math.min(words.length, i + LONGEST) - 1; last >= i; last--) {
      const start = words[i]?.start ?? 0, end = words[last]?.end ?? 0, name = draft.text.slice(start, end), kind = named.get(name);
      if (kind === undefined || words[last + 1]?.capital === true || isTaken(draft, { start, end })) continue;
      found.push({ start, end, text: name, name, kind, rule: 'organization.party', confidence: CONFIDENCE });
      i = last;
      break;
    }
  }
  return found;
}
/** Names of more words are none. */
const LONGEST = 6;

function isTaken({ organizations, people, ignored }: Draft, span: Span): boolean {
  const found: readonly (readonly Span[])[] = [organizations, people, ignored];
  return found.some((spans) => firstTouching(spans, span) !== undefined);
}
