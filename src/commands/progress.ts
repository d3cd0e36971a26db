/** How a crawl goes on: a bar on a terminal, a plain line now and then elsewhere. */
import { SingleBar } from 'cli-progress';
import type { CrawlCounts } from '../crawlers/types.ts';
import type { Io } from './io.ts';

/** Plain lines come at most this often: milliseconds. */
const LINE_MS = 10_000;

export interface CrawlProgress {
  readonly update: (runId: string, counts: CrawlCounts) => void;
  readonly end: () => void;
}

export function crawlProgress(io: Io, silent: boolean): CrawlProgress {
  if (silent) return { update: () => undefined, end: () => undefined };
  return io.terminal ? bar() : lines(io);
}

function bar(): CrawlProgress {
  const shown = new SingleBar({ format: '{bar} {value}/{total} articles · {fetched} pages fetched · {refused} refused', stream: process.stderr, clearOnComplete: true, hideCursor: true });
  let started = false;
  return {
    update: (_runId, counts) => {
      const total = Math.max(1, counts.found - counts.known);
      if (!started) shown.start(total, 0, { fetched: 0, refused: 0 });
      started = true;
      shown.setTotal(total);
      shown.update(counts.articles, { fetched: counts.fetched, refused: counts.refused });
    },
    end: () => {
      if (started) shown.stop();
    },
  };
}

function lines(io: Io): CrawlProgress {
  let last = performance.now();
  return {
    update: (_runId, counts) => {
      if (performance.now() - last < LINE_MS) return;
      last = performance.now();
      io.err(`${counts.fetched} pages fetched, ${counts.articles} articles, ${counts.known} known, ${counts.refused} refused\n`);
    },
    end: () => undefined,
  };
}
