/** The robots.txt of every origin, read when it is needed, kept for a day at most, and obeyed while it cannot be read. */
import { TryLater, messageOf } from '../errors.ts';
import { decodePage } from '../page.ts';
import { backoffMs } from './backoff.ts';
import type { KeptRobots, RobotsMemory } from './earlier.ts';
import { TlsTrouble, headerOf, type Answer, type RequestPlan } from './fetch.ts';
import { OriginClosed, type Politeness } from './politeness.ts';
import { targetOf } from './redirect.ts';
import { ALLOW_ALL, ROBOTS_BYTES, readRobots, wholeLines, type RobotsRules } from './robots.ts';
import { errorOfStatus } from './statuses.ts';
import type { Limits } from './types.ts';

/** What a request says beyond its address. */
export interface How extends Pick<RequestPlan, 'accept' | 'cutAt' | 'sends'> {
  /** Called with the answer before anybody else may ask the origin. */
  readonly heed?: (answer: Answer) => Promise<void>;
}

export interface DeskSetup {
  readonly limits: Limits;
  readonly pace: Politeness;
  readonly ask: (url: URL, how: How) => Promise<Answer>;
  readonly robotsMemory: RobotsMemory | null;
  /** Robots files are archived too. */
  readonly robotsFetched: (answer: Answer, asked: string) => Promise<void>;
  readonly warn: (message: string) => void;
}

/** A Crawl-delay over this is told to a person, milliseconds. */
const LONG_DELAY = 60_000;
const HOUR = 3600 * 1000;
/** RFC 9309, 2.4: no longer than a day, milliseconds; a server that says less is asked again sooner, but not with every page. */
const LONGEST_KEPT = 24 * HOUR;
const LEAST_KEPT = HOUR / 6;
/** A copy outlives a file that cannot be read for so long, milliseconds. */
const LONGEST_STAND_IN = 30 * 24 * HOUR;

interface Rules { readonly rules: RobotsRules; readonly until: number }

export class RobotsDesk {
  readonly #setup: DeskSetup;
  readonly #held = new Map<string, Promise<Rules>>();

  constructor(setup: DeskSetup) { this.#setup = setup; }

  async rulesOf(origin: string): Promise<RobotsRules> {
    for (;;) {
      const held = this.#held.get(origin) ?? this.#look(origin);
      this.#held.set(origin, held);
      const { rules, until } = await held;
      if (until > Date.now()) return rules;
      if (this.#held.get(origin) === held) this.#held.delete(origin);
    }
  }

  async #look(origin: string): Promise<Rules> {
    const kept = await this.#setup.robotsMemory?.get(origin) ?? null;
    if (kept !== null && Date.parse(kept.until) > Date.now()) return this.#heed(origin, kept);
    const read = await this.#read(origin);
    if (!(read instanceof TryLater)) {
      await this.#setup.robotsMemory?.keep(origin, read);
      return this.#heed(origin, read);
    }
    const until = Date.now() + LEAST_KEPT;
    if (kept === null || Date.now() - Date.parse(kept.fetchedAt) > LONGEST_STAND_IN) return { rules: unreadable(read), until };
    this.#setup.warn(`${origin}/robots.txt cannot be read (${messageOf(read)}): the one of ${kept.fetchedAt} is obeyed`);
    return { ...await this.#heed(origin, kept), until };
  }

  /** The rules, and their Crawl-delay as the origin's gap. */
  async #heed(origin: string, { text, until }: KeptRobots): Promise<Rules> {
    const rules = text === '' ? ALLOW_ALL : readRobots(`${origin}/robots.txt`, text);
    await this.#setup.pace.of(origin).slowDown(rules.crawlDelayMs);
    if (rules.crawlDelayMs > LONG_DELAY) this.#setup.warn(`${origin} asks for ${rules.crawlDelayMs / 1000} s between requests`);
    return { rules, until: Date.parse(until) };
  }

  /** Asks for the file; the last error where it may be had later. */
  async #read(origin: string): Promise<KeptRobots | TryLater> {
    const { limits, pace } = this.#setup;
    for (let tries = 0; ; tries += 1) {
      try {
        return keptOf(await this.#answer(`${origin}/robots.txt`));
      } catch (error) {
        if (!(error instanceof TryLater) || error.reason === 'budget' || error.reason === 'window') throw error;
        if (tries >= limits.retries || error instanceof OriginClosed || error instanceof TlsTrouble || pace.of(origin).closed) return error;
        pace.of(origin).holdFor(backoffMs(tries, limits));
      }
    }
  }

  /** The file over its redirects; null where there is none. */
  async #answer(asked: string): Promise<Answer | null> {
    let url = new URL(asked);
    for (let hops = 0; hops <= this.#setup.limits.maxRedirects; hops += 1) {
      const answer = await this.#setup.ask(url, { accept: 'text/plain,*/*;q=0.5', cutAt: ROBOTS_BYTES, heed: (given) => this.#slowDown(asked, given) });
      const target = targetOf(answer);
      if (target === null) return this.#verdict(answer, asked);
      url = target;
    }
    return null;
  }

  /** Whoever waits for this origin learns of its Crawl-delay before the next request. */
  async #slowDown(asked: string, answer: Answer): Promise<void> {
    if (answer.status === 200) await this.#setup.pace.of(new URL(asked).origin).slowDown(readRobots(asked, keptOf(answer).text).crawlDelayMs);
  }

  async #verdict(answer: Answer, asked: string): Promise<Answer | null> {
    if (answer.status >= 200 && answer.status < 300) {
      await this.#setup.robotsFetched(answer, asked);
      return answer;
    }
    const error = errorOfStatus(answer);
    if (error instanceof TryLater) throw error;
    return null;
  }
}

function keptOf(answer: Answer | null): KeptRobots {
  const now = Date.now();
  const text = answer === null ? '' : decodePage(wholeLines(answer.body), 'text/plain; charset=utf-8').text;
  const maxAge = answer === null ? null : /\bmax-age\s?=\s?"?(\d{1,9})/i.exec(headerOf(answer.headers, 'cache-control') ?? '')?.[1];
  const keepMs = maxAge == null ? LONGEST_KEPT : Math.min(LONGEST_KEPT, Math.max(LEAST_KEPT, Number(maxAge) * 1000));
  return { text, fetchedAt: new Date(now).toISOString(), until: new Date(now + keepMs).toISOString() };
}

/** Rules that could not be read forbid everything, for now: RFC 9309, 2.3.1.4. */
function unreadable(error: TryLater): RobotsRules {
  const reason = error.reason === 'server-error' ? 'robots' : error.reason;
  const refuse = (): never => { throw new OriginClosed(`robots.txt cannot be read, so nothing may be fetched: ${messageOf(error)}`, reason); };
  return { allows: refuse, crawlDelayMs: 0, sitemaps: [] };
}
