/** One request and its response, as it came: every status, all headers, bytes unpacked within limits. No redirect is followed. */
import http from 'node:http';
import https from 'node:https';
import { DatelinerError, Interrupted, SkipPage, TryLater, messageOf } from '../errors.ts';
import type { AddressGuard } from './address.ts';
import { isWall, unpacked } from './body.ts';
import { tlsTrouble } from './tls-trouble.ts';
import type { Trust } from './earlier.ts';
import type { Captured, Limits } from './types.ts';

/** A response to one request. */
export interface Answer extends Pick<Captured, 'fetchedAt' | 'status' | 'statusText' | 'headers' | 'requestHeaders' | 'body'> {
  /** Where it was not GET. */
  readonly method?: string;
  /** The body is what a browser made of the page. */
  readonly shown?: true;
  readonly url: string;
  /** Of a page that was visited before: how far its server is believed, and whether it said that nothing has changed. */
  readonly visit?: { readonly trust: Trust; readonly stands: boolean };
}

export interface RequestPlan {
  readonly guard: AddressGuard;
  readonly agents: Agents;
  readonly limits: Limits;
  readonly userAgent: string;
  readonly signal: AbortSignal;
  readonly accept: string;
  /** The body is cut here instead of refused, bytes. */
  readonly cutAt?: number;
  /** GET without one; `headers` come on top of our own. */
  readonly sends?: { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly payload: Buffer | null };
  /** Called when the request has left, and when the answer begins. */
  readonly sent?: () => void;
  readonly answered?: () => void;
}

/** Connections kept open between the requests of one crawl. */
export class Agents {
  readonly #http = new http.Agent({ keepAlive: true });
  readonly #https = new https.Agent({ keepAlive: true });
  for(url: URL): http.Agent { return url.protocol === 'https:' ? this.#https : this.#http; }
  close(): void {
    this.#http.destroy();
    this.#https.destroy();
  }
}

/** Bodies of errors and redirects are read this far to keep the connection, bytes. */
const UNWANTED_BODY = 64 * 1024;
const MAX_HEADER_BYTES = 64 * 1024;

/** Sends one request. Raises `SkipPage` or `TryLater` with a reason, `Interrupted` when the signal says so. */
export async function request(url: URL, plan: RequestPlan): Promise<Answer> {
  plan.guard.check(url);
  if (plan.signal.aborted) throw new Interrupted();
  const fetchedAt = new Date().toISOString();
  const received = await new Promise<Received>((resolve, reject) => new Exchange(url, plan, { resolve, reject }).start());
  const encoding = headerOf(received.headers, 'content-encoding') ?? '';
  const wanted = received.status >= 200 && received.status < 300;
  const body = wanted && !received.cut ? await unpacked(received.body, encoding, plan.limits) : await errorBody(received, encoding, plan.limits);
  const { status, statusText, headers, requestHeaders } = received;
  const method = plan.sends?.method ?? 'GET';
  return { url: url.href, fetchedAt, status, statusText, headers, requestHeaders, body, ...(method === 'GET' ? {} : { method }) };
}

/** A page that speaks to browsers may come with a status of an error; what cannot be unpacked stays as it came. */
async function errorBody({ status, body, cut }: Received, encoding: string, limits: Limits): Promise<Buffer> {
  return isWall(status) && !cut ? unpacked(body, encoding, limits).catch(() => body) : body;
}

/** No connection that can be trusted: another try would meet the same certificate. */
export class TlsTrouble extends TryLater {}

/** The server may close a kept connection just when it is used again: such a request has most likely not reached it. */
export class StaleConnection extends TryLater {}

/** The first value of a header, by its lower-case name. */
export function headerOf(headers: Answer['headers'], name: string): string | null {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
}

interface Received extends Omit<Answer, 'url' | 'fetchedAt'> { readonly cut: boolean }
interface Settle { readonly resolve: (received: Received) => void; readonly reject: (error: Error) => void }

/** The life of one request, with its clocks. */
class Exchange {
  readonly #url: URL;
  readonly #plan: RequestPlan;
  readonly #settle: Settle;
  readonly #chunks: Buffer[] = [];
  #size = 0;
  #answered = false;
  #clocks: NodeJS.Timeout[] = [];
  #request: http.ClientRequest | null = null;

  constructor(url: URL, plan: RequestPlan, settle: Settle) {
    this.#url = url;
    this.#plan = plan;
    this.#settle = settle;
  }

  start(): void {
    const { guard, agents, userAgent, accept, limits, signal, sends } = this.#plan;
    const send = this.#url.protocol === 'https:' ? https.request : http.request;
    const sending = send(this.#url, {
      agent: agents.for(this.#url), lookup: guard.lookupFor(this.#url), maxHeaderSize: MAX_HEADER_BYTES,
      // Old servers send headers that the strict parser refuses.
      insecureHTTPParser: true,
      method: sends?.method ?? 'GET',
      headers: { accept, 'accept-language': 'en,*;q=0.5', ...sends?.headers, 'user-agent': userAgent, 'accept-encoding': 'gzip, deflate, br' },
    });
    this.#request = sending;
    sending.on('error', (error: NodeJS.ErrnoException) => {
      const isStale = sending.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE') && (sends?.payload ?? null) === null && !this.#answered;
      this.#fail(isStale ? new StaleConnection('the server closed the connection', 'network', { cause: error }) : error);
    });
    sending.on('finish', () => this.#plan.sent?.());
    sending.on('response', (response) => this.#receive(response));
    signal.addEventListener('abort', this.#interrupt, { once: true });
    this.#clocks = [
      setTimeout(() => this.#fail(new TryLater(`no end after ${limits.timeoutMs} ms`, 'timeout')), limits.timeoutMs),
      setTimeout(() => this.#fail(new TryLater(`no byte for ${limits.idleMs} ms`, 'timeout')), limits.idleMs),
    ];
    sending.end(sends?.payload ?? undefined);
  }

  readonly #interrupt = (): void => this.#fail(new Interrupted());

  #receive(response: http.IncomingMessage): void {
    this.#plan.answered?.();
    this.#answered = true;
    const status = response.statusCode ?? 0;
    const wanted = status >= 200 && status < 300;
    const most = wanted ? this.#plan.limits.maxBytes : UNWANTED_BODY;
    const cutAt = wanted ? this.#plan.cutAt : UNWANTED_BODY;
    const declared = Number(response.headers['content-length'] ?? 0);
    if (declared > most && cutAt === undefined) return this.#fail(new SkipPage(`the body has ${declared} bytes, and ${most} are allowed (maxBytes, DATELINER_MAX_BYTES)`, 'too-large'));
    response.on('error', (error) => this.#fail(error));
    response.on('data', (chunk: Buffer) => {
      this.#clocks[1]?.refresh();
      this.#chunks.push(chunk);
      this.#size += chunk.length;
      if (cutAt !== undefined && this.#size > cutAt) {
        this.#done(response, true);
        response.destroy();
      } else if (this.#size > most) this.#fail(new SkipPage(`the body has more than ${most} bytes (maxBytes, DATELINER_MAX_BYTES)`, 'too-large'));
    });
    response.on('end', () => this.#done(response, false));
    return undefined;
  }

  #done(response: http.IncomingMessage, cut: boolean): void {
    this.#clear();
    const sent = this.#request;
    this.#settle.resolve({
      status: response.statusCode ?? 0, statusText: response.statusMessage ?? '', headers: pairs(response.rawHeaders),
      requestHeaders: (sent?.getRawHeaderNames() ?? []).map((name) => [name, String(sent?.getHeader(name) ?? '')] as const),
      body: Buffer.concat(this.#chunks), cut,
    });
  }

  #fail(error: Error): void {
    this.#clear();
    this.#request?.destroy();
    this.#settle.reject(named(error));
  }

  #clear(): void {
    for (const clock of this.#clocks) clearTimeout(clock);
    this.#plan.signal.removeEventListener('abort', this.#interrupt);
  }
}

const pairs = (raw: readonly string[]): [string, string][] => raw.flatMap((name, i) => (i % 2 === 0 ? [[name, raw[i + 1] ?? ''] as [string, string]] : []));

/** Errors of the connection get the reason that they stand for. */
function named(error: Error): Error {
  if (error instanceof DatelinerError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const tls = tlsTrouble(error, code);
  if (tls !== null) return new TlsTrouble(tls, 'tls', { cause: error });
  if (code === 'ETIMEDOUT') return new TryLater('the connection timed out', 'timeout', { cause: error });
  return new TryLater(`no connection or a broken one: ${code} ${messageOf(error)}`.slice(0, 300), 'network', { cause: error });
}
