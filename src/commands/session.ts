/** What commands that need store and queue do around their own work. */
import type { Config } from '../config.ts';
import type { OpenStore } from '../store/open.ts';
import type { Workshop } from '../workers/workshop.ts';
import { settings, type Io } from './io.ts';

/** Opens store and queues for a piece of work and closes them whatever happens. */
export async function withWorkshop<T>(io: Io, flags: Readonly<Record<string, unknown>>, work: (shop: Workshop) => Promise<T>): Promise<T> {
  return withWorkshopWhile(io, flags, { meanwhile: () => undefined, work });
}

export interface PreparedWork<T> {
  /** Called while the database is on its way (`isNew`: while it is being made), for what takes time and does not need it. */
  readonly meanwhile: (config: Config, about: { readonly isNew: boolean }) => void;
  readonly work: (shop: Workshop) => Promise<T>;
}

/** The same for work that has something to prepare. */
export async function withWorkshopWhile<T>(io: Io, flags: Readonly<Record<string, unknown>>, { meanwhile, work }: PreparedWork<T>): Promise<T> {
  const { config, log } = settings(io, flags);
  const { openWorkshop } = await import('../workers/workshop.ts');
  const shop = await openWorkshop(config, log, (about) => meanwhile(config, about));
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
