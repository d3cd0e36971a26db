/** What a page asks for while its scripts run, answered by our own client. */
import type { BrowserContext, Request, Route } from 'playwright';
import type { Answer } from './fetch.ts';
import { TRACKER_HOSTS } from './tracker-hosts.ts';
import type { Limits } from './types.ts';

export interface TrafficSetup {
  readonly limits: Limits;
  readonly userAgent: string;
  /** Fetches what a page asks for, over its redirects; raises what our client raises. */
  readonly fetchPart: (part: Part, page: string) => Promise<Answer>;
  /** Fetches the page that a script leads on to; raises `SkipPage` where it may not lead. */
  readonly fetchPage: (url: string, page: string, headers: Readonly<Record<string, string>>) => Promise<Answer>;
}
export interface Part { readonly url: string; readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly payload: Buffer | null }

const UNWANTED: ReadonlySet<string> = new Set(['image', 'font', 'media', 'websocket', 'eventsource', 'ping', 'manifest', 'texttrack']);
/** Requests and bytes that one page may ask for. */
const MOST_REQUESTS = 200;
const MOST_BYTES = 50 * 1024 * 1024;
/** Headers that would speak of a body that is no longer packed, or of the connection. */
const OWN_HEADERS = /^(?:content-encoding|content-length|transfer-encoding|connection|keep-alive|upgrade|trailer)$/i;

export class PageTraffic {
  /** Requests under way. */
  pending = 0;
  /** Where the page is after its scripts led on. */
  finalUrl: string;
  /** The answer that the document came with. */
  document: Answer;
  readonly #setup: TrafficSetup;
  readonly #first: Answer;
  #context: BrowserContext | null = null;
  #isFirst = true;
  #requests = 0;
  #bytes = 0;

  constructor(setup: TrafficSetup, first: Answer) {
    this.#setup = setup;
    this.#first = first;
    this.finalUrl = first.url;
    this.document = first;
  }

  /** All requests of this context come here from now on. */
  async take(context: BrowserContext): Promise<void> {
    this.#context = context;
    await context.routeWebSocket(/.*/, (socket) => { void socket.close(); });
    await context.route(() => true, async (route, request) => {
      this.pending += 1;
      try {
        await this.#answer(route, request);
      } catch {
        await route.abort('blockedbyclient').catch(() => undefined);
      } finally {
        this.pending -= 1;
      }
    });
  }

  async #answer(route: Route, request: Request): Promise<void> {
    const isDocument = request.resourceType() === 'document';
    this.#requests += 1;
    if (UNWANTED.has(request.resourceType()) || (!isDocument && isTracker(request.url())) || this.#requests > MOST_REQUESTS || this.#bytes > MOST_BYTES) return route.abort('blockedbyclient');
    // Frames are no part of the serialised document.
    if (isDocument && request.frame().parentFrame() !== null) return route.abort('blockedbyclient');
    const answer = isDocument ? await this.#document(request) : await this.#part(request);
    this.#bytes += answer.body.length;
    return route.fulfill({ status: answer.status, headers: headersFor(answer), body: answer.body });
  }

  async #document(request: Request): Promise<Answer> {
    if (this.#isFirst) {
      this.#isFirst = false;
      return this.#first;
    }
    const answer = await this.#setup.fetchPage(request.url().replace(/#.*$/, ''), this.finalUrl, await this.#cookiesFor(request.url()));
    this.finalUrl = answer.url;
    this.document = answer;
    return answer;
  }

  async #part(request: Request): Promise<Answer> {
    const part = partOf(request);
    return this.#setup.fetchPart({ ...part, headers: { ...part.headers, ...await this.#cookiesFor(request.url()) } }, this.finalUrl);
  }

  /** What the page has been given to remember, or remembers by itself, for its own origin and for this visit alone. */
  async #cookiesFor(url: string): Promise<Readonly<Record<string, string>>> {
    if (this.#context === null || !URL.canParse(url) || new URL(url).origin !== new URL(this.finalUrl).origin) return {};
    const cookies = await this.#context.cookies(url);
    return cookies.length === 0 ? {} : { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
  }
}

/** Does the address belong to a host that counts and follows readers? Subdomains count with it. */
export function isTracker(url: string): boolean {
  const labels = new URL(url).hostname.split('.');
  return labels.some((_label, i) => TRACKER_HOSTS.has(labels.slice(i).join('.')));
}

function partOf(request: Request): Part {
  const headers = Object.fromEntries(Object.entries(request.headers()).filter(([name]) => /^(?:accept|accept-language|content-type|origin|referer|x-[\w-]+|authorization)$/i.test(name)));
  return { url: request.url(), method: request.method(), headers, payload: request.postDataBuffer() };
}

function headersFor(answer: Answer): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of answer.headers) {
    const key = name.toLowerCase();
    if (!OWN_HEADERS.test(key)) headers[key] = key === 'set-cookie' && headers[key] !== undefined ? `${headers[key]}\n${value}` : value;
  }
  return headers;
}
