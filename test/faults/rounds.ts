/**
 * One round of faults: a crawl and a worker run under a supervisor that starts again what ends, strikes come at given
 * moments, and nothing may be lost or doubled.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReleaseRecord } from '../../src/record.ts';
import { run, start, temporaryFolder, type Place, type Started } from '../command-line.ts';
import { serveMadeUpSite } from '../made-up-site.ts';
import { until } from '../services.ts';

/** What a strike can take hold of. */
export interface Struck {
  readonly folder: string;
  readonly worker: () => Started;
  readonly crawler: () => Started;
}
export interface Strike {
  readonly name: string;
  /** Answers of the site after which it comes. */
  readonly after: number;
  readonly hit: (struck: Struck) => Promise<void>;
}
export interface Round {
  readonly articles: number;
  readonly strikes: readonly Strike[];
  readonly env?: Readonly<Record<string, string>>;
  /** Makes the working folder's disk; what it gives is called at the end. */
  readonly prepare?: (folder: string) => () => void;
}
export interface Aftermath {
  /** Paths of the records in the output, sorted. */
  readonly addresses: readonly string[];
  readonly versions: ReadonlySet<number>;
  /** Strikes that came, by name. */
  readonly struck: readonly string[];
  /** Exit code of the last crawl, and what it told when that is not 0. */
  readonly code: number | null;
  readonly told: string;
}

const MOST_CRAWLS = 25;

/** Keeps a command running until told to stop, as an init system would. */
class Kept {
  #stopped = false;
  #now: Started;
  readonly #ended: Promise<void>;
  constructor(private readonly args: readonly string[], private readonly place: Place) {
    this.#now = start(args, place);
    this.#ended = this.#keep();
  }
  get now(): Started { return this.#now; }
  async #keep(): Promise<void> {
    for (;;) {
      await this.#now.ended;
      if (this.#stopped) return;
      await sleep(300);
      this.#now = start(this.args, this.place);
      if (this.#stopped) this.#now.child.kill('SIGTERM');
    }
  }
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#now.child.kill('SIGTERM');
    await this.#ended;
  }
}

/** Runs the round and gives what stands in the output at the end. */
export async function faultRound(round: Round): Promise<Aftermath> {
  const folder = temporaryFolder('fault');
  const clean = round.prepare?.(folder.path);
  const site = await serveMadeUpSite(round.articles, { waitMs: 15, lies: true });
  const place: Place = { cwd: folder.path, env: { ...round.env, DATELINER_ALLOW_HOST: '127.0.0.1', DATELINER_DELAY: '0', DATELINER_TIMEOUT: '3000', DATELINER_BROWSER: 'never' } };
  const worker = new Kept(['work', '--no-output'], place);
  try {
    await worker.now.seen('"working"');
    let crawler = start(['crawl', `${site.origin}/`, '--full'], place);
    const struck: string[] = [];
    let over = false;
    const strikes = (async () => {
      for (const strike of round.strikes) {
        await until(() => over || site.answered() >= strike.after);
        if (over) return;
        await strike.hit({ folder: folder.path, worker: () => worker.now, crawler: () => crawler });
        struck.push(strike.name);
      }
    })();
    let crawls = 1;
    // As cron would: what did not come to its end is started again.
    while ((await crawler.ended).code !== 0 && crawls < MOST_CRAWLS) {
      await sleep(500);
      crawler = start(['crawl', `${site.origin}/`], place);
      crawls += 1;
    }
    over = true;
    await strikes;
    await worker.stop();
    let last = await run(['crawl', `${site.origin}/`], place);
    for (let again = 0; again < 2 && last.code !== 0; again += 1) last = await run(['crawl', `${site.origin}/`], place);
    const records = readFileSync(path.join(folder.path, 'out', 'records.jsonl'), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as ReleaseRecord);
    return {
      addresses: records.map((record) => new URL(record.canonicalUrl ?? '').pathname).toSorted(),
      versions: new Set(records.map((record) => record.version)), struck, code: last.code, told: last.code === 0 ? '' : last.out + last.err,
    };
  } finally {
    worker.now.child.kill('SIGKILL');
    await worker.stop();
    await site.close();
    await run(['db', 'stop', '--force'], place);
    clean?.();
    folder.remove();
  }
}

/** How a round must end: every article has one record of one version, and every strike came. */
export function unharmed({ articles, strikes }: Round): Aftermath {
  const addresses = Array.from({ length: articles }, (_, i) => `/release-${i + 1}.html`).toSorted();
  return { addresses, versions: new Set([1]), struck: strikes.map((strike) => strike.name), code: 0, told: '' };
}
