/** `/health`: the process answers. `/ready`: store and queue can be used, so that it may be sent work. */
import { Hono } from 'hono';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../errors.ts';
import { queueCounts } from '../../workers/jobs.ts';
import type { Workshop } from '../../workers/workshop.ts';
import type { RouteGroup, ServeEnv } from '../context.ts';

/** A store or queue that needs longer than this is not ready: milliseconds. */
const LONGEST_MS = 3000;

export const health: RouteGroup = {
  path: '/', listed: null, public: ['/health', '/ready'],
  open: async ({ shop }) => {
    const app = new Hono<ServeEnv>({ strict: false });
    app.get('/health', (c) => c.json({ status: 'ok' }));
    app.get('/ready', async (c) => {
      const [store, queue] = await Promise.all([
        answers(shop, 'store', async () => void (await shop.store.records.mark())),
        answers(shop, 'queue', async () => void (await queueCounts(shop.queues))),
      ]);
      return c.json({ status: store && queue ? 'ready' : 'not ready', store, queue }, store && queue ? 200 : 503);
    });
    return app;
  },
};

/** Whoever asks learns only whether it works; why it does not is for the log. An embedded database that is gone is started again. */
async function answers(shop: Workshop, what: string, look: () => Promise<void>): Promise<boolean> {
  const late = new AbortController();
  try {
    await Promise.race([look(), sleep(LONGEST_MS, undefined, { signal: late.signal, ref: false }).then(() => { throw new Error(`no answer within ${LONGEST_MS} ms`); })]);
    return true;
  } catch (error) {
    shop.log.warn({ what, error: messageOf(error) }, 'not ready');
    void shop.ensureRunning().catch(() => undefined);
    return false;
  } finally {
    late.abort();
  }
}
