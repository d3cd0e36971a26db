/** Award notices as tables that were run into text: "2 Resurfacing of Mill Road Norlake Holdings £388,500 11 May 2021" under "Contract award notices". */
import type { Actor } from './actor.ts';
import { dateAt } from './letters.ts';
import type { Antecedent } from './papers.ts';
import { plainReading } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { before } from './windows.ts';

/** A heading or the head of a column, no sentence. */
const HEADING = /(?:^|\n)[^\n.]{0,80}(?:(?:[Cc]ontract|CONTRACT) ?(?:[Aa]ward|AWARD)(?: ?[Nn]otices?| ?NOTICES?|s)(?![\p{L}])|(?:[Tt]ender|TENDER) (?:[Rr]esults|RESULTS|[Aa]wards|AWARDS)|[Cc]ontracts (?:awarded|let)(?![\p{L}])|[Aa]warded contracts|[Dd]ate of award|[Ww]inning (?:bidder|tenderer)|[Ss]uccessful (?:bidder|tenderer))/u;
/** Quicker to ask. */
const MAY_AWARD = /award|AWARD|ender|TENDER|ontracts let|bidder/;
/** Behind this letter of a text its lines may be rows of awards; null in any other text. */
export function awardsFrom(text: string): number | null {
  const m = MAY_AWARD.test(text) ? HEADING.exec(text) : null;
  return m === null ? null : m.index + m[0].length;
}

/** So long a row may be, in characters. */
const LONGEST = 220;
const NUMBER = String.raw`(?:[Nn]o\.? ?)?\(?[A-Z]{0,3}[-/]?\d{1,5}(?:[./-]\d{1,4}){0,2}[.):]?`;
/** Its number, and an amount of money. */
const ROW = new RegExp(String.raw`^\W{0,3}(?:Lot )?${NUMBER} .{3,140}(?:[€$£¥₹]|(?<!\p{L})(?:[A-Z]{3}|Rs\.?|NOK|kr\.?) ?)\d`, 'u');
/** A verb, or no award at all. */
const NO_ROW = /(?<![\p{L}])(?:was|were|is|are|has|have|had|will|would|said|approved|he|she|they|it|we|cancelled|withdrawn|annulled|no (?:award|bids?|tenders?|offers?)|none|not awarded|deferred)(?![\p{L}])/iu;
export const mayBeAwardRow = (line: string): boolean => line.length <= LONGEST && ROW.test(line) && !NO_ROW.test(line);

/** What the heading of such a table announces. */
export const AWARDED: Antecedent = { instrument: 'contract', words: 'contract', tie: false };

/** "Contracting authority: Porto City Council": whose table it is; null where it does not say. */
export const authorityOf = (text: string, actors: readonly Actor[]): Actor | null => actors.find((a) => a.kind !== 'person' && AUTHORITY.test(before(text, a.start, 40))) ?? null;
const AUTHORITY = /(?:[Cc]ontracting|[Aa]warding|[Pp]rocuring) (?:authority|entity|body|organi[sz]ation)(?: is)?[:|]? ?(?:the )?$/u;

/** At most one reading: the firm that stands right before the amount; who awards is whose notice it is. */
export function readAwardRow(scene: Scene): Reading[] {
  const { mask, actors } = scene;
  if (scene.item !== AWARDED) return [];
  const firms = actors.flatMap((a, i) => (a.kind === 'company' ? [i] : [])), [only] = firms, days = [...mask].flatMap((c) => dateAt(c, 0) ?? []);
  if (only === undefined || firms.length > 1) return [];
  const end = mask.trimEnd().length;
  return [plainReading(scene, { rule: 'agreement.order', instrument: 'contract', step: 'signed', planned: false, words: mask, subject: [], others: [only], start: 0, end, act: 0, date: days.length === 1 ? days[0] ?? null : null })];
}
