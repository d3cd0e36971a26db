/** Reads ties between places that are founded, kept, listed and ended without a paper being named. */
import { papersIn } from './mentions.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { BECAME, ELLIPSIS, GAINS, LATEST, MAKES, readBecame, readEllipsis, readGained, readLatest, readMade, readSince, SINCE } from './ties/became.ts';
import { GONE, readGone, readTakenBack, TOOK_BACK } from './ties/ended.ts';
import type { Topic } from './ties/tie.ts';
import { ANOTHER, HYPHENED, PAIR, readAnother, readCouple, readPair, readWith, WITH } from './ties/with.ts';
import { matchesOf, occurs } from '../matches.ts';

/** Where sister cities are not the topic, a tie is told with one of these words. */
const TELLING = /sister|twin|friend|partner|brother|paired|tied|linked|hands|forces|team|allied|pact|agreement|ties|link|cancel|terminat|ended|suspend|left|quit|revok|dropped|froze/i;
/** In a text on sister cities, couples may stand by "with" alone where one of these tells of twinning. */
const TELLS_OF_PAIRS = /those of|as did|twinn|signature|pacts?|paired|pairs/i;

/** Every tie that a sentence tells. */
export function readTies(scene: Scene, topic: Topic): Reading[] {
  const { mask } = scene;
  const readings: Reading[] = [];
  if (!topic.sister && !occurs(TELLING, mask)) return readings;
  for (const m of matchesOf(BECAME, mask)) readings.push(...readBecame(scene, m));
  for (const m of matchesOf(MAKES, mask)) readings.push(...readMade(scene, m));
  for (const m of matchesOf(GAINS, mask)) readings.push(...readGained(scene, m));
  for (const m of matchesOf(SINCE, mask)) readings.push(...readSince(scene, m));
  for (const m of matchesOf(WITH, mask)) readings.push(...readWith(scene, m, topic));
  const paired = readings.some((r) => r.rule === 'agreement.twinned') || topic.sister && TELLS_OF_PAIRS.test(mask);
  if (paired) for (const m of matchesOf(PAIR, mask)) readings.push(...readPair(scene, m));
  for (const m of matchesOf(ELLIPSIS, mask)) readings.push(...readEllipsis(scene, m));
  for (const m of matchesOf(LATEST, mask)) readings.push(...readLatest(scene, m));
  const couples = matchesOf(HYPHENED, mask);
  for (const [i, m] of couples.entries()) readings.push(...readCouple(scene, m, { i, of: couples.length }));
  for (const m of matchesOf(TOOK_BACK, mask)) readings.push(...readTakenBack(scene, m, topic));
  if (topic.sister || readings.length > 0 || hasOneWith(mask)) for (const m of matchesOf(ANOTHER, mask)) readings.push(...readAnother(scene, m, topic));
  if (topic.sister) for (const m of matchesOf(GONE, mask)) readings.push(...readGone(scene, m));
  return readings;
}

/** "signed an agreement with A and one with B". */
function hasOneWith(mask: string): boolean {
  return mask.includes(' one with ') && papersIn(mask).some((p) => p.family === 'paper');
}
