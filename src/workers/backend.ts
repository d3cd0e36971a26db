/** One factory for the three places where BullMQ can keep its jobs: Redis, a PostgreSQL server, the embedded one. */
import type { Redis } from 'ioredis';
import type { Queue, Worker, Processor, WorkerOptions, JobsOptions } from 'bullmq';
import { Unavailable, messageOf } from '../errors.ts';
import type { Gate } from '../crawlers/gate.ts';
import type { Logger } from '../log.ts';
import type { PostgresConnection } from '../store/store.ts';
import { nextTick } from './due-times.ts';
import { Patience } from './patience.ts';
import type { QueueName } from './queue-names.ts';
import { redisGate } from './redis-gate.ts';

/** What the rest of the workers see of BullMQ. */
export interface Backend {
  readonly kind: 'redis' | 'postgres';
  queue<D>(name: QueueName, defaults: JobsOptions): Queue<D>;
  worker<D>(name: QueueName, processor: Processor<D>, options: Omit<WorkerOptions, 'connection'>): Worker<D>;
  /** Turns at origins, where Redis gives them; null: the store does. */
  readonly gate: Gate | null;
  /** Raises `Unavailable` while Redis is away, because whatever is asked of it then waits until it is back. */
  check(): void;
  /** Closes what queues and workers shared; they are to be closed before. */
  close(): Promise<void>;
}

const PREFIX = 'dateliner';
/** Queues and workers reckon due times as everybody else here does. */
const SETTINGS = { repeatStrategy: nextTick };

/** Opens the backend: `redisUrl` where one is given, else PostgreSQL. Raises `Unavailable`. */
export async function openBackend(redisUrl: string | null, postgres: PostgresConnection, log: Logger): Promise<Backend> {
  return redisUrl === null ? postgresBackend(postgres) : redisBackend(redisUrl, log);
}

/** What of its settings does not fit a queue, in words. Raises `Unavailable` when Redis does not answer. */
export async function lookAtRedis(url: string): Promise<string[]> {
  const client = await connectRedis(url);
  try {
    const told = await client.info();
    const policy = /^maxmemory_policy:(\S+)/m.exec(told)?.[1] ?? 'noeviction';
    return [
      ...(policy === 'noeviction' ? [] : [`it may throw jobs away for want of memory (${policy}): set maxmemory-policy to noeviction`]),
      ...(/^aof_enabled:0/m.test(told) ? ['it keeps no append-only file, so that a crash forgets jobs: set appendonly to yes'] : []),
    ];
  } finally {
    client.disconnect();
  }
}

async function connectRedis(url: string): Promise<Redis> {
  const { Redis: Client } = await import('ioredis');
  // The first connection is tried once, so that a Redis that is away is told at once; later ones are tried for ever.
  let first = true;
  const client = new Client(url, {
    maxRetriesPerRequest: null, lazyConnect: true, connectTimeout: 5000, retryStrategy: (times) => (first ? null : Math.min(times * 200, 5000)),
  });
  const where = new URL(url).host;
  let trouble: unknown = null;
  client.on('error', (error) => {
    trouble = error;
  });
  try {
    await client.connect();
    await client.ping();
  } catch (error) {
    client.disconnect();
    throw new Unavailable(`Redis at ${where} cannot be used: ${messageOf(trouble ?? error) || 'no connection'}; start it, or unset REDIS_URL to keep the queue in PostgreSQL.`, 'network', { cause: error });
  }
  first = false;
  return client;
}

/** Connection errors are told by the operations that meet them; without a listener they would end the process. */
function quiet<T extends { on(event: 'error', listener: (error: Error) => void): unknown }>(thing: T): T {
  thing.on('error', () => undefined);
  return thing;
}

/** Tells in the log that Redis went away, once a minute, and that it is back; gives what raises `Unavailable` meanwhile. */
function watched(client: Redis, { where, log }: { readonly where: string; readonly log: Logger }): () => void {
  const patience = new Patience(log);
  const what = `Redis at ${where} cannot be used, waiting for it`;
  let away = false;
  client.on('error', (error) => patience.missed(error, what));
  client.on('close', () => { away = true; });
  client.on('ready', () => {
    away = false;
    patience.went();
  });
  return () => {
    if (away) throw new Unavailable(what, 'network');
  };
}

async function redisBackend(url: string, log: Logger): Promise<Backend> {
  const [bullmq, client] = await Promise.all([import('bullmq'), connectRedis(url)]);
  return {
    kind: 'redis', gate: redisGate(client, PREFIX), check: watched(client, { where: new URL(url).host, log }),
    queue: <D>(name: QueueName, defaultJobOptions: JobsOptions) =>
      quiet(new bullmq.Queue<D>(name, { connection: client, prefix: PREFIX, settings: SETTINGS, defaultJobOptions })) as unknown as Queue<D>,
    worker: <D>(name: QueueName, processor: Processor<D>, options: Omit<WorkerOptions, 'connection'>) =>
      quiet(new bullmq.Worker<D>(name, processor, { ...options, connection: client, prefix: PREFIX, settings: SETTINGS })),
    close: async () => client.disconnect(),
  };
}

async function postgresBackend(postgres: PostgresConnection): Promise<Backend> {
  const { createPostgresBackend, withBackend } = await import('bullmq');
  const bound = withBackend(createPostgresBackend);
  const { kind: _kind, ...where } = postgres;
  const connection = (max: number) => ({ ...where, max, migrate: true });
  return {
    kind: 'postgres', gate: null, check: () => undefined,
    queue: <D>(name: QueueName, defaultJobOptions: JobsOptions) => {
      return quiet(new bound.Queue<D>(name, { connection: connection(2), prefix: PREFIX, settings: SETTINGS, defaultJobOptions })) as unknown as Queue<D>;
    },
    worker: <D>(name: QueueName, processor: Processor<D>, options: Omit<WorkerOptions, 'connection'>) => {
      return quiet(new bound.Worker<D>(name, processor as never, { ...options, connection: connection(3), prefix: PREFIX, settings: SETTINGS })) as unknown as Worker<D>;
    },
    close: async () => undefined,
  };
}
