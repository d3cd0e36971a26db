/** Which of its namesakes each name means: the land beside it, the votes of the text, the number of inhabitants. */
import { inside, size, type Candidate, type Mention } from './mentions.ts';
import type { Place } from './gazetteer.ts';
import type { Votes } from './votes.ts';

/** A place that a name means, how it was found, and how far it is ahead of the next namesake. */
export interface Reading {
  readonly place: Place;
  readonly alternate: boolean;
  readonly by: 'adjacent' | 'only' | 'votes' | 'population';
  readonly margin: number;
}
const DOMINANT = 20;

/** A reading for each mention, in their order. */
export function resolve(mentions: readonly Mention[], votes: Votes): readonly Reading[] {
  const readings = new Map<Mention, Reading>();
  const beside = mentions.filter((m) => m.beside?.how === 'adjacent');
  for (const mention of beside) {
    const best = choose(mention.places, votes, null);
    readings.set(mention, { ...best, by: 'adjacent' });
    if (mention.context.refused === null) votes.place(best.place, 0.5);
  }
  const rest = groups(mentions.filter((m) => !readings.has(m)));
  for (const group of rest.filter((g) => isPlain(g))) settle(group, readings, votes);
  const open = rest.filter((g) => !isPlain(g));
  for (const group of open.filter((g) => g.places.length === 1)) settle(group, readings, votes);
  for (const group of open.filter((g) => g.places.length > 1)) settle(group, readings, votes);
  return mentions.map((m) => readings.get(m) as Reading);
}

interface Group { readonly key: string; readonly mentions: readonly Mention[]; readonly places: readonly Candidate[] }

function groups(mentions: readonly Mention[]): readonly Group[] {
  const byKey = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = mention.beside === null ? mention.phrase.key : `${mention.phrase.key}@${mention.beside.countries.join()}${mention.beside.regions.join()}`;
    const there = byKey.get(key);
    if (there === undefined) byKey.set(key, [mention]);
    else there.push(mention);
  }
  return [...byKey].map(([key, own]) => ({ key, mentions: own, places: (own[0] as Mention).places }));
}
/** True where hardly anything but its greatest namesake can be meant: such names vote first. */
function isPlain({ places, mentions }: Group): boolean {
  const [first, second] = places as [Candidate, Candidate | undefined];
  return size(first.place) >= 100_000 && mentions.some((m) => m.context.refused === null) && (second === undefined || size(first.place) > DOMINANT * size(second.place));
}
function settle(group: Group, readings: Map<Mention, Reading>, votes: Votes): void {
  const told = toldOf(group, readings);
  const reading = told ?? choose(group.places, votes, null);
  for (const mention of group.mentions) readings.set(mention, reading);
  const worth = group.mentions.filter((m) => m.context.refused === null).length;
  if (worth > 0 && (told !== null || reading.margin > 0.5)) votes.place(reading.place, Math.min(1, 0.4 + 0.2 * worth) * (group.mentions[0]?.phrase.senses.common === true ? 0.3 : 1));
}
/** One sense a text: what the same name means where a land stands beside it, if that comes first or is no lesser place. */
function toldOf({ mentions, places }: Group, readings: ReadonlyMap<Mention, Reading>): Reading | null {
  const first = mentions[0] as Mention;
  for (const [mention, reading] of readings) {
    if (reading.by !== 'adjacent' || mention.phrase.key !== first.phrase.key) continue;
    const lesser = size((places[0] as Candidate).place) > DOMINANT * size(reading.place);
    if (mention.phrase.start < first.phrase.start || !lesser) return reading;
  }
  return null;
}

/** The best of the namesakes. */
function choose(places: readonly Candidate[], votes: Votes, beside: Mention['beside']): Reading {
  let best = { candidate: places[0] as Candidate, score: -Infinity, support: 0 };
  let second = -Infinity;
  for (const candidate of places) {
    const support = votes.support(candidate.place);
    const score = Math.log10(size(candidate.place) + 10) + support + (candidate.alternate ? -1 : 0)
      + (candidate.place.rank === 'capital' ? 0.6 : 0) + (beside !== null && inside(candidate.place, beside) ? 2 : 0);
    if (score > best.score) {
      second = best.score;
      best = { candidate, score, support };
    } else if (score > second) second = score;
  }
  const { place, alternate } = best.candidate;
  return { place, alternate, margin: best.score - second, by: places.length === 1 ? 'only' : best.support > 1 ? 'votes' : 'population' };
}
