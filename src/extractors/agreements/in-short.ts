/** A paper told again by the place of its partner: "signed an agreement with the University of Porto. The agreement with Porto". */
import type { Party } from '../../record.ts';
import type { Entry } from './slots.ts';

/** True of a paper that is spoken of as known, with a place that stands in the name of a partner of an earlier one. */
export function isInShort({ agreement: earlier }: Entry, { agreement }: Entry): boolean {
  if (agreement.rule !== 'agreement.in-force' || agreement.status !== 'concluded' || agreement.instrument === 'relationship') return false;
  const partner = agreement.parties.find((p) => PLACES.has(p.kind) && agreement.evidence.text.includes(` with ${p.name}`));
  return partner !== undefined && !earlier.parties.some((p) => p.name === partner.name) && earlier.parties.some((p) => isOf(p, partner));
}
const PLACES: ReadonlySet<Party['kind']> = new Set(['city', 'country', 'region']);

const isOf = (body: Party, place: Party): boolean => body.kind !== place.kind && ` ${body.name} `.includes(` ${place.name} `);
