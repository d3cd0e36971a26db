/** What the pages of a site let one guess about how it writes days. */
import { CCTLD_ZONES, OFFSET_ZONES } from './cctld-zones.ts';

/** The number under which a site is registered in mainland China stands at the foot of its pages. */
const REGISTERED_IN_CHINA = /\p{Script=Han}\s?ICP\s?[备備证證]/u;

/** IANA name from the country of the host, else from the offsets of dates, else from where the site is registered; null where none tells. */
export function zoneGuess(host: string, { publishedAt, texts }: { readonly publishedAt: readonly (string | null)[]; readonly texts: readonly string[] }): string | null {
  const offsets = new Set(publishedAt.flatMap((stamp) => /(?:[+-]\d{2}:?\d{2})$/.exec(stamp?.slice(10) ?? '')?.[0].replace(/(\d{2}):?(\d{2})$/, '$1:$2') ?? []));
  const byCountry = CCTLD_ZONES[host.split(':')[0]?.split('.').at(-1) ?? ''] ?? null;
  if (byCountry !== null) return byCountry;
  const [offset] = offsets;
  // Several offsets: a newswire, each of whose releases has the time of its own city.
  const byOffset = offsets.size === 1 && offset !== undefined ? OFFSET_ZONES[offset] ?? null : null;
  return byOffset ?? (offsets.size === 0 && texts.length > 0 && texts.every((text) => REGISTERED_IN_CHINA.test(text)) ? 'Asia/Shanghai' : null);
}

/** How `10/11/2016` is meant, from days over twelve on the pages, else from the language and the host; null where nothing tells. */
export function orderGuess(texts: readonly string[], about: { readonly language: string | null; readonly host: string }): 'mdy' | 'dmy' | null {
  let [dmy, mdy] = [0, 0];
  for (const text of texts) {
    for (const [, a, b] of text.slice(0, 400_000).matchAll(/(?<![\d./-])(\d{1,2})[./-](\d{1,2})[./-](?:19|20)\d{2}(?!\d)/g)) {
      if (Number(a) > 12 && Number(a) <= 31 && Number(b) <= 12) dmy += 1;
      if (Number(b) > 12 && Number(b) <= 31 && Number(a) <= 12) mdy += 1;
    }
  }
  if (dmy !== mdy) return dmy > mdy ? 'dmy' : 'mdy';
  const language = about.language?.toLowerCase() ?? '';
  if (/^en-(?:us|ph)$/.test(language)) return 'mdy';
  if (language !== '' && !language.startsWith('en')) return 'dmy';
  return /\.(?:uk|ie|au|nz|in|za|eu|de|fr|it|es|nl|pl|se|no|dk|fi|at|ch)(?::\d+)?$/.test(about.host) ? 'dmy' : null;
}

/** A name for a definition: the part of the host that says who it is. */
export function nameGuess(host: string): string {
  const labels = (host.split(':')[0] ?? '').replace(/^\[|\]$/g, '').toLowerCase().split('.').filter((label) => !/^(?:www\d?|en|english|eng|m|cn)$/.test(label));
  if (labels.every((label) => /^\d+$/.test(label))) return `site-${labels.join('-')}`;
  const known = labels.length > 2 && /^(?:com|co|org|net|gov|gob|gouv|go|ac|edu|or)$/.test(labels.at(-2) ?? '') ? labels.slice(0, -2) : labels.slice(0, -1);
  const name = (known.length > 0 ? known : labels).slice(-2).join('-').replace(/[^a-z0-9-]+/g, '-').replace(/^-+|-+$/g, '');
  return name === '' ? 'site' : name;
}
