/** Pages that only lead on: `<meta http-equiv="refresh" content="0; url=…">` in place of an HTTP redirect. */
import { decodePage } from '../page.ts';
import { kindOf } from './content.ts';
import { headerOf, type Answer } from './fetch.ts';
import { baseOf, parseHtml } from './listing.ts';

/** Who waits longer shows a page of its own and means to show it anew: seconds. */
const LONGEST_WAIT = 10;
/** A page that leads on is short, bytes, and says little more than "one moment", characters. */
const MOST_BYTES = 32 * 1024;
const MOST_TEXT = 300;
const NAMES_REFRESH = /http-equiv\s*=\s*["']?\s*refresh/i;
const CONTENT = /^\s*(\d{1,4})(?:\.\d*)?\s*[;,]\s*url\s*=\s*(['"]?)(.*?)\2\s*$/is;

/** Where a page of nothing else leads on; null for every other page, and for one that leads to itself. */
export async function refreshTarget(answer: Answer): Promise<URL | null> {
  if (answer.body.length > MOST_BYTES || !NAMES_REFRESH.test(answer.body.toString('latin1')) || kindOf(answer) !== 'html') return null;
  const $ = await parseHtml(decodePage(answer.body, headerOf(answer.headers, 'content-type')).text);
  // What stands in `noscript` is for readers without scripts, and those of the page lead elsewhere.
  $('script, style, noscript, template, title').remove();
  const wish = $('meta[http-equiv]').toArray().map((meta) => $(meta)).find((meta) => meta.attr('http-equiv')?.trim().toLowerCase() === 'refresh');
  const [, wait, , address] = CONTENT.exec(wish?.attr('content') ?? '') ?? [];
  if (wait === undefined || address === undefined || Number(wait) > LONGEST_WAIT) return null;
  if ($.root().text().replace(/\s+/g, ' ').trim().length > MOST_TEXT) return null;
  const base = baseOf($, answer.url);
  if (!URL.canParse(address, base)) return null;
  const target = Object.assign(new URL(address, base), { hash: '', username: '', password: '' });
  return /^https?:$/.test(target.protocol) && target.href !== new URL(answer.url).href ? target : null;
}
