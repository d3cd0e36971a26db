/** Bodies that nothing but their agreements tells: whoever bought, sold, ordered or signed is somebody. */
import { overlaps, type Draft, type Step } from '../draft.ts';
import type { AgreementFinding, Found, OrganizationFinding, PartyKind, Span } from '../../record.ts';
import { kindOfWord } from './org-words.ts';
import { wordsOf } from './capitals.ts';
import { sensesOf } from '../cities/gazetteer.ts';

type Organization = Found<OrganizationFinding>;

/** Kinds of parties that bear no name of their own, or one that is told elsewhere. */
const NO_BODIES: ReadonlySet<PartyKind> = new Set(['city', 'country', 'region']);
/** An agreement stated less surely proves no name. */
const SURE = 0.8;
/** The share of such finds that were bodies in releases annotated beforehand. */
const CONFIDENCE = 0.9;

export const partyOrganizationStep: Step<'organizations'> = { gives: 'organizations', needs: ['ignored', 'cities', 'organizations', 'people', 'agreements'], run: withParties };

function withParties(draft: Draft): readonly Organization[] {
  const known = new Set(draft.organizations.flatMap(({ name, text }) => [name, text]));
  const added: Organization[] = [];
  for (const { name, kind } of partiesOf(draft.agreements)) {
    if (known.has(name) || !isName(name, kind) || (sensesOf(name)?.cities.length ?? 0) > 0) continue;
    known.add(name);
    for (const span of placesOf(draft, name)) added.push({ ...span, text: name, name, kind: kind === 'other' ? 'organization' : kind, rule: 'organization.party', confidence: CONFIDENCE });
  }
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
  if (first === undefined || words.length > 6 || !words.every(({ capital, text }) => capital || SMALL.has(text))) return false;
  if (words.length > 1 || first.text.includes('-')) return kindOfWord(first.text) === null || words.length > 2;
  return kind !== 'other' && first.text.length > 3 && kindOfWord(first.text) === null && sensesOf(first.text) === null;
}
const SMALL: ReadonlySet<string> = new Set(['of', 'and', 'for', 'the', 'de', 'del', 'do', 'da', 'di', 'la', 'le', '&']);

/** Where a name stands on its own, and nothing else was found. */
function placesOf(draft: Draft, name: string): Span[] {
  const taken: readonly Span[] = [...draft.organizations, ...draft.people, ...draft.ignored];
  const found: Span[] = [];
  for (let start = draft.text.indexOf(name); start >= 0 && found.length < MOST; start = draft.text.indexOf(name, start + name.length)) {
    const span = { start, end: start + name.length };
    const clings = /[\p{L}\p{N}]/u.test(draft.text[start - 1] ?? '') || /^(?:[\p{L}\p{N}]| \p{Lu}\p{Ll})/u.test(draft.text.slice(span.end, span.end + 3));
    if (!clings && !taken.some((other) => overlaps(span, other))) found.push(span);
  }
  return found;
}
/** Mentions of one name that are listed at most. */
const MOST = 50;
