/** Reads rows that name two parties and then what they concluded: "Alpha Foods x Beta Energy: solar park, MoU". */
import { papersIn } from './mentions.ts';
import type { Reading } from './reading.ts';
import { actorAt, D, dateAt, P } from './letters.ts';
import { plainReading } from './plain-reading.ts';
import { refuseIn, type Scene } from './scene.ts';

const WHERE = `(?:,? (?:of|in|from) (?:the )?${P}|, ${P}| ?\\([^()]{1,40}\\))?`;
/** Two names, the sign that joins them, and the colon, dash or comma behind which the paper stands. */
const MARK = `(?:[-–—•*·▪►>]+|\\(?\\d{1,2}[.)]|${D}[.:]?(?: [–-])?|\\d\\d[·/]\\d\\d)? ?`;
const ROW = new RegExp(`^${MARK}(?:the )?(${P})${WHERE} ?(?:x|×|/|\\||–|—|-|&|↔|<>|and|with|and the|with the) ?(${P})${WHERE} ?(?::|–|—|\\||;) `, 'iu');
/** "Alpha College, Beta College: protocol": two of one kind, whose names a comma alone parts. */
const BESIDE = new RegExp(`^${MARK}(?:the )?(${P})(?: ?\\([^()]{1,40}\\))?, (?:the )?(${P})(?: ?\\([^()]{1,40}\\))?: `, 'u');
/** "Porto, Turku and the Halden Institute: protocol": more than two, which the rows of two do not hold. */
const THREE = new RegExp(`^(?:[-–—•*·▪►>]+ ?)?(?:the )?${P}, (?:the )?${P}(?:, (?:the )?${P})*,? (?:and|&) (?:the )?${P}(?: \\([^()]{1,30}\\))?(?::| [–—])`, 'iu');
const UNSIGNED = /not? (?:yet )?(?:signed|signature|concluded)|no (?:signature|agreement|deal)|unsigned|pending|planned|to be signed|draft/i;

const BODIES: ReadonlySet<string> = new Set(['university', 'company', 'organization']);
/** "| Brightwater University | Finland | MoU |": the second column of a table tells where the first one is. */
function isWhere(scene: Scene, row: string, second: number): boolean {
  const kind = scene.actors[second]?.kind;
  return (row.match(/\|/g)?.length ?? 0) > 1 && (kind === 'country' || kind === 'region' || kind === 'city');
}

/** "Turku – Lund (twinned 1998)". */
const TWINNED = new RegExp(`^(?:[-–—•*·▪►>]+ ?)?(${P}) ?(?:–|—|-|/|&|and) ?(${P}) \\((?=(?:twinned|twins|sister cities|twin towns)(?![\\p{L}]))`, 'u');
/** "Turku – Lund: twinned 1998". */
const TIE = /^(?:twinned|twins|sister (?:cities|towns)|twin towns|partner (?:cities|towns)|friendship cities)(?![\p{L}])(?! (?:ended|until|till|lapsed))/iu;
function tieOf(scene: Scene, { row, tie, pair: [first, second] }: { row: RegExpExecArray; tie: string; pair: readonly [number, number] }): Reading {
  const days = scene.mask.match(/[\uF000-\uF8FE]/gu) ?? [], end = scene.mask.trimEnd().length;
  return plainReading(scene, {
    rule: 'agreement.listed-year', instrument: 'relationship', step: 'established', planned: false, words: `sister cities ${tie}`, subject: [first], others: [second], together: true,
    start: Math.max(0, row.index), end, act: row[0].length, date: days.length === 1 ? dateAt(days[0] ?? '', 0) : null,
  });
}

/** Of two towns of one land the second may be where the first lies. */
function twoBeside({ mask, actors }: Scene): RegExpExecArray | null {
  const row = BESIDE.exec(mask.slice(0, 240)), [one, other] = [row?.[1], row?.[2]].map((c) => actors[actorAt(c ?? '', 0) ?? -1]);
  if (row === null || one === undefined || other === undefined || one.kind !== other.kind) return null;
  return BODIES.has(one.kind) || one.kind === 'city' && one.country !== other.country ? row : null;
}

/** At most one reading: a row tells one paper. */
export function readRows(scene: Scene): Reading[] {
  const { mask } = scene;
  const row = ROW.exec(mask.slice(0, 240)) ?? twoBeside(scene) ?? TWINNED.exec(mask.slice(0, 120));
  if (row === null || THREE.test(mask.slice(0, 120))) return [];
  const first = actorAt(row[1] ?? '', 0), second = actorAt(row[2] ?? '', 0);
  const papers = papersIn(mask).filter((p) => p.start >= row[0].length && p.family !== 'loose');
  const paper = papers.at(-1);
  if (first === null || second === null || first === second || isWhere(scene, row[0], second) && BODIES.has(scene.actors[first]?.kind ?? '')) return [];
  const tie = paper === undefined ? TIE.exec(mask.slice(row[0].length))?.[0] : undefined;
  if (tie !== undefined && [first, second].every((i) => scene.actors[i]?.kind === 'city')) return [tieOf(scene, { row, tie, pair: [first, second] })];
  if (paper === undefined || /no signature|not signed/i.test(mask)) {
    refuseIn(scene, { start: 0, end: row[0].length, rule: 'agreement.row', why: 'two names, but no paper behind them' });
    return [];
  }
  const rest = mask.slice(row[0].length);
  const planned = UNSIGNED.test(rest), renewed = /renew|extend|prolong/i.test(rest);
  return [{
    rule: 'agreement.row', scene, instrument: paper.instrument, step: renewed ? 'renewed' : 'signed', planned, words: rest, subject: [first], others: [second], together: true,
    start: Math.max(0, row.index), end: mask.trimEnd().length, act: paper.start, date: null, complete: false, definite: false, nearby: [],
  }];
}
