/** A file on a server as a stream of bytes, from any offset on, however long it is. */
import http from 'node:http';
import https from 'node:https';
import { Interrupted, SkipPage, TryLater, messageOf } from '../errors.ts';
import { AddressGuard } from './address.ts';
import { REDIRECTS } from './redirect.ts';

export interface StreamPlan {
  readonly allowHosts: readonly string[];
  readonly userAgent: string;
  /** Longest time without a byte, milliseconds. */
  readonly idleMs: number;
  /** Tries after a connection that broke; each that brought bytes gives all of them anew. */
  readonly retries: number;
  readonly signal: AbortSignal;
}

const MOST_REDIRECTS = 5;

/** The bytes from an offset on; goes on where a connection broke. Raises `SkipPage`, `TryLater`, `Interrupted`. */
export async function* streamFrom(address: string, offset: number, plan: StreamPlan): AsyncGenerator<Buffer> {
  let at = offset;
  for (let left = plan.retries; ; left -= 1) {
    const began = at;
    try {
      for await (const chunk of await opened(new URL(address), at, plan)) {
        at += (chunk as Buffer).length;
        yield chunk as Buffer;
      }
      return;
    } catch (error) {
      if (plan.signal.aborted) throw new Interrupted();
      if (error instanceof SkipPage) throw error;
      if (at > began) left = plan.retries;
      if (left <= 0) throw error instanceof TryLater ? error : new TryLater(`${new URL(address).host}: ${messageOf(error)}`, 'network', { cause: error });
    }
  }
}

/** The answer over its redirects, each of which is checked, at the offset that was asked for. */
async function opened(start: URL, offset: number, plan: StreamPlan): Promise<AsyncIterable<unknown>> {
  const guard = new AddressGuard(plan.allowHosts);
  let url = start;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const answer = await ask(url, offset, { plan, guard });
    const status = answer.statusCode ?? 0;
    const { location } = answer.headers;
    if (REDIRECTS.has(status) && location !== undefined) {
      answer.destroy();
      url = new URL(location, url);
      continue;
    }
    if (status === 206) return answer;
    // A server that knows no ranges sends all of it again.
    if (status === 200) return after(answer, offset);
    answer.destroy();
    if (status === 416) return nothing();
    if (status >= 500 || status === 429) throw new TryLater(`${url.host} answers ${status}`, 'server-error');
    throw new SkipPage(`${url.host} answers ${status}`, status === 404 ? 'not-found' : 'forbidden');
  }
  throw new SkipPage('too many redirects', 'redirect-loop');
}

async function* after(chunks: AsyncIterable<unknown>, offset: number): AsyncGenerator<Buffer> {
  let left = offset;
  for await (const chunk of chunks as AsyncIterable<Buffer>) {
    if (chunk.length > left) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}

async function* nothing(): AsyncGenerator<Buffer> {
  // The file ends where reading was to go on.
}

function ask(url: URL, offset: number, { plan, guard }: { plan: StreamPlan; guard: AddressGuard }): Promise<http.IncomingMessage> {
  guard.check(url);
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? https.request : http.request;
    const sending = send(url, {
      lookup: guard.lookupFor(url), signal: plan.signal, agent: false,
      headers: { 'user-agent': plan.userAgent, 'accept-encoding': 'identity', range: `bytes=${offset}-` },
    });
    sending.setTimeout(plan.idleMs, () => sending.destroy(new TryLater(`no byte for ${plan.idleMs} ms`, 'timeout')));
    sending.on('error', reject);
    sending.on('response', resolve);
    sending.end();
  });
}
