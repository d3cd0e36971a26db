/** The app on a port, until it is closed. */
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { Unavailable, messageOf } from '../errors.ts';
import type { ServeApp } from './context.ts';

export interface RunningServer {
  /** `http://127.0.0.1:4747`, with the port really taken. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Listens; port 0 takes any free one. Raises `Unavailable` when the address cannot be had. */
export async function listen(app: ServeApp, { host, port }: { host: string; port: number }): Promise<RunningServer> {
  const { createAdaptorServer } = await import('@hono/node-server');
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new Unavailable(`${host}:${port} cannot be served on: ${messageOf(error)}; choose another with --host and --port`, 'network', { cause: error })));
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
