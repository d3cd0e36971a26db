/** `/metrics`: figures for Prometheus. */
import { Hono } from 'hono';
import type { RouteGroup, ServeEnv } from '../context.ts';
import { exposition } from '../exposition.ts';

/** Counting millions of records takes long, so it is done at most this often: milliseconds. */
const COUNT_MS = 60_000;

export const metrics: RouteGroup = {
  path: '/metrics',
  listed: { title: 'Metrics', about: 'Pages, bytes, outcomes, queue depths, extraction times, gaps and fill rates, as Prometheus reads them.' },
  open: async ({ shop }) => {
    let counted = Number.NEGATIVE_INFINITY;
    let records = 0;
    const app = new Hono<ServeEnv>({ strict: false });
    app.get('/', async (c) => {
      if (performance.now() - counted >= COUNT_MS) {
        records = await shop.store.records.count();
        counted = performance.now();
      }
      const { text, contentType } = await exposition(shop, records);
      return c.body(text, 200, { 'content-type': contentType });
    });
    return app;
  },
};
