/** Store, archive and queues of one process, opened together and closed together. */
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { Backend } from './backend.ts';
import { closeQueues, openQueues, type Queues } from './jobs.ts';
import { Meter } from './meter.ts';
import { openTrace, type Trace } from './trace.ts';
import type { Config } from '../config.ts';
import { messageOf } from '../errors.ts';
import type { Logger } from '../log.ts';
import type { OpenStore } from '../store/open.ts';
import { beginServer, isToBeMade } from '../store/reach.ts';

export interface Workshop extends OpenStore {
  /** Tells this process from all others that share the queue. */
  readonly processId: string;
  readonly config: Config;
  readonly log: Logger;
  readonly backend: Backend;
  readonly queues: Queues;
  readonly meter: Meter;
  readonly trace: Trace;
  /** Emits the id of a run that has ended in this process, when the store knows of it. */
  readonly ends: EventEmitter;
}

/** Called while the server of the database is on its way; `isNew`: its database is being made. */
export type Meanwhile = (about: { readonly isNew: boolean }) => void;

/** Opens everything. Raises `Unavailable` that says which service or folder cannot be used. */
export async function openWorkshop(config: Config, log: Logger, meanwhile: Meanwhile = () => undefined): Promise<Workshop> {
  const wanted = { dataDir: config.dataDir, databaseUrl: config.databaseUrl };
  const isNew = isToBeMade(wanted);
  const server = beginServer(wanted);
  // Its failure is told where it is waited for.
  server.catch(() => undefined);
  // Loading takes as long as making a database does.
  const { openStore } = await import('../store/open.ts');
  const loading = import('./backend.ts');
  meanwhile({ isNew });
  const opened = await openStore(wanted, server);
  try {
    const { openBackend } = await loading;
    const backend = await openBackend(config.redisUrl, opened.connection, log);
    const queues = openQueues(backend);
    const processId = randomUUID();
    const meter = new Meter(opened.store.tallies);
    const trace = await openTrace({ endpoint: config.otlpEndpoint, instance: processId, lost: (error) => log.warn({ endpoint: config.otlpEndpoint, error: messageOf(error) }, 'traces could not be sent') });
    return {
      ...opened, processId, config, log, backend, queues, meter, trace, ends: new EventEmitter(),
      close: async () => {
        await Promise.all([meter.flush(), trace.close()]);
        await closeQueues(queues);
        await backend.close();
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}
