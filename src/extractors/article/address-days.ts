/** Days in the address of a page. */
import type { Candidate, DateContext } from './candidate.ts';
import { dateOf, datesIn, isoDay } from './date-formats.ts';

const URL_DATES: readonly RegExp[] = [
  /(?:^|[/_=-])((?:19|20)\d\d)(?<by>[-/_.])(\d{1,2})\k<by>(\d{1,2})(?=$|[/_.?&-])/,
  /(?:^|[/_=t-])((?:19|20)\d\d)(\d\d)(\d\d)(?=$|[/_.?&-])/,
  /(?:^|\/)((?:19|20)\d\d)\/(\d\d)(\d\d)(?=$|\/)/,
  /(?:^|\/)((?:19|20)\d\d)-?(\d\d)\/(\d\d)(?=$|\/)/,
];
const URL_NAMED = /\/((?:19|20)\d\d)\/([a-z]{3,9})\/(\d{1,2})(?:\/|$)/i;

/** The day in an address: good evidence that is sometimes a migration or an event. */
export function fromUrl(context: DateContext): Candidate[] {
  const { url } = context;
  if (url === null) return [];
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').slice(0, 1000);
  const named = URL_NAMED.exec(path);
  if (named !== null) {
    const value = dateOf(`${named[3]} ${named[2]} ${named[1]}`);
    if (value !== null) return [{ value, from: 'url', weight: outdated(context, value) ? 1 : 6.5, modified: false }];
  }
  for (const pattern of URL_DATES) {
    const match = pattern.exec(path);
    const [year, month, day] = (match ?? []).slice(1).filter((part) => /^\d+$/.test(part ?? '')).map(Number);
    const value = year === undefined || month === undefined || day === undefined ? null : isoDay({ year, month, day });
    if (value !== null) return [{ value, from: 'url', weight: outdated(context, value) ? 1 : 6.5, modified: false }];
  }
  return [];
}

/** True when the text tells of a whole date half a year or more after the one in the address. */
function outdated({ outline, first, last, order }: DateContext, day: string): boolean {
  if (first === -1) return false;
  const limit = new Date(Date.parse(day) + 183 * 86_400_000).toISOString().slice(0, 10);
  return outline.blocks.slice(first, Math.min(last + 1, first + 40)).some((b) => b.cut === null && datesIn(b.text, order).some((d) => d.value.slice(0, 10) > limit && d.value.slice(0, 4) <= String(Number(day.slice(0, 4)) + 3)));
}
