/** For which of two parties each of two people signed, where the text tells it by their order or by their offices alone. */
import type { PartyKind } from '../../record.ts';
import type { Agreement } from './slots.ts';

/** Which kinds of party an office may stand for; the first that fits. */
const STANDS_FOR: readonly (readonly [RegExp, readonly PartyKind[]])[] = [
  [/mayor|alderman|city manager|council|burgomaster|provost$/i, ['city', 'government']],
  [/governor|premier/i, ['region', 'country', 'government', 'city']],
  [/minister|secretary of state|state secretary|ambassador|high commissioner/i, ['country', 'government', 'region']],
  [/rector|dean|chancellor|provost|principal/i, ['university', 'organization']],
  [/ceo|c[fot]o|chief|manager|director|chair|president|head|secretary/i, ['company', 'organization', 'university', 'government', 'other']],
];
const fits = (title: string | null, kind: PartyKind): boolean => STANDS_FOR.find(([office]) => office.test(title ?? ''))?.[1].includes(kind) ?? false;

/** The agreement with the parties of its two signatories. */
export function withSides(agreement: Agreement): Agreement {
  const { parties: [one, other, ...more], signatories: [first, second, ...others] } = agreement;
  if (one === undefined || other === undefined || first === undefined || second === undefined || more.length + others.length > 0) return agreement;
  const sides = sidesOf([first.party, second.party], [one.name, other.name]);
  if (sides === null || sides.some((name, i) => [first, second][i]?.party !== name && !fits([first, second][i]?.title ?? null, name === other.name ? other.kind : one.kind))) return agreement;
  return { ...agreement, signatories: [{ ...first, party: sides[0] }, { ...second, party: sides[1] }] };
}

/** The names of both sides; null where they are known, or cannot be told. */
function sidesOf([first, second]: readonly [string | null, string | null], [one, other]: readonly [string, string]): readonly [string, string] | null {
  if (first === null && second === null) return [one, other];
  // Nobody signs with those of the same side alone.
  if (first !== null && first === second && isSame(first, one)) return [first, other];
  const known = first ?? second;
  if (known === null || first !== null && second !== null) return null;
  const rest = isSame(known, one) ? other : isSame(known, other) ? one : null;
  if (rest === null) return null;
  return first === null ? [rest, known] : [known, rest];
}
/** "Oulu" is the City of Oulu. */
const isSame = (a: string, b: string): boolean => ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
