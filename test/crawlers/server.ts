/** A local server for tests: pages as a table, and a log of what was asked when. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export type Reply = string | Buffer | { status?: number; headers?: Record<string, string>; body?: string | Buffer } | Answering;
type Answering = (request: http.IncomingMessage, response: http.ServerResponse) => void;
export interface Logged { readonly path: string; readonly at: number; readonly headers: http.IncomingHttpHeaders }
export interface TestServer {
  readonly origin: string;
  readonly host: string;
  readonly log: Logged[];
  readonly pages: Record<string, Reply>;
  paths(): string[];
  close(): Promise<void>;
}

/** Answers what the table says, with 404 for the rest; strings that begin with `<` are HTML unless they say otherwise. */
export async function serve(pages: Record<string, Reply>): Promise<TestServer> {
  const log: Logged[] = [];
  const server = http.createServer((request, response) => {
    const path = request.url ?? '/';
    log.push({ path, at: performance.now(), headers: request.headers });
    answer(Object.hasOwn(pages, path) ? pages[path] : undefined, { request, response });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, log, pages,
    paths: () => log.map((entry) => entry.path),
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

function answer(reply: Reply | undefined, { request, response }: { request: http.IncomingMessage; response: http.ServerResponse }): void {
  if (reply === undefined) {
    response.writeHead(404, { 'content-type': 'text/html' }).end('<p>not here</p>');
  } else if (typeof reply === 'function') {
    reply(request, response);
  } else if (typeof reply === 'string' || Buffer.isBuffer(reply)) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(reply);
  } else {
    response.writeHead(reply.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...reply.headers }).end(reply.body ?? '');
  }
}
