/** Which of its namesakes each name means: the land beside it, the votes of the text, the number of inhabitants. */
import { Clusters, MOST_AROUND } from './clusters.ts';
import { size, type Candidate } from './candidates.ts';
import type { Mention } from './mentions.ts';
import type { Place } from './gazetteer.ts';
import { MOST_NEAR, type Votes } from './votes.ts';

/** A place that a name means, how it was found, and how far it is ahead of the next namesake. */
export interface Reading {
  readonly place: Place;
  readonly alternate: boolean;
  readonly by: 'adjacent' | 'only' | 'votes' | 'population';
  readonly margin: number;
  /** The namesake that came next, where there is one. */
  readonly rival: Place | null;
  /** Where the same name stands beside a land elsewhere in the text. */
  readonly told: boolean;
}
const DOMINANT = 20;
const NO_CLUSTERS = new Clusters();

/** A reading for each mention, in their order. */
export function resolve(mentions: readonly Mention[], votes: Votes): readonly Reading[] {
  const readings = new Map<Mention, Reading>();
  for (const group of groups(mentions.filter((m) => m.beside?.how === 'adjacent'))) {
    const best = choose(group, votes);
    for (const mention of group.mentions) readings.set(mention, { ...best, by: 'adjacent' });
    if (group.mentions.some((m) => m.context.refused === null && !m.sister)) votes.place(best.place, 0.5);
  }
  const clusters = new Clusters();
  const state = { readings, votes, clusters, told: byKey(mentions.filter((m) => m.beside?.how === 'adjacent')) };
  const rest = groups(mentions.filter((m) => !readings.has(m)));
  for (const group of rest.filter(isOpen)) clusters.add(group.key, group.places, likelihood(group));
  for (const group of rest.filter((g) => isPlain(g))) settle(group, state);
  const open = rest.filter((g) => !isPlain(g));
  for (const group of open.filter((g) => g.places.length === 1)) settle(group, state);
  for (const group of open.filter((g) => g.places.length > 1)) settle(group, state);
  for (const group of rest.filter((g) => g.places.length > 1 && isOpen(g))) reconsider(group, state);
  return mentions.map((m) => readings.get(m) as Reading);
}

/** What is settled so far; `told` holds the mentions with a land beside them by their key. */
interface State { readonly readings: Map<Mention, Reading>; readonly votes: Votes; readonly clusters: Clusters; readonly told: ReadonlyMap<string, readonly Mention[]> }
/** What a namesake gains from its country's or people's name shortly before it. */
const LOCAL = 0.8;

interface Group { readonly local: ReadonlySet<string>; readonly key: string; readonly mentions: readonly Mention[]; readonly places: readonly Candidate[] }

const keyBeside = ({ phrase, beside }: Mention): string => (beside === null ? phrase.key : `${phrase.key}@${beside.countries.join()}${beside.regions.join()}`);

function groups(mentions: readonly Mention[]): readonly Group[] {
  return [...byKey(mentions, keyBeside)].map(([key, own]) => ({ local: new Set(own.flatMap((m) => m.local)), key, mentions: own, places: (own[0] as Mention).places }));
}
function byKey(mentions: readonly Mention[], keyOf: (mention: Mention) => string = (m) => m.phrase.key): ReadonlyMap<string, readonly Mention[]> {
  const map = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    const there = map.get(key);
    if (there === undefined) map.set(key, [mention]);
    else there.push(mention);
  }
  return map;
}
/** True where hardly anything but its greatest namesake can be meant: such names vote first. */
function isPlain({ places, mentions }: Group): boolean {
  const [first, second] = places as [Candidate, Candidate | undefined];
  return first.size >= 100_000 && isOpen({ mentions }) && (second === undefined || first.size > DOMINANT * second.size);
}
/** How likely a name is a place's at all. */
function likelihood({ mentions }: { readonly mentions: readonly Mention[] }): number {
  const { common, firstName, surname } = (mentions[0] as Mention).phrase.senses;
  return common ? 0.2 : firstName || surname ? 0.6 : 1;
}
/** Whether any mention of a name may be a city. */
const isOpen = ({ mentions }: { readonly mentions: readonly Mention[] }): boolean => mentions.some((m) => m.context.refused === null);

function settle(group: Group, state: State): void {
  adopt(group, readingOf(group, state), state);
}
function adopt(group: Group, reading: Reading, { readings, votes }: State): void {
  for (const mention of group.mentions) readings.set(mention, reading);
  const weight = voteOf(group, reading);
  if (weight > 0) votes.place(reading.place, weight);
}
/** What a name says for the land of the place it means. */
function voteOf({ mentions }: Group, { told, margin }: Reading): number {
  const worth = mentions.filter((m) => m.context.refused === null).length;
  if (worth === 0 || !(told || margin > 0.5)) return 0;
  return Math.min(1, 0.4 + 0.2 * worth) * (mentions[0]?.phrase.senses.common === true ? 0.3 : 1);
}
/** A name that was settled before the rest of the text had spoken is weighed once more, its own vote left out. */
function reconsider(group: Group, state: State): void {
  const { readings, votes } = state;
  const before = readings.get(group.mentions[0] as Mention) as Reading;
  votes.withdraw(before.place, voteOf(group, before));
  const after = readingOf(group, state);
  const changes = after.told || (after.margin >= CLEAR && yields(before.place, after.place, { ...state, key: group.key }));
  adopt(group, changes ? after : before, state);
}
/** By so much another namesake must be ahead before a reading is changed. */
const CLEAR = 0.3;
/** A famous city gives way to a small namesake where the text plays next to that one and says little of the famous one's land. */
function yields(famous: Place, local: Place, { votes, clusters, key }: State & { readonly key: string }): boolean {
  const greater = Math.log10((size(famous) + 10) / (size(local) + 10));
  if (famous.row === local.row || greater < 1) return true;
  const spoken = votes.nearness(local) + clusters.around(local, key) + 0.5 * votes.lands(local);
  const there = votes.countryWeight(local.country);
  return spoken >= 0.8 * greater && there >= 0.4 * votes.total && votes.countryWeight(famous.country) < 0.5 * there;
}
/**
 * One sense a text: what the same name means where a land stands beside it, if that comes first or is no lesser place.
 * A much lesser place that is told only later is what the bare name before it does not mean, unless the text plays there.
 * Nor does a town mean its own sister city of the same name.
 */
function readingOf(group: Group, state: State): Reading {
  const { told, readings, votes, clusters } = state;
  const first = group.mentions[0] as Mention;
  const later = new Set<number>();
  const tellers = told.get(first.phrase.key) ?? [];
  for (const mention of tellers) {
    const reading = readings.get(mention) as Reading;
    if (mention.sister && mention.phrase.start > first.phrase.start && !first.sister && hasNamesake(group, reading.place, votes)) { later.add(reading.place.row); continue; }
    const greatest = (group.places[0] as Candidate).place;
    const lesser = size(greatest) > DOMINANT * size(reading.place) && !yields(greatest, reading.place, { ...state, key: group.key });
    if (mention.phrase.start < first.phrase.start || !lesser || tellers.length > group.mentions.filter((m) => m.context.refused === null).length) return { ...reading, told: true };
    later.add(reading.place.row);
  }
  const places = group.places.filter((c) => !later.has(c.place.row));
  return choose({ ...group, places }, votes, clusters);
}
/** Whether a town may have a sister of its name: another one that is no smaller, or that lies in a land of which the text tells. */
function hasNamesake({ places }: Group, sister: Place, votes: Votes): boolean {
  return places.some(({ place }) => place.row !== sister.row && (size(place) >= size(sister) || place.country !== sister.country && votes.countryWeight(place.country) > TOLD));
}

/**
 * Where the text tells of none of their lands and of nothing near them, a town that many tongues have a name for is meant oftener than a greater one that
 * few have: Valencia of Spain, not that of Venezuela.
 */
const RENOWN = 1.5, LITTLE_KNOWN = 10;
/** The names of a small town tell who once wrote of it, not how often it is meant. */
const RENOWNED = 50_000;
const renown = ({ place }: Candidate): number => RENOWN * Math.log10((place.population < RENOWNED ? 0 : place.renown) + LITTLE_KNOWN);
/** What a land's votes weigh from which on it is told. */
const TOLD = 0.3;
/** What its neighbourhood must say for a place before it counts as told. */
const SPOKEN = 0.7;
/** Of so many, greatest first, it is asked whether one lies near what the text names. */
const GREATEST = 4;

/** The best of the namesakes. Where a place lies is looked at only where it can decide. */
function choose({ local, key, places }: Group, votes: Votes, clusters: Clusters = NO_CLUSTERS): Reading {
  const [only] = places as [Candidate];
  if (places.length === 1) return { ...only, margin: Infinity, by: 'only', rival: null, told: false };
  let best = { candidate: only, score: -Infinity, support: 0 };
  let second = -Infinity;
  let rival: Place | null = null;
  const told = places.some((c) => votes.lands(c.place) > TOLD) || places.slice(0, GREATEST).some((c) => votes.nearness(c.place) + clusters.around(c.place, key) >= SPOKEN);
  for (const candidate of places) {
    const { place } = candidate;
    const lands = votes.lands(place);
    const alone = candidate.log + lands + (told ? 0 : renown(candidate)) + (candidate.alternate ? -1 : 0) + (local.has(place.country) ? LOCAL : 0) + fame(place, places, votes);
    const near = alone + MOST_NEAR + MOST_AROUND < second ? 0 : votes.nearness(place) + clusters.around(place, key);
    const score = alone + near;
    if (score > best.score) {
      second = best.score;
      rival = best.score === -Infinity ? null : best.candidate.place;
      best = { candidate, score, support: lands + near };
    } else if (score > second) {
      second = score;
      rival = place;
    }
  }
  return { ...best.candidate, margin: best.score - second, by: best.support > 1 ? 'votes' : 'population', rival, told: false };
}
/** Capitals are named more often than their size tells, most where their country is named too, or another capital far from all namesakes: `Moscow and Paris`. */
function fame({ rank, country }: Place, places: readonly Candidate[], votes: Votes): number {
  if (rank !== 'capital') return 0;
  return votes.countryWeight(country) >= 0.5 || [...votes.capitals].some((code) => !places.some((c) => c.place.country === code)) ? 1.4 : 0.6;
}
