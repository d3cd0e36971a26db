/** How Chinese agencies open a report: source, place, day, 电. */
import type { Point } from '../../edtf.ts';
import type { Dateline } from '../../record.ts';
import { CHINESE_SOURCES } from './wires.ts';
import { WRITTEN_DAY, writtenDay } from './written-day.ts';

const OPENING = new RegExp(`^[\\s【(（据]{0,3}(?<source>${CHINESE_SOURCES})[】)）]?\\s?(?<place>[\\u4e00-\\u9fff]{2,8}?)?\\s?${WRITTEN_DAY}\\s?(?:电|電|讯|訊|消息)(?:\\s?[(（][^)）\\n]{1,40}[)）])?`);
const REPORT = new RegExp(`^[\\s【(（据]{0,3}(?<source>${CHINESE_SOURCES})[】)）]?\\s?(?<place>[\\u4e00-\\u9fff]{2,8}?)?(?:电|電|讯|訊)(?=\\s|[(（])`);

/** The dateline of a Chinese report, its day without the year where none stands there. */
export function chineseDateline(line: string): (Dateline & { point: Point | null }) | null {
  const m = OPENING.exec(line) ?? REPORT.exec(line);
  if (m?.groups === undefined) return null;
  const place = m.groups['place'] ?? null;
  const point = writtenDay(m.groups);
  const start = m.index + (m[0].length - m[0].trimStart().length);
  return { place, city: place, country: null, source: m.groups['source'] ?? null, date: null, start, end: m.index + m[0].length, point };
}
