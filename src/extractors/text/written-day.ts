/** A day written out in full or without its year, as datelines and teasers carry it. */
import { dayPoint, isDay, monthPoint, type Point } from '../../edtf.ts';
import { MONTH, WEEKDAY_ANY, monthOf } from '../dates/months.ts';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const YEAR = '(?:1[89]|20)\\d\\d';
/** Pattern source of a day with its month and, it may be, its year and weekday. */
export const WRITTEN_DAY = `(?:${WEEKDAY_ANY},?\\s{1,2})?(?:`
  + `(?<m1>${MONTH})\\s{0,2}(?<d1>${DAY})(?![\\d.])(?:,?\\s{0,2}(?<y1>${YEAR})(?!\\d))?`
  + `|(?<d2>${DAY})\\.?[\\s-]{1,2}(?:of\\s)?(?<m2>${MONTH})(?:,?[\\s-]{1,2}(?<y2>${YEAR})(?!\\d))?`
  + `|(?<y3>${YEAR})[-./](?<m3>0?[1-9]|1[0-2])[-./](?<d3>0?[1-9]|[12]\\d|3[01])(?!\\d)`
  + `|(?<a>0?[1-9]|[12]\\d|3[01])[./](?<b>0?[1-9]|[12]\\d|3[01])[./](?<y4>${YEAR})(?!\\d)`
  + `|(?<y5>${YEAR})年(?<m5>\\d{1,2})月(?<d5>\\d{1,2})日|(?<m6>\\d{1,2})月(?<d6>\\d{1,2})日`
  + `|(?<m7>${MONTH})\\s(?<y7>${YEAR})(?!\\d))`;

type Groups = Readonly<Record<string, string | undefined>>;

/** The point that a match of `WRITTEN_DAY` names; null where the calendar has no such day. */
export function writtenDay(groups: Groups, order: 'mdy' | 'dmy' | null = null): Point | null {
  if (groups['m7'] !== undefined) return monthPoint(Number(groups['y7']), monthOf(groups['m7']));
  if (groups['a'] !== undefined) return slashed(groups, order);
  const pick = (name: string): string | undefined => [1, 2, 3, 5, 6].map((i) => groups[`${name}${i}`]).find((v) => v !== undefined);
  const y = pick('y'), m = pick('m') ?? '', year = y === undefined ? null : Number(y);
  const month = /^\d/.test(m) ? Number(m) : monthOf(m), day = Number.parseInt(pick('d') ?? '', 10);
  return isDay(year, month, day) ? dayPoint(year, month, day) : null;
}

function slashed(groups: Groups, order: 'mdy' | 'dmy' | null): Point | null {
  const a = Number(groups['a']), b = Number(groups['b']), year = Number(groups['y4']);
  const monthFirst = b > 12 || (a <= 12 && order === 'mdy');
  const [month, day] = monthFirst ? [a, b] : [b, a];
  return isDay(year, month, day) ? dayPoint(year, month, day) : null;
}
