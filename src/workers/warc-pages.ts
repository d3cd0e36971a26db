/** The pages of a WARC file, of whatever origin, that may be releases. */
import { unpacked } from '../crawlers/body.ts';
import { DEFAULT_LIMITS } from '../crawlers/types.ts';
import { SkipPage, messageOf } from '../errors.ts';
import { canonicalUrl } from '../page.ts';
import type { Site } from '../site.ts';
import { siteFor } from '../sites/registry.ts';
import type { HeaderList } from '../store/archive/types.ts';
import type { WarcFields } from '../store/archive/warc-record.ts';
import { readWarc, type WarcInput, type WarcRecord } from '../store/archive/warc-reader.ts';
import { responseIn } from '../store/archive/warc.ts';
import { dechunked } from './chunks.ts';

/** Which pages are wanted. */
export interface Picking {
  /** Names of definitions: their articles alone. Empty: those of every definition, and of other sites what may be one. */
  readonly sites: readonly string[];
  /** Pages of every kind, whatever their address. */
  readonly all: boolean;
  /** Largest body, bytes, unpacked. */
  readonly maxBytes: number;
}
/** A page as it was captured. */
export interface WarcPage {
  readonly url: string;
  readonly canonicalUrl: string;
  readonly siteName: string;
  /** ISO 8601 UTC. */
  readonly fetchedAt: string;
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderList;
  readonly contentType: string | null;
  readonly body: Buffer;
}
/** What a record turned out to be; reading may begin again at its `offset`, and go on at its `end`. */
export type WarcFound = { readonly offset: number; readonly end: number } & (
  | { readonly kind: 'page'; readonly page: WarcPage }
  | { readonly kind: 'passed' }
  | { readonly kind: 'bad'; readonly problem: string });

/** HTTP headers are no longer than this. */
const HEADERS_MAX = 256 * 1024;
/** A page with less is a frame or a redirect: bytes. */
const LEAST = 256;

/** Every record of the file in order, bodies of wanted pages with it. Raises what the input raises. */
export async function* warcPages(input: WarcInput, { from, picking }: { readonly from: number; readonly picking: Picking }): AsyncGenerator<WarcFound> {
  const wanted = (fields: WarcFields): number => (mayBeWanted(fields, picking) ? picking.maxBytes + HEADERS_MAX : 0);
  for await (const found of readWarc(input, { from, wanted })) {
    const { offset, end } = found;
    if (found.kind === 'damage') {
      yield { kind: 'bad', offset, end, problem: found.problem };
    } else if (!mayBeWanted(found.fields, picking)) {
      yield { kind: 'passed', offset, end };
    } else {
      yield { offset, end, ...(await pageOf(found, picking)) };
    }
  }
}

type Judged = { readonly kind: 'page'; readonly page: WarcPage } | { readonly kind: 'passed' } | { readonly kind: 'bad'; readonly problem: string };

async function pageOf(record: WarcRecord, picking: Picking): Promise<Judged> {
  if (record.block.length !== record.blockLength) return { kind: 'bad', problem: `the response has ${record.blockLength} bytes, more than the ${picking.maxBytes} that are read` };
  try {
    const response = responseIn(record);
    const contentType = headerOf(response.headers, 'content-type');
    if (response.status !== 200 || !isHtml(contentType, response.body)) return { kind: 'passed' };
    const body = await bodyOf(response, picking.maxBytes);
    const site = siteFor(response.url);
    if (body.length < LEAST && !picking.all) return { kind: 'passed' };
    const { url, fetchedAt, status, statusText, headers } = response;
    const page = { url, fetchedAt: timeOf(fetchedAt), status, statusText, headers: headers.filter(([name]) => !OF_THE_WIRE.test(name)), contentType, body };
    return { kind: 'page', page: { ...page, siteName: site?.name ?? new URL(url).host, canonicalUrl: canonicalUrl(url, site?.canonical ?? {}) } };
  } catch (error) {
    return { kind: 'bad', problem: messageOf(error) };
  }
}

/** What told of the wire is no longer true of the body. */
const OF_THE_WIRE = /^(?:content-encoding|transfer-encoding|content-length)$/i;

/** By its fields alone: a response, at an address that may be an article's. */
function mayBeWanted(fields: WarcFields, { sites, all }: Picking): boolean {
  if (fields.type !== 'response') return false;
  const url = (fields.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1');
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return false;
  const site = siteFor(url);
  if (sites.length > 0 && (site === null || !sites.includes(site.name))) return false;
  if (all) return true;
  return site === null ? !HOME.test(new URL(url).pathname) : namesArticle(site, url);
}

/** Home pages and feeds are lists, whatever the site. */
const HOME = /^\/(?:index\.\w+|rss|feed)?\/?$/i;

function namesArticle(site: Site, url: string): boolean {
  const address = canonicalUrl(url, site.canonical);
  if (site.never?.some((pattern) => new RegExp(pattern).test(address)) === true) return false;
  return site.articles.length === 0 || site.articles.some((pattern) => new RegExp(pattern).test(address));
}

function isHtml(contentType: string | null, body: Buffer): boolean {
  if (contentType !== null) return /html/i.test(contentType.slice(0, 200));
  return /^\s*(?:<!doctype html|<html)/i.test(body.subarray(0, 200).toString('latin1'));
}

/** Tools keep bodies as they came over the wire, or unpacked under headers that say otherwise: both are taken. */
async function bodyOf({ headers, body }: { headers: HeaderList; body: Buffer }, maxBytes: number): Promise<Buffer> {
  const whole = /chunked/i.test(headerOf(headers, 'transfer-encoding') ?? '') ? dechunked(body) ?? body : body;
  const encoding = headerOf(headers, 'content-encoding') ?? '';
  try {
    return await unpacked(whole, encoding, { ...DEFAULT_LIMITS, maxBytes });
  } catch (error) {
    if (error instanceof SkipPage && error.reason !== 'encoding') throw error;
    return whole;
  }
}

function headerOf(headers: HeaderList, name: string): string | null {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
}

/** WARC dates may be finer than a record's. */
function timeOf(date: string): string {
  const at = new Date(date);
  if (Number.isNaN(at.getTime())) throw new SkipPage(`"${date.slice(0, 40)}" is no date of a capture`, 'internal');
  return at.toISOString();
}
