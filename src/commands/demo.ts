/** `demo`: the whole way on the bundled replica sites, served on loopback. */
import { Command } from 'commander';
import { EXIT } from '../errors.ts';
import type { ReleaseRecord } from '../record.ts';
import type { Store } from '../store/store.ts';
import { crawlAll, withCrawlers } from './crawl.ts';
import type { Io } from './io.ts';
import { withOptions } from './options.ts';
import { renderRecord } from './render-record.ts';
import { serveReplicas } from './replica-server.ts';

interface DemoFlags {
  readonly json?: boolean;
  readonly allowHost?: string[];
}

export function demoCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('demo').description('Serve the bundled replica sites on loopback, crawl them, and show what came out.');
  return withOptions(command, ['browser', 'workers', 'data', 'out', 'config', 'json']).action(async (flags: DemoFlags) => {
    const replicas = await serveReplicas();
    try {
      exit(await withCrawlers(io, { ...flags, allowHost: ['127.0.0.1'] }, async (shop, prepared) => {
        const requests = Object.entries(replicas.origins).map(([name, servedFrom]) => ({ target: `replica-${name}`, servedFrom, full: false, since: null }));
        const code = await crawlAll(io, shop, { requests, flags, prepared });
        if (code !== EXIT.interrupted && flags.json !== true) await showOne(io, shop.store);
        return code;
      }));
    } finally {
      await replicas.close();
    }
  });
}

/** Shows the record that holds most, so that there is something to see. */
async function showOne(io: Io, store: Store): Promise<void> {
  let best: ReleaseRecord | null = null;
  for await (const record of store.records.all()) if (best === null || weight(record) > weight(best)) best = record;
  if (best === null) return;
  io.out(`\nOne record of ${await store.records.count()} ("dateliner records" lists all, "dateliner show ID" prints one):\n\n${renderRecord(best)}`);
}

/** Agreements weigh most; of long articles the shorter list is easier to read. */
const weight = (record: ReleaseRecord): number => record.agreements.length * 10 + Math.min(8, record.figures.length) + Math.min(6, record.dates.length);
