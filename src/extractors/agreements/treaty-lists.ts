/** Lines of a fact sheet of two states: "– Agreement on trade, 22 May 1993", "Double taxation convention, signed 6 September 2001". Nobody is named, for both are meant. */
import { D, dateAt } from './letters.ts';
import { papersIn } from './mentions.ts';
import { plainReading } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';

/** A paper, what it is about, and its day at the end of the line; what came of it later may follow. */
const LINE = new RegExp(`^[-–—•*·▪►]? ?(?:\\d{1,2}[.)] )?(?<paper>[\\p{L}\\uE000-\\uEFFF][^;:\\uF000-\\uF8FE]{5,140}?)(?:,| –| \\()? ?(?:(?:signed|concluded|dated|of|(?<over>expired|terminated|denounced|lapsed|ended))(?: on| in)? )?(?<day>${D})\\)?(?:[.;,] ?(?:in force|entered|effective|ratified)[^;]{0,40})?[.;]?$`, 'u');
/** "Under negotiation: social security agreement". */
const AHEAD = /^[-–—•*·▪►]? ?(?:Under negotiation|In preparation|To be signed|Draft): (?<paper>[^;:\uE000-\uF8FE]{5,140})$/u;
/** A verb of its own: a sentence, which other rules read. */
const CLAUSE = /(?<![\p{L}])(?:was|were|is|are|has|have|had|will|would|shall|said|says|he|she|they|it|we|between|with)(?![\p{L}])/u;

/** At most one reading: a line tells one paper. `bilateral` says whether the text is about two states. */
export function readTreatyLists(scene: Scene, bilateral: () => boolean): Reading[] {
  const { mask } = scene;
  if (mask.length > LONGEST || CLAUSE.test(mask)) return [];
  const told = LINE.exec(mask), line = told ?? AHEAD.exec(mask), name = line?.groups?.['paper'] ?? '', at = mask.indexOf(name);
  const paper = line === null ? undefined : papersIn(mask).find((p) => p.family === 'paper' && p.instrument !== 'contract' && p.start >= at && p.end <= at + name.length) ?? conventionIn(name, at);
  // A town or a body in the line may be whose paper it is.
  if (paper === undefined || scene.actors.some((a) => a.sure && a.kind !== 'other' && a.start < (scene.at[at + name.length] ?? 0)) || !bilateral()) return [];
  const planned = told === null, over = told?.groups?.['over'] !== undefined;
  return [plainReading(scene, {
    rule: over ? 'agreement.ended' : 'agreement.row', instrument: paper.instrument, step: planned ? 'intent' : over ? 'ended' : 'signed', planned, words: `bilateral agreement ${name}`, subject: [], others: [], together: true,
    start: at, end: mask.trimEnd().length, act: paper.start, date: planned ? null : dateAt(line?.groups?.['day'] ?? '', 0),
  })];
}
/** "Air services convention": elsewhere the bare word is a meeting. */
function conventionIn(name: string, at: number): { readonly start: number; readonly instrument: 'treaty' } | undefined {
  const from = name.search(/(?<![\p{L}])[Cc]onvention$/u);
  return from < 0 ? undefined : { start: at + from, instrument: 'treaty' };
}
/** A longer line is running text. */
const LONGEST = 200;
