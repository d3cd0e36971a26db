/** Every field of a definition, so that a misspelt one, or one that cannot be meant, is refused. The types stand in `site.ts`. */
import { load } from 'cheerio/slim';
import { z } from 'zod';
import { HOURS } from '../../crawlers/hours.ts';
import { checkDateFormat } from '../../page.ts';

const holds = (check: () => unknown): boolean => {
  try {
    check();
    return true;
  } catch {
    return false;
  }
};
const NOTHING = load('<p></p>');
const webAddress = z.string().refine((text) => URL.canParse(text.replace('{page}', '1').replace('{cursor}', '').replace('{key}', 'k')), 'is no address');
const pattern = z.string().min(1).refine((text) => holds(() => new RegExp(text, 'u')), 'is no regular expression');
const selector = z.string().refine((text) => holds(() => NOTHING(text)), 'is no CSS selector');
const zone = z.string().refine((name) => Intl.supportedValuesOf('timeZone').includes(name), 'is no IANA time zone');
const host = z.string().regex(/^[a-z0-9.-]+(:\d+)?$/, 'is no host or host:port');
const dateFormat = z.string().refine((format) => holds(() => checkDateFormat(format)), 'is no date format (src/page/date-format.ts)');
const rewrite = z.array(z.strictObject({ from: pattern, to: z.string() })).optional();

const json = z.strictObject({
  items: z.string(), address: z.string(), html: z.string().optional(), next: z.string().optional(), title: z.string().optional(), date: z.string().optional(), teaser: z.string().optional(),
  rewrite, key: z.strictObject({ page: webAddress, meta: z.string().min(1) }).optional(),
});
const start = z.strictObject({
  kind: z.enum(['listing', 'feed', 'sitemap', 'page', 'json']), url: webAddress, items: selector.optional(), dateFormat: dateFormat.optional(), next: selector.optional(),
  post: z.string().optional(), firstPage: z.int().optional(), pageStep: z.int().positive().optional(), json: json.optional(),
}).refine(({ kind, json: list }) => (kind === 'json') === (list !== undefined), 'wants `json` where it is of that kind, and only there')
  .refine(({ url, json: list }) => url.includes('{key}') === (list?.key !== undefined), 'wants to be told where the key in its address comes from');
const layout = z.strictObject({
  validUntil: z.iso.date().optional(), title: selector.optional(), body: selector.optional(), published: selector.optional(), dateFormat: dateFormat.optional(),
  authors: selector.optional(), cut: z.array(selector).optional(), endMarkers: z.array(pattern).optional(),
});

export const SiteSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'has other signs than small letters, digits and hyphens'), title: z.string().min(1), home: webAddress, notes: z.string().optional(),
  starts: z.array(start).min(1), hosts: z.array(host).min(1), articles: z.array(pattern), never: z.array(pattern).optional(),
  canonical: z.strictObject({ hosts: z.array(host).optional(), drop: z.array(z.string()).optional(), origin: webAddress.optional(), rewrite }).optional(),
  render: z.enum(['http', 'browser', 'auto']).optional(), language: z.string().optional(), timeZone: zone.optional(),
  dateOrder: z.enum(['mdy', 'dmy']).optional(), homeCity: z.int().positive().optional(), layouts: z.array(layout).optional(),
  politeness: z.strictObject({ delayMs: z.number().min(0).optional(), concurrency: z.int().positive().optional(), window: z.string().regex(HOURS, 'is no hours like 01:00-06:00').optional(), pagesPerDay: z.int().positive().optional() }).optional(),
  stopAfterKnownPages: z.int().positive().optional(), maxPages: z.int().positive().optional(), notBefore: z.iso.date().optional(),
});
