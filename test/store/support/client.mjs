// A process that uses the embedded database of a folder: attaches, says so, and does what standard input asks.
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { attach } from '../../../dist/store/embedded/embedded.js';

const [dataDir, refuge] = process.argv.slice(2);
const say = (words) => process.stdout.write(`${JSON.stringify(words)}\n`);
try {
  const attached = await attach({ dataDir, ...(refuge === undefined ? {} : { refuges: [refuge] }) });
  const { host, port, user, database } = attached.connection;
  const ask = async (question) => {
    const client = new Client({ host, port, user, database });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows: [row] } = await client.query(question);
      return row;
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  const orders = {
    // Stays connected, with a transaction open.
    hold: async () => {
      const client = new Client({ host, port, user, database });
      client.on('error', () => undefined);
      await client.connect();
      await client.query('begin');
      return { held: true };
    },
    ask: async (question) => ({ row: await ask(question) }),
    revive: async () => { await attached.ensureRunning(); return { revived: true }; },
    leave: async () => { await attached.detach(); return { left: true }; },
  };
  say({ attached: attached.connection });
  for await (const line of createInterface({ input: process.stdin })) {
    const [, order, rest] = /^(\w+) ?(.*)$/.exec(line);
    try {
      say(await orders[order](rest));
    } catch (error) {
      say({ error: error.message, name: error.constructor.name });
    }
  }
} catch (error) {
  say({ error: error.message, name: error.constructor.name });
}
