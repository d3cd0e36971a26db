/** Who may come in: names that the server answers to, the token, sessions opened by it, and marks against forged forms. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import os from 'node:os';
import { WrongUse } from '../errors.ts';

/** Shortest token that is taken, characters. */
const SHORTEST_TOKEN = 16;
/** A session in a browser lasts so long: seconds. */
export const SESSION_S = 12 * 3600;
const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

export interface DoorSettings {
  /** Address to listen on. */
  readonly host: string;
  /** Null: no token, which only loopback allows. */
  readonly token: string | null;
  /** Further names that the server is reached by, through a proxy for instance: `host` or `host:port`. */
  readonly names: readonly string[];
}

export class Door {
  readonly host: string;
  /** True where nothing is shown without the token. */
  readonly closed: boolean;
  readonly hasToken: boolean;
  readonly #token: Buffer | null;
  readonly #names: ReadonlySet<string>;
  readonly #secret = randomBytes(32);

  /** Raises `WrongUse` for another address than loopback without a token, and for a token that is too short. */
  constructor({ host, token, names }: DoorSettings) {
    if (token !== null && token.length < SHORTEST_TOKEN) throw new WrongUse(`the token is shorter than ${SHORTEST_TOKEN} characters; "openssl rand -hex 16" makes a good one`);
    if (!isLoopback(host) && token === null) throw new WrongUse(`serving on ${host} shows the queue to others: set DATELINER_TOKEN (at least ${SHORTEST_TOKEN} characters), or serve on 127.0.0.1`);
    this.host = host;
    this.closed = !isLoopback(host);
    this.hasToken = token !== null;
    this.#token = token === null ? null : digest(token);
    this.#names = new Set(names.map((name) => name.toLowerCase()));
  }

  /** A name that leads here from elsewhere (DNS rebinding) is none of ours: only names that were given, and bare addresses. */
  answersTo(hostHeader: string | undefined): boolean {
    if (hostHeader === undefined) return false;
    const host = hostHeader.toLowerCase();
    const name = host.replace(/:\d{1,5}$/, '');
    if (LOOPBACK_NAMES.has(name) || this.#names.has(host) || this.#names.has(name)) return true;
    // No DNS stands behind a bare address, so that it cannot be made to lead elsewhere.
    return this.closed && (isIP(name.replace(/^\[|\]$/g, '')) !== 0 || name === os.hostname().toLowerCase());
  }

  holdsToken(shown: string): boolean {
    return this.#token !== null && timingSafeEqual(digest(shown), this.#token);
  }

  /** A cookie's value that stands for the token for some hours; restarts do not end it. `now`: milliseconds. */
  session(now: number): string {
    const until = String(Math.floor(now / 1000) + SESSION_S);
    return `${until}.${this.#sessionMark(until)}`;
  }

  holdsSession(value: string, now: number): boolean {
    const [until = '', mark = ''] = value.split('.');
    return this.#token !== null && /^\d{1,12}$/.test(until) && Number(until) * 1000 > now && same(mark, this.#sessionMark(until));
  }

  /** A new mark that forms and scripts of our own pages send back; other sites cannot read it. */
  newCsrf(): string {
    const nonce = randomBytes(16).toString('base64url');
    return `${nonce}.${this.#sign(nonce)}`;
  }

  isCsrf(value: string): boolean {
    const [nonce = '', mark = ''] = value.split('.');
    return nonce !== '' && same(mark, this.#sign(nonce));
  }

  #sessionMark(until: string): string {
    return createHmac('sha256', this.#token ?? this.#secret).update(`session ${until}`).digest('base64url');
  }

  #sign(nonce: string): string {
    return createHmac('sha256', this.#secret).update(`csrf ${nonce}`).digest('base64url');
  }
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
