/**
 * Serves the bundled replica sites from memory on 127.0.0.1, one server a site: real bytes, headers, redirects and
 * errors, and no network. In the files stands each site's stable origin; what is sent names the origin served from.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const REPLICAS = fileURLToPath(new URL('../../fixtures/replicas/', import.meta.url));
export const REPLICA_NAMES = ['city', 'wire'] as const;
export type ReplicaName = (typeof REPLICA_NAMES)[number];

/** What `<name>.json` says of an address that is not simply the file of its name, sent as its ending says. */
interface Oddity {
  /** A file of the replica, where the address alone does not name it. */
  readonly file?: string;
  /** The whole Content-Type header. */
  readonly type?: string;
  /** HTTP status; default 200, with `redirect` 301. */
  readonly status?: number;
  /** Where a redirect points, path or address. */
  readonly redirect?: string;
}
interface Manifest { readonly origin: string; readonly paths: Readonly<Record<string, Oddity>> }

/** One answered request, in the order of the answers. */
export interface LoggedRequest {
  readonly site: ReplicaName; readonly method: string;
  /** Path and query as asked. */
  readonly path: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}
export interface Replicas {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly origins: Readonly<Record<ReplicaName, string>>;
  readonly requests: readonly LoggedRequest[];
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.xml': 'application/xml; charset=utf-8', '.rss': 'application/rss+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8', '.json': 'application/json', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml',
};

/** Starts both replicas. `port` is the city's, the newswire has the next one; default: any free ports. */
export async function serveReplicas(options: { readonly port?: number } = {}): Promise<Replicas> {
  const requests: LoggedRequest[] = [];
  const servers: Server[] = [];
  const origins: Record<ReplicaName, string> = { city: '', wire: '' };
  const close = async (): Promise<void> => { await Promise.all(servers.map(stop)); };
  try {
    for (const [index, site] of REPLICA_NAMES.entries()) {
      const server = createServer(answering(site, (request) => requests.push(request)));
      await listen(server, options.port === undefined || options.port === 0 ? 0 : options.port + index);
      servers.push(server);
      origins[site] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { origins, requests, close };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => { server.once('error', reject); server.listen(port, '127.0.0.1', resolve); });
}
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); });
}

/** The stable origin and the odd addresses of a replica. */
export function replicaManifest(site: ReplicaName): Manifest {
  return JSON.parse(readFileSync(path.join(REPLICAS, `${site}.json`), 'utf8')) as Manifest;
}
/** Every file of a replica by its path, `/news/index.html`. */
export function replicaFiles(site: ReplicaName): Map<string, Buffer> {
  const root = path.join(REPLICAS, site);
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(entries.map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return [`/${path.relative(root, file).split(path.sep).join('/')}`, readFileSync(file)];
  }));
}

type Log = (request: LoggedRequest) => void;

function answering(site: ReplicaName, log: Log): (request: IncomingMessage, response: ServerResponse) => void {
  const manifest = replicaManifest(site);
  const files = replicaFiles(site);
  return (request, response) => {
    const asked = request.url ?? '/';
    const method = request.method ?? 'GET';
    const reply = answer(asked, { manifest, files });
    const served = `http://${request.headers.host ?? '127.0.0.1'}`;
    const { status, headers, body } = method === 'GET' || method === 'HEAD'
      ? conditional(request, moved(reply, manifest.origin, served))
      : { status: 405, headers: { allow: 'GET, HEAD' }, body: Buffer.alloc(0) };
    log({ site, method, path: asked, status, headers: request.headers });
    response.writeHead(status, { ...headers, ...(status === 304 ? {} : { 'content-length': body.length }) });
    response.end(method === 'HEAD' || status === 304 ? undefined : body);
  };
}

interface Reply { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Buffer }
interface Replica { readonly manifest: Manifest; readonly files: ReadonlyMap<string, Buffer> }

/** What stands at a path: the manifest's word on path and query, then on the path, then the file. */
function answer(asked: string, { manifest, files }: Replica): Reply {
  const [pathname = '/'] = asked.split('?', 1);
  const oddity = manifest.paths[asked] ?? manifest.paths[pathname] ?? {};
  if (oddity.redirect !== undefined) {
    return { status: oddity.status ?? 301, headers: { location: new URL(oddity.redirect, manifest.origin).href, 'content-type': 'text/plain' }, body: Buffer.alloc(0) };
  }
  const name = oddity.file ?? (pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const bytes = files.get(name);
  if (bytes === undefined) return { status: oddity.status ?? 404, headers: { 'content-type': 'text/html; charset=utf-8' }, body: files.get('/404.html') ?? Buffer.alloc(0) };
  // The tag is that of the file, so that it does not change with the port.
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
  return { status: oddity.status ?? 200, headers: { 'content-type': oddity.type ?? TYPES[path.extname(name)] ?? 'application/octet-stream', etag }, body: bytes };
}

/**
 * The reply with the stable origin replaced by the one served from, except in rel=canonical. It is done on bytes read as
 * Latin-1, so that a page in any encoding keeps its other bytes.
 */
function moved(reply: Reply, stable: string, served: string): Reply {
  const location = reply.headers['location'];
  const headers = location === undefined ? reply.headers : { ...reply.headers, location: location.replace(stable, served) };
  if (!/^text\/|xml|json|javascript/.test(reply.headers['content-type'] ?? '')) return { ...reply, headers };
  const parts = reply.body.toString('latin1').split(/(<link\b[^>]*>)/i);
  const text = parts.map((part) => (/^<link\b[^>]*\bcanonical\b/i.test(part) ? part : part.replaceAll(stable, served))).join('');
  return { ...reply, headers, body: Buffer.from(text, 'latin1') };
}

/** 304 where the client has these bytes already. */
function conditional(request: IncomingMessage, reply: Reply): Reply {
  const held = request.headers['if-none-match'];
  const same = reply.status === 200 && held !== undefined && held.split(/,\s*/).includes(reply.headers['etag'] ?? '');
  return same ? { ...reply, status: 304, body: Buffer.alloc(0) } : reply;
}
