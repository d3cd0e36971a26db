/** What commands that need store and queue do around their own work. */
import type { Config } from '../config.ts';
import type { OpenStore } from '../store/open.ts';
import type { Workshop } from '../workers/workshop.ts';
import { settings, type Io } from './io.ts';

/** Opens store and queues for a piece of work and closes them whatever happens. */
export async function withWorkshop<T>(io: Io, flags: Readonly<Record<string, unknown>>, work: (shop: Workshop) => Promise<T>): Promise<T> {
  const { config, log } = settings(io, flags);
  const { openWorkshop } = await import('../workers/workshop.ts');
  const shop = await openWorkshop(config, log);
  for (const notice of shop.notices) io.err(`dateliner: ${notice}\n`);
  try {
    return await work(shop);
  } finally {
    await shop.close();
  }
}

/** Opens the store alone for a piece of work, without any queue. */
export async function withStore<T>(io: Io, flags: Readonly<Record<string, unknown>>, work: (opened: OpenStore, config: Config) => Promise<T>): Promise<T> {
  const { config } = settings(io, flags);
  const { openStore } = await import('../store/open.ts');
  const opened = await openStore({ dataDir: config.dataDir, databaseUrl: config.databaseUrl });
  for (const notice of opened.notices) io.err(`dateliner: ${notice}\n`);
  try {
    return await work(opened, config);
  } finally {
    await opened.close();
  }
}
