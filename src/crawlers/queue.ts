/** Crawlee's BasicCrawler, set up so that it does what we need of it: concurrency and retries over a frontier of ours. */
import { BasicCrawler, Configuration, LogLevel, log, type BasicCrawlerOptions } from '@crawlee/basic';
import type { Frontier } from './frontier.ts';

export interface QueueSetup<T> {
  readonly frontier: Frontier;
  readonly retries: number;
  /** Does an errand. What it throws is tried again; `again` sets the time of the next try. */
  readonly work: (errand: T, again: (notBefore: number) => void) => Promise<void>;
  /** The last try failed. */
  readonly gaveUp: (errand: T, error: Error) => Promise<void>;
  readonly signal: AbortSignal;
}

/** The option `requestManager` is documented, and refused by the check of options in 3.18. */
class FrontierCrawler extends BasicCrawler {
  constructor(frontier: Frontier, options: BasicCrawlerOptions, configuration: Configuration) {
    super(options, configuration);
    this.requestManager = frontier;
  }
}

/** Errands in hand at once over all origins: most of them wait for their origin's turn, which allows few requests. */
const CONCURRENCY = 64;
/** The longest that a timer of Node can wait is 2^31 ms; our own limits end a request long before, seconds. */
const NEVER = 1_000_000;
/** Crawlee would start `ps` each second to learn what memory is left, which nothing here depends on: once in 24 days, ms. */
const MEASURED_EVERY = 2_000_000_000;
/**
 * Nor does anything depend on how busy the process is, because as many errands are in hand at least as at most; and yet
 * Crawlee weighs its measurements of the last seconds for every request. There is one to weigh.
 */
const UNMEASURED = { eventLoopSnapshotIntervalSecs: MEASURED_EVERY / 1000, clientSnapshotIntervalSecs: MEASURED_EVERY / 1000 };
/** How often Crawlee looks whether an origin's turn has come, seconds. */
const LOOK_EVERY = 0.02;

/** Runs until the frontier is empty or the signal says stop, and until all work under way has ended. */
export async function runQueue<T>(setup: QueueSetup<T>): Promise<void> {
  log.setLevel(LogLevel.OFF);
  const under = new Set<Promise<void>>();
  const crawler = new FrontierCrawler(setup.frontier, {
    requestHandler: ({ request }) => {
      const work = setup.work(request.userData['errand'] as T, (notBefore) => setup.frontier.postpone(request, notBefore));
      under.add(work);
      return work.finally(() => under.delete(work));
    },
    failedRequestHandler: ({ request }, error) => setup.gaveUp(request.userData['errand'] as T, error),
    maxRequestRetries: setup.retries, requestHandlerTimeoutSecs: NEVER, useSessionPool: false,
    statusMessageLoggingInterval: NEVER, statisticsOptions: { persistenceOptions: { enable: false }, logIntervalSecs: NEVER },
    minConcurrency: CONCURRENCY, maxConcurrency: CONCURRENCY,
    autoscaledPoolOptions: { maybeRunIntervalSecs: LOOK_EVERY, loggingIntervalSecs: null, snapshotterOptions: UNMEASURED },
  }, quietConfiguration());
  const stop = (): void => {
    setup.frontier.close();
    void crawler.autoscaledPool?.abort();
  };
  setup.signal.addEventListener('abort', stop, { once: true });
  try {
    if (!setup.signal.aborted) await crawler.run();
  } finally {
    setup.signal.removeEventListener('abort', stop);
    await Promise.allSettled(under);
  }
}

/** Nothing is written to disk, and no timer of the storage delays the exit. */
function quietConfiguration(): Configuration {
  const configuration = new Configuration({ persistStorage: false, systemInfoIntervalMillis: MEASURED_EVERY, storageClientOptions: { writeMetadata: false } });
  Object.defineProperty(configuration.getStorageClient(), 'teardown', { value: undefined });
  return configuration;
}
