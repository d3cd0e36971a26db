/** A site of any size on loopback: listing pages and articles made from their number, slow enough to be interrupted. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface MadeUpSite {
  readonly origin: string;
  readonly host: string;
  /** How often each article was asked for, by number. */
  readonly asked: ReadonlyMap<number, number>;
  /** Articles answered so far. */
  readonly answered: () => number;
  readonly close: () => Promise<void>;
}

const PLACES = ['Lyon', 'Osaka', 'Perth', 'Lima', 'Tampere', 'Accra', 'Quito', 'Bergen', 'Izmir', 'Hanoi'];
const PER_LIST = 25;

export function articlePage(n: number): string {
  const [here, there] = [PLACES[n % 10] ?? '', PLACES[(n + 3) % 10] ?? ''];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Release ${n}</title>
<meta property="article:published_time" content="2024-0${1 + (n % 9)}-1${n % 10}"></head><body><nav><a href="/">Home</a></nav><article><h1>Release ${n}</h1>
<p>The city of ${here} and its partner ${there} signed agreement number ${n} on cooperation in harbour logistics, the mayor's office said in a statement on the day.</p>
<p>Trade between the two rose to ${n + 100} million euros in 2023, and ${n + 7} companies from ${there} have opened an office in ${here} since 2015, most of them in the old customs house.</p>
<p>The next delegation of engineers and teachers is expected in the spring, and the two sides intend to exchange students of seamanship every year from then on.</p></article></body></html>`;
}

function listPage(page: number, count: number): string {
  const last = Math.ceil(count / PER_LIST);
  const links = Array.from({ length: Math.min(PER_LIST, count - (page - 1) * PER_LIST) }, (_, i) => (page - 1) * PER_LIST + i + 1)
    .map((n) => `<li><a href="/release-${n}.html">Release ${n} of the press office</a></li>`).join('\n');
  const next = page < last ? `<a rel="next" href="/list-${page + 1}.html">Next</a>` : '';
  return `<!doctype html><html><head><title>Releases, page ${page}</title></head><body><h1>All releases</h1><ul>${links}</ul>${next}</body></html>`;
}

export interface MadeUpManner {
  /** Milliseconds that each answer takes. */
  readonly waitMs?: number;
  /** Every eleventh article is at first answered badly: cut off, shorter than told, "come again later", or never to its end. */
  readonly lies?: boolean;
}

/** Answers an article for the first time as a server in trouble does. */
function lie(n: number, response: ServerResponse): void {
  const page = articlePage(n);
  const half = page.slice(0, page.length / 2);
  const head = { 'content-type': 'text/html; charset=utf-8' };
  if (n % 44 === 0) response.writeHead(503, { 'retry-after': '1' }).end('come again later');
  else if (n % 44 === 11) response.writeHead(200, { ...head, 'content-length': Buffer.byteLength(page) + 500 }).write(page, () => response.destroy());
  else if (n % 44 === 22) response.writeHead(200, { ...head, 'content-length': Buffer.byteLength(page) }).write(half, () => response.destroy());
  else response.writeHead(200, head).write(half);
}

/** Serves `count` articles. */
export async function serveMadeUpSite(count: number, { waitMs = 0, lies = false }: MadeUpManner = {}): Promise<MadeUpSite> {
  const asked = new Map<number, number>();
  let answered = 0;
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const article = Number(/^\/release-(\d+)\.html$/.exec(path)?.[1] ?? 0);
    const list = path === '/' ? 1 : Number(/^\/list-(\d+)\.html$/.exec(path)?.[1] ?? 0);
    if (waitMs > 0) await sleep(waitMs);
    if (article >= 1 && article <= count) {
      asked.set(article, (asked.get(article) ?? 0) + 1);
      if (lies && article % 11 === 0 && asked.get(article) === 1) {
        lie(article, response);
        return;
      }
      answered += 1;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(articlePage(article));
    } else if (list >= 1) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(listPage(list, count));
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, asked, answered: () => answered,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
