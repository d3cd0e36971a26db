/** Somebody who may be a party. */
import type { Found, PartyKind, PersonFinding, Span } from '../../record.ts';

/** A possible party where the text names it. `pair` and `one` are words that point back ("the two sides", "the city"). */
export interface Actor extends Span {
  readonly name: string;
  readonly kind: PartyKind | 'person' | 'pair' | 'one';
  readonly country: string | null;
  /** GeoNames id of the city it is or names. */
  readonly city: number | null;
  readonly person: Found<PersonFinding> | null;
  /** False for an unknown name that opens a sentence: it may be a common word. */
  readonly sure: boolean;
}

/** A party that the text, where it acts, does not name: it stands nowhere. */
export function unnamed(name: string, kind: PartyKind, { country, city }: { readonly country: string | null; readonly city: number | null } = NOWHERE): Actor {
  return { start: -1, end: -1, name, kind, country, city, person: null, sure: true };
}
const NOWHERE = { country: null, city: null } as const;

/** A party once found: the actor that names it. */
export type Member = Actor;
