/** Articles on another host of the same owner: `www.city.example` lists what stands on `news.city.example`. */
import type { CheerioAPI } from 'cheerio';
import { shapeOf } from './address-shape.ts';
import type { Scope } from './scope.ts';
import { isNewsAddress } from '../page.ts';
import type { FoundLink } from './types.ts';

/** The part of a host that its owner registered, as far as the usual endings tell. */
export function domainOf(host: string): string {
  if (/^[\d.]+(?::\d+)?$|^\[/.test(host)) return host;
  const labels = host.split('.');
  const ending = /^(?:com|co|org|net|gov|gob|gouv|go|ac|edu|or)$/.test(labels.at(-2) ?? '') ? 3 : 2;
  return labels.slice(-ending).join('.');
}

/** So many links worded as titles make a list. */
const LEAST = 3;
const TITLE_LENGTH = 15;

/** Characters; one of Chinese, Japanese or Korean counts for two and a half. */
function titleLength(text: string): number {
  const wide = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return text.length + wide * 1.5;
}
/** True for a link that is worded as a title. */
export const isTitled = (text: string): boolean => titleLength(text.trim()) >= TITLE_LENGTH;

/** The links of a page to such a host, where it is named after news and several of one shape are worded as titles. */
export function neighbours($: CheerioAPI, { base, url, scope }: { readonly base: string; readonly url: string; readonly scope: Scope }): FoundLink[] {
  const domain = domainOf(new URL(url).host);
  const shapes = new Map<string, FoundLink[]>();
  for (const element of $('a[href]').toArray()) {
    const link = scope.link($(element).attr('href') ?? '', base);
    if (link === null) continue;
    const target = new URL(link.url);
    if (target.pathname === '/' || domainOf(target.host) !== domain || scope.onSite(target) || !isNewsAddress(target)) continue;
    if (!isTitled($(element).text())) continue;
    const shape = shapeOf(link.url);
    shapes.set(shape, [...shapes.get(shape) ?? [], link]);
  }
  return [...shapes.values()].filter((links) => new Set(links.map((link) => link.canonicalUrl)).size >= LEAST).flat();
}
