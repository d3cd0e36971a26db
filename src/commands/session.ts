/** What commands that need store and queue do around their own work. */
import type { Config } from '../config.ts';
import { BadInput } from '../errors.ts';
import type { OpenStore } from '../store/open.ts';
import type { Workshop } from '../workers/workshop.ts';
import { settings, type Io } from './io.ts';

/** Opens store and queues for a piece of work and closes them whatever happens. */
export async function withWorkshop<T>(io: Io, flags: Readonly<Record<string, unknown>>, work: (shop: Workshop) => Promise<T>): Promise<T> {
  return withWorkshopWhile(io, flags, { meanwhile: () => undefined, work });
}

/** The same for who only reads: a folder without a store is told, not made. A mistyped folder would look like an empty one, and its dump like a backup. */
export async function withStockedWorkshop<T>(io: Io, flags: Readonly<Record<string, unknown>>, work: (shop: Workshop) => Promise<T>): Promise<T> {
  await demandStore(settings(io, flags).config);
  return withWorkshop(io, flags, work);
}

/** Raises `BadInput` where the embedded database is still to be made: nothing was ever kept there. */
export async function demandStore(config: Config): Promise<void> {
  const { isToBeMade } = await import('../store/reach.ts');
  if (!isToBeMade(config)) return;
  throw new BadInput(`there is no store in ${config.dataDir} yet: "dateliner crawl" makes one; where it is elsewhere, name its folder with --data or DATELINER_DATA`);
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

/** Opens the store alone for a piece of work on what it holds, without any queue. */
export async function withStockedStore<T>(io: Io, flags: Readonly<Record<string, unknown>>, work: (opened: OpenStore, config: Config) => Promise<T>): Promise<T> {
  await demandStore(settings(io, flags).config);
  return withStore(io, flags, work);
}

/** The same where the store may be made by this very command. */
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
