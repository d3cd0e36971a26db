/** How a page means `10/11/2016`. */
import type { DateOrder } from './date-formats.ts';
import { type Facts, metaOf } from './facts.ts';
import type { Outline } from './outline.ts';

const NUMBERS = /(?<![\d.,/-])(\d{1,2})(?:([/-])(\d{1,2})\2(?:19|20)\d\d|\/(\d{1,2})\/[0-4]\d)(?![\d/-])/g;
/** What stands before its year: soon looked for, where most blocks have none. */
const YEARS: readonly string[] = ['/20', '-20', '/19', '-19', '/0', '/1', '/2'];
/** Countries that write the day first also in English. */
const DAY_FIRST = /^https?:\/\/[^/]+\.(?:uk|ie|au|nz|in|za|ng|ke|gh|ug|tz|zm|zw|rw|sg|my|hk|pk|bd|lk|ae|mt|cy|eu|de|at|ch|fr|be|nl|it|es|pt|gr|se|no|dk|fi|pl|cz|tr|ru|br|ar|cl|mx)(?:[:/]|$)/i;

/** As the site's definition says; else as the page's other days show; else by its language and country; null where nothing tells. */
export function dateOrderOf(page: { readonly outline: Outline; readonly facts: Facts; readonly language: string | null; readonly url: string | null; readonly given: DateOrder | undefined }): DateOrder | null {
  if (page.given !== undefined) return page.given;
  const language = (page.language ?? '').toLowerCase();
  if (language !== '' && !language.startsWith('en')) return 'dmy';
  const shown = shownOrder(page.outline);
  if (shown !== null) return shown;
  const locale = (metaOf(page.facts, 'og:locale') ?? '').toLowerCase().replace('_', '-');
  const country = /^en-(\w+)/.exec(language)?.[1] ?? /^en-(\w+)/.exec(locale)?.[1];
  if (country !== undefined) return country === 'us' || country === 'ph' ? 'mdy' : 'dmy';
  if (page.url !== null && DAY_FIRST.test(page.url)) return 'dmy';
  return language === '' ? null : 'mdy';
}

/** What days with a number above twelve show, where all of them show the same. */
function shownOrder(outline: Outline): DateOrder | null {
  const shown = new Set<DateOrder>();
  for (const { text } of outline.blocks) {
    if (!YEARS.some((year) => text.includes(year))) continue;
    for (const [, a, , long, short] of text.slice(0, 600).matchAll(NUMBERS)) {
      const b = long ?? short;
      if (Number(a) > 12 && Number(b) <= 12) shown.add('dmy');
      else if (Number(b) > 12 && Number(a) <= 12) shown.add('mdy');
    }
  }
  return shown.size === 1 ? ([...shown][0] ?? null) : null;
}
