/** One round of faults: a crawl is interrupted by kills, started again, and nothing may be lost or doubled. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReleaseRecord } from '../../src/record.ts';
import { run, start, temporaryFolder, type Place, type Started } from '../command-line.ts';
import { serveMadeUpSite } from '../made-up-site.ts';
import { until } from '../services.ts';

export interface Fault {
  readonly articles: number;
  /** Articles answered when each kill comes, in order. */
  readonly after: { readonly worker: number; readonly crawler: number; readonly server: number };
  readonly env?: Readonly<Record<string, string>>;
  /** Kills the database or queue server with -9, given the working folder. */
  readonly killServer: (folder: string) => Promise<void>;
}
export interface Aftermath {
  readonly addresses: readonly string[];
  readonly versions: readonly number[];
  readonly codes: { readonly last: number | null };
  readonly told: string;
}

/** Kills the embedded server with -9; `db status` tells its pid. */
export async function killEmbedded(folder: string): Promise<void> {
  const { out } = await run(['db', 'status', '--json'], { cwd: folder });
  process.kill((JSON.parse(out) as { pid: number }).pid, 'SIGKILL');
}

/** Runs the round and gives what stands in the output at the end. */
export async function faultRound(fault: Fault): Promise<Aftermath> {
  const folder = temporaryFolder('fault');
  const site = await serveMadeUpSite(fault.articles, 15);
  const place: Place = { cwd: folder.path, env: { ...fault.env, DATELINER_ALLOW_HOST: '127.0.0.1', DATELINER_DELAY: '0', DATELINER_BROWSER: 'never' } };
  const started: Started[] = [];
  const begin = (args: readonly string[]): Started => {
    const one = start(args, place);
    started.push(one);
    return one;
  };
  try {
    const worker = begin(['work']);
    await worker.seen('"working"');
    const crawler = begin(['crawl', `${site.origin}/`, '--full']);
    await until(() => site.answered() >= fault.after.worker);
    worker.child.kill('SIGKILL');
    await until(() => site.answered() >= fault.after.crawler || crawler.child.exitCode !== null);
    crawler.child.kill('SIGKILL');
    await crawler.ended;
    const third = begin(['crawl', `${site.origin}/`]);
    await until(() => site.answered() >= fault.after.server || third.child.exitCode !== null);
    await fault.killServer(folder.path);
    await third.ended;
    // As cron would: what could not start (the server that was killed may still be ending) is started again.
    let last = await run(['crawl', `${site.origin}/`], place);
    for (let again = 0; again < 2 && last.code !== 0; again += 1) {
      console.log(`started again after exit code ${last.code}: ${last.err}`);
      last = await run(['crawl', `${site.origin}/`], place);
    }
    const records = readFileSync(path.join(folder.path, 'out', 'records.jsonl'), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as ReleaseRecord);
    return { addresses: records.map((r) => new URL(r.canonicalUrl ?? '').pathname), versions: records.map((r) => r.version), codes: { last: last.code }, told: last.out + last.err };
  } finally {
    for (const one of started) one.child.kill('SIGKILL');
    await Promise.all(started.map((one) => one.ended));
    await site.close();
    await run(['db', 'stop', '--force'], place);
    folder.remove();
  }
}

/** The addresses that must be there, each once, sorted. */
export function expectedAddresses(articles: number): string[] {
  return Array.from({ length: articles }, (_, i) => `/release-${i + 1}.html`).toSorted();
}
