/** `crawl`: the whole way for one or more sites, then exit. */
import { Command } from 'commander';
import { EXIT, SiteBroken, messageOf } from '../errors.ts';
import { demandWritable } from '../store/files.ts';
import type { Run } from '../store/store.ts';
import type { CrawlRequest } from '../workers/jobs.ts';
import type { Summary } from '../workers/summary.ts';
import type { prepareWorkforce } from '../workers/workforce.ts';
import type { Workshop } from '../workers/workshop.ts';
import { stopOnSignals, type Io } from './io.ts';
import { dayOf, daysOf } from './limits.ts';
import { withOptions } from './options.ts';
import { crawlProgress } from './progress.ts';
import { withWorkshopWhile } from './session.ts';

export interface CrawlFlags {
  readonly full?: boolean;
  readonly since?: string;
  readonly refresh?: string;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

export function crawlCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('crawl')
    .description('Crawl sites: fetch what is new, extract it, write the output files.')
    .argument('<site...>', 'name of a site definition, or the address of any home, listing, feed or sitemap');
  command.option('--since <day>', 'leave out what the lists date before this day (YYYY-MM-DD), and end a list there')
    .option('--refresh <days>', 'look again at known articles that nobody looked at for so many days');
  return withOptions(command, ['full', 'maxPages', 'delay', 'allowHost', 'browser', 'workers', 'data', 'out', 'config', 'quiet', 'json'])
    .action(async (targets: string[], flags: CrawlFlags) => {
      const [since, refreshDays] = [dayOf('--since', flags.since) ?? null, daysOf('--refresh', flags.refresh) ?? null];
      const requests = [...new Set(targets)].map((target) => ({ target, servedFrom: null, full: flags.full === true, since, refreshDays }));
      // A mistyped name makes no store.
      await siteNames(requests);
      exit(await withCrawlers(io, { ...flags }, async (shop, prepared) => crawlAll(io, shop, { requests, flags, prepared })));
    });
}

export interface CrawlPlan {
  readonly requests: readonly CrawlRequest[];
  readonly flags: CrawlFlags;
  readonly prepared: Prepared;
}

type Prepared = ReturnType<typeof prepareWorkforce>;

/** Opens a workshop for crawls: workers get ready while the database does; a new one is sure to get pages to read. */
export async function withCrawlers<T>(io: Io, flags: Readonly<Record<string, unknown>>, work: (shop: Workshop, prepared: Prepared) => Promise<T>): Promise<T> {
  let prepared: Prepared | undefined;
  try {
    return await withWorkshopWhile(io, flags, {
      meanwhile: (config, { isNew }) => {
        prepared = prepare(config.workers, isNew);
        // Whoever starts the workers is told of a failure.
        prepared.catch(() => undefined);
      },
      work: async (shop) => work(shop, prepared ??= prepare(shop.config.workers, false)),
    });
  } finally {
    // Nobody may have come to use it.
    await prepared?.then((pool) => pool.close(), () => undefined);
  }
}

const prepare = async (threads: number, atOnce: boolean): Prepared => (await import('../workers/workforce.ts')).prepareWorkforce(threads, { atOnce });

/** Runs the crawls one after the other with workers of this process; gives the exit code. */
export async function crawlAll(io: Io, shop: Workshop, plan: CrawlPlan): Promise<number> {
  const [{ recover }, { startWorkforce }, { writeOutput }, { capturesRead }] = await Promise.all([
    import('../workers/recover.ts'), import('../workers/workforce.ts'), import('../workers/output.ts'), import('../workers/run.ts'),
  ]);
  const names = new Set(await siteNames(plan.requests));
  await demandWritable(shop.config.outDir);
  const stop = stopOnSignals(io, 'stopping: what was fetched is kept');
  const progress = crawlProgress(io, plan.flags.quiet === true || plan.flags.json === true);
  const left = [...await recover(shop)].filter(([, site]) => names.has(site)).map(([run]) => run);
  const force = await startWorkforce(shop, { signal: stop.signal, progress: progress.update, prepared: plan.prepared });
  const started: string[] = [];
  const problems: string[] = [];
  let settled: Promise<void> = Promise.resolve();
  try {
    // What an interrupted run of these sites fetched is read first: only then is it known what is still to fetch.
    await capturesRead(shop, left, stop.signal);
    for (const request of plan.requests) {
      if (stop.signal.aborted) break;
      await oneCrawl(shop, request, { signal: stop.signal, started }).catch((error: unknown) => {
        if (!(error instanceof SiteBroken)) throw error;
        problems.push(messageOf(error));
      });
    }
  } finally {
    progress.end();
    settled = shop.settle();
    await force.stop();
    stop.done();
  }
  const runs = await endedRuns(shop, started);
  const files = await writeOutput(shop.store, shop.config.outDir, runs).finally(async () => settled);
  for (const problem of problems) io.err(`dateliner: ${problem}\n`);
  await report(io, { runs, files, flags: plan.flags });
  if (stop.signal.aborted) return EXIT.interrupted;
  if (runs.some((run) => (run.summary as Summary).unavailable === true)) return EXIT.unavailable;
  return problems.length > 0 || (await anyToLookAt(runs)) ? EXIT.look : EXIT.ok;
}

/** All targets are checked before the first request goes out. Raises `WrongUse`. */
async function siteNames(requests: readonly CrawlRequest[]): Promise<string[]> {
  const { siteNamedBy } = await import('../workers/sites.ts');
  return requests.map(({ target, servedFrom }) => siteNamedBy(target, servedFrom).name);
}

async function oneCrawl(shop: Workshop, request: CrawlRequest, { signal, started }: { signal: AbortSignal; started: string[] }): Promise<void> {
  const { requestCrawl, runEnd } = await import('../workers/run.ts');
  const run = await requestCrawl(shop, request);
  started.push(run.id);
  await runEnd(shop, run.id, signal);
}

/** The runs that have a summary, interrupted ones among them: they ended when the workers stopped. */
async function endedRuns(shop: Workshop, ids: readonly string[]): Promise<Run[]> {
  const runs = await Promise.all(ids.map((id) => shop.store.runs.get(id)));
  return runs.filter((run) => run !== null && run.status !== 'running' && run.summary !== null) as Run[];
}

interface Report {
  readonly runs: readonly Run[];
  readonly files: { readonly records: string; readonly review: string; readonly runs: readonly string[] };
  readonly flags: CrawlFlags;
}

async function report(io: Io, { runs, files, flags }: Report): Promise<void> {
  const { summaryText } = await import('../workers/summary.ts');
  const wrong = await anyToLookAt(runs);
  if (flags.json === true) {
    io.out(`${JSON.stringify({ runs: runs.map((run) => run.summary), files }, null, 2)}\n`);
  } else if (flags.quiet !== true || wrong) {
    const say = flags.quiet === true ? io.err : io.out;
    for (const run of runs) say(summaryText(run.summary as Summary));
    say(`records: ${files.records}\nto look at: ${files.review}\n${files.runs.map((file) => `summary: ${file}\n`).join('')}`);
  }
}

async function anyToLookAt(runs: readonly Run[]): Promise<boolean> {
  const { wantsLook } = await import('../workers/summary.ts');
  return runs.some((run) => wantsLook(run.summary as Summary));
}
