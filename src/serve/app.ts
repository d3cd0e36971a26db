/** The server as one function from request to response: guards first, then the groups of routes. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Unavailable, messageOf } from '../errors.ts';
import type { RouteGroup, ServeApp, ServeContext, ServeEnv } from './context.ts';
import { guard } from './guard.ts';
import { protect } from './policy.ts';
import { dossier } from './routes/dossier.ts';
import { ledger } from './routes/ledger.ts';
import { health } from './routes/health.ts';
import { homeOf } from './routes/home.ts';
import { login } from './routes/login.ts';
import { metrics } from './routes/metrics.ts';
import { queues } from './routes/queues.ts';
import { review } from './routes/review.ts';
import { series } from './routes/series.ts';

/** All groups, in the order in which the home page lists them. A new group is a file in `routes/` and a word here. */
export const GROUPS: readonly RouteGroup[] = [review, ledger, series, dossier, queues, metrics, health, login];

/** Largest body of a request, bytes. */
const LARGEST_BODY = 1_000_000;

/** Builds the app on an open store and its queues; who called for it closes those. */
export async function createApp(context: ServeContext, groups: readonly RouteGroup[] = GROUPS): Promise<ServeApp> {
  const all = [homeOf(groups), ...groups];
  const open = new Set(all.flatMap((group) => group.public ?? []));
  const app = new Hono<ServeEnv>({ strict: false });
  app.use(protect(all));
  app.use(bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => c.text('That is too large.\n', 413) }));
  app.use(guard(context.door, (path) => open.has(path)));
  for (const group of all) app.route(group.path, await group.open(context));
  app.notFound((c) => c.text('There is nothing here.\n', 404));
  app.onError((error, c) => {
    context.shop.log.error({ path: c.req.path, error: messageOf(error) }, 'a request failed');
    // Whoever is on the other side may try again: it is not the page that is wrong.
    if (error instanceof Unavailable) return c.text('The store or the queue cannot be used at the moment; the log of the server says which, and /ready when it can.\n', 503);
    return c.text('This could not be answered; the log of the server says why.\n', 500);
  });
  return app;
}
