/** Reads what several papers told at once are for, one by one: "Twelve contracts were signed. Among them, A will build a mill with B", "Two agreements were reached: A and B will share a ship". */
import { FUTURE } from './acts.ts';
import type { Group } from './groups.ts';
import { P } from './letters.ts';
import { bodiesIn, plainReading } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';

/** Behind one of these the sentence goes on to tell them. */
const AMONG = /^(?:Among (?:them|these)|Of (?:them|these)|Under (?:one|the first) of (?:them|these)|One of (?:them|these) (?:provides|foresees) that|These include)[,:]? /u;
/** Told by their number in the same sentence, before a colon. */
const AT_ONCE = /^[^:;.]{0,80}(?:agreements|contracts|deals|memorand(?:a|ums)|mous|accords|pacts|projects)[^:;.]{0,40} (?:was|were|have been|has been) (?:[\p{Ll}]+ )?(?:signed|reached|concluded|sealed|inked)[^:;.]{0,60}: /iu;
/** "A will build": the deed of a paper that is signed. */
const DEED = new RegExp(`^(?:(?:and|while|whereas),? )?(?:the )?(?:[\\p{Ll}-]+ ){0,4}${P}(?:,? and (?:the )?(?:[\\p{Ll}-]+ ){0,4}${P})? (?:will|shall|is to|are to|agreed to|undertakes? to) (?!be |have |not )`, 'u');
const PARTS = /, (?:and|while|whereas) |; /gu;
const OF_TRADE = /(?<![\p{L}])(?:invest|buy|sell|supply|build|deliver|purchase|lease|rent|acquire|produce|set up a (?:factory|plant)|open a (?:factory|plant|mill))/u;

export function readToldAtOnce(scene: Scene, read: readonly Reading[]): Reading[] {
  const { mask, several } = scene;
  const lead = AT_ONCE.exec(mask) ?? (several != null && several.total !== true ? AMONG.exec(mask) : null);
  if (lead === null) return [];
  const bounds = [lead[0].length, ...[...mask.slice(lead[0].length).matchAll(PARTS)].map((m) => lead[0].length + m.index + m[0].length), mask.length];
  return bounds.slice(0, -1).flatMap((start, i) => {
    const end = bounds[i + 1] ?? mask.length;
    return read.some((r) => r.act >= start && r.act < end) ? [] : deedIn(scene, { start, end, instrument: several?.instrument ?? 'agreement' });
  });
}

interface Part { readonly start: number; readonly end: number; readonly instrument: Reading['instrument'] }

/** "A will test a service with B": who acts, and with whom or for whom. */
function deedIn(scene: Scene, { start, end, instrument }: Part): Reading[] {
  const clause = scene.mask.slice(start, end), deed = DEED.exec(clause);
  if (deed === null || !FUTURE.test(`${deed[0].trimEnd()} `) && !deed[0].endsWith(' to ')) return [];
  const within = scene.groups.filter((g) => g.head >= start && g.end <= end);
  const [first] = within, subject = bodiesIn(scene, first);
  const partner = subject.length > 1 ? undefined : within.find((g) => isPartner(g) && bodiesIn(scene, g).length > 0);
  const others = bodiesIn(scene, partner);
  if (subject.length + others.length < 2) return [];
  const trades = OF_TRADE.test(clause);
  return [{ ...plainReading(scene, {
    rule: 'agreement.joint-action', instrument: trades ? 'contract' : instrument, step: 'signed', planned: false, words: trades ? `contract: ${clause}` : 'joint action',
    subject, others, together: others.length === 0, start, end: start + clause.trimEnd().length, act: start + deed[0].length - 1,
  }), counted: true as const }];
}
const isPartner = ({ prep }: Group): boolean => prep === 'with' || prep === 'to' || prep === 'from' || prep === 'alongside';
