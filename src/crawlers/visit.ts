/** Polite visits: robots.txt, the origin's pace, redirects each of which is checked, statuses turned into what happens next. */
import { SkipPage, TryLater, messageOf } from '../errors.ts';
import { AddressGuard } from './address.ts';
import { backoffMs } from './backoff.ts';
import { Agents, StaleConnection, headerOf, request, type Answer } from './fetch.ts';
import type { Part } from './page-traffic.ts';
import type { Gate } from './gate.ts';
import { OriginClosed, Politeness, type Manners } from './politeness.ts';
import { ALLOW_ALL, ROBOTS_BYTES, readRobots, type RobotsRules } from './robots.ts';
import { errorOfStatus, isThrottle, retryAfterMs } from './statuses.ts';
import type { CrawlOptions } from './types.ts';

export interface VisitorSetup {
  readonly options: CrawlOptions;
  readonly manners: Manners;
  readonly signal: AbortSignal;
  /** Turns shared with other processes; null: this crawl is alone. */
  readonly gate: Gate | null;
  /** Robots files are archived too. */
  readonly robotsFetched: (answer: Answer, asked: string) => Promise<void>;
  readonly warn: (message: string) => void;
}
/** How one address is asked for. */
export interface Wish {
  readonly accept: string;
  /** Raises `SkipPage` for a redirect's target that leads astray. */
  readonly checkTarget: (target: URL) => void;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** A Crawl-delay over this is told to a person, milliseconds. */
const LONG_DELAY = 60_000;

/** What a turn takes longer than its request, milliseconds. */
const TURN_SLACK = 5000;

export class Visitor {
  readonly pace: Politeness;
  readonly guard: AddressGuard;
  readonly #agents = new Agents();
  readonly #setup: VisitorSetup;
  readonly #robots = new Map<string, Promise<RobotsRules>>();

  constructor(setup: VisitorSetup) {
    this.#setup = setup;
    this.pace = new Politeness(setup.manners, {
      gate: setup.gate, lifeMs: setup.options.limits.timeoutMs + TURN_SLACK, today: () => new Date().toISOString().slice(0, 10),
    });
    this.guard = new AddressGuard(setup.options.allowHosts, setup.options.resolve);
  }

  close(): void { this.#agents.close(); }

  /** Gets a page over its redirects: a 2xx answer whose `url` is the last of them. Raises `SkipPage`, `TryLater`, `Interrupted`. */
  async get(address: string, wish: Wish): Promise<Answer> {
    let url = parsed(address);
    const seen = new Set([url.href]);
    for (;;) {
      await this.allow(url);
      const answer = await this.#ask(url, { accept: wish.accept });
      if (answer.status >= 200 && answer.status < 300) return answer;
      const target = targetOf(answer);
      if (target === null) throw errorOfStatus(answer);
      wish.checkTarget(target);
      if (seen.has(target.href) || seen.size > this.#setup.options.limits.maxRedirects) {
        throw new SkipPage(`${seen.size} redirects, the last to ${target.href.slice(0, 200)}`, 'redirect-loop');
      }
      seen.add(target.href);
      url = target;
    }
  }

  /** Raises `SkipPage` where the address or robots.txt forbids a request, `TryLater` where robots.txt cannot be read. */
  async allow(url: URL): Promise<void> {
    this.guard.check(url);
    const rules = await this.robotsOf(url.origin);
    if (!rules.allows(url.href)) throw new SkipPage('robots.txt disallows it', 'robots');
  }

  /** Fetches what a page asks for while its scripts run, over its redirects; the page's own visit has kept the pace. */
  async part(part: Part, page: string): Promise<Answer> {
    const { options, signal } = this.#setup;
    let url = parsed(part.url);
    for (let hops = 0; hops <= options.limits.maxRedirects; hops += 1) {
      this.guard.check(url);
      if (url.origin === new URL(page).origin) await this.allow(url);
      // A redirect may lead to another host: what was meant for the first stays behind.
      const sends = hops === 0 ? part : { method: 'GET', headers: {}, payload: null };
      const answer = await request(url, { guard: this.guard, agents: this.#agents, limits: options.limits, userAgent: options.userAgent, signal, accept: '*/*', sends });
      const target = targetOf(answer);
      if (target === null) return answer;
      url = target;
    }
    throw new SkipPage('too many redirects', 'redirect-loop');
  }

  /** The rules of an origin, asked for once. */
  robotsOf(origin: string): Promise<RobotsRules> {
    const known = this.#robots.get(origin) ?? this.#readRobots(origin);
    this.#robots.set(origin, known);
    return known;
  }

  async #readRobots(origin: string): Promise<RobotsRules> {
    const url = `${origin}/robots.txt`;
    const { limits } = this.#setup.options;
    for (let tries = 0; ; tries += 1) {
      try {
        const answer = await this.#robotsAnswer(url);
        const rules = answer === null ? ALLOW_ALL : readRobots(url, answer.body);
        this.pace.of(origin).slowDown(rules.crawlDelayMs);
        if (rules.crawlDelayMs > LONG_DELAY) this.#setup.warn(`${origin} asks for ${rules.crawlDelayMs / 1000} s between requests`);
        return rules;
      } catch (error) {
        if (error instanceof SkipPage) throw error;
        if (!(error instanceof TryLater)) throw error;
        if (tries >= limits.retries || this.pace.of(origin).closed) return unreadable(error);
        this.pace.of(origin).holdFor(backoffMs(tries, this.#setup.options.limits));
      }
    }
  }

  /** The file over its redirects; null where there is none. */
  async #robotsAnswer(asked: string): Promise<Answer | null> {
    let url = new URL(asked);
    for (let hops = 0; hops <= this.#setup.options.limits.maxRedirects; hops += 1) {
      const answer = await this.#ask(url, { accept: 'text/plain,*/*;q=0.5', cutAt: ROBOTS_BYTES });
      const target = targetOf(answer);
      if (target === null) return this.#robotsVerdict(answer, asked);
      url = target;
    }
    return null;
  }

  async #robotsVerdict(answer: Answer, asked: string): Promise<Answer | null> {
    if (answer.status >= 200 && answer.status < 300) {
      await this.#setup.robotsFetched(answer, asked);
      return answer;
    }
    const error = errorOfStatus(answer);
    if (error instanceof TryLater) throw error;
    return null;
  }

  /** One request in its turn; one that met a connection just closed takes another turn. */
  async #ask(url: URL, how: { accept: string; cutAt?: number }): Promise<Answer> {
    try {
      return await this.#askOnce(url, how);
    } catch (error) {
      if (error instanceof StaleConnection) return this.#askOnce(url, how);
      throw error;
    }
  }

  /** A server's wish for patience holds for the whole origin. */
  async #askOnce(url: URL, how: { accept: string; cutAt?: number }): Promise<Answer> {
    const { options, signal } = this.#setup;
    const pace = this.pace.of(url.origin);
    this.guard.check(url);
    if (pace.closed) throw pace.whyClosed();
    const turn = await pace.turn(signal);
    try {
      const answer = await request(url, {
        guard: this.guard, agents: this.#agents, limits: options.limits, userAgent: options.userAgent, signal, arrived: turn.arrived, ...how,
      });
      if (isThrottle(answer)) await pace.throttle(retryAfterMs(answer), (times) => backoffMs(times, options.limits));
      else pace.calmed();
      return answer;
    } finally {
      await turn.end();
    }
  }
}

/** Rules that could not be read forbid everything, for now: RFC 9309, 2.3.1.4. */
function unreadable(error: TryLater): RobotsRules {
  const reason = error.reason === 'server-error' ? 'robots' : error.reason;
  const refuse = (): never => { throw new OriginClosed(`robots.txt cannot be read, so nothing may be fetched: ${messageOf(error)}`, reason); };
  return { allows: refuse, crawlDelayMs: 0, sitemaps: [] };
}

function parsed(address: string): URL {
  try {
    return Object.assign(new URL(address), { hash: '', username: '', password: '' });
  } catch (error) {
    throw new SkipPage(`not an address: ${address.slice(0, 200)}`, 'bad-url', { cause: error });
  }
}

/** Where a redirect leads; null for other answers. */
function targetOf(answer: Answer): URL | null {
  const location = headerOf(answer.headers, 'location');
  if (!REDIRECTS.has(answer.status) || location === null) return null;
  // Node reads header bytes as Latin-1; servers that send raw UTF-8 mean UTF-8.
  const bytes = Buffer.from(location, 'latin1');
  const text = bytes.toString('utf8').includes('\uFFFD') ? location : bytes.toString('utf8');
  if (!URL.canParse(text, answer.url)) throw new SkipPage(`redirect to what is no address: ${location.slice(0, 200)}`, 'bad-url');
  return Object.assign(new URL(text, answer.url), { hash: '', username: '', password: '' });
}
