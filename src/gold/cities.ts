/** Judges cities: one entry a city, right when name and country are. */
import type { CityFinding } from '../record.ts';
import type { GoldCity, GoldRelease } from './gold.ts';
import type { Verdict } from './verdict.ts';
import { foldCity } from './words.ts';

const forms = (gold: GoldCity): Set<string> => new Set([gold.name, ...gold.aka, ...gold.texts].map(foldCity));
/** The usual name, then any form of it, then the words of a mention: the surer sign goes first. */
const SIGNS: readonly ((gold: GoldCity, found: CityFinding) => boolean)[] = [
  (gold, found) => foldCity(gold.name) === foldCity(found.name),
  (gold, found) => forms(gold).has(foldCity(found.name)),
  (gold, found) => found.mentions.some((mention) => forms(gold).has(foldCity(mention.text))),
];

/** Gold entry of each finding that has one; required entries are filled before optional ones. */
function pairCities(golds: readonly GoldCity[], founds: readonly CityFinding[]): Map<CityFinding, GoldCity> {
  const pairs = new Map<CityFinding, GoldCity>();
  const filled = new Set<GoldCity>();
  for (const sign of SIGNS) for (const optional of [false, true]) for (const found of founds) {
    if (pairs.has(found)) continue;
    const gold = golds.find((g) => !filled.has(g) && g.optional === optional && g.country === found.country && sign(g, found));
    if (gold === undefined) continue;
    pairs.set(found, gold);
    filled.add(gold);
  }
  return pairs;
}

/** All verdicts on the cities of a record. */
export function judgeCities(release: GoldRelease, founds: readonly CityFinding[]): Verdict[] {
  const golds = release.gold.cities;
  if (golds === undefined) return [];
  const pairs = pairCities(golds, founds);
  const filled = new Set(pairs.values());
  const base = { release: release.id, kind: 'cities', slots: {} } as const;
  const given = founds.map((found): Verdict => {
    const gold = pairs.get(found);
    const outcome = gold === undefined ? 'spurious' : gold.optional ? 'neutral' : 'right';
    return { ...base, item: gold === undefined ? `+${found.mentions[0]?.start ?? 0} ${found.name}` : String(golds.indexOf(gold)), outcome, confidence: found.confidence, got: `${found.name} (${found.country})` };
  });
  const missed = golds.filter((gold) => !gold.optional && !filled.has(gold));
  return [...given, ...missed.map((gold): Verdict => ({ ...base, item: String(golds.indexOf(gold)), outcome: 'missed', wanted: `${gold.name} (${gold.country})` }))];
}
