/** Connections to the database: a small pool for the store, and single ones for locks. */
import { Client, Pool, type ClientConfig, type PoolClient } from 'pg';
import { statfsSync } from 'node:fs';
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import { Unavailable } from '../errors.ts';
import type { PostgresConnection } from './store.ts';
import type { Tables } from './tables.ts';
import { isOutdated, preparedName } from './prepared.ts';
import { databaseTrouble } from './trouble.ts';

const POOL_SIZE = 4;
const CONNECT_MS = 15_000;

/** The database with its place in words that hold no credentials. */
export interface Database {
  readonly db: Kysely<Tables>;
  readonly where: string;
  readonly connection: PostgresConnection;
}

export function openDatabase(connection: PostgresConnection): Database {
  const where = whereIs(connection);
  const pool = new Pool({ ...settingsOf(connection), max: POOL_SIZE, idleTimeoutMillis: 30_000 });
  // A connection that breaks while idle: the next query says so, and this event must not end the process.
  pool.on('error', () => undefined);
  // The same for one that breaks while it is lent out.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: explaining(pool, connection) }) }), where, connection };
}

/** A connection outside the pool, connected. */
export async function connectAlone(connection: PostgresConnection): Promise<Client> {
  const client = new Client(settingsOf(connection));
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw troubleOf(connection, error);
  }
}

/** `database "x" at host:port`, never a user or a password. */
export function whereIs(connection: PostgresConnection): string {
  if (connection.kind === 'socket') return `the embedded database in ${connection.host}`;
  const { host, port, database } = new Client(settingsOf(connection));
  return `the database ${JSON.stringify(database ?? '')} at ${host.startsWith('/') ? host : `${host}:${port}`} (DATABASE_URL)`;
}

/** What `pg` raised, in words. A full disk ends the embedded server, and all its clients see is a broken connection. */
export function troubleOf(connection: PostgresConnection, error: unknown): unknown {
  const trouble = databaseTrouble(whereIs(connection), error);
  if (!(trouble instanceof Unavailable) || connection.kind !== 'socket' || !isFull(connection.host)) return trouble;
  return new Unavailable(`${whereIs(connection)}: the disk is full: make room and try again`);
}

/** PostgreSQL grows its log by 16 MB at a time, and stops when that fails. */
const LEAST_FREE = 17 * 1024 * 1024;
function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < LEAST_FREE;
  } catch {
    return false;
  }
}

function settingsOf(connection: PostgresConnection): ClientConfig {
  const common = { application_name: 'dateliner', connectionTimeoutMillis: CONNECT_MS, keepAlive: true };
  if (connection.kind === 'url') return { ...common, connectionString: checked(connection.connectionString) };
  const { host, port, user, database } = connection;
  // Every setting is named, so that no PG* variable of the environment takes its place.
  return { ...common, host, port, user, database, password: '', ssl: false };
}

function checked(connectionString: string): string {
  const readable = /^postgres(ql)?:\/\//i.test(connectionString);
  try {
    if (readable) void new Client({ connectionString }).host;
  } catch {
    throw unreadable();
  }
  if (!readable) throw unreadable();
  return connectionString;
}

function unreadable(): Unavailable {
  return new Unavailable('DATABASE_URL cannot be read: it should look like postgresql://user:password@host:5432/database, with special characters percent-encoded');
}

/** The pool as kysely uses it, with errors that say what to do. */
function explaining(pool: Pool, connection: PostgresConnection): PostgresPool {
  return {
    connect: async () => {
      try {
        return explainingClient(await pool.connect(), connection);
      } catch (error) {
        throw troubleOf(connection, error);
      }
    },
    end: () => pool.end(),
  };
}

async function ask(client: PoolClient, text: string, values: readonly unknown[]): Promise<unknown> {
  const name = preparedName(text, values);
  const plain = { text, values: [...values] };
  try {
    return await client.query(name === undefined ? plain : { name, ...plain });
  } catch (error) {
    // Another process has carried the tables over to a newer version meanwhile.
    if (isOutdated(error)) return client.query(plain);
    throw error;
  }
}

function explainingClient(client: PoolClient, connection: PostgresConnection): PostgresPoolClient {
  let broken = false;
  const query = async (text: string, values: readonly unknown[]): Promise<unknown> => {
    try {
      return await ask(client, text, values);
    } catch (error) {
      const trouble = troubleOf(connection, error);
      broken ||= trouble !== error;
      throw trouble;
    }
  };
  return {
    query: query as PostgresPoolClient['query'],
    // A connection that broke is thrown away, not given to the next one.
    release: () => client.release(broken),
  };
}
