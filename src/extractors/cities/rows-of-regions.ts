/** Regions in a row: in `California, Oregon and Washington` the last is a state, though its name is better known as a city's. */
import { candidatesOf, isLand, type Candidate } from './candidates.ts';
import type { Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';

/** So many others must be regions of the same country. */
const LEAST = 2;
const JOINTS = new Set(['and', 'or', '&']);

/** True of a name that stands among regions and is one's; not where its city is the seat of the region, as `Hamburg` and `Beijing` are. */
export function isInRowOfRegions(phrases: readonly Phrase[], i: number, { tokens, places }: { readonly tokens: readonly Token[]; readonly places: readonly Candidate[] }): boolean {
  const { regions } = (phrases[i] as Phrase).senses, first = places[0]?.place;
  if (regions.length === 0 || first === undefined) return false;
  if ((first.rank === 'seat1' || first.rank === 'capital') && regions.some((r) => r.region === first.region)) return false;
  const lands = new Set(regions.map((r) => r.country));
  let found = 0;
  for (const step of [-1, 1] as const) {
    for (let k = i; areJoined(phrases[Math.min(k, k + step)], phrases[Math.max(k, k + step)], tokens); k += step) {
      const other = phrases[k + step] as Phrase;
      if (!isLand(other, candidatesOf(other)) || !other.senses.regions.some((r) => lands.has(r.country))) return false;
      found += 1;
    }
  }
  return found >= LEAST;
}

/** `A, B`, `A and B`, `A, and B`. */
function areJoined(a: Phrase | undefined, b: Phrase | undefined, tokens: readonly Token[]): boolean {
  if (a === undefined || b === undefined || tokens[a.last]?.full !== null) return false;
  if (b.first === a.last + 1) return tokens[b.first]?.gap === 'comma';
  const joint = tokens[a.last + 1];
  return b.first === a.last + 2 && joint !== undefined && JOINTS.has(joint.fold) && (joint.gap === 'space' || joint.gap === 'comma') && tokens[b.first]?.gap === 'space';
}
