/** Polite visits: robots.txt, the origin's pace, redirects each of which is checked, statuses turned into what happens next. */
import { SkipPage, TryLater } from '../errors.ts';
import { AddressGuard } from './address.ts';
import { backoffMs } from './backoff.ts';
import { isWall } from './body.ts';
import type { RobotsMemory } from './earlier.ts';
import { Agents, StaleConnection, request, type Answer } from './fetch.ts';
import type { Part } from './page-traffic.ts';
import type { Gate } from './gate.ts';
import { dayIn, untilOpen, type Hours } from './hours.ts';
import { refreshTarget } from './meta-refresh.ts';
import { Politeness, type Manners } from './politeness.ts';
import { targetOf } from './redirect.ts';
import { RobotsDesk, type How } from './robots-desk.ts';
import type { RobotsRules } from './robots.ts';
import { errorOfStatus, isThrottle, retryAfterMs } from './statuses.ts';
import type { CrawlOptions } from './types.ts';
import { Wall } from './wall.ts';

export interface VisitorSetup {
  readonly options: CrawlOptions;
  readonly manners: Manners;
  readonly signal: AbortSignal;
  /** Turns shared with other processes; null: this crawl is alone. */
  readonly gate: Gate | null;
  /** When the site may be asked; null: at any hour. Budgets count by the days of the time zone. */
  readonly hours: Hours | null;
  readonly timeZone: string;
  /** Robots files are archived too, and kept for as long as they may be. */
  readonly robotsMemory: RobotsMemory | null;
  readonly robotsFetched: (answer: Answer, asked: string) => Promise<void>;
  /** Redirects and errors are archived as well. */
  readonly turnedAway?: (answer: Answer) => Promise<void>;
  readonly warn: (message: string) => void;
}
/** How one address is asked for. */
export interface Wish {
  readonly accept: string;
  /** Headers for this address alone, on whose account the answer may be 304. */
  readonly conditions?: { readonly url: string; readonly headers: Readonly<Record<string, string>> } | null;
  /** Sent to the address itself in place of a plain request. */
  readonly sends?: { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly payload: Buffer } | null;
  /** Raises `SkipPage` for a redirect's target that leads astray. */
  readonly checkTarget: (target: URL) => void;
}

/** What a turn takes longer than its request, milliseconds. */
const TURN_SLACK = 5000;

export class Visitor {
  readonly pace: Politeness;
  readonly guard: AddressGuard;
  readonly #agents = new Agents();
  readonly #setup: VisitorSetup;
  readonly #robots: RobotsDesk;

  constructor(setup: VisitorSetup) {
    this.#setup = setup;
    const { hours } = setup;
    this.pace = new Politeness(setup.manners, {
      gate: setup.gate, lifeMs: setup.options.limits.timeoutMs + TURN_SLACK, today: () => dayIn(setup.timeZone, new Date()),
      outOfHours: () => (hours === null || untilOpen(hours, new Date()) === 0 ? null : `it is not between ${hours.text} (${hours.timeZone})`),
    });
    this.#robots = new RobotsDesk({ ...setup, limits: setup.options.limits, pace: this.pace, ask: (url, how) => this.#ask(url, how) });
    this.guard = new AddressGuard(setup.options.allowHosts, setup.options.resolve);
  }

  close(): void { this.#agents.close(); }

  /** Gets a page over its redirects: a 2xx answer whose `url` is the last of them. Raises `SkipPage`, `TryLater`, `Interrupted`. */
  async get(address: string, wish: Wish): Promise<Answer> {
    let url = parsed(address);
    const seen = new Set([url.href]);
    for (;;) {
      await this.allow(url);
      const headers = wish.conditions?.url === url.href ? wish.conditions.headers : null;
      const sends = (seen.size === 1 ? wish.sends : null) ?? (headers === null ? null : { method: 'GET', headers, payload: null });
      const answer = await this.#ask(url, { accept: wish.accept, ...(sends === null ? {} : { sends }) });
      const succeeded = answer.status >= 200 && answer.status < 300;
      const onward = succeeded ? await refreshTarget(answer) : null;
      if ((succeeded && onward === null) || (answer.status === 304 && headers !== null)) return answer;
      if (onward !== null) await this.#setup.turnedAway?.(answer);
      const target = onward ?? targetOf(answer);
      if (target === null) throw isWall(answer.status) ? new Wall(answer) : errorOfStatus(answer);
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

  /** The rules of an origin, as its robots.txt has them today. */
  robotsOf(origin: string): Promise<RobotsRules> { return this.#robots.rulesOf(origin); }

  /** One request in its turn; one that met a connection just closed takes another turn. */
  async #ask(url: URL, how: How): Promise<Answer> {
    const answer = await this.#askTwice(url, how);
    // What stands as it was brings nothing that is not there.
    const success = answer.status >= 200 && answer.status < 300;
    if (!success && answer.status !== 304) await this.#setup.turnedAway?.(answer);
    return answer;
  }

  async #askTwice(url: URL, how: How): Promise<Answer> {
    try {
      return await this.#askOnce(url, how);
    } catch (error) {
      if (error instanceof StaleConnection) return this.#askOnce(url, how);
      throw error;
    }
  }

  /** A server's wish for patience holds for the whole origin. */
  async #askOnce(url: URL, { heed, ...how }: How): Promise<Answer> {
    const { options, signal } = this.#setup;
    const pace = this.pace.of(url.origin);
    this.guard.check(url);
    if (pace.closed) throw pace.whyClosed();
    const turn = await pace.turn(signal);
    try {
      const answer = await request(url, {
        guard: this.guard, agents: this.#agents, limits: options.limits, userAgent: options.userAgent, signal, sent: turn.sent, ...(heed === undefined ? { answered: turn.answered } : {}), ...how,
      });
      await heed?.(answer);
      if (isThrottle(answer)) await pace.throttle(retryAfterMs(answer), (times) => backoffMs(times, options.limits));
      else if (answer.status >= 500) pace.missed('server-error');
      else pace.calmed();
      return answer;
    } catch (error) {
      if (error instanceof TryLater && !(error instanceof StaleConnection)) pace.missed(error.reason);
      throw error;
    } finally {
      await turn.end();
    }
  }
}

function parsed(address: string): URL {
  try {
    return Object.assign(new URL(address), { hash: '', username: '', password: '' });
  } catch (error) {
    throw new SkipPage(`not an address: ${address.slice(0, 200)}`, 'bad-url', { cause: error });
  }
}
