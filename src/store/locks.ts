/** Named locks between processes and machines, which die with their holder. */
import { createHash } from 'node:crypto';
import { connectAlone, troubleOf } from './connect.ts';
import type { HeldLock, PostgresConnection } from './store.ts';

/** Tries to take a named lock; null when somebody else holds it. */
export async function tryLock(connection: PostgresConnection, name: string): Promise<HeldLock | null> {
  const client = await connectAlone(connection);
  try {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1::bigint) as got', [numberOf(name)]);
    if (rows[0]?.got !== true) {
      await client.end();
      return null;
    }
  } catch (error) {
    await client.end().catch(() => undefined);
    throw troubleOf(connection, error);
  }
  const lost = new AbortController();
  client.on('end', () => lost.abort());
  return {
    lost: lost.signal,
    // The lock goes with the connection, also when the connection is gone already.
    release: () => client.end().catch(() => undefined),
  };
}

/** Advisory locks are numbered: 64 bits of the name's digest, in a room of their own. */
function numberOf(name: string): string {
  return createHash('sha256').update(`dateliner lock ${name}`).digest().readBigInt64BE().toString();
}
