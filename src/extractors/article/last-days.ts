/** Days of last resort: looked for only where a page tells its day nowhere that people or programs look. */
import { yearIn } from './yearless.ts';
import type { Candidate, DateContext } from './candidate.ts';
import { datesIn, isoDay } from './date-formats.ts';
import { MODIFIED_LABEL, OTHER_LABEL, PUBLISHED_LABEL } from './date-words.ts';
import { machineDate } from './machine-date.ts';
import { labelOnly } from './weekdays.ts';

/** The first day that one of them tells; null where none does. */
export function lastDay(context: DateContext): Candidate | null {
  for (const [from, find] of WAYS) {
    const value = find(context);
    if (value !== null) return { value, from, weight: 2, modified: false };
  }
  return null;
}

const WAYS: readonly (readonly [Candidate['from'], (context: DateContext) => string | null])[] = [
  ['visible', labelledAnywhere], ['meta', inScripts], ['url', inAddress], ['visible', inTitle], ['meta', inPicture],
];

/** What stands before such a label when it speaks of the site and not of the page. */
const OF_SITE = /\b(?:web)?(?:site|seite insgesamt|portal)\b|\bsitio\b|\bsito\b/i;
/** Blocks looked at: footers stand at the end, heads at the beginning. */
const MOST_BLOCKS = 3000;

/** "Last modified on 9 May 2013" in a footer, a head or a side column: the last one, for footers are the page's own. */
function labelledAnywhere({ outline, order, first, last }: DateContext): string | null {
  for (let i = outline.blocks.length - 1; i >= Math.max(0, outline.blocks.length - MOST_BLOCKS); i--) {
    const block = outline.blocks[i];
    if (block === undefined || block.cut === 'comments' || block.cut === 'related' || block.linkChars > block.text.length * 0.5) continue;
    if (block.text.length > (first <= i && i <= last ? 80 : 300)) continue;
    for (const date of datesIn(block.text, order)) {
      const label = labelOnly(block.text.slice(Math.max(0, date.start - 60), date.start));
      const before = label.trim() === '' ? `${outline.blocks[i - 1]?.text.slice(-40) ?? ''} ` : label;
      if (isLabel(before) && !OTHER_LABEL.test(before) && !OF_SITE.test(before)) return date.value;
    }
  }
  return null;
}
const isLabel = (text: string): boolean => text.trim().length > 3 && (MODIFIED_LABEL.test(text) || PUBLISHED_LABEL.test(text));

const KEY = /(?:date_?publi|publi[a-z]{0,9}_?(?:date|at|time|on)|publishdate|pub_?date|date_?publication|post_?date)[a-z]{0,8}["']?\s*[:=,]\s*["']?(\d[\dT:.+Z/ -]{7,33})/gi;
/** Scripts read, characters. */
const MOST_SCRIPT = 400_000;

/** What the data of the page's own scripts say: one day, or one and that of something else. */
function inScripts({ outline, order }: DateContext): string | null {
  const days: string[] = [];
  let read = 0;
  for (const script of outline.unseen) {
    if (script.name !== 'script' || /ld\+json/i.test(script.attribs['type'] ?? '')) continue;
    const source = script.children.map((child) => ('data' in child ? child.data : '')).join('');
    read += source.length;
    if (read > MOST_SCRIPT) break;
    for (const match of source.matchAll(KEY)) {
      const value = machineDate(match[1] ?? null, order);
      if (value !== null && days.every((day) => day.slice(0, 10) !== value.slice(0, 10))) days.push(value);
    }
  }
  return days.length === 0 || days.length > 2 ? null : (days[0] ?? null);
}

/** Day, month and year as people write them: /pact-30-11-2012.html, /30112012-pact; two digits of each where the year is told by a folder. */
function inAddress({ url }: DateContext): string | null {
  const path = (url ?? '').replace(/^[a-z]+:\/\/[^/]*/i, '').slice(0, 1000);
  const written = /(?:^|[/_.=-])(\d{1,2})([-_.])(\d{1,2})\2((?:19|20)\d\d)(?=$|[/_.?&-])/.exec(path) ?? /(?<!\d)(\d\d)()(\d\d)((?:19|20)\d\d)(?!\d)/.exec(path);
  const day = written === null ? null : isoDay({ year: Number(written[4]), month: Number(written[3]), day: Number(written[1]) });
  if (day !== null) return day;
  const short = /(?:^|[/_-])(\d\d)(\d\d)(\d\d)(?=[_-])/.exec(path);
  const known = yearIn(path)?.year ?? null;
  if (short === null) return null;
  const [a, b, c] = short.slice(1).map(Number) as [number, number, number];
  const first = isoDay({ year: 2000 + a, month: b, day: c });
  const last = isoDay({ year: 2000 + c, month: b, day: a });
  if (known === null) return first;
  return known === 2000 + a ? first : known === 2000 + c ? last : null;
}

/** "Minutes of 14.02.2017". */
function inTitle({ facts, order }: DateContext): string | null {
  const days = datesIn(facts.titleTag ?? '', order);
  return days.length === 1 ? (days[0]?.value ?? null) : null;
}

/** The folder of the picture that stands for the page: /uploads/2014/06/03/. */
function inPicture({ facts }: DateContext): string | null {
  const [, year, month, day] = /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)\//.exec((facts.meta.get('og:image')?.[0] ?? '').slice(0, 500)) ?? [];
  return year === undefined ? null : isoDay({ year: Number(year), month: Number(month), day: Number(day) });
}
