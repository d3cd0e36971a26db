/** Everything that reads a sentence, in order. */
import { readAcceding } from './acceding.ts';
import { readAwardRow } from './award-tables.ts';
import { readAwards } from './awards.ts';
import { readBonds } from './bonds.ts';
import { withBorrower } from './borrowers.ts';
import { readClauses } from './clauses.ts';
import { readDeals } from './deals.ts';
import { readEntries } from './entries.ts';
import { readFactSheet } from './fact-sheets.ts';
import { readCountedOff } from './counted-off.ts';
import { readCountedPartners } from './counted-partners.ts';
import { readFurtherDeals } from './further-deals.ts';
import { withGapped } from './gapped.ts';
import { readGaps } from './gaps.ts';
import { readHeading, readNounDeals } from './headings.ts';
import { withLabel } from './labels.ts';
import { readLasting } from './lasting.ts';
import { readAnnounced } from './announced.ts';
import { withSigning } from './initialled.ts';
import { readListItems } from './list-items.ts';
import { readLists } from './lists.ts';
import { readMinuted } from './minuted.ts';
import { withOwnDays } from './own-days.ts';
import { readPairings } from './pairings.ts';
import { readPurchases } from './purchases.ts';
import type { Reading } from './reading.ts';
import { readRelativeDeals } from './relative-deals.ts';
import { readRepeats } from './repeats.ts';
import { readRequests } from './requests.ts';
import { readRows } from './rows.ts';
import type { Scene } from './scene.ts';
import { readSignatures } from './signatures.ts';
import { readSignedFor } from './signed-for.ts';
import { readTakeovers } from './takeovers.ts';
import { readTalks } from './talks.ts';
import { readTies } from './ties.ts';
import type { Topic } from './ties/tie.ts';
import { readToldAtOnce } from './told-at-once.ts';
import { readToldPairs } from './told-pairs.ts';
import { asPaperBefore } from './the-deal.ts';
import { tellOnce } from './told-once.ts';
import { readTreatyLists } from './treaty-lists.ts';
import { withoutUnreal } from './unreal.ts';

const NEVER = (): boolean => false;

/** Every event that a sentence tells, once, in the order of the verbs. */
export function readAll(scene: Scene, topic: Topic): Reading[] {
  const lists = readLists(scene, topic);
  const announced = readAnnounced(scene);
  const row = readAwardRow(scene)[0] ?? readRows(scene)[0] ?? readEntries(scene)[0] ?? readListItems(scene)[0] ?? readHeading(scene)[0] ?? readFactSheet(scene, topic)[0] ?? readTreatyLists(scene, topic.bilateral ?? NEVER)[0] ?? announced.find((r) => r.step !== 'signed');
  const each = row === undefined ? withGapped(scene, readEach(scene, topic, lists)) : [row], told = each.length > 0 ? each : announced;
  const readings: Reading[] = [];
  for (const reading of [...told, ...readGaps(scene, told), ...readRepeats(scene, told), ...readFurtherDeals(scene, told), ...readCountedOff(scene, told), ...readToldAtOnce(scene, told)]) tellOnce(readings, withLabel(withBorrower(asPaperBefore(withSigning(reading)))), topic);
  return withoutUnreal(scene, withOwnDays(scene, readings.toSorted((a, b) => a.act - b.act)));
}

/** Ties first, then papers, then lists, then deals: a reading that tells the same clause again gives way. A list of several cities leads. */
function readEach(scene: Scene, topic: Topic, lists: readonly Reading[]): Reading[] {
  const leads = lists.length > 1, counted = readCountedPartners(scene), from = counted[0]?.start ?? -1;
  return [
    ...(leads ? lists : []),
    ...readTies(scene, topic), ...readPairings(scene, topic), ...readBonds(scene, topic), ...readLasting(scene),
    ...counted, ...readToldPairs(scene), ...readMinuted(scene), ...readNounDeals(scene), ...readAcceding(scene), ...readSignatures(scene), ...readSignedFor(scene), ...readRequests(scene), ...readClauses(scene).filter((r) => r.start > from || r.end < from),
    ...(leads ? [] : lists),
    ...readAwards(scene), ...readTakeovers(scene), ...readDeals(scene), ...readPurchases(scene), ...readRelativeDeals(scene), ...readTalks(scene),
  ];
}
