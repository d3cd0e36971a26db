/** `/metrics`: figures for Prometheus. */
import { Hono } from 'hono';
import type { RouteGroup, ServeEnv } from '../context.ts';
import { exposition } from '../exposition.ts';

export const metrics: RouteGroup = {
  path: '/metrics',
  listed: { title: 'Metrics', about: 'Pages, bytes, outcomes, queue depths, extraction times, gaps and fill rates, as Prometheus reads them.' },
  open: async ({ shop }) => {
    const app = new Hono<ServeEnv>({ strict: false });
    app.get('/', async (c) => {
      shop.backend.check();
      const { text, contentType } = await exposition(shop);
      return c.body(text, 200, { 'content-type': contentType });
    });
    return app;
  },
};
